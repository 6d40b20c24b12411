"""The redline of two Word files: exact both ways, as few words as can be, whole packages."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from lxml import etree

from app.errors import UnreadableFile
from app.redlining.proof import Difference, Proof
from app.redlining.redline import Order, Unproven, redline
from app.redlining.resolve_package import packed, unpacked
from app.word.xml import w
from tests.redlining import pairs
from tests.redlining.pairs_package import PAGE, File
from tests.redlining.pairs_text import COST, LAND, MEET, SEEK, TERM
from tests.redlining.pairs_xml import BOLD, CENTRE, ITALIC, bookmark, field, header, p, style, t

WHEN = datetime(2026, 3, 19, 9, 30, tzinfo=UTC)
ORDER = Order("Ministry", WHEN)
EVERY = tuple(pairs.every_pair())


def part(data, name="word/document.xml"):
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def root(data):
    return etree.fromstring(part(data))


@pytest.mark.parametrize("pair", EVERY[::9], ids=lambda pair: pair.name)
def test_some_pairs_are_exact_both_ways(pair):
    assert redline(pair.before, pair.after, ORDER).proof.ok


@pytest.mark.long
@pytest.mark.parametrize("pair", EVERY, ids=lambda pair: pair.name)
def test_every_pair_is_exact_both_ways(pair):
    assert redline(pair.before, pair.after, ORDER).proof.ok


@pytest.mark.parametrize("pair", EVERY[::30], ids=lambda pair: pair.name)
def test_a_file_against_itself_stays_byte_for_byte(pair):
    made = redline(pair.before, pair.before, ORDER)
    assert made.data == pair.before
    assert not made.counts


def test_marks_bear_the_author_the_date_and_a_number_of_their_own():
    pair = next(each for each in EVERY if each.name == "all of a file")
    made = root(redline(pair.before, pair.after, ORDER).data)
    marks = list(made.iter(w("ins"), w("del")))
    assert {(each.get(w("author")), each.get(w("date"))) for each in marks} == {("Ministry", "2026-03-19T09:30:00Z")}
    assert len({each.get(w("id")) for each in marks}) == len(marks) > 1


def test_what_is_no_word_file_is_refused_by_name():
    with pytest.raises(UnreadableFile, match="the second file"):
        redline(EVERY[0].before, b"no file", ORDER)


def file(*paragraphs, **parts):
    return File("".join(paragraphs), **parts).bytes()


def body(data):
    return root(data).find(w("body"))


def said(element):
    return "".join(each.text or "" for each in element.iter(w("t")))


def test_untouched_paragraphs_stay_as_they_are_and_other_parts_byte_for_byte():
    odd = '<w:p w:rsidR="00AB12CD"><w:proofErr w:type="spellStart"/>' + t("Seek") + t("ing ") + "</w:p>"
    before = file(odd, p(MEET), p(COST))
    out = redline(before, file(p("Seeking "), p(MEET.replace("may", "shall")), p(COST)), ORDER).data
    kept = zip(body(before).iterchildren(w("p")), body(out).iterchildren(w("p")), strict=True)
    c14n = [(etree.tostring(one, method="c14n"), etree.tostring(other, method="c14n")) for one, other in kept]
    assert [one == other for one, other in c14n] == [True, False, True]
    names = zipfile.ZipFile(io.BytesIO(before)).namelist()
    assert zipfile.ZipFile(io.BytesIO(out)).namelist() == names
    assert all(part(out, name) == part(before, name) for name in names if name != "word/document.xml")


def test_a_run_is_cut_only_where_a_word_changes():
    out = body(redline(file(p("one two three")), file(p("one 2 three")), ORDER).data)
    assert [said(run) or run[-1].text for run in out.iter(w("r"))] == ["one ", "two", "2", " three"]


def test_splitting_and_joining_paragraphs_marks_no_word():
    one, two = file(p(f"{MEET} {COST}"), p(TERM)), file(p(f"{MEET} "), p(COST), p(TERM))
    for before, after, tag in ((one, two, "ins"), (two, one, "del")):
        out = body(redline(before, after, ORDER).data)
        assert not [run for mark in out.iter(w("ins"), w("del")) for run in mark]
        assert len(list(out.iterfind(f".//{w('rPr')}/{w(tag)}"))) == 1


def test_an_edited_move_is_a_move_with_its_edit():
    before, after = [p(SEEK), p(MEET), p(COST), p(TERM)], [p(COST.replace("bears", "pays")), p(SEEK), p(MEET), p(TERM)]
    out = body(redline(file(*before), file(*after), ORDER).data)
    names = [[each.get(w("name")) for each in out.iter(w(tag))] for tag in ("moveFromRangeStart", "moveToRangeStart")]
    assert names[0] == names[1] != []
    assert ["".join(each.itertext()) for each in out.iter(w("ins"))] == ["pays"]
    assert "bears" in "".join(said(each) for each in out.iter(w("moveFrom")))
    assert "Each Participant" in "".join(said(each) for each in out.iter(w("moveTo")))


def test_a_mark_of_formatting_holds_what_was():
    out = body(redline(file(p(t("bold", BOLD))), file(p("bold")), ORDER).data)
    change = out.find(f".//{w('rPrChange')}")
    assert change.getparent().find(w("b")) is None
    assert change.find(f"{w('rPr')}/{w('b')}") is not None


def test_of_words_only_the_formatting_stays_and_new_paragraphs_look_like_their_neighbours():
    before = file(p(t("Meetings", BOLD), CENTRE), p(t(MEET, ITALIC)), p(t("Costs", BOLD), CENTRE), p(t(COST, ITALIC)))
    after = file(
        *(p("Meetings", style("Heading1")), p(MEET.replace("may", "shall"))),
        *(p("Duration", style("Heading1")), p(TERM), p("Costs", style("Heading1")), p(COST)),
    )
    made = redline(before, after, Order("Ministry", WHEN, words_only=True))
    out = list(body(made.data).iterchildren(w("p")))
    assert "formatting" not in made.counts
    assert [each.find(f"{w('pPr')}/{w('jc')}") is not None for each in out] == [True, False, True, False, True, False]
    assert [next(run.find(f"{w('rPr')}/{w('b')}") is not None for run in each.iter(w("r"))) for each in out] == [
        *(True, False, True, False, True, False),
    ]


def test_marks_that_are_there_stay_with_their_authors():
    theirs = redline(file(p(MEET), p(TERM)), file(p(MEET.replace("may", "shall")), p(TERM)), Order("Other", WHEN)).data
    after = file(p(MEET.replace("may", "shall").replace("once", "twice")), p(TERM))
    made = redline(theirs, after, Order("Ministry", WHEN, policy="keep"))
    marks = [(each.get(w("author")), "".join(each.itertext())) for each in body(made.data).iter(w("ins"), w("del"))]
    assert made.incoming == "keep"
    assert marks == [("Other", "may"), ("Other", "shall"), ("Ministry", "once"), ("Ministry", "twice")]


def test_what_they_put_in_and_we_take_out_is_ours_within_theirs():
    theirs = redline(file(p(MEET)), file(p(MEET.replace("year", "long year"))), Order("Other", WHEN)).data
    made = redline(theirs, file(p(MEET)), Order("Ministry", WHEN, policy="keep"))
    mark = body(made.data).find(f".//{w('ins')}/{w('del')}")
    assert (mark.get(w("author")), "".join(mark.itertext())) == ("Ministry", "long ")


@pytest.mark.parametrize(("policy", "marked"), [("accepted", 0), ("rejected", 2)])
def test_marks_that_are_there_are_taken_as_asked(policy, marked):
    one, other = file(p(MEET)), file(p(MEET.replace("may", "shall")))
    theirs = redline(one, other, Order("Other", WHEN)).data
    made = redline(theirs, other, Order("Ministry", WHEN, policy=policy))
    assert made.incoming == policy
    assert sum(made.counts.values()) == marked


def test_a_bookmark_that_a_new_reference_needs_comes_with_it():
    after = file(p(bookmark("_Ref1", t(MEET))), p(t("See ") + field("REF _Ref1", "above")), p(TERM))
    out = body(redline(file(p(MEET), p(TERM)), after, ORDER).data)
    assert [each.get(w("name")) for each in out.iter(w("bookmarkStart"))] == ["_Ref1"]
    assert len(list(out.iter(w("bookmarkEnd")))) == 1


def test_a_file_in_the_names_of_the_standard_is_redlined_as_any_other():
    def strict(data):
        parts = unpacked(data)
        names = (
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        return packed({name: content.replace(*names) for name, content in parts.items()})

    before, after = strict(file(p(MEET))), file(p(TERM))
    assert b"purl.oclc.org" not in part(redline(before, after, ORDER).data)
    assert redline(before, before, ORDER).data == before


def test_marks_that_no_proof_supports_are_not_handed_out(monkeypatch):
    failed = Proof(ok=False, differences=(Difference("body", "paragraph 1", "may", "shall"),), not_tracked=())
    monkeypatch.setattr("app.redlining.redline.prove", lambda *_, **__: failed)
    with pytest.raises(Unproven, match="paragraph 1: may would become shall"):
        redline(file(p(MEET)), file(p(TERM)), ORDER)


def test_a_header_is_redlined_also_where_its_page_is_turned():
    before, after = (
        File(p(MEET), headers={"rIdH1": p(words)}, section=header() + page).bytes()
        for words, page in (("Draft of 1 May", PAGE), ("Draft of 2 May", LAND))
    )
    out = redline(before, after, ORDER).data
    head = next(name for name in zipfile.ZipFile(io.BytesIO(out)).namelist() if "header" in name and "rels" not in name)
    marks = etree.fromstring(part(out, head)).iter(w("ins"), w("del"))
    assert ["".join(each.itertext()) for each in marks] == ["1", "2"]
