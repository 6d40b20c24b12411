"""Word files become lines: labels as printed, breaks, styles, cells, and the text that holds them."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from app.errors import UnreadableFile
from app.export.docx import clean_bytes
from app.export.redline import write_redline
from app.ingest.docx import read_docx
from app.ingest.labels import bare
from app.ingest.lines import Cell
from app.ingest.plain import read_plain
from app.ingest.reading import read_bytes, read_file
from app.model.text import Mark, MarkKind
from app.paths import resources
from tests.word.packages import docx, level, lists, numbered, p, r, style

SIGNED = sorted((resources() / "signed").glob("*.txt"))
ODD = sorted(path for path in (Path(__file__).parents[1] / "data" / "odd").iterdir() if path.suffix in {".txt", ".md"})
STYLES = style("H1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>', "MOC Heading") + style(
    "T", name="Title"
)


def read(body, **parts):
    return read_docx("a.docx", docx(body, **parts))


def test_numbers_stand_in_the_text_and_apart_in_the_line():
    shape = level(0, "upperRoman", "%1:") + level(1, "decimal", "%2.")
    text, lines = read(
        numbered("Purpose") + numbered("The Participants intend.", 1) + p() + p(r("End")), numbering=lists(shape)
    )
    assert text == "I: Purpose\n1. The Participants intend.\n\nEnd"
    assert [(line.label, line.level, text[line.start : line.end]) for line in lines] == [
        ("I:", 0, "Purpose"),
        ("1.", 1, "The Participants intend."),
        ("", None, ""),
        ("", None, "End"),
    ]
    assert [line.blank for line in lines] == [False, False, True, False]


def test_a_break_begins_a_line_and_only_the_first_has_the_label():
    shape = lists(level(0, "decimal", "%1."))
    inner = "<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:br/></w:r>"
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    text, lines = read(p(inner, numbers) + p(r("three")), numbering=shape)
    assert text == "1. One\ntwo\nthree"
    assert [(line.text, line.label, line.whole) for line in lines] == [
        ("One", "1.", False),
        ("two", "", False),
        ("three", "", True),
    ]


def test_styles_bold_and_the_middle_are_handed_on():
    body = (
        p(r("Purpose"), '<w:pStyle w:val="H1"/><w:jc w:val="center"/>')
        + p(r("Memorandum"), '<w:pStyle w:val="T"/>')
        + p(r("  ") + r("All of it", "<w:b/>"))
        + p(r("Part", "<w:b/>") + r(" of "), "")
        + p(r("it", "<w:i/>"))
    )
    _, lines = read(body, styles=STYLES)
    assert [(line.style, line.level, line.bold, line.centred) for line in lines[:3]] == [
        ("heading 1", 0, True, True),
        ("Title", None, False, False),
        ("", None, True, False),
    ]
    assert lines[0].marks == ()
    assert lines[2].marks == (Mark(2, 11, MarkKind.BOLD),)
    assert (lines[3].bold, lines[3].marks) == (False, (Mark(0, 4, MarkKind.BOLD),))
    assert lines[4].marks == (Mark(0, 2, MarkKind.ITALIC),)


def test_a_sentence_in_a_heading_style_is_no_heading():
    headings = ("Entry into Operation, Modification and Discontinuation.", "Scope of cooperation:")
    sentences = ("The Participants may invite other organizations.", "何らかの協力を行うことを確認する。" * 4)
    body = "".join(p(r(text), '<w:pStyle w:val="H1"/>') for text in headings + sentences)
    _, lines = read(body, styles=STYLES)
    assert [line.style for line in lines] == ["heading 1", "heading 1", "", ""]


def test_cells_say_where_they_stand_and_notes_that_they_are_notes():
    row = "".join(f"<w:tc>{p(r(word))}</w:tc>" for word in ("left", "right"))
    notes = f'<w:footnote w:id="2">{p(r("See the annex."))}</w:footnote>'
    body = f"<w:tbl><w:tr>{row}</w:tr></w:tbl>" + p(r("Text") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    text, lines = read(body, footnotes=notes)
    assert [line.cell for line in lines] == [Cell(0, 0, 0), Cell(0, 0, 1), None, None]
    assert (lines[3].style, lines[3].label) == ("footnote text", "1")
    assert text.endswith("Text\n1 See the annex.")


def test_stars_for_bold_are_no_words():
    inner = p(r("- **Space") + r(" and", "<w:i/>")) + p(r("time** for all")) + p(r("2 ** 3, 5 **"))
    text, lines = read(inner)
    assert text == "- **Space and\ntime** for all\n2 ** 3, 5 **"
    assert [(line.text, line.bold, text[line.start : line.end]) for line in lines] == [
        ("- Space and", True, "- **Space and"),
        ("time for all", False, "time** for all"),
        ("2 ** 3, 5 **", False, "2 ** 3, 5 **"),
    ]
    assert lines[0].marks == (Mark(2, 11, MarkKind.BOLD), Mark(7, 11, MarkKind.ITALIC))
    assert lines[1].marks == (Mark(0, 4, MarkKind.BOLD),)


def test_soft_hyphens_are_no_letters():
    text, _ = read(p("<w:r><w:t>dis</w:t><w:softHyphen/><w:t>con\u00adtinue</w:t></w:r>"))
    assert text == "discontinue"


@pytest.mark.parametrize("body", ["", p(), p("<w:r><w:drawing/></w:r>") * 3])
def test_a_file_without_words_is_no_instrument_and_an_empty_document(body):
    with pytest.raises(UnreadableFile, match=r"there are no words in it\. A scanned page"):
        read_bytes("a.docx", docx(body))
    assert not read_plain("a.docx", docx(body)).tree_words


def tree(instrument):
    return [
        (
            each.kind,
            each.level,
            each.label,
            each.number,
            each.heading and each.heading.plain,
            each.text.plain,
            each.text.marks,
        )
        for each in instrument.provisions
    ]


@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_what_is_exported_reads_back_as_the_same_tree(path):
    before = read_file(path)
    after = read_bytes("a.docx", clean_bytes(before.instrument))
    assert [line[:-1] for line in tree(after.instrument)] == [line[:-1] for line in tree(before.instrument)]
    assert after.instrument.particulars == before.instrument.particulars
    assert after.coverage.missing == ()
    assert after.coverage.tree_words == before.coverage.tree_words
    assert after.coverage.set_aside == ("Page 1 of 1",)


def _runs(line):
    return r(escape(line.replace("**", "")))


def _paragraphs(lines):
    return "".join(p(_runs(line)) for line in lines)


def _with_stars(lines):
    return "".join(p(r(escape(line))) for line in lines)


def _kept(lines):
    return "".join(p(_runs(line)) for line in lines if line.strip())


def _one_paragraph(lines):
    return p("<w:r><w:br/></w:r>".join(_runs(line) for line in lines))


def _in_pieces(lines):
    """Every word in a run of its own, some in controls, links and insertions, with deletions between."""
    ways = (
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    )
    noise = "<w:del><w:r><w:delText>shall agree</w:delText></w:r></w:del><w:proofErr/><w:bookmarkStart/>"
    made = []
    for line in lines:
        words = re.findall(r"\S+|\s+", line.replace("**", ""))
        made.append(
            p("".join(ways[at % 4].format(r(escape(word))) + noise * (at % 5 == 0) for at, word in enumerate(words)))
        )
    return "".join(made)


@pytest.mark.parametrize(
    "way", [_paragraphs, _with_stars, _kept, _one_paragraph, _in_pieces], ids=lambda way: way.__name__
)
@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_a_text_pasted_into_word_reads_as_the_text(path, way):
    before = read_file(path)
    after = read_bytes("a.docx", docx(way(path.read_text(encoding="utf-8").split("\n"))))
    assert [line[:-1] for line in tree(after.instrument)] == [line[:-1] for line in tree(before.instrument)]
    assert after.instrument.particulars == before.instrument.particulars
    assert after.coverage.missing == ()


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_odd_instruments_too_read_back_as_the_same_tree(path):
    before = read_file(path)
    after = read_bytes("a.docx", clean_bytes(before.instrument))
    assert [line[:-1] for line in tree(after.instrument)] == [line[:-1] for line in tree(before.instrument)]
    assert after.coverage.missing == ()


def test_a_redline_reads_as_if_all_changes_were_accepted(tmp_path):
    one, other = (read_file(path).instrument for path in SIGNED)
    path = tmp_path / "redline.docx"
    for before, after in ((one, other), (other, one)):
        write_redline(before, after, path, "Author", datetime(2026, 5, 1, tzinfo=UTC))
        read_back = read_bytes(path.name, path.read_bytes())
        assert [line[:-1] for line in tree(read_back.instrument)] == [line[:-1] for line in tree(after)]
        assert read_back.coverage.missing == ()


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_a_text_file_that_libreoffice_made_into_word_reads_as_the_text(path, tmp_path):
    made = _converted(path, tmp_path, "--infilter=Text (encoded):UTF8")
    first, second = read_file(path), read_bytes("a.docx", made)
    assert [line[:-1] for line in tree(second.instrument)] == [line[:-1] for line in tree(first.instrument)]
    assert second.instrument.particulars == first.instrument.particulars


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_saved_again_by_libreoffice_it_reads_the_same(path, tmp_path):
    data = clean_bytes(read_file(path).instrument)
    before = tmp_path / "before.docx"
    before.write_bytes(data)
    saved = _converted(before, tmp_path)
    first, second = read_bytes("a.docx", data), read_bytes("a.docx", saved)
    assert saved != data
    assert tree(second.instrument) == tree(first.instrument)
    assert second.instrument.particulars == first.instrument.particulars


def _converted(path: Path, folder: Path, *options: str) -> bytes:
    """Return the Word file that LibreOffice makes of a file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")]
    command = ["soffice", "--headless", profile, *options, *target, str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"{path.stem}.docx").read_bytes()


@pytest.mark.parametrize(
    ("printed", "number", "form"),
    [("I", "I", "point"), ("第二十一条", "21", "word"), ("①", "1", "point"), ("１、", "1", "point"), ("§ 3", "3", "word"),
     ("1.-", "1", "point"), ("Article 4", "4", "word"), ("•", "", "bullet"), ("", "", "bullet")],
)  # fmt: skip
def test_a_number_that_word_counts_is_no_bullet(printed, number, form):
    label = bare(printed)
    assert (label.printed, label.number, label.form) == (printed, number, form)
