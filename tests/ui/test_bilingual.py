"""The second language in the window: beside the desk, side by side, and by input method."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.model.draft import Step
from app.model.edits import Splice
from app.model.text import Text
from app.negotiating.bilingual import rows, version_added, words_of
from app.negotiating.desk import Desk
from app.ui.models.bilingual_rows import THEIRS
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.bilingual_edit import WordsEdit
from app.ui.widgets.bilingual_pane import BilingualPane
from app.ui.widgets.bilingual_view import BilingualView
from tests.ui.desk_samples import draft_of, open_draft, small


@pytest.fixture
def held(looks):
    made = open_draft(looks)
    made.desk.do(version_added(made.draft, "ja", "translation"))
    yield made
    made.close()


@pytest.fixture
def pane(qtbot, looks, held):
    made = BilingualPane(looks)
    qtbot.addWidget(made)
    made.resize(332, 600)
    made.hold(held)
    made.show()
    yield made
    made.release()


@pytest.fixture
def view(qtbot, looks, held):
    made = BilingualView(looks)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.hold(held)
    made.show()
    yield made
    made.release()


def theirs(held, at=0):
    found = rows(held.draft)[at].theirs
    return words_of(found) if found else ""


def paragraph(held):
    return next(at for at, each in enumerate(held.draft.provisions) if each.text.plain)


def reword(held, at, words):
    old = held.draft.provisions[at]
    held.desk.do(Step((Splice(at, (old,), (replace(old, text=Text(words)),)),), "typed"))


def compose(widget, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_what_is_typed_beside_the_desk_is_worded_as_one_step(pane, held, qtbot):
    at = paragraph(held)
    held.stand(Spot(held.draft.provisions[at].id))
    steps = []
    held.desk.listen(lambda step, way, _origin: steps.append((step.what, way)))
    qtbot.keyClicks(pane.edit, "abc")
    assert theirs(held, at) == "abc"
    assert steps == [("translated", "do")] * 3
    held.desk.undo()
    assert theirs(held, at) == ""
    qtbot.waitUntil(lambda: pane.edit.toPlainText() == "")


def test_a_composition_is_neither_compared_nor_saved(pane, held, qtbot):
    at = paragraph(held)
    held.stand(Spot(held.draft.provisions[at].id))
    before = held.draft
    compose(pane.edit, "おぼえ")
    compose(pane.edit, "おぼえがき")
    assert held.draft is before
    compose(pane.edit, "", "覚書")
    assert theirs(held, at) == "覚書"
    compose(pane.edit, "しけん")
    reword(held, 0, "Another title")
    qtbot.wait(200)
    assert theirs(held, at) == "覚書"
    compose(pane.edit, "", "試験")
    assert theirs(held, at) == "覚書試験"


def test_the_pane_follows_the_caret_and_says_what_is_to_be_looked_at(pane, held, qtbot):
    at = paragraph(held)
    here = held.draft.provisions[at].id
    held.stand(Spot(here))
    assert pane._state.text() == "not worded yet"
    qtbot.keyClicks(pane.edit, "x")
    qtbot.waitUntil(lambda: pane._state.text() == "")
    reword(held, at, "Our new words.")
    qtbot.waitUntil(lambda: pane._state.text() == "the first text has changed since")
    assert pane._ours.text() == "Our new words."
    pane.agree.click()
    qtbot.waitUntil(lambda: pane._state.text() == "")
    went = []
    held.shown.connect(went.append)
    pane.step(1)
    assert went
    assert went[0].provision != here


def test_undo_is_the_drafts(qtbot, looks):
    edit = WordsEdit(looks)
    qtbot.addWidget(edit)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.setAccepted(False)
    QApplication.sendEvent(edit, event)
    assert not event.isAccepted()


def test_without_a_second_language_the_pane_offers_one(qtbot, looks):
    one = open_draft(looks)
    pane = BilingualPane(looks)
    qtbot.addWidget(pane)
    pane.hold(one)
    pane.show()
    asked = []
    pane.all_requested.connect(lambda: asked.append(True))
    pane.all.click()
    assert asked
    assert pane.edit.isHidden()
    pane.release()
    one.close()


def test_a_language_is_added_and_taken_away_again(qtbot, looks):
    one = open_draft(looks)
    view = BilingualView(looks)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.hold(one)
    view.show()
    assert view._stack.currentWidget() is view.start
    assert view.start.box.currentData() == "ja"
    view.start._begin.click()
    assert [each.language for each in one.draft.instrument.versions] == ["en", "ja"]
    assert view._stack.currentWidget() is view.table
    assert view.model.rowCount() == len(one.draft.provisions)
    view.drop.click()
    assert len(one.draft.instrument.versions) == 1
    one.desk.undo()
    assert view._stack.currentWidget() is view.table
    view.release()
    one.close()


def test_words_are_written_in_their_place(view, held, qtbot):
    at = paragraph(held)
    index = view.model.index(at, THEIRS)
    view.table.setCurrentIndex(index)
    view.table.edit(index)
    [edit] = view.table.findChildren(WordsEdit)
    qtbot.keyClicks(edit, "line one")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "two")
    assert theirs(held, at) == "line one\ntwo"
    compose(edit, "へんかん")
    assert theirs(held, at) == "line one\ntwo"
    compose(edit, "", "変換")
    assert theirs(held, at) == "line one\ntwo変換"
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.table.currentIndex().row() == at + 1
    assert held.spot.provision == held.draft.provisions[at + 1].id


def test_rows_that_changed_are_counted_and_gone_to(view, held, qtbot):
    at = paragraph(held)
    count = len(view.model.open_rows())
    view.model.setData(view.model.index(at, THEIRS), "訳")
    assert len(view.model.open_rows()) == count - 1
    reword(held, at, "Other words.")
    assert len(view.model.open_rows()) == count
    assert str(count) in view._count.text()
    view.table.setCurrentIndex(view.model.index(at, THEIRS))
    view.agree.click()
    assert len(view.model.open_rows()) == count - 1
    view.step(1)
    assert view.model.rows[view.table.currentIndex().row()].open


def test_a_provision_that_is_gone_is_shown_and_taken_away(view, held):
    at = paragraph(held)
    view.model.setData(view.model.index(at, THEIRS), "訳")
    gone = held.draft.provisions[at]
    held.desk.do(Step((Splice(at, (gone,), ()),), "removed"))
    row = next(at for at, each in enumerate(view.model.rows) if each.state == "left")
    view.table.setCurrentIndex(view.model.index(row, THEIRS))
    assert not view.model.flags(view.model.index(row, THEIRS)) & Qt.ItemFlag.ItemIsEditable
    assert view.agree.text() == "Take it away"
    view.agree.click()
    assert not any(each.state == "left" for each in view.model.rows)


def test_the_words_of_a_file_go_beside_ours(qtbot, context, tmp_path):
    path = tmp_path / "ja.txt"
    path.write_text(
        "漁業に関する協力覚書\n日本国政府及びチリ共和国政府は、\n以下の認識に達した。\n1 目的\n本覚書の目的は、協力を促進することである。\n"
        "2 分野\n双方は、次の分野において協力する意図を有する。\n2026年3月19日に東京で署名した。\n",
        encoding="utf-8",
    )
    one = OpenDraft(context, Desk(draft_of(small())))
    view = BilingualView(context.looks)
    qtbot.addWidget(view)
    view.hold(one)
    failed = []
    view.failed.connect(failed.append)
    view.take_file(path, "translation")
    qtbot.waitUntil(lambda: failed or len(one.draft.instrument.versions) > 1)
    assert not failed
    assert one.draft.instrument.versions[1].language == "ja"
    assert any("協力" in words_of(each) for each in one.draft.instrument.versions[1].provisions)
    view.take_file(tmp_path / "nothing.txt", "translation")
    qtbot.waitUntil(lambda: bool(failed))
    view.release()
    one.close()


def test_the_table_of_both_is_a_table(view, qtmodeltester):
    qtmodeltester.check(view.model)
