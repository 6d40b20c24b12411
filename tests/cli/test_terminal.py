"""Nobody is asked where nobody can answer."""

import sys

from app.cli import terminal


def test_no_input_is_no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert not terminal.answers()


def test_windows_calls_nul_a_terminal_and_it_is_none(monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert terminal.answers()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(terminal, "_is_console", lambda: False)
    assert not terminal.answers()
