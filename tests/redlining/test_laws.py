"""What holds of every redline: of the pairs made by hand, of random texts, of memoranda and of long texts."""

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree

from app.redlining.proof import prove
from app.redlining.redline import Order, redline
from app.redlining.resolve import resolve, tracked
from app.redlining.resolve_package import packed, unpacked
from tests.redlining.pairs import every_pair
from tests.redlining.pairs_mocs import edits, long_pair, moc_pairs, signed
from tests.redlining.pairs_package import File
from tests.redlining.pairs_random import bodies, pairs, word_file
from tests.redlining.pairs_text import MEET, TERM, Pair
from tests.redlining.pairs_words import marked, optimum
from tests.redlining.pairs_xml import CENTRE, control, note, note_mark, p, row, simple, style, t, table
from tests.word.packages import W

ORDER = Order("Ministry", datetime(2026, 3, 19, tzinfo=UTC))
EVERY = every_pair()
SLOW = settings(max_examples=1500, suppress_health_check=list(HealthCheck), deadline=None)
QUICK = settings(max_examples=12, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)
INLINE = ("ins", "del", "moveFrom", "moveTo")


def w(tag):
    return f"{{{W}}}{tag}"


def redlined(before, after):
    return redline(before, after, ORDER).data


def body(data):
    return etree.fromstring(unpacked(data)["word/document.xml"])[0]


def named(name):
    return next(each for each in EVERY if each.name == name)


@QUICK
@given(pairs())
def test_random_texts_are_exact_both_ways(pair):
    before, after = pair
    out = redlined(before, after)
    assert prove(before, after, out).ok
    assert_whole(out)


@pytest.mark.long
@SLOW
@given(pairs())
def test_many_random_texts_are_exact_both_ways(pair):
    before, after = pair
    out = redlined(before, after)
    assert prove(before, after, out).ok
    assert_whole(out)


def assert_whole(out):
    """Each mark has a number of its own, no part is lost, no part is there twice."""
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
    for name, data in unpacked(out).items():
        if name.endswith(".xml") and tracked(data):
            ids = re.findall(rb'<w:(?:ins|del|moveFrom|moveTo|\w+Change|cell\w+) [^>]*?w:id="(\d+)"', data)
            assert len(set(ids)) == len(ids)


@QUICK
@given(bodies)
def test_a_text_against_itself_is_not_touched(blocks):
    data = word_file(blocks)
    made = redline(data, data, ORDER)
    assert made.data == data
    assert not made.counts


@settings(QUICK, max_examples=6)
@given(pairs())
def test_what_is_resolved_is_the_text_itself(pair):
    """The accepted file against AFTER, and the rejected one against BEFORE, have nothing to mark any more."""
    before, after = pair
    out = redlined(before, after)
    assert not redline(before, resolve(out, "rejected"), ORDER).counts
    assert not redline(resolve(out, "accepted"), after, ORDER).counts


def renumbered(data):
    """Return a file with other revision numbers, and other ids for the same styles."""
    parts = unpacked(data)
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            text = re.sub(
                rb'(w:styleId=|<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val=)"(?!TableNormal)(\w+)"',
                rb'\1"x\2"',
                content,
            )
            parts[name] = text.replace(b"<w:p>", b'<w:p w:rsidR="00AA11BB" w:rsidRDefault="00CC22DD">')
    return packed(parts)


@pytest.mark.parametrize("pair", EVERY[5::60], ids=lambda pair: pair.name)
def test_other_ids_of_styles_and_revisions_change_nothing(pair):
    usual = redline(pair.before, pair.after, ORDER)
    other = redline(pair.before, renumbered(pair.after), ORDER)
    assert other.counts == usual.counts
    assert not redline(pair.before, renumbered(pair.before), ORDER).counts


def test_untouched_paragraphs_stay_as_they_are():
    text = signed("technology-prosperity-moc-2025")
    before, after = text.file(), edits()["modality"](text).file()
    old = {etree.tostring(each, method="c14n") for each in body(before).iter(w("p"))}
    marks = tuple(map(w, (*INLINE, "rPrChange", "pPrChange")))
    kept = [each for each in body(redlined(before, after)).iter(w("p")) if next(each.iter(*marks), None) is None]
    assert len(kept) > 20
    assert {etree.tostring(each, method="c14n") for each in kept} <= old


@pytest.mark.parametrize("pair", [each for each in EVERY if each.words is not None][::7], ids=lambda pair: pair.name)
def test_no_more_words_are_marked_than_planted(pair):
    assert marked(redlined(pair.before, pair.after)) <= pair.words + (2 if "tab" in pair.name else 0)


def test_words_marked_over_all_pairs_stay_near_the_optimum():
    """Deleting all and inserting all is exact, too: what is marked beyond the fewest words possible is bounded."""
    some = EVERY[::5]
    beyond = sum(marked(redlined(each.before, each.after)) - optimum(each.before, each.after) for each in some)
    assert beyond <= 0.05 * sum(optimum(each.before, each.after) for each in some)


@pytest.mark.parametrize("edit", edits())
def test_an_edit_of_a_memorandum_is_exact_and_small(edit):
    before = signed("deep-sea-minerals-moc-2026")
    pair = Pair(edit, before.file(), edits()[edit](before).file())
    out = redlined(pair.before, pair.after)
    assert prove(pair.before, pair.after, out).ok
    assert marked(out) <= 1.02 * optimum(pair.before, pair.after)


@pytest.mark.long
@pytest.mark.parametrize("pair", moc_pairs(), ids=lambda pair: pair.name)
def test_memoranda_are_exact_and_small(pair):
    out = redlined(pair.before, pair.after)
    assert prove(pair.before, pair.after, out).ok
    assert marked(out) <= 1.02 * optimum(pair.before, pair.after)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_pages_are_exact_and_small(seed):
    pair = long_pair(seed=seed)
    out = redlined(pair.before, pair.after)
    assert prove(pair.before, pair.after, out).ok
    assert marked(out) <= 1.08 * optimum(pair.before, pair.after)


def last_marks(data):
    """Return the marks on the last paragraphs of body and cells that stay: Word cannot take those paragraphs away."""
    found = []
    for story in body(data).iter(w("body"), w("tc")):
        own = story.find(f"{w('tcPr')}/*") if story.tag == w("tc") else None
        around = [story, *story.iterancestors(w("tr"))]
        if own is not None and own.tag in {w("cellIns"), w("cellDel")}:
            continue
        if any(row.find(f"{w('trPr')}/{w(kind)}") is not None for row in around for kind in ("ins", "del")):
            continue
        last = [each for each in story if each.tag in {w("p"), w("tbl")}][-1]
        found += last.findall(f"{w('pPr')}/{w('rPr')}/*")
    return [each for each in found if each.tag in set(map(w, INLINE))]


@pytest.mark.parametrize(
    "name",
    [
        *("a paragraph last", "a paragraph last, with a look", "the last two go", "all of a file", "a file to nothing"),
        *("moved far", "a paragraph in a cell", "a cell's words go"),
        *("a table at the end", "a table at the end, the other way"),
    ],
)
def test_the_last_mark_of_a_story_is_never_marked(name):
    """Word keeps the last paragraph of a text or cell whatever is marked; LibreOffice leaves an empty one behind."""
    assert last_marks(redlined(named(name).before, named(name).after)) == []


def test_paragraphs_that_join_look_the_same_on_both_sides():
    """LibreOffice takes the look of the first of two joined paragraphs, Word that of the last."""
    pair = Pair(
        "", File(p("They meet, ", CENTRE) + p("once.", style("Quote"))).bytes(), File(p("They meet, once.")).bytes()
    )
    out = body(redlined(pair.before, pair.after))
    assert [each.find(f"{w('pPr')}/{w('jc')}") for each in out.iterchildren(w("p"))] == [None, None]


def test_the_mark_of_a_moved_paragraph_is_of_the_kind_of_its_last_words():
    name = "deep-sea-minerals-moc-2026"
    text = signed(name)
    lines = (
        *text.lines[:7],
        text.lines[8],
        text.lines[9],
        type(text.lines[7])(text.lines[7].words + " As agreed."),
        *text.lines[10:],
    )
    out = body(redlined(text.file(), type(text)(lines, text.head, text.noted, text.schedule).file()))
    for paragraph in out.iterchildren(w("p")):
        marks = paragraph.findall(f"{w('pPr')}/{w('rPr')}/*")
        if marks and marks[0].tag == w("moveTo"):
            assert paragraph[-1].tag == w("moveTo")


def test_what_goes_stands_before_what_stays_and_after_a_table_that_comes():
    pair = named("a table for a paragraph")
    blocks = [each.tag for each in body(redlined(pair.before, pair.after)) if each.tag in {w("p"), w("tbl")}]
    assert blocks.index(w("tbl")) == 2


def test_a_section_break_that_comes_stands_on_the_words_before_it():
    pair = named("a section more")
    first = next(
        each
        for each in body(redlined(pair.before, pair.after)).iterchildren(w("p"))
        if each.find(f"{w('pPr')}/{w('sectPr')}") is not None
    )
    assert first.find(f"{w('r')}/{w('t')}").text == MEET


def test_a_field_stays_one_field():
    one, other = simple("REF a", "Participants once"), simple("REF a", "once more")
    before, after = (File(p(inner) + p(TERM)).bytes() for inner in (one + other, one + t(" intend to ")))
    assert redline(before, after, ORDER).proof.ok


@pytest.mark.parametrize(
    "change",
    [
        lambda line: f"{p(MEET)}{p(TERM)}{line}",
        lambda line: f"{line}{p(TERM)}{p(MEET)}",
        lambda line: f"{p(TERM)}{line.replace('See', 'Also see')}{p(MEET)}",
        lambda line: f"{p(TERM)}{p(MEET)}{p('Nothing creates obligations')}{line}",
    ],
)
def test_a_note_is_referred_to_once(change):
    """What moves with its note leaves it behind and brings another: Word knows no note of two references."""
    line = p(t("See the joint statement of the ministers") + note_mark(1))
    before, after = (
        File(inner + p("Signed."), footnotes=note(1, "The note.")).bytes()
        for inner in (f"{p(TERM)}{line}{p(MEET)}", change(line))
    )
    references = [each.get(w("id")) for each in body(redlined(before, after)).iter(w("footnoteReference"))]
    assert len(set(references)) == len(references)


def edited_move(look=""):
    """Return the redline of a paragraph that moved before one of another look, and was edited."""
    line, edited = (p(words, CENTRE) for words in (MEET, MEET.replace("may", "shall")))
    first, last = p(TERM), p("The last one, of another look.", look)
    return body(redlined(*(File(inner + p()).bytes() for inner in (line + first + last, first + edited + last))))


def test_what_moves_away_is_one_mark():
    """LibreOffice joins the next paragraph to one whose words go by marks of two kinds."""
    source = next(each for each in edited_move().iter(w("p")) if next(each.iter(w("moveFrom")), None) is not None)
    assert {each.tag for each in source.iter(*map(w, INLINE))} == {w("moveFrom")}


def test_what_moves_here_with_an_edit_says_how_the_next_paragraph_looks():
    """With all rejected LibreOffice gives the next paragraph the look of the one that moved."""
    made = edited_move('<w:jc w:val="right"/>')
    moved = next(each for each in made.iter(w("p")) if next(each.iter(w("moveTo")), None) is not None)
    assert moved.find(f"{w('pPr')}/{w('pPrChange')}/{w('pPr')}/{w('jc')}").get(w("val")) == "right"


def test_an_empty_control_stays_where_words_beside_it_change():
    before, after = (File(p(t(words) + control("<w:r/>") + t(" here."))).bytes() for words in ("They meet", "They met"))
    assert redline(before, after, ORDER).proof.ok


def test_a_cell_that_is_all_other_words_keeps_its_last_mark():
    before, after = (File(table(row(words, "x")) + p(TERM)).bytes() for words in (MEET, "Nothing."))
    assert last_marks(redlined(before, after)) == []
