"""The dialog of the concordance."""

import pytest
from PySide6.QtCore import Qt

from app.ui.concordance_dialog import ConcordanceDialog
from tests.desks import draft


@pytest.fixture
def dialog(qtbot, stocked):
    made = ConcordanceDialog(stocked, tuple(stocked.library.instruments()), draft=draft())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.found is not None, timeout=20_000)
    return made


def test_the_draft_and_a_text_are_held_beside_each_other(qtbot, dialog, tmp_path) -> None:
    assert len(dialog.found.instruments) == 2
    assert dialog.list.topLevelItemCount() == len(dialog.found.rows)
    for at in range(dialog.texts.count()):
        dialog.texts.item(at).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: dialog.found is not None and len(dialog.found.instruments) == 3, timeout=20_000)
    dialog.write(tmp_path / "concordance.html")
    qtbot.waitUntil(lambda: "Saved as" in dialog.said.text(), timeout=20_000)
    assert b"<table>" in (tmp_path / "concordance.html").read_bytes()


def test_one_text_alone_has_no_concordance(dialog) -> None:
    for at in range(1, dialog.texts.count()):
        dialog.texts.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.found is None
    assert dialog.said.text() == "Tick two texts or more."
    assert not dialog.act.isEnabled()
