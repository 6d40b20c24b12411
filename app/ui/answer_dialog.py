"""Take in the file that came back: which version it answers, what it brings, then its changes beside the draft."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.jobs import rounds
from app.jobs.rounds import Answer, Back
from app.model.draft import Version
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.versions import proposed_name
from app.ui.open_draft import OpenDraft
from app.ui.terms import counted
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import ChoiceField, Spec
from app.ui.widgets.file_row import WORD_FILES, FileRow
from app.ui.widgets.labels import label

_WIDTH = 560


class AnswerDialog(JobDialog):
    """Choose the file, and the version it answers; ``taken`` gives the Answer once its offers stand beside the draft.

    The file is read as soon as it is chosen: so the likeliest version is known. Flush the draft before.
    """

    taken = Signal(object)

    def __init__(
        self, context: Context, open_draft: OpenDraft, parent: QWidget | None = None, file: Path | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Their answer"))
        self.setMinimumWidth(_WIDTH)
        self._open = open_draft
        self._versions = context.library.versions(open_draft.draft.id)
        self._back: Back | None = None
        self.answer: Answer | None = None
        kinds = self.tr("Texts ({kinds})").format(kinds=f"{WORD_FILES} *.odt *.akn *.xml *.pdf *.txt *.html *.htm")
        folder = context.settings.folder
        self.file = FileRow(context.looks, self.tr("The file that came back"), folder, kinds)
        self.against = ChoiceField(Spec("against", "choice", self.tr("It answers"), options=self._options()))
        sides = tuple((each.id, each.country) for each in open_draft.draft.instrument.particulars.sides)
        self.side = ChoiceField(Spec("side", "choice", self.tr("It comes from"), options=sides))
        self.busy_bar = BusyBar(context.looks)
        self.busy_bar.cancelled.connect(self._stopped)
        self.brings = label("", "serif", wrap=True)
        self.unmarked = label("", "strong", wrap=True)
        self.more = label("", "meta", wrap=True)
        self.act = Button(context.looks, self.tr("Take in"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self.take_in)
        self.file.changed.connect(self._read)
        self.against.edited.connect(self._hold)
        self.side.edited.connect(self._named)
        parts = (
            label(self.tr("The file that came back"), "meta"), self.file, self.against, self.side, self.busy_bar,
            self.brings, self.unmarked, self.more, self.said,
        )  # fmt: skip
        frame(self, parts, (self.leave, self.act))
        context.looks.changed.connect(self._show)
        self._show()
        self.file.put(file)
        self.grow()

    # ---- reading, and holding it against what was sent

    def _read(self) -> None:
        self._give_up()
        self._back = self.answer = None
        path = self.file.path
        self.say("")
        self._show()
        if path is None:
            return
        library, draft, worker = self.context.library, self._open.draft, self.context.worker

        def work(progress: Progress) -> tuple[Back, Version | None]:
            back = rounds.read_back(path, progress, worker=worker)
            return back, rounds.likeliest(library, draft, back)

        job = self.run(work, self._read_it)
        self.busy_bar.follow(job, self.tr("Reading {name} …").format(name=path.name))

    def _read_it(self, found: tuple[Back, Version | None]) -> None:
        self._back, likeliest = found
        self.against.set_value(likeliest.id if likeliest else "")
        self._hold()

    def _hold(self) -> None:
        """Hold it against the version that is chosen."""
        self._give_up()
        back, library, draft, worker = self._back, self.context.library, self._open.draft, self.context.worker
        self.answer = None
        self._show()
        if back is None:
            return
        sent = self._version()

        def work(progress: Progress) -> Answer:
            return rounds.answer(library, draft, sent, back, progress, worker)

        job = self.run(work, self._held)
        self.busy_bar.follow(job, self.tr("Holding it against what was sent …"))

    def _held(self, found: Answer) -> None:
        self.side.set_value(found.version.received or self._other_side())
        self.answer = rounds.of_side(found, self.side.value() or "")
        self._show()

    def _named(self) -> None:
        if self.answer is not None:
            self.answer = rounds.of_side(self.answer, self.side.value() or "")

    # ---- taking it in

    def take_in(self) -> None:
        """Keep the file and its text as a version, and put what it wants beside the draft."""
        found = self.answer
        if found is None or self.busy:
            return
        stamp = self._open.stamp()
        side, library, draft_id = self.side.value() or "", self.context.library, self._open.draft.id
        at = stamp.at
        name = proposed_name(self._open.draft, self._versions, side, at, received=True) if at else found.name
        named = Version("", name, 0, stamp)
        self.act.setEnabled(False)
        self.run(lambda _progress: rounds.keep(library, draft_id, found, named), self._taken)

    def _taken(self, found: Answer) -> None:
        self._open.do(rounds.taken_in(self._open.draft, found, self._open.stamp()), self)
        self.taken.emit(found)
        self.accept()

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let another file be chosen."""
        super().failed(error)
        self._show()

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.busy_bar.stop()

    def _stopped(self) -> None:
        self._give_up()
        self.say(self.tr("Nothing was read."))

    # ---- what it says

    def _show(self) -> None:
        there = self._back is not None
        self.against.setVisible(there)
        self.side.setVisible(there and self.answer is not None)
        self.act.setEnabled(self.answer is not None and not self.busy)
        found = self.answer
        for line in (self.brings, self.unmarked, self.more):
            line.setVisible(found is not None)
        if found is not None:
            self.brings.setText(self._summary(found))
            self.unmarked.setText(self._unmarked(found))
            self.unmarked.setVisible(bool(found.unmarked))
            self.unmarked.setStyleSheet(f"color: {self.context.looks.theme.seal}")
            more = self._more(found)
            self.more.setText("\n".join(more))
            self.more.setVisible(bool(more))
        self.grow()

    def _summary(self, found: Answer) -> str:
        marked, remarks = len(found.marked), len(found.remarks)
        if not found.offers and not remarks:
            return self.tr("They changed nothing.")
        changes = counted(marked, self.tr("1 marked change"), self.tr("{n} marked changes"))
        comments = counted(remarks, self.tr("1 comment"), self.tr("{n} comments"))
        if marked and remarks:
            return self.tr("{changes} and {comments}.").format(changes=changes, comments=comments)
        if marked or remarks:
            return f"{changes if marked else comments}."
        return self.tr("No marks and no comments.")

    def _unmarked(self, found: Answer) -> str:
        return counted(
            len(found.unmarked),
            self.tr("1 change is not marked. It is listed first."),
            self.tr("{n} changes are not marked. They are listed first."),
        )

    def _more(self, found: Answer) -> list[str]:
        told = []
        if found.without_marks and found.offers:
            told.append(self.tr("The file holds no marks: all that differs is listed as not marked."))
        if found.trifles:
            told.append(
                counted(
                    len(found.trifles),
                    self.tr("1 more differs in spaces, quotes or dashes alone."),
                    self.tr("{n} more differ in spaces, quotes or dashes alone."),
                )
            )
        closest = next((each.name for each in self._versions if each.id == found.closest), "")
        if closest:
            told.append(self.tr("The file is closer to “{version}”: it may answer that one.").format(version=closest))
        if found.settled:
            told.append(
                counted(
                    len(found.settled),
                    self.tr("1 comment of ours is set as done."),
                    self.tr("{n} comments of ours are set as done."),
                )
            )
        return told

    def _options(self) -> tuple[tuple[str, str], ...]:
        known = tuple((each.id, each.name) for each in reversed(self._versions))
        return (*known, ("", self.tr("the draft as it is now")))

    def _version(self) -> Version | None:
        return next((each for each in self._versions if each.id == self.against.value()), None)

    def _other_side(self) -> str:
        draft = self._open.draft
        others = [each.id for each in draft.instrument.particulars.sides if each.id != draft.setting.keeper]
        return others[-1] if others else ""
