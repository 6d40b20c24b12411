"""What several instruments say on one topic, row by row, and where each differs from a chosen one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz.distance import LCSseq

from app.comparing.assign import assign
from app.comparing.compare import weighed_passages
from app.comparing.spellings import tokens_of
from app.language.likeness import Likeness
from app.language.sentences import sentences
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.table import TableCell, TopicTable

_PLACE = 0.2  # what standing at the same place is worth beside likeness
_SAME = 0.55  # of the words, in their order, from which a sentence says what a passage says
_LEAST = 0.01  # on one topic anything answers rather than nothing


@dataclass(slots=True)
class _Row:
    """A row in the making: the cells found so far, by column, and the words by which others are held against it."""

    cells: dict[int, TableCell]
    words: str


def topic_table(topic: str, instruments: Sequence[Instrument], against: int = 0) -> TopicTable:
    """Return the table of ``topic``; rows stand in the order of the column ``against``, what only others say after it.

    Raises IndexError when there is no such column.
    """
    columns = [tuple(passages(it, topic)) for it in instruments]
    likeness = Likeness([cell.text for column in columns for cell in column])
    rows = [_Row({against: cell}, cell.text) for cell in columns[against]]
    for at, column in enumerate(columns):
        if at != against:
            rows = _joined(rows, at, column, likeness)
    rows = _merged(rows)
    told = tuple(tuple(_held(row.cells, at, against, instruments) for at in range(len(instruments))) for row in rows)
    return TopicTable(topic, tuple(it.id for it in instruments), against, told)


def passages(instrument: Instrument, topic: str) -> Iterator[TableCell]:
    """Yield what an instrument says on a topic, in its order: sentences that follow one another as one passage."""
    for provision in instrument.provisions:
        about = [span for span in provision.topics if span.topic == topic]
        if not about or not provision.text.plain.strip():
            continue
        spans = sentences(provision.text.plain)
        on_it = [any(a.start < end and start < a.end for a in about) for start, end in spans]
        yield from (TableCell(provision.id, provision.label, words) for words in _runs(provision, spans, on_it))


def _runs(provision: Provision, spans: Sequence[tuple[int, int]], on_it: Sequence[bool]) -> Iterator[str]:
    if all(on_it):
        yield provision.text.plain
        return
    for wanted, run in groupby(zip(spans, on_it, strict=True), key=lambda pair: pair[1]):
        if wanted:
            inside = [span for span, _ in run]
            yield provision.text.plain[inside[0][0] : inside[-1][1]]


def _joined(rows: Sequence[_Row], column: int, cells: Sequence[TableCell], likeness: Likeness) -> list[_Row]:
    """Return the rows with the cells of a column; one that answers none follows the row of its predecessor."""

    def worth(row: int, at: int) -> float:
        apart = abs(row / len(rows) - at / len(cells))
        return likeness.between(rows[row].words, cells[at].text) + _PLACE * (1 - apart) + _LEAST

    pairs = assign([[worth(row, at) for at in range(len(cells))] for row in range(len(rows))])
    place = {at: row for row, at in pairs}
    made = list(rows)
    after: dict[int, list[_Row]] = {}
    last = -1
    for at, cell in enumerate(cells):
        if at in place:
            last = place[at]
            made[last].cells[column] = cell
        else:
            after.setdefault(last, []).append(_Row({column: cell}, cell.text))
    return [*after.get(-1, ()), *(each for at, row in enumerate(made) for each in (row, *after.get(at, ())))]


def _merged(rows: Sequence[_Row]) -> list[_Row]:
    """Return the rows with neighbours as one where a paragraph of one instrument says what are two in another."""
    made: list[_Row] = []
    for row in rows:
        if made and (_reaches(made[-1], row) or _reaches(row, made[-1])):
            made[-1] = _together(made[-1], row)
        else:
            made.append(row)
    return made


def _reaches(one: _Row, other: _Row) -> bool:
    """Tell whether a cell that stands in ``one`` alone has a sentence that is like the words of ``other``."""
    alone = [cell.text for column, cell in one.cells.items() if column not in other.cells]
    theirs = [text[slice(*span)] for text in alone for span in sentences(text) if len(sentences(text)) > 1]
    return any(_alike(sentence, cell.text) for sentence in theirs for cell in other.cells.values())


def _alike(one: str, other: str) -> bool:
    return LCSseq.normalized_similarity(tokens_of(one), tokens_of(other), score_cutoff=_SAME) > 0


def _together(one: _Row, other: _Row) -> _Row:
    cells = dict(one.cells)
    for column, cell in other.cells.items():
        first = cells.get(column)
        cells[column] = replace(first, text=f"{first.text} {cell.text}") if first else cell
    return _Row(cells, f"{one.words} {other.words}")


def _held(
    cells: dict[int, TableCell], column: int, against: int, instruments: Sequence[Instrument]
) -> TableCell | None:
    cell, base = cells.get(column), cells.get(against)
    if cell is None or base is None or column == against:
        return cell
    ours, theirs = instruments[against].particulars, instruments[column].particulars
    hunks, why = weighed_passages(base.text, cell.text, ours, theirs)
    return replace(cell, hunks=hunks, why=why)
