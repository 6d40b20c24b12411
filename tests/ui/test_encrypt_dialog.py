"""Encrypting, changing the passphrase and decrypting in the window; and what is cleared of traces."""

import threading
from contextlib import closing

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.errors import KeyringUnusable
from app.jobs import encrypting
from app.library import cipher, cipher_keyring
from app.library.backups_place import folder_of
from app.library.cipher import is_encrypted, key_of
from app.library.cipher_keyring import Errand
from app.library.store import Library
from app.ui import safety_settings
from app.ui.encrypt_dialog import DecryptDialog, EncryptDialog
from app.ui.safety_settings import LibrarySafety, Traces, clear_traces_at_close
from app.ui.settings_dialog import SettingsDialog

FIRST, SECOND = "harbour velvet candle quarry", "october lantern marble tides"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(cipher, "_ROUNDS", 1)

    def none():
        raise KeyringUnusable("no store of passwords runs on this computer")

    monkeypatch.setattr(cipher_keyring, "_store", none)


def filled(qtbot, dialog, **words):
    qtbot.addWidget(dialog)
    dialog.show()
    for name, word in words.items():
        getattr(dialog, name).line.setText(word)
    return dialog


def turned(qtbot, dialog, **words):
    filled(qtbot, dialog, **words)
    with qtbot.waitSignal(dialog.turned, timeout=20_000):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    return dialog


def test_encrypt_change_decrypt_by_keyboard(qtbot, context):
    library = context.library
    before = library.instruments()
    turned(qtbot, EncryptDialog(context), word=FIRST, again=FIRST).reject()
    assert library.key == key_of(library.path, FIRST)
    turned(qtbot, EncryptDialog(context), present=FIRST, word=SECOND, again=SECOND).reject()
    assert library.key == key_of(library.path, SECOND)
    assert library.instruments() == before
    assert is_encrypted(library.path)
    turned(qtbot, DecryptDialog(context), word=SECOND).reject()
    assert library.key is None
    assert library.instruments() == before


def test_what_is_typed_is_looked_at(qtbot, context):
    dialog = filled(qtbot, EncryptDialog(context), word="short")
    assert not dialog.present.isVisible()
    assert "8 letters or more" in dialog.holds.text()
    dialog.word.line.setText("12345678")
    assert "Quickly guessed" in dialog.holds.text()
    dialog.again.line.setText("1234567")
    assert dialog.again._fault.text() == "This is not the same."
    assert not dialog.go.isEnabled()
    dialog.again.line.setText("12345678")
    assert dialog.go.isEnabled()
    assert "Nobody can open the library" in dialog._told[1].text()
    assert "SSD" in dialog._told[0].text()


def test_the_wrong_present_passphrase_changes_nothing(qtbot, context):
    encrypting.encrypt(context.library, FIRST)
    key = context.library.key
    dialog = filled(qtbot, EncryptDialog(context), present="nonsense", word=SECOND, again=SECOND)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the right one" in dialog.said.text(), timeout=10_000)
    assert context.library.key == key
    assert dialog.go.isEnabled()
    dialog.reject()
    other = filled(qtbot, DecryptDialog(context), word="nonsense")
    QTest.keyClick(other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the right one" in other.said.text(), timeout=10_000)
    assert context.library.key == key


def test_it_cannot_be_left_while_the_library_is_written_anew(qtbot, context, monkeypatch):
    """Who left it would not know whether the library is encrypted now."""
    gate, encrypt = threading.Event(), encrypting.encrypt
    monkeypatch.setattr(encrypting, "encrypt", lambda *given: gate.wait(20) and encrypt(*given))
    dialog = filled(qtbot, EncryptDialog(context), word=FIRST, again=FIRST)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.turned, timeout=20_000):
        gate.set()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_backups_that_open_without_it_are_told_and_removed(qtbot, context):
    folder = folder_of(context.library.path)
    for each in folder.glob("*"):
        each.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    with closing(Library.open(folder / "1.paraph")):
        pass
    dialog = turned(qtbot, EncryptDialog(context), word=FIRST, again=FIRST)
    assert "1 backup opens without a passphrase." in dialog.said.text()
    dialog.clear.click()
    assert not list(folder.glob("*.paraph"))
    assert "were removed" in dialog.said.text()
    assert not dialog.clear.isVisible()


def test_the_system_keeps_the_new_key_and_forgets_the_old_one(qtbot, context, monkeypatch):
    kept, forgotten = [], []
    monkeypatch.setattr(cipher_keyring, "looked_for", lambda: Errand(lambda: None))
    monkeypatch.setattr(cipher_keyring, "keeping", lambda key: Errand(lambda: kept.append(key)))
    monkeypatch.setattr(cipher_keyring, "forget", forgotten.append)
    encrypting.encrypt(context.library, FIRST)
    former = context.library.key
    context.settings.change(keyring=former.salt.hex())
    dialog = EncryptDialog(context)
    qtbot.waitUntil(dialog.keep.box.isEnabled)
    assert dialog.keep.box.isChecked()
    turned(qtbot, dialog, present=FIRST, word=SECOND, again=SECOND)
    qtbot.waitUntil(lambda: context.settings.value.keyring == context.library.key.salt.hex())
    assert (kept, forgotten) == ([context.library.key], [former.salt])


def test_the_settings_say_whether_it_is_encrypted(qtbot, context):
    dialog = SettingsDialog(context)
    qtbot.addWidget(dialog)
    assert isinstance(dialog.safety, LibrarySafety)
    assert dialog.safety.state.text() == "Not encrypted"
    assert dialog.safety.encrypt.text() == "Encrypt…"
    encrypting.encrypt(context.library, FIRST)
    again = LibrarySafety(context)
    qtbot.addWidget(again)
    assert again.state.text() == "Encrypted"
    assert again.encrypt.text() == "Change passphrase…"
    assert not again.decrypt.isHidden()


@pytest.fixture(autouse=True)
def dialogs(tmp_path, monkeypatch):
    """Where Qt's own dialogs would keep what they know."""
    path = tmp_path / "QtProject.conf"

    class Kept(QSettings):
        def __init__(self, *_who):
            super().__init__(str(path), QSettings.Format.IniFormat)

    monkeypatch.setattr(safety_settings, "QSettings", Kept)
    Kept.Scope = QSettings.Scope
    return path


def test_traces_are_cleared_when_that_is_wanted(qtbot, context):
    keeper, clipboard = context.settings, QGuiApplication.clipboard()
    keeper.change(last_folder="/ministry/secret")
    clipboard.setText("secret")
    clear_traces_at_close(keeper)
    assert (clipboard.text(), keeper.value.last_folder) == ("secret", "/ministry/secret")
    traces = Traces(context)
    qtbot.addWidget(traces)
    traces.clipboard.click()
    traces.files.click()
    clear_traces_at_close(keeper)
    assert (clipboard.text(), keeper.value.last_folder) == ("", "")
    assert "secret" not in (keeper._path).read_text(encoding="utf-8")
    assert settings.load(keeper._path).clear_clipboard == "yes"


def test_traces_are_cleared_now(qtbot, context, dialogs):
    context.settings.change(last_folder="/ministry/secret")
    QGuiApplication.clipboard().setText("secret")
    dialogs.write_text("[FileDialog]\nhistory=/ministry/secret\nlastVisited=/ministry/secret\nviewMode=List\n")
    traces = Traces(context)
    qtbot.addWidget(traces)
    traces.now.click()
    assert QGuiApplication.clipboard().text() == ""
    assert context.settings.value.last_folder == ""
    assert traces.said.text() == "Both are cleared."
    assert "ministry" not in dialogs.read_text()
    assert "viewMode" in dialogs.read_text()
