"""States that make an instrument by their names alone ("between the Republic of Chile and Japan")."""

import itertools
import re

from app.language import countries

_FIRST = re.compile(r"\W*(?:the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:\bthe\s+)?$", re.IGNORECASE)
_COUPLED = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?", re.IGNORECASE)


def states_coupled(words: str) -> set[int]:
    """Return where each State begins that follows a State, from the first word on, nothing but "and" between."""
    names = [mention for mention in countries.find(words) if mention.kind == "name"]
    cuts: set[int] = set()
    if not names or not _FIRST.fullmatch(words[: names[0].start]):
        return cuts
    for one, two in itertools.pairwise(names):
        if not _COUPLED.fullmatch(words[one.end : two.start]):
            break
        article = _ARTICLE.search(words[: two.start])
        cuts.add(article.start() if article else two.start)
    return cuts
