"""A drafter with something to hide: works at an encrypted library in the window, has a fault, and is ended.

    python -m tests.confidant FOLDER WORDS

WORDS are typed into a draft, found by a text in FOLDER/in, copied, looked for, exported into FOLDER/out, and stand in
the message of a fault. The passphrase is in FOLDER/passphrase. Writing fails in the end, so that what is typed last is
laid by, and the process ends itself by SIGKILL, or with "quietly" closes the window.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import temporary
from app.errors import LibraryUnusable
from app.jobs import batch, exporting
from app.jobs.kinds import KINDS, Order
from app.library import backups
from app.ui import opening, start
from app.ui.report_dialog import ReportDialog
from app.ui.unlock_dialog import UnlockDialog

_STEP, _PATIENCE = 60, 2000


class Confidant(QObject):
    """Does one thing after another, each once what it waits for is there."""

    def __init__(self, folder: Path, words: str, quietly: bool) -> None:
        super().__init__()
        self.folder, self.words, self.quietly = folder, words, quietly
        self.front = None
        self._steps = iter((self.unlock, self.take_in, self.draft, self.type, self.copy, self.look, self.export))
        self._after = iter((self.fail, self.back_up, self.lay_by, self.end))
        self._step, self._waited = self.unlock, 0
        self._timer = QTimer(self, interval=_STEP, timeout=self._go)
        next(self._steps)
        self._timer.start()

    def _go(self) -> None:
        self._waited += 1
        if self._waited > _PATIENCE:
            os._exit(3)
        try:
            if self._step():
                self._step = next(self._steps, None) or next(self._after, None) or self.stay
        except Exception as error:  # noqa: BLE001 - a slot that raises would go on for ever
            print(f"{self._step.__name__}: {error!r}", file=sys.stderr, flush=True)  # noqa: T201
            os._exit(4)

    def unlock(self) -> bool:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, UnlockDialog) and dialog.isVisible():
                dialog.word.line.setText((self.folder / "passphrase").read_text(encoding="utf-8").strip())
                QTest.keyClick(dialog.word.line, Qt.Key.Key_Return)
                return True
        return self.front is not None

    def take_in(self) -> bool:
        if self.front is None:
            return False
        library = self.front.house.context.library
        batch.import_all(library, batch.gather((self.folder / "in",)), worker=self.front.house.context.worker)
        self.front.house.library.reload()
        return True

    def draft(self) -> bool:
        self.front.house.window.go("draft")
        self.front.house.draft.begin("sectoral")
        return True

    def type(self) -> bool:
        if not self.front.house.draft.sitting:
            return False
        sheet = self.front.house.draft.desk.sheet
        QTest.keyClicks(sheet, self.words)
        return True

    def copy(self) -> bool:
        sheet = self.front.house.draft.desk.sheet
        sheet.selectAll()
        sheet.copy()
        return self.words in QApplication.clipboard().text()

    def look(self) -> bool:
        self.front.house.window.go("library")
        self.front.house.library.find_here()
        self.front.house.library.reload()
        return True

    def export(self) -> bool:
        house = self.front.house
        draft = house.draft.sitting.open_draft.draft
        if self.words not in str(draft.provisions):
            return False
        out = self.folder / "out"
        out.mkdir(exist_ok=True)
        for kind in KINDS:
            order = Order(draft, other=draft, author="A. Sato", library=house.context.library, rehearsal=True)
            for suffix in filter(None, kind.suffixes):
                exporting.export(kind, order, out / f"{kind.slug}{suffix}")
        return True

    def fail(self) -> bool:
        sys.excepthook(ValueError, ValueError(self.words), None)
        return True

    def back_up(self) -> bool:
        library = self.front.house.context.library
        backups.back_up(library.path, "asked", library.key)
        return True

    def lay_by(self) -> bool:
        def refuse(*_args: object, **_named: object) -> None:
            raise LibraryUnusable("x", "the disk is full")

        if self.quietly:
            return True
        self.front.house.context.library.append = refuse
        QTest.keyClicks(self.front.house.draft.desk.sheet, f" {self.words} once more")
        self._after = iter((self.wait, self.end))
        return True

    def wait(self) -> bool:
        return bool(list(self.folder.rglob("*unsaved*")))

    def stay(self) -> bool:
        return False

    def end(self) -> bool:
        if not self.quietly:
            os.kill(os.getpid(), 9)
        self._timer.stop()
        self.front.house.window.close()
        return True


def main() -> int:
    folder, words, quietly = Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["quietly"]
    temporary.begin()
    application = QApplication(sys.argv[:1])
    ReportDialog.exec = lambda _dialog: 0
    confidant = Confidant(folder, words, quietly)

    class Front(opening.Front):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            confidant.front = self

    opening.Front = Front
    status = start.open_window()
    confidant.front = None
    application.clipboard().clear()  # the offscreen platform ends its own after Python's: what is in it falls with it
    return status


if __name__ == "__main__":
    sys.exit(main())
