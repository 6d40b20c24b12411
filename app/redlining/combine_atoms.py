"""A paragraph as letters and signs, each with the marks that it stands in: what marked copies of one text share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.redlining.combine_said import NOTE_WORDS, whole_said
from app.redlining.likeness import said
from app.redlining.names import (
    ANCHORS,
    CLEAR,
    CONTROL_PROPERTIES,
    DEL_INSTR,
    DEL_TEXT,
    FIELD_CHAR,
    FIELD_KIND,
    GONE,
    HOLDERS,
    INSTR,
    NOTE_REFERENCES,
    PPR,
    RPR,
    THEIRS,
    TR,
    TR_PR,
    R,
    T,
)
from app.word.xml import Element, w

Kind = Literal["letter", "code", "sign", "anchor", "end", "table"]
_LETTERS: dict[str, Kind] = {T: "letter", DEL_TEXT: "letter", INSTR: "code", DEL_INSTR: "code"}
MOVE = "move-of-mark"
"""What is written beside a mark of a copy's move in memory: which move it is of."""
_SILENT = CONTROL_PROPERTIES | {PPR, RPR}


@dataclass(frozen=True, slots=True)
class Who:
    """Who put something in or took it out, when, and by which mark (its whole name); ``move`` is that of a copy."""

    tag: str
    author: str
    date: str
    move: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """A letter, a sign, an anchor without width, the end of a paragraph, or a table that somebody put in.

    ``what`` is a letter, the element, or the paragraph that it ends. ``put`` and ``out`` are the marks that it stands
    in.
    """

    kind: Kind
    key: str
    what: str | Element
    run: Element | None = None
    path: tuple[Element, ...] = ()
    put: Who | None = None
    out: Who | None = None

    @property
    def seen(self) -> bool:
        """Tell whether it is there, and has a width, when all marks are rejected."""
        return self.put is None and self.kind != "anchor"

    @property
    def says(self) -> str:
        """Return all that makes it the same as another."""
        if isinstance(self.what, str) or self.kind == "end":
            return self.key
        if self.what.tag in NOTE_REFERENCES:
            return f"{self.key} {self.what.get(NOTE_WORDS)}"
        if self.kind == "table":
            return whole_said(self.what)
        return said(self.what)


def who(mark: Element) -> Who:
    """Return who made a mark."""
    return Who(str(mark.tag), mark.get(w("author"), ""), mark.get(w("date"), ""), mark.get(MOVE, ""))


def atoms_of(paragraph: Element) -> list[Atom]:
    """Return the atoms of a paragraph, its end last."""
    found = list(_inline(paragraph, (), None, None))
    put, out = marks_of_end(paragraph)
    found.append(Atom("end", "¶", paragraph, put=put, out=out))
    return found


def marks_of_end(paragraph: Element) -> tuple[Who | None, Who | None]:
    """Return who put in the end of a paragraph, and who took it out."""
    letters = paragraph.find(f"{PPR}/{RPR}")
    return _marks_among(letters)


def marks_of_row(row: Element) -> tuple[Who | None, Who | None]:
    """Return who put in a row, and who took it out."""
    return _marks_among(row.find(TR_PR))


def marks_of_table(table: Element) -> tuple[Who | None, Who | None]:
    """Return who put in a table, of which then all rows are put in."""
    rows = [marks_of_row(row)[0] for row in _rows(table)]
    return (rows[0] if rows and all(rows) else None), None


def _rows(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == TR:
            yield child
        elif child.tag in CLEAR:
            yield from _rows(child)


def _marks_among(properties: Element | None) -> tuple[Who | None, Who | None]:
    put = out = None
    for each in () if properties is None else properties:
        if each.tag in THEIRS:
            put = put or who(each)
        elif each.tag in GONE:
            out = out or who(each)
    return put, out


def _inline(holder: Element, path: tuple[Element, ...], put: Who | None, out: Who | None) -> Iterator[Atom]:
    for child in holder:
        tag = child.tag
        if tag == R:
            yield from _run(child, path, put, out)
        elif tag in THEIRS:
            yield from _inline(child, path, put or who(child), out)
        elif tag in GONE:
            yield from _inline(child, path, put, out or who(child))
        elif tag in CLEAR or tag in HOLDERS:
            yield from _inline(child, (*path, child), put, out)
        elif tag in ANCHORS:
            yield Atom("anchor", "", child, path=path, put=put, out=out)
        elif isinstance(tag, str) and tag not in _SILENT:
            yield Atom("sign", tag, child, path=path, put=put, out=out)


def _run(run: Element, path: tuple[Element, ...], put: Who | None, out: Who | None) -> Iterator[Atom]:
    own = _marks_among(run.find(RPR))
    put, out = put or own[0], out or own[1]
    for child in run:
        tag = child.tag
        if tag in _LETTERS:
            kind = _LETTERS[str(tag)]
            sign = "" if kind == "letter" else "code "
            for letter in child.text or "":
                yield Atom(kind, sign + letter, letter, run, path, put, out)
        elif tag in ANCHORS:
            yield Atom("anchor", "", child, run, path, put, out)
        elif isinstance(tag, str) and tag != RPR:
            key = f"{tag} {child.get(FIELD_KIND)}" if tag == FIELD_CHAR else str(tag)
            yield Atom("sign", key, child, run, path, put, out)


def text_of(atom: Atom) -> str:
    """Return what an atom says to people."""
    if atom.kind == "letter":
        return str(atom.what)
    if atom.kind == "end":
        return "\n"
    if isinstance(atom.what, str) or atom.kind == "anchor":
        return ""
    if atom.kind == "table":
        return " ".join(each.text or "" for each in atom.what.iter(T)) + "\n"
    return {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "‑"}.get(str(atom.what.tag), "")
