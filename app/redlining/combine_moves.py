"""Moves that are whole, and those that are not: words taken out here and put in there."""

from app.redlining.names import ID, NAME
from app.word.xml import Element, tag_of, w

_STARTS = frozenset({w("moveFromRangeStart"), w("moveToRangeStart")})
_WATCHED = tuple(w(f"{way}{end}") for way in ("moveFrom", "moveTo") for end in ("", "RangeStart", "RangeEnd"))
_AUTHOR = w("author")
_PLAIN = {"moveFrom": "del", "moveTo": "ins"}


def break_moves(root: Element) -> None:
    """Let all moves be words taken out, and words put in."""
    _drop_ranges(root, set())
    for element in list(root.iter(*map(w, _PLAIN))):
        element.tag = w(_PLAIN[tag_of(element)])


def whole_moves(root: Element) -> None:
    """Let moves of which an end is missing, or empty, be what they are then: words put in, and words taken out."""
    names: dict[str, set[str]] = {"moveFrom": set(), "moveTo": set()}
    opened: dict[tuple[str, str], tuple[str, str, int]] = {}
    inside: dict[Element, set[str]] = {}
    for element in root.iter(*_WATCHED):
        tag = tag_of(element)
        way = "moveFrom" if tag.startswith("moveFrom") else "moveTo"
        if tag.endswith("RangeStart"):
            opened[way, element.get(ID, "")] = (element.get(NAME, ""), element.get(_AUTHOR, ""), 0)
        elif tag.endswith("RangeEnd"):
            name, _, held = opened.pop((way, element.get(ID, "")), ("", "", 0))
            if held:
                names[way].add(name)
        else:
            around = [key for key in opened if key[0] == way and opened[key][1] in {"", element.get(_AUTHOR, "")}]
            inside[element] = {opened[key][0] for key in around}
            for key in around:
                opened[key] = (*opened[key][:2], opened[key][2] + 1)
    whole = names["moveFrom"] & names["moveTo"]
    _drop_ranges(root, whole)
    for element, names_around in inside.items():
        if not names_around & whole:
            element.tag = w("del" if tag_of(element) == "moveFrom" else "ins")


def _drop_ranges(root: Element, whole: set[str]) -> None:
    kept = {(tag_of(each)[:6], each.get(ID, "")) for each in root.iter(*_STARTS) if each.get(NAME, "") in whole}
    for element in list(root.iter(*(tag for tag in _WATCHED if "Range" in tag))):
        above = element.getparent()
        if above is not None and (tag_of(element)[:6], element.get(ID, "")) not in kept:
            above.remove(element)
