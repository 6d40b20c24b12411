"""Instruments in other languages than English and Japanese: told as such, their articles, makers and dates read."""

from datetime import date

import pytest

from app.errors import NotAnInstrument
from app.ingest.clauses import clauses_of
from app.ingest.reading import read_bytes
from app.language.tongues import tongue_of
from app.model.provision import Kind
from app.model.terms import Clauses
from tests.ingest import bilingual

KNOWN = {
    "fr-moc": ("memorandum_of_cooperation", ["France", "Japan"], date(2024, 5, 3), "Paris", ("fr", "ja", "en"), 4),
    "es-moc": ("memorandum_of_understanding", ["Chile", "Japan"], date(2024, 3, 12), "Santiago", ("es", "ja", "en"), 4),
    "de-mou": ("joint_statement", ["Germany", "Japan"], date(2024, 6, 4), "Berlin", ("de", "ja", "en"), 3),
    "zh-mou": ("memorandum_of_understanding", ["China", "Japan"], date(2024, 6, 3), "北京", ("zh", "ja"), 3),
    "ko-mou": (
        "memorandum_of_cooperation",
        ["Republic of Korea", "Japan"],
        date(2024, 5, 3),
        "서울",
        ("ko", "ja", "en"),
        3,
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_an_instrument_in_another_language(name):
    kind, countries, signed, place, languages, articles = KNOWN[name]
    reading = read_bytes("text.txt", bilingual.text(name).encode())
    assert reading.coverage.missing == ()
    made = reading.instrument
    assert [version.language for version in made.versions] == [name[:2]]
    said = made.particulars
    assert (said.instrument_type, said.signed_on, said.place, said.languages) == (kind, signed, place, languages)
    assert [said.country(each.side) for each in said.participants] == countries
    assert (said.binding, said.status, said.originals) == ("non-binding", "signed", 2)
    assert [said.country(each.side) for each in said.signatories] == countries
    sections = [each for each in made.provisions if each.kind is Kind.SECTION]
    assert [each.number for each in sections] == [str(at) for at in range(1, articles + 1)]
    assert all(each.heading for each in sections)
    kinds = [each.kind for each in made.provisions]
    assert kinds.count(Kind.CHAPEAU) == kinds.count(Kind.LINK) == kinds.count(Kind.SIGNING) == 1
    assert kinds.count(Kind.RECITAL) >= 1
    assert clauses_of(made) == Clauses()  # their wording is not known: none is made up


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministre a signé hier un accord avec le Japon.\n\nIl a dit que les deux pays sont des amis.\n", "French"),
        ("El ministro firmó ayer un acuerdo con el Japón.\n\nDijo que los dos países son amigos.\n", "Spanish"),
        ("รัฐมนตรีลงนามความตกลงกับญี่ปุ่นเมื่อวานนี้\n\nทั้งสองประเทศเป็นมิตรกัน\n", "Thai"),
        ("Министр вчера подписал соглашение с Японией.\n\nОн сказал, что обе страны — друзья.\n", "Russian"),
    ],
)
def test_what_is_none_is_refused_with_a_reason_that_names_the_language(text, language):
    with pytest.raises(NotAnInstrument) as refused:
        read_bytes("text.txt", text.encode())
    assert f"it is in {language}" in str(refused.value)


@pytest.mark.parametrize(
    ("words", "tongue"),
    [
        ("The Participants intend to cooperate in the field of energy.", "en"),
        ("Les Participants ont l’intention de coopérer dans le domaine de l’énergie.", "fr"),
        ("Los Participantes tienen la intención de cooperar en el ámbito de la energía.", "es"),
        ("Die Teilnehmer beabsichtigen, im Bereich der Energie zusammenzuarbeiten.", "de"),
        ("両参加者は、協力する。", "ja"),
        ("双方开展合作。", "zh"),
        ("양측은 협력한다.", "ko"),
        ("Участники намерены сотрудничать.", "ru"),
        ("يعتزم الجانبان التعاون.", "ar"),
        ("12 – 34", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_paragraph(words, tongue):
    assert tongue_of(words) == tongue


def test_signs_of_chinese_alone_are_japanese_where_japanese_is_known():
    assert (tongue_of("協力分野"), tongue_of("協力分野", ("en", "ja"))) == ("zh", "ja")
