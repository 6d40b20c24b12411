"""Disks that are full, cannot be written or go away, a laptop that sleeps, a clock that jumps: nothing kept is lost."""

import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import BackupFailed, DraftElsewhere, LibraryUnusable
from app.jobs.desks import open_desk
from app.jobs.keeping import Writer
from app.library import connections, leases
from app.library.backups import back_up, backups
from app.library.health import faults_in
from app.library.store import Library
from tests.desks import kept_desk, typed
from tests.library.samples import deep_sea, source

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of systems with signals and limits")


def _sound(path):
    with closing(sqlite3.connect(path)) as connection:
        assert not faults_in(connection)


def _words(library):
    return {word for each in library.shelf() for word in re.findall(r"w(\d+)\.", str(library.log(each.id)))}


# ---- a full disk, a disk that cannot be written


@pytest.fixture
def small_disk(tmp_path):
    """A disk of four megabytes; only where the system lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no disk can be made here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.long
def test_a_disk_that_fills_up_keeps_what_was_acknowledged_and_takes_more_when_there_is_room(small_disk):
    path = small_disk / "library.paraph"
    added = []
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_800_000))
    with closing(Library.open(path)) as library:
        with pytest.raises(LibraryUnusable, match="disk is full"):  # noqa: PT012
            for number in range(1000):
                data = b"%d" % number + os.urandom(30_000)
                added.append(library.add(deep_sea(), source(data), data).id)
        assert len(added) > 3
        assert {each.id for each in library.instruments()} == set(added)
        ballast.unlink()
        library.remove(added.pop())
    with closing(Library.open(path)) as library:
        assert {each.id for each in library.instruments()} == set(added)
        assert library.add(deep_sea(), source(b"small"), b"small").new
    _sound(path)


@pytest.mark.long
def test_a_full_disk_takes_no_backup_and_leaves_none_half_made(small_disk, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(small_disk / "home"))
    path = small_disk / "library.paraph"
    with closing(Library.open(path)) as library:
        data = os.urandom(1_000_000)
        library.add(deep_sea(), source(data), data)
        with pytest.raises(BackupFailed, match=r"room|full"):
            back_up(path, "daily")
        assert backups(path) == ()
        assert library.add(deep_sea(), source(b"small"), b"small").new


@pytest.mark.long
def test_what_is_typed_while_the_disk_is_full_is_written_when_there_is_room(small_disk):
    with closing(Library.open(small_disk / "library.paraph")) as library:
        desk = kept_desk(library)
        writer = Writer(library, desk)
        ballast = small_disk / "ballast"
        ballast.write_bytes(b"")
        with pytest.raises(OSError, match="space"), ballast.open("ab", buffering=0) as file:  # noqa: PT012
            while True:
                file.write(bytes(4096))
        for number in range(5):
            desk.do(typed(desk.draft, f"The word w{number}."))
        with pytest.raises(LibraryUnusable):
            writer.write()
        assert writer.behind
        with closing(Library.open(library.path)) as other:  # it is opened on a full disk, to be read
            assert len(other.shelf()) == 1
        ballast.unlink()
        assert writer.write()
        assert _words(library) == {str(number) for number in range(5)}


@pytest.mark.long
def test_a_disk_that_can_only_be_read_says_so_and_nothing_changes(small_disk):
    path = small_disk / "library.paraph"
    with closing(Library.open(path)) as library:
        library.add(deep_sea(), source(b"x"), b"x")
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(LibraryUnusable, match=r"cannot be (written|opened)"):
        Library.open(path)
    assert path.read_bytes() == before


# ---- a disk that goes away in the middle of a write, and comes back


def _limited(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@pytest.mark.long
def test_a_share_that_does_not_answer_in_the_middle_of_writes_loses_nothing_that_was_kept(tmp_path):
    """Every write fails for a while, as on a share that is gone: by a limit of the system, in a process of its own."""
    child = os.fork()
    if not child:
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            path = tmp_path / "library.paraph"
            with closing(Library.open(path)) as library:
                desk = kept_desk(library)
                writer = Writer(library, desk)
                for number in range(30):
                    if number % 10 == 5:
                        _limited(0)
                    desk.do(typed(desk.draft, f"The word w{number}."))
                    try:
                        writer.write()
                    except LibraryUnusable:
                        assert number % 10 >= 5
                    if number % 10 == 9:
                        _limited(resource.RLIM_INFINITY)
                        writer.write()
                assert _words(library) == {str(number) for number in range(30)}
                writer.leave()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    _sound(tmp_path / "library.paraph")


# ---- a laptop that sleeps


def _asleep(tmp_path, code):
    """Start a process that says a line and then sleeps in the middle of its work."""
    started = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "library.paraph")], cwd=ROOT, stdout=subprocess.PIPE, env=os.environ
    )
    with started.stdout as said:
        assert said.readline().strip() == b"ready"
    started.send_signal(signal.SIGSTOP)
    return started


_IN_A_WRITE = """
import sys, time
from pathlib import Path
from app.library.store import Library
from tests.library.samples import deep_sea, source
library = Library.open(Path(sys.argv[1]))
with library._connections.writing() as connection:
    connection.execute("UPDATE state SET value = value + 1 WHERE name = 'version'")
    print("ready", flush=True)
    time.sleep(0.3)
library.add(deep_sea(), source(b"after the sleep"), b"after the sleep")
library.close()
"""


@pytest.mark.long
def test_a_laptop_that_sleeps_in_a_write_holds_others_up_and_spoils_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(connections, "_PATIENCE", 0.1)
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        sleeper = _asleep(tmp_path, _IN_A_WRITE)
        with pytest.raises(LibraryUnusable, match="another program is using it"):
            library.add(deep_sea(), source(b"meanwhile"), b"meanwhile")
        assert library.instruments() == ()
        sleeper.send_signal(signal.SIGCONT)
        assert sleeper.wait(20) == 0
        assert library.add(deep_sea(), source(b"meanwhile"), b"meanwhile").new
        assert len(library.instruments()) == 2
    _sound(tmp_path / "library.paraph")


_AT_A_DESK = """
import sys, time
from pathlib import Path
from app.errors import DraftElsewhere
from app.library.store import Library
from app.jobs.keeping import Writer
from app.jobs.desks import open_desk
from tests.desks import typed
library = Library.open(Path(sys.argv[1]))
desk = open_desk(library, library.shelf()[0].id)
writer = Writer(library, desk)
desk.do(typed(desk.draft, "The word w1."))
writer.write()
print("ready", flush=True)
time.sleep(0.3)
desk.do(typed(desk.draft, "The word w2."))
try:
    writer.write()
except DraftElsewhere:
    assert writer.safe
    library.close()
    sys.exit(7)
"""


@pytest.mark.long
def test_a_draft_that_another_took_over_during_the_sleep_is_not_written_over(tmp_path, monkeypatch):
    monkeypatch.setattr(leases, "_SILENT", timedelta(seconds=0.5))
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        first = kept_desk(library).draft.id
        sleeper = _asleep(tmp_path, _AT_A_DESK)
        time.sleep(0.6)
        desk = open_desk(library, first)
        writer = Writer(library, desk)
        assert writer.elsewhere is None
        desk.do(typed(desk.draft, "The word w3."))
        writer.write()
        sleeper.send_signal(signal.SIGCONT)
        assert sleeper.wait(20) == 7
        assert _words(library) == {"1", "3"}
        writer.leave()
        writer.forget()
        open_desk(library, first)  # what was laid by beside the library comes in as a draft of its own
        assert _words(library) == {"1", "2", "3"}
        assert len(library.shelf()) == 2


# ---- a clock that jumps


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400), timedelta(seconds=91)])
def test_a_clock_that_jumps_loses_no_step_and_no_order(tmp_path, monkeypatch, jump):
    class Jumped(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz or UTC) + jump

    with closing(Library.open(tmp_path / "library.paraph")) as library:
        desk = kept_desk(library)
        writer = Writer(library, desk)
        desk.do(typed(desk.draft, "The word w1."))
        writer.write()
        monkeypatch.setattr(leases, "datetime", Jumped)
        monkeypatch.setattr("app.library.desks.datetime", Jumped)
        desk.do(typed(desk.draft, "The word w2."))
        writer.write()
        writer.still_there()
        assert writer.elsewhere is None
        other = Writer(library, open_desk(library, desk.draft.id))
        desk.do(typed(desk.draft, "The word w3."))
        if other.elsewhere is None:  # it was taken for gone: then this one notices, and keeps what was typed
            with pytest.raises(DraftElsewhere):
                writer.write()
            assert writer.safe
        else:
            writer.write()
        log = library.log(desk.draft.id)[1]
        assert re.findall(r"w(\d)\.", str([each.step.changes[0].new for each in log]))[:2] == ["1", "2"]


@pytest.mark.long
def test_backups_are_in_the_order_of_their_making_whatever_the_clock_says(tmp_path, monkeypatch):
    path = tmp_path / "library.paraph"
    with closing(Library.open(path)) as library:
        made = []
        for days in (0, 900, -900, 3, -3):

            class Jumped(datetime):
                shift = timedelta(days=days)

                @classmethod
                def now(cls, tz=None):
                    return datetime.now(tz or UTC) + cls.shift

            monkeypatch.setattr("app.library.backups.datetime", Jumped)
            data = b"%d" % days
            library.add(deep_sea(), source(data), data)
            made.append(back_up(path, "daily").number)
    assert [each.number for each in backups(path)][:3] == made[::-1][:3]
    shutil.rmtree(tmp_path)
