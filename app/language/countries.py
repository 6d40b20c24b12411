"""Countries: their names, adjectives and capitals, and where a text mentions them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.paths import resources

_ISO = {"GB": "United Kingdom"}
_LETTERS, _LONGEST = 3, 6
MentionKind = Literal["name", "adjective", "capital"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or organisation; ``article`` is "the" where the short name takes it in a sentence, else empty.

    ``code`` is what stands before its words in brackets: JP, US, EU.
    """

    name: str
    code: str
    full: str
    article: str
    forms: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Short name, formal name and other names, each once, without the article."""
        every = (self.name, self.full or self.name, *self.forms)
        return tuple(dict.fromkeys(form.removeprefix("the ") for form in every))


@dataclass(frozen=True, slots=True)
class Mention:
    """A country mentioned at ``text[start:end]``; the article before it and the possessive after it are left out."""

    start: int
    end: int
    country: Country
    kind: MentionKind


@cache
def countries() -> tuple[Country, ...]:
    """Return all countries known to resources/rules/countries.toml."""
    rows = tomllib.loads((resources() / "rules" / "countries.toml").read_text(encoding="utf-8"))["country"]
    return tuple(
        Country(
            row["name"],
            row["code"],
            row["full"],
            row["article"],
            tuple(row["forms"]),
            tuple(row["adjectives"]),
            tuple(row["capitals"]),
        )
        for row in rows
    )


def find(text: str) -> tuple[Mention, ...]:
    """Return the mentions of countries in ``text``, in order and apart; a longer name goes before a shorter one."""
    found = []
    for match in _pattern().finditer(text):
        country, kind = _by_form()[_key(match[0])]
        found.append(Mention(match.start(), match.end(), country, kind))
    return tuple(found)


def named(name: str) -> Country | None:
    """Return the country with this name, in any of its forms and any case; None when it is not known."""
    wanted = _key(name).casefold().removeprefix("the ").strip()
    return _by_name().get(wanted)


@cache
def _by_name() -> dict[str, Country]:
    return {_key(form).casefold(): country for country in reversed(countries()) for form in country.names}


def code_of(country: str) -> str:
    """Return the code of a country by any of its names; of one that is not known its initials, or its first letters."""
    known = named(country)
    if known:
        return known.code
    capitals = [word[0] for word in re.findall(r"[^\W\d_]+", country) if word[0].isupper()]
    letters = capitals if len(capitals) > 1 else [each for each in country if each.isalpha()][:_LETTERS]
    return "".join(letters)[:_LONGEST].upper()


def country_of_code(code: str) -> str:
    """Return the short English name of the country with this code; empty when there is none."""
    return _codes().get(code.strip().upper(), "")


def country_of(phrase: str) -> Country | None:
    """Return the country that an office or government belongs to; None when the phrase names none.

    The last name counts ("Embassy of Japan in Australia" is read by its "of"), then the first adjective
    ("U.S. Department of State"); a capital never does.
    """
    mentions = [mention for mention in find(phrase) if mention.kind != "capital"]
    owned = [m for m in mentions if re.search(r"\bof (?:the )?$", phrase[: m.start], re.IGNORECASE)]
    named_here = [m for m in mentions if m.kind == "name"]
    if owned:
        return owned[-1].country
    if named_here:
        return named_here[-1].country
    return mentions[0].country if mentions else None


@cache
def _codes() -> dict[str, str]:
    """Return each country's name by its code, and by the capitals that it is also called (USA, UAE)."""
    codes = {form: each.name for each in countries() for form in each.forms if form.isalpha() and form.isupper()}
    return codes | _ISO | {each.code: each.name for each in countries()}


def _key(form: str) -> str:
    return " ".join(form.replace("’", "'").split())


@cache
def _by_form() -> dict[str, tuple[Country, MentionKind]]:
    forms: dict[str, tuple[Country, MentionKind]] = {}
    for country in countries():
        _enter(forms, country, "name", country.names)
    for country in countries():
        _enter(forms, country, "adjective", country.adjectives)
        _enter(forms, country, "capital", country.capitals)
    return forms


def _enter(
    forms: dict[str, tuple[Country, MentionKind]], country: Country, kind: MentionKind, spellings: tuple[str, ...]
) -> None:
    for spelling in spellings:
        for form in (_key(spelling), _key(spelling).upper()):
            forms.setdefault(form, (country, kind))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=[{_first_letters()}])(?:{_branches(tuple(_by_form()))})(?!\w)")


def _first_letters() -> str:
    return "".join(sorted({re.escape(form[0]) for form in _by_form()}))


def _branches(forms: tuple[str, ...], at: int = 0) -> str:
    """Return a pattern of forms that goes letter by letter, so that no form is tried whose beginning is another.

    Of two forms that both stand in a text the longer goes first.
    """
    following: dict[str, list[str]] = {}
    for form in forms:
        if len(form) > at:
            following.setdefault(form[at], []).append(form)
    spelled = [_letter(letter) + _branches(tuple(rest), at + 1) for letter, rest in following.items()]
    ended = any(len(form) == at for form in forms)
    if len(spelled) == 1 and not ended:
        return spelled[0]
    return f"(?:{'|'.join((*spelled, *([''] if ended else [])))})" if spelled else ""


def _letter(letter: str) -> str:
    return {" ": r"\s+", "'": "['’]"}.get(letter) or re.escape(letter)
