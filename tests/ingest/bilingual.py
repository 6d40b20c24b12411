"""Files that hold an instrument in two languages, laid out in the ways in which offices do it."""

import html
from pathlib import Path

TONGUES = Path(__file__).parents[1] / "data" / "tongues"


def text(name: str) -> str:
    """Return one of the texts in tests/data/tongues."""
    return (TONGUES / f"{name}.txt").read_text(encoding="utf-8")


def paragraphs(name: str) -> list[str]:
    """Return its paragraphs."""
    return [line for line in text(name).split("\n") if line.strip()]


def one_after_the_other(first: str, second: str) -> str:
    """Return both texts under each other."""
    return f"{text(first)}\n\n{text(second)}"


def alternating(first: str, second: str) -> str:
    """Return the paragraphs of both, turn by turn, as long as there are any."""
    one, two = paragraphs(first), paragraphs(second)
    shares = [(two[at * len(two) // len(one) : (at + 1) * len(two) // len(one)]) for at in range(len(one))]
    return "\n\n".join("\n\n".join((here, *there)) for here, there in zip(one, shares, strict=True))


def rows(first: str, second: str) -> list[tuple[str, str]]:
    """Return both side by side; the shorter one ends in empty cells."""
    one, two = paragraphs(first), paragraphs(second)
    length = max(len(one), len(two))
    return list(zip(one + [""] * (length - len(one)), two + [""] * (length - len(two)), strict=True))


def page(first: str, second: str) -> str:
    """Return a web page with both in the columns of a table, a paragraph a row."""
    cells = "".join(f"<tr><td>{html.escape(a)}</td><td>{html.escape(b)}</td></tr>" for a, b in rows(first, second))
    return f"<html><head><meta charset=utf-8></head><body><table border=1>{cells}</table></body></html>"


def tabbed(first: str, second: str) -> str:
    """Return both as text, a tab between them."""
    return "\n".join(f"{a}\t{b}" for a, b in rows(first, second))
