"""The same instrument as other people's Word files: headings with automatic numbering, everything plain, tables.

Written with python-docx from a tree that was read from text, so that the trees can be held against each other.
"""

import re

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.model.provision import Kind

_LEVELS = (("decimal", "Article %1", "Heading1"), ("decimal", "%2.", ""), ("lowerLetter", "(%3)", ""))


def plain(instrument, path):
    """Everything in Normal, labels typed, headings bold, the title a line after another."""
    word = Document()
    for provision in _body(instrument):
        line = word.add_paragraph()
        if provision.heading:
            line.add_run(f"{provision.label} {provision.heading.plain}".strip()).bold = True
        if provision.text.plain:
            line = word.add_paragraph() if provision.heading else line
            line.add_run(f"{provision.label if not provision.heading else ''} {provision.text.plain}".strip())
    _signatures(word, instrument)
    word.save(path)


def automatic(instrument, path):
    """Word's own headings and lists: no number is typed."""
    word = Document()
    _numbering(word)
    for provision in _body(instrument):
        if provision.kind is Kind.TITLE:
            word.add_paragraph(provision.text.plain, style="Title")
        elif provision.kind is Kind.SECTION:
            word.add_paragraph(provision.heading.plain, style="Heading 1")
        elif provision.label:
            level = 1 if provision.kind is Kind.PARAGRAPH else 2
            line = word.add_paragraph(provision.text.plain, style="List Paragraph")
            line._p.get_or_add_pPr().append(_counted(level, 42))
        else:
            word.add_paragraph(provision.text.plain)
    _signatures(word, instrument)
    word.save(path)


def tabled(instrument, path):
    """Labels typed before a tab, headings centred, the signatures in a table without lines."""
    word = Document()
    for provision in _body(instrument):
        if provision.heading:
            line = word.add_paragraph(f"{provision.label}\n{provision.heading.plain}")
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.runs[0].bold = True
            continue
        label = f"{provision.label}\t" if provision.label else ""
        word.add_paragraph(f"{label}{provision.text.plain}")
    blocks = [p.text.plain for p in instrument.provisions if p.kind is Kind.SIGNATURE]
    table = word.add_table(rows=1, cols=len(blocks))
    for cell, block, signed in zip(table.rows[0].cells, blocks, instrument.particulars.signatories, strict=True):
        cell.text = block.split(signed.name)[0].replace("_", "").strip()
        cell.add_paragraph("")
        cell.add_paragraph("____________________")
        cell.add_paragraph(signed.name)
        cell.add_paragraph(signed.post)
    word.save(path)


def _body(instrument):
    return [p for p in instrument.provisions if p.kind is not Kind.SIGNATURE and p.kind not in {Kind.ANNEX, Kind.NOTE}]


def _signatures(word, instrument):
    blocks = [p.text.plain for p in instrument.provisions if p.kind is Kind.SIGNATURE]
    for block, signed in zip(blocks, instrument.particulars.signatories, strict=True):
        word.add_paragraph("")
        word.add_paragraph(re.sub(r"_+", "", block.split(signed.name)[0]).strip())
        word.add_paragraph("")
        word.add_paragraph(signed.name)
        word.add_paragraph(signed.post)


def _counted(level, number):
    return parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _numbering(word):
    """Add a multilevel list whose first level belongs to Heading 1."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for at, (form, text, style) in enumerate(_LEVELS)
    )
    root = word.part.numbering_part.element
    spaces = nsdecls("w")
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {spaces} w:abstractNumId="42"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )
    root.append(parse_xml(f'<w:num {spaces} w:numId="42"><w:abstractNumId w:val="42"/></w:num>'))
    heading = word.styles["Heading 1"].element.get_or_add_pPr()
    heading.append(_counted(0, 42))
