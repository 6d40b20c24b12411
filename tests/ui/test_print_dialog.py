"""Print: the pages as they leave, numbered, with title and date; and as a PDF."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from app.model.text import Text
from app.ui.pages.base import Page
from app.ui.print_dialog import PrintDialog
from tests.desks import draft
from tests.ui.test_export_drafts import _remarked


@pytest.fixture
def page(qtbot, stocked):
    made = Page(stocked, "test")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot, page):
    made = PrintDialog(page.context, _remarked(), page.context.library.instruments(), page)
    made.open()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    yield made
    if isValid(made):
        made.reject()


def pages_of(path):
    document = pypdfium2.PdfDocument(path)
    said = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return said


def save(monkeypatch, dialog, path):
    monkeypatch.setattr(dialog, "ask_for_path", lambda _suggested: path)
    dialog.pdf.click()


def test_the_pages_have_title_date_and_number(qtbot, dialog, tmp_path, monkeypatch):
    assert dialog.kind.slug == "clean"
    path = tmp_path / "a.pdf"
    save(monkeypatch, dialog, path)
    (only,) = pages_of(path)
    for words in ("Page 1 of 1", "Minerals", "I. ", "Purpose", "[JP: 180 days][US: 90 days]"):
        assert words in only
    assert "Why" not in only
    data = path.read_bytes()
    assert b"/Title" in data
    assert b"/Author ()" in data


def test_a_long_text_is_counted_page_by_page(qtbot, page, tmp_path, monkeypatch):
    page.context.settings.change(marking="RESTRICTED")
    one = draft(
        "title: Long\n" + "\n".join(f"paragraph: Number {at}. " + "Words that fill a line. " * 20 for at in range(40))
    )
    made = PrintDialog(page.context, one, (), page)
    made.open()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    path = tmp_path / "a.pdf"
    save(monkeypatch, made, path)
    said = pages_of(path)
    assert len(said) > 3
    assert all("RESTRICTED" in words for words in said)
    assert all(f"Page {at} of {len(said)}" in words for at, words in enumerate(said, 1))
    whole = "".join(said)
    assert all(f"Number {at}." in whole for at in range(40))


def test_marks_are_printed_when_they_are_wanted(qtbot, dialog, tmp_path, monkeypatch):
    dialog._rows["redline"].click()
    qtbot.waitUntil(lambda: dialog.ready, timeout=20000)
    path = tmp_path / "a.pdf"
    save(monkeypatch, dialog, path)
    assert "polymetallic" in "".join(pages_of(path))  # struck words of the precedent


def test_some_pages_are_printed_with_their_own_numbers(qtbot, page, tmp_path, monkeypatch):
    one = draft("\n".join(f"paragraph: Number {at}. " + "Words that fill a line. " * 20 for at in range(40)))
    made = PrintDialog(page.context, one, (), page)
    made.open()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    path = tmp_path / "b.pdf"

    def printer(asked):
        asked.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        asked.setOutputFileName(str(path))
        asked.setFromTo(2, 3)
        return asked

    monkeypatch.setattr(made, "ask_for_printer", printer)
    made.foot.save.click()
    said = pages_of(path)
    assert [words.partition("Page ")[2][:1] for words in said] == ["2", "3"]


def test_thinking_better_of_it_prints_nothing(dialog, monkeypatch):
    monkeypatch.setattr(dialog, "ask_for_printer", lambda _printer: None)
    dialog.foot.save.click()
    assert dialog.isVisible()
    monkeypatch.setattr(dialog, "ask_for_path", lambda _suggested: None)
    dialog.pdf.click()
    assert dialog.isVisible()


def test_a_place_that_cannot_be_written_is_said(dialog, tmp_path, monkeypatch):
    save(monkeypatch, dialog, tmp_path / "missing" / "a.pdf")
    assert dialog.isVisible()
    assert dialog.foot.carries.text() == "a.pdf could not be saved."


def test_nothing_internal_is_printed(qtbot, page, tmp_path, monkeypatch):
    one = _remarked()
    held = replace(one.provisions[2], text=Text(one.provisions[2].text.plain))
    one = replace(one, setting=replace(one.setting, name="Kanarienvogel"))
    assert held.text.plain
    made = PrintDialog(page.context, one, (), page)
    made.open()
    made.options.comments.setChecked(True)
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    path = tmp_path / "a.pdf"
    save(monkeypatch, made, path)
    whole = "".join(pages_of(path))
    assert "Why" in whole
    for words in ("yield", "120 days", "Kanarienvogel"):
        assert words not in whole
        assert words.encode() not in path.read_bytes()
