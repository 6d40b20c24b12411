"""Scrub of terms: given and not used, used and not given, given twice, and acronyms."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding
from app.model.provision import Kind

_QUOTED = r"[“\"„«‘']\s*(?P<term>(?:[A-Z]\.){2,}|(?:[^“”\"„«»()]|\([^“”\"„«»()]{1,30}\)){1,60}?)\s*[,.]?[”\"»’']"
_LEAD = (
    r"(?:(?:hereinafter|hereafter|herein|below|referred|to|as|collectively|individually|respectively|together|jointly"
    r"|each|called|known|termed|styled|abbreviated|the|this|an?|or|and|also|either|both|its|their|in\s+this|of)[\s,:]+)*"
)
_GIVEN = re.compile(
    rf"[(\[]\s*(?:{_LEAD}{_QUOTED}[\s,;]*)+(?:individually|collectively|respectively|jointly|together)?\s*[)\]]",
    re.IGNORECASE,
)
_HEREINAFTER = re.compile(
    rf"\b(?:hereinafter|hereafter)\b[^“\"()]{{0,60}}?{_QUOTED}(?:\s*(?:,|and|or)\s*(?:individually\s+|collectively\s+|as\s+|each\s+)*(?:the\s+|an?\s+)?[“\"](?P<other>[^“”\"]{{1,60}})[”\"])?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:hereinafter|hereafter|herein(?=\s+(?:referred|called)))\s*[-–—,:]?(?:\s+(?:referred\s+to|called|known|collectively|jointly|individually|together|as))*\s+"
    r"(?:the\s+)?(?P<term>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})"
)
_BARE_TOGETHER = re.compile(
    r",\s+(?:together|collectively|jointly)(?:\s*,)?\s+(?:(?:called|referred\s+to\s+as|known\s+as)\s+)?the\s+(?P<term>[A-Z][a-z]+s)\b(?=\s*(?:[,;:.)]|and\b|$))"
    r"(?:\s+and\s+(?:in\s+(?:the\s+)?singular|individually|each)\s*,?\s+(?:the|an?)\s+(?P<other>[A-Z][a-z]+)\b)?"
)
_CALLED = re.compile(
    r"\(\s*(?:also\s+|collectively\s+|jointly\s+|together\s+)?(?:referred\s+to(?:\s+\w+)?\s+as|called|known\s+as|abbreviated\s+(?:as|to))"
    r"\s+(?:the\s+)?(?P<term>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})\s*[,;)]"
)
_MEANS = re.compile(r"^\W*[“\"](?P<term>[^“”\"]{1,60})[”\"]\s+(?:means|refers\s+to|includes|is\s+defined)\b")
_ACRONYM_GIVEN = re.compile(
    r"(?<=[A-Za-z.’'])\s+\((?:the\s+|hereinafter\s+)?[“\"]?(?P<term>[A-Z][A-Za-z0-9&-]*[A-Z][A-Z0-9]*s?)[”\"]?\)"
)
_FEW = 3
"""Letters of a term that an s at its end does not make a plural."""
_MARKS = "“\"„«‘'"
_ACRONYM_LETTERS, _NEAR = 8, 60
_ONE_QUOTED = re.compile(_QUOTED)
_ARTICLES = re.compile(r"^(?:the\s+(?:two|three)|the|this|an?|each|both|two)\s+", re.IGNORECASE)
_TOGETHER = re.compile(
    rf"\b(?:together|collectively|jointly|individually|each|referred\s+to\s+as|called)\s*,?\s*(?:as\s+)?(?:the\s+|an?\s+)?{_QUOTED}",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Z][A-Z0-9&-]*[A-Z]s?|(?=[A-Z][A-Za-z]*[A-Z])[A-Z]{2,}[a-z]{1,3}[A-Z]?")
_ACRONYM = re.compile(r"(?<![\w.&/-])[A-Z]{2,6}(?![\w&/-]|\.\w)")
_NAMED = re.compile(r"(?:he|his|oth|ach|ther)\s+[A-Z]")
_CAPITALS_TWO = re.compile(r"[A-Z]{2}")
_AMONG = re.compile(r"\b(?:between|among|amongst|by\s+and\s+between)\s*[:–—-]?\s*$", re.IGNORECASE)
_AS_A_SENTENCE = re.compile(r"[A-Z][a-z]+(?:\s+[a-z]+)+(?:\((?:s|es|ies)\))?")
_EITHER_NUMBER = re.compile(r"\((?:s|es|ies)\)")
_STATE = re.compile(r"\b[A-Z][a-z]+,\s[A-Z]{2}$")
"""A place, and the two letters of its state: Washington, DC."""
_OF_A_NAME = re.compile(r"[A-Z]{2}\s+[A-Z][a-z]+\s+[A-Z]")
"""Two letters that a name begins with: UC Davis Campus."""
_GOES_ON = re.compile(r"[”\"]?\)\s+[A-Z][a-z]")
_WORDS = re.compile(r"\w+")
_CAPITALS = re.compile(r"\b[A-Z][\w-]*")
_SMALL = r",?\s+(?:(?:of|and|the|for|on|in|to|de|&)\s+)*"
_ROMAN = re.compile(r"[IVXLC]+")
_BODY = frozenset({
    Kind.SECTION,
    Kind.PARAGRAPH,
    Kind.ITEM,
    Kind.SUBITEM,
    Kind.CLOSING,
    Kind.SIGNING,
    Kind.LINK,
    Kind.RECITAL,
})


@dataclass(frozen=True, slots=True)
class Given:
    """A short name where it is given; ``acronym`` that it is one of letters in brackets after its name."""

    term: str
    said: Said
    span: Span
    acronym: bool


def given(facts: Facts) -> tuple[Given, ...]:
    """Return the short names that a provision gives, in the order of its words."""
    return facts.noted("given", _given)


def _given(facts: Facts) -> tuple[Given, ...]:
    found: dict[tuple[bool, Span], Given] = {}
    for said in facts.words:
        if said.english:
            chapeau = said.kind is Kind.CHAPEAU  # whatever is in quotation marks there is a name
            quoted = (_plain(match, "term") for match in _ONE_QUOTED.finditer(said.plain)) if chapeau else ()
            for term, span, acronym in (*_in_words(said.plain), *quoted):
                found.setdefault((said.heading, span), Given(term, said, span, acronym))
    return tuple(sorted(found.values(), key=lambda each: (not each.said.heading, each.span)))


def _in_words(plain: str) -> Iterator[tuple[str, Span, bool]]:
    if any(sign in plain for sign in _MARKS):
        yield from _in_quotes(plain)
    if "erein" in plain or "ereaf" in plain:
        yield from (
            (match["term"], match.span("term"), bool(_LETTERS.fullmatch(match["term"])))
            for match in _BARE.finditer(plain)
        )
    yield from _without_quotes(plain)
    if "(" in plain:
        for match in _ACRONYM_GIVEN.finditer(plain):
            if not _ROMAN.fullmatch(match["term"]):
                yield match["term"], match.span("term"), True


def _without_quotes(plain: str) -> Iterator[tuple[str, Span, bool]]:
    """Yield names that are given without quotation marks: "(referred to as ABC)", "together the Participants"."""
    if "gether" in plain or "ively" in plain or "ntly" in plain:
        for match in _BARE_TOGETHER.finditer(plain):
            yield from ((words, match.span(name), False) for name, words in match.groupdict().items() if words)
    for match in _CALLED.finditer(plain) if "(" in plain else ():
        yield match["term"], match.span("term"), bool(_LETTERS.fullmatch(match["term"]))


def _in_quotes(plain: str) -> Iterator[tuple[str, Span, bool]]:
    for bracket in _GIVEN.finditer(plain):
        yield from (_plain(match, "term") for match in _ONE_QUOTED.finditer(plain, *bracket.span()))
    for pattern in (_HEREINAFTER, _TOGETHER, _MEANS):
        for match in pattern.finditer(plain):
            yield from (_plain(match, name) for name, words in match.groupdict().items() if words)


def _plain(match: re.Match[str], group: str) -> tuple[str, Span, bool]:
    term = match[group]
    lead = _ARTICLES.match(term)
    start = match.start(group) + (lead.end() if lead else 0)
    word = term[lead.end() :] if lead else term
    word = word.strip()
    return (
        word,
        (start, start + len(word)),
        bool(_LETTERS.fullmatch(word.replace(".", ""))) and len(word) <= _ACRONYM_LETTERS,
    )


def unused(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the short names that are never used, each where it is first given."""
    yield from _unused(version, rule, acronym=False)


def acronym_unused(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the acronyms that are never used, each where it is first given."""
    yield from _unused(version, rule, acronym=True)


def _unused(version: Sequence[Facts], rule: Rule, *, acronym: bool) -> Iterator[Finding]:
    places = _places(version)
    whole = "\n".join(said.low for facts in version for said in facts.words)
    for term, those in places.items():
        said = those[0].said
        named = acronym and (_introduces(said) or _in_a_name(those[0]))
        small = term.islower() or bool(_AS_A_SENTENCE.fullmatch(term))  # used as any other word is
        known = small or term.replace(".", "") in rule.words or named
        if those[0].acronym is not acronym or known:
            continue
        if whole.count(_stem(_core(term))) <= len(those) or not _used(version, term, those):
            yield finding(rule, said, those[0].span)


def _introduces(said: Said) -> bool:
    """Tell whether words say who takes part: title, chapeau, and what follows “between:”."""
    return said.kind in {Kind.CHAPEAU, Kind.TITLE} or bool(_AMONG.search(said.facts.around.stem))


def _in_a_name(each: Given) -> bool:
    """Tell whether an acronym stands within a name: "the Japan Exchange and Teaching (JET) Programme"."""
    return bool(_GOES_ON.match(each.said.plain, each.span[1]))


def twice(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the places where a short name is given that was given before."""
    for those in _places(version).values():
        for again in those[1:]:
            if those[0].said.kind is not Kind.TITLE and not _individually(again, those[0]):
                yield finding(rule, again.said, again.span)


def _individually(again: Given, first: Given) -> bool:
    """Tell whether two givings are one phrase: "the “Parties”, individually the “Party”"."""
    return again.said is first.said and again.span[0] - first.span[1] < 2  # noqa: PLR2004 - the same place


def undefined(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the first use of a name in capitals, of those that ``words`` lists, that the text does not give."""
    known = {
        term.casefold() for facts in version for each in given(facts) for term in (each.term, each.term.rstrip("s"))
    }
    titles = " ".join(facts.provision.words for facts in version if facts.provision.kind is Kind.TITLE)
    plains = [said.plain for facts in version for said in facts.words]
    seen: set[str] = set()
    for facts in version:
        for term, said, span in facts.noted("listed", lambda each: _named(each, rule)):
            fresh = term not in seen and not {term.casefold(), term.casefold().rstrip("s"), _singular(term)} & known
            if fresh and not _introduced(plains, term, titles):
                yield finding(rule, said, span)
            seen.add(term)


def _named(facts: Facts, rule: Rule) -> tuple[tuple[str, Said, Span], ...]:
    return tuple(
        (match["term"], said, match.span("term"))
        for said in facts.words
        if _NAMED.search(said.plain) and said.english and not said.heading and said.kind in _BODY
        for match in _listed(rule.words).finditer(said.plain)
        if not any(start <= match.start() < end for start, end in said.quotations)
    )


def _singular(term: str) -> str:
    return f"{term[:-3].casefold()}y" if term.endswith("ies") else f"{term[:-1].casefold()}ies"


@cache
def _listed(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Bb]oth|[Ee]ach|[Ee]ither)\s+(?P<term>{'|'.join(words)})\b(?!\s+(?:of|on|for|to)\s+(?:the\s+)?[A-Z])(?!\s+[A-Z])"
    )


def _introduced(plains: Sequence[str], term: str, titles: str) -> bool:
    """Tell whether a text brings a name in itself: "a Joint Committee", "a Steering Committee on …", its title."""
    brought = re.compile(
        rf"\b(?:an?|following|called|named)\s+(?:[\w-]+\s+){{0,5}}?{re.escape(term)}\b"
        rf"|\b(?:establish|creat|form|set\s+up|institut|constitut)\w*\s+the\s+(?:[\w-]+\s+){{0,3}}?{re.escape(term)}\b"
        rf"|\b{re.escape(term)}\s+(?:consisting|comprising|composed|made\s+up)\b|\b[A-Z][\w.-]+\s+{re.escape(term)}\b(?:\s+(?:on|for|of)\b)?",
        re.IGNORECASE if term.isupper() else 0,
    )
    return term in titles or any(
        _brings(match) for plain in [plain for plain in plains if term in plain] for match in brought.finditer(plain)
    )


def _brings(match: re.Match[str]) -> bool:
    return not match[0].startswith(("The ", "Each ", "Both ", "This ", "Either "))


def acronym_undefined(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the first use of an acronym that the text does not give and that not everybody knows (``words``)."""
    terms = {each.term for facts in version for each in given(facts)}
    known = {part.rstrip("s") for term in terms for part in (term, *term.split())} | set(rule.words)
    seen: set[str] = set()
    for facts in version:
        for term, said, span in facts.noted("acronyms", _acronyms):
            if term not in known and term not in seen:
                seen.add(term)
                if not _spelled_out(version, term):
                    yield finding(rule, said, span)


def _spelled_out(version: Sequence[Facts], term: str) -> bool:
    """Tell whether a text has a name whose words begin with the letters of an acronym, small words left out."""
    if len(term) < _FEW:
        return False
    words = _SMALL.join(rf"{letter}[a-z][\w’'-]*" for letter in term)
    name = re.compile(rf"\b{words}")
    return any(name.search(said.plain) for facts in version for said in facts.words)


def _acronyms(facts: Facts) -> tuple[tuple[str, Said, Span], ...]:
    if facts.provision.kind not in _BODY:
        return ()
    return tuple(
        (match[0], said, match.span())
        for said in facts.words
        if _CAPITALS_TWO.search(said.plain) and said.english and not said.heading and not said.plain.isupper()
        for match in _ACRONYM.finditer(said.plain)
        if not _ROMAN.fullmatch(match[0])
        and not _shouted(said.plain, match.span())
        and not _OF_A_NAME.match(said.plain, match.start())
        and not _STATE.search(said.plain, max(0, match.start() - _NEAR), match.end())
    )


def _shouted(plain: str, span: Span) -> bool:
    """Tell whether a word stands among others in capitals, as names of persons and headings do, or before a number."""
    before = _WORDS.findall(plain[max(0, span[0] - _NEAR) : span[0]])[-1:]
    after = _WORDS.findall(plain[span[1] : span[1] + _NEAR])[:1]
    loud = [word for word in (*before, *after) if sum(sign.isupper() for sign in word) > 1 and word.isupper()]
    return bool(loud) or not before or bool(after and after[0][:1].isdigit()) or plain[span[1] : span[1] + 1] == "-"


def _places(version: Sequence[Facts]) -> dict[str, list[Given]]:
    """Return all places where each short name is given; one that is an acronym and quoted is no acronym."""
    found: dict[str, list[Given]] = defaultdict(list)
    for facts in version:
        for each in given(facts):
            found[each.term].append(each)
    return found


def _core(term: str) -> str:
    """Return a term in the singular, as a plural of it begins, too; “law(s)” as “law”."""
    term = _EITHER_NUMBER.sub("", term)
    if term.endswith("ies"):
        return f"{term[:-3]}y"
    return term.removesuffix("s") if len(term) > _FEW else term


def _stem(core: str) -> str:
    """Return what singular and plural of a term begin with, in small letters."""
    return core.casefold().removesuffix("y")


def _used(version: Sequence[Facts], term: str, those: Sequence[Given]) -> bool:
    """Tell whether a term stands anywhere but where it is given, in the singular or plural."""
    core = _core(term)
    own: dict[tuple[int, bool], list[Span]] = defaultdict(list)
    for each in those:
        own[id(each.said.facts), each.said.heading].append(each.span)
    pattern, low = _use(core), _stem(core)
    for facts in version:
        for said in facts.words:
            if low not in said.low:
                continue
            spans = own.get((id(facts), said.heading), ())
            if any(
                not any(start <= match.start() < end for start, end in spans) for match in pattern.finditer(said.plain)
            ):
                return True
    return False


@cache
def _use(core: str) -> re.Pattern[str]:
    end = "(?:y|ies)" if core.endswith("y") else "(?:s|es)?"
    stem = re.escape(core.removesuffix("y"))
    if core.isupper() and len(core) > _ACRONYM_LETTERS:
        stem = f"(?:{stem}|{stem.title()})(?:S|ES|IES)?"
    elif core.isupper() and len(core) > _FEW:  # “the PARTIES”, and later “the Parties”
        later = "|".join(f"(?<={word} ){stem.title()}" for word in ("[Tt]he", "[Bb]oth", "[Ee]ach"))
        stem = f"(?:{stem}|{later})(?:S|ES|IES)?"
    return re.compile(rf"(?<!\w){stem}{end}(?!\w)")


def note(facts: Facts) -> object:
    """Return what of a provision matters to terms: those it gives, and its words with a capital."""
    return facts.noted("term_note", _note)


def note_words(facts: Facts) -> object:
    """Return what of a provision matters to whether a name is brought in: all its words."""
    return tuple(said.plain for said in facts.words if said.english)


def _note(facts: Facts) -> object:
    if not facts.english:
        return ()
    terms = tuple(each.term for each in given(facts))
    return (*terms, *(word for said in facts.words for word in _CAPITALS.findall(said.plain)))
