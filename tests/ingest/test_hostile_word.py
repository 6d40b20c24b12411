"""Hostile and broken Word files: one clear sentence, nothing fetched, nothing run, nothing changed."""

import contextlib
import io
import os
import random
import socket
import zipfile
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from app.errors import NotAnInstrument, UnreadableFile
from app.export.docx import clean_bytes
from app.ingest.plain import read_plain
from app.ingest.reading import read_bytes, read_file
from app.word import package
from tests.word.packages import archive, complete, docx, p, part, r

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ".docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ".dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


def body():
    lines = SIGNED[0].read_text(encoding="utf-8").replace("**", "").split("\n")
    return "".join(p(r(escape(line))) for line in lines)


def files_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archived:
        return {name: archived.read(name) for name in archived.namelist()}


def rules(reading):
    return {finding.rule: finding.message for finding in reading.findings}


def why(name, data):
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(name, data)
    return caught.value.why


@pytest.mark.parametrize("suffix", sorted(TYPES))
def test_files_and_templates_with_macros_and_without_are_read(suffix):
    files = files_of(docx(body()))
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(TYPES[".docx"].encode(), TYPES[suffix].encode())
    if suffix.endswith("m"):
        files["word/vbaProject.bin"] = OLE + b"Sub AutoOpen()"
    reading = read_bytes(f"a{suffix}", archive(files))
    assert reading.coverage.missing == ()
    said = rules(reading).get("macros", "")
    assert said == ("The file holds macros; they were not run." if suffix.endswith("m") else "")


def test_strict_files_read_as_the_others():
    inner = body() + p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")
    usual = files_of(docx(inner))
    strict = {
        name: content.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/", b"http://purl.oclc.org/ooxml/wordprocessingml/")
        .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/")
        for name, content in usual.items()
    }  # fmt: skip
    assert strict != usual
    assert read_bytes("a.docx", archive(strict)).source.text == read_bytes("a.docx", archive(usual)).source.text
    strict["word/document.xml"] = strict["word/document.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert read_bytes("a.docx", archive(strict)).source.text == read_bytes("a.docx", archive(usual)).source.text


def test_nothing_outside_a_file_is_fetched(monkeypatch):
    def refuse(*_arguments, **_named):
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    outside = "".join(
        f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="http://example.invalid/{kind}" TargetMode="External"/>'
        for kind in ("attachedTemplate", "image", "hyperlink", "footnotes", "aFChunk", "subDocument")
    )
    files = files_of(
        docx(body() + f'<w:altChunk xmlns:r="{RELATIONS}" r:id="aFChunk"/><w:subDoc xmlns:r="{RELATIONS}" r:id="s"/>')
    )
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b"</Rel", outside.encode() + b"</Rel"
    )
    said = rules(read_bytes("a.docx", archive(files)))["outside"]
    assert (
        said
        == "The file refers to another document, its template, something else, a picture outside itself; nothing was fetched."
    )


def test_what_a_person_should_know_is_said():
    header = {"word/header1.xml": part("hdr", p(r("Draft of 3 May")))}
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr{}/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    forms = [
        control.format("", r(" Enter a date")),
        control.format(' w:val="0"', r("Tokyo")),
        control.format("", r("Name")),
    ]
    more = p(r("secret", "<w:vanish/>") + f"<w:ins>{r('Done.')}</w:ins>" + "".join(forms) + forms[0])
    files = files_of(docx(body() + more, comments='<w:comment w:id="1"/>')) | header
    relation = f'<Relationship Id="h" Type="{RELATIONS}/header" Target="header1.xml"/></Rel'.encode()
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(b"</Rel", relation)
    reading = read_bytes("a.docx", archive(files))
    said = rules(reading)
    assert "Draft of 3 May" in reading.coverage.set_aside
    assert said["hidden_text"] == "Hidden text, which is not printed, was read too: secret."
    assert said["tracked_changes"] == "The file holds tracked changes; it was read as if all were accepted."
    assert said["comments"] == "The file holds 1 comment."
    assert said["placeholders"] == "Some fields of the file are not filled in, and say: Enter a date; Name."
    assert reading.coverage.set_aside_words >= 4
    assert reading.coverage.missing == ()
    former = rules(read_bytes("a.docx", archive(files), changes="rejected"))
    assert former["tracked_changes"] == "The file holds tracked changes; it was read as if all were rejected."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"", "it is empty"),
        ("a.docx", b"\x89PNG\r\n\x1a\n", "it is a picture, whatever its name says"),
        ("a.docm", b"%PDF-1.7", "it is a PDF file, whatever its name says"),
        ("a.docx", OLE + bytes(600), "it is a file of an older Word (.doc)"),
        ("a.doc", OLE + bytes(600), "it is a file of an older Word (.doc)"),
        ("a.dotx", OLE + "EncryptedPackage".encode("utf-16-le"), "it is protected by a password"),
        ("a.docx", docx(p(r("word")))[:-40], "the file is damaged or not complete"),
        (
            "a.docx",
            archive(complete({"word/document.xml": part("document", f"<w:body>{p(r('x' * 9_000_000))}</w:body>")})),
            "it unpacks to more than 400 times its size, which no instrument does",
        ),
        (
            "a.docx",
            archive(complete({"word/document.xml": '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'})),
            "it holds declarations that do not belong in a Word file",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_no_word_file_is_told_in_a_sentence(name, data, reason):
    assert why(name, data) == reason


def test_a_bomb_of_many_parts_is_stopped_at_the_total(monkeypatch):
    monkeypatch.setattr(package, "_Budget", partial(package._Budget, left=1_000_000))
    kinds = ("footnotes", "endnotes", "comments")
    parts = {kind: p(r("word " * 100_000)) for kind in kinds}
    assert why("a.docx", docx(body(), **parts)) == "it unpacks to more than 100 MB, more than any instrument holds"
    assert read_bytes("a.docx", docx(body(), footnotes=parts["footnotes"])).coverage.missing == ()


def test_a_file_of_endless_paragraphs_is_stopped(monkeypatch):
    monkeypatch.setattr("app.word.package._MOST_PARAGRAPHS", 50)
    assert read_plain("a.docx", docx("<w:p/>" * 50)).lines == ()
    with pytest.raises(
        UnreadableFile, match=r"a\.docx could not be read: it holds more than 50 paragraphs, more than any"
    ):
        read_plain("a.docx", docx("<w:p/>" * 51))


def test_a_huge_file_is_not_even_opened(tmp_path):
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(UnreadableFile, match="it is larger than 100 MB, larger than any instrument"):
        read_file(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the system's administrator may read every file")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "closed.docx"
    path.write_bytes(docx(body()))
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="permission denied"):
        read_file(path)


def test_a_refused_permission_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "closed.docx"
    path.write_bytes(docx(body()))

    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile, match=r"closed\.docx could not be read: permission denied"):
        read_file(path)


def mutated(files, chance):
    """Return a Word file one part of which was changed: bytes, a tag, an attribute, a piece out or twice."""
    name = chance.choice(sorted(files))
    data = bytearray(files[name])
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(data) + 1), chance.choice((1, 2, 8, 60, 400))
        way = chance.randrange(4)
        if way == 0:
            data[at : at + size] = b""
        elif way == 1:
            data[at:at] = data[max(0, at - size) : at]
        elif way == 2:
            data[at : at + 1] = chance.randbytes(1)
        else:
            old, new = chance.choice(SWAPS)
            found = data.find(old, at)
            if found >= 0:
                data[found : found + len(old)] = new
    return archive({**files, name: bytes(data)})


SWAPS = (
    (b"<w:p>", b"<w:del>"), (b"</w:p>", b""), (b'w:val="1"', b'w:val="99999999999"'), (b'w:val="0"', b'w:val="-3"'),
    (b'w:val="', b'w:val="\xc3\xa9'), (b"<w:t", b"<w:tbl"), (b"w:r>", b"w:sdt>"), (b"w:ilvl", b"w:numId"),
    (b"w:pPr", b"w:tc"), (b"decimal", b"bullet"), (b"Target", b"target"), (b"w:abstractNumId", b"w:numId"),
    (b"%1", b"%9"), (b"<w:tr>", b"<w:tr><w:tr>"), (b"http://", b"file://"), (b"word/", b"../"), (b"basedOn", b"link"),
)  # fmt: skip


def fuzz(seeds):
    base = files_of(clean_bytes(read_file(SIGNED[0]).instrument))
    for seed in seeds:
        chance = random.Random(seed)
        data = mutated(base, chance)
        if seed % 5 == 0:
            at = chance.randrange(len(data))
            data = data[:at] + chance.randbytes(4) + data[at + chance.randrange(9) :]
        for changes in ("accepted", "rejected"):
            with contextlib.suppress(UnreadableFile, NotAnInstrument):
                read_bytes("a.docx", data, changes=changes)


def test_a_few_mutated_files_are_read_or_refused():
    fuzz(range(12))


@pytest.mark.long
def test_mutated_files_are_read_or_refused_never_a_fault():
    fuzz(range(1000, 2200))
