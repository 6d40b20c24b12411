"""The first start asks four things, each with an answer that may stay."""

import os

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from app.jobs.placing import Place
from app.library.store import Library
from app.paths import keep_place, kept_place, library_file, own_library, private
from app.ui import first_run, language
from app.ui.asked import First
from app.ui.first_run import FirstRun, first_of
from app.ui.settings_keeper import SettingsKeeper


@pytest.fixture
def dialog(qtbot, qapp, looks):
    made = FirstRun(qapp, looks, SettingsKeeper())
    qtbot.addWidget(made)
    yield made
    language.install(qapp, "en")


def test_all_may_stay_as_it_is(dialog):
    dialog.accept()
    assert dialog.first == First(new=True, starter=True, tour=True)
    assert kept_place() is None
    assert library_file() == own_library()


def test_texts_that_are_not_brought_are_dimmed(dialog):
    named = [each for each in dialog.findChildren(QLabel) if "Technology Prosperity" in each.text()]
    assert [each.isEnabled() for each in named] == [True]
    dialog.starter.setChecked(False)
    assert [each.isEnabled() for each in named] == [False]


def test_another_folder_is_kept_before_the_library_is_there(dialog, tmp_path):
    dialog.take_folder(tmp_path / "treaties")
    dialog.starter.setChecked(False)
    dialog.accept()
    assert dialog.first == First(new=True, starter=False, tour=True)
    assert library_file() == tmp_path / "treaties" / "library.paraph"
    assert (tmp_path / "treaties").is_dir()


def test_a_library_that_is_in_the_folder_is_opened_and_gets_no_texts(dialog, tmp_path):
    Library.open(tmp_path / "library.paraph").close()
    dialog.take_folder(tmp_path)
    assert "There is a library in this folder" in dialog.fear.text()
    dialog.accept()
    assert dialog.first == First(new=False, starter=False, tour=True)


def test_what_is_to_be_feared_of_a_place_is_said_and_it_may_be_taken(dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(first_run, "place_of", lambda _folder: Place("network"))
    dialog.take_folder(tmp_path)
    assert "on another computer" in dialog.fear.text()
    assert dialog.begin.isEnabled()


def test_without_a_folder_one_cannot_begin_elsewhere(dialog):
    dialog.elsewhere.setChecked(True)
    assert not dialog.begin.isEnabled()
    dialog.here.setChecked(True)
    assert dialog.begin.isEnabled()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(dialog, tmp_path):
    private(tmp_path / "closed").chmod(0o500)
    dialog.take_folder(tmp_path / "closed" / "x")
    dialog.accept()
    assert "Nothing can be written there" in dialog.fear.text()


def test_another_language_keeps_what_was_answered(dialog, tmp_path):
    dialog.take_folder(tmp_path)
    dialog.tour.setChecked(False)
    dialog._speak("ja")
    assert language.spoken() == "ja"
    assert SettingsKeeper().value.language == "ja"
    dialog.accept()
    assert dialog.first == First(new=True, starter=True, tour=False)
    assert library_file().parent == tmp_path


def test_where_the_place_is_given_nothing_is_asked(qapp, looks):
    assert first_of(qapp, looks, SettingsKeeper()) == First(new=True, starter=True)


def test_who_leaves_begins_nothing(qapp, looks, monkeypatch):
    monkeypatch.setattr(first_run, "place_is_given", lambda: False)
    monkeypatch.setattr(FirstRun, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert first_of(qapp, looks, SettingsKeeper()) is None
    assert not library_file().exists()


def test_a_library_that_is_missing_is_no_first_start(qapp, looks, monkeypatch, tmp_path):
    monkeypatch.setattr(first_run, "place_is_given", lambda: False)
    keep_place(tmp_path / "stick" / "library.paraph")
    assert first_of(qapp, looks, SettingsKeeper()) == First()


def test_another_folder_is_asked_for_as_soon_as_it_is_chosen(dialog, tmp_path, monkeypatch):
    asked = []

    def give(*_words):
        asked.append(True)
        return str(tmp_path / "treaties")

    monkeypatch.setattr(first_run.QFileDialog, "getExistingDirectory", give)
    assert dialog.here.text().startswith("On this computer")
    dialog.elsewhere.click()
    assert (len(asked), dialog.folder) == (1, tmp_path / "treaties")
    dialog.here.click()
    dialog.elsewhere.click()
    assert len(asked) == 1


def test_who_leaves_the_folders_alone_may_still_choose_one(dialog, monkeypatch):
    monkeypatch.setattr(first_run.QFileDialog, "getExistingDirectory", lambda *_words: "")
    dialog.elsewhere.click()
    assert dialog.elsewhere.isChecked()
    assert not dialog.begin.isEnabled()
    assert dialog.choose.isEnabled()
