"""``paraph conformity``, ``glossary`` and ``counterpart``: what is printed, and what is refused."""

import json

import pytest
from docx import Document

from app.cli.main import run
from app.paths import resources
from tests.checking.bilingual_texts import SETS

DEEP_SEA = resources() / "signed" / "deep-sea-minerals-moc-2026.txt"


@pytest.fixture
def command(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path))

    def call(*arguments, status=0):
        assert run([*map(str, arguments)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return json.loads(out) if "--json" in arguments else (err if status else out)

    return call


@pytest.fixture
def files(tmp_path):
    """Return the same text in English and in Japanese, each in a file."""
    rows = [row for rows in (SETS[0], SETS[1]) for row in rows]
    made = []
    for language, at in (("en", 1), ("ja", 2)):
        title = {
            "en": "Memorandum of Cooperation between Japan and Mongolia",
            "ja": "日本国とモンゴル国との間の協力覚書",
        }
        lines = [title[language]]
        number = 0
        for row in rows:
            if row[0].value == "section":
                number += 1
                lines.append(f"{number}. {row[at]}" if language == "en" else f"第{number}条　{row[at]}")
            else:
                lines.append(row[at])
        path = tmp_path / f"{language}.txt"
        path.write_text("\n\n".join(lines), encoding="utf-8")
        made.append(path)
    return made


def test_two_files_that_say_the_same(command, files):
    told = command("conformity", *files, "--json")
    assert told["languages"] == ["en", "ja"]
    assert [each for each in told["findings"] if each["severity"] == "error"] == []
    assert sum(bool(row["first"] and row["second"]) for row in told["pairs"]) > 10


def test_a_period_that_differs_is_told_at_both_places(command, files):
    files[1].write_text(files[1].read_text(encoding="utf-8").replace("百八十日", "九十日"), encoding="utf-8")
    found = [each for each in command("conformity", *files, "--json")["findings"] if each["severity"] == "error"]
    assert [(each["rule"], each["passage"], each["beside"]["passage"]) for each in found] == [
        ("amount_differs", "180 days", "九十日")
    ]
    assert "“180 days” is “九十日” in the Japanese text." in command("conformity", *files)


def test_one_text_in_one_language_is_refused(command):
    assert "one language" in command("conformity", DEEP_SEA, status=1)


def test_the_glossary_goes_out_and_comes_back(command, tmp_path):
    table = tmp_path / "words.csv"
    table.write_text("language,words,other_language,other_words,note\nen,discontinuation,ja,終了,not 廃止\n", "utf-8")
    assert command("glossary", "--import", table) == "1 entries.\n"
    for name in ("out.csv", "out.xlsx"):
        command("glossary", "--export", tmp_path / name)
        told = command("glossary", "--import", tmp_path / name, "--replace", "--json")
        assert told["entries"] == [
            {
                "language": "en",
                "words": "discontinuation",
                "other_language": "ja",
                "other_words": "終了",
                "note": "not 廃止",
            }
        ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"a,b\n1,2\n", "does not name the column"),
        ("a.csv", b"language,words,other_language,other_words\nen,a,ja,\n", "line 2 has nothing"),
        ("a.csv", b"\xff\xfe\x00\x81", "could not be read"),
        ("a.csv", b"", "does not name the column"),
        ("a.xlsx", b"PK\x03\x04nothing", "not an Excel workbook"),
    ],
)
def test_a_table_that_is_no_glossary_is_refused(command, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    assert said in command("glossary", "--import", tmp_path / name, status=1)


def test_a_table_in_japanese_windows_letters_is_read(command, tmp_path):
    (tmp_path / "a.csv").write_bytes(
        "language,words,other_language,other_words\r\nen,review,ja,見直し\r\n".encode("cp932")
    )
    assert "見直し" in command("glossary", "--import", tmp_path / "a.csv", "--json")["entries"][0]["other_words"]


def test_the_glossary_is_used(command, files, tmp_path):
    table = tmp_path / "words.csv"
    table.write_text("language,words,other_language,other_words\nen,discontinue,ja,取りやめる\n", "utf-8")
    command("glossary", "--import", table)
    assert "glossary" in {each["rule"] for each in command("conformity", *files, "--json")["findings"]}


def test_a_card_is_shown_with_its_sources(command):
    told = command("counterpart", "India", "--json")
    assert told["facts"][0]["warning"]
    assert all(fact["source"] for fact in told["facts"])
    assert "1 USC 112b" in command("counterpart", "us")
    assert "India" in command("counterpart")
    assert "Nothing is known" in command("counterpart", "Atlantis", status=1)


def test_where_languages_differ_is_written_to_a_word_file(command, files, tmp_path):
    english, japanese = files
    japanese.write_text(japanese.read_text("utf-8").replace("百八十日", "九十日"), encoding="utf-8")
    out = tmp_path / "differences.docx"
    said = command("conformity", english, japanese, "-o", out)
    assert f"Written: {out}" in said
    document = Document(out)
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells[0][1:] == ["English", "Japanese"]
    words = "\n".join(cell for row in cells for cell in row)
    assert "▲ “180 days” is “九十日” in the Japanese text." in words
    marked = [
        run.text
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.underline
    ]
    assert "".join(marked) == "180 days九十日"
    before = out.read_bytes()
    command("conformity", english, japanese, "-o", out)
    assert out.read_bytes() == before
    assert "must end in .docx" in command("conformity", english, japanese, "-o", tmp_path / "x.html", status=2)


def test_two_texts_in_one_language_are_refused(command, files):
    said = command("conformity", files[0], files[0], status=1)
    assert "are both in English" in said
    assert "paraph compare" in said


def test_another_instrument_is_refused_unless_it_is_to_be_done_anyway(command, files, tmp_path):
    lines = [
        "日本国とモンゴル国との間の査証に関する覚書",
        "日本国外務省及びモンゴル国外務省は、",
        "次のとおり認識の一致をみた。",
    ]
    for number, words in enumerate((
        "旅券を所持する国民は、入国することができる。",
        "査証料は、免除する。",
        "この取扱いは、停止することができる。",
    )):
        lines += [f"第{number + 1}条　査証", words]
    other = tmp_path / "other.txt"
    other.write_text("\n\n".join([*lines, "二〇二六年三月一日に東京において署名した。"]), encoding="utf-8")
    assert "do not seem to be the same instrument" in command("conformity", files[0], other, status=1)
    assert command("conformity", files[0], other, "--anyway", "--json")["languages"] == ["en", "ja"]
