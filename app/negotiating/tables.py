"""Tables after words of theirs were put in: a row that has lost all its words goes, new cells make rows."""

from collections import Counter
from collections.abc import Iterator

from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions, end_of


def in_rows(before: Provisions, now: Provisions) -> Provisions:
    """Return ``now`` with its tables in rows again; ``before`` is as the draft was.

    What other lines know of a table is its words alone, so a row that was taken out shows as cells without words, and
    one that was put in as cells after the last one of the row above.
    """
    if not any(each.kind is Kind.TABLE for each in now):
        return now
    worded = {each.id for each in _rows_with_words(before)}
    columns, known = _columns(before), {each.id: _count(before, at) for at, each in enumerate(before)}
    made: list[Provision] = []
    at = 0
    while at < len(now):
        each = now[at]
        end = end_of(now, at) if each.kind is Kind.ROW else at + 1
        if each.kind is not Kind.ROW:
            made.append(each)
        elif each.id not in worded or _has_words(now[at:end]):
            grown = _count(now, at) > known.get(each.id, 0)
            made += _parted(now[at:end], columns.get(each.id, 0) if grown else 0)
        at = end
    return tuple(made)


def _rows_with_words(provisions: Provisions) -> Iterator[Provision]:
    for at, each in enumerate(provisions):
        if each.kind is Kind.ROW and _has_words(provisions[at : end_of(provisions, at)]):
            yield each


def _has_words(provisions: Provisions) -> bool:
    return any(each.words.strip() for each in provisions)


def _columns(provisions: Provisions) -> dict[str, int]:
    """Return for each row how many cells most rows of its table have, the fewer where as many have more."""
    found: dict[str, int] = {}
    for at, each in enumerate(provisions):
        if each.kind is Kind.TABLE:
            rows = [place for place in range(at, end_of(provisions, at)) if provisions[place].kind is Kind.ROW]
            counts = Counter(sorted(_count(provisions, place) for place in rows))
            usual = counts.most_common(1)[0][0] if counts else 0
            found.update({provisions[place].id: usual for place in rows})
    return found


def _count(provisions: Provisions, at: int) -> int:
    return sum(each.kind is Kind.CELL for each in provisions[at : end_of(provisions, at)])


def _parted(row: Provisions, columns: int) -> Iterator[Provision]:
    """Yield a row, as several where its cells are several times those that a row has."""
    cells = sum(each.kind is Kind.CELL for each in row)
    whole = columns > 0 and cells > columns and cells % columns == 0
    number = 0
    for each in row:
        if each.kind is Kind.CELL:
            if whole and number and number % columns == 0:
                yield Provision(new_id(), Kind.ROW, row[0].level)
            number += 1
        yield each
