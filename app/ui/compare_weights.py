"""What the compare page says about weights, in the user's language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.comparison import Reason
from app.ui.compare_folds import Difference
from app.ui.compare_rows import Row

_WEIGHTS = (3, 2, 1)
_WHOLE = frozenset({"name", "provision", "sentence", "moved", "split", "merged"})
"""Reasons that what happened in the row says already."""


class WeightWords(QObject):
    """Words for weights and for what makes a change weigh; holds no state."""

    def weight(self, weight: int) -> str:
        """Return a weight as a word; empty for none."""
        words = {3: self.tr("weighty"), 2: self.tr("of substance"), 1: self.tr("light")}
        return words.get(weight, "")

    def counted(self, rows: Sequence[Row], found: Sequence[Difference]) -> tuple[tuple[int, str], ...]:
        """Return each weight that occurs with its count in words: (3, "5 weighty")."""
        weights = [rows[difference.row].weight for difference in found]
        return tuple((w, f"{weights.count(w)} {self.weight(w)}") for w in _WEIGHTS if w in weights)

    def headline(self, row: Row, kind: str) -> str:
        """Return a row's weight and what leads to it, ``kind`` being what happened: "Weighty: modality, firmer"."""
        word = self.weight(row.weight)
        if not word:
            return kind
        told = self.reason(row.why[0]) if row.why and row.why[0].kind not in _WHOLE else ""
        if told and row.kind != "reworded":
            told = self.tr("{kind}, {reason}").format(kind=kind.lower(), reason=told)
        return self.tr("{weight}: {reason}").format(weight=word.capitalize(), reason=told or kind.lower())

    def reason(self, reason: Reason) -> str:
        """Return the kind of a reason with its direction: "modality, firmer"."""
        kind, way = self._kind(reason.kind), self._direction(reason.direction)
        return self.tr("{reason}, {direction}").format(reason=kind, direction=way) if way else kind

    def _kind(self, slug: str) -> str:
        names = {
            "name": self.tr("name replaced"),
            "modality": self.tr("modality"),
            "negation": self.tr("negation"),
            "period": self.tr("period"),
            "number": self.tr("number"),
            "provision": self.tr("provision"),
            "sentence": self.tr("sentence"),
            "condition": self.tr("condition"),
            "reference": self.tr("reference"),
            "date": self.tr("date"),
            "participant": self.tr("participant or agency"),
            "scope": self.tr("scope"),
            "defined_term": self.tr("defined term"),
            "wording": self.tr("wording"),
            "moved": self.tr("moved"),
            "split": self.tr("split"),
            "merged": self.tr("merged"),
            "editorial": self.tr("editorial"),
        }
        return names.get(slug) or slug.replace("_", " ")

    def _direction(self, slug: str) -> str:
        return {
            "firmer": self.tr("firmer"),
            "softer": self.tr("softer"),
            "added": self.tr("added"),
            "dropped": self.tr("dropped"),
            "longer": self.tr("longer"),
            "shorter": self.tr("shorter"),
            "higher": self.tr("higher"),
            "lower": self.tr("lower"),
            "later": self.tr("later"),
            "earlier": self.tr("earlier"),
        }.get(slug, slug)
