"""Both originals beside each other, the check, and the files."""

import zipfile

import pytest
from shiboken6 import isValid

from app.ui.originals_dialog import OriginalsDialog, free_name
from app.ui.pages.base import Page
from app.ui.widgets.notice import Notice
from tests.export.reader import lines, read
from tests.negotiating.test_alternat import DEEP_SEA, THREE, draft


@pytest.fixture
def page(qtbot, context):
    made = Page(context, "test")
    qtbot.addWidget(made)
    return made


def opened(qtbot, page, one):
    made = OriginalsDialog(page.context, one, page)
    made.open()
    qtbot.waitUntil(lambda: made._made is not None, timeout=20000)
    return made


def closed(dialog):
    if isValid(dialog):
        dialog.reject()


def test_both_stand_beside_each_other_with_what_differs(qtbot, page):
    dialog = opened(qtbot, page, draft(DEEP_SEA))
    assert dialog.result_line.text().startswith("The originals are the same but for the order of names")
    assert dialog.found.isHidden()
    shown = dialog.pages.toPlainText()
    assert "Japan keeps this original" in shown
    assert "Establishment of the U.S.-Japan Working Group" in shown
    assert "Have reached the following understandings" not in shown
    dialog.only.setChecked(False)
    assert dialog.pages.toPlainText().count("Have reached the following understandings") == 2
    closed(dialog)


def test_a_wrong_order_is_said(qtbot, page):
    dialog = opened(qtbot, page, draft("paragraph: The United States and Japan intend to meet."))
    assert "order of names is to be looked at" in dialog.result_line.text()
    assert "this original is Japan’s" in dialog.found.text()
    closed(dialog)


def test_a_file_for_each_side_is_written_in_one_go(qtbot, page, tmp_path, monkeypatch):
    dialog = opened(qtbot, page, draft(DEEP_SEA.replace("METI and NOAA may", "METI and NOAA [JP: may][US: should]")))
    monkeypatch.setattr(dialog, "ask_for_folder", lambda _suggested: tmp_path)
    page.context.settings.change(marking="RESTRICTED")
    dialog.save.click()
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    names = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert [name.rpartition("-")[2] for name in names] == ["japan.docx", "states.docx"]
    with zipfile.ZipFile(tmp_path / names[0]) as package:
        assert b"RESTRICTED" in b"".join(package.read(name) for name in package.namelist() if "header" in name)
    ours, theirs = (lines(read((tmp_path / name).read_bytes())) for name in names)
    assert ours[1].startswith("The Ministry of Economy")
    assert theirs[1].startswith("The Department of Commerce")
    assert "same but for the order" in page.findChild(Notice)._note.why
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_open_brackets_are_refused_when_none_may_be(qtbot, page, tmp_path, monkeypatch):
    dialog = opened(qtbot, page, draft("paragraph: Japan and the United States [JP: may][US: should] meet."))
    monkeypatch.setattr(dialog, "ask_for_folder", lambda _suggested: tmp_path)
    dialog.brackets.setCurrentIndex(1)
    dialog.save.click()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20000)
    assert dialog.result_line.text().startswith("1 bracket is open.")
    assert not list(tmp_path.glob("*.docx"))
    closed(dialog)


def test_three_sides_have_three_originals(qtbot, page):
    dialog = opened(qtbot, page, draft("paragraph: Japan, the United States and Australia intend to meet.", THREE))
    assert [dialog.other.itemText(at) for at in range(dialog.other.count())] == [
        "United States named first",
        "Australia named first",
    ]
    dialog.other.setCurrentIndex(1)
    assert "Australia, Japan and the United States" in dialog.pages.toPlainText()
    closed(dialog)


def test_no_file_in_the_way_is_replaced(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"")
    (tmp_path / "a-2.docx").write_bytes(b"")
    assert free_name(tmp_path, "a").name == "a-3.docx"


def test_closing_while_it_checks_leaves_nothing_behind(qtbot, page):
    made = OriginalsDialog(page.context, draft(DEEP_SEA), page)
    made.open()
    gone = []
    made.destroyed.connect(lambda: gone.append(True))
    made.reject()
    qtbot.waitUntil(lambda: bool(gone), timeout=20000)
