"""An encrypted library asks for its passphrase before the window is there; a second start does not ask once more."""

import json
import sys
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from app.errors import KeyringUnusable
from app.library import cipher, cipher_keyring
from app.library.cipher import new_key
from app.library.cipher_keyring import Errand
from app.library.store import Library
from app.paths import library_file
from app.ui import start
from app.ui.asked import Asked
from app.ui.first import name_of
from app.ui.settings_keeper import SettingsKeeper
from app.ui.unlock_dialog import UnlockDialog, unlock
from tests.ui.test_start import lived

__all__ = ["lived"]
WORD = "暁の harbour"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(cipher, "_ROUNDS", 1)

    def none():
        raise KeyringUnusable("no store of passwords runs on this computer")

    monkeypatch.setattr(cipher_keyring, "_store", none)


@pytest.fixture
def key():
    library_file().parent.mkdir(parents=True)
    made = new_key(WORD)
    Library.open(library_file(), made).close()
    return made


@pytest.fixture
def at_dialog(monkeypatch):
    """Do something at the dialog, in the place of the loop that waits for a person."""

    def do(deed):
        def stand_in(dialog):
            dialog.show()
            deed(dialog)
            dialog.hide()
            return dialog.result()

        monkeypatch.setattr(UnlockDialog, "exec", stand_in)

    return do


def typing(*tries):
    def deed(dialog):
        for word in tries:
            dialog.word.line.clear()
            committed = QInputMethodEvent()
            committed.setCommitString(word)  # as an input method gives it
            QApplication.sendEvent(dialog.word.line, committed)
            QTest.keyClick(dialog.word.line, Qt.Key.Key_Return)

    return deed


def test_the_window_opens_with_the_passphrase(qtbot, key, lived, at_dialog):
    at_dialog(typing("harbour", WORD))
    done = lived(lambda window: None)
    assert start.open_window() == 0
    assert done == ["Library – Paraph"]


def test_who_leaves_gets_no_window_and_nothing_is_said_to_be_damaged(qtbot, key, monkeypatch, at_dialog):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    at_dialog(lambda dialog: dialog.reject())
    assert start.open_window() == 1


def test_a_wrong_one_is_said_and_another_can_be_typed_at_once(qtbot, key, looks, at_dialog):
    seen = []

    def deed(dialog):
        assert dialog.word.line.echoMode() == QLineEdit.EchoMode.Password
        assert not dialog.open_it.isEnabled()
        typing("nonsense")(dialog)
        seen.append((dialog.word._fault.text(), dialog.word.line.selectedText()))
        dialog.shown.click()
        assert dialog.word.line.echoMode() == QLineEdit.EchoMode.Normal
        typing(WORD)(dialog)

    at_dialog(deed)
    library = unlock(library_file(), looks, SettingsKeeper())
    with closing(library):
        assert seen == [("This is not the right one. Capitals and spaces count.", "nonsense")]
        assert library.key == key


def test_what_the_system_keeps_opens_it_and_nobody_is_asked(qtbot, key, looks, monkeypatch, at_dialog):
    at_dialog(lambda dialog: pytest.fail("asked"))
    keeper = SettingsKeeper()
    keeper.change(keyring=key.salt.hex())
    monkeypatch.setattr(cipher_keyring, "asked_for", lambda salt: Errand(lambda: key))
    with closing(unlock(library_file(), looks, keeper)) as library:
        assert library.key == key


@pytest.mark.long
def test_what_the_system_keeps_of_another_time_is_asked_for(qtbot, key, looks, monkeypatch, at_dialog):
    at_dialog(typing(WORD))
    keeper = SettingsKeeper()
    keeper.change(keyring=key.salt.hex())
    monkeypatch.setattr(cipher_keyring, "asked_for", lambda salt: Errand(lambda: cipher.Key(b"o" * 32, salt)))
    unlock(library_file(), looks, keeper).close()


def test_a_system_that_answers_late_opens_it_all_the_same(qtbot, key, looks, monkeypatch):
    """The question is there while the system still thinks, and goes when it has given the key."""
    keeper = SettingsKeeper()
    keeper.change(keyring=key.salt.hex())
    gate = threading.Event()
    monkeypatch.setattr("app.ui.unlock_dialog._AT_ONCE", 0.01)
    monkeypatch.setattr(cipher_keyring, "asked_for", lambda salt: Errand(lambda: gate.wait(10) and key))
    QTimer.singleShot(50, gate.set)
    with closing(unlock(library_file(), looks, keeper)) as library:
        assert library.key == key


@pytest.mark.long
def test_the_system_keeps_it_where_that_is_wanted(qtbot, key, looks, monkeypatch, at_dialog):
    kept = []
    monkeypatch.setattr(cipher_keyring, "looked_for", lambda: Errand(lambda: None))
    monkeypatch.setattr(cipher_keyring, "keeping", lambda key: Errand(lambda: kept.append(key)))
    keeper = SettingsKeeper()

    def deed(dialog):
        qtbot.waitUntil(dialog.keep.box.isEnabled)
        dialog.keep.box.setChecked(True)
        typing(WORD)(dialog)

    at_dialog(deed)
    unlock(library_file(), looks, keeper).close()
    qtbot.waitUntil(lambda: keeper.value.keyring == key.salt.hex())
    assert kept == [key]


def test_where_there_is_no_store_the_choice_is_grey_with_the_reason(qtbot, key, looks, at_dialog):
    def deed(dialog):
        qtbot.waitUntil(lambda: "not possible here: no store of passwords runs" in dialog.keep.reason.text())
        assert not dialog.keep.box.isEnabled()
        dialog.forgot.click()
        assert "Nobody can open the library" in dialog.lost.text()
        assert dialog.lost.isVisible()

    at_dialog(deed)
    assert unlock(library_file(), looks, SettingsKeeper()) is None


def test_a_second_start_finds_the_question_that_is_asked(qtbot, key, looks, at_dialog, tmp_path):
    """It comes forward, and what the second start was asked for is opened afterwards."""
    heard, answers = [], []

    def deed(dialog):
        second = QLocalSocket(dialog)
        second.readyRead.connect(lambda: answers.append(bytes(second.readAll().data())))
        second.connectToServer(name_of(library_file()))
        second.write(json.dumps({"files": [str(tmp_path / "a.txt")], "compare": False}).encode() + b"\n")
        qtbot.waitUntil(lambda: heard != [] and answers != [], timeout=15000)

    at_dialog(deed)
    assert unlock(library_file(), looks, SettingsKeeper(), heard.append) is None
    assert heard == [Asked((tmp_path / "a.txt",))]
    assert answers == [b"ok\n"]


def test_without_the_part_that_decrypts_that_is_said(qtbot, key, monkeypatch, at_dialog):
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    at_dialog(typing(WORD))
    assert start.open_window() == 1
    assert QApplication.overrideCursor() is None
    assert "sqlcipher3" in said[0]


def test_one_can_type_at_once(qtbot, looks, key):
    dialog = UnlockDialog(library_file(), looks, SettingsKeeper())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.word.line
