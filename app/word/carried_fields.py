"""Fields, links and bookmarks: what a text takes from elsewhere or points to, and the names that stand in it unseen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from app.model.provision import Kind
from app.word.parcel import Parcel
from app.word.strips import R, drop, stories, strip_attribute, unwrap, words_of
from app.word.traces import Spot
from app.word.xml import Element, tag_of, w

_KEPT = frozenset({
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "TOC", "SEQ", "STYLEREF", "LISTNUM",
    "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "EQ", "SYMBOL", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "ADVANCE",
    "DATE", "TIME",
})  # fmt: skip
"""Fields that only count, or repeat what stands in the text; what is said in any other stays as plain words."""
_BARE = frozenset({
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "FORMTEXT", "FORMCHECKBOX",
    "FORMDROPDOWN", "DATE", "TIME",
})  # fmt: skip
"""Fields that are told nothing but how their number or day is written."""
_SWITCH = re.compile(r"""\\[*#@]\s*(?:"[^"]{0,40}"|\S{1,40})|\\[a-z]\b""", re.IGNORECASE)
_WITHIN = re.compile(r"""HYPERLINK\s+\\l\s+"?[^\s"\\]+"?""", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"_(?:Toc|Ref)\d{1,12}")
_OURS = re.compile(
    r"_Text\d{1,4}_[A-Za-z]{2,3}(?:_[A-Za-z]{2,4})?_[a-z]|"
    rf"_Part\d{{1,6}}_(?:more|(?:{'|'.join(Kind)})_\d(?:_[a-z]{{1,8}})?)"
)
"""The bookmarks of our own files: what a paragraph is, and on which level; they say nothing else."""
_BOOKMARK = re.compile(
    r'^\s*(?:(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)"?|HYPERLINK\s+\\l\s+"?([^\s"\\]+)"?|'
    r'TOC\b.*?\\b\s+"?([^\s"\\]+)"?)',
    re.IGNORECASE,
)
_CODES = (w("instrText"), w("delInstrText"))
_SCHEME = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """An open field: its signs, what its code is made of (also of those within), and whether its code has ended."""

    signs: list[Element] = field(default_factory=list)
    code: list[Element] = field(default_factory=list)
    said: str = ""
    words: str = ""
    at_result: bool = False
    holds: bool = False


def in_fields(parcel: Parcel) -> Iterator[Spot]:
    """Yield fields, links and bookmarks of all the stories of a text."""
    named = _Names(parcel)
    for part, tree in stories(parcel):
        yield from _fields(part, tree)
        yield from _links(parcel, part, tree)
        yield from named.spots(part, tree)


def _fields(part: str, tree: Element) -> Iterator[Spot]:
    for each in list(_complex(tree)):
        if not _stays(each.said, each.holds):
            yield Spot("field", _name(each.said), part, each.said, partial(_unlink, each))
    for simple in tree.iter(w("fldSimple")):
        said = simple.get(w("instr"), "")
        if not _stays(said, holds=False):
            yield Spot("field", _name(said), part, said, partial(_plain, simple))
    for data in tree.iter(w("fldData")):
        yield Spot("field", "data", part, "", partial(drop, data))


def _complex(tree: Element) -> Iterator[_Field]:
    opened: list[_Field] = []
    for run in tree.iter(w("r")):
        for element in run:
            kind = element.get(w("fldCharType")) if tag_of(element) == "fldChar" else ""
            if kind == "begin":
                _into_code(opened, element)
                for each in opened:
                    each.holds = each.holds or not each.at_result
                opened.append(_Field([element]))
            elif kind in {"separate", "end"} and opened:
                opened[-1].signs.append(element)
                opened[-1].at_result = True
                if kind == "end":
                    ended = opened.pop()
                    _into_code(opened, *ended.signs)
                    yield ended
            else:
                _into_code(opened, element)
    for each in opened:
        each.signs = [*each.signs]
        each.code = [code for code in each.code if code.tag in _CODES]
        yield each


def _into_code(opened: list[_Field], *elements: Element) -> None:
    for each in opened:
        if not each.at_result:
            each.code.extend(element for element in elements if tag_of(element) != "rPr")
            if each is opened[-1]:
                each.said += "".join(element.text or "" for element in elements if element.tag in _CODES)


def _stays(said: str, holds: bool) -> bool:
    """Tell whether a field may stay: one that counts or repeats, and says nothing besides."""
    name, rest = _name(said), _SWITCH.sub(" ", said.strip()).split()[1:]
    if holds or not said.strip():
        return False
    if name == "HYPERLINK":
        return _WITHIN.fullmatch(said.strip()) is not None
    return name in _KEPT and (name not in _BARE or not rest)


def _name(said: str) -> str:
    return (said.split() or [""])[0].upper()[:20]


def _unlink(found: _Field) -> None:
    for element in (*found.signs, *found.code):
        run = element.getparent()
        drop(element)
        if run is not None and tag_of(run) == "r" and all(tag_of(each) == "rPr" for each in run):
            drop(run)


def _plain(simple: Element) -> None:
    for data in simple.findall(w("fldData")):
        drop(data)
    unwrap(simple)


def _links(parcel: Parcel, part: str, tree: Element) -> Iterator[Spot]:
    for each in tree.iter(w("hyperlink")):
        identity = each.get(f"{R}id", "")
        link = parcel.link(part, identity) if identity else None
        if identity and not (link and _shown(link.target, words_of(each))):
            yield Spot(
                "link", _sort(link.target if link else ""), part, link.target if link else "", partial(unwrap, each)
            )
        for name in ("tooltip", "tgtFrame", "docLocation"):
            if each.get(w(name)):
                yield Spot("link", "tip", part, each.get(w(name), ""), partial(strip_attribute, each, w(name)))


def _shown(target: str, words: str) -> bool:
    """Tell whether a link leads nowhere but to the address that its words are."""
    bare = _SCHEME.sub("", target).rstrip("/")
    return bool(_SCHEME.match(target)) and bool(bare) and bare.casefold() in words.casefold()


def _sort(target: str) -> str:
    return "web" if _SCHEME.match(target) else "file"


class _Names:
    """The bookmarks of a text, and which of them something refers to."""

    def __init__(self, parcel: Parcel) -> None:
        self._referred: dict[str, list[tuple[str, Element | _Field]]] = {}
        for _, tree in stories(parcel):
            for each in _complex(tree):
                self._note(each.said, "field", each, stays=_stays(each.said, each.holds))
            for simple in tree.iter(w("fldSimple")):
                self._note(simple.get(w("instr"), ""), "simple", simple, stays=True)
            for link in tree.iter(w("hyperlink")):
                if link.get(w("anchor")):
                    self._referred.setdefault(link.get(w("anchor"), ""), []).append(("anchor", link))
        self._fresh: dict[str, str] = {}

    def _note(self, said: str, how: str, element: "Element | _Field", *, stays: bool) -> None:
        found = _BOOKMARK.match(said) if stays else None
        if found:
            self._referred.setdefault(found[1] or found[2] or found[3], []).append((how, element))

    def spots(self, part: str, tree: Element) -> Iterator[Spot]:
        ends = {each.get(w("id")): each for each in tree.iter(w("bookmarkEnd"))}
        for start in list(tree.iter(w("bookmarkStart"))):
            name = start.get(w("name"), "")
            if _OURS.fullmatch(name):
                continue
            if name not in self._referred:
                both = [each for each in (start, ends.get(start.get(w("id")))) if each is not None]
                yield Spot("bookmark", "unused", part, name, partial(_drop_all, both))
            elif not _PLAIN_NAME.fullmatch(name):
                yield Spot("bookmark", "named", part, name, partial(self._rename, start, name))

    def _rename(self, start: Element, name: str) -> None:
        fresh = self._fresh.get(name) or f"_Ref{900_000_000 + len(self._fresh)}"
        self._fresh[name] = fresh
        start.set(w("name"), fresh)
        for how, element in self._referred[name]:
            if isinstance(element, _Field):
                _reworded(element, name, fresh)
            elif how == "anchor":
                element.set(w("anchor"), fresh)
            else:
                element.set(w("instr"), element.get(w("instr"), "").replace(name, fresh, 1))


def _reworded(found: _Field, name: str, fresh: str) -> None:
    codes = [each for each in found.code if each.tag in _CODES]
    for each in codes[1:]:
        each.text = ""
    if codes:
        codes[0].text = found.said.replace(name, fresh, 1)
        codes[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _drop_all(elements: list[Element]) -> None:
    for each in elements:
        drop(each)
