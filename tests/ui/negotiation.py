"""A whole negotiation in the real window: assembled, written, bracketed, sent, answered, settled, initialled, exported.

The test drives it and looks at what came of it; tools/handbook.py drives it for the pictures of docs/handbook.md.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from app.model.draft import Draft
from app.model.provision import Provision
from app.ui.answer_dialog import AnswerDialog
from app.ui.bracket_dialog import BracketDialog
from app.ui.export_dialog import ExportDialog
from app.ui.house import House
from app.ui.open_draft import Spot
from app.ui.originals_dialog import OriginalsDialog
from app.ui.pair_dialog import PairDialog
from app.ui.version_dialog import VersionDialog
from app.ui.widgets.wording_row import WordingRow
from tests.acceptance.their_answer import answered

_PATIENCE = 60.0
_KEYS = {"bracketed": Qt.Key.Key_B, "rejected": Qt.Key.Key_R}
SIDES = [
    {
        "country": "Japan", "name": "Ministry of Economy, Trade and Industry of Japan",
        "lead": "Ministry of Economy, Trade and Industry", "signatory": "", "post": "Minister",
    },
    {
        "country": "United States", "name": "Department of Commerce of the United States of America",
        "lead": "Department of Commerce", "signatory": "", "post": "Secretary",
    },
]  # fmt: skip
SILENT, SPOKEN = ("every two years", "every three years"), ("intend to establish", "will establish")
COMMENT = "Our side cannot go along with this."


def wait(until: Callable[[], object], patience: float = _PATIENCE) -> None:
    """Let the window work until something is so; raise AssertionError when it takes too long."""
    end = time.monotonic() + patience
    while not until():
        assert time.monotonic() < end, "waited too long"
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def rest(seconds: float) -> None:
    """Let the window work for a while."""
    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() >= end)


@dataclass
class Negotiation:
    """The window, a folder for the files, and who looks: ``see`` is called with a name and the widget to be seen."""

    house: House
    folder: Path
    see: Callable[[str, QWidget], None] = lambda _name, _widget: None
    files: dict[str, Path] = field(default_factory=dict)

    # ---- the rounds, in their order

    def assemble(self) -> None:
        """Begin from a template for the two sides, and take the signed wording where there is one."""
        house = self.house
        house.window.go("draft")
        self._look("1-begin")
        house.draft.begin("sectoral")
        form = house.draft.sitting.answering
        for key, value in (("sides", SIDES), ("subject", "Deep-Sea Mineral Resources"), ("recitals", [])):
            form.answer(key, value)
        wait(lambda: "Deep-Sea Mineral Resources" in self.words)
        self.settled()
        self._look("2-answers")
        self.go("legal_character")
        house.draft.desk.show_tab(house.draft.desk.precedent)
        wait(lambda: house.draft.desk.precedent.variant is not None)
        self._look("3-precedent")
        house.draft.desk.precedent.use()
        self.settled()

    def write(self) -> None:
        """Write in the text: a sentence, an item, a provision moved."""
        sheet = self.sheet
        self.go("contact_points", end=True)
        QTest.keyClicks(sheet, " They may meet online.")
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        QTest.keyClicks(sheet, "The Participants intend to keep a joint calendar of meetings.")
        self.settled()
        self._look("4-write")

    def check(self) -> None:
        """Type the words of a treaty, look at what the rules find, and fix it."""
        sheet, desk = self.sheet, self.house.draft.desk
        self.go("contact_points", end=True)
        QTest.keyClicks(sheet, " The Participants shall review them and will report, and each Participant must answer.")
        desk.show_tab(desk.findings)
        wait(lambda: {"shall", "must"} <= {card.told.finding.rule for card in desk.findings.cards})
        self.settled()
        card = next(card for card in desk.findings.cards if card.told.finding.rule == "shall")
        card.gone.emit()
        card._ask()
        wait(lambda: card.sayings is not None and card.sayings.findChildren(WordingRow))
        self._look("4-findings")
        self.command("Two profiles beside each other…")
        dialog = self.dialog(PairDialog)
        wait(lambda: not dialog.busy)
        dialog.apart.setChecked(False)
        self._look("4-two-profiles", dialog)
        dialog.close()
        card = next(card for card in desk.findings.cards if card.told.finding.rule == "shall")
        card.fixed.emit()
        while "must answer" in self.words:
            self.house.draft._take_step_back()
        self.settled()

    def bracket(self) -> None:
        """Bracket the period of notice, with an alternative of the other side."""
        provision = self.provision("discontinuation", "180 days")
        start = provision.text.plain.index("180 days")
        self.house.draft.sitting.open_draft.go(Spot(provision.id, start, start + len("180 days")))
        self.command("Bracket")
        dialog = self.dialog(BracketDialog)
        dialog.words.set_value("90 days")
        dialog.fallback.set_value("120 days")
        dialog.note.set_value("Tokyo answers by 20 May.")
        self._look("5-bracket", dialog)
        dialog._accept()
        self.settled()
        self.house.draft.desk.show_tab(self.house.draft.desk.brackets)
        self._look("6-brackets")

    def send(self) -> None:
        """Write the Word file for the other side, and keep the version that was sent."""
        path = self.files["sent"] = self.folder / "to the US side.docx"
        self.command("Export…")
        dialog = self.dialog(ExportDialog)
        dialog.ask_for_path = lambda _suggested: path
        dialog.choose("clean")
        wait(dialog.foot.save.isEnabled)
        self._look("7-export", dialog)
        dialog.act()
        wait(path.is_file)
        wait(lambda: not self.house.context.runner.busy)
        self.house.draft.rounds.keep_version(path)
        dialog = self.dialog(VersionDialog)
        dialog.name.set_value("sent to the US side, 14 May")
        dialog.to.set_value(self.side("United States"))
        self._look("8-version", dialog)
        dialog.keep()
        wait(lambda: bool(self.house.draft.desk.versions.versions))

    def answer(self) -> None:
        """Take in what the other side sent back: a marked change, one that nobody marked, a comment."""
        path = self.files["back"] = self.folder / "US comments.docx"
        sent = self.files["sent"].read_bytes()
        comments = {"contact point": COMMENT}
        path.write_bytes(
            answered(sent, silent=dict([SILENT]), marked=dict([SPOKEN]), comments=comments, author="C. Laurent")
        )
        self.house.draft.rounds.take_answer(path)
        dialog = self.dialog(AnswerDialog)
        wait(dialog.act.isEnabled)
        self._look("9-answer", dialog)
        dialog.take_in()
        wait(lambda: bool(self.draft.offers))
        self.settled()
        self._look("10-their-changes")

    def settle(self) -> None:
        """Decide what they want: the unmarked change is bracketed, the marked one rejected; our bracket is resolved."""
        pane = self.house.draft.desk.offers
        for way in ("bracketed", "rejected"):
            wait(lambda: any(card.open for card in pane.cards))
            card = next(card for card in pane.cards if card.open)
            card.setFocus()
            QTest.keyClick(card, _KEYS[way])
            self.settled()
        self._look("11-settled")
        brackets = self.house.draft.desk.brackets
        self.house.draft.desk.show_tab(brackets)
        while brackets.cards:
            brackets.cards[0].taken.emit(0)
            self.settled()
        self._look("12-no-brackets")

    def finish(self) -> None:
        """Initial the text, and write both originals."""
        self.command("Stage: Initialled")
        self._look("13-initialled")
        self.command("Both originals…")
        dialog = self.dialog(OriginalsDialog)
        dialog.ask_for_folder = lambda _suggested: self.folder
        wait(lambda: dialog._made is not None)
        self._look("14-originals", dialog)
        before = set(self.folder.glob("*.docx"))
        dialog._save_asked()
        wait(lambda: len(set(self.folder.glob("*.docx")) - before) == len(SIDES))
        for path in set(self.folder.glob("*.docx")) - before:
            self.files[path.stem] = path
        wait(lambda: not any(each.isVisible() for each in self.house.window.findChildren(OriginalsDialog)))

    # ---- what the hand does

    def command(self, text: str) -> None:
        """Do what the palette lists under a text."""
        found = [action for action, _ in self.house.draft.commands() if action.text() == text]
        assert found, text
        found[0].trigger()

    def dialog(self, kind: type) -> QDialog:
        """Return the dialog that is open."""
        wait(lambda: [each for each in self.house.window.findChildren(kind) if each.isVisible()])
        return next(each for each in self.house.window.findChildren(kind) if each.isVisible())

    def go(self, topic: str, words: str = "", *, end: bool = False) -> Provision:
        """Put the caret into the provision of a topic."""
        provision = self.provision(topic, words)
        at = len(provision.text.plain) if end else 0
        self.house.draft.sitting.open_draft.go(Spot(provision.id, at, at))
        self.sheet.setFocus()
        return provision

    def provision(self, topic: str, words: str = "") -> Provision:
        """Return the provision of a topic that has some words."""
        return next(p for p in self.draft.provisions if topic in p.topic_names and words in p.text.plain)

    def side(self, country: str) -> str:
        """Return the id of a side."""
        return next(side.id for side in self.draft.instrument.particulars.sides if side.country == country)

    def settled(self) -> None:
        """Wait until all is saved and looked up."""
        page = self.house.draft
        wait(lambda: not page.sitting.answering._pause.isActive() and not page.sitting.keeping.behind)
        rest(0.3)
        wait(lambda: not self.house.context.elbow.busy)

    @property
    def draft(self) -> Draft:
        """The draft now."""
        return self.house.draft.sitting.open_draft.draft

    @property
    def sheet(self) -> QWidget:
        """The sheet."""
        return self.house.draft.desk.sheet

    @property
    def words(self) -> str:
        """What stands on the sheet."""
        return self.sheet.toPlainText()

    def _look(self, name: str, widget: QWidget | None = None) -> None:
        rest(0.3)
        self.see(name, widget or self.house.window)
