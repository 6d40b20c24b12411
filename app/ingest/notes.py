"""An exchange of notes: a note that proposes, and the note in reply that accepts, each with its date and signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.blocks import Block
from app.ingest.front import is_date
from app.ingest.rules import pattern
from app.ingest.signatures import Signed, signatures_of
from app.language import countries

_OPENS = 3  # a note says "I have the honour" in one of its first paragraphs
_MOST_WORDS = 40
_PAIR = 2
_ASKED = re.compile(r"\b(?:if|should|provided)\b[^.;]*$", re.IGNORECASE)  # the other side may accept


@dataclass(frozen=True, slots=True)
class Note:
    """The blocks of one note by part; ``to`` is whom it is addressed to."""

    heads: tuple[Block, ...]
    dated: tuple[Block, ...]
    salutation: Block
    body: tuple[Block, ...]
    signatures: tuple[Block, ...]
    to: tuple[Block, ...]


def title_blocks(blocks: Sequence[Block]) -> int:
    """Return how many blocks above the first note are its title: those up to a heading, a date or an address."""
    at = 1
    while at < len(blocks) and not (_heads(blocks[at]) or _dates(blocks[at]) or _addresses(blocks[at].plain)):
        at += 1
    return at


def notes_of(blocks: Sequence[Block]) -> tuple[int, tuple[Note, ...]]:
    """Return where the first note begins, and the notes; none where a text is no exchange of notes.

    ``blocks`` begin with the title, which says that notes are exchanged.
    """
    begins = [at for at in range(1, len(blocks)) if _begins(blocks, at)]
    titled = bool(begins) and pattern("front", "notes").search(" ".join(each.plain for each in blocks[: begins[0]]))
    if len(begins) < _PAIR or not titled:
        return 0, ()
    first = title_blocks(blocks[: begins[0]])
    made: list[Note] = []
    head = list(blocks[first : begins[0]])
    for at, begin in enumerate(begins):
        end = begins[at + 1] if at + 1 < len(begins) else len(blocks)
        last = next((i for i in range(begin + 1, end) if pattern("notes", "compliment").search(blocks[i].plain)), None)
        if last is None:
            return 0, ()
        signed, to, after = _tail(blocks[last + 1 : end], last=end == len(blocks))
        dated = [block for block in head if _dates(block)]
        heads = tuple(block for block in head if block not in dated)
        dated += [block for block in signed if _dates(block)]
        signed = [block for block in signed if not _dates(block)]
        body = tuple(blocks[begin + 1 : last + 1])
        made.append(Note(heads, tuple(dated), blocks[begin], body, tuple(signed), tuple(to)))
        head = after
    return first, tuple(made)


def _begins(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether block ``at`` is the salutation of a note: soon after it somebody has the honour."""
    if not pattern("notes", "salutation").match(blocks[at].plain):
        return False
    return any(pattern("notes", "honour").search(each.plain) for each in blocks[at + 1 : at + 1 + _OPENS])


def _tail(blocks: Sequence[Block], *, last: bool) -> tuple[list[Block], list[Block], list[Block]]:
    """Part what stands between two notes: who signs, whom the note is addressed to, and the head of the next note."""
    signed: list[Block] = []
    to: list[Block] = []
    for at, block in enumerate(blocks):
        if not last and signed and (_heads(block) or _dates(block)) and not _dates_this(blocks, at, to):
            return signed, to, list(blocks[at:])
        if to or _addresses(block.plain):
            to.append(block)
        else:
            signed.append(block)
    return signed, to, []


def _dates_this(blocks: Sequence[Block], at: int, to: Sequence[Block]) -> bool:
    """Tell whether a date below a signature is that of the note above: another stands at the head of the next."""
    return not to and _dates(blocks[at]) and any(_dates(each) or _addresses(each.plain) for each in blocks[at + 1 :])


def _heads(block: Block) -> bool:
    words = block.plain
    return bool(pattern("notes", "head").match(words)) or (words.isupper() and bool(_office(words)))


def _office(words: str) -> re.Match[str] | None:
    return pattern("signature", "offices").search(words)


def _dates(block: Block) -> bool:
    words = block.plain
    placed = re.fullmatch(r"[A-Z][\w .’'-]{1,40},\s+(?P<day>.+)", words)
    return is_date(words) or bool(placed and is_date(placed["day"]))


def _addresses(words: str) -> bool:
    return bool(pattern("notes", "address").match(words)) and len(words.split()) <= _MOST_WORDS


def signed_in(notes: Sequence[Note]) -> tuple[tuple[Signed, ...], ...]:
    """Return the signatures of each note, and for which country, where the notes say it."""
    found = [signatures_of(note.signatures)[0] for note in notes]
    return tuple(
        tuple(replace(each, on_behalf=each.on_behalf or _behalf(notes, at, each)) for each in signed)
        for at, signed in enumerate(found)
    )


def _behalf(notes: Sequence[Note], at: int, signed: Signed) -> str:
    """Return for whom a note is signed: by the post, the heading, what the reply accepts, or how others address it."""
    heads = [block.plain for block in notes[at].heads]
    places = [signed.post, *(match[1] for head in heads if (match := pattern("notes", "from").search(head)))]
    places += [words for note in notes for words in _addressed(note, signed.name)]
    for words in places:
        mentions = [mention for mention in countries.find(words) if mention.kind == "name"]
        if mentions:
            return mentions[0].country.name
    text = " ".join(block.plain for block in notes[at].body)
    own = pattern("notes", "accepts").search(text)
    asked = own and _ASKED.search(text[: own.start()])
    return _country(own["who"]) if own and not asked else ""


def _addressed(note: Note, name: str) -> list[str]:
    words = " ".join(block.plain for block in note.to)
    surnames = [part for part in name.split() if len(part) > 1]
    return [words] if surnames and surnames[-1].casefold() in words.casefold() else []


def _country(words: str) -> str:
    mentions = [mention for mention in countries.find(words) if mention.kind == "name"]
    return mentions[0].country.name if mentions else ""
