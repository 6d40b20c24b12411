"""The front of an instrument: title, date line, chapeau, recitals, and the phrase that links them to the provisions."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.blocks import Block, heading_like
from app.ingest.dates import is_date_line
from app.ingest.rules import opener, pattern, section
from app.language import countries
from app.language.folding import squeeze

_UNFINISHED = re.compile(
    r"\b(?:of|the|and|or|in|on|for|with|between|among|concerning|regarding|to|by|its|&)$|[,–-]$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^[“\"(]?(?:the|we|this|their|his|her)\b", re.IGNORECASE)
_LISTED = re.compile(r"\.{4,}|(?:\. ){4,}|(?:\s{2,}|\t)\d{1,3}$")  # a line of a table of contents
_LEADS_ON = re.compile(r"\b(?:as follows|following)\b[^.;]{0,60}:$", re.IGNORECASE)
_ALL_NAMED = re.compile(
    r"\b(?:hereinafter|hereafter|referred to|collectively|together|jointly)\b.{0,80}"
    r"[“\"](?:the )?(?:\w+ ){0,2}\w+s[”\"][^“”\"]{0,60}(?:[“\"][^“”\"]{1,40}[”\"])?\)?\s*[,;:–-]?$"
)
_COUNTED = re.compile(r"^(?:preamble|recitals?|whereas)\s*:?$", re.IGNORECASE)
_SALUTES = re.compile(r"^(?:(?:your )?excellenc(?:y|ies)|(?:sir|madam)|[(]?I[).]?)\s*,?$", re.IGNORECASE)
_FAR, _MOST_LINES = 150, 60
_PREAMBLE = re.compile(r"^(?:preamble|recitals?|introduction|background|whereas)\s*:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Front:
    """The blocks of the front by part; ``used`` says how many they are."""

    title: tuple[Block, ...]
    dateline: tuple[Block, ...]
    chapeau: tuple[Block, ...]
    recitals: tuple[Block, ...]
    link: tuple[Block, ...]
    used: int


def is_type(words: str) -> bool:
    """Whether words name a type of instrument, as a title does."""
    return any(re.search(each, words, re.IGNORECASE) for kinds in section("types").values() for each in kinds)


def title_start(blocks: Sequence[Block]) -> int:
    """Return where the title begins: what a web page, a letterhead or a treaty series prints above it is no part."""
    near = _title_above(blocks)
    if near is not None:
        return near
    for at, block in enumerate(blocks[:20]):
        if is_type(block.plain) and _titular(block):
            return _with_lead(blocks, at)
        if pattern("front", "defines").search(block.plain) and len(block.plain.split()) > 15:
            break
    return 0


def _title_above(blocks: Sequence[Block]) -> int | None:
    """Return where the title begins that stands right above the chapeau; None when the link phrase does not tell.

    A cover, a note of the publisher and a table of contents may stand above it, and name the instrument too.
    """
    link = next((at for at, block in enumerate(blocks[:_FAR]) if _links(block)), None)
    if link is None:
        return None
    last = next((at for at in range(link - 1, -1, -1) if _names_type(blocks[at])), None)
    if last is None or any(_opens_article(block) for block in blocks[last:link]):
        return None
    first = last
    while first and _of_same_title(blocks[first - 1]):
        first -= 1
    typed = [at for at in range(first, last + 1) if is_type(blocks[at].plain)]
    folded = [squeeze(block.plain).casefold() for block in blocks[: last + 1]]
    again = [at for at in typed if folded[at] in folded[:at]]  # the title stands on the cover, too
    return again[-1] if again else _with_lead(blocks, typed[0])


def _with_lead(blocks: Sequence[Block], at: int) -> int:
    """Return where the lines begin that are set like the line that names the type, and stand right above it."""
    first = at
    while first and not blocks[first].gap and _of_title(blocks[first - 1], blocks[at]):
        first -= 1
    return first


def _names_type(block: Block) -> bool:
    """Whether a block is a line of a title that names the type: no recital, no chapeau."""
    words = block.plain
    if not is_type(words) or not _of_same_title(block) or words.endswith(","):
        return False
    return not _recital(block) and not pattern("front", "defines").search(words)


def _of_same_title(block: Block) -> bool:
    return _titular(block) and not _LISTED.search(block.plain[-60:]) and block.style != "caption"


def _opens_article(block: Block) -> bool:
    return block.label is not None and block.label.form == "word"


def _of_title(above: Block, typed: Block) -> bool:
    """Whether a line above the one that names the type is of the title: set like it, and no name of a web page."""
    return _titular(above) and above.plain[:1].isupper() and above.plain.isupper() == typed.plain.isupper()


def _titular(block: Block) -> bool:
    words = block.plain
    stops = re.search(r"[.;:!?]$", words) and not re.search(r"\b[A-Z]\.$", words)
    if len(words.split()) > 70 or (stops and not (words.endswith(":") and words.isupper())):
        return False
    return block.lines[0].cell is None and not re.search(r"https?://|www\.|@", words)


def front_of(blocks: Sequence[Block]) -> Front:
    """Return the parts of the front; ``blocks`` begin with the title."""
    end_title = _title_end(blocks)
    title = tuple(block for block in blocks[:end_title] if not is_date(block.plain))
    dateline = tuple(block for block in blocks[:end_title] if is_date(block.plain))
    link = _link_at(blocks, end_title)
    end = link if link is not None else _preamble_end(blocks, end_title)
    chapeau_end = end_title
    while chapeau_end < end and not _after_chapeau(blocks, chapeau_end, end_title):
        chapeau_end += 1
    while link is None and end > chapeau_end and _titular_heading(blocks[end - 1]):
        end -= 1
    used = end if link is None else end + 1
    return Front(
        title,
        dateline,
        tuple(blocks[end_title:chapeau_end]),
        tuple(blocks[chapeau_end:end]),
        tuple(blocks[end:used]),
        used,
    )


def _after_chapeau(blocks: Sequence[Block], at: int, start: int) -> bool:
    """Whether block ``at`` is no more chapeau: a recital, a heading, or what follows when all have been named."""
    words = blocks[at].plain
    if _recital(blocks[at]) or _PREAMBLE.match(words):
        return True
    named = at > start and _ALL_NAMED.search(blocks[at - 1].plain)
    return bool(named) and words[:1].isupper() and words.endswith((",", ";", "and")) and not _ARTICLE.match(words)


def _titular_heading(block: Block) -> bool:
    return heading_like(block.plain) and not _recital(block)


def is_date(words: str) -> bool:
    """Whether words are a date line, with or without a place before the date."""
    words = re.sub(
        r"^(?:signed|done|made|issued|concluded)\s+(?:(?:at|in)\s+[A-Z][\w .’'-]{2,30},?\s+)?(?:on\s+)?",
        "",
        words,
        flags=re.IGNORECASE,
    )
    return is_date_line(words)


def _title_end(blocks: Sequence[Block]) -> int:
    at = 0
    for at, block in enumerate(blocks):
        words = block.plain
        if is_date(words) and at:
            continue
        if at > _MOST_LINES or not _titular(block) or _starts_text(blocks, at):
            return at
    return at


def _starts_text(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether block ``at`` is no more title: chapeau, recital, link, or the first numbered provision."""
    block = blocks[at]
    words = block.plain
    if at == 0:
        return not is_type(words[:200]) and bool(pattern("front", "defines").search(words))
    if pattern("front", "defines").search(words) or _PREAMBLE.match(words) or _SALUTES.match(words):
        return True
    before = " ".join(each.plain for each in blocks[:at])
    if _UNFINISHED.search(before) and not before.endswith(","):
        return False
    numbered = block.label is not None and block.label.form != "bullet" and not is_type(words)
    recital = _recital(block) and (not is_type(before) or words.endswith((",", ";")))
    return numbered or recital or is_link(words) or _first_heading(blocks, at, before) or _chapeau(blocks, at, before)


def _chapeau(blocks: Sequence[Block], at: int, before: str) -> bool:
    """Whether block ``at`` begins the chapeau: it has an article, and goes on as a sentence."""
    words = blocks[at].plain
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    followed = after is not None and (_recital(after) or _links(after) or after.plain.startswith("("))
    if blocks[at].gap and is_type(before) and _named_again(words, before):
        return True
    if _ARTICLE.match(words) and is_type(before) and (words.endswith(",") or followed):
        return not words.isupper() or words.endswith(",") or followed
    return _ARTICLE.match(words) is not None and not words.isupper() and len(words.split()) > 25


def _named_again(words: str, before: str) -> bool:
    """Whether words are a name with its article that the title before them has: so a chapeau begins on a line."""
    name = re.sub(r"^the\s+|[\W_]+$", "", squeeze(words), flags=re.IGNORECASE).casefold()
    return _ARTICLE.match(words) is not None and len(name.split()) > 2 and name in squeeze(before).casefold()


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
    words = block.body.plain
    whole = _LEADS_ON.search(words) and pattern("front", "defines").search(words)  # a chapeau that begins with a reason
    return bool(opener().match(words)) and not _links(block) and not whole


def _links(block: Block) -> bool:
    """Whether a block is a link phrase, after a dash or as the last of numbered recitals, too."""
    return is_link(block.plain) or (block.label is not None and is_link(block.body.plain))


def is_preamble(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is the heading of the recitals ("Preamble"); "Whereas:" is one where whole sentences follow."""
    words = blocks[at].plain
    if not words.casefold().startswith("whereas"):
        return bool(_PREAMBLE.match(words))
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(_PREAMBLE.match(words)) and after is not None and after.body.plain[:1].isupper() and after.ends


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
    counted = False  # numbered recitals under "Whereas:" are whole sentences
    for at in range(start, len(blocks)):
        counted = counted or bool(_COUNTED.match(blocks[at].plain))
        block = blocks[at]
        if _links(block):
            return at
        if link_tail(block.plain) is not None and not block.label:
            return None
        numbered = counted and block.label is not None and block.label.form != "word" and block.ends
        if at > start and not numbered and _heads_section(blocks, at):
            return None
        if pattern("signing", "whole").match(block.plain):
            return None
    return None


def _heads_section(blocks: Sequence[Block], at: int) -> bool:
    """Whether block ``at`` is a heading or a numbered provision that is no recital."""
    block = blocks[at]
    label = block.label
    if label is None:
        joins = re.fullmatch(r"(?:between|and|with|among|by and between)\W*", block.plain, re.IGNORECASE)
        return heading_like(block.plain, 10) and not (joins or _PREAMBLE.match(block.plain) or _recital(block))
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
        chapeau = at == start and names_participants(block)
        if not (chapeau or (_recital(block) and _runs_on(block)) or (_PREAMBLE.match(block.plain) and at == start)):
            break
        at += 1
    return at


def _runs_on(block: Block) -> bool:
    """Tell a recital: no whole sentence, it begins with a participle or hangs on what comes after."""
    first = block.body.plain.split()[0].casefold().strip(",")
    return first.endswith("ing") or first == "whereas" or block.plain.endswith((",", ";", "and"))


def names_participants(block: Block) -> bool:
    """Whether a block without a label is a chapeau: it says who makes the instrument."""
    words = block.plain
    if block.label is not None or heading_like(words, 10):
        return False
    return bool(pattern("front", "defines").search(words)) or (
        (bool(_ARTICLE.match(words)) and words.endswith((",", ";", ":")))
        or bool(re.match(r"(?:between|this) ", words, re.IGNORECASE))
    )
