"""What some words depart in from a precedent's wording: names in the same role and blanks are told from words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from app.comparing.names import naming_of
from app.comparing.weighing import weighed_texts
from app.comparing.weightrules import weights
from app.comparing.words import words
from app.jobs.name_rows import Row, rows_in
from app.language.offices import offices_in, offices_of
from app.model.comparison import Hunk, Reason
from app.model.instrument import Particulars

LONGEST = 20_000
"""Letters of a passage from which on it is never compared."""
_BLANK = re.compile(r"\[[^\[\]]*\]")
_STAND_IN = "\ue000"
_ROWS = "\ue010\ue011\ue012\ue013\ue014\ue015\ue016\ue017"
"""Stand in the place of rows of names, one sign for each sort of row."""
_OWN_SIGNS = re.compile(f"[{_STAND_IN}{_ROWS}]")
_ARTICLES = re.compile(r"\b(?:the|a|an)\b|[\s,;.]+", re.IGNORECASE)


@lru_cache(maxsize=1024)
def compared(wording: str, plain: str, particulars: Particulars) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Return what ``plain`` departs from a wording that is re-voiced already, and why it weighs.

    A row that names all sides of the instrument answers another such row: see ``name_rows``.
    """
    if wording == plain:
        return (Hunk("equal", wording, plain),), ()
    if max(len(wording), len(plain)) > LONGEST:
        return (Hunk("replace", wording, plain, ("wording",)),), (Reason("wording", weights()["wording"]),)
    if _OWN_SIGNS.search(wording + plain):
        return weighed_texts(wording, plain, words(wording, plain), offices_of(particulars))
    rows = rows_in(wording, particulars), rows_in(plain, particulars)
    signs = _signs(*rows)
    (hidden, theirs), (ground, ours) = _hidden(wording, rows[0], signs), _hidden(plain, rows[1], signs)
    found = _blanks_compared(hidden, ground, particulars)
    back = _said(wording, theirs), _said(plain, ours)
    hunks = tuple(piece for hunk in found for piece in _rows_back(hunk, *back)) if theirs or ours else found
    return weighed_texts(wording, plain, hunks, offices_of(particulars))


def _blanks_compared(wording: str, plain: str, particulars: Particulars) -> tuple[Hunk, ...]:
    blanks, ours = _BLANK.findall(wording), _BLANK.findall(plain)
    hidden, ground = _BLANK.sub(_STAND_IN, wording), _BLANK.sub(_STAND_IN, plain)
    found = words(hidden, ground, naming_of(particulars, particulars, offices_in((hidden, ground))))
    shown = iter(blanks), iter(ours)
    return tuple(_filled(hunk, *shown) for hunk in found) if blanks or ours else found


# ---- rows of names

_Said = tuple[str, bool]
"""The words of a row, and whether an office of nobody's stands in it."""


def _signs(theirs: Sequence[Row], ours: Sequence[Row]) -> dict[str, str]:
    """Return a sign for each sort of row that both texts have equally often; others stay words."""
    counts = Counter(row.sort for row in theirs), Counter(row.sort for row in ours)
    sorts = sorted(sort for sort in counts[0] if counts[0][sort] == counts[1][sort])
    return dict(zip(sorts, _ROWS, strict=False))


def _hidden(text: str, rows: Sequence[Row], signs: dict[str, str]) -> tuple[str, list[Row]]:
    """Return a text with signs in the place of its rows, and the rows."""
    out, at = "", 0
    hidden: list[Row] = []
    for row in rows:
        if row.sort in signs:
            out += text[at : row.start] + signs[row.sort]
            hidden.append(row)
            at = row.end
    return out + text[at:], hidden


def _said(text: str, rows: Sequence[Row]) -> Iterator[_Said]:
    return ((text[row.start : row.end], row.other) for row in rows)


def _rows_back(hunk: Hunk, theirs: Iterator[_Said], ours: Iterator[_Said]) -> Iterator[Hunk]:
    """Yield a hunk with the rows in the place of their signs; a row that answers one of other words apart."""
    if hunk.op != "equal" or hunk.before != hunk.after:
        yield replace(hunk, before=_with_rows(hunk.before, theirs), after=_with_rows(hunk.after, ours))
        return
    for piece in re.split(f"([{_ROWS}])", hunk.before):
        if piece and piece in _ROWS:
            (before, strange), (after, other) = next(theirs), next(ours)
            if before != after and (strange or other):
                yield from words(before, after)
            else:
                yield Hunk("equal", before, after, () if before == after else ("role",))
        elif piece:
            yield replace(hunk, before=piece, after=piece)


def _with_rows(text: str, rows: Iterator[_Said]) -> str:
    return "".join(next(rows)[0] if letter in _ROWS else letter for letter in text)


# ---- blanks


def _filled(hunk: Hunk, blanks: Iterator[str], ours: Iterator[str]) -> Hunk:
    """Put the blanks back into a hunk; a blank alone is answered by whatever stands there."""
    before, after = _with_blanks(hunk.before, blanks), _with_blanks(hunk.after, ours)
    alone = _is_blank(hunk.before, hunk.after) or _is_blank(hunk.after, hunk.before)
    if alone and before != after:
        return Hunk("equal", before, after, ("role",))
    return replace(hunk, before=before, after=after)


def _with_blanks(words: str, blanks: Iterator[str]) -> str:
    return "".join(next(blanks, "") if letter == _STAND_IN else letter for letter in words)


def _is_blank(words: str, other: str) -> bool:
    """Tell whether words are blanks, with nothing between them that the other side does not say too."""
    between = set(_ARTICLES.sub(" ", words.replace(_STAND_IN, " ")).split())
    return _STAND_IN in words and bool(other.strip()) and between <= set(_ARTICLES.sub(" ", other).split())
