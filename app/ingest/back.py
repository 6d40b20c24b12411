"""The back of an instrument: where its body ends, closing formula, signing lines, signature blocks, annexes."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.blocks import ENDS, Block
from app.ingest.front import is_date
from app.ingest.rules import pattern
from app.language import countries
from app.language.sentences import sentences


@dataclass(frozen=True, slots=True)
class Back:
    """The blocks after the front by part; the first ``early_annexes`` annexes stand before the signing line."""

    body: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    signing: tuple[Block, ...] = ()
    signatures: tuple[Block, ...] = ()
    annexes: tuple[tuple[Block, ...], ...] = ()
    early_annexes: int = 0


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
    words = block.lines[0].label or block.plain  # "Annex I" may be counted by the file itself
    return bool(pattern("annex", "heading").match(words)) and not ENDS.search(words) and len(words.split()) <= 20


def back_of(blocks: Sequence[Block]) -> Back:
    """Return the parts of what follows the link phrase."""
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
        dated = signatures_from and signatures_from > 1 and is_date(blocks[signatures_from - 1].plain)
        sign = signatures_from - 1 if signatures_from and dated else signatures_from
    first = len(blocks) if sign is None else sign
    late = next((at for at in range(first, len(blocks)) if is_annex(blocks[at])), len(blocks))
    early = next((at for at in range(first) if at and is_annex(blocks[at])), first)
    closing = _closing_at(blocks, early)
    annexes = (*_annexes(blocks[early:first]), *_annexes(blocks[late:]))
    return Back(
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
    rule = pattern("signature", "rule")
    end, short, found = len(blocks), True, None
    for at in range(len(blocks) - 1, 0, -1):
        block = blocks[at]
        if is_annex(block):
            end, short = at, True
            continue
        short = short and (len(block.plain.split()) <= 30 or is_for(block.plain))
        ruled = rule.match(block.plain)
        if short and (ruled or (is_for(block.plain) and block.label is None and end - at > 1)):
            found = at
    return found or _tagged_at(blocks) or _dated_at(blocks)


def _tagged_at(blocks: Sequence[Block]) -> int | None:
    """Return where the offices begin that stand above "By: ..." at the end, without "For" and without a rule."""
    end = next((at for at in range(1, len(blocks)) if is_annex(blocks[at])), len(blocks))
    first = end
    while first > 1 and _signed_short(blocks[first - 1]):
        first -= 1
    at = next((at for at in range(first, end) if any(_by(line.text) for line in blocks[at].lines)), None)
    if at is None:
        return None
    while at > first and _names_office(blocks[at - 1].plain):
        at -= 1
    return at


def _by(words: str) -> bool:
    return bool(pattern("signature", "name_tag").match(words.strip())) and ":" in words


def _signed_short(block: Block) -> bool:
    return block.label is None and len(block.plain.split()) <= 20 and not ENDS.search(block.plain)


def _names_office(words: str) -> bool:
    return bool(pattern("signature", "offices").search(words) or countries.find(words))


def _dated_at(blocks: Sequence[Block]) -> int | None:
    """Return the place after a date line that only names and posts follow, without "For" and without a rule."""
    at = next((at for at in range(len(blocks) - 1, 1, -1) if is_date(blocks[at].plain)), None)
    if at is None or len(blocks) - at < 2 or any(is_annex(block) for block in blocks[at:]):
        return None
    short = all(len(block.plain.split()) <= 14 and not ENDS.search(block.plain) for block in blocks[at + 1 :])
    return at + 1 if short and len(blocks) - at > 2 else None


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
