"""A text whose pages cut its lines, cut as the one that went out is: where a line ends says nothing there."""

from difflib import SequenceMatcher

from app.language.folding import fold
from app.model.sheet import Sheet


def recut(theirs: Sheet, base: Sheet) -> Sheet:
    """Return a sheet with its lines parted as another's are, where both have the same words; marks are left out.

    Where words differ, a line that ends among them ends still, unless other words stand there within one line.
    """
    words, ends = _words(theirs)
    known, others = _words(base)
    found = SequenceMatcher(None, [fold(each) for each in known], [fold(each) for each in words])
    for kind, a, b, c, d in found.get_opcodes():
        if kind == "equal":
            ends[c : d - 1] = others[a : b - 1]
        elif kind == "replace" and a and not any(others[a - 1 : b]):
            ends[max(c - 1, 0) : d] = [False] * (d - max(c - 1, 0))
    return _sheet(theirs, words, ends)


def _words(sheet: Sheet) -> tuple[list[str], list[bool]]:
    """Return the words of a sheet, and for each whether a line ends behind it."""
    words: list[str] = []
    ends: list[bool] = []
    for line in sheet.lines:
        parts = line.split()
        words += parts
        ends += [False] * (len(parts) - 1) + [True] * bool(parts)
    return words, ends


def _sheet(theirs: Sheet, words: list[str], ends: list[bool]) -> Sheet:
    leads = {line[:lead].strip(): lead for line, lead in zip(theirs.lines, theirs.leads, strict=True) if lead}
    lines: list[str] = []
    held: list[str] = []
    for word, end in zip(words, ends, strict=True):
        held.append(word)
        if end:
            lines.append(" ".join(held))
            held = []
    lines += [" ".join(held)] if held else []
    return Sheet(tuple(lines), tuple(leads.get(line.split(" ", 1)[0], 0) for line in lines))
