"""The mutating fuzzer over every parser: what is read is a value or a UserError, within time and memory."""

import os
import time

import pytest

from tests.fuzz.running import fuzzed
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, run

SECONDS = float(os.environ.get("PARAPH_FUZZ_SECONDS", "8"))
SEED = int(os.environ.get("PARAPH_FUZZ_SEED", str(int(time.time() // 86_400))))
"""Another seed each day; the one that failed is said, and can be given again."""


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_no_changed_file_breaks_a_parser(target, tmp_path):
    found = fuzzed(target, SECONDS, SEED)
    for number, data in enumerate(found.cases.values()):
        (tmp_path / f"{target}-{SEED}-{number}.bin").write_bytes(data)
    assert found.tried > len(seeds(target))
    assert list(found.cases) == [], f"seed {SEED}; the files are in {tmp_path}"


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_the_files_that_it_changes_are_sound(target):
    for data in seeds(target):
        run(target, data)
