"""What is kept of a draft's precedents holds for the same texts, participants and words only."""

import zlib
from contextlib import closing
from dataclasses import replace

import pytest

from app.jobs import importing
from app.jobs.departures import Ground, some_looked_up
from app.jobs.precedents_kept import recalled, remember
from app.library.store import Library
from app.model.draft import Draft
from app.model.text import Text
from tests.trees import instrument

TEXT = """
title: Memorandum of Cooperation on Forests
section | Discontinuation
  paragraph: Either Participant may discontinue this MOC by written notice to the other Participant.
  paragraph: Whales sing differently each winter near the cape.
"""


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        importing.add_starter(made)
        made.begin(Draft("d", instrument(TEXT)), "Forests")
        yield made


@pytest.fixture
def looked(library):
    draft = Draft("d", instrument(TEXT))
    ground = Ground(draft.instrument.particulars, draft.instrument.id)
    found = some_looked_up(library, ground, draft.provisions, 3600)
    remember(library, draft, {provision.id: departure for provision, departure in found if departure})
    return draft, found


def with_provisions(draft, provisions):
    (version,) = draft.instrument.versions
    return replace(draft, instrument=replace(draft.instrument, versions=(replace(version, provisions=provisions),)))


def test_it_comes_back_as_it_was(library, looked):
    draft, found = looked
    assert any(departure and departure.hits for _, departure in found)
    assert recalled(library, draft) == found


def test_other_words_are_looked_up_again(library, looked):
    draft, found = looked
    other = replace(draft.provisions[2], text=Text("Either Participant may leave."))
    changed = with_provisions(draft, (*draft.provisions[:2], other, *draft.provisions[3:]))
    assert recalled(library, changed) == (*found[:2], *found[3:])


def test_nothing_holds_for_other_participants_or_other_texts(library, looked):
    draft, _ = looked
    titled = replace(draft.instrument.particulars, title="Another title")
    assert recalled(library, replace(draft, instrument=replace(draft.instrument, particulars=titled))) == ()
    library.remove(library.instruments()[0].id)
    assert recalled(library, draft) == ()


def test_what_cannot_be_read_is_nothing(library, looked):
    draft, _ = looked
    for data in (b"", b"no zlib", zlib.compress(b"[]"), zlib.compress(b'{"a": 1')):
        with library._connections.writing() as connection:
            connection.execute("UPDATE precedents_kept SET found = ?", (data,))
        assert recalled(library, draft) == ()


def test_a_draft_that_is_not_in_the_library_has_nothing_kept(library, looked):
    draft, found = looked
    elsewhere = replace(draft, id="gone")
    remember(library, elsewhere, {provision.id: departure for provision, departure in found if departure})
    assert recalled(library, elsewhere) == ()
