"""Scrub of signs: brackets and quotation marks without a counterpart, stray full stops, mixed quotation marks, ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import eq

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_OPENING = {"(": ")", "{": "}", "（": "）", "「": "」", "『": "』", "【": "】", "〔": "〕"}
_SQUARE = {"[": "]", "［": "］"}
_LABEL = re.compile(r"(?:^|[\s,;:])[(（]?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6}|[一二三四五六七八九十])[)）]")
_SIGNS = re.compile(r"[(){}（）「」『』【】〔〕\[\]［］]")
_DOUBLE = re.compile(r"[“”\"«»„]")
# Looking back comes after the stop: so a text is gone through quickly.
_STOP = re.compile(r"\.(?:(?<=[a-z]{4}\.)(?=\s+[a-z]{2,})|(?<=[a-z]\.)(?=\s*[,;](?!\s*[A-Z])))")
_SHORT = re.compile(
    r"\b(?:etc|approx|dept|govt|cont|resp|incl|excl|para|paras|arts|nos|inc|corp|Corp|Inc|intl|univ|prof|hon|assoc|bros|esp"
    r"|fig|figs|vols|viz|cit|ibid|eds|seq|secs|Ministr|Assn)\.$",
    re.IGNORECASE,
)
_OPENS = "“«„"
_DOUBLED = re.compile(r"\b(?P<word>[a-z]{1,20})\s+(?P=word)\b", re.IGNORECASE)
_CURLY, _STRAIGHT = re.compile(r"[“”‘’]"), re.compile(r"[\"']")
_MARKS = re.compile(r"[“”‘’\"']")
_PRIMES = re.compile(r"\d\s?['\"]")
_PARTICIPLE = re.compile(r"(?:and\s+|also\s+|further\s+|fully\s+|mutually\s+)*[A-Za-z]+ing\b", re.IGNORECASE)
_BODY = frozenset({Kind.PARAGRAPH, Kind.CLOSING})
_ENDED = re.compile(r"[.!?:;,…。][\"”’')\]]*\s*(?:\[\w{1,3}\]|\d{1,2}|[*†¹²³])?\s*$|[-–—_]\s*$|[;,]\s*(?:and|or)\s*$")
_AND = re.compile(r"(?P<mark>[;,]?)\s*\band$", re.IGNORECASE)
_FIRST = re.compile(r"[A-Z][A-Za-z]{2,}(?:ing|ed|ous|ful|ous|us)\b|[A-Z]{3,}(?:ING|ED|OUS|FUL|US)\b|Aware\b|AWARE\b")
_SOME = 3
_WORDS_OF_A_SENTENCE = 8
_MOST = 0.75


def brackets(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the brackets without a counterpart in their provision; a bracket after a label has none."""
    if not _SIGNS.search(said.plain):
        return
    labels = {match.end() - 1 for match in _LABEL.finditer(said.plain)}
    pairs = _OPENING | _SQUARE
    closing = {close: opened for opened, close in pairs.items()}
    open_ones: list[tuple[str, int]] = []
    for match in _SIGNS.finditer(said.plain):
        sign, at = match[0], match.start()
        if sign in pairs:
            open_ones.append((sign, at))
        elif open_ones and open_ones[-1][0] == closing[sign]:
            open_ones.pop()
        elif at not in labels:
            yield at, at + 1
    yield from ((at, at + 1) for _, at in open_ones)


def quotes(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the double quotation marks without a counterpart; one of the other kind is that too: it is mixing."""
    opened: int | None = None
    for match in _DOUBLE.finditer(said.plain):
        at = match.start()
        if _is_inch(said.plain, at):
            continue
        opens = match[0] in _OPENS or (match[0] == '"' and opened is None)
        if opens and opened is not None:
            yield opened, opened + 1
        elif not opens and opened is None:
            yield at, at + 1
        opened = at if opens else None
    if opened is not None:
        yield opened, opened + 1


def _is_inch(plain: str, at: int) -> bool:
    return plain[at] == '"' and at > 0 and plain[at - 1].isdigit() and plain.count('"') % 2 == 1


def doubled_word(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the words that stand twice in a row."""
    words = said.low.split()
    if any(map(eq, words, words[1:])) or said.kind is Kind.TITLE:
        yield from (match.span() for match in _DOUBLED.finditer(said.plain))


def stop_stray(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the full stops within a sentence."""
    if "." not in said.plain or said.kind in {Kind.SIGNATURE, Kind.NOTE}:
        return
    for match in _STOP.finditer(said.plain):
        if not _SHORT.search(said.plain, max(0, match.start() - 12), match.end()):
            yield match.span()


def quotes_mixed(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the strings that have quotation marks of the kind that is rarer in the text, straight or curly."""
    counted: Counter[str] = Counter()
    for facts in version:
        counted.update(facts.noted("quotes", _counted_quotes))
    if not counted["curly"] or not counted["straight"]:
        return
    rarer, signs = ("straight", _STRAIGHT) if counted["straight"] <= counted["curly"] else ("curly", _CURLY)
    for facts in version:
        if not facts.noted("quotes", _counted_quotes)[rarer]:
            continue
        for said in facts.words:
            places = [match.start() for match in signs.finditer(said.plain) if _is_quote(said.plain, match.start())]
            for at in places[:1]:
                fix = [Replacement(each, each + 1, _other(said.plain, each)) for each in places]
                yield finding(rule, said, (at, at + 1), fix, kind=rarer)


def _counted_quotes(facts: Facts) -> Counter[str]:
    found: Counter[str] = Counter()
    for said in facts.words:
        found["curly"] += len(_CURLY.findall(said.plain))
        found["straight"] += sum(_is_quote(said.plain, match.start()) for match in _STRAIGHT.finditer(said.plain))
    return found


def _is_quote(plain: str, at: int) -> bool:
    return not _PRIMES.match(plain, max(0, at - 1)) and not _PRIMES.match(plain, max(0, at - 2))


def _other(plain: str, at: int) -> str:
    """Return the sign of the other kind for one at a place."""
    sign = plain[at]
    if sign in "“”":
        return '"'
    if sign in "‘’":
        return "'"
    opens = at == 0 or plain[at - 1].isspace() or plain[at - 1] in "([{—–"
    if sign == '"':
        return "“" if opens else "”"
    return "‘" if opens and "'" in plain[at + 1 :] else "’"


def recital_stop(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the recitals that end in a full stop though they are no sentences: the sentence goes on to the link."""
    for facts in version:
        if facts.provision.kind is not Kind.RECITAL or facts.around.after not in {"recital", "link"}:
            continue
        for said in facts.words:
            plain = said.plain.rstrip()
            if said.english and plain.endswith(".") and _PARTICIPLE.match(plain) and len(said.sentences) == 1:
                at = len(plain) - 1
                words = "," if facts.around.after == "link" else ";"
                yield finding(rule, said, (at, at + 1), [Replacement(at, at + 1, words)])


def recital_ends(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the recitals that end otherwise than the most; the last one before the link may have a comma."""
    ends = [
        (said, _AND.sub(_mark, said.plain.rstrip())[-1:])
        for facts in version
        if facts.provision.kind is Kind.RECITAL
        and facts.around.after == "recital"
        and facts.around.language[:2] == "en"
        for said in facts.words
    ]
    marks = Counter(end if end in ";,." else "" for _, end in ends)
    if len(marks) < 2 or marks["."] > 0:  # noqa: PLR2004 - two ways at least
        return
    usual = marks.most_common(1)[0][0]
    for said, end in ends:
        if (end if end in ";,." else "") != usual:
            at = len(said.plain.rstrip())
            start = at - 1 if end in ";," else at
            yield finding(rule, said, (at - 1, at), [Replacement(start, at, usual)], usual=usual or "nothing")


def recital_capitals(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the first words of recitals that are set otherwise than those of most: in capitals, or not."""
    first = [
        (said, match)
        for facts in version
        if facts.provision.kind is Kind.RECITAL and facts.around.language[:2] == "en"
        for said in facts.words
        if (match := _FIRST.match(said.plain)) and not said.plain.isupper()
    ]
    loud = [each for each in first if each[1][0].isupper()]
    quiet = [each for each in first if not each[1][0].isupper()]
    few, usual = (quiet, "capitals") if len(quiet) < len(loud) else (loud, "small letters")
    if len(few) * _SOME > len(first) or len(first) < _SOME:
        return
    for said, match in few:
        word = match[0]
        written = word.upper() if usual == "capitals" else word[:1] + word[1:].lower()
        yield finding(rule, said, match.span(), [Replacement(*match.span(), written)], usual=usual)


def _mark(match: re.Match[str]) -> str:
    """Return the mark that an "and" at the end follows; one alone stands for a semicolon."""
    return match["mark"] or ";"


def stop_missing(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the paragraphs that end without a sign, in a text whose paragraphs mostly have one."""
    found: list[Said] = []
    whole = 0
    for facts in version:
        for said, ended in facts.noted("sentence ended", _sentence_ended):
            whole += 1
            if not ended:
                found.append(said)
    if whole and len(found) <= (1 - _MOST) * whole:
        for said in found:
            at = len(said.plain.rstrip())
            yield finding(rule, said, (at - 1, at), [Replacement(at, at, ".")])


def _sentence_ended(facts: Facts) -> tuple[tuple[Said, bool], ...]:
    """Return the words of a provision of the body that are long enough to be a sentence, and whether they end so."""
    if facts.provision.kind not in _BODY or facts.around.language[:2] != "en":
        return ()
    said = next((each for each in facts.words if not each.heading and each.english), None)
    if said is None or len(said.plain.split()) < _WORDS_OF_A_SENTENCE:
        return ()
    goes_on = facts.around.after in {"item", "subitem", "table", "subheading"}
    return ((said, goes_on or bool(_ENDED.search(said.plain))),)


def note_quotes(facts: Facts) -> object:
    """Return what of a provision matters to quotation marks: where they are."""
    return tuple((match.start(), match[0]) for said in facts.words for match in _MARKS.finditer(said.plain))


def note_ends(facts: Facts) -> object:
    """Return what of a provision matters to its end: what it is, its last words and how long it is."""
    provision = facts.provision
    whole = provision.kind in _BODY or provision.kind is Kind.RECITAL
    return (facts.around.after, provision.kind, len(provision.text.plain), provision.text.plain[-20:]) if whole else ()


def note_starts(facts: Facts) -> object:
    """Return what of a provision matters to how its first word is set."""
    return facts.provision.text.plain[:24] if facts.provision.kind is Kind.RECITAL else ()
