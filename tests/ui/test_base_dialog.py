"""The dialog for the ministry's own Word file."""

import pytest

from app.ui.base_dialog import BaseDialog, base_of
from app.ui.messages import Note
from tests.export import ministries


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "letterhead.dotx"
    made.write_bytes(ministries.made(ministries.JAPANESE, template=True))
    return made


@pytest.fixture
def dialog(qtbot, context):
    made = BaseDialog(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_file_is_chosen_its_styles_suggested_and_remembered(dialog, context, path, qtbot):
    assert not dialog.act.isEnabled()
    assert not dialog.rows.isVisible()
    dialog.put(path)
    assert dialog.boxes["Section"].currentText() == "見出し 1"
    assert dialog.boxes["Recital"].currentData() == ""
    dialog.boxes["Recital"].setCurrentIndex(dialog.boxes["Recital"].findData("a5"))
    dialog.act.click()
    kept = context.settings.value
    assert kept.base_file == str(path)
    assert dict(kept.base_styles) == {"Title": "a3", "Section": "1", "Heading2": "2", "BodyText": "a5", "Recital": "a5"}
    base = base_of(kept)
    assert base is not None
    assert base.data == path.read_bytes()
    again = BaseDialog(context)
    qtbot.addWidget(again)
    assert dict(again.mapping) == dict(kept.base_styles)
    again.none.click()
    assert base_of(context.settings.value) is None


def test_what_is_no_word_file_is_said(dialog, path):
    path.write_bytes(b"%PDF-1.4")
    dialog.put(path)
    assert "letterhead.dotx" in dialog.said.text()
    assert not dialog.act.isEnabled()


def test_a_file_that_cannot_be_read_leaves_the_one_that_was_chosen(dialog, path, context):
    dialog.put(path)
    mapping = dialog.mapping
    dialog.put(path.with_name("gone.docx"))
    assert "gone.docx" in dialog.said.text()
    assert dialog.file.text() == path.name
    assert dialog.rows.isVisible()
    assert dialog.mapping == mapping
    dialog.act.click()
    assert context.settings.value.base_file == str(path)


def test_what_went_wrong_is_said_in_the_language_of_the_window(dialog, path, context, monkeypatch):
    monkeypatch.setattr(context.messages, "of", lambda _error: Note("読み込めません。", "ファイルがありません。"))
    dialog.put(path.with_name("gone.docx"))
    assert dialog.said.text() == "読み込めません。 ファイルがありません。"
