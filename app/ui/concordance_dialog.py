"""A concordance: the texts that are laid beside each other, which clause answers which, and saving it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.export.dress import Dress
from app.jobs.concordance import concordance_data, concordance_of
from app.library.values import Entry
from app.model.concordance import Answering, Concordance
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing, outgoing
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.terms import counted, short_date
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.worded_rows import wrap_rows

_WIDTH, _TEXTS, _LIST = 900, 120, 280
_LEAST, _MOST, _TEXT_HEIGHT = 2, 6, 26
_ID = int(Qt.ItemDataRole.UserRole)
_DRAFT = "draft:"


class ConcordanceDialog(JobDialog):
    """Tick the texts, in the order of the columns as they are dragged; a draft stands first where there is one.

    ``chosen`` are the ids of the entries that are ticked to begin with. ``found`` is the concordance that is shown.
    """

    def __init__(
        self,
        context: Context,
        entries: tuple[Entry, ...],
        parent: QWidget | None = None,
        chosen: tuple[str, ...] = (),
        draft: Draft | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Concordance"))
        self.setMinimumWidth(_WIDTH)
        self._draft = draft
        self.found: Concordance | None = None
        self._language = "en"
        self.texts = self._text_list(entries, chosen)
        self.busy_bar = BusyBar(context.looks)
        self.busy_bar.cancelled.connect(self._give_up)
        self.list = QTreeWidget()
        wrap_rows(self.list, context.looks)
        self.list.setMinimumHeight(_LIST)
        self.list.setAccessibleName(self.tr("Which clause answers which"))
        self.act = Button(context.looks, self.tr("Save…"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self._save_asked)
        about = self.tr(
            "Tick two texts or more; drag them into the order of the columns. The rows follow the first text."
        )
        parts = (label(about, "meta", wrap=True), self.texts, self.busy_bar, self.said, self.list)
        frame(self, parts, (self.leave, self.act))
        self.texts.itemChanged.connect(self._hold)
        self.texts.model().rowsMoved.connect(self._hold)
        self._hold()

    def _text_list(self, entries: tuple[Entry, ...], chosen: tuple[str, ...]) -> QListWidget:
        made = QListWidget()
        made.setFixedHeight(_TEXTS)
        made.setAccessibleName(self.tr("Texts"))
        made.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        rows = [(_DRAFT, self.tr("This draft"))] if self._draft else []
        rows += [(entry.id, _named(entry)) for entry in entries]
        ticked = {_DRAFT, *(chosen or tuple(entry.id for entry in entries[: _LEAST - bool(self._draft)]))}
        for known, name in rows:
            item = QListWidgetItem(name)
            item.setData(_ID, known)
            item.setToolTip(name)
            item.setSizeHint(QSize(0, _TEXT_HEIGHT))
            item.setCheckState(Qt.CheckState.Checked if known in ticked else Qt.CheckState.Unchecked)
            made.addItem(item)
        return made

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        items = (self.texts.item(at) for at in range(self.texts.count()))
        return tuple(str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    # ---- holding them beside each other

    def _hold(self) -> None:
        self._give_up()
        self.found = None
        chosen, library, draft = self.chosen, self.context.library, self._draft
        self._show()
        if len(chosen) < _LEAST or len(chosen) > _MOST:
            few, many = (
                self.tr("Tick two texts or more."),
                self.tr("Tick six texts at most: more columns nobody reads."),
            )
            self.say(few if len(chosen) < _LEAST else many)
            return
        self.say("")

        def work(progress: Progress) -> tuple[Concordance, str]:
            texts: list[Instrument | Draft] = []
            for known in chosen:
                own = outgoing(draft, Outgoing()) if known == _DRAFT and draft else None
                texts.append(own or library.instrument(known))
            first = texts[0].instrument if isinstance(texts[0], Draft) else texts[0]
            return concordance_of(texts, progress), first.versions[0].language

        self.busy_bar.follow(self.run(work, self._held), self.tr("Holding the texts beside each other …"))

    def _held(self, found: tuple[Concordance, str]) -> None:
        self.found, self._language = found
        self._show()
        alone = sum(1 for row in self.found.rows if sum(1 for cell in row.cells if cell) == 1)
        one, many = self.tr("1 provision is answered by none."), self.tr("{n} provisions are answered by none.")
        self.say(counted(alone, one, many) if alone else self.tr("Every provision is answered."))

    def _show(self) -> None:
        self.busy_bar.stop()
        self.list.clear()
        found = self.found
        self.list.setVisible(found is not None)
        self.act.setEnabled(found is not None)
        if found is None:
            return
        self.list.setHeaderLabels([name for _, name, _ in found.instruments])
        header = self.list.header()
        for at in range(len(found.instruments)):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            self.list.headerItem().setToolTip(at, " · ".join(found.instruments[at][1:]))
        for row in found.rows:
            item = QTreeWidgetItem([_said(cell) for cell in row.cells])
            for at, cell in enumerate(row.cells):
                item.setToolTip(at, _said(cell))
                if row.headed:
                    item.setFont(at, self.context.looks.ui(13, 600))
            self.list.addTopLevelItem(item)

    # ---- saving

    def _save_asked(self) -> None:
        folder = Path(self.context.settings.folder)
        kinds = ";;".join((self.tr("Word (*.docx)"), self.tr("Web page (*.html)"), self.tr("Workbook (*.xlsx)")))
        name, kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the concordance"), str(folder / "concordance.docx"), kinds
        )
        if name:
            suffix = kind.rpartition("*")[2].rstrip(")") or ".docx"
            known = name.lower().endswith((".docx", ".html", ".xlsx"))
            self.write(Path(name) if known else Path(f"{name}{suffix}"))

    def write(self, out: Path) -> None:
        """Write the concordance as the kind of file that the name says."""
        found, language = self.found, self._language
        if found is None or self.busy:
            return
        self.context.settings.change(last_folder=str(out.parent))
        settings = self.context.settings.value
        dress = Dress(settings.paper, marking=settings.marking)

        def work(_progress: Progress) -> None:
            from app.export.files import write_whole  # noqa: PLC0415 - late: saving alone needs it

            write_whole(out, concordance_data(found, out.suffix, dress, language))

        self.run(work, lambda _result: self.say(self.tr("Saved as {name}.").format(name=out.name)))

    # ---- a job

    def failed(self, error: Exception) -> None:
        """Say what went wrong."""
        self.busy_bar.stop()
        super().failed(error)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.busy_bar.stop()


def _named(entry: Entry) -> str:
    parts = (entry.short_title or entry.title, " – ".join(entry.countries), short_date(entry.signed_on))
    return " · ".join(part for part in parts if part)


def _said(cell: tuple[Answering, ...]) -> str:
    return "\n".join(f"{each.place}  {each.words}".strip() for each in cell) or "–"
