from threading import Event

import pytest
from PySide6.QtCore import QObject

from app.errors import UserError
from app.ui.latest import Latest
from app.ui.runner import Runner


@pytest.fixture
def runner(qtbot):
    made = Runner()
    yield made
    made.shut_down()


def test_the_last_question_alone_is_answered(qtbot, runner):
    told, free, owner = [], Event(), QObject()
    latest = Latest(runner, told.append, told.append, owner)
    latest.ask(lambda _progress: told.append("never put"))
    latest.ask(lambda _progress: free.wait(10) and "first")
    qtbot.waitUntil(lambda: runner.busy)
    latest.ask(lambda _progress: "second")
    free.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert told == ["second"]


def test_what_stands_in_the_way_is_told(qtbot, runner):
    told, failed, owner = [], [], QObject()

    def fail(_progress):
        raise UserError("gone")

    latest = Latest(runner, told.append, failed.append, owner)
    latest.ask(fail)
    qtbot.waitUntil(lambda: not latest.busy)
    assert (told, [type(each) for each in failed]) == ([], [UserError])


def test_an_answer_after_its_window_was_closed_reaches_nobody(qtbot, runner):
    told, begun, free, owner = [], Event(), Event(), QObject()
    latest = Latest(runner, told.append, told.append, owner)

    def wait(_progress):
        begun.set()
        return free.wait(10)

    latest.ask(wait)
    qtbot.waitUntil(begun.is_set)
    owner.deleteLater()
    qtbot.wait(10)
    free.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == []


def test_a_question_that_is_put_after_all_was_shut_down_is_nobody_s(qtbot, runner):
    told, owner = [], QObject()
    latest = Latest(runner, told.append, told.append, owner)
    latest.ask(lambda _progress: told.append("begun"))
    runner.shut_down()
    qtbot.wait(100)
    assert told == []
