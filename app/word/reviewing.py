"""The comments of a Word file, read: who said what, when, on which words."""

from collections.abc import Sequence

from app.word.changes import Changes, tracking
from app.word.comments import Comment
from app.word.package import Package
from app.word.xml import Element, tag_of, w

_TEXT = frozenset({"t", "delText"})
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def comments_of(package: Package, changes: Changes = "accepted") -> tuple[Comment, ...]:
    """Return the comments of a file, in the order in which they are kept, on its words as they are read."""
    if package.comments is None:
        return ()
    anchored: dict[str, list[str]] = {}
    around: dict[str, str] = {}
    for root in (package.document, package.footnotes, package.endnotes, *package.margins):
        if root is not None:
            _anchor(root, tracking(changes).gone, anchored, around)
    found = []
    comments = package.comments.findall(w("comment"))
    threads = _threads(package.replies, comments)
    for at, comment in enumerate(comments):
        identity = comment.get(w("id"), "")
        text = "\n".join(_text(paragraph, frozenset()) for paragraph in comment.iter(w("p")))
        found.append(
            Comment(
                comment.get(w("author"), ""),
                comment.get(w("date"), ""),
                text.strip(),
                "".join(anchored.get(identity, ())).strip(),
                around.get(identity, "").strip(),
                *threads.get(at, (None, False)),
            )
        )
    return tuple(found)


def _threads(replies: Element | None, comments: Sequence[Element]) -> dict[int, tuple[int | None, bool]]:
    """Return which comment each one answers, and whether it is done; told by the ids of their last paragraphs."""
    places = {key: at for at, each in enumerate(comments) if (key := _last(each))}
    found = {}
    for entry in () if replies is None else replies:
        at = places.get(entry.get(f"{_W15}paraId", ""))
        if at is not None:
            parent = places.get(entry.get(f"{_W15}paraIdParent", ""))
            found[at] = parent, entry.get(f"{_W15}done", "0") in {"1", "true", "on"}
    return found


def _last(comment: Element) -> str:
    """Return the id of a comment's last paragraph."""
    ids = [paragraph.get(f"{_W14}paraId", "") for paragraph in comment.iter(w("p"))]
    return ids[-1] if ids else ""


def _anchor(root: Element, gone: frozenset[str], anchored: dict[str, list[str]], around: dict[str, str]) -> None:
    """Gather the words between the two ends of each comment, and the paragraph where it begins, by the comment's id."""
    open_: set[str] = set()
    for element in root.iter():
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


def _text(paragraph: Element | None, gone: frozenset[str]) -> str:
    return "" if paragraph is None else "".join(_letters(each, gone) for each in paragraph.iter(*map(w, _TEXT)))


def _letters(element: Element, gone: frozenset[str]) -> str:
    """Return the letters of a text, none when it is in what was deleted."""
    return "" if any(tag_of(each) in gone for each in element.iterancestors()) else element.text or ""
