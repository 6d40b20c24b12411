"""The inspector's tab Precedent, beside the two signed texts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from app.errors import LibraryUnusable
from app.library.notes import ClauseNote
from app.model.comparison import Reason
from app.model.draft import Draft, Step
from app.model.edits import Splice
from app.model.provision import TopicSpan
from app.model.text import MarkKind, Text
from app.negotiating.desk import Desk
from app.ui import elbow as elbow_module
from app.ui.elbow import Elbow
from app.ui.models.precedent_words import excerpt
from app.ui.open_draft import OpenDraft, Spot
from app.ui.phrase_dialog import PhraseDialog
from app.ui.widgets import precedents_pane
from app.ui.widgets.buttons import Button
from app.ui.widgets.departure_rows import DepartureRows
from app.ui.widgets.note_dialog import NoteDialog
from app.ui.widgets.precedent_card import PrecedentCard
from app.ui.widgets.precedents_pane import PrecedentPane
from app.ui.widgets.wording_row import WordingRow
from tests.trees import instrument

NOTICE = "Either Participant shall discontinue this MOC by providing written notice of discontinuation to the other Participant."
FUNDS = "Nothing in this MOC commits the Participants to the expenditure of funds."
TEXT = f"""
title: Memorandum of Cooperation on Forests
section | Discontinuation
  paragraph: {NOTICE} {{discontinuation}}
  paragraph: {FUNDS} {{funding}}
  paragraph: Whales sing differently each winter near the cape.
"""


@pytest.fixture
def opened(stocked, monkeypatch):
    monkeypatch.setattr(elbow_module, "_PAUSE", 5)
    monkeypatch.setattr(precedents_pane, "_ASK", 1)
    monkeypatch.setattr(precedents_pane, "_DRAW", 1)
    made = instrument(TEXT)
    made = replace(made, particulars=replace(made.particulars, status="draft"))
    open_draft = OpenDraft(stocked, Desk(Draft("d", made, made=made.provisions)))
    yield open_draft
    open_draft.close()


@pytest.fixture
def pane(opened, qtbot):
    elbow = Elbow(opened)
    made = PrecedentPane(opened.context.looks)
    qtbot.addWidget(made)
    made.resize(332, 620)
    made.hold(opened)
    made.show()
    qtbot.waitUntil(lambda: not elbow.busy, timeout=10_000)
    yield made
    made.release()
    elbow.close()


def stand(pane, qtbot, at):
    open_draft = pane._open
    open_draft.stand(Spot(open_draft.draft.provisions[at].id))
    qtbot.waitUntil(lambda: pane._found is not None and not pane._soon.isActive(), timeout=10_000)


def words(pane):
    return [each.text() for each in pane.widget().findChildren(QLabel)]


def button(pane, name):
    return pane.widget().findChild(Button, name)


def typed(open_draft, at, plain):
    old = open_draft.draft.provisions[at]
    open_draft.do(Step((Splice(at, (old,), (replace(old, text=Text(plain)),)),), "typed"))


def test_the_place_its_departures_and_the_closest_precedent(pane, qtbot):
    stand(pane, qtbot, 2)
    said = words(pane)
    assert said[0] == "I.1 · Discontinuation"
    assert said[1] == "1 departure"
    assert "Closest precedent · in 2 of 2 signed texts" in said
    assert any("% alike" in each for each in said)
    assert any("19 March 2026" in each for each in said)
    rows = pane.widget().findChild(DepartureRows)
    assert rows.accessibleDescription() == "weighty, Modality, firmer, removed: may, added: shall"
    assert "Wordings in your library · 2 signed texts" in said


def test_the_sentence_that_the_mark_is_of_is_told_of_beside_another(pane, opened, qtbot):
    """The mark beside a provision weighs all its sentences; the pane shows one."""
    old = opened.draft.provisions[2]
    both = Text(f"{NOTICE} {FUNDS}")
    spans = (TopicSpan("discontinuation", 0, len(NOTICE)), TopicSpan("funding", len(NOTICE) + 1, len(both.plain)))
    new = replace(old, text=both, topics=spans)
    opened.do(Step((Splice(2, (old,), (new,)),), "typed"))
    qtbot.waitUntil(lambda: len(opened.departures[new.id].parts) == 2, timeout=10_000)
    opened.shown.connect(opened.stand)
    opened.stand(Spot(new.id, len(NOTICE) + 5, len(NOTICE) + 5))
    qtbot.waitUntil(lambda: button(pane, "heavier") is not None, timeout=10_000)
    assert "Another sentence of this provision departs more." in words(pane)
    button(pane, "heavier").click()
    assert opened.spot == Spot(new.id, 0, 0)
    qtbot.waitUntil(lambda: pane._found is not None and button(pane, "heavier") is None, timeout=10_000)
    assert "1 departure" in words(pane)


def test_a_wording_is_marked_where_the_draft_lacks_its_words(pane, qtbot):
    stand(pane, qtbot, 2)
    card = pane.widget().findChild(PrecedentCard)
    rich = next(each for each in card.findChildren(QLabel) if each.textFormat() == Qt.TextFormat.RichText)
    assert "font-weight:600" in rich.text()
    assert ">may</span>" in rich.text()
    assert "[-may-]" in rich.accessibleName()


def test_the_wordings_say_who_accepted_them(pane, qtbot):
    stand(pane, qtbot, 3)
    row = pane.widget().findChild(WordingRow)
    assert "A. 2 of 2" in row.accessibleName()
    assert "Department of Commerce, 2026" in row.accessibleName()
    assert "as precedent" in words(pane)


def test_nothing_near_is_no_precedent_and_nothing_else(pane, qtbot):
    stand(pane, qtbot, 4)
    assert words(pane) == ["I.3 · Paragraph", "No precedent"]
    assert pane.widget().findChildren(Button) == []
    pane.use()
    pane.step(1)
    assert pane.variant is None


def test_a_wording_is_used_with_its_origin_and_taken_back(pane, opened, qtbot):
    stand(pane, qtbot, 2)
    button(pane, "use").click()
    now = opened.draft.provisions[2].text
    assert now.plain == NOTICE.replace("shall", "may")
    assert now.marks[0].kind is MarkKind.ORIGIN
    assert now.marks[0].to == f"clause:{pane.variant.clause.id}"
    qtbot.waitUntil(lambda: "as precedent" in words(pane), timeout=15000)
    button(pane, "back").click()
    assert opened.draft.provisions[2].text.plain == NOTICE
    opened.desk.undo()
    opened.desk.undo()
    assert opened.draft.provisions[2].text.plain == NOTICE


def test_the_next_wording_goes_round(pane, qtbot):
    stand(pane, qtbot, 2)
    first = pane.variant
    count = len(pane._found.variants)
    assert count > 1
    button(pane, "next").click()
    assert pane.variant is not first
    assert any(each.startswith("Another wording") for each in words(pane))
    for _ in range(count - 1):
        pane.step(1)
    assert pane.variant is first
    pane.step(-1)
    assert pane.variant is pane._found.variants[pane._found.closest - 1]


def test_a_click_on_a_wording_shows_it(pane, qtbot):
    stand(pane, qtbot, 2)
    rows = pane.widget().findChildren(WordingRow)
    other = next(at for at in range(len(rows)) if at != pane._at)
    qtbot.mouseClick(rows[other], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert pane._at == other
    rows = pane.widget().findChildren(WordingRow)
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert pane._at == 0


def test_the_focus_stays_where_somebody_types(pane, opened, qtbot):
    stand(pane, qtbot, 2)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    button(pane, "use").setFocus()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=15000)
    pane.step(1)
    typed(opened, 2, NOTICE.replace("shall", "will"))
    pane._draw()
    assert field.hasFocus()


def test_typing_is_followed(pane, opened, qtbot):
    stand(pane, qtbot, 3)
    typed(opened, 3, FUNDS.replace("commits", "shall commit"))
    qtbot.waitUntil(lambda: any("departure" in each for each in words(pane)), timeout=15000)
    typed(opened, 3, "")
    qtbot.waitUntil(lambda: words(pane) == [], timeout=15000)
    opened.desk.undo()
    qtbot.waitUntil(lambda: any("departure" in each for each in words(pane)), timeout=15000)


def test_the_provision_goes_away_while_it_is_shown(pane, opened, qtbot):
    stand(pane, qtbot, 3)
    old = opened.draft.provisions[3]
    opened.do(Step((Splice(3, (old,), ()),), "removed"))
    qtbot.waitUntil(lambda: words(pane) == [], timeout=15000)
    pane.use()


def test_fifty_thousand_letters_are_shown_without_comparing_them(pane, opened, qtbot, monkeypatch):
    stand(pane, qtbot, 3)

    def never(*_given):
        raise AssertionError("a long passage is not compared in the window")

    monkeypatch.setattr(precedents_pane, "held_against", never)
    long = f"{FUNDS} " + "Nothing is said of whales and cedars. " * 1400
    typed(opened, 3, long)
    pane._draw()
    assert "".join(hunk.after for hunk in opened.departures[opened.draft.provisions[3].id].hunks) == long
    assert words(pane)[0] == "I.2 · Funding"


def test_a_departure_shows_its_words_on_the_sheet(pane, opened, qtbot):
    stand(pane, qtbot, 2)
    asked = []
    opened.shown.connect(asked.append)
    rows = pane.widget().findChild(DepartureRows)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    at = NOTICE.index("shall")
    assert asked == [Spot(opened.draft.provisions[2].id, at, at + 5)]


def test_the_clause_and_its_text_are_opened(pane, qtbot):
    stand(pane, qtbot, 2)
    clause = pane.variant.clause
    with qtbot.waitSignal(pane.clause_opened) as one:
        button(pane, "open_clause").click()
    with qtbot.waitSignal(pane.instrument_opened) as other:
        button(pane, "open_instrument").click()
    assert (one.args, other.args) == ([clause.id], [clause.instrument_id])


def test_a_note_is_kept_with_the_wording(pane, opened, qtbot, monkeypatch):
    stand(pane, qtbot, 2)

    def told(dialog):
        dialog.why.set_value("It leaves no choice.")
        dialog.fallback.set_value("by diplomatic note")
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(NoteDialog, "exec", told)
    button(pane, "note").click()
    qtbot.waitUntil(lambda: "It leaves no choice." in words(pane), timeout=15000)
    assert "Fall-back: by diplomatic note" in words(pane)
    assert "Never exported." in words(pane)
    assert opened.context.library.note(pane.variant.wording) == ClauseNote(
        "It leaves no choice.",
        "",
        "by diplomatic note",
        opened.context.settings.value.author,
        pane.variant.note.changed,
    )


def test_the_library_is_emptied_while_the_pane_is_open(pane, opened, qtbot):
    stand(pane, qtbot, 2)
    for entry in opened.context.library.instruments():
        opened.context.library.remove(entry.id)
    pane._look_up()
    qtbot.waitUntil(lambda: pane._found is not None and not pane._found.variants, timeout=15000)
    pane.use()
    assert opened.draft.provisions[2].text.plain == NOTICE


@pytest.mark.parametrize("width", [272, 332, 400])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_at_any_width(pane, opened, qtbot, width, theme):
    opened.context.looks.choose(theme)
    pane.resize(width, 620)
    stand(pane, qtbot, 2)
    qtbot.waitUntil(lambda: not pane._soon.isActive(), timeout=15000)
    assert pane.widget().minimumSizeHint().width() <= pane.viewport().width()
    opened.context.looks.choose("light")


def test_a_released_pane_shows_nothing(pane):
    pane.release()
    assert words(pane) == []
    pane.release()
    pane.step(1)
    pane.use()
    pane.give_back()
    pane.edit_note()


def test_an_excerpt_stands_around_the_first_difference():
    long = "word " * 60
    assert excerpt((), long).endswith(" …")
    assert excerpt((), "short") == "short"


def test_reasons_without_words_are_drawn(looks, qtbot):
    rows = DepartureRows(looks, (Reason("moved", 1), Reason("name", 3, "", "x" * 300, "y" * 300)))
    qtbot.addWidget(rows)
    rows.resize(180, 46)
    rows.grab()
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args[0].kind == "name"


# ---- who has accepted this phrase


def phrase(open_draft, qtbot, said):
    dialog = PhraseDialog(open_draft, said)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "Looking" not in dialog._head.text(), timeout=15000)
    return dialog


def test_who_accepted_a_phrase_is_listed(opened, qtbot):
    dialog = phrase(opened, qtbot, "written notice of\u2028discontinuation")
    assert dialog._head.text() == "Accepted in 2 of the 2 texts of your library."
    rows = dialog.findChildren(WordingRow)
    rich = [each.text() for each in rows[0].findChildren(QLabel) if each.textFormat() == Qt.TextFormat.RichText]
    assert ">written notice of discontinuation</span>" in rich[0]
    with qtbot.waitSignal(dialog.clause_opened):
        qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not dialog.isVisible()


def test_it_says_plainly_when_nobody_has(opened, qtbot):
    dialog = phrase(opened, qtbot, "whales sing differently")
    assert dialog._head.text() == "Nobody has accepted this phrase in the 2 texts of your library."
    assert dialog.findChildren(WordingRow) == []
    dialog.close()


def test_an_empty_library_has_no_other_text(opened, qtbot):
    for entry in opened.context.library.instruments():
        opened.context.library.remove(entry.id)
    dialog = phrase(opened, qtbot, "written notice")
    assert dialog._head.text() == "There is no other text in your library."
    dialog.close()


def test_a_library_that_cannot_be_read_is_said_in_the_dialog(opened, qtbot, monkeypatch):
    def broken(*_given):
        raise LibraryUnusable("library.paraph", "the disk does not answer")

    monkeypatch.setattr(type(opened.context.library), "phrase", broken)
    dialog = phrase(opened, qtbot, "written notice")
    assert dialog._head.text() == "The library cannot be used. The disk does not answer."
    dialog.close()
