"""The process is killed at any moment: at most the last half second of typing is missing, and never a version."""

import random
import re
import sqlite3
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from app.jobs.desks import open_desk
from app.jobs.handing import look_into
from app.library.schema import APPLICATION_ID, migrations
from app.library.store import Library
from app.model.draft import stepped
from app.model.edits import Splice

ROOT = Path(__file__).parents[2]
HALF, LOADED = 0.5, 3.0
"""Seconds of typing that may be missing; more where the machine runs the other tests beside this one."""


def _start(folder, task, seed):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "log").unlink(missing_ok=True)
    with (folder / "said").open("wb") as said:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.typist", str(folder), task, str(seed)], cwd=ROOT, stdout=said, stderr=said
        )


def _ready(folder, typist):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if typist.poll() is not None:
            raise AssertionError((folder / "said").read_text(encoding="utf-8"))
        if (folder / "log").exists() and b"ready" in (folder / "log").read_bytes():
            return
        time.sleep(0.01)
    raise AssertionError("the typist did not begin")


def _killed(folder, task, seed, after):
    """Let a typist work for some seconds and kill it; return when, and what it had said by then."""
    typist = _start(folder, task, seed)
    try:
        _ready(folder, typist)
        time.sleep(after)
    finally:
        typist.kill()
    at = time.monotonic()
    typist.wait()
    lines = (folder / "log").read_bytes().decode().splitlines()
    said = [(int(when) / 1e9, what) for when, _, what in (line.partition(" ") for line in lines if " " in line)]
    assert not [what for _, what in said if what.startswith("failed")]
    return at, said


def _words(step):
    """Return the words that a step brought; one that was taken back since was kept all the same."""
    splices = [change for change in step.changes if isinstance(change, Splice)]
    return set(re.findall(r"\bw(\d+x\d+)\.", " ".join(each.text.plain for one in splices for each in one.new)))


def _looked_into(folder, at, said, missing):
    """Open what is left and hold it against what the typist had said."""
    with closing(sqlite3.connect(folder / "library.paraph")) as behind:
        assert behind.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert behind.execute("PRAGMA foreign_key_check").fetchall() == []
    with closing(Library.open(folder / "library.paraph")) as library:
        identity = library.shelf()[0].id
        draft = open_desk(library, identity).draft
        now, log = library.log(identity)
        words = set()
        for each in log:
            now = stepped(each.step, now)
            words |= _words(each.step)
        assert now == draft
        typed = {what.split()[1]: when for when, what in said if what.startswith("typed")}
        lost = [when for number, when in typed.items() if number not in words]
        assert all(at - when <= missing for when in lost), f"{at - min(lost):.3f} s of typing are gone"
        kept = {version.id for version in library.versions(identity)}
        promised = {what.split()[1] for _, what in said if what.startswith("version")}
        assert promised <= kept
        assert all(library.draft_at(identity, version) for version in promised)
        files = {what.split()[1] for _, what in said if what.startswith("file")}
        assert all(library.file_data(sha256) for sha256 in files)
    if any(what == "exported" for _, what in said):
        with zipfile.ZipFile(folder / "out.docx") as package:
            assert package.testzip() is None
        assert look_into(folder / "out.paraph").id == identity
    return len(typed), max((at - when for when in lost), default=0.0)


def test_killed_three_times(tmp_path):
    tasks = ("typing", "versions", "importing")
    with ThreadPoolExecutor(3) as threads:
        every = [threads.submit(_killed, tmp_path / task, task, 7, 0.8) for task in tasks]
        for task, each in zip(tasks, every, strict=True):
            at, said = each.result()
            assert len(said) > 3
            _looked_into(tmp_path / task, at, said, LOADED)


@pytest.mark.long
@pytest.mark.parametrize("task", ["typing", "versions", "exporting", "importing"])
def test_killed_at_random_instants_in_the_same_draft_again_and_again(tmp_path, task):
    chance = random.Random(task)
    total, worst = 0, 0.0
    for turn in range(14):
        at, said = _killed(tmp_path, task, turn, chance.uniform(0.05, 2.0))
        typed, lost = _looked_into(tmp_path, at, said, HALF)
        total, worst = total + typed, max(worst, lost)
    print(f"{task}: {total} words typed, at most {worst:.3f} s of them lost")  # noqa: T201 - what was measured
    assert total > 100


def _old_library(path, texts):
    with closing(sqlite3.connect(path)) as old:
        migrations().apply(
            sqlite_utils.Database(old, execute_plugins=False),
            stop_before="0005 drafts with their steps, versions and files",
        )
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        rows = [(f"d{n}", "sectoral", '{"subject": "Tides"}', "{}", f"Draft {n}", "2026-05-01") for n in range(texts)]
        old.executemany("INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?)", rows)
        old.commit()


@pytest.mark.long
def test_killed_while_an_old_library_is_upgraded(tmp_path):
    chance = random.Random(5)
    for turn in range(12):
        folder = tmp_path / str(turn)
        folder.mkdir()
        _old_library(folder / "library.paraph", 200)
        _killed(folder, "upgrading", turn, chance.uniform(0.0, 0.35))
        with closing(sqlite3.connect(folder / "library.paraph")) as behind:
            assert behind.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with closing(Library.open(folder / "library.paraph")) as library:
            assert len(library.shelf()) == 200
            assert open_desk(library, "d7").draft.setting.name == "Draft 7"
