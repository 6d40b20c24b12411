"""As negotiated: the text with all tracked changes rejected, and each of them told of the words that it changes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from app.ingest.docx import read_docx, read_marked
from app.ingest.marked import applied
from app.ingest.negotiated import proposals_of
from app.ingest.reading import read_bytes
from app.model.ids import new_id
from app.model.proposals import Stamp, put_in
from app.model.provision import Kind, Place, Provision
from app.model.text import Text
from app.word.changes import Tracked
from tests.thinned import about, examples
from tests.word.matrix import BLOCKS, FEATURES, INLINE, MARKS, build
from tests.word.packages import docx, p, r

ANA = 'w:author="Ana" w:date="2026-03-01T09:30:00Z"'
BEN = 'w:author="Ben" w:date="2026-03-02T10:00:00Z"'
STAMP_ANA = Stamp("Ana", datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
STAMP_BEN = Stamp("Ben", datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


def ins(text, by=ANA):
    return f"<w:ins {by}>{r(text)}</w:ins>"


def cut(text, by=ANA):
    return f'<w:del {by}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def mark(kind, by=ANA):
    return f"<w:rPr><w:{kind} {by}/></w:rPr>"


def lines_of(data, changes):
    return [" ".join(line.text.split()) for line in read_docx("a.docx", data, changes)[1] if line.text.strip()]


def provisions_of(lines):
    """Return each line as a provision, so that the places of changes can be told without an instrument."""
    return tuple(
        Provision(new_id(), Kind.PARAGRAPH, 0, Text(" ".join(line.text.split())), places=(Place(line.start, line.end),))
        for line in lines
        if line.text.strip() and not line.aside
    )


def negotiated(body, **parts):
    data = docx(body, **parts)
    text, lines, marked = read_marked("a.docx", data)
    provisions = provisions_of(lines)
    proposals, lost = proposals_of(text, marked, provisions)
    assert lost == 0
    return data, provisions, proposals


def hold(data):
    """All changes put in give the text with all of them accepted; none, that with all of them rejected."""
    text, lines, marked = read_marked("a.docx", data)
    assert (text, lines) == read_docx("a.docx", data, "rejected")
    provisions = provisions_of(lines)
    proposals, lost = proposals_of(text, marked, provisions)
    assert list(put_in(provisions, ())) == lines_of(data, "rejected")
    assert list(put_in(provisions, proposals)) == lines_of(data, "accepted")
    assert lost == 0
    if not any(line.label for line in lines):
        whole = applied(f"{text}\n", marked).split("\n")
        assert [" ".join(line.split()) for line in whole if line.strip()] == lines_of(data, "accepted")


def orderly(features):
    """Return features without text boxes where paragraphs are joined: a box stands after all that is joined to its own."""
    joined = any(mark for _, _, mark in features)
    return [
        (block, [each for each in inline if not joined or each != "text box"], mark) for block, inline, mark in features
    ]


@pytest.mark.parametrize("mark", sorted(MARKS))
def test_all_changes_put_in_give_the_accepted_text(mark):
    for inline in sorted(set(INLINE) - {"text box"}):
        with about(inline):
            hold(build([("paragraph", [inline, "plain", inline], mark), ("paragraph", [inline], "")])[0])


@pytest.mark.parametrize("block", sorted(BLOCKS))
@pytest.mark.parametrize("inline", ["inserted", "deleted", "moved here", "inserted and deleted", "text box"])
def test_so_they_do_in_every_block(inline, block):
    hold(
        build([(block, [inline, "plain"], ""), (block, [inline], "deleted mark"), (block, ["plain"], "inserted mark")])[
            0
        ]
    )


@settings(max_examples=examples(40, 150), deadline=None)
@given(FEATURES)
def test_any_changes_put_in_give_the_accepted_text(features):
    hold(build(orderly(features))[0])


@pytest.mark.long
@settings(max_examples=2000, deadline=None)
@given(FEATURES)
def test_many_changes_put_in_give_the_accepted_text(features):
    hold(build(orderly(features))[0])


def told(body):
    """Return what each proposal says: its kind, its provision's number, its words with their place, who."""
    _, provisions, proposals = negotiated(body)
    order = {each.id: at for at, each in enumerate(provisions)}
    return [
        (each.kind, order[each.provision], provisions[order[each.provision]].text.plain[each.start : each.end], each.start, each.new)
        for each in proposals
    ]  # fmt: skip


def test_words_that_are_replaced():
    body = p(r("notice of ") + cut("90") + ins("180", BEN) + r(" days"))
    _, _, proposals = negotiated(body)
    assert told(body) == [("deletion", 0, "90", 10, ""), ("insertion", 0, "", 12, "180")]
    assert [each.stamp for each in proposals] == [STAMP_ANA, STAMP_BEN]


def test_white_space_that_goes_with_words_goes_once():
    assert told(p(r("one  ") + cut("two ") + r("three"))) == [("deletion", 0, "two ", 4, "")]
    assert told(p(r("one") + cut(" two") + r(" three"))) == [("deletion", 0, " two", 3, "")]
    assert told(p(r("one") + cut(" ") + r("two"))) == [("deletion", 0, " ", 3, "")]
    assert told(p(r("  one ") + ins("and ") + r("two"))) == [("insertion", 0, "", 4, "and ")]
    assert told(p(r("one") + ins(" and") + r(" two"))) == [("insertion", 0, "", 3, " and")]
    assert told(p(r("one ") + ins("and") + r(" two"))) == [("insertion", 0, "", 4, "and ")]
    hold(docx(p(r("one ") + ins("and") + r(" two"))))


def test_pieces_of_one_change_are_one_and_those_of_two_authors_two():
    assert told(p(ins("a") + ins("b") + ins("c", BEN) + r("d"))) == [
        ("insertion", 0, "", 0, "ab"),
        ("insertion", 0, "", 0, "c"),
    ]


def test_new_paragraphs_hang_on_the_provision_before_them():
    new = p(ins("New one."), mark("ins")) + p(ins("New two."), mark("ins"))
    assert told(p(r("First.")) + new + p(r("Last."))) == [("insertion", 0, "", 6, "\nNew one.\nNew two.")]
    assert told(new + p(r("Last."))) == [("insertion", 0, "", 0, "New one.\nNew two.\n")]
    assert told(p(r("First.") + ins(""), mark("ins")) + p(ins("New."))) == [("insertion", 0, "", 6, "\nNew.")]


def test_a_paragraph_cut_in_two_and_two_made_one():
    assert told(p(r("One "), mark("ins")) + p(r("two"))) == [("insertion", 0, "", 4, "\n")]
    _, provisions, (only,) = negotiated(p(r("One"), mark("del")) + p(r(" two")))
    assert (only.kind, only.provision, only.start, only.end, only.joins) == ("deletion", provisions[0].id, 3, 3, True)


def test_a_deletion_over_several_provisions_is_told_of_each():
    body = p(r("Keep ") + cut("this"), mark("del")) + p(cut("all of it"), mark("del")) + p(cut("and ") + r("that"))
    assert told(body) == [
        ("deletion", 0, "this", 5, ""), ("deletion", 1, "all of it", 0, ""), ("deletion", 2, "and ", 0, ""),
    ]  # fmt: skip
    data, provisions, proposals = negotiated(body)
    assert [each.joins for each in proposals] == [True, True, False]
    assert put_in(provisions, proposals) == ("Keep that",)
    assert put_in(provisions, proposals[2:]) == ("Keep this", "all of it", "that")
    hold(data)


def moved(kind, inner):
    name = f'w:id="{kind}" w:name="move1" {ANA}'
    return f'<w:{kind}RangeStart {name}/><w:{kind} {ANA}>{inner}</w:{kind}><w:{kind}RangeEnd w:id="{kind}"/>'


def test_the_two_halves_of_a_move_know_each_other():
    body = p(moved("moveFrom", r("Here. ")) + r("Stay.")) + p(moved("moveTo", r("Here.")))
    _, _, (away, here) = negotiated(body)
    assert (away.kind, away.start, away.end, away.new, away.move) == ("move", 0, 6, "", "move1")
    assert (here.kind, here.start, here.end, here.new, here.move) == ("move", 11, 11, "\nHere.", "move1")


def test_half_a_move_is_what_it_does():
    _, _, (away,) = negotiated(p(moved("moveFrom", r("Here. ")) + r("Stay.")))
    assert (away.kind, away.move) == ("deletion", "")


def test_what_one_puts_in_and_another_takes_out_is_shown_and_not_put_in():
    data, provisions, (only,) = negotiated(p(r("The ") + f"<w:ins {ANA}>{cut('big ', BEN)}</w:ins>" + r("text")))
    assert (only.kind, only.start, only.new) == ("insertion", 4, "big ")
    assert (only.stamp, only.struck) == (STAMP_ANA, STAMP_BEN)
    assert put_in(provisions, (only,)) == ("The text",)
    hold(data)


def test_rows_and_cells_that_were_put_in_or_taken_out():
    def cell(inner, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(inner))}</w:tc>"

    rows = (
        f"<w:tr>{cell('one')}{cell('two')}</w:tr><w:tr><w:trPr><w:ins {ANA}/></w:trPr>{cell('new a')}{cell('new b')}</w:tr>"
        f"<w:tr><w:trPr><w:del {BEN}/></w:trPr>{cell('old')}</w:tr>"
        f"<w:tr>{cell('x', f'<w:cellIns {ANA}/>')}{cell('last')}</w:tr>"
    )
    body = p(r("Before")) + f"<w:tbl>{rows}</w:tbl>" + p(r("After"))
    assert told(body) == [
        ("insertion", 2, "", 3, "\nnew a\nnew b"), ("deletion", 3, "old", 0, ""), ("insertion", 3, "", 3, "\nx"),
    ]  # fmt: skip
    hold(docx(body))


def test_notes_are_read_where_they_stand():
    def refer(identity):
        return f'<w:r><w:footnoteReference w:id="{identity}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{n}">{p(r(words))}</w:footnote>' for n, words in ((1, "kept "), (2, "new"), (3, "old"))
    )
    notes = notes.replace("kept ", "kept</w:t></w:r>" + cut(" once") + "<w:r><w:t>")
    body = p(r("a") + refer(1) + f"<w:ins {ANA}>{refer(2)}</w:ins><w:del {BEN}>{refer(3)}</w:del>")
    data, provisions, proposals = negotiated(body, footnotes=notes)
    assert [each.text.plain for each in provisions] == ["a", "kept once", "old"]
    assert [(each.kind, each.new, each.stamp.author) for each in proposals] == [
        ("deletion", "", "Ana"), ("insertion", "\nnew", "Ana"), ("deletion", "", "Ben"),
    ]  # fmt: skip
    hold(data)


def test_words_put_in_on_empty_lines_are_joined_where_the_end_of_one_is_gone():
    body = p(ins("one "), mark("del")) + p(ins("two", BEN)) + p(r("last"))
    assert [new for *_, new in told(body)] == ["one ", "two\n"]
    hold(docx(body))
    hold(docx(p(r("first")) + body))


def test_notes_that_are_new_at_the_end_of_all_are_paragraphs_of_their_own():
    notes = f'<w:footnote w:id="2">{p(r("new"))}</w:footnote>'
    reference = f'<w:ins {ANA}><w:r><w:footnoteReference w:id="2"/></w:r></w:ins>'
    data, _, (only,) = negotiated(p(r("a") + reference), footnotes=notes)
    assert (only.start, only.new) == (1, "\nnew")
    hold(data)


def test_fields_put_in_or_taken_out_are_their_results():
    def field(words, tag):
        begin, middle, end = (
            f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end")
        )
        return f"<w:{tag} {ANA}>{begin}<w:r><w:instrText>REF x</w:instrText></w:r>{middle}{r(words)}{end}</w:{tag}>"

    body = p(
        r("see ")
        + field("Section 2", "del").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        + field("Section 3", "ins")
    )
    assert told(body) == [("deletion", 0, "Section 2", 4, ""), ("insertion", 0, "", 13, "Section 3")]
    hold(docx(body))


MOC = (
    p(r("MEMORANDUM OF COOPERATION"))
    + p(r("between the Ministry of Economy of Japan and the Department of Commerce of the United States of America"))
    + p(r("The Ministry of Economy of Japan and the Department of Commerce of the United States of America (“Participants”),"))
    + p(r("Recognizing the need to cooperate,"))
    + p(r("Have reached the following understandings:"))
    + p(r("1. Purpose. ") + cut("The") + ins("Both", BEN) + r(" Participants intend to cooperate."))
    + p(cut("2") + ins("3", BEN) + r(". The Participants ") + cut("should") + ins("intend to") + r(" meet every year."))
    + p(ins("4. They may meet online."), mark("ins"))
    + p(r("5. This Memorandum does not create legally binding obligations."))
    + p(r("Signed at Tokyo on March 19, 2026, in duplicate, in the English language."))
)  # fmt: skip


def test_an_instrument_as_negotiated():
    data = docx(MOC)
    reading = read_bytes("a.docx", data, changes="negotiated")
    found = {each.id: each for each in reading.instrument.provisions}
    said = [
        (found[each.provision].number, each.heading, each.label, each.start, each.end, each.new)
        for each in reading.instrument.proposals
    ]
    assert said == [
        ("1", False, False, 9, 12, ""), ("1", False, False, 12, 12, "Both"),
        ("2", False, True, 0, 1, ""), ("2", False, True, 1, 1, "3"),
        ("2", False, False, 17, 23, ""), ("2", False, False, 23, 23, "intend to"),
        ("2", False, False, 40, 40, "\n4. They may meet online."),
    ]  # fmt: skip
    accepted = read_bytes("a.docx", data).instrument.provisions
    assert put_in(reading.instrument.provisions, reading.instrument.proposals, labels=True) == put_in(
        accepted, (), labels=True
    )
    assert reading.tracked == Tracked(8, ("Ana", "Ben"), STAMP_ANA.at, STAMP_BEN.at)
    assert read_bytes("a.docx", data, changes="rejected").instrument.proposals == ()
