"""What stands out in the text of a template: kinds, answers in braces, remarks, topics. No Qt, one line at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Tone = Literal["kind", "answer", "order", "remark", "topic", "key", "words"]

_TEXT = re.compile(
    r"(?P<remark>\{#.*?(?:#\}|$))|(?P<answer>\{\{.*?(?:\}\}|$))|(?P<order>\{%.*?(?:%\}|$))"
    r"|(?P<kind>^[ \t]*[a-z]+(?: +[1ai-])?(?= |:)(?=(?: +@[a-z_]+)*:(?:\s|$)))|(?P<topic>(?<!\S)@[a-z_]+)"
)
_HEAD = re.compile(
    r"(?P<remark>#.*$)|(?P<words>\"(?:[^\"\\]|\\.)*\"?|'[^']*'?)|(?P<kind>^[ \t]*\[\[?[^\]]*\]?\]?)"
    r"|(?P<key>(?:^[ \t]*|[{,][ \t]*)[\w-]+(?=[ \t]*=))"
)


@dataclass(frozen=True, slots=True)
class Ink:
    """Letters of a line, from ``start``, ``length`` of them, in a tone."""

    start: int
    length: int
    tone: Tone


def inks(line: str, head: bool = False) -> Iterator[Ink]:
    """Yield what stands out in a line of a template's text, or of its head."""
    for found in (_HEAD if head else _TEXT).finditer(line):
        tone = found.lastgroup
        if tone:
            yield Ink(found.start(), len(found[0]), tone)  # type: ignore[arg-type]
