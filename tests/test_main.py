"""Which of the two fronts a start means."""

import sys

import pytest

from app import __main__ as start
from app import temporary


@pytest.fixture
def meant(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(temporary, "begin", lambda: None)
    monkeypatch.setattr("app.cli.main.run", lambda arguments: ["command", *arguments])
    monkeypatch.setattr("app.ui.start.open_window", lambda files, compare: ["window", compare, *map(str, files)])
    (tmp_path / "templates").mkdir()
    (tmp_path / "take-over").mkdir()
    (tmp_path / "draft.docx").touch()

    def ask(*arguments):
        monkeypatch.setattr(sys, "argv", ["paraph", *arguments])
        return start.main()

    return ask


def test_a_command_is_one_even_beside_a_folder_of_its_name(meant):
    assert meant("templates") == ["command", "templates"]
    assert meant("take-over") == ["command", "take-over"]
    assert meant("list") == ["command", "list"]


def test_files_that_are_there_open_the_window(meant):
    assert meant() == ["window", False]
    assert meant("draft.docx") == ["window", False, "draft.docx"]
    assert meant("./templates") == ["window", False, "templates"]
    assert meant("--compare", "draft.docx") == ["window", True, "draft.docx"]


def test_what_is_missing_is_said_at_the_command_line(meant):
    assert meant("gone.docx") == ["command", "gone.docx"]
    assert meant("--compare", "gone.docx") == ["command", "--compare", "gone.docx"]
    assert meant("--compare") == ["command", "--compare"]
