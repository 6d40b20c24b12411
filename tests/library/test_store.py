import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import NotInLibrary
from app.library.store import Library
from app.model import edits
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Mark, MarkKind, Text
from tests.library.samples import deep_sea, source, technology
from tests.thinned import examples
from tests.trees import instrument

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def provisions(draw, number):
    plain = draw(WORDS)
    end = draw(st.integers(0, len(plain)))
    return Provision(
        id=f"p{number}",
        kind=draw(st.sampled_from(Kind)),
        level=draw(st.integers(0, 3)),
        text=Text(plain, (Mark(0, end, MarkKind.BOLD),)),
        heading=Text(draw(WORDS)) if draw(st.booleans()) else None,
        label=draw(WORDS),
        number=draw(WORDS),
        topics=(TopicSpan("funding", 0, end),) if end else (),
    )


@st.composite
def instruments(draw):
    start = instrument("title: x")
    found = tuple(draw(provisions(number)) for number in range(draw(st.integers(1, 5))))
    return replace(start, versions=(replace(start.versions[0], provisions=found),))


@settings(max_examples=examples(15, 40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(instruments(), st.binary(max_size=50), WORDS)
def test_what_goes_in_comes_out(tmp_path, one, data, name):
    with closing(Library.open(tmp_path / "in-and-out.paraph")) as library:
        origin = source(data, name)
        added = library.add(one, origin, data)
        assert library.data(added.id) == data
        assert library.source(added.id) == origin
        assert library.instrument(added.id) == replace(one, id=added.id)
        library.remove(added.id)
        assert library.instruments() == ()
        assert library.clauses() == ()


@settings(max_examples=examples(10, 25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_corrections_then_their_inverses_give_the_text_as_read(tmp_path, data):
    with closing(Library.open(tmp_path / "corrections.paraph")) as library:
        one = deep_sea()
        bytes_ = one.id.encode()
        identity = library.add(one, source(bytes_), bytes_).id
        clauses = library.clauses()
        done = []
        for _ in range(data.draw(st.integers(1, 4))):
            now = library.instrument(identity)
            at = data.draw(st.integers(0, len(now.provisions) - 1))
            edit = data.draw(
                st.sampled_from([
                    edits.retyped(now.provisions, at, Kind.NOTE),
                    edits.retopiced(now.provisions, at, ()),
                    edits.joined(now.provisions, at),
                    edits.split(now.provisions, at, 9),
                    edits.Restate(now.particulars, replace(now.particulars, place="Kyoto")),
                ])
            )
            if edit is not None:
                library.correct(identity, (edit,))
                done.append(edit)
        assert library.as_read(identity) == one
        assert library.corrections(identity) == tuple(done)
        library.correct(identity, tuple(edits.invert(edit) for edit in reversed(done)))
        assert library.instrument(identity) == one
        assert library.clauses() == clauses
        library.remove(identity)


def test_the_same_file_is_kept_once(library):
    first = library.add(deep_sea(), source(b"x"), b"x")
    before = library.version
    second = library.add(technology(), source(b"x", "renamed.txt"), b"x")
    assert (first.new, second.new, second.id) == (True, False, first.id)
    assert library.version == before
    assert library.source(first.id).name == "text.txt"


def test_corrections_made_before_adding_lie_above_what_was_read(library):
    one = deep_sea()
    edit = edits.retyped(one.provisions, 0, Kind.NOTE)
    identity = library.add(one, source(b"x"), b"x", (edit,)).id
    assert library.as_read(identity) == one
    assert library.instrument(identity).provisions[0].kind == Kind.NOTE
    assert library.clause(one.provisions[0].id).kind == Kind.NOTE


def test_a_correction_that_does_not_fit_changes_nothing(stocked):
    identity = stocked.instruments()[0].id
    edit = edits.retyped(stocked.instrument(identity).provisions, 0, Kind.NOTE)
    stocked.correct(identity, (edit,))
    before = stocked.version, stocked.instrument(identity), stocked.clauses()
    with pytest.raises(edits.OutOfStep):
        stocked.correct(identity, (edit,))
    assert (stocked.version, stocked.instrument(identity), stocked.clauses()) == before


def test_a_hash_that_is_not_of_the_bytes_is_a_fault_of_ours(library):
    with pytest.raises(ValueError, match="hash"):
        library.add(deep_sea(), source(b"x"), b"y")
    assert library.instruments() == ()


def test_an_id_that_is_taken_is_made_anew(library):
    one = deep_sea()
    first = library.add(one, source(b"x"), b"x")
    second = library.add(one, source(b"y"), b"y")
    assert second.new
    assert second.id != first.id
    assert library.instrument(second.id).provisions == one.provisions


def test_the_version_grows_with_every_change_of_anybody(stocked):
    versions = [stocked.version]
    identity = stocked.instruments()[0].id
    stocked.correct(identity, (edits.retyped(stocked.instrument(identity).provisions, 0, Kind.NOTE),))
    versions.append(stocked.version)
    with closing(Library.open(stocked.path)) as other:
        other.remove(identity)
    versions.append(stocked.version)
    assert versions == sorted(set(versions))


def test_instruments_are_listed_newest_first(stocked):
    deep, technical = stocked.instruments()
    assert (deep.short_title, technical.short_title) == ("Deep-Sea Mining", "Technology")
    assert technical.offices == ("Department of Industry", "Cabinet Office")
    assert technical.countries == ("Australia", "Japan")
    assert technical.clauses == len([c for c in stocked.clauses() if c.instrument_id == technical.id])


def test_references_are_ids_or_the_beginning_of_one(stocked):
    one, other = (entry.id for entry in stocked.instruments())
    assert stocked.resolve(one) == one
    assert stocked.resolve(f" {one[:8].upper()} ") == one
    assert stocked.resolve("") is None
    assert stocked.resolve("!") is None
    start = next(n for n in range(11) if one[:n] != other[:n])
    assert stocked.resolve(one[: start - 1]) is None
    assert stocked.resolve(one[:start]) == one


@pytest.mark.parametrize("ask", ["instrument", "as_read", "source", "data", "remove", "clause"])
def test_what_is_not_there_is_said(stocked, ask):
    with pytest.raises(NotInLibrary, match="nothing-here"):
        getattr(stocked, ask)("nothing-here")


def test_correcting_what_is_not_there_is_said(stocked):
    with pytest.raises(NotInLibrary):
        stocked.correct("nothing-here", ())


def test_what_was_read_cannot_be_changed_even_by_sql(stocked):
    with closing(sqlite3.connect(stocked.path)) as other:
        for statement in (
            "UPDATE instrument SET as_read = '{}'",
            "UPDATE source SET data = x''",
            "UPDATE source SET text = ''",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                other.execute(statement)


def test_removing_leaves_nothing_behind(stocked):
    for entry in stocked.instruments():
        stocked.remove(entry.id)
    with closing(sqlite3.connect(stocked.path)) as other:
        for table in ("source", "edit", "entry", "participant", "clause", "clause_topic", "letters"):
            assert other.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        other.execute("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)")
    assert stocked.search("notice") == ()


def test_a_reader_sees_the_library_before_or_after_a_change_never_half(library):
    one, other = deep_sea(), technology()
    sizes = {0, len(one.provisions) - 2}
    stop = threading.Event()
    faults = []

    def read():
        while not stop.is_set():
            faults.extend(entry for entry in library.instruments() if entry.clauses not in sizes)
            if len(library.clauses()) not in sizes:
                faults.append("half")

    def write():
        for number in range(12):
            data = str(number).encode()
            library.remove(library.add(one, source(data), data).id)

    reader = threading.Thread(target=read)
    reader.start()
    write()
    stop.set()
    reader.join()
    assert not faults
    assert library.add(other, source(b"z"), b"z").new


def test_clauses_of_another_making_are_derived_again(stocked):
    before = stocked.clauses()
    with closing(sqlite3.connect(stocked.path)) as other:
        other.execute("UPDATE state SET value = 0 WHERE name = 'derived'")
        other.execute("DELETE FROM clause")
        other.commit()
    assert stocked.clauses() == ()
    with closing(Library.open(stocked.path)) as again:
        assert again.clauses() == before
        assert again.search("notice")
