"""Where both languages differ, as a Word file: marked in both, said below, the same bytes again."""

from dataclasses import replace
from io import BytesIO

from docx import Document

from app.checking.conformity import found_in
from app.export.differences import differences_bytes
from app.jobs.conformity import hold
from app.jobs.conformity_word import DifferenceWords, differences_data, differences_of
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text

HEADS = ("English", "Japanese")


def version(language, *rows):
    made = tuple(
        Provision(f"{language}{at}", kind, int(kind is Kind.PARAGRAPH), Text(words))
        for at, (kind, words) in enumerate(rows)
    )
    return LanguageVersion(language, "original", made)


def held(japanese="覚書は九十日で終了する。"):
    english = version("en", (Kind.RECITAL, "They share the view."), (Kind.PARAGRAPH, "It ends after\x0b180 days."))
    return hold(english, version("ja", (Kind.PARAGRAPH, "見解を共有する。"), (Kind.PARAGRAPH, japanese)))


def test_a_recital_and_a_paragraph_may_say_the_same():
    rows = held().rows
    assert [bool(row.ours and row.theirs) for row in rows] == [True, True]


def test_a_title_has_no_defined_terms():
    first = version("en", (Kind.TITLE, "Memorandum"), (Kind.CHAPEAU, 'This Memorandum (hereinafter "MOC") is made.'))
    other = version("ja", (Kind.TITLE, "協力覚書"), (Kind.CHAPEAU, "この協力覚書(以下「覚書」という。)を作成した。"))
    both = hold(first, other)
    assert [each.rule for each in found_in(both.rows, first, other, ())] == []


def test_what_differs_is_marked_in_both_and_said_below():
    data = differences_data(held(), "A Memorandum", HEADS)
    rows = Document(BytesIO(data)).tables[0].rows
    marked = [run.text for cell in rows[1].cells for part in cell.paragraphs for run in part.runs if run.underline]
    assert marked == ["180 days", "九十日"]
    assert rows[2].cells[1].text.startswith("▲ ")
    assert data == differences_data(held(), "A Memorandum", HEADS)


def test_nothing_that_differs_is_said():
    same = held("覚書は百八十日で終了する。")
    made = differences_of(same, "A\nMemorandum", HEADS, DifferenceWords("{pairs}, {many}", "Nothing."))
    document = Document(BytesIO(differences_bytes(made)))
    assert [each.text for each in document.paragraphs if each.text] == ["A Memorandum", "2, 0", "Nothing."]
    assert len(differences_of(same, "A", HEADS, only=False).rows) == 2
    one = replace(same, rows=(replace(same.rows[0], theirs=None),))
    assert differences_of(one, "A", HEADS, only=False).rows[0].theirs == ()
