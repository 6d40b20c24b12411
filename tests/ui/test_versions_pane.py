"""The tab Versions, the stage, and the dialogs of a round."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from app.jobs import rounds, signing
from app.model.draft import Version
from app.negotiating import clearing
from app.negotiating.structure import typed
from app.ui.answer_dialog import AnswerDialog
from app.ui.clearance_dialog import ClearanceDialog
from app.ui.open_draft import OpenDraft
from app.ui.sign_dialog import SignDialog, filed_words
from app.ui.version_dialog import VersionDialog
from app.ui.version_view import VersionView
from app.ui.widgets.stage_button import StageButton, stage_warning
from app.ui.widgets.versions_pane import VersionsPane
from tests.ui.rounds import SENT, sent, their_file


@pytest.fixture
def round_one(context):
    desk, version, file = sent(context.library)
    made = OpenDraft(context, desk)
    yield made, version, file
    made.close()


@pytest.fixture
def open_draft(round_one):
    return round_one[0]


@pytest.fixture
def pane(looks, open_draft, qtbot):
    made = VersionsPane(looks)
    qtbot.addWidget(made)
    made.resize(228, 600)
    made.hold(open_draft)
    made.show()
    yield made
    made.release()


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def retyped(open_draft, words):
    draft = open_draft.draft
    at = len(draft.provisions) - 1
    open_draft.do(typed(draft, at, 0, len(draft.provisions[at].text.plain), words))


def test_each_version_says_which_way_it_went_by_whom_and_when(pane):
    (card,) = pane.cards
    assert card.row.sort == "sent"
    *lines, file = said(card)
    assert lines == ["Sent to the United States", "sent to the United States · Kato, 14 May 2026"]
    assert file.startswith("out.docx · ")
    assert card.accessibleName().startswith("Sent to the United States")


def test_what_changed_since_a_clearance_is_told_and_amber(pane, open_draft, qtbot):
    amber = []
    pane.amber.connect(amber.append)
    open_draft.do(clearing.cleared("Treaties Division", "v1", "", SENT))
    qtbot.waitUntil(lambda: "Nothing has changed since." in said(pane.cards[0]))
    retyped(open_draft, "This Memorandum ends by itself.")
    qtbot.waitUntil(lambda: "1 provision changed since" in said(pane.cards[0]))
    assert amber[-1] == (open_draft.draft.provisions[-1].id,)
    pane.cards[0].asked.emit(f"unclear {open_draft.draft.clearances[0].id}")
    assert not open_draft.draft.clearances


def test_what_moved_since_the_last_round(pane, open_draft, qtbot):
    retyped(open_draft, "This Memorandum ends 90 days after a notice that either Participant has given.")
    with qtbot.waitSignal(pane.moved) as told:
        pane.compare_last_round()
    (moved,) = told.args
    assert [change.leading for change in moved.comparison.changes if change.weight] == ["period"]


def test_a_version_is_opened_and_gone_back_to_as_one_step(pane, open_draft, qtbot):
    before = open_draft.draft
    retyped(open_draft, "Nothing.")
    after = open_draft.draft
    with qtbot.waitSignal(pane.opened) as told:
        pane.cards[0].asked.emit("open")
    assert told.args[1].provisions == before.provisions
    with qtbot.waitSignal(open_draft.stepped):
        pane.cards[0].asked.emit("back")
    assert open_draft.draft.provisions == before.provisions
    open_draft.desk.undo()
    assert open_draft.draft == after


def test_a_version_is_named_and_kept(pane, context, open_draft, qtbot):
    dialog = VersionDialog(context, open_draft)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.name.value().startswith("Kept ")
    dialog.to.set_value("us")
    dialog.to.edited.emit()
    assert dialog.name.value().startswith("Sent to the United States, ")
    dialog.name.set_value("")
    dialog.keep()
    assert dialog.isVisible()
    dialog.name.set_value("Second round")
    dialog.note.set_value("By mail")
    with qtbot.waitSignal(dialog.kept) as told:
        dialog.keep()
    assert (told.args[0].name, told.args[0].sent_to, told.args[0].note) == ("Second round", "us", "By mail")
    pane.refresh()
    assert [card.row.name for card in pane.cards] == ["Second round", "Sent to the United States"]
    assert "By mail" in said(pane.cards[0])


def test_an_answer_is_read_held_and_taken_in(context, round_one, tmp_path, qtbot):
    open_draft, version, file = round_one
    path = tmp_path / "back.docx"
    path.write_bytes(their_file(file))
    dialog = AnswerDialog(context, open_draft, None, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.answer is not None)
    assert dialog.against.value() == version.id
    assert dialog.side.value() == "us"
    assert "1 marked change and 1 comment." in said(dialog)
    assert "1 change is not marked. It is listed first." in said(dialog)
    with qtbot.waitSignal(dialog.taken):
        dialog.take_in()
    assert len(open_draft.draft.offers) == 2
    assert len(open_draft.draft.remarks) == 1
    kept = context.library.versions(open_draft.draft.id)[-1]
    assert (kept.received, kept.name.startswith("Received from the United States, ")) == ("us", True)
    open_draft.desk.undo()
    assert not open_draft.draft.offers


def test_an_answer_to_another_version_is_said(context, round_one, tmp_path, qtbot):
    open_draft, _, file = round_one
    other = typed(open_draft.draft, 2, 0, 0, "Chief ") or typed(open_draft.draft, 3, 0, 0, "Chief ")
    open_draft.do(other)
    rounds.kept(context.library, open_draft.draft, Version("v2", "Second", 0, SENT, sent_to="us"))
    path = tmp_path / "back.docx"
    path.write_bytes(their_file(file))
    dialog = AnswerDialog(context, open_draft, None, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.answer is not None)
    assert dialog.against.value() == "v1"
    dialog.against.set_value("v2")
    dialog.against.edited.emit()
    qtbot.waitUntil(lambda: dialog.answer is not None)
    assert any("closer to “Sent to the United States”" in words for words in said(dialog))


def test_a_file_that_cannot_be_read_is_said_in_the_dialog(context, open_draft, tmp_path, qtbot):
    path = tmp_path / "back.docx"
    path.write_bytes(b"nothing")
    dialog = AnswerDialog(context, open_draft, None, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "back.docx" in dialog.said.text())
    assert not dialog.act.isEnabled()


def test_a_clearance_wants_an_office(looks, open_draft, qtbot):
    dialog = ClearanceDialog(looks, open_draft, Version("v1", "Sent", 0))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.note()
    assert dialog.isVisible()
    dialog.office.set_value("Treaties Division")
    dialog.note()
    assert [each.office for each in open_draft.draft.clearances] == ["Treaties Division"]


def test_the_stage_is_a_step_and_later_ones_warn(open_draft, qtbot):
    button = StageButton()
    qtbot.addWidget(button)
    button.hold(open_draft)
    assert (button.text(), stage_warning(open_draft)) == ("Drafting", "")
    button.actions_by_stage["initialled"].trigger()
    assert button.text() == "Initialled"
    assert "initialled" in stage_warning(open_draft)
    button.non_binding.trigger()
    assert open_draft.draft.setting.both_non_binding
    open_draft.desk.undo()
    open_draft.desk.undo()
    assert button.text() == "Drafting"
    with qtbot.waitSignal(button.signing):
        button.actions_by_stage["signed"].trigger()
    assert button.text() == "Drafting"
    button.release()


def test_signing_asks_when_and_files_the_text(context, open_draft, qtbot):
    dialog = SignDialog(context, open_draft)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.sign()
    assert dialog.isVisible()
    dialog.on.set_value(date(2026, 7, 1))
    dialog.place.set_value("Tokyo")
    dialog.names[0][1].set_value("AKAZAWA Ryosei")
    with qtbot.waitSignal(dialog.signed) as told:
        dialog.sign()
    (filed,) = told.args
    kept = context.library.instrument(filed.added.id).particulars
    assert (kept.status, kept.signed_on, kept.place) == ("signed", date(2026, 7, 1), "Tokyo")
    assert kept.signatories[0].name == "AKAZAWA Ryosei"
    assert open_draft.draft.instrument.particulars.status == "signed"
    assert "as a signed text" in filed_words(filed, "Deep-sea")


def test_a_text_that_the_library_may_have_is_said_before_it_is_filed(context, open_draft, qtbot):
    draft = open_draft.draft
    version = draft.instrument.versions[0]
    shorter = replace(draft.instrument, versions=(replace(version, provisions=draft.provisions[:-1]),))
    signing.sign(context.library, replace(draft, instrument=shorter), signing.Signing(date(2026, 7, 1)))
    had = len(context.library.instruments())
    dialog = SignDialog(context, open_draft)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.on.set_value(date(2026, 7, 1))
    dialog.place.set_value("Tokyo")
    dialog.sign()
    dialog.sign()
    qtbot.waitUntil(lambda: "may be this text" in dialog.said.text())
    assert len(context.library.instruments()) == had
    assert open_draft.draft is draft
    with qtbot.waitSignal(dialog.signed):
        dialog.act.click()
        dialog.act.click()
        dialog.sign()
    assert len(context.library.instruments()) == had + 1


def test_a_version_is_read_compared_and_gone_back_to(looks, open_draft, qtbot):
    version = Version("v1", "Sent to the United States", 0, SENT, note="By mail")
    view = VersionView(looks, version, open_draft.draft)
    qtbot.addWidget(view)
    view.show()
    assert "ends 180 days after" in view.view.toPlainText()
    assert view.view.isReadOnly()
    assert "Kato, 14 May 2026 · By mail" in said(view)
    with qtbot.waitSignal(view.compared) as told:
        view._compare()
    assert told.args == [version]
