"""The two signed texts as the importer reads them, and edits planted in them."""

import pytest

from app.comparing.compare import compare
from app.ingest.reading import read_file
from app.paths import resources
from tests.comparing.planting import EDITS, fresh_ids, marked, plant
from tests.comparing.test_compare import by_heading, check_laws

FOLDER = resources() / "signed"


@pytest.fixture(scope="module")
def deep_sea():
    return read_file(FOLDER / "deep-sea-minerals-moc-2026.txt").instrument


@pytest.fixture(scope="module")
def technology():
    return read_file(FOLDER / "technology-prosperity-moc-2025.txt").instrument


def test_they_are_paired_by_function(deep_sea, technology):
    comparison = compare(deep_sea, technology)
    check_laws(deep_sea, technology, comparison)
    assert {
        ("Legal Character", "Legal Character"),
        ("This Memorandum of Coope", "This MOC does not create"),
        ("Discontinuation", "Modification and Discont"),
        ("This MOC becomes operati", "This MOC becomes operati"),
        ("The foregoing represents", "The foregoing represents"),
        ("SIGNED on March 19, 2026", "Signed at Tokyo on Octob"),
        ("Have reached the followi", "Have reached the followi"),
    } <= by_heading(comparison, deep_sea, technology)
    last = {p.id: p for p in technology.provisions}
    change = next(c for c in comparison.changes if c.after and last[c.after[0]].words.startswith("This MOC becomes"))
    assert "modification" in change.topics_added
    assert "review" in change.topics_dropped
    assert change.sentences


def test_they_keep_all_of_themselves(deep_sea, technology):
    for source in (deep_sea, technology):
        assert compare(source, fresh_ids(source)).counts == {"kept": len(source.provisions)}


def test_no_name_is_called_exchanged_between_them(deep_sea, technology):
    changes = compare(deep_sea, technology).changes
    assert not [change for change in changes if "name" in change.reasons]


def test_edits_planted_in_them_are_told(deep_sea, technology):
    planted_words = marked_words = 0
    for source in (deep_sea, technology):
        for seed, edit in enumerate(EDITS * 3):
            after, planted = plant(source, 100 + seed, 1, (edit,))
            comparison = compare(source, after)
            check_laws(source, after, comparison)
            kinds = {one: change.kind for change in comparison.changes for one in change.before}
            assert kinds == {one: planted.expected.get(one, "kept") for one in kinds}, (edit.__name__, seed)
            planted_words += planted.words
            marked_words += marked(comparison)
    assert marked_words <= 1.05 * planted_words
