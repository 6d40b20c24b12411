"""Zones: where title, chapeau, recitals, provisions, closing, signing and signatures of an instrument begin and end."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used


import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.blocks import ENDS, Block, heading_like
from app.ingest.rules import opener, pattern, section
from app.language import countries
from app.language.sentences import sentences

_UNFINISHED = re.compile(
    r"\b(?:of|the|and|or|in|on|for|with|between|among|concerning|regarding|to|by|its|&)$|[,–-]$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^[“\"(]?(?:the|we|this|their|his|her)\b", re.IGNORECASE)
_PREAMBLE = re.compile(r"^(?:preamble|recitals?|introduction|background|whereas)\s*:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zones:
    """The blocks of an instrument by zone; ``aside`` are those that are no part of it, ``noise`` page numbers and rules."""

    title: tuple[Block, ...] = ()
    dateline: tuple[Block, ...] = ()
    chapeau: tuple[Block, ...] = ()
    recitals: tuple[Block, ...] = ()
    link: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    signing: tuple[Block, ...] = ()
    signatures: tuple[Block, ...] = ()
    annexes: tuple[tuple[Block, ...], ...] = ()
    early_annexes: int = 0
    notes: tuple[Block, ...] = ()
    aside: tuple[Block, ...] = ()


def zones_of(blocks: Sequence[Block]) -> Zones:
    """Return the zones of a text; whether it is an instrument at all is for recognise.py to say."""
    kept = [block for block in blocks if not block.noise]
    aside = [block for block in blocks if block.noise]
    notes = tuple(block for block in kept if "footnote" in block.style or "endnote" in block.style)
    kept = [block for block in kept if block not in notes]
    start = _title_start(kept)
    front = _front(kept[start:])
    rest = kept[start + front.used :]
    back = _back(rest)
    return replace(
        back,
        title=front.title,
        dateline=front.dateline,
        chapeau=front.chapeau,
        recitals=front.recitals,
        link=front.link,
        notes=(*back.notes, *notes),
        aside=(*aside, *kept[:start], *back.aside),
    )


# --- the front: title, date line, chapeau, recitals, link


@dataclass(frozen=True, slots=True)
class _Front:
    title: tuple[Block, ...]
    dateline: tuple[Block, ...]
    chapeau: tuple[Block, ...]
    recitals: tuple[Block, ...]
    link: tuple[Block, ...]
    used: int


def is_type(words: str) -> bool:
    """Whether words name a type of instrument, as a title does."""
    return any(re.search(each, words, re.IGNORECASE) for kinds in section("types").values() for each in kinds)


def _title_start(blocks: Sequence[Block]) -> int:
    """Return where the title begins: what a web page or a letterhead prints above it is no part of it."""
    for at, block in enumerate(blocks[:20]):
        if is_type(block.plain) and _titular(block):
            first = at
            while (
                first
                and not blocks[first].gap
                and _titular(blocks[first - 1])
                and blocks[first - 1].plain[:1].isupper()
            ):
                first -= 1
            return first
        if pattern("front", "defines").search(block.plain) and len(block.plain.split()) > 15:
            break
    return 0


def _titular(block: Block) -> bool:
    words = block.plain
    if len(words.split()) > 70 or (re.search(r"[.;:!?]$", words) and not re.search(r"\b[A-Z]\.$", words)):
        return False
    return block.lines[0].cell is None and not re.search(r"https?://|www\.|@", words)


def _front(blocks: Sequence[Block]) -> _Front:
    end_title = _title_end(blocks)
    title = tuple(block for block in blocks[:end_title] if not is_date(block.plain))
    dateline = tuple(block for block in blocks[:end_title] if is_date(block.plain))
    link = _link_at(blocks, end_title)
    end = link if link is not None else _preamble_end(blocks, end_title)
    chapeau_end = end_title
    while chapeau_end < end and not _recital(blocks[chapeau_end]) and not _PREAMBLE.match(blocks[chapeau_end].plain):
        chapeau_end += 1
    while link is None and end > chapeau_end and _titular_heading(blocks[end - 1]):
        end -= 1
    used = end if link is None else end + 1
    return _Front(
        title,
        dateline,
        tuple(blocks[end_title:chapeau_end]),
        tuple(blocks[chapeau_end:end]),
        tuple(blocks[end:used]),
        used,
    )


def _titular_heading(block: Block) -> bool:
    return heading_like(block.plain) and not _recital(block)


def is_date(words: str) -> bool:
    """Whether words are a date line, with or without a place before the date."""
    date = pattern("front", "date_line")
    words = re.sub(
        r"^(?:signed|done|made|issued|concluded)\s+(?:(?:at|in)\s+[A-Z][\w .’'-]{2,30},?\s+)?(?:on\s+)?",
        "",
        words,
        flags=re.IGNORECASE,
    )
    return bool(date.match(words) or date.match(re.sub(r"^(?:[A-Z][\w .]{2,30},\s*)+(?=\d|[A-Z]\w+ \d)", "", words)))


def _title_end(blocks: Sequence[Block]) -> int:
    at = 0
    for at, block in enumerate(blocks):
        words = block.plain
        if is_date(words) and at:
            continue
        if not _titular(block) or _starts_text(blocks, at):
            return at
    return at


def _starts_text(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether block ``at`` is no more title: chapeau, recital, link, or the first numbered provision."""
    block = blocks[at]
    words = block.plain
    if at == 0:
        return False
    if pattern("front", "defines").search(words) or _PREAMBLE.match(words):
        return True
    before = " ".join(each.plain for each in blocks[:at])
    hanging = bool(_UNFINISHED.search(before)) and not before.endswith(",")
    if hanging:
        return False
    if (block.label is not None and block.label.form != "bullet" and not is_type(words)) or _first_heading(
        blocks, at, before
    ):
        return True
    if (_recital(block) and not is_type(before)) or (_recital(block) and words.endswith((",", ";"))) or is_link(words):
        return True
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    followed = after is not None and (_recital(after) or is_link(after.plain) or after.plain.startswith("("))
    if _ARTICLE.match(words) and is_type(before) and (words.endswith(",") or followed):
        return not words.isupper() or words.endswith(",") or (followed and not before.isupper()) or followed
    return _ARTICLE.match(words) is not None and not words.isupper() and len(words.split()) > 25


def _first_heading(blocks: Sequence[Block], at: int, before: str) -> bool:
    """Whether the title is whole, and block ``at`` is the first of several headings without a number."""
    if (
        not blocks[at].gap
        or len(countries.find(before)) < 2
        or not is_type(before)
        or not heading_like(blocks[at].plain, 8)
    ):
        return False
    if re.match(r"(?:between|and|among|on|for|of|with|concerning|regarding|in|to)\b", blocks[at].plain, re.IGNORECASE):
        return False
    later = [
        i
        for i in range(at + 1, len(blocks) - 1)
        if blocks[i].label is None and heading_like(blocks[i].plain, 8) and (blocks[i + 1].label or blocks[i + 1].ends)
    ]
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return len(later) >= 2 and after is not None and (after.label is not None or after.ends)


def _recital(block: Block) -> bool:
    return bool(opener().match(block.body.plain)) and not is_link(block.plain)


def is_link(words: str) -> bool:
    """Whether words are a link phrase and nothing else."""
    if len(words.split()) > 45 or not pattern("link", "whole").match(words):
        return False
    return bool(pattern("link", "verb").search(words) and pattern("link", "matter").search(words)) and not re.search(
        r"[.;]\s+\S", words
    )


def link_tail(words: str) -> int | None:
    """Return where a link phrase begins that closes a recital or the chapeau; None when there is none."""
    match = pattern("link", "tail").search(words)
    if not match:
        return None
    return match.start() + len(re.match(r"[,;.]\s+", match[0])[0])  # type: ignore[index]


def _link_at(blocks: Sequence[Block], start: int) -> int | None:
    for at in range(start, len(blocks)):
        block = blocks[at]
        if is_link(block.plain):
            return at
        if link_tail(block.plain) is not None and not block.label:
            return None
        if at > start and _heads_section(blocks, at):
            return None
        if pattern("signing", "whole").match(block.plain):
            return None
    return None


def _heads_section(blocks: Sequence[Block], at: int) -> bool:
    """Whether block ``at`` is a heading or a numbered provision that is no recital."""
    block = blocks[at]
    label = block.label
    if label is None:
        return heading_like(block.plain, 10) and not _PREAMBLE.match(block.plain) and not _recital(block)
    if label.form == "word" or _recital(block):
        return label.form == "word"
    fragment = re.search(r"(?:[;,]|[;,]\s*and)$", block.plain)
    return not fragment and not block.body.plain[:1].islower()


def _preamble_end(blocks: Sequence[Block], start: int) -> int:
    """Return where the preamble ends when no link phrase stands alone at its end."""
    at = start
    tail = next((i for i in range(start, min(len(blocks), start + 40)) if link_tail(blocks[i].plain) is not None), None)
    while at < len(blocks):
        block = blocks[at]
        if tail is not None and at <= tail and not (at > start and _heads_section(blocks, at)):
            at += 1
            if at > tail:
                return at
            continue
        chapeau = at == start and _names_participants(block)
        if not (chapeau or (_recital(block) and _runs_on(block)) or (_PREAMBLE.match(block.plain) and at == start)):
            break
        at += 1
    return at


def _runs_on(block: Block) -> bool:
    """Tell a recital: no whole sentence, it begins with a participle or hangs on what comes after."""
    first = block.body.plain.split()[0].casefold().strip(",")
    return first.endswith("ing") or first == "whereas" or block.plain.endswith((",", ";", "and"))


def _names_participants(block: Block) -> bool:
    words = block.plain
    if block.label is not None or heading_like(words, 10):
        return False
    return bool(pattern("front", "defines").search(words)) or (
        (bool(_ARTICLE.match(words)) and words.endswith((",", ";", ":")))
        or bool(re.match(r"(?:between|this) ", words, re.IGNORECASE))
    )


# --- the back: body, closing, signing, signatures, annexes, notes


def is_signing(words: str) -> bool:
    """Whether words are a signing line: where, when, in how many originals and languages."""
    if pattern("signing", "witness").match(words):
        return bool(re.search(r"\d{4}|duplicate|triplicate|originals?\b", words))
    if re.match(r"(?:signed|initialled) (?:for|on behalf)\b", words, re.IGNORECASE):
        return False
    return bool(pattern("signing", "whole").match(words)) and bool(
        re.search(r"\d|duplicate|triplicate|original|language|copies|_{2,}|\[|\bday of\b", words, re.IGNORECASE)
        or len(words.split()) <= 8
    )


def is_annex(block: Block) -> bool:
    """Whether a block is the heading of an annex."""
    words = block.plain
    return bool(pattern("annex", "heading").match(words)) and not ENDS.search(words) and len(words.split()) <= 20


def _back(blocks: Sequence[Block]) -> Zones:
    sign = _signing_at(blocks)
    signatures_from = sign if sign is None else sign + 1
    while (
        signatures_from is not None
        and sign is not None
        and signatures_from < len(blocks)
        and _still_signing(blocks[signatures_from])
    ):
        signatures_from += 1
    if signatures_from is None:
        signatures_from = _signatures_at(blocks)
        sign = signatures_from
    first = len(blocks) if sign is None else sign
    late = next((at for at in range(first, len(blocks)) if is_annex(blocks[at])), len(blocks))
    early = next((at for at in range(first) if at and is_annex(blocks[at])), first)
    closing = _closing_at(blocks, early)
    annexes = (*_annexes(blocks[early:first]), *_annexes(blocks[late:]))
    return Zones(
        body=tuple(blocks[:closing]),
        closing=tuple(blocks[closing:early]),
        signing=tuple(blocks[first : signatures_from if signatures_from is not None else first]),
        signatures=tuple(blocks[signatures_from if signatures_from is not None else late : late]),
        annexes=annexes,
        early_annexes=len(_annexes(blocks[early:first])),
    )


def _annexes(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    made: list[list[Block]] = []
    for block in blocks:
        if is_annex(block) or not made:
            made.append([])
        made[-1].append(block)
    return tuple(tuple(each) for each in made)


def _signing_at(blocks: Sequence[Block]) -> int | None:
    """Return the signing line: the last that is one, an annex's text not counted."""
    found = [at for at, block in enumerate(blocks) if is_signing(block.plain) and block.label is None]
    if not found:
        return None
    first = found[-1]
    for at in reversed(found[:-1]):
        if any(
            len(block.plain.split()) > 25 or (block.label and not block.lines[0].cell)
            for block in blocks[at + 1 : first]
        ):
            break
        first = at
    return first


def _still_signing(block: Block) -> bool:
    words = block.plain
    return is_signing(words) or (
        len(words.split()) >= 6
        and bool(
            re.search(
                r"\b(?:duplicate|originals?|languages?|texts?|copies|day of|equally|divergence|prevail)\b",
                words,
                re.IGNORECASE,
            )
        )
        and not pattern("signature", "for").match(words)
        and bool(ENDS.search(words))
    )


def is_for(words: str) -> bool:
    """Whether words open a signature block ("For the Ministry of ...")."""
    return (
        bool(pattern("signature", "for").match(words))
        and len(words.split()) <= 45
        and not re.search(r"[.;]$", words)
        and bool(re.search(r"\b[A-Z]", words[4:]))
        and not re.search(r"\b(?:will|should|intends?|may|shall)\b", words)
    )


def _signatures_at(blocks: Sequence[Block]) -> int | None:
    """Return where signature blocks begin that no signing line introduces."""
    start = len(blocks) // 3
    rule = pattern("signature", "rule")
    for at in range(start, len(blocks)):
        words = blocks[at].plain
        if (is_for(words) and blocks[at].label is None) or rule.match(words):
            tail = [block for block in blocks[at:] if not is_annex(block)][:12]
            if sum(len(block.plain.split()) <= 30 for block in tail) == len(tail) and (
                len(tail) > 1 or rule.match(words)
            ):
                return at
    return None


def _closing_at(blocks: Sequence[Block], end: int) -> int:
    """Return where the closing formula begins among the last unlabelled blocks before ``end``."""
    whole, words = pattern("closing", "whole"), pattern("closing", "words")
    for at in range(max(0, end - 4), end):
        block = blocks[at]
        formula = whole.match(block.plain) and words.search(block.plain)
        if any(_numbered_or_headed(later) for later in blocks[at + 1 : end]):
            continue
        if block.label is None and at and (formula or pattern("signing", "witness").match(block.plain)):
            return at
    return end


def _numbered_or_headed(block: Block) -> bool:
    """Tell whether a block is of the body: no closing formula stands before it."""
    return block.style.startswith("heading") or (block.label is not None and block.label.form != "bullet")


def signing_in(words: str) -> int | None:
    """Return where a signing sentence begins inside a closing paragraph; None when there is none."""
    for start, end in sentences(words)[1:]:
        if is_signing(words[start:end]) or pattern("signing", "sentence").match(words[start:end]):
            return start
    return None
