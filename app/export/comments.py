"""Comments of a Word file: who said what on which words, and who answered.

In the layout a comment is a REMARK mark that travels with its words; here the marks become ranges, and the comments
their parts: word/comments.xml, and word/commentsExtended.xml, which says what answers what and what is done.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

import docx.document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from app.export.base_parts import bare_styles, call
from app.export.layout import Block, Paragraph
from app.export.ooxml import XML_SPACE, Element, W, make, safe, w
from app.model.draft import Remark
from app.model.text import MarkKind

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FIRST_PARAGRAPH = 0x10000001  # by which a reply finds its comment; below 0x80000000, as the schema wants it
_NOBODY = "Paraph"  # Word wants a name at every comment


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of a file in their order; the place of one is its number in the file."""

    remarks: tuple[Remark, ...] = ()

    def number(self, remark: str) -> int | None:
        """Return the number of a remark in the file; None when it does not go along."""
        return next((at for at, each in enumerate(self.remarks) if each.id == remark), None)


NO_COMMENTS = Comments()


@dataclass(frozen=True, slots=True)
class Anchor:
    """Comment number ``number`` is on ``[start:end]`` of a paragraph's words, as they are written."""

    number: int
    start: int
    end: int


def anchors(blocks: Iterable[Block], comments: Comments) -> dict[int, tuple[Anchor, ...]]:
    """Return the anchors of each paragraph, by the paragraph's ``id()``.

    A comment stands in the first paragraph that has words of it; without words, before those of its provision.
    """
    paragraphs = tuple(_paragraphs(blocks)) if comments.remarks else ()
    found: dict[int, list[Anchor]] = {}
    placed: set[int] = set()
    for paragraph in paragraphs:
        own = _ranges(paragraph, comments, placed)
        placed |= {anchor.number for anchor in own}
        found.setdefault(id(paragraph), []).extend(own)
    for number, remark in enumerate(comments.remarks):
        if number not in placed and paragraphs:
            near = (each for each in paragraphs if each.key.provision == remark.provision)
            found[id(next(near, paragraphs[0]))].append(Anchor(number, 0, 0))
    return {key: tuple(own) for key, own in found.items()}


def _ranges(paragraph: Paragraph, comments: Comments, placed: Container[int]) -> list[Anchor]:
    own: dict[int, list[int]] = {}
    for mark in paragraph.text.marks:
        number = comments.number(mark.to) if mark.kind is MarkKind.REMARK else None
        if number is not None and number not in placed:
            own.setdefault(number, []).extend((mark.start, mark.end))
    plain = paragraph.text.plain
    return [
        Anchor(number, len(safe(plain[: min(ends)])), len(safe(plain[: max(ends)])))
        for number, ends in sorted(own.items())
    ]


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from chain.from_iterable(cell for row in block.rows for cell in row.cells)


def annotated(paragraph: Element, own: Sequence[Anchor]) -> Element:
    """Put the ranges of comments into a paragraph; deleted words do not count.

    Runs are cut where a comment begins and ends; within words that were inserted it begins before them, ends after.
    """
    for anchor in own:
        _annotate(paragraph, anchor)
    return paragraph


def _annotate(paragraph: Element, anchor: Anchor) -> None:
    at, first, last = 0, None, None
    for child in paragraph:
        size = _size(child)
        if not size:
            continue
        if first is None and at + size > anchor.start:
            first = child
        if at < anchor.end:
            last = child
        at += size
    begins, ends = make("commentRangeStart", id=anchor.number), make("commentRangeEnd", id=anchor.number)
    said = make("r", make("rPr", make("rStyle", val="CommentReference")), make("commentReference", id=anchor.number))
    if first is None or last is None:
        paragraph.extend((begins, ends, said))
        return
    first.addprevious(begins)
    behind = _after_marks(last)
    behind.addnext(said)
    behind.addnext(ends)


def _after_marks(last: Element) -> Element:
    """Return the last of the ends of comments that follow an element already: what is put after it answers them."""
    following = last.getnext()
    while following is not None and _ends_comment(following):
        last, following = following, following.getnext()
    return last


def _ends_comment(element: Element) -> bool:
    return _is(element, "commentRangeEnd") or element.find(w("commentReference")) is not None


def _is(element: Element, tag: str) -> bool:
    return bool(element.tag == w(tag))


def _size(child: Element) -> int:
    """Return how many letters a run, or what came, has; what is deleted or moved away has none."""
    if not any(_is(child, tag) for tag in ("r", "ins", "moveTo")):
        return 0
    return sum(len(each.text or "") if _is(each, "t") else 1 for each in child.iter(w("t"), w("tab"), w("br")))


def attach(word: docx.document.Document, comments: Comments) -> Mapping[str, str]:
    """Put the parts of the comments, and the styles that they are set in, into a package.

    Return what those styles are called there.
    """
    if not comments.remarks:
        return {}
    ids = bare_styles(word.styles.element, _styles(), ())
    root = _comments(comments)
    call(root, ids)
    _part(word, "comments", root, f"{_OFFICE}/comments")
    _part(
        word,
        "commentsExtended",
        _threads(comments),
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    )
    return ids


def _part(word: docx.document.Document, name: str, root: Element, relationship: str) -> None:
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(f"/word/{name}.xml"), f"{_WORDML}.{name}+xml", data, word.part.package)
    word.part.relate_to(part, relationship)


def _root(tag: str, namespace: str, ignorable: str) -> Element:
    root = etree.Element(f"{{{namespace}}}{tag}", nsmap={"w": W, "w14": _W14, "w15": _W15, "mc": _MC})
    root.set(f"{{{_MC}}}Ignorable", ignorable)
    return root


def _comments(comments: Comments) -> Element:
    root = _root("comments", W, "w14 w15")
    for number, remark in enumerate(comments.remarks):
        author = safe(remark.stamp.author).strip() or _NOBODY
        said = {"date": stamped(remark.stamp.at)} if remark.stamp.at else {}
        initials = "".join(word[0] for word in author.split()[:3]).upper()
        comment = make("comment", id=number, author=author, **said, initials=initials)
        comment.extend(_lines(number, remark))
        root.append(comment)
    return root


def _lines(number: int, remark: Remark) -> Iterator[Element]:
    """Yield a comment's paragraphs; the last has the id by which it is answered."""
    lines = safe(remark.words).split("\n")
    for at, line in enumerate(lines):
        paragraph = make("p", make("pPr", make("pStyle", val="CommentText")))
        if at == 0:
            paragraph.append(make("r", make("rPr", make("rStyle", val="CommentReference")), make("annotationRef")))
        words = make("t")
        words.text = line
        words.set(XML_SPACE, "preserve")
        paragraph.append(make("r", words))
        if at == len(lines) - 1:
            paragraph.set(f"{{{_W14}}}paraId", _paragraph_id(number))
        yield paragraph


def _paragraph_id(number: int) -> str:
    return f"{_FIRST_PARAGRAPH + number:08X}"


def _threads(comments: Comments) -> Element:
    root = _root("commentsEx", _W15, "w14 w15")
    for number, remark in enumerate(comments.remarks):
        entry = etree.SubElement(root, f"{{{_W15}}}commentEx")
        entry.set(f"{{{_W15}}}paraId", _paragraph_id(number))
        above = comments.number(remark.answers) if remark.answers else None
        if above is not None:
            entry.set(f"{{{_W15}}}paraIdParent", _paragraph_id(_head(comments, above)))
        entry.set(f"{{{_W15}}}done", "1" if remark.settled else "0")
    return root


def _head(comments: Comments, number: int) -> int:
    """Return the first comment of a thread: Word knows no answers to answers."""
    above = comments.number(comments.remarks[number].answers) if comments.remarks[number].answers else None
    return number if above is None or above >= number else _head(comments, above)


def stamped(when: datetime) -> str:
    """Return a time as Word writes it; one that knows its zone in universal time."""
    return f"{when.astimezone(UTC) if when.tzinfo else when:%Y-%m-%dT%H:%M:%SZ}"


def _styles() -> Element:
    """Return the styles of comments, and the one of plain text, which every file has."""
    root = make("styles", make("style", make("name", val="Normal"), type="paragraph", styleId="Normal"))
    for name, kind, key, size in (
        ("annotation text", "paragraph", "CommentText", 20),
        ("annotation reference", "character", "CommentReference", 16),
    ):
        base = make("basedOn", val="Normal") if kind == "paragraph" else None
        small = make("rPr", make("sz", val=size), make("szCs", val=size))
        made = make("style", make("name", val=name), base, make("uiPriority", val=99), small, type=kind, styleId=key)
        root.append(made)
    return root
