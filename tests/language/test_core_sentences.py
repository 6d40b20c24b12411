"""Sentences of the core in another language, also where others of its own are filled in."""

from app.language.core_sentences import inside_in

ONE, TWO = "it is too large for a template", "it is protected with a password"


def test_what_is_filled_in_is_said_as_well_also_in_a_list():
    one, two = (inside_in("ja", each) for each in (ONE, TWO))
    assert one != ONE
    assert inside_in("ja", f"{ONE} and {TWO}") == f"{one}、{two}"
    assert inside_in("ja", f"{ONE}, {TWO} and {ONE}") == f"{one}、{two}、{one}"


def test_words_of_a_text_stay_as_they_are():
    for words in ("Japan and the United States", f"{ONE} and Japan", "review, discontinuation"):
        assert inside_in("ja", words) == words
    assert inside_in("en", f"{ONE} and {TWO}") == f"{ONE} and {TWO}"
