"""The brief: what stands on its first page and at each clause, and the Word file of it."""

import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from app.export.brief import brief_bytes
from app.jobs.brief import brief_data, brief_of
from app.jobs.brief_words import brief_words
from app.jobs.importing import add_starter
from app.library.store import Library
from app.model.draft import Bracket, Draft, Put, Step, stepped
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Mark, MarkKind, Text
from tests.export.referees import complaints

ON = date(2026, 11, 22)
NOTICE = "Discontinuation takes effect [JP: 180 days][US: 90 days] after receipt of notice."


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with closing(Library.open(tmp_path_factory.mktemp("brief") / "library.paraph")) as library:
        add_starter(library)
        yield library


def draft(language="en"):
    start, end = NOTICE.index("["), NOTICE.rindex("]") + 1
    provisions = (
        Provision("t", Kind.TITLE, text=Text("Memorandum of Cooperation")),
        Provision("s", Kind.SECTION, heading=Text("Duration")),
        Provision("n", Kind.PARAGRAPH, 1, Text(NOTICE, (Mark(start, end, MarkKind.BRACKET, "b"),))),
        Provision("r", Kind.PARAGRAPH, 1, Text("The Participants shall review this MOC every two years.")),
    )
    text = Instrument(
        "d", Particulars(title="Memorandum of Cooperation"), (LanguageVersion(language, "original", provisions),)
    )
    record = Bracket("b", "instructions", fallback="120 days")
    return stepped(Step((Put(None, record),), "bracketed"), Draft("d", text))


def told(brief, words):
    clause = next(each for each in brief.clauses if words in each.words)
    return {each.head: each.lines for each in clause.told}


def test_a_clause_has_its_brackets_findings_and_dates(library):
    brief = brief_of(library, draft(), ON)
    notice, review = told(brief, "Discontinuation"), told(brief, "review")
    assert any("JP: “180 days”" in line for line in notice["Open brackets"])
    assert "Our fall-back: 120 days" in notice["Open brackets"]
    assert any("shall" in line for line in review["Findings"])
    assert any("every two years" in line for line in review["Duties and dates"])
    assert notice["Closest precedent"]


def test_the_first_page_says_what_has_to_be_decided(library):
    brief = brief_of(library, draft(), ON)
    deciding = " ".join(words for _, words in brief.deciding)
    assert "180 days" in deciding
    assert "choose a base date" in deciding
    assert ("Open brackets", "1") in brief.counts


def test_the_file_says_that_it_is_internal_and_referees_have_no_complaint(library, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(brief_data(library, draft(), ON))
    assert complaints(path) == []
    with zipfile.ZipFile(path) as package:
        assert any(b"INTERNAL" in package.read(name) for name in package.namelist() if "header" in name)


def test_an_instrument_is_not_its_own_precedent(library):
    entry = library.instruments()[0]
    brief = brief_of(library, library.instrument(entry.id), ON)
    lines = [
        line for each in brief.clauses for one in each.told if one.head == "Closest precedent" for line in one.lines
    ]
    assert lines
    assert not any(line.startswith(entry.short_title) for line in lines)


def test_heads_are_japanese_where_the_draft_is(library):
    brief = brief_of(library, draft("ja"), ON)
    assert brief.title == "説明資料"
    assert brief.heads[3] == "逐条説明"
    assert brief_bytes(brief) == brief_bytes(brief)


def test_findings_are_said_in_the_language_of_the_draft(library):
    text = draft("ja")
    version = text.instrument.versions[0]
    words = Provision("x", Kind.PARAGRAPH, 1, Text("この覚書は  東京で作成された。"))
    whole = replace(text.instrument, versions=(replace(version, provisions=(*version.provisions, words)),))
    found = told(brief_of(library, replace(text, instrument=whole), ON), "作成された")[brief_words("ja").findings]
    assert found
    assert not [line for line in found if line.isascii()]
