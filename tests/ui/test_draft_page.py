"""The draft page with the real templates and a library of the two signed texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.jobs import comparing
from app.library.values import Filter
from app.model.provision import Kind
from app.paths import user_templates
from app.ui.models.draft_state import taken_from
from app.ui.pages.draft import DraftPage
from app.ui.widgets.choice_row import ChoiceRow


@pytest.fixture
def page(qtbot, stocked):
    made = DraftPage(stocked)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def alone(monkeypatch):
    """Drafts are not compared with precedents: what takes longest is left to the tests that are about it."""
    monkeypatch.setattr(comparing, "compare_with_precedents", lambda *_, **__: ())


@pytest.fixture
def compared(qtbot, page):
    page.begin("sectoral")
    settled(qtbot, page)
    return page


@pytest.fixture
def drafting(alone, compared):
    return compared


def settled(qtbot, page):
    qtbot.waitUntil(lambda: not page.session._pause.isActive() and not page.context.runner.busy, timeout=15000)
    qtbot.wait(1)


def sheet(page):
    return page.desk.sheet.toPlainText()


def provision(page, topic):
    found = (p for p in page.session.instrument.provisions if topic in p.topic_names and p.text.plain)
    return next(found)


def test_every_template_is_offered_with_what_must_be_known(page):
    said = [row.accessibleName() for row in page.start.findChildren(ChoiceRow)]
    assert ["No signed text" in words for words in said] == [False, False, True, False, False, False]


def test_without_a_draft_nothing_is_offered_that_needs_one(qtbot, alone, page):
    assert [action.text() for action, _ in page.commands() if action.isVisible()] == []
    page.begin("sectoral")
    settled(qtbot, page)
    assert all(action.isVisible() for action, _ in page.commands())


def test_a_broken_template_of_the_user_hides_no_good_one_and_is_said(qtbot, page):
    user_templates().mkdir(parents=True)
    (user_templates() / "mine.toml").write_text('ask = ["sides"', encoding="utf-8")
    page.show_start()
    assert len([row for row in page.start.findChildren(ChoiceRow) if row.isVisibleTo(page)]) == 6
    assert "mine" in page.notices._shown[0]._note.what


def test_a_template_gives_its_text_at_once(compared):
    text = sheet(compared)
    instrument = compared.session.instrument
    for found in instrument.provisions:
        if found.kind not in {Kind.TITLE, Kind.SIGNATURE}:
            assert found.text.plain in text
    assert "I.\tPurpose" in text
    rows = compared.desk.outline.outline.rows
    assert rows[0].words == "Title and chapeau"
    assert {row.mark for row in rows} <= {"=", "≠", "+", "●", "[ ]"}
    assert not compared.notices.isVisible()


def test_a_template_without_a_signed_text_says_so(qtbot, alone, page):
    page.begin("supply_security")
    settled(qtbot, page)
    assert page.notices.isVisible()


def test_an_answer_changes_the_text_and_is_undone(qtbot, drafting):
    field = drafting.desk.form.field("subject")
    field.line.clear()
    qtbot.keyClicks(field.line, "Hydrogen")
    settled(qtbot, drafting)
    assert "Hydrogen" in sheet(drafting)
    assert drafting.title == "Hydrogen"
    drafting.session.undo()
    settled(qtbot, drafting)
    assert "Hydrogen" not in sheet(drafting)
    assert field.value() != "Hydrogen"
    drafting.session.redo()
    settled(qtbot, drafting)
    assert field.value() == "Hydrogen"


def test_the_last_good_text_stays_while_an_answer_is_faulty(qtbot, drafting):
    before = sheet(drafting)
    field = drafting.desk.form.field("subject")
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    settled(qtbot, drafting)
    assert sheet(drafting) == before
    assert drafting.desk._band.isVisible()
    assert field.spec.title in drafting.desk._wrong.text()
    qtbot.keyClicks(field.line, "Wind")
    settled(qtbot, drafting)
    assert "Wind" in sheet(drafting)
    assert not drafting.desk._band.isVisible()


def test_the_sheet_keeps_its_place_and_its_provision(qtbot, drafting):
    wanted = provision(drafting, "legal_character")
    drafting.desk.sheet.choose(wanted.id)
    bar = drafting.desk.sheet.verticalScrollBar()
    place = bar.value()
    assert place > 0
    answers = drafting.session.state.answers
    drafting.session.answer("subject", f"{answers.get('subject')} and Heat")
    settled(qtbot, drafting)
    assert drafting.desk.sheet.current == wanted.id
    assert abs(bar.value() - place) <= 48


def test_a_precedent_is_shown_used_and_left_again(qtbot, compared):
    wanted = provision(compared, "discontinuation")
    compared.desk.sheet.choose(wanted.id)
    pane = compared.desk.precedent
    qtbot.waitUntil(lambda: pane.option is not None, timeout=5000)
    assert 0 < pane.option.likeness <= 1
    assert "".join(hunk.before for hunk in pane.option.hunks) == pane.option.clause.text
    clause = pane.option.clause
    before = sheet(compared)
    pane.use()
    settled(qtbot, compared)
    assert clause.id in compared.session.state.choices.values()
    taken = [p for p in compared.session.instrument.provisions if taken_from(p) == clause.id]
    assert taken
    assert sheet(compared) != before
    assert any(row.taken for row in compared.desk.outline.outline.rows)
    spot = compared._spot
    hunks = compared.desk.sheet._hunks
    assert "".join(hunk.after for hunk in hunks) == spot.text
    compared.desk.sheet.choose(taken[0].id)
    compared._take_back()
    settled(qtbot, compared)
    assert sheet(compared) == before


def test_a_section_of_one_paragraph_leads_to_its_words(qtbot, drafting):
    wanted, outline = provision(drafting, "legal_character"), drafting.desk.outline
    at = next(at for at, row in enumerate(outline.outline.rows) if wanted.id in row.held)
    outline.setCurrentIndex(outline.outline.index(at))
    assert drafting.desk.sheet.current == wanted.id
    assert outline.currentIndex().row() == at
    numbered = provision(drafting, "meetings")
    at = outline.outline.row_of(numbered.id) - 1
    outline.setCurrentIndex(outline.outline.index(at))
    assert drafting.desk.sheet.current == outline.outline.rows[at].provision_id


def test_after_a_wording_is_taken_the_same_topic_stays_current(qtbot, drafting):
    wanted = provision(drafting, "other_instruments")
    assert len(wanted.topic_names) > 1
    span = next(span for span in wanted.topics if span.topic == "other_instruments")
    sheet_ = drafting.desk.sheet
    sheet_.choose(wanted.id)
    sheet_.go_to(span.end - 2)
    drafting._look_up()
    assert drafting._spot.topic == "other_instruments"
    pane = drafting.desk.precedent
    shorter = next(o for o in pane._options if len(o.clause.text) < span.end - span.start)
    drafting.use_clause(shorter.clause.id)
    settled(qtbot, drafting)
    assert taken_from(drafting._provision()) == shorter.clause.id
    assert drafting._spot.topic == "other_instruments"
    assert pane.option.clause.id == shorter.clause.id
    assert not pane.findChild(QWidget, "use").isEnabled()


def test_other_wordings_come_one_after_another(qtbot, drafting):
    drafting.desk.sheet.choose(provision(drafting, "discontinuation").id)
    pane = drafting.desk.precedent
    qtbot.waitUntil(lambda: pane.option is not None, timeout=5000)
    first = pane.option
    pane.step(1)
    assert pane.option is not first
    pane.step(-1)
    assert pane.option is first


def test_the_marks_on_the_sheet_cover_the_words_that_the_precedent_lacks(qtbot, compared):
    wanted = provision(compared, "legal_character")
    compared.desk.sheet.choose(wanted.id)
    qtbot.waitUntil(lambda: bool(compared.desk.sheet._hunks), timeout=5000)
    added = [h.after for h in compared.desk.sheet._hunks if h.op in {"insert", "replace"} and h.after.strip()]
    marked = [mark.cursor.selectedText() for mark in compared.desk.sheet.extraSelections()]
    assert added
    assert marked[-len(added) :] == added


def test_nothing_near_is_said_and_nothing_else(qtbot, compared):
    signature = next(p for p in compared.session.instrument.provisions if p.kind is Kind.SIGNATURE)
    compared.desk.sheet.choose(signature.id)
    qtbot.waitUntil(lambda: compared._spot is not None and compared._spot.provision.id == signature.id, timeout=5000)
    assert compared.desk.precedent.option is None


def test_what_was_typed_is_kept_even_when_it_is_faulty(qtbot, drafting):
    drafting.session.answer("subject", "")
    drafting.session.rename("Quiet waters")
    kept = drafting.session.known.id
    drafting.show_start()
    assert [draft.title for draft in drafting.context.library.drafts()] == ["Quiet waters"]
    drafting.reopen(kept)
    assert drafting.session.state.answers["subject"] == ""
    assert drafting.title == "Quiet waters"


def test_hiding_the_page_saves(drafting):
    drafting.session.answer("subject", "Tides")
    drafting.hide()
    assert drafting.context.library.drafts()[0].title == "Tides"


def test_a_removed_draft_can_be_put_back(qtbot, drafting):
    drafting.session.answer("subject", "Tides")
    drafting.show_start()
    drafting.start.draft_removed.emit(drafting.context.library.drafts()[0].id)
    assert drafting.context.library.drafts() == ()
    notice = drafting.notices._shown[0]
    notice._run()
    assert [draft.title for draft in drafting.context.library.drafts()] == ["Tides"]


def test_a_clause_sent_from_the_library_waits_for_a_draft(qtbot, alone, page):
    library = page.context.library
    clause = next(c for c in library.clauses(library_filter("discontinuation")))
    page.use_clause(clause.id)
    assert page.notices.isVisible()
    page.begin("sectoral")
    qtbot.waitUntil(lambda: bool(page.session.state.choices), timeout=15000)
    assert clause.id in page.session.state.choices.values()
    settled(qtbot, page)


def library_filter(topic):
    return Filter(topics=(topic,))


def test_compare_and_export_hand_on_the_draft(qtbot, compared):
    with qtbot.waitSignal(compared.compare_requested) as sent:
        compared._compare.trigger()
    before, after = sent.args
    assert after == compared.session.instrument
    assert before.particulars.status == "signed"
    with qtbot.waitSignal(compared.export_requested) as sent:
        compared._export.trigger()
    assert sent.args == [compared.session.instrument]


def test_sides_are_added_and_the_latest_change_wins(qtbot, drafting):
    sides = drafting.desk.form.field("sides")
    sides._add.click()
    settled(qtbot, drafting)
    assert len(drafting.session.state.answers["sides"]) == 3
    for country in ("Kenya", "Ghana", "Peru"):
        drafting.session.answer("sides", [*drafting.session.state.answers["sides"][:2], {"country": country}])
    settled(qtbot, drafting)
    assert "Peru" in sheet(drafting)
    assert "Kenya" not in sheet(drafting)


def test_the_theme_redraws_the_sheet(drafting):
    before = sheet(drafting)
    drafting.context.looks.choose("dark")
    assert sheet(drafting) == before
