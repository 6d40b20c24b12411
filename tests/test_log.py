"""The log helps a help desk, and holds no word of what the program worked on."""

import os
import re
import stat
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from app import log
from app.errors import UnreadableFile
from app.jobs.opening import open_instrument
from app.paths import log_folder, private
from app.worker.calls import _ChildTraceback

ROOT = Path(__file__).parents[1]
CANARY = "Kanarienvogel-4711"


def written():
    return "".join(path.read_text(encoding="utf-8") for path in log_folder().rglob("*") if path.is_file())


def fail(secret):
    try:
        {}[secret]
    except KeyError as error:
        raise UnreadableFile(secret, secret, secret) from error


def test_a_fault_is_noted_by_its_kinds_and_our_own_lines():
    with pytest.raises(AttributeError) as raised:
        open_instrument(None, CANARY)
    log.fault(raised.value)
    said = written()
    assert CANARY not in said
    assert "kind=AttributeError" in said
    assert "app.jobs.opening:" in said


def test_the_causes_stand_before_what_came_of_them():
    with pytest.raises(UnreadableFile) as raised:
        fail(CANARY)
    way = log.way_of(raised.value)
    assert [each for each in way if not each.startswith("(")] == ["KeyError", "app.errors.UnreadableFile"]
    assert CANARY not in "".join(way)


def test_of_the_other_process_only_places_are_taken():
    text = f'File "/opt/x/app/ingest/pdf.py", line 12, in read\n    raise KeyError("{CANARY}")\nKeyError: {CANARY}'
    error = RuntimeError(CANARY)
    error.__cause__ = _ChildTraceback(text)
    way = log.way_of(error)
    assert "app.ingest.pdf:12:read" in way
    assert CANARY not in "".join(way)


def test_what_is_no_fact_is_not_said():
    log.note("failed", what=CANARY, why=(CANARY, CANARY), count=3, took=0.25, well=True, other=None, path=Path(CANARY))
    assert CANARY not in written()
    assert "what=? why=?>? count=3 took=0.250 well=1 other=? path=?" in written()


def test_work_has_the_name_that_it_has_in_the_code():
    assert log.named(partial(fail, CANARY)) == f"{__name__}.fail"
    assert log.named(lambda: CANARY).endswith("test_work_has_the_name_that_it_has_in_the_code.<lambda>")
    assert log.named(partial) == "functools.partial"


def test_only_the_log_makes_words_of_the_code():
    makers = [path for path in (ROOT / "app").rglob("*.py") if re.search(r"\bCode\(", path.read_text(encoding="utf-8"))]
    assert makers == [ROOT / "app" / "log.py"]


@pytest.mark.skipif(os.name != "posix", reason="rights of the kind that only POSIX has")
def test_the_log_is_for_its_user_alone():
    log.note("start")
    assert stat.S_IMODE(log.log_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(log_folder().stat().st_mode) == 0o700


def test_old_lines_make_room(monkeypatch):
    monkeypatch.setattr(log, "_MOST", 300)
    for number in range(40):
        log.note("slow", number=number)
    assert len(list(log.log_files())) == 4
    assert sum(path.stat().st_size for path in log.log_files()) < 2000
    assert log.last_lines()[-1].endswith("slow number=39")


def test_a_log_that_cannot_be_written_stops_nobody(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "file"))
    assert not log.note("start")
    log.Watch().end()
    assert not log.native_fault()
    assert log.last_lines() == ()


def test_a_fault_below_python_is_noted_at_the_next_start():
    code = "import ctypes; from app import log; w = log.Watch(); ctypes.string_at(0)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert ended.returncode != 0
    assert log.native_fault()
    assert "native kind=" in log.last_lines()[-1]
    assert not log.native_fault()


def test_others_errors_on_windows_that_were_put_right_are_no_fault():
    private(log_folder())
    (log_folder() / "native-1.log").write_text(
        "Windows fatal exception: code 0x8001010d\n\nThread 0x1:\n", encoding="utf-8"
    )
    assert not log.native_fault()


def test_a_window_that_ends_by_itself_leaves_no_file():
    watch = log.Watch()
    assert list(log_folder().glob("native-*"))
    assert not log.native_fault()
    watch.end()
    assert not list(log_folder().glob("native-*"))
