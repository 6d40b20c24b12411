"""What a file carries besides the words that are seen: the values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "change", "comment", "hidden", "faint", "unprinted",
    "person", "company", "property", "time", "template",
    "field", "link", "outside", "bookmark", "variable",
    "control", "custom_xml", "custom_property", "label", "block", "alternate",
    "picture_text", "picture_data", "cropped", "picture",
    "embedded", "ole", "macro", "ink", "signature", "foreign",
    "revision_id", "identifier", "printer", "thumbnail", "leftover",
]  # fmt: skip
"""What may be carried.

``faint`` are words too small or too pale to be seen, ``unprinted`` those of notes that nothing refers to and of rows
and pages that are not printed. ``outside`` is what is fetched from elsewhere, ``variable`` what only programs read,
``block`` a building block, ``alternate`` words that only another program would show. ``picture_text`` is said of a
picture, ``picture_data`` stands in its file, ``picture`` is one of a kind that is not looked into, ``foreign`` a
document of another kind within. ``leftover`` is what belongs to nothing.
"""


@dataclass(frozen=True, slots=True)
class Carried:
    """Something that a file carries: ``what`` says more exactly what it is, ``where`` names the part of the file.

    ``examples`` are some of the words or names found; ``removable`` says whether it can be taken out here.
    """

    kind: Kind
    what: str
    where: str
    count: int = 1
    examples: tuple[str, ...] = ()
    removable: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing at one place; ``strip`` takes it out, None where that cannot be done."""

    kind: Kind
    what: str
    where: str
    example: str = ""
    strip: Callable[[], None] | None = None
    count: int = 1


_MOST_EXAMPLES, _LONGEST = 8, 200


def gathered(spots: "list[Spot] | tuple[Spot, ...]") -> tuple[Carried, ...]:
    """Return what was found at many spots: those of one kind in one part together, in the order of the kinds."""
    found: dict[tuple[Kind, str, str, bool], list[Spot]] = {}
    for spot in spots:
        found.setdefault((spot.kind, spot.what, spot.where, spot.strip is not None), []).append(spot)
    return tuple(
        Carried(kind, what, where, sum(spot.count for spot in each), _examples(each), removable)
        for (kind, what, where, removable), each in found.items()
    )


def _examples(spots: list[Spot]) -> tuple[str, ...]:
    words = (" ".join(spot.example.split())[:_LONGEST] for spot in spots)
    return tuple(dict.fromkeys(filter(None, words)))[:_MOST_EXAMPLES]
