"""The diagnostic report: what a help desk wants to know of an installation, with no word of what was worked on."""

import platform
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path

from app import log
from app.jobs.doctor_parts import Check
from app.log import Code

_PARTS = ("PySide6-Essentials", "PySide6", "sqlite-utils", "lxml", "python-docx", "pypdfium2", "sqlcipher3")
_LINES = 200


def own_version() -> Code:
    """Return the version of the program."""
    return _frozen_version() or version_of("paraph") or log.version("from its folder")


def _frozen_version() -> Code | None:
    """Return the version that a frozen program bears in a folder's name: asking as pip does takes ten times as long."""
    folder = getattr(sys, "_MEIPASS", None)
    named = next(Path(folder).glob("paraph-*.dist-info"), None) if folder else None
    return log.version(named.name.removesuffix(".dist-info").partition("-")[2]) if named else None


def versions() -> str:
    """Return the versions of the program, of Python and of Qt, in one line."""
    qt = version_of("PySide6-Essentials") or log.version("not installed")
    return f"Paraph {own_version()} · Python {platform.python_version()} · Qt {qt}"


def version_of(part: str) -> Code | None:
    """Return the version of an installed part; None when it is not installed."""
    try:
        return log.version(installed(part))
    except PackageNotFoundError:
        return None


def report(checks: Iterable[Check], more: Iterable[tuple[str, Code]] = (), error: BaseException | None = None) -> str:
    """Return the report: versions, the checks by number and kind, a fault's way through the code, and the log.

    No sentence of a check is in it, for sentences name files: only its facts, which are numbers and our own words.
    """
    known = [("Paraph", own_version()), ("Python", log.version(platform.python_version()))]
    known += [(part, found) for part in _PARTS if (found := version_of(part))]
    lines = [f"{name} {value}" for name, value in (*known, *more)]
    if error:
        lines += ["", "Fault", *(f"  {each}" for each in log.way_of(error))]
    lines += ["", "Checks", *map(_line, checks)]
    lines += ["", "Log", *(f"  {line}" for line in log.last_lines(_LINES))]
    return "\n".join(lines) + "\n"


def _line(check: Check) -> str:
    said = " ".join(f"{name}={log.shown(value)}" for name, value in check.facts)
    return f"  {check.topic} {check.state} {said}".rstrip()
