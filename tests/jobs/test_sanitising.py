"""Before a file leaves: what it carries is said, and cleaning asks, proves and never touches the file itself."""

import json
import zipfile
from io import BytesIO

import pytest
from click.testing import CliRunner

from app.cli.main import paraph
from app.errors import ChangesUndecided, NotCleaned, UnreadableFile
from app.jobs import sanitising
from app.jobs.sanitising import Choice, clean_file, cleaned, inspect_file, inspected
from app.ui.models.carrying import said
from app.word.cleaning import seen
from tests.word.packages import docx, p, r
from tests.word.planted import planted

WORD = "Zqx9Canary"
MARKED = docx(
    p(
        r("kept ")
        + f'<w:ins w:id="1" w:author="{WORD}">{r("added ")}</w:ins>'
        + f'<w:del w:id="2" w:author="{WORD}"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    )
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def test_tracked_changes_are_not_guessed_about():
    with pytest.raises(ChangesUndecided) as caught:
        cleaned("a.docx", MARKED, Choice())
    assert caught.value.count == 2


@pytest.mark.parametrize(("changes", "words"), [("accept", "kept added"), ("reject", "kept gone")])
def test_they_are_settled_as_said(changes, words):
    made = cleaned("a.docx", MARKED, Choice(changes))
    assert [each.strip() for each in seen("a.docx", made.data)] == [words]
    assert not made.left
    assert {each.kind for each in made.removed} >= {"change"}
    assert inspected("a.docx", made.data) == ()


def test_kept_ones_have_the_one_name():
    made = cleaned("a.docx", MARKED, Choice("keep", "Japan"))
    assert made.left == ()
    assert sum(each.count for each in made.kept) == 2
    text = zipfile.ZipFile(BytesIO(made.data)).read("word/document.xml").decode()
    assert WORD not in text
    assert text.count('w:author="Japan"') == 2


def test_what_does_not_read_as_before_is_not_written(monkeypatch):
    monkeypatch.setattr(sanitising, "seen", lambda _name, data: (str(hash(data)),))
    with pytest.raises(NotCleaned):
        cleaned("a.docx", planted(WORD, ["core"]), Choice())


def test_an_opendocument_text_is_looked_through():
    inner = (
        f'<office:meta><meta:initial-creator xmlns:meta="{_ODF}:meta:1.0">{WORD}</meta:initial-creator></office:meta>'
        f'<office:body><office:text><text:tracked-changes><text:changed-region><dc:creator xmlns:dc="d">{WORD}</dc:creator>'
        f"</text:changed-region></text:tracked-changes><text:p>Words<office:annotation><text:p>{WORD}</text:p>"
        f"</office:annotation><text:hidden-text>{WORD}</text:hidden-text><text:author-name>{WORD}</text:author-name>"
        f'<text:a xlink:href="file:///{WORD}" xmlns:xlink="http://www.w3.org/1999/xlink">a</text:a></text:p>'
        "</office:text></office:body>"
    )
    data = f'<office:document xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0">{inner}</office:document>'
    found = inspected("a.fodt", data.encode())
    assert {each.kind for each in found} == {"person", "change", "comment", "hidden", "field", "link"}
    with pytest.raises(UnreadableFile, match="only Word files can be cleaned"):
        cleaned("a.fodt", data.encode(), Choice())


def test_a_pdf_is_looked_through():
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [5 0 R] >>",
        b"<< /Author (Zqx9Canary) /Producer (Printer) >>",
        b"<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (a secret) /T (Smith) >>",
    )
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    data += table + b"trailer << /Size 6 /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % len(data)
    found = inspected("a.pdf", data)
    said_of = {(each.kind, each.examples) for each in found}
    assert ("person", (WORD,)) in said_of
    assert ("comment", ("a secret",)) in said_of
    assert ("person", ("Smith",)) in said_of


def test_a_file_is_read_in_the_worker_and_written_beside(tmp_path, shared_worker):
    path, out = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(data := planted(WORD, ["core", "hidden"]))
    assert inspect_file(path, worker=shared_worker) == inspected("a.docx", data)
    made = clean_file(path, Choice(), out, worker=shared_worker)
    assert out.read_bytes() == made.data
    assert path.read_bytes() == data


@pytest.mark.usefixtures("lent_worker")
def test_the_command_says_and_cleans(tmp_path):
    path, out = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(planted(WORD, ["core", "comments"]))
    runner = CliRunner()
    told = runner.invoke(paraph, ["sanitise", str(path)], standalone_mode=False)
    assert told.return_value == 1
    assert f"names of people: 3 (“{WORD}”)" in told.output
    made = runner.invoke(paraph, ["sanitise", str(path), "-o", str(out), "--json"], standalone_mode=False)
    assert made.return_value == 0
    assert json.loads(made.output)["left"] == []
    again = runner.invoke(paraph, ["sanitise", str(out)], standalone_mode=False)
    assert again.return_value == 0
    assert "nothing but the words" in again.output


def test_it_is_said_in_one_line():
    found = inspected("a.docx", MARKED)
    assert said(found, 2) == "Carries 2 tracked changes, 2 brackets and 1 name. No comments, notes or hidden text."
    assert said((), author="Japan") == "No comments, notes, hidden text or names but the author’s."
