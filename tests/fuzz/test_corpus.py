"""Files that once broke a parser, or took it too long: each keeps the contract now, and for good."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS, run

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(CORPUS.glob("*/*"))


def test_there_is_a_corpus_and_each_of_its_folders_is_a_parser():
    assert CASES
    assert {path.parent.name for path in CASES} <= set(TARGETS)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_that_once_broke_a_parser_is_read_or_refused(path):
    run(path.parent.name, path.read_bytes())
