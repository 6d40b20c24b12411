"""However a window ends, the library is whole and the draft comes back on the next start, which says so."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from app.jobs.doctor import healthy, look_over
from app.library.store import Library
from app.paths import library_file, log_folder

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="ended by signals, which Windows has not"),
]


def opened(*what):
    command = [sys.executable, "-m", "tests.ui.ended_window", *what]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ.copy())


def said(process, seconds=60):
    out, _ = process.communicate(timeout=seconds)
    return [line.partition(" ")[::2] for line in out.splitlines()]


def until(window, sign, least=0):
    """Read what a window says up to a sign, and the number of it; how many are saved at once is the machine's."""
    end = time.monotonic() + 60
    while time.monotonic() < end and (line := window.stdout.readline()):
        name, _, words = line.strip().partition(" ")
        if name == sign and (not least or int(words) >= least):
            return words
    window.kill()
    pytest.fail(f"the window never said {sign} {least or ''}")


def told(lines, name):
    return [words for key, words in lines if key == name]


@pytest.mark.parametrize("after", [1, 8])
def test_a_window_that_is_killed_while_one_types_gives_its_draft_back(after):
    window = opened("type")
    saved = int(until(window, "saved", after))
    window.send_signal(signal.SIGKILL)
    last = [int(words) for words in told(said(window), "saved")]
    saved = max([saved, *last])
    assert healthy(look_over(library_file()))
    lines = said(opened("look"))
    words = told(lines, "words")[0].split()
    assert words[:saved] == [f"w{number}" for number in range(1, saved + 1)]
    assert any("ended last time without being closed" in notice for notice in told(lines, "notice"))
    assert not any("without being closed" in notice for notice in told(said(opened("look")), "notice"))


def test_logging_off_is_an_orderly_end_and_all_that_was_typed_is_there():
    window = opened("type")
    until(window, "saved", 3)
    window.send_signal(signal.SIGTERM)
    lines = said(window)
    assert window.returncode == 0
    assert told(lines, "status") == ["0"]
    with closing(Library.open(library_file())) as library:
        assert library.left_behind() == ()
        (kept,) = library.shelf()
        assert "w3" in str(library.kept(kept.id).draft)
    assert "without being closed" not in str(said(opened("look")))


def test_a_fault_in_native_code_is_noted_and_the_draft_comes_back():
    window = opened("fault")
    lines = said(window)
    assert window.returncode == -signal.SIGSEGV
    assert told(lines, "saved")[-1] == "40"
    found = said(opened("look"))
    assert len(told(found, "words")[0].split()) == 40
    notice = next(each for each in told(found, "notice") if "without being closed" in each)
    assert "The fault is in the log" in notice
    noted = "".join(path.read_text(encoding="utf-8") for path in log_folder().iterdir())
    assert "native kind=Segmentation_fault" in noted
    assert "participants" not in noted


def test_a_draft_that_was_brought_back_and_is_open_at_the_next_end_is_offered_only():
    """Should the window die of the draft, it would die at every start."""
    for what, sign in (("type", "saved"), ("stay", "here")):
        window = opened(what)
        until(window, sign)
        window.kill()
        said(window)
    lines = said(opened("look"))
    assert told(lines, "words") == [""]
    assert any("without being closed" in notice for notice in told(lines, "notice"))


def test_an_error_on_a_thread_is_reported_and_typing_goes_on():
    window = opened("thread")
    lines = said(window)
    assert told(lines, "reported") == [""]
    assert told(lines, "status") == ["0"]
    assert max(map(int, told(lines, "saved"))) == 40
    noted = "".join(path.read_text(encoding="utf-8") for path in log_folder().iterdir())
    assert "fault kind=KeyError" in noted
    assert "secret" not in noted
    assert "without being closed" not in str(said(opened("look")))


def test_a_second_start_hands_its_file_to_the_first(tmp_path):
    (tmp_path / "sent.txt").write_text("Minutes of a meeting.", encoding="utf-8")
    first = opened("stay")
    until(first, "here")
    command = [sys.executable, "-m", "app", str(tmp_path / "sent.txt")]
    second = subprocess.run(
        command, cwd=ROOT, check=False, timeout=60, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    )
    assert second.returncode == 0
    assert told(said(first), "asked") == ["sent.txt"]


def test_a_file_that_macos_hands_to_the_program_is_opened(tmp_path):
    (tmp_path / "sent.txt").write_text("Minutes of a meeting.", encoding="utf-8")
    assert told(said(opened("stay", str(tmp_path / "sent.txt"))), "asked") == ["sent.txt"]


def test_a_window_closes_for_its_library_to_be_moved_and_opens_on_it_again(tmp_path):
    before = library_file()
    lines = said(opened("move", str(tmp_path)))
    assert any("The library is now" in notice for notice in told(lines, "notice"))
    assert told(lines, "status") == ["0"]
    assert library_file() == tmp_path / "library.paraph"
    assert healthy(look_over(library_file()))
    assert before.exists()
    moved = Library.open(library_file())
    assert (len(moved.instruments()), len(moved.shelf())) == (2, 1)
    moved.close()
