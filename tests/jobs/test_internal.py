"""The internal copy: what we know of a draft as comments, by kinds, and none of it in a file for outside."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.export.dress import Dress
from app.jobs import importing
from app.jobs.exporting import leaving
from app.jobs.internal import Inside, What, internal_copy
from app.jobs.precedents import wording_of
from app.library.notes import ClauseNote
from app.library.store import Library
from app.model.draft import Bracket, Draft, Ignored, Remark, Setting
from app.model.finding import Finding
from app.model.proposals import Stamp
from app.model.text import Mark, MarkKind, Text
from app.negotiating.outgoing import Outgoing
from app.word.package import open_package
from app.word.reviewing import comments_of
from tests.export.reader import parts
from tests.export.referees import complaints
from tests.jobs.test_precedents import FUNDS, NOTICE, OURS, TEXT
from tests.trees import instrument

MAY = NOTICE.index("may")
MOC = NOTICE.index("MOC")
WORDS = "[NO: within 180 days][CL: within 90 days]"


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    path = tmp_path_factory.mktemp("internal") / "library.paraph"
    made = Library.open(path)
    importing.add_starter(made)
    made.close()
    return path


@pytest.fixture
def library(signed, tmp_path):
    shutil.copy(signed, tmp_path / "library.paraph")
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


@pytest.fixture
def draft():
    text = instrument(f"{TEXT}  paragraph: The review takes place {WORDS}.\n", OURS)
    *rest, last = text.provisions
    start = last.text.plain.index("[")
    last = replace(last, text=Text(last.text.plain, (Mark(start, start + len(WORDS), MarkKind.BRACKET, "b"),)))
    text = replace(text, versions=(replace(text.versions[0], provisions=(*rest, last)),))
    opened = Stamp("YAMADA Hanako", datetime(2026, 5, 14, tzinfo=UTC))
    records = (
        Bracket("b", "instructions", opened, "120 days", "Ask the budget bureau."),
        Remark("r", rest[1].id, "Is “MOC” defined?", MOC, MOC + 3, Stamp("J. Smith")),
    )
    return Draft("d", text, Setting(), (), records)


def said(data):
    found = comments_of(open_package("x.docx", data), "accepted")
    return {author: [each for each in found if each.author == author] for author in {each.author for each in found}}


def test_each_kind_has_its_author_and_stands_on_its_words(library, draft, tmp_path):
    library.keep_note(wording_of(draft, NOTICE), ClauseNote("It is short.", "Not with three.", "Six months.", "ITO"))
    data = internal_copy(library, draft, Dress(head="Forests"))
    found = said(data)
    (bracket,) = found["Brackets"]
    assert bracket.anchored == WORDS
    assert "Open because we wait for instructions." in bracket.text
    assert "Fall-back: “120 days”" in bracket.text
    assert "Ask the budget bureau." in bracket.text
    assert "YAMADA Hanako, 14 May 2026" in bracket.text
    (remark,) = found["J. Smith"]
    assert remark.anchored == "MOC"
    (note,) = found["Clause notes"]
    assert note.anchored == NOTICE
    lines = note.text.splitlines()
    assert lines[:3] == ["Why: It is short.", "Not where: Not with three.", "Fall-back: Six months."]
    assert lines[3].startswith("ITO, ")
    source = next(each for each in found["Precedents"] if each.anchored == FUNDS)
    assert "19 March 2026" in source.text
    assert "the same words." in source.text
    assert any("% alike." in each.text for each in found["Precedents"])
    assert found["Departures"]
    path = tmp_path / "internal.docx"
    path.write_bytes(data)
    assert complaints(path) == []


def test_only_the_kinds_that_are_wanted_go_along(library, draft):
    for kind, author in (
        (Inside.BRACKETS, "Brackets"),
        (Inside.PRECEDENTS, "Precedents"),
        (Inside.REMARKS, "J. Smith"),
    ):
        assert set(said(internal_copy(library, draft, what=What(frozenset({kind}))))) == {author}
    assert said(internal_copy(library, draft, what=What(frozenset()))) == {}


def test_findings_of_any_checker_stand_on_their_words_but_those_that_were_left(library, draft):
    at = draft.provisions[1]
    ours = Finding(
        "wording", at.id, "“may” is soft.", MAY, MAY + 3, suggestion="Say “intends to”.", source="House style"
    )
    left = Finding("scrub", at.id, "A name.", 0, 6)
    record = Ignored("i", "scrub", at.id, "Either", "as signed")
    kept = replace(draft, records=(*draft.records, record))
    found = said(internal_copy(library, kept, what=What(frozenset({Inside.FINDINGS}), (ours, left))))["Findings"]
    assert [(each.anchored, each.text) for each in found] == [("may", "“may” is soft.\nSay “intends to”.\nHouse style")]


def test_every_page_says_that_it_is_internal(library, draft):
    data = internal_copy(library, draft, Dress("letter", marking="TLP:AMBER"), What(frozenset()))
    edges = [content.decode() for name, content in parts(data).items() if "header" in name or "footer" in name]
    assert any("INTERNAL · TLP:AMBER" in each for each in edges)
    assert b'w:w="12240"' in parts(data)["word/document.xml"]


def test_what_leaves_has_nothing_of_it(library, draft):
    library.keep_note(wording_of(draft, NOTICE), ClauseNote("It is short."))
    left = leaving(draft, Outgoing(remarks=True))
    assert left.comments.remarks == ()
    assert not any(mark.kind is MarkKind.REMARK for each in left.instrument.provisions for mark in each.text.marks)


def test_it_can_be_either_sides_original(library, draft):
    (first,) = said(internal_copy(library, draft, what=What(frozenset({Inside.BRACKETS}), side="cl")))["Brackets"]
    assert first.anchored == WORDS


def test_a_day_of_signature_is_said_in_full(library, draft):
    found = said(internal_copy(library, draft, what=What(frozenset({Inside.PRECEDENTS}))))["Precedents"]
    assert any(f"{date(2025, 10, 28):%Y}" in each.text for each in found)
