"""Structure: blocks to provisions, in the anatomy of an instrument."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.back import Back, is_signing, signing_in
from app.ingest.blocks import Block
from app.ingest.front import Front, is_preamble, link_tail, names_participants
from app.ingest.notes import notes_of, signed_in
from app.ingest.outline import outline
from app.ingest.places import split_places
from app.ingest.run_in import apart
from app.ingest.signatures import Signed, signatures_of
from app.ingest.units import units_of
from app.ingest.zones import Zones, zones_of
from app.language.numbers import figure
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.provision import Kind, Place, Provision, Provisions
from app.model.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Structure:
    """Provisions of a text, who signed, what somebody should look at, and what is no part of the instrument."""

    provisions: Provisions
    signed: tuple[Signed, ...]
    findings: tuple[Finding, ...]
    aside: tuple[Place, ...]
    zones: Zones


def structure(blocks: Sequence[Block]) -> Structure:
    """Return the structure of a text; the topics are not set yet."""
    zones = zones_of(blocks)
    exchanged = _exchange(blocks, zones)
    if exchanged:
        return exchanged
    early = zones.back.annexes[: zones.back.early_annexes]
    late = zones.back.annexes[zones.back.early_annexes :]
    signed, unused = signatures_of(zones.back.signatures)
    parts = (
        *_front(zones.front),
        *outline(units_of(apart(zones.back.body))),
        *_closing(zones.back.closing),
        *(provision for annex in early for provision in _annex(annex)),
        *_signings(zones.back, signed, unused),
        *(provision for annex in late for provision in _annex(annex)),
        *(_plain(block, Kind.NOTE) for block in zones.notes),
    )
    aside = tuple(place for block in zones.aside for place in block.places)
    return Structure(parts, tuple(each for each in signed if each.signs), tuple(_findings(parts, blocks)), aside, zones)


def _exchange(blocks: Sequence[Block], zones: Zones) -> Structure | None:
    """Return the structure of an exchange of notes; None where the text is none."""
    kept = [block for block in blocks if block not in zones.aside and block not in zones.notes]
    first, notes = notes_of(kept)
    if not notes:
        return None
    made = [_title(kept[:first])]
    signed = signed_in(notes)
    for note, signatures in zip(notes, signed, strict=True):
        level = 1 if note.heads else 0
        made += [_note_head(block) for block in note.heads]
        made += [_plain(block, Kind.SIGNING, level) for block in note.dated]
        made += [
            _plain(note.salutation, Kind.CHAPEAU, level),
            *outline(units_of(apart(note.body)), level),
        ]
        made += [_signature(each, Kind.SIGNATURE if each.signs else Kind.NOTE, level) for each in signatures]
        made += [replace(_title(note.to), kind=Kind.NOTE, level=level)] if note.to else []
    made += [_plain(block, Kind.NOTE) for block in zones.notes]
    aside = tuple(place for block in zones.aside for place in block.places)
    who = tuple(each for group in signed for each in group if each.signs)
    return Structure(tuple(made), who, tuple(_findings(made, blocks)), aside, zones)


def _note_head(block: Block) -> Provision:
    whole = _plain(block, Kind.SUBHEADING)
    return replace(whole, text=EMPTY, heading=Text(whole.text.plain)) if whole.text.plain else whole


def _plain(block: Block, kind: Kind, level: int = 0) -> Provision:
    label = block.label if kind not in {Kind.SIGNATURE, Kind.SIGNING, Kind.TITLE, Kind.CHAPEAU} else None
    label = None if label and kind is Kind.LINK and label.form == "bullet" else label
    text = block.body if label else block.text
    return Provision(
        new_id(),
        kind,
        level,
        text,
        None,
        label.printed if label else "",
        label.number if label else "",
        (),
        block.places,
    )


def _front(front: Front) -> list[Provision]:
    made = [_title(front.title)] if front.title else []
    made += [_plain(block, Kind.TITLE) for block in front.dateline]
    for block in front.chapeau:
        made += _split_link(block, Kind.CHAPEAU) if _recital_inside(block) else [_plain(block, Kind.CHAPEAU)]
    made += _recitals(front.recitals)
    made += [_plain(block, Kind.LINK) for block in front.link]
    return made


def _recital_inside(block: Block) -> bool:
    return link_tail(block.plain) is not None


def _title(blocks: Sequence[Block]) -> Provision:
    text = EMPTY
    for block in blocks:
        text = text.then(block.text, " ") if text.plain else block.text
    bare = Text(text.plain)
    return Provision(new_id(), Kind.TITLE, 0, bare, places=_merged([p for block in blocks for p in block.places]))


def _merged(places: Sequence[Place]) -> tuple[Place, ...]:
    """Places that follow one another with nothing but a line break between are one."""
    made: list[Place] = []
    for place in places:
        if made and 0 <= place.start - made[-1].end <= 1 and made[-1].page == place.page:
            made[-1] = replace(made[-1], end=place.end)
        else:
            made.append(place)
    return tuple(made)


def _recitals(blocks: Sequence[Block]) -> list[Provision]:
    made: list[Provision] = []
    level, stem = 0, None
    for at, block in enumerate(blocks):
        if is_preamble(blocks, at):
            made.append(replace(_plain(block, Kind.SUBHEADING), text=EMPTY, heading=Text(block.plain)))
            level = 1
        elif stem is not None and block.label and _limbs(blocks, stem):
            made.append(_plain(block, Kind.ITEM, level + 1))
        elif at == 1 and level and names_participants(block):
            made.append(_plain(block, Kind.CHAPEAU, level))
        else:
            made += _split_link(block, Kind.RECITAL, level)
        stem = at if block.label is None else stem
    return made


def _limbs(blocks: Sequence[Block], stem: int) -> bool:
    """Whether labelled blocks after this one are limbs of the recital it begins ("Recognizing that: (a) ...")."""
    return blocks[stem].plain.endswith(":") and not is_preamble(blocks, stem)


def _split_link(block: Block, kind: Kind, level: int = 0) -> list[Provision]:
    cut = link_tail(block.plain)
    whole = _plain(block, kind, level)
    if cut is None:
        return [whole]
    at = cut - (len(block.plain) - len(whole.text.plain))
    first, second = split_places(block, cut)
    head = replace(whole, text=whole.text.cut(0, at).trimmed(), places=first)
    return [head, Provision(new_id(), Kind.LINK, 0, whole.text.cut(at, len(whole.text.plain)), places=second)]


def _closing(blocks: Sequence[Block]) -> list[Provision]:
    made: list[Provision] = []
    for block in blocks:
        cut = signing_in(block.plain)
        whole = _plain(block, Kind.CLOSING)
        if cut is None or block.label:
            made.append(whole)
            continue
        first, second = split_places(block, cut)
        made.append(replace(whole, text=whole.text.cut(0, cut).trimmed(), places=first))
        signing = whole.text.cut(cut, len(whole.text.plain))
        made.append(Provision(new_id(), Kind.SIGNING, 0, signing, places=second))
    return made


def _signings(back: Back, signed: Sequence[Signed], unused: Sequence[Block]) -> list[Provision]:
    """Return signing lines, signature blocks and notes among them, in the order of the text."""
    made = [_plain(block, Kind.SIGNING) for block in back.signing]
    made += [_signature(each, Kind.SIGNATURE if each.signs else Kind.NOTE) for each in signed]
    made += [_plain(block, Kind.SIGNING if is_signing(block.plain) else Kind.NOTE) for block in unused]
    if not any(is_signing(block.plain) for block in unused):
        return made
    return sorted(made, key=lambda provision: min((place.start for place in provision.places), default=0))


def _signature(signed: Signed, kind: Kind, level: int = 0) -> Provision:
    text = " ".join(signed.words)
    return Provision(new_id(), kind, level, Text(text), places=_merged(signed.places))


def _annex(blocks: Sequence[Block]) -> list[Provision]:
    head, rest = blocks[0], list(blocks[1:])
    match = re.match(
        r"((?:\w+)(?:\s+(?:no\.?\s*)?(?:\d{1,2}|[ivx]{1,5}|[a-z])(?![\w]))?[.:]?)\s*[–—-]?\s*(.*)$",
        head.plain,
        re.IGNORECASE,
    )
    label, heading = (match[1], match[2]) if match else (head.plain, "")
    if head.lines[0].label:
        label, heading = head.lines[0].label, head.plain
    places = list(head.places)
    if (
        not heading
        and rest
        and rest[0].label is None
        and len(rest[0].plain.split()) <= 20
        and not rest[0].ends
        and len(rest) > 1
    ):
        heading, places = rest[0].plain, [*places, *rest[0].places]
        rest = rest[1:]
    number = re.sub(r"^\w+\s*(?:no\.?\s*)?", "", label, count=1, flags=re.IGNORECASE).strip(" .:()")
    annex = Provision(
        new_id(), Kind.ANNEX, 0, EMPTY, Text(heading) if heading else None, label, number, (), _merged(places)
    )
    return [annex, *outline(units_of(apart(rest)), 1)]


def _findings(provisions: Sequence[Provision], blocks: Sequence[Block]) -> list[Finding]:
    found = []
    joined = {block.places[0].start for block in blocks if block.joins}
    for at, provision in enumerate(provisions):
        loose = provision.kind in {Kind.TITLE, Kind.SIGNATURE}
        if not loose and any(place.start in joined for place in provision.places) and len(provision.places) > 1:
            found.append(Finding("joined", provision.id, "Two pieces were joined over a page break or a blank line."))
        after = provisions[at + 1] if at + 1 < len(provisions) else None
        found += _slips(provision, after.kind if after else None)
    return [*found, *_gaps(provisions)]


def _slips(provision: Provision, after: Kind | None) -> list[Finding]:
    """Return what is odd in a provision itself; ``after`` is the kind of the next."""
    text = provision.text.plain
    if provision.kind is Kind.RECITAL and text.endswith(".") and after in {Kind.LINK, Kind.RECITAL}:
        return [Finding("recital_stop", provision.id, "This recital ends in a full stop.", len(text) - 1, len(text))]
    if provision.kind is Kind.PARAGRAPH and after is Kind.ITEM and not re.search(r"[:.;,]$", text):
        return [Finding("stem_colon", provision.id, "This stem has no colon before its list.")]
    if provision.kind in {Kind.ITEM, Kind.SUBITEM} and not provision.label and not provision.heading:
        return [Finding("kind_guessed", provision.id, "This was taken as an item of a list, though it bears no label.")]
    return []


def _gaps(provisions: Sequence[Provision]) -> list[Finding]:
    """Numbers that do not follow: a provision may be missing, or a label misread."""
    found = []
    last: dict[tuple[int, str], int] = {}
    for provision in provisions:
        for key in [key for key in last if key[0] > provision.level]:
            del last[key]
        if not provision.number.isdecimal():
            continue
        key, value = (provision.level, provision.kind.value), figure(provision.number)
        if key in last and value not in {last[key] + 1, 1}:
            found.append(
                Finding("numbering", provision.id, f"{provision.label} follows {last[key]}: the numbering has a gap.")
            )
        last[key] = value
    return found
