"""Backups in the window: listed with what they hold, restored between two windows; a damaged library before the first."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.errors import LibraryBehind, LibraryDamaged
from app.jobs.backing_up import back_up_now, held
from app.jobs.whole_library import export_library
from app.library.backups import backups
from app.library.cipher import key_of, new_key
from app.library.store import Library
from app.ui.models.backup_rows import why_words
from app.ui.restore_dialog import RestoreDialog, Restoring
from app.ui.restoring import BusyDialog, DamagedDialog, rescue, restore_between
from app.ui.unlock_dialog import opened_with
from tests.library.samples import deep_sea, source


@pytest.fixture
def dialog(stocked, qtbot):
    made = back_up_now(stocked.library)
    first = stocked.library.instruments()[0].id
    stocked.library.remove(first)
    back_up_now(stocked.library)
    shown = RestoreDialog(stocked)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: not shown.busy)
    shown.made = made
    return shown


def test_backups_are_listed_with_what_they_hold_and_what_has_changed_since(dialog):
    assert dialog.list.count() == 2
    assert "1 text, 0 drafts" in dialog.list.item(0).text()
    assert "2 texts" in dialog.list.item(1).text()
    assert dialog.newer.text() == "Nothing has been changed since."
    dialog.list.setCurrentRow(1)
    assert "1 text was removed since" in dialog.newer.text()
    assert not dialog.word.isVisible()


def test_what_is_seldom_done_is_behind_one_button_and_nothing_is_restored_without_a_row(dialog):
    dialog.more.click()
    assert dialog.menu.isVisible()
    assert dialog.menu.actions() == [dialog.keep, dialog.out, dialog.open_file]
    dialog.menu.close()
    assert dialog.restore.isVisible()
    dialog.list.setCurrentRow(-1)
    assert not dialog.restore.isVisible()
    assert not dialog.out.isEnabled()
    assert dialog.open_file.isEnabled()
    assert why_words("daily") == "daily"


@pytest.mark.long
def test_one_is_kept_for_good_and_another_made(dialog, qtbot):
    dialog.list.setCurrentRow(1)
    dialog.keep.trigger()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.current.backup.kept
    assert dialog.keep.text() == "Do not keep for good"
    dialog.now.click()
    qtbot.waitUntil(lambda: not dialog.busy and dialog.list.count() == 3)


def test_the_chosen_one_is_restored_when_the_library_is_closed(dialog, qtbot, looks):
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.restore.click()
    library = dialog.context.library
    path = library.path
    library.close()
    note = restore_between(looks, path, said.args[0])
    assert note.what == "The library is restored."
    with closing(Library.open(path)) as again:
        assert len(again.instruments()) == 2
    assert backups(path)[0].why == "restore"


@pytest.mark.long
def test_a_library_that_was_exported_takes_the_place_of_this_one(dialog, qtbot, looks, tmp_path, monkeypatch):
    library = dialog.context.library
    export_library(library, tmp_path / "out.zip")
    library.remove(library.instruments()[0].id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "out.zip"), ""))
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.open_file.trigger()
    library.close()
    assert "1 text" in restore_between(looks, library.path, said.args[0]).why
    (tmp_path / "out.zip").write_bytes(b"PK")
    note = restore_between(looks, library.path, said.args[0])
    assert note.what == "Nothing was restored."
    with closing(Library.open(library.path)) as again:
        assert len(again.instruments()) == 1
    assert backups(library.path)[0].why == "restore"


@pytest.mark.long
def test_a_backup_that_is_damaged_is_not_restored(dialog, looks, qtbot):
    path = dialog.context.library.path
    dialog.context.library.close()
    data = bytearray(dialog.made.path.read_bytes())
    data[20_000:21_000] = bytes(1000)
    dialog.made.path.write_bytes(data)
    before = path.read_bytes()
    note = restore_between(looks, path, Restoring(dialog.made.path))
    assert (note.what, note.level) == ("Nothing was restored.", "doubt")
    assert "damaged" in note.why
    assert path.read_bytes() == before


@pytest.mark.long
def test_a_backup_is_written_into_a_file(dialog, qtbot, tmp_path):
    dialog.write(tmp_path / "copy.paraph")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "copy.paraph" in dialog.said.text()
    dialog.write(tmp_path / "copy.paraph")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "could not be saved" in dialog.said.text()


def _damaged(starter_library, tmp_path):
    path = Path(shutil.copy(starter_library, tmp_path / "library.paraph"))
    with closing(Library.open(path)) as library:
        back_up_now(library)
    data = bytearray(path.read_bytes())
    data[4096 * 6 : 4096 * 9] = b"\xa5" * 4096 * 3
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged) as caught:
        Library.open(path)
    return path, caught.value


def _choosing(monkeypatch, words):
    def choose(dialog):
        if isinstance(dialog, DamagedDialog):
            next(each for each in dialog._buttons if each.text() == words).click()
            return dialog.result()
        return PLAIN(dialog)

    monkeypatch.setattr(DamagedDialog, "exec", choose)


PLAIN = BusyDialog.exec


@pytest.mark.parametrize("words", ["Restore the last backup", "Save what can be saved"])
def test_a_damaged_library_is_restored_or_saved(starter_library, tmp_path, looks, qtbot, monkeypatch, words):
    path, error = _damaged(starter_library, tmp_path)
    _choosing(monkeypatch, words)
    again, note = rescue(looks, error)
    assert again
    assert "kept beside the backups" in note.stands
    with closing(Library.open(path)) as library:
        assert len(library.instruments()) == 2
        assert len(held(path)) >= 1


def test_a_library_that_is_older_is_gone_on_with_on_purpose_only(starter_library, tmp_path, looks, qtbot, monkeypatch):
    path = Path(shutil.copy(starter_library, tmp_path / "library.paraph"))
    before = path.read_bytes()
    with closing(Library.open(path)) as library:
        library.remove(library.instruments()[0].id)
    path.write_bytes(before)
    with pytest.raises(LibraryBehind) as caught:
        Library.open(path)
    _choosing(monkeypatch, "Close")
    assert rescue(looks, caught.value) == (False, None)
    _choosing(monkeypatch, "Go on with it as it is")
    again, note = rescue(looks, caught.value)
    assert again
    assert note.level == "doubt"
    Library.open(path).close()


@pytest.mark.long
@pytest.mark.parametrize("words", ["Restore the last backup", "Save what can be saved"])
def test_an_encrypted_library_that_is_damaged_is_restored_or_saved(tmp_path, looks, qtbot, monkeypatch, words):
    pytest.importorskip("sqlcipher3")
    path = tmp_path / "library.paraph"
    with closing(Library.open(path, new_key("a long passphrase"))) as library:
        for number in range(8):
            data = b"%d" % number * 3000
            library.add(deep_sea(), source(data), data)
        back_up_now(library)
    data = bytearray(path.read_bytes())
    data[4096 * 9 + 50] ^= 1
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged) as caught:
        opened_with(path, key_of(path, "a long passphrase"))
    _choosing(monkeypatch, words)
    again, _ = rescue(looks, caught.value)
    assert again
    with closing(Library.open(path, caught.value.key)) as library:
        assert len(library.instruments()) == 8
