"""How long a key takes on the desk: from when it is pressed to the paint that shows its letter and its mark.

    python -m benchmarks.desk [--seconds 30] [--provisions 700] [--library 100000] [--importing] [--page]

A hand types into the real sheet, twelve keys a second, all kinds of keys, in a draft of so many provisions (700 are
sixty pages), whose words are held against a library of so many clauses; with ``--importing`` a batch of files is
imported into that library meanwhile. A key counts from the moment when it is due, so that what holds the window up
counts too. ``--page`` opens the whole draft page round the sheet: outline, inspector, terms, findings, saving. Prints
milliseconds: 50th, 95th and 99th percentile, the worst, and how long the draft took to open.
"""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.jobs import desks
from app.jobs.batch import gather, import_all
from app.library.store import Library
from app.model.draft import Draft
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.negotiating.desk import Desk
from app.ui import draft_desk
from app.ui.context import Context
from app.ui.elbow import Elbow
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.open_draft import OpenDraft
from app.ui.pages.draft import DraftPage
from app.ui.runner import Answer, Job, Runner
from app.ui.settings_keeper import SettingsKeeper
from app.ui.start import _SWITCH as SWITCH
from app.ui.widgets.desk_sheet import DeskSheet
from app.worker import Worker
from benchmarks import made_library

RHYTHM = 83
"""Milliseconds between two keys: twelve a second."""
FILES = 400


class Sheet(DeskSheet):
    """A sheet that knows when it was painted."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.painted = time.perf_counter()
        if self.waiting:
            self.took.append((self.painted - self.waiting) * 1000)
            self.waiting = 0.0

    waiting = 0.0
    took: list[float] = []  # noqa: RUF012 - one sheet


class Hand:
    """Types; every now and then it goes elsewhere, breaks a provision, joins, takes back."""

    def __init__(self, sheet: Sheet, seconds: float) -> None:
        self.sheet, self.chance = sheet, random.Random(7)
        self.words = iter(())
        self.left = int(seconds * 1000 / RHYTHM)
        self.due = time.perf_counter() + RHYTHM / 1000
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.press)
        self.timer.start(RHYTHM)
        self.lost = 0

    def press(self) -> None:
        sheet = self.sheet
        self.lost += bool(sheet.waiting)
        sheet.waiting = self.due
        self.key()
        self.left -= 1
        self.due = max(self.due + RHYTHM / 1000, time.perf_counter())
        if self.left:
            self.timer.start(max(0, round((self.due - time.perf_counter()) * 1000)))
        else:
            QTimer.singleShot(200, QApplication.quit)

    def key(self) -> None:
        sheet, chance = self.sheet, self.chance
        draw = chance.random()
        if draw < 0.02:
            cursor = sheet.textCursor()
            at = max(0, cursor.blockNumber() + chance.randint(-3, 4))
            block = sheet.document().findBlockByNumber(at)
            if block.isValid():
                cursor.setPosition(block.position() + block.length() // 2)
            sheet.setTextCursor(cursor)
            QTest.keyClick(sheet, "e")
        elif draw < 0.05:
            QTest.keyClick(sheet, Qt.Key.Key_Backspace)
        elif draw < 0.06:
            QTest.keyClick(sheet, Qt.Key.Key_Return)
        elif draw < 0.07:
            QTest.keyClick(sheet, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(sheet, chance.choice("participants intend to cooperate should will may not "))


def draft(provisions: int) -> Draft:
    made = [Provision("t", Kind.TITLE, 0, Text("MEMORANDUM OF COOPERATION"))]
    for instrument in made_library.instruments(1 + provisions // 40):
        for at, each in enumerate(instrument.provisions[4:-2]):
            if at % 9 == 0:
                head = Text(f"Field {len(made)}")
                made.append(Provision(f"{each.id}h", Kind.SECTION, 0, heading=head))
            made.append(Provision(each.id, Kind.PARAGRAPH, 1, each.text))
    particulars = Particulars(title="Memorandum of Cooperation", status="draft", languages=("en",))
    return Draft("d", Instrument("d", particulars, (LanguageVersion("en", "original", tuple(made[:provisions])),)))


def texts(folder: Path) -> tuple[Path, ...]:
    for number, instrument in enumerate(made_library.instruments(FILES, seed=9)):
        words = "\n\n".join(each.words for each in instrument.provisions)
        (folder / f"text-{number}.txt").write_text(words, encoding="utf-8")
    return tuple(sorted(folder.iterdir()))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=30)
    asked.add_argument("--provisions", type=int, default=700)
    asked.add_argument("--library", type=int, default=100_000)
    asked.add_argument("--importing", action="store_true")
    asked.add_argument("--alone", action="store_true", help="without a library: the sheet by itself")
    asked.add_argument("--page", action="store_true", help="the whole draft page")
    how = asked.parse_args()
    sys.setswitchinterval(SWITCH)
    application = QApplication(["desk", "-platform", "offscreen"])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        path = folder / "library.paraph"
        if how.library and not how.alone:
            shutil.copy(made_library.path_of(how.library), path)
        run(application, how, folder, Library.open(path))


def run(application: QApplication, how: argparse.Namespace, folder: Path, library: Library) -> None:
    context = Context(library, SettingsKeeper(), Runner(), Looks(application, "light"), Messages())
    open_one = whole_page if how.page else sheet_alone
    opened, sheet, close = open_one(context, how)
    cursor = QTextCursor(sheet.document().findBlockByNumber(how.provisions // 2))
    sheet.setTextCursor(cursor)
    sheet.ensureCursorVisible()
    worker = Worker() if how.importing else None
    job = importing(context, folder, worker) if worker else None
    QTest.qWait(1500)
    sheet.took.clear()
    sheet.waiting = 0.0
    hand = Hand(sheet, how.seconds)
    application.exec()
    say(how, sheet, hand, opened)
    if job:
        job.cancel()
    close()
    leave(context, worker)


Opened = tuple[float, Sheet, Callable[[], object]]


def sheet_alone(context: Context, how: argparse.Namespace) -> Opened:
    """Open a draft on a sheet, with what looks precedents up beside it."""
    sheet = Sheet(context.looks)
    sheet.resize(742, 690)
    sheet.show()
    QTest.qWait(100)
    sheet.waiting = time.perf_counter()
    held = OpenDraft(context, Desk(draft(how.provisions)))
    sheet.hold(held)
    QTest.qWait(10)
    elbow = None if how.alone else Elbow(held)

    def close() -> None:
        if elbow:
            elbow.close()
        sheet.release()
        held.close()

    return sheet.took.pop(), sheet, close


def whole_page(context: Context, how: argparse.Namespace) -> Opened:
    """Open a draft that was kept on the draft page, as a person does."""
    draft_desk.DeskSheet = Sheet  # type: ignore[misc] - the page makes a sheet that knows when it was painted
    page = DraftPage(context)
    page.resize(1302, 742)
    page.show()
    kept = desks.begin_from_instrument(context.library, draft(how.provisions).instrument)
    QTest.qWait(300)
    sheet = page.desk.sheet
    assert isinstance(sheet, Sheet)
    sheet.waiting = time.perf_counter()
    page.reopen(kept.draft.id)
    QTest.qWait(10)
    return sheet.took.pop(), sheet, page.leave


def leave(context: Context, worker: Worker | None) -> None:
    context.runner.shut_down()
    context.elbow.shut_down()
    if worker:
        worker.close()
    with suppress(Exception):
        context.library.close()


def say(how: argparse.Namespace, sheet: Sheet, hand: Hand, opened: float) -> None:
    took = sorted(sheet.took)
    parts = statistics.quantiles(took, n=100)
    print(f"opened in {opened:.0f} ms, {how.provisions} provisions, {library_size(how)} clauses")
    print(
        f"{len(took)} keys ({hand.lost} not painted before the next): "
        f"p50 {parts[49]:.1f}  p95 {parts[94]:.1f}  p99 {parts[98]:.1f}  worst {took[-1]:.1f} ms"
    )


def library_size(how: argparse.Namespace) -> int:
    return 0 if how.alone else how.library


def importing(context: Context, folder: Path, worker: Worker) -> Job:
    files = folder / "files"
    files.mkdir()
    pieces = gather(texts(files))
    job = Job(lambda progress: import_all(context.library, tuple(pieces), progress, worker=worker))
    Answer(job, lambda report: print(f"imported {len(report.of('read'))} files"), print)
    context.runner.start(job)
    return job


if __name__ == "__main__":
    main()
