"""Where templates that did not ship with the program are read and run: a process of its own, under bounds.

A template of an analyst, or out of somebody's file, may be wrong and may be hostile. The sandbox of ``drafting.render``
keeps it from reaching anything; this process keeps it from taking time and memory, whatever it does: it is ended after
a second. Templates that ship are part of the program and run in it.
"""

import atexit
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from app.drafting.templates import Template, template_of
from app.errors import TemplateFault, Unfinished
from app.paths import shipped_templates
from app.worker import Limits, Worker

BOUNDS = Limits(seconds=1.0, megabytes=300)
"""What one template may take each time that it is read or run."""
ENDLESS = "it takes longer than a second, or too much memory"
ADVICE = "Check what the loops go through, and what is repeated."
_MODULES = ("app.drafting.assemble", "app.drafting.own")
_KEPT = 64

_Result = TypeVar("_Result")


class Press:
    """Calls functions on templates in the process, one after the other, from any thread."""

    def __init__(self) -> None:
        self._worker = Worker(BOUNDS)
        self._turn = Lock()
        self._known: dict[tuple[object, ...], Template | TemplateFault] = {}

    def warm(self) -> None:
        """Start the process, so that it is ready when it is needed; do not wait for it."""
        with self._turn:
            self._worker.warm(*_MODULES)

    def call(self, function: Callable[..., _Result], *args: Any, about: str) -> _Result:
        """Return what the function returns; ``about`` is the template's file. Raises TemplateFault for one too much."""
        with self._turn:
            try:
                return self._worker.call(function, *args, about=about)
            except Unfinished as error:
                raise TemplateFault(about, 0, f"{ENDLESS}: {ADVICE[0].lower()}{ADVICE[1:-1]}") from error

    def template_of(self, name: str, text: str, head: str, parts: Mapping[str, str]) -> Template:
        """Do as ``drafting.templates.template_of``, once for the same words; raise TemplateFault."""
        key = (name, text, head, tuple(sorted(parts.items())))
        if key not in self._known:
            try:
                self._known[key] = self.call(template_of, name, text, head, dict(parts), about=f"{name}.jinja")
            except TemplateFault as fault:
                self._known[key] = fault
            if len(self._known) > _KEPT:
                self._known.pop(next(iter(self._known)), None)
        found = self._known[key]
        if isinstance(found, TemplateFault):
            raise TemplateFault(found.name, found.line, found.why)
        return found

    def close(self) -> None:
        """End the process; a later call starts another."""
        with self._turn:
            self._worker.close()


@cache
def press() -> Press:
    """Return the one press of the program; it ends with it."""
    made = Press()
    atexit.register(made.close)
    return made


def ours(template: Template) -> bool:
    """Whether a template and all that it includes shipped with the program, word for word."""
    return _shipped(shipped_templates()).issuperset(template.sources)


@lru_cache(maxsize=2)
def _shipped(folder: Path) -> frozenset[tuple[str, str]]:
    return frozenset((path.name, path.read_text(encoding="utf-8-sig")) for path in folder.glob("*.jinja"))
