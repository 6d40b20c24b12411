"""PDF files: paragraphs by place, furniture and footnotes apart, columns in order, words whole, broken files refused."""

import random
import subprocess
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import NotAnInstrument, PasswordNeeded, UnreadableFile, WrongPassword
from app.export.docx import write_clean
from app.ingest.pdf import read_proved
from app.ingest.reading import read_bytes, read_file
from tests.ingest.pdf_words import PROSE, lines_of, page_of, words_of
from tests.ingest.pdfs import Pdf, wrapped
from tests.ingest.typeset import Setting, _Press, typeset
from tests.thinned import examples

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])
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
@example([(0.0, 0.0, "1.", 1.0), (0.0, 0.0, "1.", 12.0), (12.0, 0.0, "FOR JAPAN:", 6.0), (0.0, 1.0, "1.", 1.0)])
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
