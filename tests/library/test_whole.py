"""The whole library as one open file: all of it, the same file each time, and back without loss."""

import hashlib
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFile, UnwritableFile
from app.library.health_sums import FILES, SUMMED, teach
from app.library.store import Library
from app.library.whole import write_library
from app.library.whole_reading import Beside, read_library
from app.library.whole_tables import KEPT, MADE_ANEW, Column, json_of, kept_of
from app.model.draft import Draft
from tests.library.samples import deep_sea, source
from tests.library.whole_samples import begun, dump

BESIDE = {"templates/own.jinja": b"{{ x }}", "rules/own.toml": b"a = 1"}


@pytest.fixture(scope="module")
def _archive(_full_file, tmp_path_factory):
    path = tmp_path_factory.mktemp("archive") / "out.zip"
    write_library(_full_file, path, beside=BESIDE)
    return path


@pytest.fixture
def archive(_archive, tmp_path):
    return Path(shutil.copy(_archive, tmp_path / "out.zip"))


def _kept(path):
    rows = dump(path)
    found = {}
    for table in KEPT:
        with closing(sqlite3.connect(path)) as connection:
            where = f" WHERE {table.where}" if table.where else ""
            asked = f"SELECT {', '.join(each.name for each in table.columns)} FROM {table.name}{where}"
            found[table.name] = sorted(connection.execute(asked).fetchall(), key=repr)
        assert table.where or len(found[table.name]) == len(rows[table.name])
    return found


def _read(archive, tmp_path, name="again.paraph"):
    return tmp_path / name, read_library(archive, tmp_path / name)


def test_every_table_of_the_library_is_kept_or_said_to_be_made_anew(library):
    with closing(sqlite3.connect(library.path)) as connection:
        every = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        virtual = {name for name, sql in every if sql.startswith("CREATE VIRTUAL")}
        inner = {name for name, _ in every if any(name.startswith(f"{of}_") for of in virtual)} - virtual
        tables = {name for name, _ in every} - inner - {"sqlite_sequence"}
        kept = {table.name for table in KEPT}
        assert tables == kept | set(MADE_ANEW)
        assert not kept & set(MADE_ANEW)
        for table in KEPT:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
            assert sorted(columns) == sorted(each.name for each in table.columns), table.name
        summed = {name: set(keys) | set(columns) for name, keys, columns in SUMMED}
        hashed = {name for name, _ in FILES}
        for table in KEPT:
            names = {each.name for each in table.columns if each.form != "file"}
            assert table.name in hashed or names - summed[table.name] <= {"changed"}, table.name


def test_the_sample_holds_something_in_every_table(full):
    rows = dump(full.path)
    assert not [table.name for table in KEPT if not rows[table.name]]


def test_a_library_comes_back_word_for_word(full, archive, tmp_path):
    path, beside = _read(archive, tmp_path)
    assert _kept(path) == _kept(full.path)
    assert beside == (Beside("rules", "own.toml", b"a = 1"), Beside("templates", "own.jinja", b"{{ x }}"))
    with closing(Library.open(path)) as library:
        assert library.instruments() == full.instruments()
        assert library.facets() == full.facets()
        assert [hit.clause for hit in library.search("seabed")] == [hit.clause for hit in full.search("seabed")]
        for each in full.shelf():
            assert each.carried or library.kept(each.id).draft == full.kept(each.id).draft
            assert each.carried or library.versions(each.id) == full.versions(each.id)
            assert each.carried or library.files(each.id) == full.files(each.id)
        assert library.shelf() == full.shelf()


@pytest.mark.long
def test_the_same_library_makes_the_same_file(full, archive, tmp_path):
    write_library(full.path, tmp_path / "second.zip", beside=BESIDE)
    assert (tmp_path / "second.zip").read_bytes() == archive.read_bytes()
    path, _ = _read(archive, tmp_path)
    write_library(path, tmp_path / "third.zip", beside=BESIDE)
    first, third = ({**_parts(each)} for each in (archive, tmp_path / "third.zip"))
    head, again = (json.loads(each.pop("library.json")) for each in (first, third))
    assert first == third
    assert {**head, "changes": 0} == {**again, "changes": 0}


def _parts(archive):
    with zipfile.ZipFile(archive) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def _made(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _resummed(parts):
    """Return the parts with sums that hold, as somebody would make them who means harm."""
    head = json.loads(parts["library.json"])
    head["sums"] = {name: hashlib.sha256(parts[name]).hexdigest() for name in head["sums"] if name in parts}
    names = [name for name in parts if name.startswith("tables/")]
    head["rows"] |= {name[7:-6]: parts[name].count(b"\n") for name in names if name[7:-6] in head["rows"]}
    return {**parts, "library.json": json.dumps(head).encode()}


def _changed(name, old, new):
    return lambda parts: {**parts, name: parts[name].replace(old, new, 1)}


def _lines(name, keep):
    def change(parts):
        lines = parts[name].splitlines(keepends=True)
        return {**parts, name: b"".join(keep(lines))}

    return change


HARM = {
    "a step is gone": _lines("tables/step.jsonl", lambda lines: lines[1:]),
    "a step twice": _lines("tables/step.jsonl", lambda lines: [*lines, lines[-1]]),
    "a first state is gone": _lines("tables/state_of_draft.jsonl", lambda lines: lines[1:]),
    "a source is gone": _lines("tables/source.jsonl", lambda lines: lines[1:]),
    "a draft is gone": _lines("tables/negotiation.jsonl", lambda lines: lines[1:]),
    "a text has another id": _changed("tables/instrument.jsonl", b'"as_read":{"id":"', b'"as_read":{"id":"x'),
    "an edit that does not fit": _changed("tables/edit.jsonl", b'"Memorandum', b'"Other'),
    "a number that is none": _changed("tables/step.jsonl", b'"seq":1', b'"seq":"1"'),
    "a number too great": _changed("tables/step.jsonl", b'"seq":1', b'"seq":99999999999999999999'),
    "a way that is none": _changed("tables/step.jsonl", b'"way":"do"', b'"way":"away"'),
    "an undo of nothing": _changed("tables/step.jsonl", b'"way":"do"', b'"way":"undo"'),
    "a column more": _changed("tables/glossary.jsonl", b'{"language"', b'{"more":1,"language"'),
    "not JSON": _changed("tables/glossary.jsonl", b'{"language"', b"{language"),
    "deep JSON": _changed("tables/dates_known.jsonl", b'"known":', b'"known":' + b"[" * 100_000),
    "a file under another name": lambda parts: {
        name: b"other" if name.startswith("files/") else data for name, data in parts.items()
    },
    "a file that nothing refers to": lambda parts: {**parts, "files/" + "0" * 64: b"x"},
    "a file is gone": lambda parts: {n: d for n, d in parts.items() if n != next(x for x in parts if x[:5] == "files")},
    "a way out of the folder": lambda parts: {**parts, "templates/../../evil.py": b"x"},
    "an absolute name": lambda parts: {**parts, "/etc/passwd": b"x"},
    "a hidden file": lambda parts: {**parts, "rules/.profile": b"x"},
    "a drive": lambda parts: {**parts, "templates/c:evil": b"x"},
    "a table of its own": lambda parts: {**parts, "tables/sqlite_master.jsonl": b"{}\n"},
    "no head": lambda parts: {n: d for n, d in parts.items() if n != "library.json"},
    "a table is gone": lambda parts: {n: d for n, d in parts.items() if n != "tables/step.jsonl"},
}


@pytest.mark.long
@pytest.mark.parametrize("harm", HARM)
def test_what_does_not_fit_together_is_refused(archive, tmp_path, harm):
    parts = _parts(archive)
    changed = HARM[harm](parts)
    assert changed != parts
    if harm not in {"no head", "a table is gone"}:
        changed = _resummed(changed)
    with pytest.raises(UnreadableFile):
        _read(_made(tmp_path / "harm.zip", changed), tmp_path)
    assert not [each for each in tmp_path.iterdir() if "again" in each.name or each.suffix == ".part"]


@pytest.mark.long
def test_a_changed_byte_is_noticed_by_its_sum(archive, tmp_path):
    parts = _parts(archive)
    parts["tables/clause_note.jsonl"] = parts["tables/clause_note.jsonl"].replace(b"avoid", b"avert")
    with pytest.raises(UnreadableFile):
        _read(_made(tmp_path / "harm.zip", parts), tmp_path)


@pytest.mark.long
def test_what_unpacks_too_far_is_refused_before_it_is_unpacked(archive, tmp_path):
    bomb = b" " * 50_000_000
    parts = {**_parts(archive), f"files/{hashlib.sha256(bomb).hexdigest()}": bomb}
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        _read(_made(tmp_path / "bomb.zip", parts), tmp_path)


@pytest.mark.long
def test_a_source_that_packs_well_is_no_bomb(library, tmp_path):
    data = b" " * 3_000_000
    library.add(deep_sea(), source(data), data)
    write_library(library.path, tmp_path / "out.zip")
    path, _ = _read(tmp_path / "out.zip", tmp_path)
    assert _kept(path) == _kept(library.path)


@pytest.mark.parametrize("content", [b"", b"PK", b"Dear Sir", b"SQLite format 3\0" + bytes(4000)])
def test_other_files_are_refused(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(UnreadableFile):
        _read(tmp_path / "x.zip", tmp_path)


def test_a_newer_layout_is_said_to_be_one(archive, tmp_path):
    parts = _parts(archive)
    head = json.loads(parts["library.json"])
    with pytest.raises(UnreadableFile, match="newer version"):
        _read(_made(tmp_path / "n.zip", {**parts, "library.json": json.dumps({**head, "format": 2})}), tmp_path)


def test_nothing_is_written_over(full, archive):
    before = dump(full.path)
    with pytest.raises(UnwritableFile, match="already"):
        read_library(archive, full.path)
    assert dump(full.path) == before


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=15)
@given(JSON, st.sampled_from(["json", "ascii"]))
def test_what_is_told_in_json_comes_back_to_the_letter(value, form):
    column = Column("x", form)
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False), json.dumps(value, indent=1)):
        assert kept_of(column, json.loads(json.dumps(json_of(column, text)))) == text


@given(st.dictionaries(st.text(), st.text()))
def test_what_is_packed_comes_back(value):
    column = Column("x", "packed")
    packed = kept_of(column, value)
    assert kept_of(column, json_of(column, packed)) == packed


@pytest.mark.long
@settings(max_examples=8)
@given(st.lists(st.text(min_size=1, max_size=8), max_size=3, unique=True))
def test_whatever_drafts_are_called_they_come_back(tmp_path_factory, titles):
    folder = tmp_path_factory.mktemp("whole")
    with closing(Library.open(folder / "a.paraph")) as library:
        ids = [begun(library, title) for title in titles]
        write_library(library.path, folder / "a.zip")
        path, _ = _read(folder / "a.zip", folder)
        with closing(Library.open(path)) as again:
            drafts: list[Draft] = [again.kept(each).draft for each in ids]
            assert drafts == [library.kept(each).draft for each in ids]
    with closing(sqlite3.connect(path)) as connection:
        teach(connection)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
