"""The import page with the real reader and a library of its own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton

from app.jobs import importing
from app.model.provision import Kind
from app.ui.models.provision_tree import LABEL, TEXT, ProvisionTree
from app.ui.pages.importing import ImportPage
from app.ui.widgets.labels import label
from app.ui.widgets.notice import Notice
from app.ui.widgets.particulars_form import ParticularsForm
from app.ui.widgets.review_foot import CoverageBar
from app.ui.widgets.row_cards import QuestionCard, SplitCard, TopicCard, sentence_topics
from app.ui.widgets.tree_view import TreeView
from tests.trees import instrument

DEEP_SEA, TECHNOLOGY = importing.starter_texts()


@pytest.fixture
def page(qtbot, context):
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def read(qtbot, page, *paths):
    page.review(paths)
    qtbot.waitUntil(lambda: page.corrections is not None, timeout=5000)


def row(page, start):
    return next(at for at, p in enumerate(page.corrections.provisions) if p.text.plain.startswith(start))


def test_the_model_keeps_the_rules_of_qt(qtmodeltester, qapp):
    model = ProvisionTree()
    model.show(instrument("section I. | A\n  paragraph: x\n    item a | y\nclosing: z").provisions)
    qtmodeltester.check(model)
    section = model.index(0, 0)
    assert model.rowCount(section) == 1
    assert model.index(0, TEXT, model.index(0, 0, section)).data() == "y"
    assert model.index(0, LABEL).data() == "I."


def test_labels_that_are_words_have_room(qtbot, looks):
    view = TreeView(looks)
    qtbot.addWidget(view)
    view.tree.show(instrument("section I. | A\nclosing: z").provisions)
    narrow = view.columnWidth(LABEL)
    provisions = tuple(
        replace(p, label=p.label and "Section 12") for p in instrument("section I. | A\n  item a | b").provisions
    )
    view.tree.show(provisions)
    assert view.columnWidth(LABEL) > QFontMetrics(looks.serif(14)).horizontalAdvance("Section 12") + 8
    assert view.columnWidth(LABEL) > narrow


def test_a_text_is_shown_beside_its_source_and_added(qtbot, page):
    read(qtbot, page, TECHNOLOGY)
    assert page.desk.source.toPlainText().splitlines() == TECHNOLOGY.read_text(encoding="utf-8").splitlines()
    assert page.desk.tree.tree.provisions == page.corrections.provisions
    added = []
    page.added.connect(added.append)
    with qtbot.waitSignal(page.finished, timeout=5000):
        qtbot.keyClick(page.desk.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.id for entry in page.context.library.instruments()] == added


def test_the_source_and_the_tree_show_the_same_provision(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    at = row(page, "This Memorandum of Cooperation (hereinafter")
    page.desk.tree.choose(at)
    places = page.corrections.provisions[at].places
    bands = [band.spans for band, _ in page.desk._bands]
    assert tuple((place.start, place.end) for place in places) == bands[0]
    other = page.corrections.provisions[2]
    page.desk.source.chosen.emit(other.places[0].start + 1)
    assert page.desk.tree.current() == 2


def test_the_keys_correct_and_undo(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    tree, before = page.desk.tree, page.corrections.provisions
    tree.choose(row(page, "Emphasizing"))
    at = tree.current()
    qtbot.keyClick(tree, Qt.Key.Key_M)
    assert len(page.corrections.provisions) == len(before) - 1
    assert tree.current() == at
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.corrections.provisions == before
    qtbot.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(page.corrections.provisions) == len(before) - 1
    qtbot.keyClick(tree, Qt.Key.Key_Tab)
    assert page.corrections.provisions[at].level == before[at].level + 1
    qtbot.keyClick(tree, Qt.Key.Key_Backtab)
    assert page.corrections.provisions[at].level == before[at].level


def test_a_kind_is_chosen_from_a_menu(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    page.desk.tree.choose(3)
    qtbot.keyClick(page.desk.tree, Qt.Key.Key_K)
    menu = page.desk.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Note").trigger()
    menu.close()
    assert page.corrections.provisions[3].kind is Kind.NOTE


def test_a_provision_is_split_where_the_caret_stands(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    at = row(page, "This Memorandum of Cooperation (hereinafter")
    whole = page.corrections.provisions[at].text.plain
    page.desk.tree.choose(at)
    qtbot.keyClick(page.desk.tree, Qt.Key.Key_S)
    card = page.desk.tree.findChild(SplitCard)
    assert whole[card.offset() :].startswith("Nothing in this MOC")
    qtbot.keyClick(card.edit, Qt.Key.Key_Tab)
    assert whole[card.offset() :].startswith("Cooperation under")
    qtbot.keyClick(card.edit, Qt.Key.Key_Return)
    first, second = page.corrections.provisions[at : at + 2]
    assert f"{first.text.plain} {second.text.plain}" == whole
    assert second.text.plain.startswith("Cooperation under")


def test_the_topic_of_a_sentence_is_chosen(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    at = row(page, "This Memorandum of Cooperation (hereinafter")
    page.desk.tree.choose(at)
    qtbot.keyClick(page.desk.tree, Qt.Key.Key_T)
    card = page.desk.tree.findChild(TopicCard)
    box = card._boxes[1]
    box.setCurrentIndex(box.findData("funding"))
    box.activated.emit(box.currentIndex())
    assert sentence_topics(page.corrections.provisions[at])[1].topic == "funding"


def test_f8_opens_the_question_of_each_doubt(qtbot, page):
    read(qtbot, page, TECHNOLOGY)
    doubts = len(page.corrections.doubts())
    assert doubts
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert page.desk.tree.card_is(QuestionCard)
    qtbot.keyClick(page.desk.tree, Qt.Key.Key_Return)
    assert len(page.corrections.review.answered) == 1


def test_the_particulars_are_restated_and_stored_above_the_source(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    place = page.desk.form.field("place")
    qtbot.keyClicks(place.line, "Tokyo")
    assert page.corrections.review.instrument.particulars.place == "Tokyo"
    with qtbot.waitSignal(page.added, timeout=5000) as sent:
        page.confirm()
    library, stored = page.context.library, sent.args[0]
    assert library.instrument(stored).particulars.place == "Tokyo"
    assert library.as_read(stored).particulars.place == ""


def test_nothing_can_be_added_while_a_word_is_missing(qtbot, page, monkeypatch):
    real = importing.read

    def lossy(path, progress, **how):
        reading = real(path, progress, **how)
        coverage = replace(reading.coverage, missing=("Director", "and", "Deputy"), tree_words=0)
        return replace(reading, coverage=coverage)

    monkeypatch.setattr(importing, "read", lossy)
    read(qtbot, page, DEEP_SEA)
    assert not page.foot.add.isEnabled()
    page.confirm()
    assert page.context.library.instruments() == ()
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    rows = page.desk.aside.list
    assert rows.current().words == "Director and Deputy"
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert page.foot.add.isEnabled()
    page.corrections.undo()
    assert not page.foot.add.isEnabled()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert page.foot.add.isEnabled()
    assert "Director and Deputy" in [p.text.plain for p in page.corrections.provisions]


def test_what_is_no_instrument_is_refused_and_the_next_file_follows(qtbot, page, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague,\n\nThank you for your letter.\n", encoding="utf-8")
    with qtbot.waitSignal(page.refused, timeout=5000) as sent:
        page.review((letter, DEEP_SEA))
    assert "letter.txt" in sent.args[0].what
    assert sent.args[0].details
    qtbot.waitUntil(lambda: page.corrections is not None, timeout=5000)
    assert "2 of 2" in page.header.said.text()
    assert page.context.library.instruments() == ()


def test_nothing_is_covered_while_nothing_is_read(qtbot, page):
    bar = page.foot.findChild(CoverageBar)
    assert bar.part == 0
    read(qtbot, page, DEEP_SEA)
    assert bar.part > 90
    page.cancel()
    assert bar.part == 0
    assert "Coverage" not in " ".join(each.text() for each in page.foot.findChildren(QLabel))


def test_the_same_file_twice_changes_nothing(qtbot, page):
    importing.add(page.context.library, importing.read(DEEP_SEA))
    with qtbot.waitSignal(page.refused, timeout=5000) as sent:
        page.review((DEEP_SEA,))
    assert page.corrections is None
    assert "already in the library" in sent.args[0].what
    assert len(page.context.library.instruments()) == 1


def test_the_same_words_from_another_file_are_said_before_they_are_added(qtbot, page, tmp_path):
    stored = importing.add(page.context.library, importing.read(DEEP_SEA)).id
    (tmp_path / "again.txt").write_bytes(DEEP_SEA.read_bytes() + b"\n")
    read(qtbot, page, tmp_path / "again.txt")
    (notice,) = page.findChildren(Notice)
    said = " ".join(each.text() for each in notice.findChildren(QLabel))
    assert page.context.library.instrument(stored).particulars.title in said
    next(each for each in notice.findChildren(QPushButton) if each.text() == "Leave it").click()
    assert page.corrections is None
    assert len(page.context.library.instruments()) == 1
    read(qtbot, page, tmp_path / "again.txt")
    with qtbot.waitSignal(page.added, timeout=5000):
        page.confirm()
    assert len(page.context.library.instruments()) == 2


def test_a_file_that_came_in_meanwhile_is_said_when_it_is_added(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    importing.add(page.context.library, importing.read(DEEP_SEA))
    with qtbot.waitSignal(page.refused, timeout=5000) as sent:
        page.confirm()
    assert "already in the library" in sent.args[0].what
    assert len(page.context.library.instruments()) == 1


def test_a_review_under_way_is_not_lost_to_another(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    stored = importing.add(page.context.library, importing.read(TECHNOLOGY)).id
    page.correct(stored)
    assert page.corrections.matter.name == DEEP_SEA.name
    assert page.notices.isVisible()


def test_cancel_leaves_the_library_as_it_is(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    with qtbot.waitSignal(page.finished):
        page.cancel()
    assert page.context.library.instruments() == ()
    assert page.corrections is None


def test_a_stored_text_is_corrected_again(qtbot, page):
    stored = importing.add(page.context.library, importing.read(DEEP_SEA)).id
    page.correct(stored)
    page.desk.tree.choose(3)
    page.desk.correct("merge")
    with qtbot.waitSignal(page.added, timeout=5000):
        page.confirm()
    library = page.context.library
    assert len(library.instrument(stored).provisions) == len(library.as_read(stored).provisions) - 1


def test_the_key_hint_says_what_ctrl_enter_does(qtbot, page):
    read(qtbot, page, DEEP_SEA)
    assert "Ctrl+Enter add to library" in page.hints
    with qtbot.waitSignal(page.added, timeout=5000):
        page.confirm()
    page.correct(page.context.library.instruments()[0].id)
    assert "Ctrl+Enter save corrections" in page.hints


def test_a_long_file_name_does_not_widen_the_window(qtbot, page, tmp_path):
    path = tmp_path / f"{'a very long name of a file ' * 8}.txt"
    path.write_bytes(DEEP_SEA.read_bytes())
    before = page.minimumSizeHint().width()
    read(qtbot, page, path)
    assert page.header.said.text().endswith(".txt")
    assert page.minimumSizeHint().width() <= before + 320
    assert page.minimumSizeHint().width() < 960


def test_the_fields_are_shown_whole_below_words_that_wrap(qtbot, looks):
    form = ParticularsForm()
    qtbot.addWidget(form)
    form.put_first(label("some words " * 40, "meta", wrap=True))
    form.show_particulars(instrument("title: A\nsection I. | B\n  paragraph: x").particulars)
    form.show()
    lines = [line for line in form.findChildren(QLineEdit) if line.isVisible()]
    for width in range(560, 760, 8):
        form.resize(width, 500)
        qtbot.wait(1)
        squeezed = [line for line in lines if line.parentWidget().height() < line.geometry().bottom()]
        assert not squeezed, width
        assert form.field("title").width() <= 560


def test_a_switch_keeps_its_border_round_its_words(qtbot, page):
    switch = page._switch
    assert all(switch.contentsRect().contains(switch.button(key).geometry()) for key in ("tree", "aside"))
