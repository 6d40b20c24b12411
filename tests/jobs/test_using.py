"""A clause of the library used in a draft stands where its kind belongs."""

from contextlib import closing

import pytest

from app.jobs.importing import add_starter
from app.jobs.using import used
from app.library.store import Library
from app.model.draft import stepped
from app.model.provision import Kind
from tests.desks import draft

_NOTATION = """\
title: Memorandum on Rivers
recital: Noting the rivers;
recital: Recalling the lakes,
link: Have decided to cooperate as follows:
section | Purpose |
  paragraph: Japan and the United States intend to cooperate on rivers.
closing: The foregoing ends the text.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with closing(Library.open(tmp_path_factory.mktemp("using") / "library.paraph")) as made:
        add_starter(made)
        yield made


@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.LINK, Kind.CLOSING])
def test_what_stands_in_a_text_once_takes_the_place_of_it(library, kind):
    here = draft(_NOTATION)
    clause = next(each for each in library.clauses() if each.kind is kind)
    then = stepped(used(library, here, clause), here)
    kinds = [each.kind for each in then.provisions]
    assert kinds == [each.kind for each in here.provisions]
    now = then.provisions[kinds.index(kind)]
    assert now.text.plain != here.provisions[kinds.index(kind)].text.plain
    assert any(mark.to == f"clause:{clause.id}" for mark in now.text.marks)


def test_a_recital_goes_after_the_last_and_a_clause_where_its_topic_belongs(library):
    here = draft(_NOTATION)
    recital = next(each for each in library.clauses() if each.kind is Kind.RECITAL)
    then = stepped(used(library, here, recital), here)
    assert [each.kind for each in then.provisions][1:5] == [Kind.RECITAL, Kind.RECITAL, Kind.RECITAL, Kind.LINK]
    assert len({each.id for each in then.provisions}) == len(then.provisions)
    clause = next(each for each in library.clauses() if "discontinuation" in each.topics)
    then = stepped(used(library, here, clause), here)
    at = next(at for at, each in enumerate(then.provisions) if "discontinuation" in each.topic_names)
    assert [each.kind for each in then.provisions].index(Kind.SECTION) < at < len(then.provisions) - 1


def test_without_one_of_its_kind_it_is_put_in(library):
    here = draft("title: A\nparagraph: The Participants intend to cooperate.\n")
    clause = next(each for each in library.clauses() if each.kind is Kind.CLOSING)
    then = stepped(used(library, here, clause), here)
    assert len(then.provisions) == 3
