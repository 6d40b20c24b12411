"""Topics: the function of each sentence in an instrument, told by its words and by the heading it stands under."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.language.folding import squeeze
from app.language.sentences import sentences
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
    """A topic: its slug, its title as shown, and the patterns that speak for it."""

    slug: str
    title: str
    heading: tuple[re.Pattern[str], ...]
    strong: tuple[re.Pattern[str], ...]
    weak: tuple[re.Pattern[str], ...]
    fallback: tuple[re.Pattern[str], ...] = ()
    speaks: re.Pattern[str] | None = None
    """All that is strong or weak in one: most sentences say nothing of most topics, and one search tells so."""


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
    tongue = kind == "signing" and any(each.search(text) for each in _of(text)["language"].strong)
    return tuple(TopicSpan(slug, 0, len(text)) for slug in ("signature", "language")[: 1 + tongue] if text)


def heading_topics(heading: str) -> tuple[str, ...]:
    """Return the topics that the headings announce, those of the innermost first."""
    found: list[str] = []
    for part in reversed(heading.split(" / ")):
        words = squeeze(part).strip(" :.")
        found += [
            slug for slug, topic in _of(words).items() if words and any(each.search(words) for each in topic.heading)
        ]
    return tuple(dict.fromkeys(found))


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
    found = [slug for slug, topic in _of(words).items() if any(each.search(words) for each in topic.fallback)]
    return tuple(found[-1:])


def _scores(words: str, hints: tuple[str, ...]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for slug, topic in _of(words).items():
        spoken = topic.speaks is not None and topic.speaks.search(words)
        strong = sum(bool(each.search(words)) for each in topic.strong) if spoken else 0
        weak = sum(bool(each.search(words)) for each in topic.weak) if spoken else 0
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
    either = [f"(?:{each})" for part in ("strong", "weak") for each in row.get(part, [])]
    heading, strong, weak, fallback = (_compiled(row.get(part, [])) for part in _PARTS)
    speaks = re.compile("|".join(either), re.IGNORECASE) if either else None
    return Topic(named["slug"], named["title"], heading, strong, weak, fallback, speaks)


def _of(words: str) -> dict[str, Topic]:
    """Return the topics with the patterns for the language that most of the words are in: a date may be in another."""
    return _topics("ja" if 2 * len(_JAPANESE.findall(words)) > len(_LATIN.findall(words)) else "")


def _compiled(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in patterns)
