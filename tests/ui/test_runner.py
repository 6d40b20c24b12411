import threading

from app import log
from app.errors import UnreadableFile
from app.ui.runner import Answer, Job, Runner


def run(qtbot, work):
    runner, job, ends = Runner(), Job(work), []
    job.succeeded.connect(lambda value: ends.append(("done", value)))
    job.failed.connect(lambda error: ends.append(("failed", error)))
    job.cancelled.connect(lambda: ends.append(("cancelled", None)))
    runner.start(job)
    qtbot.waitUntil(lambda: bool(ends) and not runner.busy)
    runner.shut_down()
    return ends


def test_a_job_ends_once_with_its_result(qtbot):
    assert run(qtbot, lambda progress: 7) == [("done", 7)]


def test_a_failing_job_says_its_error(qtbot):
    def work(progress):
        raise ValueError("no")

    ((end, error),) = run(qtbot, work)
    assert end == "failed"
    assert str(error) == "no"


def test_a_job_stops_at_its_next_report(qtbot):
    begun, go_on = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        go_on.wait(5)
        progress(1, 2, "half")
        raise AssertionError("it went on")

    runner, job, ends = Runner(), Job(work), []
    job.cancelled.connect(lambda: ends.append("cancelled"))
    job.failed.connect(ends.append)
    runner.start(job)
    begun.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["cancelled"]
    runner.shut_down()


def test_answers_come_on_the_windows_thread(qtbot, qapp):
    runner, job, threads = Runner(), Job(lambda progress: threading.get_ident()), []
    Answer(job, lambda worked_on: threads.append((worked_on, threading.get_ident())), threads.append)
    runner.start(job)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0][0] != threads[0][1] == threading.get_ident()
    runner.shut_down()


def test_shutting_down_cancels_what_waits(qtbot):
    runner, begun, done = Runner(), threading.Event(), []

    def slow(progress):
        begun.set()
        while True:
            progress(0, 0, "")

    runner.start(Job(slow))
    runner.start(Job(lambda progress: done.append(1)))
    begun.wait(5)
    runner.shut_down()
    assert done == []
    assert not runner.busy


def test_of_a_job_that_failed_its_name_and_kind_are_noted_and_nothing_that_it_says(qtbot):
    def fail(_progress):
        raise UnreadableFile("Kanarienvogel.docx", "it is about the Kanarienvogel")

    run(qtbot, fail)
    noted = log.last_lines()[-1]
    assert "failed job=" in noted
    assert ".fail kind=app.errors.UnreadableFile" in noted
    assert "Kanarienvogel" not in noted


def test_a_job_that_took_long_is_noted(qtbot, monkeypatch):
    monkeypatch.setattr("app.ui.runner._SLOW", -1.0)
    run(qtbot, lambda _progress: "Kanarienvogel")
    assert "slow job=" in log.last_lines()[-1]
    assert "Kanarienvogel" not in log.last_lines()[-1]


def test_an_answer_on_its_way_when_all_is_shut_down_is_told_to_nobody(qtbot):
    for work in (lambda progress: 7, lambda progress: 1 / 0):
        runner, job, told = Runner(), Job(work), []
        Answer(job, told.append, told.append)
        runner.start(job)
        runner._thread.submit(lambda: None).result(5)  # it has ended; nobody here has heard of it yet
        runner.shut_down()
        qtbot.wait(10)
        assert not told
