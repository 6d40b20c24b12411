"""How signed texts say it: sentences of the library that use the words which a finding suggests."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.language.sentences import sentences
from app.language.topics import topics_of
from app.library.store import Library
from app.library.values import Clause
from app.model.finding import Finding
from app.model.provision import Provision
from app.progress import Progress, quiet

_QUOTED = re.compile(r"“([^“”…]{4,60})”|「([^「」…]{2,40})」")
_MOST, _PHRASES = 5, 10
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of a clause that has suggested words at ``[start:end]``.

    ``same_topic`` where the clause and the provision are on one topic.
    """

    clause: Clause
    sentence: str
    start: int
    end: int
    same_topic: bool = False


def suggested(finding: Finding) -> tuple[str, ...]:
    """Return the words that a finding suggests: those of its fix, and those that its suggestion quotes."""
    quoted = (match[1] or match[2] for match in _QUOTED.finditer(finding.suggestion))
    mended = (each.words.strip() for each in finding.fix if len(each.words.strip()) >= _SHORT)
    return tuple(dict.fromkeys((*mended, *quoted)))


def sayings(
    library: Library, provision: Provision, finding: Finding, without: str = "", progress: Progress = quiet
) -> tuple[Saying, ...]:
    """Return how signed texts say what a finding suggests, those on the topic of the provision first.

    ``without`` is the id of an instrument that is not asked. One sentence of each text, as long as there are others.
    """
    heading = provision.heading.plain if provision.heading else ""
    topics = {span.topic for span in topics_of(provision.text.plain, heading, provision.kind.value)}
    found: dict[str, Saying] = {}
    for phrase in _forms(suggested(finding)):
        progress(len(found), 0, "")
        for use in library.phrase(phrase, (), without).exact:
            if use.clause.signed_on is None:
                continue
            sentence, start = _around(use.clause.text, use.start, use.end)
            same = bool(topics & set(use.clause.topics))
            found.setdefault(sentence, Saying(use.clause, sentence, start, start + use.end - use.start, same))
    return _chosen(tuple(found.values()))


def _chosen(found: Sequence[Saying]) -> tuple[Saying, ...]:
    """Return the first ones: on the same topic before others, then from different texts before more of one."""
    seen: dict[str, int] = {}
    ranked = []
    for at, each in enumerate(sorted(found, key=lambda each: not each.same_topic)):
        number = seen.get(each.clause.instrument_id, 0)
        seen[each.clause.instrument_id] = number + 1
        ranked.append((not each.same_topic, number, at, each))
    return tuple(each for *_, each in sorted(ranked, key=lambda row: row[:3])[:_MOST])


def _forms(phrases: Sequence[str]) -> Iterator[str]:
    """Yield words as they are suggested, then as another number or tense has them."""
    forms: dict[str, None] = dict.fromkeys(phrases)
    for phrase in phrases:
        first, space, rest = phrase.partition(" ")
        for form in _inflected(first):
            forms.setdefault(f"{form}{space}{rest}")
    yield from list(forms)[:_PHRASES]


def _inflected(word: str) -> tuple[str, ...]:
    if word in {"is", "are"}:
        return ("are", "is")
    if not word.islower() or len(word) <= _SHORT:
        return ()
    if word.endswith("s"):
        return (word[:-1],)
    return (f"{word}s", f"{word}d" if word.endswith("e") else f"{word}ed")


def _around(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the sentence that holds a place, and where the place begins in it."""
    first, last = next((span for span in sentences(text) if span[0] <= start < span[1]), (0, len(text)))
    return text[first : max(last, end)], start - first
