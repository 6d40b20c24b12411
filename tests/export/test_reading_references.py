"""Reading copies against the files kept in tests/data/reference, so that no change goes unseen.

After a change that is meant, ``python -m tests.export.test_reading_references`` writes them anew; look at what differs.
"""

import pytest

from app.export.html_text import html_bytes
from app.export.markdown import markdown_text
from tests.export.test_open_references import REFERENCE, bilingual

MADE = {
    "bilingual.html": lambda: html_bytes(bilingual()),
    "bilingual.md": lambda: markdown_text(bilingual()).encode("utf-8"),
}


@pytest.mark.parametrize("name", MADE)
def test_the_file_is_as_it_is_kept(name):
    assert MADE[name]() == (REFERENCE / name).read_bytes()


if __name__ == "__main__":
    for kept, make in MADE.items():
        (REFERENCE / kept).write_bytes(make())
