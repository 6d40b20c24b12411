"""Where the library is: shown, changed, and never lost on the way."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from app.jobs.placing import Place
from app.library.store import Library
from app.paths import keep_place, library_file, own_library, private
from app.ui import first_moving, first_place, start
from app.ui.first import Asked
from app.ui.first_missing import MissingDialog, is_missing
from app.ui.first_moving import go_elsewhere
from app.ui.first_place import Elsewhere, PlaceDialog, said_of
from app.ui.front import Front
from app.ui.widgets.notice import Notice


@pytest.fixture
def library(starter_library):
    private(library_file().parent)
    return shutil.copy(starter_library, library_file())


@pytest.fixture
def dialog(qtbot, looks, library):
    made = PlaceDialog(looks, library)
    qtbot.addWidget(made)
    made.asked = []
    made.chosen.connect(made.asked.append)
    return made


def test_every_kind_of_place_is_said_in_words(qapp):
    assert not said_of(Place("local"))
    assert "OneDrive" in said_of(Place("synchronised", "OneDrive"))
    assert said_of(Place("network"))
    assert said_of(Place("removable"))


def test_a_folder_is_taken_and_the_move_asked_for(dialog, tmp_path):
    assert not dialog.move_it.isVisibleTo(dialog)
    dialog.take_folder(tmp_path)
    assert str(tmp_path / "library.paraph") in dialog.said.text()
    dialog._move()
    assert dialog.asked == [Elsewhere(tmp_path / "library.paraph", move=True)]


def test_a_folder_that_holds_a_library_is_refused(dialog, tmp_path, library):
    shutil.copy(library, tmp_path / "library.paraph")
    dialog.take_folder(tmp_path)
    assert not dialog.move_it.isEnabled()
    assert "already" in dialog.fear.text()


def test_only_another_library_is_opened(dialog, tmp_path, library):
    (tmp_path / "text.paraph").write_text("no library", encoding="utf-8")
    dialog.take_library(tmp_path / "text.paraph")
    assert "not a library" in dialog.fear.text()
    dialog.take_library(library)
    assert "open" in dialog.fear.text()
    assert dialog.asked == []
    other = shutil.copy(library, tmp_path / "other.paraph")
    dialog.take_library(other)
    assert dialog.asked == [Elsewhere(other)]


def test_a_place_that_is_set_from_outside_is_not_changed_here(qtbot, looks, library, monkeypatch):
    monkeypatch.setenv("PARAPH_LIBRARY", str(library))
    dialog = PlaceDialog(looks, library)
    qtbot.addWidget(dialog)
    assert "PARAPH_LIBRARY" in dialog.said.text()
    assert not dialog.folder.isEnabled()
    assert not dialog.another.isEnabled()


def test_a_library_is_moved_and_the_former_stays(looks, library, tmp_path):
    target = tmp_path / "new" / "library.paraph"
    target.parent.mkdir()
    note = go_elsewhere(looks, library, Elsewhere(target, move=True))
    assert library_file() == target
    assert library.exists()
    assert str(target) in note.what
    assert str(library) in note.stands
    with_texts = Library.open(target)
    assert len(with_texts.instruments()) == 2
    with_texts.close()


def test_what_cannot_be_moved_is_said_and_stays(looks, library, tmp_path):
    note = go_elsewhere(looks, library, Elsewhere(tmp_path / "no" / "library.paraph", move=True))
    assert library_file() == library
    assert "not moved" in note.what
    assert note.why


def test_a_move_that_is_stopped_changes_nothing(looks, library, tmp_path, monkeypatch):
    monkeypatch.setattr(first_moving.MovingDialog, "run", lambda dialog: dialog._job.cancel() or False)
    note = go_elsewhere(looks, library, Elsewhere(tmp_path / "library.paraph", move=True))
    assert "not moved" in note.what
    assert library_file() == library


@pytest.fixture
def missing(qtbot, looks, tmp_path):
    """A library that was put on a disk which is not there."""
    keep_place(tmp_path / "stick" / "library.paraph")
    made = MissingDialog(looks, library_file())
    qtbot.addWidget(made)
    return made


def test_who_leaves_when_the_library_is_missing_begins_none(missing, tmp_path, monkeypatch):
    monkeypatch.setattr(MissingDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert start.open_window() == 0
    assert not (tmp_path / "stick").exists()
    assert is_missing()


def test_the_disk_is_connected_and_all_is_as_it_was(missing, tmp_path, starter_library):
    missing.try_again()
    assert "still not there" in missing.said.text()
    (tmp_path / "stick").mkdir()
    shutil.copy(starter_library, tmp_path / "stick" / "library.paraph")
    missing.try_again()
    assert missing.result() == QDialog.DialogCode.Accepted
    assert not is_missing()


def test_another_library_or_the_own_folder_is_used_instead(missing, tmp_path, starter_library):
    (tmp_path / "text").write_text("no library", encoding="utf-8")
    missing.take(tmp_path / "text")
    assert "not a library" in missing.said.text()
    other = shutil.copy(starter_library, tmp_path / "other.paraph")
    missing.take(other)
    assert library_file() == other
    missing.use_own()
    assert library_file() == own_library()


@pytest.mark.parametrize("kind", ["network", "synchronised"])
def test_the_dialog_says_what_is_to_be_feared_of_the_place_there_is(qtbot, looks, library, monkeypatch, kind):
    monkeypatch.setattr(first_place, "place_of", lambda _folder: Place(kind, "OneDrive"))
    dialog = PlaceDialog(looks, library)
    qtbot.addWidget(dialog)
    assert dialog.fear.text() == said_of(Place(kind, "OneDrive"))


@pytest.mark.long
def test_a_library_that_is_opened_from_its_folder_is_offered(qtbot, qapp, stocked, tmp_path, starter_library):
    front = Front(qapp, stocked)
    other = Path(shutil.copy(starter_library, tmp_path / "other.paraph"))
    front.take(Asked((stocked.library.path,)))
    assert front.house.window.findChildren(Notice) == []
    front.take(Asked((other,)))
    (notice,) = front.house.window.findChildren(Notice)
    left = []
    front._leave = left.append
    notice._run(0)
    assert left == [Elsewhere(other)]
    front.house.window.close()
    front.house.rest()
    front.take_down()
