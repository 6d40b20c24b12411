"""Both languages of a draft side by side: rows of provisions, the second text written in its place."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.jobs.translating import version_from_file
from app.model.draft import Ignored, Step
from app.model.finding import Finding
from app.negotiating.bilingual import held_together, taken_away, version_added, version_removed, worded
from app.ui.conformity_watch import ConformityWatch
from app.ui.looks import Looks
from app.ui.models.bilingual_rows import THEIRS, BilingualRows, role_words
from app.ui.models.conformity import leaving
from app.ui.models.findings import minding
from app.ui.open_draft import OpenDraft, Spot
from app.ui.runner import Answer, Job
from app.ui.terms import counted, language_name
from app.ui.widgets.bilingual_start import BilingualStart
from app.ui.widgets.bilingual_table import BilingualTable
from app.ui.widgets.buttons import Button
from app.ui.widgets.conformity_strip import ConformityStrip
from app.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex


class BilingualView(QFrame):
    """Shows an open draft in both its languages; without a second one it asks for it. ``failed`` gives an error."""

    failed = Signal(object)
    left = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._looks = looks
        self._held: OpenDraft | None = None
        self.model = BilingualRows(self)
        self.model.worded.connect(self._worded)
        self.start = BilingualStart(looks)
        self.start.begun.connect(self._begin)
        self.start.file_wanted.connect(self._ask_file)
        self.table = BilingualTable(looks, self.model)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._said, self._count = label("", "meta"), label("", "doubt")
        self.agree = Button(looks, self.tr("They agree"), "", "check")
        self.agree.clicked.connect(self._agree)
        self.next = Button(looks, self.tr("Next to look at"), "quiet", "next")
        self.next.clicked.connect(lambda: self.step(1))
        self.drop = Button(looks, self.tr("Take this language away"), "quiet", "remove")
        self.drop.clicked.connect(self._remove)
        self.back = Button(looks, self.tr("Back to the draft"), "quiet", "chevron-left")
        self.back.clicked.connect(self.left)
        self.watch, self.strip = ConformityWatch(self), ConformityStrip(looks)
        self._difference = 0
        self._listen()
        self._stack = QStackedWidget()
        for part in (self.start, self.table):
            self._stack.addWidget(part)
        self._arrange()
        self.setFocusProxy(self.table)

    def _listen(self) -> None:
        self.watch.changed.connect(self._found)
        self.strip.moved.connect(self.step_difference)
        self.strip.left.connect(self._leave)
        self.strip.minded.connect(self._mind)

    def _arrange(self) -> None:
        head = QFrame()
        head.setObjectName("panehead")
        head.setFixedHeight(42)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(10)
        for part in (self.back, self._said, self._count):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.next, self.agree, self.drop):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def hold(self, open_draft: OpenDraft) -> None:
        """Show a draft, and follow it."""
        self.release()
        self._held = open_draft
        open_draft.stepped.connect(self._stepped)
        self.watch.hold(open_draft)
        self._show()
        at = self.model.row_of(open_draft.spot.provision)
        self.table.setCurrentIndex(self.model.index(max(at, 0), THEIRS))

    def release(self) -> None:
        """Show no draft any more."""
        if self._held is not None:
            self._held.stepped.disconnect(self._stepped)
        self._held = None
        self.watch.release()

    def step_difference(self, by: int) -> None:
        """Go to the next place where both languages differ, or the one before."""
        found, here = self.watch.findings, self.strip.finding
        if not found:
            return
        if here in found:
            self._difference = (found.index(here) + by) % len(found)
        else:
            row = self.table.currentIndex().row()
            after = [at for at, each in enumerate(found) if self.model.row_of(each.at) >= row]
            self._difference = (after[0] if after else 0) if by > 0 else (after[0] if after else 0) - 1
        chosen = found[self._difference]
        self.table.setCurrentIndex(self.model.index(self.model.row_of(chosen.at), THEIRS))
        self.table.scrollTo(self.table.currentIndex())
        self._tell(chosen)

    def _found(self) -> None:
        self.model.show_findings(self.watch.findings)
        self._tell()

    def _tell(self, wanted: Finding | None = None) -> None:
        """Show a finding of the current row in the strip: the one wanted, else the first."""
        found = self.watch.findings
        here = self.model.marked(self.table.currentIndex().row()).findings
        shown = wanted if wanted in here else self.strip.finding if self.strip.finding in here else None
        shown = shown or (here[0] if here else None)
        self.strip.show_finding(shown, found.index(shown) + 1 if shown else 0, len(found))
        row = self.table.currentIndex().row()
        kept = next((each for each in self.watch.left if self.model.row_of(each[0].at) == row), None)
        if shown is None and kept is not None:
            self.strip.show_left(*kept)

    def _mind(self, record: Ignored) -> None:
        if self._held:
            self._held.do(minding(record), self)
            self.watch.look()

    def _leave(self, finding: Finding, why: str) -> None:
        if self._held:
            self._held.do(leaving(finding, why, self._held.stamp()), self)
            self.watch.look()

    def step(self, by: int) -> None:
        """Go to the next row that somebody has to look at, or the one before."""
        found, here = self.model.open_rows(), self.table.currentIndex().row()
        if not found:
            return
        on = [at for at in found if at > here] if by > 0 else [at for at in reversed(found) if at < here]
        target = on[0] if on else found[0 if by > 0 else -1]
        self.table.setCurrentIndex(self.model.index(target, THEIRS))
        self.table.scrollTo(self.table.currentIndex())

    def take_file(self, path: Path, role: str) -> None:
        """Read a file in the background and put its words beside the draft's."""
        held = self._held
        if held is None:
            return
        draft, worker = held.draft, held.context.worker
        kind = "original" if role == "original" else "translation"
        job = Job(lambda progress: version_from_file(draft, path, kind, worker, progress))  # type: ignore[arg-type]
        Answer(job, self._read, self.failed.emit)
        held.context.runner.start(job)

    # ---- what it follows

    def _stepped(self, *_: object) -> None:
        self._show()

    def _show(self) -> None:
        if self._held is None:
            return
        draft = self._held.draft
        versions = draft.instrument.versions
        two = len(versions) > 1
        tags = (language_name(versions[0].language), language_name(versions[1].language) if two else "")
        self.table.fit(self.model.show_draft(draft, tags))
        self._stack.setCurrentWidget(self.table if two else self.start)
        for part in (self.next, self.agree, self.drop, self.strip):
            part.setVisible(two)
        if not two:
            self.start.offer([each.language for each in versions])
            self._said.setText("")
            self._count.setText("")
            return
        self._said.setText(f"{tags[1]} · {role_words(versions[1].role)}")
        number = len(self.model.open_rows())
        many = counted(number, self.tr("1 to be looked at"), self.tr("{n} to be looked at"))
        self._count.setText(many if number else "")
        self._follow()

    def _chosen(self, now: Index, _before: Index) -> None:
        row = self.model.rows[now.row()] if now.isValid() else None
        if self._held and row and row.ours:
            self._held.stand(Spot(row.ours.id))
        self._follow()
        self._tell()

    def _follow(self) -> None:
        at = self.table.currentIndex().row()
        state = self.model.rows[at].state if 0 <= at < len(self.model.rows) else "agrees"
        self.agree.setText(self.tr("Take it away") if state == "left" else self.tr("They agree"))
        self.agree.setEnabled(state in {"ours", "theirs", "left"})
        self.agree.updateGeometry()
        self.next.setEnabled(bool(self.model.open_rows()))

    # ---- changes

    def _do(self, step: Step | None, join: str = "") -> None:
        if self._held:
            self._held.do(step, self, join)

    def _worded(self, ours: str, words: str) -> None:
        if self._held:
            self._do(worded(self._held.draft, ours, words), f"translate {ours}")

    def _agree(self) -> None:
        at = self.table.currentIndex().row()
        if self._held is None or not 0 <= at < len(self.model.rows):
            return
        row = self.model.rows[at]
        if row.ours:
            self._do(held_together(self._held.draft, (row.ours.id,)))
        elif row.theirs:
            self._do(taken_away(self._held.draft, row.theirs.id))

    def _begin(self, tag: str, role: str) -> None:
        if self._held:
            kind = "original" if role == "original" else "translation"
            self._do(version_added(self._held.draft, tag, kind))  # type: ignore[arg-type]
            self.table.setCurrentIndex(self.model.index(0, THEIRS))
            self.table.setFocus()

    def _remove(self) -> None:
        if self._held:
            self._do(version_removed(self._held.draft))

    def _ask_file(self, role: str) -> None:
        if self._held is None:
            return
        kinds = self.tr("Texts (*.docx *.odt *.akn *.xml *.pdf *.html *.htm *.txt);;All files (*)")
        folder = self._held.context.settings.folder
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The text in the other language"), folder, kinds)
        if chosen:
            self.take_file(Path(chosen), role)

    def _read(self, step: Step) -> None:
        self._do(step)
