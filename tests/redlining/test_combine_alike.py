"""What two propose alike is one proposal; what only looks alike is two."""

from tests.redlining.pairs_xml import BOLD, cell, note, note_mark, p, row, t, table
from tests.redlining.test_combine import LINES, combined, marked, says, word

NEW = row("Cebu", cell(p(t("July") + note_mark(1))))
PLAIN = row("Cebu", "July")


def with_table(*rows, words="one"):
    return word(table(row("Tokyo", "June"), *rows), *LINES, footnotes=note(1, words))


def test_rows_alike_with_other_notes_or_looks_are_two():
    base = word(table(row("Tokyo", "June")), *LINES)
    bold = row(cell(p(t("Cebu", BOLD))), "July")
    for one, other in (
        (with_table(NEW), with_table(NEW, words="another")),
        (with_table(PLAIN), with_table(bold)),
        (
            word(table(row("Tokyo", "June")), table(PLAIN), *LINES),
            word(table(row("Tokyo", "June")), table(bold), *LINES),
        ),
    ):
        made = combined(base, marked(base, one, "A"), marked(base, other, "B"))
        assert made.merged
        assert set(made.authors) == {"A", "B"}
        assert says(made.data, "rejected") == says(base)


def test_rows_alike_with_the_same_note_are_one():
    base = word(table(row("Tokyo", "June")), *LINES)
    made = combined(base, *(marked(base, with_table(NEW), author) for author in "AB"))
    assert made.merged
    assert set(made.authors) == {"A"}
    assert says(made.data) == says(with_table(NEW))


def test_a_mark_within_which_another_is_put_is_not_gone():
    base = marked(word(*LINES), word(f"{LINES[0]} They meet when needed.", *LINES[1:]), "Us")
    copy = marked(base, word(f"{LINES[0]} They may meet when possible.", *LINES[1:]), "A", "keep")
    made = combined(base, copy)
    assert made.merged
    assert not made.silent
    assert set(made.authors) == {"Us", "A"}


def test_what_a_copy_settled_of_base_is_told_letter_by_letter():
    base = marked(word(*LINES), word(f"{LINES[0]} They meet when needed.", *LINES[1:3], "Another."), "Us")
    said = f"{LINES[0]} They meet when needed."
    for copy in (word(said, *LINES[1:]), word(said, *LINES[1:3], "Another.")):
        made = combined(base, copy)
        gone = [each.words.strip() for each in made.silent if each.kind == "mark gone"]
        assert "They meet when needed." in gone
        assert set(made.authors) == {"Us"}
        assert says(made.data, "rejected") == says(base, "rejected")
    assert says(made.data) == says(copy)


def test_rows_keep_their_order_among_those_that_base_put_in():
    first = with_table(row("Davao", "May"), row("Cebu", "July"))
    base = marked(with_table(), first, "Us")
    copies = [
        marked(base, with_table(row("Baguio", "April"), row("Davao", "May"), row("Cebu", "July")), "A", "keep"),
        marked(base, with_table(row("Davao", "May"), row("Iloilo", "June"), row("Cebu", "July")), "B", "keep"),
    ]
    made = combined(base, *copies)
    assert made.merged
    rows = [
        row(town, month)
        for town, month in (("Baguio", "April"), ("Davao", "May"), ("Iloilo", "June"), ("Cebu", "July"))
    ]
    assert says(made.data) == says(with_table(*rows))


def test_a_row_of_base_that_a_copy_took_for_settled_is_there_once():
    base = marked(with_table(), with_table(PLAIN), "Us")
    made = combined(base, with_table(PLAIN))
    assert made.merged
    assert [each.words for each in made.silent if each.kind == "mark gone"]
    assert says(made.data) == says(with_table(PLAIN))
