"""A drafter to be killed: types into a draft, keeps versions, exports, imports or upgrades, and logs what it has done.

    python -m tests.typist FOLDER TASK SEED

Each line of FOLDER/log is on the disk before the next thing is done: the time (monotonic, nanoseconds) and what was
done: ``typed N`` once the desk has taken the N-th word, ``version ID`` and ``file SHA256`` once they were said to be
kept, ``exported NAME`` once a file was.
"""

import os
import random
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from app.jobs.desks import begin_from_template, open_desk
from app.jobs.drafting import template_named
from app.jobs.handing import hand_over
from app.library.store import Library
from app.library.values import Sending
from app.model.draft import Step, Version
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.text import Text
from app.ui.context import Context
from app.ui.keeping import Keeping
from app.ui.messages import Messages
from app.ui.open_draft import OpenDraft
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from tests.library.samples import deep_sea, source
from tests.trees import instrument

_KEY = 15
"""Milliseconds between two words: quicker than any hand."""


class Log:
    """Lines that are on the disk when ``say`` returns."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, what: str) -> None:
        os.write(self._file, f"{time.monotonic_ns()} {what}\n".encode())
        os.fsync(self._file)


class Typist:
    """Does a task in a draft until it is killed."""

    def __init__(self, folder: Path, task: str, seed: int) -> None:
        self.folder, self.task, self.seed, self.chance = folder, task, seed, random.Random(seed)
        self.log = Log(folder / "log")
        self.library = Library.open(folder / "library.paraph")
        shelf = self.library.shelf()
        if shelf:
            desk = open_desk(self.library, shelf[0].id)
        else:
            desk = begin_from_template(self.library, template_named("sectoral"))
        context = Context(self.library, SettingsKeeper(), Runner(), None, Messages())
        self.draft = OpenDraft(context, desk)
        self.keeping = Keeping(self.draft)
        self.keeping.failed.connect(lambda error: self.log.say(f"failed {error}"))
        self.number = 0
        self._key = QTimer(interval=_KEY, timeout=self.press)
        self._other = QTimer(interval=60, timeout=getattr(self, task, self.nothing))

    def begin(self) -> None:
        if self.task == "importing":
            threading.Thread(target=self.go_on_importing, daemon=True).start()
        self._key.start()
        self._other.start()
        self.log.say("ready")

    def press(self) -> None:
        """Type a word; now and then take steps back, or put a provision in."""
        what = self.chance.random()
        if what < 0.05 and self.draft.desk.can_undo:
            self.draft.desk.undo()
            self.draft.desk.redo()
            return
        now = self.draft.draft
        at = self.number // 40 % len(now.provisions)
        old = now.provisions[at]
        self.number += 1
        words = replace(old, text=Text(f"{old.text.plain} w{self.seed}x{self.number}."))
        more = (replace(old, id=new_id(), heading=None, text=Text("New.")),) if what > 0.98 else ()
        self.draft.do(Step((Splice(at, (old,), (words, *more)),), "typed"), join=f"{old.id}")
        self.log.say(f"typed {self.seed}x{self.number}")

    def nothing(self) -> None:
        """Only type."""

    def versions(self) -> None:
        version = Version(new_id(), f"Round {self.number}", 0)
        self.keeping.flush()
        self.library.keep_version(self.draft.draft.id, version, self.draft.draft)
        self.log.say(f"version {version.id}")
        kept = self.library.keep_file(self.draft.draft.id, Sending("a.docx", "sent", version.id), os.urandom(50_000))
        self.log.say(f"file {kept.sha256}")

    def exporting(self) -> None:
        from app.jobs import exporting  # noqa: PLC0415 - late: the other tasks need no Word files

        self.keeping.flush()
        exporting.export_clean(self.draft.draft.instrument, self.folder / "out.docx", "a4")
        hand_over(self.library, self.draft.draft.id, self.folder / "out.paraph")
        self.log.say("exported")

    def go_on_importing(self) -> None:
        text = deep_sea()
        number = self.chance.randrange(10**9)
        while True:
            data = f"{number}".encode()
            many = instrument("title: Memorandum\n" + "paragraph: The Participants intend to cooperate.\n" * 300)
            self.library.add(replace(many, particulars=text.particulars), source(data), data)
            number += 1


def main() -> None:
    folder, task, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    os.environ["PARAPH_HOME"] = str(folder)
    if task == "upgrading":
        Log(folder / "log").say("ready")
        while True:
            Library.open(folder / "library.paraph").close()
    sys.setswitchinterval(0.0005)
    app = QCoreApplication([])
    typist = Typist(folder, task, seed)
    typist.begin()
    assert QCoreApplication.instance() is app
    app.exec()


if __name__ == "__main__":
    main()
