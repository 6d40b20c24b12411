"""Where both languages do not say the same, in the window: marks, the strip, leaving a difference, the dialogs."""

import hashlib
from dataclasses import replace

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.errors import LibraryUnusable
from app.library.dating import GlossaryEntry
from app.model.instrument import Instrument, Particulars, Source
from app.model.text import Text
from app.negotiating.bilingual import version_added, worded
from app.ui.conformity_dialog import ConformityDialog, both_languages
from app.ui.counterpart_dialog import CounterpartDialog
from app.ui.glossary_dialog import GlossaryDialog
from app.ui.models.bilingual_rows import MARKS, OURS, THEIRS, WEIGHT
from app.ui.widgets.bilingual_pane import BilingualPane
from app.ui.widgets.bilingual_view import BilingualView
from app.ui.widgets.counterpart_card import CounterpartCard
from app.ui.widgets.fields import Spec
from app.ui.widgets.records import Record
from tests.checking.bilingual_texts import SETS, versions
from tests.ui.desk_samples import open_draft

ROWS = SETS[1]


@pytest.fixture
def held(looks):
    first, other = versions(ROWS)
    made = open_draft(looks, tuple(replace(each, level=0) for each in first.provisions))
    made.desk.do(version_added(made.draft, "ja", "translation", other.provisions))
    yield made
    made.close()


@pytest.fixture
def view(qtbot, looks, held):
    made = BilingualView(looks)
    qtbot.addWidget(made)
    made.resize(1180, 620)
    made.hold(held)
    made.show()
    made.watch.look()
    yield made
    made.release()


def reword(held, view, at, before, after):
    theirs = next(
        each for each in held.draft.instrument.versions[1].provisions if each.answers == held.draft.provisions[at].id
    )
    words = theirs.text.plain
    assert before in words
    held.desk.do(worded(held.draft, held.draft.provisions[at].id, words.replace(before, after)))
    view.watch.look()


def test_languages_that_say_the_same_are_said_to(view):
    assert view.watch.findings == ()
    assert view.strip.finding is None
    assert not view.strip.after.isEnabled()


def test_a_difference_is_marked_in_both_languages_and_said(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    view.step_difference(1)
    row = view.table.currentIndex().row()
    marks = [view.model.index(row, column).data(MARKS) for column in (OURS, THEIRS)]
    words = [view.model.index(row, column).data() for column in (OURS, THEIRS)]
    assert [word[at : at + long] for word, ((at, long),) in zip(words, marks, strict=True)] == ["180 days", "九十日"]
    assert view.model.index(row, 0).data(WEIGHT) == 3
    assert view.strip.finding.rule == "amount_differs"
    assert not view.grab().isNull()


def test_next_goes_round_all_differences(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    reword(held, view, 3, "二年", "三年")
    seen = []
    for _ in range(3):
        view.step_difference(1)
        seen.append(view.table.currentIndex().row())
    assert seen[0] == seen[2] != seen[1]


def test_what_was_left_is_shown_in_its_row_and_taken_up_again(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    view.step_difference(1)
    view.strip.left.emit(view.strip.finding, "settled in Tokyo")
    assert view.watch.findings == ()
    assert not view.strip.again.isHidden()
    assert "settled in Tokyo" in view.strip._advice.text()
    view.table.setCurrentIndex(view.model.index(0, THEIRS))
    assert view.strip.again.isHidden()
    row = view.model.row_of(view.watch.left[0][0].at)
    view.table.setCurrentIndex(view.model.index(row, THEIRS))
    view.strip.again.click()
    assert view.watch.left == ()
    assert view.strip.finding.rule == "amount_differs"
    assert view.strip.again.isHidden()


def test_leaving_one_needs_a_reason_and_is_kept_until_the_words_change(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    view.step_difference(1)
    view.strip.ask_why()
    view.strip.why.returnPressed.emit()
    assert view.watch.findings
    view.strip.why.setText("settled in Tokyo")
    view.strip.why.returnPressed.emit()
    assert view.watch.findings == ()
    assert [record.why for _, record in view.watch.left] == ["settled in Tokyo"]
    reword(held, view, 1, "九十日", "八十日")
    assert [each.rule for each in view.watch.findings] == ["amount_differs"]


def bilingual():
    return Instrument("i", Particulars(title="A Memorandum"), versions(ROWS))


def differing():
    first, other = versions(ROWS)
    changed = tuple(
        replace(each, text=Text(each.text.plain.replace("百八十日", "九十日"))) if each.text.plain else each
        for each in other.provisions
    )
    return Instrument("i", Particulars(title="A Memorandum"), (first, replace(other, provisions=changed)))


def test_an_instrument_of_the_library_is_held_together_side_by_side(qtbot, context, tmp_path):
    dialog = ConformityDialog(context, differing())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.held is not None)
    assert "九十日" in dialog.pages.toPlainText()
    assert "begun" not in dialog.pages.toPlainText()
    dialog.only.setChecked(False)
    assert "begun" in dialog.pages.toPlainText()
    dialog.step(1)
    dialog.save_to(tmp_path / "a.html")
    assert "九十日</span>" in (tmp_path / "a.html").read_text(encoding="utf-8")
    dialog.save_to(tmp_path / "a.docx")
    rows = Document(tmp_path / "a.docx").tables[0].rows
    assert any("九十日" in row.cells[2].text for row in rows)
    dialog.save_to(tmp_path / "none" / "a.html")
    assert dialog.said.text()
    dialog.reject()


def test_a_text_in_one_language_is_held_against_a_file_with_the_other(qtbot, context, tmp_path):
    page = QWidget()
    qtbot.addWidget(page)
    page.context = context
    one = bilingual()
    assert both_languages(page, None) is None
    dialog = both_languages(page, replace(one, versions=one.versions[:1]))
    assert "in one language" in dialog.count.text()
    assert dialog.held is None
    lines = [
        "日本国とモンゴル国との間の協力覚書",
        "日本国経済産業省及びモンゴル国鉱業省は、",
        "次のとおり認識の一致をみた。",
    ]
    lines += [row[2].replace("百八十日", "九十日") for row in ROWS]
    path = tmp_path / "japanese.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    dialog.hold_file(path)
    assert dialog.leave.text() == "Cancel"
    qtbot.waitUntil(lambda: dialog.held is not None, timeout=20_000)
    assert "amount_differs" in [each.rule for each in dialog.held.findings]
    path.write_text("\n\n".join(row[1] for row in ROWS), encoding="utf-8")
    dialog.hold_file(path)
    qtbot.waitUntil(lambda: bool(dialog.said.text()), timeout=20_000)
    assert dialog.other.isEnabled()
    assert dialog.leave.text() == "Close"
    dialog.reject()


def test_differences_are_listed_the_gravest_first_and_judged(qtbot, context, tmp_path):
    first, other = versions(ROWS)
    changes = (("又は", "及び"), ("百八十日", "九十日"), ("二年ごと", "三年ごと"))
    made = []
    for each in other.provisions:
        words = each.text.plain
        for before, after in changes:
            words = words.replace(before, after)
        made.append(replace(each, text=Text(words)) if words else each)
    dialog = ConformityDialog(
        context, Instrument("i", Particulars(title="A"), (first, replace(other, provisions=tuple(made))))
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.held is not None)
    weights = [each.severity for each in dialog.held.findings]
    listed = [weights[dialog.list.list.item(at).data(Qt.ItemDataRole.UserRole)] for at in range(len(weights))]
    assert listed == sorted(weights, key=["error", "warning", "note"].index)
    assert "2 weighty" in dialog.count.text()
    at = dialog.list.at
    assert dialog.pages.extraSelections()
    dialog.list.confirm.click()
    assert dialog.list.said[at].why == ""
    later = dialog.list.at
    assert later != at
    dialog.list.ask_why()
    dialog.list.why.returnPressed.emit()
    assert later not in dialog.list.said
    dialog.list.why.setText("settled in Tokyo")
    dialog.list.why.returnPressed.emit()
    assert dialog.list.said[later].why == "settled in Tokyo"
    dialog.save_to(tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Left as it is: settled in Tokyo" in page
    assert "Confirmed: the languages differ here." in page
    assert "settled in Tokyo" in dialog.printed().toPlainText()
    dialog.list.order.setCurrentIndex(1)
    dialog.step(1)
    dialog.list.list.setCurrentRow(
        next(row for row in range(len(weights)) if dialog.list.list.item(row).data(Qt.ItemDataRole.UserRole) == at)
    )
    dialog.list.again.click()
    assert at not in dialog.list.said
    dialog.reject()


def in_the_library(context, text):
    data = text.id.encode()
    origin = Source("a.txt", hashlib.sha256(data).hexdigest(), "words", "test 1")
    return context.library.instrument(context.library.add(text, origin, data).id)


def opened(qtbot, context, text):
    dialog = ConformityDialog(context, text)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.held is not None)
    return dialog


def test_what_was_said_is_there_when_the_dialog_is_opened_again(qtbot, context, tmp_path):
    text = in_the_library(context, differing())
    dialog = opened(qtbot, context, text)
    at = dialog.list.at
    dialog.list.ask_why()
    dialog.list.why.setText("settled in Tokyo")
    dialog.list.why.returnPressed.emit()
    assert not dialog.said.text()
    dialog.reject()
    again = opened(qtbot, context, text)
    assert again.list.said[at].why == "settled in Tokyo"
    assert "settled in Tokyo" in again.pages.toPlainText()
    assert "settled in Tokyo" in again.printed().toPlainText()
    assert not again.past.isVisible()
    again.list.again.click()
    again.list.back.click()
    assert again.list.said[at].why == "settled in Tokyo"
    again.list.again.click()
    again.list.confirm.click()
    QTest.keyClick(again.list.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    again.reject()
    assert context.library.judgements(text.id) == ()


def test_what_was_said_of_other_words_is_told_and_no_longer_holds(qtbot, context):
    text = in_the_library(context, differing())
    dialog = opened(qtbot, context, text)
    dialog.list.confirm.click()
    dialog.list.undo()
    assert not dialog.list.back.isEnabled()
    dialog.list.confirm.click()
    dialog.reject()

    def changed(after):
        other = text.versions[1]
        provisions = tuple(
            replace(each, text=Text(each.text.plain.replace("九十日", after))) if each.text.plain else each
            for each in other.provisions
        )
        return replace(text, versions=(text.versions[0], replace(other, provisions=provisions)))

    reworded = opened(qtbot, context, changed("八十日"))
    assert reworded.list.said == {}
    assert (
        "Before the words changed: “180 days” is “九十日” in the Japanese text. Confirmed"
        in reworded.list.list.item(0).text()
    )
    assert "Confirmed" not in reworded.printed().toPlainText()
    reworded.reject()
    mended = opened(qtbot, context, changed("百八十日"))
    assert "No longer found: “180 days” is “九十日”" in mended.past.text()
    mended.reject()


def test_what_cannot_be_kept_is_said_and_stays_in_the_window(qtbot, context, monkeypatch):
    text = in_the_library(context, differing())
    dialog = opened(qtbot, context, text)

    def refuse(*_):
        raise LibraryUnusable("a.paraph", "it cannot be written to; move it to a folder of your own, or allow writing")

    with monkeypatch.context() as patched:
        patched.setattr(type(context.library), "keep_judgement", refuse)
        at = dialog.list.at
        dialog.list.confirm.click()
    assert at in dialog.list.said
    assert dialog.said.text()
    dialog.list.undo()
    assert not dialog.said.text()
    dialog.reject()


def test_what_is_proposed_for_the_glossary_is_kept_only_when_ticked(qtbot, context, tmp_path):
    dialog = GlossaryDialog(context, bilingual())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.propose()
    assert dialog.entries() == ()
    rows = range(dialog.table.rowCount())
    row = next(at for at in rows if dialog.table.item(at, 1).text() == "Discontinuation")
    dialog.table.item(row, 1).setCheckState(Qt.CheckState.Checked)
    wanted = GlossaryEntry("en", "Discontinuation", "ja", "終了")
    assert dialog.entries() == (wanted,)
    dialog.write(tmp_path / "a.csv")
    dialog.keep.click()
    assert context.library.glossary() == (wanted,)
    again = GlossaryDialog(context)
    qtbot.addWidget(again)
    again.table.selectRow(0)
    again.remove()
    assert again.entries() == ()
    again.take_in(tmp_path / "a.csv")
    assert again.entries() == (wanted,)
    again.take_in(tmp_path / "none.csv")
    assert again.said.text()
    again.add()
    assert again.entries() == (wanted,)
    again.reject()


def test_the_card_of_a_country_stands_below_its_field(qtbot):
    spec = Spec("sides", "sides", "Sides", columns=(Spec("country", "line", "Country"), Spec("name", "line", "Name")))
    record = Record(spec)
    qtbot.addWidget(record)
    record.show()
    record.set_value({"country": "India"})
    card = record.findChild(CounterpartCard)
    assert card.isVisible()
    assert "legal obligations" in card.accessibleName()
    record.set_value({"country": "Norway"})
    assert not card.isVisible()


def test_all_facts_are_shown_with_their_sources(qtbot, looks):
    dialog = CounterpartDialog(looks, ("United States", "Norway", "United States"))
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert [card.country for card in dialog.cards] == ["United States"]
    assert "22 CFR 181" in said
    assert "Nothing is known" in said
    dialog.accept()


def test_the_pane_beside_the_desk_says_what_differs_in_the_current_provision(qtbot, looks, held, view):
    pane = BilingualPane(looks)
    qtbot.addWidget(pane)
    pane.hold(held)
    pane.show()
    reword(held, view, 1, "百八十日", "九十日")
    pane.watch.look()
    pane.step(1)
    assert held.spot.provision == held.draft.provisions[1].id
    said = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert "▲ “180 days” is “九十日” in the Japanese text." in said
    pane.release()
