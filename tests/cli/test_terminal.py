"""Nobody is asked where nobody can answer."""

import errno
import sys

from app.cli import main, terminal


def test_no_input_is_no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert not terminal.answers()


def test_windows_calls_nul_a_terminal_and_it_is_none(monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert terminal.answers()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(terminal, "_is_console", lambda: False)
    assert not terminal.answers()


def test_a_pipe_that_is_closed_is_no_fault_on_windows(monkeypatch):
    error = OSError(errno.EINVAL, "Invalid argument")
    assert not main._nobody_reads(error)
    monkeypatch.setattr(sys, "platform", "win32")
    assert main._nobody_reads(error)
    assert not main._nobody_reads(OSError(errno.EINVAL, "Invalid argument", "CON.docx"))
    assert not main._nobody_reads(ValueError("another"))
