"""Every page, pane and dialog over texts whose every field looks like markup: the very words, nothing fetched."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QMessageBox, QToolTip, QWidget

from app.errors import NotAnInstrument, NotInLibrary, TemplateFault, UnreadableFile, UnwritableFile, WrongAnswers
from app.jobs import desks
from app.library.store import Library
from app.model.draft import Put, Remark, Reset, Step, Version
from app.model.edits import Restate, Splice
from app.model.instrument import LanguageVersion, Signatory
from app.ui.counter import Counter
from app.ui.house import House
from app.ui.messages import Note
from app.ui.open_draft import Spot
from app.ui.projector import Projector
from app.ui.status import StatusLine
from app.ui.widgets.labels import unkeyed
from app.ui.widgets.notice import Notice
from tests.library.samples import source
from tests.ui.conftest import a_context, undressed
from tests.ui.full_draft import THEY, WE, full_draft
from tests.ui.literal import HOSTILE, as_drawn, faults, shows, surfaces, without_keys
from tests.ui.test_access import _DIALOGS, _PANES, _UI, settled


def hostile(instrument):
    """Return an instrument with the words in every field that holds any."""
    told = instrument.particulars
    told = replace(
        told,
        title=f"{HOSTILE} {told.title}",
        collective_name=HOSTILE,
        place=HOSTILE,
        sides=tuple(replace(each, country=f"{each.country} {HOSTILE}") for each in told.sides),
        participants=tuple(replace(each, name=f"{each.name} {HOSTILE}", represented_by=HOSTILE, short="<b>Zbold</b>") for each in told.participants),
        signatories=tuple(Signatory(each.id, HOSTILE, HOSTILE) for each in told.sides),
    )  # fmt: skip
    return replace(instrument, particulars=told, versions=tuple(map(_hostile_version, instrument.versions)))


def _hostile_version(version: LanguageVersion):
    return replace(version, provisions=tuple(map(_hostile_provision, version.provisions)))


def _hostile_provision(provision):
    heading = replace(provision.heading, plain=f"{provision.heading.plain} {HOSTILE}") if provision.heading else None
    text = provision.text
    if text.plain:
        text = replace(text, plain=f"{text.plain} {HOSTILE}")
    return replace(provision, heading=heading, text=text, label=provision.label and f"{provision.label}<b>Zbold</b>")


@pytest.fixture(scope="module")
def _full(tmp_path_factory, starter_library):
    path = tmp_path_factory.mktemp("hostile") / "library.paraph"
    path.write_bytes(starter_library.read_bytes())
    library = Library.open(path)
    for at, entry in enumerate(library.instruments()):
        data = f"hostile {at}".encode()
        one = hostile(replace(library.instrument(entry.id), id=f"hostile{at}"))
        library.add(one, source(data, f"{HOSTILE.replace('/', '')}.txt"), data)
    made = full_draft(library)
    _make_hostile(library, made)
    library.close()
    return path, made


def _make_hostile(library, draft_id):
    desk = desks.open_desk(library, draft_id)
    draft = desk.draft
    provisions = tuple(
        replace(each, text=replace(each.text, plain=f"{each.text.plain} {HOSTILE}")) if each.text.plain else each
        for each in draft.provisions
    )
    told = draft.instrument.particulars
    particulars = hostile(draft.instrument).particulars
    changes = (
        Splice(0, draft.provisions, provisions),
        Restate(told, replace(particulars, sides=told.sides)),
        Reset(draft.setting, replace(draft.setting, name=HOSTILE)),
        Put(None, Remark("rz", provisions[2].id, HOSTILE, stamp=replace(THEY, author=HOSTILE))),
    )
    step = Step(changes, "typed", WE)
    desk.do(step)
    library.append(draft_id, ((step, "do"),))
    library.keep_version(draft_id, Version("vz", HOSTILE, 0, replace(WE, author=HOSTILE), sent_to="us"), desk.draft)


@pytest.fixture(scope="module")
def house(qapp, looks, _full, tmp_path_factory):
    path, made = _full
    with pytest.MonkeyPatch.context() as patch, a_context(looks, path) as context:
        patch.setenv("PARAPH_HOME", str(tmp_path_factory.mktemp("home")))
        with undressed():
            opened = House(context)
            opened.window.resize(1366, 738)
            opened.draft.reopen(made)
        yield opened
        opened.draft.leave(lose=True)
        opened.window.close()
        opened.window.deleteLater()


@pytest.fixture
def window(qtbot, house):
    house.window.show()
    house.window.go("draft")
    settled(qtbot, house)
    yield house.window
    house.window.hide()


def sound(root, *, some=True):
    found = faults(root)
    assert not found, "\n".join(found)
    assert shows(root) or not some


@pytest.mark.long
@pytest.mark.parametrize("pane", _PANES)
def test_every_pane_of_the_desk_shows_the_very_words(qtbot, house, window, pane):
    desk = house.draft.desk
    desk.show_tab(getattr(desk, pane))
    house.draft.sitting.open_draft.go(Spot(house.draft.sitting.open_draft.draft.provisions[6].id, 0, 6))
    settled(qtbot, house)
    sound(window)


@pytest.mark.long
@pytest.mark.parametrize("place", ["start", "languages", "templates", "library", "compare", "dates", "import"])
def test_every_page_shows_the_very_words(qtbot, house, window, place):
    draft = house.draft.draft_id
    if place == "start":
        house.draft.show_start()
    elif place == "languages":
        house.draft.show_languages()
    else:
        window.go(place)
        if place == "compare":
            one, other = (each for each in house.context.library.instruments() if each.id.startswith("hostile"))
            window.page.compare(*map(house.context.library.instrument, (one.id, other.id)))
    settled(qtbot, house)
    qtbot.wait(50)
    settled(qtbot, house)
    try:
        sound(window, some=place not in {"start", "templates", "import"})
    finally:
        house.draft.reopen(draft)


@pytest.mark.long
@pytest.mark.parametrize("name", _DIALOGS)
def test_every_dialog_shows_the_very_words(qtbot, house, window, name):
    desk = house.draft.desk
    desk.show_tab(desk.precedent)
    provisions = house.draft.sitting.open_draft.draft.provisions
    house.draft.sitting.open_draft.go(
        Spot(next(each.id for each in provisions if "discontinue" in each.text.plain), 0, 6)
    )
    settled(qtbot, house)
    _DIALOGS[name](house)

    def there():
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    (dialog,) = there()
    try:
        settled(qtbot, house)
        sound(dialog, some=False)
        assert as_drawn(dialog.windowTitle(), Qt.TextFormat.PlainText)[1] == []
    finally:
        dialog.reject()


@pytest.mark.long
def test_the_projector_shows_the_very_words(qtbot, house, window):
    shown = Projector(house.draft.sitting.open_draft, house.draft)
    try:
        shown.resize(1366, 768)
        shown.show()
        sound(shown)
    finally:
        shown.close()


ERRORS = (
    UnreadableFile(HOSTILE, HOSTILE, HOSTILE), UnwritableFile(HOSTILE, HOSTILE), NotInLibrary(HOSTILE), TemplateFault(HOSTILE, 3, HOSTILE),
    NotAnInstrument(HOSTILE, (HOSTILE, HOSTILE)), WrongAnswers(HOSTILE, (HOSTILE,)),
)  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_notice_shows_the_very_words(qtbot, house, window, error):
    house.draft.fail(error)
    try:
        qtbot.wait(1)
        sound(house.draft)
    finally:
        house.draft.notices.clear()


@pytest.mark.long
def test_a_notice_with_all_its_parts_shows_the_very_words(qtbot, house, window):
    house.draft.notify(Note(HOSTILE, HOSTILE, HOSTILE, "doubt", HOSTILE, (HOSTILE,)))
    try:
        qtbot.wait(1)
        sound(house.draft)
    finally:
        house.draft.notices.clear()


def test_no_tip_is_drawn_as_markup(qtbot, looks):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    QToolTip.showText(QPoint(5, 5), HOSTILE, parent)
    tips = [each for each in QApplication.topLevelWidgets() if each.metaObject().className() == "QTipLabel"]
    try:
        assert tips
        assert all(as_drawn(each.text(), each.textFormat()) == (HOSTILE, []) for each in tips)
    finally:
        QToolTip.hideText()
        for each in tips:
            each.hide()


def test_no_box_that_asks_draws_markup(qtbot, looks):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(HOSTILE)
    box.setInformativeText(HOSTILE)
    box.show()
    labels = [each for each in box.findChildren(QLabel) if each.text()]
    try:
        assert len(labels) == 2
        assert all(as_drawn(each.text(), each.textFormat()) == (HOSTILE, []) for each in labels)
    finally:
        box.close()


def test_the_status_line_shows_the_very_words_and_keeps_what_is_strong_strong(qtbot, looks):
    line = StatusLine(looks)
    qtbot.addWidget(line)
    line.resize(900, 26)
    line.show_page(SimpleNamespace(counters=(Counter(f"No holidays known: {HOSTILE}", HOSTILE),), hints=(HOSTILE,)))
    line.show()
    assert faults(line) == []
    assert sum("Zbold" in shown for each in line.findChildren(QLabel) for shown, _ in surfaces(each)) == 2
    assert any("font-weight:600" in each.text() for each in line.findChildren(QLabel))


def test_no_word_in_a_menu_is_taken_for_a_key(qtbot, looks):
    menu = QMenu()
    qtbot.addWidget(menu)
    shown = "R&D\tand\nmore &c."
    assert without_keys(menu.addAction(unkeyed(shown)).text()) == "R&D and more &c."


RICH = {
    "status.py", "counts_strip.py", "wording_row.py", "worded_rows.py", "offer_card.py", "notice.py", "precedent_card.py", "conformity_dialog.py", "desk_clipboard.py", "found_table.py", "compare_clip.py",
}  # fmt: skip
"""The modules that draw markup of their own making, looked through for words that are not escaped."""


def test_what_draws_markup_is_known_and_every_other_label_is_plain():
    drawing = re.compile(r"\.setHtml\(|insertHtml\(|setMarkdown\(|TextFormat\.(?:RichText|AutoText|MarkdownText)")
    bare = re.compile(r"\bQLabel\(\s*[^)\s]")  # with words; one without is for a picture
    files = sorted(_UI.rglob("*.py"))
    assert {path.name for path in files if drawing.search(path.read_text(encoding="utf-8"))} == RICH
    labels = {path.name for path in files if bare.search(path.read_text(encoding="utf-8"))}
    assert labels <= {"labels.py", "status.py", "precedent_card.py"}


def test_a_notice_says_what_nobody_would_see(qtbot, looks):
    notice = Notice(looks, Note("a\u202egpj.exe\nb\x00 could not be read.", "\u200bWhy", "\ud800"))
    qtbot.addWidget(notice)
    said = " ".join(each.text() for each in notice.findChildren(QLabel))
    assert all(code in said for code in ("\\u202egpj.exe\\nb\\x00", "\\u200bWhy", "\\ud800"))
    assert said.isprintable()
