"""Many files at once: what became of each, with a real library and the real readers."""

import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.errors import PasswordNeeded
from app.jobs import importing
from app.jobs.batch import Outcome, Piece
from app.ui.house import House
from app.ui.models.batch import Done, counts, report, sentence, state_words
from app.ui.pages import batch as batch_module
from app.ui.pages.batch import BatchPage
from app.ui.password_dialog import PasswordDialog
from app.ui.runner import Answer, Job

DEEP_SEA, TECHNOLOGY = importing.starter_texts()


@pytest.fixture
def house(qtbot, context):
    made = House(context)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


@pytest.fixture
def page(qtbot, context):
    made = BatchPage(context)
    qtbot.addWidget(made)
    made.resize(1302, 742)
    made.show()
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "texts"
    made.mkdir()
    (made / "1 deep sea.txt").write_bytes(DEEP_SEA.read_bytes())
    (made / "2 letter.txt").write_text("Dear colleague,\n\nThank you for your letter.\n", encoding="utf-8")
    (made / "3 deep sea again.txt").write_bytes(DEEP_SEA.read_bytes())
    with zipfile.ZipFile(made / "4 more.zip", "w") as archive:
        archive.writestr("technology.txt", TECHNOLOGY.read_bytes())
    return made


def ended(qtbot, page):
    qtbot.waitUntil(lambda: not page.running and bool(page.files), timeout=20_000)


def test_a_folder_with_an_archive_is_imported_and_each_file_reported(qtbot, page, folder):
    page.begin((folder,))
    ended(qtbot, page)
    assert [done.outcome.state for done in page.files] == ["read", "refused", "already there", "read"]
    assert [entry.lead for entry in page.list.entries.entries] == [
        "1 deep sea.txt",
        "2 letter.txt",
        "3 deep sea again.txt",
        "technology.txt",
    ]
    assert len(page.context.library.instruments()) == 2
    assert "2 texts read, 1 already there, 1 refused." in page._lead.text()
    page.switch.button("refused").click()
    assert [entry.lead for entry in page.list.entries.entries] == ["2 letter.txt"]
    page._copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2 + 4
    assert lines[3].startswith("Refused\t")
    assert "Not an instrument" in lines[3]


def test_a_text_of_the_batch_is_looked_through_and_the_way_leads_back(qtbot, house, folder):
    house.review((folder,))
    page = house.batch
    ended(qtbot, page)
    before = page.files[0].outcome.doubts
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert house.window.page is house.importing
    assert len(house.importing.corrections.matter.findings) == before > 0
    house.importing.corrections.step_doubt(1)
    house.importing.corrections.keep()
    with qtbot.waitSignal(house.importing.finished, timeout=15000):
        house.importing.confirm()
    assert house.window.page is page
    assert page.files[0].outcome.doubts == before - 1


def test_one_just_added_can_be_removed_and_read_again(qtbot, page, folder):
    page.begin((folder,))
    ended(qtbot, page)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.files[0].removed, timeout=15000)
    assert len(page.context.library.instruments()) == 1
    assert page.list.entries.entries[0].aside == "Removed"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.files[0].outcome.state == "read" and not page.files[0].removed, timeout=15000)
    assert len(page.context.library.instruments()) == 2
    assert page.header.said.text() == f"{len(page.files)} files", "one that is read again is not alone"


def test_a_stopped_import_keeps_what_was_read_and_goes_on_later(qtbot, page, folder, monkeypatch):
    real = batch_module.import_piece

    def once(library, piece, progress, **how):
        outcome = real(library, piece, progress, **how)
        if piece.name.endswith("letter.txt"):
            page.stop()
            progress(0, 0, "")
        return outcome

    monkeypatch.setattr(batch_module, "import_piece", once)
    page.begin((folder,))
    ended(qtbot, page)
    assert [done.outcome.state for done in page.files] == ["read", "not done", "not done", "not done"]
    monkeypatch.setattr(batch_module, "import_piece", real)
    assert page._rest_action.isVisible()
    page._rest_action.trigger()
    ended(qtbot, page)
    assert [done.outcome.state for done in page.files] == ["read", "refused", "already there", "read"]
    assert not page._rest_action.isVisible()


def test_other_jobs_come_in_between_and_more_files_follow(qtbot, page, folder):
    order = []
    page.begin((folder,))
    job = Job(lambda _progress: order.append(len(page.files)))
    Answer(job, lambda _result: None, lambda _error: None)
    page.context.runner.start(job)
    page.begin((DEEP_SEA.parent,))
    ended(qtbot, page)
    assert order
    assert order[0] < 4
    assert len(page.files) == 4 + 2


def test_leaving_says_the_way_back(qtbot, house, folder):
    house.review((folder,))
    house.window.go("library")
    assert house._of_batch is not None
    qtbot.waitUntil(lambda: not house.batch.running, timeout=20_000)
    assert "ended" in house._of_batch._note.what
    house._of_batch._run()
    assert house.window.page is house.batch


def test_a_password_is_asked_for_and_tried_again(qtbot, page, folder, monkeypatch):
    def locked(_library, piece, _progress, *, password="", worker=None):
        if password != "right":
            error = PasswordNeeded(piece.name)
            return Outcome(piece.name, "refused", str(error), error=error)
        return Outcome(piece.name, "read", id="x", title="Memorandum")

    monkeypatch.setattr(batch_module, "import_piece", locked)
    page.begin((folder,))
    ended(qtbot, page)
    for typed, state in (("wrong", "refused"), ("right", "read")):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
        dialog = next(one for one in page.findChildren(PasswordDialog) if one.isVisible())
        qtbot.keyClicks(dialog.field.line, typed)
        dialog.open_it.click()
        ended(qtbot, page)
        assert page.files[0].outcome.state == state
        assert "right" not in page.list.entries.entries[0].words


def test_nothing_to_read_is_said(qtbot, page, tmp_path):
    (tmp_path / "empty").mkdir()
    page.begin((tmp_path / "empty",))
    ended(qtbot, page)
    assert [done.outcome.state for done in page.files] == ["refused"]
    assert "no file" in page.list.current().words


def test_the_sentence_and_the_report_count_every_file():
    piece = Piece("a.txt", DEEP_SEA)
    done = [
        Done(piece, Outcome("a.txt", "read", title="A", doubts=1)),
        Done(piece, Outcome("b.txt", "read", title="B\nC", missing=2)),
        Done(piece, Outcome("c.txt", "read", id="x", title="D"), removed=True),
        Done(piece, Outcome("d.txt", "refused", "No.")),
    ]
    assert sentence(counts(done)) == "2 texts read, 1 refused, 1 not done."
    assert counts(done).look == 2
    assert [state_words(each) for each in done] == [
        "Read, 1 doubtful spot",
        "Read, words missing",
        "Removed",
        "Refused",
    ]
    assert report(done).splitlines()[2:] == [
        "Read, 1 doubtful spot\ta.txt\tA",
        "Read, words missing\tb.txt\tB C",
        "Removed\tc.txt\tTaken out of the library again.",
        "Refused\td.txt\tNo.",
    ]


def test_a_file_of_words_that_are_there_is_shown_and_can_be_kept(qtbot, page, folder):
    page.begin((folder / "1 deep sea.txt",))
    ended(qtbot, page)
    (folder / "5 other.txt").write_bytes(DEEP_SEA.read_bytes() + b"\n")
    page.begin((folder / "5 other.txt",))
    ended(qtbot, page)
    assert page.files[0].outcome.state == "same words"
    assert "1 with words already there" in page._lead.text()
    keep = page.card._buttons["keep"]
    assert keep.isVisible()
    keep.click()
    ended(qtbot, page)
    assert page.files[0].outcome.state == "read"
    assert not keep.isVisible()
    assert len(page.context.library.instruments()) == 2
