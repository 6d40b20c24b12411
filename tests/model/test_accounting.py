"""Every word of a source is in the text, set aside or missing, whatever is corrected."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.model.accounting import account, with_place
from app.model.edits import apply, joined, split
from app.model.provision import Place
from app.model.text import Text
from tests.trees import instrument

TEXT = "Page 7\nTitle of it\nThe first sentence. A second one.\nhttps://a.example\nThe closing words.\n"
TREE = "title: Title of it\nparagraph: The first sentence. A second one.\nclosing: The closing words."


def placed(text=TEXT, tree=TREE):
    made = instrument(tree)
    provisions = tuple(
        replace(p, places=(Place(text.index(p.text.plain), text.index(p.text.plain) + len(p.text.plain)),))
        for p in made.provisions
    )
    return with_provisions(made, provisions)


def with_provisions(made, provisions):
    return replace(made, versions=(replace(made.versions[0], provisions=provisions),))


def words(text, places):
    return [text[place.start : place.end] for place in places]


def test_words_that_stand_nowhere_are_passages():
    found = account(TEXT, placed())
    assert (found.words, found.tree, found.aside, found.missing) == (17, 12, 0, 5)
    assert words(TEXT, found.gaps) == ["Page 7", "https://a.example"]


def test_what_is_set_aside_is_not_missing():
    made = placed()
    found = account(TEXT, replace(made, set_aside=account(TEXT, made).gaps))
    assert (found.tree, found.aside, found.missing, found.gaps) == (12, 5, 0, ())


def test_a_word_that_a_provision_lost_is_found_where_it_stands():
    made = placed()
    first, second, third = made.provisions
    short = with_provisions(made, (first, replace(second, text=Text("The sentence. A second one.")), third))
    found = account(TEXT, replace(short, set_aside=account(TEXT, made).gaps))
    assert words(TEXT, found.gaps) == ["first"]
    aside = replace(short, set_aside=with_place(account(TEXT, made).gaps, found.gaps))
    assert account(TEXT, aside).missing == 0


@given(st.integers(0, 30), st.booleans())
def test_splitting_and_joining_lose_nothing(offset, join):
    made = placed()
    before = account(TEXT, made)
    for edit in (split(made.provisions, 1, offset), joined(made.provisions, 1) if join else None):
        if edit and made.provisions[1] == edit.old[0]:
            made = apply(edit, made)
    assert account(TEXT, made) == before


@given(st.lists(st.tuples(st.integers(-5, 120), st.integers(-5, 120)), max_size=6))
def test_the_figures_always_add_up(spans):
    found = account(TEXT, replace(placed(), set_aside=tuple(Place(start, end) for start, end in spans)))
    assert found.words == found.tree + found.aside + found.missing
    assert bool(found.gaps) == bool(found.missing)
