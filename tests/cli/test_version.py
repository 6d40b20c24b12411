"""The versions that a help desk asks for."""

import platform
import tomllib
from importlib.metadata import version
from pathlib import Path

from app.cli.main import run

ROOT = Path(__file__).parents[2]


def test_the_versions_stand_in_one_line(capsys):
    assert run(["--version"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    own = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    qt = version("PySide6-Essentials")
    assert line == f"Paraph {own} · Python {platform.python_version()} · Qt {qt}"


def test_it_is_no_command(capsys):
    assert run(["--version", "list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
