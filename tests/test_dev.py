"""The file that sets everything up: standard library only, and it names what is missing."""

import ast
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]


def test_it_imports_the_standard_library_only():
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_missing_libraries_are_named(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match="libabsent1"):
        dev.need({"libabsent.so.1": "libabsent1"})


def test_nothing_is_asked_elsewhere(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    dev.need({"libabsent.so.1": "libabsent1"})


def test_another_python_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    with pytest.raises(SystemExit, match=r"3\.11 to 3\.13"):
        dev.set_up()


def test_an_unknown_option_is_wrong_usage(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dev.py", "run", "--nonsense"])
    with pytest.raises(SystemExit) as stop:
        dev.main()
    assert stop.value.code == 2
    assert "--nonsense" in capsys.readouterr().err


def test_what_the_checks_compile_is_kept(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PARAPH_OTHER", "stays")
    seen = []
    monkeypatch.setattr(dev, "need", lambda _libraries: None)
    monkeypatch.setattr(
        dev.subprocess, "run", lambda *step, **more: seen.append(more["env"]) or dev.argparse.Namespace(returncode=0)
    )
    assert dev.check(False, []) == 0
    assert seen
    assert all("PYTHONDONTWRITEBYTECODE" not in env and env["PARAPH_OTHER"] == "stays" for env in seen)


def test_installers_are_not_tried_where_that_cannot_be_and_it_is_said(monkeypatch, capsys):
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    ran = []
    monkeypatch.setattr(dev.subprocess, "run", lambda *step, **_: ran.append(step))
    assert dev.check_installers() == []
    said = capsys.readouterr().out
    assert all(name in said for name in dev.INSTALLER_CHECKS)
    assert said.count("not run: that takes") == len(dev.INSTALLER_CHECKS)
    assert not ran


def test_what_is_packaged_is_what_can_be_asked_for():
    for name in dev.INSTALLER_CHECKS:
        assert (ROOT / "packaging" / name).stat().st_mode & 0o111, name
    said = (ROOT / "packaging" / "build.py").read_text(encoding="utf-8")
    assert f"TARGETS = {dev.TARGETS!r}".replace("'", '"') in said
