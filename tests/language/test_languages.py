"""The languages of instruments: names and tags that can be relied on."""

import re

from app.language.languages import languages


def test_every_name_has_a_tag():
    assert all(re.fullmatch(r"[a-z]{2,3}", tag) for tag in languages().values())
    assert all(name[0].isupper() for name in languages())


def test_a_second_name_has_the_tag_of_the_first():
    assert languages()["Farsi"] == languages()["Persian"] == "fa"
    assert list(languages()).index("Persian") < list(languages()).index("Farsi")
