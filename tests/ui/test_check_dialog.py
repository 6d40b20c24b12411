"""A text that is only read is checked beside its words; a file in its place; the list goes to the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication

from app.paths import resources
from app.ui.check_dialog import CheckDialog
from app.ui.models.found_table import html_of
from app.ui.widgets.buttons import Button


@pytest.fixture
def dialog(stocked, qtbot):
    library = stocked.library
    entry = next(each for each in library.instruments() if "Deep-Sea" in each.title)
    made = CheckDialog(stocked, library.instrument(entry.id), entry.short_title)
    qtbot.addWidget(made)
    made.show()
    wait(made, qtbot)
    yield made
    made.close()


def wait(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)


def test_findings_stand_beside_the_words_and_lead_to_them(dialog):
    found = dialog.list.listed
    assert {"name_variants", "stem_colon"} <= {each.finding.rule for each in found}
    buttons = {each.text() for card in dialog.list.cards for each in card.findChildren(Button)}
    assert not buttons & {"Fix", "Leave it…"}
    told = next(each for each in found if each.finding.rule == "stem_colon")
    dialog.list.go(told)
    assert dialog.view.passage.provision_id == told.finding.at
    assert (dialog.view.passage.start, dialog.view.passage.end) == (told.finding.start, told.finding.end)
    assert len(dialog.view._waved) == len(found)
    dialog.list.step(1)
    after = found[found.index(told) + 1]
    assert dialog.view.passage.provision_id == after.finding.at


@pytest.mark.long
def test_another_profile(dialog, qtbot):
    assert "should" not in {each.finding.rule for each in dialog.list.listed}
    dialog.list.head.chosen.emit("uk")
    wait(dialog, qtbot)
    assert "should" in {each.finding.rule for each in dialog.list.listed}


def test_the_list_is_copied_as_a_table(dialog):
    dialog.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("Place\tWords\tFinding\tSuggestion\tSource\n")
    assert data.text().count("\n") == len(dialog.list.listed)
    assert data.html().count("<tr>") >= len(dialog.list.listed)
    assert html_of((("a",), ("<b>",))).count("&lt;b&gt;") == 1


@pytest.mark.long
def test_a_file_is_checked_in_its_place(context, qtbot):
    dialog = CheckDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.copy.isEnabled()
    dialog.check_file(min((resources() / "signed").glob("*.txt")))
    wait(dialog, qtbot)
    wait(dialog, qtbot)
    assert dialog.list.listed
    assert dialog.name.text().endswith(".txt")
    dialog.close()


def test_a_file_that_cannot_be_read_is_said(context, qtbot, tmp_path):
    path = tmp_path / "empty.txt"
    path.write_text("")
    dialog = CheckDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.check_file(path)
    wait(dialog, qtbot)
    assert "empty.txt" in dialog.said.text()
    dialog.close()
