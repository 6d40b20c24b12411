"""What strangers wrote is words in every file that leaves: no formula, no script, no field, no entry of a calendar."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from app.comparing.compare import compare
from app.export.akn import akn_bytes
from app.export.calendar import Event, csv_bytes, ics_bytes
from app.export.cells import as_meant, harmless
from app.export.columns import Run, columns_bytes
from app.export.columns_html import columns_html
from app.export.docx import clean_bytes
from app.export.dress import Dress
from app.export.html import page
from app.export.html_text import html_bytes
from app.export.markdown import markdown_text
from app.export.odf import odt_bytes
from app.export.redline import redline_bytes
from app.export.xlsx import Grid, grid_bytes, workbook_bytes
from app.jobs.columns import Wanted, columns_of
from app.jobs.glossary import read_glossary, write_glossary
from app.library.dating import GlossaryEntry
from app.model.instrument import Signatory
from app.model.text import Text
from tests.desks import draft
from tests.trees import PARTICULARS, instrument

FORMULAS = (
    '=HYPERLINK("http://127.0.0.1/","x")', "=cmd|'/C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1,2)", "\t=1+1", "\r=1+1", "\n=1+1",
    " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "'=1+1", "%0A=1", "|calc", 'DDE("cmd";"/C calc";"x")', "−1",
)  # fmt: skip
SIGNS = re.compile(r"[=+\-@＝＋－＠]")
MARKUP = (
    "<script>zap()</script>", '<img src=x onerror="zap()">', "<a href='javascript:zap()'>x</a>", "[zap](javascript:zap())",
    "<b onclick=zap()>x</b>", "</title><script>zap()</script>", "</style><script>zap()</script>", "url(http://127.0.0.1/zap)",
    "<style>@import 'http://127.0.0.1/zap'</style>", "]]><script>zap()</script>", '"><svg/onload=zap()>', "![zap](http://127.0.0.1/zap)",
    "<http://127.0.0.1/zap>", "<!-- zap -->", "<iframe src=http://127.0.0.1/zap>", "&lt;script&gt;zap()&lt;/script&gt;", "[zap]: javascript:zap()",
    "\\\\127.0.0.1\\zap", '{ INCLUDETEXT "http://127.0.0.1/zap" }', 'INCLUDEPICTURE "\\\\\\\\127.0.0.1\\\\zap"', '{DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k zap"}',
)  # fmt: skip
ALL = " ".join(MARKUP)


@pytest.fixture(scope="module")
def hostile():
    told = replace(
        PARTICULARS,
        title=ALL,
        collective_name=ALL,
        place=ALL,
        participants=tuple(replace(each, name=ALL, represented_by=ALL, short=ALL) for each in PARTICULARS.participants),
        signatories=(Signatory("jp", ALL, ALL),),
    )
    made = instrument("title: x\nsection I. | x |\n  paragraph 1. | | x\n    item (a) | | x\nsignature: x\n", told)
    version = made.versions[0]
    provisions = tuple(
        replace(each, text=Text(ALL) if each.text.plain else each.text, heading=Text(ALL) if each.heading else None)
        for each in version.provisions
    )
    return replace(made, versions=(replace(version, provisions=provisions),))


# ---- sheets


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_of_a_sheet_is_a_formula_and_each_comes_back(cell, tmp_path):
    (found,) = csv.reader(io.StringIO(csv_bytes([[cell]]).decode("utf-8-sig"), newline=""))
    assert not SIGNS.match(found[0].strip())
    assert as_meant(harmless(cell)) == cell
    path = tmp_path / "g.csv"
    entry = GlossaryEntry("en", f"{cell}x", "ja", "あ", cell)
    write_glossary([entry], path)
    assert not any(
        SIGNS.match(each.strip())
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        for each in row
    )
    assert [each.words.strip() for each in read_glossary(path)] == [f"{cell}x".strip()]


def test_a_lone_dash_stays_what_it_is():
    assert harmless("-") == "-"
    assert harmless("–") == "–"


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(hostile):
    now = draft()
    told = replace(now.instrument.particulars, title=FORMULAS[0])
    texts = tuple(
        replace(each, text=Text(cell) if each.text.plain else each.text)
        for each, cell in zip(now.provisions, FORMULAS, strict=False)
    )
    version = replace(now.instrument.versions[0], provisions=texts)
    now = replace(now, instrument=replace(now.instrument, particulars=told, versions=(version,)))
    rows = tuple((formula, ((Run(Text(formula)),),)) for formula in FORMULAS)
    for data in (
        workbook_bytes(columns_of(None, now, Wanted(("ours", "theirs", "compromise"), inside=True))),
        grid_bytes(Grid(FORMULAS[0], (FORMULAS[1],), rows, (1.0,), FORMULAS[2], FORMULAS[3])),
    ):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        assert not any(
            b"<f>" in part or b"<f " in part or b"hyperlink" in part or b"External" in part for part in parts.values()
        )
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert {
            cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
        } == {"s"}


# ---- calendars

ENTRIES = (
    "x\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:http://127.0.0.1/zap\r\nEND:VALARM", "x\nATTENDEE:mailto:a@b", "x\rATTACH:http://127.0.0.1/",
    "x\x0bURL:http://127.0.0.1/", "x\x85URL:z", "x\u2028URL:z", "x\x00y", "x\\nURL:z", "x;VALUE=URI:z", "\ud800", "x" * 500 + "\r\nURL:z", "é" * 80 + "\r\n URL:z",
)  # fmt: skip


@pytest.mark.parametrize("words", ENTRIES)
def test_no_word_becomes_an_entry_of_a_calendar(words):
    event = Event(date(2028, 3, 19), words, words, words, (words,), 7, "Done: {title}", words)
    for each in (event, replace(event, done="")):
        data = ics_bytes([each], datetime(2026, 5, 14, tzinfo=UTC))
        lines = data.decode().replace("\r\n ", "").split("\r\n")
        names = {line.partition(":")[0].partition(";")[0] for line in lines if line}
        assert names <= {
            "BEGIN", "END", "VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "ACTION", "TRIGGER",
        }  # fmt: skip
        assert len(" ".join(lines).splitlines()) == 1
        assert {line for line in lines if line.startswith("ACTION")} <= {"ACTION:DISPLAY"}


# ---- pages


def test_no_word_becomes_a_script_a_link_or_a_picture_of_a_page(hostile):
    other = replace(hostile, id="other")
    table = columns_of(
        None, replace(draft(), instrument=replace(hostile, particulars=replace(hostile.particulars, status="draft")))
    )
    for made in (html_bytes(hostile), page(hostile, other, compare(hostile, other)).encode(), columns_html(table)):
        root = LexborHTMLParser(made.decode()).root
        assert not root.css("script, img, iframe, svg, object, embed, link, base, form, meta[http-equiv]")
        assert all(
            not (node.attributes.get("href") or "").strip().lower().startswith(("javascript:", "http", "data:", "\\"))
            for node in root.css("a")
        )
        assert not [name for node in root.css("*") for name in node.attributes if name.startswith("on")]
        assert not any("zap" in (node.text() or "") for node in root.css("style"))
        assert "<script>zap()</script>" in root.text()


def test_no_word_becomes_markup_of_markdown(hostile):
    made = markdown_text(hostile)
    assert not re.search(r"(?<!\\)<(?:script|img|a|b|svg|iframe|style|/title|/style|http)\b", made)
    assert not re.search(r"(?<!\\)\](?:\(|:)", made)


def test_no_word_becomes_an_element_of_xml(hostile):
    for root in (etree.fromstring(akn_bytes(hostile)), *_parts(odt_bytes(hostile))):
        for each in root.iter():
            name = str(each.tag).rpartition("}")[2].lower()
            assert name not in {"script", "img", "a", "object", "image", "event-listeners", "dde-source"}
            assert not any(
                "127.0.0.1" in str(value) and str(key).endswith("href") for key, value in each.attrib.items()
            )


# ---- Word


def test_no_word_becomes_a_field_or_a_reference_to_elsewhere(hostile):
    other = replace(hostile, id="other", versions=instrument("title: x\nparagraph: y\n").versions)
    now = replace(draft(), instrument=hostile, made=hostile.provisions)
    dress = Dress(head=ALL, dated=ALL, marking=ALL, original=ALL)
    files = (
        clean_bytes(hostile, dress),
        redline_bytes(other, hostile, ALL, datetime(2026, 5, 14, tzinfo=UTC)),
        columns_bytes(columns_of(None, now), dress),
    )
    for data in files:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        assert not any(b"TargetMode" in part for name, part in parts.items() if name.endswith(".rels"))
        codes = [
            "".join(each.itertext())
            for name, part in parts.items()
            if name.endswith(".xml")
            for each in etree.fromstring(part).iter("{*}instrText", "{*}fldSimple", "{*}delInstrText")
        ]
        assert all(re.fullmatch(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|REF _\w+[\s\\\w]*)\s*", code) for code in codes)


def _parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [
            etree.fromstring(package.read(name))
            for name in ("content.xml", "styles.xml", "meta.xml", "settings.xml")
            if name in package.namelist()
        ]
