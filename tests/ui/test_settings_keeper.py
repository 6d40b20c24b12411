from PySide6.QtCore import QByteArray, QStandardPaths

from app.ui.settings_dialog import SettingsDialog
from app.ui.settings_keeper import SettingsKeeper


def test_choices_and_panes_survive_a_restart(qtbot):
    keeper = SettingsKeeper()
    keeper.keep_pane("library.panes", QByteArray(b"\x00\x01\xff"))
    with qtbot.waitSignal(keeper.changed):
        keeper.change(theme="dark", author="AKAZAWA Ryosei")
    again = SettingsKeeper()
    assert (again.value.theme, again.value.author) == ("dark", "AKAZAWA Ryosei")
    assert again.pane("library.panes") == QByteArray(b"\x00\x01\xff")
    assert again.pane("unknown").isEmpty()


def test_the_same_choice_says_nothing(qtbot):
    keeper = SettingsKeeper()
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.change(theme="system")


def test_a_folder_that_cannot_be_written_disturbs_nobody(qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "file"))
    keeper = SettingsKeeper()
    keeper.change(theme="dark")
    assert keeper.value.theme == "dark"
    assert not keeper.save()


def test_the_dialog_takes_each_choice_at_once(qtbot, context):
    dialog = SettingsDialog(context)
    qtbot.addWidget(dialog)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    assert context.looks.theme.dark
    dialog.paper.setCurrentIndex(dialog.paper.findData("letter"))
    dialog.author.setText(" Ann Ode ")
    dialog.accept()
    value = SettingsKeeper().value
    assert (value.theme, value.paper, value.author) == ("dark", "letter", "Ann Ode")


def test_how_each_kind_was_exported_survives_a_restart(qtbot):
    keeper = SettingsKeeper()
    keeper.keep_exported("redline", brackets="refuse", marking="Not for release")
    keeper.keep_exported("redline", brackets="keep")
    again = SettingsKeeper()
    assert again.exported("redline", "brackets") == "keep"
    assert again.exported("redline", "marking") == "Not for release"
    assert again.exported("clean", "brackets", "keep") == "keep"


def test_a_file_dialog_opens_in_the_documents_until_a_folder_was_used(monkeypatch, tmp_path):
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: str(tmp_path)))
    keeper = SettingsKeeper()
    assert keeper.folder == str(tmp_path)
    keeper.change(last_folder=str(tmp_path / "sent"))
    assert keeper.folder == str(tmp_path / "sent")
