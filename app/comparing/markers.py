"""Markers: the words in a text on which its weight turns, each with what it says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.comparing.measures import find_measures
from app.comparing.spellings import spelled, tokens_of
from app.comparing.weightrules import weight_rules
from app.language.countries import find
from app.language.folding import fold
from app.language.sieve import Sieve

_SMALL = r"of|on|for|and|the|in|to|with|between|concerning|regarding|relating|under|by|its"
_QUOTES = "“”„\"‘’'"
_PLAIN = str.maketrans({"‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "’": "'"})  # letter for letter
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]{1,6}\b")
_IN_BRACKETS = re.compile(
    r"(?P<name>(?:(?:[A-Z][\w&’'-]*+|of|and|for|on|the),?\s){1,16}+)\((?P<acronym>[A-Z][A-Za-z&-]*[A-Z])\)"
)
_DEFINITION = re.compile(r"\([^()]{0,60}?[“\"‘']?(?P<term>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[”\"’'](?P<more>[^()]*)\)")
_HEREINAFTER = re.compile(r"\bhereinafter\b[^()“\"]*[“\"](?P<term>[^”\"]{2,40})[”\"]", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"‘'](?P<term>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[”\"’']")


@dataclass(frozen=True, slots=True)
class Marker:
    """Words at ``text[start:end]``; two with one ``kind`` and ``key`` say the same. ``level`` orders those of a kind.

    ``rank`` says when it counts: "" always, "weak" where the change is about it, "joining" where it was exchanged.
    """

    start: int
    end: int
    kind: str
    key: str
    level: float = 0.0
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What two instruments define: their terms, the acronyms of their offices, and their offices' names."""

    terms: tuple[str, ...] = ()
    agencies: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()


def vocabulary_of(texts: Iterable[str], offices: Iterable[str] = (), collective: Iterable[str] = ()) -> Vocabulary:
    """Collect what ``texts`` define; ``offices`` and ``collective`` names are known from the particulars."""
    terms: dict[str, None] = dict.fromkeys((*weight_rules()["defined_term"]["general"], *filter(None, collective)))
    agencies = set(weight_rules()["participant"]["acronyms"])
    heads = weight_rules()["participant"]["heads"]
    for text in texts:
        if "(" not in text and "hereinafter" not in text:
            continue
        for match in _IN_BRACKETS.finditer(text):
            is_office = any(head in match["name"] for head in heads)
            agencies.update({match["acronym"]} if is_office else ())
            terms.update({} if is_office else {match["acronym"]: None})
        for pattern in (_DEFINITION, _HEREINAFTER):
            for match in pattern.finditer(text):
                inner = _QUOTED.findall(match[0])
                terms.update(dict.fromkeys(inner or [match["term"]]))
    names = tuple(sorted({name for name in offices if len(name) > 1}, key=len, reverse=True))
    known = agencies | {name for name in names if name.isupper()}
    return Vocabulary(tuple(term for term in terms if term and term not in known), frozenset(known), names)


def find_markers(text: str, vocabulary: Vocabulary, *, legal: bool, named: bool) -> tuple[Marker, ...]:
    """Return the markers in ``text``, in order and apart: the sorts that go first, then the longer ones.

    ``legal`` says that it is of legal character; ``named`` that an instrument's name in it is its own (a title).
    """
    text = text.translate(_PLAIN)
    groups: tuple[Iterable[Marker], ...] = (
        _references(text, named=named),
        (Marker(*found) for found in find_measures(text)),
        _participants(text, vocabulary),
        (*_phrases(text), *(_legal(text) if legal else ())),
        _terms(text, vocabulary),
    )
    taken: list[Marker] = []
    for group in groups:
        for marker in sorted(group, key=lambda m: m.start - m.end):
            if all(marker.end <= other.start or marker.start >= other.end for other in taken):
                taken.append(marker)
    return tuple(sorted((m for m in taken if m.kind), key=lambda m: m.start))


def holds_duty(text: str) -> bool:
    """Tell whether a sentence holds a duty or permission."""
    return bool(_duties().search(text)) or any(marker.kind == "modality" for marker in _phrases(text))


@cache
def _duties() -> re.Pattern[str]:
    return _pattern(weight_rules()["duty"]["patterns"])


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    spelled = "|".join(f"(?:{word})".replace(" ", r"\s+") for word in words)
    return re.compile(rf"(?<![^\W_])(?:{spelled})(?!\w)", re.IGNORECASE)


@cache
def _phrase_patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return kind, rank and pattern of the plain phrases; those of kind "" only keep others away."""
    rules = weight_rules()
    scope = rules["scope"]
    return (
        ("", "", _pattern(rules["negation"]["exempt"])),
        ("condition", "", re.compile(rules["condition"]["inverted"])),
        *(("condition", "", _pattern([each])) for each in rules["condition"]["patterns"]),
        *(("scope", rank, _pattern([each])) for rank in ("strong", "weak", "joining") for each in scope[rank]),
    )


@cache
def _phrase_sieve() -> Sieve[int]:
    return Sieve((at, pattern.pattern) for at, (_, _, pattern) in enumerate(_phrase_patterns()))


def _phrases(text: str) -> tuple[Marker, ...]:
    return _found_phrases(text)


@lru_cache(maxsize=512)
def _found_phrases(text: str) -> tuple[Marker, ...]:
    found: list[Marker] = []
    patterns = _phrase_patterns()
    for at in sorted(_phrase_sieve().found(text)):
        kind, rank, pattern = patterns[at]
        known = "" if rank == "strong" else rank
        found += [
            Marker(m.start(), m.end(), kind, fold(m[0]).replace(",", ""), 0.0, known) for m in pattern.finditer(text)
        ]
    found += _modalities(text)
    found += _negations(text)
    kept: list[Marker] = []
    for marker in sorted(found, key=lambda m: m.start - m.end):
        if all(marker.end <= other.start or marker.start >= other.end for other in kept):
            kept.append(marker)
    return tuple(kept)


@cache
def _forms() -> tuple[tuple[str, float, re.Pattern[str], frozenset[str], str], ...]:
    return tuple(
        (
            form["key"],
            float(form["level"]),
            _pattern([form["pattern"]]) if "(?=not" not in form["pattern"] else _open(form["pattern"]),
            frozenset(form.get("not_after", ())),
            form.get("cased", ""),
        )
        for form in weight_rules()["modality"]["forms"]
    )


def _open(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?:(?=not\b)|\b)", re.IGNORECASE)


def _modalities(text: str) -> Iterator[Marker]:
    for key, level, pattern, not_after, cased in _forms():
        for match in pattern.finditer(text):
            before = re.findall(r"[\w-]+", text[max(0, match.start() - 24) : match.start()])[-1:]
            if before and before[0].casefold() in not_after:
                continue
            if match[0] != cased:  # "May" is the month
                yield Marker(match.start(), match.end(), "modality", key, level)


@cache
def _negation_pattern() -> re.Pattern[str]:
    spelled = "|".join(f"(?:{each})".replace(" ", r"\s+") for each in weight_rules()["negation"]["patterns"])
    return re.compile(rf"(?<!\w)(?:{spelled})(?=\W|$|(?<=[-n])[a-z]{{4}})|(?<=\bcan)not\b", re.IGNORECASE)


def _negations(text: str) -> Iterator[Marker]:
    for match in _negation_pattern().finditer(text):
        if not re.match(r"\.\s*\d", text[match.end() :]):  # "No. 5"
            yield Marker(match.start(), match.end(), "negation", fold(match[0]).strip("-"))


@cache
def _legal_pattern() -> re.Pattern[str]:
    return _pattern(sorted(weight_rules()["scope"]["legal"], key=len, reverse=True))


def _legal(text: str) -> Iterator[Marker]:
    for match in _legal_pattern().finditer(text):
        yield Marker(match.start(), match.end(), "scope", fold(match[0]).removesuffix("s"))


@cache
def _reference_patterns() -> tuple[re.Pattern[str], ...]:
    rules = weight_rules()["reference"]
    number = r"(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z](?!\w))(?:\s?\([a-z\d]{1,4}\))*|\([a-z\d]{1,4}\)"
    division = "|".join((*rules["divisions"], "number"))
    ordinals, others = "|".join(rules["ordinals"]), "|".join(rules["not_ordinal"])
    several = rf"(?:{number})(?:(?:,|\s(?:and|or|to)|\s?[-–])\s?(?:{number})(?!\w))*"
    return (
        re.compile(rf"(?i:\b(?:{division})(?:s|es)?)\s(?:{several})(?!\w)"),
        re.compile(r"\b[Nn]os?\.\s?\d+"),
        re.compile(rf"(?i:\b(?:preceding|following|foregoing|present) (?:{division})s?\b)"),
        re.compile(rf"(?i:(?<!one[\s-])\b(?:{ordinals}|\d+(?:st|nd|rd|th))\b(?! (?:{others})\b))"),
    )


@cache
def _instrument_pattern() -> re.Pattern[str]:
    heads = "|".join(weight_rules()["reference"]["instruments"])
    openings = "|".join(weight_rules()["reference"]["openings"])
    lead = rf"(?:(?!(?:{openings})\b)[A-Z][\w.’'-]*,?\s+(?:(?:{_SMALL})\s+){{0,4}}){{0,12}}"
    tail = rf"(?:\s+(?:(?:{_SMALL})\s+){{0,4}}(?:[A-Z][\w.’'-]*|\d+\b)){{0,24}}"
    return re.compile(rf"\b(?P<lead>{lead})(?P<head>{heads})s?\b(?P<tail>{tail})")


def _references(text: str, *, named: bool) -> Iterator[Marker]:
    for pattern in _reference_patterns():
        for match in pattern.finditer(text):
            yield Marker(match.start(), match.end(), "reference", " ".join(tokens_of(match[0])))
    for match in () if named else _instrument_pattern().finditer(text):
        own = re.search(r"\b(?:this|present)\s+$", text[: match.start()], re.IGNORECASE)
        if (match["lead"] or match["tail"]) and not own:
            yield Marker(match.start(), match.end(), "reference", " ".join(tokens_of(match[0])))


@cache
def _office_pattern() -> re.Pattern[str]:
    heads = "|".join(weight_rules()["participant"]["heads"])
    word = r"[A-Z][\w.&-]{0,60}"  # nothing longer is a word, and looking for its end from each letter takes long
    opening = r"(?!(?:The|This|Other|Nothing|Each|Either)\b)"
    return re.compile(
        rf"(?:{opening}{word}\s+(?:(?:of|for|on|and|the)\s+){{0,3}}){{0,10}}\b(?:{heads})\b"
        rf"(?:\s+(?:of|for|on)(?:\s+the)?\s+{word}(?:,?\s+(?:and\s+)?{word}){{0,16}})?"
    )


@cache
def _post_pattern() -> re.Pattern[str]:
    return _pattern([f"{post}s?" for post in weight_rules()["participant"]["posts"]])


@lru_cache(maxsize=16)
def _spelled_offices(offices: tuple[str, ...]) -> re.Pattern[str] | None:
    spelled = [r"[\W_]{1,3}".join(map(re.escape, re.findall(r"[^\W_]+", office))) for office in offices]
    return re.compile(rf"(?<!\w)(?:{'|'.join(filter(None, spelled))})(?!\w)") if any(spelled) else None


def _participants(text: str, vocabulary: Vocabulary) -> Iterator[Marker]:
    patterns = [_spelled_offices(vocabulary.offices), _office_pattern(), _post_pattern()]
    for pattern in filter(None, patterns):
        for match in pattern.finditer(text):
            yield Marker(match.start(), match.end(), "participant", " ".join(map(spelled, tokens_of(match[0]))))
    for mention in find(text):
        if mention.kind != "capital":
            yield Marker(mention.start, mention.end, "participant", mention.country.name)
    for match in _ACRONYM.finditer(text):
        if match[0] in vocabulary.agencies:
            yield Marker(match.start(), match.end(), "participant", match[0])


@lru_cache(maxsize=16)
def _term_pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    forms = sorted({term.removesuffix("s") for term in terms}, key=len, reverse=True)
    spelled = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in forms)
    article = rf"(?:[{_QUOTES}]the\s+|[{_QUOTES}])?"
    return re.compile(rf"{article}(?<!\w)(?:{spelled})s?(?!\w)[{_QUOTES}]?", re.IGNORECASE) if forms else None


def _terms(text: str, vocabulary: Vocabulary) -> Iterator[Marker]:
    """Yield the defined terms; one without its capital says something else, and counts where its like stood before."""
    pattern = _term_pattern(vocabulary.terms)
    for match in pattern.finditer(text) if pattern else ():
        word = re.sub(r"^the\s+", "", match[0].strip(_QUOTES), flags=re.IGNORECASE)
        quoted = match[0][0] in _QUOTES and match[0][-1] in _QUOTES
        start = match.start() + (0 if quoted else match[0].index(word))
        end = match.end() if quoted else start + len(word)
        plain = not word[:1].isupper()
        key = f"{fold(word)}{' quoted' * quoted}{' uncapitalised' * plain}"
        yield Marker(start, end, "defined_term", key, 0.0, "small" if plain else "weak")
