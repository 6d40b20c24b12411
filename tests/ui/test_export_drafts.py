"""The export dialog on a draft: versions, brackets, comments, packs, what stands on the pages."""

import io
import zipfile
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.export.dress import Dress
from app.export.pages import Leaf, Sign
from app.jobs import exporting
from app.jobs.dressing import head_of
from app.jobs.kinds import Order, kind_named
from app.model.draft import Bracket, Remark, Setting, Version
from app.model.proposals import Stamp
from app.model.text import Text
from app.ui.export_dialog import ExportDialog
from app.ui.page_dialog import Worn
from app.ui.pages.base import Page
from app.ui.signing_line_dialog import SigningLineDialog
from app.ui.widgets.notice import Notice
from tests.desks import draft
from tests.ui.compare_samples import later


@pytest.fixture
def page(qtbot, stocked):
    made = Page(stocked, "test")
    qtbot.addWidget(made)
    return made


def _save_to(monkeypatch, dialog, path):
    monkeypatch.setattr(dialog, "ask_for_path", lambda _suggested: path)
    dialog.foot.save.click()


_DRAFT = """\
title: Memorandum of Cooperation on Minerals between Japan and the United States
section | Purpose |
  paragraph: Japan and the United States intend to cooperate [JP: closely][US: ].
section | Final matters |
  paragraph: It ends [JP: 180 days][US: 90 days] after notice.
"""


def _remarked():
    one = draft(_DRAFT, keeper="jp")
    held = one.provisions[2].id
    said = Remark("a", held, "Why “closely”?", 42, 49, Stamp("J. Smith"), internal=False)
    return replace(
        one, records=(said, Remark("b", held, "They will yield."), Bracket("x", "trading", fallback="120 days"))
    )


@pytest.fixture
def drafted(qtbot, page):
    page.context.settings.keep_exported("export", kind="clean")
    made = ExportDialog(page.context, _remarked(), page.context.library.instruments(), page)
    made.open()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    yield made
    if isValid(made):
        made.reject()


def _words(preview):
    return "\n".join(
        "".join(piece.text for piece in leaf.pieces if not isinstance(piece, Sign))
        for leaf in preview.lines
        if isinstance(leaf, Leaf)
    )


def _choose(qtbot, dialog, box, data):
    before = dialog._seen
    box.setCurrentIndex(box.findData(data))
    qtbot.waitUntil(lambda: dialog.ready and dialog._seen is not before, timeout=20000)


def test_a_draft_is_shown_as_it_leaves(qtbot, drafted):
    assert drafted.foot.carries.text() == "Carries 2 brackets."
    assert "[JP: closely][US: ]" in _words(drafted._seen.preview)
    _choose(qtbot, drafted, drafted.options.original, "us")
    assert "between the United States and Japan" in _words(drafted._seen.preview)
    _choose(qtbot, drafted, drafted.options.brackets, "us")
    assert "It ends 90 days after notice." in _words(drafted._seen.preview)
    assert drafted.foot.carries.text() == "Carries the text alone."


def test_comments_go_along_on_request_alone(qtbot, drafted, tmp_path, monkeypatch):
    assert drafted.options.comments.text() == "1 that is not internal"
    assert drafted._seen.preview.comments == ()
    drafted.options.comments.setChecked(True)
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert [said.words for said in drafted._seen.preview.comments] == ["Why “closely”?"]
    assert drafted.foot.carries.text() == "Carries 2 brackets, 1 comment and 1 name."
    path = tmp_path / "a.docx"
    _save_to(monkeypatch, drafted, path)
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)
    data = b"".join(zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()).decode()
    assert "J. Smith" in data
    assert "yield" not in data
    assert "120 days" not in data


def test_a_clean_final_waits_until_no_bracket_is_open(qtbot, drafted):
    drafted.options.brackets.setCurrentIndex(drafted.options.brackets.findData("refuse"))
    qtbot.waitUntil(lambda: not drafted.foot.save.isEnabled(), timeout=20000)
    assert drafted.foot.carries.text().startswith("2 brackets are open.")
    _choose(qtbot, drafted, drafted.options.brackets, "jp")
    assert drafted.foot.save.isEnabled()


def test_a_draft_is_redlined_against_its_versions_and_precedents(qtbot, page, tmp_path, monkeypatch):
    one = _remarked()
    page.context.library.begin(one, "Draft")
    first = replace(one.provisions[2], text=Text("Japan and the United States intend to meet."))
    held = replace(one.instrument.versions[0], provisions=(*one.provisions[:2], first, *one.provisions[3:]))
    earlier_one = replace(one, instrument=replace(one.instrument, versions=(held,)), records=())
    page.context.library.keep_version(one.id, Version("v", "sent to the US side", 0), earlier_one)
    made = ExportDialog(page.context, one, page.context.library.instruments(), page)
    made.open()
    assert made.kind.slug == "redline"
    assert made.options.other.itemText(0) == "sent to the US side"
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    assert made._seen.preview.changes == 1
    path = tmp_path / "a.docx"
    _save_to(monkeypatch, made, path)
    qtbot.waitUntil(lambda: not isValid(made), timeout=20000)
    assert "<w:ins " in zipfile.ZipFile(path).read("word/document.xml").decode()


def test_a_draft_without_a_version_begins_as_a_clean_text(qtbot, page):
    made = ExportDialog(page.context, _remarked(), page.context.library.instruments(), page)
    assert made.options.other.count() == 2
    assert made.kind.slug == "clean"
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    made.reject()


def test_the_name_that_a_draft_has_at_home_is_in_no_file_name(qtbot, page):
    one = replace(_remarked(), setting=Setting(name="Secret plan", keeper="jp"))
    made = ExportDialog(page.context, one, (), page)
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    assert "secret" not in made._suggested().name
    made.reject()


def test_every_kind_is_shown_made_and_looked_into(qtbot, drafted):
    counts = {}
    for slug in ("redline", "columns", "internal", "signing-pack", "pdf", "html", "odt", "akn"):
        drafted.choose(slug)
        drafted.options.rehearsal.setChecked(slug == "signing-pack")
        qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
        assert drafted.kind.slug == slug
        assert drafted._preview.pages > 0
        assert drafted.foot.carries.text()
        counts[slug] = len(drafted._seen.pages)
        assert drafted.options.sizeHint().height() <= drafted.options.height()
    assert counts == dict.fromkeys(counts, 1) | {"signing-pack": 4}
    drafted.choose("internal")
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert "comment" in drafted.foot.carries.text()
    assert "INTERNAL" in drafted._seen.pages[0].dress.marking


def test_a_signing_pack_waits_until_all_is_settled_and_is_put_into_a_folder(qtbot, drafted, tmp_path, monkeypatch):
    drafted.choose("signing-pack")
    qtbot.waitUntil(lambda: not drafted.foot.save.isEnabled(), timeout=20000)
    assert "cannot be signed yet" in drafted.foot.carries.text()
    qtbot.waitUntil(lambda: drafted._preview.pages > 0 and drafted._seen is not None, timeout=20000)
    assert "cannot be signed yet" in drafted.foot.carries.text()
    assert len(drafted._seen.pages) == 4
    drafted.options.rehearsal.setChecked(True)
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    drafted.options.shape.setCurrentIndex(drafted.options.shape.findData(""))
    assert not drafted._suggested().suffix
    _save_to(monkeypatch, drafted, tmp_path / "pack")
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)
    assert len(list((tmp_path / "pack").glob("*.docx"))) == 4


def test_a_kind_is_chosen_and_saved_by_keys_alone(qtbot, drafted, tmp_path, monkeypatch):
    out = tmp_path / "pack.zip"
    monkeypatch.setattr(drafted, "ask_for_path", lambda _suggested: out)
    for _ in range(4):
        QTest.keyClick(drafted.focusWidget(), Qt.Key.Key_Down)
    assert drafted.kind.slug == "signing-pack"
    qtbot.waitUntil(lambda: drafted.foot._fault is not None, timeout=20000)
    for _ in range(20):
        if drafted.focusWidget() is drafted.options.rehearsal:
            break
        QTest.keyClick(drafted.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(drafted.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert drafted._preview.where(1, 1, 2) == "File 2 of 4, page 1 of 1"
    QTest.keyClick(drafted.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(out.exists, timeout=20000)
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)


def test_no_room_for_the_note_is_said_and_the_dialog_stays(qtbot, drafted, tmp_path, monkeypatch):
    drafted.choose("redline")
    drafted.options.note.setChecked(True)
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    (tmp_path / "a-note.docx").mkdir()
    _save_to(monkeypatch, drafted, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: drafted.foot._fault is not None, timeout=20000)
    assert drafted.isVisible()
    assert drafted.foot.carries.text() == "a-note.docx could not be saved."
    assert not (tmp_path / "a.docx").exists()
    (tmp_path / "a-note.docx").rmdir()
    (tmp_path / "a.docx").mkdir()
    drafted.foot.save.click()
    qtbot.waitUntil(lambda: drafted.foot.carries.text() == "a.docx could not be saved.", timeout=20000)
    assert not (tmp_path / "a-note.docx").exists()


def test_what_stands_on_the_pages_is_remembered_for_each_kind(qtbot, page, drafted, tmp_path, monkeypatch):
    drafted.options._page_taken(Worn(head=True, original=True, line_numbers=True, marking="CONFIDENTIAL"))
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    dress = drafted._seen.pages[0].dress
    assert (dress.head, dress.original, dress.marking) == (head_of(_remarked()), "Japan’s original", "CONFIDENTIAL")
    assert drafted.options.page.text() == "Title, original, CONFIDENTIAL, line numbers…"
    _save_to(monkeypatch, drafted, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)
    again = ExportDialog(page.context, _remarked(), page.context.library.instruments(), page)
    assert again.kind.slug == "clean"
    assert again.options.dress.marking == "CONFIDENTIAL"
    again.choose("redline")
    assert again.options.dress.marking == ""
    qtbot.waitUntil(lambda: again.ready, timeout=20000)
    again.reject()


def test_a_copy_for_ones_own_side_is_asked_for_each_time_and_says_so(qtbot, page, drafted, tmp_path, monkeypatch):
    drafted.choose("columns")
    drafted.options.columns.setCurrentIndex(drafted.options.columns.findData("all"))
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert drafted.options.table[0] == ("ours", "theirs", "precedent", "compromise")
    assert drafted.foot.carries.text() == "It shows what is internal: it is for your own side."
    heads = next(each for each in drafted._seen.preview.lines if not isinstance(each, Leaf))
    said = ["".join(piece.text for piece in cell[0].pieces) for cell in heads.cells]
    assert said == ["Japan", "United States", "Precedent", "Compromise"]
    sent = []
    drafted.saved.connect(sent.append)
    _save_to(monkeypatch, drafted, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    assert not sent
    assert "internal" in page.findChild(Notice)._note.why
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)
    again = ExportDialog(page.context, _remarked(), (), page)
    again.choose("columns")
    assert not again.options.inside
    qtbot.waitUntil(lambda: again.ready, timeout=20000)
    again.reject()


def test_word_files_are_made_in_the_house_style_and_one_that_is_gone_is_said(qtbot, page, drafted, tmp_path):
    base = tmp_path / "ministry.docx"
    base.write_bytes(exporting.file_of(kind_named("clean"), Order(later(), dress=Dress("letter"))))
    drafted._context.settings.change(base_file=str(base))
    drafted.refresh()
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    with zipfile.ZipFile(io.BytesIO(drafted._made.data)) as package:
        assert 'w:w="12240"' in package.read("word/document.xml").decode()
    drafted.options._say_page()
    assert drafted.options.page.text() == "The text alone, ministry.docx…"
    base.unlink()
    drafted.refresh()
    qtbot.waitUntil(lambda: not drafted.foot.save.isEnabled(), timeout=20000)
    assert drafted.foot.carries.text() == "ministry.docx could not be read."
    drafted.choose("html")
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)


def test_a_note_goes_beside_a_redline_and_is_wanted_again(qtbot, page, drafted, tmp_path, monkeypatch):
    drafted.choose("redline")
    drafted.options.note.setChecked(True)
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    _save_to(monkeypatch, drafted, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: not isValid(drafted), timeout=20000)
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == ["a-note.docx", "a.docx"]
    again = ExportDialog(page.context, _remarked(), page.context.library.instruments(), page)
    again.choose("redline")
    assert again.options.note.isChecked()
    again.choose("clean")
    assert again.options.note.isHidden()
    assert not again.options.paper.isHidden()
    again.reject()


def test_the_signing_line_is_asked_and_stands_on_the_pages(qtbot, drafted):
    drafted.choose("signing-pack")
    drafted.options.rehearsal.setChecked(True)
    drafted.options.line_asked.click()
    asked = drafted.findChild(SigningLineDialog)
    asked.place.set_value("Kyoto")
    asked.on.set_value("30 November 2026")
    asked.tongues.line.setText("English, Klingon")
    asked.tongues.edited.emit()
    assert asked.line is None
    asked.act.click()
    assert asked.isVisible()
    asked.tongues.line.setText("English and Japanese")
    asked.tongues.edited.emit()
    assert "Kyoto on November 30, 2026" in asked.reads.text()
    asked.act.click()
    assert drafted.options.line_asked.text() == "Kyoto, 30 November 2026…"
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert "Kyoto on November 30, 2026" in _words(drafted._seen.preview)


def test_a_turn_of_the_wheel_changes_nothing_and_long_names_end_in_dots(drafted):
    box = drafted.options.original
    box.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = box.currentIndex()
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == before
    assert box.shown(60).endswith("…")
    assert box.shown(600) == box.currentText()


def test_a_redline_as_pdf_asks_for_no_author(qtbot, drafted):
    drafted.choose("redline")
    assert not drafted.options.author.isHidden()
    drafted.options.shape.setCurrentIndex(drafted.options.shape.findData(".pdf"))
    qtbot.waitUntil(lambda: drafted.ready, timeout=20000)
    assert drafted.options.author.isHidden()
    assert drafted.foot.save.text() == "Save PDF…"
    assert drafted._made.data.startswith(b"%PDF")
    assert "author" not in drafted.foot.without.text()
