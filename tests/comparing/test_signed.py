"""The two signed texts as the importer reads them, and edits planted in them."""

import pytest

from app.comparing.compare import compare
from app.ingest.reading import read_bytes, read_file
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


def test_the_other_original_differs_in_the_order_of_names_alone(technology):
    text = (FOLDER / "technology-prosperity-moc-2025.txt").read_text(encoding="utf-8")
    united_states, japan = "Government of the United States of America", "Government of Japan"
    policy, cabinet = (
        "Office of Science and Technology Policy",
        "Cabinet Office of Japan for the purposes of Science and Technology Policy",
    )
    safety, centre = "the Japan AI Safety Institute", "the U.S. Center for AI Standards and Innovation"
    for one, other in (
        (f"the {united_states} and the {japan}", f"the {japan} and the {united_states}"),
        (
            f"The {united_states}, represented by the {policy}, and the {japan}, represented by the {cabinet}",
            f"The {japan}, represented by the {cabinet}, and the {united_states}, represented by the {policy}",
        ),
        ("U.S. and Japan-led", "Japan and U.S.-led"),
        ("U.S. and Japanese", "Japanese and U.S."),
        ("either the United States and Japan or", "either Japan and the United States or"),
        ("Each of the United States and Japan declares", "Each of Japan and the United States declares"),
        (f"between {centre} and {safety}", f"between {safety} and {centre}"),
    ):
        assert one in text
        text = text.replace(one, other)
    after = read_bytes("japan.txt", text.encode()).instrument
    comparison = compare(technology, after)
    check_laws(technology, after, comparison)
    assert comparison.counts == {"kept": len(technology.provisions)}
    assert sum("alternat" in change.reasons for change in comparison.changes) == 7


def test_names_exchanged_in_one_recital_are_told(deep_sea):
    text = (FOLDER / "deep-sea-minerals-moc-2026.txt").read_text(encoding="utf-8")
    text = text.replace("that the United States is the", "that Japan is the")
    text = text.replace("that Japan has successfully", "that the United States has successfully")
    comparison = compare(deep_sea, read_bytes("after.txt", text.encode()).instrument)
    assert comparison.counts == {"kept": len(deep_sea.provisions) - 1, "reworded": 1}
    (change,) = [change for change in comparison.changes if change.kind == "reworded"]
    told = [(hunk.before, hunk.after) for hunk in change.hunks if "name" in hunk.reasons]
    assert told == [("the United States", "Japan"), ("Japan", "the United States")]
