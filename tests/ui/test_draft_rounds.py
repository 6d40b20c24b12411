"""What the desk has to do with files that leave: the signing line, what is still open, files that went out."""

import pytest
from PySide6.QtWidgets import QFileDialog

from app.errors import UnwritableFile
from app.model.provision import Kind
from app.negotiating import structure
from app.ui import draft_rounds
from app.ui.export_dialog import ExportDialog
from app.ui.pages.draft import DraftPage
from app.ui.signing_line_dialog import SigningLineDialog
from tests.ui.rounds import sent


@pytest.fixture
def page(qtbot, context):
    desk, _, file = sent(context.library)
    made = DraftPage(context)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    made.reopen(desk.draft.id)
    yield made, file
    made.show_start()


def _draft(page):
    return page.sitting.open_draft.draft


def _notices(page):
    return [each._note.what for each in page.notices._shown]


def test_the_signing_line_is_written_in_one_step(page):
    page, _ = page
    before = _draft(page)
    page.rounds.signing_line()
    dialog = page.findChild(SigningLineDialog)
    assert "____" in dialog.reads.text()
    dialog.place.set_value("Tokyo")
    dialog.on.set_value("30 November 2026")
    dialog.act.click()
    line = next(each for each in _draft(page).provisions if each.kind is Kind.SIGNING)
    assert line.text.plain.startswith("Signed at Tokyo on ")
    assert page.sitting.open_draft.spot.provision == line.id
    page._undo.trigger()
    assert _draft(page) == before


def test_what_keeps_a_pack_from_being_made_is_shown_in_the_text(qtbot, page):
    page, _ = page
    opened = page.sitting.open_draft
    at = next(at for at, each in enumerate(opened.draft.provisions) if "bears the costs" in each.text.plain)
    wanted = opened.draft.provisions[at]
    opened.do(structure.typed(opened.draft, at, 0, 0, "[JP: a][US: b] "), page)
    dialog = ExportDialog(page.context, opened.draft, (), page)
    dialog.open()
    dialog.choose("signing-pack")
    qtbot.waitUntil(dialog.foot.where.isVisible, timeout=20000)
    assert dialog.foot.carries.text() == "The text cannot be signed yet."
    assert "1 bracket is open." in dialog.foot.without.text()
    dialog.foot.where.click()
    assert (opened.spot.provision, opened.spot.start) == (wanted.id, 0)


def test_a_file_that_went_out_is_saved_again(qtbot, page, tmp_path, monkeypatch):
    page, file = page
    (card,) = page.desk.versions.cards
    out = tmp_path / "again.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    card.show_buttons()
    card.asked.emit("file")
    assert out.read_bytes() == file
    assert "Saved as again.docx." in _notices(page)

    def refuse(path, _data):
        raise UnwritableFile(path.name, "there is no room left on the disk")

    monkeypatch.setattr(draft_rounds, "write_whole", refuse)
    card.asked.emit("file")
    assert "again.docx could not be saved." in _notices(page)
