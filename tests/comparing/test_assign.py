from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from app.comparing.assign import assign

WORTH = st.integers(0, 4).flatmap(
    lambda columns: st.lists(st.lists(st.integers(-3, 9), min_size=columns, max_size=columns), max_size=4)
)


def best(worth):
    rows, columns = len(worth), len(worth[0]) if worth else 0
    if rows > columns:
        return best([list(row) for row in zip(*worth, strict=True)]) if columns else 0
    return max(
        sum(max(worth[row][column], 0) for row, column in enumerate(order))
        for order in permutations(range(columns), rows)
    )


@given(WORTH)
def test_the_pairs_are_worth_most(worth):
    pairs = assign(worth)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(worth[row][column] > 0 for row, column in pairs)
    assert sum(worth[row][column] for row, column in pairs) == best(worth)


def test_long_lists_take_the_best_pair_again_and_again():
    worth = [[1.0 if row == column else 0.5 for column in range(100)] for row in range(90)]
    assert assign(worth) == [(at, at) for at in range(90)]
