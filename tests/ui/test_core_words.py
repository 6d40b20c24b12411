"""What the core says in English is found again and said in Japanese; what is not known stays."""

import re
import tomllib
from pathlib import Path

import pytest

from app import errors
from app.drafting.questions import check
from app.drafting.templates import load
from app.paths import resources, shipped_templates
from app.ui import language
from app.ui.core_words import core_said
from app.ui.messages import Messages, sentence

APP = Path(__file__).parents[2] / "app"
SAID = tomllib.loads((resources() / "translations" / "core.ja.toml").read_text(encoding="utf-8"))["said"]


@pytest.fixture
def japanese(qapp):
    language.install(qapp, "ja")
    yield
    language.install(qapp, "en")


def test_english_stays_english(qapp):
    language.install(qapp, "en")
    assert core_said("it is empty") == "it is empty"
    assert sentence("it is empty") == "It is empty."


@pytest.mark.parametrize(
    ("english", "wanted"),
    [
        ("it is empty", "空です。"),
        ("It is empty.", "空です。"),
        ("it is larger than 30 MB, larger than any instrument", "30 MB を超えており、文書としては大きすぎます。"),
        ("it is larger than 30 MB", "30 MB を超えています。"),
        ("“subject” (Subject) is empty", "“subject” (Subject)が空です。"),
        ("the example answers do not fit: it is empty", "回答例が合いません：空です"),
        ("nobody has listed this", "nobody has listed this"),
        ("", ""),
    ],
)
def test_a_clause_is_found_by_what_stands_round_its_slots(japanese, english, wanted):
    assert core_said(english) == wanted


@pytest.mark.parametrize("file", sorted((resources() / "rules").rglob("*.toml")), ids=lambda path: path.stem)
def test_what_rules_say_is_said_in_japanese(japanese, file):
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    rows = [row for key in ("rule", "change") for row in table.get(key, ()) if isinstance(row, dict)]
    said = [row[part] for row in rows for part in ("message", "suggestion") if row.get(part)]
    filled = [re.sub(r"\{(\w+)\}", r"X\1", words) for words in said]
    assert [words for words in filled if core_said(words) == words] == []


def test_notices_are_japanese_throughout(japanese):
    said = Messages().of(
        errors.UnreadableFile("a.pdf", "the file is damaged at page 3", "Import the pages that hold it.")
    )
    assert (said.what, said.why, said.stands) == (
        "a.pdf を読み取れませんでした。",
        "3 ページ目でファイルが壊れています。",
        "文書のあるページを取り込んでください。",
    )
    refused = Messages().of(errors.NotAnInstrument("a.txt", ("it is a letter", "it has no title of an instrument")))
    assert refused.why == "文書と認められません：書簡です; 文書としての題名がありません。"


def test_the_faults_of_answers_are_known(japanese):
    [sectoral] = [each for each in load((shipped_templates(),)) if each.name == "sectoral"]
    wrong = {"sides": [], "review_years": 99, "differences": 1, "rhythm": "daily", "subject": "", "date": "soon"}
    for fault in check(sectoral, wrong):
        assert core_said(fault) != fault, fault


def test_slots_are_the_same_on_both_sides():
    for english, japanese in SAID.items():
        assert set(re.findall(r"\{[a-d]\}", english)) == set(re.findall(r"\{[a-d]\}", japanese)), english
        assert japanese.endswith(("。", "}", "：{a}", "：{b}", "：{c}")), english


def test_every_sentence_listed_is_said_somewhere():
    """Of a sentence, the longest stretch without a slot stands in the sources, whatever f-strings make of the rest."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in APP.rglob("*.py") if "ui" not in path.parts)
    sources += "".join(path.read_text(encoding="utf-8") for path in (resources() / "rules").rglob("*.toml"))
    flat = re.sub(r'"\s*\n\s*f?"', "", sources).replace('\\"', '"')
    system = {"permission denied", "no such file or directory", "no space left on device"}
    lost = [
        english
        for english in SAID
        if max(re.split(r"\{[a-d]\}", english), key=len).strip() not in flat and english not in system
    ]
    assert not lost
