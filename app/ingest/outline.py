"""The outline of a body: which unit holds which, told by numbering, headings and stems."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.places import split_places
from app.ingest.units import Unit, opens_section
from app.model.ids import new_id
from app.model.provision import Kind, Provision
from app.model.text import EMPTY

_STEM = re.compile(
    r":\s*$|\b(?:following|as follows|including|include|includes|namely|in particular|such as)\b[^.;]*$", re.IGNORECASE
)
_PROPOSES = re.compile(
    r"\bfollowing (?:arrangements|provisions|terms|understandings?|proposals|conditions|principles):$", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:[;,]|[;,]\s*(?:and|or|and/or))$", re.IGNORECASE)
_LEAD = re.compile(r"[A-Z][^.:;]{1,60}:\s")
_FRAGMENT = re.compile(
    r"(?:[a-z]|(?!Nothing|Anything|Everything|During|Notwithstanding|Following|Pending)[A-Z][a-z]+ing\b|to [a-z])"
)
_PROVISION = re.compile(r"\b(?:intends?|will|should|may|shall|is|are|has|have|can|must|becomes?|does|do)\b")
_DEPTH = {"word": 0, "point": 1, "both": 3, "right": 3, "bullet": 5}
_SYSTEM = {"roman-upper": 0, "letter-upper": 1, "decimal": 2, "letter-lower": 3, "roman-lower": 4}


@dataclass(frozen=True, slots=True)
class Frame:
    """An open numbering: its key, the last number, the level and kind of its members."""

    key: tuple[str, ...]
    value: int
    level: int
    kind: Kind
    head: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """What is open at a place of the body; ``stem`` is the paragraph before, if the next list hangs on it."""

    base: int = 0
    frames: tuple[Frame, ...] = ()
    stem: str = ""
    stemmed: bool = False
    run: str = ""
    single: bool = False

    @property
    def floor(self) -> int:
        """The level of what stands directly under the innermost heading."""
        heads = [frame.level for frame in self.frames if frame.head]
        return heads[-1] + 1 if heads else self.base

    @property
    def top(self) -> Frame | None:
        """The innermost list that is open; None under a heading."""
        return self.frames[-1] if self.frames and not self.frames[-1].head else None


def outline(units: Sequence[Unit], base: int = 0) -> tuple[Provision, ...]:
    """Return the provisions of a body; ``base`` is the level of its outermost ones."""
    single = sum(unit.heads and unit.label is None for unit in units) == 1
    state = State(base, single=single)
    made: list[Provision] = []
    cells: list[Unit] = []
    for unit in units:
        if cells and (unit.cell is None or unit.cell.table != cells[0].cell.table):  # type: ignore[union-attr]
            made.extend(_table(cells, state.floor))
            cells = []
        if unit.cell is not None:
            cells.append(unit)
            continue
        provision, state = _place(unit, state)
        made.extend(_run_in(provision, unit))
    made.extend(_table(cells, state.floor))
    return tuple(made)


def _place(unit: Unit, state: State) -> tuple[Provision, State]:
    if unit.heads and unit.label is None:
        return _unlabelled_heading(unit, state)
    if unit.label is not None and opens_section(unit) and not _headed_item(unit, state):
        return _labelled_heading(unit, state)
    if unit.label is not None:
        return _member(unit, state)
    if unit.heading is not None:
        return _unlabelled_heading(unit, state)
    return _paragraph(unit, state)


def _made(unit: Unit, kind: Kind, level: int) -> Provision:
    label = unit.label
    return Provision(
        new_id(),
        kind,
        level,
        unit.text,
        unit.heading,
        label.printed if label else "",
        label.number if label else "",
        (),
        unit.places,
    )


def _run_in(provision: Provision, unit: Unit) -> tuple[Provision, ...]:
    """Return a section whose text stands on the line of its label as the section and its first paragraph."""
    if provision.kind not in {Kind.SECTION, Kind.SUBHEADING} or not provision.text.plain:
        return (provision,)
    at = len(unit.block.plain) - len(provision.text.plain)
    head, rest = split_places(unit.block, at)
    paragraph = Provision(new_id(), Kind.PARAGRAPH, provision.level + 1, provision.text, places=rest)
    return replace(provision, text=EMPTY, places=head), paragraph


# --- headings


def _unlabelled_heading(unit: Unit, state: State) -> tuple[Provision, State]:
    key = ("heading", unit.rank)
    heads = tuple(frame for frame in state.frames if frame.head)
    same = next((at for at, frame in enumerate(heads) if frame.key == key), None)
    outer = heads[:same] if same is not None else heads
    level = outer[-1].level + 1 if outer else state.base
    kind = Kind.SUBHEADING if outer else Kind.SECTION
    frame = Frame(key, 0, level, kind, head=True)
    return _made(unit, kind, level), replace(state, frames=(*outer, frame), stem=unit.text.plain, stemmed=False, run="")


def _labelled_heading(unit: Unit, state: State) -> tuple[Provision, State]:
    heads = tuple(frame for frame in state.frames if frame.head)
    at, key, value = _continued(unit, heads, head=True)
    if at is None and state.single and heads and heads[-1].key[0] == "heading" and state.stemmed:
        outer: tuple[Frame, ...] = ()  # one heading without a number, with its text, stands beside those with one
    else:
        outer = _outer(heads, unit) if at is None else heads[:at]
    level = outer[-1].level + 1 if outer else state.base
    kind = Kind.SUBHEADING if outer and unit.heading is not None else Kind.SECTION
    if outer and unit.heading is None:
        kind = Kind.PARAGRAPH
    frame = Frame(key, value, level, kind, head=True)
    stem = unit.text.plain
    return _made(unit, kind, level), replace(state, frames=(*outer, frame), stem=stem, stemmed=False, run="")


def _outer(heads: tuple[Frame, ...], unit: Unit) -> tuple[Frame, ...]:
    """Return the headings under which a new numbering begins: all that are open, unless it must be an outer one."""
    if unit.label and unit.label.form == "word":
        return tuple(
            frame for frame in heads if frame.key[0] == "word" and frame.key[1] in {"part", "chapter", "title"}
        )
    if heads and heads[0].key[0] == "heading" and not any(reading.value == 1 for reading in unit.label.readings):  # type: ignore[union-attr]
        return ()
    return heads


def _continued(unit: Unit, frames: Sequence[Frame], *, head: bool = False) -> tuple[int | None, tuple[str, ...], int]:
    """Return which of ``frames`` the unit's number continues (None: it begins a new one), its key and its value."""
    label = unit.label
    if label is None:
        return None, (), 0
    options = [
        ((*kind, "H" if head else "T"), reading.value)
        for kind, reading in zip(label.kinds, label.readings, strict=True)
    ]
    begins = any(value == 1 for _, value in options)
    for gap in (False, True):
        for at in range(len(frames) - 1, -1, -1):
            for key, value in options:
                ahead = value - frames[at].value
                if frames[at].key == key and (ahead == 1 or (gap and ahead > 1 and not begins)):
                    return at, key, value
    first = [option for option in options if option[1] == 1] or options
    key, value = first[0]
    if head:
        return next((at for at in range(len(frames) - 1, -1, -1) if frames[at].key == key), None), key, value
    return None, key, value


# --- members of lists


def _headed_item(unit: Unit, state: State) -> bool:
    """Whether a numbered heading is an item of the list that a stem opens, or of one that is open."""
    if unit.label is None or unit.label.form == "word":
        return False
    lists = [frame for frame in state.frames if not frame.head]
    if lists and _continued(unit, lists)[0] is not None and not unit.heads:
        return True
    return (
        state.stemmed and bool(_STEM.search(state.stem)) and bool(state.frames) and not _continues_heading(unit, state)
    )


def _continues_heading(unit: Unit, state: State) -> bool:
    heads = [frame for frame in state.frames if frame.head]
    at, _, value = _continued(unit, heads, head=True)
    return at is not None and value == heads[at].value + 1


def _member(unit: Unit, state: State) -> tuple[Provision, State]:
    at, key, value = _continued_bullet(unit, state) if unit.bullet else _continued(unit, state.frames)
    if at is not None:
        frame = replace(state.frames[at], value=value)
        frames = (*state.frames[:at], frame)
    else:
        frames, level, kind = _new_list(unit, state, key)
        frame = Frame(key, value, level, kind, indent=_indent(unit))
        frames = (*frames, frame)
    state = replace(state, frames=frames, stem=unit.text.plain, stemmed=False, run="")
    return _made(unit, frame.kind, frame.level), state


def _continued_bullet(unit: Unit, state: State) -> tuple[int | None, tuple[str, ...], int]:
    key = (*unit.family[0], "T")
    indent = _indent(unit)
    for at in range(len(state.frames) - 1, -1, -1):
        frame = state.frames[at]
        if frame.key == key and indent <= frame.indent + 1 and not (state.stemmed and frame.level > state.floor):
            return at, key, 0
    return None, key, 0


def _indent(unit: Unit) -> int:
    line = unit.block.lines[0]
    if line.level is not None:
        return 4 * line.level
    return len(line.text.expandtabs(4)) - len(line.text.expandtabs(4).lstrip())


def _new_list(unit: Unit, state: State, key: tuple[str, ...]) -> tuple[tuple[Frame, ...], int, Kind]:
    """Return the frames that stay open under a new list, and the level and kind of its members."""
    top = state.top
    if top is not None and not state.stemmed and (_deeper(key, top.key) or _STEM.search(state.stem)):
        kind = Kind.SUBITEM if top.kind in {Kind.ITEM, Kind.SUBITEM} else Kind.ITEM
        return state.frames, top.level + 1, kind
    heads = tuple(frame for frame in state.frames if frame.head)
    if top is not None and state.stemmed:
        heads = state.frames  # a numbering that goes on after the stem's list
    hangs = bool(state.stem) and bool(_STEM.search(state.stem) or not re.search(r"[.;]$", state.stem))
    whole = _PROPOSES.search(state.stem) and not unit.bullet and _PROVISION.search(unit.text.plain)
    if whole and unit.text.plain[:1].isupper():
        return heads, state.floor, Kind.PARAGRAPH  # the stem leads to provisions, not to its own limbs
    item = unit.bullet or hangs or (_fragment(unit.text.plain) and bool(state.frames))
    return heads, state.floor, Kind.ITEM if item else Kind.PARAGRAPH


def _fragment(words: str) -> bool:
    return bool(_FRAGMENT.match(words)) and not _PROVISION.search(words.split(";", maxsplit=1)[0][:80])


def _deeper(key: tuple[str, ...], top: tuple[str, ...]) -> bool:
    both = key[0] == top[0] == "bullet"
    return key != top if both else _rank(key) > _rank(top)


def _rank(key: tuple[str, ...]) -> float:
    form, _, system = key[0], key[1], key[2]
    if system.startswith("decimal") and system != "decimal":
        return 1.5 + int(system[7]) / 10
    return _DEPTH[form] + _SYSTEM.get(system, 0) / 4


# --- paragraphs without a label


def _paragraph(unit: Unit, state: State) -> tuple[Provision, State]:
    words = unit.text.plain
    if _run_goes_on(state, words) if state.run else state.stem.endswith(":") and _begins_run(unit):
        return _run_item(unit, state)
    stem = replace(state, stem=words, stemmed=True, run="")
    return _made(unit, Kind.PARAGRAPH, state.floor), stem


def _begins_run(unit: Unit) -> bool:
    words = unit.text.plain
    lead = bool(_LEAD.match(words))
    return lead or bool(_GOES_ON.search(words)) or words[:1].islower()


def _run_goes_on(state: State, words: str) -> bool:
    if _GOES_ON.search(state.stem):
        return True
    return bool(_LEAD.match(words)) and bool(_LEAD.match(state.run))


def _run_item(unit: Unit, state: State) -> tuple[Provision, State]:
    """Place an item without a label: in the labelled paragraph before it, else beside its stem."""
    level = state.top.level + 1 if state.top and not state.stemmed else state.floor
    kind = Kind.SUBITEM if level > state.floor + 1 else Kind.ITEM
    words = unit.text.plain
    return _made(unit, kind, level), replace(state, stem=words, run=state.run or words)


# --- tables


def _table(cells: Sequence[Unit], level: int) -> list[Provision]:
    if not cells:
        return []
    places = tuple(place for cell in cells for place in cell.places[:0])
    made = [Provision(new_id(), Kind.TABLE, level, EMPTY, places=places)]
    row = column = -1
    for unit in cells:
        cell = unit.cell
        if cell is None:
            continue
        if cell.row != row:
            made.append(Provision(new_id(), Kind.ROW, level + 1, EMPTY))
            row, column = cell.row, -1
        text = unit.block.text
        if cell.column == column:
            last = made[-1]
            made[-1] = replace(last, text=last.text.then(text, " "), places=(*last.places, *unit.block.places))
        else:
            made.append(Provision(new_id(), Kind.CELL, level + 2, text, places=unit.block.places))
            column = cell.column
    return made
