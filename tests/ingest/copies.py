"""Copies of a text with other numbering, other wrapping, other order: the tree must stay the same."""

import itertools
import re
import textwrap

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7}
SECTION = re.compile(r"^(?P<roman>[IVX]+)[:.] (?P<heading>\S.*)$", re.MULTILINE)
ITEM = re.compile(r"^(?P<number>\d)\. ", re.MULTILINE)


def renumbered(text: str, form: str) -> str:
    """``form`` holds {n} (arabic), {r} (roman) or {a} (letter) and ends before the heading."""
    return SECTION.sub(
        lambda found: (
            form.format(n=ROMAN[found["roman"]], r=found["roman"], a="ABCDEFG"[ROMAN[found["roman"]] - 1])
            + found["heading"]
        ),
        text,
    )


def relettered(text: str, form: str) -> str:
    low = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return ITEM.sub(
        lambda found: form.format(
            n=found["number"], a="abcdefghi"[int(found["number"]) - 1], r=low[int(found["number"]) - 1]
        ),
        text,
    )


def sections(text: str) -> tuple[str, list[str], str]:
    """The text before the first section, the sections, and the closing formula with what follows."""
    starts = [found.start() for found in SECTION.finditer(text)]
    end = text.index("The foregoing represents")
    cuts = [*starts, end]
    return text[: starts[0]], [text[a:b] for a, b in itertools.pairwise(cuts)], text[end:]


def permuted(text: str, order: list[int]) -> str:
    front, parts, back = sections(text)
    made = []
    for number, at in enumerate(order):
        roman = list(ROMAN)[number]
        made.append(
            SECTION.sub(lambda found, roman=roman: found[0].replace(found["roman"], roman, 1), parts[at], count=1)
        )
    return front + "".join(part if part.endswith("\n\n") else part.rstrip("\n") + "\n\n" for part in made) + back


def rewrapped(text: str, width: int = 60) -> str:
    """Every line of the text wrapped by itself, and no blank line between any two."""
    lines = []
    for line in _joined_pages(text).splitlines():
        if line.strip():
            lines += textwrap.wrap(line, width) or [line]
    return "\n".join(lines) + "\n"


def _joined_pages(text: str) -> str:
    text = text.replace("biotechnology, and\n\neducation", "biotechnology, and education")
    return text.replace("goals across\n\ncritical", "goals across critical")
