"""Rows that name all sides: whichever names a text has for them, they are no departure; whose part it is stays one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jobs.departures import Ground, held_against, looked_up, voiced
from app.jobs.name_rows import rows_in
from app.library.store import Library
from app.model.instrument import Participant, Particulars, Side
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.library.samples import source
from tests.trees import PARTICULARS, instrument

ENERGY = Particulars(
    title="Memorandum of Cooperation on Geothermal Energy between Norway and Chile",
    instrument_type="memorandum_of_cooperation",
    sides=(Side("no", "Norway"), Side("cl", "Chile")),
    participants=(
        Participant("no", "Ministry of Energy of Norway", "Norwegian Water Directorate", "NWD"),
        Participant("cl", "Ministry of Energy of Chile"),
    ),
    collective_name="Participants",
)
ROW = "The Ministry of Energy of Norway and the Ministry of Energy of Chile"


def marks(wording, words, particulars=ENERGY):
    hunks, why = held_against(wording, Text(words), particulars)
    assert "".join(hunk.before for hunk in hunks) == wording
    assert "".join(hunk.after for hunk in hunks) == words
    return [(h.before, h.after) for h in hunks if h.op != "equal"], max((reason.weight for reason in why), default=0)


@pytest.mark.parametrize(
    "words",
    [
        "The Ministry of Energy of Norway, and the Ministry of Energy of Chile",
        "The Ministry of Energy of Norway (“NWD”) and the Ministry of Energy of Chile",
        "The Ministry of Energy of Norway (hereinafter “NWD”), and the Ministry of Energy of Chile",
        "NWD, represented by the Norwegian Water Directorate, and the Ministry of Energy of Chile",
        "NWD and the Ministry of Energy of Chile",
        "the Ministry of Energy of Chile and the Ministry of Energy of Norway",
        "The Ministry of Energy of Norway and [an agency of Chile]",
    ],
)
def test_a_row_of_all_sides_is_no_departure(words):
    rest = " (hereinafter referred to collectively as the “Participants”);"
    assert marks(ROW + rest, words + rest) == ([], 0)


@pytest.mark.parametrize(
    ("wording", "words", "weight"),
    [
        (ROW + " lead.", ROW.replace(" and", " or") + " lead.", 1),
        (ROW + " lead.", "The Ministry of Energy of Norway leads.", 1),
        ("Norway funds the work of Chile.", "Chile funds the work of Norway.", 3),
        ("It is led by Norway and Chile.", "It is led by NWD and the Ministry of Energy of Chile.", 1),
        (ROW + " may meet.", "NWD and the Ministry of Energy of Chile shall meet.", 3),
        (ROW + " meet within 30 days.", "NWD and the Ministry of Energy of Chile meet within 60 days.", 3),
    ],
)
def test_what_is_said_of_the_names_stays_a_departure(wording, words, weight):
    found, heaviest = marks(wording, words)
    assert found
    assert heaviest >= weight


def test_an_office_of_nobodys_in_a_row_is_shown_and_is_no_name_exchanged():
    wording = "It is led by the Ministry of Energy of Norway and Chile’s Forest Agency (CFA)."
    found, weight = marks(wording, "It is led by the Ministry of Energy of Chile and NWD.")
    assert found
    assert weight < 3


def test_a_number_in_a_name_is_no_number():
    net_zero = replace(
        ENERGY, participants=(ENERGY.participants[1], Participant("no", "Department for Energy and Net Zero"))
    )
    _, why = held_against(
        "The Ministry of Energy of Chile and [an agency of Norway] meet.",
        Text("The Ministry of Energy of Chile and the Department for Energy and Net Zero meet."),
        net_zero,
    )
    assert "number" not in [reason.kind for reason in why]


def test_one_side_or_none_has_no_rows():
    assert rows_in(ROW, Particulars()) == ()
    assert rows_in(ROW, replace(ENERGY, sides=ENERGY.sides[:1])) == ()
    same = tuple(replace(each, name="Ministry of Energy", represented_by="", short="") for each in ENERGY.participants)
    assert rows_in("The Ministry of Energy and the Ministry of Energy", replace(ENERGY, participants=same)) == ()


@given(st.lists(st.sampled_from([ROW, "NWD", " and ", ", ", " or ", "Norway", "Chile", "[an agency]", "\ue010", "\ue000",
                                 "(“NWD”)", "’s", "Board", " "]), max_size=12).map("".join))  # fmt: skip
def test_rows_stand_in_order_and_hunks_give_both_texts_back(words):
    rows = rows_in(words, ENERGY)
    assert [edge for row in rows for edge in (row.start, row.end)] == sorted(
        edge for row in rows for edge in (row.start, row.end)
    )
    marks(ROW, words)
    marks(words, ROW)


def chapeau_of(tmp_path, particulars, words):
    with_names = Library.open(tmp_path / "library.paraph")
    with_names.add(instrument(f"chapeau: {words}", particulars), source(b"x"), b"x")
    return with_names


def test_the_chapeau_between_other_ministries_departs_in_nothing(tmp_path):
    theirs = replace(
        PARTICULARS,
        participants=(
            Participant("jp", "Ministry of Economy, Trade and Industry of Japan", "", "METI"),
            Participant("us", "Department of Commerce of the United States of America"),
        ),
    )
    end = " (hereinafter referred to collectively as the “Participants”);"
    words = (
        "The Ministry of Economy, Trade and Industry of Japan, and the Department of Commerce of the United States of "
        "America" + end
    )
    library = chapeau_of(tmp_path, theirs, words)
    found = looked_up(library, Ground(ENERGY), Provision("p", Kind.CHAPEAU, text=Text(ROW + end)))
    assert found.hits
    assert (found.weight, [hunk for hunk in found.hunks if hunk.op != "equal"]) == (0, [])
    library.close()


def test_a_definition_is_that_of_the_draft(tmp_path):
    library = chapeau_of(tmp_path, PARTICULARS, "This Memorandum of Cooperation (hereinafter “MOC”) binds nobody.")
    ours = "This Memorandum of Understanding (hereinafter “MOU”) binds nobody."
    mou = replace(ENERGY, instrument_type="memorandum_of_understanding")
    assert voiced(library, Ground(mou), library.clauses()[0], ours) == ours
    library.close()


@pytest.mark.parametrize("name", ["this MoC", "this MOC", "this Memorandum", "this Memorandum of Cooperation"])
def test_the_name_of_the_instrument_for_itself_is_the_drafts_however_it_is_spelled(tmp_path, name):
    library = chapeau_of(tmp_path, PARTICULARS, f"Nothing in {name} binds Japan.")
    arrangement = replace(ENERGY, instrument_type="arrangement")
    assert voiced(library, Ground(arrangement), library.clauses()[0]) == "Nothing in this Arrangement binds Norway."
    library.close()


def test_a_definition_in_brackets_alone_is_that_of_the_draft(tmp_path):
    library = chapeau_of(tmp_path, PARTICULARS, "This Memorandum of Cooperation (“MoC”) binds nobody.")
    clause = library.clauses()[0]
    ours = "This Memorandum of Cooperation (hereinafter “MOC”) binds nobody."
    assert voiced(library, Ground(ENERGY), clause, ours) == ours
    assert voiced(library, Ground(ENERGY), clause) == "This MOC binds nobody."
    library.close()


def test_two_act_between_and_three_among_them(tmp_path):
    words = "Cooperation between the Participants, and talks between Japan and the United States, go on."
    library = chapeau_of(tmp_path, PARTICULARS, words)
    three = replace(
        ENERGY,
        sides=(*ENERGY.sides, Side("ke", "Kenya")),
        participants=(*ENERGY.participants, Participant("ke", "Ministry of Energy of Kenya")),
    )
    among = "Cooperation among the Participants, and talks among Norway, Chile and Kenya, go on."
    assert voiced(library, Ground(three), library.clauses()[0]) == among
    library.add(instrument(f"chapeau: {among}", three), source(b"y"), b"y")
    back = next(clause for clause in library.clauses() if "among" in clause.text)
    assert voiced(library, Ground(PARTICULARS), back) == words
    library.close()
