"""What the program notes of itself for a help desk: what ran, how long, which kinds of faults; never what it worked on.

A fact is a number, or ``Code``: a name out of the program's own code, which only this module makes. So no title, no
name of a file, no words of a text and no message of an error can get in: messages carry what was worked on.
"""

import faulthandler
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any, Literal

from app.paths import log_folder, private

Event = Literal["start", "ready", "end", "slow", "failed", "fault", "native", "back", "moved"]

_MOST = 512_000
_OLD = 3
_WORD = re.compile(r"[^0-9A-Za-z.+_-]")
_THEIRS = re.compile(r'File ".*?[/\\]app[/\\]([\w/\\]+)\.py", line (\d+), in (\S+)')
_NATIVE = re.compile(r"^(?:Fatal Python error|Windows fatal exception): (?!code )(.{1,60})", re.MULTILINE)
_PLACE = re.compile(r'File ".*?[/\\]app[/\\]([\w/\\]+)\.py", line (\d+) in (\S+)')
_DEEPEST = 40
_KEPT_EMPTY = 30 * 86_400


class Code(str):
    """A word out of the program's own code, or of its versions: never of what it works on."""

    __slots__ = ()


Fact = int | float | bool | Code | tuple[Code, ...]


def log_file() -> Path:
    """Return the file in which is noted now; older ones lie beside it with a number."""
    return log_folder() / "paraph.log"


def note(event: Event, **facts: Fact) -> bool:
    """Write one line; return whether that could be done. Nobody is held up by a log that cannot be written."""
    said = " ".join(f"{name}={shown(fact)}" for name, fact in facts.items())
    line = f"{datetime.now().astimezone().isoformat(timespec='milliseconds')} [{os.getpid()}] {event} {said}".rstrip()
    try:
        private(log_folder())
        _make_room(log_file())
        handle = os.open(log_file(), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, f"{line}\n".encode("ascii", "replace"))
        finally:
            os.close(handle)
    except OSError:
        return False
    return True


def fault(error: BaseException) -> bool:
    """Note an error that nobody foresaw, by its kinds and our own lines on its way."""
    return note("fault", kind=kind_of(error), way=way_of(error))


def kind_of(error: BaseException) -> Code:
    """Return the class of an error, never what it says."""
    kind = type(error)
    return Code(kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}")


def way_of(error: BaseException) -> tuple[Code, ...]:
    """Return the lines of our own code that an error passed, the outermost first, with those of its causes before it.

    Of other code only the package is told, once for a run of it.
    """
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    way: list[Code] = []
    for each in reversed(chain):
        way += _apart(each) or _frames(each.__traceback__)
        way.append(kind_of(each))
    return tuple(way)


def named(work: Callable[..., Any]) -> Code:
    """Return the name of a function in the code; of one with arguments laid in, that of the function."""
    while isinstance(work, partial):
        work = work.func
    name = getattr(work, "__qualname__", None) or type(work).__qualname__
    return Code(f"{getattr(work, '__module__', None) or type(work).__module__}.{name}".replace(".<locals>", ""))


def version(text: str) -> Code:
    """Return what a part of the system calls its version."""
    return Code(_WORD.sub("_", text)[:60])


class Watch:
    """Lets a fault below Python, in native code, be written down with the lines of ours that led there.

    Each process has a file of its own, which goes when the process ends by itself: what is in one tells of a fault.
    """

    def __init__(self) -> None:
        self._path = log_folder() / f"native-{os.getpid()}.log"
        self._handle = -1
        with suppress(OSError):
            private(log_folder())
            self._handle = os.open(self._path, os.O_WRONLY | os.O_TRUNC | os.O_CREAT, 0o600)
            faulthandler.enable(self._handle)  # it stays open as long as the program runs: it is written while it dies

    def end(self) -> None:
        """Watch no more: the process ends by itself."""
        if self._handle >= 0:
            faulthandler.disable()
            os.close(self._handle)
            self._handle = -1
            with suppress(OSError):
                self._path.unlink()


def native_fault() -> bool:
    """Note what earlier starts died of below Python, and forget it; return whether there was something.

    On Windows others' errors that were put right are written there too; they have a number only and are left out.
    """
    found = [_native_in(path) for path in sorted(log_folder().glob("native-*.log"))]
    return any(found)


def _native_in(path: Path) -> bool:
    with suppress(OSError):
        if not path.stat().st_size and time.time() - path.stat().st_mtime < _KEPT_EMPTY:
            return False  # of a window that is open, or was ended from outside
        said = path.read_text(encoding="utf-8", errors="replace")
        found = _NATIVE.findall(said)
        if found:
            way = tuple(_line(*place) for place in _PLACE.findall(said))[:_DEEPEST]
            note("native", kind=version(found[-1]), way=tuple(reversed(way)))
        path.unlink()
        return bool(found)
    return False


def last_lines(count: int = 200) -> tuple[str, ...]:
    """Return the last lines that were noted, the oldest first."""
    lines: list[str] = []
    for path in (_older(log_file(), 1), log_file()):
        with suppress(OSError):
            lines += path.read_text(encoding="ascii", errors="replace").splitlines()
    return tuple(lines[-count:])


def shown(fact: Fact) -> str:
    """Return a fact as it stands in a line; what is no fact, whatever it says, is not said."""
    if isinstance(fact, tuple):
        return ">".join(shown(each) for each in fact)
    if isinstance(fact, Code):
        return str.__str__(fact).replace(" ", "_")
    if isinstance(fact, float):
        return f"{fact:.3f}"
    return str(int(fact)) if isinstance(fact, int) else "?"


def _frames(trace: TracebackType | None) -> list[Code]:
    way: list[Code] = []
    for frame, line in walk_tb(trace):
        module = str(frame.f_globals.get("__name__", ""))
        if module == "app" or module.startswith("app."):
            way.append(Code(f"{module}:{line}:{frame.f_code.co_name}"))
            continue
        package = module.partition(".")[0]
        foreign = Code(f"({package if package in sys.modules else '?'})")
        if way[-1:] != [foreign]:
            way.append(foreign)
    return way[-_DEEPEST:]


def _apart(error: BaseException) -> list[Code]:
    """Return our own lines in the other process: there the way is told as text, and only places are taken from it."""
    if type(error).__module__ != "app.worker.calls":
        return []
    return [_line(*place) for place in _THEIRS.findall(str(error))][-_DEEPEST:]


def _line(module: str, line: str, function: str) -> Code:
    dotted = re.sub(r"[/\\]", ".", module)
    return Code(f"app.{dotted}:{line}:{function}")


def _make_room(path: Path) -> None:
    """Begin a new file when this one has grown large; the oldest goes."""
    with suppress(OSError):
        if path.stat().st_size > _MOST:
            for at in range(_OLD, 0, -1):
                older = path if at == 1 else _older(path, at - 1)
                if older.exists():
                    older.replace(_older(path, at))


def _older(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}")


def log_files() -> Iterator[Path]:
    """Yield the files of the log that are there, the newest first."""
    yield from (path for path in (log_file(), *(_older(log_file(), at) for at in range(1, _OLD + 1))) if path.exists())
