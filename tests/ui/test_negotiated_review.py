"""Tracked changes, comments, passwords, language versions and the source's check, in the review and in the library."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.jobs import importing
from app.library.values import Doubt
from app.model.accounting import account
from app.model.finding import Finding
from app.model.instrument import Checked, LanguageVersion
from app.model.proposals import Proposal
from app.model.text import Text
from app.ui.house import House
from app.ui.models.entries import Entry, EntryModel
from app.ui.models.proposals import changes, pieces
from app.ui.models.remarks import place_name
from app.ui.pages.importing import ImportPage
from app.ui.pages.library import LibraryPage
from app.ui.password_dialog import PasswordDialog
from app.ui.provenance_dialog import ProvenanceDialog
from app.ui.remarks_dialog import RemarksDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.entry_list import EntryList
from app.ui.widgets.instrument_view import InstrumentView, Passage
from app.worker import Worker
from tests.ingest.pdfs import Pdf
from tests.library.samples import source
from tests.trees import instrument
from tests.ui.negotiated import negotiated

DEEP_SEA, _ = importing.starter_texts()


@pytest.fixture
def page(qtbot, context):
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    return made


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "fourth round.docx"
    path.write_bytes(negotiated())
    return path


def read(qtbot, page, path):
    page.review((path,))
    qtbot.waitUntil(lambda: page.corrections is not None, timeout=10_000)


def chosen(qtbot, page, key):
    page.changes.switch.button(key).click()
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=10_000)


def words(page):
    return " ".join(provision.words for provision in page.corrections.provisions)


def test_the_reader_chooses_how_tracked_changes_are_read(qtbot, page, draft):
    read(qtbot, page, draft)
    assert page.changes.isVisible()
    assert "9 tracked changes by 2 authors" in page.changes._said.text()
    assert "intend to cooperate on recycling" in words(page)
    chosen(qtbot, page, "rejected")
    assert "will cooperate on recycling" in words(page)
    chosen(qtbot, page, "negotiated")
    assert "will cooperate on recycling" in words(page)
    found = page.corrections.review.instrument.proposals
    assert changes(found) == 9
    assert page.desk.tree.proposals == found
    assert page.desk.remark_count == 2 + 9
    page.desk.tree.grab()  # the rows with changes are drawn


def test_a_file_without_tracked_changes_says_nothing_of_them(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    assert page.changes.isHidden()
    assert page._switch.button("remarks").isHidden()


def test_corrections_of_the_other_reading_can_be_come_back_to(qtbot, page, draft):
    read(qtbot, page, draft)
    page.desk.tree.choose(3)
    page.desk.correct("merge")
    before = page.corrections.provisions
    chosen(qtbot, page, "rejected")
    assert page.corrections.review.edits == ()
    page.notices._shown[0]._run()
    assert page.corrections.provisions == before
    assert page.changes.switch.key == "accepted"


def test_comments_stand_with_author_and_place_and_lead_to_it(qtbot, page, draft):
    read(qtbot, page, draft)
    qtbot.keyClick(page, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    rows = page.desk.remarks
    assert rows.isVisible()
    assert [entry.lead for entry in rows.entries.entries if not entry.band] == ["C. Laurent", "TANAKA Yui"]
    rows.select(0)
    assert rows.current().aside == "Section 1, paragraph"
    at = page.desk.tree.current()
    assert page.corrections.provisions[at].text.plain.startswith("The Participants intend to cooperate")
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert page.desk.tree.isVisible()


def test_proposals_follow_a_correction_and_come_back_with_undo(qtbot, page, draft):
    read(qtbot, page, draft)
    chosen(qtbot, page, "negotiated")
    corrections = page.corrections
    before = corrections.review.instrument
    at = next(n for n, each in enumerate(corrections.provisions) if each.text.plain.startswith("The Participants will"))
    page.desk.tree.choose(at - 1)
    page.desk.correct("merge")
    moved = corrections.review.instrument.proposals
    assert [each.provision for each in moved].count(corrections.provisions[at - 1].id) == 2
    assert moved != before.proposals
    corrections.undo()
    assert corrections.review.instrument == before


def test_a_doubt_about_the_file_leads_to_what_it_is_about(qtbot, page, draft):
    read(qtbot, page, draft)
    page._to_doubt(1)
    assert page.corrections.doubt.rule == "comments"
    card = page.desk.tree._card
    assert card.findChild(Button, "split") is None
    card.findChild(Button, "remarks").click()
    assert page.desk.remarks.isVisible()


def test_comments_are_there_again_when_a_stored_text_is_corrected(qtbot, page, draft):
    read(qtbot, page, draft)
    with qtbot.waitSignal(page.added, timeout=15000) as sent:
        page.confirm()
    page.correct(sent.args[0])
    qtbot.waitUntil(lambda: page.desk.remark_count == 2, timeout=15000)
    assert not page._switch.button("remarks").isHidden()


def test_proposals_are_kept_and_read_in_the_library(qtbot, page, draft):
    read(qtbot, page, draft)
    chosen(qtbot, page, "negotiated")
    found = page.corrections.review.instrument.proposals
    with qtbot.waitSignal(page.added, timeout=15000) as sent:
        page.confirm()
    stored = page.context.library.source(sent.args[0])
    assert account(stored.text, page.context.library.instrument(sent.args[0])).missing == 0
    library = LibraryPage(page.context)
    qtbot.addWidget(library)
    library.show()
    library.shown()
    assert library._instrument.proposals == found
    assert "9 tracked changes by 2 authors" in library._reading._proposals.text()
    view = library._reading.view
    assert "willintend to cooperate" in view.toPlainText()
    cursor = view.document().find("willintend")
    cursor.setPosition(cursor.selectionEnd() - 1)
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.charFormat().fontUnderline()
    assert "C. Laurent, 11 February 2026" in cursor.charFormat().toolTip()
    library.search("financing")
    assert view.passage.found
    number, made = view._range(view.passage, *view.passage.found[0], cursor.charFormat())
    text = view.document().findBlockByNumber(number).text()
    assert text[made.start : made.start + made.length].startswith("financing")
    library._show_changes()
    dialog = library.findChild(RemarksDialog)
    dialog.list.select(1)
    assert view.passage.provision_id == dialog.list.current().ref
    dialog.close()


def test_words_found_after_an_insertion_are_marked_where_they_stand(qtbot, looks):
    made = instrument("paragraph: It is not binding")
    (only,) = made.provisions
    made = replace(made, proposals=(Proposal("1", "insertion", only.id, 6, 6, "certainly 🙂 "),))
    view = InstrumentView(looks)
    qtbot.addWidget(view)
    view.show_instrument(made)
    passage = Passage(only.id, 0, len(only.text.plain), ((10, 17),))
    view.open_at(passage)
    _, spot = view._range(Passage(only.id, 10, 17), 10, 17, QTextCursor(view.document()).charFormat())
    units = view.document().firstBlock().text().encode("utf-16-le")
    assert units[2 * spot.start : 2 * (spot.start + spot.length)].decode("utf-16-le") == "binding"


def test_pieces_give_the_words_before_and_after():
    proposals = (
        Proposal("2", "insertion", "p", 4, 4, "two "),
        Proposal("1", "deletion", "p", 0, 4),
        Proposal("3", "insertion", "p", 9, 9, "\nnew provision"),
    )
    found = pieces("one three", proposals)
    assert "".join(piece.text for piece in found if piece.own) == "one three"
    assert [piece.text for piece in found if piece.kind == "inserted"] == ["two ", " ¶ new provision"]
    assert [piece.text for piece in found if piece.kind == "deleted"] == ["one "]


# ---- passwords

PLAIN_TEXT = """MEMORANDUM OF COOPERATION
between the Government of Japan and the Government of Norway

The Government of Japan and the Government of Norway (hereinafter the "Participants"),

Have reached the following understandings:

1. The Participants intend to cooperate.

2. This Memorandum is not legally binding.

Signed at Oslo on 3 May 2024, in duplicate, in the English language.

For the Government of Japan: For the Government of Norway:
"""


@pytest.fixture
def locked(tmp_path):
    pdf = Pdf().page()
    for row, line in enumerate(PLAIN_TEXT.strip().splitlines()):
        pdf.text(60, 60 + 16 * row, line)
    path = tmp_path / "locked.pdf"
    path.write_bytes(pdf.data(password="Ginza 4"))
    return path


def asked(qtbot, page):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(PasswordDialog)), timeout=10_000)
    return next(one for one in page.findChildren(PasswordDialog) if one.isVisible())


def test_a_password_is_asked_for_until_it_is_right(qtbot, page, locked):
    page.review((locked,))
    dialog = asked(qtbot, page)
    assert not dialog.open_it.isEnabled()
    qtbot.keyClicks(dialog.field.line, "ginza 4")
    assert dialog.field.line.displayText() != "ginza 4"
    dialog.open_it.click()
    dialog = asked(qtbot, page)
    assert dialog.field._fault.text()
    qtbot.keyClicks(dialog.field.line, "Ginza 4")
    qtbot.keyClick(dialog.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.corrections is not None, timeout=10_000)
    assert page.corrections.matter.name == "locked.pdf"


def test_who_gives_no_password_comes_back_to_where_he_was(qtbot, page, locked):
    page.review((locked,))
    dialog = asked(qtbot, page)
    with qtbot.waitSignal(page.finished):
        dialog.reject()
    assert page.corrections is None
    assert not page.reader.busy


# ---- the source and its check


def test_a_text_is_marked_as_checked_before_it_is_added(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    page.context.settings.change(author="K. Yamada")
    page._show_tab("particulars")
    page.desk.card.change.click()
    dialog = page.findChild(ProvenanceDialog)
    dialog.by.set_value("")
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog.by._fault.text()
    dialog.by.set_value("K. Yamada")
    dialog.day.set_value(date(2026, 5, 4))
    dialog.on.set_value(date(2026, 4, 1))
    dialog.save.click()
    assert "K. Yamada on 4 May 2026" in page.desk.card._values["checked"].text()
    with qtbot.waitSignal(page.added, timeout=15000) as sent:
        page.confirm()
    source = page.context.library.source(sent.args[0])
    assert source.checked == Checked("K. Yamada", date(2026, 5, 4))
    assert source.retrieved_on == date(2026, 4, 1)


def test_the_check_is_changed_in_the_library(qtbot, stocked):
    page = LibraryPage(stocked)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    identity = page._entry.id
    page._reading.check_asked.emit()
    dialog = page.findChild(ProvenanceDialog)
    dialog.by.set_value("A. Drafter")
    dialog.save.click()
    assert stocked.library.source(identity).checked.by == "A. Drafter"
    page._reading.check_asked.emit()
    again = next(one for one in page.findChildren(ProvenanceDialog) if one.isVisible())
    assert again.by.value() == "A. Drafter"
    again.checked.check.click()
    again.save.click()
    assert stocked.library.source(identity).checked is None
    assert page._version == stocked.library.version


# ---- language versions


def bilingual():
    made = instrument("title: Memorandum of Cooperation\nsection 1. | Purpose\n  paragraph: It is not binding.")
    other = tuple(replace(p, id=f"ja-{p.id}", text=Text(f"日本語 {p.text.plain}")) for p in made.provisions)
    return replace(made, versions=(*made.versions, LanguageVersion("ja", "original", other)))


def test_the_languages_of_a_text_are_switched(qtbot, context):
    one = bilingual()
    library = context.library
    doubt = Doubt(Finding("x", f"ja-{one.provisions[0].id}", "?"))
    stored = library.add(one, source(b"x"), b"x", (), (doubt,)).id
    house = House(context)
    qtbot.addWidget(house.window)
    house.window.show()
    house.library.open_instrument(stored)
    reading = house.library._reading
    assert reading._versions.isVisible()
    assert "日本語" not in reading.view.toPlainText()
    reading._versions._switch.button("1").click()
    assert "日本語" in reading.view.toPlainText()
    house.library.open_clause(next(c.id for c in library.clauses() if c.language == "en"))
    assert reading.view.version == 0
    house.importing.correct(stored)
    house.window.go("import")
    desk = house.importing.desk
    assert desk.versions.isVisible()
    house.importing._to_doubt(1)
    assert house.importing.corrections.review.version == 1
    assert desk.tree.tree.provisions == one.versions[1].provisions
    desk.versions._switch.button("0").click()
    assert desk.tree.tree.provisions == one.versions[0].provisions


# ---- lists


def test_the_list_keeps_the_rules_of_qt_and_passes_over_bands(qtbot, qtmodeltester, looks):
    model = EntryModel()
    model.show([Entry("Band", band=True), Entry("words", "meta", "lead", "aside")])
    model.append([Entry("more")])
    qtmodeltester.check(model)
    view = EntryList(looks, "List")
    qtbot.addWidget(view)
    view.entries.show(model.entries)
    view.select(0)
    assert view.current().words == "words"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current().words == "more"


def test_places_are_named_by_the_first_label_above():
    found = instrument("section II. | A\n  paragraph: x\n    item (a) | y\nclosing: z").provisions
    assert [place_name(found, at) for at in range(4)] == [
        "Section II",
        "Section II, paragraph",
        "Section II, item (a)",
        "Closing",
    ]


# ---- the process of its own


def test_files_are_read_in_a_process_of_their_own(qtbot, context, draft):
    worker = Worker()
    page = ImportPage(replace(context, worker=worker))
    qtbot.addWidget(page)
    page.show()
    try:
        read(qtbot, page, draft)
        assert worker.process is not None
        assert [remark.comment.author for remark in page._fresh.remarks] == ["C. Laurent", "TANAKA Yui"]
        chosen(qtbot, page, "negotiated")
        assert changes(page.corrections.review.instrument.proposals) == 9
        assert page._fresh.reading.data == draft.read_bytes()
    finally:
        context.runner.shut_down()
        worker.close()
    assert worker.process is None
