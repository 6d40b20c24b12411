"""Phrases of the field: lists, articles, possessives, numbers, dates, durations.

They are the filters of templates. Words that are knowledge lie in resources/rules/drafting.toml.
"""

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from app.language import countries
from app.language.languages import languages
from app.language.numbers import CARDINALS, ORDINALS
from app.paths import resources

_MOST = 12  # from thirteen upwards numbers are written in figures
_WORDS = {value: word for word, value in CARDINALS.items() if value <= _MOST}
_ORDINALS = {value: word for word, value in ORDINALS.items() if value <= _MOST}


@cache
def lexicon() -> dict[str, Any]:
    """Return the words of resources/rules/drafting.toml; not to be changed."""
    return tomllib.loads((resources() / "rules" / "drafting.toml").read_text(encoding="utf-8"))


def and_list(names: Iterable[object], word: str = "and") -> str:
    """Return "A", "A and B", "A, B and C"; "A, B, and C" is not the style of these templates."""
    items = [text for name in names if (text := str(name))]
    if len(items) < 2:  # noqa: PLR2004 - one name needs no conjunction
        return "".join(items)
    if any("," in item for item in items):
        return ", ".join(items[:-1]) + f", {word} {items[-1]}"
    return ", ".join(items[:-1]) + f" {word} {items[-1]}"


def or_list(names: Iterable[object]) -> str:
    """Return "A or B", "A, B or C"."""
    return and_list(names, "or")


def the(name: object) -> str:
    """Return a country's or office's name as it stands in a sentence: "the United States", "Japan"."""
    text = str(name).strip()
    if not re.match(r"[A-Za-zÀ-ɏ]", text) or text.lower().startswith("the "):
        return text
    country = countries.named(text)
    if country and text.casefold() == country.name.casefold():
        return f"{country.article} {text}".strip()
    return f"the {text}" if _takes_article(text) else text


def bare(name: object) -> str:
    """Return a name without its article."""
    return re.sub(r"^the\s+", "", str(name).strip(), flags=re.IGNORECASE)


def possessive(name: object) -> str:
    """Return "Japan’s", "the United States’"; a plural name, one that takes the article, gets the apostrophe alone."""
    text = str(name)
    plural = text.endswith("s") and the(bare(text)).startswith("the ")
    return f"{text}’" if plural else f"{text}’s"


def in_words(number: int) -> str:
    """Return "two" for 2; figures from thirteen upwards."""
    return _WORDS.get(number, str(number))


def ordinal(number: int) -> str:
    """Return "second" for 2, "13th" for 13."""
    if number in _ORDINALS:
        return _ORDINALS[number]
    teens = 11 <= number % 100 <= 13  # noqa: PLR2004 - 11th, 12th, 13th
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def plural(word: object, number: int = 2) -> str:
    """Return a noun in the number wanted: "day" and 180 give "days"."""
    text = str(word)
    if number == 1 or not text:
        return text
    irregular = lexicon()["plurals"]["irregular"].get(text)
    if irregular:
        return str(irregular)
    return f"{text}es" if re.search(r"(?:s|x|ch|sh)$", text) else f"{text}s"


def counted(number: int, unit: object) -> str:
    """Return a duration in figures: "180 days", "1 year"."""
    return f"{number} {plural(unit, number)}"


def spelled(number: int, unit: object) -> str:
    """Return a duration in words up to twelve: "six months", "180 days"."""
    return f"{in_words(number)} {plural(unit, number)}"


def every(number: int, unit: object) -> str:
    """Return a rhythm: "every year", "every two years"."""
    return f"every {unit}" if number == 1 else f"every {spelled(number, unit)}"


def long_date(day: date | str, american: bool = False) -> str:
    """Return "19 March 2026", or "March 19, 2026"; a date not known stays a blank in brackets."""
    if not isinstance(day, date):
        return "[date]"
    month = lexicon()["numbers"]["months"][day.month - 1]
    return f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"


def copies(number: int) -> str:
    """Return "in duplicate" for 2, "in five originals" for 5."""
    named = lexicon()["numbers"]["copies"].get(str(number))
    return str(named) if named else f"in {in_words(number)} originals"


def capital(text: object) -> str:
    """Return the text with a capital first letter, the others as they are."""
    words = str(text)
    return words[:1].upper() + words[1:]


def small(text: object) -> str:
    """Return the text with a small first letter, unless its first word is an acronym or a country's name."""
    words = str(text)
    first = re.match(r"\w+", words)
    keep = not first or any(letter.isupper() for letter in first[0][1:]) or len(first[0]) == 1
    if keep or any(mention.start == 0 for mention in countries.find(words)):
        return words
    return words[:1].lower() + words[1:]


def phrase(text: object) -> str:
    """Return the text without a stop, comma or semicolon at its end, for use inside a sentence."""
    return str(text).strip().rstrip(".;,:。 ")


def sentence(text: object) -> str:
    """Return the text as a sentence: a capital first, a full stop last; other closing marks stay."""
    words = capital(str(text).strip())
    if not words or words[-1] in "?!。.…" or words[-2:] in {".”", '."'}:
        return words
    return f"{words.rstrip(';,: ') or words}."


def running(title: object) -> str:
    """Return words of a title as in running text: small initials, but acronyms and names of countries as they are."""
    text = str(title)
    names = [(mention.start, mention.end) for mention in countries.find(text)]

    def lower(match: re.Match[str]) -> str:
        kept = any(start <= match.start() < end for start, end in names)
        word = match[0]
        return word if kept or not word[1:].islower() else word.lower()

    return re.sub(r"[^\W\d_]+", lower, text)


def language_tag(name: object) -> str:
    """Return the BCP 47 tag of a language's English name; a tag stays as it is, an unknown name gives ""."""
    text = str(name).strip()
    known = {key.casefold(): tag for key, tag in languages().items()}
    if text.casefold() in known:
        return known[text.casefold()]
    return text if re.fullmatch(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", text) else ""


def language_name(name: object) -> str:
    """Return the English name of a language given by name or tag."""
    text = str(name).strip()
    return next((key for key, tag in languages().items() if tag == text), capital(text))


def _takes_article(name: str) -> bool:
    rules = lexicon()["article"]
    words = re.findall(r"[\w-]+", name)
    if not words:
        return False
    return words[0] in rules["first"] or words[-1] in rules["last"] or bool(re.search(r"\b(?:of|for)\b", name))
