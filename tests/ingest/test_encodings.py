"""Text files in every encoding that offices use: several paragraphs, with and without a mark of the encoding."""

import random

import pytest

from app.ingest.encodings import decoded
from tests.ingest import bilingual
from tests.thinned import about

TEXTS = {
    "fr": bilingual.text("fr-moc"),
    "es": bilingual.text("es-moc"),
    "ja": bilingual.text("ja-moc"),
    "en": "The Participants’ “shared interest” – in cooperation – is set out below.\n\nThe São Paulo office takes part.\n",
    "pl": "Niniejsze Memorandum określa ramy współpracy między Uczestnikami.\n\nUczestnicy zamierzają współpracować w"
    " następujących dziedzinach: łączność, żegluga, środowisko i ochrona źródeł energii.\n",
    "cs": "Účelem tohoto memoranda je stanovit rámec spolupráce mezi účastníky.\n\nÚčastníci zamýšlejí spolupracovat v"
    " těchto oblastech: životní prostředí, doprava, věda a výzkum, průmysl.\n",
    "hu": "A jelen megállapodás célja az együttműködés kereteinek meghatározása.\n\nA résztvevők együtt kívánnak működni"
    " a következő területeken: környezetvédelem, közlekedés, jövő, műszaki fejlődés.\n",
    "de": "Zweck dieses Memorandums ist es, den Rahmen für die Zusammenarbeit festzulegen.\n\nDie Teilnehmer"
    " beabsichtigen, über größere Vorhaben zu beraten; Änderungen bedürfen der Schriftform.\n",
    "tr": "İşbu Mutabakat Zaptı'nın amacı işbirliği çerçevesini belirlemektir.\n\nTaraflar aşağıdaki alanlarda"
    " işbirliği yapmayı amaçlar: çevre, ulaştırma, eğitim, şehircilik, güneş enerjisi.\n",
    "ru": "Целью настоящего Меморандума является определение рамок сотрудничества.\n\nУчастники намерены сотрудничать в"
    " следующих областях: энергетика, транспорт, наука.\n",
    "zh": "本谅解备忘录旨在确定双方合作的框架。\n\n双方愿在以下领域开展合作：能源、交通、科学技术、环境保护。\n",
    "zt": "本諒解備忘錄旨在確定雙方合作的框架。\n\n雙方願在以下領域開展合作：能源、交通、科學技術、環境保護。\n",
    "ko": "이 양해각서의 목적은 참여자 간 협력의 틀을 정하는 것이다.\n\n양측은 다음 분야에서 협력할 의도를 가진다: 에너지, 교통.\n",
    "el": "Σκοπός του παρόντος Μνημονίου είναι ο καθορισμός του πλαισίου συνεργασίας μεταξύ των Συμμετεχόντων.\n\nΟι"
    " Συμμετέχοντες προτίθενται να συνεργαστούν στους ακόλουθους τομείς: ενέργεια, μεταφορές, επιστήμη.\n",
    "ar": "تهدف هذه المذكرة إلى تحديد إطار التعاون بين المشاركين.\n\nيعتزم المشاركون التعاون في المجالات التالية.\n",
    "places": "MEMORANDUM OF UNDERSTANDING between the Ministry and the Agency in Łódź.\n\nThe office in Gdańsk and the"
    " office in Wrocław take part in the cooperation.\n",
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
OLD = {
    "fr": "cp1252 mac_roman iso8859-15", "es": "cp1252 mac_roman", "en": "cp1252 mac_roman", "pl": "cp1250 iso8859-2",
    "cs": "cp1250 iso8859-2", "hu": "cp1250 iso8859-2", "de": "cp1252 latin-1 iso8859-15 mac_roman", "tr": "cp1254",
    "ru": "cp1251 koi8-r iso8859-5", "zh": "gb18030 gbk", "zt": "big5", "ko": "euc_kr cp949",
    "ja": "cp932 euc_jp iso2022_jp", "places": "cp1250 iso8859-2",
    "el": "iso8859-7", "ar": "cp1256",
}  # fmt: skip


def written(name, encoding):
    """A text as an office would write it in an encoding: its quotes straight where that has no others."""
    text = TEXTS[name]
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-"}))
    return text


@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_with_and_without_a_mark(encoding):
    for name, text in TEXTS.items():
        with about(name):
            assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(("name", "encoding"), [(name, each) for name in OLD for each in OLD[name].split()])
def test_older_encodings(name, encoding):
    text = written(name, encoding)
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(("name", "encoding"), [(name, each) for name in OLD for each in OLD[name].split()])
def test_the_order_of_paragraphs_does_not_matter(name, encoding):
    lines = written(name, encoding).split("\n")
    for seed in range(4):
        random.Random(seed).shuffle(lines)
        text = "\r\n".join(lines * 2)
        assert decoded(text.encode(encoding)) == text


def test_bytes_that_are_no_text():
    assert decoded(bytes(range(128, 256)) * 8) is None
