"""A Word file as what it says, in a form in which two files can be held against each other.

What must be equal and what does not matter is written in docs/analysis/redline-proof.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.redlining.canon_context import Numbers, Relations, Styles, seal
from app.redlining.canon_story import Around, Reader, Story
from app.redlining.canon_values import Value, plain
from app.redlining.resolve_package import main_part, parsed, relations
from app.word.xml import Element, tag_of, w

Margin: TypeAlias = tuple[int, str, str]
_OTHERS = frozenset({"theme", "webSettings", "fontTable", "customXml", "glossaryDocument", "vbaProject"})
_OF_SETTINGS = frozenset({"rsids", "trackRevisions", "footnotePr", "endnotePr"})
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERRING = tuple(map(w, ("instrText", "fldSimple", "hyperlink")))
_KINDS = ("header", "footer")


@dataclass(frozen=True, slots=True)
class Canon:
    """What a Word file says.

    ``stories`` are the body and the notes in the order of their references, ``margins`` headers and footers by section,
    kind and page. The rest is what Word has no mark for. ``settled`` are the bytes of styles and lists, for a quick
    look whether they are the same; ``referred`` are words among which the bookmarks are that something refers to.
    """

    stories: tuple[Story, ...]
    margins: Mapping[Margin, Story]
    sections: int
    numbers: Numbers
    styles: Styles
    settled: bytes
    controls: frozenset[Value]
    bookmarks: frozenset[str]
    referred: frozenset[str]
    comments: frozenset[Value]
    settings: frozenset[Value]
    others: Mapping[str, Value]


class _File:
    """Reads one file; ``trees`` are parts that were parsed (and resolved) already, ``read`` those of any by bytes."""

    def __init__(
        self, parts: Mapping[str, bytes], trees: Mapping[str, Element], wording: bool, read: dict[bytes, Element]
    ) -> None:
        self._parts, self._trees, self._read = parts, dict(trees), read
        self._seals: dict[str, Value] = {}
        self._main = main_part(parts)
        self._kinds: dict[str, str] = {}
        for _, kind, target, outside in relations(parts, self._main):
            if not outside:
                self._kinds.setdefault(kind, target)
        self._styles = Styles(self._tree(self._kinds.get("styles")))
        numbers = Numbers(self._tree(self._kinds.get("numbering")), self._styles)
        self._around = Around(self._styles, numbers, wording)

    def canon(self) -> Canon:
        document = self._tree(self._main)
        body = None if document is None else document.find(w("body"))
        stories = [] if body is None else [self._reader(self._main).story("page body", body)]
        sections = tuple(self._around.sections)
        stories.extend(self._notes())
        margins = dict(self._margins(sections))
        return Canon(
            stories=tuple(stories),
            margins=margins,
            sections=len(sections),
            numbers=self._around.numbers,
            styles=self._styles,
            settled=b"".join(self._parts.get(self._kinds.get(kind, ""), b"") for kind in ("styles", "numbering")),
            controls=frozenset(self._around.controls),
            bookmarks=frozenset(self._bookmarks()),
            referred=frozenset(self._referred()),
            comments=frozenset(self._comments()),
            settings=frozenset(self._settings()),
            others=dict(self._others()),
        )

    def _tree(self, part: str | None) -> Element | None:
        if part is None or part not in self._parts:
            return None
        if part not in self._trees:
            data = self._parts[part]
            if data not in self._read:
                self._read[data] = parsed(data, part)
            self._trees[part] = self._read[data]
        return self._trees[part]

    def _reader(self, part: str) -> Reader:
        return Reader(self._around, Relations(self._parts, part, self._seals))

    def _notes(self) -> Iterator[Story]:
        """Yield the notes that the text refers to, in its order; a note within a note is none."""
        counts = {"footnote": 0, "endnote": 0}
        roots = {kind: self._tree(self._kinds.get(f"{kind}s")) for kind in counts}
        held = {
            (kind, note.get(w("id"), "")): note
            for kind, root in roots.items()
            if root is not None
            for note in root.iterchildren(w(kind))
        }
        for kind, identity in list(self._around.notes):
            counts[kind] += 1
            note = held.get((kind, identity))
            if note is not None:
                yield self._reader(self._kinds[f"{kind}s"]).story(f"{kind} {counts[kind]}", note)

    def _margins(self, sections: tuple[Element, ...]) -> Iterator[tuple[Margin, Story]]:
        """Yield each section's headers and footers; one that names none has those of the section above."""
        main = Relations(self._parts, self._main, self._seals)
        now: dict[tuple[str, str], str] = {}
        for at, section in enumerate(sections, 1):
            for reference in section:
                kind = tag_of(reference).removesuffix("Reference")
                if kind in _KINDS:
                    _, target, _ = main.targets.get(reference.get(_ID, ""), ("", "", True))
                    now[kind, reference.get(w("type"), "default")] = target
            for (kind, page), target in now.items():
                root = self._tree(target)
                if root is not None:
                    name = f"{kind} of section {at} ({page} pages)"
                    yield (at, kind, page), self._reader(target).story(name, root)

    def _bookmarks(self) -> Iterator[str]:
        document = self._tree(self._main)
        for start in () if document is None else document.iter(w("bookmarkStart")):
            name = start.get(w("name"), "")
            if name != "_GoBack":
                yield name

    def _referred(self) -> Iterator[str]:
        """Yield the words of all codes of fields, and where links within the text lead: bookmarks are among them."""
        document = self._tree(self._main)
        for each in () if document is None else document.iter(*_REFERRING):
            yield from (each.text or each.get(w("instr")) or each.get(w("anchor")) or "").split()

    def _comments(self) -> Iterator[Value]:
        root = self._tree(self._kinds.get("comments"))
        for comment in () if root is None else root.iterchildren(w("comment")):
            yield (comment.get(w("author"), ""), "".join(each.text or "" for each in comment.iter(w("t"))))

    def _settings(self) -> Iterator[Value]:
        root = self._tree(self._kinds.get("settings"))
        for child in () if root is None else root:
            if tag_of(child) not in _OF_SETTINGS:
                yield plain(child, lambda identity: (identity,), lambda _: ())

    def _others(self) -> Iterator[tuple[str, Value]]:
        """Yield themes and other parts that the text does not name itself."""
        for _, kind, target, outside in relations(self._parts, self._main):
            if kind in _OTHERS and not outside:
                yield f"{kind} {target.rsplit('/', 1)[-1]}", seal(self._parts, target, self._seals)


def canon(
    parts: Mapping[str, bytes],
    trees: Mapping[str, Element] | None = None,
    *,
    wording: bool = False,
    read: dict[bytes, Element] | None = None,
) -> Canon:
    """Return what a file says; ``trees`` are parts resolved in memory, ``wording`` leaves formatting aside.

    ``read`` keeps the trees of parts by their bytes, for files that share them.
    """
    return _File(parts, trees or {}, wording, {} if read is None else read).canon()
