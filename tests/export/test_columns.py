"""Tables for the room and concordances as files: sound, marked by look and sign, never a formula."""

import io
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from lxml import etree

from app.export.columns import columns_bytes
from app.export.columns_html import columns_html
from app.export.concordance import concordance_bytes, concordance_html, concordance_workbook
from app.export.dress import Dress
from app.export.xlsx import workbook_bytes
from app.jobs.columns import Wanted, columns_of
from app.jobs.concordance import concordance_of
from app.model.columns import Column, ColumnCell, ColumnRow, ColumnTable
from app.model.comparison import Hunk
from app.model.text import Text
from tests.desks import draft
from tests.export.referees import complaints
from tests.jobs.tables import changed, drafts
from tests.thinned import examples

TABLE = ColumnTable(
    "Memorandum",
    (Column("ours", "Japan"), Column("theirs", "")),
    (
        ColumnRow("a", "I", (ColumnCell(Text("Purpose")), ColumnCell(Text("Purpose"), "II")), headed=True),
        ColumnRow(
            "b",
            "I.1",
            (
                ColumnCell(Text("=1+1 may")),
                ColumnCell(
                    Text("=1+1 shall"), hunks=(Hunk("equal", "=1+1 ", "=1+1 "), Hunk("replace", "may", "shall"))
                ),
            ),
        ),
        ColumnRow("", "", (None, ColumnCell(Text("@new\nline"), hunks=(Hunk("insert", "", "@new\nline"),)))),
        ColumnRow("c", "I.2", (ColumnCell(Text("x" * 3000)), None)),
    ),
)


def test_the_head_is_repeated_and_short_rows_stay_whole() -> None:
    table = docx.Document(io.BytesIO(columns_bytes(TABLE))).tables[0]
    properties = [row._tr.trPr for row in table.rows]
    assert properties[0].find(qn("w:tblHeader")) is not None
    split = [each is None or each.find(qn("w:cantSplit")) is None for each in properties]
    assert split == [False, False, False, False, True]


def test_the_page_lies_on_its_side_with_title_date_and_marking(tmp_path) -> None:
    path = tmp_path / "table.docx"
    path.write_bytes(columns_bytes(TABLE, Dress("letter", "Short title", "14 May 2026", "RESTRICTED")))
    assert complaints(path) == []
    section = docx.Document(path).sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (15840, 12240)
    with zipfile.ZipFile(path) as package:
        heads = " ".join(package.read(name).decode() for name in package.namelist() if "header" in name)
    assert all(words in heads for words in ("Short title", "14 May 2026", "RESTRICTED"))


def test_differences_are_underlined_and_struck() -> None:
    cell = docx.Document(io.BytesIO(columns_bytes(TABLE))).tables[0].rows[2].cells[2]
    looks = [(run.text, bool(run.font.underline), bool(run.font.strike)) for run in cell.paragraphs[0].runs]
    assert looks == [("=1+1 ", False, False), ("may", False, True), ("shall", True, False)]


def test_nothing_in_a_workbook_is_a_formula() -> None:
    data = workbook_bytes(TABLE)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert sheet.cell(3, 3).value == "=1+1 may"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
    assert sheet.column_dimensions["A"].hidden
    assert (sheet.freeze_panes, sheet.page_setup.orientation) == ("C2", "landscape")


@pytest.mark.parametrize("write", [columns_bytes, workbook_bytes])
def test_equal_tables_give_equal_bytes(write) -> None:
    assert write(TABLE) == write(replace(TABLE))


def test_the_page_for_a_browser_says_it_too() -> None:
    page = columns_html(TABLE).decode()
    assert "<del>may</del><ins>shall</ins>" in page
    assert "(II)" in page


@settings(max_examples=examples(3, 6), suppress_health_check=[HealthCheck.too_slow])
@given(drafts)
def test_no_table_of_any_draft_has_a_complaint(tmp_path_factory, one) -> None:
    path = tmp_path_factory.mktemp("table") / "table.docx"
    wanted = Wanted(("ours", "theirs", "compromise"), inside=True)
    path.write_bytes(
        columns_bytes(columns_of(None, one, wanted, changed(one, "Other words.", 0) if one.provisions else one))
    )
    assert complaints(path) == []


def test_a_concordance_is_sound_in_every_kind_of_file(tmp_path) -> None:
    ours = draft()
    made = concordance_of([ours, changed(ours, "The Participants shall cooperate.").instrument, ours.instrument])
    path = tmp_path / "concordance.docx"
    path.write_bytes(concordance_bytes(made))
    assert complaints(path) == []
    assert len(docx.Document(path).tables[0].columns) == 4
    assert etree.HTML(concordance_html(made)).findtext(".//h1") == "Concordance"
    sheet = openpyxl.load_workbook(io.BytesIO(concordance_workbook(made))).active
    assert sheet.max_row == len(made.rows) + 1
