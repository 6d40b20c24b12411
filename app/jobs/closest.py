"""Which version of a draft a file was made on: the one whose words it has most of."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from app.jobs.back import Back, paper
from app.language.tokens import tokenize
from app.library.store import Library
from app.model.draft import Draft, Version

_LATEST = 12
_Grams = Counter[tuple[str, str]]


def likeliest(library: Library, draft: Draft, back: Back) -> Version | None:
    """Return the version that a file is closest to; None where none is kept.

    Of those that are equally close, one that went to the other side, and the latest.
    """
    versions = library.versions(draft.id)[-_LATEST:]
    scored = [(each[1], bool(each[0].sent_to), at) for at, each in enumerate(_scored(library, draft, back, versions))]
    return versions[max(scored)[2]] if scored else None


def closer(library: Library, draft: Draft, sent: Version | None, back: Back) -> str:
    """Return the id of a version that a file is closer to than to ``sent``; empty where there is none."""
    if sent is None:
        return ""
    scored = _scored(library, draft, back, library.versions(draft.id)[-_LATEST:])
    own = next((score for each, score in scored if each.id == sent.id), 0.0)
    best = max(scored, key=lambda each: each[1], default=(sent, own))
    return best[0].id if best[1] > own else ""


def closeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Return the share of pairs of words that two texts have in common, 0 to 1."""
    return _closeness(_grams(one), _grams(other))


def _scored(library: Library, draft: Draft, back: Back, versions: Iterable[Version]) -> list[tuple[Version, float]]:
    theirs = _grams(back.sheet.lines)
    return [
        (each, _closeness(theirs, _grams(paper(library.draft_at(draft.id, each.id)).sheet.lines))) for each in versions
    ]


def _closeness(one: _Grams, other: _Grams) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _grams(lines: Iterable[str]) -> _Grams:
    words = [token for line in lines for token in tokenize(line) if not token.isspace()]
    return Counter(pairwise(["", *words, ""]))
