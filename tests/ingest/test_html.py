"""Web pages: the signed texts in page skeletons of several kinds give the same tree as their text files."""

from functools import cache
from pathlib import Path

import pytest

from app.ingest.reading import read_bytes
from tests.ingest import pages

ROOT = Path(__file__).parents[2]
SIGNED = sorted((ROOT / "resources" / "signed").glob("*.txt"))
NEWS = sorted((ROOT / "tests" / "data" / "news").glob("*.txt"))
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])


def tree(reading):
    return [
        (p.kind.value, p.level, p.heading.plain if p.heading else "", p.text.plain, p.topic_names)
        for p in reading.instrument.provisions
    ]


@cache
def original(path):
    return read_bytes("a.txt", path.read_bytes())


def same(path, page, name="a.html"):
    found = read_bytes(name, page if isinstance(page, bytes) else page.encode())
    assert tree(found) == tree(original(path))
    assert found.instrument.particulars == original(path).instrument.particulars
    assert not found.coverage.missing
    return found


@both
@pytest.mark.parametrize("layout", pages.LAYOUTS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("skeleton", pages.SKELETONS, ids=lambda f: f.__name__)
def test_the_signed_texts_in_pages(path, layout, skeleton):
    found = same(path, skeleton(layout(path.read_text(encoding="utf-8"))))
    assert (found.coverage.set_aside_words > 0) == (skeleton is not pages.bare)
