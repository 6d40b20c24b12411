"""Tables for the room as they come back: edited in Word and in a workbook, by hands that tests have."""

import io
from dataclasses import replace

import docx
import openpyxl

from app.export.columns import columns_bytes
from app.export.xlsx import workbook_bytes
from app.jobs.columns import Wanted, text_of
from app.language.folding import squeeze
from app.model.draft import Draft, Put, Remark, Step, stepped
from app.negotiating.brackets import Said, bracketed
from app.negotiating.desk_form import in_desk_form
from app.negotiating.structure import typed
from tests.desks import draft
from tests.export.made import instruments

INSIDE = Wanted(("ours", "theirs", "precedent", "compromise"), inside=True)
THREE = Wanted(("ours", "theirs", "compromise"), inside=True)
SECRET = ("SECRET reason", "SECRET fallback", "SECRET remark")
WRITERS = {"table.docx": columns_bytes, "table.xlsx": workbook_bytes}


def changed(now, words, at=2):
    return stepped(typed(now, at, 0, len(now.provisions[at].text.plain), words), now)


def word(data, *edits):
    document = docx.Document(io.BytesIO(data))
    for edit in edits:
        edit(document.tables[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write(row, column, words):
    def edit(table):
        cell = table.rows[row].cells[column]
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        for run in cell.paragraphs[0].runs:
            run._r.getparent().remove(run._r)
        cell.paragraphs[0].add_run(words)

    return edit


def put(row, column, words):
    def edit(sheet):
        sheet.cell(row + 1, column + 2).value = words

    return edit


def workbook(data, *edits):
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    for edit in edits:
        edit(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def row_of(table, key):
    return next(at for at, row in enumerate(table.rows, 1) if row.key == key)


def plain(one):
    return [squeeze(text_of(each).plain) for each in one.provisions]


def secretive():
    ours = draft()
    step = bracketed(ours, 2, 4, 16, Said("JP", (("US", "Sides"),), "trading", SECRET[1], SECRET[0]))
    ours = stepped(step, ours)
    remark = Remark("r", ours.provisions[4].id, SECRET[2], 0, 4)
    return stepped(Step((Put(None, remark),), ""), ours)


def a_draft(instrument):
    bare = replace(
        instrument, particulars=replace(instrument.particulars, status="draft"), versions=instrument.versions[:1]
    )
    return Draft("d", in_desk_form(bare))


drafts = instruments().map(a_draft)
