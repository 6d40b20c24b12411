"""What can be saved of a damaged library is saved, word for word, and the rest is said to be lost."""

import random
import shutil
import sqlite3
import tracemalloc
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import NothingToSave, UnwritableFile
from app.library.backups import back_up
from app.library.cipher import new_key
from app.library.health import faults_in
from app.library.salvage import salvage
from app.library.salvage_pages import Pages, tables_in
from app.library.store import Library
from app.library.whole_tables import KEPT
from tests.library.samples import deep_sea, source
from tests.library.whole_samples import begun, dump


def _kept(path):
    """Return the rows that are kept, without states that the first one and the steps make."""
    rows = dump(path)
    rows["state_of_draft"] = [row[2] for row in rows["state_of_draft"] if row[1] == 0]
    return {table.name: set(map(repr, rows[table.name])) for table in KEPT}


def _sound(path):
    with closing(sqlite3.connect(path)) as connection:
        assert not faults_in(connection)
    Library.open(path).close()


def test_of_a_sound_library_everything_is_saved(full_file, tmp_path):
    said = salvage(full_file, tmp_path / "new.paraph")
    assert said.losses == []
    assert _kept(tmp_path / "new.paraph") == _kept(full_file)
    _sound(tmp_path / "new.paraph")
    assert (said.texts, said.drafts, said.versions) == (2, 3, 3)
    with pytest.raises(UnwritableFile, match="already"):
        salvage(full_file, tmp_path / "new.paraph")


def test_what_stands_only_in_the_log_is_saved(full, tmp_path):
    full.add(deep_sea(), source(b"late"), b"late")
    crashed = tmp_path / "crashed.paraph"
    for suffix in ("", "-wal"):
        shutil.copy(f"{full.path}{suffix}", f"{crashed}{suffix}")
    said = salvage(crashed, tmp_path / "new.paraph")
    assert said.texts == 3
    assert said.losses == []


def test_files_are_read_one_after_another_not_held_all_at_once(full, tmp_path):
    size, count = 500_000, 8
    for number in range(count):
        data = bytes([number]) * size
        full.add(deep_sea(), replace(source(data), text="a scan"), data)
    full.close()
    tracemalloc.start()
    try:
        said = salvage(full.path, tmp_path / "new.paraph")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (said.texts, said.losses) == (2 + count, [])
    assert peak < (count / 2) * size


def _made_up(saved, before):
    """Return rows that the library never held: a note that a source is lost is no row of it."""
    found = []
    for table, rows in saved.items():
        found += [row for row in rows - before[table] if "lost.txt" not in row and "1970-01-01" not in row]
    return [row for row in found if row not in before["state_of_draft"]]  # a later state may stand for the first


def _wiped(path, number, size=4096):
    data = bytearray(path.read_bytes())
    data[(number - 1) * size : number * size] = b"\xa5" * size
    path.write_bytes(data)


def _each_page(full_file, tmp_path, numbers, backups=()):
    before = _kept(full_file)
    rows = dump(full_file)
    states = {repr(row[2]) for row in rows["state_of_draft"]} | {repr(row[4]) for row in rows["version"]}
    losses = 0
    for number in numbers:
        path, new = Path(shutil.copy(full_file, tmp_path / f"{number}.paraph")), tmp_path / f"new {number}.paraph"
        _wiped(path, number)
        said = salvage(path, new, backups=backups)
        saved = _kept(new)
        assert not _made_up(saved, before | {"state_of_draft": states}), number
        missing = [table for table in saved if before[table] - saved[table]]
        assert not missing or said.losses, (number, missing)
        losses += bool(missing)
        _sound(new)
    return losses


@pytest.mark.long
def test_whatever_page_is_lost_the_others_are_saved_and_what_is_not_is_said(full_file, tmp_path):
    pages = full_file.stat().st_size // 4096
    assert 0 < _each_page(full_file, tmp_path, range(1, pages + 1)) < pages // 2


@pytest.mark.long
def test_pages_in_the_middle_and_the_first_one_may_be_lost(full_file, tmp_path):
    _each_page(full_file, tmp_path, (1, 2, 7))


@pytest.mark.long
def test_with_a_backup_whatever_page_is_lost_nothing_is(full_file, tmp_path):
    made = back_up(full_file, "asked")
    pages = full_file.stat().st_size // 4096
    with_sums = _pages_of(full_file, "seal") | {1}
    assert _each_page(full_file, tmp_path, set(range(1, pages + 1)) - with_sums, (made.path,)) == 0


def _pages_of(path, table):
    pages = Pages(path.read_bytes())
    return set(pages.tree(tables_in(pages)[table][0])[0])


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_bits_that_changed_cost_little(full_file, tmp_path, seed):
    before, chance = _kept(full_file), random.Random(seed)
    for turn in range(40):
        path, new = Path(shutil.copy(full_file, tmp_path / f"{turn}.paraph")), tmp_path / f"new {turn}.paraph"
        data = bytearray(path.read_bytes())
        for _ in range(4):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        said = salvage(path, new)
        saved = _kept(new)
        missing = sum(len(before[table] - saved[table]) for table in saved)
        assert not missing or said.losses
        assert said.texts >= 1
        _sound(new)


@pytest.mark.long
@pytest.mark.parametrize("part", [0.4, 0.6, 0.8, 0.99])
def test_of_a_file_that_was_cut_the_rest_is_saved(full_file, tmp_path, part):
    before = _kept(full_file)
    data = full_file.read_bytes()
    full_file.write_bytes(data[: int(len(data) * part)])
    said = salvage(full_file, tmp_path / "new.paraph")
    assert said.losses or _kept(tmp_path / "new.paraph") == before
    _sound(tmp_path / "new.paraph")


@pytest.mark.parametrize("content", [b"", b"Dear Sir", b"SQLite format 3\0" + bytes(9000)])
def test_of_nothing_nothing_is_saved(tmp_path, content):
    (tmp_path / "x.paraph").write_bytes(content)
    with pytest.raises(NothingToSave):
        salvage(tmp_path / "x.paraph", tmp_path / "new.paraph")
    assert [each.name for each in tmp_path.iterdir()] == ["x.paraph"]


@pytest.mark.long
def test_what_was_deleted_does_not_come_back(full, tmp_path):
    gone = full.instruments()[0].id
    words = full.as_read(gone).particulars.title
    full.remove(gone)
    full.close()
    _wiped(full.path, 1)
    said = salvage(full.path, tmp_path / "new.paraph")
    assert said.texts == 1
    assert words.encode() not in (tmp_path / "new.paraph").read_bytes()


def test_a_draft_goes_as_far_as_its_steps_lead(full_file, tmp_path):
    with closing(sqlite3.connect(full_file)) as connection:
        connection.create_function("paraph_sum", -1, lambda *_: b"\0" * 8)
        connection.execute("DROP TRIGGER step_is_kept")
        connection.execute("DELETE FROM step WHERE seq = 2")
        connection.execute("DELETE FROM state_of_draft WHERE at > 0")
        connection.commit()
    salvage(full_file, tmp_path / "new.paraph")
    with closing(Library.open(tmp_path / "new.paraph")) as library:
        for each in library.shelf():
            if not each.carried:
                assert library.kept(each.id).steps == 1
                assert "intend to cooperate" in library.kept(each.id).draft.provisions[2].text.plain


@pytest.mark.long
def test_an_encrypted_library_is_saved_into_an_encrypted_one(tmp_path):
    pytest.importorskip("sqlcipher3")
    key = new_key("a long passphrase")
    with closing(Library.open(tmp_path / "a.paraph", key)) as library:
        for number in range(40):
            library.add(deep_sea(), source(b"%d" % number * 3000), b"%d" % number * 3000)
        begun(library, "Minerals")
    data = bytearray((tmp_path / "a.paraph").read_bytes())
    at = len(data) // 2 // 4096 * 4096 + 100
    data[at] ^= 1
    (tmp_path / "a.paraph").write_bytes(data)
    said = salvage(tmp_path / "a.paraph", tmp_path / "new.paraph", key)
    assert said.texts >= 20
    assert said.drafts == 1
    assert not (tmp_path / "new.paraph").read_bytes().startswith(b"SQLite")
    with closing(Library.open(tmp_path / "new.paraph", key)) as library:
        assert len(library.instruments()) == said.texts
