"""Every file carries the marking that is set for all files: tables, reports and briefs, too."""

import csv
import io
import zipfile
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QFileDialog

from app.jobs.glossary import read_glossary
from app.library.dating import GlossaryEntry
from app.ui import brief_saving
from app.ui.glossary_dialog import GlossaryDialog
from app.ui.pages.batch import BatchPage
from tests.desks import draft

MARKING = "RESTRICTED & CLOSED"


@pytest.fixture
def marked(context):
    context.settings.change(marking=MARKING)
    context.library.keep_glossary((GlossaryEntry("en", "review", "ja", "見直し"),))
    return context


def test_a_glossary_is_marked_and_read_back(qtbot, marked, tmp_path):
    dialog = GlossaryDialog(marked, None)
    qtbot.addWidget(dialog)
    for name in ("a.csv", "a.xlsx"):
        dialog.write(tmp_path / name)
        assert read_glossary(tmp_path / name) == dialog.entries()
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert [row[-1] for row in rows] == ["Handling", MARKING]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert "RESTRICTED &amp;&amp; CLOSED" in book.read("xl/worksheets/sheet1.xml").decode()


def test_the_report_of_an_import_begins_with_the_marking(qtbot, marked, tmp_path, monkeypatch):
    page = BatchPage(marked)
    qtbot.addWidget(page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "report.txt"), ""))
    page._save()
    qtbot.waitUntil((tmp_path / "report.txt").is_file)
    assert (tmp_path / "report.txt").read_text().startswith(f"{MARKING}\n\n")


def test_a_brief_says_it_on_every_page(marked, tmp_path, monkeypatch):
    out = tmp_path / "brief.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    said = []
    page = SimpleNamespace(
        context=marked,
        notify=lambda note, *_: said.append(note.why),
        run=lambda work, done, _words: done(work(lambda *_: None)),
    )
    brief_saving.save_brief(page, draft("title: Memorandum of Cooperation\n"))
    with zipfile.ZipFile(out) as package:
        heads = [package.read(name).decode() for name in package.namelist() if "header" in name]
    assert heads
    assert all("INTERNAL · RESTRICTED &amp; CLOSED" in head for head in heads)
    assert said == ["It is for our own side, and every page says so."]
