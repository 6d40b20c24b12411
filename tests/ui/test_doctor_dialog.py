"""The doctor and the diagnostic report in the window."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.errors import LibraryUnusable
from app.jobs.doctor_parts import Check
from app.ui import doctor_dialog, report_dialog
from app.ui.doctor_dialog import DoctorDialog
from app.ui.help_dialog import HelpDialog
from app.ui.report_dialog import DiagnosticDialog
from app.ui.settings_dialog import SettingsDialog

WELL = Check("disk", "good", "There is room.")
DOUBT = Check("backups", "doubt", "There is no backup yet.", "Make one.", (("count", 0),))
WRONG = Check("library", "bad", "The library is damaged in 2 places.", "Restore a backup.", (), ("page 3",))


@pytest.fixture
def window(qtbot):
    """A window with the commands that dialogs look for."""
    made, done = QWidget(), []
    qtbot.addWidget(made)
    for name in ("command.tour", "command.look-over", "command.report", "command.place"):
        action = QAction(name, made)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, name=name: done.append(name))
    made.done = done
    yield made
    made.close()


def looked(qtbot, monkeypatch, context, window, *checks):
    monkeypatch.setattr(doctor_dialog, "look_over", lambda *_args, **_more: checks)
    dialog = DoctorDialog(context, window)
    qtbot.waitUntil(lambda: bool(dialog.checks) and not dialog.busy)
    return dialog, [label.text() for label in dialog.area.widget().findChildren(QLabel) if label.text()]


def test_what_is_wrong_stands_first_with_what_to_do(qtbot, monkeypatch, context, window):
    dialog, words = looked(qtbot, monkeypatch, context, window, WELL, DOUBT, WRONG)
    assert words == [WRONG.said, "page 3", WRONG.advice, DOUBT.said, DOUBT.advice, WELL.said]
    assert "wrong" in dialog.said.text()
    dialog.close()


@pytest.mark.parametrize(("checks", "said"), [((WELL,), "All is well."), ((WELL, DOUBT), "Nothing is wrong.")])
def test_the_whole_is_said_in_one_line(qtbot, monkeypatch, context, window, checks, said):
    dialog, _ = looked(qtbot, monkeypatch, context, window, *checks)
    assert said in dialog.said.text()
    dialog.close()


def test_when_it_cannot_look_it_says_so_and_may_try_again(qtbot, monkeypatch, context, window):
    def fail(*_args, **_more):
        raise LibraryUnusable("x", "the disk does not answer")

    monkeypatch.setattr(doctor_dialog, "look_over", fail)
    dialog = DoctorDialog(context, window)
    qtbot.waitUntil(lambda: "disk does not answer" in dialog.said.text())
    assert dialog.again.isEnabled()
    dialog.close()


def test_the_report_is_shown_before_it_is_copied(qtbot, monkeypatch, context, window):
    monkeypatch.setattr(report_dialog, "look_over", lambda *_args, **_more: (WELL, DOUBT, WRONG))
    dialog = DiagnosticDialog(context, window)
    assert not dialog.copy_it.isEnabled()
    qtbot.waitUntil(dialog.copy_it.isEnabled)
    shown = dialog.text.toPlainText()
    assert "library bad" in shown
    assert "backups doubt count=0" in shown
    assert WRONG.said not in shown
    dialog.copy_it.click()
    assert QApplication.clipboard().text() == shown
    dialog.close()


def test_help_and_settings_lead_there(qtbot, context, window):
    helps = HelpDialog(context.looks, (), window)
    for button in helps.findChildren(QPushButton):
        if button.text().startswith("command."):
            button.click()
    settings = SettingsDialog(context, window)
    next(button for button in settings.findChildren(QPushButton) if button.text() == "Move it…").click()
    qtbot.waitUntil(lambda: len(window.done) == 4)
    assert window.done == ["command.tour", "command.look-over", "command.report", "command.place"]
