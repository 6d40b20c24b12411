"""The cards below the outline: what a draft states, and what it lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.jobs.drafted_terms import Value, drafted_terms
from app.jobs.gaps import missing
from app.model.draft import Draft, Step
from app.model.edits import Splice
from app.negotiating.desk import Desk
from app.ui.draft_watch import DraftWatch, show_in
from app.ui.missing_dialog import MissingDialog, attend
from app.ui.models.term_words import value_words
from app.ui.open_draft import OpenDraft
from app.ui.widgets.buttons import Button
from app.ui.widgets.findings_pane import FindingsPane
from app.ui.widgets.missing_card import MissingCard
from app.ui.widgets.terms_card import TermRow, TermsCard
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
section | Final matters |
  paragraph: This MOC becomes operative upon signature by both Participants.
  paragraph: Either Participant may discontinue this MOC by [JP: 180 days’][US: 90 days’] written notice.
  paragraph: The Participants intend to review this MOC every five years. This MOC remains in effect for two years.
"""


@pytest.fixture
def open_draft(stocked):
    made = OpenDraft(stocked, Desk(draft(_NOTATION)))
    yield made
    made.close()


@pytest.fixture
def terms(looks, open_draft, qtbot):
    made = TermsCard(looks)
    qtbot.addWidget(made)
    made.setFixedWidth(228)
    made.hold(open_draft)
    made.show()
    return made


@pytest.fixture
def lacking(looks, open_draft, qtbot):
    made = MissingCard(looks)
    qtbot.addWidget(made)
    made.hold(open_draft)
    return made


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def test_the_terms_with_what_is_open_and_what_contradicts(terms, open_draft):
    terms.show_sheet(drafted_terms(open_draft.draft))
    lines = said(terms)
    assert lines[1:] == [
        "Operative", "on signature", "Lasts", "two years", "Review", "every five years",
        "Notice", "180 or 90 days, open", "every five years in I.3, but two years in I.3.",
    ]  # fmt: skip


def test_a_row_leads_to_its_words_by_click_and_by_enter(terms, open_draft, qtbot):
    went = []
    open_draft.shown.connect(went.append)
    terms.show_sheet(drafted_terms(open_draft.draft))
    rows = [row for row in terms.findChildren(TermRow) if not row.isHidden()]
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(rows[3], Qt.Key.Key_Return)
    assert [spot.provision for spot in went] == [open_draft.draft.provisions[at].id for at in (2, 3)]


def test_a_draft_that_states_nothing_says_so(terms):
    assert said(terms) == ["Terms", "None stated yet."]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Value(days=1), "1 day"),
        (Value(months=24), "2 years"),
        (Value(months=18), "18 months"),
        (Value("2031-03-19"), "until 19 March 2031"),
        (Value("2031-03-19", rule="date"), "on 19 March 2031"),
        (Value("by  written\ndecision"), "by written decision"),
        (Value(rule="condition"), "on a condition"),
    ],
)
def test_values_in_words(value, words, qapp):
    assert value_words(value) == words


def test_what_is_missing_is_put_in_after_a_look(lacking, looks, open_draft, stocked, qtbot):
    attend(lacking, looks)
    gaps = missing(open_draft.draft, stocked.library)
    lacking.show_missing(tuple(gap for gap in gaps if gap.topic == "modification"))
    assert said(lacking) == ["Missing here", "Modification", "in 1 of 2"]
    insert = next(b for b in lacking.findChildren(Button) if b.accessibleName() == "Insert Modification…")
    insert.click()
    (dialog,) = lacking.findChildren(MissingDialog)
    assert "The Participants may modify this MOC by written decision of both Participants." in said(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert any(each.text.plain.startswith("The Participants may modify") for each in open_draft.draft.provisions)
    assert "Modification" not in {gap.topic for gap in missing(open_draft.draft, stocked.library)}
    open_draft.desk.undo()
    assert len(open_draft.draft.provisions) == 5


def test_only_three_are_shown_until_more_are_asked_for(lacking, open_draft, stocked, looks):
    bare = Draft("d", draft("title: A\nparagraph: Words.").instrument)
    gaps = missing(bare, stocked.library)
    assert len(gaps) > 3
    lacking.show_missing(gaps)
    shown = [b for b in lacking.findChildren(Button) if b.accessibleName().startswith("Insert")]
    assert len(shown) == 3
    more = next(b for b in lacking.findChildren(Button) if b.text() == f"{len(gaps) - 3} more")
    more.click()
    shown = [
        b for b in lacking.findChildren(Button) if b.accessibleName().startswith("Insert") and b.isVisibleTo(lacking)
    ]
    assert len(shown) == len(gaps)


def test_the_draft_is_looked_through_after_a_pause(open_draft, qtbot):
    watch = DraftWatch(open_draft)
    with qtbot.waitSignals([watch.termed, watch.missed], timeout=20_000):
        for timer in watch._timers:
            timer.start(10)
    for timer in watch._timers:
        timer.setInterval(10)
    assert {term.name for term in watch.sheet.terms} == {"operative", "duration", "review", "notice"}
    old = open_draft.draft.provisions[2]
    with qtbot.waitSignal(watch.termed, timeout=20_000):
        open_draft.do(Step((Splice(2, (old,), ()),), "removed"))
    assert "operative" not in {term.name for term in watch.sheet.terms}
    watch.close()


def test_a_watch_that_is_closed_says_nothing_more(open_draft, stocked, qtbot):
    watch = DraftWatch(open_draft)
    said_anew = []
    watch.termed.connect(said_anew.append)
    watch._look_soon()
    watch.close()
    qtbot.waitUntil(lambda: not stocked.elbow.busy)
    assert not said_anew


def test_what_the_watch_finds_is_shown_in_cards_and_list(open_draft, terms, lacking, looks, qtbot):
    findings = FindingsPane(looks)
    qtbot.addWidget(findings)
    findings.hold(open_draft)
    watch = DraftWatch(open_draft)
    show_in(watch, terms, lacking, findings)
    told = []
    findings.told.connect(told.append)
    with qtbot.waitSignals([watch.termed, watch.checked, watch.missed], timeout=20_000):
        watch._look_soon()
        watch._look_for_gaps()
    assert "180 or 90 days, open" in said(terms)
    assert lacking.gaps
    assert [finding.rule for finding in told[-1]] == ["review_after_end"]
    watch.close()
