"""Counterpart cards: what is known of a country's practice, each fact with its source.

They are data: resources/rules/counterparts.toml, and a ministry's own counterparts.toml beside the library, which goes
before it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.checking.profiles import profile_names
from app.errors import RuleFault
from app.language.countries import country_of_code, named
from app.paths import resources, user_folder

KINDS = ("binding", "title", "avoid", "use", "language", "signature", "reporting", "other")
"""What facts are about, in the order in which they are told."""
_SOUGHT = ("binding", "title", "language", "signature")
"""What a drafter looks for on every card."""
_BEGINNING = """\
# Your own counterpart cards. Save the file, and the cards are shown with it. A fact here takes the place of the one
# that came with the program where country, kind and title are the same. One without a source is shown as such.
#
# [[card]]
# country = "India"             # its short English name
# profile = "us"                # the rules of wording that fit: us, uk, japan, australia_nz, germany, house
#
# [[card.fact]]
# kind = "signature"            # binding, title, avoid, use, language, signature, reporting or other
# says = "The Ministry of External Affairs sees every text before it is signed."
# source = "Embassy, note of 3 March 2026"
# warning = true                # shown before anything else
# words = []                    # words that are avoided or used
"""
_FACT = {"kind", "title", "says", "words", "source", "mark", "warning"}
_CARD = {"country", "profile", "fact"}
_MARKS = ("S", "R")
_HEAD = re.compile(r"^[ \t]*\[\[([ \w.]+)\]\]", re.MULTILINE)
_SYNTAX = re.compile(r" *\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known: ``says`` is a sentence or two; ``mark`` S has a ``source``, R is general knowledge without one.

    ``own`` says that a ministry's own file has it.
    """

    kind: str
    says: str
    source: str = ""
    mark: str = "R"
    words: tuple[str, ...] = ()
    warning: bool = False
    title: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """The facts on one country, warnings first; ``profile`` are the rules of wording that fit, empty for none."""

    country: str
    profile: str = ""
    facts: tuple[Fact, ...] = ()


def own_file() -> Path:
    """Return where a ministry's own cards are."""
    return user_folder() / "counterparts.toml"


def begin_own() -> Path:
    """Return a ministry's own file, begun with a word on how it is written where there is none; raise RuleFault."""
    file = own_file()
    if not file.exists():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_BEGINNING, encoding="utf-8")
        except OSError as error:
            raise RuleFault(file.name, 0, (error.strerror or "it cannot be written").lower()) from error
    return file


def untold(card: Card | None) -> tuple[str, ...]:
    """Return the kinds of facts that a card is looked at for and has none of: nobody has read how it is done there."""
    told = {fact.kind for fact in card.facts} if card else set()
    return tuple(kind for kind in _SOUGHT if kind not in told)


def card_of(country: str) -> Card | None:
    """Return the card of a country by any of its names or its code, None where there is none; raise RuleFault."""
    known = named(country)
    wanted = known.name if known else country_of_code(country) or country.strip()
    return next((card for card in cards() if card.country.casefold() == wanted.casefold()), None)


def cards() -> tuple[Card, ...]:
    """Return all cards, by country; raise RuleFault where a file cannot be used."""
    shipped, own = resources() / "rules" / "counterparts.toml", own_file()
    made = dict(_read(str(shipped), shipped.stat().st_mtime, own=False))
    try:
        when = own.stat().st_mtime
    except OSError:
        return tuple(made[name] for name in sorted(made))
    for name, card in _read(str(own), when, own=True).items():
        made[name] = _over(made[name], card) if name in made else card
    return tuple(made[name] for name in sorted(made))


def _over(below: Card, card: Card) -> Card:
    """Return a card with a ministry's own facts in the place of those of the same kind and title."""
    taken = {(fact.kind, fact.title) for fact in card.facts}
    kept = tuple(fact for fact in below.facts if (fact.kind, fact.title) not in taken)
    return Card(below.country, card.profile or below.profile, _in_order((*card.facts, *kept)))


@lru_cache(maxsize=8)
def _read(path: str, _when: float, *, own: bool) -> Mapping[str, Card]:
    file = Path(path)
    try:
        text = file.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise RuleFault(file.name, error.object[: error.start].count(b"\n") + 1, "it is not in UTF-8") from error
    except (ValueError, RecursionError) as error:
        at = _SYNTAX.search(str(error))
        why = _SYNTAX.sub("", str(error)).strip().rstrip(".").lower() or "it is no TOML"
        raise RuleFault(file.name, int(at[1]) if at else text.count("\n") + 1, why) from error
    except OSError as error:
        raise RuleFault(file.name, 0, (error.strerror or "it cannot be read").lower()) from error
    return _File(file.name, text, table, own=own).cards()


class _File:
    """A file of cards, being read."""

    def __init__(self, name: str, text: str, table: Mapping[str, Any], *, own: bool) -> None:
        self.name, self.text, self.table, self.own = name, text, table, own
        self._facts = 0

    def cards(self) -> Mapping[str, Card]:
        """Return its cards by country."""
        rows = self.table.get("card", [])
        if set(self.table) - {"card"} or not _tables(rows):
            raise RuleFault(self.name, 1, "cards are written as [[card]] tables")
        made: dict[str, Card] = {}
        for number, row in enumerate(rows):
            card = self._card(number, row)
            if card.country in made:
                raise self._fault("card", number, "country", f"there are two cards for {card.country}")
            made[card.country] = card
        return made

    def _card(self, number: int, row: Mapping[str, Any]) -> Card:
        for key in set(row) - _CARD:
            raise self._fault("card", number, key, f"a card has no “{key}”")
        country, profile = row.get("country"), row.get("profile", "")
        if not isinstance(country, str) or not country.strip():
            raise self._fault("card", number, "country", "a card names its country")
        if not isinstance(profile, str) or (profile and profile not in profile_names()):
            raise self._fault("card", number, "profile", f"there is no profile “{profile}”")
        if not _tables(row.get("fact", [])):
            raise self._fault("card", number, "fact", "facts are written as [[card.fact]] tables")
        known = named(country)
        facts = tuple(self._fact(each) for each in row.get("fact", []))
        return Card(known.name if known else country.strip(), profile, _in_order(facts))

    def _fact(self, row: Mapping[str, Any]) -> Fact:
        number, self._facts = self._facts, self._facts + 1
        for key, why in _wrong(row):
            raise self._fault("card.fact", number, key, why)
        mark = "S" if row.get("source") else "R"
        values = {"mark": mark} | dict(row) | {"words": tuple(row.get("words", ()))}
        return replace(Fact(**values), own=self.own)

    def _fault(self, table: str, number: int, key: str, why: str) -> RuleFault:
        heads = [match for match in _HEAD.finditer(self.text) if match[1].replace(" ", "") == table]
        if number >= len(heads):
            return RuleFault(self.name, 0, why)
        start = heads[number].end()
        end = next((match.start() for match in _HEAD.finditer(self.text, start)), len(self.text))
        found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", self.text[start:end], re.MULTILINE)
        return RuleFault(self.name, self.text.count("\n", 0, start + found.start() if found else start) + 1, why)


def _wrong(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a fact: the key, and why."""
    for key in row:
        if key not in _FACT:
            yield key, f"a fact has no “{key}”"
    for key in ("kind", "title", "says", "source", "mark"):
        if not isinstance(row.get(key, ""), str):
            yield key, f"“{key}” is written in quotation marks"
    words = row.get("words", [])
    if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
        yield "words", "“words” is a list of words"
    if not isinstance(row.get("warning", False), bool):
        yield "warning", "“warning” is true or false"
    yield from _empty(row)


def _empty(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a fact lacks."""
    if row.get("kind") not in KINDS:
        yield "kind", f"a kind is one of {', '.join(KINDS)}"
    if not str(row.get("says", "")).strip():
        yield "says", "a fact says something"
    sourced = bool(str(row.get("source", "")).strip())
    mark = row.get("mark", "S" if sourced else "R")
    if mark not in _MARKS:
        yield "mark", "a mark is S or R"
    if (mark == "S") != sourced:
        yield "source", "a fact marked S names its source, one marked R has none"


def _tables(rows: Any) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _in_order(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (not fact.warning, KINDS.index(fact.kind))))
