"""Values to and from JSON-ready structures: dataclasses become objects, tuples lists, dates ISO strings."""

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def encode(value: Any) -> Any:
    """Return ``value`` as dicts, lists, strings, numbers, booleans and None; fields with their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(v) for f in fields(value) if (v := getattr(value, f.name)) != f.default}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def decode(kind: Any, data: Any) -> Any:
    """Return the value of type ``kind`` that ``encode`` gave as ``data``.

    Tuples are of one kind of item (``tuple[X, ...]``), or of so many (``tuple[X, Y]``); of a union of dataclasses the
    one is taken whose fields fit.
    """
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _decode_union(get_args(kind), data)
    if origin is tuple:
        first, *further = get_args(kind)
        kinds = [first] * len(data) if further == [Ellipsis] else [first, *further]
        return tuple(decode(each, item) for each, item in zip(kinds, data, strict=True))
    if origin is Literal and data not in get_args(kind):
        raise ValueError(f"{data!r} is none of {get_args(kind)}")
    if origin is Literal or kind is Any:
        return data
    return _decode_plain(kind, data)


def _decode_plain(kind: Any, data: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: decode(hints[name], item) for name, item in data.items()})
    if kind in {date, datetime}:
        return kind.fromisoformat(data)
    return kind(data)


def _decode_union(choices: tuple[Any, ...], data: Any) -> Any:
    if data is None and type(None) in choices:
        return None
    real = [choice for choice in choices if choice is not type(None)]
    if isinstance(data, dict):
        real = [choice for choice in real if is_dataclass(choice) and _fits(choice, set(data))]
    if len(real) != 1:
        raise ValueError(f"{data!r} fits {len(real)} of {choices}")
    return decode(real[0], data)


def _fits(kind: Any, names: set[str]) -> bool:
    required = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    return required <= names <= {f.name for f in fields(kind)}


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
