"""The shape of the code: sizes, and nothing that users do not have."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "app").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 400
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, node.name


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_name_no_address(lock):
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


LOCALE = re.compile(r"\bstrftime\b|\b(?:month|day)_(?:name|abbr)\b|:[^{}\"]*%[aAbBpcxX]\b")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_names_of_months_and_days_are_not_the_systems(path):
    """Qt takes on the system's language, and Python's own names of months and days with it; app.language.dates has ours."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if LOCALE.search(line)]
