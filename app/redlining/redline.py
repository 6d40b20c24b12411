"""The redline of two Word files: tracked changes in the package of the first.

Accepting all of them gives the second, rejecting all the first, wherever Word has a mark; the proof, made by other eyes
(app/redlining/proof.py), holds every result against both before anybody gets it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import datetime
from typing import Literal

from app.errors import UserError
from app.progress import Progress, quiet
from app.redlining.bookmarks import drop_halves, needed
from app.redlining.bring import Carrier
from app.redlining.emit import Manner
from app.redlining.flow import redline as redline_holder
from app.redlining.likeness import fingerprint
from app.redlining.margins import redline_margins, shown_by
from app.redlining.marks import Marks, stamp
from app.redlining.names import SECT_PR, TBL
from app.redlining.notes import Notes, fill, separate, settle_notes
from app.redlining.package import Pack, highest_id, holds_changes, move_names, open_pack
from app.redlining.proof import Difference, Proof, prove
from app.redlining.props import differ, tracked
from app.redlining.resolve import Choice, resolve
from app.redlining.translate import Lists, Styles, relate, translate, votes_of
from app.redlining.whole import replace
from app.word.xml import Element, w

Policy = Literal["accepted", "rejected", "keep"]
_NOTES = ("footnote", "endnote")
_STORIES = ("footnotes", "endnotes", "header", "footer")


@dataclass(frozen=True, slots=True)
class Redlined:
    """A redline: the file, how many marks of each kind it holds, and its proof.

    ``incoming`` says what was made of tracked changes that the files held already: "" when they held none.
    """

    data: bytes
    counts: Mapping[str, int]
    proof: Proof
    incoming: str = ""

    @property
    def not_tracked(self) -> tuple[str, ...]:
        """Return what differs and has no mark in Word, in words."""
        return self.proof.not_tracked


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of a redline: its author and time, what becomes of marks that are there, what is compared."""

    author: str
    when: datetime
    policy: Policy = "accepted"
    words_only: bool = False
    names: tuple[str, str] = ("the first file", "the second file")


class Unproven(UserError):
    """A redline did not stand its proof and was not written; ``differences`` say where it failed.

    ``incoming`` says what was to become of tracked changes that the files held already.
    """

    def __init__(self, name: str, incoming: str, differences: tuple[Difference, ...]) -> None:
        self.name, self.incoming, self.differences = name, incoming, differences
        advice = "Please report this with both files."
        if incoming == "keep":
            advice = "Take the tracked changes that are there as accepted, or as rejected, and compare again."
        first = differences[0]
        super().__init__(
            f"The redline of {name} was not written, because it would not be exact ({first.place}: "
            f"{first.expected or 'nothing'} would become {first.found or 'nothing'}). {advice}"
        )


def redline(before: bytes, after: bytes, order: Order, progress: Progress = quiet) -> Redlined:
    """Return ``before`` with tracked changes that make it ``after``, proven.

    Raises UnreadableFile when either is no Word file, Unproven when the result would not be exact.
    """
    one, other = open_pack(order.names[0], before), open_pack(order.names[1], after)
    incoming = ""
    if holds_changes(one) or holds_changes(other):
        incoming = order.policy
        choice: Choice = "rejected" if order.policy == "rejected" else "accepted"
        before = before if order.policy == "keep" else resolve(before, choice)
        after = resolve(after, choice)
        one, other = open_pack(order.names[0], before), open_pack(order.names[1], after)
    progress(1, 3, order.names[0])
    made = _made((one, other), order, incoming)
    if not made.proof.ok:
        progress(2, 3, order.names[0])
        one, other = open_pack(order.names[0], before), open_pack(order.names[1], after)
        whole = _made((one, other), order, incoming, coarse=True)
        if not whole.proof.ok:
            raise Unproven(order.names[0], incoming, made.proof.differences)
        return whole
    return made if made.counts or incoming else replaced(made, data=before)


def _made(packs: tuple[Pack, Pack], order: Order, incoming: str, *, coarse: bool = False) -> Redlined:
    """Return a redline with its proof, whatever that says; the packages are used up."""
    one, other = packs
    highest = highest_id(one)
    marks = Marks(order.author, stamp(order.when), highest, highest, move_names(one))
    _write(Manner(marks, order.words_only, coarse), one, other)
    data = one.written() if one.changed else one.data
    mine = marks.made if incoming == "keep" else None
    proof = prove(one.data, other.data, data, mine=mine, words_only=order.words_only)
    return Redlined(data, dict(marks.counts), proof, incoming)


def _write(manner: Manner, before: Pack, after: Pack) -> None:
    """Write all changes into the trees of BEFORE."""
    carrier = Carrier(before, after)
    relate(carrier, before.main, after.main)
    styles = Styles(before, after)
    lists = Lists((before, after), styles, votes_of(before.root(before.main), after.root(after.main)))
    translate(_stories(after, tables_only=manner.words_only), styles, lists)
    notes = {kind: settle_notes(carrier, kind) for kind in _NOTES}
    body, answer = (pack.root(pack.main).find(w("body")) for pack in (before, after))
    if body is None or answer is None:
        return
    for each in (body, answer):
        _end_in_paragraph(each)
    manner = replaced(manner, brought=needed(manner.marks, body, answer))
    shown = shown_by(before), shown_by(after)
    last = manner.marks.last
    sections = redline_holder(manner, body, answer)
    section = _redline_section(manner, body, answer)
    if section is not None:
        sections.append(section)
    if manner.marks.counts or manner.marks.last != last:
        before.changed.add(before.main)
    for kind, found in notes.items():
        _redline_notes(manner, before, separate(before, kind, found))
    redline_margins(manner, carrier, shown, sections)
    drop_halves(body, manner.brought)


def _end_in_paragraph(body: Element) -> None:
    """Put a paragraph after a table that ends the text, as Word does: there a mark has to stand."""
    blocks = [child for child in body if child.tag in {w("p"), w("tbl"), w("sdt")}]
    if blocks and blocks[-1].tag == w("tbl"):
        blocks[-1].addnext(body.makeelement(w("p")))


def _stories(pack: Pack, *, tables_only: bool) -> list[Element]:
    """Return the roots of all parts that hold text, or only their tables."""
    targets = {each.target for each in pack.relations_of(pack.main).values() if each.short in _STORIES}
    roots = [pack.root(part) for part in [pack.main, *sorted(targets)] if part in pack.parts]
    return [table for root in roots for table in root.iter(TBL)] if tables_only else roots


def _redline_section(manner: Manner, body: Element, answer: Element) -> tuple[Element, Element] | None:
    """Redline the properties of the last section; return both files' as they were."""
    one, other = body.find(SECT_PR), answer.find(SECT_PR)
    if one is None or other is None:
        return None
    if not manner.words_only and differ(one, other, SECT_PR):
        made = tracked(manner.marks, SECT_PR, one, other)
        if made is not None:
            replace(one, made)
    return one, other


def _redline_notes(manner: Manner, before: Pack, notes: Notes) -> None:
    for pair in notes.pairs:
        if "".join(map(fingerprint, pair.before)) != "".join(map(fingerprint, pair.after)):
            redline_holder(manner, pair.before, pair.after)
            before.changed.add(pair.part)
    for pair in notes.fresh:
        fill(manner, pair)
