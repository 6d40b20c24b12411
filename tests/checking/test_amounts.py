"""Amounts in English and Japanese: the same value whatever the signs."""

import pytest

from app.checking.amounts import amounts


@pytest.mark.parametrize(
    ("english", "japanese", "sort", "value"),
    [
        ("within 180 days", "百八十日以内", "period", "180 day"),
        ("ten working days", "10営業日", "period", "10 working day"),
        ("five years", "五箇年", "period", "60 month"),
        ("two weeks", "二週間", "period", "14 day"),
        ("March 19, 2026", "令和八年三月十九日", "date", "2026-03-19"),
        ("October 2025", "２０２５年１０月", "date", "2025-10"),
        ("50 percent", "五割", "share", "50"),
        ("two-thirds", "三分の二", "share", "2/3"),
        ("150 million yen", "1億5,000万円", "number", "150000000"),
        ("1,200 trainees", "千二百人", "number", "1200"),
        ("US$ 2.5 million", "250万米ドル", "number", "2500000"),
        ("Section III", "第三節", "reference", "3"),
        ("paragraph 12", "第十二項", "reference", "12"),
    ],
)
def test_both_languages_give_the_same_value(english, japanese, sort, value):
    for words, language in ((english, "en"), (japanese, "ja")):
        assert (sort, value) in {(each.sort, each.value) for each in amounts(words, language) if each.sure}


@pytest.mark.parametrize("words", ["一方の参加者は十分な", "二国間の統一的な", "第三者", "数十の", "万一", "5G及びCO2"])
def test_signs_within_words_are_no_sure_numbers(words):
    assert [each.value for each in amounts(words, "ja") if each.sure and each.value != "3"] == []


@pytest.mark.parametrize("words", ["令和八年に", "第四年に"])
def test_a_year_is_no_period(words):
    assert "period" not in {each.sort for each in amounts(words, "ja")}


@pytest.mark.parametrize("words", ["9" * 6000, "百" * 6000, "一" * 6000])
@pytest.mark.parametrize("language", ["en", "ja", "fr"])
def test_what_nobody_writes_is_no_number(words, language):
    assert amounts(words, language) == ()
