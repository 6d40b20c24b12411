"""Rows of names in one text: "Japan and the United States", "the Ministry of A of Japan, and the Department of B of …".

A row names every side once, and its order says nothing but whose original it is. What cannot be told is taken for none:
a row that counts off ("respectively"), the seam of two clauses, a list in which another country stands too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.language.naming import Name, Sides, names_in
from app.language.offices import office_words
from app.language.seams import is_pair, rule

_SMALL = r"(?:(?:of|and|for|on|the|in|to|&)\s+){0,3}"
_CAPITAL = r"[A-Z][\w&’'-]*"
_HEADS = rf"{_CAPITAL}(?:,?\s+{_SMALL}{_CAPITAL})*"
_NAME = rf"{_CAPITAL}(?:\s+{_CAPITAL})*"
_STRICT_HEADS = rf"{_CAPITAL}(?:\s+{_SMALL}{_CAPITAL})*(?:(?:,\s+{_NAME})+,?\s+and\s+{_NAME})?"
_ARTICLE = r"(?:(?:the|The|THE)\s+)"
_LEAD = re.compile(rf"{_ARTICLE}?(?:{_HEADS},?\s+(?:of|for|OF|FOR)\s+)?")
_ENDS_ACRONYM = r"(?:[”\"]?\))?"
_MOST_NAMES = 300  # in one provision; beyond, its names stay as they are


@dataclass(frozen=True, slots=True)
class Part:
    """One side's words in a row, ``text[start:end]``; ``owns`` is the possessive that they end in."""

    start: int
    end: int
    side: int
    owns: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The parts of a row in the order of the text; ``text[start:end]`` is the row with all that joins them."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where the row begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1].end

    @property
    def order(self) -> tuple[int, ...]:
        """The sides in the order in which they stand."""
        return tuple(part.side for part in self.parts)


@dataclass(slots=True)
class _Phrase:
    """What one side is called at one place: names that belong together, and the words around them."""

    names: list[Name]
    start: int
    end: int
    acts: bool = False  # somebody represents it
    heads: bool = False  # its name goes on after the country's: "the U.S. Department of State"
    noun: bool = False  # "the Japanese side"
    joint: str = ""  # what stands between it and the one before

    @property
    def side(self) -> int | None:
        return self.names[0].side


def rows_in(text: str, sides: Sides, *, free: bool = False) -> tuple[Row, ...]:
    """Return the rows in ``text``, in order and apart.

    ``free`` says that it is a title or chapeau: what follows there is no clause that could begin with a name.
    """
    names = names_in(text, sides)
    if len(sides) < 2 or not len(sides) <= len(names) <= _MOST_NAMES:  # noqa: PLR2004 - a row has two names at least
        return ()
    return tuple(row for run in _runs(text, names, free=free) for row in _row(text, run, sides, free=free))


def _runs(text: str, names: Sequence[Name], *, free: bool) -> Iterator[list[_Phrase]]:
    """Yield phrases that are joined with one another."""
    run = [_Phrase([names[0]], names[0].start, names[0].end)]
    for name in names[1:]:
        last = run[-1]
        gap = text[last.names[-1].end : name.start]
        if last.side == name.side and _glues(gap, last):
            last.names.append(name)
            last.end = name.end
            continue
        joined = _joined(gap, last, name, free=free)
        if joined is None:
            yield run
            run = [_Phrase([name], name.start, name.end)]
            continue
        tail, joint, lead = joined
        last.end = last.names[-1].end + len(tail)
        _describe(last, tail)
        run.append(_Phrase([name], name.start - len(lead), name.end, joint=joint))
    yield run


def _glues(gap: str, phrase: _Phrase) -> bool:
    """Tell whether two names of one side are one phrase: an office and its country, several ministries."""
    acting = _acting().search(gap)
    if acting:
        phrase.acts = True
        return bool(_tail().fullmatch(gap[: acting.start()]) and _LEAD.fullmatch(gap[acting.end() :]))
    return bool(_glue().fullmatch(gap))


def _joined(gap: str, phrase: _Phrase, name: Name, *, free: bool) -> tuple[str, str, str] | None:
    """Cut what stands between the names of two sides: the end of the first one's, what joins them, the other's lead."""
    found: list[tuple[int, tuple[str, str, str]]] = []
    for match in _joint().finditer(gap):
        tail, lead = gap[: match.start()], gap[match.end() :]
        if match["sign"]:
            fits = not tail and not lead
        elif match["japanese"]:
            fits = bool(_japanese_office().fullmatch(tail)) and not lead
        else:
            ends = _acted(free=free) if phrase.acts or _acting().match(tail) else _tail()
            fits = bool(ends.fullmatch(tail)) and bool(_LEAD.fullmatch(lead) or _is_article(lead))
        if fits:
            found.append((_rank(lead, name), (tail, match[0], lead)))
    return max(found, key=lambda each: each[0])[1] if found else None


def _rank(lead: str, name: Name) -> int:
    """Return how sure it is that a name begins with ``lead``: at an office's word, the name itself, an article."""
    word = re.match(rf"{_ARTICLE}?([\w-]+)", lead)
    if word and word[1].capitalize() in office_words():
        return 3
    if not lead or _is_article(lead):
        return 2
    return 1 if re.match(_ARTICLE, lead) and name.kind != "office" else 0


def _is_article(lead: str) -> bool:
    return bool(re.fullmatch(_ARTICLE, lead))


def _describe(phrase: _Phrase, tail: str) -> None:
    """Note what the words after a phrase's last name say of it."""
    phrase.acts = phrase.acts or bool(_acting().search(tail))
    words = tail.split("(", maxsplit=1)[0].strip()
    phrase.noun = words in rule("side_nouns")
    phrase.heads = bool(words) and words[0].isupper()


def _row(text: str, run: list[_Phrase], sides: Sides, *, free: bool) -> Iterator[Row]:
    """Yield the row that a run of phrases is, when it names every side once."""
    if sorted(-1 if phrase.side is None else phrase.side for phrase in run) != list(range(len(sides))):
        return
    if not run[-1].joint.strip(" ,;、\n"):
        return  # no word joins the last with the others
    if not (_dashed(text, run) if _sign().fullmatch(run[1].joint) else _bounded(text, run)):
        return
    row = Row(tuple(_part(phrase) for phrase in run))
    if any(text.count("(", part.start, part.end) != text.count(")", part.start, part.end) for part in row.parts):
        return  # a bracket would be torn apart
    if not (free or is_pair(text, row.start, row.end, run[-1].joint)) or _is_counted_off(text[row.end :]):
        return
    yield row


def _dashed(text: str, run: list[_Phrase]) -> bool:
    """Leave the article before "Japan-U.S." to the noun after it; tell whether no other name brings one."""
    article = re.match(_ARTICLE, text[run[0].start : run[0].end])
    run[0].start += len(article[0]) if article else 0
    return not any(re.match(_ARTICLE, text[phrase.start : phrase.end]) for phrase in run[1:])


def _bounded(text: str, run: list[_Phrase]) -> bool:
    """Let the first phrase begin and the last one end where their names do; tell whether that is certain."""
    if _is_japanese(run[-1].joint):
        tail = text[run[0].names[-1].end : run[0].end]
        if tail:
            _take(text, run[-1], _japanese_office(aside="（" in tail))
        return True
    _begin(text, run)
    return _finish(text, run)


def _part(phrase: _Phrase) -> Part:
    last = phrase.names[-1]
    return Part(phrase.start, phrase.end, phrase.side or 0, last.owns if last.end == phrase.end else "")


def _is_counted_off(rest: str) -> bool:
    sentence = re.split(r"[.;]\s", rest, maxsplit=1)[0].casefold()
    return any(word in sentence for word in rule("ordering"))


def _begin(text: str, run: list[_Phrase]) -> None:
    """Let the first phrase begin where its office's name does, or with the article of its noun."""
    first = run[0]
    left = text[max(0, first.start - 200) : first.start]
    if re.search(r"(?:of|OF|for)\s+$", left):
        words = "|".join(sorted(office_words(), key=len, reverse=True))
        lead = re.search(rf"{_ARTICLE}?\b(?i:{words})(?:,?\s+{_SMALL}{_CAPITAL})*,?\s+(?:of|OF|for)\s+$", left)
        lead = lead or re.search(rf"{_ARTICLE}?\b(?i:{words})\s+(?:of|for|OF)\s+(?:the\s+)?{_HEADS}\s+of\s+$", left)
        if lead:
            first.start -= len(left) - lead.start()
            first.heads = True
    elif ((first.heads or first.noun) and first.names[0].kind != "office") or _abbreviated(text, run):
        article = re.search(rf"\b{_ARTICLE}$", left)
        first.start -= len(article[0]) if article else 0


def _abbreviated(text: str, run: list[_Phrase]) -> bool:
    """Tell whether a row begins with an abbreviation that is a name: "the EU and Japan"."""
    first, second = run[0].names[0], run[1].names[0]
    short = text[first.start : first.end].replace(".", "")
    plain = second.kind == "name" and not re.match(r"\s+[A-Z]", text[run[-1].end :])
    return first.kind == "adjective" and short.isupper() and plain


def _finish(text: str, run: list[_Phrase]) -> bool:
    """Let the last phrase end where its name does; tell whether that can be told."""
    first, last = run[0], run[-1]
    whole = any(phrase.acts or phrase.heads or phrase.names[0].kind == "office" for phrase in run[:-1])
    if text.count("(", last.start, last.end) > text.count(")", last.start, last.end):
        _take(text, last, re.compile(rf"(?:\s+(?:{'|'.join(rule('side_nouns'))}))?[”\"]?\)"))
    heads = re.match(rf"\s+(?P<words>{_STRICT_HEADS})", text[last.end :])
    if heads and last.names[-1].kind != "office" and _names(heads["words"].split()):
        if whole:
            last.end += heads.end()
        elif _is_its_own(text, run, heads["words"].split()):
            return False
    if first.noun:
        _take(text, last, re.compile(rf"\s+(?:{'|'.join(rule('side_nouns'))})\b"))
    aside = _aside().match(text[last.end :])
    last.end += aside.end() if aside and (whole or aside["acronym"]) else 0
    if first.acts or last.acts:
        _take(text, last, _to_the_end() if last.acts else _acting_to_the_end())
        _take(text, last, _aside())
    return True


def _names(heads: list[str]) -> bool:
    """Tell whether words begin an office's name; among capitals alone only the word for an office tells."""
    return heads[0].capitalize() in office_words() or not " ".join(heads).isupper()


def _is_its_own(text: str, run: list[_Phrase], heads: list[str]) -> bool:
    """Tell whether an office follows the last name alone: "Japan and the United States Department of State"."""
    first, last = run[0].names, run[-1]
    office = {heads[0], heads[-1]} & office_words()
    article = re.match(_ARTICLE, text[last.start : last.end])
    return first[0].kind == "name" and not first[-1].owns and bool(office or article)


def _take(text: str, phrase: _Phrase, pattern: re.Pattern[str]) -> None:
    more = pattern.match(text[phrase.end :])
    phrase.end += more.end() if more else 0


def _is_japanese(joint: str) -> bool:
    return bool(joint) and not joint.isascii() and bool(_joint().fullmatch(joint)) and not _sign().fullmatch(joint)


@cache
def _japanese_office(*, aside: bool = True) -> re.Pattern[str]:
    """Return the rest of an office's name after its country's in Japanese: 政府, 経済産業省（以下…）."""
    ends = "|".join(rule("japanese_offices"))
    called = "(?:（[^（）]*）)?" if aside else ""
    return re.compile(rf"(?:[一-龯々ァ-ヶー・]{{0,24}}?(?:{ends}){called})?")


@cache
def _sign() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in rule("joining_signs"))
    return re.compile(rf"\s?(?:{signs})\s?")


@cache
def _joint() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in rule("joints") if word.isascii())
    japanese = "|".join((*(word for word in rule("joints") if not word.isascii()), "、"))
    return re.compile(
        rf"(?P<sign>{_sign().pattern})|(?P<japanese>{japanese})|(?:[,;]?\s+(?:{words})|[,;])\s+(?:(?:of|for|on)\s+(?=(?:the\s|$)))?",
        re.IGNORECASE,
    )


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{'|'.join(rule('representing'))})\s+")


@cache
def _aside() -> re.Pattern[str]:
    """Return a bracket that belongs to the name before it: its acronym, or how it is called hereinafter."""
    shared = "|".join(rule("collective"))
    return re.compile(rf"\s*\((?P<acronym>[“\"]?[A-Z][\w&-]*[”\"]?)\)|\s*\((?![^()]*\b(?i:{shared})\b)[^()]*\)")


@cache
def _tail() -> re.Pattern[str]:
    nouns = "|".join(rule("side_nouns"))
    aside = rf"(?:{_aside().pattern.replace('?P<acronym>', '?:')})?"
    return re.compile(rf"{_ENDS_ACRONYM}(?:\s+{_HEADS})?(?:\s+(?:{nouns}))?{_ENDS_ACRONYM}{aside}")


@cache
def _acted(*, free: bool) -> re.Pattern[str]:
    """Return what may follow the name of who is represented; in a sentence a verb may not: it would begin a clause."""
    acting = rf"(?:{_acting().pattern}{_ARTICLE}?{_HEADS})?"
    words = _ENDS_ACRONYM + (r"[^;:.()\[\]]{0,200}?" if free else acting)
    return re.compile(rf"{words}(?:{_aside().pattern.replace('?P<acronym>', '?:')})?")


@cache
def _acting_to_the_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{_acting().pattern})[^;:.()\[\]]{{1,200}}?(?=,?\s*(?:[(;:.]|$))")


@cache
def _to_the_end() -> re.Pattern[str]:
    return re.compile(r"[^;:.()\[\]]{0,200}?(?=,?\s*(?:[(;:.]|$))")


@cache
def _glue() -> re.Pattern[str]:
    tail = _tail().pattern
    between = r"\s+|,?\s+of\s+|\s*\([a-z, ]{0,60}[“\"]?|,?\s+(?i:and)\s+|,\s+"
    return re.compile(rf"(?:{tail})(?:{between})(?:{_LEAD.pattern})")
