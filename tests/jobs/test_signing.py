"""What the library may have already is found before a text is filed."""

from dataclasses import replace
from datetime import date

import pytest

from app.jobs import desks, importing, signing
from app.library.store import Library


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


@pytest.fixture
def draft(library):
    text = importing.read(importing.starter_texts()[0]).instrument
    return desks.begin_from_instrument(library, text, "Deep-sea").draft


def test_a_text_of_that_name_and_day_or_of_that_day_and_those_words_is_found(library, draft) -> None:
    when = signing.Signing(date(2026, 7, 1))
    assert signing.alike(library, draft, when) == ()
    signing.sign(library, draft, when)
    assert signing.alike(library, draft, when) == (draft.instrument.particulars.title,)
    assert signing.alike(library, draft, replace(when, place="Tokyo"))
    assert signing.alike(library, draft, replace(when, on=date(2027, 7, 1))) == ()
    known = replace(draft.instrument.particulars, title="Another name")
    renamed = replace(draft, instrument=replace(draft.instrument, particulars=known))
    assert signing.alike(library, renamed, when)
    other = replace(renamed, instrument=replace(renamed.instrument, versions=(
        replace(draft.instrument.versions[0], provisions=draft.provisions[:3]),
    )))  # fmt: skip
    assert signing.alike(library, other, when) == ()
