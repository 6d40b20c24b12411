"""What program and worker process say to each other; both sides pickle only these values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.worker.bounds import Limits


@dataclass(frozen=True, slots=True)
class Warm:
    """To the worker: import these modules, for they will be needed; nothing is answered."""

    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """To the worker: call a function within limits."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Began:
    """From the worker: it has what was asked, and begins."""


@dataclass(frozen=True, slots=True)
class Told:
    """From the worker: how far the function is."""

    done: int
    total: int
    label: str


@dataclass(frozen=True, slots=True)
class Answer:
    """From the worker: what the function returned."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """From the worker: what the function raised; ``traceback`` is empty for what a person can put right."""

    error: BaseException
    traceback: str = ""
