"""Whatever is done on the desk's sheet, its document says what the draft's provisions say, and undo goes all the way."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.draft import Put, Remark, Reset, Rewrite, Step
from app.model.edits import Splice
from app.model.finding import Finding
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from app.negotiating import structure
from app.negotiating.searching import found, rewording
from app.ui.models.desk_words import with_words, words_of
from app.ui.open_draft import Spot
from tests.ui.desk_samples import departures, in_step, offers, open_draft, provision, sheet_of, small

_LETTERS = ["a", "b", "ab ", "c(", "é", "日本", "\U0001f600", '"', "[JP: x]", " ", "", "shall", "[", "]"]
_KINDS = [Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CHAPEAU, Kind.SIGNATURE]
_HTML = [
    "<p>one <b>bold</b></p><p>two</p>",
    "<h1>I. Head</h1><p>body</p><ol><li>x</li><li>y</li></ol>",
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "<p></p>",
    "plain <i>words</i>",
]


class Hand:
    """Does one random thing after the other."""

    def __init__(self, sheet, chance):
        self.sheet, self.chance = sheet, chance
        self.made = 0

    def words(self, most=4):
        return "".join(self.chance.choice(_LETTERS) for _ in range(self.chance.randint(0, most)))

    def position(self):
        document = self.sheet.document()
        at = self.chance.randrange(document.characterCount())
        return at - 1 if 0xDC00 <= ord(document.characterAt(at)) < 0xE000 else at

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.sheet, key, modifiers)

    # ---- what can be done

    def type(self):
        QTest.keyClicks(self.sheet, self.chance.choice(["a", "word ", "(x", "[US: y]", "."]))

    def caret(self):
        cursor = self.sheet.textCursor()
        cursor.setPosition(self.position())
        self.sheet.setTextCursor(cursor)

    def select(self):
        cursor = self.sheet.textCursor()
        cursor.setPosition(self.position())
        cursor.setPosition(self.position(), QTextCursor.MoveMode.KeepAnchor)
        self.sheet.setTextCursor(cursor)

    def select_near(self):
        for _ in range(self.chance.randint(1, 3)):
            self.key(self.chance.choice([Qt.Key.Key_Down, Qt.Key.Key_Right]), Qt.KeyboardModifier.ShiftModifier)

    def select_all(self):
        if self.chance.random() < 0.2:
            self.sheet.selectAll()

    def enter(self):
        self.key(Qt.Key.Key_Return)

    def line(self):
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    def back(self):
        self.key(Qt.Key.Key_Backspace)

    def back_word(self):
        self.key(Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)

    def delete(self):
        self.key(Qt.Key.Key_Delete)

    def home(self):
        self.key(Qt.Key.Key_Home)

    def end(self):
        self.key(Qt.Key.Key_End)

    def tab(self):
        self.key(Qt.Key.Key_Tab)

    def back_tab(self):
        self.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    def up(self):
        self.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    def down(self):
        self.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    def bold(self):
        self.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    def italic(self):
        self.key(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

    def undo(self):
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self):
        self.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    def cut(self):
        self.key(Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)

    def copy(self):
        self.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    def paste(self):
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def paste_words(self):
        data = QMimeData()
        data.setText("\n".join(self.words() for _ in range(self.chance.randint(1, 4))))
        self.sheet.insertFromMimeData(data)

    def paste_html(self):
        data = QMimeData()
        data.setHtml(self.chance.choice(_HTML))
        self.sheet.insertFromMimeData(data)

    def compose(self):
        was = self.sheet.open_draft.draft
        cleared = self.sheet.reach().first == self.sheet.reach().last
        QApplication.sendEvent(self.sheet, QInputMethodEvent("にほ", []))
        if cleared and not self.sheet.textCursor().hasSelection():
            assert self.sheet.open_draft.draft is was or self.sheet.open_draft.draft.provisions != was.provisions
        done = QInputMethodEvent()
        done.setCommitString(self.chance.choice(["日本", "", "x", "一\n二"]))
        QApplication.sendEvent(self.sheet, done)

    def elsewhere(self):
        """Somebody else puts other words in: a precedent."""
        held = self.sheet.open_draft
        if not held.draft.provisions:
            return
        at = self.chance.randrange(len(held.draft.provisions))
        old = held.draft.provisions[at]
        words = self.words(6)
        marks = (Mark(0, 1, MarkKind.REFERENCE, "areas"),) if words else ()
        new = with_words(old, Text(words, marks))
        if new != old:
            held.do(Step((Splice(at, (old,), (new,)),), "precedent"), "elsewhere")

    def insert_elsewhere(self):
        held = self.sheet.open_draft
        at = self.chance.randint(0, len(held.draft.provisions))
        new = []
        for _ in range(self.chance.randint(1, 3)):
            self.made += 1
            new.append(
                provision(f"new{self.made}", self.chance.choice(_KINDS), self.chance.randint(0, 2), self.words())
            )
        if not self.chance.randrange(4):
            new[0] = replace(new[0], level=0)
        held.do(Step((Splice(at, (), tuple(new)),), "inserted"), "elsewhere")

    def drop_elsewhere(self):
        held = self.sheet.open_draft
        if len(held.draft.provisions) < 4:
            return
        at = self.chance.randrange(len(held.draft.provisions) - 1)
        gone = held.draft.provisions[at : at + self.chance.randint(1, 2)]
        held.do(Step((Splice(at, gone, ()),), "removed"), "elsewhere")

    def remark(self):
        held = self.sheet.open_draft
        if held.draft.provisions:
            self.made += 1
            at = self.chance.choice(held.draft.provisions)
            held.do(Step((Put(None, Remark(f"m{self.made}", at.id, "why", 0, 1)),), "remarked"), "elsewhere")

    def look(self):
        self.sheet.open_draft.found({})
        held = self.sheet.open_draft.draft.provisions
        if held:
            self.sheet.go(Spot(self.chance.choice(held).id, 0, 2))

    def paint(self):
        self.sheet.viewport().repaint()

    def resize(self):
        self.sheet.resize(self.chance.choice([420, 742, 1000]), 500)

    def size(self):
        self.sheet.set_size(self.chance.choice([14, 16, 22]))

    def find(self):
        held = self.sheet.open_draft
        sought = self.chance.choice(["a", "the", "日", "word"])
        places = found(held.draft, sought)
        if self.chance.random() < 0.5:
            self.sheet.show_hits(places, places[0] if places else None)
        elif len(places) < 50:
            new = self.words(2)
            held.do(
                rewording(held.draft, ((each.provision, each.start, each.end, new) for each in places), "replaced"),
                "bar",
            )

    def findings(self):
        held = self.sheet.open_draft.draft.provisions
        chosen = [self.chance.choice(held) for _ in range(2)] if held else []
        self.sheet.show_findings(tuple(Finding("rule", each.id, "Look.", 1, 5) for each in chosen))

    def drop_words(self):
        data = QMimeData()
        data.setText(self.words())
        where = QPointF(self.chance.randrange(400), self.chance.randrange(400))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.sheet.viewport(), QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))

    def drag(self):
        held = self.sheet.open_draft.draft.provisions
        if len(held) > 1:
            at, before = self.chance.randrange(len(held)), self.chance.randint(0, len(held))
            self.sheet.perform(lambda chain: (chain.then(structure.moved_to, at, before), None)[1])

    def number(self):
        held = self.sheet.open_draft
        setting = held.draft.setting
        other = replace(setting, scheme=self.chance.choice(["roman", "arabic", "section", "paragraph"]))
        if other != setting:
            held.do(Step((Reset(setting, other),), "numbered"), "elsewhere")

    def rewrite(self):
        held = self.sheet.open_draft
        instrument = held.draft.instrument
        provisions = list(instrument.provisions)
        self.chance.shuffle(provisions)
        version = replace(instrument.versions[0], provisions=tuple(replace(each, level=0) for each in provisions))
        held.do(Step((Rewrite(instrument, replace(instrument, versions=(version,))),), "rewritten"), "elsewhere")


_DEEDS = [name for name in vars(Hand) if not name.startswith("_") and name not in {"words", "position", "key"}]
_OFTEN = ["type"] * 4 + ["enter", "back", "delete", "undo", "undo", "redo", "caret", "select", "select_near"] * 2


def _run(qtbot, looks, seed, count, held=None):
    chance = random.Random(seed)
    held = held or open_draft(looks, records=offers())
    held.found(departures())
    sheet = sheet_of(qtbot, looks, held)
    hand = Hand(sheet, chance)
    first = held.draft
    deeds = []
    for _ in range(count):
        deed = chance.choice(_DEEDS + _OFTEN)
        deeds.append(deed)
        getattr(hand, deed)()
        try:
            in_step(sheet)
        except AssertionError as wrong:
            raise AssertionError(f"seed {seed} after {deeds[-6:]}: {wrong}") from wrong
        if sum(len(words_of(each).plain) for each in held.draft.provisions) > 20_000:
            break
    last = held.draft
    steps = 0
    while held.desk.can_undo:
        held.desk.undo()
        in_step(sheet)
        steps += 1
    assert held.draft == first
    for _ in range(steps):
        held.desk.redo()
    in_step(sheet)
    assert held.draft == last
    sheet.release()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("seed", range(6))
def test_the_document_says_what_the_draft_says(qtbot, looks, seed):
    _run(qtbot, looks, seed, 60)


def test_a_draft_that_is_empty_can_be_written(qtbot, looks):
    _run(qtbot, looks, 77, 50, open_draft(looks, provisions=()))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 300))
def test_the_document_says_what_the_draft_says_at_length(qtbot, looks, seed):
    _run(qtbot, looks, seed, 200, open_draft(looks, small()[: 1 + seed % 12], offers() if seed % 2 else ()))
