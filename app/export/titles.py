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
    beginnings, second, longest = _rules()
    for pattern in beginnings:
        match = pattern.search(title.plain)
        if match:
            title = _inserted(title, match.start("word"))
    start = 0
    for line in title.plain.split("\n"):
        match = second.search(line)
        if len(line) > longest and match and beginnings[-1].match(f"x {line}", 2):
            return _inserted(title, start + match.start("word"))
        start += len(line) + 1
    return title


@cache
def _rules() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str], int]:
    rules = tomllib.loads((resources() / "rules" / "layout.toml").read_text(encoding="utf-8"))
    patterns = (_pattern(words) for words in rules["title_lines"])
    return tuple(patterns), _pattern(rules["second_participant"]), rules["longest_title_line"]


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<=\S )(?P<word>(?:{'|'.join(map(re.escape, words))})\b)", re.IGNORECASE)


def _inserted(title: Text, at: int) -> Text:
    marks = tuple(
        Mark(mark.start + (mark.start >= at), mark.end + (mark.end > at), mark.kind, mark.to)
        for mark in title.marks
        if mark.start < mark.end
    )
    return Text(f"{title.plain[:at]}\n{title.plain[at:]}", marks)
