import re
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.library.facets import facets
from app.library.keys import key, keyed
from app.library.store import Library
from app.library.values import Count, CountryCount, Filter
from tests.library.samples import deep_sea, source, technology
from tests.thinned import examples
from tests.trees import instrument


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with closing(Library.open(tmp_path_factory.mktemp("shelf") / "library.paraph")) as library:
        library.add(deep_sea(), source(b"deep sea"), b"deep sea")
        library.add(technology(), source(b"technology"), b"technology")
        yield library


def marked(hit):
    return [hit.clause.text[start:end] for start, end in hit.spans]


def texts(hits):
    return [hit.clause.text[:18] for hit in hits]


def test_every_word_must_be_there_in_any_order(shelf):
    (hit,) = shelf.search("funds nothing")
    assert marked(hit) == ["Nothing", "funds"]
    assert shelf.search("funds notice") == ()


def test_case_quotes_and_dashes_are_folded(shelf):
    assert marked(shelf.search("NOTICE")[0]) in (["notice"], ["notice", "notice"])
    assert len(shelf.search("'notice'")) == 2
    (hit,) = shelf.search('"written “notice” to')
    assert "“notice”" in hit.clause.text
    assert next(h.heading_spans for h in shelf.search("discontinuation")) == ((0, 15),)


def test_a_heading_alone_finds_the_first_clause_under_it(shelf):
    (hit,) = shelf.search("areas")
    assert (hit.clause.text[:17], hit.spans, hit.heading_spans) == ("The Working Group", (), ((0, 5),))
    assert [texts(shelf.search(query)) for query in ("areas seabed", "areas of cooperation sharing")] == [
        ["Sharing informatio"],
        ["Sharing informatio"],
    ]


def test_a_word_is_found_in_its_other_number_unless_in_quotes(library):
    words = ("agency", "agencies", "boxes", "box", "class", "classes", "annexes", "process", "Japanese")
    library.add(instrument("\n".join(f"paragraph: {word}" for word in words)), source(b"x"), b"x")

    def found(query):
        return {hit.clause.text for hit in library.search(query) if marked(hit)}

    assert found("agency") == found("agencies") == {"agency", "agencies"}
    assert found("class") == found("classes") == {"class", "classes"}
    assert found("annex") == {"annexes"}
    assert found("boxes") == {"boxes", "box"}
    assert found("process") == {"process"}
    assert found('"agency"') == {"agency"}


def test_a_phrase_must_stand_as_it_is(shelf):
    (hit,) = shelf.search('"notice of discontinuation"')
    assert marked(hit) == ["notice of discontinuation"]
    assert shelf.search('"of notice"') == ()
    assert shelf.search('"otice of discontinuation"') == ()
    assert shelf.search('"written notice to"') == ()


def test_a_prefix_finds_every_ending(shelf):
    assert {word for hit in shelf.search("discontinu*") for word in marked(hit)} == {"discontinu"}
    assert shelf.search("discontinu") == ()
    assert len(shelf.search("n* either")) == 2


@pytest.mark.parametrize("query", ["協力覚書", "協力", "国", "日本国 米国", '"日本国と米国"', "MOC 協力", "ＭＯＣは"])
def test_japanese_is_found_by_any_part(shelf, query):
    (hit,) = shelf.search(query)
    assert hit.clause.text.startswith("本MOC")
    assert "".join(marked(hit)).casefold() in key(query).replace(" ", "").replace('"', "") * 2


def test_a_blank_query_browses(shelf):
    assert [hit.clause for hit in shelf.search("  ")] == list(shelf.clauses())
    assert [hit.clause for hit in shelf.search("", limit=2)] == list(shelf.clauses()[:2])


def test_filters_narrow_within_and_across(shelf):
    discontinuation = Filter(topics=("discontinuation",))
    assert len(shelf.search("", discontinuation)) == 2
    assert texts(shelf.search("notice", Filter(countries=("Australia",)))) == ["Either Participant"]
    assert texts(shelf.search("", Filter(topics=("discontinuation", "funding"), years=(2025,)))) == [
        "Nothing in this MO",
        "Either Participant",
    ]
    assert shelf.search("notice", Filter(offices=("Cabinet Office",), years=(2026,))) == ()
    assert len(shelf.search("notice", Filter(years=(2025, 2026)))) == 2


def test_facets_count_what_the_other_choices_leave(shelf):
    every = shelf.facets()
    assert Count("discontinuation", 2) in every.topics
    assert every.years == (Count("2026", 1), Count("2025", 1))
    japan = next(country for country in every.countries if country.name == "Japan")
    assert japan == CountryCount("Japan", 2, (Count("Cabinet Office", 1), Count("Government of Japan", 1)))
    chosen = shelf.facets(Filter(topics=("funding",)))
    assert chosen.topics == every.topics
    assert chosen.years == (Count("2025", 1),)
    assert {country.name for country in chosen.countries} == {"Australia", "Japan"}
    assert shelf.facets(Filter(years=(1999,))).topics == ()


def test_a_clause_knows_where_it_stands(shelf):
    clause = shelf.search("seabed")[0].clause
    assert (clause.label, clause.heading, clause.short_title) == ("II.1", "Areas of Cooperation", "Deep-Sea Mining")
    assert shelf.clause(clause.id) == clause


SIGNS = [*"\"*()^:-+{}[]\\'%_;,.\0\x1a“”「」", "AND", "OR ", " NOT ", "NEAR(", "a", "é", "協", " ", "𠮷", "notice"]
JUNK = st.lists(st.sampled_from(SIGNS)).map("".join)


@settings(max_examples=examples(30, 300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(), JUNK))
@example('"')
@example('""')
@example("a AND (b OR")
@example("heading_key:notice")
@example("NEAR(a b, 2")
@example("\0notice")
@example("\ud800 notice")
@example("*")
@example("ǅ " * 400)
@example("-- '; DROP TABLE clause")
def test_no_query_raises_and_every_hit_shows_why(shelf, query):
    hits = shelf.search(query)
    if query.strip() and any(letter.isalnum() for letter in key(query)):
        assert all(hit.spans or hit.heading_spans for hit in hits)
    for hit in hits:
        assert all(0 <= start < end <= len(hit.clause.text) for start, end in hit.spans)


@settings(max_examples=examples(30, 60), deadline=None)
@given(st.data())
def test_any_run_of_a_clause_finds_it_as_a_phrase(shelf, data):
    clause = data.draw(st.sampled_from([clause for clause in shelf.clauses() if '"' not in key(clause.text)]))
    words = clause.text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    hits = shelf.search('"' + " ".join(words[start:end]) + '"', limit=1000)
    assert clause.id in {hit.clause.id for hit in hits}


@given(st.text(max_size=30))
def test_a_key_leads_back_to_the_words(words):
    found = keyed(words)
    assert len(found.key) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert all(0 <= start <= end <= len(words) for start, end in zip(found.starts, found.ends, strict=True))
    assert "  " not in found.key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Café", "cafe"),
        ("Cafe\u0301", "café"),
        ("ＭＯＣ", "moc"),
        ("dis\u00adcontinue", "discontinue"),
        ("don’t", "don't"),
        ("Japan–U.S.", "japan-u.s."),
        ("第１条", "第 1 条"),
        ("がが", "が\u304b\u3099"),
        ("a\u00a0\n b", "A B"),
    ],
)
def test_spellings_that_are_one_have_one_key(typed, kept):
    assert key(typed) == key(kept)


def test_a_removed_or_corrected_text_is_no_longer_found(stocked):
    identity = stocked.search("seabed")[0].clause.instrument_id
    stocked.remove(identity)
    assert stocked.search("seabed") == ()


def test_a_sign_that_ends_strings_elsewhere_does_not_here(library):
    one = instrument("paragraph: A\0B notice")
    library.add(one, source(b"x"), b"x")
    assert library.search("notice")[0].clause.text == "A\0B notice"
    assert library.search('"a b notice"')


def test_the_first_clauses_are_given_and_the_first_of_one_text(library):
    one = library.add(deep_sea(), source(b"x"), b"x").id
    every = library.clauses()
    assert library.clauses(limit=2) == every[:2]
    assert library.first_clause(one) == every[0]
    assert library.first_clause("nobody") is None


def test_what_stands_in_very_many_clauses_is_found_without_a_rank(shelf, monkeypatch):
    ranked = shelf.search("notice")
    monkeypatch.setattr("app.library.search._RANKABLE", 1)
    found = shelf.search("notice")
    assert {hit.clause.id for hit in found} == {hit.clause.id for hit in ranked}
    assert {hit.score for hit in found} == {0.0}
    assert {hit.clause.id: hit.spans for hit in found} == {hit.clause.id: hit.spans for hit in ranked}


def test_clauses_that_pass_are_told_from_others(shelf):
    ids = tuple(clause.id for clause in shelf.clauses())
    passing = shelf.clauses(Filter(years=(2025,), topics=("funding",)))
    assert shelf.among(ids, Filter(years=(2025,), topics=("funding",))) == {clause.id for clause in passing}
    assert shelf.among((), Filter()) == frozenset()


def test_counting_looks_at_no_clause(shelf):
    """A clause is a wide row: reading a hundred thousand of them takes a second, their indexes some milliseconds."""
    asked = []
    with shelf._connections.reading() as connection:
        connection.set_trace_callback(asked.append)
        facets(connection, Filter())
        facets(connection, Filter(("funding",), ("Japan",), ("Cabinet Office",), (2026,)))
        connection.set_trace_callback(None)
        plans = [step for each in asked for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {each}")]
    of_clauses = [step for step in plans if re.match(r"(SCAN|SEARCH) (c|clause)\b", step)]
    assert of_clauses
    assert [step for step in of_clauses if "COVERING INDEX" not in step] == []
