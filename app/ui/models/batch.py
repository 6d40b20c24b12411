"""An import of many files as it stands: what became of each, in words, and the report of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from app.errors import NotAnInstrument, PasswordNeeded, UnreadableFile, WrongPassword
from app.jobs.batch import Outcome, Piece
from app.ui.messages import sentence as sentence_of
from app.ui.models.entries import Entry, Mark

Show = Literal["all", "look", "refused"]


@dataclass(frozen=True, slots=True)
class Done:
    """A file and what became of it; ``removed`` when its text was taken out of the library again."""

    piece: Piece
    outcome: Outcome
    removed: bool = False

    @property
    def wants_password(self) -> bool:
        """Whether it opens only with a password."""
        return isinstance(self.outcome.error, PasswordNeeded | WrongPassword)

    @property
    def to_look_at(self) -> bool:
        """Whether its text is in the library with spots to look at, or another file of the same words is."""
        if self.outcome.state == "same words":
            return True
        return self.outcome.state == "read" and not self.removed and bool(self.outcome.doubts or self.outcome.missing)

    @property
    def not_there(self) -> bool:
        """Whether its text is not in the library, so that it can be tried again."""
        return self.removed or self.outcome.state in {"refused", "not done"}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files there are of each outcome; ``look`` are among those that were read or have the same words."""

    read: int = 0
    there: int = 0
    same: int = 0
    refused: int = 0
    not_done: int = 0
    look: int = 0


def counts(done: Sequence[Done]) -> Counts:
    """Count the outcomes."""
    states = [each.outcome.state if not each.removed else "not done" for each in done]
    return Counts(
        states.count("read"),
        states.count("already there"),
        states.count("same words"),
        states.count("refused"),
        states.count("not done"),
        sum(each.to_look_at for each in done),
    )


def sentence(found: Counts) -> str:
    """Say what became of the files: "118 texts read, 3 already there, 2 refused."."""
    number = QLocale().toString
    parts = [_tr("1 text read") if found.read == 1 else _tr("{n} texts read").format(n=number(found.read))]
    parts += [_tr("{n} already there").format(n=number(found.there))] if found.there else []
    parts += [_tr("{n} with words already there").format(n=number(found.same))] if found.same else []
    parts += [_tr("{n} refused").format(n=number(found.refused))] if found.refused else []
    parts += [_tr("{n} not done").format(n=number(found.not_done))] if found.not_done else []
    return f"{', '.join(parts)}."


def passes(done: Done, show: Show) -> bool:
    """Whether a file is shown."""
    if show == "all":
        return True
    return done.to_look_at if show == "look" else done.not_there


def entry(number: int, done: Done) -> Entry:
    """Return the row of a file; its ref is the file's number."""
    outcome = done.outcome
    folder, _, name = outcome.name.rpartition("/")
    title = "" if done.not_there else outcome.title
    words = title or why_words(done) or " "
    return Entry(words, folder, name, state_words(done), _mark(done), plain=not title, ref=number)


def state_words(done: Done) -> str:
    """Say what became of a file."""
    outcome = done.outcome
    if done.removed:
        return _tr("Removed")
    if outcome.state == "read" and outcome.missing:
        return _tr("Read, words missing")
    if outcome.state == "read" and outcome.doubts:
        one, many = _tr("Read, 1 doubtful spot"), _tr("Read, {n} doubtful spots")
        return one if outcome.doubts == 1 else many.format(n=outcome.doubts)
    if outcome.state == "refused":
        return _tr("Takes a password") if done.wants_password else _tr("Refused")
    return {"read": _tr("Read"), "already there": _tr("Already there"), "same words": _tr("Same words")}.get(
        outcome.state, _tr("Not done")
    )


def why_words(done: Done) -> str:
    """Say why a text is not in the library; the file's name is left to what stands beside it."""
    error = done.outcome.error
    if done.removed:
        return _tr("Taken out of the library again.")
    if done.outcome.state == "same words":
        return _tr("The library has these very words already, from another file. Nothing was added.")
    if isinstance(error, NotAnInstrument):
        return _tr("Not an instrument: {reasons}.").format(reasons="; ".join(error.reasons))
    if isinstance(error, UnreadableFile):
        return f"{sentence_of(error.why)} {error.advice}".strip()
    return done.outcome.why


def report(done: Sequence[Done]) -> str:
    """Return the report: a sentence, then a line for each file, its parts with tabs between them."""
    lines = [sentence(counts(done)), ""]
    for each in done:
        outcome = each.outcome
        said = why_words(each) if each.not_there else outcome.title
        lines.append("\t".join((state_words(each), outcome.place or outcome.name, " ".join(said.split()))))
    return "\n".join(lines) + "\n"


def _mark(done: Done) -> Mark:
    if done.outcome.state == "refused":
        return "failed"
    if done.to_look_at:
        return "doubt"
    return "done" if done.outcome.state == "read" and not done.removed else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Batch", words)
