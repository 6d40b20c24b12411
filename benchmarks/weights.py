"""Print the table of confusions: what leads each labelled mutation, by what it is (tests/comparing/mutations.py).

With --wrong, print each that is told for something else.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.model.comparison import Comparison
from tests.comparing.mutations import mutations

_WIDTH = 6


def told(comparison: Comparison) -> str:
    """Return the kind that leads a comparison of one provision; several changes are told apart by a plus."""
    heaviest = max(comparison.changes, key=lambda change: change.weight)
    return heaviest.leading or ("alternat" if "alternat" in heaviest.reasons else "none")


def confusions() -> dict[str, Counter[str]]:
    """Return how often mutations of each kind were told for each."""
    table: dict[str, Counter[str]] = {}
    for mutation in mutations():
        table.setdefault(mutation.kind, Counter())[told(mutation.compared())] += 1
    return table


def main() -> None:
    """Print the table."""
    table = confusions()
    columns = sorted({kind for row in table.values() for kind in row} | set(table))
    print(f"{'':14}" + "".join(f"{kind[: _WIDTH - 1]:>{_WIDTH}}" for kind in columns) + "   right")
    for kind, row in table.items():
        share = row[kind] / row.total()
        print(f"{kind:14}" + "".join(f"{row[c] or '.':>{_WIDTH}}" for c in columns) + f"   {share:.2f}")
    print(f"{sum(row.total() for row in table.values())} mutations")
    for mutation in mutations() if "--wrong" in sys.argv else ():
        comparison = mutation.compared()
        if told(comparison) != mutation.kind:
            why = "; ".join(f"{r.kind}: {r.text}" for change in comparison.changes for r in change.why)
            print(f"{mutation.kind} by {mutation.rule}: {why}\n    {mutation.after[:200]}")


if __name__ == "__main__":
    main()
