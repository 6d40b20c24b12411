"""How words of a provision can look, and the lines that titles and signature blocks stand in to the eye."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.export.signature import slots
from app.export.titles import broken
from app.model.provision import Kind, Provision
from app.model.text import Text


class Look(StrEnum):
    """How words are set; what comes later in this list is painted over what comes before."""

    REFERENCE = "reference"
    DANGLING = "dangling"
    ADDED = "added"
    BRACKET = "bracket"
    OWNER = "owner"
    SIGN = "sign"
    STRUCK = "struck"
    FINDING = "finding"
    HIT = "hit"
    HERE = "here"
    BOLD = "bold"
    ITALIC = "italic"
    BREAK = "break"
    """A space after which a line ends to the eye: titles and signature blocks stand in lines, whatever their text."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``[start:end]`` in a look; ``said`` is what a tooltip says of them, ``to`` what they lead to."""

    start: int
    end: int
    look: Look
    said: str = ""
    to: str = ""


def lines_to_the_eye(provision: Provision, names: tuple[str, ...]) -> Iterator[Span]:
    """Yield where a title or a signature block is broken into lines without a break in its text, and what is strong.

    ``names`` are those of the signatories.
    """
    text = provision.text
    if provision.kind is Kind.TITLE and "\n" not in text.plain:
        yield from _breaks(text.plain, broken(text).plain.split("\n"))
    elif provision.kind is Kind.SIGNATURE and "\n" not in text.plain:
        parts = slots(text, names)
        yield from _breaks(text.plain, [part.plain for part in parts])
        yield from _strong(parts[0])
    elif provision.kind is Kind.SIGNATURE:
        yield from _strong(Text(text.plain.partition("\n")[0]))


def _strong(part: Text) -> Iterator[Span]:
    if part.plain:
        yield Span(0, len(part.plain), Look.BOLD)


def _breaks(plain: str, parts: list[str]) -> Iterator[Span]:
    """Yield the spaces before each part but the first."""
    at = 0
    for part in filter(str.strip, parts):
        found = plain.find(part.strip(), at)
        if found < 0:
            return
        if found and plain[found - 1] == " ":
            yield Span(found - 1, found, Look.BREAK)
        at = found + len(part.strip())
