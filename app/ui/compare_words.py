"""What the compare page says about rows, folds and places, in the user's language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.export.piece import Piece
from app.library.clauses import short_title
from app.model.instrument import Instrument
from app.model.provision import Kind
from app.ui.compare_folds import Difference, Family, Fold, Noun, counts, family, has_matched_names, plain
from app.ui.compare_rows import Row
from app.ui.compare_spots import Group, Spot
from app.ui.compare_weights import WeightWords
from app.ui.terms import kind_name, long_date
from app.ui.terms import topic_name as topic_title

_SHORTEST = 60


class CompareWords(QObject):
    """Sentences of the compare page; holds no state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weights = WeightWords(self)

    def summary(self, rows: Sequence[Row], found: Sequence[Difference]) -> tuple[str, str]:
        """Return the counts as one sentence: its lead ("31 changes:") and the rest."""
        order = self.tr("The order of names is not counted.")
        if any(map(has_matched_names, rows)):
            order = self.tr("{order} Names are matched by role.").format(order=order)
        if not found:
            return self.tr("No change."), order
        lead = self.tr("1 change:") if len(found) == 1 else self.tr("{n} changes:").format(n=len(found))
        parts = [self._counted(name, number) for name, number in counts(found).items() if number]
        return lead, f"{', '.join(parts)}. {order}"

    def _counted(self, name: Family, number: int) -> str:
        """Return how many there are of a family: "12 reworded"."""
        return f"{number} {self.family(name).lower()}"

    def family(self, name: Family) -> str:
        """Return a family's name."""
        return {
            "kept": self.tr("Kept"),
            "reworded": self.tr("Reworded"),
            "moved": self.tr("Moved"),
            "added": self.tr("Added"),
            "dropped": self.tr("Dropped"),
        }[name]

    def kind(self, row: Row) -> str:
        """Return what happened in a row."""
        if row.name_replaced:
            return self.tr("Name replaced")
        if row.sentence and row.kind in {"added", "dropped"}:
            return self.tr("Sentence added") if row.kind == "added" else self.tr("Sentence dropped")
        return {
            "kept": self.tr("Kept"),
            "reworded": self.tr("Reworded"),
            "moved": self.tr("Moved"),
            "moved_reworded": self.tr("Moved, reworded"),
            "split": self.tr("Split"),
            "merged": self.tr("Merged"),
            "added": self.tr("Added"),
            "dropped": self.tr("Dropped"),
        }[row.kind]

    def note(self, row: Row) -> str:
        """Return what stands in the empty cell of a row: "Dropped", "Moved to third recital"."""
        if row.away:
            text = self.tr("Moved to {place}") if row.before else self.tr("Was {place}")
            return text.format(place=self.place(row.away))
        return self.family(family(row)) if row.kind in {"added", "dropped"} else ""

    def place(self, spot: Spot) -> str:
        """Return a place as it stands in a sentence: "third recital", "section IV, paragraph 2"."""
        if spot.sentence:
            whole = self.tr("{sentence} of {provision}")
            sentence = self.tr("{ordinal} sentence").format(ordinal=self._ordinal(spot.sentence))
            return whole.format(sentence=sentence, provision=self._provision(spot))
        return self._provision(spot)

    def _provision(self, spot: Spot) -> str:
        name = kind_name(spot.kind).lower()
        if spot.kind in {Kind.SECTION, Kind.ANNEX}:
            return f"{name} {spot.number or spot.ordinal}"
        if spot.kind in {Kind.LINK, Kind.CHAPEAU, Kind.CLOSING, Kind.SIGNING}:
            return name
        numbered = f"{name} {spot.number}" if spot.number else f"{self._ordinal(spot.ordinal)} {name}"
        return self.tr("section {n}, {what}").format(n=spot.section, what=numbered) if spot.section else numbered

    def _ordinal(self, number: int) -> str:
        """Return a number that says which: first, second … tenth, 11th."""
        words = (
            self.tr("first"),
            self.tr("second"),
            self.tr("third"),
            self.tr("fourth"),
            self.tr("fifth"),
            self.tr("sixth"),
            self.tr("seventh"),
            self.tr("eighth"),
            self.tr("ninth"),
            self.tr("tenth"),
        )
        return words[number - 1] if number <= len(words) else self._short_ordinal(number)

    def _short_ordinal(self, number: int) -> str:
        if number % 100 in {11, 12, 13}:
            return self.tr("{n}th").format(n=number)
        endings = {1: self.tr("{n}st"), 2: self.tr("{n}nd"), 3: self.tr("{n}rd")}
        return endings.get(number % 10, self.tr("{n}th")).format(n=number)

    def short_place(self, spot: Spot) -> str:
        """Return a place as it stands in the list: "2nd", "IV", "III:2", "closing"."""
        if spot.section and spot.kind in {Kind.SECTION, Kind.ANNEX}:
            return spot.section
        if spot.section:
            return f"{spot.section}:{spot.number}" if spot.number else spot.section
        if spot.kind is Kind.RECITAL:
            return self._short_ordinal(spot.ordinal)
        return spot.number or kind_name(spot.kind).lower()

    def places(self, row: Row) -> str:
        """Return where a row stands on both sides: "III → IV"."""
        before = row.before.spot if row.before else row.away
        after = row.after.spot if row.after else row.away
        spots = [self.short_place(spot) for spot in (before, after) if spot]
        return " → ".join(dict.fromkeys(spots))

    def group(self, group: Group) -> str:
        """Return the words of a band above a group of changes."""
        if group.heading:
            return group.heading
        return {
            "opening": self.tr("Title and chapeau"),
            "recitals": self.tr("Recitals"),
            "section": self.tr("Section without heading"),
            "annex": self.tr("Annex"),
            "text": self.tr("Text"),
            "closing": self.tr("Closing and signature"),
        }[group.kind]

    def fold(self, fold: Fold, rows: Sequence[Row]) -> str:
        """Return what a band says that it holds."""
        held = ", ".join(self._held(noun, name, number) for noun, name, number in fold.held)
        if fold.matched:
            held = self.tr("{held}, names matched by role in {n}").format(held=held, n=fold.matched)
        if fold.first == fold.last:
            return f"{held}: “{rows[fold.first].cell.parts[0].text}”"
        first, last = fold.groups
        if first == last:
            return held if first.kind == "recitals" else f"{self.group(first)}: {held}"
        return self.tr("{first} to {last}: {held}").format(first=self.group(first), last=self.group(last), held=held)

    def _held(self, noun: Noun, name: Family, number: int) -> str:
        one, many = {
            "provision": (self.tr("provision"), self.tr("provisions")),
            "recital": (self.tr("recital"), self.tr("recitals")),
            "sentence": (self.tr("sentence"), self.tr("sentences")),
            "heading": (self.tr("heading"), self.tr("headings")),
        }[noun]
        return f"{number} {one if number == 1 else many} {self.family(name).lower()}"

    def reason(self, row: Row) -> tuple[str, str]:
        """Return the line below the current row: what leads to its weight (semibold), and what it means."""
        parts = self._why(row), self._topics(row), self._by(row)
        return self._weights.headline(row, self.kind(row)), " ".join(filter(None, parts))

    def _why(self, row: Row) -> str:
        if row.kind in {"kept", "moved"}:
            same = self._names(row) or self.tr("The words are the same.")
            return f"{self.note(row)}. {same}" if row.away else same
        if row.away:
            return f"{self.note(row)}. {self._weights.why(row)}".strip()
        fixed = {
            "added": self.tr("Nothing in the earlier text answers it."),
            "dropped": self.tr("Nothing in the later text answers it."),
            "split": self.tr("One provision became several."),
            "merged": self.tr("Several provisions became one."),
        }
        return fixed.get(row.kind) or self._reworded(row)

    def _reworded(self, row: Row) -> str:
        replaced = next((piece for piece in row.both if piece.name and piece.mark == "removed"), None)
        if replaced:
            text = self.tr("“{old}” has become “{new}”.")
            return text.format(old=replaced.text.strip(), new=replaced.other.strip())
        if told := self._weights.why(row):
            return f"{told} {self._names(row)}".strip()
        gone = [piece.text.strip() for piece in row.both if piece.mark == "removed"]
        new = [piece.text.strip() for piece in row.both if piece.mark == "added"]
        parts = []
        if gone:
            parts.append(self.tr("{words} is gone.").format(words=self._quoted(gone)))
        if new:
            parts.append(self.tr("{words} is new.").format(words=self._quoted(new)))
        return " ".join((*parts, self._names(row))).strip()

    def _quoted(self, runs: Sequence[str]) -> str:
        longest = max(runs, key=len)
        short = longest if len(longest) <= _SHORTEST else longest[:_SHORTEST].rsplit(" ", 1)[0] + " …"
        return f"“{short}”"

    def _names(self, row: Row) -> str:
        matched = [piece for piece in row.both if piece.mark == "matched"]
        if not matched:
            return ""
        pairs = dict.fromkeys((piece.other.strip() or piece.text.strip(), piece.text.strip()) for piece in matched)
        text = ", ".join(f"{old} – {new}" for old, new in pairs)
        return self.tr("Names matched by role: {pairs}.").format(pairs=text)

    def _by(self, row: Row) -> str:
        """Return who proposed a row's change, and when."""
        parts = ((stamp.author or self.tr("nobody named"), long_date(stamp.at and stamp.at.date())) for stamp in row.by)
        who = [", ".join(filter(None, part)) for part in parts]
        return self.tr("Proposed by {who}.").format(who="; ".join(who)) if who else ""

    def _topics(self, row: Row) -> str:
        alone = row.kind in {"added", "dropped"}
        said = []
        if row.topics_added:
            words = self.tr("Topic: {names}.") if alone else self.tr("Takes up: {names}.")
            said.append(words.format(names=_titles(row.topics_added)))
        if row.topics_dropped:
            words = self.tr("Topic: {names}.") if alone else self.tr("Leaves out: {names}.")
            said.append(words.format(names=_titles(row.topics_dropped)))
        return " ".join(said)

    def head(self, instrument: Instrument) -> tuple[str, str]:
        """Return the two lines at the head of a side: the subject, and place, date and who is named first."""
        particulars = instrument.particulars
        signed = ", ".join(part for part in (particulars.place, long_date(particulars.signed_on)) if part)
        if not particulars.signed_on and particulars.status == "draft":  # its place is only where it is to be signed
            signed = self.tr("Draft")
        first = particulars.participants[0].side if particulars.participants else ""
        country = particulars.country(first)
        named = self.tr("{country} named first").format(country=country) if country else ""
        title = short_title(particulars.title) or particulars.title or self.tr("Untitled")
        return title, " · ".join(part for part in (signed, named) if part)

    def tip(self, piece: Piece) -> str:
        """Return what a mark means, for a tooltip; empty for plain words."""
        other = piece.other.strip()
        if piece.name:
            return self.tr("Name replaced: “{other}” stands in the other text.").format(other=other)
        if piece.mark == "matched":
            return self.tr("Matched by role: {other}").format(other=other or piece.text.strip())
        if piece.mark == "order":
            return self.tr("Only the order of the names differs: “{other}”. It is not counted.").format(other=other)
        return {"added": self.tr("Added"), "removed": self.tr("Removed"), "moved": self.tr("Moved")}.get(piece.mark, "")

    def copied(self, row: Row) -> str:
        """Return both versions of a row as plain text: [-removed-], {+added+}; a move is said in words."""
        label = row.cell.parts[0].label
        said = f" ({self.note(row)})" if row.away else ""
        return f"{label} {plain(row.both)}{said}".strip()

    def spoken(self, row: Row, kind: str) -> str:
        """Return a row for a screen reader: ``kind`` of change, where, and the words with their marks said."""
        signs = {"removed": self.tr("removed: {words};"), "added": self.tr("added: {words};")}
        words = " ".join(signs.get(piece.mark, "{words}").format(words=piece.text.strip()) for piece in row.both)
        return ", ".join(part for part in (kind, self.place(row.cell.spot), self.note(row), words) if part)


def _titles(topics: Sequence[str]) -> str:
    return ", ".join(topic_title(topic).lower() for topic in topics)
