"""The parts of BASE beside its body: notes, headers and footers, and those that copies bring."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree
from rapidfuzz.distance import LCSseq

from app.redlining.bring import Carrier
from app.redlining.combine_atoms import Who, atoms_of, marks_of_end, who
from app.redlining.combine_blocks import combine_holder
from app.redlining.combine_foreign import Foreign
from app.redlining.combine_said import NOTE_AUTHOR, NOTE_DATE, NOTE_WORDS
from app.redlining.combine_tables import adopt_properties
from app.redlining.combine_write import Bench
from app.redlining.emit import Manner
from app.redlining.margins import sections_of
from app.redlining.marks import Marks, make
from app.redlining.names import ID, NOTE_REFERENCES, RELATIONS, SECT_PR, THEIRS, P, T
from app.redlining.notes import NotePair, fill
from app.redlining.package import Pack, relation_type
from app.redlining.resolve import resolve_part
from app.redlining.translate import AWAY, relate
from app.word.xml import Element, tag_of, w

_RELATION = f"{{{RELATIONS}}}id"
_MARGINS = (w("headerReference"), w("footerReference"))


@dataclass(slots=True)
class Packages:
    """BASE's package, to be written into, and those of the copies, by their numbers, in BASE's terms."""

    base: Pack
    copies: Mapping[int, Pack]
    carriers: Mapping[int, Carrier]
    bench: Bench | None = None
    margins: dict[tuple[int, str], str] = field(default_factory=dict)
    related: set[tuple[int, str]] = field(default_factory=set)

    def relate(self, copy: int, part: str, theirs: str) -> None:
        """Give a part of a copy the ids by which one of BASE refers to the same: once, since it is not so twice."""
        if (copy, theirs) not in self.related:
            self.related.add((copy, theirs))
            relate(self.carriers[copy], part, theirs)

    def note(self, copy: int, kind: str, identity: str, sources: set[int], by: Who) -> str:
        """Bring a note of a copy into BASE, all of it as its author put it in; return its number there."""
        pack, carrier = self.copies[copy], self.carriers[copy]
        theirs = pack.related_part(pack.main, f"{kind}s")
        source = None if theirs is None else _notes(pack, theirs, kind).get(identity)
        if theirs is None or source is None or self.bench is None:
            return identity
        part = self.base.related_part(self.base.main, f"{kind}s") or self._new_part(carrier, kind, theirs)
        self.relate(copy, part, theirs)
        root = self.base.root(part)
        made = make(w(kind))
        made.set(ID, str(max([*(int(each.get(ID, "0")) for each in root.findall(w(kind))), 0]) + 1))
        root.append(made)
        foreign: Foreign = self.bench.foreign[copy]
        made.extend(foreign.welcome(each, sources) for each in _put_in_whole(source, by))
        self.base.changed.add(part)
        return made.get(ID, "")

    def _new_part(self, carrier: Carrier, kind: str, part: str) -> str:
        """Give BASE a part for its first notes: a copy's, with its separators and no notes."""
        root = deepcopy(carrier.after.root(part))
        for note in root.findall(w(kind)):
            if note.get(w("type")) is None:
                root.remove(note)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        made = self.base.add(part, data, carrier.after.content_type(part))
        self.base.relate(self.base.main, relation_type(f"{kind}s"), made)
        return made

    def margin(self, copy: int, reference: Element, identity: str) -> None:
        """Let a section that a copy put in refer to its header or footer, in BASE."""
        pack = self.copies[copy]
        relation = pack.relations_of(pack.main).get(identity)
        if relation is None:
            return
        target = self.margins.get((copy, relation.target)) or self.carriers[copy].part(relation.target)
        reference.set(_RELATION, self.base.relate(self.base.main, relation_type(relation.short), target))


def combine_parts(bench: Bench, packages: Packages) -> None:
    """Give BASE's stories the marks of the copies: the notes and margins of what all have, then the body."""
    base = packages.base
    copies = {copy: pack.root(pack.main) for copy, pack in packages.copies.items()}
    root = base.root(base.main)
    margins = _paired_margins(packages)
    notes = [pair for kind in NOTE_REFERENCES.values() for pair in _paired_notes(packages, kind)]
    _combine(bench, packages, base.main, root.find(w("body")), {k: each.find(w("body")) for k, each in copies.items()})
    bodies = {copy: body for copy, each in copies.items() if (body := each.find(w("body"))) is not None}
    body = root.find(w("body"))
    if body is not None:
        last = bench.desk.last
        with_section = {copy: each for copy, each in bodies.items() if each.find(SECT_PR) is not None}
        if body.find(SECT_PR) is not None:
            adopt_properties(bench.desk, body, with_section, SECT_PR, len(body))
        if bench.desk.last != last:
            base.changed.add(base.main)
    for part, one, others in notes:
        _combine(bench, packages, part, one, others)
    for part, theirs in margins.items():
        for copy, target in theirs.items():
            packages.relate(copy, part, target)
        others = {copy: packages.copies[copy].root(target) for copy, target in theirs.items()}
        _combine(bench, packages, part, base.root(part), others)


def _combine(
    bench: Bench, packages: Packages, part: str, base: Element | None, copies: Mapping[int, Element | None]
) -> None:
    if base is None:
        return
    last = bench.desk.last
    combine_holder(bench, base, {copy: each for copy, each in copies.items() if each is not None})
    if bench.desk.last != last:
        packages.base.changed.add(part)


def note_words(pack: Pack) -> None:
    """Write beside each reference to a note, in memory, what the note says: two at one place may differ in that."""
    for tag, kind in NOTE_REFERENCES.items():
        part = pack.related_part(pack.main, f"{kind}s")
        held = {} if part is None else _notes(pack, part, kind)
        for reference in pack.root(pack.main).iter(tag):
            note = held.get(reference.get(ID, ""))
            if note is not None:
                reference.set(NOTE_WORDS, "".join(each.text or "" for each in note.iter(T)))
            mark = next((above for above in reference.iterancestors() if above.tag in THEIRS), None)
            if mark is not None:
                reference.set(NOTE_AUTHOR, who(mark).author)
                reference.set(NOTE_DATE, who(mark).date)


def _put_in_whole(note: Element, by: Who) -> Element:
    """Return a note of which all is put in: one that stood there before its reference was moved is marked anew."""
    letters = list(note.iter(T))
    if by.author == "" or all(any(above.tag in THEIRS for above in each.iterancestors()) for each in letters):
        return note
    settled = deepcopy(note)
    resolve_part(settled, "accepted")
    made = make(str(note.tag))
    fill(Manner(Marks(by.author, by.date, 0, 0)), NotePair("", made, settled))
    return made


def _notes(pack: Pack, part: str, kind: str) -> dict[str, Element]:
    return {note.get(ID, ""): note for note in pack.root(part).findall(w(kind))}


def _paired_notes(packages: Packages, kind: str) -> Iterator[tuple[str, Element, dict[int, Element]]]:
    """Yield each note of BASE to which its text refers, and those of the copies in its place."""
    base = packages.base
    part = base.related_part(base.main, f"{kind}s")
    if part is None:
        return
    held = _notes(base, part, kind)
    answers: dict[str, dict[int, Element]] = {}
    ours = _references(base, kind)
    for copy, pack in packages.copies.items():
        target = pack.related_part(pack.main, f"{kind}s")
        theirs = {} if target is None else _notes(pack, target, kind)
        if target is not None:
            packages.relate(copy, part, target)
        for one, other in _answering(ours, _references(pack, kind)):
            if other in theirs and one in held and _unmarked(held[one]) == _unmarked(theirs[other]):
                answers.setdefault(one, {}).setdefault(copy, theirs[other])
    for identity, others in answers.items():
        yield part, held[identity], others


def _unmarked(note: Element) -> list[str]:
    """Return what stands in a note when all is rejected: in one that somebody put in hardly more than its number."""
    return [atom.key for paragraph in note.iter(P) for atom in atoms_of(paragraph) if atom.seen]


@dataclass(frozen=True, slots=True)
class _Reference:
    """Where the text refers to a note (its number), and who put that in, when; "" where all have it."""

    note: str
    by: tuple[str, str] = ("", "")


def _references(pack: Pack, kind: str) -> list[list[_Reference]]:
    """Return where the text refers to notes: each time those that somebody put in, and last one that all have."""
    tag = next(tag for tag, name in NOTE_REFERENCES.items() if name == kind)
    found: list[list[_Reference]] = [[]]
    for each in pack.root(pack.main).iter(tag):
        mark = next((above for above in each.iterancestors() if above.tag in THEIRS), None)
        if mark is None:
            found[-1].append(_Reference(each.get(ID, "")))
            found.append([])
        else:
            found[-1].append(_Reference(each.get(ID, ""), (who(mark).author, who(mark).date)))
    return found


def _answering(
    ours: Sequence[Sequence[_Reference]], theirs: Sequence[Sequence[_Reference]]
) -> Iterator[tuple[str, str]]:
    """Yield the numbers of notes of BASE, with those of a copy's notes in the same places."""
    if len(ours) != len(theirs):
        return
    for one, other in zip(ours, theirs, strict=True):
        for op in LCSseq.opcodes([each.by for each in one], [each.by for each in other]):
            if op.tag == "equal":
                places = range(op.src_end - op.src_start)
                yield from ((one[op.src_start + at].note, other[op.dest_start + at].note) for at in places)


def _paired_margins(packages: Packages) -> dict[str, dict[int, str]]:
    """Return the headers and footers of BASE, each with those of the copies in the same sections."""
    ours = _shown(packages.base)
    found: dict[str, dict[int, str]] = {}
    for copy, pack in packages.copies.items():
        theirs = _shown(pack)
        for key, part in ours.items():
            target = theirs.get(key)
            known = found.setdefault(part, {})
            if target is not None and copy not in known and (copy, target) not in packages.margins:
                known[copy] = target
                packages.margins[copy, target] = part
    return found


def _shown(pack: Pack) -> dict[tuple[int, str, str], str]:
    """Return which part every section shows for every kind of page, of those that are there with all rejected."""
    now: dict[tuple[str, str], str] = {}
    found: dict[tuple[int, str, str], str] = {}
    sections = [each for each in sections_of(pack.root(pack.main)) if not _put_in(each)]
    for at, section in enumerate(sections):
        for reference in section.iterchildren(*_MARGINS):
            relation = pack.relations_of(pack.main).get(reference.get(_RELATION, "").removeprefix(AWAY))
            if relation is not None and relation.target in pack.parts:
                now[tag_of(reference), reference.get(w("type"), "default")] = relation.target
        found |= {(at, kind, page): part for (kind, page), part in now.items()}
    return found


def _put_in(section: Element) -> bool:
    above = section.getparent()
    paragraph = None if above is None else above.getparent()
    return paragraph is not None and paragraph.tag == P and marks_of_end(paragraph)[0] is not None
