"""Every test that docs/trust.md names is there, under the name that it gives."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line]
PROMISES = [row for row in ROWS if row[0].strip().casefold() != "promise"]


@pytest.mark.parametrize("row", PROMISES, ids=lambda row: row[0].strip()[:60])
def test_each_promise_has_its_mechanism_and_a_test_that_is_there(row):
    _promise, mechanism, proof = (cell.strip() for cell in row)
    assert mechanism
    files = [ROOT / name for name in re.findall(r"tests/[\w/]+\.py", proof)]
    last = re.findall(r"`(test_\w+)`", proof)
    assert files or last
    assert [str(file) for file in files if not file.is_file()] == []
    where = (*files, *(ROOT / "tests" / "fuzz").glob("test_*.py"))
    said = "\n".join(file.read_text(encoding="utf-8") for file in where)
    assert [name for name in last if f"def {name}" not in said] == []
