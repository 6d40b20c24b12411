"""Short names that a text gives ("hereinafter “MOC”") and names of participants: when one changes, its uses follow.

Nothing follows by itself: ``followed_terms`` says what could, and ``renamed`` is the one step that does it.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import accumulate

from app.language.tokens import tokenize
from app.model.draft import Draft, Step
from app.model.edits import Restate
from app.model.instrument import Participant, Particulars
from app.model.provision import Kind, Provision
from app.negotiating.fields import words_of
from app.negotiating.searching import in_words, rewording
from app.paths import resources

_QUOTED = r"[“\"„«](?P<term>[^“”\"„«»()]{1,60})[”\"»]"
_ACRONYM = re.compile(r"\((?P<term>[A-Z][A-Z0-9&/-]{1,11})\)")


@dataclass(frozen=True, slots=True)
class Term:
    """A short name where the text gives it: ``[start:end]`` of a provision's words, without article."""

    term: str
    provision: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A name that was changed where it is given, and how often the old one still stands elsewhere."""

    old: str
    new: str
    uses: int


def terms(draft: Draft) -> tuple[Term, ...]:
    """Return the short names that a draft gives, in the order of the text."""
    return tuple(each for provision in draft.provisions for each in _terms(provision))


def followed_terms(before: Draft, after: Draft) -> tuple[Followed, ...]:
    """Return the names that were given anew between two states of a draft, where the old ones are still used.

    Both short names and the names of participants count; one that the text still gives elsewhere is none.
    """
    was = {each.id: each for each in before.provisions}
    changed = [each for each in after.provisions if was.get(each.id, each) is not each]
    if not changed:
        return ()
    found: dict[str, str] = {}
    for now in changed:
        found |= dict(_changed_terms(was[now.id], now))
        found |= dict(_changed_names(before.instrument.particulars, was[now.id], now))
    given = {each.term for each in terms(after)}
    counted = (Followed(old, new, len(_uses(after, old, new))) for old, new in found.items() if old not in given)
    return tuple(each for each in counted if each.uses)


def renamed(draft: Draft, old: str, new: str) -> Step | None:
    """Return the step that writes ``new`` wherever a draft says ``old``, in its particulars too.

    A plural and its singular go together ("Participants", "Participant"); a longer name that holds the old one stays,
    and where the old one stands in capitals the new one does. None where the old one stands nowhere.
    """
    new = " ".join(new.split())
    if not new or new == old:
        return None
    step = rewording(draft, _uses(draft, old, new), "renamed")
    particulars = _restated(draft.instrument.particulars, old, new)
    told = () if particulars == draft.instrument.particulars else (Restate(draft.instrument.particulars, particulars),)
    changes = (*(step.changes if step else ()), *told)
    return Step(changes, "renamed") if changes else None


def _uses(draft: Draft, old: str, new: str) -> list[tuple[str, int, int, str]]:
    """Return where the old name stands, with what is to be written there."""
    forms = dict(_forms(old, new))
    longer = {each.term for each in terms(draft) if each.term not in forms} | _names(draft.instrument.particulars)
    longer = {each for each in longer if any(form in each and form != each for form in forms)}
    found = []
    for provision in draft.provisions:
        if not any(form in words_of(provision).plain for form in forms):
            continue
        held = [place for each in longer for place in in_words(provision, each)]
        taken: set[int] = set()
        for form, written in forms.items():
            for start, end in in_words(provision, form):
                inside = any(first <= start and end <= last for first, last in held)
                if not inside and taken.isdisjoint(range(start, end)):
                    taken.update(range(start, end))
                    found.append((provision.id, start, end, written))
    return found


def _forms(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the old name with the new one, in the plural and the singular, and in capitals."""
    pairs = [(old, new)]
    if old.endswith("s") and _singular(old) != old and new.endswith("s"):
        pairs.append((_singular(old), _singular(new)))
    elif old.isalpha() and not old.isupper() and not old.endswith("s") and not new.endswith("s"):
        pairs.append((_plural(old), _plural(new)))
    yield from pairs
    for one, other in pairs:
        if one.upper() != one:
            yield one.upper(), other.upper()


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"


def _terms(provision: Provision) -> Iterator[Term]:
    for start, end in _defined(words_of(provision).plain):
        yield Term(words_of(provision).plain[start:end], provision.id, start, end)


@lru_cache(maxsize=4096)
def _defined(plain: str) -> tuple[tuple[int, int], ...]:
    """Return where words give a short name: in brackets, in quotation marks or in capitals alone."""
    if "(" not in plain:
        return ()
    found = [match.span("term") for match in _ACRONYM.finditer(plain)]
    pattern, articles = _patterns()
    for bracket in pattern.finditer(plain):
        for match in re.finditer(_QUOTED, bracket[0]):
            lead = articles.match(match["term"])
            start = bracket.start() + match.start("term") + (lead.end() if lead else 0)
            found.append((start, bracket.start() + match.end("term")))
    return tuple(sorted(set(found)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rules = tomllib.loads((resources() / "rules" / "definitions.toml").read_text(encoding="utf-8"))
    lead = "|".join(map(re.escape, rules["lead"]))
    quoted = _QUOTED.replace("?P<term>", "?:")
    part = rf"(?:(?i:{lead})[\s,]+)*{quoted}[\s,;]*"
    articles = "|".join(map(re.escape, rules["articles"]))
    tail = rf"(?:(?i:{lead})[\s,]*)*"
    return re.compile(rf"\((?:{part})+{tail}\)"), re.compile(rf"(?:{articles})\s+", re.IGNORECASE)


def _changed_terms(was: Provision, now: Provision) -> Iterator[tuple[str, str]]:
    """Yield the short names of a provision that were written anew in their place."""
    old, new = tuple(_terms(was)), tuple(_terms(now))
    if len(old) == len(new):
        yield from ((one.term, other.term) for one, other in zip(old, new, strict=True) if one.term != other.term)


def _changed_names(particulars: Particulars, was: Provision, now: Provision) -> Iterator[tuple[str, str]]:
    """Yield the names of participants that were written anew in the chapeau."""
    if now.kind is not Kind.CHAPEAU:
        return
    before, after = words_of(was).plain, words_of(now).plain
    for name in _names(particulars):
        start = before.find(name)
        if start >= 0 and name not in after:
            written = _in_its_place(before, after, start, start + len(name))
            if written and written != name:
                yield name, written


def _in_its_place(before: str, after: str, start: int, end: int) -> str:
    """Return what stands in one text where ``[start:end]`` stood in the other."""
    old, new = tokenize(before), tokenize(after)
    reach, counted = _starts(old), _starts(new)
    pieces = []
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            pieces += [new[c + at - a] for at in range(a, b) if start <= reach[at] < end]
        elif (reach[a] < end and reach[b] > start) or start < reach[a] < end:
            pieces.append(after[counted[c] : counted[d]])
    return "".join(pieces).strip()


def _starts(tokens: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(accumulate(map(len, tokens), initial=0))


def _names(particulars: Particulars) -> set[str]:
    return {name for each in particulars.participants for name in (each.name, each.represented_by) if name}


def _restated(particulars: Particulars, old: str, new: str) -> Particulars:
    """Return the particulars with a name in all their places."""
    forms = dict(_forms(old, new))

    def said(words: str) -> str:
        return forms.get(words, words)

    def participant(each: Participant) -> Participant:
        return replace(each, name=said(each.name), represented_by=said(each.represented_by), short=said(each.short))

    return replace(
        particulars,
        title=_written_in(particulars.title, forms.items()),
        collective_name=said(particulars.collective_name),
        participants=tuple(map(participant, particulars.participants)),
    )


def _written_in(words: str, forms: Iterable[tuple[str, str]]) -> str:
    for old, new in forms:
        words = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new.replace("\\", r"\\"), words)
    return words
