"""The desk of an import: the source at the left, what was recognised at the right, corrections between them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.jobs.reviewing import Remark
from app.model.edits import joined, retopiced, retyped, shifted, split
from app.model.finding import Finding
from app.model.provision import Kind, Place, Provision, TopicSpan, index_of
from app.ui.looks import Looks
from app.ui.models import remarks as remark_rows
from app.ui.models.corrections import Corrections
from app.ui.models.entries import Entry
from app.ui.models.review import leave_out, places_of, position_at, put_aside, settle, take_in, take_unread
from app.ui.terms import counted, doubt_name, kind_name
from app.ui.widgets.aside_list import AsideList
from app.ui.widgets.entry_list import EntryList
from app.ui.widgets.labels import label
from app.ui.widgets.link_strip import Link, LinkStrip
from app.ui.widgets.panes import pane, pane_head
from app.ui.widgets.particulars_form import ParticularsForm
from app.ui.widgets.row_cards import QuestionCard, SplitCard, TopicCard
from app.ui.widgets.source_card import SourceCard
from app.ui.widgets.source_view import Band, SourceView
from app.ui.widgets.tree_view import ROW, TreeView
from app.ui.widgets.version_switch import VersionSwitch

TABS = ("tree", "particulars", "aside", "remarks")
_ELSEWHERE = {
    "comments": "remarks",
    "set_aside": "aside",
    "missing_words": "aside",
    "country": "particulars",
    "date": "particulars",
    "signatories": "particulars",
}
"""Doubts that are not about a provision, and where what they are about is seen."""
_OF_THE_FILE = {"tracked_changes", "picture"}


class ReviewDesk(QWidget):
    """Shows one text under review and takes its corrections; ``changed`` after each, and when a doubt opens."""

    changed = Signal()
    tab_asked = Signal(str)

    def __init__(self, looks: Looks, split: Callable[[QWidget, QWidget], QSplitter]) -> None:
        super().__init__()
        self._looks = looks
        self._corrections: Corrections | None = None
        self._bands: tuple[tuple[Band, str], ...] = ()
        self.source = SourceView(looks)
        self.tree = TreeView(looks)
        self.form = ParticularsForm()
        self.card = SourceCard(looks)
        self.form.put_first(self.card)
        self.aside = AsideList(looks)
        self.remarks = EntryList(looks, self.tr("Comments and tracked changes"))
        self.versions = VersionSwitch()
        self._comments: tuple[Remark, ...] = ()
        self.strip = LinkStrip(looks, self._links)
        self._source_head, self._tree_head = label("", "meta"), label("", "meta")
        self._tabs = QStackedWidget()
        for part in (self.tree, self.form, self.aside, self.remarks):
            self._tabs.addWidget(part)
        self._arrange(split)
        self._connect()

    def _arrange(self, split: Callable[[QWidget, QWidget], QSplitter]) -> None:
        self._keys = label(self.tr("M merge · S split · Tab demote · K kind · T topic · Del aside"), "small")
        left = pane("paper", pane_head(self.tr("Source"), self._source_head), self.source)
        head = pane_head(self.tr("Recognised"), self._tree_head, (self._keys, self.versions), 14)
        right = pane("panel", head, self._tabs)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split(left, middle))

    def _connect(self) -> None:
        self.tree.chosen.connect(self._row_chosen)
        self.tree.asked.connect(self.correct)
        self.tree.moved.connect(self.strip.update)
        self.source.moved.connect(self.strip.update)
        self.source.chosen.connect(self._source_chosen)
        self.aside.taken.connect(self._take)
        self.aside.put_aside.connect(self._leave)
        self.aside.shown.connect(self._show_place)
        self.remarks.went.connect(self._remark_chosen)
        self.remarks.taken.connect(self._remark_taken)
        self.versions.chosen.connect(self._version_chosen)
        self.form.restated.connect(self._restate)

    # ---- what the page asks

    @property
    def corrections(self) -> Corrections | None:
        """What is under review, with its corrections."""
        return self._corrections

    def begin(self, corrections: Corrections, comments: tuple[Remark, ...] = ()) -> None:
        """Show a text from its beginning; ``comments`` are those of its file."""
        self._corrections, self._comments = corrections, comments
        corrections.changed.connect(self._corrected)
        self.source.show_text(corrections.matter.source.text)
        self._source_head.setText(self._said_lines())
        self.tree.close_card()
        self._show()
        if corrections.provisions:
            self.tree.choose(0)
        self.tree.setFocus()

    def show_comments(self, comments: tuple[Remark, ...]) -> None:
        """Show comments that were read after the text."""
        self._comments = comments
        self._show()
        self.changed.emit()

    def show_tab(self, key: str) -> None:
        """Show the tree, the particulars, or what is set aside."""
        self._tabs.setCurrentIndex(TABS.index(key))
        self._keys.setVisible(key == "tree")
        self._list_aside()
        self._mark(reveal=False)

    @property
    def remark_count(self) -> int:
        """How many comments and tracked changes there are."""
        return sum(not entry.band for entry in self.remarks.entries.entries)

    def _list_aside(self) -> None:
        if self._corrections and self._tabs.currentWidget() is self.aside:
            self.aside.show_outside(self._corrections.matter, self._corrections.outside)

    def step_doubt(self, by: int) -> None:
        """Go to the next or previous doubtful spot and open its question."""
        doubt = self._corrections.step_doubt(by) if self._corrections else None
        if doubt is None or self._corrections is None:
            return
        at = index_of(self._corrections.provisions, doubt.at)
        self.tree.choose(at)
        self._open_question(at, doubt)
        self.changed.emit()

    def correct(self, name: str) -> None:
        """Do what a key of the tree asks for, on the selected provision."""
        at, corrections = self.tree.current(), self._corrections
        if corrections is None or at is None:
            return
        provisions = corrections.provisions
        acts: dict[str, Callable[[int], None]] = {
            "kind": self._ask_kind,
            "topic": self._ask_topics,
            "split": self._ask_split,
            "merge": lambda at: corrections.edit(joined(provisions, at)),
            "demote": lambda at: corrections.edit(shifted(provisions, at, 1)),
            "promote": lambda at: corrections.edit(shifted(provisions, at, -1)),
            "aside": lambda at: corrections.go_on(put_aside(corrections.review, at)),
            "keep": lambda _: self._keep(),
            "close": lambda _: self.tree.close_card(),
        }
        acts[name](at)

    # ---- questions

    def _open_question(self, at: int, doubt: Finding) -> None:
        answers = [("keep", self.tr("Keep it so"), self.tr("Enter"))]
        tab = _ELSEWHERE.get(doubt.rule, "")
        if tab:
            answers.append((tab, self.tr("Show it"), f"Alt+{TABS.index(tab) + 1}"))
        elif doubt.rule not in _OF_THE_FILE:
            answers += [("split", self.tr("Split here"), "S"), ("kind", self.tr("Other kind…"), "K")]
        card = QuestionCard(self._looks, doubt.message, answers)
        card.answered.connect(self._answer)
        self.tree.open_card(at, card)

    def _answer(self, name: str) -> None:
        if name in TABS:
            self.tab_asked.emit(name)
        else:
            self.correct(name)

    def _keep(self) -> None:
        if self._corrections and self._corrections.doubt:
            self._corrections.keep()
            self.step_doubt(1)

    def _ask_kind(self, at: int) -> None:
        menu = QMenu(self)
        for kind in Kind:
            action = menu.addAction(kind_name(kind))
            action.setCheckable(True)
            action.setChecked(kind == self._provision(at).kind)
            action.triggered.connect(lambda _=False, kind=kind: self._retype(at, kind))
        menu.aboutToHide.connect(menu.deleteLater)
        row = self.tree.row_range(at)
        menu.popup(self.tree.viewport().mapToGlobal(QPoint(14, row[1] if row else 0)))

    def _ask_topics(self, at: int) -> None:
        card = TopicCard(self._looks, self._provision(at))
        card.chosen.connect(lambda spans: self._retopic(at, spans))
        card.closed.connect(self.tree.close_card)
        self.tree.open_card(at, card)
        card.focus()

    def _ask_split(self, at: int) -> None:
        provision = self._provision(at)
        doubt = self._corrections.doubt if self._corrections else None
        card = SplitCard(self._looks, provision, doubt.start if doubt and doubt.at == provision.id else 0)
        card.split.connect(lambda offset: self._split(at, offset))
        card.closed.connect(self.tree.close_card)
        self.tree.open_card(at, card)
        card.edit.setFocus()

    def _provision(self, at: int) -> Provision:
        return self.tree.tree.provisions[at]

    def _retype(self, at: int, kind: Kind) -> None:
        if self._corrections:
            self._corrections.edit(retyped(self._corrections.provisions, at, kind))

    def _retopic(self, at: int, spans: tuple[TopicSpan, ...]) -> None:
        if self._corrections:
            self._corrections.edit(retopiced(self._corrections.provisions, at, spans))

    def _split(self, at: int, offset: int) -> None:
        if self._corrections:
            self._corrections.edit(split(self._corrections.provisions, at, offset))

    def _restate(self, particulars: object) -> None:
        if self._corrections:
            self._corrections.restate(particulars)  # type: ignore[arg-type]

    def _take(self, what: Place | int) -> None:
        if self._corrections is None:
            return
        matter, review = self._corrections.matter, self._corrections.review
        if isinstance(what, Place):
            self._corrections.go_on(take_in(matter, review, what))
        else:
            after = self.tree.current()
            last = len(review.provisions) - 1
            self._corrections.go_on(take_unread(matter, review, what, last if after is None else after))

    def _leave(self, what: Place | int) -> None:
        if self._corrections:
            review = self._corrections.review
            self._corrections.go_on(leave_out(review, what) if isinstance(what, Place) else settle(review, what))

    def _show_place(self, what: Place | int) -> None:
        if isinstance(what, Place):
            self.source.show_bands((Band(((what.start, what.end),)),), 0)

    def _remark_chosen(self, entry: Entry) -> None:
        """Show where a comment or a change stands, in the source; the list keeps the focus."""
        where = places_of(self._corrections.review).get(str(entry.ref)) if self._corrections else None
        if where is None or self._corrections is None:
            return
        self._corrections.show_version(where[0])
        self.tree.select_quietly(where[1])
        self._mark(reveal=True)

    def _remark_taken(self, entry: Entry) -> None:
        self._remark_chosen(entry)
        self.tab_asked.emit(TABS[0])
        self.tree.setFocus()

    def _version_chosen(self, version: int) -> None:
        if self._corrections:
            self.tree.close_card()
            self._corrections.show_version(version)

    # ---- both sides in step

    def _corrected(self) -> None:
        keep_card = self._tabs.currentIndex() == 0 and self.tree.card_is(TopicCard)
        if not keep_card:
            self.tree.close_card()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        corrections = self._corrections
        if corrections is None:
            return
        kept = self._selected()
        review = corrections.review
        self.tree.doubts = {
            corrections.matter.findings[at].at: doubt_name(corrections.matter.findings[at].rule)
            for at in corrections.doubts()
            if at not in review.answered
        }
        self.tree.show_proposals(review.instrument.proposals)
        self.tree.tree.show(review.provisions)
        self.versions.show_versions(review.instrument.versions, review.version)
        rows = remark_rows.rows(review.instrument, self._comments)
        if tuple(rows) != self.remarks.entries.entries:
            self.remarks.entries.show(rows)
        sections = sum(provision.kind is Kind.SECTION for provision in review.provisions)
        one, many = self.tr("as an instrument with one section"), self.tr("as an instrument with {n} sections")
        self._tree_head.setText(counted(sections, one, many))
        self.form.show_particulars(review.instrument.particulars)
        self._list_aside()
        self._select_again(kept)
        self._mark(reveal=False)

    def _said_lines(self) -> str:
        one, many = self.tr("1 line, never changed"), self.tr("{n} lines, never changed")
        return counted(self.source.line_count(), one, many)

    def _selected(self) -> tuple[str, int] | None:
        at = self.tree.current()
        return None if at is None else (self.tree.tree.provisions[at].id, at)

    def _select_again(self, kept: tuple[str, int] | None) -> None:
        """Select the provision that was selected, or what stands in its place now."""
        provisions = self.tree.tree.provisions
        if kept is None or not provisions:
            return
        index = self.tree.tree.find(kept[0])
        at = self.tree.tree.position(index) if index.isValid() else min(kept[1], len(provisions) - 1)
        self.tree.select_quietly(at)

    def _row_chosen(self, _at: int) -> None:
        if not self.tree.card_is(QuestionCard):
            self.tree.close_card()
        self._mark(reveal=True)

    def _source_chosen(self, offset: int) -> None:
        at = position_at(self.tree.tree.provisions, offset)
        if at is not None:
            self._tabs.setCurrentIndex(0)
            self.tree.select_quietly(at)
            self._mark(reveal=False)

    def _mark(self, *, reveal: bool) -> None:
        """Show the same provisions on both sides: the doubtful ones, and above them the selected one."""
        provisions, at = self.tree.tree.provisions, self.tree.current()
        bands = [
            (Band(_spans(provision), doubtful=True), provision.id)
            for provision in provisions
            if provision.id in self.tree.doubts and provision.places
        ]
        if at is not None and provisions[at].places:
            bands.insert(0, (Band(_spans(provisions[at])), provisions[at].id))
        self._bands = tuple(bands)
        self.source.show_bands(tuple(band for band, _ in bands), 0 if reveal and at is not None and bands else None)
        self.tree.viewport().update()
        self.strip.update()

    def _links(self) -> tuple[Link, ...]:
        if self._tabs.currentWidget() is not self.tree:
            return ()
        return tuple(link for band, provision in reversed(self._bands) if (link := self._link(band, provision)))

    def _link(self, band: Band, provision: str) -> Link | None:
        index = self.tree.tree.find(provision)
        lines = self.source.band_range(band)
        row = self.tree.row_range(self.tree.tree.position(index)) if index.isValid() else None
        if lines is None or row is None:
            return None
        shown = max(lines[0], 0), min(lines[1], self.source.viewport().height())
        if shown[0] >= shown[1] or row[0] < -ROW or row[1] > self.tree.viewport().height() + ROW:
            return None
        left = self.source.viewport().mapTo(self, QPoint(0, (shown[0] + shown[1]) // 2)).y()
        right = self.tree.viewport().mapTo(self, QPoint(0, (row[0] + row[1]) // 2)).y()
        top = self.strip.mapTo(self, QPoint(0, 0)).y()
        return Link(left - top, right - top, band.doubtful)


def _spans(provision: Provision) -> tuple[tuple[int, int], ...]:
    return tuple((place.start, place.end) for place in provision.places)
