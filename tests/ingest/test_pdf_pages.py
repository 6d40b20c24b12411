"""PDF files as they are in the world: watermarks, turned and cropped pages, columns, tables and lists."""

import pytest

from app.ingest.pdf import read_pdf, read_proved
from tests.ingest.pdf_words import PROSE, lines_of, page_of, words_of
from tests.ingest.pdfs import Pdf, width, wrapped


def test_no_word_beside_a_column_is_lost():
    """In the first row a cell reaches over where the last column begins below it."""
    pdf = Pdf().page()
    pdf.text(60, 186, "Name").text(180, 186, "what reaches over the edge of it").text(400, 186, "Sum")
    for at in range(6):
        pdf.text(60, 200 + 14 * at, f"left words {at}").text(300, 200 + 14 * at, f"right words {at}")
    assert read_proved("a.pdf", pdf.data())[2].missing == ()


def slanted(pdf, words, x, y):
    pdf.pages[-1].append(f"BT /R 60 Tf 0.7071 0.7071 -0.7071 0.7071 {x} {y} Tm ({words}) Tj ET".encode())


@pytest.mark.parametrize("first", [True, False])
def test_a_watermark_is_no_part_of_the_text(first):
    words = wrapped(PROSE * 9, 440)
    pdf = page_of(*([] if first else words))
    slanted(pdf, "DRAFT", 200, 500)
    for at, line in enumerate(words if first else ()):
        pdf.text(60, 100 + 14 * at, line)
    _, lines, proof = read_proved("a.pdf", pdf.data())
    assert words_of(pdf) == [(PROSE * 9).strip()]
    assert [line.text for line in lines if line.aside] == ["DRAFT"]
    assert proof.missing == ()


@pytest.mark.parametrize(("rotate", "matrix"), [(0, "0 1 -1 0"), (90, "1 0 0 1"), (90, "0 1 -1 0"), (0, "0 -1 1 0"), (180, "-1 0 0 -1")])  # fmt: skip
def test_a_page_is_read_as_its_words_stand(rotate, matrix):
    steps = {"0 1 -1 0": (20, 0), "1 0 0 1": (0, -20), "0 -1 1 0": (-20, 0), "-1 0 0 -1": (0, 20)}
    pdf = Pdf(rotate=rotate).page()
    x, y = 300, 400
    for words in ("1. First of all", "2. Second", "3. Third"):
        pdf.pages[-1].append(f"BT /R 11 Tf {matrix} {x} {y} Tm ({words}) Tj ET".encode())
        x, y = x + steps[matrix][0], y + steps[matrix][1]
    assert words_of(pdf) == ["1. First of all", "2. Second", "3. Third"]


def test_lists_in_two_columns_are_no_table():
    pdf = Pdf().page()
    items = [
        f"({sign}) {words}"
        for sign, words in zip("abcdefghijklmnopqrstuv", [PROSE[4:28], PROSE[20:50]] * 11, strict=True)
    ]
    for at, words in enumerate(items):
        pdf.text(60, 100 + 14 * at, words, 10)
        if at < 9:
            pdf.text(310, 100 + 14 * at, f"{at + 1}. {words[4:]}", 10)
    assert all(line.cell is None for line in lines_of(pdf))
    assert [line.text for line in lines_of(pdf)][:22] == [words.strip() for words in items]


def test_an_annex_under_a_signature_table_is_no_part_of_it():
    pdf = Pdf().page()
    pdf.text(60, 100, "For Japan").text(300, 100, "For the United States of America")
    pdf.text(60, 120, "________").text(300, 120, "________")
    pdf.text(60, 140, "AKAZAWA Ryosei").text(300, 140, "Howard Lutnick")
    pdf.text(300, 154, "Secretary").text(60, 176, "ANNEX A").text(60, 198, "The Participants intend to meet.")
    lines = lines_of(pdf)
    assert [line.text for line in lines][-3:] == ["Secretary", "ANNEX A", "The Participants intend to meet."]
    assert lines[-2].cell is None


def test_a_line_far_from_the_margin_ends_its_paragraph():
    pdf = page_of(*wrapped(PROSE * 3, 470), "BETWEEN", *wrapped(f"The Ministry {PROSE * 3}", 470))
    text = " ".join(f"|{line.text}" if not line.goes_on else line.text for line in read_pdf("a.pdf", pdf.data())[1])
    assert "| |BETWEEN | |The Ministry" in text


def test_a_table_of_rows_is_read_row_by_row():
    pdf = Pdf().page().text(60, 80, "ANNEX")
    for at, (one, two) in enumerate([("Area", "Lead"), ("Trade", "The Ministry of Trade"), ("Science", "The Agency of Science")]):  # fmt: skip
        pdf.text(60, 110 + 40 * at, one).text(300, 110 + 40 * at, two).text(450, 110 + 40 * at, f"Year {at}")
        pdf.text(300, 123 + 40 * at, "and others")
    cells = [(line.cell.row, line.cell.column, line.text) for line in lines_of(pdf) if line.cell]
    assert cells[:4] == [(0, 0, "Area"), (0, 1, "Lead"), (0, 1, "and others"), (0, 2, "Year 0")]
    assert cells[-4:] == [(2, 0, "Science"), (2, 1, "The Agency of Science"), (2, 1, "and others"), (2, 2, "Year 2")]


@pytest.mark.parametrize("room", [14, 30])
def test_numbers_that_count_every_fifth_line_are_no_text(room):
    pdf = Pdf().page()
    for at in range(1, 19):
        if at % 5 == 0:
            pdf.text(60 + width("10", 9) - width(str(at), 9), 100 + 14 * at, str(at), 9)
        pdf.text(60 + width("10", 9) + room, 100 + 14 * at, f"{at % 7}. {PROSE[: 40 + at]}".strip())
    lines = lines_of(pdf)
    assert [line.text for line in lines if line.aside] == ["5", "10", "15"]
    assert [line.text for line in lines if not line.aside][4].startswith("5. The Participants")
    assert read_proved("a.pdf", pdf.data())[2].missing == ()


def test_a_sign_for_a_new_page_within_a_line_parts_no_pages():
    pdf = page_of("One line\fof words").page().text(60, 100, "Another page")
    text, lines, proof = read_proved("a.pdf", pdf.data())
    assert text.count("\f") == 1
    assert [line.page for line in lines if line.text] == [1, 2]
    assert proof.missing == ()


def test_words_spread_over_a_narrow_line_are_no_columns():
    """A line with few long words, stretched to its margin, has gaps as wide as those between columns."""
    pdf = Pdf().page()
    lines = [
        "UNITED STATES DEPARTMENT OF",
        "AGRICULTURE AND THE MINISTRY",
        "OF INFRASTRUCTURE AND",
        "TRANSPORT",
        "DONE IN ROME",
    ]
    for number, line in enumerate(lines):
        words = line.split(" ")
        room = (260 - sum(map(width, words))) / max(1, len(words) - 1) if number < 3 else 4
        x = 72
        for word in words:
            pdf.text(x, 100 + 14 * number, word)
            x += width(word) + room
    assert [(line.text, line.cell) for line in lines_of(pdf)] == [(line, None) for line in lines]


def test_signatures_at_the_top_of_the_second_column():
    """The last column of a text may hold nothing but a signature table, beside the title of a short text."""
    pdf = Pdf().page()
    left = [*wrapped(PROSE * 3, 220, 10), *wrapped(PROSE * 3, 220, 10), *wrapped(PROSE * 4, 220, 10)]
    for number, line in enumerate(left):
        pdf.text(60, 100 + 13 * number, line, 10)
    signed = [
        ("For Japan:", "For Australia:"),
        ("____________", "____________"),
        ("Taro Yamada", "Ann Lee"),
        ("Minister",) * 2,
    ]
    for number, (one, two) in enumerate(signed):
        pdf.text(310, 100 + 13 * number, one, 10)
        pdf.text(440, 100 + 13 * number, two, 10)
    lines = lines_of(pdf)
    assert [(line.text, line.cell) for line in lines[: len(left)]] == [(line, None) for line in left]
    assert [line.text for line in lines[len(left) :]] == [row[side] for side in (0, 1) for row in signed]


def test_an_upright_watermark_is_no_part_of_the_text():
    """It stands over words on the first page; on the second, where it has none, at the same place."""
    pdf = Pdf()
    for page, words in enumerate((PROSE * 8, PROSE)):
        pdf.page().text(120, 440, "DRAFT COPY", 70)
        for number, line in enumerate(wrapped(words, 400, 11)):
            pdf.text(72, 380 - 200 * page + 14 * number, line)
    lines = lines_of(pdf)
    assert [line.text for line in lines if line.aside] == ["DRAFT COPY"] * 2
    assert " ".join(words_of(pdf)) == (PROSE * 9).strip()


def test_a_large_title_is_no_watermark():
    pdf = Pdf().page().text(72, 100, "Memorandum of Cooperation", 28).text(72, 118, "on the sharing of information")
    for number in range(6):
        pdf.text(72, 150 + 14 * number, f"The Participants intend to share information {number}.")
    assert not any(line.aside for line in lines_of(pdf))


def test_rules_to_sign_on_stand_apart_however_near():
    pdf = Pdf().page()
    for row in range(2):
        for column, words in enumerate(("For Japan:", "For Australia:", "For Canada:") if not row else ("_" * 15,) * 3):
            pdf.text(72 + 96 * column, 100 + 20 * row, words)
    rules = [line for line in lines_of(pdf) if "_" in line.text]
    assert [(line.text, line.cell.column) for line in rules] == [("_" * 15, column) for column in range(3)]


def test_a_column_that_ends_below_the_other_is_read_to_its_end():
    pdf = Pdf().page()
    left = [*wrapped(PROSE * 4, 220, 10), "Article 2", *wrapped(PROSE, 220, 10)]
    right = wrapped(PROSE * 4, 220, 10)
    for x, lines in ((60, left), (310, right)):
        for number, line in enumerate(lines):
            below = 14 if number >= len(right) else 0
            pdf.text(x, 100 + 13 * number + below * (1 + (line != "Article 2")), line, 10)
    assert [line.text for line in lines_of(pdf)] == [*left, *right]


def test_a_title_in_capitals_is_no_part_of_the_paragraph_under_it():
    pdf = Pdf().page()
    title = "ARRANGEMENT ON SAFETY BETWEEN THE AUTHORITIES OF FIJI AND TUVALU"
    lines = [title, *wrapped(PROSE * 2, width(title)), *wrapped(PROSE * 2, width(title)), *wrapped(PROSE, width(title))]
    for number, line in enumerate(lines):
        pdf.text(72, 100 + 14 * number, line)
    assert words_of(pdf)[0] == title


def test_lines_that_keep_no_step_with_prose_are_no_cells():
    pdf = Pdf().page()
    left = wrapped(PROSE * 4, 220, 10)
    right = ["Done at Lilongwe", "Grace King", "Minister", "Thabo Molapo", "Minister", "Kaja Tamm"]
    for x, lines, step in ((60, left, 13), (310, right, 19)):
        for number, line in enumerate(lines):
            pdf.text(x, 100 + step * number, line, 10)
    assert [(line.text, line.cell) for line in lines_of(pdf)] == [(line, None) for line in (*left, *right)]


def test_words_beyond_the_edge_of_a_cropped_page_are_no_text():
    pdf = Pdf().page().text(20, 20, "memorandum.indd 1").text(72, 100, "Memorandum of Cooperation")
    data = pdf.data().replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 595 842]/CropBox[50 50 545 792]")
    lines = [line for line in read_pdf("a.pdf", data)[1] if not line.blank]
    assert [(line.text, line.aside) for line in lines] == [
        ("Memorandum of Cooperation", False),
        ("memorandum.indd 1", True),
    ]


def test_labels_that_count_on_in_the_next_column_make_no_table():
    pdf = Pdf().page()
    left = ["1. Purpose", "To share seeds.", "2. Costs", "Each its own."]
    right = ["3. Changes", "In writing.", "4. End", "On notice."]
    for x, lines in ((60, left), (310, right)):
        for number, line in enumerate(lines):
            pdf.text(x, 100 + 13 * number, line, 10)
    assert [(line.text, line.cell) for line in lines_of(pdf)] == [(line, None) for line in (*left, *right)]
