"""The signing line: place, date, number of originals and languages, written into the wording that is there.

"Signed at Tokyo on 19 March 2026, in duplicate, in the English and Japanese languages, both texts being equally valid."
Patterns and words are data (resources/rules/signing.toml). What is not known yet can be a blank for ink.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from app.drafting.phrases import and_list, copies, lexicon, long_date
from app.language.languages import languages
from app.paths import resources

BLANK_DATE = "the ____ day of ____________ 20__"
BLANK_PLACE = "____________"
_NAMED = {2: "both"}
_TEENS = range(11, 14)
_ERA, _ERA_BEGAN = "令和", 2018
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

Edit = tuple[int, int, str]
"""Words in the place of ``[start:end]``."""


@dataclass(frozen=True, slots=True)
class SigningLine:
    """What a signing line is to say; None, or no languages, leaves that part as it stands.

    An empty ``place`` and ``on`` "blank" leave room for ink. ``places`` has the place's name in other languages, by
    their BCP 47 tags, as ``languages`` has those of the originals. ``american`` wants "March 19, 2026" where no date
    that is there says how dates are written.
    """

    place: str | None = None
    on: date | Literal["blank"] | None = None
    originals: int | None = None
    languages: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    american: bool = False


def is_known(language: str) -> bool:
    """Tell whether lines in a language can be written."""
    return _short(language) in _rules()


def month_first(text: str) -> bool | None:
    """Tell whether dates in a text are written month first ("March 19, 2026"); None where it has none."""
    months = "|".join(lexicon()["numbers"]["months"])
    first = len(re.findall(rf"\b(?:{months}) \d{{1,2}},? \d{{4}}", text))
    last = len(re.findall(rf"\b\d{{1,2}} (?:{months}),? \d{{4}}", text))
    return first > last if first + last else None


def written(line: SigningLine, language: str) -> str:
    """Return a whole line; what is not said in it is left blank, but for the languages."""
    if _short(language) == "ja":
        return _written_ja(line)
    when = _date(line, american=line.american) if line.on else BLANK_DATE
    said = [f"Signed at {line.place or BLANK_PLACE} on {when}"]
    said += [copies(line.originals)] if line.originals else []
    said += [_tongues(line.languages)] if line.languages else []
    said += [_equal(line.languages)] if len(line.languages) > 1 else []
    return f"{', '.join(said)}."


def edits(line: SigningLine, language: str, was: str) -> tuple[Edit, ...]:
    """Return what changes a line that is there into what is wanted, in the order of the text.

    Its own wording stays; where nothing of a signing line is to be seen in it, all of it is written anew.
    """
    known = _rules()[_short(language)]
    if not re.search(known["begins"], was, re.IGNORECASE):
        return ((0, len(was), written(line, language)),)
    found = _edits_ja(line, was) if _short(language) == "ja" else _edits_en(line, was)
    return tuple(sorted((each for each in found if was[each[0] : each[1]] != each[2]), key=lambda each: each[:2]))


# ---- English


def _edits_en(line: SigningLine, was: str) -> Iterator[Edit]:
    end = _verb(was)
    place, day = _first(_patterns("place"), was), _first(_patterns("date"), was)
    if line.place is not None:
        span = place.span("place") if place else (end, end)
        yield (*span, (line.place or BLANK_PLACE) if place else f" at {line.place or BLANK_PLACE}")
    end = place.end() if place else end
    if line.on is not None:
        yield _dated(line, day, end)
    end = max(day.end() if day else end, end)
    number = _first(_patterns("copies"), was)
    if line.originals is not None:
        said = copies(line.originals)
        yield (*number.span(), said) if number else (end, end, f", {said}")
    end = max(number.end() if number else end, end)
    if line.languages:
        yield from _languages_en(line, was, end)


def _verb(was: str) -> int:
    match = re.search(_rules()["en"]["begins"], was, re.IGNORECASE)
    return match.end() if match else 0


def _dated(line: SigningLine, day: re.Match[str] | None, end: int) -> Edit:
    if day is None:
        return (end, end, f" on {_date(line, american=line.american)}")
    named = day.groupdict()
    if named.get("open"):
        return (*day.span("open"), _date(line, american=line.american))
    lead, comma = named.get("lead") or "the ", named.get("comma") or ""
    if not isinstance(line.on, date):
        return (*day.span(), lead + BLANK_DATE.removeprefix("the "))
    if " day of " in day[0]:
        month = lexicon()["numbers"]["months"][line.on.month - 1]
        return (*day.span(), f"{lead}{_ordinal(line.on.day)} day of {month}{comma} {line.on.year}")
    return (*day.span(), _date(line, american=bool(named.get("american"))))


def _date(line: SigningLine, *, american: bool) -> str:
    return long_date(line.on, american) if isinstance(line.on, date) else BLANK_DATE


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in _TEENS else ending}"


def _languages_en(line: SigningLine, was: str, end: int) -> Iterator[Edit]:
    found, equal = _first(_patterns("languages"), was), _first(_patterns("equal"), was)
    several = len(line.languages) > 1
    if found:
        each = found["each"] if found["each"] and several else ""
        yield (*found.span(), f"{each}{_tongues(line.languages)}")
        end = found.end()
    else:
        yield (end, end, f", {_tongues(line.languages)}")
    if equal:
        yield (*equal.span(), f", {_equal(line.languages, equal['equally'])}" if several else "")
    elif several:
        yield (end, end, f", {_equal(line.languages)}")


def _tongues(tags: Sequence[str]) -> str:
    names = {tag: name for name, tag in reversed(languages().items())}
    said = and_list([names.get(_short(tag), tag) for tag in tags])
    return f"in the {said} language{'s' if len(tags) > 1 else ''}"


def _equal(tags: Sequence[str], equally: str = "valid") -> str:
    return f"{_NAMED.get(len(tags), 'all')} texts being equally {equally}"


# ---- Japanese


def _edits_ja(line: SigningLine, was: str) -> Iterator[Edit]:
    known = _rules()["ja"]
    day = re.search(known["date"], was)
    place = re.search(known["place"], was)
    if line.on is not None:
        yield (*day.span(), _date_ja(line, day[0])) if day else (0, 0, f"{_date_ja(line, '')}に")
    if line.place is not None:
        at = day.end() if day else 0
        at += was[at : at + 1] == "に"
        yield (*place.span("place"), _place_ja(line)) if place else (at, at, f"{_place_ja(line)}で、")
    number = re.search(known["copies"], was)
    if line.originals is not None and number:
        yield (*number.span(), _kanji(line.originals))
    if line.languages:
        yield from _languages_ja(line, was)


def _languages_ja(line: SigningLine, was: str) -> Iterator[Edit]:
    known = _rules()["ja"]
    equal = re.search(known["equal"], was)
    start = equal.end() if equal else 0
    found = re.compile(known["languages"]).search(was, start)
    if found is None:
        return
    several = len(line.languages) > 1
    if equal and not several:
        yield (*equal.span(), "")
    if several and not equal:
        yield (found.start(), found.start(), known["equally"])
    yield (*found.span("names"), _tongues_ja(line.languages))


def _written_ja(line: SigningLine) -> str:
    known = _rules()["ja"]
    said: str = known["line"].format(
        date=_date_ja(line, ""),
        place=_place_ja(line),
        equal=known["equally"] if len(line.languages) > 1 else "",
        languages=_tongues_ja(line.languages or ("ja",)),
        copies=_kanji(line.originals or 2),
    )
    return said


def _date_ja(line: SigningLine, was: str) -> str:
    """Return the date as the one that was there is written: in figures or characters, by an era or without."""
    if not isinstance(line.on, date):
        return str(_rules()["ja"]["blank_date"])
    era = _ERA in was and line.on.year > _ERA_BEGAN
    year = line.on.year - _ERA_BEGAN if era else line.on.year
    numbers = (year, line.on.month, line.on.day)
    if re.search("[一二三四五六七八九十]", was):
        said = [_kanji(number) for number in numbers]
    else:
        said = [str(number) for number in numbers]
        said = [each.translate(_FULL_WIDTH) for each in said] if re.search("[０-９]", was) else said
    return f"{_ERA if era else ''}{said[0]}年{said[1]}月{said[2]}日"


def _place_ja(line: SigningLine) -> str:
    known = _rules()["ja"]
    place = line.place or ""
    return str(dict(line.places).get("ja") or known["places"].get(place, place) or known["blank_place"])


def _tongues_ja(tags: Sequence[str]) -> str:
    known = _rules()["ja"]
    names = [str(known["names"].get(_short(tag), tag)) for tag in tags]
    return names[0] if len(names) == 1 else f"{'、'.join(names[:-1])}{known['and']}{names[-1]}"


def _kanji(number: int) -> str:
    """Return a number in characters, as dates have it: 二千二十六."""
    said = ""
    for unit, sign in _UNITS:
        count, number = divmod(number, unit)
        if count:
            said += (_DIGITS[count] if count > 1 else "") + sign
    return said + (_DIGITS[number] if number else "")


_DIGITS = "〇一二三四五六七八九"


# ---- the rules


def _short(language: str) -> str:
    return language.split("-", 1)[0].lower()


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "signing.toml").read_text(encoding="utf-8"))


@cache
def _patterns(part: str) -> tuple[re.Pattern[str], ...]:
    known = _rules()["en"]
    forms = known[part] if isinstance(known[part], list) else [known[part]]
    months = "|".join(lexicon()["numbers"]["months"])
    filled = (form.replace("BLANK", known["blank"]).replace("MONTH", f"(?:{months})") for form in forms)
    return tuple(re.compile(form, re.IGNORECASE) for form in filled)


def _first(patterns: Sequence[re.Pattern[str]], words: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(words))), None)
