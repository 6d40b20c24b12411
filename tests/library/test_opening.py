"""A library that is no longer whole is recognised when it is opened, and stays as it is."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import LibraryBehind, LibraryDamaged, LibraryUnusable
from app.library.backups import back_up
from app.library.backups_restoring import restore
from app.library.health import faults_in
from app.library.health_mark import forget, noted
from app.library.health_sums import teach
from app.library.notes import ClauseNote, Notes
from app.library.store import Library
from app.library.whole_tables import KEPT
from tests.library.samples import deep_sea, source
from tests.library.whole_samples import dump, everything


def _left_open(library, tmp_path, name="crashed"):
    """Return the files of a library as a process that was killed leaves them."""
    folder = tmp_path / name
    folder.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{library.path}{suffix}", folder / f"library.paraph{suffix}")
    return folder / "library.paraph"


def _put_back(crashed, library, *, log=True):
    """Put such files in the library's place; it must be closed."""
    shutil.copy(crashed, library.path)
    if log:
        shutil.copy(f"{crashed}-wal", f"{library.path}-wal")


def _files(folder):
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file() and "-shm" not in each.name}


def _refused(path, kind=LibraryDamaged, match="."):
    before = _files(path.parent)
    with pytest.raises(kind, match=match):
        Library.open(path)
    assert _files(path.parent) == before


def test_after_a_crash_all_that_was_acknowledged_is_there(full, tmp_path):
    full.add(deep_sea(), source(b"late"), b"late")
    crashed = _left_open(full, tmp_path)
    full.close()
    _put_back(crashed, full)
    with closing(Library.open(full.path)) as again:
        assert len(again.instruments()) == 3


def test_a_log_that_is_missing_is_missed(full, tmp_path):
    full.add(deep_sea(), source(b"late"), b"late")
    crashed = _left_open(full, tmp_path)
    full.close()
    _put_back(crashed, full, log=False)
    _refused(full.path, LibraryBehind, "older than when Paraph last changed it")
    forget(full.path)
    Library.open(full.path).close()


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_log_that_was_cut_is_missed(full, tmp_path, part):
    for number in range(6):
        full.add(deep_sea(), source(b"%d" % number), b"%d" % number)
    crashed = _left_open(full, tmp_path)
    full.close()
    log = Path(f"{crashed}-wal").read_bytes()
    Path(f"{crashed}-wal").write_bytes(log[: int(len(log) * part)])
    _put_back(crashed, full)
    _refused(full.path, LibraryBehind)


def test_a_log_of_another_library_is_not_read_into_it(full, tmp_path):
    with closing(Library.open(tmp_path / "other.paraph")) as other:
        everything(other)
        crashed = _left_open(other, tmp_path)
    full.close()
    shutil.copy(f"{crashed}-wal", f"{full.path}-wal")
    _refused(full.path)


@pytest.mark.long
def test_an_older_copy_in_its_place_is_no_surprise_once_it_is_restored(full, tmp_path):
    made = back_up(full.path, "asked")
    full.add(deep_sea(), source(b"late"), b"late")
    full.close()
    before = full.path.read_bytes()
    shutil.copy(made.path, full.path)
    _refused(full.path, LibraryBehind)
    full.path.write_bytes(before)
    restore(made.path, full.path)
    Library.open(full.path).close()


@pytest.mark.long
def test_a_library_that_grew_on_another_computer_is_opened(full, tmp_path):
    before = noted(full.path)
    full.add(deep_sea(), source(b"late"), b"late")
    full.close()
    grown = full.path.read_bytes()
    full.path.write_bytes(grown)
    with closing(Library.open(full.path)) as again:
        assert noted(again.path).changes > before.changes
        assert noted(again.path).identity == before.identity


@pytest.mark.parametrize("size", [0, 1, 99, 512, 4096, 5000, 8192, -1, -4096, -9000])
def test_a_file_that_was_cut_is_recognised(full, size):
    full.close()
    data = full.path.read_bytes()
    full.path.write_bytes(data[:size])
    _refused(full.path, LibraryUnusable)


def test_what_stands_in_its_place_is_no_library(full, tmp_path):
    full.close()
    full.path.unlink()
    Path(f"{full.path}-wal").write_bytes(b"x" * 5000)
    _refused(full.path, match="damaged")
    Path(f"{full.path}-wal").unlink()
    full.path.mkdir()
    with pytest.raises(LibraryUnusable):
        Library.open(full.path)


def test_a_beginning_that_was_overwritten_is_recognised(full):
    full.close()
    data = full.path.read_bytes()
    for at in (0, 5, 16, 18, 20, 29, 47, 53, 59, 65, 68, 71):
        changed = bytearray(data)
        changed[at] ^= 0xFF
        full.path.write_bytes(changed)
        _refused(full.path, LibraryUnusable)


def _flipped(path, chance):
    data = bytearray(path.read_bytes())
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return at


def _found(path):
    """Tell how a damaged file is recognised: at opening, by the whole check, or not at all."""
    try:
        library = Library.open(path)
    except LibraryUnusable:
        return "opening"
    except sqlite3.DatabaseError as error:
        raise AssertionError(f"a fault of the file was not said plainly: {error}") from error
    library.close()
    with closing(sqlite3.connect(path)) as connection:
        teach(connection)
        return "check" if faults_in(connection) else ""


def _rows(path):
    """Return all that is shown to anybody; an index that misses a word is made anew with the clauses."""
    shown = {table.name for table in KEPT} | {"entry", "participant", "clause", "clause_topic"}
    return {name: rows for name, rows in dump(path).items() if name in shown}


def _sampled(full_file, tmp_path, turns, seed):
    """Flip bits, one at a time; return how often each was recognised, and where nothing was, that nothing was lost."""
    chance = random.Random(seed)
    whole = _rows(full_file)
    said = {"opening": 0, "check": 0, "": 0}
    for turn in range(turns):
        path = Path(shutil.copy(full_file, tmp_path / f"{turn}.paraph"))
        at = _flipped(path, chance)
        how = _found(path)
        said[how] += 1
        if not how:
            assert _rows(path) == whole, f"a byte at {at} changed what is read, and nobody noticed"
        path.unlink()
    return said


@pytest.mark.long
def test_a_bit_that_changed_is_recognised_or_changes_nothing(full_file, tmp_path):
    said = _sampled(full_file, tmp_path, 25, 7)
    assert said["opening"] + said["check"] > 2


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_bits_that_changed_are_recognised_or_change_nothing(full_file, tmp_path, seed):
    said = _sampled(full_file, tmp_path, 300, seed)
    assert said["opening"] > 10
    assert said["check"] > 10


def test_a_letter_changed_within_a_text_is_found_by_the_sums(full):
    Notes(full._connections).keep_note("other words", ClauseNote("the reason that we never give"))
    full.close()
    data = bytearray(full.path.read_bytes())
    for words in (b"the reason that we never", b"Mining", b"cooperate."):
        changed = bytearray(data)
        changed[changed.index(words)] ^= 0x20
        full.path.write_bytes(changed)
        with closing(sqlite3.connect(full.path)) as connection:
            faults = faults_in(connection)
        assert faults.rows or faults.pages, words
