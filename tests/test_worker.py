"""The worker process: bounds, crashes, cancelling, errors across the pipe, and what is left behind (nothing)."""

import inspect
import os
import pickle
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from app import errors
from app.errors import Cancelled, Unfinished, UnreadableFile
from app.worker import Limits, Worker
from tests import worker_tasks as tasks

ROOT = Path(__file__).parents[1]
LINUX = sys.platform.startswith("linux")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tasks speak of signals and of /proc")


@pytest.fixture(scope="module")
def worker():
    with closing(Worker(Limits(20, 200))) as made:
        yield made


def gone(process):
    """Whether a process has ended (or ends within two seconds)."""
    until = time.monotonic() + 2
    while time.monotonic() < until:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_one_process_answers_all_calls(worker):
    assert worker.call(tasks.add, 1, other=2) == 3
    first = worker.call(tasks.own_id)
    assert first == worker.process != os.getpid()
    assert worker.call(tasks.own_id) == first
    assert worker.call(tasks.large, 5_000_000) == b"x" * 5_000_000


def test_it_knows_neither_window_nor_library_and_leaves_ctrl_c_alone(worker):
    worker.call(tasks.add, 1, 1)
    loaded = {name.partition(".")[0] for name in worker.call(tasks.modules)}
    assert not loaded & {"PySide6", "sqlite3", "sqlite_utils", "pytest", "click"}
    assert worker.call(tasks.interrupt_is_ignored)
    assert worker.call(tasks.core_limit) == 0


@pytest.mark.skipif(not LINUX, reason="looks into /proc")
def test_it_holds_nothing_but_its_pipes(worker):
    things = worker.call(tasks.open_things)
    sockets = [thing for thing in things if thing.startswith("socket:")]
    assert len(sockets) == 1
    assert not [thing for thing in things if "/tmp" in thing]
    assert worker.call(tasks.temporary) == ""


def test_progress_comes_through(worker):
    told = []
    assert worker.call(tasks.steps, 3, progress=lambda *said: told.append(said), about="a.txt") == 3
    assert [said for said in told if said[2].startswith("step")][:1] == [(0, 3, "step 0")]
    assert told[0] == (0, 0, "a.txt")
    assert (2, 3, "step 2") in told


def test_a_function_that_reports_nothing_is_cancelled(worker):
    child = worker.call(tasks.own_id)
    asked = []

    def stop(*said):
        asked.append(said)
        if len(asked) > 3:
            raise Cancelled

    for task in (tasks.spin, tasks.hold_the_interpreter):
        asked.clear()
        with pytest.raises(Cancelled):
            worker.call(task, progress=stop)
        assert gone(child)
        child = worker.call(tasks.own_id)


def test_a_limit_of_time(worker):
    with closing(Worker(Limits(0.2, 200))) as hasty:
        with pytest.raises(Unfinished, match=r"slow.pdf could not be read: reading it took longer than 0.2 seconds"):
            hasty.call(tasks.hold_the_interpreter, about="slow.pdf")
        assert hasty.process is None
        assert hasty.call(tasks.add, 1, 1) == 2


@pytest.mark.parametrize("task", [tasks.fill, tasks.fill_at_once])
def test_a_limit_of_memory(worker, task):
    with pytest.raises(Unfinished, match=r"bomb.docx could not be read: reading it takes more than 200 MB"):
        worker.call(task, about="bomb.docx")
    assert worker.call(tasks.add, 1, 1) == 2


@pytest.mark.parametrize("task", [tasks.leave, tasks.kill, tasks.segfault])
def test_a_process_that_dies_is_told_of_its_file(worker, task):
    with pytest.raises(Unfinished, match=r"odd.pdf could not be read: reading it broke off"):
        worker.call(task, about="odd.pdf")
    assert worker.call(tasks.add, 1, 1) == 2


def test_a_process_killed_between_two_calls_is_replaced(worker):
    first = worker.call(tasks.own_id)
    os.kill(first, signal.SIGKILL)
    assert gone(first)
    assert worker.call(tasks.own_id) != first


def test_a_process_that_cannot_start_is_no_fault_of_the_file(monkeypatch):
    monkeypatch.setattr("app.worker.calls._command", lambda handle: [sys.executable, "-c", "pass"])
    with closing(Worker()) as lame, pytest.raises(RuntimeError, match="does not start"):
        lame.call(tasks.add, 1, 1, about="a.txt")


def test_a_process_that_has_grown_is_replaced():
    with closing(Worker(Limits(20, 900))) as roomy:
        assert roomy.call(tasks.grow) != roomy.call(tasks.own_id)


ERRORS = [
    errors.UserError("Something."),
    errors.UnreadableFile("a.docx", "it is not a Word file", "Save it."),
    errors.PasswordNeeded("a.pdf"),
    errors.WrongPassword("a.pdf"),
    errors.Unfinished("a.pdf", "it took too long", "Do less."),
    errors.NotAnInstrument("a.txt", ("no participants", "no date")),
    errors.UnwritableFile("b.docx", "it is open"),
    errors.OpenBrackets(2),
    errors.ChangesUndecided("a.docx", 2),
    errors.NotCleaned("a.docx"),
    errors.NotReadyToSign(2, 1),
    errors.NotInLibrary("abc"),
    errors.DraftElsewhere("abc"),
    errors.LibraryUnusable("/x", "it is damaged"),
    errors.LibraryDamaged("library.paraph", ("a page is none",)),
    errors.LibraryInUse("library.paraph"),
    errors.LibraryBehind("library.paraph", 12),
    errors.NothingToSave("library.paraph"),
    errors.BackupFailed("backups", "the disk is full"),
    errors.NoBackup("7"),
    errors.LibraryLocked("/x"),
    errors.WrongPassphrase("/x"),
    errors.NoCipher(),
    errors.PassphraseTooShort(8),
    errors.KeyringUnusable("it does not answer"),
    errors.TemplateFault("t.jinja", 3, "x is undefined"),
    errors.NameTaken("fisheries"),
    errors.WrongAnswers("a.toml", ("the date is missing",)),
    errors.NoMarks("a.docx"),
    errors.RuleFault("house.toml", 3, "there is no rule “shal”"),
    errors.NoProfile("moon", ("uk", "us"), "/home/one/Paraph/rules"),
    errors.OneLanguage("a.docx"),
    errors.SameLanguage("a.docx", "b.docx", "English"),
    errors.OtherInstrument("a.docx", "b.docx"),
    errors.NoCard("Atlantis", ("Australia",)),
    errors.Cancelled(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_survives_pickling(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))


def test_no_error_is_left_out():
    own = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__}
    assert own <= {type(error) for error in ERRORS}


def test_what_a_person_can_put_right_crosses_unchanged(worker):
    with pytest.raises(UnreadableFile) as caught:
        worker.call(tasks.refuse, "a.docx")
    assert (caught.value.name, caught.value.why, caught.value.advice) == ("a.docx", "it is not so", "Do otherwise.")
    assert caught.value.__cause__ is None
    assert worker.process


def test_a_bug_brings_its_traceback(worker):
    with pytest.raises(ZeroDivisionError) as caught:
        worker.call(tasks.divide, 0)
    assert "worker_tasks.py" in str(caught.value.__cause__)
    with pytest.raises(RuntimeError, match="Odd: odd"):
        worker.call(tasks.raise_odd)
    with pytest.raises(TypeError, match="pickle"):
        worker.call(tasks.return_a_lock)
    with pytest.raises((AttributeError, pickle.PicklingError)):
        worker.call(lambda: 1)
    assert worker.call(tasks.add, 1, 1) == 2


_PARENT = """
import sys, pathlib
from app.worker import Worker
from tests import worker_tasks as tasks
folder = pathlib.Path(sys.argv[1])
worker = Worker()
if sys.argv[2] == "idle":
    (folder / "pid").write_text(str(worker.call(tasks.own_id)))
    print("up", flush=True)
    sys.stdin.read()
worker.call(tasks.report_and_sleep, folder, 60, progress=lambda done, *rest: done and print("up", flush=True))
"""


@pytest.mark.parametrize("state", ["idle", "busy"])
def test_no_process_outlives_its_program(tmp_path, state):
    command = [sys.executable, "-c", _PARENT, str(tmp_path), state]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout.readline() == b"up\n"
        parent.send_signal(signal.SIGKILL)
        assert gone(int((tmp_path / "pid").read_text()))


def test_closing_twice_and_without_a_call_is_well():
    idle = Worker()
    idle.close()
    idle.warm("app.no_such_module", "app.errors")
    child = idle.process
    assert idle.call(tasks.own_id) == child
    idle.close()
    idle.close()
    assert gone(child)
