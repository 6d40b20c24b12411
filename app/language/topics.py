"""Topics: the function of each sentence in an instrument, told by its words and by the heading it stands under."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.language.folding import squeeze
from app.language.sentences import sentences
from app.language.sieve import Sieve
from app.model.provision import TopicSpan
from app.paths import resources

_STRONG, _WEAK, _HEADING = 3.0, 1.0, 1.5
_ENOUGH, _NEAR = 2.0, 2.6
_LISTS = ("areas_of_cooperation", "forms_of_cooperation")
_PARTS = ("heading", "strong", "weak", "fallback")
_LATIN = re.compile(r"[A-Za-z]")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its slug, its title as shown, and what speaks for it, as regular expressions."""

    slug: str
    title: str
    heading: tuple[str, ...]
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    fallback: tuple[str, ...] = ()


def all_topics() -> tuple[str, ...]:
    """Return the slugs of all topics, in the order in which an instrument has them."""
    return tuple(_topics())


def title(slug: str) -> str:
    """Return a topic's title as shown; an unknown slug gives its own words."""
    topic = _topics().get(slug)
    return topic.title if topic else slug.replace("_", " ").capitalize()


def topics_of(text: str, heading: str = "", kind: str = "") -> tuple[TopicSpan, ...]:
    """Return the topics of ``text`` by sentence; a text all of one topic has one span over all of it.

    ``heading`` is the headings it stands under, outermost first, with " / " between; ``kind`` is the provision's kind.
    """
    if kind in {"signature", "signing"}:
        return _of_signing(text, kind)
    hints = heading_topics(heading)
    in_list = kind in {"item", "subitem"}
    spans: list[TopicSpan] = []
    found: list[tuple[str, ...]] = []
    for start, end in sentences(text):
        topics = _of_sentence(squeeze(text[start:end]), hints, in_list=in_list)
        found.append(topics)
        spans += [TopicSpan(topic, start, end) for topic in topics]
    if found and all(topics == found[0] for topics in found):
        return tuple(TopicSpan(topic, 0, len(text)) for topic in found[0])
    return tuple(spans)


def _of_signing(text: str, kind: str) -> tuple[TopicSpan, ...]:
    """Signing lines and signature blocks are that; a signing line mostly says the languages as well."""
    tongue = kind == "signing" and ("language", "strong") in _wording(_tongue(text)).found(text)
    return tuple(TopicSpan(slug, 0, len(text)) for slug in ("signature", "language")[: 1 + tongue] if text)


def heading_topics(heading: str) -> tuple[str, ...]:
    """Return the topics that the headings announce, those of the innermost first."""
    found = [slug for part in reversed(heading.split(" / ")) for slug in _announced(part)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=256)
def _announced(heading: str) -> tuple[str, ...]:
    """Return the topics that one heading announces: it stands above many provisions."""
    words = squeeze(heading).strip(" :.")
    found = set(_headings(_tongue(words)).found(words)) if words else set()
    return tuple(slug for slug in _topics() if slug in found)


def _of_sentence(words: str, hints: tuple[str, ...], *, in_list: bool) -> tuple[str, ...]:
    scores = _scores(words, hints)
    if in_list and hints and hints[0] in _LISTS:
        return (hints[0],)
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return _weakly(scores, hints) if hints else _fallback(words)
    chosen = [slug for slug, score in scores.items() if score >= max(_STRONG, best - _NEAR)]
    if not chosen:
        chosen = [slug for slug, score in scores.items() if score == best]
    return tuple(sorted(chosen, key=lambda slug: -scores[slug]))


def _weakly(scores: Mapping[str, float], hints: tuple[str, ...]) -> tuple[str, ...]:
    """Let the heading decide when the words do not: the announced topic for which most speaks."""
    return (max(hints, key=lambda slug: (scores.get(slug, 0.0), -hints.index(slug))),)


def _fallback(words: str) -> tuple[str, ...]:
    """Return what a sentence is about when neither words nor heading say more: the last topic whose wording fits."""
    found = set(_fallbacks(_tongue(words)).found(words))
    return tuple([slug for slug in _topics() if slug in found][-1:])


def _scores(words: str, hints: tuple[str, ...]) -> dict[str, float]:
    scores: dict[str, float] = {}
    found = Counter(_wording(_tongue(words)).found(words))
    said = {slug for slug, _ in found}
    for slug in [each for each in _topics() if each in said or each in hints]:
        strong, weak = found[slug, "strong"], found[slug, "weak"]
        score = _STRONG * (strong > 0) + _WEAK * (strong > 1) + min(weak, 2) * _WEAK / 2
        score += _HEADING * (slug in hints)
        if score:
            scores[slug] = score
    return scores


@cache
def _topics(tongue: str = "") -> dict[str, Topic]:
    """Return the topics with their patterns for English, or for another language that has a file of its own."""
    rows = tomllib.loads((resources() / "rules" / "topics.toml").read_text(encoding="utf-8"))["topic"]
    own = tomllib.loads((resources() / "rules" / f"topics.{tongue}.toml").read_text(encoding="utf-8")) if tongue else {}
    return {row["slug"]: _topic(row, own.get(row["slug"], {}) if tongue else row) for row in rows}


def _topic(named: Mapping[str, str], row: Mapping[str, list[str]]) -> Topic:
    return Topic(named["slug"], named["title"], *(tuple(row.get(part, [])) for part in _PARTS))


@cache
def _headings(tongue: str) -> Sieve[str]:
    return Sieve((topic.slug, each) for topic in _topics(tongue).values() for each in topic.heading)


@cache
def _wording(tongue: str) -> Sieve[tuple[str, str]]:
    """Return the wording of all topics, each with its topic and how much it says."""
    rows = [(topic.slug, topic.strong, topic.weak) for topic in _topics(tongue).values()]
    strong = [((slug, "strong"), each) for slug, those, _ in rows for each in those]
    return Sieve([*strong, *(((slug, "weak"), each) for slug, _, those in rows for each in those)])


@cache
def _fallbacks(tongue: str) -> Sieve[str]:
    return Sieve((topic.slug, each) for topic in _topics(tongue).values() for each in topic.fallback)


def _tongue(words: str) -> str:
    """Return the language that most of the words are in, empty for English: a date may be in another."""
    if words.isascii():
        return ""
    return "ja" if 2 * len(_JAPANESE.findall(words)) > len(_LATIN.findall(words)) else ""
