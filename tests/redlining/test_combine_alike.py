"""What two propose alike is one proposal; what only looks alike is two."""

from app.redlining.resolve_package import packed, unpacked
from tests.redlining.pairs_package import File
from tests.redlining.pairs_xml import BOLD, cell, note, note_mark, p, row, t, table
from tests.redlining.test_combine import LINES, alone, combined, marked, resolve, says, word

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


def test_a_paragraph_that_one_moves_and_another_takes_out_is_a_conflict():
    base = word(*LINES)
    moved = marked(base, word(*LINES[1:3], LINES[0], LINES[3]), "A")
    struck = marked(base, word(*LINES[1:]), "B")
    made = combined(base, moved, struck)
    assert made.merged
    assert [each.kind for each in made.conflicts] == ["words"]
    assert not made.shared


def test_what_of_formatting_is_left_out_is_said_in_its_words():
    base = word(*LINES)
    copies = [
        marked(base, word(p(t(LINES[0]), f'<w:jc w:val="{way}"/>'), *LINES[1:]), way) for way in ("right", "both")
    ]
    (said,) = combined(base, *copies).left_out
    assert "paragraph format: jc both" in said


def test_notes_that_base_put_in_are_combined_too():
    first = File(p(t(LINES[0]) + note_mark(1)) + p(LINES[1]), footnotes=note(1, "See above.")).bytes()
    base = marked(word(*LINES[:2], footnotes=note(1, "")), first, "Us")
    copies = []
    for author, words in (("A", "See above and below."), ("B", "See the line above.")):
        after = File(p(t(LINES[0]) + note_mark(1)) + p(LINES[1]), footnotes=note(1, words)).bytes()
        copies.append(marked(base, after, author, "keep"))
    made = combined(base, *copies)
    assert made.merged
    assert set(made.authors) == {"Us", "A", "B"}
    assert b"line " in unpacked(resolve(made.data, "accepted"))["word/footnotes.xml"]
    assert b" and below" in unpacked(resolve(made.data, "accepted"))["word/footnotes.xml"]


def test_marks_among_the_properties_of_runs_are_marks_too():
    who = 'w:id="9" w:author="A" w:date="2026-03-02T08:00:00Z"'
    for tag, said in (("ins", f"{LINES[0]} Or not."), ("del", LINES[0])):
        run = f'<w:r><w:rPr><w:{tag} {who}/></w:rPr><w:t xml:space="preserve"> Or not.</w:t></w:r>'
        base = word(LINES[0] if tag == "ins" else f"{LINES[0]} Or not.", LINES[1])
        made = combined(base, word(p(t(LINES[0]) + run), LINES[1]))
        assert made.merged
        assert not made.silent
        assert made.authors == {"A": 1}
        assert says(made.data) == says(word(said, LINES[1]))


def with_links(data, **targets):
    """Return a file whose notes have these links, by their ids."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    inner = "".join(
        f'<Relationship Id="{one}" Type="{kind}" Target="https://example.org/{to}" TargetMode="External"/>'
        for one, to in targets.items()
    )
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
    return packed({**unpacked(data), "word/_rels/footnotes.xml.rels": rels.encode()})


def test_links_in_notes_lead_where_they_led_in_each_copy():
    def notes(*inner):
        held = "".join(f'<w:footnote w:id="{at}"><w:p>{each}</w:p></w:footnote>' for at, each in enumerate(inner, 1))
        put = (f'<w:ins w:id="{90 + at}" w:author="A">{note_mark(at)}</w:ins>' for at in range(2, len(inner) + 1))
        return File(p(t(LINES[0]) + note_mark(1) + "".join(put)) + p(LINES[1]), footnotes=held).bytes()

    put = f'<w:ins w:id="70" w:author="A">{t("there")}</w:ins>'

    def to(identity, inner=put):
        return f'<w:hyperlink r:id="{identity}">{inner}</w:hyperlink>'

    base = with_links(notes(t("See ") + to("rId1", t("x"))), rId1="x")
    copy = with_links(
        notes(t("See ") + to("rId2", t("x")) + to("rId1"), to("rId3"), to("rId1")), rId1="y", rId2="x", rId3="z"
    )
    made = combined(base, copy)
    assert made.merged
    assert says(made.data) == says(copy)


def test_a_copy_that_was_made_of_another_adds_only_what_is_new_in_it():
    base = word(*LINES)
    first = marked(base, word(f"{LINES[0]} They meet often.", "A new paragraph.", *LINES[1:]), "A")
    after = word(f"{LINES[0]} They may meet as often as needed.", "A new and long paragraph.", "More.", *LINES[1:])
    second = marked(first, after, "B", "keep")
    for copies in ((first, second), (second, first), (first, second, first)):
        made = combined(base, *copies)
        assert made.merged
        assert says(made.data) == says(after)
        assert says(made.data, "rejected") == says(base)
        assert says(alone(made.data, "A")) == says(first)
