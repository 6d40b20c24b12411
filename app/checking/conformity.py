"""Conformity: whether two language versions of a text say the same, provision by provision.

A translation is not word for word: only what has to be said in both is held together, and only where a sure word of one
version has nothing in the other that could answer it. Numbers and references are held together in any two languages,
the rest where resources/rules/conformity.toml knows the words.
"""

import re
from collections.abc import Iterator, Sequence

from app.checking.conformity_checks import of_pair
from app.checking.conformity_pairs import Pair, tag, together
from app.checking.conformity_reads import Read, read_of, read_together
from app.checking.conformity_rows import held_rows
from app.checking.conformity_telling import Place, Telling
from app.checking.conformity_terms import Wordbook, terms
from app.model.finding import Finding
from app.model.instrument import LanguageVersion
from app.model.provision import Kind
from app.progress import Progress, quiet

_NUMBERED = re.compile(r"^(?:第?[\d０-９一二三四五六七八九十]+[条項号節章部款編]?|[IVX]+)$")
"""Numbers that are read in one way; letters are not: i, and イ, stand first in some lists, and later in others."""


def conformity(
    first: LanguageVersion, other: LanguageVersion, words: Wordbook = (), *, kept: bool = False
) -> tuple[Finding, ...]:
    """Return where two language versions do not say the same, in the order of the first.

    A finding stands at a provision of the first version and has what is beside it; what is only in the other version
    stands at the provision before. ``words`` are a library's glossary. ``kept``: see ``held_rows``.
    """
    return found_in(held_rows(first, other, kept=kept), first, other, words)


def found_in(
    rows: Sequence[Pair],
    first: LanguageVersion,
    other: LanguageVersion,
    words: Wordbook = (),
    progress: Progress = quiet,
) -> tuple[Finding, ...]:
    """Return where pairs of provisions do not say the same."""
    telling = Telling(tag(first), tag(other))
    paired = [(row.ours, row.theirs) for row in together(rows) if row.ours and row.theirs]
    both = [(read_together(ours, telling.first), read_together(theirs, telling.second)) for ours, theirs in paired]
    found = [*_missing(rows, telling), *_numbers(rows, telling)]
    for at, (ours, theirs) in enumerate(paired):
        progress(at, len(paired), "")
        found += of_pair(ours, theirs, telling.first, telling.second)
    found += terms(both, telling, words)
    order = {row.ours.id: at for at, row in reversed(list(enumerate(rows))) if row.ours}
    return tuple(sorted(found, key=lambda each: (order.get(each.at, -1), not each.heading, each.start)))


def _missing(rows: Sequence[Pair], telling: Telling) -> Iterator[Finding]:
    before = next((row.ours for row in rows if row.ours), None)
    for row in rows:
        if row.ours and row.theirs is None:
            if row.ours.kind not in {Kind.NOTE, Kind.SIGNATURE}:
                yield telling.alone(Read(row.ours, telling.first))
        elif row.theirs and row.ours is None and before and row.theirs.kind not in {Kind.NOTE, Kind.SIGNATURE}:
            yield telling.added(Read(before, telling.first), Read(row.theirs, telling.second))
        before = row.ours or before


# ---- numbers


def _numbers(rows: Sequence[Pair], telling: Telling) -> Iterator[Finding]:
    """Yield the provisions that are numbered otherwise in the other version; those that follow suit are not told again.

    A provision more or less moves the numbers of all that follow: it is told where it begins.
    """
    apart: dict[Kind, int] = {}
    for row in rows:
        if row.again or not row.ours or not row.theirs or row.ours.kind is not row.theirs.kind:
            continue
        if not (_NUMBERED.search(row.ours.number) and _NUMBERED.search(row.theirs.number)):
            continue
        ours, theirs = read_of(row.ours, telling.first), read_of(row.theirs, telling.second)
        shift = theirs.number - ours.number
        if shift and shift != apart.get(row.ours.kind, 0):
            labels = (row.ours.label or row.ours.number, row.theirs.label or row.theirs.number)
            yield telling.both("label_differs", Place(ours, 0, 0), Place(theirs, 0, 0), *labels)
        apart[row.ours.kind] = shift
