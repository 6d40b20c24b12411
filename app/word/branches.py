"""Where the text goes on within an element: the branch of alternatives, text boxes, rows and cells."""

from collections.abc import Iterator

from app.word.drawn import DRAWN, LETTERS
from app.word.xml import ALTERNATIVES, MATHS, Element, tag_of, w

_WORDS = (w("t"), w("delText"), f"{MATHS}t", LETTERS, *DRAWN)


def alternative(element: Element) -> Element:
    """Return the one branch of alternative content that is read: the first with words, or with what may have some."""
    return next((branch for branch in element if next(branch.iter(*_WORDS), None) is not None), element)


def boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, those inside others left to them, of alternatives only one.

    Diagrams, charts, canvases with text and text set as a picture are yielded as what stands for them.
    """
    if tag_of(element) == ALTERNATIVES:
        chosen = alternative(element)
        if chosen is element:
            return
        element = chosen
    for inner in element:
        if tag_of(inner) == "txbxContent" or inner.tag in DRAWN:
            yield inner
        else:
            yield from boxes(inner)


def within(holder: Element, tag: str, through: frozenset[str]) -> Iterator[Element]:
    """Yield the rows or cells of a holder, through content controls."""
    for element in holder:
        name = tag_of(element)
        if name == tag:
            yield element
        elif name in through:
            yield from within(element, tag, through)
