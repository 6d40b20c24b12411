import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from app.errors import PasswordNeeded, WrongPassword
from app.export.docx import write_clean
from app.jobs import comparing, importing
from app.progress import quiet
from app.ui.compare_folds import Fold
from app.ui.compare_texts import open_text
from app.ui.export_dialog import ExportDialog
from app.ui.pages.compare import ComparePage
from app.ui.password_dialog import PasswordDialog
from app.ui.widgets.notice import Notice
from app.ui.widgets.text_chooser import TextChooser, TextRef, texts_of
from tests.jobs.test_negotiated import marked_file
from tests.ui.compare_samples import comparison, earlier, later
from tests.ui.conftest import undressed

SIGNED = Path(__file__).parents[2] / "resources" / "signed"


@pytest.fixture
def page(qtbot, stocked):
    with undressed():
        made = ComparePage(stocked)
    qtbot.addWidget(made)
    made.resize(1302, 712)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def compared(qtbot, page, monkeypatch):
    """The page with the two samples, compared by hand."""
    before, after = earlier(), later()
    monkeypatch.setattr(comparing, "compare_instruments", lambda one, other, progress: comparison(one, other))
    page.compare(before, after)
    qtbot.waitUntil(lambda: page._compared is not None)
    return page


def _signed(page):
    return tuple(page.context.library.instrument(entry.id) for entry in page.context.library.instruments())


def test_without_texts_it_says_what_to_do(page):
    assert page._body.currentIndex() == 0
    assert not any(action.isVisible() for action in page._actions)
    assert page._choose["before"].text() == "Earlier text…"
    said = " ".join(label.text() for label in page._empty.findChildren(QLabel))
    assert all(kind in said for kind in ("Word", "PDF", "OpenDocument", "web"))


def test_a_draft_with_a_place_is_not_taken_for_a_signed_text(page):
    text = later()
    draft = replace(text, particulars=replace(text.particulars, status="draft", place="Tokyo", signed_on=None))
    assert page._words.head(draft)[1].startswith("Draft · ")


def test_the_two_signed_texts_are_compared_and_counted(qtbot, page):
    later_text, earlier_text = _signed(page)
    page.compare(earlier_text, later_text)
    qtbot.waitUntil(lambda: page._compared is not None, timeout=20000)
    found = page._compared.differences
    assert page._strip.lead.text() == f"{len(found)} changes:"
    assert "The order of names is not counted." in page._strip.counts.text()
    assert page._heads.before.text() == "Technology Prosperity Deal"
    assert page._columns.current_row == found[0].row


def test_f8_steps_through_the_changes_and_round_the_end(compared):
    shown = [found.row for found in compared._list.model.shown()]
    seen = []
    for _ in shown:
        seen.append(compared._columns.current_row)
        compared._next()
    assert seen == shown
    assert compared._columns.current_row == shown[0]
    compared._previous()
    assert compared._columns.current_row == shown[-1]
    assert compared.counters[0].words == f"Change {len(shown)} of {len(shown)}"


def test_list_and_columns_point_at_the_same_change(compared):
    model, view = compared._list.model, compared._list.view
    for at in range(model.rowCount()):
        difference = model.line(model.index(at)).difference
        if difference:
            view.setCurrentIndex(model.index(at))
            assert compared._columns.current_row == difference.row


def test_a_switch_folds_its_rows_and_says_how_many_are_hidden(compared):
    compared._list.switches.hide_kind("dropped", hidden=True)
    folds = [item for item in compared._columns.items if isinstance(item, Fold)]
    assert any(family == "dropped" for fold in folds for _, family, _ in fold.held)
    assert "not shown" in compared.counters[-1].words


def test_bands_open_and_close(compared):
    band = next(item for item in compared._columns.items if isinstance(item, Fold))
    before = len(compared._columns.items)
    compared._toggle(band.first)
    assert len(compared._columns.items) == before + band.last - band.first + 1
    compared._toggle(band.first)
    assert len(compared._columns.items) == before


def test_a_replaced_name_is_said_in_the_head_the_list_and_the_row(compared):
    assert "1 name replaced" in compared._strip.counts.text()
    row = next(row for row in compared._compared.rows if row.name_replaced)
    assert compared._columns.words.reason(row) == ("Name replaced", "“Japan” has become “The United States”.")


def test_swapping_compares_the_other_way_round(qtbot, page):
    later_text, earlier_text = _signed(page)
    page.compare(earlier_text, later_text)
    qtbot.waitUntil(lambda: page._compared is not None, timeout=20000)
    added = {found.family for found in page._compared.differences}
    page._swap()
    qtbot.waitUntil(lambda: page._compared.before == later_text, timeout=20000)
    assert page._heads.before.text() == "Deep-Sea Mineral Resource Development"
    assert added == {found.family for found in page._compared.differences}


def test_the_keys_reach_everything(qtbot, compared):
    compared._columns.setFocus()
    start = compared._columns.current_row
    qtbot.keyClick(compared, Qt.Key.Key_F8)
    assert compared._columns.current_row != start
    qtbot.keyClick(compared, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert compared._columns.current_row == start
    qtbot.keyClick(compared, Qt.Key.Key_1)
    assert 3 not in compared._list.shown.weights
    compared._copy()
    assert QGuiApplication.clipboard().text()


def test_all_changes_are_copied_as_a_table(compared):
    compared._copy_table()
    given = QGuiApplication.clipboard().mimeData()
    assert "<table>" in given.html()
    lines = given.text().splitlines()
    assert len(lines) == len(compared._compared.differences) + 1
    assert all(line.count("\t") == 4 for line in lines)
    assert "Name replaced" in given.text()


def test_enter_opens_the_text_in_the_library_or_says_that_it_is_not_there(qtbot, page):
    later_text, earlier_text = _signed(page)
    page.compare(earlier_text, later_text)
    qtbot.waitUntil(lambda: page._compared is not None, timeout=20000)
    with qtbot.waitSignal(page.instrument_opened) as opened:
        qtbot.keyClick(page._columns, Qt.Key.Key_Return)
    assert opened.args == [later_text.id]
    page._texts = {"before": earlier(), "after": later()}
    page._open_row(0)


def test_a_text_that_is_not_in_the_library_is_said(compared):
    compared._open_row(0)
    assert "not in the library" in compared.findChild(Notice)._note.what


def test_a_text_from_a_file_is_opened_where_it_lies(compared, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    compared._choice.files = {"before": tmp_path / "sent.docx", "after": tmp_path / "back.docx"}
    row = next(at for at, row in enumerate(compared._compared.rows) if row.after)
    compared._open_row(row)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "back.docx")]


def test_two_dropped_files_are_compared(qtbot, page):
    data = QMimeData()
    names = ("technology-prosperity-moc-2025.txt", "deep-sea-minerals-moc-2026.txt")
    data.setUrls([QUrl.fromLocalFile(str(SIGNED / name)) for name in names])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    qtbot.waitUntil(lambda: page._compared is not None, timeout=20000)
    assert page._heads.after.text() == "Deep-Sea Mineral Resource Development"


def test_a_file_that_is_no_instrument_becomes_a_notice(qtbot, page, tmp_path, monkeypatch):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir, the weather is fine.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page._choice._ask_for_file()
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    assert "letter.txt" in page.findChild(Notice)._note.what
    assert page._body.currentIndex() == 0
    assert page.context.settings.value.last_folder == str(tmp_path)


def test_a_password_is_asked_for_until_it_is_right(qtbot, page, tmp_path, monkeypatch):
    path = tmp_path / "locked.pdf"
    path.write_bytes(b"%PDF-1.7")
    text = page.context.library.instrument(page.context.library.instruments()[0].id)

    def locked(_library, ref, _progress, *, password="", worker=None):
        if not password:
            raise PasswordNeeded(ref.title)
        if password != "right":
            raise WrongPassword(ref.title)
        return text

    monkeypatch.setattr("app.ui.compare_choice.open_text", locked)
    page._choice.open_file(path, "before")
    for typed in ("wrong", "right"):
        qtbot.waitUntil(lambda: any(d.isVisible() for d in page.window().findChildren(PasswordDialog)))
        dialog = next(d for d in page.window().findChildren(PasswordDialog) if d.isVisible())
        dialog.field.line.setText(typed)
        dialog.open_it.click()
    qtbot.waitUntil(lambda: page._texts["before"] is text)
    assert page._choice.files == {"before": path}


def test_choosing_one_text_asks_for_the_other(qtbot, page):
    ref = texts_of(page.context.library, "Draft")[0]
    page._choice.open(ref, "after")
    qtbot.waitUntil(lambda: page._texts["after"] is not None, timeout=20000)
    assert page._choose["after"].text() == ref.title
    assert page._body.currentIndex() == 0


def test_a_text_is_opened_by_id_and_by_path(stocked):
    entry = stocked.library.instruments()[0]
    assert open_text(stocked.library, TextRef("instrument", entry.id), quiet).id == entry.id
    path = SIGNED / "deep-sea-minerals-moc-2026.txt"
    assert open_text(stocked.library, TextRef("file", str(path)), quiet).particulars.title


def test_the_chooser_finds_and_takes_by_keys(qtbot, page):
    page._choice.ask("before", page._choose["before"])
    chooser = page._choice.chooser
    qtbot.keyClicks(chooser._field, "deep-sea")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser._field, Qt.Key.Key_Return)
    assert chosen.args[0].title.startswith("Deep-Sea")
    assert chooser.isHidden()
    qtbot.waitUntil(lambda: page._texts["before"] is not None, timeout=20000)


def test_a_newer_comparison_replaces_one_that_still_runs(qtbot, page, monkeypatch):
    monkeypatch.setattr(comparing, "compare_instruments", lambda one, other, progress: comparison(one, other))
    first, second = (earlier(), later()), (earlier(), later())
    page.compare(*first)
    page.compare(*second)
    qtbot.waitUntil(lambda: page._compared is not None and page._compared.before == second[0])


def test_cancelling_keeps_what_was_shown(qtbot, compared, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(one, other, progress):
        begun.set()
        go_on.wait(10)
        return comparison(one, other)

    monkeypatch.setattr(comparing, "compare_instruments", slow)
    before = compared._compared
    compared._swap()
    qtbot.waitUntil(compared.busy.isVisible, timeout=10000)
    assert begun.wait(10)
    compared.busy._stop_asked()
    go_on.set()
    qtbot.waitUntil(lambda: not compared.context.runner.busy, timeout=10000)
    assert compared._compared is before
    assert compared._texts["before"] is before.before
    assert not compared.busy.isVisible()


def test_the_page_looks_the_same_way_in_dark(compared):
    compared.context.looks.choose("dark")
    assert compared.context.looks.theme.seal in compared._strip.counts.text()
    assert not compared.grab().isNull()


def test_one_text_and_back(compared):
    compared._switch_mode("one")
    assert len(compared._columns._set(compared._columns.current).texts) == 1
    compared._switch_mode("side")
    assert compared._columns._mode == "side"


def test_exporting_opens_the_dialog_against_the_earlier_text(qtbot, compared):
    compared._export()
    dialog = compared.findChild(ExportDialog)
    assert dialog.kind.slug == "redline"
    assert dialog.options.other.currentText() == "Technology Prosperity Deal"
    qtbot.waitUntil(lambda: dialog.ready, timeout=20000)
    dialog.reject()


def test_what_the_marks_of_a_file_change_is_compared_and_says_who(qtbot, page, tmp_path):
    path = marked_file(tmp_path)
    page._choice.compare_marks(path)
    qtbot.waitUntil(lambda: page._compared is not None, timeout=20_000)
    said = {page._words.reason(row)[1] for row in page._compared.rows if row.by}
    assert any("Proposed by Kato, 3 November 2026." in each for each in said)
    assert any("“should” becomes “shall”. Proposed by Miller, 9 November 2026." in each for each in said)
    assert page._choice.word_files == (path, path)


def test_a_file_without_marks_says_so(qtbot, page, tmp_path):
    path = tmp_path / "plain.docx"
    write_clean(page.context.library.instrument(page.context.library.instruments()[0].id), path)
    page._choice.compare_marks(path)
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20_000)
    assert "no tracked changes" in page.findChild(Notice)._note.what


def test_the_chooser_of_texts_stays_on_the_screen(qtbot, looks):
    chooser = TextChooser(looks)
    qtbot.addWidget(chooser)
    room = chooser.screen().availableGeometry()
    for place in (QPoint(room.right() - 20, room.bottom() - 60), QPoint(room.left() + 10, room.top() + 10)):
        chooser.open_at(place, (TextRef("file", "a", "A"),))
        assert room.contains(chooser.geometry()), "its button “Open a file…” is seen"
        chooser.hide()


def test_texts_that_look_alike_are_told_apart_by_their_files(stocked, tmp_path):
    words = importing.starter_texts()[0].read_text(encoding="utf-8")
    for name, more in (("as sent.txt", "\n"), ("as signed.txt", "\n\n")):
        (tmp_path / name).write_text(words + more, encoding="utf-8")
        importing.add(stocked.library, importing.read(tmp_path / name))
    said = [text.said for text in texts_of(stocked.library, "Draft")]
    assert len(set(said)) == len(said) == 4
    assert any(line.endswith("19 March 2026 · as sent.txt") for line in said)
    assert any(line.endswith("28 October 2025") for line in said), "one of its kind needs no more"
