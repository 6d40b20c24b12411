"""A negotiation is the same in a colleague's library, and what is no negotiation is refused with a sentence."""

import io
import json
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import DraftElsewhere, NotInLibrary, PasswordNeeded, UnreadableFile, WrongPassword
from app.jobs import handed_file
from app.jobs.handing import hand_over, look_into, origin_of, take_in
from app.jobs.precedents import wording_of
from app.library.clauses import own_names
from app.library.nearest import neutral, spellings, wording
from app.library.notes import ClauseNote
from app.library.store import Library
from app.library.values import Logged, Sending
from app.model.draft import Bracket, Put, Remark, Step, Version
from app.model.proposals import Stamp
from app.model.text import Mark, MarkKind, Text
from tests.desks import draft, kept_desk, typed
from tests.library.samples import deep_sea, source

NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(handed_file, "_COST", 2**8)


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        yield library


@pytest.fixture
def colleague(tmp_path):
    with closing(Library.open(tmp_path / "theirs" / "library.paraph")) as library:
        yield library


@pytest.fixture
def negotiated(library):
    """A draft with steps taken back, brackets with what is internal, versions, files and a precedent; its id."""
    library.add(deep_sea(), source(b"deep sea"), b"deep sea")
    clause = library.clauses()[0]
    one = draft(name="Minerals")
    words = Text(clause.text, (Mark(0, 4, MarkKind.ORIGIN, f"clause:{clause.id}"),))
    provisions = (*one.provisions[:2], replace(one.provisions[2], text=words), *one.provisions[3:])
    version = replace(one.instrument.versions[0], provisions=provisions)
    desk = kept_desk(library, replace(one, instrument=replace(one.instrument, versions=(version,))))
    desk.listen(lambda step, way, _origin: library.append(one.id, [Logged(step, way, desk.joined)]))
    desk.do(Step((Put(None, Bracket("b1", "trading", Stamp("A", NOON), "90 days", "our line")),), "bracketed"))
    desk.do(Step((Put(None, Remark("r1", one.provisions[2].id, "Internal only")),), "noted"))
    library.keep_version(one.id, Version("v1", "To the US side", 0, Stamp("A", NOON), sent_to="us"), desk.draft)
    library.keep_file(one.id, Sending("sent.docx", "sent", "v1", "us", Stamp("A", NOON)), b"PK sent")
    desk.do(typed(desk.draft, "Not binding at all.", 4), join="p")
    desk.do(typed(desk.draft, "Not binding at all, then.", 4), join="p")
    desk.undo()
    library.keep_version(one.id, Version("v2", "From the US side", 0, Stamp("B", NOON), received="us"), desk.draft)
    library.keep_file(one.id, Sending("back.docx", "received", "v2", "us", Stamp("B", NOON)), b"PK back")
    return one.id


def _all(library, draft_id):
    versions = library.versions(draft_id)
    return (
        library.kept(draft_id),
        library.log(draft_id),
        [(each, library.draft_at(draft_id, each.id)) for each in versions],
        [(each, library.file_data(each.sha256)) for each in library.files(draft_id)],
    )


@pytest.mark.parametrize("passphrase", ["", "Pässwort 鉱物"])
def test_all_of_a_negotiation_arrives(library, colleague, negotiated, tmp_path, passphrase):
    path = tmp_path / "minerals.paraph"
    hand_over(library, negotiated, path, passphrase)
    handed = look_into(path, passphrase)
    assert handed.title == "Minerals"
    assert take_in(colleague, handed) == negotiated
    assert _all(colleague, negotiated) == _all(library, negotiated)
    assert colleague.shelf()[0].listing.title == "Minerals"
    assert (b"our line" in path.read_bytes()) is False


def test_where_the_words_come_from_can_be_shown_without_the_text_they_come_from(
    library, colleague, negotiated, tmp_path
):
    hand_over(library, negotiated, tmp_path / "a.paraph")
    take_in(colleague, look_into(tmp_path / "a.paraph"))
    clause = library.clauses()[0]
    with pytest.raises(NotInLibrary):
        colleague.clause(clause.id)
    origin = origin_of(colleague, negotiated, clause.id)
    assert origin == origin_of(library, negotiated, clause.id)
    assert (origin.title, origin.signed_on, origin.text) == (clause.title, clause.signed_on, clause.text)
    assert origin_of(colleague, negotiated, "nothing") is None
    hand_over(colleague, negotiated, tmp_path / "b.paraph")
    assert (tmp_path / "b.paraph").read_bytes() == (tmp_path / "a.paraph").read_bytes()


def test_notes_on_its_wordings_come_along_and_replace_none(library, colleague, negotiated, tmp_path):
    one = library.kept(negotiated).draft
    clause = library.clauses()[0]
    library.keep_note(
        wording_of(one, one.provisions[4].text.plain), ClauseNote("Why", "When not", "Fall back", "A", NOON)
    )
    source_of = library.instrument(clause.instrument_id).particulars
    key = wording(neutral(clause.text, spellings(own_names(source_of))))
    library.keep_note(key, ClauseNote("Theirs", author="A", changed=NOON))
    library.keep_note("another wording", ClauseNote("Not of this draft", changed=NOON))
    colleague.keep_note(key, ClauseNote("Mine", changed=NOON))
    hand_over(library, negotiated, tmp_path / "a.paraph")
    take_in(colleague, look_into(tmp_path / "a.paraph"))
    assert colleague.note(wording_of(one, one.provisions[4].text.plain)).fallback == "Fall back"
    assert colleague.note(key).why == "Mine"
    assert colleague.note("another wording") is None


def test_a_draft_that_is_there_already_stays_or_gives_way_as_one_says(library, negotiated, tmp_path):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    before = _all(library, negotiated)
    second = take_in(library, look_into(path), "both")
    assert second != negotiated
    assert _all(library, negotiated) == before
    assert library.kept(second).draft == replace(before[0].draft, id=second)
    assert library.files(second) == library.files(negotiated)
    library.append(negotiated, [(typed(before[0].draft, "Later"), "do")])
    assert take_in(library, look_into(path), "replace") == negotiated
    assert _all(library, negotiated) == before
    assert len(library.shelf()) == 2


def test_a_draft_that_somebody_writes_just_now_does_not_give_way(library, negotiated, tmp_path):
    hand_over(library, negotiated, tmp_path / "a.paraph")
    library.take(negotiated, "a window")
    with pytest.raises(DraftElsewhere):
        take_in(library, look_into(tmp_path / "a.paraph"), "replace")
    library.leave(negotiated, "a window")
    assert take_in(library, look_into(tmp_path / "a.paraph"), "replace") == negotiated


def test_a_sealed_file_opens_with_its_passphrase_only_and_not_when_a_letter_was_changed(library, negotiated, tmp_path):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path, "secret")
    data = path.read_bytes()
    with pytest.raises(PasswordNeeded):
        look_into(path)
    with pytest.raises(WrongPassword):
        look_into(path, "Secret")
    for at in (20, 40, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(WrongPassword):
            look_into(path, "secret")
    path.write_bytes(data[:30])
    with pytest.raises(UnreadableFile):
        look_into(path, "secret")


def _parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _changed(path, **changes):
    """Write the archive anew, with some parts changed by functions of their JSON."""
    parts = _parts(path)
    for part, change in changes.items():
        name = f"{part}.json"
        parts[name] = json.dumps(change(json.loads(parts[name]))).encode()
    path.write_bytes(handed_file.packed(parts))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"negotiation": lambda head: head | {"format": 2}}, "newer version of Paraph"),
        ({"negotiation": lambda head: head | {"format": "1"}}, "not a negotiation"),
        ({"negotiation": lambda head: [1]}, "not a negotiation"),
        ({"negotiation": lambda head: head | {"draft": "another"}}, "damaged"),
        ({"negotiation": lambda head: head | {"draft": ["x"]}}, "damaged"),
        ({"now": lambda _: {}}, "damaged"),
        ({"now": lambda now: now | {"setting": 5}}, "damaged"),
        ({"now": lambda now: now | {"records": []}}, "damaged"),
        ({"first": lambda first: first | {"instrument": first["instrument"] | {"versions": []}}}, "damaged"),
        ({"versions": lambda versions: versions + versions}, "damaged"),
        ({"versions": lambda versions: [versions[0] | {"id": "v2"}, versions[1]]}, "damaged"),
        ({"files": lambda files: [files[0] | {"sha256": "0" * 64}]}, "damaged"),
        ({"files": lambda files: [files[0] | {"direction": "stolen"}]}, "damaged"),
        ({"origins": lambda _: {"a": 1}}, "damaged"),
    ],
)
def test_what_does_not_fit_together_is_refused(library, negotiated, tmp_path, changes, why):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    _changed(path, **changes)
    with pytest.raises(UnreadableFile, match=why):
        look_into(path)


@pytest.mark.parametrize(
    "row",
    [
        b'{"way": "undo", "joined": false, "step": {"changes": [], "what": "x"}}\n' * 9,
        b'{"way": "steal", "joined": false, "step": {"changes": [], "what": "x"}}\n',
        b'{"way": "do", "joined": false, "step": {"changes": [{}], "what": "x"}}\n',
        b'{"way": "do"}\n',
        b"[" * 100_000 + b"\n",
        b"5\n",
    ],
)
def test_a_log_that_leads_nowhere_is_refused(library, negotiated, tmp_path, row):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    parts = _parts(path)
    path.write_bytes(handed_file.packed(parts | {"steps.jsonl": parts["steps.jsonl"] + row}))
    with pytest.raises(UnreadableFile, match="damaged"):
        look_into(path)


@pytest.mark.parametrize(
    "name", ["../../evil.json", "/etc/passwd", "files/../x", "C:\\x", "files/" + "g" * 64, "x.json"]
)
def test_parts_with_other_names_are_refused(library, negotiated, tmp_path, name):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    path.write_bytes(handed_file.packed(_parts(path) | {name: b"{}"}))
    with pytest.raises(UnreadableFile, match="no negotiation holds"):
        look_into(path)


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(library, negotiated, tmp_path, monkeypatch):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    path.write_bytes(handed_file.packed(_parts(path) | {"files/" + "0" * 64: b"\0" * 3_000_000}))
    monkeypatch.setattr(handed_file, "_MOST_JSON", 2_000_000)
    with pytest.raises(UnreadableFile, match="more than any negotiation"):
        look_into(path)
    monkeypatch.setattr(handed_file, "_MOST_BYTES", 100)
    with pytest.raises(UnreadableFile, match="larger"):
        look_into(path)


def test_the_same_part_twice_is_refused(library, negotiated, tmp_path):
    path = tmp_path / "a.paraph"
    hand_over(library, negotiated, path)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("now.json", b"{}")
    with pytest.raises(UnreadableFile, match="more than a negotiation"):
        look_into(path)


def test_other_files_are_said_to_be_what_they_are(library, tmp_path):
    with pytest.raises(UnreadableFile, match="whole library"):
        look_into(library.path)
    for data in (b"", b"%PDF-1.7", b"PK", b"PK\x03\x04" + b"\0" * 40, b"PARAPH SEALED 2\n"):
        (tmp_path / "x.paraph").write_bytes(data)
        with pytest.raises(UnreadableFile):
            look_into(tmp_path / "x.paraph")
    with pytest.raises(UnreadableFile):
        look_into(tmp_path / "missing.paraph")
    with pytest.raises(UnreadableFile):
        look_into(tmp_path)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("now.json", b"{}")
    (tmp_path / "x.paraph").write_bytes(archive.getvalue())
    with pytest.raises(UnreadableFile, match="not a negotiation"):
        look_into(tmp_path / "x.paraph")


@given(at=st.floats(0, 1), bit=st.integers(1, 255), cut=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_a_file_with_a_broken_byte_is_read_as_it_was_or_refused(library, negotiated, tmp_path, at, bit, cut):
    path, broken = tmp_path / "a.paraph", tmp_path / "broken.paraph"
    if not path.exists():
        hand_over(library, negotiated, path)
    data = path.read_bytes()
    place = min(int(at * len(data)), len(data) - 1)
    broken.write_bytes(data[:place] if cut else data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
    try:
        handed = look_into(broken)
    except UnreadableFile:
        return
    assert handed == look_into(path)


def test_a_draft_that_is_not_there_is_said(library, tmp_path):
    with pytest.raises(NotInLibrary):
        hand_over(library, "nothing", tmp_path / "a.paraph")
    assert not (tmp_path / "a.paraph").exists()
