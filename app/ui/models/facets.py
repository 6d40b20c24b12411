"""The facets: topics, participants with their offices, years, each with a count."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.language import countries, topics
from app.library.values import Facets, Filter
from app.ui.terms import figure, topic_name

Field = Literal["topics", "countries", "offices", "years"]
FIELD = Qt.ItemDataRole.UserRole + 1
VALUE = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3
FOLDED = "folded"


class FacetModel(QStandardItemModel):
    """A tree of three groups. Rows that can be chosen carry ``FIELD``, ``VALUE`` and ``COUNT``."""

    def show(self, facets: Facets) -> None:
        """Take new counts; topics without a clause are folded into one line."""
        self.clear()
        self._show_topics(facets)
        participants = self._group(self.tr("Participant"))
        for country in facets.countries:
            item = _row(country.name, "countries", country.name, country.count)
            participants.appendRow(item)
            for office in country.offices:
                words = without_country(office.name, country.name)
                item.appendRow(_row(words, "offices", office.name, office.count))
        years = self._group(self.tr("Year"))
        for year in facets.years:
            years.appendRow(_row(year.name, "years", year.name, year.count))

    def wanted(self, chosen: Iterable[QModelIndex]) -> Filter:
        """Return the filter that these rows make."""
        values: dict[str, list[str]] = {"topics": [], "countries": [], "offices": [], "years": []}
        for index in chosen:
            field = index.data(FIELD)
            if field in values:
                values[field].append(index.data(VALUE))
        return Filter(
            tuple(values["topics"]),
            tuple(values["countries"]),
            tuple(values["offices"]),
            tuple(int(year) for year in values["years"]),
        )

    def row_of(self, field: object, value: object) -> QModelIndex:
        """Return one row; an invalid index when it is not there any more."""
        rows = (index for index in self._all() if (index.data(FIELD), index.data(VALUE)) == (field, value))
        return next(rows, QModelIndex())

    def rows_of(self, wanted: Filter) -> Sequence[QModelIndex]:
        """Return the rows that make this filter, as far as they are there."""
        sought = {("topics", value) for value in wanted.topics}
        sought |= {("countries", value) for value in wanted.countries}
        sought |= {("offices", value) for value in wanted.offices}
        sought |= {("years", str(value)) for value in wanted.years}
        return [index for index in self._all() if (index.data(FIELD), index.data(VALUE)) in sought]

    def _all(self, parent: QModelIndex | None = None) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        parent = parent or QModelIndex()
        for row in range(self.rowCount(parent)):
            index = self.index(row, 0, parent)
            found += [index, *self._all(index)]
        return found

    def _show_topics(self, facets: Facets) -> None:
        group = self._group(self.tr("Topic"))
        counts = {count.name: count.count for count in facets.topics if count.count}
        for slug in topics.all_topics():
            if slug in counts:
                group.appendRow(_row(topic_name(slug), "topics", slug, counts.pop(slug)))
        for slug, count in counts.items():
            group.appendRow(_row(topic_name(slug), "topics", slug, count))
        empty = len(topics.all_topics()) - sum(1 for count in facets.topics if count.count)
        if empty > 0:
            many = self.tr("{count} topics without a clause").format(count=empty)
            item = QStandardItem(self.tr("1 topic without a clause") if empty == 1 else many)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setData(FOLDED, FIELD)
            group.appendRow(item)

    def _group(self, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # so the arrow keys pass it over
        self.appendRow(item)
        return item


def without_country(office: str, country: str) -> str:
    """Return an office's name without "of Japan" in it, in any of the country's forms; a government keeps it."""
    for start, end in _named_in(office, country):
        lead = re.search(r"\s+of\s+(?:the\s+)?$", office[:start], re.IGNORECASE)
        if lead and " " in (rest := office[: lead.start()] + office[end:]).strip():
            return rest
    return office


def _named_in(office: str, country: str) -> list[tuple[int, int]]:
    """Return where an office's name says its country, the last place first."""
    known = countries.named(country)
    if known is None:
        found = re.finditer(rf"\b{re.escape(country)}(?!\w)", office, re.IGNORECASE) if country else ()
        return [match.span() for match in found][::-1]
    mentions = (mention for mention in countries.find(office) if mention.kind == "name" and mention.country == known)
    return [(mention.start, mention.end) for mention in mentions][::-1]


def _row(words: str, field: Field, value: str, count: int) -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(field, FIELD)
    item.setData(value, VALUE)
    item.setData(count, COUNT)
    item.setToolTip(words if field in {"topics", "years"} else value)
    item.setData(f"{words}, {figure(count)}", Qt.ItemDataRole.AccessibleTextRole)
    return item
