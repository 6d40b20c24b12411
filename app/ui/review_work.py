"""A review as a value: the files that wait, and what is under review, to be put by and taken up again."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.library.store import Library
from app.model.instrument import Source
from app.ui.models.review import Matter, Review, unread_of
from app.ui.review_reader import Fresh
from app.ui.terms import counted


@dataclass(frozen=True, slots=True)
class Queue:
    """The files of one import: how many there were, and which still wait."""

    waiting: tuple[Path, ...] = ()
    total: int = 0

    @property
    def number(self) -> int:
        """The number of the file that is under review now."""
        return self.total - len(self.waiting)

    def and_more(self, paths: tuple[Path, ...]) -> "Queue":
        """Return the queue with more files at its end."""
        return Queue((*self.waiting, *paths), self.total + len(paths))

    def gone_on(self) -> "Queue":
        """Return the queue without its first file."""
        return replace(self, waiting=self.waiting[1:])


@dataclass(frozen=True, slots=True)
class Work:
    """What is under review: a file just read (``fresh``), or a text of the library by its id (``stored``)."""

    fresh: Fresh | None
    stored: str
    source: Source
    matter: Matter
    review: Review


def of_reading(fresh: Fresh, source: Source | None = None) -> Work:
    """Return the review of a file just read; of ``source`` only what a person said of it holds: its text is another."""
    reading = fresh.reading
    unread = unread_of(reading.source.text, reading.instrument, reading.coverage.missing)
    matter = Matter(reading.source.name, reading.source, reading.findings, unread)
    own = reading.source
    if source:
        own = replace(
            own, retrieved_from=source.retrieved_from, retrieved_on=source.retrieved_on, checked=source.checked
        )
    return Work(fresh, "", own, matter, Review(reading.instrument))


def of_stored(library: Library, instrument_id: str) -> Work:
    """Return the review of a text in the library; raise NotInLibrary."""
    source, doubts = library.source(instrument_id), library.doubts(instrument_id)
    looked = frozenset(at for at, doubt in enumerate(doubts) if doubt.looked)
    matter = Matter(source.name, source, tuple(doubt.finding for doubt in doubts))
    return Work(None, instrument_id, source, matter, Review(library.instrument(instrument_id), answered=looked))


def may_be_lost(work: Work, parent: QWidget) -> bool:
    """Ask whether Paraph may be closed though corrections are not stored."""
    count = len(work.review.edits)
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(_tr("Review"))
    what = _tr("The corrections to {name} are not stored yet.") if work.stored else _tr("{name} is not stored yet.")
    box.setText(what.format(name=work.matter.name))
    lost = counted(count, _tr("1 correction is lost."), _tr("{n} corrections are lost."))
    box.setInformativeText(_tr("When Paraph is closed now, {lost}").format(lost=lost))
    leave = box.addButton(_tr("Close Paraph"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(_tr("Go on with the review"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is leave


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReviewWork", words)
