"""Where things lie: beside a portable program, where a person put the library, for this user alone."""

import os
import stat
import sys
from pathlib import Path

import pytest

from app import paths

posix = pytest.mark.skipif(os.name != "posix", reason="rights of the kind that only POSIX has")


@pytest.fixture
def unnamed(monkeypatch):
    for name in ("PARAPH_HOME", "PARAPH_LIBRARY", "PARAPH_PORTABLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def frozen(unnamed, monkeypatch, tmp_path):
    """Stand in for a frozen program in a folder of its own."""
    program = tmp_path / "stick" / "Paraph"
    program.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "Paraph.exe"))
    return program


def test_a_portable_program_keeps_all_beside_itself(frozen):
    assert paths.portable_folder() is None
    (frozen / "portable").touch()
    assert paths.portable_folder() == frozen
    own = [
        paths.user_folder(),
        paths.backups_folder(),
        paths.log_folder(),
        paths.temporary_folder(),
        paths.place_file(),
    ]
    assert all(each.is_relative_to(frozen / "Data") for each in (*own, paths.library_file(), paths.user_rules()))


def test_a_launcher_says_that_the_program_is_portable(unnamed, monkeypatch, tmp_path):
    monkeypatch.setenv("PARAPH_PORTABLE", str(tmp_path))
    assert paths.user_folder() == tmp_path / "Data"
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "home"))
    assert paths.user_folder() == tmp_path / "home"


def test_the_mark_says_nothing_where_the_program_is_not_frozen(unnamed, tmp_path, monkeypatch):
    (tmp_path / "portable").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    assert paths.portable_folder() is None


@pytest.mark.parametrize("name", ["library.paraph", 'a "b" \\ c.paraph', "協力 é.paraph", "tab\tbell\a.paraph"])
def test_a_place_is_found_again(tmp_path, name):
    elsewhere = tmp_path / name
    assert paths.kept_place() is None
    paths.keep_place(elsewhere)
    assert paths.library_file() == paths.kept_place() == elsewhere


def test_a_place_in_the_users_folder_moves_with_it(monkeypatch, tmp_path):
    paths.keep_place(paths.user_folder() / "mine" / "texts.paraph")
    paths.user_folder().rename(tmp_path / "other")
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "other"))
    assert paths.library_file() == tmp_path / "other" / "mine" / "texts.paraph"


def test_what_is_set_from_outside_goes_before_the_place(monkeypatch, tmp_path):
    paths.keep_place(tmp_path / "kept.paraph")
    monkeypatch.setenv("PARAPH_LIBRARY", str(tmp_path / "named.paraph"))
    assert paths.library_file() == tmp_path / "named.paraph"


@pytest.mark.parametrize("said", [b"", b"library = 3", b"\xff\xfe", b'library = ""', b"library ="])
def test_a_file_that_says_no_place_says_nothing(said):
    paths.private(paths.user_folder())
    paths.place_file().write_bytes(said)
    assert paths.kept_place() is None
    assert paths.library_file() == paths.own_library()


@posix
def test_folders_are_for_this_user_alone(tmp_path):
    folder = paths.private(tmp_path / "a" / "b" / "c")
    made = [stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent, folder.parent.parent)]
    assert made == [0o700] * 3
    assert paths.private(Path(folder)) == folder
