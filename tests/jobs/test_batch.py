"""Many files at once: what is found, what becomes of each, and what stops a batch."""

import io
import shutil
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Cancelled, LibraryUnusable, UnreadableFile
from app.export.docx import clean_bytes
from app.jobs import batch
from app.jobs.batch import gather, import_all, import_piece
from app.jobs.gathering import kept
from app.jobs.importing import read, starter_texts
from app.jobs.reporting import summed_up
from app.library.store import Library
from app.worker import Worker

DEEP_SEA, TECHNOLOGY = starter_texts()


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        yield made


@pytest.fixture(scope="module")
def worker():
    with closing(Worker()) as made:
        yield made


@pytest.fixture
def folder(tmp_path):
    """A folder as people have them: texts among what is none."""
    top = tmp_path / "texts"
    for name in ("10.txt", "2/deep.txt", "page.html", "page_files/ad.html", "Other-Dateien/in.txt", "notes.xlsx"):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text("words", encoding="utf-8")
    for name in (".hidden/a.txt", "~$10.docx", "Thumbs.db", "desktop.ini", "__MACOSX/10.txt", ".~lock.10.docx#"):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(b"nothing")
    shutil.copy(DEEP_SEA, top / "9.txt")
    shutil.copy(DEEP_SEA.with_suffix(".toml"), top / "9.toml")
    return top


def zipped(path, files, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_folder_gives_its_texts_in_order_and_nothing_else(folder):
    names = [piece.name for piece in gather([folder])]
    assert names == [
        "texts/2/deep.txt", "texts/9.txt", "texts/10.txt", "texts/notes.xlsx", "texts/Other-Dateien/in.txt",
        "texts/page.html",
    ]  # fmt: skip


def test_a_file_named_twice_comes_once(folder):
    once = gather([folder])
    again = gather([folder / "9.txt", folder, folder / "2" / ".." / "9.txt", folder / "9.toml"])
    assert sorted(piece.path.resolve() for piece in again) == sorted(piece.path.resolve() for piece in once)
    assert again[0].name == "9.txt"


def test_what_is_not_there_is_refused_by_its_name(library, tmp_path):
    (outcome,) = import_all(library, gather([tmp_path / "gone.txt"])).outcomes
    assert (outcome.state, outcome.name) == ("refused", "gone.txt")
    assert "no such file" in outcome.why


def test_every_file_has_its_outcome(library, folder, worker):
    report = import_all(library, gather([folder], worker=worker), worker=worker)
    states = {outcome.name: outcome.state for outcome in report.outcomes}
    assert states.pop("texts/9.txt") == "read"
    assert set(states.values()) == {"refused"}
    assert all(outcome.why.endswith((".", "text.")) for outcome in report.of("refused"))
    assert "not an instrument" in next(o.why for o in report.outcomes if o.name == "texts/10.txt")
    assert ".xlsx" in next(o.why for o in report.outcomes if o.name.endswith(".xlsx"))
    (read,) = report.of("read")
    assert "Deep" in read.title or "DEEP" in read.title
    assert library.source(read.id).retrieved_from == "web text"

    again = import_all(library, gather([folder], worker=worker), worker=worker)
    assert [o.state for o in again.outcomes] == [o.state.replace("read", "already there") for o in report.outcomes]
    assert again.of("already there")[0].id == read.id


def test_a_broken_file_between_good_ones_changes_nothing_for_them(library, tmp_path, worker):
    for name, data in (("1.txt", DEEP_SEA.read_bytes()), ("2.docx", b"PK broken"), ("3.txt", TECHNOLOGY.read_bytes())):
        (tmp_path / name).write_bytes(data)
    pieces = gather([tmp_path / "1.txt", tmp_path / "2.docx", tmp_path / "3.txt", tmp_path / "1.txt"])
    report = import_all(library, pieces, worker=worker)
    assert [outcome.state for outcome in report.outcomes] == ["read", "refused", "read"]
    assert len(library.instruments()) == 2


def test_the_same_words_in_another_format_are_said_and_kept_only_when_that_is_wanted(library, tmp_path):
    shutil.copy(DEEP_SEA, tmp_path / "1.txt")
    (tmp_path / "2.docx").write_bytes(clean_bytes(read(DEEP_SEA).instrument))
    report = import_all(library, gather([tmp_path / "1.txt", tmp_path / "2.docx"]))
    assert [outcome.state for outcome in report.outcomes] == ["read", "same words"]
    first, second = report.outcomes
    assert (second.id, second.title) == (first.id, first.title)
    assert "1.txt" in second.why
    assert len(library.instruments()) == 1
    assert "1 same words" in summed_up(report)

    (piece,) = gather([tmp_path / "2.docx"])
    assert import_piece(library, replace(piece, anyway=True)).state == "read"
    assert len(library.instruments()) == 2


def test_a_text_that_says_one_word_more_is_another_text(library, tmp_path):
    words = DEEP_SEA.read_text(encoding="utf-8")
    (tmp_path / "1.txt").write_text(words, encoding="utf-8")
    (tmp_path / "2.txt").write_text(words.replace("cooperation", "close cooperation", 1), encoding="utf-8")
    report = import_all(library, gather([tmp_path / "1.txt", tmp_path / "2.txt"]))
    assert [outcome.state for outcome in report.outcomes] == ["read", "read"]


def test_a_bug_in_a_reader_is_that_files_own(library, tmp_path, monkeypatch):
    shutil.copy(DEEP_SEA, tmp_path / "1.txt")
    (tmp_path / "2.txt").write_bytes(TECHNOLOGY.read_bytes())
    real = batch.read_data

    def faulty(name, *rest, **options):
        if name == "1.txt":
            raise ZeroDivisionError("division by zero")
        return real(name, *rest, **options)

    monkeypatch.setattr(batch, "read_data", faulty)
    report = import_all(library, gather([tmp_path / "1.txt", tmp_path / "2.txt"]))
    assert [outcome.state for outcome in report.outcomes] == ["refused", "read"]
    assert "a fault in Paraph (ZeroDivisionError" in report.outcomes[0].why


def test_cancel_keeps_what_was_imported_and_tells_the_rest(library, worker):
    pieces = gather(starter_texts())
    told = []

    def stop(done, total, label):
        told.append((done, total, label))
        if done == 1:
            raise Cancelled

    report = import_all(library, pieces, stop, worker=worker)
    assert [outcome.state for outcome in report.outcomes] == ["read", "not done"]
    assert report.stopped
    assert len(library.instruments()) == 1
    assert told[0] == (0, 2, DEEP_SEA.name)


def test_a_file_is_cancelled_in_its_midst(library, worker):
    asked = []

    def stop(*said):
        asked.append(said)
        if len(asked) == 3:
            raise Cancelled

    report = import_all(library, gather([TECHNOLOGY]), stop, worker=worker)
    assert [outcome.state for outcome in report.outcomes] == ["not done"]
    assert library.instruments() == ()


def test_a_library_that_cannot_be_written_ends_the_batch(library, monkeypatch):
    def full(*_given, **_named):
        raise LibraryUnusable("library.paraph", "the disk is full")

    monkeypatch.setattr(batch, "add", full)
    report = import_all(library, gather(starter_texts()))
    assert "the disk is full" in report.stopped
    assert [outcome.state for outcome in report.outcomes] == ["not done", "not done"]


def test_an_archive_is_read_without_unpacking_it(library, tmp_path, worker):
    inner = io.BytesIO()
    zipped(inner, {"deep/技術.txt": TECHNOLOGY.read_bytes()})
    path = zipped(
        tmp_path / "texts.zip",
        {"b/1.txt": DEEP_SEA.read_bytes(), "a/inner.zip": inner.getvalue(), "__MACOSX/b/._1.txt": b"x", "empty/": b""},
    )
    pieces = gather([path], worker=worker)
    assert [piece.name for piece in pieces] == ["texts.zip/a/inner.zip/deep/技術.txt", "texts.zip/b/1.txt"]
    report = import_all(library, pieces, worker=worker)
    assert [outcome.state for outcome in report.outcomes] == ["read", "read"]
    assert {library.source(outcome.id).name for outcome in report.outcomes} == {"技術.txt", "1.txt"}
    assert import_piece(library, pieces[0]).state == "already there"
    assert sorted(entry.name for entry in tmp_path.iterdir() if "library" not in entry.name) == ["texts.zip"]


def test_an_archive_too_deep_is_refused(library, tmp_path):
    data = b"words"
    for name in ("a.txt", "one.zip", "two.zip"):
        packed = io.BytesIO()
        zipped(packed, {name: data})
        data = packed.getvalue()
    (tmp_path / "three.zip").write_bytes(data)
    report = import_all(library, gather([tmp_path / "three.zip"]))
    assert [outcome.name for outcome in report.outcomes] == ["three.zip/two.zip/one.zip"]
    assert ".zip are not read" in report.outcomes[0].why


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("no.zip", b"words", "the archive is damaged, or is none"),
        ("cut.zip", "cut", "the archive is damaged, or is none"),
        ("bomb.zip", {"a.txt": b"0" * 30_000_000}, "more than 400 times its size"),
        ("out.zip", {"../../a.txt": b"words"}, "leads out of the archive"),
        ("root.zip", {"/etc/a.txt": b"words"}, "leads out of the archive"),
        ("drive.zip", {"C:/a.txt": b"words"}, "leads out of the archive"),
    ],
)
def test_hostile_archives(library, tmp_path, name, data, said):
    path = tmp_path / name
    if data == "cut":
        data = zipped(path, {"a.txt": b"words " * 99}).read_bytes()[:-30]
    if isinstance(data, bytes):
        path.write_bytes(data)
    else:
        zipped(path, data)
    report = import_all(library, gather([path, DEEP_SEA]))
    assert [outcome.state for outcome in report.outcomes] == ["refused", "read"]
    assert said in report.outcomes[0].why


def test_an_archive_with_an_endless_list_is_refused_before_the_list_is_read(library, tmp_path):
    entry = zipped(tmp_path / "one.zip", {"a": b"x"}).read_bytes()
    listed = entry[entry.index(b"PK\1\2") : entry.index(b"PK\5\6")] * 450_000
    end = b"PK\5\6" + bytes(4) + b"\1\0\1\0" + len(listed).to_bytes(4, "little") + bytes(6)
    (tmp_path / "many.zip").write_bytes(listed + end)
    (outcome,) = import_all(library, gather([tmp_path / "many.zip"])).outcomes
    assert "more than 20,000 files" in outcome.why


def test_an_archive_that_lies_about_a_file(library, tmp_path):
    path = zipped(tmp_path / "texts.zip", {"a.txt": b"A" * 5_000, "b.txt": DEEP_SEA.read_bytes()})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (50).to_bytes(4, "little")  # its size, once unpacked
    protected = data.index(b"PK\x01\x02", at + 4)
    data[protected + 8] |= 1
    path.write_bytes(data)
    outcomes = import_all(library, gather([path])).outcomes
    assert [outcome.state for outcome in outcomes] == ["refused", "refused"]
    assert "damaged" in outcomes[0].why or "true size" in outcomes[0].why
    assert "protected with a password" in outcomes[1].why


def test_names_of_old_archives_are_read_in_their_own_letters(tmp_path):
    path = zipped(tmp_path / "texts.zip", {"XXXX.txt": b"words"})
    for raw in ("協力".encode("cp932"), "é1".encode() + b"x"):
        (tmp_path / "own.zip").write_bytes(path.read_bytes().replace(b"XXXX", raw))
        (piece,) = gather([tmp_path / "own.zip"])
        assert piece.inside[0] in {"協力.txt", "é1x.txt"}


def test_a_folder_that_may_not_be_entered_is_told(folder, library, monkeypatch):
    real = batch.gather.__globals__["os"].walk

    def walk(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(folder / "closed")))
        return real(top)

    monkeypatch.setattr("app.jobs.gathering.os.walk", walk)
    piece = gather([folder])[-1]
    assert (piece.name, str(piece.refusal)) == ("closed", "closed could not be read: permission denied.")
    assert isinstance(piece.refusal, UnreadableFile)


names = st.lists(
    st.lists(
        st.sampled_from(["a", "A", "b10", "b9", ".x", "a_files", "a.html", "a.toml", "~$b", "é"]),
        min_size=1,
        max_size=3,
    ).map("/".join)
)


@given(names)
def test_what_is_kept_does_not_depend_on_the_order_in_which_it_was_found(found):
    assert kept(found) == kept(reversed(found)) == kept(kept(found) + [name for name in found if "." in name])
    assert set(kept(found)) <= set(found)


def test_a_place_is_told_in_full(tmp_path):
    path = zipped(tmp_path / "t.zip", {"a/b.txt": b"x"})
    (piece,) = gather([path])
    assert Path(piece.place) == path / "a" / "b.txt"
