"""What a second, independent count of a Word file's words says of a reading of it, and what else a person should know.

The first reader walks the file; the second takes its words straight from the XML. A word that only one of them has is
missing, or stands twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.lines import Line
from app.word.changes import Changes, Tracked
from app.word.controls import placeholders
from app.word.coverage import tokens, words_of
from app.word.package import Package, open_package
from app.word.revisions import tracked

_SHOWN = 12
_PLACES = 3
_OUTSIDE = {
    "attachedTemplate": "its template",
    "image": "a picture",
    "oleObject": "an object",
    "aFChunk": "another document",
    "subDocument": "another document",
    "frame": "another page",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """Words that are missing, and remarks for the review: a slug and a sentence each."""

    missing: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...]
    tracked: Tracked


def prove(name: str, data: bytes, text: str, lines: Sequence[Line], changes: Changes = "accepted") -> Proof:
    """Hold the lines of a Word file against the words in it; raise UnreadableFile."""
    package = open_package(name, data)
    counted = words_of(package, changes)
    have, aside = (
        Counter(word for line in lines if line.aside is apart for word in tokens(text[line.start : line.end]))
        for apart in (False, True)
    )
    there = Counter(counted.printed)
    remarks = list(_remarks(package))
    known = tracked(package)
    if known.count or known.formatting:
        remarks.append(("tracked_changes", _tracked(known, changes)))
    if counted.hidden:
        remarks.append(("hidden_text", f"Hidden text, which is not printed, was read too: {_few(counted.hidden)}."))
    twice = tuple((have - there).elements())
    if twice:
        remarks.append(("words_twice", f"Words were read more often than they stand in the file: {_few(twice)}."))
    missing = (there - have) + (Counter(counted.margins) - aside)
    return Proof(tuple(missing.elements()), tuple(remarks), known)


def _tracked(known: Tracked, changes: Changes) -> str:
    """Say how the tracked changes were read."""
    if not known.count:
        return "The file holds tracked changes of how words are set; they change no word."
    by = f" by {' and '.join(known.authors)}" if known.authors else ""
    if changes == "negotiated":
        return f"The file holds tracked changes{by}; they stand beside the text, read as if all were rejected."
    return f"The file holds tracked changes{by}; it was read as if all were {changes}."


def _remarks(package: Package) -> list[tuple[str, str]]:
    remarks = []
    if package.macros:
        remarks.append(("macros", "The file holds macros; they were not run."))
    if package.outside:
        things = dict.fromkeys(_OUTSIDE.get(kind, "something else") for kind in package.outside)
        remarks.append(("outside", f"The file refers to {', '.join(things)} outside itself; nothing was fetched."))
    if package.unread:
        remarks.append(("chunk", "The file holds another document within it that was not read; look at it in Word."))
    if empty := placeholders(package):
        told = "; ".join(empty[:_PLACES]) + ("; …" if len(empty) > _PLACES else "")
        remarks.append(("placeholders", f"Some fields of the file are not filled in, and say: {told}."))
    if package.comments is not None and len(package.comments):
        count = len(package.comments)
        remarks.append(("comments", f"The file holds {count} comment{'s' if count > 1 else ''}."))
    return remarks


def _few(words: Sequence[str]) -> str:
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
