"""Files for others from the command line: of files, instruments and drafts, of every kind."""

import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from app.cli.main import run
from app.jobs.kinds import kind_of_suffix
from app.library.store import Library
from tests.desks import draft

ROOT = Path(__file__).parents[2]
DEEP_SEA, TECHNOLOGY = sorted((ROOT / "resources" / "signed").glob("*.txt"))
_DRAFT = """\
title: Memorandum of Cooperation on Minerals between Japan and the United States
section | Purpose |
  paragraph: Japan and the United States intend to cooperate [JP: closely][US: ].
section | Final matters |
  paragraph: It ends [JP: 180 days][US: 90 days] after notice.
"""


@pytest.fixture
def command(capsys):
    def call(*arguments, status=0):
        assert run([*map(str, arguments)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return err if status else out

    return call


@pytest.fixture
def here(tmp_path):
    path = tmp_path / "library.paraph"
    with closing(Library.open(path)) as library:
        one = draft(_DRAFT, name="Minerals", keeper="jp")
        library.begin(one, "Minerals")
    return path, one


def xml(path, part="word/document.xml"):
    with zipfile.ZipFile(path) as package:
        return package.read(part).decode()


def test_a_draft_is_named_by_its_id_or_its_title(command, here, tmp_path):
    library, one = here
    for name in (one.id, one.id[:8], "minerals", " Minerals "):
        out = tmp_path / "out.docx"
        assert command("export", name, "-o", out, "--library", library) == f"Written: {out}\n"
        assert "closely" in xml(out)
        out.unlink()
    said = command("export", "iron", "-o", tmp_path / "out.docx", "--library", library, status=1)
    assert "neither a file nor" in said


def test_a_draft_leaves_as_it_is_asked(command, here, tmp_path):
    library, _ = here
    out = tmp_path / "out.docx"
    asked = ("--original", "United States", "--brackets", "us", "--paper", "letter")
    command("export", "Minerals", "-o", out, *asked, "--library", library)
    words = xml(out)
    assert "between the United States and Japan" in words
    assert "180 days" not in words
    assert 'w:w="12240"' in words
    said = command("export", "Minerals", "-o", out, "--brackets", "refuse", "--library", library, status=1)
    assert "2 brackets are open" in said
    assert "between the United States and Japan" in xml(out)
    said = command("export", "Minerals", "-o", out, "--original", "Peru", "--library", library, status=2)
    assert "Japan or United States" in said


def test_a_draft_is_redlined_against_a_file(command, here, tmp_path):
    library, _ = here
    out = tmp_path / "out.docx"
    named = ("--as", "redline", "--against", DEEP_SEA, "--author", "Delegation")
    command("export", "Minerals", "-o", out, *named, "--library", library)
    assert 'w:author="Delegation"' in xml(out)


def test_an_internal_copy_says_so_and_a_signed_text_has_none(command, here, tmp_path):
    library, _ = here
    out = tmp_path / "out.docx"
    command("export", "Minerals", "-o", out, "--as", "internal", "--library", library)
    assert "180 days" in xml(out)
    assert "Bracket" in xml(out, "word/comments.xml")
    out.unlink()
    assert "--as internal is for drafts" in command("export", DEEP_SEA, "-o", out, "--as", "internal", status=2)
    assert not out.exists()


def test_a_table_for_the_room_shows_what_is_internal_on_request_alone(command, here, tmp_path):
    library, _ = here
    out = tmp_path / "out.docx"
    table = ("export", "Minerals", "-o", out, "--as", "columns", "--library", library)
    command(*table, "--against", DEEP_SEA)
    assert "Discontinuation" in xml(out)
    assert "--inside" in command(*table, "--columns", "ours,compromise", status=2)
    assert "no column" in command(*table, "--columns", "ours,hers", status=2)
    command(*table, "--columns", "ours,compromise", "--inside")
    assert "_pcol_compromise" in xml(out)


@pytest.mark.parametrize(("suffix", "begins"), [(".xlsx", b"PK"), (".html", b"<!")])
def test_a_table_is_a_workbook_or_a_page_too(command, here, tmp_path, suffix, begins):
    out = tmp_path / f"out{suffix}"
    command("export", "Minerals", "-o", out, "--as", "columns", "--library", here[0])
    assert out.read_bytes().lstrip()[:2] == begins


def test_a_signing_pack_is_an_archive_or_a_folder(command, here, tmp_path):
    library, _ = here
    pack, folder = ("export", "Minerals", "--as", "signing-pack", "--library", library), tmp_path / "pack"
    assert "cannot be signed yet: 2 brackets are open" in command(*pack, "-o", folder, status=1)
    assert list(tmp_path.iterdir()) == [library]
    command(*pack, "-o", folder, "--rehearsal")
    command(*pack, "-o", tmp_path / "pack.zip", "--rehearsal")
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        names = set(archive.namelist())
    assert {path.name for path in folder.iterdir()} == names
    assert sum("original of" in name for name in names) == 2
    assert "must end in .zip" in command(*pack, "-o", tmp_path / "pack.docx", status=2)
    assert "--rehearsal means nothing" in command(
        "export", "Minerals", "-o", tmp_path / "a.docx", "--rehearsal", "--library", library, status=2
    )


def test_a_note_with_counts_is_written_beside_a_redline_which_may_be_a_pdf(command, here, tmp_path):
    library, _ = here
    asked = ("export", "Minerals", "--as", "redline", "--against", DEEP_SEA, "--note", "--library", library)
    for out in (tmp_path / "out.docx", tmp_path / "out.pdf"):
        assert command(*asked, "-o", out).splitlines() == [f"Written: {out}", f"Written: {tmp_path / 'out-note.docx'}"]
        words = xml(tmp_path / "out-note.docx")
        assert "Summary of changes" in words
        assert "Deep-Sea Mineral Resource Development, 19 March 2026" in words
        assert ", draft of " in words
        (tmp_path / "out-note.docx").unlink()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert "--note means nothing" in command(
        "export", "Minerals", "-o", tmp_path / "a.docx", "--note", "--library", library, status=2
    )


def test_the_signing_line_of_a_pack_says_what_is_asked(command, here, tmp_path):
    library, _ = here
    pack = ("export", "Minerals", "--as", "signing-pack", "--rehearsal", "--library", library)
    line = ("--place", "Tokyo", "--signed-on", "2026-11-30", "--originals", "3", "--languages", "en, ja")
    command(*pack, *line, "-o", tmp_path / "pack")
    (original,) = (tmp_path / "pack").glob("*original of Japan.docx")
    words = xml(original)
    for said in ("Tokyo", "November 30, 2026", "in triplicate", "Japanese"):
        assert said in words
    command(*pack, "--place", "blank", "--signed-on", "blank", "-o", tmp_path / "ink")
    assert "____" in xml(next((tmp_path / "ink").glob("*original of Japan.docx")))
    assert "is no date" in command(*pack, "--signed-on", "soon", "-o", tmp_path / "no", status=2)
    assert "is no language known here" in command(*pack, "--languages", "xx", "-o", tmp_path / "no", status=2)
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [(".xml", b"<?xml"), (".docx", b"PK"), (".odt", b"PK"), (".pdf", b"%PDF"), (".html", b"<!"), (".md", b"<!--")],
)
def test_the_suffix_says_which_kind_it_is(command, here, tmp_path, suffix, begins):
    library, _ = here
    out = tmp_path / f"out{suffix.upper()}"
    command("export", "Minerals", "-o", out, "--brackets", "us", "--library", library)
    assert out.read_bytes().startswith(begins)
    assert kind_of_suffix(suffix).suffix == suffix


def test_the_running_head_and_the_lines(command, here, tmp_path):
    library, _ = here
    out = tmp_path / "out.docx"
    dress = ("--head", "title", "--dated", "2026-11-22", "--marking", "Not for release", "--line-numbers")
    command("export", "Minerals", "-o", out, *dress, "--library", library)
    with zipfile.ZipFile(out) as package:
        said = "".join(package.read(name).decode() for name in package.namelist() if name.startswith("word/"))
    for words in ("22 November 2026", "Not for release", "Japan’s original", "<w:lnNumType "):
        assert words in said


def test_word_files_are_made_in_a_ministrys_own(command, here, tmp_path):
    library, _ = here
    base, out = tmp_path / "ministry.docx", tmp_path / "out.docx"
    command("export", DEEP_SEA, "-o", base, "--paper", "letter", "--library", library)
    command("export", "Minerals", "-o", out, "--base", base, "--library", library)
    assert 'w:w="12240"' in xml(out)
    assert "Deep-Sea" not in xml(out)
    said = command("export", "Minerals", "-o", tmp_path / "a.html", "--base", base, "--library", library, status=2)
    assert "--base means nothing for --as html" in said
    said = command("export", "Minerals", "-o", tmp_path / "a.pdf", "--base", base, "--library", library, status=2)
    assert "--base is for Word files" in said
    assert "could not be read" in command(
        "export", "Minerals", "-o", out, "--base", tmp_path / "none.docx", "--library", library, status=1
    )


@pytest.mark.parametrize(("arguments", "said"), [
    (("-o", "out.xyz"), "must end in .docx"),
    (("-o", "out"), "must end in"),
    (("-o", "out.odt", "--as", "clean"), "must end in .docx."),
    (("-o", "out.docx", "--author", "A"), "--author means nothing for --as clean"),
    (("-o", "out.docx", "--as", "redline"), "--against"),
    (("-o", "out.docx", "--against", "x"), "--as redline and --against go together"),
    (("-o", "out.docx", "--comments"), "--comments is for drafts"),
    (("-o", "out.docx", "--original", "jp"), "--original is for drafts"),
])  # fmt: skip
def test_what_means_nothing_is_said_and_nothing_is_written(command, tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    assert said in " ".join(command("export", DEEP_SEA, *arguments, "--library", "a.paraph", status=2).split())
    assert not list(tmp_path.glob("out*"))
