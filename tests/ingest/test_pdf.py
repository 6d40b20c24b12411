"""PDF files: paragraphs by place, furniture and footnotes apart, columns in order, words whole, broken files refused."""

import random
import subprocess
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import NotAnInstrument, PasswordNeeded, UnreadableFile, WrongPassword
from app.export.docx import write_clean
from app.ingest.pdf import read_pdf, read_proved
from app.ingest.reading import read_bytes, read_file
from tests.ingest.pdfs import Pdf, width, wrapped
from tests.ingest.typeset import Setting, _Press, typeset
from tests.thinned import examples

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])
PROSE = "The Participants intend to deepen cooperation in research and to share information on new technologies. "
SETTINGS = {
    "ragged": Setting(),
    "justified": Setting(justified=True),
    "no space between": Setting(gap=0),
    "small pages": Setting(size=9, step=11, gap=5, bottom=600),
    "narrow": Setting(right=400, bottom=500),
    "line numbers": Setting(line_numbers=True),
    "bare": Setting(head="", foot=""),
    "hanging": Setting(hang=24, bottom=640),
    "double": Setting(step=22, gap=12, foot="- {n} -", head=""),
}


def tree(reading):
    return [
        (p.kind.value, p.level, p.label.replace("•", "-"), p.heading.plain if p.heading else "", p.text.plain)
        for p in reading.instrument.provisions
    ]


@cache
def original(path):
    return read_file(path)


def lines_of(pdf):
    return [line for line in read_pdf("a.pdf", pdf.data())[1] if not line.blank]


def words_of(pdf):
    """The words of the paragraphs, lines that go on put to those before."""
    made = []
    for line in lines_of(pdf):
        if line.goes_on and made:
            made[-1] += f" {line.text}"
        elif not line.aside:
            made.append(line.text)
    return made


def refusal(data):
    with pytest.raises(UnreadableFile) as refused:
        read_bytes("a.pdf", data)
    return refused.value.why


@both
@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_a_signed_text_on_pages(path, setting):
    found = read_bytes("a.pdf", typeset(path.read_text(encoding="utf-8"), setting))
    assert tree(found) == tree(original(path))
    assert found.coverage.missing == ()
    assert found.coverage.tree_words == original(path).coverage.tree_words
    assert bool(found.coverage.set_aside) == bool(setting.head or setting.foot)
    pages = [place.page for provision in found.instrument.provisions for place in provision.places]
    assert pages[0] == 1
    assert max(pages) > 1
    assert pages == sorted(pages)


def test_furniture_is_listed_as_it_stands():
    setting = Setting(line_numbers=True, bottom=500)
    found = read_bytes("a.pdf", typeset(SIGNED[0].read_text(encoding="utf-8"), setting))
    assert {setting.head, "Page 1", "Page 2", "1", "30"} <= set(found.coverage.set_aside)
    assert not any("conformed copy" in provision.words for provision in found.instrument.provisions)


def table(pdf, top, *, by_row):
    left = ["FOR THE MINISTRY OF ECONOMY", "TRADE AND INDUSTRY", "OF JAPAN:", "", "BY: _____", "", "AKAZAWA Ryosei", "", "Minister of Economy, Trade and Industry", "of Japan"]  # fmt: skip
    right = ["FOR THE DEPARTMENT OF", "COMMERCE", "OF THE UNITED STATES OF AMERICA:", "", "BY: _____", "", "Howard Lutnick", "", "Secretary of Commerce,", "United States Department of Commerce"]  # fmt: skip
    places = [(at, 72, words) for at, words in enumerate(left)] + [(at, 290, words) for at, words in enumerate(right)]
    for at, x, words in sorted(places) if by_row else places:
        if words:
            pdf.text(x, top + 14 * at, words)


@pytest.mark.parametrize("by_row", [True, False])
def test_a_signature_table(by_row):
    front = SIGNED[0].read_text(encoding="utf-8").split("**FOR THE MINISTRY")[0]
    press = _Press(Setting())
    press.run(front)
    table(press.pdf, press.y + 10, by_row=by_row)
    found = read_bytes("a.pdf", press.pdf.data())
    assert tree(found) == tree(original(SIGNED[0]))
    assert found.instrument.particulars == original(SIGNED[0]).instrument.particulars


@pytest.mark.parametrize("by_row", [True, False])
@pytest.mark.parametrize("shift", [0, 4])
def test_two_columns(by_row, shift):
    pdf = Pdf().page().text(200, 80, "MEMORANDUM OF COOPERATION", 14, bold=True)
    left, right = (wrapped(f"{number}. {word} {PROSE * 6}", 220, 10) for number, word in ((1, "Left"), (2, "Right")))
    places = [(120 + 12 * at, 60, words) for at, words in enumerate(left)]
    places += [(120 + shift + 12 * at, 310, words) for at, words in enumerate(right)]
    for y, x, words in sorted(places) if by_row else places:
        pdf.text(x, y, words, 10)
    below = wrapped(f"Across {PROSE * 2}", 470, 10)
    for at, words in enumerate(below):
        pdf.text(60, 140 + 12 * max(len(left), len(right)) + 12 * at, words, 10)
    wanted = [f"1. Left {PROSE * 6}", f"2. Right {PROSE * 6}", f"Across {PROSE * 2}"]
    assert words_of(pdf) == ["MEMORANDUM OF COOPERATION", *(words.strip() for words in wanted)]


def page_of(*lines):
    pdf = Pdf().page()
    for at, words in enumerate(lines):
        pdf.text(60, 100 + 14 * at, words)
    return pdf


FULL = "The Participants intend to deepen their scientific and "


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("technical coopera-", "tion in all of these fields of common interest.", "technical cooperation in all"),
        ("technical co-", "operation in all of these fields of common interest.", "technical co-operation in all"),
        ("other Indo-", "Pacific ties in all fields of common interest now.", "other Indo-Pacific ties"),
        ("technical long-", "term ties in all fields of common interest now.", "technical long-term ties"),
        ("technical pre-", "and post-project reviews of all work done so far.", "technical pre- and post-project"),
        ("technical tech\xad", "nology in all of these fields of common interest.", "technical technology in all"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line(first, second, whole):
    assert whole in words_of(page_of(FULL + first, second))[0]


def test_the_rest_of_a_text_tells_whether_a_hyphen_stays():
    lines = [FULL + "technical reme-", "diation of all that is to be done in these many fields."]
    assert "reme-diation of" in words_of(page_of("On re-mediation and reme-diation.", *lines))[-1]
    assert "remediation of" in words_of(page_of("On remediation of all kinds.", *lines))[-1]


def test_footnotes_stand_after_the_text_and_their_signs_are_no_words():
    pdf = page_of("1. The Participants intend to meet", "2. The Participants intend to write to each other.")
    pdf.text(230, 96, "1", 7)
    pdf.text(236, 100, "once a year in person.")
    pdf.text(60, 760, "1 Travel is paid by each side.", 8)
    lines = lines_of(pdf)
    assert [line.text for line in lines if line.style == "footnote text"] == ["Travel is paid by each side."]
    assert [line.label for line in lines][-1] == "1"
    assert lines[0].text == "1. The Participants intend to meet once a year in person."


def test_paragraphs_told_by_their_first_line_s_indent():
    pdf, y = Pdf().page(), 100
    for _ in range(4):
        first = wrapped(PROSE * 3, 376)[0]
        for at, words in enumerate([first, *wrapped((PROSE * 3)[len(first) :], 400)]):
            pdf.text(60 if at else 84, y, words)
            y += 14
    assert words_of(pdf) == [(PROSE * 3).strip()] * 4


def test_a_label_with_a_tab_after_it_is_no_column():
    pdf = Pdf().page()
    for at in range(6):
        pdf.text(60, 100 + 28 * at, f"{at + 1}.")
        for line, words in enumerate(wrapped(PROSE, 300)[:2]):
            pdf.text(100, 100 + 28 * at + 14 * line, words)
    assert words_of(pdf) == [f"{at + 1}. {' '.join(wrapped(PROSE, 300)[:2])}" for at in range(6)]


def test_a_page_that_stands_on_its_side():
    pdf = Pdf(rotate=90)
    pdf.page()
    for at, words in enumerate(["1. First of all", "2. Second"]):
        pdf.pages[-1].append(f"BT /R 11 Tf 0 1 -1 0 {100 + 30 * at} 60 Tm ({words}) Tj ET".encode())
    assert words_of(pdf) == ["1. First of all", "2. Second"]


# --- what cannot be read


def test_scans_are_told_page_by_page():
    assert refusal(Pdf().page().picture().page().picture().data()) == (
        "it holds no text: page 1 holds only a picture, page 2 holds only a picture"
    )
    assert refusal(Pdf().page().page().picture().data()).endswith("page 2 holds only a picture and the others nothing")
    assert refusal(Pdf().page().data()) == "there are no words in it"


def test_a_scanned_page_among_others_is_a_doubt():
    press = _Press(Setting())
    press.run(SIGNED[0].read_text(encoding="utf-8"))
    found = read_bytes("a.pdf", press.pdf.page().picture().data())
    assert [finding.message for finding in found.findings if finding.rule == "picture"] == [
        f"Page {press.pages + 1} holds only a picture: its words were not read."
    ]


def test_other_kinds_and_broken_files():
    data = Pdf().page().text(60, 60, "Words").data()
    assert refusal(b"") == "it is empty"
    assert refusal(b"\x89PNG\r\n\x1a\n" + b"0" * 99) == "it is a picture, whatever its name says"
    assert refusal(b"PK\x03\x04 and so on") == "it is not a PDF file, whatever its name says"
    assert refusal(data[:60]) == "the file is damaged or not complete"


def test_a_password_is_asked_for_and_a_wrong_one_told_apart():
    press = _Press(Setting())
    press.run(SIGNED[0].read_text(encoding="utf-8"))
    locked = press.pdf.data(squeeze=True, password="Ginza 4")
    with pytest.raises(PasswordNeeded):
        read_bytes("a.pdf", locked)
    for wrong in ("ginza 4", "x", "銀座"):
        with pytest.raises(WrongPassword):
            read_bytes("a.pdf", locked, password=wrong)
    with pytest.raises(UnreadableFile) as refused:
        read_bytes("a.pdf", locked[:-400], password="Ginza 4")
    assert not isinstance(refused.value, (PasswordNeeded, WrongPassword))
    assert tree(read_bytes("a.pdf", locked, password="Ginza 4")) == tree(original(SIGNED[0]))


def test_a_file_of_thousands_of_pages():
    pdf = Pdf()
    for _ in range(1_501):
        pdf.page()
    assert "1,501 pages" in refusal(pdf.data())


def test_a_pdf_file_under_another_name_is_read():
    data = typeset(SIGNED[0].read_text(encoding="utf-8"))
    assert tree(read_bytes("a.txt", data)) == tree(read_bytes("a.pdf", data))


@settings(deadline=None, max_examples=examples(20, 60), suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.booleans(), st.integers(1, 30))
def test_changed_bytes_are_read_or_refused(random_, squeeze, changes):
    press = _Press(Setting())
    press.run(SIGNED[0].read_text(encoding="utf-8"))
    data = bytearray(press.pdf.data(squeeze=squeeze))
    for _ in range(changes):
        at = random_.randrange(len(data))
        if random_.random() < 0.3:
            del data[at : at + random_.randrange(1, 200)]
        else:
            data[at] = random_.randrange(256)
    read_or_refused(bytes(data))


def read_or_refused(data):
    try:
        found = read_bytes("a.pdf", data)
    except (UnreadableFile, NotAnInstrument):
        return
    assert not found.coverage.missing


@settings(deadline=None, max_examples=examples(15, 40), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.floats(0, 590), st.floats(0, 840), st.sampled_from(["1.", "word", "FOR JAPAN:", "____", "12", "a longer run of words that ends in a hy-", "Signed at Tokyo", "(a)", "*"]), st.floats(1, 40)), max_size=60))  # fmt: skip
def test_words_anywhere_on_pages_are_all_there(marks):
    pdf = Pdf().page()
    for number, (x, y, words, size) in enumerate(marks):
        if number % 20 == 19:
            pdf.page()
        pdf.text(x, y, words, size)
    try:
        text, lines, proof = read_proved("a.pdf", pdf.data())
    except UnreadableFile:
        return
    for line in lines:
        assert text[line.start : line.end] == line.text
    assert proof.missing == ()


@pytest.mark.long
@both
def test_a_file_printed_by_libreoffice(path, tmp_path):
    write_clean(original(path).instrument, tmp_path / "a.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = read_file(tmp_path / "a.pdf")
    assert tree(found) == tree(original(path))
    assert found.coverage.missing == ()


@pytest.mark.long
def test_many_changed_files():
    data = typeset(SIGNED[1].read_text(encoding="utf-8"))
    rng = random.Random(3)
    for _ in range(250):
        changed = bytearray(data)
        for _ in range(rng.randrange(1, 40)):
            changed[rng.randrange(len(changed))] = rng.randrange(256)
        read_or_refused(bytes(changed[: rng.randrange(len(changed))] if rng.random() < 0.2 else changed))


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
