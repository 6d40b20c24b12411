"""Words as a page shows them: under one mark, in one format."""

from dataclasses import dataclass
from typing import Literal

PieceMark = Literal["", "added", "removed", "moved", "matched", "order"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under one mark. ``other`` is what stands for them in the other text; ``name``: a replaced name."""

    text: str
    mark: PieceMark = ""
    bold: bool = False
    other: str = ""
    name: bool = False
    italic: bool = False
