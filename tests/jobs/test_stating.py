import pytest

from app.ingest.clauses import clauses_of
from app.jobs import importing
from app.jobs.stating import part, stating
from app.library.store import Library
from tests.trees import instrument

_TEXT = """
title: Memorandum of Cooperation
section I. | Purpose |
  paragraph: The Participants intend to cooperate.
  paragraph: Either Participant may discontinue this Memorandum by six months’ written notice.
  paragraph: Either Participant may discontinue this Memorandum by 90 days’ written notice.
section II. | Final matters |
  paragraph: This Memorandum
  item 1. | | becomes operative upon signature; and
  item 2. | | remains in effect for five years.
"""


def test_the_provisions_that_state_something():
    text = instrument(_TEXT)
    told = stating(text)
    stated = {text.provisions[at].id: at for at in range(len(text.provisions))}
    assert {stated[each] for each in told} >= {3, 4}
    assert 2 not in {stated[each] for each in told}
    assert "discontinuation" in told[text.provisions[4].id]


@pytest.mark.parametrize("words", ["", "Words that say nothing."])
def test_a_text_that_states_nothing(words):
    text = instrument(f"title: A\nparagraph: {words}")
    assert not stating(text)
    assert not part(text, ()).provisions


def test_the_part_of_a_text_that_states_something_has_its_clauses(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    importing.add_starter(library)
    for entry in library.instruments():
        whole = library.instrument(entry.id)
        small = part(whole, stating(whole))
        assert clauses_of(small) == clauses_of(whole)
        assert len(small.provisions) < len(whole.provisions)
    library.close()
