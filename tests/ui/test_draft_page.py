"""The draft page with the real templates and a library of the two signed texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.jobs import desks
from app.jobs.exporting import export_clean
from app.library.values import Filter
from app.model.text import MarkKind
from app.paths import user_templates
from app.ui.first_text_dialog import FirstTextDialog
from app.ui.open_draft import Spot
from app.ui.pages.draft import DraftPage
from app.ui.version_dialog import VersionDialog
from app.ui.version_view import VersionView
from app.ui.widgets.choice_row import ChoiceRow
from tests.ui.conftest import undressed


@pytest.fixture
def page(qtbot, stocked):
    with undressed():
        made = DraftPage(stocked)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.show_start()


@pytest.fixture
def drafting(page):
    page.begin("sectoral")
    return page


def settled(qtbot, page):
    """Wait until nothing of the open draft is looked up or made any more."""
    pause = page.sitting.answering._pause
    qtbot.waitUntil(lambda: not pause.isActive() and not page.context.elbow.busy, timeout=15000)
    qtbot.wait(1)


def words(page):
    return page.desk.sheet.toPlainText()


def draft(page):
    return page.sitting.open_draft.draft


def provision(page, topic):
    return next(each for each in draft(page).provisions if topic in each.topic_names and each.text.plain)


def go(page, provision_id, at=0):
    page.sitting.open_draft.go(Spot(provision_id, at, at))


def test_every_template_is_offered_with_what_must_be_known(page):
    said = [row.accessibleName() for row in page.start.findChildren(ChoiceRow)]
    assert sum("No signed text" in words for words in said) == 1


def test_without_a_draft_nothing_is_offered_that_needs_one(page):
    assert [action.text() for action, _ in page.commands() if action.isVisible()] == []
    page.begin("sectoral")
    assert all(action.isVisible() for action, _ in page.commands())


def test_every_command_of_the_draft_has_a_word_and_keys_are_not_given_twice(drafting):
    commands = [action for action, _ in drafting.commands()]
    keys = [action.shortcut().toString() for action in commands if not action.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys)
    assert all(action.text() for action in commands)


def test_a_broken_template_of_the_user_hides_no_good_one_and_is_said(page):
    user_templates().mkdir(parents=True)
    (user_templates() / "mine.toml").write_text('ask = ["sides"', encoding="utf-8")
    page.show_start()
    assert "mine" in page.notices._shown[0]._note.what


def test_a_template_gives_its_text_at_once(drafting):
    shown = words(drafting)
    for each in draft(drafting).provisions:
        assert (each.heading or each.text).plain.split("\n")[0] in shown


def test_a_template_without_a_signed_text_says_so(page):
    page.begin("supply_security")
    assert page.notices.isVisible()


def test_an_answer_changes_the_text_and_is_undone_with_it(qtbot, drafting):
    before = draft(drafting)
    field = drafting.desk.form.field("subject")
    field.line.clear()
    qtbot.keyClicks(field.line, "Hydrogen")
    settled(qtbot, drafting)
    assert "Hydrogen" in words(drafting)
    qtbot.waitUntil(lambda: drafting.title == "Hydrogen")
    while drafting.sitting.open_draft.desk.can_undo:
        drafting._undo.trigger()
    assert draft(drafting) == before
    assert field.value() != "Hydrogen"
    while drafting.sitting.open_draft.desk.can_redo:
        drafting._redo.trigger()
    assert field.value() == "Hydrogen"
    assert "Hydrogen" in words(drafting)


def test_what_the_drafter_wrote_stays_when_an_answer_changes(qtbot, drafting):
    wanted = provision(drafting, "legal_character")
    go(drafting, wanted.id)
    QTest.keyClicks(drafting.desk.sheet, "Plainly put: ")
    drafting.sitting.answering.answer("subject", "Hydrogen")
    settled(qtbot, drafting)
    assert "Hydrogen" in words(drafting)
    assert "Plainly put: " in words(drafting)


def test_the_last_good_text_stays_while_an_answer_is_faulty(qtbot, drafting):
    before = words(drafting)
    field = drafting.desk.form.field("subject")
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    settled(qtbot, drafting)
    assert words(drafting) == before
    assert drafting.desk.faults.isVisible()
    assert field.spec.title in drafting.desk.faults._said.text()
    qtbot.keyClicks(field.line, "Wind")
    settled(qtbot, drafting)
    assert "Wind" in words(drafting)
    assert not drafting.desk.faults.isVisible()


def test_what_is_typed_is_there_when_the_draft_is_opened_again(drafting):
    go(drafting, provision(drafting, "legal_character").id)
    QTest.keyClicks(drafting.desk.sheet, "Quietly ")
    kept, text = drafting.draft_id, draft(drafting)
    drafting.show_start()
    assert len(drafting.context.library.shelf()) == 1
    drafting.reopen(kept)
    assert draft(drafting) == text
    drafting._undo.trigger()
    assert "Quietly" not in words(drafting)


def test_a_draft_is_opened_again_where_one_last_wrote(qtbot, drafting):
    last = [each for each in draft(drafting).provisions if each.text.plain][-4]
    go(drafting, last.id, 5)
    QTest.keyClicks(drafting.desk.sheet, "quietly")
    kept = drafting.draft_id
    drafting.show_start()
    drafting.reopen(kept)
    sheet = drafting.desk.sheet
    assert drafting.sitting.open_draft.spot == Spot(last.id, 12, 12)
    qtbot.waitUntil(lambda: sheet.viewport().rect().contains(sheet.cursorRect()))


def test_a_draft_is_named_and_goes_back_to_its_subject(qtbot, drafting):
    drafting.desk.ask_name()
    drafting.desk._name.setText("Quiet waters")
    drafting.desk._name.editingFinished.emit()
    qtbot.waitUntil(lambda: drafting.title == "Quiet waters")
    drafting._undo.trigger()
    qtbot.waitUntil(lambda: drafting.title != "Quiet waters")


def test_a_removed_draft_can_be_put_back(drafting):
    drafting._rename("Tides")
    drafting.show_start()
    drafting.start.draft_removed.emit(drafting.context.library.shelf()[0].id)
    assert drafting.context.library.shelf() == ()
    drafting.notices._shown[0]._run()
    assert [each.listing.title for each in drafting.context.library.shelf()] == ["Tides"]


def test_a_clause_sent_from_the_library_waits_for_a_draft(page):
    clause = page.context.library.clauses(Filter(topics=("discontinuation",)))[0]
    page.use_clause(clause.id)
    assert page.notices.isVisible()
    page.begin("sectoral")
    origins = [mark.to for each in draft(page).provisions for mark in each.text.marks if mark.kind is MarkKind.ORIGIN]
    assert f"clause:{clause.id}" in origins
    assert "Memorandum" in draft(page).provisions[0].text.plain, "the title at which the caret stands keeps its words"


def test_a_draft_begins_from_a_signed_text(page):
    library = page.context.library
    signed = library.instrument(library.instruments()[0].id)
    page.begin_from(signed)
    assert not page.desk.tabs.offers(page.desk.form)
    assert draft(page).instrument.particulars.status == "draft"
    assert signed.provisions[0].text.plain.split("\n")[0] in words(page)


def test_the_numbers_follow_another_scheme(drafting):
    drafting._doings._renumber("section")
    labels = [each.label for each in drafting.instrument.provisions if each.kind == "section"]
    assert labels[0] == "Section 1"


def test_compare_and_export_hand_on_the_draft(qtbot, drafting):
    qtbot.waitUntil(lambda: bool(drafting.sitting.open_draft.departures), timeout=15000)
    settled(qtbot, drafting)
    actions = {action.text(): action for action, _ in drafting.commands()}
    with qtbot.waitSignal(drafting.compare_requested) as sent:
        actions["Compare"].trigger()
    before, after = sent.args
    assert after == drafting.instrument
    assert before.particulars.status == "signed"
    with qtbot.waitSignal(drafting.export_requested) as sent:
        actions["Export…"].trigger()
    assert sent.args == [draft(drafting)]


@pytest.fixture
def other(qtbot, page):
    made = DraftPage(page.context)
    qtbot.addWidget(made)
    yield made
    made.show_start()


def test_a_draft_that_is_open_elsewhere_is_read_and_taken_over(drafting, other):
    kept = drafting.draft_id
    other.reopen(kept)
    assert other.notices._shown
    before = words(other)
    QTest.keyClicks(other.desk.sheet, "x")
    QTest.keyClick(other.desk.sheet, Qt.Key.Key_Return)
    assert words(other) == before
    other._take_over()
    QTest.keyClicks(other.desk.sheet, "x")
    assert words(other) != before


def test_the_page_stays_when_what_was_typed_can_be_written_nowhere(drafting, monkeypatch):
    go(drafting, provision(drafting, "legal_character").id)
    QTest.keyClicks(drafting.desk.sheet, "x")
    monkeypatch.setattr(drafting.sitting.keeping, "close", lambda: False)
    drafting.show_start()
    assert drafting.sitting is not None
    drafting.notices._shown[-1]._run()
    assert drafting.sitting is None


def test_a_draft_of_which_the_template_is_gone_opens_with_its_text(drafting, monkeypatch):
    kept, text = drafting.draft_id, draft(drafting)
    drafting.show_start()
    monkeypatch.setattr(desks.drafting, "template_named", _gone)
    drafting.reopen(kept)
    assert draft(drafting) == text
    assert not drafting.desk.tabs.offers(drafting.desk.form)
    assert drafting.notices._shown


def _gone(name):
    from app.errors import TemplateFault  # noqa: PLC0415

    raise TemplateFault(name, 0, "it is not there")


def test_the_theme_redraws_the_sheet(drafting):
    before = words(drafting)
    drafting.context.looks.choose("dark")
    assert words(drafting) == before


def test_a_draft_begins_from_a_file_which_is_kept_as_it_came(qtbot, page, tmp_path):
    library = page.context.library
    path = tmp_path / "their draft.docx"
    export_clean(library.instrument(library.instruments()[0].id), path)
    page.beginnings.begin_from_file(path)
    dialog = page.findChild(FirstTextDialog)
    qtbot.waitUntil(dialog.begin.isEnabled, timeout=15000)
    dialog.begin.click()
    qtbot.waitUntil(lambda: bool(page.draft_id), timeout=15000)
    (version,) = library.versions(page.draft_id)
    (filed,) = library.files(page.draft_id)
    assert version.file == filed.sha256


def test_a_name_that_is_given_anew_is_offered_everywhere(drafting):
    given = next(each for each in draft(drafting).provisions if "“MOC”" in each.text.plain)
    at = given.text.plain.index("MOC”")
    drafting.sitting.open_draft.go(Spot(given.id, at, at + 3))
    QTest.keyClicks(drafting.desk.sheet, "Memo")
    go(drafting, draft(drafting).provisions[0].id)
    (notice,) = drafting.notices._shown
    before = draft(drafting)
    notice._run()
    assert not any("MOC" in each.text.plain for each in draft(drafting).provisions)
    drafting._undo.trigger()
    assert draft(drafting) == before


def test_a_number_is_given_and_taken_away(drafting):
    wanted = provision(drafting, "contact_points")
    go(drafting, wanted.id)
    labels = {each.id: each.label for each in drafting.instrument.provisions}
    assert labels[wanted.id]
    drafting._doings._number()
    assert not next(each.label for each in drafting.instrument.provisions if each.id == wanted.id)
    drafting._doings._number()
    assert {each.id: each.label for each in drafting.instrument.provisions} == labels


def test_a_comment_is_kept_on_the_selected_words(drafting):
    wanted = provision(drafting, "legal_character")
    drafting.sitting.open_draft.go(Spot(wanted.id, 0, 8))
    drafting.desk.comment()
    assert drafting.desk.tabs.pane is drafting.desk.offers
    drafting.desk.offers.remarks.field.set_value("Ask Tokyo.")
    drafting.desk.offers.remarks.say()
    (remark,) = draft(drafting).remarks
    assert (remark.provision, remark.start, remark.end, remark.internal) == (wanted.id, 0, 8, True)


def test_what_was_exported_can_be_kept_as_sent(qtbot, drafting, tmp_path):
    path = tmp_path / "sent.docx"
    export_clean(drafting.instrument, path)
    drafting.rounds.sent(path)
    drafting.notices._shown[-1]._run()
    dialog = drafting.findChild(VersionDialog)
    dialog.name.set_value("first text, 14 May")
    dialog.keep()
    library = drafting.context.library
    qtbot.waitUntil(lambda: bool(library.versions(drafting.draft_id)), timeout=15000)
    (version,) = library.versions(drafting.draft_id)
    assert version.sent_to
    assert library.files(drafting.draft_id)[0].sha256 == version.file


def test_the_question_whether_a_file_went_out_goes_once_its_version_is_kept(qtbot, drafting, tmp_path):
    path = tmp_path / "sent.docx"
    export_clean(drafting.instrument, path)
    drafting.rounds.sent(path)
    asking = drafting.notices._shown[0]
    drafting.rounds.keep_version(path)
    dialog = drafting.findChild(VersionDialog)
    dialog.name.set_value("first text")
    dialog.keep()
    qtbot.waitUntil(lambda: bool(drafting.context.library.versions(drafting.draft_id)), timeout=15000)
    qtbot.waitUntil(lambda: asking not in drafting.notices._shown, timeout=15000)


def test_a_version_is_read_and_gone_back_to(qtbot, drafting):
    before = draft(drafting)
    drafting.rounds.keep_version()
    dialog = drafting.findChild(VersionDialog)
    dialog.name.set_value("as begun")
    dialog.keep()
    qtbot.waitUntil(lambda: bool(drafting.desk.versions.versions), timeout=15000)
    go(drafting, provision(drafting, "legal_character").id)
    QTest.keyClicks(drafting.desk.sheet, "x")
    drafting.rounds._show_version(drafting.desk.versions.versions[0], before)
    view = drafting.findChild(VersionView)
    view._go_back()
    qtbot.waitUntil(lambda: draft(drafting).provisions == before.provisions, timeout=15000)
    drafting._undo.trigger()
    assert draft(drafting).provisions != before.provisions


def test_the_text_is_enlarged_by_keys_and_stays_so(drafting, qtbot):
    drafting.desk.enlarge(1)
    drafting.desk.enlarge(1)
    assert drafting.desk.sheet.ink.size == 20
    again = DraftPage(drafting.context)
    qtbot.addWidget(again)
    assert again.desk.sheet.ink.size == 20
    again.desk.enlarge(9)
    assert again.desk.sheet.ink.size == 22
    again.desk.enlarge(-9)
    assert again.desk.sheet.ink.size == 14


def test_f7_shows_what_is_said_of_the_finding_to_which_it_goes(qtbot, drafting):
    settled(qtbot, drafting)
    desk = drafting.desk
    desk.show_tab(desk.precedent)
    desk.fold_inspector()
    next(action for action, _ in drafting.commands() if action.text() == "Next finding").trigger()
    assert desk.findings.isVisible()
    desk.show_tab(desk.findings)
    qtbot.waitUntil(lambda: bool(desk.findings.cards))
    desk.findings.cards[0].gone.emit()
    assert desk.sheet.hasFocus(), "who goes to the words can type"
    desk.show_tab(desk.findings)
    assert not desk.sheet.hasFocus()
    desk.to_finding(1)
    assert desk.sheet.hasFocus()
