import tomllib
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.heads import common_rows
from app.drafting.questions import check, cleaned, filled, read_answers
from app.drafting.templates import example
from app.errors import UnreadableFile
from tests.drafting.material import AUSTRALIA, VIET_NAM, answers, shipped

TEMPLATES = shipped()
SECTORAL = TEMPLATES["sectoral"]


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_the_example_is_toml_and_right(name):
    text = example(TEMPLATES[name])
    given_answers = tomllib.loads(text)
    assert check(TEMPLATES[name], given_answers) == ()
    assert set(given_answers) == {question.key for question in TEMPLATES[name].questions}
    for question in TEMPLATES[name].questions:
        assert f"# {question.title}" in text
        assert question.group
        assert question.title


def test_keys_are_common_to_the_three():
    given_answers = answers(SECTORAL, AUSTRALIA, VIET_NAM)
    for template in TEMPLATES.values():
        assert check(template, given_answers) in {(), ("“themes” (Themes) is missing",)}


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("colour", "blue", "“colour” is asked by no question"),
        ("notice_days", "180", "whole number from 1 to 1095"),
        ("notice_days", True, "whole number"),
        ("notice_days", 0, "whole number"),
        ("contact_points", "yes", "true or false"),
        ("legal_character", "binding", "one of: creates no rights"),
        ("date", "soon", "a date such as"),
        ("date", "2027-02-30", "a date such as"),
        ("subject", "", "“subject” (Subject) is empty"),
        ("subject", "\n\t", "is empty"),
        ("subject", 5, "words in quotation marks"),
        ("subject", "x" * 1000, "longer than"),
        ("areas", "one", "a list of words"),
        ("areas", [], "“areas” (Areas of cooperation) is empty"),
        ("areas", ["x"] * 100, "too long"),
        ("areas", [1], "a list of words"),
        ("sides", [], "needs two sides or more"),
        ("sides", [{"country": "Fiji"}], "needs two sides or more"),
        ("sides", "Fiji", "one [[sides]] for each"),
        ("sides", [{"country": "Fiji"}, {"country": "Republic of Fiji"}], "names one country twice"),
        ("sides", [{"country": "Fiji"}, {"name": "Ministry"}], "“country” in row 2"),
        ("sides", [{"country": "Fiji"}, {"country": "Samoa", "capital": "Apia"}], "“capital”"),
    ],
)
def test_faults_are_plain_clauses(key, value, why):
    [fault] = check(SECTORAL, answers(SECTORAL) | {key: value})
    assert why in fault
    assert not fault.endswith(".")


def test_required_questions_must_be_answered():
    faults = check(SECTORAL, {})
    assert {fault.split("”")[0] for fault in faults} == {"“sides", "“subject", "“areas"}


def test_left_out_answers_take_the_default():
    full = filled(
        SECTORAL, {"sides": [AUSTRALIA, VIET_NAM], "subject": "Tides", "areas": ["", " a "], "date": "2027-03-19"}
    )
    assert full["notice_days"] == 180
    assert full["areas"] == ["a"]
    assert full["date"] == date(2027, 3, 19)
    assert full["sides"][0]["agencies"] == []
    assert filled(SECTORAL, {"date": datetime(2027, 3, 19, 12)})["date"] == date(2027, 3, 19)  # noqa: DTZ001
    assert filled(SECTORAL, {})["date"] == ""


def test_words_are_cleaned_on_one_line():
    assert cleaned("a\n\tb\x00c\u202ed\ufffe") == "a b cd"
    assert cleaned("日本 太郎\ud800") == "日本 太郎"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"a = ", "not TOML"),
        (b"a = 1\na = 2", "not TOML"),
        (b"a=" + b"[" * 20000, "TOML"),
    ],
)
def test_unreadable_answers(tmp_path, data, why):
    path = tmp_path / "answers.toml"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_answers(path)
    assert why in str(caught.value)


def test_answers_files(tmp_path):
    path = tmp_path / "answers.toml"
    path.write_bytes(b"\xef\xbb\xbfsubject = 'Tides'\r\n")
    assert read_answers(path) == {"subject": "Tides"}
    with pytest.raises(UnreadableFile):
        read_answers(tmp_path / "none.toml")
    path.write_bytes(b"# " + b"x" * 2_000_000)
    with pytest.raises(UnreadableFile, match="too large"):
        read_answers(path)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([question.key for question in SECTORAL.questions]), VALUES)
def test_any_value_is_judged(key, value):
    faults = check(SECTORAL, answers(SECTORAL) | {key: value})
    assert all(isinstance(fault, str) for fault in faults)
    if not faults:
        filled(SECTORAL, {key: value})


def test_who_changes_the_questions_that_are_common_changes_them_for_nobody_else():
    changed = common_rows()
    before = len(changed)
    for row in changed.values():
        row["title"] = "X"
        row.setdefault("options", []).append("X")
    changed.clear()
    assert len(common_rows()) == before
    assert not any(row["title"] == "X" or "X" in row.get("options", []) for row in common_rows().values())
