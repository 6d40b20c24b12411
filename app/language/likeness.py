"""Likeness: how much two texts are about the same thing, by the words they share and how rare these are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from app.language.folding import fold

Vector = Mapping[str, float]

_TERM = re.compile(
    r"(?P<japanese>[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆]+)|(?:[^\W\d_]\.){2,}|[^\W_]+"
)
_SHORTEST_PLURAL = 4


def terms(text: str) -> list[str]:
    """Return the folded words of ``text``, plurals as singulars; Japanese as pairs of neighbouring signs."""
    found: list[str] = []
    for match in _TERM.finditer(fold(text)):
        word = match[0]
        if match["japanese"]:
            found.extend(word[at : at + 2] for at in range(max(len(word) - 1, 1)))
        elif len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
            found.append(word[:-1])
        else:
            found.append(word)
    return found


class Likeness:
    """Cosines of TF-IDF vectors; the corpus says how rare a word is. Vectors are kept, so asking again is cheap."""

    def __init__(self, corpus: Iterable[str]) -> None:
        """Count in how many texts of ``corpus`` each word stands; equal texts count once."""
        texts = dict.fromkeys(corpus)
        self._terms = {text: terms(text) for text in texts}
        self._frequency = Counter(term for found in self._terms.values() for term in set(found))
        self._size = len(texts)
        self._vectors: dict[str, Vector] = {}

    def between(self, one: str, other: str) -> float:
        """Return the likeness of two texts, from 0 (no word in common) to 1 (the same words as often)."""
        return cosine(self.vector(one), self.vector(other))

    def vector(self, text: str) -> Vector:
        """Return the vector of ``text``, of length 1; empty when it holds no words."""
        if text not in self._vectors:
            self._vectors[text] = self._unit(self._terms[text] if text in self._terms else terms(text))
        return self._vectors[text]

    def joint(self, texts: Sequence[str]) -> Vector:
        """Return the vector of several texts taken as one."""
        found: list[str] = []
        for text in texts:
            found.extend(self._terms[text] if text in self._terms else terms(text))
        return self._unit(found)

    def _unit(self, found: list[str]) -> Vector:
        weights = {term: (1 + math.log(count)) * self._rarity(term) for term, count in Counter(found).items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items()} if length else {}

    def _rarity(self, term: str) -> float:
        return math.log((1 + self._size) / (1 + self._frequency[term])) + 0.2


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length 1, at most 1."""
    if len(other) < len(one):
        one, other = other, one
    return min(1.0, sum(weight * other[term] for term, weight in one.items() if term in other))
