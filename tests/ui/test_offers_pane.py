"""The tabs Their changes and Comments: what came back, decided and answered by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.model.draft import Put, Step
from app.model.edits import Splice
from app.model.text import Text
from app.negotiating.structure import typed
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.offers_pane import OffersPane
from app.ui.widgets.remarks_pane import RemarkList
from tests.ui.rounds import answered, sent


@pytest.fixture
def open_draft(context):
    desk, _, _ = answered(context.library)
    made = OpenDraft(context, desk)
    yield made
    made.close()


@pytest.fixture
def pane(looks, open_draft, qtbot):
    made = OffersPane(looks)
    qtbot.addWidget(made)
    made.resize(332, 700)
    made.hold(open_draft)
    made.show()
    yield made
    made.release()


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def plain(open_draft):
    return " ".join(each.words for each in open_draft.draft.provisions)


def test_what_is_not_marked_stands_first_and_says_so_in_words(pane):
    assert [card.row.group for card in pane.cards] == ["unmarked", "marked"]
    first, second = pane.cards
    assert "not marked" in said(first)
    assert "not marked" not in said(second)
    assert "Miller, 20 May 2026" in " ".join(said(second))
    assert first.accessibleName().startswith("not marked. III Final matters")
    assert "removed: 180" in first.accessibleName()
    assert "added: 90" in first.accessibleName()


def test_weights_are_looked_up_beside(pane, qtbot):
    qtbot.waitUntil(lambda: "Weighty: period, shorter" in said(pane.cards[0]))
    qtbot.waitUntil(lambda: "Weighty: modality, firmer" in said(pane.cards[1]))
    assert "Weighty" in pane.cards[0].accessibleName()


@pytest.mark.parametrize(
    ("key", "words", "status"),
    [
        (Qt.Key.Key_A, "ends 90 days after", "accepted"),
        (Qt.Key.Key_R, "ends 180 days after", "rejected"),
        (Qt.Key.Key_B, "ends [JP: 180][US: 90] days after", "bracketed"),
    ],
)
def test_one_key_decides_and_is_one_step(pane, open_draft, qtbot, key, words, status):
    counts = []
    pane.counted.connect(lambda *each: counts.append(each))
    before = open_draft.draft
    qtbot.keyClick(pane.cards[0], key)
    assert words in plain(open_draft)
    assert {each.status for each in open_draft.draft.offers} == {status, "open"}
    assert counts[-1] == (1, 0)
    assert [card.row.group for card in pane.cards] == ["marked"]
    open_draft.desk.undo()
    assert open_draft.draft == before
    assert counts[-1] == (2, 1)


def test_a_counter_proposal_is_typed_in_the_card(pane, open_draft, qtbot):
    card = pane.cards[0]
    qtbot.keyClick(card, Qt.Key.Key_C)
    assert card._field.isVisible()
    card._field.setText("120")
    qtbot.keyClick(card._field, Qt.Key.Key_Return)
    assert "ends [JP: 120][US: 90] days after" in plain(open_draft)
    assert {each.status for each in open_draft.draft.offers} == {"open", "countered"}


def test_esc_leaves_the_field_and_nothing_is_decided(pane, open_draft, qtbot):
    before = open_draft.draft
    card = pane.cards[0]
    card.ask_words()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card._field.isVisible()
    assert open_draft.draft == before


def test_arrows_go_on_and_the_text_follows(pane, open_draft, qtbot):
    went = []
    open_draft.shown.connect(went.append)
    pane.cards[0].setFocus()
    qtbot.keyClick(pane.cards[0], Qt.Key.Key_Down)
    assert went == [Spot(pane.cards[1].row.provision, *pane.cards[1].row.spot)]
    qtbot.keyClick(pane.cards[1], Qt.Key.Key_Down)
    assert len(went) == 1


def test_all_by_one_author_at_once_and_taken_back_at_once(pane, open_draft):
    before = open_draft.draft
    pane._offer_all()
    actions = {each.text(): each for each in pane._all.menu().actions() if each.text()}
    assert {"Accept all", "Reject all by Miller", "Accept all that is not marked"} <= set(actions)
    actions["Accept all by Miller"].trigger()
    assert "Participants shall cooperate" in plain(open_draft)
    assert "180 days" in plain(open_draft)
    pane._offer_all()
    next(each for each in pane._all.menu().actions() if each.text() == "Reject all").trigger()
    assert {each.status for each in open_draft.draft.offers} == {"accepted", "rejected"}
    open_draft.desk.undo()
    open_draft.desk.undo()
    assert open_draft.draft == before


def test_words_that_are_gone_say_so_and_cannot_be_accepted(pane, open_draft, qtbot):
    at = len(open_draft.draft.provisions) - 1
    whole = len(open_draft.draft.provisions[at].text.plain)
    open_draft.do(typed(open_draft.draft, at, 0, whole, "It ends by itself."))
    pane.refresh()
    card = pane.cards[0]
    assert card.row.standing == "gone"
    assert any("no longer in the draft" in words for words in said(card))
    before = open_draft.draft
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert open_draft.draft == before
    qtbot.keyClick(card, Qt.Key.Key_R)
    assert "rejected" in {each.status for each in open_draft.draft.offers}


def test_what_is_decided_can_be_looked_at(pane, open_draft, qtbot):
    qtbot.keyClick(pane.cards[0], Qt.Key.Key_R)
    assert pane._decided.text() == "Show 1 decided"
    pane._decided.click()
    assert [card.row.group for card in pane.cards] == ["marked", "decided"]
    assert any(words.startswith("rejected") for words in said(pane.cards[1]))
    before = open_draft.draft
    qtbot.keyClick(pane.cards[1], Qt.Key.Key_A)
    assert open_draft.draft == before


def test_an_empty_draft_asks_for_the_answer(looks, context, qtbot):
    desk, _, _ = sent(context.library)
    made = OffersPane(looks)
    qtbot.addWidget(made)
    held = OpenDraft(context, desk)
    made.hold(held)
    made.show()
    assert "No answer yet." in said(made)
    with qtbot.waitSignal(made.asked):
        made._none.act.click()
    made.release()
    held.close()


def test_comments_are_added_answered_and_let_out(looks, open_draft, qtbot):
    made = RemarkList(looks)
    qtbot.addWidget(made)
    made.resize(332, 600)
    made.hold(open_draft)
    made.show()
    counts = []
    made.counted.connect(counts.append)
    (theirs,) = made.cards
    assert "Who pays for meetings?" in said(theirs)
    assert not theirs.internal
    qtbot.keyClick(theirs, Qt.Key.Key_A)
    theirs.field.edit.setPlainText("Each its own.")
    theirs._send.click()
    assert [each.internal for each in open_draft.draft.remarks] == [False, False]
    provision = open_draft.draft.provisions[3]
    open_draft.stand(Spot(provision.id, 4, 16))
    made.ask()
    made.field.edit.setPlainText("Ask the embassy.")
    made.say()
    ours = next(card for card in made.cards if card.internal)
    assert "“Participants”" in said(ours)
    assert counts[-1] == 2
    ours.asked.emit("outside")
    assert not any(each.internal for each in open_draft.draft.remarks)
    made.cards[0].asked.emit("settle")
    assert counts[-1] == 1
    made.release()


def test_typing_does_not_make_a_card_anew_that_says_the_same(pane, open_draft, qtbot):
    card = pane.cards[0]
    old = open_draft.draft.provisions[5]
    new = replace(old, text=Text(f"{old.text.plain} "))
    open_draft.do(Step((Splice(5, (old,), (new,)),), "typed"))
    qtbot.waitUntil(lambda: not pane._settle.isActive())
    assert pane.cards[0] is card


def test_a_long_list_is_made_piece_by_piece(pane, open_draft, qtbot):
    offer = open_draft.draft.offers[0]
    many = tuple(Put(None, replace(offer, id=f"o{number}")) for number in range(50))
    open_draft.do(Step(many, "answered"))
    assert len(pane.cards) == 20
    assert pane._more.text() == "Show 32 more"
    qtbot.keyClick(pane.cards[-1], Qt.Key.Key_Down)
    assert len(pane.cards) == 40
    pane.show_more()
    assert len(pane.cards) == 52
    assert not pane._more.isVisible()
