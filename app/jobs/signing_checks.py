"""What is to be so before a text is signed: what the program can see of it, and what people see to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.drafting.phrases import and_list, the
from app.drafting.signing_line import SigningLine
from app.export.checklist import Item
from app.export.signature import slots
from app.ingest.rules import pattern
from app.jobs.draft_checks import BLANK, BRACKET, FURTHER, draft_checks
from app.jobs.left import not_left
from app.jobs.originals import Originals
from app.language.languages import languages
from app.library.store import Library
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Signatory
from app.model.provision import Kind
from app.negotiating import clearing
from app.negotiating.alternat import side_of_block
from app.negotiating.bilingual import rows
from app.negotiating.brackets import open_brackets
from app.negotiating.offers import open_offers
from app.negotiating.outgoing import open_in
from app.negotiating.printed import place_names
from app.settings import Paper

_PAPERS: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}
_MOST_PLACES = 6
_AROUND = " ,、\n_＿…."
_BY_HAND = (
    ("paper", "The originals are printed on the paper that both sides have decided on"),
    ("printed", "Each original is printed as often as the text says, and read against the screen"),
    ("initials", "Pages are initialled, where that is the practice of either side"),
    (
        "powers",
        "Those who sign may do so; a text that is not binding needs no full powers, unless a side asks",
    ),
    ("binding", "Originals are bound, with ribbons and seals, in a folder for each side"),
    ("seats", "Seats, flags and names stand in order; each side signs its own original first, at its own place"),
    ("pens", "Pens, blotters and a person for each side who turns the pages"),
    ("exchange", "The originals are exchanged, and each side takes the one in which it is named first"),
    ("copies", "Conformed copies go to those who ask for them; the signed text goes into the library"),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the items are told from besides the draft: its originals, the paper, what was filled in, other findings."""

    originals: Originals
    paper: Paper = "a4"
    line: SigningLine | None = None
    findings: tuple[Finding, ...] = ()


def items(library: Library, draft: Draft, seen: Seen) -> tuple[Item, ...]:
    """Return the items of the checklist in the order in which one sees to them."""
    return (*_of_text(draft, seen), *_of_originals(draft, seen), *_of_people(library, draft), *_by_hand(draft, seen))


def first_open(draft: Draft) -> Finding | None:
    """Return the first bracket that is open, or blank: it keeps a draft from being signed. None where there is none."""
    order = {each.id: at for at, each in enumerate(draft.provisions)}
    found = [each for each in draft_checks(draft).findings if each.rule in {BLANK, FURTHER}]
    for each in open_brackets(draft):
        message = "This bracket is open."
        found.append(Finding(BRACKET, each.provision.id, message, each.group.start, each.group.end))
    return min(found, key=lambda each: (order[each.at], each.start, -each.end), default=None)


def signers(draft: Draft) -> tuple[Signatory, ...]:
    """Return who signs for each side, in the order of the sides: as the particulars say, else as the blocks say."""
    known = draft.instrument.particulars
    named = {each.side: each for each in known.signatories if each.name}
    found = dict(_in_blocks(draft)) | named
    return tuple(found.get(side.id, Signatory(side.id)) for side in known.sides)


def _in_blocks(draft: Draft) -> Iterator[tuple[str, Signatory]]:
    known = draft.instrument.particulars
    names = tuple(each.name for each in known.signatories if each.name)
    for provision in draft.provisions:
        at = side_of_block(provision, known) if provision.kind is Kind.SIGNATURE else None
        if at is not None:
            _, _, name, post = (part.plain.strip(_AROUND) for part in slots(provision.text, names))
            yield known.sides[at].id, Signatory(known.sides[at].id, *((name, post) if name else _parted(post)))


def _parted(words: str) -> tuple[str, str]:
    """Return name and post where both stand in one line: the name ends where the first word of a post begins."""
    found = pattern("signature", "posts").search(words)
    return (words[: found.start()].strip(_AROUND), words[found.start() :]) if found else (words, "")


def _item(slug: str, what: str, found: int, one: str, many: str, places: Iterable[str] = ()) -> Item:
    """Return an item that is so where nothing was found; ``places`` are where something was."""
    where = tuple(dict.fromkeys(filter(None, places)))
    listed = f": {', '.join(where[:_MOST_PLACES])}{' …' if len(where) > _MOST_PLACES else ''}" if where else ""
    said = "none" if not found else f"{found} {many if found > 1 else one}{listed}"
    return Item(slug, what, "open" if found else "done", said)


def _of_text(draft: Draft, seen: Seen) -> Iterator[Item]:
    checks = draft_checks(draft)
    others = not_left((each for each in (*checks.findings, *seen.findings) if each.rule != BLANK), draft)
    named = place_names(draft)
    at = (named[each.provision.id] for each in open_brackets(draft))
    yield _item("brackets", "No brackets are open", open_in(draft), "is open", "are open", at)
    at = (named[each.at] for each in checks.findings if each.rule == BLANK)
    yield _item("blanks", "No place is left blank", checks.blanks, "is left blank", "are left blank", at)
    yield _item("offers", "Every change of the other side is decided", len(open_offers(draft)), "is open", "are open")
    at = (named.get(each.at, "") for each in others)
    yield _item("findings", "No finding of the checks is open", len(others), "finding", "findings", at)


def _of_originals(draft: Draft, seen: Seen) -> Iterator[Item]:
    found = seen.originals
    who = and_list(the(each.country) for each in found.originals)
    if len(found.originals) > 1:
        named = place_names(draft)
        at = (named.get(each.at, "") for each in found.orders)
        what = "In each original its keeper is named first"
        yield _item("alternat", what, len(found.orders), "place to look at", "places to look at", at)
        at = (named.get(each.at, "") for each in found.differences)
        what = f"But for the order of names the originals of {who} read the same"
        yield _item("equal", what, len(found.differences), "difference", "differences", at)
    for number, version in enumerate(draft.instrument.versions[1:], 1):
        apart = sum(row.open for row in rows(draft, number))
        what = f"The {_tongue(version.language)} text was held against the first, provision by provision"
        yield _item("languages", what, apart, "provision is to be looked at", "provisions are to be looked at")
    known = draft.instrument.particulars
    wanted, sides = known.originals or 0, len(known.sides)
    said = f"{wanted or 'not said'}, for {sides} sides"
    yield Item("number", "There is an original for each side", "done" if wanted >= sides else "open", said)


def _tongue(tag: str) -> str:
    return next((name for name, known in languages().items() if known == tag.split("-", 1)[0]), tag)


def _of_people(library: Library, draft: Draft) -> Iterator[Item]:
    known = draft.instrument.particulars
    for each in signers(draft):
        missing = [what for what, words in (("name", each.name), ("post", each.post)) if not words]
        said = f"{each.name}, {each.post}" if not missing else f"no {' and no '.join(missing)}"
        what = f"Name and post of who signs for {the(known.country(each.side))}"
        yield Item("signatory", what, "open" if missing else "done", said)
    versions = library.versions(draft.id)
    standing = clearing.standing(draft, versions)
    if not standing:
        yield Item("clearance", "The text is cleared in the capital", "hand", "no clearance is noted")
        return
    changed = clearing.uncleared(draft, versions, lambda version: library.draft_at(draft.id, version.id))
    who = and_list(clearance.office for clearance, _ in standing)
    what = f"The text is as {who} cleared it"
    yield _item("clearance", what, len(changed), "provision changed since", "provisions changed since")


def _by_hand(draft: Draft, seen: Seen) -> Iterator[Item]:
    line = next((each.text.plain for each in reversed(draft.provisions) if each.kind is Kind.SIGNING), "")
    if not line:
        yield Item("line", "The text says where and when it is signed", "open", "it has no signing line")
    elif "__" in line:
        yield Item("line", "Place and date are written in by hand", "hand", line)
    else:
        yield Item("line", "Place, date, number and languages are as the signing line says", "hand", line)
    for slug, what in _BY_HAND:
        yield Item(slug, what, "hand", _PAPERS[seen.paper] if slug == "paper" else "")
