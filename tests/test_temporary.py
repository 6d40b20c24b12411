"""Files that last for a moment lie in the program's own folder, and none outlasts the program for long."""

import os
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from app import settings, temporary
from app.library.store import Library
from app.paths import library_file, temporary_folder, user_folder
from app.temporary import Scratch, beside, clear

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights and signals")


@POSIX
def test_what_is_made_is_for_this_user_alone(tmp_path):
    with beside(tmp_path / "a.docx") as part:
        assert part.parent == tmp_path
        assert stat.S_IMODE(part.stat().st_mode) == 0o600
        part.replace(tmp_path / "a.docx")
    with beside(tmp_path / "folder", folder=True) as part:
        assert stat.S_IMODE(part.stat().st_mode) == 0o700
    scratch = Scratch()
    assert scratch.path.parent == temporary_folder()
    assert stat.S_IMODE(scratch.path.stat().st_mode) == stat.S_IMODE(temporary_folder().stat().st_mode) == 0o700
    scratch.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    assert not list(temporary_folder().iterdir())


def test_what_is_in_use_stays(tmp_path):
    scratch = Scratch()
    with beside(tmp_path / "a.docx") as part:
        clear()
        assert part.exists()
        assert scratch.path.exists()
    scratch.close()


ENDED = """
import os, sys
from pathlib import Path
from app.temporary import Scratch, beside
target = Path(sys.argv[1])
scratch = Scratch()
(scratch.path / "sheet.xml").write_text("secret")
with beside(target) as part, beside(target.with_name("folder"), folder=True) as folder:
    part.write_text("secret")
    part.with_name(part.name + "-wal").write_text("secret")
    (folder / "a").write_text("secret")
    os.kill(os.getpid(), 9)
"""


@POSIX
def test_what_an_ended_program_left_goes_at_the_next_start(tmp_path):
    subprocess.run([sys.executable, "-c", ENDED, tmp_path / "a.docx"], check=False, timeout=60)
    assert len(list(tmp_path.iterdir())) == 3
    assert [path for path in temporary_folder().rglob("*") if path.name == "sheet.xml"]
    clear()
    assert not list(tmp_path.iterdir())
    assert not list(temporary_folder().iterdir())


@pytest.mark.parametrize("said", ["", "/", "letter.docx", "\0", "relative/.x.part"])
def test_a_note_takes_nothing_else_away(tmp_path, said):
    kept = tmp_path / "letter.docx"
    kept.write_text("words")
    note = temporary_folder() / "x.part"
    note.write_bytes(os.fsencode(tmp_path / said) if said == "letter.docx" else said.encode())
    clear()
    assert kept.exists()


def test_libraries_make_theirs_in_our_folder(monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", None)
    made = []
    monkeypatch.setattr(temporary.atexit, "register", made.append)
    temporary.begin()
    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).is_relative_to(temporary_folder())
    made[0]()
    assert not list(temporary_folder().iterdir())


@POSIX
def test_what_the_program_keeps_is_for_this_user_alone(monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", None)
    user_folder().mkdir(mode=0o755)
    temporary.begin()
    settings.save(settings.Settings(), user_folder() / "settings.json")
    with closing(Library.open(library_file())):
        found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in user_folder().iterdir() if path.is_file()}
    assert stat.S_IMODE(user_folder().stat().st_mode) == 0o700
    assert found.keys() >= {"library.paraph", "library.paraph-wal", "settings.json"}
    assert set(found.values()) == {0o600}


def test_without_a_folder_of_ours_there_are_none(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "file" / "home"))
    temporary.begin()
    with pytest.raises(OSError, match=r"."):
        tempfile.mkstemp()
    with beside(tmp_path / "a.docx") as part:  # what a person saves is saved all the same
        part.replace(tmp_path / "a.docx")
    assert (tmp_path / "a.docx").exists()
