"""The dialog that takes a table back in."""

import pytest

from app.export.columns import columns_bytes
from app.jobs.columns import columns_of
from app.negotiating.desk import Desk
from app.ui.columns_back_dialog import ColumnsBackDialog
from app.ui.open_draft import OpenDraft
from tests.desks import draft
from tests.jobs.tables import THREE, row_of, word, write


@pytest.fixture
def kept(context):
    one = draft()
    context.library.begin(one, "Draft")
    return OpenDraft(context, Desk(one))


@pytest.fixture
def file(kept, tmp_path):
    table = columns_of(None, kept.draft, THREE)
    at = [row_of(table, kept.draft.provisions[number].id) for number in (2, 4)]
    edits = (write(at[0], 3, "The Participants will cooperate."), write(at[1], 3, "It binds nobody."))
    path = tmp_path / "table.docx"
    path.write_bytes(word(columns_bytes(table), *edits))
    return path


@pytest.fixture
def dialog(qtbot, context, kept):
    made = ColumnsBackDialog(context, kept)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_ticked_is_taken_as_one_step(qtbot, dialog, kept, file) -> None:
    was = kept.draft
    assert not dialog.act.isEnabled()
    dialog.file.put(file)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert dialog.said.text() == "2 provisions are to read otherwise."
    assert dialog.column.value() == "compromise"
    dialog.list.topLevelItem(1).setCheckState(0, dialog.list.topLevelItem(1).checkState(0).Unchecked)
    dialog.act.click()
    assert [each.words for each in kept.draft.provisions][2] == "The Participants will cooperate."
    assert kept.draft.provisions[4] == was.provisions[4]
    kept.desk.undo()
    assert kept.draft == was


def test_it_can_be_put_beside_the_text(qtbot, dialog, kept, file) -> None:
    was = kept.draft.instrument
    dialog.file.put(file)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    dialog.beside.click()
    assert kept.draft.instrument == was
    assert {each.status for each in kept.draft.offers} == {"open"}


def test_a_file_that_is_no_table_is_said_to_be_none(qtbot, dialog, tmp_path) -> None:
    (tmp_path / "no.docx").write_bytes(b"PK nothing")
    dialog.file.put(tmp_path / "no.docx")
    qtbot.waitUntil(lambda: "could not be read" in dialog.said.text(), timeout=20_000)
    assert not dialog.act.isEnabled()
    assert not dialog.list.isVisible()
