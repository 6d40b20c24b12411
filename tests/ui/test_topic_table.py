"""The table of a topic in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.comparing.table import topic_table
from app.jobs import importing
from app.model.instrument import Particulars
from app.model.reported import Reported
from app.ui.models.topic_table import TopicTableModel
from app.ui.pages.compare import ComparePage
from app.ui.widgets.table_desk import FIRST_TOPIC, TableAsk, TableDesk


@pytest.fixture
def instruments():
    read = [importing.read(path).instrument for path in importing.starter_texts()]
    return tuple(sorted(read, key=lambda it: str(it.particulars.signed_on)))


@pytest.fixture
def desk(qtbot, looks, instruments):
    made = TableDesk(looks)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.put(topic_table(FIRST_TOPIC, instruments, 1), instruments, ())
    return made


def test_the_model_keeps_qts_rules(qtmodeltester, instruments):
    model = TopicTableModel()
    model.put(topic_table("legal_character", instruments), instruments)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (len(model.table.rows), 2)


def test_marks_are_said_in_words_and_heads_say_date_and_sides(desk):
    model = desk.view.table_model
    words = [
        str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    assert any("[-" in each and "{+" in each for each in words)
    title, said = model.head(0)
    assert title == "Technology Prosperity Deal"
    assert "2025" in said
    assert "Japan" in said


def test_what_the_others_are_held_against_is_said(desk, instruments):
    table = topic_table("discontinuation", instruments)
    desk.put(table, instruments, ())
    title, _ = desk.view.table_model.head(table.against)
    assert f"held against {title}." in desk.said.text()
    assert desk.minimumSizeHint().width() < 900, "a long title does not widen the window"
    desk.put(topic_table("discontinuation", instruments[:1]), instruments[:1], ())
    assert "held against" not in desk.said.text()


def test_a_head_is_clicked_to_hold_the_others_against_it(qtbot, desk, instruments):
    with qtbot.waitSignal(desk.asked) as asked:
        desk.view.against_chosen.emit(0)
    assert asked.args == [TableAsk(FIRST_TOPIC, (), instruments[0].id)]
    desk.topic.setCurrentIndex(desk.topic.findData("funding"))
    with qtbot.waitSignal(desk.asked) as asked:
        desk.topic.activated.emit(desk.topic.currentIndex())
    assert asked.args == [TableAsk("funding", (), instruments[0].id)]


def test_rows_are_as_high_as_their_words_and_the_table_is_copied(qtbot, desk):
    desk.show()
    narrow = [desk.view.rowHeight(row) for row in range(desk.view.table_model.rowCount())]
    desk.resize(1900, 600)
    qtbot.waitUntil(lambda: desk.view.columnWidth(0) > 800)
    wide = [desk.view.rowHeight(row) for row in range(desk.view.table_model.rowCount())]
    assert sum(wide) < sum(narrow)
    qtbot.keyClick(desk.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == desk.view.table_model.rowCount() + 1
    assert all(line.count("\t") == 1 for line in lines)


def test_a_topic_that_nobody_speaks_of_says_so(desk, instruments):
    desk.put(topic_table("training", instruments), instruments, ())
    assert desk._body.currentIndex() == 1


def test_the_page_shows_the_table_and_goes_back(qtbot, context):
    importing.add_starter(context.library)
    page = ComparePage(context)
    qtbot.addWidget(page)
    page.show_table()
    qtbot.waitUntil(lambda: page._table.desk.view.table_model.rowCount() > 0)
    assert page._body.currentIndex() == 2
    entries = context.library.instruments()
    menu = page._table.desk.menu()
    assert sum(action.isChecked() for action in menu.actions()) == len(entries)
    page._table.desk.family_asked.emit(entries[0].id)
    qtbot.waitUntil(lambda: page._table.desk.view.table_model.columnCount() == 1)
    with qtbot.waitSignal(page.instrument_opened) as opened:
        page._table.desk.view.cell_opened.emit(page._table.desk.view.table_model.index(0, 0))
    assert opened.args == [entries[0].id]
    page._mode.choose("side")
    page._switch_mode("side")
    assert page._body.currentIndex() == 0


def test_what_is_only_reported_is_a_column_without_words(qtbot, desk, instruments):
    known = Reported("r", Particulars(title="Framework on Deep-Sea Minerals"))
    desk.put(topic_table(FIRST_TOPIC, instruments, 1), instruments, (), (known,))
    model = desk.view.table_model
    last = model.columnCount() - 1
    assert "not a signed text" in model.head(last)[1]
    assert model.cell(model.index(0, last)) is None
    assert "signed text" in model.index(0, last).data()
    with qtbot.assertNotEmitted(desk.asked), qtbot.assertNotEmitted(desk.opened):
        desk.view.against_chosen.emit(last)
        desk.view.cell_opened.emit(model.index(0, last))
