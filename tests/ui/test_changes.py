import pytest
from PySide6.QtCore import Qt

from app.ui.compare_folds import Shown, differences
from app.ui.compare_rows import rows_of
from app.ui.models.changes import ChangesModel
from app.ui.widgets.change_list import ChangeList
from tests.ui.compare_samples import comparison, earlier, later


def _sample():
    before, after = earlier(), later()
    rows = rows_of(comparison(before, after), before, after)
    return rows, differences(rows)


def test_the_model_keeps_qts_rules(qtmodeltester, qapp):
    model = ChangesModel()
    qtmodeltester.check(model)
    model.put(*_sample(), Shown())
    qtmodeltester.check(model)


def test_bands_name_the_groups_and_cannot_be_chosen(qapp):
    rows, found = _sample()
    model = ChangesModel()
    model.put(rows, found, Shown())
    lines = [model.line(model.index(at)) for at in range(model.rowCount())]
    bands = [at for at, line in enumerate(lines) if line.difference is None]
    assert [lines[at].kind for at in bands][:2] == ["Title and chapeau", "Recitals"]
    assert "Legal Character" in [lines[at].kind for at in bands]
    assert not any(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable for at in bands)
    assert len(lines) - len(bands) == len(found)


def test_places_and_kinds_are_said(qapp):
    rows, found = _sample()
    model = ChangesModel()
    model.put(rows, found, Shown())
    lines = [line for at in range(model.rowCount()) if (line := model.line(model.index(at))).difference]
    said = {(line.kind, line.places) for line in lines}
    assert {("Moved, reworded", "2nd → 3rd"), ("Reworded", "link phrase"), ("Name replaced", "IV")} <= said
    assert ("Sentence dropped", "III") in said


def test_a_screen_reader_hears_what_was_removed_and_added(qapp):
    rows, found = _sample()
    model = ChangesModel()
    model.put(rows, found, Shown())
    said = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    assert any("removed: recognition; added: understandings;" in line for line in said)
    assert any(line.startswith("Moved, reworded, second recital, Moved to third recital") for line in said)


@pytest.fixture
def changes(qtbot, looks):
    made = ChangeList(looks)
    qtbot.addWidget(made)
    made.resize(304, 500)
    made.put(*_sample())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_typing_finds_any_word(qtbot, changes):
    with qtbot.waitSignal(changes.chosen):
        qtbot.keyClicks(changes.view, "providing")
    assert "providing" in changes.view.currentIndex().data()


def test_arrows_skip_the_bands_and_say_where_they_are(qtbot, changes):
    seen = []
    changes.chosen.connect(seen.append)
    changes.view.setCurrentIndex(changes.model.index(1))
    for _ in range(5):
        qtbot.keyClick(changes.view, Qt.Key.Key_Down)
    assert len(seen) == len(set(seen)) == 6


def test_a_switch_takes_its_family_out(qtbot, changes):
    everything = len(changes.model.shown())
    with qtbot.waitSignal(changes.filtered) as filtered:
        changes.switches.hide_kind("dropped", hidden=True)
    assert filtered.args == [Shown(hidden=frozenset({"dropped"}))]
    changes.put(*_sample())
    assert len(changes.model.shown()) < everything
    assert all(found.family != "dropped" for found in changes.model.shown())


def test_a_switch_takes_its_weight_out_and_one_alone_can_be_asked_for(qtbot, changes):
    weights = {found.weight for found in changes.model.shown()}
    assert len(weights) > 1
    changes.switches.toggle(3)
    changes.put(*_sample())
    assert {found.weight for found in changes.model.shown()} == weights - {3}
    changes.switches.only(3)
    changes.put(*_sample())
    assert {found.weight for found in changes.model.shown()} == {3}
    changes.switches.only(3)
    assert changes.shown == Shown()


def test_the_menu_offers_the_kinds_that_occur(qtbot, changes):
    menu = changes.switches.menu()
    offered = {action.text() for action in menu.actions()}
    assert "Name replaced  1" in offered
    action = next(action for action in menu.actions() if action.text() == "Name replaced  1")
    with qtbot.waitSignal(changes.filtered):
        action.trigger()
    changes.put(*_sample())
    assert all(found.leading != "name" for found in changes.model.shown())
    changes.switches.show_all()
    assert changes.shown == Shown()


def test_pointing_marks_either_end_of_a_move_without_saying_so(qtbot, changes):
    _, found = _sample()
    moved = next(one for one in found if one.family == "moved")
    with qtbot.assertNotEmitted(changes.chosen):
        changes.point(moved.other)
    assert changes.model.line(changes.view.currentIndex()).difference == moved
    changes.grab()
