"""OpenDocument texts: the signed texts give the same tree as their text files; what the format holds is read."""

import io
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import NotAnInstrument, UnreadableFile
from app.ingest.odt import read_odt
from app.ingest.reading import read_bytes
from tests.ingest import odts, pages
from tests.thinned import examples

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])


def tree(reading):
    return [
        (p.kind.value, p.level, p.heading.plain if p.heading else "", p.text.plain, p.topic_names)
        for p in reading.instrument.provisions
    ]


def labels(reading):
    return [p.label for p in reading.instrument.provisions if p.label not in {"•", "-"}]


@cache
def original(path):
    return read_bytes("a.txt", path.read_bytes())


@both
@pytest.mark.parametrize("made", [odts.plain, odts.listed], ids=lambda f: f.__name__)
def test_the_signed_texts(path, made):
    found = read_bytes("a.odt", made(path.read_text(encoding="utf-8")))
    assert tree(found) == tree(original(path))
    assert labels(found) == labels(original(path))
    assert found.instrument.particulars == original(path).instrument.particulars
    assert found.coverage.missing == ()
    assert found.coverage.set_aside_words == 0


def lines(body, styles=odts.STYLES, **parts):
    return [line for line in read_odt("a.odt", odts.packed(body, styles, **parts))[1] if not line.blank]


def test_lists_count_as_they_print():
    found = lines(
        '<text:list text:style-name="Numbers"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item>'
        "<text:list-item><text:p>deeper</text:p><text:p>goes on</text:p></text:list-item></text:list></text:list-item>"
        '<text:list-item text:start-value="7"><text:p>seven</text:p></text:list-item><text:list-header><text:p>none</text:p></text:list-header></text:list>'
        '<text:list text:style-name="Numbers"><text:list-item><text:p>anew</text:p></text:list-item></text:list>'
    )
    assert [(line.label, line.text, line.level) for line in found] == [
        ("1.", "one", 0), ("(a)", "deep", 1), ("(b)", "deeper", 1), ("", "goes on", 1), ("7.", "seven", 0), ("", "none", 0), ("1.", "anew", 0),
    ]  # fmt: skip


def test_chapter_numbers_and_levels_shown():
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Article "/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    found = lines(
        '<text:h text:outline-level="1">Purpose</text:h><text:h text:outline-level="2">Scope</text:h>'
        '<text:h text:outline-level="2">Aims</text:h><text:h text:outline-level="1">Duration</text:h>',
        outline,
    )
    assert [(line.label, line.style) for line in found] == [
        ("Article 1", "Heading 1"), ("1.1", "Heading 2"), ("1.2", "Heading 2"), ("Article 2", "Heading 1"),
    ]  # fmt: skip


TRACKED = (
    '<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><text:p>shall pay</text:p><text:p>at once'
    "</text:p></text:deletion></text:changed-region>"
    '<text:changed-region text:id="i1"><text:insertion/></text:changed-region></text:tracked-changes>'
    '<text:p>The Participants <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>intend<text:s/>'
    'to<text:line-break/>meet<text:change-end text:change-id="i1"/> often.</text:p>'
    '<text:change-start text:change-id="i1"/><text:p>A new paragraph.</text:p><text:change-end text:change-id="i1"/>'
    "<text:p>The end.</text:p>"
)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ("accepted", "The Participants intend to meet often. A new paragraph. The end."),
        ("rejected", "The Participants shall pay at once often. The end."),
        ("negotiated", "The Participants shall pay at once often. The end."),
    ],
)
def test_changes_are_read_as_accepted_or_rejected(changes, words):
    text, _ = read_odt("a.odt", odts.packed(TRACKED), changes)
    assert " ".join(text.split()) == words


def test_changes_are_read_as_accepted_and_comments_not_at_all():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>shall pay</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>The Participants <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>intend to<text:change-end text:change-id="c2"/> meet'
        "<office:annotation><text:p>Ask the capital.</text:p></office:annotation>.</text:p>"
    )
    assert [line.text for line in lines(body)] == ["The Participants intend to meet."]


def test_footnotes_tables_spaces_and_text_boxes():
    body = (
        '<text:p>A<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>'
        '  \n b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>'
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell><text:p/><text:p>y</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"
    )
    found = lines(body)
    assert [line.text for line in found] == ["A b   c\td", "e", "boxed", "x", "y", "A note."]
    assert [(line.cell.row, line.cell.column) for line in found if line.cell] == [(0, 0), (0, 2)]
    assert (found[-1].label, found[-1].style) == ("1", "footnote text")


def test_settings_come_from_styles_and_their_parents():
    found = lines('<text:p text:style-name="P1">Title</text:p><text:p><text:span text:style-name="T1">Space</text:span> in orbit</text:p><text:p><text:span text:style-name="H">gone</text:span>kept</text:p>',
                  odts.STYLES + '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>')  # fmt: skip
    assert found[0].centred
    assert [(mark.start, mark.end) for mark in found[1].marks] == [(0, 5)]
    assert not found[1].bold
    assert found[2].text == "kept"


def test_a_table_of_contents_is_set_aside():
    found = lines(
        "<text:table-of-content><text:index-body><text:p>1 Purpose 3</text:p></text:index-body></text:table-of-content><text:p>Purpose</text:p>"
    )
    assert [(line.text, line.aside) for line in found] == [("1 Purpose 3", True), ("Purpose", False)]


def test_places_hold_the_words():
    text, found = read_odt("a.odt", odts.listed(SIGNED[0].read_text(encoding="utf-8")))
    for line in found:
        assert text[line.start : line.end] == line.text
        assert not line.label or text[: line.start].rstrip(" ").endswith(line.label)


def test_deep_nesting_within_what_a_parser_allows():
    deep = 100
    body = (
        '<text:list text:style-name="Numbers"><text:list-item>' * deep
        + "<text:p>words</text:p>"
        + "</text:list-item></text:list>" * deep
    )
    assert [line.text for line in lines(body)] == ["words"]
    spans = "<text:span>" * 200 + "words" + "</text:span>" * 200
    assert [line.text for line in lines(f"<text:p>{spans}</text:p>")] == ["words"]


@pytest.mark.long
@both
def test_what_an_office_writes(path, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "text.html").write_text(pages.bare(pages.as_lists(path.read_text(encoding="utf-8"))), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    writer = ["--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8"]
    subprocess.run(
        [office, profile, "--headless", *writer, "--outdir", tmp_path, tmp_path / "text.html"],
        check=True,
        capture_output=True,
        timeout=240,
    )
    found = read_bytes("a.odt", (tmp_path / "text.odt").read_bytes())
    assert tree(found) == tree(original(path))
    assert found.coverage.missing == ()


BOMB = zipfile.ZIP_DEFLATED


def archive(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", BOMB) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (b"just words", "not an OpenDocument text"),
        (archive(word__document_xml=b"<a/>"), "a Word file"),
        (archive(content_xml=b"<a/>"), "holds no text"),
        (archive(content_xml=b"<a"), "damaged"),
        (lambda: archive(content_xml=b" " * 50_000_000), "times its size"),
        (odts.packed("", content=b'<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'), "declarations"),
        (odts.packed("", content='<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'.encode("utf-16")), "declarations"),
        (odts.packed("<text:p>x</text:p>", more={"META-INF/manifest.xml": b"<m><manifest:encryption-data/></m>"}), "password"),
        (archive(encrypted_package=b"x").replace(b"encrypted.package", b"encrypted-package"), "password"),
        (odts.packed("<text:p> </text:p>"), "no words"),
        (odts.packed("<text:span>" * 5_000 + "</text:span>" * 5_000), "damaged"),
        (odts.packed("").replace(b"office:text", b"office:tex")[:200], "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(data, why):
    with pytest.raises(UnreadableFile, match=why) as refusal:
        read_bytes("a.odt", data() if callable(data) else data)
    assert refusal.value.advice


def test_a_spreadsheet_and_a_flat_file():
    spreadsheet = odts.packed(
        "",
        content=f"<office:document-content {odts.NAMES}><office:body><office:spreadsheet/></office:body></office:document-content>".encode(),
    )
    with pytest.raises(UnreadableFile, match="spreadsheet"):
        read_odt("a.odt", spreadsheet)
    flat = f"<?xml version='1.0'?><office:document {odts.NAMES}><office:body><office:text><text:p>Words</text:p></office:text></office:body></office:document>"
    assert read_odt("a.fodt", flat.encode())[0] == "Words"


@settings(deadline=None, max_examples=examples(20, 60), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8), st.booleans())
def test_mutated_bytes_are_read_or_refused(changes, inside):
    whole = bytearray(odts.listed(SIGNED[0].read_text(encoding="utf-8")))
    if inside:
        with zipfile.ZipFile(io.BytesIO(bytes(whole))) as file:
            whole = bytearray(file.read("content.xml"))
    for at, byte in changes:
        whole[at % len(whole)] = byte
    data = odts.packed("", content=bytes(whole)) if inside else bytes(whole)
    try:
        found = read_bytes("a.odt", data)
    except (UnreadableFile, NotAnInstrument):
        return
    assert not found.coverage.missing
