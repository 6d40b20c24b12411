"""Headers and footers: those of sections that answer each other, and those that new sections bring."""

from collections.abc import Sequence

from app.redlining.bring import Carrier
from app.redlining.emit import Manner
from app.redlining.flow import redline
from app.redlining.names import RELATIONS, SECT_PR
from app.redlining.package import Pack, relation_type
from app.redlining.translate import AWAY, relate
from app.word.xml import Element, tag_of, w

_RELATION = f"{{{RELATIONS}}}id"
_KINDS = (w("headerReference"), w("footerReference"))


Shown = dict[Element, dict[tuple[str, str], str]]


def redline_margins(
    manner: Manner, carrier: Carrier, shown: tuple[Shown, Shown], sections: Sequence[tuple[Element, Element]]
) -> None:
    """Redline the headers and footers of sections that answer each other; give new sections theirs.

    ``shown`` says what the sections of either file showed before the text was redlined.
    """
    before, after = carrier.before, carrier.after
    old, new = shown
    answers: dict[str, str] = {}
    for one, other in sections:
        for page, theirs in new.get(other, {}).items():
            ours = old.get(one, {}).get(page)
            if ours is not None and theirs not in answers and ours not in answers.values():
                answers[theirs] = ours
    for theirs, ours in answers.items():
        relate(carrier, ours, theirs)
        last = manner.marks.last
        redline(manner, before.root(ours), after.root(theirs))
        if manner.marks.last != last:
            before.changed.add(ours)
    _refer(carrier, answers)


def shown_by(pack: Pack) -> Shown:
    """Return which part every section shows for every kind of page; one that names none has that of the one above."""
    now: dict[tuple[str, str], str] = {}
    found: Shown = {}
    for section in sections_of(pack.root(pack.main)):
        for reference in section.iterchildren(*_KINDS):
            identity = reference.get(_RELATION, "").removeprefix(AWAY)
            relation = pack.relations_of(pack.main).get(identity)
            if relation is not None and relation.target in pack.parts:
                now[tag_of(reference), reference.get(w("type"), "default")] = relation.target
        found[section] = dict(now)
    return found


def sections_of(document: Element) -> list[Element]:
    """Return the properties of all sections, in order; those before a change are none."""
    return [each for each in document.iter(SECT_PR) if tag_of(each.getparent()) in {"pPr", "body"}]  # type: ignore[arg-type]


def _refer(carrier: Carrier, answers: dict[str, str]) -> None:
    """Let new sections refer to the headers and footers that answer theirs, else to theirs, brought over."""
    before, after = carrier.before, carrier.after
    for reference in before.root(before.main).iter(*_KINDS):
        identity = reference.get(_RELATION, "")
        if not identity.startswith(AWAY):
            continue
        relation = after.relations_of(after.main).get(identity.removeprefix(AWAY))
        if relation is None:
            continue
        target = answers.get(relation.target) or carrier.part(relation.target)
        reference.set(_RELATION, before.relate(before.main, relation_type(relation.short), target))
