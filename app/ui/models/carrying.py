"""What a file carries, in words."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.ui.models.carried_words import phrase
from app.ui.terms import counted
from app.word.traces import Carried, Kind


def said(carried: Iterable[Carried], brackets: int = 0, author: str = "") -> str:
    """Say in one line what a file carries, and what it does not, as the foot of a dialog says it.

    ``brackets`` are those open in its text, ``author`` the one name that is meant to stand in it.
    """
    return " ".join(filter(None, said_apart(carried, brackets, author)))


def said_apart(carried: Iterable[Carried], brackets: int = 0, author: str = "") -> tuple[str, str]:
    """Return as ``said`` says it what a file carries, and what it does not; either may be empty."""
    tr = QCoreApplication.translate
    found = tuple(carried)
    counts = {kind: sum(each.count for each in found if each.kind == kind) for kind in _SAID}
    counts["person"] = len(names_in(found, author))
    things = [_in_a_sentence(phrase(kind, counts[kind])) for kind in _SAID if counts[kind]]
    if brackets:
        things.insert(
            1 if counts["change"] else 0, counted(brackets, tr("Send", "1 bracket"), tr("Send", "{n} brackets"))
        )
    no_names = tr("Send", "names but the author’s") if author else tr("Send", "names")
    missing = [
        *([] if counts["comment"] else [tr("Send", "comments"), tr("Send", "notes")]),
        *([] if counts["hidden"] + counts["faint"] + counts["unprinted"] else [tr("Send", "hidden text")]),
        *([] if counts["person"] + counts["company"] else [no_names]),
    ]
    without = tr("Send", "No {things}.").format(things=listed(missing, tr("Send", "{first} or {last}")))
    return tr("Send", "Carries {things}.").format(things=listed(things)) if things else "", without if missing else ""


def names_in(carried: Iterable[Carried], author: str = "") -> tuple[str, ...]:
    """Return the names of people that a file carries, but for ``author``."""
    found = [name for each in carried if each.kind == "person" for name in (each.examples or ("",))]
    return tuple(dict.fromkeys(name for name in found if not author or name != author))


def _in_a_sentence(words: str) -> str:
    return words[:1].lower() + words[1:]


def listed(things: Sequence[str], last_two: str = "") -> str:
    """Return things as they are listed in a sentence: "a, b and c"."""
    tr = QCoreApplication.translate
    joined = last_two or tr("Send", "{first} and {last}")
    if len(things) < 2:  # noqa: PLR2004 - one thing is no list
        return "".join(things)
    return joined.format(first=tr("Send", ", ").join(things[:-1]), last=things[-1])


_SAID: tuple[Kind, ...] = (
    "change", "comment", "hidden", "faint", "unprinted", "person", "company", "embedded", "ole", "macro", "signature",
)  # fmt: skip
"""What is said in one line; the rest is for the page that says all."""
