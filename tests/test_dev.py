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


@pytest.fixture
def ran(monkeypatch):
    """Installers are checked as on Linux; what would have been run."""
    steps = []
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(dev.shutil, "rmtree", lambda *_, **__: None)  # never what is being built here
    monkeypatch.setattr(
        dev.subprocess, "run", lambda step, **_: steps.append(step) or dev.subprocess.CompletedProcess(step, 0)
    )
    return steps


def test_only_the_debian_package_takes_root(ran, capsys):
    assert dev.check_installers() == []
    assert [Path(step[0]).name for step in ran] == ["check_windows.sh"]
    assert "== check_deb.sh\n   not run: that takes root" in capsys.readouterr().out


def test_what_an_installer_s_check_lacks_is_named_and_the_other_is_run(ran, monkeypatch, capsys):
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None if "wine" in name else f"/bin/{name}")
    assert dev.check_installers() == []
    assert [Path(step[0]).name for step in ran if "apt-get" not in step] == ["check_deb.sh"]
    assert "apt-get install --yes --no-install-recommends wine wine64" in [" ".join(map(str, step)) for step in ran]
    assert "== check_windows.sh\n   not run: that takes wine, wine64. " in capsys.readouterr().out


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_installers_are_not_tried_elsewhere_and_it_is_said(ran, monkeypatch, capsys, platform):
    monkeypatch.setattr(dev.sys, "platform", platform)
    assert dev.check_installers() == []
    said = capsys.readouterr().out
    assert all(f"== {name}\n   not run: that takes Linux" in said for name in dev.INSTALLER_CHECKS)
    assert not ran


def test_what_is_packaged_is_what_can_be_asked_for():
    for name in dev.INSTALLER_CHECKS:
        assert (ROOT / "packaging" / name).stat().st_mode & 0o111, name
    said = (ROOT / "packaging" / "build.py").read_text(encoding="utf-8")
    assert f"TARGETS = {dev.TARGETS!r}".replace("'", '"') in said
