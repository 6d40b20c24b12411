"""At the table: one provision of the open draft for the whole room, read and changed by the keyboard alone.

Nothing internal is on it: no precedents, findings, notes, fall-backs or remarks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.language.countries import code_of
from app.model.draft import Step
from app.model.provision import Provision, parent_of
from app.model.text import EMPTY
from app.negotiating.at_table import edited, proposed, proposed_for
from app.negotiating.bracket_text import Group, balanced, groups
from app.negotiating.brackets import taken
from app.negotiating.fields import HEADED, words_of
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.handling_mark import HandlingMark
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.projector_entry import ProjectorEntry
from app.ui.widgets.projector_sheet import ProjectorSheet, Shown, all_groups

_HEAD, _FOOT = 56, 44
_PLACE, _MARK = 22, 16
Key = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the field is open for: whose words (empty: agreed ones), and in the place of what."""

    owner: str
    place: Group | tuple[int, int] | None = None


class Projector(QWidget):
    """A window of its own on ``open_draft``; where it stands when it closes, the desk stands too."""

    def __init__(self, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open_draft = open_draft
        looks = open_draft.context.looks
        self._looks = looks
        self._group = -1
        self._asked: _Asked | None = None
        self.setWindowTitle(self.tr("At the table"))
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet = ProjectorSheet(looks)
        self.entry = ProjectorEntry(looks)
        self._place, self._count = label(), label("", "lead")
        self._place.setFont(looks.serif(_PLACE, 600))
        self._keys = label("", "stands")
        for each in (self._place, self._keys):
            each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sides = self._named_sides()
        self._said: dict[int, Callable[[], object]] = self._commands()
        self._arrange()
        self.sheet.installEventFilter(self)
        self.entry.done.connect(self._typed)
        self.entry.left.connect(self._leave_entry)
        open_draft.stepped.connect(self._stepped)
        self._at = self._index(open_draft.spot.provision)
        self._show()

    # ---- parts

    def _arrange(self) -> None:
        head, foot = QFrame(), QFrame()
        head.setObjectName("desk")
        head.setFixedHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(40, 0, 40, 0)
        row.addWidget(self._place, 1)
        self.handling = HandlingMark(self._looks, _MARK)
        self.handling.hold(self.open_draft)
        row.addWidget(self.handling)
        row.addWidget(self._count)
        foot.setObjectName("foot")
        foot.setFixedHeight(_FOOT)
        keys = QHBoxLayout(foot)
        keys.setContentsMargins(40, 0, 40, 0)
        keys.addWidget(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, hairline(), self.sheet, self.entry, foot):
            column.addWidget(part, int(part is self.sheet))
        self._keys.setText(self._hints())
        self.setFocusProxy(self.sheet)

    def _named_sides(self) -> Mapping[str, str]:
        """Return the sides' names by their codes, in the order of their keys."""
        countries = (side.country for side in self.open_draft.draft.instrument.particulars.sides)
        return {code_of(country) or country[:2].upper(): country for country in countries}

    def _hints(self) -> str:
        sides = [
            self.tr("{key}  {country} proposes").format(key=number, country=country)
            for number, country in enumerate(self._sides.values(), 1)
        ]
        moves = (self.tr("← →  Provision"), self.tr("F9  Bracket"), self.tr("Shift+arrows  Select words"))
        rest = (self.tr("E  Edit"), self.tr("Ctrl+1 …  Take"), self.tr("+ −  Size"), self.tr("Esc  Leave"))
        return "      ".join((*moves, *sides, *rest))

    # ---- showing

    def open_on(self, window: QWidget | None = None) -> None:
        """Fill a screen: the second one, if there is one beside that of ``window``."""
        own = window.screen() if window else QGuiApplication.primaryScreen()
        self.setGeometry(other_screen(own).geometry())
        self.showFullScreen()
        self.sheet.setFocus()

    def _show(self) -> None:
        draft = self.open_draft.draft
        if not draft.provisions:
            self.sheet.put(Shown(EMPTY))
            return
        self._at = max(0, min(self._at, len(draft.provisions) - 1))
        provision = draft.provisions[self._at]
        text = words_of(provision)
        found = all_groups(groups(text))
        self._group = min(self._group, len(found) - 1)
        self.sheet.put(Shown(text, found, self._group, strong=provision.kind in HEADED))
        place = self._said_place(provision)
        self._place.setText(place)
        self._count.setText(self._counted(len(found)))
        self.sheet.setAccessibleDescription(f"{place} {self._count.text()}")

    def _said_place(self, provision: Provision) -> str:
        """Return where a provision stands: its label, and the heading that it stands under."""
        provisions, place = self.open_draft.draft.provisions, places(self.open_draft.draft)[provision.id]
        above = parent_of(provisions, self._at)
        while above is not None and not (provisions[above].heading and provisions[above].kind in HEADED):
            above = parent_of(provisions, above)
        heading = provisions[above].heading if above is not None else None
        return f"{place.label}  {heading.plain}".strip() if heading else place.said

    def _counted(self, brackets: int) -> str:
        total = len(self.open_draft.draft.provisions)
        where = self.tr("{n} of {all}").format(n=self._at + 1, all=total)
        if not brackets:
            return where
        said = self.tr("1 bracket") if brackets == 1 else self.tr("{n} brackets").format(n=brackets)
        return f"{said}   {where}"

    def _index(self, provision: str) -> int:
        return next((at for at, each in enumerate(self.open_draft.draft.provisions) if each.id == provision), 0)

    def _stepped(self, _step: Step, _way: str, _origin: object) -> None:
        self._show()

    # ---- keys

    def _commands(self) -> dict[int, Callable[[], object]]:
        return {
            Key.Key_Right: lambda: self.go(1),
            Key.Key_PageDown: lambda: self.go(1),
            Key.Key_Space: lambda: self.go(1),
            Key.Key_Left: lambda: self.go(-1),
            Key.Key_PageUp: lambda: self.go(-1),
            Key.Key_Home: lambda: self.go(-len(self.open_draft.draft.provisions)),
            Key.Key_End: lambda: self.go(len(self.open_draft.draft.provisions)),
            Key.Key_Up: lambda: self.sheet.turn(-2),
            Key.Key_Down: lambda: self.sheet.turn(2),
            Key.Key_E: self.edit,
            Key.Key_Plus: lambda: self.sheet.enlarge(1),
            Key.Key_Equal: lambda: self.sheet.enlarge(1),
            Key.Key_Minus: lambda: self.sheet.enlarge(-1),
            Key.Key_Escape: self.close,
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that mean something here before the sheet scrolls by them."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take keys wherever the focus is."""
        if not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if not self.open_draft.draft.provisions:
            return event.key() == Key.Key_Escape and self.close()
        key, held = event.key(), event.modifiers() & (_CTRL | _SHIFT | Qt.KeyboardModifier.AltModifier)
        number = key - Key.Key_1
        if key == Key.Key_F9:
            self.next_bracket(-1 if held & _SHIFT else 1)
        elif held == _CTRL and key in {Key.Key_Z, Key.Key_Y}:
            self.open_draft.desk.undo() if key == Key.Key_Z else self.open_draft.desk.redo()
        elif held == _CTRL and number in range(9):
            self.take(number)
        elif not held and number in range(len(self._sides)):
            self.propose(tuple(self._sides)[number])
        elif key in self._said and (not held or key in {Key.Key_Plus, Key.Key_Equal}):
            self._said[key]()
        else:
            self.sheet.show_caret()
            return False
        return True

    # ---- commands

    def go(self, by: int) -> None:
        """Show the provision so many places on."""
        self._at = max(0, min(self._at + by, len(self.open_draft.draft.provisions) - 1))
        self._group = -1
        self._show()

    def next_bracket(self, by: int = 1) -> None:
        """Show the next bracket, in the next provision that has one where this one has no more; round at the end."""
        provisions = self.open_draft.draft.provisions
        spots = [(at, number) for at, each in enumerate(provisions) for number in range(len(_groups(each)))]
        if not spots:
            return
        here = (self._at, self._group)
        if by > 0:
            self._at, self._group = next((spot for spot in spots if spot > here), spots[0])
        else:
            self._at, self._group = next((spot for spot in reversed(spots) if spot < here), spots[-1])
        self._show()

    def propose(self, owner: str) -> None:
        """Ask for a side's words: beside the bracket spoken of, for the words selected, else for the provision."""
        country = self._sides.get(owner, owner)
        who = self.tr("{country} proposes").format(country=country)
        place = self._current() or self.sheet.chosen
        self._asked = _Asked(owner, place)
        plain = self._plain()
        if isinstance(place, Group):
            self._ask(who, self.tr("One more alternative in this bracket. No words: leave out."), "")
        elif place:
            chosen = plain[place[0] : place[1]]
            self._ask(who, self.tr("In the place of “{words}”.").format(words=chosen), chosen)
        else:
            about = self.tr("Change the words below: what differs goes into brackets, yours beside it.")
            self._ask(who, about, plain)

    def edit(self) -> None:
        """Ask for words that all agree on."""
        self._asked = _Asked("")
        about = self.tr("What is typed here takes the place of the words.")
        self._ask(self.tr("Edit the text"), about, self._plain())

    def _ask(self, who: str, about: str, words: str) -> None:
        said = (self.tr("Enter  Take these words"), self.tr("Shift+Enter  New line"), self.tr("Esc  Back"))
        self._keys.setText("      ".join(said))
        self.entry.ask(who, about, words)

    def take(self, number: int) -> None:
        """Settle the bracket spoken of: take its alternative ``number``, counted from 0."""
        group = self._current()
        if group is None or number >= len(group.alternatives):
            return
        step = taken(self.open_draft.draft, self._at, group, group.alternatives[number], self.open_draft.stamp())
        self._group = -1
        self.open_draft.do(step, self)

    def _typed(self, words: str) -> None:
        asked, draft = self._asked, self.open_draft.draft
        if asked is None:
            return
        if not balanced(words):
            self.entry.refuse(self.tr("A square bracket has no counterpart."))
            return
        stamp = self.open_draft.stamp()
        if not asked.owner:
            step = edited(draft, self._at, words)
        elif asked.place is None:
            step = proposed(draft, self._at, asked.owner, words, stamp)
        else:
            step = proposed_for(draft, self._at, asked.place, asked.owner, words, stamp)
        self._leave_entry()
        self.open_draft.do(step, self)

    def _leave_entry(self) -> None:
        self._asked = None
        self._keys.setText(self._hints())
        self.entry.hide()
        self.sheet.setFocus()

    def _current(self) -> Group | None:
        found = _groups(self.open_draft.draft.provisions[self._at])
        return found[self._group] if 0 <= self._group < len(found) else None

    def _plain(self) -> str:
        return words_of(self.open_draft.draft.provisions[self._at]).plain

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the desk where the room was."""
        self.open_draft.stepped.disconnect(self._stepped)
        self.sheet.removeEventFilter(self)
        if self.open_draft.draft.provisions:
            self.open_draft.go(Spot(self.open_draft.draft.provisions[self._at].id))
        super().closeEvent(event)


def _groups(provision: Provision) -> tuple[Group, ...]:
    return all_groups(groups(words_of(provision)))


def other_screen(own: QScreen) -> QScreen:
    """Return a screen beside ``own``; ``own`` where there is no other."""
    return next((screen for screen in QGuiApplication.screens() if screen is not own), own)
