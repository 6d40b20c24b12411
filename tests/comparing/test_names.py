import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.comparing.compare import compare, compare_texts
from app.comparing.names import names_of, naming_of, roles_of
from app.comparing.words import words
from app.language.offices import offices_in, offices_of
from app.model.instrument import Participant, Particulars, Side
from app.model.provision import Kind
from tests.comparing.planting import VOCABULARY, rebuilt, with_text
from tests.comparing.texts import DEEP_SEA, TECHNOLOGY
from tests.thinned import examples, some
from tests.trees import PARTICULARS, instrument

OTHER = {
    "Japan": "the United States",
    "the Japan": "the U.S.",
    "the United States": "Japan",
    "United States": "Japan",
    "Japanese": "American",
    "U.S.": "Japanese",
    "the U.S.": "the Japanese",
    "Government of Japan": "Government of the United States of America",
    "the Government of Japan": "the Government of the United States of America",
    "the Government of the United States of America": "the Government of Japan",
}


def compared(before, after, particulars=PARTICULARS, other=None, *, free=False):
    naming = replace(naming_of(particulars, other or particulars, offices_in((before, after))), free=free)
    hunks = words(before, after, naming)
    assert "".join(hunk.before for hunk in hunks) == before
    assert "".join(hunk.after for hunk in hunks) == after
    assert all(hunk.before == hunk.after or hunk.reasons == ("alternat",) for hunk in hunks if hunk.op == "equal")
    return hunks


def names(hunks, reason="name"):
    return [(hunk.before, hunk.after) for hunk in hunks if hunk.op == "replace" and reason in hunk.reasons]


def only_order(hunks):
    return all(hunk.op == "equal" for hunk in hunks) and any(hunk.reasons == ("alternat",) for hunk in hunks)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("between Japan and the United States.", "between the United States and Japan."),
        ("laws of either Japan or the United States or", "laws of either the United States or Japan or"),
        ("with U.S. and Japanese industry", "with Japanese and U.S. industry"),
        ("U.S. and Japanese companies intend to", "Japanese and U.S. companies intend to"),
        ("a Japan-U.S. Working Group", "a U.S.-Japan Working Group"),
        ("Japan and the United States intend to meet.", "The United States and Japan intend to meet."),
        ("Each of the United States and Japan declares that", "Each of Japan and the United States declares that"),
        ("cooperation between Japan and the United States may", "cooperation between the United States and Japan may"),
        (
            "the Government of Japan and the Government of the United States of America intend",
            "the Government of the United States of America and the Government of Japan intend",
        ),
        ("Japan’s and the United States’ laws", "the United States’ and Japan’s laws"),
        (
            "led by Japan's Ministry of Finance (MOF) and the United States' Department of the Treasury (DOT).",
            "led by the United States' Department of the Treasury (DOT) and Japan's Ministry of Finance (MOF).",
        ),
        ("between Japan, the United States and Australia.", "between Australia, Japan and the United States."),
        ("the Japanese side and the U.S. side meet", "the U.S. side and the Japanese side meet"),
        ("Neither Japan nor the United States is bound.", "Neither the United States nor Japan is bound."),
        (
            "Japan, through METI, and the United States, through NOAA, intend to meet.",
            "The United States, through NOAA, and Japan, through METI, intend to meet.",
        ),
        ("in Tokyo or Washington each year", "in Washington or Tokyo each year"),
    ],
)
def test_the_order_of_a_pair_means_nothing(before, after):
    assert only_order(compared(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            (
                "The Government of Japan, represented by the Ministry of Finance, and the Government of the United States"
                " of America, represented by the Department of State (hereinafter the “Participants”);"
            ),
            (
                "The Government of the United States of America, represented by the Department of State, and the Government"
                " of Japan, represented by the Ministry of Finance (hereinafter the “Participants”);"
            ),
        ),
        (
            "MEMORANDUM Between the GOVERNMENT OF JAPAN and the GOVERNMENT OF THE UNITED STATES OF AMERICA",
            "MEMORANDUM Between the GOVERNMENT OF THE UNITED STATES OF AMERICA and the GOVERNMENT OF JAPAN",
        ),
    ],
)
def test_the_order_in_title_and_chapeau_means_nothing(before, after):
    assert only_order(compared(before, after, free=True))


def test_what_joins_a_pair_is_a_difference_all_the_same():
    hunks = compared("either Japan or the United States", "either the United States and Japan")
    assert [(h.before, h.after) for h in hunks if h.op != "equal"] == [("or", "and")]
    assert sum(h.reasons == ("alternat",) for h in hunks) == 2


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Japan intends to fund it.", "The United States intends to fund it.", [("Japan", "The United States")]),
        (
            "Japan funds A and the United States funds B.",
            "The United States funds A and Japan funds B.",
            [("Japan", "The United States"), ("the United States", "Japan")],
        ),
        (
            "Japan informs the United States in writing.",
            "The United States notifies Japan in writing.",
            [("Japan", "The United States"), ("the United States", "Japan")],
        ),
        (
            "exports from Japan to the United States",
            "exports from the United States to Japan",
            [("Japan", "the United States"), ("the United States", "Japan")],
        ),
        (
            "The ship is held by Japan and the United States intends to pay.",
            "The ship is held by the United States and Japan intends to pay.",
            [("Japan", "the United States"), ("the United States", "Japan")],
        ),
        (
            "The ship is held by Japan and the United States may inspect it.",
            "The ship is held by the United States and Japan may inspect it.",
            [("Japan", "the United States"), ("the United States", "Japan")],
        ),
        (
            "Japan and the United States fund ships and planes respectively.",
            "The United States and Japan fund ships and planes respectively.",
            [("Japan", "The United States"), ("the United States", "Japan")],
        ),
        (
            "Japan supplies ore and the United States steel.",
            "The United States supplies ore and Japan steel.",
            [("Japan", "The United States"), ("the United States", "Japan")],
        ),
        (
            "Ore belongs to Japan and the United States owns the steel.",
            "Ore belongs to the United States and Japan owns the steel.",
            [("Japan", "the United States"), ("the United States", "Japan")],
        ),
        (
            "between Japan and the United States on aid to Japan",
            "between the United States and Japan on aid to the United States",
            [("Japan", "the United States")],
        ),
        ("Japan's share is paid.", "The United States' share is paid.", [("Japan", "The United States")]),
        ("Japanese companies pay.", "American companies pay.", [("Japanese", "American")]),
        ("They meet in Tokyo only.", "They meet in Washington only.", [("Tokyo", "Washington")]),
        ("JAPAN INTENDS TO PAY.", "THE UNITED STATES INTENDS TO PAY.", [("JAPAN", "THE UNITED STATES")]),
    ],
)
def test_a_name_in_the_place_of_another_is_told(before, after, found):
    assert names(compared(before, after)) == found


def test_acronyms_and_offices_stand_for_their_sides():
    hunks = compared("METI intends to pay.", "NOAA intends to pay.", DEEP_SEA.particulars)
    assert not names(hunks)  # neither text says whose NOAA is
    text = "Led by Japan's Ministry of Economy (METI), aided by the United States' Oceanic Office (NOAA). {} intends to pay."
    assert names(compared(text.format("METI"), text.format("NOAA"))) == [("METI", "NOAA")]
    assert names(compared(text.format("The Ministry of Economy"), text.format("NOAA"))) == [
        ("The Ministry of Economy", "NOAA")
    ]


def test_a_sentence_turned_about_is_told():
    hunks = compared(
        "Japan intends to fund the research programme and the ships.",
        "The ships and the research programme are to be funded by the United States.",
    )
    assert any("name" in hunk.reasons and "the United States" in hunk.after for hunk in hunks)
    assert any("name" in hunk.reasons and "Japan" in hunk.before for hunk in hunks)


def test_offices_exchanged_in_the_chapeau_are_no_alternat():
    text = "The Government of {}, represented by METI, and the Government of {}, represented by NOAA;"
    before, after = (
        text.format(*order)
        for order in (("Japan", "the United States of America"), ("the United States of America", "Japan"))
    )
    hunks = compared(before, after, free=True)
    assert not only_order(hunks)
    assert names(hunks)


def test_a_pair_in_one_text_and_a_seam_in_the_other_is_told():
    hunks = compared(
        "The ship is held by Japan and the United States.",
        "The ship is held by the United States and Japan intends to pay.",
    )
    assert names(hunks) == [("Japan", "the United States"), ("the United States", "Japan")]


def test_a_name_added_or_left_out_is_not_another():
    hunks = compared("Japan intends to pay.", "The United States and Japan intend to pay.")
    assert not names(hunks)
    assert hunks[0].op == "insert"


def test_where_no_sides_are_known_every_country_may_be_one():
    assert names(compared("Japan pays.", "France pays.", Particulars())) == [("Japan", "France")]


def test_countries_that_are_no_sides_are_words():
    hunks = compared("They also work with France.", "They also work with Germany.")
    assert [(h.before, h.after, h.reasons) for h in hunks if h.op != "equal"] == [("France", "Germany", ())]


def test_another_form_of_the_same_name_is_a_matter_of_words():
    hunks = compared("The United States intends to pay.", "The United States of America intends to pay.")
    assert [(h.op, h.after, h.reasons) for h in hunks if h.op != "equal"] == [("insert", " of America", ())]


def test_a_part_of_the_world_is_no_side():
    assert not names(compared("a hub between North America and Asia", "a hub between Japan and Asia"))


AUSTRALIA = Particulars(
    sides=(Side("jp", "Japan"), Side("au", "Australia")),
    participants=(Participant("jp", "Government of Japan"), Participant("au", "Government of Australia")),
)
FRANCE = Particulars(sides=(Side("uk", "United Kingdom"), Side("fr", "France")))


@pytest.mark.parametrize(
    ("before", "after", "other", "found"),
    [
        (
            "The United States intends to pay.",
            "Australia intends to pay.",
            AUSTRALIA,
            [("The United States", "Australia")],
        ),
        (
            "between Japan and the United States.",
            "between Japan and Australia.",
            AUSTRALIA,
            [("the United States", "Australia")],
        ),
        (
            "between Japan and the United States.",
            "between Australia and Japan.",
            AUSTRALIA,
            [("Japan and the United States", "Australia and Japan")],
        ),
        ("Japan intends to pay.", "The United Kingdom intends to pay.", FRANCE, [("Japan", "The United Kingdom")]),
        ("American ships", "French ships", FRANCE, [("American", "French")]),
    ],
)
def test_other_sides_are_matched_by_role_and_shown(before, after, other, found):
    hunks = compared(before, after, PARTICULARS, other)
    assert names(hunks, "role") == found
    assert not names(hunks)


def test_a_name_out_of_its_role_is_told_between_other_sides_too():
    assert names(compared("Japan intends to pay.", "Australia intends to pay.", PARTICULARS, AUSTRALIA)) == [
        ("Japan", "Australia")
    ]


def test_roles_keep_the_common_side_and_pair_the_others_in_order():
    ours, theirs = (names_of(it, offices_of(it)) for it in (PARTICULARS, AUSTRALIA))
    assert roles_of(ours, theirs) == {"Japan": "Japan", "United States": "Australia"}


def _operative():
    for source in (DEEP_SEA, TECHNOLOGY):
        known = names_of(source.particulars, offices_of(source.particulars))
        for provision in source.provisions:
            if provision.kind in {Kind.TITLE, Kind.CHAPEAU, Kind.SIGNATURE}:
                continue
            text = provision.text.plain
            for mention in known.mentions(text):
                if text[mention.start : mention.end] in OTHER:
                    yield source, provision, mention


@pytest.mark.parametrize(
    "where", some(list(_operative())), ids=lambda where: f"{where[2].country} in {where[1].text.plain[:24]}"
)
def test_no_name_replaced_in_the_signed_texts_is_missed(where):
    source, provision, mention = where
    text = provision.text.plain
    new = OTHER[text[mention.start : mention.end]]
    for seed in range(4):
        rng = random.Random(seed)
        others = f"{text[: mention.start]}\0{text[mention.end :]}".split(" ")
        for at in rng.sample(range(len(others)), min(seed, len(others) // 4)):
            if "\0" not in others[at] and others[at].islower():
                others[at] = rng.choice(VOCABULARY)
        edited = with_text(provision, " ".join(others).replace("\0", new))
        after = rebuilt(source, [edited if p is provision else p for p in source.provisions])
        changed = next(c for c in compare(source, after).changes if provision.id in c.before)
        assert changed.kind == "reworded"
        assert "name" in changed.reasons


def test_names_exchanged_between_provisions_do_not_pass_for_a_move():
    before = instrument(
        "paragraph: Japan intends to fund the ships.\nparagraph: The United States intends to fund the laboratories."
    )
    after = instrument(
        "paragraph: The United States intends to fund the ships.\nparagraph: Japan intends to fund the laboratories."
    )
    changes = compare(before, after).changes
    assert [change.kind for change in changes] == ["reworded", "reworded"]
    assert all("name" in change.reasons for change in changes)


PLACES = st.sampled_from(["Japan", "the United States", "the Participants", "Japanese ships", "U.S. ships"])
LINKS = st.sampled_from([" funds ", " and ", " or ", " informs ", ", ", ". ", " to ", "-", " intends to pay "])
SENTENCES = st.lists(st.tuples(PLACES, LINKS), max_size=6).map(lambda parts: "".join(a + b for a, b in parts))


@given(SENTENCES, SENTENCES, st.booleans(), st.sampled_from([PARTICULARS, AUSTRALIA, Particulars()]))
def test_laws_hold_with_names_everywhere(before, after, free, other):
    compared(before, after, PARTICULARS, other, free=free)


@given(SENTENCES)
def test_turning_a_sentence_round_is_reported_unless_only_pairs_turn(text):
    turned = text.replace("the United States", "\0").replace("Japan", "the United States").replace("\0", "Japan")
    hunks = compare_texts(text, turned, PARTICULARS, PARTICULARS)
    for hunk in hunks:
        if hunk.reasons == ("alternat",):
            assert (
                sorted(hunk.before.replace(",", "").split()) == sorted(hunk.after.replace(",", "").split())
                or "-" in hunk.before
            )


MANY = examples(160, 400)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Japan funds the United States and " * MANY, "the United States funds Japan and " * MANY),
        (
            "The Of And " * 5 * MANY + "Japan and the United States",
            "The Of And " * 5 * MANY + "the United States and Japan",
        ),
        ("x " * 20000, "x " * 19000),
        ("(" * 3000, ")" * 3000),
        ("\0Japan\ufffd and\u2028the United States\u200b", "the United\u00a0States and Japan"),
    ],
)
def test_hostile_texts_are_compared_all_the_same(before, after):
    compared(before, after)
    compared(before, after, free=True)
