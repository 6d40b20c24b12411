"""Names of the sides: whose name stands where, and what it means that another stands there now."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from app.comparing.pairs import Mention, Pairs, find_pairs, is_list, parts_of
from app.comparing.units import Matches, Unit, between, match
from app.language.countries import Mention as Found
from app.language.countries import find
from app.language.folding import fold
from app.language.offices import Office, country_behind, offices_of
from app.model.comparison import Hunk
from app.model.instrument import Particulars

_ALIKE = 0.35  # share of units that two texts must have in common before a name can be said to stand for another
_LOOK_BACK = 40  # letters before a name in which its article and "Government of" stand
_ARTICLE = re.compile(r"\b[Tt]he\s+$|\bTHE\s+$")
_GOVERNMENT = re.compile(r"(?:\b(?:[Tt]he|THE)\s+)?\b(?:[Gg]overnment|GOVERNMENT)\s+(?:of|OF)\s+(?:(?:the|THE)\s+)?$")
_PART_OF_THE_WORLD = re.compile(r"\b(?:North|South|Latin|Central)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one instrument's sides: ``countries`` in the order of the sides, ``offices`` by folded words."""

    countries: tuple[str, ...]
    offices: Mapping[str, str]
    pattern: re.Pattern[str] | None

    def mentions(self, text: str) -> list[Mention]:
        """Return the names in ``text``, in order and apart, each with the article before it."""
        found = [
            _whole(text, m.start, m.end, m.country.name, _kind(text, m))
            for m in find(text)
            if not (
                text[m.start : m.end] == "America"
                and _PART_OF_THE_WORLD.search(text, max(0, m.start - _LOOK_BACK), m.start)
            )
        ]
        if self.pattern:
            found += [
                _whole(text, m.start(), m.end(), self.offices[_office_key(m[0])], "office")
                for m in self.pattern.finditer(text)
            ]
        return _apart(found)

    def unnamed(self, text: str) -> str:
        """Return ``text`` without the names in it: what it is about, whosever it is."""
        parts: list[str] = []
        at = 0
        for mention in self.mentions(text):
            parts.append(text[at : mention.start])
            at = mention.end
        return "".join([*parts, text[at:]])


def names_of(particulars: Particulars, offices: Sequence[Office]) -> Names:
    """Return the names of an instrument's sides; an office that two of them have stands for neither."""
    owners: dict[str, set[str]] = {}
    spellings: dict[str, str] = {}
    for office, country in offices:
        if country and office != particulars.collective_name:
            owners.setdefault(_office_key(office), set()).add(country)
            spellings.setdefault(_office_key(office), _spelled(office))
    known = {key: next(iter(countries)) for key, countries in owners.items() if len(countries) == 1}
    alternatives = sorted((spellings[key] for key in known), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)") if alternatives else None
    return Names(_countries(particulars), known, pattern)


def _countries(particulars: Particulars) -> tuple[str, ...]:
    """Return the sides' countries in the order in which the instrument names its participants."""
    order = [country_behind(participant, particulars) for participant in particulars.participants]
    order += [side.country for side in particulars.sides]
    return tuple(dict.fromkeys(country for country in order if country))


def roles_of(before: Names, after: Names) -> dict[str, str]:
    """Return which side of ``after`` each side of ``before`` answers: itself where it is in both, else by its place."""
    common = [country for country in before.countries if country in after.countries]
    left = [country for country in before.countries if country not in common]
    right = [country for country in after.countries if country not in common]
    return {country: country for country in common} | dict(zip(left, right, strict=False))


@dataclass(frozen=True, slots=True)
class Naming:
    """What is known of the names in a pair of instruments.

    ``free`` says that the texts are a title, chapeau or signature block, where the order of names means nothing.
    """

    before: Names
    after: Names
    roles: Mapping[str, str] = field(default_factory=dict)
    free: bool = False

    def mark(self, before: str, after: str, old: Sequence[Unit], new: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
        """Return the units of both texts with names, and pairs of names that differ in order, as one unit each."""
        ours = [self._as_after(mention) for mention in self.before.mentions(before)]
        theirs = self.after.mentions(after)
        pairs = find_pairs((before, ours), (after, theirs), free=self.free)
        return _mark(before, old, ours, pairs.before), _mark(after, new, theirs, pairs.after)

    def match(self, old: Sequence[Unit], new: Sequence[Unit]) -> Matches:
        """Return the matching in which a name answers the one in its place, whosesoever it is.

        Names that only came or only went leave the others alone; otherwise a name is matched by its place, so that
        "Japan funds A and the United States funds B", turned round, shows two names replaced.
        """
        plain = match(old, new)
        if not _left([i for i, _ in plain], old) or not _left([j for _, j in plain], new):
            return plain
        if not _alike(old, new):
            return plain
        return _joined(match(_placed(old), _placed(new)), old, new)

    def displaced(
        self, old: Sequence[Unit], new: Sequence[Unit], matches: Matches
    ) -> tuple[Sequence[Unit], Sequence[Unit]]:
        """Return the names that answer none, where those that went are of one side and those that came of another.

        So a sentence turned about ("Japan intends to fund it", "it is to be funded by the United States") is told.
        """
        ours = _left([i for i, _ in matches], old)
        theirs = _left([j for _, j in matches], new)
        gone, come = ({unit.key for unit in units} for units in (ours, theirs))
        told = gone and come and gone.isdisjoint(come) and self._of_a_side(*ours, *theirs)
        return (ours, theirs) if told and _alike(old, new) else ((), ())

    def judge(self, one: Unit, other: Unit) -> tuple[Hunk, ...]:
        """Return what it means that name ``other`` stands where ``one`` stood; nothing when their words tell it."""
        if one.kind == "pair":
            return self._judge_pair(one, other)
        if one.key != other.key:
            return (Hunk("replace", one.text, other.text, ("name",) if self._of_a_side(one, other) else ()),)
        if self._changes_role(one.key.partition("\0")[2]):
            return (Hunk("replace", one.text, other.text, ("role",)),)
        return ()

    def _judge_pair(self, one: Unit, other: Unit) -> tuple[Hunk, ...]:
        if is_list(one):
            return _judge_list(one, other)
        ours, theirs = parts_of(one), parts_of(other)
        if not ours or not theirs:
            return (Hunk("replace", one.text, other.text, self._why_crossed(one, other)),)
        if fold(ours[0]).removeprefix("the ") == fold(theirs[0]).removeprefix("the "):
            return ()
        if fold(ours[1]) == fold(theirs[1]):
            return (Hunk("equal", one.text, other.text, ("alternat",)),)
        first, last = (Hunk("equal", ours[at], theirs[at], ("alternat",)) for at in (0, 2))
        return (first, *between(ours[1], theirs[1]), last)

    def _why_crossed(self, one: Unit, other: Unit) -> tuple[str, ...]:
        """Say why two names are crossed that are not the same words: other sides, or each with what was the other's."""
        if any(self._changes_role(country) for country in one.key.split("\0")[2:]):
            return ("role",)
        same = sorted(re.findall(r"\w+", fold(one.text))) == sorted(re.findall(r"\w+", fold(other.text)))
        return ("name",) if same else ()

    def _as_after(self, mention: Mention) -> Mention:
        return Mention(mention.start, mention.end, self.roles.get(mention.country, mention.country), mention.kind)

    def _of_a_side(self, *names: Unit) -> bool:
        """Tell whether any of these names is a side's; where no sides are known, every country may be one."""
        countries = {unit.key.partition("\0")[2] for unit in names}
        return not self.roles or not countries.isdisjoint(self.roles.values())

    def _changes_role(self, country: str) -> bool:
        return any(after == country != before for before, after in self.roles.items())


@lru_cache(maxsize=64)
def naming_of(before: Particulars, after: Particulars, defined: tuple[Office, ...] = ()) -> Naming:
    """Return what is known of the names in two instruments; ``defined`` are offices that their texts define."""
    ours = names_of(before, (*offices_of(before), *offices_of(after), *defined))
    theirs = names_of(after, (*offices_of(after), *offices_of(before), *defined))
    return Naming(ours, theirs, roles_of(ours, theirs))


def _office_key(office: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", office.casefold()))


def _spelled(office: str) -> str:
    """Return a pattern for an office's name: commas come and go, capitals too unless it is one word."""
    words = re.findall(r"[^\W_]+", office)
    spelled = r"[\W_]{1,3}".join(re.escape(word) for word in words)
    return f"(?i:{spelled})" if len(words) > 1 else spelled


def _judge_list(one: Unit, other: Unit) -> tuple[Hunk, ...]:
    ours, theirs = (sorted(re.findall(r"\w+|[^\w\s]", fold(unit.text))) for unit in (one, other))
    return (Hunk("equal", one.text, other.text, ("alternat",)),) if ours == theirs else ()


def _kind(text: str, mention: Found) -> str:
    """Return the kind of a mention; "U.S.", both name and adjective, is taken for one that brings no article."""
    return "adjective" if text[mention.start : mention.end] in mention.country.adjectives else mention.kind


def _whole(text: str, start: int, end: int, country: str, kind: str) -> Mention:
    before = _GOVERNMENT.search(text, max(0, start - _LOOK_BACK), start) if kind == "name" else None
    if kind != "capital":
        before = before or (None if kind == "adjective" else _ARTICLE.search(text, max(0, start - _LOOK_BACK), start))
    return Mention(before.start() if before else start, end, country, "capital" if kind == "capital" else "name")


def _apart(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _mark(text: str, units: Sequence[Unit], mentions: Sequence[Mention], pairs: Pairs) -> list[Unit]:
    """Return ``units`` with those that a name or a pair covers as one; a name inside a pair is part of it."""
    starts, ends = {unit.start for unit in units}, {unit.end for unit in units}
    spans = [Unit(pair.start, text[pair.start : pair.end], pair.key, "pair") for pair in pairs]
    spans += [Unit(m.start, text[m.start : m.end], f"{m.kind}\0{m.country}", m.kind) for m in mentions]
    whole = [span for span in spans if span.start in starts and span.end in ends]
    marked: list[Unit] = []
    at = 0
    for unit in sorted([*whole, *units], key=lambda unit: (unit.start, unit.kind != "pair", not unit.kind)):
        if unit.start >= at:
            marked.append(unit)
            at = unit.end
    return marked


def _alike(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    shared = (Counter(unit.key for unit in old) & Counter(unit.key for unit in new)).total()
    return 2 * shared >= _ALIKE * (len(old) + len(new))


def _left(matched: Sequence[int], units: Sequence[Unit]) -> list[Unit]:
    """Return the names among ``units`` that are not matched."""
    known = set(matched)
    return [unit for at, unit in enumerate(units) if unit.kind in {"name", "capital"} and at not in known]


def _placed(units: Sequence[Unit]) -> list[Unit]:
    return [Unit(u.start, u.text, u.kind, u.kind) if u.kind in {"name", "capital"} else u for u in units]


def _joined(matches: Matches, old: Sequence[Unit], new: Sequence[Unit]) -> Matches:
    """Return ``matches`` with the names between two of them matched in their order."""
    found: Matches = []
    p, q = -1, -1
    for i, j in [*matches, (len(old), len(new))]:
        names = [at for at in range(p + 1, i) if old[at].kind == "name"]
        others = [at for at in range(q + 1, j) if new[at].kind == "name"]
        found += zip(names, others, strict=False)
        if i < len(old) and j < len(new):
            found.append((i, j))
        p, q = i, j
    return found
