"""Titles in lines, as they stand above a signed text."""

import re
import tomllib
from functools import cache

from app.model.text import Mark, Text
from app.paths import resources


def broken(title: Text) -> Text:
    """Return ``title`` with a line break after the space before each word that begins a line.

    The words and spaces stay; only breaks are added. A title that brings its own breaks keeps them and no others.
    """
    if "\n" in title.plain:
        return title
    for pattern in _beginnings():
        match = pattern.search(title.plain)
        if match:
            title = _inserted(title, match.start("word"))
    return title


@cache
def _beginnings() -> tuple[re.Pattern[str], ...]:
    lines = tomllib.loads((resources() / "rules" / "layout.toml").read_text(encoding="utf-8"))["title_lines"]
    return tuple(
        re.compile(rf"(?<=\S )(?P<word>{'|'.join(map(re.escape, words))})\b", re.IGNORECASE) for words in lines
    )


def _inserted(title: Text, at: int) -> Text:
    marks = tuple(
        Mark(mark.start + (mark.start >= at), mark.end + (mark.end > at), mark.kind, mark.to) for mark in title.marks
    )
    return Text(f"{title.plain[:at]}\n{title.plain[at:]}", marks)
