"""Spaces that do not break, thin ones and the like: set aside while a text is recognised, then put back.

The rules of recognition know one space. The signs of the source are differences all the same, if the lightest ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.model.provision import Provision
from app.model.text import Mark, MarkKind, Text

_SINGLE = re.compile(r"(?<=\S)[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?=\S)")


def marked(text: str) -> Iterator[Mark]:
    """Yield a mark for each space between two words that is alone and not the plain one."""
    for match in _SINGLE.finditer(text):
        yield Mark(match.start(), match.end(), MarkKind.SPACE, match[0])


def restored(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """Return the provisions with the signs of the source in the place of the plain spaces that stood for them."""
    return tuple(
        replace(provision, text=_restored(provision.text), heading=provision.heading and _restored(provision.heading))
        for provision in provisions
    )


def _restored(text: Text) -> Text:
    signs = list(text.plain)
    for mark in text.marks:
        if mark.kind is MarkKind.SPACE and text.plain[mark.start : mark.end] == " ":
            signs[mark.start] = mark.to
    return Text("".join(signs), tuple(mark for mark in text.marks if mark.kind is not MarkKind.SPACE))
