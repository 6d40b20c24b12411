"""The outline beside the sheet: it follows every step, marks what stands how, and moves provisions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from app.jobs.comparing import Departure
from app.library.values import Clause, Hit
from app.model.comparison import Hunk, Reason
from app.model.draft import Reset, Step, stepped
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from app.negotiating import structure
from app.negotiating.brackets import Said, bracketed, open_brackets, taken
from app.negotiating.desk import Desk
from app.ui.models.outline import BRACKETED, DEPARTS, NEW, WEIGHTY, OutlineModel, outline_rows, said
from app.ui.models.outline_rows import row_words
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.outline_view import OutlineView
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
recital: Recognizing one thing,
recital: Noting another,
section | Purpose |
  paragraph: The Participants intend to cooperate.
section | Meetings |
  paragraph: The Participants intend to meet.
  paragraph: Meetings are held in person.
  paragraph: The host bears the costs.
closing: The foregoing represents the understandings reached.
"""


def departure(provision, weight=0, hits=1, op="replace"):
    clause = Clause("c", "i", "p", 0, 1, Kind.PARAGRAPH, "en", "", "", ("meetings",), "x", "t", "t", None, "", ())
    why = (Reason("modality", weight, "x"),) if weight else ()
    return Departure(provision.id, (Hit(clause, 0.9),) * hits, (Hunk(op, "a", "b"),), why)


@pytest.fixture
def open_draft(context):
    made = OpenDraft(context, Desk(draft(_NOTATION)))
    yield made
    made.close()


@pytest.fixture
def view(looks, open_draft, qtbot):
    made = OutlineView(looks)
    qtbot.addWidget(made)
    made.hold(open_draft)
    made.resize(228, 400)
    made.show()
    return made


def marks(view):
    return {row.words: row.mark for row in view.outline.rows}


def fresh(view, open_draft):
    model = OutlineModel()
    model.hold(open_draft.draft, open_draft.departures)
    return model.rows


def test_a_section_shows_the_heaviest_of_what_it_holds(view, open_draft):
    two, three = open_draft.draft.provisions[6], open_draft.draft.provisions[7]
    open_draft.found({two.id: departure(two), three.id: departure(three, hits=0)})
    assert marks(view)["Meetings"] == DEPARTS
    assert marks(view)["Meetings are held in person."] == NEW
    open_draft.do(bracketed(open_draft.draft, 8, 0, 8, Said("JP")))
    assert marks(view)["Meetings"] == BRACKETED
    open_draft.found({two.id: departure(two, weight=3)})
    assert marks(view)["Meetings"] == WEIGHTY
    open_draft.do(taken(open_draft.draft, 8, open_brackets(open_draft.draft)[0].group, "The guest"))
    assert not marks(view)["The guest bears the costs."]


def test_findings_are_marked_on_the_row_and_said(view, open_draft):
    view.show_findings({open_draft.draft.provisions[7].id})
    found = {row.words: row.findings for row in view.outline.rows}
    assert found["Meetings"]
    assert found["Meetings are held in person."]
    assert not found["Purpose"]
    at = view.outline.row_of(open_draft.draft.provisions[7].id)
    words = view.outline.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "2 Meetings are held in person. has findings"
    view.show_findings(())
    assert not any(row.findings for row in view.outline.rows)


def test_typing_touches_no_other_row(view, open_draft):
    touched = []
    view.outline.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    resets = []
    view.outline.modelReset.connect(lambda: resets.append(1))
    open_draft.do(structure.typed(open_draft.draft, 7, 0, 8, "They"))
    row = view.outline.row_of(open_draft.draft.provisions[7].id)
    assert touched == [(row, row)]
    assert not resets
    assert view.outline.rows[row].words == "They are held in person."


def test_structure_comes_and_goes_without_a_reset(view, open_draft):
    resets = []
    view.outline.modelReset.connect(lambda: resets.append(1))
    open_draft.do(structure.split(open_draft.draft, 7, 9))
    assert [row.label for row in view.outline.rows if row.depth] == ["1", "2", "3", "4"]
    open_draft.desk.undo()
    open_draft.do(structure.removed(open_draft.draft, 5, 5))
    assert view.outline.rows == fresh(view, open_draft)
    assert not resets


def test_another_scheme_of_numbers(view, open_draft):
    setting = open_draft.draft.setting
    open_draft.do(Step((Reset(setting, replace(setting, scheme="arabic")),), "scheme"))
    assert view.outline.rows == fresh(view, open_draft)


def test_the_caret_leads_the_outline_and_the_outline_the_caret(view, open_draft, qtbot):
    open_draft.stand(Spot(open_draft.draft.provisions[8].id))
    assert view.currentIndex().data() == "The host bears the costs."
    shown = []
    open_draft.shown.connect(shown.append)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert [spot.provision for spot in shown] == [open_draft.draft.provisions[7].id]
    with qtbot.waitSignal(view.entered):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(shown) == 2


def test_alt_and_an_arrow_move_a_provision_and_undo_takes_it_back(view, open_draft, qtbot):
    open_draft.stand(Spot(open_draft.draft.provisions[8].id))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    words = [each.text.plain for each in open_draft.draft.provisions]
    assert words.index("The host bears the costs.") == 7
    assert view.currentIndex().data() == "The host bears the costs."
    open_draft.desk.undo()
    assert open_draft.draft.provisions[8].text.plain == "The host bears the costs."


def test_a_section_that_is_dragged_takes_with_it_what_it_holds(view, open_draft):
    model = view.outline
    section = model.row_of(open_draft.draft.provisions[5].id)
    data = model.mimeData([model.index(section)])
    above = model.row_of(open_draft.draft.provisions[3].id)
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, above, 0, QModelIndex())
    assert [row.words for row in model.rows if row.label in {"I", "II"}] == ["Meetings", "Purpose"]
    assert model.rows == fresh(view, open_draft)
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_what_is_let_go_below_all_rows_stands_before_the_closing_formula(view, open_draft):
    model = view.outline
    data = model.mimeData([model.index(model.row_of(open_draft.draft.provisions[3].id))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert [each.kind for each in open_draft.draft.provisions][-1] is Kind.CLOSING
    assert [row.words for row in model.rows if row.label in {"I", "II"}] == ["Meetings", "Purpose"]


def test_a_row_is_let_go_between_two_others(view, open_draft):
    model = view.outline
    data = model.mimeData([model.index(model.row_of(open_draft.draft.provisions[8].id))])
    box = view.visualRect(model.index(model.row_of(open_draft.draft.provisions[7].id)))
    spot = QPointF(box.center().x(), box.top() + 1)
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    over = QDragMoveEvent(spot.toPoint(), *how)
    view.dragEnterEvent(QDragEnterEvent(spot.toPoint(), *how))
    view.dragMoveEvent(over)
    assert over.isAccepted()
    view.dropEvent(QDropEvent(spot, *how))
    words = [each.text.plain for each in open_draft.draft.provisions]
    assert words[7:9] == ["The host bears the costs.", "Meetings are held in person."]
    assert model.rows == fresh(view, open_draft)


def test_parts_are_not_dragged(view):
    flags = [view.outline.flags(view.outline.index(at)) for at in range(2)]
    assert not any(each & Qt.ItemFlag.ItemIsDragEnabled for each in flags)


def test_a_draft_without_sections_has_rows_too():
    rows = outline_rows(draft("title: A\nparagraph: One thing.\nparagraph: Another.").instrument, {})
    assert [row.words for row in rows] == ["Title and chapeau", "One thing.", "Another."]


def test_a_row_is_called_by_its_heading_its_lead_or_its_first_words():
    made = draft("paragraph: Space. The Participants intend to fly. {meetings}").provisions[0]
    assert row_words(made) == "Meetings"
    assert row_words(made, alone=False) == "Space. The Participants intend to fly."
    led = replace(made, text=Text(made.text.plain, (Mark(0, 6, MarkKind.BOLD),)))
    assert row_words(led) == "Space"
    long = replace(made, text=Text("word " * 60), topics=())
    assert len(row_words(long)) < 100


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("The Participants intend to establish a Working Group.", "Establish a Working Group."),
        ("Either Participant may discontinue this MOC at any time.", "Discontinue this MOC at any time."),
        ("The Working Group should be made up of representatives.", "Made up of representatives."),
        ("The Participants intend to meet.", "The Participants intend to meet."),
        ("Nothing in this MOC is binding.", "Nothing in this MOC is binding."),
    ],
)
def test_a_paragraph_is_called_by_what_it_says(words, called):
    assert row_words(draft(f"paragraph: {words}").provisions[0]) == called


def test_every_mark_is_said_in_words(open_draft):
    row = outline_rows(open_draft.draft.instrument, {})[0]
    for mark in ("=", DEPARTS, NEW, BRACKETED, WEIGHTY):
        assert said(replace(row, mark=mark))


def test_released_it_shows_nothing(view, open_draft):
    view.release()
    open_draft.do(structure.typed(open_draft.draft, 7, 0, 8, "They"))
    assert not view.outline.rows


_DOING = ("type", "split", "join", "demote", "promote", "up", "down", "remove", "bracket")


@given(st.lists(st.tuples(st.sampled_from(_DOING), st.integers(0, 12), st.integers(0, 30)), max_size=12))
def test_rows_that_followed_are_the_rows_of_the_draft(doings):
    now = draft(_NOTATION)
    model = OutlineModel()
    model.hold(now, {})
    for name, place, offset in doings:
        step = _done(now, name, place % len(now.provisions), offset)
        if step is not None:
            now = stepped(step, now)
            model.follow(now, step)
    other = OutlineModel()
    other.hold(now, {})
    assert model.rows == other.rows


def _done(now, name, at, offset):
    length = len((now.provisions[at].heading or now.provisions[at].text).plain)
    offset = min(offset, length)
    return {
        "type": lambda: structure.typed(now, at, offset, offset, "new [x] "),
        "split": lambda: structure.split(now, at, offset),
        "join": lambda: structure.joined(now, at),
        "demote": lambda: structure.demoted(now, at),
        "promote": lambda: structure.promoted(now, at),
        "up": lambda: structure.moved(now, at, -1),
        "down": lambda: structure.moved(now, at, 1),
        "remove": lambda: structure.removed(now, at, at),
        "bracket": lambda: bracketed(now, at, 0, offset, Said("JP", (("US", "y"),))),
    }[name]()
