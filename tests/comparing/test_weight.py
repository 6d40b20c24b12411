"""Weight: what kind each change is, on labelled mutations and on pairs that are easily told for what they are not."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.comparing.compare import compare, compare_texts
from app.comparing.markers import vocabulary_of
from app.comparing.spots import is_counted
from app.comparing.weight import Setting, weigh
from app.comparing.weightrules import kind_names, weight_rules, weights
from app.comparing.words import words
from app.jobs.comparing import said
from app.model.comparison import Comparison, Reason
from app.model.text import Text
from benchmarks.weights import confusions, told
from tests.comparing.mutations import mutations, sources
from tests.comparing.pairs_of_kinds import PAIRS
from tests.comparing.planting import fresh_ids, plant, rebuilt
from tests.comparing.texts import DEEP_SEA, TECHNOLOGY
from tests.thinned import examples
from tests.trees import instrument

TURNED = {
    "firmer": "softer", "longer": "shorter", "higher": "lower", "later": "earlier", "added": "dropped",
}  # fmt: skip
TURNED |= {there: here for here, there in TURNED.items()}
KINDS = sorted({*weights(), "alternat"} - {"provision", "moved", "split", "merged"})
"""What a change within a provision may be."""


def setting(*texts):
    return Setting(vocabulary_of(texts))


def weighed(before, after):
    return weigh(words(before, after), setting(before, after))


def turned(reason: Reason) -> Reason:
    return replace(reason, direction=TURNED.get(reason.direction, ""), before=reason.after, after=reason.before)


@pytest.fixture(scope="module")
def table():
    return confusions()


def test_there_are_enough_mutations_of_every_kind():
    assert len(mutations()) >= 300
    assert {mutation.kind for mutation in mutations()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_mutations_are_told_for_what_they_are(table, kind):
    row = table[kind]
    assert row[kind] / row.total() >= 0.95, row


@pytest.mark.parametrize(("before", "after", "kind", "direction"), PAIRS)
def test_pairs_that_are_easily_mistaken(before, after, kind, direction):
    hunks, why = weighed(before, after)
    assert (why[0].kind, why[0].direction) == (kind, direction), why
    assert all(kind in hunk.reasons for hunk in hunks if is_counted(hunk)) or len(why) > 1
    _, back = weighed(after, before)
    assert (back[0].kind, back[0].direction, back[0].weight) == (kind, TURNED.get(direction, ""), why[0].weight)


def test_a_text_against_itself_weighs_nothing():
    for source in sources():
        for change in compare(source, fresh_ids(source)).changes:
            assert (change.weight, change.why, change.leading) == (0, (), "")


@pytest.mark.parametrize("kind", KINDS)
def test_turned_round_a_change_weighs_the_same(kind):
    of_this_kind = [mutation for mutation in mutations() if mutation.kind == kind]
    assert of_this_kind
    for mutation in of_this_kind[::9]:
        there, back = mutation.compared(), mutation.mirrored()
        assert told(there) == told(back)
        assert sorted(c.weight for c in there.changes) == sorted(c.weight for c in back.changes)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PAIRS), st.sampled_from(PAIRS))
def test_reasons_of_two_passages_turn_with_them(one, other):
    before, after = f"{one[0]} {other[0]}", f"{one[1]} {other[1]}"
    hunks = words(before, after)
    mirrored = [
        replace(
            h, op={"insert": "delete", "delete": "insert"}.get(h.op, h.op), before=h.after, after=h.before
        ) for h in hunks
    ]  # fmt: skip
    _, why = weigh(hunks, setting(before, after))
    _, back = weigh(mirrored, setting(before, after))
    assert {turned(reason) for reason in back} == set(why)


@settings(max_examples=examples(25, 60), deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_weigh_something_unless_they_are_the_same(before, after):
    hunks, why = weighed(before, after)
    assert "".join(hunk.before for hunk in hunks) == before
    assert "".join(hunk.after for hunk in hunks) == after
    assert bool(why) == (before != after)
    assert all(hunk.reasons for hunk in hunks if is_counted(hunk))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([DEEP_SEA, TECHNOLOGY]), st.integers(0, 10**9))
def test_every_changed_hunk_says_why_and_the_heaviest_leads(source, seed):
    after, _ = plant(source, seed, 4)
    for change in compare(source, after).changes:
        assert all(hunk.reasons for hunk in change.hunks if hunk.op != "equal")
        assert [reason.weight for reason in change.why] == sorted((r.weight for r in change.why), reverse=True)
        assert (change.weight > 0) == (change.kind != "kept" and any(map(is_counted, change.hunks))) or (
            change.weight == 1 and change.kind in {"moved", "split", "merged"}
        )


def one_change(before, after):
    return next(c for c in compare(instrument(before), instrument(after)).changes if c.weight)


def test_a_whole_provision_weighs_by_what_it_holds():
    text = "paragraph: Ships are inspected in port once a year."
    duty = "\nparagraph: Each side may send observers to the laboratories abroad."
    none = "\nparagraph: Photographs were catalogued by librarians last spring."
    for more, weight in ((duty, 3), (none, 2)):
        for pair, direction in (((text, text + more), "added"), ((text + more, text), "dropped")):
            change = one_change(*pair)
            assert (change.leading, change.why[0].direction, change.weight) == ("provision", direction, weight)


def test_a_wish_in_a_recital_is_no_duty():
    text = "recital: Recalling the long friendship between the two countries;\nlink: Have reached the following:"
    more = "recital: Affirming that they intend to widen it and wish to share data;\n"
    (added,) = [c for c in compare(instrument(text), instrument(more + text)).changes if c.kind == "added"]
    assert added.weight == 2


def test_inside_legal_character_scope_and_condition_are_weighty():
    change = one_change(
        "paragraph: This text does not create legally binding rights or obligations.",
        "paragraph: This text does not create rights or obligations.",
    )
    assert (change.leading, change.weight, change.why[0].raised) == ("scope", 3, True)
    assert "Legal character" in change.why[0].text
    change = one_change("paragraph: Mines or ports are visited.", "paragraph: Mines and ports are visited.")
    assert (change.leading, change.weight, change.why[0].raised) == ("scope", 2, False)


def test_only_moved_is_light():
    sections = [
        "section 1. | Ships\n  paragraph: Vessels enter port after notice to the harbour master.",
        "section 2. | Archives\n  paragraph: Photographs are catalogued by librarians each spring.",
        "section 3. | Ore\n  paragraph: Samples of ore are exchanged free of charge.",
    ]
    changes = compare(instrument("\n".join(sections)), instrument("\n".join(sections[1:] + sections[:1]))).changes
    assert {change.leading for change in changes if change.weight} == {"moved"}
    assert max(change.weight for change in changes) == 1


def test_one_paragraph_that_became_two_is_light():
    one = "Each side bears its own costs of travel. Samples of ore are exchanged free of charge."
    first, second = one.split(". ", 1)
    change = one_change(f"paragraph: {one}", f"paragraph: {first}.\nparagraph: {second}")
    assert (change.leading, change.weight) == ("split", 1)


def test_the_reason_says_what_became_of_the_words():
    _, why = weighed("Japan intends to fund it.", "Japan shall fund it.")
    assert [reason.text for reason in why] == ["“intends to” becomes “shall”."]
    _, why = weighed("The sides may not tell.", "The sides may tell.")
    assert [reason.text for reason in why] == ["“not” is gone."]


def test_one_change_may_hold_several_and_the_heaviest_leads():
    _, why = weighed(
        "The participants may meet within 90 days, as appropriate.",
        "The Participants shall meet within 60 days, if needed.",
    )
    assert [reason.kind for reason in why] == ["modality", "period", "condition", "defined_term"]


def test_a_comparison_is_said_in_a_sentence():
    text = "paragraph: {} {} a report.\nparagraph: They meet {}.\nitem: Photographs{} catalogued."
    before = instrument(text.format("Each side", "may write", "within 90 days in port", " are"))
    after = instrument(text.format("Each side", "shall write", "within 60 days in port", ", are"))
    comparison = compare(before, after)
    assert said(comparison) == "3 changes: 1 modality, 1 period, 1 editorial. The order of names is not counted."
    assert said(Comparison(())).startswith("No changes.")


def test_kinds_are_all_named_and_patterns_all_compile():
    assert set(kind_names()) == set(weights())
    assert set(weights().values()) <= {1, 2, 3}
    for form in weight_rules()["modality"]["forms"]:
        assert re.compile(form["pattern"])


def test_long_texts_are_weighed_whole():
    before = " ".join(f"Side {n} may pay {n} dollars." for n in range(300))
    after = before.replace("Side 150 may", "Side 150 shall")
    _, why = weighed(before, after)
    assert [reason.kind for reason in why] == ["modality"]


def test_legal_character_counts_sentence_by_sentence():
    change = next(
        c
        for c in compare(
            DEEP_SEA,
            rebuilt(
                DEEP_SEA,
                [
                    replace(p, text=Text(p.text.plain.replace("alter or affect", "alter and affect")))
                    for p in DEEP_SEA.provisions
                ],
            ),
        ).changes
        if c.weight
    )
    assert change.leading == "scope"
    assert change.sentences
    assert sum(sentence.weight > 0 for sentence in change.sentences) == 1


def test_passages_for_the_precedent_panel_say_why():
    hunks = compare_texts("It may be paid.", "It shall be paid.", DEEP_SEA.particulars, DEEP_SEA.particulars)
    assert [hunk.reasons for hunk in hunks if hunk.op != "equal"] == [("modality",)]


MANY = examples(120, 300)


@pytest.mark.parametrize(
    "text",
    [
        "MINISTRY OF " * MANY,
        "A" * 5000,
        "Agreement on the " * MANY,
        "one hundred and " * MANY,
        "(" * 2000,
        "I, " * 3 * MANY,
    ],
)
def test_hostile_runs_are_read_to_their_end(text):
    _, why = weighed(f"{text} may end.", f"{text} shall end.")
    assert [reason.kind for reason in why] == ["modality"]
