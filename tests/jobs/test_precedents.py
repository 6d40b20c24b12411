"""The wordings of a place, who accepted them, and taking one into the draft."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from app.jobs import importing
from app.jobs.departures import looked_up
from app.jobs.precedents import (
    closest_instrument,
    given_back,
    ground_of,
    passage_at,
    passages,
    precedents,
    take,
    taken,
    template_wording,
    wording_of,
)
from app.library.notes import ClauseNote
from app.library.store import Library
from app.model.draft import Bracket, Draft, Remark, stepped
from app.model.instrument import Participant, Particulars, Side
from app.model.proposals import Stamp
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from tests.library.samples import source
from tests.trees import instrument

OURS = Particulars(
    title="Memorandum of Cooperation on Forests between Norway and Chile",
    instrument_type="memorandum_of_cooperation",
    sides=(Side("no", "Norway"), Side("cl", "Chile")),
    participants=(Participant("no", "Government of Norway"), Participant("cl", "Government of Chile")),
    collective_name="Participants",
    status="draft",
)
NOTICE = "Either Participant may discontinue this MOC by written notice of discontinuation to the other Participant."
FUNDS = "Nothing in this MOC commits the Participants to the expenditure of funds."
TEXT = f"""
section | Discontinuation
  paragraph: {NOTICE} {{discontinuation}}
  paragraph: {FUNDS} {{funding}}
  paragraph: Whales sing differently each winter near the cape.
  item: Sharing information on whales; and
"""


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    path = tmp_path_factory.mktemp("precedents") / "library.paraph"
    made = Library.open(path)
    importing.add_starter(made)
    made.close()
    return path


@pytest.fixture
def library(tmp_path, signed):
    shutil.copy(signed, tmp_path / "library.paraph")
    opened = Library.open(tmp_path / "library.paraph")
    yield opened
    opened.close()


@pytest.fixture
def draft():
    made = instrument(TEXT, OURS)
    return Draft("d", made, made=made.provisions)


def with_text(draft, at, text, records=()):
    provisions = list(draft.provisions)
    provisions[at] = replace(provisions[at], text=text)
    versions = (replace(draft.instrument.versions[0], provisions=tuple(provisions)),)
    return replace(draft, instrument=replace(draft.instrument, versions=versions), records=records)


def found_at(library, draft, at):
    return precedents(library, draft, passages(draft.provisions[at])[0])


# ---- who accepted which


def test_variants_are_told_apart_by_their_words_and_counted(library, draft):
    found = found_at(library, draft, 1)
    assert (found.used, found.signed) == (2, 2)
    newest = [variant.day for variant in found.variants]
    assert newest == sorted(newest, reverse=True)
    assert found.variants[found.closest].likeness == max(variant.likeness or 0 for variant in found.variants)
    assert all(variant.accepted[0].offices for variant in found.variants)


def test_the_same_words_in_two_texts_are_one_variant(library, draft):
    found = found_at(library, draft, 2)
    closest = found.variants[found.closest]
    assert closest.texts == 2
    assert len({each.clause.instrument_id for each in closest.accepted}) == 2
    assert [each.clause.signed_on for each in closest.accepted] == [date(2026, 3, 19), date(2025, 10, 28)]


def test_names_do_not_part_wordings(library, draft):
    words = "paragraph: {} intends to lend ships to {} every autumn."
    for number, (one, other) in enumerate((("Kenya", "Peru"), ("Oman", "Chad"))):
        particulars = replace(
            OURS,
            title=f"Memorandum on Ships between {one} and {other}",
            sides=(Side("a", one), Side("b", other)),
            participants=(Participant("a", f"Government of {one}"), Participant("b", f"Government of {other}")),
            signed_on=date(2020 + number, 1, 1),
        )
        data = one.encode()
        library.add(instrument(words.format(one, other), particulars), source(data), data)
    ours = with_text(draft, 3, Text("Norway intends to lend ships to Chile every autumn."))
    found = found_at(library, ours, 3)
    assert [(variant.texts, len(variant.accepted)) for variant in found.variants] == [(2, 2)]
    assert found.variants[0].voiced == "Norway intends to lend ships to Chile every autumn."
    assert (found.used, found.signed) == (2, 4)


def test_a_text_that_is_not_signed_does_not_count(library, draft):
    before = found_at(library, draft, 2)
    particulars = replace(OURS, signed_on=None, title="Memorandum on nothing signed")
    library.add(instrument(f"paragraph: {FUNDS} {{funding}}", particulars), source(b"n"), b"n")
    now = found_at(library, draft, 2)
    assert (now.used, now.signed) == (before.used, before.signed)
    assert now.variants[now.closest].texts == 2


def test_a_text_of_another_type_is_not_comparable(library, draft):
    particulars = replace(OURS, signed_on=date(2024, 1, 1), instrument_type="exchange_of_notes", title="Notes")
    library.add(instrument(f"paragraph: {FUNDS} {{funding}}", particulars), source(b"n"), b"n")
    assert found_at(library, draft, 2).signed == 2


def test_where_nothing_is_near_there_is_nothing(library, draft):
    found = found_at(library, draft, 3)
    assert (found.variants, found.used, found.signed) == ((), 0, 0)


def test_an_empty_library_has_nothing(tmp_path, draft):
    library = Library.open(tmp_path / "empty.paraph")
    assert found_at(library, draft, 1).variants == ()
    library.close()


def test_words_of_fifty_thousand_letters_are_looked_up(library, draft):
    long = with_text(draft, 1, Text(f"{NOTICE} " + "whales and cedars " * 2800))
    found_at(library, long, 1)
    assert looked_up(library, ground_of(long), long.provisions[1]) is not None


def test_a_sentence_is_a_passage_of_its_own_where_topics_differ(draft):
    at = len(NOTICE) + 1
    words = f"{NOTICE} {FUNDS}"
    provision = replace(draft.provisions[1], text=Text(words), topics=())
    both = passages(provision)
    assert [(each.start, each.end) for each in both] == [(0, len(NOTICE)), (at, len(words))]
    assert passage_at(provision, at + 3) == both[1]
    assert passage_at(provision, 2) == both[0]
    assert passage_at(provision, 99_999) == both[1]


def test_the_instrument_that_most_is_close_to():
    assert closest_instrument(()) == ""


# ---- notes


def test_a_note_belongs_to_the_words_wherever_they_stand(library, draft):
    variant = found_at(library, draft, 2).variants[0]
    assert variant.note is None
    library.keep_note(variant.wording, ClauseNote("Everybody signs it.", "", "", "me"))
    again = found_at(library, draft, 2).variants[0]
    assert again.note.why == "Everybody signs it."
    assert library.note(wording_of(draft, FUNDS)).why == "Everybody signs it."
    library.keep_note(variant.wording, ClauseNote(" ", "", ""))
    assert library.note(variant.wording) is None


# ---- taking one


def test_a_wording_is_taken_with_its_origin(library, draft):
    edited = with_text(draft, 1, Text("Either Participant shall stop this MOC by written notice to the other."))
    passage = passages(edited.provisions[1])[0]
    clause = library.search('"such case should provide written notice"')[0].clause
    now = stepped(taken(library, edited, passage, clause, Stamp("me")), edited)
    assert now.provisions[1].text.plain == clause.text
    assert now.provisions[1].text.marks == (Mark(0, len(clause.text), MarkKind.ORIGIN, f"clause:{clause.id}"),)
    assert taken(library, now, passages(now.provisions[1])[0], clause) is None


def test_only_the_sentence_is_replaced(library, draft):
    words = f"{NOTICE} {FUNDS}"
    both = with_text(draft, 1, Text(words))
    both = replace(both, instrument=both.instrument)
    provision = replace(both.provisions[1], topics=())
    passage = passages(provision)[1]
    clause = library.search('"commits the Participants"')[0].clause
    now = stepped(take(both, passage, "Money is another matter.", clause), both)
    assert now.provisions[1].text.plain == f"{NOTICE} Money is another matter."
    assert now.provisions[1].text.marks[0].start == len(NOTICE) + 1


def test_an_item_keeps_the_sign_and_the_word_that_end_it(library, draft):
    clause = library.clauses()[0]
    passage = passages(draft.provisions[4])[0]
    now = stepped(take(draft, passage, "Sharing samples of the seabed.", clause), draft)
    assert draft.provisions[4].kind is Kind.ITEM
    assert now.provisions[4].text.plain == "Sharing samples of the seabed; and"


def test_brackets_that_are_replaced_are_settled(library, draft):
    words = "It ends [JP: 180 days][US: 90 days] after notice."
    mark = Mark(8, 35, MarkKind.BRACKET, "b1")
    open_one = with_text(draft, 1, Text(words, (mark,)), (Bracket("b1", "alternative"),))
    clause = library.clauses()[0]
    step = take(open_one, passages(open_one.provisions[1])[0], "It ends at once.", clause, Stamp("me"))
    now = stepped(step, open_one)
    assert now.brackets[0].closed == Stamp("me")
    assert now.brackets[0].taken == "It ends at once."
    assert all(each.kind is not MarkKind.BRACKET for each in now.provisions[1].text.marks)


def test_a_group_is_never_cut_in_two(library, draft):
    words = "It ends [JP: soon. Really][US: now]. Nothing follows."
    cut = with_text(draft, 1, Text(words))
    passage = replace(passages(cut.provisions[1])[0], start=0, end=19)
    now = stepped(take(cut, passage, "It ends", library.clauses()[0]), cut)
    assert now.provisions[1].text.plain == "It ends. Nothing follows."


def test_remarks_stay_on_what_is_left(library, draft):
    words = f"{NOTICE} {FUNDS}"
    remark = Remark("r", draft.provisions[1].id, "look", len(NOTICE) + 1, len(words))
    both = with_text(draft, 1, Text(words), (remark,))
    passage = replace(passages(both.provisions[1])[0], start=0, end=len(NOTICE))
    now = stepped(take(both, passage, "It ends.", library.clauses()[0]), both)
    kept = now.remarks[0]
    assert now.provisions[1].text.plain[kept.start : kept.end] == FUNDS


def test_the_templates_wording_comes_back(draft):
    provision = draft.provisions[1].id
    assert template_wording(draft, provision) is None
    assert given_back(draft, provision) is None
    edited = with_text(draft, 1, Text("Something else."))
    assert template_wording(edited, provision).plain == NOTICE
    assert stepped(given_back(edited, provision), edited).provisions[1].text.plain == NOTICE
    assert given_back(edited, "nowhere") is None
