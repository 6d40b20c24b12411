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
