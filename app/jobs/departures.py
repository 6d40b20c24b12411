"""What one provision departs from: its closest precedents, and its own words held against the closest wording.

A precedent is re-voiced for the draft's participants first, so that no name is marked that only stands for another one
in the same role; words in brackets are held against it by what their first alternative says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from time import monotonic

from app.drafting.phrases import lexicon
from app.drafting.voice import revoice
from app.jobs.held_words import LONGEST, compared
from app.jobs.in_brackets import expanded, reduced
from app.language.sentences import sentences
from app.language.topics import topics_of
from app.library.clauses import own_names, parts, short_title, topics_in
from app.library.nearest import APART, FLOOR, Sought, like_kinds
from app.library.store import Library
from app.library.values import Clause, Hit
from app.model.comparison import Hunk, Reason
from app.model.instrument import Particulars
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import MarkKind, Text
from app.progress import Progress, quiet

WITHOUT_PRECEDENT = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.TABLE, Kind.ROW, Kind.CELL})
"""What follows from the answers alone: nobody looks for a precedent of it."""
LISTED = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.RECITAL})
"""What stands in a list: the sign that ends it, and the "and" before the next, follow from its place."""
LONG = 2500
"""Letters of a passage from which on it is not compared while somebody types in it."""
_LIKE_ENOUGH, _NEARER, _FARTHER = 0.9, 0.02, 0.12
_MOST_SENTENCES = 6
_SHIELD = "\ue001"
_END = re.compile(r"\s*[.,;]?(?:(?<=[.,;])\s+(?:and|or)[,;]?)?\s*$")
_SIGNS = " .:–—-\n\u2028"


@dataclass(frozen=True, slots=True)
class Part:
    """A passage ``[start:end]`` of a provision's text that the library would keep as one clause.

    ``hit`` is its closest precedent, and ``wording`` that precedent's words for the participants of the draft.
    """

    start: int
    end: int
    hit: Hit | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Departure:
    """A provision beside its closest precedents, likest first.

    ``hunks`` lead from the closest wording, re-voiced for the draft's participants, to its own words; where its
    sentences are clauses of their own, from each one's closest wording, one after the other. Their ``after`` strings
    joined are the provision's text, and there are none where nothing is near. A hunk is ``equal`` although its letters
    differ where its reason is "role" (a name, for a blank that the re-voicing left), "bracket" (the precedent's words
    in brackets), or "editorial" (how an item begins and ends). ``why`` says what weighs in them, the heaviest first.
    ``apart`` says that the sentences have each a precedent of their own although they are of one topic.
    """

    provision_id: str
    hits: tuple[Hit, ...]
    hunks: tuple[Hunk, ...]
    why: tuple[Reason, ...] = ()
    parts: tuple[Part, ...] = ()
    apart: bool = False

    @property
    def weight(self) -> int:
        """The weight of its heaviest reason: 3 weighty, 2 of substance, 1 light, 0 where nothing differs or is near."""
        return max((reason.weight for reason in self.why), default=0)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a provision stands in: the particulars of its instrument, and the id under which that does not count."""

    particulars: Particulars
    exclude: str = ""


def looked_up(library: Library, ground: Ground, provision: Provision, top: int = 5) -> Departure | None:
    """Return a provision beside its closest precedents; None where none is looked for."""
    if provision.kind in WITHOUT_PRECEDENT or not provision.text.plain.strip():
        return None
    told = [_near(library, ground, provision, part, topics, top) for part, topics in _parts(provision, apart=False)]
    apart = len(told) == 1 and _found_apart(library, ground, provision, told[0], top)
    told = apart or told
    best: dict[str, Hit] = {}
    for hit in sorted((hit for _, hits in told for hit in hits), key=lambda hit: -hit.score):
        best.setdefault(hit.clause.id, hit)
    parts = tuple(part for part, _ in told)
    found = marked(ground.particulars, provision, parts, tuple(best.values())[:top])
    return replace(found, apart=bool(apart))


_Near = tuple[Part, tuple[Hit, ...]]


def _near(
    library: Library, ground: Ground, provision: Provision, part: Part, topics: tuple[str, ...], top: int
) -> _Near:
    words = said(provision.text.cut(part.start, part.end))
    kinds = like_kinds(provision.kind)
    sought = Sought(words, own_names(ground.particulars), ground.exclude, kinds=kinds, holds=topics)
    hits = answering(library.look_up(sought, top), words)
    if hits:
        wording = headless(voiced(library, ground, hits[0].clause, words), provision.text)
        part = replace(part, hit=hits[0], wording=wording)
    return part, hits


def answering(hits: Sequence[Hit], words: str) -> tuple[Hit, ...]:
    """Return the hits, without what is not very near and leads a list where ``words`` do not, or the other way."""
    leads = words.rstrip().endswith(":")
    return tuple(hit for hit in hits if hit.score >= APART or hit.clause.text.rstrip().endswith(":") == leads)


def _found_apart(library: Library, ground: Ground, provision: Provision, whole: _Near, top: int) -> list[_Near]:
    """Return the sentences of one topic, each with what is near it, where that is nearer than what is near the whole.

    Signed texts have in one paragraph what a draft has in two, and the other way about. A little less near will do
    where fewer sentences are left without any precedent.
    """
    likeness = whole[1][0].score if whole[1] else FLOOR - _NEARER
    sentences = _parts(provision, apart=True)
    if likeness > _LIKE_ENOUGH or not 1 < len(sentences) <= _MOST_SENTENCES:
        return []
    found = [_near(library, ground, provision, part, topics, top) for part, topics in sentences]
    letters = sum(part.end - part.start for part, _ in found)
    mean = sum((part.end - part.start) * part.hit.score for part, _ in found if part.hit) / letters
    if mean > likeness + _NEARER:
        return found
    alone = sum(part.hit is None for part, _ in found)
    return found if mean > likeness - _FARTHER and alone < _new_sentences(ground, provision, whole[0]) else []


def _new_sentences(ground: Ground, provision: Provision, whole: Part) -> int:
    """Return how many sentences of a provision have nothing that answers them in what is near the whole."""
    _, why = _held(whole.wording, provision.text.cut(whole.start, whole.end), ground.particulars)
    return sum(reason.kind == "sentence" and reason.direction == "added" for reason in why)


def some_looked_up(
    library: Library, ground: Ground, provisions: Sequence[Provision], seconds: float, progress: Progress = quiet
) -> tuple[tuple[Provision, Departure | None], ...]:
    """Look up as many provisions as fit into some time, at least one: a piece of the work, after which others come."""
    found: list[tuple[Provision, Departure | None]] = []
    end = monotonic() + seconds
    for done, provision in enumerate(provisions):
        if found and monotonic() > end:
            break
        progress(done, len(provisions), "")
        found.append((provision, looked_up(library, ground, provision)))
    return tuple(found)


def voiced(library: Library, ground: Ground, clause: Clause, words: str = "") -> str:
    """Return a precedent's words as the participants of the draft would say them.

    Between the same participants they stay as they are, but for the subject as the title has it. Where ``words``, those
    of the draft, define the instrument's name for itself as the precedent does, the draft's definition stands.
    """
    theirs, ours = library.particulars(clause.instrument_id), ground.particulars
    if _who(theirs) == _who(ours):
        was, now = short_title(theirs.title), short_title(ours.title)
        named = was != theirs.title and now != ours.title and " " in was
        return re.sub(rf"\b{re.escape(was)}\b", lambda _: now, clause.text) if named else clause.text
    kept, own = _definition().search(clause.text), _definition().search(words)
    if kept is None or own is None:
        return _voiced(clause.text, theirs, ours)
    shielded = clause.text[: kept.start()] + _SHIELD + clause.text[kept.end() :]
    return _voiced(shielded, theirs, ours).replace(_SHIELD, kept[0][0] + own[0][1:])


@cache
def _definition() -> re.Pattern[str]:
    """Return the pattern of an instrument's definition of its own name: "This Memorandum (hereinafter “MOC”)"."""
    titles = "|".join(re.escape(row["title"]) for row in lexicon()["instrument"])
    own = rf"(?:[Tt]his \w[\w ]{{2,60}}?|[Tt]he (?:{titles}|Memorandum))"
    told = r"(?:(?:hereinafter|hereafter)(?! referred to collectively)[^)]{0,60}|[“\"][^”\")]{1,30}[”\"])"
    return re.compile(rf"\b{own} \({told}\)")


def _who(particulars: Particulars) -> tuple[object, ...]:
    return particulars.participants, particulars.collective_name, particulars.instrument_type


def remarked(particulars: Particulars, provision: Provision, known: Departure) -> Departure:
    """Hold a provision that has been edited against the wordings that are known of it; nothing is looked up.

    A sentence answers the one that was in its place. Of very long texts the comparison stays what it was, with the
    words that are new as added: looking it up again says more.
    """
    text = provision.text.plain
    if "".join(hunk.after for hunk in known.hunks) == text:
        return known
    if not known.hits or not text.strip():
        return replace(known, hunks=(), why=()) if known.hits else known
    now = [part for part, _ in _parts(provision, apart=known.apart)] if len(text) <= LONGEST else [Part(0, len(text))]
    if any(part.end - part.start > LONG for part in now):
        return replace(known, hunks=_typed(known.hunks, text))
    anew = marked(particulars, provision, _answered(now, known, text), known.hits)
    return replace(anew, apart=known.apart)


def marked(particulars: Particulars, provision: Provision, found: tuple[Part, ...], hits: tuple[Hit, ...]) -> Departure:
    """Return a provision with what it departs from the wordings of its parts, and why that weighs."""
    if not hits:
        return Departure(provision.id, (), (), (), found)
    hunks: list[Hunk] = []
    why: list[Reason] = []
    at, text = 0, provision.text.plain
    for part in found:
        if part.start > at:
            hunks.append(_gap(text[at : part.start]))
        ends = provision.kind in LISTED and part.end == len(text)
        told, reasons = _held(part.wording, provision.text.cut(part.start, part.end), particulars, listed=ends)
        hunks += told
        why += reasons
        at = part.end
    if at < len(text):
        hunks.append(_gap(text[at:]))
    why.sort(key=lambda reason: -reason.weight)
    return Departure(provision.id, hits, tuple(hunks), tuple(why), found)


def held_against(
    wording: str, text: Text, particulars: Particulars, *, listed: bool = False
) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Return what ``text`` departs from a wording that is re-voiced already, and why it weighs.

    Of a ``listed`` passage (an item, a recital) neither the case of the first letter counts nor the signs and the "and"
    at its end, but "or" does.
    """
    hunks, why = _held(wording, text, particulars, listed=listed)
    return tuple(hunks), tuple(why)


def said(text: Text) -> str:
    """Return a text as if the first alternative of every bracket had been taken."""
    return reduced(text)[0]


# ---- parts


def _parts(provision: Provision, *, apart: bool) -> list[tuple[Part, tuple[str, ...]]]:
    """Return the parts of a provision with their topics, which its words tell where nobody has said them.

    They are those that the library would keep as clauses; with ``apart`` its sentences, whatever they are about.
    """
    if not provision.topics:
        provision = replace(provision, topics=_told(provision.text.plain, provision.kind))
    return [(Part(start, end), topics_in(provision, start, end)) for start, end in clauses_in(provision, apart=apart)]


def clauses_in(provision: Provision, *, apart: bool = False) -> tuple[tuple[int, int], ...]:
    """Return what of a provision's text the library would keep as clauses; with ``apart`` its sentences.

    A heading that its text begins with is no part of them: the library keeps it beside the words.
    """
    lead, plain = heading_end(provision.text), provision.text.plain
    if lead:
        spans = (replace(each, start=max(0, each.start - lead), end=each.end - lead) for each in provision.topics)
        topics = tuple(each for each in spans if each.end > each.start)
        provision = replace(provision, text=Text(plain[lead:]), topics=topics)
    found = sentences(plain[lead:]) if apart else [(start, end) for _, start, end in parts(provision)]
    return tuple((start + lead, end + lead) for start, end in found)


def heading_end(text: Text) -> int:
    """Return where a heading ends that a text begins with in bold, with the space after it; 0 where there is none."""
    end = max((mark.end for mark in text.marks if mark.kind is MarkKind.BOLD and mark.start == 0), default=0)
    rest = text.plain[end:]
    return end + len(rest) - len(rest.lstrip()) if end and rest.strip() else 0


def headless(wording: str, text: Text) -> str:
    """Return a precedent's words without the heading that ``text`` begins with, where they begin with it too."""
    heading = text.plain[: heading_end(text)].strip(_SIGNS)
    if not heading or not wording.casefold().startswith(heading.casefold()):
        return wording
    rest = wording[len(heading) :].lstrip(_SIGNS)
    return rest if rest[:1].isupper() else wording


@lru_cache(maxsize=256)
def _told(text: str, kind: Kind) -> tuple[TopicSpan, ...]:
    return topics_of(text, kind=kind.value)


def _answered(now: Sequence[Part], known: Departure, text: str) -> tuple[Part, ...]:
    """Give each part the wording of the part that stood in its place before the words changed."""
    before = "".join(hunk.after for hunk in known.hunks)
    head = _common(before, text)
    tail = min(_common(before[::-1], text[::-1]), len(before) - head, len(text) - head)
    grown = len(text) - len(before)

    def moved(offset: int) -> int:
        return (
            offset if offset <= head else max(head, offset + grown) if offset < len(before) - tail else offset + grown
        )

    left = [(moved(part.start), moved(part.end), part) for part in known.parts]
    found = []
    for part in now:
        shared = [(min(part.end, end) - max(part.start, start), -at) for at, (start, end, _) in enumerate(left)]
        best, at = max(shared, default=(0, 0))
        if best <= 0:
            found.append(part)
            continue
        answer = left[-at][2]
        left[-at] = (0, 0, answer)
        found.append(replace(part, hit=answer.hit, wording=answer.wording))
    return tuple(found)


def _common(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _typed(hunks: Sequence[Hunk], text: str) -> tuple[Hunk, ...]:
    """Return hunks after their words have become ``text``: what is new in the middle is added."""
    before = "".join(hunk.after for hunk in hunks)
    head = _common(before, text)
    tail = min(_common(before[::-1], text[::-1]), len(before) - head, len(text) - head)
    new = text[head : len(text) - tail]
    middle = (Hunk("insert", "", new),) if new else ()
    return (*_sliced(hunks, 0, head), *middle, *_sliced(hunks, len(before) - tail, len(before)))


def _sliced(hunks: Sequence[Hunk], start: int, end: int) -> Iterator[Hunk]:
    """Yield the hunks between two offsets of their after text."""
    at = 0
    for hunk in hunks:
        first, last = at, at + len(hunk.after)
        at = last
        if start <= first and last <= end:
            yield hunk
        elif first < end and start < last:
            kept = hunk.after[max(0, start - first) : end - first]
            yield Hunk("equal", kept, kept) if hunk.op == "equal" else Hunk("insert", "", kept)


# ---- words


@lru_cache(maxsize=1024)
def _voiced(text: str, theirs: Particulars, ours: Particulars) -> str:
    return revoice(text, theirs, ours)


def _gap(spaces: str) -> Hunk:
    return Hunk("equal", spaces, spaces)


def _held(
    wording: str, text: Text, particulars: Particulars, *, listed: bool = False
) -> tuple[list[Hunk], tuple[Reason, ...]]:
    theirs, ours = (_ending(words) for words in (wording, text.plain)) if listed else ("", "")
    if theirs == ours or (" or" in theirs) != (" or" in ours):
        theirs = ours = ""
    plain, cuts = reduced(text.cut(0, len(text.plain) - len(ours)))
    wording = wording.removesuffix(theirs)
    first = wording[:1] if listed and wording[:1].swapcase() == plain[:1] != wording[:1] else ""
    hunks, why = compared(plain[0] + wording[1:] if first else wording, plain, particulars)
    hunks = _begun(hunks, first) if first else hunks
    end = [Hunk("equal", theirs, ours, ("editorial",))] if theirs or ours else []
    return expanded(hunks, cuts) + end, why


def _begun(hunks: tuple[Hunk, ...], letter: str) -> tuple[Hunk, ...]:
    """Return hunks whose before text begins with the letter as the precedent has it, a capital or not."""
    at = next(at for at, hunk in enumerate(hunks) if hunk.before)
    hunk = hunks[at]
    lead: tuple[Hunk, ...] = ()
    if hunk.op == "equal":
        lead = (Hunk("equal", letter, hunk.after[:1], ("editorial",)),)
        rest = replace(hunk, before=hunk.before[1:], after=hunk.after[1:])
    else:
        rest = replace(hunk, before=letter + hunk.before[1:])
    return (*hunks[:at], *lead, *((rest,) if rest.before or rest.after else ()), *hunks[at + 1 :])


def _ending(words: str) -> str:
    """Return the sign that ends a member of a list and the "and" or "or" before the next; not the colon of a list."""
    found = _END.search(words)
    return found[0] if found and found.start() else ""
