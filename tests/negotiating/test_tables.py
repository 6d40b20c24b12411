"""Tables keep their rows when words of theirs are put in."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Draft, Offer, Put, Setting, Step, stepped, undone
from app.model.proposals import Proposal
from app.model.provision import Kind
from app.negotiating.desk_form import in_desk_form
from app.negotiating.offers import accepted, all_accepted
from app.negotiating.tables import in_rows
from tests.trees import PARTICULARS, instrument

TEXT = """
section I. | Projects |
  table:
    row:
      cell: Project
      cell: Lead
    row:
      cell: Wind
      cell: Japan
    row:
      cell: Sun
      cell: United States
  paragraph: The table is indicative.
"""


def begun() -> Draft:
    return Draft("d", in_desk_form(instrument(TEXT, replace(PARTICULARS, status="signed"))), Setting())


def table(draft: Draft) -> list[list[str]]:
    rows: list[list[str]] = []
    for each in draft.provisions:
        if each.kind is Kind.ROW:
            rows.append([])
        elif each.kind is Kind.CELL:
            rows[-1].append(each.words)
    return rows


def offered(draft: Draft, *proposals: Proposal) -> Draft:
    offers = [Offer(each.id, each, "r", marked=False) for each in proposals]
    return stepped(Step(tuple(Put(None, each) for each in offers), "answered"), draft)


def cell(draft: Draft, words: str) -> str:
    return next(each.id for each in draft.provisions if each.words == words)


def taken_out(draft: Draft, *words: str) -> Draft:
    return offered(draft, *(Proposal(each, "deletion", cell(draft, each), 0, len(each)) for each in words))


def test_a_row_that_they_took_out_goes_whole() -> None:
    draft = taken_out(begun(), "Wind", "Japan")
    step = all_accepted(draft, draft.offers)
    assert step is not None
    now = stepped(step, draft)
    assert table(now) == [["Project", "Lead"], ["Sun", "United States"]]
    assert stepped(undone(step), now) == draft


def test_a_cell_that_lost_its_words_stays_in_its_row() -> None:
    draft = taken_out(begun(), "Wind")
    now = stepped(accepted(draft, draft.offers[0]), draft)
    assert table(now) == [["Project", "Lead"], ["", "Japan"], ["Sun", "United States"]]


def test_the_cells_of_a_row_that_they_put_in_are_a_row() -> None:
    draft = begun()
    at, end = cell(draft, "Japan"), len("Japan")
    draft = offered(draft, *(Proposal(new, "insertion", at, end, end, f"\n{new}") for new in ("Water", "Both")))
    for order in (draft.offers, tuple(reversed(draft.offers))):
        now = draft
        for each in order:
            now = stepped(accepted(now, each), now)
        assert [sorted(row) for row in table(now)][2] == ["Both", "Water"]
        assert len(table(now)) == 4
    now = stepped(all_accepted(draft, draft.offers), draft)
    assert table(now)[2] == ["Water", "Both"]


@given(st.lists(st.integers(0, 8), max_size=5))
def test_no_cell_is_lost(gone: list[int]) -> None:
    draft = begun()
    provisions = draft.provisions
    now = tuple(each for at, each in enumerate(provisions) if at not in {place + 2 for place in gone})
    made = in_rows(provisions, now)
    assert [each.words for each in made if each.words] == [each.words for each in now if each.words]
    assert in_rows(provisions, provisions) == provisions
