"""Footnotes and endnotes: which answer each other, and those that only AFTER has."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from app.redlining.block import Block
from app.redlining.blocks import align
from app.redlining.bring import Carrier
from app.redlining.emit import Manner, write_line
from app.redlining.likeness import fingerprint
from app.redlining.lines import added
from app.redlining.marks import make
from app.redlining.names import ID, NOTE_REFERENCES, TBL, P
from app.redlining.package import Pack, relation_type
from app.redlining.translate import relate
from app.redlining.whole import inside, new_table
from app.word.xml import Element, w

_AWAY = frozenset({w("del"), w("moveFrom")})
_HERE = frozenset({w("ins"), w("moveTo")})


@dataclass(frozen=True, slots=True)
class NotePair:
    """A note of BEFORE and the one of AFTER that answers it, in which part."""

    part: str
    before: Element
    after: Element


@dataclass(frozen=True, slots=True)
class Notes:
    """What became of the notes of one kind; ``fresh`` are those that are new in BEFORE, still empty."""

    pairs: tuple[NotePair, ...] = ()
    fresh: tuple[NotePair, ...] = ()


def settle_notes(carrier: Carrier, kind: str) -> Notes:
    """Pair the notes of a kind ("footnote"), and give AFTER's references the ids of BEFORE, in place."""
    before, after = carrier.before, carrier.after
    new = _notes(after, kind)
    if not new:
        return Notes()
    part = after.related_part(after.main, f"{kind}s") or ""
    target = before.related_part(before.main, f"{kind}s") or _new_part(carrier, kind, part)
    relate(carrier, target, part)
    old = _notes(before, kind)
    pairs = align([block for _, block in old], [block for _, block in new])
    ids = {new[j][0]: old[i][0] for i, j in pairs}
    found = tuple(NotePair(target, old[i][1].element, new[j][1].element) for i, j in pairs)
    fresh = []
    for identity, block in new:
        if identity not in ids:
            made = _empty(before.root(target), kind)
            before.changed.add(target)
            ids[identity] = made.get(ID, "")
            fresh.append(NotePair(target, made, block.element))
    for reference in _references(after, kind):
        reference.set(ID, ids.get(reference.get(ID, ""), reference.get(ID, "")))
    return Notes(found, tuple(fresh))


def separate(before: Pack, kind: str, notes: Notes) -> Notes:
    """Give each reference that is put in, where the text's own to the same note is taken out, a note of its own.

    Word knows no note with two references: what moves leaves its note behind and brings another that says the same.
    """
    here = [each for each in _references(before, kind) if _within(each, _HERE)]
    own = [each for each in _references(before, kind) if each not in here]
    gone = {each.get(ID, "") for each in own} - {each.get(ID, "") for each in own if not _within(each, _AWAY)}
    pairs = {pair.before.get(ID, ""): pair for pair in notes.pairs}
    fresh = list(notes.fresh)
    for reference in here:
        identity = reference.get(ID, "")
        if identity in gone and identity in pairs:
            pair = pairs[identity]
            made = _empty(before.root(pair.part), kind)
            before.changed.add(pair.part)
            fresh.append(NotePair(pair.part, made, deepcopy(pair.after)))
            reference.set(ID, made.get(ID, ""))
    return Notes(tuple(pair for identity, pair in pairs.items() if identity not in gone), tuple(fresh))


def _within(element: Element, marks: frozenset[str]) -> bool:
    return any(above.tag in marks for above in element.iterancestors())


def fill(manner: Manner, pair: NotePair) -> None:
    """Write a new note: all of it inserted."""
    for block in inside(pair.after, P, TBL):
        pair.before.append(new_table(manner, block) if block.tag == TBL else write_line(manner, added(manner, block)))


def _notes(pack: Pack, kind: str) -> list[tuple[str, Block]]:
    """Return the notes that the text refers to, in its order, with their ids."""
    part = pack.related_part(pack.main, f"{kind}s")
    if part is None:
        return []
    held = {note.get(ID, ""): note for note in pack.root(part).findall(w(kind))}
    order = dict.fromkeys(reference.get(ID, "") for reference in _references(pack, kind))
    return [(identity, _block(held[identity])) for identity in order if identity in held]


def _block(note: Element) -> Block:
    return Block(note, "note", "".join(map(fingerprint, note)), section=False, read=note)


def _references(pack: Pack, kind: str) -> Iterator[Element]:
    tag = next(tag for tag, name in NOTE_REFERENCES.items() if name == kind)
    return pack.root(pack.main).iter(tag)


def _empty(root: Element, kind: str) -> Element:
    numbers = [int(each.get(ID, "0")) for each in root.findall(w(kind))]
    made = make(w(kind))
    made.set(ID, str(max([*numbers, 0]) + 1))
    root.append(made)
    return made


def _new_part(carrier: Carrier, kind: str, part: str) -> str:
    """Give BEFORE a part for its first notes: AFTER's, with its separators and no notes."""
    root = deepcopy(carrier.after.root(part))
    for note in root.findall(w(kind)):
        if note.get(w("type")) is None:
            root.remove(note)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    before = carrier.before
    made = before.add(part, data, carrier.after.content_type(part))
    before.relate(before.main, relation_type(f"{kind}s"), made)
    return made
