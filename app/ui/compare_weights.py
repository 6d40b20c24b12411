"""What the compare page says about weights, in the user's language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.comparison import Reason
from app.ui.compare_folds import WEIGHTS, Difference
from app.ui.compare_rows import Row

_MOST = 3
_WHOLE = frozenset({"name", "provision", "sentence", "moved", "split", "merged"})
"""Reasons that what happened in the row says already."""


class WeightWords(QObject):
    """Words for weights and for what makes a change weigh; holds no state."""

    def weight(self, weight: int) -> str:
        """Return a weight as a word; empty for none."""
        words = {3: self.tr("weighty"), 2: self.tr("of substance"), 1: self.tr("light")}
        return words.get(weight, "")

    def counted(self, found: Sequence[Difference]) -> tuple[tuple[int, str], ...]:
        """Return each weight that occurs with its count in words: (3, "5 weighty")."""
        weights = [difference.weight for difference in found]
        return tuple((w, f"{weights.count(w)} {self.weight(w)}") for w in WEIGHTS if w in weights)

    def headline(self, row: Row, kind: str) -> str:
        """Return what leads to a row's weight, ``kind`` being what happened: "Modality, firmer", "Moved, period"."""
        told = self.reason(row.why[0]) if row.why and row.why[0].kind not in _WHOLE else ""
        if told and row.kind != "reworded":
            told = self.tr("{kind}, {reason}").format(kind=kind.lower(), reason=told)
        return told[:1].upper() + told[1:] or kind

    def spoken(self, row: Row, headline: str) -> str:
        """Return a headline with the weight in words: "Weighty: modality, firmer"."""
        word = self.weight(row.weight)
        if not word:
            return headline
        small = headline[:1].lower() + headline[1:]
        return self.tr("{weight}: {reason}").format(weight=word.capitalize(), reason=small)

    def why(self, row: Row) -> str:
        """Return what became of the words on which a row turns, the heaviest first; empty where that says nothing."""
        told = [self._said(reason) for reason in row.why if reason.kind not in _WHOLE and reason.weight > 1]
        told = told or [self._said(reason) for reason in row.why if reason.kind not in _WHOLE]
        return " ".join(told[:_MOST])

    def _said(self, reason: Reason) -> str:
        if reason.before and reason.after:
            said = self.tr("“{old}” becomes “{new}”.").format(old=reason.before, new=reason.after)
        elif reason.before or reason.after:
            said = self.tr("“{words}” is gone.") if reason.before else self.tr("“{words}” is new.")
            said = said.format(words=reason.before or reason.after)
        else:
            return ""
        return f"{said} {self.tr('Weight raised: this is the legal character.')}" if reason.raised else said

    def reason(self, reason: Reason) -> str:
        """Return the kind of a reason with its direction: "modality, firmer"."""
        kind, way = self.kind(reason.kind), self._direction(reason.direction)
        return self.tr("{reason}, {direction}").format(reason=kind, direction=way) if way else kind

    def kind(self, slug: str) -> str:
        """Return the name of a kind of change."""
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

    def kinds(self, number: int, slug: str) -> str:
        """Count changes of a kind: "1 provision", "11 provisions"."""
        many = {
            "name": self.tr("names replaced"),
            "negation": self.tr("negations"),
            "period": self.tr("periods"),
            "number": self.tr("numbers"),
            "provision": self.tr("provisions"),
            "sentence": self.tr("sentences"),
            "condition": self.tr("conditions"),
            "reference": self.tr("references"),
            "date": self.tr("dates"),
            "participant": self.tr("participants or agencies"),
            "defined_term": self.tr("defined terms"),
        }
        return f"{number} {self.kind(slug) if number == 1 else many.get(slug) or self.kind(slug)}"

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
