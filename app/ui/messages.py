"""Turns errors into sentences in the user's language, and carries faults of the program to the report dialog."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app import errors
from app.ui.core_words import core_said
from app.ui.terms import counted

Level = Literal["failed", "doubt", "done"]


@dataclass(frozen=True, slots=True)
class Note:
    """What a notice says: ``what`` happened (semibold), ``why``, what ``stands`` (second line), one ``action``.

    ``further`` actions stand beside it, quieter. ``details`` are shown by the action when there is no other slot for
    it ("Show why"). What is ``passing`` goes by itself after a while: all that it offers can be had elsewhere.
    """

    what: str
    why: str = ""
    stands: str = ""
    level: Level = "done"
    action: str = ""
    details: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    passing: bool = False


class Messages(QObject):
    """Says what errors mean. Send what is not a UserError to ``report``: the window shows one dialog for it."""

    reported = Signal(object)

    def of(self, error: Exception) -> Note:
        """Return the notice for an error that a person can put right."""
        if isinstance(error, errors.NotAnInstrument):
            return self._not_an_instrument(error)
        if isinstance(error, errors.UnreadableFile):
            what = self.tr("{name} could not be read.").format(name=error.name)
            return Note(what, sentence(error.why), core_said(error.advice), "failed")
        if isinstance(error, errors.UnwritableFile):
            what = self.tr("{name} could not be saved.").format(name=error.name)
            stands = self.tr("If it is open elsewhere, close it there; else choose another place.")
            return Note(what, sentence(error.why), stands, "failed")
        if isinstance(error, errors.NotInLibrary):
            what = self.tr("“{reference}” is not in the library.").format(reference=error.reference)
            return Note(what, level="failed")
        return self._of_the_rest(error)

    def _of_the_rest(self, error: Exception) -> Note:
        if isinstance(error, errors.LibraryUnusable):
            what = self.tr("The library cannot be used.")
            return Note(what, sentence(error.why), error.path, "failed")
        if isinstance(error, errors.TemplateFault):
            place = self.tr("{name}, line {line}").format(name=error.name, line=error.line)
            what = self.tr("The template {place} cannot be used.").format(place=place if error.line else error.name)
            return Note(what, sentence(error.why), level="failed")
        if isinstance(error, errors.WrongAnswers):
            faults = tuple(sentence(fault) for fault in error.faults)
            what = self.tr("The answers in {name} do not fit.").format(name=error.name)
            return Note(what, " ".join(faults), level="failed")
        if isinstance(error, errors.OpenBrackets):
            one, many = self.tr("1 bracket is open."), self.tr("{n} brackets are open.")
            what = one if error.count == 1 else many.format(n=error.count)
            stands = self.tr("Settle them first, take one side’s words, or keep them in the file.")
            return Note(what, stands=stands, level="failed")
        if isinstance(error, errors.NotReadyToSign):
            return self._not_ready(error)
        return Note(str(error), level="failed")

    def _not_ready(self, error: errors.NotReadyToSign) -> Note:
        brackets = counted(error.brackets, self.tr("1 bracket is open."), self.tr("{n} brackets are open."))
        blanks = counted(error.blanks, self.tr("1 place is left blank."), self.tr("{n} places are left blank."))
        open_ones = " ".join(said for said, count in ((brackets, error.brackets), (blanks, error.blanks)) if count)
        stands = self.tr("Settle them first, or make a rehearsal, which says DRAFT on every page.")
        return Note(self.tr("The text cannot be signed yet."), open_ones, stands, "failed")

    def _not_an_instrument(self, error: errors.NotAnInstrument) -> Note:
        return Note(
            self.tr("{name} was not imported.").format(name=error.name),
            self.tr("It is not an instrument: {reasons}.").format(
                reasons="; ".join(core_said(reason).rstrip("。") for reason in error.reasons[:3])
            ),
            self.tr("The library is unchanged."),
            "failed",
            self.tr("Show why"),
            tuple(sentence(reason) for reason in error.reasons),
        )

    def report(self, error: BaseException) -> None:
        """Report a fault of the program: one dialog with a text that can be copied, a local log, nothing sent."""
        self.reported.emit(error)


def sentence(clause: str) -> str:
    """Return a clause as a sentence: with a capital and a full stop; one of the core's in the window's language."""
    clause = core_said(clause.strip())
    if not clause:
        return ""
    ended = clause if clause.endswith((".", "!", "?", "。", "：")) else f"{clause}."
    return ended[0].upper() + ended[1:]
