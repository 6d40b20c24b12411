"""The power is cut: whatever was acknowledged is there, however much of what was not synced the disk has lost or torn.

What the program asks of the system is recorded (strace), and replayed up to every kind of moment on a disk that keeps
what was synced, and of the rest any part: single writes, single sectors of 512 bytes of them, in any mixture.
"""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.errors import LibraryUnusable
from app.jobs.desks import open_desk
from app.library.health import faults_in
from app.library.store import Library

ROOT = Path(__file__).parents[2]
SECTOR = 512
_CALL = re.compile(
    rb'^\d+ +(?P<call>\w+)\((?:\d+<(?P<path>[^>]*)>|"(?P<name>[^"]*)")(?:, (?:"(?P<data>[^"]*)", )?(?P<rest>[^)]*))?\) += '
)
pytestmark = [pytest.mark.long, pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")]


@dataclass
class File:
    """A file on a disk: what is on the platter, what the system has not written yet, whether its name is there."""

    kept: bytearray = field(default_factory=bytearray)
    waiting: list = field(default_factory=list)
    named: bool = False
    gone: bool = False


class Disk:
    """Files as a system keeps them; ``syncs`` False is a system that only says that it has synced."""

    def __init__(self, *, syncs=True):
        self.files, self.syncs = {}, syncs

    def do(self, call, path, data, rest):
        file = self.files.setdefault(path, File())
        if call in {"pwrite64", "write"}:
            at = int(rest.split(b", ")[-1]) if call == "pwrite64" else 0
            file.waiting.append((at, data))
            file.gone = False
        elif call == "ftruncate":
            file.waiting.append((int(rest), None))
        elif call == "unlink":
            self.files[path] = File(gone=True)
        elif call in {"fsync", "fdatasync"} and self.syncs:
            for each in file.waiting:
                _put(file.kept, each)
            file.waiting.clear()
            for name, other in self.files.items():  # of a folder: the names in it are there now
                other.named = other.named or str(Path(name).parent) == path

    def after_the_cut(self, path, chance):
        """Return what a file is found to hold; None where there is none."""
        file = self.files.get(path)
        if file is None or file.gone or (not file.named and not file.kept and chance.random() < 0.5):
            return None
        found = bytearray(file.kept)
        how = chance.choice(("none", "all", "some", "torn"))
        for each in file.waiting:
            if how == "all" or (how != "none" and chance.random() < 0.5):
                _put(found, each, chance if how == "torn" else None)
        return bytes(found)

    def as_written(self, path):
        """Return a file with all that was written to it, the last write alone: a mark of fixed length."""
        file = self.files.get(path)
        return file.waiting[-1][1] if file and file.waiting else None


def _put(found, write, chance=None):
    at, data = write
    if data is None:
        del found[at:]
        found.extend(bytes(max(0, at - len(found))))
        return
    found.extend(bytes(max(0, at + len(data) - len(found))))
    for start in range(0, len(data), SECTOR):
        if chance is None or chance.random() < 0.5:
            found[at + start : at + start + SECTOR] = data[start : start + SECTOR]


def _unhexed(words):
    return bytes.fromhex(words.decode().replace("\\x", "")) if words else b""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """What a library at work asked of the system: (call, path, data, rest), and what it said, in order."""
    folder = tmp_path_factory.mktemp("power")
    home, path, log = folder / "home", folder / "library.paraph", folder / "strace"
    command = ["strace", "-f", "-qq", "-y", "-xx", "-s", "1000000", "-o", str(log)]
    command += ["-e", "trace=write,pwrite64,ftruncate,fsync,fdatasync,unlink"]
    command += [sys.executable, "-m", "tests.acceptance.keeper", str(path), "120"]
    ended = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PARAPH_HOME": str(home)}, capture_output=True, check=False
    )
    if ended.returncode:
        pytest.skip(f"nothing can be recorded here: {ended.stderr.decode()[-200:]}")
    calls = []
    for line in log.read_bytes().splitlines():
        found = _CALL.match(line)
        if found:
            named = found["path"] if found["path"] is not None else found["name"]
            name = _unhexed(named).decode() if b"\\x" in named else named.decode()
            calls.append((found["call"].decode(), name, _unhexed(found["data"]), found["rest"] or b""))
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    return home, path, calls


def _look(path, said):
    """Open what is left, and hold it against what was acknowledged."""
    with closing(Library.open(path)) as library:
        words, texts = set(), {each.id for each in library.instruments()}
        for each in library.shelf():
            _, log = library.log(each.id)
            words |= set(re.findall(r"w(\d+)\.", str(log)))
            assert open_desk(library, each.id).draft == library.kept(each.id).draft
        for what, _, which in (each.partition(" ") for each in said):
            assert what != "typed" or which in words, f"the word {which} is gone"
            assert what != "text" or which in texts, f"the text {which} is gone"
            assert what != "file" or library.file_data(which)
    with closing(sqlite3.connect(path)) as behind:
        assert not faults_in(behind)


def _cut(recorded, monkeypatch, turns, seed, *, syncs=True):
    """Cut the power at so many moments; return how often all was there."""
    home, path, calls = recorded
    monkeypatch.setenv("PARAPH_HOME", str(home))
    marks = next(iter(home.rglob("mark")))
    chance = random.Random(seed)
    ours = [at for at, (_, name, *_) in enumerate(calls) if name.startswith(str(path))]
    moments = sorted(chance.sample(range(ours[0], len(calls)), turns))
    disk, said, done, held = Disk(syncs=syncs), [], 0, 0
    for moment in moments:
        for call, name, data, rest in calls[done:moment]:
            if call == "write" and data.startswith(b"ACK "):
                said += data.decode().replace("ACK ", "").splitlines()
            elif name.startswith(str(path.parent)) or name == str(path.parent):
                disk.do(call, name, data, rest)
        done = moment
        for suffix in ("", "-wal", "-journal", "-shm"):
            left = None if suffix == "-shm" else disk.after_the_cut(f"{path}{suffix}", chance)
            Path(f"{path}{suffix}").unlink(missing_ok=True)
            if left is not None:
                Path(f"{path}{suffix}").write_bytes(left)
        mark = disk.as_written(str(marks))
        marks.unlink(missing_ok=True)
        if mark:
            marks.write_bytes(mark)
        if not said and not (path.exists() and path.stat().st_size):
            continue  # it was cut while it was being made, and nothing had been said yet
        _look(path, said)
        held += 1
    return held


@pytest.mark.parametrize("seed", range(3))
def test_what_was_acknowledged_is_there_whenever_the_power_is_cut(recorded, monkeypatch, seed):
    assert _cut(recorded, monkeypatch, 60, seed) > 50


def test_a_disk_that_does_not_sync_is_found_out(recorded, monkeypatch):
    """Without the syncs something is missing soon: the test above can fail."""
    with pytest.raises((AssertionError, LibraryUnusable)):
        _cut(recorded, monkeypatch, 60, 1, syncs=False)
