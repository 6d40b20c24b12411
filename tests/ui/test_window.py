from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from app import log
from app.library.values import Filter
from app.ui.house import House
from app.ui.messages import Note
from app.ui.report_dialog import ReportDialog, report_of
from app.ui.saved_note import saved_note
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets import notice
from app.ui.widgets.buttons import Button
from app.ui.widgets.notice import NoticeStrip


@pytest.fixture
def house(qtbot, stocked):
    made = House(stocked)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    return made


def names(house):
    return house.window._palette._model


def test_places_by_number(qtbot, house):
    window = house.window
    places = ((2, house.draft), (3, house.compare), (4, house.dates), (1, house.library))
    for number, page in places:
        key = Qt.Key(Qt.Key.Key_0 + number)
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page is page
        assert window.windowTitle() == f"{page.title} – Paraph"


def test_the_palette_finds_and_runs_a_command(qtbot, house):
    house.window.open_palette()
    field = house.window._palette._field
    qtbot.keyClicks(field, "go to dra")
    assert names(house).entry(1).text == "Go to Draft"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert house.window.page is house.draft
    assert not house.window._palette.isVisible()


def test_the_palette_finds_texts_and_clauses(qtbot, house):
    house.window.open_palette()
    qtbot.keyClicks(house.window._palette._field, "prosper")
    rows = [names(house).entry(row) for row in range(names(house).rowCount())]
    text = next(row for row in rows if row.text == "Technology Prosperity Deal")
    text.run()
    assert house.library._entry.short_title == "Technology Prosperity Deal"
    qtbot.keyClick(house.window._palette._field, Qt.Key.Key_Escape)
    assert not house.window._palette.isVisible()


def test_keys_are_named_as_on_the_keyboard(house):
    house.window.go("import")
    house.window.open_palette()
    keys = {names(house).entry(row).hint for row in range(names(house).rowCount())}
    assert "Ctrl+Enter" in keys
    assert not any("Return" in key for key in keys)


def test_hostile_words_in_the_palette(qtbot, house):
    house.window.open_palette()
    for typed in ('"', "*", "AND OR", "ß" * 40, "\\", "日本", "'; DROP"):
        house.window._palette._field.setText(typed)
        rows = [names(house).entry(row).text for row in range(names(house).rowCount())]
        assert not any("Import" in row for row in rows), typed
    house.window._palette._field.setText("import a text")
    assert "Import a text…" in [names(house).entry(row).text for row in range(names(house).rowCount())]
    house.window._palette.close_quietly()
    assert len(house.context.library.instruments()) == 2


def test_the_keyboard_begins_a_draft(qtbot, house):
    qtbot.waitUntil(house.window.isActiveWindow)
    qtbot.keyClick(house.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    row = QApplication.focusWidget()
    assert house.draft.start.isAncestorOf(row)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert house.draft.draft_id
    assert house.draft.panes == house.draft.desk.panes


def test_a_draft_that_changed_after_it_was_compared_is_said(qtbot, house):
    def settled():
        return not house.context.runner.busy and not house.draft.sitting.answering._pause.isActive()

    house.window.go("draft")
    house.draft.begin("sectoral")
    library = house.context.library
    house.draft.compare_requested.emit(library.instrument(library.instruments()[0].id), house.draft.instrument)
    qtbot.waitUntil(settled, timeout=15000)
    assert house.compare.notices.isHidden()
    house.window.go("draft")
    before = house.draft.instrument
    house.draft.sitting.answering.answer("subject", "Tidal Power")
    qtbot.waitUntil(lambda: house.draft.instrument.provisions != before.provisions, timeout=15000)
    house.window.go("compare")
    (notice,) = house.compare.notices._shown
    assert "changed" in notice._note.what
    notice._run()
    qtbot.waitUntil(settled, timeout=15000)
    assert house.compare._texts["after"] == house.draft.instrument
    house.window.go("draft")
    house.window.go("compare")
    assert house.compare.notices.isHidden()


def test_f6_goes_round_the_panes(qtbot, house):
    window, seen = house.window, []
    house.library.find_here()
    there = [pane for pane in house.library.panes if pane.isVisible()]
    for _ in there:
        seen.append(QApplication.focusWidget())
        window._next_pane(1)
    assert len(set(seen)) == len(there) >= 4
    assert QApplication.focusWidget() is house.library._list.field
    window._next_pane(-1)
    assert QApplication.focusWidget() is seen[-1]


def let_go(house, *urls):
    data = QMimeData()
    data.setUrls(list(urls))
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    house.window.dropEvent(event)


def test_a_file_let_go_anywhere_is_reviewed(house, tmp_path, monkeypatch):
    path = tmp_path / "text.txt"
    path.write_text("x", encoding="utf-8")
    got = []
    monkeypatch.setattr(house.importing, "review", got.append)
    let_go(house, QUrl.fromLocalFile(str(path)), QUrl("https://example.org/a.txt"))
    assert got == [(path,)]
    assert house.window.page is house.importing
    assert SettingsKeeper().value.last_folder == str(tmp_path)


def test_where_nothing_was_let_go_nothing_is_asked(house, monkeypatch):
    asked = []
    monkeypatch.setattr(house, "ask_for_files", lambda: asked.append(1))
    let_go(house)
    let_go(house, QUrl("https://example.org/a.txt"))
    assert asked == []


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("texts.zip",), ("folder/",)])
def test_several_files_a_folder_and_an_archive_let_go_are_imported(house, tmp_path, monkeypatch, names):
    got = []
    monkeypatch.setattr(house.batch, "begin", got.append)
    paths = tuple(tmp_path / name for name in names)
    for path, name in zip(paths, names, strict=True):
        path.mkdir() if name.endswith("/") else path.write_bytes(b"")
    let_go(house, *(QUrl.fromLocalFile(str(path)) for path in paths))
    assert got == [paths]
    assert house.window.page is house.batch


def test_size_and_panes_are_remembered(qtbot, house):
    house.window.resize(1400, 800)
    house.library._facets.parentWidget().parentWidget().splitterMoved.emit(250, 1)
    house.window.close()
    keeper = SettingsKeeper()
    assert not keeper.pane("window").isEmpty()
    assert not keeper.pane("library.panes").isEmpty()


def test_a_clause_goes_from_the_library_to_the_draft_page(qtbot, house, monkeypatch):
    got = []
    monkeypatch.setattr(house.draft, "use_clause", got.append)
    house.library._use()
    assert got == [house.library._clause.id]
    assert house.window.page is house.draft


def test_two_texts_go_to_the_compare_page(qtbot, house, monkeypatch):
    got = []
    monkeypatch.setattr(house.compare, "compare", lambda *pair: got.extend(pair))
    house.library._compare()
    assert [one.particulars.signed_on.year for one in got] == [2025, 2026]
    assert house.window.page is house.compare


def test_a_refused_file_is_said_on_the_library_page(qtbot, house):
    news = min((Path(__file__).parents[1] / "data" / "news").glob("*.txt"))
    before = house.context.library.version
    house.review((news,))
    qtbot.waitUntil(lambda: bool(house.library.notices._shown), timeout=20_000)
    assert house.library.notices._shown[0]._note.level == "failed"
    assert house.context.library.version == before
    assert house.window.page is house.library


def test_a_fault_is_shown_once_and_written_down(qtbot, house, monkeypatch):
    shown = []
    monkeypatch.setattr(ReportDialog, "exec", lambda dialog: shown.append(dialog._report))
    house.context.messages.report(ZeroDivisionError("a fault"))
    assert len(shown) == 1
    assert "  ZeroDivisionError\n" in shown[0]
    assert "kind=ZeroDivisionError" in log.log_file().read_text(encoding="utf-8")


def test_a_report_can_be_copied(qtbot, house):
    dialog = ReportDialog(house.context.looks, report_of(ValueError("x")))
    qtbot.addWidget(dialog)
    dialog._copy_report()
    assert "ValueError" in QApplication.clipboard().text()


def test_filters_survive_a_visit_elsewhere(qtbot, house):
    house.library._choose(Filter(years=(2025,)))
    house.window.go("draft")
    house.window.go("library")
    assert house.library._wanted == Filter(years=(2025,))


def test_a_change_by_somebody_else_is_said_and_moves_nothing(qtbot, house):
    page, before = house.library, house.library._entry
    page.context.library.remove(next(one for one in page._entries if one != before.id))
    house.window.came_back.emit()
    assert page._entry is before
    assert len(page._entries) == 2
    page.notices._shown[0]._run()
    assert len(page._entries) == 1
    assert not page.notices._shown


def test_a_notice_that_only_said_that_it_was_done_makes_room(qtbot, looks):
    strip = NoticeStrip(looks)
    qtbot.addWidget(strip)
    kept = strip.add(Note("The file is removed.", action="Undo"))
    strip.add(Note("The version is kept."))
    strip.add(Note("Another version is kept."))
    assert [each._note.what for each in strip._shown] == ["Another version is kept.", "The file is removed."]
    strip.drop(kept)
    assert len(strip._shown) == 1


def test_what_says_that_a_file_was_saved_makes_room_and_goes_after_a_while(qtbot, looks, monkeypatch):
    monkeypatch.setattr(notice, "_STAYS", 40)
    monkeypatch.setattr(notice.Notice, "underMouse", lambda _notice: False)
    strip = NoticeStrip(looks)
    qtbot.addWidget(strip)
    strip.show()
    strip.add(*_flat(saved_note(Path("brief.docx"))))
    strip.add(*_flat(saved_note(Path("redline.docx"))))
    assert [each._note.what for each in strip._shown] == ["Saved as redline.docx."]
    held = strip._shown[0].findChild(Button)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: held)
    qtbot.wait(100)
    assert len(strip._shown) == 1
    monkeypatch.setattr(QApplication, "focusWidget", lambda: None)
    qtbot.waitUntil(lambda: not strip._shown, timeout=2000)
    strip.add(Note("The draft is removed.", action="Undo"))
    qtbot.wait(100)
    assert len(strip._shown) == 1


def _flat(made):
    note, acts = made
    return note, *acts
