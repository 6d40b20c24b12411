"""Copies of the library: whole, checked, in the right order, and restored word for word."""

import sqlite3
import stat
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BackupFailed, Cancelled, LibraryDamaged, LibraryInUse, UnwritableFile
from app.library import backups as module
from app.library import backups_restoring as restoring
from app.library import disk
from app.library.backups import Backup, back_up, backups, due, keep, rotate
from app.library.backups_place import folder_of
from app.library.backups_restoring import copy_out, restore
from app.library.health import facts_in
from app.library.store import Library
from app.library.values import Sending
from tests.desks import draft
from tests.library.samples import deep_sea, source
from tests.library.whole_samples import dump


def test_a_backup_holds_every_row_word_for_word_while_the_library_is_open(full):
    made = back_up(full.path, "daily")
    assert dump(made.path) == dump(full.path)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert {each.name for each in made.path.parent.iterdir()} == {made.path.name, "mark"}
    assert backups(full.path) == (made,)
    with closing(Library.open(made.path)) as copy:
        assert [each.id for each in copy.instruments()] == [each.id for each in full.instruments()]


def test_nobody_who_writes_waits_and_the_copy_is_of_one_moment(full):
    before, written = dump(full.path), []

    def write(_done, _total, _label=""):
        if len(written) < 5:
            data = b"while it is copied %d" % len(written)
            written.append(full.add(deep_sea(), source(data), data))

    made = back_up(full.path, "daily", progress=write)
    assert all(each.new for each in written)
    assert len(written) == 5
    assert dump(made.path) == before


@pytest.mark.long
def test_one_that_is_stopped_leaves_nothing_behind(full):
    def stop(_done, _total, _label=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up(full.path, "daily", progress=stop)
    assert [each.name for each in folder_of(full.path).iterdir()] == ["mark"]


@pytest.mark.long
def test_a_backup_that_is_not_what_the_library_held_does_not_count(full, monkeypatch):
    def flipped(path, *_):
        data = bytearray(path.read_bytes())
        at = data.index(b"Deep-Sea")
        data[at] ^= 1
        path.write_bytes(data)

    monkeypatch.setattr(module, "see_that_it_is_sound", lambda path, *rest: (flipped(path), SOUND(path, *rest)))
    with pytest.raises(BackupFailed, match="damaged"):
        back_up(full.path, "daily")
    assert backups(full.path) == ()
    assert [each.name for each in folder_of(full.path).iterdir()] == ["mark"]


SOUND = module.see_that_it_is_sound


@pytest.mark.long
def test_a_full_disk_is_said_and_the_library_goes_on(full, monkeypatch):
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _path: SimpleNamespace(free=1))
    with pytest.raises(BackupFailed, match="no room"):
        back_up(full.path, "daily")
    assert full.instruments()


def test_one_is_due_when_something_changed_and_a_day_has_passed_or_the_clock_has_jumped(full):
    changes = facts_in(full.path).changes
    assert due(full.path, changes)
    made = back_up(full.path, "daily")
    assert made.changes == changes
    tomorrow, yesterday = made.when + timedelta(days=1, seconds=1), made.when - timedelta(days=1)
    assert not due(full.path, changes, tomorrow)
    assert not due(full.path, changes + 1, made.when + timedelta(hours=1))
    assert due(full.path, changes + 1, tomorrow)
    assert due(full.path, changes + 1, yesterday)


def test_a_restored_backup_is_the_library_as_it_was_and_what_was_there_is_kept(full):
    before = dump(full.path)
    made = back_up(full.path, "daily")
    full.add(deep_sea(), source(b"later"), b"later")
    later = dump(full.path)
    full.close()
    restore(made.path, full.path)
    assert dump(full.path) == before
    kept = backups(full.path)[0]
    assert (kept.why, dump(kept.path)) == ("restore", later)
    restore(kept.path, full.path)
    assert dump(full.path) == later
    assert sorted(each.name for each in full.path.parent.iterdir() if each.is_file()) == [full.path.name]


@pytest.mark.long
def test_nothing_is_restored_while_a_window_has_the_library_open(full):
    made = back_up(full.path, "daily")
    before = dump(full.path)
    with pytest.raises(LibraryInUse):
        restore(made.path, full.path)
    assert dump(full.path) == before
    assert full.instruments()


@pytest.mark.long
def test_a_damaged_library_is_laid_aside_as_it_is_before_another_takes_its_place(full):
    before = dump(full.path)
    made = back_up(full.path, "daily")
    full.close()
    full.path.write_bytes(b"SQLite format 3\0" + b"\xa5" * 9000)
    full.path.with_name(full.path.name + "-wal").write_bytes(b"a log")
    restore(made.path, full.path)
    assert dump(full.path) == before
    aside = next(folder_of(full.path).glob("damaged-*"))
    assert (aside / full.path.name).read_bytes() == b"SQLite format 3\0" + b"\xa5" * 9000
    assert (aside / f"{full.path.name}-wal").read_bytes() == b"a log"


@pytest.mark.long
def test_a_damaged_backup_is_not_restored(full):
    made = back_up(full.path, "daily")
    before = dump(full.path)
    full.close()
    data = bytearray(made.path.read_bytes())
    at = data.index(b"Deep-Sea")
    data[at] ^= 1
    made.path.write_bytes(data)
    with pytest.raises(LibraryDamaged):
        restore(made.path, full.path)
    assert dump(full.path) == before


@pytest.mark.long
def test_a_copy_goes_into_another_file_and_over_none(full, tmp_path):
    made = back_up(full.path, "daily")
    target = tmp_path / "other" / "copy.paraph"
    assert copy_out(made.path, target).instruments == len(full.instruments())
    assert dump(target) == dump(full.path)
    with pytest.raises(UnwritableFile, match="already"):
        copy_out(made.path, target)


@pytest.mark.long
def test_what_is_kept_by_hand_stays(full):
    first = keep(back_up(full.path, "asked"))
    for _ in range(5):
        back_up(full.path, "asked")
    assert first.kept
    assert backups(full.path)[-1] == first
    assert not keep(first, kept=False).kept
    rotate(full.path)
    assert first.number not in [each.number for each in backups(full.path)]


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _made(folder, number, when, size=10, kept=""):
    path = folder / f"{number:06}_{when:%Y%m%dT%H%M%S}Z_{number}_daily{kept}.paraph"
    path.write_bytes(b"x" * size)


def _folder(tmp_path):
    folder = folder_of(tmp_path / "library.paraph")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.long
def test_days_weeks_and_months_stay(tmp_path):
    folder = _folder(tmp_path)
    for number in range(1, 401):
        _made(folder, number, NOW - timedelta(days=400 - number))
        rotate(tmp_path / "library.paraph")
    staying = backups(tmp_path / "library.paraph")
    ages = [(NOW - each.when).days for each in staying]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len([age for age in ages if age > 6]) <= 3 + 12
    assert max(ages) > 300
    assert len({f"{each.when:%Y-%m}" for each in staying}) == 12


def test_the_limit_holds_but_for_the_last_two_and_those_kept_by_hand(tmp_path):
    folder = _folder(tmp_path)
    for number in range(1, 6):
        _made(folder, number, NOW + timedelta(days=number), 100, "_kept" if number == 1 else "")
    gone = rotate(tmp_path / "library.paraph", limit=250)
    assert [each.number for each in gone] == [3, 2]
    assert [each.number for each in backups(tmp_path / "library.paraph")] == [5, 4, 1]


@given(st.lists(st.integers(-4000, 4000), min_size=1, max_size=60))
def test_whatever_the_clock_says_the_last_are_never_let_go(jumps):
    made = []
    for number, days in enumerate(jumps, start=1):
        made.insert(0, Backup(Path("x"), number, NOW + timedelta(days=days), number, "daily", False, 1))
        staying = module._staying(tuple(made))
        assert staying[:3] == made[:3]
        made = staying
    assert len(made) <= 3 + 7 + 4 + 12


@pytest.mark.long
def test_files_of_others_in_the_folder_are_left(full):
    folder = folder_of(full.path)
    for name in ("notes.txt", "000001_2026_daily.paraph", "000001_20261399T000000Z_1_daily.paraph"):
        (folder / name).write_text("x")
    made = back_up(full.path, "daily")
    rotate(full.path, limit=0)
    assert backups(full.path) == (made,)
    assert len(list(folder.iterdir())) == 5


@pytest.mark.long
def test_a_file_of_an_older_version_is_copied_too(tmp_path):
    path = tmp_path / "old.paraph"
    with closing(sqlite3.connect(path)) as old:
        old.execute("PRAGMA application_id = 0x50415248")
        old.execute("CREATE TABLE instrument (id TEXT PRIMARY KEY, as_read TEXT, added TEXT)")
        old.execute("INSERT INTO instrument VALUES ('a', '{}', '2026-01-01')")
        old.commit()
    made = back_up(path, "update")
    assert facts_in(made.path).instruments == 1
    assert made.changes == 0


@pytest.mark.long
def test_a_backup_keeps_files_that_were_sent(full):
    one = draft()
    full.begin(one, "Another")
    full.keep_file(one.id, Sending("a.docx", "sent"), b"bytes")
    made = back_up(full.path, "closing")
    with closing(Library.open(made.path)) as copy:
        assert [copy.file_data(each.sha256) for each in copy.files(one.id)] == [b"bytes"]


def test_what_is_put_to_the_disk_may_be_written(tmp_path, monkeypatch):
    """Windows flushes only a handle that may write; a folder it cannot open at all."""
    flags = []
    said = SimpleNamespace(O_RDWR=2, O_RDONLY=0, fsync=str, close=str, open=lambda _path, how: flags.append(how) or 3)
    monkeypatch.setattr(disk, "os", said)
    (tmp_path / "copy").touch()
    disk.to_the_disk(tmp_path / "copy")
    disk.to_the_disk(tmp_path)
    assert flags == [said.O_RDWR, said.O_RDONLY]


@pytest.mark.long
@pytest.mark.parametrize("at", range(1, 13))
def test_a_restore_that_is_broken_off_anywhere_leaves_one_library_or_the_other(full, monkeypatch, at):
    """The process is ended before each thing that a restore does to files."""
    made = back_up(full.path, "daily")
    before = dump(full.path)
    full.add(deep_sea(), source(b"later"), b"later")
    later = dump(full.path)
    full.close()
    left = [at]

    class Ended(BaseException):
        pass

    def counted(real):
        def act(*args, **more):
            left[0] -= 1
            if not left[0]:
                raise Ended
            return real(*args, **more)

        return act

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink"):
            patched.setattr(Path, name, counted(getattr(Path, name)))
        patched.setattr(restoring, "forget", counted(restoring.forget))
        patched.setattr(restoring, "to_the_disk", counted(restoring.to_the_disk))
        with suppress(Ended):
            restore(made.path, full.path)
    found = dump(full.path)
    assert found in (before, later)
    Library.open(full.path).close()
