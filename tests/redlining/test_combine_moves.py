"""Moves in marked copies: whole in the combined file, whoever wrote them, and told apart whatever they are called."""

import re

import pytest

from app.redlining.listing import marks_of
from app.redlining.proof_marks import broken
from app.redlining.redline import Order, redline
from app.redlining.resolve_package import packed, parsed, unpacked
from tests.redlining.pairs_package import File
from tests.redlining.pairs_text import COST, MEET, SEEK, TERM
from tests.redlining.pairs_xml import link, p, t
from tests.redlining.test_combine import LINES, WHEN, combined, marked, says, word

BODY = "word/document.xml"


def who(author, number, more=""):
    return f'w:id="{number}" w:author="{author}" w:date="2026-03-01T00:00:00Z"{more}'


def as_word(way, inner, author, number, name):
    """Return a paragraph moved away ("From") or here ("To") as Word writes it: the range begins behind its properties."""
    return (
        f"<w:p><w:pPr><w:rPr><w:move{way} {who(author, number)}/></w:rPr></w:pPr>"
        f"<w:move{way}RangeStart {who(author, number + 1, f' w:name={chr(34)}{name}{chr(34)}')}/>"
        f"<w:move{way} {who(author, number + 2)}>{inner}</w:move{way}></w:p>"
        f'<w:move{way}RangeEnd w:id="{number + 1}"/>'
    )


def moved(author, name, lines=LINES, number=100):
    """Return a file in which the first line was moved behind the third, as Word writes it."""
    here, there = (as_word(way, t(lines[0]), author, number + at, name) for way, at in (("From", 0), ("To", 10)))
    return File("".join((here, *map(p, lines[1:3]), there, *map(p, lines[3:])))).bytes()


def ranges(data):
    """Return the names of the moves of a file, at both their ends."""
    xml = unpacked(data)[BODY].decode()
    return [sorted(re.findall(rf'move{way}RangeStart [^>]*w:name="([^"]*)"', xml)) for way in ("From", "To")]


def kinds(data, author):
    return sorted(mark.kind for mark in marks_of("x", data) if mark.author == author)


def assert_whole(data):
    assert not list(broken({name: parsed(each, name) for name, each in unpacked(data).items() if name == BODY}))
    assert ranges(data)[0] == ranges(data)[1] == sorted(set(ranges(data)[0]))
    assert b"move-of-mark" not in unpacked(data)[BODY]


def test_a_move_as_word_writes_it_stays_one_with_its_paragraph():
    made = combined(word(*LINES), moved("A", "move1"))
    assert made.merged
    assert_whole(made.data)
    assert len(re.findall(rb"<w:moveFrom ", unpacked(made.data)[BODY])) == 2  # its words and its end
    assert b"delText" not in unpacked(made.data)[BODY]  # words that are moved are not deleted
    assert says(made.data) == says(word(MEET, COST, SEEK, TERM))


def test_a_redline_keeps_moves_as_word_writes_them():
    data = moved("A", "move1")
    made = redline(data, word(MEET.replace("may", "shall"), COST, SEEK, TERM), Order("B", WHEN, "keep"))
    assert kinds(made.data, "A") == kinds(data, "A")


@pytest.mark.parametrize("name", ["paraph1", "move1"])
def test_what_base_moved_may_be_moved_again_by_several(name):
    base = moved("Us", name)
    first = marked(base, word(SEEK, MEET, COST, TERM), "A", "keep")
    second = marked(base, word(MEET, SEEK, COST, TERM), "B", "keep")
    clashing = re.sub(rb'"paraph\d"', f'"{name}"'.encode(), unpacked(first)[BODY])
    renamed = packed({**unpacked(first), BODY: clashing})  # as it was written before names were looked at
    assert ranges(renamed)[0] == [name, name]
    for copies in ((first,), (renamed,), (first, second), (second, renamed)):
        made = combined(base, *copies)
        assert made.merged
        assert_whole(made.data)
        assert says(made.data, "rejected") == says(base, "rejected")
        assert len(ranges(made.data)[0]) == 1 + len(copies)


def test_marks_of_base_that_others_renumbered_are_no_moves_of_theirs():
    base = moved("Us", "move1")
    again = marked(moved("Us", "move7", number=500), word(MEET, COST, SEEK, TERM.replace("five", "ten")), "A", "keep")
    made = combined(base, again)
    assert made.merged
    assert ranges(made.data) == [["move1"], ["move1"]]
    assert kinds(made.data, "A") == ["deletion", "insertion"]


def test_moves_of_two_copies_with_one_name_are_two():
    base = word(*LINES)
    other = File(
        "".join((
            p(SEEK),
            p(MEET),
            as_word("To", t(TERM), "B", 60, "move1"),
            p(COST),
            as_word("From", t(TERM), "B", 70, "move1"),
            p("Signed."),
        ))
    ).bytes()
    made = combined(word(*LINES, "Signed."), moved("A", "move1", (*LINES, "Signed.")), other)
    assert made.merged
    assert_whole(made.data)
    assert len(ranges(made.data)[0]) == 2
    assert combined(base, moved("A", "move1"), moved("A", "move1")).authors == {"A": 4}


def test_a_moved_paragraph_of_links_goes_wholly_when_rejected():
    line = p(link("rId9", SEEK))
    links = {"rId9": "https://example.org/a"}
    base = word(line, *LINES[1:], links=links)
    first = marked(base, word(*LINES[1:3], line, TERM, links=links), "Us")
    again = marked(first, word(MEET, line, COST, TERM, links=links), "A", "keep")
    made = combined(first, again)
    assert made.merged
    assert_whole(made.data)
    assert says(made.data, "rejected") == says(base)


def test_half_a_move_is_words_taken_out_or_put_in():
    whole = moved("A", "move1")
    xml = unpacked(whole)[BODY].decode()
    half = re.sub(r"<w:moveToRange(Start|End)[^>]*>", "", xml)
    for broken_xml in (half, re.sub(r"<w:moveFromRangeEnd[^>]*>", "", xml)):
        made = combined(word(*LINES), packed({**unpacked(whole), BODY: broken_xml.encode()}))
        assert made.merged
        assert set(kinds(made.data, "A")) == {"insertion", "deletion"}
        assert b"<w:delText" in unpacked(made.data)[BODY]
