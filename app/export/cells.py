"""Words in the cells of sheets that are no workbooks of ours (.csv): no program takes them for a formula.

A program of tables reads a cell that begins with one of some signs as a formula, which can call programs and the net.
In Japan some take the signs of full width too. An apostrophe before it makes it words, and is taken back when the file
is read here again.
"""

import re

_FORMULA = re.compile(r"[\s'’]*[=+\-@＝＋－＠﹢﹣﹦﹫−|%\t\r\n]")
_MEANS_NOTHING = frozenset({"-", "–", "—", "－", "−"})


def harmless(words: str) -> str:
    """Return the words of a cell as no formula; ``as_meant`` takes it back."""
    return f"'{words}" if _begins(words) else words


def as_meant(words: str) -> str:
    """Return what a cell said before it was made harmless."""
    return words[1:] if words.startswith("'") and _begins(words[1:]) else words


def _begins(words: str) -> bool:
    return bool(_FORMULA.match(words)) and words not in _MEANS_NOTHING
