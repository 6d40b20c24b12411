"""Structure of instruments in other languages than English: their parts told by labels and by the words of rules."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.foreign_outline import outlined, plain
from app.ingest.foreign_signatures import signatures
from app.ingest.foreign_text import ENDS, STOPS, Passage
from app.ingest.signatures import Signed
from app.ingest.tongue_rules import TongueRules, markers
from app.model.ids import new_id
from app.model.provision import Kind, Place, Provision, Provisions
from app.model.text import EMPTY, Text

_DATED = re.compile(r"[\d\W年月日월일令和平成昭元〇一二三四五六七八九十百千]{4,}")
_LEADS = re.compile(r"(?:と|及び|並びに|の|に関する|との間|における|와|과|의|和|与|關於|关于|[–—,-])$")


@dataclass(frozen=True, slots=True)
class Parts:
    """The provisions of a text, who signed, what speaks for its being an instrument, and what is no part of it."""

    provisions: Provisions
    signed: tuple[Signed, ...]
    links: bool
    articles: int
    aside: tuple[Place, ...]


def structured(passages: Sequence[Passage], rules: TongueRules) -> Parts:
    """Return the provisions of a text in the anatomy of an instrument."""
    notes = [each for each in passages if "note" in each.lines[0].style.casefold()]
    kept = [each for each in passages if each not in notes]
    start, link = _body_at(kept, rules)
    signing = _signing_at(kept, start, rules)
    annex = _annex_at(kept, start if signing == len(kept) else signing, rules)
    body_end = min(signing, annex)
    closing = body_end - 1 if body_end > start and rules.closing.search(kept[body_end - 1].plain) else body_end
    lines, below = _signing_lines(kept[signing:annex], rules)
    signed = signatures(below, rules)
    above = _above_title(kept[:start], link, rules)
    made = (
        *_front([each for each in kept[:start] if each not in above], link, rules),
        *outlined(kept[start:closing], 0),
        *(plain(each, Kind.CLOSING) for each in kept[closing:body_end]),
        *(plain(each, Kind.SIGNING) for each in lines),
        *(_signature(each) for each in signed),
        *(each for group in _annexes(kept[annex:], rules) for each in group),
        *(plain(each, Kind.NOTE) for each in notes),
    )
    articles = sum(
        1 for each in kept[start:closing] if each.tag and (each.tag.rank < 2 or "bullet" not in each.tag.key)
    )
    front = " ".join(each.plain for each in kept[:start])
    aside = tuple(place for each in above for place in each.places)
    return Parts(made, tuple(signed), link is not None or bool(rules.link.search(front)), articles, aside)


# --- where the parts begin


def _body_at(passages: Sequence[Passage], rules: TongueRules) -> tuple[int, int | None]:
    """Return where the body begins, and which passage is the link phrase, if one is."""
    first = next((at for at, each in enumerate(passages) if each.tag and each.tag.rank < 2), len(passages))
    if first == len(passages):
        first = next((at for at, each in enumerate(passages) if at and each.tag and each.tag.value == 1), first)
    link = next((at for at in range(min(first, 80)) if rules.link.search(passages[at].plain)), None)
    if link is not None:
        return link + 1, link
    if first and first < len(passages) and re.fullmatch(r"[（(【].{1,40}[)）】]", passages[first - 1].plain):
        first -= 1  # the heading of the first article stands above it
    if first == len(passages):
        title = _title_end(passages, rules)
        return min(len(passages), title + 1), None
    return max(1, first) if passages else 0, None


def _signing_at(passages: Sequence[Passage], start: int, rules: TongueRules) -> int:
    """Return where the signing line stands: the first in the last part of the text; its end where none does."""
    later = range(max(start, len(passages) * 2 // 5), len(passages))
    found = [at for at in later if passages[at].tag is None and rules.signing.search(passages[at].plain)]
    if found:
        return found[0] if len(passages) - found[0] <= max(12, len(passages) // 3) else found[-1]
    behalf = [at for at in later if passages[at].tag is None and rules.on_behalf.search(passages[at].plain)]
    behalf = [at for at in behalf if len(passages[at].plain) <= 90 and not STOPS.search(passages[at].plain)]
    return behalf[0] if len(behalf) > 1 and len(passages) - behalf[0] <= 16 else len(passages)


def _annex_at(passages: Sequence[Passage], start: int, rules: TongueRules) -> int:
    return next((at for at in range(start, len(passages)) if _is_annex(passages[at], rules)), len(passages))


def _is_annex(passage: Passage, rules: TongueRules) -> bool:
    words = passage.plain
    return bool(rules.annex.match(words)) and len(words) <= 80 and not ENDS.search(words)


def _signing_lines(zone: Sequence[Passage], rules: TongueRules) -> tuple[list[Passage], list[Passage]]:
    """Return the lines that say where and when it was signed, and the signatures below them."""
    at = 0
    while at < len(zone) and (
        rules.signing.search(zone[at].plain) or (at < 4 and len(zone[at].plain) > 30 and STOPS.search(zone[at].plain))
    ):
        at += 1
    return list(zone[:at]), list(zone[at:])


# --- the front


def _title_end(passages: Sequence[Passage], rules: TongueRules) -> int:
    at = 0
    while at < len(passages):
        words = passages[at].plain
        typed = any(pattern.search(words) for _, pattern in rules.title)
        opens = rules.preamble.match(words) or rules.link.search(words) or rules.recital.search(words)
        ends = ENDS.search(words) and not (typed and len(words) < 120 and not words.endswith(("、", "，", ",")))
        if at and (ends or opens or len(words) > 250 or (passages[at].tag and not typed)):
            break
        at += 1
        if at == 1 and ENDS.search(words) and not typed:
            return 0
    return at


def _above_title(passages: Sequence[Passage], link: int | None, rules: TongueRules) -> list[Passage]:
    """Return what a page prints above the title: all before the last line that names the type and what leads to it."""
    named = [at for at, each in enumerate(passages) if rules.ends.search(each.plain) and ENDS.search(each.plain)]
    opens = [at for at in named if not STOPS.search(passages[at].plain) or rules.link.search(passages[at].plain)]
    end = opens[0] if opens else len(passages) if link is None else link
    typed = [
        at
        for at in range(end)
        if passages[at].short and any(form.search(passages[at].plain) for _, form in rules.title)
    ]
    if not typed:
        return []
    start = typed[-1]
    while start and _of_title(passages[start - 1], passages[start]):
        start -= 1
    return [each for each in passages[:start] if not _says_translation(each.plain)]


def _of_title(above: Passage, here: Passage) -> bool:
    """Whether a line goes on with the line above it, as titles do."""
    words = above.plain
    if STOPS.search(words) or len(words) > 250:
        return False
    capitals = words.isupper() and here.plain.isupper()
    return not here.gap or capitals or here.plain[:1].islower() or bool(_LEADS.search(words))


def _front(passages: Sequence[Passage], link: int | None, rules: TongueRules) -> list[Provision]:
    link = next((at for at, each in enumerate(passages) if link is not None and rules.link.search(each.plain)), None)
    end = min(_title_end(passages, rules), len(passages) if link is None else link)
    made = _title(passages[:end])
    rest = list(passages[end:link] if link is not None else passages[end:])
    chapeau = 0 if link is not None and not rest else _chapeau(rest, rules)
    made += [plain(each, Kind.CHAPEAU) for each in rest[:chapeau]]
    for each in rest[chapeau:]:
        made.append(_headed(each) if rules.preamble.match(each.plain) else plain(each, Kind.RECITAL))
    if link is not None:
        alone = rest or not rules.ends.search(passages[link].plain)
        made.append(plain(passages[link], Kind.LINK if alone else Kind.CHAPEAU))
    return made


def _headed(passage: Passage) -> Provision:
    return replace(plain(passage, Kind.SUBHEADING), text=EMPTY, heading=Text(passage.plain))


def _title(passages: Sequence[Passage]) -> list[Provision]:
    """Return the title as one provision, dates and what says that it is a translation apart."""
    dated = [each for each in passages if _DATED.fullmatch(each.plain)]
    apart = [each for each in passages if _says_translation(each.plain) or each in dated]
    title = [each for each in passages if each not in apart]
    if not title:
        return [plain(each, Kind.TITLE) for each in passages]
    words = title[0].plain
    for each in title[1:]:
        tight = re.search(r"[\u3040-\u9fff]$", words) and re.match(r"[\u3040-\u9fff]", each.plain)
        words += each.plain if tight else f" {each.plain}"
    places = tuple(place for each in title for place in each.places)
    return [
        Provision(new_id(), Kind.TITLE, 0, Text(words), places=places),
        *(plain(each, Kind.TITLE if each in dated else Kind.NOTE) for each in apart),
    ]


def _says_translation(words: str) -> bool:
    return len(words) <= 60 and any(marker.search(words) for _, marker in markers())


def _chapeau(passages: Sequence[Passage], rules: TongueRules) -> int:
    """Return how many passages name the participants."""
    for at, each in enumerate(passages[:4]):
        if rules.preamble.match(each.plain) or (rules.recital.search(each.plain) and not rules.ends.search(each.plain)):
            return at
        if rules.ends.search(each.plain):
            return at + 1
    return 1 if passages and not rules.recital.search(passages[0].plain) else 0


# --- the back


def _signature(signed: Signed) -> Provision:
    return Provision(new_id(), Kind.SIGNATURE, 0, Text(" ".join(signed.words)), places=signed.places)


def _annexes(passages: Sequence[Passage], rules: TongueRules) -> list[list[Provision]]:
    groups: list[list[Passage]] = []
    for each in passages:
        if _is_annex(each, rules) or not groups:
            groups.append([])
        groups[-1].append(each)
    return [_annex(group, rules) for group in groups]


def _annex(group: Sequence[Passage], rules: TongueRules) -> list[Provision]:
    head, rest = group[0], list(group[1:])
    match = rules.annex.match(head.plain)
    cut = match.end() if match else 0
    number = re.match(r"\s*(?:n[°º.]\s*)?(\d{1,2}|[IVXLC]+|[A-Z])\b", head.plain[cut:])
    cut += number.end() if number else 0
    label, heading = head.plain[:cut].strip(), head.plain[cut:].strip(" \u3000.:：–—-")
    places = head.places
    if not heading and len(rest) > 1 and rest[0].short and rest[0].tag is None:
        heading, places, rest = rest[0].plain, (*places, *rest[0].places), rest[1:]
    printed = label if heading or label == head.plain else head.plain
    annex = Provision(
        new_id(), Kind.ANNEX, 0, EMPTY, Text(heading) if heading else None, printed,
        re.sub(r"^\D*", "", label) or (number[1] if number else ""), (), places,
    )  # fmt: skip
    return [annex, *outlined(rest, 1)]
