"""Marked copies of one text made one file: what holds of every result, and what is told of it."""

import itertools
import json
import re
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from app.cli.main import paraph
from app.errors import UnreadableFile
from app.redlining.canon import canon
from app.redlining.combine import combine
from app.redlining.combine_proof import prove_base, text_of
from app.redlining.combine_turn import turned
from app.redlining.listing import marks_of
from app.redlining.proof import prove
from app.redlining.redline import Order, Unproven, redline
from app.redlining.resolve import resolve
from app.redlining.resolve_package import packed, unpacked
from tests.redlining import pairs_random
from tests.redlining.pairs import every_pair
from tests.redlining.pairs_mocs import SIGNED, edits, moc_pairs, signed
from tests.redlining.pairs_package import File, png
from tests.redlining.pairs_text import COST, MEET, SEEK, TERM
from tests.redlining.pairs_xml import BOLD, ITALIC, link, note, note_mark, p, picture, row, t, table

WHEN = datetime(2026, 3, 19, 9, tzinfo=UTC)
LINES = (SEEK, MEET, COST, TERM)
AUTHORS = ("Foreign Ministry", "Economy", "Legal Service")
QUICK = settings(max_examples=5, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)
SLOW = settings(max_examples=600, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)


def word(*lines, **parts):
    """Return a Word file of paragraphs; a line that begins with a tag is one already."""
    return File("".join(line if line.startswith("<w:") else p(line) for line in lines), **parts).bytes()


def marked(before, after, author, policy="accepted"):
    return redline(before, after, Order(author, WHEN, policy)).data


def combined(base, *copies):
    names = ("base.docx", *(f"copy{at}.docx" for at in range(1, len(copies) + 1)))
    return combine(base, copies, names, WHEN)


def says(data, choice="accepted"):
    """Return what a file says once its marks are settled."""
    return [story.values for story in canon(unpacked(resolve(data, choice))).stories]


def words(data, choice="accepted"):
    xml = unpacked(resolve(data, choice))["word/document.xml"].decode()
    return [
        "".join(re.findall(r"<w:t[ >][^<]*?>?([^<>]*)</w:t>", each)) for each in re.findall(r"<w:p[ >].*?</w:p>", xml)
    ]


def alone(data, author):
    """Return a file in which only the marks of one author are accepted, all others rejected."""
    others = resolve(data, "rejected", lambda mark: mark.get(mark.tag.split("}")[0] + "}author") != author)
    return resolve(others, "accepted")


class Given(tuple):
    """BASE and its copies, which are not to be printed."""

    __slots__ = ()

    def __repr__(self):
        return f"Given({[len(each) for each in self]} bytes)"


@st.composite
def sets_of_copies(draw):
    """Draw a text and up to three copies that edit it, each marked or not, now and then a text with marks of its own."""
    text = draw(pairs_random.bodies)
    base = pairs_random.word_file(text)
    own = draw(st.integers(0, 3)) == 0
    if own:
        base = marked(base, pairs_random.word_file(_edited(draw, text)), "Us")
    copies = []
    for author in AUTHORS[: draw(st.integers(1, 3))]:
        notes = draw(st.sampled_from((("one", "two", "three"), ("one", "two new words", "three"))))
        after = pairs_random.word_file(_edited(draw, text), notes)
        silent = not own and draw(st.integers(0, 4)) == 0
        copies.append(after if silent else _marked_or_not(base, after, author))
    return Given((base, *copies))


def _marked_or_not(base, after, author):
    try:
        return marked(base, after, author, "keep")
    except Unproven:  # marks that are there cannot always be kept
        reject()


def _edited(draw, text):
    for edit in draw(st.lists(pairs_random.edits, min_size=1, max_size=3)):
        text = pairs_random._edit(text, *edit)
    return text


def assert_holds(given_set):
    base, *copies = given_set
    made = combined(base, *copies)  # raises where BASE would change
    assert says(made.data, "rejected") == says(base, "rejected")
    inexact = any("not to be marked exactly" in each or "differs without a mark" in each for each in made.left_out)
    # BASE's own marks stay, and their paragraphs with them
    stays = any(each.kind == "mark gone" for each in made.silent)
    if not inexact and not stays and not any(each.kind == "format" for each in made.conflicts):
        assert not made.left_out
    if len(copies) == 1 and made.merged and not made.silent:
        assert says(made.data) == says(copies[0])


@QUICK
@given(sets_of_copies())
def test_random_copies_are_all_there_and_base_stays(drawn):
    assert_holds(drawn)


@pytest.mark.long
@SLOW
@given(sets_of_copies())
def test_many_random_copies_are_all_there_and_base_stays(drawn):
    assert_holds(drawn)


SOME = [pair for pair in every_pair() if "other way" not in pair.name][::12]


@pytest.mark.parametrize("pair", SOME, ids=lambda pair: pair.name)
def test_one_copy_gives_that_copy(pair):
    assert_gives_the_copy(pair)


@pytest.mark.long
@pytest.mark.parametrize("pair", [*every_pair(), *moc_pairs()], ids=lambda pair: pair.name)
def test_every_kind_of_change_is_carried_over(pair):
    assert_gives_the_copy(pair)
    made = combined(pair.before, pair.after)
    assert made.merged
    assert prove(pair.before, pair.after, made.data).ok


def assert_gives_the_copy(pair):
    copies = [marked(pair.before, pair.after, author) for author in AUTHORS[:2]]
    one, both = combined(pair.before, copies[0]), combined(pair.before, *copies)
    for made in (one, both):
        assert made.merged
        assert not made.conflicts
        assert prove(pair.before, pair.after, made.data).ok
    assert AUTHORS[1] not in both.authors


def test_copies_without_marks_leave_base_to_the_byte():
    base = signed(SIGNED[0]).file()
    assert combined(base, base, base).data == base


def test_edits_of_different_paragraphs_are_all_there_in_any_order():
    lines = [
        (SEEK.replace("intend to", "will"), *LINES[1:]),
        (*LINES[:3], TERM.replace("five", "ten")),
        (SEEK, MEET, COST),
    ]
    lines[2] = (SEEK, MEET, COST.replace("own", "own reasonable"), TERM)
    base = word(*LINES)
    copies = [marked(base, word(*each), author) for each, author in zip(lines, AUTHORS, strict=True)]
    expected = says(word(lines[0][0], MEET, lines[2][2], lines[1][3]))
    for order in itertools.permutations(copies):
        made = combined(base, *order)
        assert made.merged
        assert not made.conflicts
        assert says(made.data) == expected
    for each, author in zip(lines, AUTHORS, strict=True):
        assert says(alone(made.data, author)) == says(word(*each))


def test_three_ministries_on_a_signed_text():
    text, change = signed(SIGNED[0]), edits()
    base = text.file()
    after = [
        change["row"](change["header"](change["modality"](text))),
        change["note"](change["period"](text)),
        change["bold"](change["split"](text)),
    ]
    copies = [marked(base, each.file(), author) for each, author in zip(after, AUTHORS, strict=True)]
    made = combined(base, *copies)
    assert made.merged
    assert set(made.authors) == set(AUTHORS)
    assert says(made.data, "rejected") == says(base)


def test_a_conflict_stands_side_by_side_and_is_told():
    base = word(*LINES)
    copies = [
        marked(base, word(SEEK, MEET.replace("may", each), COST, TERM), author)
        for each, author in (("shall", "A"), ("will", "B"))
    ]
    made = combined(base, *copies)
    assert made.merged
    (conflict,) = made.conflicts
    assert (conflict.kind, conflict.base) == ("words", "may")
    assert [(each.author, each.copy, each.words) for each in conflict.proposals] == [
        ("A", "copy1.docx", "shall"),
        ("B", "copy2.docx", "will"),
    ]
    assert "paragraph 2, 'The Participants may meet" in conflict.place
    assert words(made.data)[1] == MEET.replace("may", "shallwill")
    assert made.authors == {"A": 2, "B": 1}  # the word is taken out once


def test_overlapping_deletions_are_marked_once():
    base = word(MEET)
    one, other = MEET.replace("once a year, alternately ", ""), MEET.replace(", alternately in Tokyo", "")
    made = combined(base, marked(base, word(one), "A"), marked(base, word(other), "B"))
    assert len(made.conflicts) == 1
    assert made.merged
    assert words(made.data) == ["The Participants may meet  and in Manila."]
    assert b"w:del " not in unpacked(resolve(made.data, "accepted"))["word/document.xml"]


def test_what_two_propose_alike_is_marked_once_under_the_first():
    base = word(*LINES)
    after = word(SEEK, MEET.replace("once", "twice"), COST, "A new paragraph.", TERM)
    made = combined(base, marked(base, after, "A"), marked(base, after, "B"))
    assert set(made.authors) == {"A"}
    assert not made.conflicts
    assert {each.authors for each in made.shared} == {("A", "B")}
    assert {each.words.strip() for each in made.shared} == {"twice", "A new paragraph."}


def test_new_paragraphs_at_one_place_stand_in_the_order_of_the_copies():
    base = word(*LINES)
    copies = [marked(base, word(SEEK, f"{each} paragraph.", MEET, COST, TERM), each) for each in ("First", "Second")]
    made = combined(base, *copies)
    assert words(made.data)[:4] == [SEEK, "First paragraph.", "Second paragraph.", MEET]
    assert len(made.conflicts) == 1


def test_words_put_into_a_paragraph_that_another_takes_out_are_a_conflict():
    base = word(*LINES)
    made = combined(
        base,
        marked(base, word(SEEK, COST, TERM), "A"),
        marked(base, word(SEEK, f"In principle, {MEET}", COST, TERM), "B"),
    )
    assert made.merged
    assert len(made.conflicts) == 1


def test_what_a_copy_changed_silently_gets_a_mark_and_is_told():
    base = word(*LINES)
    copy = marked(base, word(SEEK, MEET.replace("may", "shall"), COST, TERM), "A")
    parts = unpacked(copy)
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"five years", b"ten years")
    made = combined(base, packed(parts))
    assert made.merged
    assert {(each.copy, each.kind, each.words) for each in made.silent} == {
        ("copy1.docx", "deletion", "five"),
        ("copy1.docx", "insertion", "ten"),
    }
    assert made.authors == {"A": 2, "copy1.docx, not marked": 2}
    assert says(made.data, "rejected") == says(base)
    assert says(made.data) == says(packed(parts))


def test_marks_of_base_stay_and_a_copy_that_lost_them_is_told():
    text = word(*LINES)
    base = marked(text, word(SEEK, MEET.replace("may", "shall"), COST, TERM), "Us")
    kept = marked(base, word(SEEK, MEET.replace("may", "shall"), COST.replace("own", "own fair"), TERM), "A", "keep")
    made = combined(base, kept, text)
    assert made.authors == {"Us": 2, "A": 1}
    assert [(each.copy, each.kind, each.words) for each in made.silent] == [
        ("copy2.docx", "mark gone", "may"),
        ("copy2.docx", "mark gone", "shall"),
    ]
    assert says(made.data, "rejected") == says(text)


def test_two_looks_of_one_word_are_told_and_the_first_stands():
    base = word(t("The ") + t("Participants") and p(t("The ") + t("Participants") + t(" meet.")))
    copies = [
        marked(base, word(p(t("The ") + t("Participants", look) + t(" meet."))), author)
        for look, author in ((BOLD, "A"), (ITALIC, "B"))
    ]
    made = combined(base, *copies)
    assert [each.kind for each in made.conflicts] == ["format"]
    assert [each.words for each in made.conflicts[0].proposals] == ["b", "i"]
    assert set(made.authors) == {"A"}
    assert not made.merged
    assert "copy2.docx" in made.left_out[0]


def test_new_notes_links_and_pictures_of_several_copies_come_over():
    base = word(*LINES, links={"rId9": "https://example.org/base"})
    one = word(p(t(SEEK) + note_mark(1)), MEET, COST, TERM, footnotes=note(1, "From the first."))
    two = word(
        p(t(SEEK) + note_mark(1)),
        MEET,
        p(t(COST) + link("rId9", "our site")),
        TERM,
        footnotes=note(1, "From the second."),
        links={"rId9": "https://example.org/two"},
    )
    three = word(SEEK, MEET, COST, p(t(TERM) + picture("rIdI1")), media={"rIdI1": ("one.png", png(255))})
    made = combined(
        base, *(marked(base, each, author) for each, author in zip((one, two, three), AUTHORS, strict=True))
    )
    assert made.merged
    notes = unpacked(made.data)["word/footnotes.xml"].decode()
    assert "From the first." in notes
    assert "From the second." in notes
    assert b"https://example.org/two" in unpacked(made.data)["word/_rels/document.xml.rels"]
    assert any(name.endswith(".png") for name in unpacked(made.data))


def test_the_same_paragraph_moved_to_two_places_stays_a_whole_file():
    base = word(SEEK, MEET, COST, TERM, "Signed in Manila.")
    one, two = word(MEET, COST, SEEK, TERM, "Signed in Manila."), word(MEET, COST, TERM, "Signed in Manila.", SEEK)
    made = combined(base, marked(base, one, "A"), marked(base, two, "B"))
    assert made.merged
    kinds = {(each.author, each.kind) for each in marks_of("x", made.data) if each.words}
    assert ("A", "moved here") in kinds
    assert ("B", "insertion") in kinds


def test_rows_that_several_put_in_and_take_out():
    base = word(table(row("Tokyo", "June"), row("Manila", "May")), TERM)
    one = word(table(row("Tokyo", "June"), row("Cebu", "July"), row("Manila", "May")), TERM)
    two = word(table(row("Tokyo", "June"), row("Davao", "July"), row("Cebu", "July"), row("Manila", "May")), TERM)
    three = word(table(row("Manila", "March")), TERM)
    made = combined(
        base, *(marked(base, each, author) for each, author in zip((one, two, three), AUTHORS, strict=True))
    )
    assert made.merged
    assert says(made.data) == says(word(table(row("Davao", "July"), row("Cebu", "July"), row("Manila", "March")), TERM))


def test_a_turned_file_leads_the_other_way():
    for pair in (moc_pairs()[-1], *SOME[::3]):
        copy = marked(pair.before, pair.after, "A")
        other = turned(copy)
        assert says(other, "accepted") == says(copy, "rejected")
        assert says(other, "rejected") == says(copy, "accepted")
        assert says(turned(other)) == says(copy)


def test_the_proof_sees_what_changed_in_base():
    base = word(*LINES)
    made = combined(base, marked(base, word(SEEK, MEET.replace("may", "shall"), COST, TERM), "A"))
    parts = unpacked(made.data)
    for old, new in ((b"Manila", b"Cebu"), (b' w:author="A"', b"")):
        broken = {**parts, "word/document.xml": parts["word/document.xml"].replace(old, new, 1)}
        found = list(prove_base(text_of(base), text_of(packed(broken))))
        assert found
    assert not list(prove_base(text_of(base), text_of(made.data)))


def test_a_copy_that_is_no_word_file_is_refused_by_name():
    with pytest.raises(UnreadableFile, match=r"copy1\.docx"):
        combined(word(MEET), b"no archive")


@pytest.mark.usefixtures("lent_worker")
def test_the_command_writes_the_file_and_tells_all(tmp_path):
    base = word(*LINES)
    files = {"base.docx": base}
    for name, verb in (("one.docx", "shall"), ("two.docx", "will")):
        files[name] = marked(base, word(SEEK, MEET.replace("may", verb), COST, TERM), name)
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    out = tmp_path / "out.docx"
    given_files = ["combine", *(str(tmp_path / name) for name in files), "-o", str(out)]
    told = json.loads(CliRunner().invoke(paraph, [*given_files, "--json"], standalone_mode=False).output)
    assert told["merged"] is True
    assert told["authors"] == [{"name": "one.docx", "marks": 2}, {"name": "two.docx", "marks": 1}]
    assert [each["words"] for each in told["conflicts"][0]["proposals"]] == ["shall", "will"]
    assert says(out.read_bytes(), "rejected") == says(base)
    said = CliRunner().invoke(paraph, given_files, standalone_mode=False).output
    assert "1 conflict:" in said
    assert "one.docx (one.docx): “shall”" in said
