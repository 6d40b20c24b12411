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
    latest.ask(lambda _progress: free.wait(10) and "first")
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
    begun.wait(10)
    owner.deleteLater()
    qtbot.wait(10)
    free.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == []
