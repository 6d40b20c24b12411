"""Every page, pane and dialog of the desk: names for what can be used, keys to reach it, no word cut off."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from app.library.store import Library
from app.ui.bracket_dialog import bracket_provision
from app.ui.help_dialog import HelpDialog
from app.ui.house import House
from app.ui.messages import Note
from app.ui.open_draft import Spot
from app.ui.projector import Projector
from app.ui.widgets.note_dialog import NoteDialog
from tests.thinned import some
from tests.ui.access import cut, focusable, nameless, tabbed, told, unreached
from tests.ui.conftest import a_context, undressed
from tests.ui.full_draft import full_draft

_NARROW, _WIDE = (160, 272), (228, 332)
_PANES = ("precedent", "form", "findings", "brackets", "offers", "second", "versions")
_UI = Path(__file__).resolve().parents[2] / "app" / "ui"


@pytest.fixture(scope="module")
def _full(tmp_path_factory, starter_library):
    path = tmp_path_factory.mktemp("full") / "library.paraph"
    path.write_bytes(starter_library.read_bytes())
    library = Library.open(path)
    made = full_draft(library)
    library.close()
    return path, made


@pytest.fixture(scope="module")
def house(qapp, looks, _full, tmp_path_factory):
    """A window with the full draft; one for all tests of this file, which leave it as it is."""
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
    """The window in front, at the draft."""
    house.window.show()
    house.window.go("draft")
    settled(qtbot, house)
    yield house.window
    house.window.hide()


def settled(qtbot, house):
    qtbot.waitUntil(lambda: not house.context.elbow.busy and not house.context.runner.busy, timeout=15000)
    qtbot.wait(1)


def widths(house, outline, inspector):
    desk = house.draft.desk
    splitter = desk._left.parentWidget()
    splitter.setSizes([outline, splitter.width() - outline - inspector - 2, inspector])
    assert (desk._left.width(), desk._right.width()) == (outline, inspector)


def faults(root, panes=()):
    return {
        "without a name": nameless(root),
        "not reached by the keys": unreached(root, panes),
        "cut": cut(root),
    }


def sound(root, panes=()):
    found = {what: each for what, each in faults(root, panes).items() if each}
    assert not found, "\n".join(f"{what}: {each}" for what, all_ in found.items() for each in all_)


_PLACES = [(pane, _NARROW) for pane in _PANES] + some([(pane, _WIDE) for pane in _PANES])


@pytest.mark.parametrize("place", _PLACES, ids=lambda place: f"{place[0]}-{place[1][0]}")
def test_every_pane_of_the_desk_is_named_reached_and_not_cut(qtbot, house, window, place):
    pane, sizes = place
    desk = house.draft.desk
    widths(house, *sizes)
    desk.show_tab(getattr(desk, pane))
    settled(qtbot, house)
    assert getattr(desk, pane).isVisible()
    qtbot.waitUntil(lambda: sound(window, house.draft.panes))  # long words are laid out in more than one turn
    desk.left.show_pane(desk.outline.parentWidget())


def test_the_row_of_the_caret_stays_in_view_when_a_notice_comes(qtbot, house, window):
    outline = house.draft.desk.outline
    last = house.draft.sitting.open_draft.draft.provisions[-1]
    house.draft.sitting.open_draft.go(Spot(last.id, 0, 0))
    settled(qtbot, house)
    house.draft.notify(Note("The version is kept."))
    house.draft.notify(Note("It was saved."))
    qtbot.wait(1)
    assert outline.viewport().rect().contains(outline.visualRect(outline.currentIndex()))
    house.draft.notices.clear()


@pytest.mark.parametrize("place", ["start", "languages", "templates", "library", "compare"])
def test_every_page_is_named_reached_and_not_cut(qtbot, house, window, place):
    draft = house.draft.draft_id
    if place == "start":
        house.draft.show_start()
    elif place == "languages":
        house.draft.show_languages()
    else:
        window.go(place)
    settled(qtbot, house)
    try:
        qtbot.waitUntil(lambda: sound(window, window.page.panes))
    finally:
        house.draft.reopen(draft)


def _by_command(text):
    def ask(house):
        next(action for action, _ in house.draft.commands() if action.text() == text).trigger()

    return ask


def _bracket(house):
    opened = house.draft.sitting.open_draft
    provision = next(each for each in opened.draft.provisions if "notice" in each.text.plain)
    opened.go(Spot(provision.id, 0, 6))
    bracket_provision(house.context.looks, opened, house.draft).open()


def _help(house):
    groups = ((house.window.page.title, [action for action, _ in house.draft.commands()]),)
    HelpDialog(house.context.looks, groups, house.window).open()


def _clear(house):
    house.draft.rounds._clear(house.draft.desk.versions.versions[0])


def _note(house):
    NoteDialog(house.context.looks, "Each Participant bears its costs.", None, house.draft).open()


_DIALOGS = {
    "bracket": _bracket,
    "clearance": _clear,
    "help": _help,
    "version": _by_command("Keep version…"),
    "answer": _by_command("Their answer…"),
    "originals": _by_command("Both originals…"),
    "sign": _by_command("Sign…"),
    "hand over": _by_command("Hand over…"),
    "phrase": _by_command("Who has accepted this phrase before?"),
    "note": _note,
    "export": _by_command("Export…"),
    "print": _by_command("Print…"),
}


def _dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


@pytest.mark.parametrize("name", _DIALOGS)
def test_every_dialog_is_named_reached_by_tab_and_not_cut(qtbot, house, window, name):
    desk = house.draft.desk
    desk.show_tab(desk.precedent)
    house.draft.sitting.open_draft.go(Spot(_provision(house, "discontinue"), 0, 6))
    qtbot.waitUntil(lambda: desk.precedent.variant is not None, timeout=15000)
    _DIALOGS[name](house)
    qtbot.waitUntil(lambda: bool(_dialogs()))
    (dialog,) = _dialogs()
    try:
        settled(qtbot, house)
        assert dialog.windowTitle()
        sound(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        first = next(each for each in focusable(dialog) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first.setFocus()
        seen = tabbed(dialog)
        left = [each for each in focusable(dialog) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in seen]
        assert not left, [told(each) for each in left]
    finally:
        dialog.reject()


def _provision(house, words):
    provisions = house.draft.sitting.open_draft.draft.provisions
    return next(each.id for each in provisions if words in each.text.plain)


def test_the_projector_is_named_reached_and_not_cut(qtbot, house, window):
    shown = Projector(house.draft.sitting.open_draft, house.draft)
    try:
        shown.resize(1366, 768)
        shown.show()
        sound(shown)
    finally:
        shown.close()


@pytest.mark.parametrize("place", ["draft", "templates", "library", "compare"])
def test_every_key_is_given_once_and_every_action_is_in_the_palette(qtbot, house, window, place):
    window.go(place)
    listed = [*(action for action, _ in window.page.commands()), *window.commands()]
    with_keys = [each for each in (*window.page.findChildren(QAction), *window.actions()) if each.shortcuts()]
    foreign = [each.text() for each in with_keys if each not in listed and each.text()]
    assert not foreign
    keys = [key.toString() for action in listed for key in action.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(key for key in set(keys) if keys.count(key) > 1)
    offered = {entry.text for _, entries in window._found("") for entry in entries}
    missing = [each.text() for each in listed if each.isEnabled() and each.isVisible() and each.text() not in offered]
    assert not missing


def test_the_palette_and_the_buttons_of_the_header_say_their_keys(house, window):
    for action, _ in house.draft.commands():
        assert action.text()
    for button in house.draft.header.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.toolTip(), told(button)


def test_no_colour_is_named_outside_the_theme():
    named = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\s*\d|rgba?\(""")
    paper = {"page_preview.py", "pages_view.py"}  # a sheet of paper is white in both themes
    files = [path for path in _UI.rglob("*.py") if path.name not in {"theme.py", *paper}]
    found = [
        f"{path.name}: {line.strip()}" for path in files for line in path.read_text().splitlines() if named.search(line)
    ]
    assert not found
