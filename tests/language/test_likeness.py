from hypothesis import given
from hypothesis import strategies as st

from app.language.likeness import Likeness, cosine, terms

CORPUS = (
    "The Participants intend to review this MOC every two years.",
    "The Participants may modify this MOC by written decision.",
    "Meetings take place in person or online.",
    "Nothing in this MOC commits the Participants to the expenditure of funds.",
)


def test_the_same_words_are_alike_and_foreign_ones_are_not():
    likeness = Likeness(CORPUS)
    assert likeness.between(CORPUS[0], CORPUS[0]) > 0.999
    assert likeness.between("fisheries", CORPUS[0]) == 0
    assert likeness.between("", CORPUS[0]) == 0


def test_rare_words_count_more_than_common_ones():
    likeness = Likeness(CORPUS)
    assert likeness.between("review every two years", CORPUS[0]) > likeness.between(
        "the Participants this MOC", CORPUS[0]
    )


def test_case_quotes_and_plurals_do_not_part_words():
    likeness = Likeness(CORPUS)
    assert likeness.between("MEETING ONLINE", "meetings “online”") > 0.999


def test_the_nearest_is_found_among_rewordings():
    likeness = Likeness(CORPUS)
    asked = "The MOC is to be reviewed by the Participants every two years"
    assert max(CORPUS, key=lambda text: likeness.between(asked, text)) == CORPUS[0]


def test_japanese_is_compared_by_pairs_of_signs():
    assert terms("協力覚書") == ["協力", "力覚", "覚書"]
    likeness = Likeness(["協力覚書", "深海鉱物資源", "両国政府"])
    assert likeness.between("協力の覚書", "協力覚書") > likeness.between("深海鉱物資源", "協力覚書") == 0


def test_several_texts_taken_as_one():
    likeness = Likeness(CORPUS)
    whole = likeness.joint(CORPUS[:2])
    assert cosine(whole, likeness.vector(CORPUS[0])) > cosine(whole, likeness.vector(CORPUS[2]))


@given(st.lists(st.text(), max_size=4), st.text(), st.text())
def test_likeness_is_symmetrical_and_between_0_and_1(corpus, one, other):
    likeness = Likeness(corpus)
    assert 0 <= likeness.between(one, other) <= 1
    assert abs(likeness.between(one, other) - likeness.between(other, one)) < 1e-9
    if terms(one):
        assert likeness.between(one, one) > 0.999
