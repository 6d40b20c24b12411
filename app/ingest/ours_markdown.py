"""Markdown of our own making, read back: what the writer and the reader both know of it stands here.

A comment says what the next paragraph is where its form does not ("<!-- recital -->", "<!-- item, level 1 -->"); it
holds for the paragraphs that follow in the same form. An en space ends a label, an em space a heading that stands
before its words; in the words themselves both are written as entities.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from app.ingest.own import Own, marked, number_of
from app.model.ids import new_id
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text

Form = Literal["h1", "h2", "h3", "paragraph", "item", "subitem", "table"]
LABEL_END, HEADING_END = "\u2002", "\u2003"
HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_DEFAULT: dict[Form, Kind] = {
    "h1": Kind.TITLE, "h2": Kind.SECTION, "h3": Kind.SUBHEADING, "paragraph": Kind.PARAGRAPH, "item": Kind.ITEM,
    "subitem": Kind.SUBITEM, "table": Kind.TABLE,
}  # fmt: skip
_BELOW = frozenset({Kind.PARAGRAPH, Kind.TABLE, Kind.NOTE})
_TEXT = re.compile(r"<!-- (?P<language>[A-Za-z0-9-]{2,35}) (?P<role>original|translation), by Paraph -->")
_HINT = re.compile(r"<!-- (?P<kind>[a-z]+)(?:, level (?P<level>\d{1,3}))? -->")
_FORM = re.compile(r"(?P<head>#{1,3}) |(?P<deep> {0,5})- ")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<entity>&(?:#\d{1,7}|[a-z]{2,8});)|(?P<br><br>)|<(?P<end>/?)(?P<tag>[bi])>"
    r"|(?P<stars>\*{1,3})|(?P<sign>.)",
    re.DOTALL,
)
_CELLS = re.compile(r"(?:\\.|[^|\\])*")
_DASHES = re.compile(r"[|: -]+")
_PART = "\0"  # before a sign that parts; no text read has one
_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\$")


_Runs = list[tuple[str, bool, bool]]


@dataclass(frozen=True, slots=True)
class Spot:
    """What came before, from which kind and level of what comes next are guessed alike by the writer and the reader."""

    form: Form | None = None
    kind: Kind | None = None
    level: int = 0
    paragraph: int = 0
    item: int = 0
    section: int = -1

    def expected(self, form: Form) -> tuple[Kind, int]:
        """Return what the next provision is when nothing says it."""
        kind = self.kind if form == self.form and self.kind is not None else _DEFAULT[form]
        return kind, self.level_of(kind)

    def level_of(self, kind: Kind) -> int:
        """Return on which level a provision of a kind stands when nothing says it."""
        if kind in _BELOW:
            if self.kind in HEADED:
                return self.level + 1
            return self.paragraph if self.kind in {*_BELOW, Kind.ITEM, Kind.SUBITEM} else 0
        if kind in {Kind.ITEM, Kind.SUBITEM}:
            if kind is self.kind:
                return self.level
            return self.item if kind is Kind.ITEM and self.kind is Kind.SUBITEM else self.level + 1
        return self.section + 1 if kind is Kind.SUBHEADING else 0

    def then(self, form: Form, kind: Kind, level: int) -> "Spot":
        """Return where what follows a provision stands."""
        made = replace(self, form=form, kind=kind, level=level)
        if kind in _BELOW:
            return replace(made, paragraph=level)
        if kind is Kind.ITEM:
            return replace(made, item=level)
        return replace(made, section=level) if kind in {Kind.SECTION, Kind.ANNEX} else made


def read_ours(text: str) -> Own | None:
    """Return what Markdown of ours says; None when the text is none of ours."""
    if not _TEXT.match(text):
        return None
    reader = _Reader()
    for block in _blocks(text):
        reader.take(block)
    versions = tuple(each for each in reader.versions if each.provisions)
    return Own(versions) if versions else None


def _blocks(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the blocks of lines: a comment, a heading, an item, a table, a paragraph."""
    block: list[str] = []
    for line in (*text.split("\n"), ""):
        alone = _TEXT.fullmatch(line) or _HINT.fullmatch(line.strip(" "))
        begins = bool(_FORM.match(line)) or bool(block and _FORM.match(block[0]) and block[0].startswith("#"))
        if block and (alone or begins or not line.strip(" \t\f")):
            yield tuple(block)
            block = []
        if alone:
            yield (line.strip(" "),)
        elif line.strip(" \t\f"):
            block.append(line)


@dataclass(slots=True)
class _Reader:
    """Takes blocks in their order; ``hint`` is what a comment has said of the next."""

    versions: list[LanguageVersion] = field(default_factory=list)
    spot: Spot = field(default_factory=Spot)
    hint: re.Match[str] | None = None

    def take(self, block: tuple[str, ...]) -> None:
        """Read the next block."""
        begun, hint = _TEXT.fullmatch(block[0]), _HINT.fullmatch(block[0])
        if begun:
            role: Literal["original", "translation"] = "translation" if begun["role"] == "translation" else "original"
            self.versions.append(LanguageVersion(begun["language"], role, ()))
            self.spot = Spot()
        elif hint:
            self.hint = hint
        elif not self.versions:
            return  # before the first mark stands what somebody else has put there
        elif self.hint is not None and self.hint["kind"] == "handling":
            pass  # how the file is to be handled: no words of the text
        elif block[0].startswith("|"):
            self._table(block)
        elif self.hint is not None and self.hint["kind"] == "text":
            self._more(_words(block))
        else:
            self._provision(block)
        if not hint:
            self.hint = None

    def _provision(self, block: tuple[str, ...]) -> None:
        found = _FORM.match(block[0])
        form = _form(found)
        runs = _runs(_words((block[0][found.end() :] if found else block[0], *block[1:])))
        label, runs = _until(runs, LABEL_END)
        heading, runs = (runs, []) if form in {"h2", "h3"} else _until(runs, HEADING_END)
        kind, level = self._said(form)
        self._put(form, _provision(kind, level, (label, heading, runs)))

    def _said(self, form: Form) -> tuple[Kind, int]:
        """Return kind and level of the next block: as a comment says, or as they are guessed."""
        kind, level = self.spot.expected(form)
        if self.hint is None:
            return kind, level
        try:
            kind = Kind(self.hint["kind"])
        except ValueError:
            return kind, level
        return kind, int(self.hint["level"]) if self.hint["level"] else self.spot.level_of(kind)

    def _put(self, form: Form, provision: Provision) -> None:
        version = self.versions[-1]
        highest = version.provisions[-1].level + 1 if version.provisions else 0
        provision = replace(provision, level=min(provision.level, highest))
        self.versions[-1] = replace(version, provisions=(*version.provisions, provision))
        self.spot = self.spot.then(form, provision.kind, provision.level)

    def _more(self, words: str) -> None:
        """Give the last provision its text."""
        version = self.versions[-1]
        if version.provisions:
            last = replace(version.provisions[-1], text=_text(_runs(words)))
            self.versions[-1] = replace(version, provisions=(*version.provisions[:-1], last))

    def _table(self, block: tuple[str, ...]) -> None:
        if self.hint is not None and self.hint["kind"] == "rows":
            kind, level = Kind.TABLE, self.spot.level
        else:
            kind, level = self._said("table")
            self._put("table", Provision(new_id(), kind, level))
        after = self.spot
        level = after.level
        for row in block:
            if _DASHES.fullmatch(row) and "-" in row:
                continue
            self._put("table", Provision(new_id(), Kind.ROW, level + 1))
            for cell in _cells(row):
                label, runs = _until(_runs(cell), LABEL_END)
                heading, runs = _until(runs, HEADING_END)
                self._put("table", _provision(Kind.CELL, level + 2, (label, heading, runs)))
        self.spot = after


def _provision(kind: Kind, level: int, parts: tuple[_Runs, _Runs, _Runs]) -> Provision:
    """Return a provision of the runs of its label, heading and text."""
    label, heading, text = (_text(part) for part in parts)
    said = heading if heading.plain else None
    return Provision(new_id(), kind, level, text, said, label.plain, number_of(label.plain))


def _form(found: re.Match[str] | None) -> Form:
    if found is None:
        return "paragraph"
    if found["head"]:
        return ("h1", "h2", "h3")[len(found["head"]) - 1]
    return "subitem" if found["deep"] else "item"


def _words(lines: tuple[str, ...]) -> str:
    """Return the words of a block, a line break for one that is meant and a space for one that is not."""
    out = []
    for at, line in enumerate(lines):
        words = line.strip(" \t\f") if at else line.rstrip(" \t\f")
        last = at == len(lines) - 1
        meant = bool(_BREAK.search(words)) and not last
        out.append(words[:-1] + "<br>" if meant else words if last else f"{words} ")
    return "".join(out)


def _cells(row: str) -> Iterator[str]:
    cells = [match[0] for match in _CELLS.finditer(row.strip(" \t")) if match[0]]
    yield from (cell.strip(" ") for cell in cells)


def _runs(words: str) -> _Runs:
    """Return the signs of a line, each with whether it is bold and italic; stars that are never closed stay signs."""
    bold = italic = False
    tokens = list(_INLINE.finditer(words))
    paired = _paired(tokens)
    out: _Runs = []
    for at, token in enumerate(tokens):
        if token["tag"]:
            bold, italic = (not token["end"], italic) if token["tag"] == "b" else (bold, not token["end"])
        elif token["stars"] and at in paired:
            count = len(token["stars"])
            bold, italic = bold ^ (count != 1), italic ^ (count != 2)  # noqa: PLR2004 - two stars are bold
        else:
            parts = token[0] in {LABEL_END, HEADING_END}
            out.append((f"{_PART}{token[0]}" if parts else _sign(token), bold, italic))
    return out


def _sign(token: re.Match[str]) -> str:
    if token["br"]:
        return "\n"
    if token["escaped"]:
        return token["escaped"]
    if token["entity"]:
        return "\x7f" if token["entity"] == "&#127;" else html.unescape(token["entity"])
    return token[0]


def _paired(tokens: list[re.Match[str]]) -> frozenset[int]:
    """Return which stars open and close: those of one number, one after the other."""
    opened: dict[str, int] = {}
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if not token["stars"]:
            continue
        if token["stars"] in opened:
            found |= {opened.pop(token["stars"]), at}
        else:
            opened[token["stars"]] = at
    return frozenset(found)


def _until(runs: _Runs, sign: str) -> tuple[_Runs, _Runs]:
    """Return what stands before a sign and what after it; all of it after it where the sign is missing."""
    at = next((at for at, run in enumerate(runs) if run[0] == f"{_PART}{sign}"), None)
    return ([], runs) if at is None else (runs[:at], runs[at + 1 :])


def _text(runs: _Runs) -> Text:
    return marked([(words.removeprefix(_PART), bold, italic) for words, bold, italic in runs])
