import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.comparing.compare import compare, compare_texts
from app.model.instrument import Particulars
from app.model.provision import Kind, TopicSpan
from app.model.text import Text
from tests.comparing.planting import EDITS, count, fresh_ids, marked, move_paragraph, plant, rebuilt
from tests.comparing.texts import DEEP_SEA, TECHNOLOGY
from tests.thinned import examples
from tests.trees import PARTICULARS, instrument

IN_PLACE = tuple(
    edit for edit in EDITS if edit is not move_paragraph
)  # two of them can exchange two sections' headings
SIGNED = pytest.mark.parametrize("source", [DEEP_SEA, TECHNOLOGY], ids=["deep-sea", "technology"])


def check_laws(before, after, comparison):
    words = [{p.id: p.words for p in it.provisions} for it in (before, after)]
    for change in comparison.changes:
        assert "".join(h.before for h in change.hunks) == " ".join(words[0][one] for one in change.before)
        assert "".join(h.after for h in change.hunks) == " ".join(words[1][one] for one in change.after)
        assert all(h.before == h.after or h.reasons == ("alternat",) for h in change.hunks if h.op == "equal")
        check_sentences(change, words)
    assert sorted(one for change in comparison.changes for one in change.before) == sorted(words[0])
    assert sorted(one for change in comparison.changes for one in change.after) == sorted(words[1])
    check_order(before, after, comparison)


def check_sentences(change, words):
    old, new = (" ".join(words[at][one] for one in ids) for at, ids in enumerate((change.before, change.after)))
    for sentence in change.sentences:
        assert "".join(h.before for h in sentence.hunks) == (old[slice(*sentence.before)] if sentence.before else "")
        assert "".join(h.after for h in sentence.hunks) == (new[slice(*sentence.after)] if sentence.after else "")


def check_order(before, after, comparison):
    place = {p.id: at for at, p in enumerate(after.provisions)}
    firsts = [min(place[one] for one in change.after) for change in comparison.changes if change.after]
    assert firsts == sorted(firsts)


def one_change(comparison):
    (change,) = [change for change in comparison.changes if change.kind != "kept"]
    return change


def by_heading(comparison, before, after):
    """Return pairs of (heading or first words, …) of all that answer each other."""
    ours, theirs = ({p.id: p for p in it.provisions} for it in (before, after))
    return {
        (" + ".join(ours[one].words[:24] for one in c.before), " + ".join(theirs[one].words[:24] for one in c.after))
        for c in comparison.changes
    }


@SIGNED
def test_an_instrument_keeps_all_of_itself(source):
    renumbered = rebuilt(
        source, [replace(p, id=f"x{at}", label=f"({at})", number=str(at)) for at, p in enumerate(source.provisions)]
    )
    for copy in (source, fresh_ids(source), renumbered):
        comparison = compare(source, copy)
        assert comparison.counts == {"kept": len(source.provisions)}
        assert not marked(comparison)
        check_laws(source, copy, comparison)


@pytest.mark.parametrize(("before", "after"), [(DEEP_SEA, TECHNOLOGY), (TECHNOLOGY, DEEP_SEA)])
def test_the_signed_texts_obey_the_laws(before, after):
    check_laws(before, after, compare(before, after))


def test_the_signed_texts_are_paired_by_function():
    comparison = compare(DEEP_SEA, TECHNOLOGY)
    pairs = by_heading(comparison, DEEP_SEA, TECHNOLOGY)
    assert {
        ("MEMORANDUM OF COOPERATIO", "Memorandum of Cooperatio"),
        ("The Ministry of Economy,", "The Government of the Un"),
        ("Have reached the followi", "Have reached the followi"),
        ("Areas of Cooperation", "Areas of Cooperation"),
        ("The Working Group intend", "The Participants intend "),
        ("Legal Character", "Legal Character"),
        ("This Memorandum of Coope", "This MOC does not create"),
        ("Discontinuation", "Modification and Discont"),
        ("This MOC becomes operati", "This MOC becomes operati"),
        ("The foregoing represents", "The foregoing represents"),
        ("SIGNED on March 19, 2026", "Signed at Tokyo on Octob"),
        ("", "Purpose"),
        ("Participants and Meeting", ""),
        ("", "October 28, 2025"),
    } <= pairs
    assert not {change.kind for change in comparison.changes} & {"moved", "moved_reworded", "split", "merged"}
    change = next(c for c in comparison.changes if "modification" in c.topics_added)
    assert change.topics_dropped == ("review",)
    assert [s.before is None for s in change.sentences].count(True) == 1
    assert [s.after is None for s in change.sentences].count(True) == 1


def test_the_order_of_names_is_all_that_differs_between_the_two_originals():
    turned = {
        "between Japan and the United States": "between the United States and Japan",
        "of Japan and the United States": "of the United States and Japan",
        "Japan or the United States": "the United States or Japan",
        "U.S. and Japanese": "Japanese and U.S.",
        "Japan-U.S.": "U.S.-Japan",
        "The Ministry of Economy, Trade and Industry of Japan, and the Department of Commerce of the United States of America": (
            "The Department of Commerce of the United States of America, and the Ministry of Economy, Trade and Industry of Japan"
        ),
        "the Ministry of Economy, Trade, and Industry of Japan and the Department of Commerce of the United States of America": (
            "the Department of Commerce of the United States of America and the Ministry of Economy, Trade, and Industry of Japan"
        ),
        "Japan's Ministry of Economy, Trade and Industry (METI) and the United States' National Oceanic and Atmospheric Administration (NOAA)": (
            "the United States' National Oceanic and Atmospheric Administration (NOAA) and Japan's Ministry of Economy, Trade and Industry (METI)"
        ),
    }
    provisions = []
    for provision in DEEP_SEA.provisions:
        plain, heading = provision.text.plain, provision.heading
        for one, other in turned.items():
            plain = plain.replace(one, other)
            heading = Text(heading.plain.replace(one, other)) if heading else None
        provisions.append(replace(provision, text=Text(plain), heading=heading, topics=()))
    first, second = (at for at, p in enumerate(provisions) if p.kind is Kind.SIGNATURE)
    provisions[first], provisions[second] = provisions[second], provisions[first]
    after = rebuilt(DEEP_SEA, provisions)
    comparison = compare(DEEP_SEA, after)
    assert comparison.counts == {"kept": len(provisions)}
    assert sum("alternat" in change.reasons for change in comparison.changes) == 7
    check_laws(DEEP_SEA, after, comparison)


@settings(max_examples=examples(15, 60), deadline=None)
@given(
    st.sampled_from([DEEP_SEA, TECHNOLOGY]),
    st.integers(0, 10**9),
    st.integers(1, 4),
    st.sampled_from([IN_PLACE, IN_PLACE[:-1]]),
)
def test_planted_edits_are_marked_and_nothing_else(source, seed, edits, kinds):
    after, planted = plant(source, seed, edits, kinds)
    comparison = compare(source, after)
    check_laws(source, after, comparison)
    assert marked(comparison) <= 1.2 * planted.words + 6
    for change in comparison.changes:
        if planted.touched.isdisjoint({*change.before, *change.after}):
            assert all(hunk.op == "equal" for hunk in change.hunks)


@SIGNED
def test_planted_edits_are_told_for_what_they_are(source):
    planted_words = marked_words = 0
    for seed, edit in enumerate(EDITS * 6):
        after, planted = plant(source, seed, 1, (edit,))
        comparison = compare(source, after)
        kinds = {one: change.kind for change in comparison.changes for one in change.before}
        for one, kind in kinds.items():
            assert kind == planted.expected.get(one, "kept"), (edit.__name__, seed)
        planted_words += planted.words
        marked_words += marked(comparison)
    assert marked_words <= 1.05 * planted_words


SMALL = """
section 1. | Purpose
  paragraph: The purpose of this arrangement is to widen cooperation in geological mapping.
section 2. | Funding
  paragraph: Each side bears its own costs of travel, subject to available appropriations.
  paragraph: Samples of ore are exchanged free of charge between the laboratories.
section 3. | Contact Points
  paragraph: Each side designates a contact point within thirty days of signature.
section 4. | Duration
  paragraph: This arrangement remains in effect for five years and may be renewed in writing.
"""


def lines(*order):
    found = list(re.split(r"\n(?=section)", SMALL.strip()))
    return instrument("\n".join(found[at] for at in order))


def test_a_section_that_moved_carries_its_paragraphs():
    before = lines(0, 1, 2, 3)
    comparison = compare(before, lines(0, 2, 3, 1))
    assert comparison.counts == {"kept": 8, "moved": 1}
    assert one_change(comparison).before == (before.provisions[2].id,)


def test_a_section_put_in_renumbers_and_moves_nothing():
    comparison = compare(lines(0, 2, 3), lines(0, 1, 2, 3))
    assert comparison.counts == {"kept": 6, "added": 3}


def test_a_paragraph_that_changed_its_section_has_moved():
    before = lines(0, 1, 2, 3)
    provisions = list(before.provisions)
    provisions.insert(1, provisions.pop(4))
    after = rebuilt(before, provisions)
    change = one_change(compare(before, after))
    assert (change.kind, change.before) == ("moved", (before.provisions[4].id,))


def test_moved_and_reworded():
    before = lines(0, 1, 2, 3)
    provisions = list(before.provisions)
    ore = replace(
        provisions.pop(4), text=Text("Samples of nickel ore are exchanged free of charge between the laboratories.")
    )
    provisions.insert(1, ore)
    change = one_change(compare(before, rebuilt(before, provisions)))
    assert change.kind == "moved_reworded"
    assert [(h.op, h.after) for h in change.hunks if h.op != "equal"] == [("insert", "nickel ")]


def test_a_heading_put_above_paragraphs_moves_none():
    before = instrument(
        "paragraph: Ships are inspected in port once a year.\nparagraph: Samples are exchanged free of charge."
    )
    after = instrument(
        "section I. | Ships\n  paragraph: Ships are inspected in port once a year.\n  paragraph: Samples are exchanged free of charge."
    )
    assert compare(before, after).counts == {"added": 1, "kept": 2}


def test_signature_blocks_answer_by_side_in_any_order():
    before = instrument(
        "signature: FOR JAPAN: TANAKA Hanako, Minister\nsignature: FOR THE UNITED STATES: John Smith, Secretary"
    )
    after = instrument(
        "signature: FOR THE UNITED STATES: Jane Miller, Secretary\nsignature: FOR JAPAN: SATO Ichiro, Minister"
    )
    changes = compare(before, after).changes
    assert [change.kind for change in changes] == ["reworded", "reworded"]
    assert [change.before[0] for change in changes] == [before.provisions[1].id, before.provisions[0].id]


def test_provisions_without_a_counterpart_stay_alone():
    before = instrument("section I. | Ships\n  paragraph: Vessels enter port after notice to the harbour master.")
    after = instrument("section I. | Archives\n  paragraph: Photographs are catalogued by librarians each spring.")
    assert compare(before, after).counts == {"added": 2, "dropped": 2}


def test_a_dropped_provision_follows_its_predecessor():
    before = lines(0, 1, 2, 3)
    provisions = [p for at, p in enumerate(before.provisions) if at != 4]
    changes = compare(before, rebuilt(before, provisions)).changes
    assert [change.before[0] for change in changes] == [p.id for p in before.provisions]
    assert changes[4].kind == "dropped"


def test_items_below_a_split_paragraph_and_a_merged_one():
    one = (
        "Each side bears its own costs of travel. Samples of ore are exchanged free of charge between the laboratories."
    )
    first, second = one.split(". ", 1)
    whole, parts = instrument(f"paragraph: {one}"), instrument(f"paragraph: {first}.\nparagraph: {second}")
    split, merged = one_change(compare(whole, parts)), one_change(compare(parts, whole))
    assert (split.kind, len(split.before), len(split.after)) == ("split", 1, 2)
    assert (merged.kind, len(merged.before), len(merged.after)) == ("merged", 2, 1)
    assert all(hunk.op == "equal" for hunk in (*split.hunks, *merged.hunks))


def test_sentences_of_several_topics_are_paired_though_they_moved():
    sentences = {
        "funding": "Nothing here commits the Participants to the expenditure of funds.",
        "review": "The Participants intend to review this text every two years.",
        "duration": "This text remains in effect for five years from signature.",
    }
    before, after = (
        instrument("paragraph: " + " ".join(sentences[topic] for topic in order))
        for order in (("funding", "review", "duration"), ("review", "duration", "funding"))
    )
    before, after = (with_sentence_topics(it, sentences) for it in (before, after))
    change = one_change(compare(before, after))
    assert change.kind == "reworded"
    assert [sentence.moved for sentence in change.sentences] == [False, False, True]
    assert all(hunk.op == "equal" for sentence in change.sentences for hunk in sentence.hunks)
    check_laws(before, after, compare(before, after))


def with_sentence_topics(it, sentences):
    (provision,) = it.provisions
    plain = provision.text.plain
    spans = tuple(TopicSpan(t, plain.index(s), plain.index(s) + len(s)) for t, s in sentences.items())
    return rebuilt(it, [replace(provision, topics=spans)])


def test_nothing_against_something():
    empty = rebuilt(DEEP_SEA, [])
    assert compare(empty, empty).changes == ()
    assert compare(empty, DEEP_SEA).counts == {"added": len(DEEP_SEA.provisions)}
    assert compare(DEEP_SEA, empty).counts == {"dropped": len(DEEP_SEA.provisions)}


def test_passages_are_compared_for_the_precedent_panel():
    hunks = compare_texts("Japan intends to pay.", "The United States intends to pay.", PARTICULARS, PARTICULARS)
    assert [hunk.reasons for hunk in hunks if hunk.op != "equal"] == [("name",)]
    assert compare_texts("", "", Particulars(), Particulars()) == ()


WORDS = st.sampled_from([
    "ships",
    "Japan",
    "the United States",
    "intend",
    "to",
    "fund",
    "and",
    "ore",
    ".",
    "Samples",
    "MOC",
])
LINES = st.builds(
    lambda level, kind, words: "  " * level + kind + ": " + " ".join(words),
    st.integers(0, 2),
    st.sampled_from([kind.value for kind in Kind]),
    st.lists(WORDS, max_size=9),
)
TREES = st.lists(LINES, max_size=14).map(lambda parts: instrument("\n".join(parts)))


@settings(max_examples=examples(20, 150), deadline=None)
@given(TREES, TREES)
def test_laws_hold_for_any_two_trees(before, after):
    check_laws(before, after, compare(before, after))
    copy = fresh_ids(before)
    again = compare(before, copy)
    assert set(again.counts) <= {"kept"}
    check_laws(before, copy, again)


def test_counting_words():
    assert count("Japan's “MOC”, 2026") == 8
