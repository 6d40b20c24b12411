"""Units: the blocks of the body, each with its label, its heading and its text told apart."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.ingest.blocks import CONJUNCTION, ENDS, Block, heading_like
from app.ingest.labels import Label
from app.ingest.lines import Cell
from app.language import countries
from app.language.topics import heading_topics
from app.model.provision import Place
from app.model.text import EMPTY, MarkKind, Text

_VERB = re.compile(
    r"(?<!\bto )\b(?:intends?|will|should|may|shall|is|are|was|were|be|has|have|can|could|would|must|decide[sd]?"
    r"|agree[sd]?|do|does|becomes?|takes?)\b",  # "data to be shared" says nothing yet
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"(?P<head>[^.:–—]{3,90}?(?:\([^)]*\))?)(?P<stop>\.|:|\s?[–—]|\s-)\s+(?=[A-Z“\"(\[])(?P<rest>.+)", re.DOTALL
)
_ADDRESSED = re.compile(r"(?:for|on behalf of|on the part of|on the side of)\b", re.IGNORECASE)
_HANGS = re.compile(r"\b(?:of|in|to|for|with|by|on|as|through|via|from|at|following|including|include|are|is):$")
_SECTION_WORDS = {
    "section",
    "article",
    "art",
    "clause",
    "part",
    "chapter",
    "title",
    "sec",
    "division",
    "principle",
    "pillar",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A block of the body; ``heads`` says that it is the heading of what follows, ``rank`` how its heading is set."""

    block: Block
    label: Label | None
    text: Text
    heading: Text | None = None
    places: tuple[Place, ...] = ()
    heads: bool = False
    joins: tuple[int, ...] = ()

    @property
    def family(self) -> tuple[tuple[str, ...], ...]:
        """The numberings it may belong to; empty without a label."""
        return self.label.kinds if self.label else ()

    @property
    def bullet(self) -> bool:
        """Whether its label is a sign rather than a number."""
        return self.label is not None and self.label.form == "bullet"

    @property
    def rank(self) -> str:
        """How a heading without a label is set: by style, else by capitals and bold."""
        if self.block.style.startswith("heading"):
            return self.block.style
        return f"{'caps' if self.block.plain.isupper() else 'small'}{' bold' if self.block.bold else ''}"

    @property
    def cell(self) -> Cell | None:
        """The cell of a table it stands in."""
        return self.block.lines[0].cell


def units_of(blocks: Sequence[Block]) -> tuple[Unit, ...]:
    """Return the units of the body's blocks."""
    units = [_bold_lead(_unit(block)) for block in blocks]
    units = _headed(units)
    units = _run_in(units)
    return tuple(_with_bodies(units))


def _unit(block: Block) -> Unit:
    label = block.label
    cut = len(block.plain) - len(block.body.plain) if label else 0
    return Unit(block, label, block.body, None, block.places, joins=tuple(at - cut for at in block.joins))


def _bold_lead(unit: Unit) -> Unit:
    """Take bold words before a full stop, colon or dash, or after a label, as the heading of the text after them."""
    for mark in unit.text.marks:
        if mark.kind is not MarkKind.BOLD or mark.start or not 2 < mark.end < len(unit.text.plain):
            continue
        lead, rest = unit.text.cut(0, mark.end), unit.text.plain[mark.end :]
        stop = len(rest) - len(rest.lstrip(" .:–—-"))
        stops = re.search(r"[.:–—]$", lead.plain) or re.match(r"\s*[.:–—-]", rest)
        labelled = unit.label is not None and re.match(r"\s+[A-Z]", rest) and heading_like(lead.plain)
        if (stops or labelled) and len(lead.plain.split()) <= 14:
            return _split(unit, lead, mark.end + stop)
    return unit


def _split(unit: Unit, lead: Text, at: int) -> Unit:
    heading = _bare(lead.cut(0, len(lead.plain.rstrip(" .:–—-"))).trimmed())
    text = unit.text.cut(at, len(unit.text.plain))
    return replace(unit, heading=heading, text=text, joins=tuple(join - at for join in unit.joins if join > at))


def _bare(text: Text) -> Text:
    """Return a heading without its bold, which is not worth a mark, and without brackets round all of it."""
    if re.fullmatch(r"\([^()]*\)", text.plain):
        text = text.cut(1, len(text.plain) - 1)
    return replace(text, marks=tuple(mark for mark in text.marks if mark.kind is not MarkKind.BOLD))


def _candidate(unit: Unit) -> bool:
    """Whether a unit may be a heading, seen by itself."""
    if unit.heading or unit.cell:
        return False
    words = unit.text.plain
    if unit.block.style.startswith(("heading", "title", "subtitle")):
        return len(words.split()) <= 40
    if not words:
        return unit.label is not None and not unit.bullet
    if len(words.split()) > 25 or (ENDS.search(words) and not re.search(r"[^.]:$", words)) or CONJUNCTION.search(words):
        return False
    hangs = (unit.label is None and not unit.block.bold) or len(words.split()) > 6 or _HANGS.search(words)
    stem = words.endswith(":") and hangs
    if stem or (_VERB.search(words) and not unit.block.bold and not words.isupper()):
        return False
    return unit.block.bold or words.isupper() or heading_like(words) or _plain_heading(unit, words)


def _plain_heading(unit: Unit, words: str) -> bool:
    """Tell a heading in sentence case: few words after a number ("2. Areas of cooperation")."""
    few = len(words.split()) <= (9 if unit.label and not unit.bullet else 5)
    if words.endswith(":") and not heading_topics(words):
        return False  # a stem
    return few and words[:1].isupper() and not words.endswith((",", ";"))


def _headed(units: list[Unit]) -> list[Unit]:
    """Tell which candidates are headings: they hold something, and are not members of a list of short items."""
    maybe = [_candidate(unit) or _under_label(units, at) for at, unit in enumerate(units)]
    made = []
    for at, unit in enumerate(units):
        listed = _in_short_list(units, maybe, at) or _stem_among_texts(units, maybe, at)
        holds = maybe[at] and _holds(units, maybe, at) and not listed
        made.append(replace(unit, heads=holds, heading=_bare(unit.text), text=EMPTY) if holds else unit)
    return made


def _under_label(units: Sequence[Unit], at: int) -> bool:
    """Whether a line is the heading of the label ("Article 3") that stands alone above it, however long it is."""
    unit, above = units[at], units[at - 1].label if at else None
    if above is None or above.form != "word" or units[at - 1].text.plain or unit.label or unit.cell:
        return False
    words = unit.text.plain
    closed = ENDS.search(words) or words.endswith((",", ";")) or _VERB.search(words)
    return words[:1].isupper() and len(words.split()) <= 16 and not closed


def _stem_among_texts(units: Sequence[Unit], maybe: Sequence[bool], at: int) -> bool:
    """Whether words before a colon are a stem: the number before theirs bears text, no heading."""
    unit = units[at]
    if unit.label is None or unit.label.form == "word" or not unit.text.plain.endswith(":"):
        return False
    before = next((i for i in range(at - 1, -1, -1) if _follows(units[i], unit)), None)
    return before is not None and bool(units[before].text.plain) and not maybe[before]


def _holds(units: Sequence[Unit], maybe: Sequence[bool], at: int) -> bool:
    if at + 1 == len(units):
        return False
    unit, after = units[at], units[at + 1]
    if unit.label is None:
        return after.label is not None or not maybe[at + 1] or unit.rank != after.rank
    if after.label is None:
        return True
    return not _goes_back(unit, after) and not (_follows(unit, after) and (maybe[at + 1] or not unit.bullet))


def _goes_back(unit: Unit, after: Unit) -> bool:
    """Whether ``after`` goes on an outer numbering of the same kind: then ``unit`` is the last of a list, and empty."""
    if unit.label is None or after.label is None or unit.label.kinds != after.label.kinds or unit.bullet:
        return False
    return all(1 < two.value <= one.value for one, two in zip(unit.label.readings, after.label.readings, strict=True))


def _follows(unit: Unit, after: Unit) -> bool:
    """Whether ``after`` bears the next number of the same numbering."""
    if unit.label is None or after.label is None or unit.label.form != after.label.form:
        return False
    return any(
        one.system == two.system and (two.value == one.value + 1 or unit.bullet)
        for one in unit.label.readings
        for two in after.label.readings
    )


def _in_short_list(units: Sequence[Unit], maybe: Sequence[bool], at: int) -> bool:
    """Whether the unit before is the item before it, just as short: then this one is the last of a list."""
    if at == 0 or not units[at].label or not units[at].text.plain:
        return False
    before = units[at - 1]
    short = maybe[at - 1] or not ENDS.search(before.text.plain)
    return bool(before.label and before.text.plain and short) and _follows(before, units[at])


def _run_in(units: list[Unit]) -> list[Unit]:
    """Split "1. Purpose. The purpose ..." where most units of a numbering have such a heading before their text."""
    parts = [_run_in_parts(unit) for unit in units]
    kin: dict[tuple[str, ...], set[int]] = {}
    for at, unit in enumerate(units):
        for kind in () if unit.heads else unit.family:
            kin.setdefault(kind, set()).add(at)
    shared = {family: _shared(family, kin, parts) for family in {unit.family for unit in units}}
    made = []
    for at, unit in enumerate(units):
        match = parts[at]
        if match and shared[unit.family]:
            made.append(_split(unit, unit.text.cut(0, match.end("head")), match.start("rest")))
        else:
            made.append(unit)
    return made


def _run_in_parts(unit: Unit) -> re.Match[str] | None:
    if unit.label is None or unit.bullet or unit.heads or unit.heading:
        return None
    match = _RUN_IN.match(unit.text.plain)
    few = len(match["rest"].split()) < (2 if match["rest"].endswith(":") else 4) if match else True
    if not match or few or _VERB.search(match["head"]) or (":" in match["stop"] and _names_one(match["head"])):
        return None
    return match if heading_like(match["head"], 12) or len(match["head"].split()) <= 5 else None


def _names_one(head: str) -> bool:
    """Whether words before a colon say for whom the rest stands ("For the Agency: ...", "Japan: ..."): no heading."""
    return bool(_ADDRESSED.match(head)) or any(
        mention.start <= len("the ") and mention.end == len(head) for mention in countries.find(head)
    )


def _shared(
    family: Sequence[tuple[str, ...]], kin: Mapping[tuple[str, ...], set[int]], parts: Sequence[re.Match[str] | None]
) -> bool:
    """Whether most units of these numberings have such a heading; ``kin`` are the units of each numbering."""
    units = set[int]().union(*(kin.get(kind, ()) for kind in family))
    having = sum(parts[at] is not None for at in units)
    return having >= max(2, 0.6 * len(units)) or (len(units) == 1 and family[0][0] == "word")


def _with_bodies(units: list[Unit]) -> list[Unit]:
    """Give a label that stands alone its heading, and a bullet's lead-in the text on the lines after it."""
    made: list[Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        after = units[at + 1] if at + 1 < len(units) else None
        if after is not None and after.label is None and not after.cell:
            if unit.label and not unit.bullet and unit.heads and not (unit.heading and unit.heading.plain):
                unit, at = (_joined(unit, after), at + 1) if after.heads else (replace(unit, heading=None), at)
            elif unit.bullet and unit.heads and not after.heads:
                text = replace(unit, text=after.text, heads=False, joins=after.joins)
                unit, at = replace(text, places=(*unit.places, *after.places)), at + 1
        made.append(unit if unit.heading is None or unit.heading.plain else replace(unit, heading=None))
        at += 1
    return made


def _joined(unit: Unit, heading: Unit) -> Unit:
    return replace(unit, heading=heading.heading, places=(*unit.places, *heading.places))


def opens_section(unit: Unit) -> bool:
    """Whether a unit with text on the line of its label is a section all the same."""
    if unit.heads or unit.label is None:
        return unit.heads
    return unit.label.word in _SECTION_WORDS or (unit.heading is not None and bool(unit.text.plain) and not unit.bullet)
