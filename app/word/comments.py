"""Comments in a Word file: who said what, when, on which words."""

from dataclasses import dataclass

from app.word.package import Package
from app.word.xml import Element, tag_of, w

_TEXT = frozenset({"t", "delText"})


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: ``date`` as the file writes it (ISO), ``anchored`` the words it is on, ``paragraph`` those around."""

    author: str
    date: str
    text: str
    anchored: str
    paragraph: str


def comments_of(package: Package) -> tuple[Comment, ...]:
    """Return the comments of a file, in the order in which they are kept."""
    if package.comments is None:
        return ()
    anchored, around = _anchors(package.document)
    found = []
    for comment in package.comments.findall(w("comment")):
        identity = comment.get(w("id"), "")
        text = "\n".join(_text(paragraph) for paragraph in comment.iter(w("p")))
        found.append(
            Comment(
                comment.get(w("author"), ""),
                comment.get(w("date"), ""),
                text.strip(),
                "".join(anchored.get(identity, ())).strip(),
                around.get(identity, "").strip(),
            )
        )
    return tuple(found)


def _anchors(document: Element) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the words between the two ends of each comment, and the paragraph where it begins, by the comment's id."""
    anchored: dict[str, list[str]] = {}
    around: dict[str, str] = {}
    open_: set[str] = set()
    for element in document.iter():
        tag, identity = tag_of(element), element.get(w("id"), "")
        if tag == "commentRangeStart":
            open_.add(identity)
            anchored[identity] = []
        elif tag == "commentRangeEnd":
            open_.discard(identity)
        elif tag in _TEXT or (tag == "p" and open_):
            for each in open_:
                anchored[each].append(" " if tag == "p" else element.text or "")
        if tag in {"commentRangeStart", "commentReference"} and identity not in around:
            around[identity] = _text(next(element.iterancestors(w("p")), None))
    return anchored, around


def _text(paragraph: Element | None) -> str:
    return "" if paragraph is None else "".join(each.text or "" for each in paragraph.iter(w("t")))
