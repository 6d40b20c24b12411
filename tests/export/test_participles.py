"""What is set in italics where a recital opens, and that no word changes for it."""

import pytest

from app.export.docx import clean_bytes
from app.export.dress import Dress
from app.export.participles import participle
from app.model.text import MarkKind, Text, whole
from tests.export.reader import W, parts
from tests.trees import instrument


@pytest.mark.parametrize(
    ("words", "set_"),
    [
        ("Recognizing the need,", "Recognizing"), ("RECALLING the statement,", "RECALLING"),
        ("Recognizing also that", "Recognizing also"), ("Noting with appreciation the", "Noting with appreciation"),
        ("Having regard to the", "Having regard to"), ("Bearing in mind the", "Bearing in mind"),
        ("Pursuant to the", "Pursuant to"), ("Mindful of the", "Mindful"), ("Whereas the", "Whereas"),
        ("The Government of Japan", None), ("During the visit", None), ("Beijing and Tokyo", None), ("", None),
        ("the Kingdom of Spain, noting", None), ("King Charles", None),
    ],
)  # fmt: skip
def test_what_opens_a_recital(words, set_):
    found = participle(Text(words), "en")
    assert (words[slice(*found)] if found else None) == set_


def test_a_text_with_italics_of_its_own_and_one_in_another_language_stay():
    assert participle(whole("Recognizing the need,", MarkKind.ITALIC), "en-GB") is None
    assert participle(Text("Recognizing"), "fr") is None


def test_it_is_a_style_of_letters_that_can_be_left_out():
    one = instrument("recital: Recognizing the need,")
    body = parts(clean_bytes(one))["word/document.xml"].decode()
    assert '<w:rStyle w:val="Participle"/></w:rPr><w:t xml:space="preserve">Recognizing</w:t>' in body
    assert "Participle" not in parts(clean_bytes(one, Dress(participles=False)))["word/document.xml"].decode()


def test_quotes_are_as_wide_as_the_letters_beside_them():
    one = instrument("paragraph: The “Participants” (“参加者”という。) intend 2026年 “here”.")
    import lxml.etree  # noqa: PLC0415 - only here

    root = lxml.etree.fromstring(parts(clean_bytes(one))["word/document.xml"])
    eastern = [
        "".join(run.itertext()) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}rFonts[@{W}hint]") is not None
    ]
    assert eastern == ["参加者”という。", "年"]
