"""Assignment: pairing the things of two small lists so that the sum of what the pairs are worth is greatest."""

import math
from collections.abc import Sequence

Worth = Sequence[Sequence[float]]

_MOST_CELLS = 3_600  # above, taking the best pair again and again is good enough


def assign(worth: Worth) -> list[tuple[int, int]]:
    """Return pairs (row, column), each row and column once at most; pairs worth 0 or less are not made."""
    rows, columns = len(worth), len(worth[0]) if worth else 0
    if not rows or not columns:
        return []
    if rows * columns > _MOST_CELLS:
        return _greedy(worth)
    if rows > columns:
        turned = [[worth[row][column] for row in range(rows)] for column in range(columns)]
        return sorted((row, column) for column, row in assign(turned))
    return [(row, column) for row, column in _hungarian(worth) if worth[row][column] > 0]


def _greedy(worth: Worth) -> list[tuple[int, int]]:
    cells = sorted(
        ((-value, row, column) for row, values in enumerate(worth) for column, value in enumerate(values) if value > 0)
    )
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, row, column in cells:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return sorted(pairs)


def _hungarian(worth: Worth) -> list[tuple[int, int]]:
    """Assign every row (no more rows than columns) by shortest augmenting paths over potentials."""
    rows, columns = len(worth), len(worth[0])
    row_of = [-1] * (columns + 1)  # the last column is where a path starts
    potentials, prices = [0.0] * rows, [0.0] * (columns + 1)
    for row in range(rows):
        row_of[columns] = row
        _augment(worth, row_of, potentials, prices)
    return sorted((row, column) for column, row in enumerate(row_of[:columns]) if row >= 0)


def _augment(worth: Worth, row_of: list[int], potentials: list[float], prices: list[float]) -> None:
    columns = len(row_of) - 1
    slack = [math.inf] * columns
    came_from = [columns] * columns
    done = [False] * (columns + 1)
    column = columns
    while row_of[column] >= 0:
        done[column] = True
        row = row_of[column]
        for other in range(columns):
            cost = max(worth[row][other], 0.0)
            if not done[other] and (rest := -cost - potentials[row] - prices[other]) < slack[other]:
                slack[other], came_from[other] = rest, column
        following = min((other for other in range(columns) if not done[other]), key=slack.__getitem__)
        step = slack[following]
        for other in range(columns + 1):
            if done[other]:
                potentials[row_of[other]] += step
                prices[other] -= step
            elif other < columns:
                slack[other] -= step
        column = following
    while column != columns:
        row_of[column] = row_of[came_from[column]]
        column = came_from[column]
