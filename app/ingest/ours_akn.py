"""Akoma Ntoso files of our own making, read back exactly: kinds, levels, labels, headings, words and ids."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from app.ingest.akn import Element, local
from app.ingest.own import Own, marked, number_of
from app.model.codec import decode
from app.model.ids import new_id
from app.model.instrument import LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import EMPTY, Text
from app.paths import resources

_LEVEL = "{urn:paraph:akn:1}level"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTS = ("preface", "preamble", "mainBody", "conclusions")
_LEAVES = frozenset({"longTitle", "formula", "recital", "blockContainer"})
_HELD = frozenset({"intro", "content", "wrapUp"})
_NAMED = {"longTitle": Kind.TITLE, "recital": Kind.RECITAL}


def is_ours(root: Element) -> bool:
    """Tell whether a file says that it was made by this program."""
    found = root.find(".//{*}identification")
    return found is not None and found.get("source") == "#paraph"


def read_ours(root: Element) -> Own | None:
    """Return what a file of ours says; None when it does not have the shape of one any more."""
    statements = [*root.iterchildren("{*}statement"), *root.iterfind(".//{*}component/{*}statement")]
    versions = tuple(version for statement in statements if (version := _version(statement)).provisions)
    return Own(versions, _particulars(root)) if versions else None


def _version(statement: Element) -> LanguageVersion:
    body = statement.find("{*}mainBody")
    language = "" if body is None else body.get(_LANG, "")
    role: Literal["original", "translation"] = "original"
    if statement.find("{*}meta/{*}identification/{*}FRBRExpression/{*}FRBRtranslation") is not None:
        role = "translation"
    walk = _Walk()
    for part in _PARTS:
        for found in statement.iterchildren(f"{{*}}{part}"):
            walk.held(found, 0)
    for attached in statement.iterfind("{*}attachments/{*}attachment/*/{*}mainBody"):
        walk.held(attached, 0)
    return LanguageVersion(language or "en", role, tuple(walk.made))


def _particulars(root: Element) -> Particulars | None:
    told = root.find(".//{urn:paraph:akn:1}particulars")
    try:
        return None if told is None else decode(Particulars, json.loads(told.text or ""))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


@cache
def _kinds() -> dict[str, Kind]:
    rules: dict[str, Any] = tomllib.loads((resources() / "rules" / "akn.toml").read_text(encoding="utf-8"))
    own = {element: Kind(kind) for kind, element in rules["elements"].items()}
    return {**{element: Kind(kind) for element, kind in rules["read"].items()}, **own, **_NAMED}


@dataclass(slots=True)
class _Walk:
    """Gathers the provisions of one language version."""

    made: list[Provision] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def held(self, element: Element, level: int) -> None:
        """Read what an element holds as provisions at a level."""
        for child in element:
            tag = local(child)
            if tag in {"recitals", "list"}:
                self.held(child, level)
            elif tag == "intro" and child.get("class"):
                self._provision(child, Kind.PARAGRAPH, level)
            elif tag == "table":
                self._table(child, level)
            elif (kind := _kind(child)) is not None:
                self._provision(child, kind, level)

    def _provision(self, element: Element, kind: Kind, level: int) -> None:
        said = element.get(_LEVEL, "")
        level = int(said) if said.isdecimal() and len(said) < 4 else level  # noqa: PLR2004 - digits
        label, heading = _label(element), _heading(element)
        own = self._id(element.get("GUID", ""))
        text = EMPTY
        for at, words in enumerate(_own_words(element)):
            text = text.then(words, "\n") if at else words
        self.made.append(
            Provision(own, kind, level, text, heading, label, number_of(label), answers=element.get("wId"))
        )
        if local(element) not in _LEAVES | {"intro", "td", "th"}:
            self._below(element, level + 1)

    def _below(self, element: Element, level: int) -> None:
        for child in element:
            if local(child) == "content":
                self.held(child, level)
        self.held(element, level)

    def _table(self, table: Element, level: int) -> None:
        for row in table.iterchildren("{*}tr"):
            self.made.append(Provision(self._id(row.get("GUID", "")), Kind.ROW, level, answers=row.get("wId")))
            for cell in row.iterchildren("{*}td", "{*}th"):
                self._provision(cell, Kind.CELL, level + 1)

    def _id(self, known: str) -> str:
        """Return a provision's own id, a fresh one where it has none or shares it."""
        own = known if known and known not in self.ids else new_id()
        self.ids.add(own)
        return own


def _kind(element: Element) -> Kind | None:
    tag = local(element)
    if tag in {"hcontainer", "formula", "blockContainer"}:
        said = element.get("name") or element.get("class") or ""
        return Kind(said) if said in set(Kind) else Kind.PARAGRAPH
    return _kinds().get(tag)


def _label(element: Element) -> str:
    return " ".join(_text(each).plain for each in _heads(element, "num"))


def _heading(element: Element) -> Text | None:
    found = [_text(each) for each in _heads(element, "heading")]
    made = found[0] if found else None
    for each in found[1:]:
        made = each if made is None else made.then(each, " ")
    return made


def _heads(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if local(child) == tag or (local(child) == "block" and child.get("name") == tag):
            yield child


def _own_words(element: Element) -> Iterator[Text]:
    """Yield the paragraphs of an element's own words, those of its list's introduction included."""
    for child in element:
        tag = local(child)
        if tag == "p":
            yield _text(child)
        elif tag in _HELD and not child.get("class"):
            yield from (_text(each) for each in child.iterchildren("{*}p"))
        elif tag == "list":
            intro = child.find("{*}intro")
            if intro is not None and not intro.get("class"):
                yield from (_text(each) for each in intro.iterchildren("{*}p"))


def _text(element: Element) -> Text:
    return marked(tuple(_pieces(element, bold=False, italic=False)))


def _pieces(element: Element, *, bold: bool, italic: bool) -> Iterator[tuple[str, bool, bool]]:
    yield (element.text or "", bold, italic)
    for child in element:
        tag = local(child)
        if tag == "eol":
            yield ("\n", bold, italic)
        else:
            yield from _pieces(child, bold=bold or tag == "b", italic=italic or tag == "i")
        yield (child.tail or "", bold, italic)
