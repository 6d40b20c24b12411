"""A window to be ended: opens a draft, types into it, and says on standard output what is on the disk.

    python -m tests.ui.ended_window type|stay|fault|thread|move|look

``stay FILE`` hands the window a file as macOS does, ``move FOLDER`` moves the library there.
``look`` opens the next window and says what that one shows.
"""

import ctypes
import os
import sys
import threading
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.ui import opening, report_dialog, start
from app.ui.first_place import PlaceDialog
from app.ui.widgets.notice import Notice
from app.ui.window import Window

_WORDS = [
    "the",
    "participants",
    "intend",
    "to",
    "exchange",
    "views",
    "on",
    "this",
    "matter",
    "from",
    "time",
    "to",
    "time",
]


def tell(words):
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


class Hand:
    """What is done in the window."""

    def __init__(self, what, handed=""):
        self.what, self.handed, self.typed = what, handed, 0

    def window(self):
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible())

    def begin(self, front):
        if self.what == "look":
            QTimer.singleShot(1500, lambda: self.look(front))
            return
        if self.what == "move":
            self.move(front)
            return
        page = front.house.draft
        if self.what == "stay":
            tell(f"here {page.draft_id}")
            take = front.house.review
            if self.handed:
                QTimer.singleShot(
                    0, lambda: QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(self.handed))
                )
            front.house.review = lambda paths: (take(paths), tell(f"asked {paths[0].name}"), front.house.window.close())
            return
        front.house.window.go("draft")
        page.begin("sectoral")
        keeping = page.sitting.keeping
        keeping.saved.connect(lambda _when: keeping.behind or tell(f"saved {self.typed}"))
        sheet = page.desk.sheet
        sheet.setFocus()
        self.timer = QTimer()
        self.timer.timeout.connect(lambda: self.type(sheet, front))
        self.timer.start(60)

    def type(self, sheet, front):
        QTest.keyClicks(sheet, f"w{self.typed + 1} {_WORDS[self.typed % len(_WORDS)]} ")
        self.typed += 1
        if self.typed == 40 and self.what == "fault":
            self.timer.stop()
            front.house.draft.sitting.keeping.flush()
            tell(f"saved {self.typed}")
            ctypes.string_at(0)
        if self.typed == 20 and self.what == "thread":
            report_dialog.ReportDialog.exec = lambda _dialog: tell("reported")
            threading.Thread(target=lambda: {}["a secret"]).start()
        if self.typed == 40 and self.what == "thread":
            self.timer.stop()
            QTimer.singleShot(500, front.house.window.close)

    def move(self, front):
        """Move the library to the folder that was handed over, the first time; then say where it is."""
        self.what = "look"
        front.house.draft.begin("sectoral")
        front.house.window.findChild(QAction, "command.place").trigger()
        dialog = front.house.window.findChild(PlaceDialog)
        dialog.take_folder(Path(self.handed))
        dialog._move()

    def look(self, front):
        house = front.house
        for notice in house.window.findChildren(Notice):
            tell("notice " + " ".join(label.text() for label in notice.findChildren(QLabel)))
        sitting = house.draft.sitting
        words = " ".join(each.text.plain for each in sitting.open_draft.draft.provisions) if sitting else ""
        tell("words " + " ".join(each for each in words.split() if each[:1] == "w" and each[1:].isdigit()))
        house.window.close()


def main(what, handed=""):
    hand = Hand(what, handed)
    show = opening._Sitting._greet

    def greet(sitting, front, *args, **more):
        show(sitting, front, *args, **more)
        QTimer.singleShot(300, lambda: hand.begin(front))

    opening._Sitting._greet = greet
    status = start.open_window()
    tell(f"status {status}")


if __name__ == "__main__":
    main(*sys.argv[1:])
