"""Two minutes round the program, on real texts: the signed ones of the library, and a draft out of a template.

The tour points at the controls themselves, does what it speaks of, and never stands in the way: the window can be
used meanwhile, and the tour be left or begun again at any moment.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import UserError
from app.jobs import desks, drafting
from app.ui.house import House
from app.ui.open_draft import Spot
from app.ui.widgets.tour_card import TourCard, TourRing

_FOLLOW = 150
"""Milliseconds after which the ring looks where its thing is now: panes are dragged, pages change."""

_SETTLED = 8
"""So many looks after a stop was shown a page may still be taking the keys for itself; then they are the person's."""

_NAME = "tour"
_TEMPLATE = "sectoral"
_MODEL = "180 days"
"""Words of a provision that the signed texts have as well."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that is shown: what is said of it, and what goes there and gives it."""

    title: str
    words: str
    go: Callable[[House], QWidget | None]


def show_around(house: House) -> "Tour":
    """Begin the tour; where one is under way, go back to its card."""
    running = house.window.findChild(Tour, _NAME)
    tour = running or Tour(house, stops(house))
    tour.take_keys()
    return tour


class Tour(QObject):
    """Goes from stop to stop until it is left or done; that it was taken is remembered."""

    def __init__(self, house: House, stops: tuple[Stop, ...]) -> None:
        super().__init__(house.window)
        self.setObjectName(_NAME)
        self._house, self._stops, self.at = house, stops, 0
        self._target: QWidget | None = None
        self._settling = 0
        looks = house.context.looks
        self.ring = TourRing(looks, house.window)
        self.card = TourCard(looks, house.window)
        self.card.went.connect(self.go)
        self.card.left.connect(self.end)
        self._follow = QTimer(self)
        self._follow.setInterval(_FOLLOW)
        self._follow.timeout.connect(self._place)
        self._follow.start()
        looks.changed.connect(self.ring.update)
        self._show()

    def go(self, step: int) -> None:
        """Go to the next stop, or back to the one before."""
        self.at += step
        if self.at >= len(self._stops):
            self.end()
        else:
            self._show()

    def take_keys(self) -> None:
        """Let the keys be the card's."""
        self.card.further.setFocus()

    def end(self) -> None:
        """Leave the tour; it is not offered again, and can be taken again."""
        self._follow.stop()
        self.setObjectName("")
        self._house.context.settings.change(tour="done")
        for part in (self.ring, self.card):
            part.hide()
            part.deleteLater()
        page = self._house.window.page
        if page.panes:
            page.panes[0].setFocus()
        self.deleteLater()

    def _show(self) -> None:
        stop = self._stops[self.at]
        try:
            self._target = stop.go(self._house)
        except UserError as error:
            self._target = None
            self._house.window.page.fail(error)
        self.card.show_stop(self.at, len(self._stops), stop.title, stop.words)
        self._settling = _SETTLED
        self._place()

    def _place(self) -> None:
        """Put ring and card where the thing is now; without it the card stands in its corner."""
        self._settling -= 1
        if self._settling > 0 and not self.card.isAncestorOf(QApplication.focusWidget() or self.card):
            self.take_keys()
        room = self._house.window.rect()
        target = self._where(room)
        if target.isEmpty():
            self.ring.hide()
        else:
            self.ring.stand_round(target)
        self.card.stand_by(target if not target.isEmpty() else QRect(room.bottomRight(), room.bottomRight()), room)

    def _where(self, room: QRect) -> QRect:
        try:
            if self._target is None or not self._target.isVisibleTo(self._house.window):
                return QRect()
            corner = self._target.mapTo(self._house.window, QPoint(0, 0))
            return QRect(corner, self._target.size()).intersected(room)
        except RuntimeError:  # Qt has taken it away
            return QRect()


def stops(house: House) -> tuple[Stop, ...]:
    """Return what is shown; texts are spoken of only where the library has them."""
    texts = len(house.context.library.instruments())
    return (*(_of_library() if texts else ()), *(_of_two() if texts > 1 else ()), *_of_draft(), *_of_end())


def _of_library() -> tuple[Stop, ...]:
    say = QCoreApplication.translate
    return (
        Stop(
            say("Tour", "Find what was signed"),
            say(
                "Tour",
                "“180 days” was typed here. Below stand all clauses with these words, and then those that are close "
                "in meaning. At the left, texts are narrowed down by topic, country and year.",
            ),
            _search,
        ),
        Stop(
            say("Tour", "Read it where it stands"),
            say(
                "Tour",
                "The clause in its own instrument. Above it stands where the text was got, and whether somebody has "
                "checked it against the signed copy. A signed text is never changed.",
            ),
            lambda house: _pane(house, 2),
        ),
        Stop(
            say("Tour", "Other wordings of the same"),
            say(
                "Tour",
                "How others have put this clause, with what differs. Ctrl+D takes a clause into a draft, in the "
                "draft’s own names.",
            ),
            lambda house: _pane(house, 3),
        ),
    )


def _of_two() -> tuple[Stop, ...]:
    say = QCoreApplication.translate
    return (
        Stop(
            say("Tour", "Compare two texts"),
            say(
                "Tour",
                "What differs between two signed texts, from the title to the signatures: a full disc is weighty, a "
                "half one of substance, a ring light. F8 goes to the next change and says why it weighs.",
            ),
            _compare,
        ),
    )


def _of_draft() -> tuple[Stop, ...]:
    say = QCoreApplication.translate
    return (
        Stop(
            say("Tour", "Begin a draft from a template"),
            say(
                "Tour",
                "This practice draft was made from a template. Answer the questions, and the text follows; what you "
                "wrote yourself stays. It is yours to play with, and can be removed from the list of drafts.",
            ),
            _answers,
        ),
        Stop(
            say("Tour", "Write"),
            say(
                "Tour",
                "Type here. Every word is saved by itself as you go. A bar in the margin shows where the text departs "
                "from precedent; Ctrl+Shift+B puts words into a bracket with an owner.",
            ),
            lambda house: house.draft.desk.sheet if _at_desk(house) else None,
        ),
        Stop(
            say("Tour", "Held against precedent"),
            say(
                "Tour",
                "The closest signed wording of the provision in which you are. Ctrl+Enter uses it. Beside it stand "
                "the findings of the rules, brackets, and remarks.",
            ),
            _precedent,
        ),
        Stop(
            say("Tour", "Send it out"),
            say(
                "Tour",
                "Word, PDF, redlines and tables are made here. Internal notes and reasons never leave with them, and "
                "“Check a file before sending” shows what any file carries.",
            ),
            _export,
        ),
    )


def _of_end() -> tuple[Stop, ...]:
    say = QCoreApplication.translate
    return (
        Stop(
            say("Tour", "Everything else"),
            say(
                "Tour",
                "Ctrl+K finds every command, instrument and clause by its words; F1 lists the keys of the page you "
                "are on. “Show me around” begins this tour again.",
            ),
            lambda house: house.window.findChild(QWidget, "mark"),
        ),
    )


# ---- going there


def _pane(house: House, at: int) -> QWidget | None:
    house.window.go("library")
    panes = house.library.panes
    return panes[at] if at < len(panes) else None


def _search(house: House) -> QWidget | None:
    house.window.go("library")
    house.library.search("180 days")
    return _pane(house, 0)


def _compare(house: House) -> QWidget | None:
    latest, earlier = house.context.library.instruments()[:2]
    house.library.compare_requested.emit((earlier.id, latest.id))
    return house.compare.panes[0]


def _answers(house: House) -> QWidget | None:
    """Open the practice draft, which is begun where there is none yet."""
    house.window.go("draft")
    if not _at_desk(house):
        return None
    desk = house.draft.desk
    desk.show_tab(desk.form)
    return desk.tabs


def _precedent(house: House) -> QWidget | None:
    if not _at_desk(house):
        return None
    desk, sitting = house.draft.desk, house.draft.sitting
    if sitting:
        provisions = sitting.open_draft.draft.instrument.provisions
        spot = next((each.id for each in provisions if _MODEL in each.text.plain), "")
        if spot:
            sitting.open_draft.go(Spot(spot))
    desk.show_tab(desk.precedent)
    return desk.tabs


def _export(house: House) -> QWidget | None:
    if not _at_desk(house):
        return None
    right = house.draft.header.right
    last = right.itemAt(right.count() - 1)
    return last.widget() if last else None


def _at_desk(house: House) -> bool:
    """See that a draft is open: the one that is, or the practice draft; tell whether it is."""
    house.window.go("draft")
    page = house.draft
    if page.sitting:
        return True
    title = QCoreApplication.translate("Tour", "Practice draft")
    known = next((each.id for each in house.context.library.shelf() if each.listing.title == title), "")
    if known:
        page.reopen(known)
        return page.sitting is not None
    names = [template.name for template in drafting.templates()]
    if not names:
        return False
    page.begin(_TEMPLATE if _TEMPLATE in names else names[0])
    if page.sitting:
        opened = page.sitting.open_draft
        opened.do(desks.renamed(opened.draft, title))
    return page.sitting is not None
