"""The brief: what stands on its first page and at each clause, and the Word file of it."""

import io
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from app.export.brief import Brief, BriefClause, brief_bytes
from app.export.brief import Told as Told_
from app.jobs.brief import brief_data, brief_of
from app.jobs.brief_reported import brief_of_reported
from app.jobs.brief_words import brief_words
from app.jobs.importing import add_starter
from app.library.store import Library
from app.model.draft import Bracket, Draft, Put, Step, stepped
from app.model.due import TimeTerm
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.reported import Background, Reported, ReportedDuty, Told
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


@pytest.fixture(scope="module")
def of_draft(library):
    """The brief of the draft, made once."""
    return brief_of(library, draft(), ON)


@pytest.fixture(scope="module")
def file_of_draft(library):
    """The Word file of it."""
    return brief_data(library, draft(), ON)


@pytest.fixture(scope="module")
def of_deep_sea(library):
    """The brief of a text of the library."""
    return brief_of(library, stored(library, "Deep-Sea"), ON)


def stored(library, title):
    return library.instrument(next(each.id for each in library.instruments() if title in each.title))


def told_of(brief, words):
    clause = next(each for each in brief.clauses if words in each.words)
    return {each.head: each.lines for each in clause.told}


def test_a_clause_has_its_brackets_findings_and_dates(of_draft):
    notice, review = told_of(of_draft, "Discontinuation"), told_of(of_draft, "review")
    assert any("JP: “180 days”" in line for line in notice["Open brackets"])
    assert "Our fall-back: 120 days" in notice["Open brackets"]
    assert any("shall" in line for line in review["Findings"])
    assert any("every two years" in line for line in review["Duties and dates"])
    assert notice["Closest precedent"]


def test_the_first_page_says_what_has_to_be_decided(of_draft):
    deciding = " ".join(words for _, words in of_draft.deciding)
    assert "180 days" in deciding
    assert "choose a base date" in deciding
    assert ("Open brackets", "1") in of_draft.counts


def test_the_file_says_that_it_is_internal_and_referees_have_no_complaint(file_of_draft, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(file_of_draft)
    assert complaints(path) == []
    with zipfile.ZipFile(path) as package:
        assert any(b"INTERNAL" in package.read(name) for name in package.namelist() if "header" in name)


def test_an_instrument_is_not_its_own_precedent(library, of_deep_sea):
    [entry] = [each for each in library.instruments() if "Deep-Sea" in each.title]
    lines = [
        line
        for each in of_deep_sea.clauses
        for one in each.told
        if one.head == "Closest precedent"
        for line in one.lines
    ]
    assert lines
    assert not any(line.startswith(entry.short_title) for line in lines)


def test_heads_are_japanese_where_the_draft_is(library):
    brief = brief_of(library, draft("ja"), ON)
    assert brief.title == "説明資料"
    assert brief.heads[4] == "逐条説明"
    assert brief_bytes(brief) == brief_bytes(brief)


def test_findings_are_said_in_the_language_of_the_draft(library):
    text = draft("ja")
    version = text.instrument.versions[0]
    words = Provision("x", Kind.PARAGRAPH, 1, Text("この覚書は  東京で作成された。"))
    whole = replace(text.instrument, versions=(replace(version, provisions=(*version.provisions, words)),))
    found = told_of(brief_of(library, replace(text, instrument=whole), ON), "作成された")[brief_words("ja").findings]
    assert found
    assert not [line for line in found if line.isascii()]


def test_our_own_words_are_in_the_language_that_is_asked_for(library):
    brief = brief_of(library, draft(), ON, language="ja")
    lines = [line for each in brief.clauses for one in each.told for line in one.lines]
    lines += [words for _, words in (*brief.deciding, *brief.dates)] + [each.what for each in brief.clauses]
    lines = [line for line in lines if line not in {"Duration", "JP：「180 days」", "US：「90 days」"}]
    assert lines
    assert not [line for line in lines if line.isascii()]
    assert ("署名日", "案") in brief.facts
    assert any("見直し：「review this MOC every two years」（期日未定）" in words for _, words in brief.dates)


def test_the_first_pages_list_all_duties_with_their_days_and_the_rule_of_reporting(of_deep_sea):
    said = [words for _, words in of_deep_sea.dates]
    assert said[0].startswith(
        "Becomes operative: “becomes operative upon signature by both Participants”, 19 March 2026."
    )
    assert any("1 USC 112b" in words for words in said)
    assert any("180 days are not 6 months" in words for words in said)


def test_a_row_is_not_broken_between_pages_and_a_head_stays_with_its_lines(file_of_draft):
    with zipfile.ZipFile(io.BytesIO(file_of_draft)) as package:
        words = package.read("word/document.xml").decode()
    assert words.count("<w:cantSplit") == words.count("<w:tr>") - 1, "one clause here has more lines than a third page"
    assert "<w:keepNext" in words


def test_a_row_that_is_high_may_break_so_that_no_page_ends_half_empty():
    told = Told_("Findings", tuple(f"Finding {at} is told in a line." for at in range(20)))
    clauses = (BriefClause("I.1", "Purpose", "Short.", (told,)), BriefClause("I.2", "Funding", "Words. " * 60))
    brief = Brief("T", "S", "L", ("a", "b", "c", "d", "e"), (), (), (), "nothing", clauses)
    with zipfile.ZipFile(io.BytesIO(brief_bytes(brief))) as package:
        words = package.read("word/document.xml").decode()
    assert (words.count("<w:tr>"), words.count("<w:cantSplit")) == (2, 1)


def test_a_japanese_brief_is_marked_and_says_places_in_japanese(library):
    brief = brief_of(library, stored(library, "Technology"), ON, language="ja")
    assert dict(brief.facts)["署名地"] == "東京"
    with zipfile.ZipFile(io.BytesIO(brief_data(library, draft(), ON, language="ja"))) as package:
        heads = "".join(package.read(name).decode() for name in package.namelist() if "header" in name)
    assert "内部用" in heads
    assert "INTERNAL" not in heads
    named = brief_of(library, stored(library, "Deep-Sea"), ON, language="ja")
    assert any("、東京、" in line for each in named.clauses for told in each.told for line in told.lines)


def test_findings_weigh_as_they_do_in_the_window(library):
    text = draft()
    version = text.instrument.versions[0]
    blank = Provision("x", Kind.PARAGRAPH, 1, Text("It becomes operative on [date] in [place]."))
    whole = replace(text.instrument, versions=(replace(version, provisions=(*version.provisions, blank)),))

    def graded(one):
        said = dict(brief_of(library, one, ON).counts)["Findings (errors, warnings, notes)"]
        return [int(each) for each in said.partition("(")[2].rstrip(")").split(", ")]

    before, after = graded(text), graded(replace(text, instrument=whole))
    assert after[0] == before[0]
    assert after[2] == before[2] + 2


def test_what_is_only_reported_stands_beside_its_family_and_has_a_brief_of_its_own(library):
    told = Told("Signed in Tokyo on October 28, 2025, it has duties.", "news")
    term = TimeTerm("within 180 days", "m", 0, 15, "meeting", 180, "day", "within", "operative")
    particulars = Particulars(title="Framework on Geothermal Wells", signed_on=date(2025, 10, 28))
    duties = (
        ReportedDuty("m", term, told),
        ReportedDuty("n", replace(term, provision_id="n"), told, "different", "90 days"),
    )
    reported = Reported("r1", particulars, duties, (("signed_on", told),), (Background("news", "page.html"),))
    library.keep_reported(reported)
    own = replace(draft().instrument, particulars=Particulars(title="Memorandum of Cooperation on Geothermal Wells"))
    brief = brief_of(library, Draft("d", own), ON)
    assert ("On the same subject", "Framework on Geothermal Wells (reported – not a signed text)") in brief.facts
    for language, mark in (("en", "not a signed text"), ("ja", "署名済み本文ではない")):
        brief = brief_of_reported(library, reported, ON, language)
        assert mark in brief.subject
        assert any("page.html" in value for _, value in brief.facts)
        assert len(brief.clauses) == len(brief.dates) == 2
    assert dict(brief.facts)["署名日"].startswith("2025年10月28日（とされる）")
    assert any("相違：「90 days」" in line for each in brief.clauses[1].told for line in each.lines)
    library.remove_reported("r1")


def test_blanks_are_told_once(library):
    text = draft()
    blank = Provision("x", Kind.PARAGRAPH, 1, Text("It becomes operative on [date]."))
    version = text.instrument.versions[0]
    whole = replace(text.instrument, versions=(replace(version, provisions=(*version.provisions, blank)),))
    brief = brief_of(library, replace(text, instrument=whole), ON)
    assert [words for _, words in brief.deciding if "blank" in words or "left open" in words] == [
        "1 place is left blank."
    ]


def test_a_paragraph_of_a_japanese_text_is_called_by_its_article(library):
    provisions = (
        Provision("t", Kind.TITLE, text=Text("協力覚書")),
        Provision("s", Kind.SECTION, heading=Text("見直し"), label="第3条", number="3"),
        Provision("r", Kind.PARAGRAPH, 1, Text("参加者は、二年ごとにこの覚書を見直す。")),
    )
    text = Instrument("j", Particulars(title="協力覚書"), (LanguageVersion("ja", "original", provisions),))
    brief = brief_of(library, text, ON)
    assert [each.place for each in brief.clauses] == ["第3条", "3"]
    assert [place for place, _ in brief.dates] == ["3"]
