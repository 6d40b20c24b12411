"""Backups that make themselves while the window is open, and the commands on them."""

import zipfile
from datetime import timedelta

import pytest

from app.errors import BackupFailed
from app.jobs import backing_up
from app.library.backups import backups
from app.library.health import Faults
from app.ui import backup_watch
from app.ui.backup_watch import BACK_UP, EXPORT, RESTORE, BackupWatch, add_backup_commands, export_to
from app.ui.house import House


@pytest.fixture
def watch(stocked):
    said = []
    made = BackupWatch(stocked, said.append)
    made.said = said
    yield made
    made.close()


def _looked(watch, qtbot):
    watch._look()
    qtbot.waitUntil(watch._timer.isActive)


def test_a_library_that_changed_is_backed_up_once_a_day(watch, stocked, qtbot, monkeypatch):
    watch._timer.stop()
    _looked(watch, qtbot)
    assert [each.why for each in backups(stocked.library.path)] == ["daily"]
    watch._timer.stop()
    _looked(watch, qtbot)
    assert len(backups(stocked.library.path)) == 1
    assert watch.said == []


def test_what_goes_wrong_is_said_once(watch, qtbot, monkeypatch):
    def full(*_):
        raise BackupFailed("backups", "the disk is full")

    monkeypatch.setattr(backing_up, "back_up_when_due", full)
    for _ in range(2):
        watch._timer.stop()
        _looked(watch, qtbot)
    (note,) = watch.said
    assert (note.what, note.why) == ("The library could not be backed up.", "the disk is full")


@pytest.mark.long
def test_damage_is_found_in_the_background_where_no_backup_is_due(watch, stocked, qtbot, monkeypatch):
    made = backing_up.back_up_now(stocked.library)
    assert not backing_up.wants_a_look(stocked.library.path)
    old = made.path.name.replace(f"{made.when:%Y%m%d}", f"{made.when - timedelta(days=2):%Y%m%d}")
    made.path.rename(made.path.with_name(old))
    assert backing_up.wants_a_look(stocked.library.path)
    monkeypatch.setattr(backup_watch, "look_over", lambda *_: Faults(rows=(("instrument", "x"),)))
    watch._timer.stop()
    _looked(watch, qtbot)
    assert watch.said[0].what == "The library is damaged."
    monkeypatch.setattr(backup_watch, "look_over", lambda *_: Faults())
    watch._timer.stop()
    _looked(watch, qtbot)
    assert not backing_up.wants_a_look(stocked.library.path)
    assert len(backups(stocked.library.path)) == 1


def test_much_work_is_backed_up_when_the_window_is_left(stocked, monkeypatch):
    monkeypatch.setattr(backing_up, "_MUCH", 1)
    BackupWatch(stocked, print).close()
    assert [each.why for each in backups(stocked.library.path)] == ["closing"]
    BackupWatch(stocked, print).close()
    assert len(backups(stocked.library.path)) == 1


@pytest.mark.long
def test_the_window_has_commands_for_it(stocked, qtbot, tmp_path):
    house = House(stocked)
    shown = []
    add_backup_commands(house, lambda: shown.append("backups"))
    actions = {each.objectName(): each for each in house.window.actions()}
    assert {BACK_UP, RESTORE, EXPORT} <= set(actions)
    actions[RESTORE].trigger()
    assert shown == ["backups"]
    actions[BACK_UP].trigger()
    qtbot.waitUntil(lambda: len(backups(stocked.library.path)) == 1)
    export_to(house, tmp_path / "out.zip")
    qtbot.waitUntil(lambda: (tmp_path / "out.zip").exists() and not stocked.runner.busy)
    assert "library.json" in zipfile.ZipFile(tmp_path / "out.zip").namelist()
    house.rest()
    house.window.close()
    house.window.deleteLater()
