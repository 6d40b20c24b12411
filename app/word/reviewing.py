"""The comments of a Word file, read: who said what, when, on which words."""

from app.word.changes import Changes, tracking
from app.word.comments import Comment
from app.word.package import Package
from app.word.xml import Element, tag_of, w

_TEXT = frozenset({"t", "delText"})


def comments_of(package: Package, changes: Changes = "accepted") -> tuple[Comment, ...]:
    """Return the comments of a file, in the order in which they are kept, on its words as they are read."""
    if package.comments is None:
        return ()
    anchored, around = _anchors(package.document, tracking(changes).gone)
    found = []
    for comment in package.comments.findall(w("comment")):
        identity = comment.get(w("id"), "")
        text = "\n".join(_text(paragraph, frozenset()) for paragraph in comment.iter(w("p")))
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


def _anchors(document: Element, gone: frozenset[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
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
            words = " " if tag == "p" else _letters(element, gone)
            for each in open_:
                anchored[each].append(words)
        if tag in {"commentRangeStart", "commentReference"} and identity not in around:
            around[identity] = _text(next(element.iterancestors(w("p")), None), gone)
    return anchored, around


def _text(paragraph: Element | None, gone: frozenset[str]) -> str:
    return "" if paragraph is None else "".join(_letters(each, gone) for each in paragraph.iter(*map(w, _TEXT)))


def _letters(element: Element, gone: frozenset[str]) -> str:
    """Return the letters of a text, none when it is in what was deleted."""
    return "" if any(tag_of(each) in gone for each in element.iterancestors()) else element.text or ""
