"""Marks that went out already: what came back is read with them put in, so that only the other side's are left."""

from app.redlining.resolve import resolve, tracked
from app.redlining.resolve_package import parsed, unpacked
from app.word.xml import Element, w

_MARKS = tuple(w(tag) for tag in ("ins", "del", "moveFrom", "moveTo"))


def without_ours(sent: bytes, back: bytes) -> tuple[bytes, bytes]:
    """Return what was sent and what came back with the marks of what was sent accepted in both.

    A mark is known by its author and time. Files without marks are returned as they are. Raises UnreadableFile.
    """
    known: set[tuple[str, str]] = set()
    for name, content in unpacked(sent).items():
        if name.endswith(".xml") and tracked(content):
            known |= {_key(mark) for mark in parsed(content, name).iter(*_MARKS)}
    if not known:
        return sent, back
    return resolve(sent, "accepted"), resolve(back, "accepted", lambda mark: _key(mark) in known)


def _key(mark: Element) -> tuple[str, str]:
    return mark.get(w("author"), ""), mark.get(w("date"), "")
