"""Lists brought together."""

from app.export.listings import together
from app.export.numbering import HOUSE, Form, Level, Listing

ROMAN = Level(Form("upperRoman", "", ":"))
DECIMAL = Level(Form("decimal", "", "."))
BULLET = Level(Form("bullet", "-"))


def test_the_house_is_one():
    made = together((HOUSE,), (HOUSE,), [])
    assert (made.before, made.after, made.listings) == ((1,), (1,), ())


def test_lists_that_share_paragraphs_become_one_with_the_levels_of_both():
    before = (HOUSE, Listing(((0, ROMAN),)))
    after = (HOUSE, Listing(((0, ROMAN), (1, DECIMAL))))
    made = together(before, after, [(1, 1)])
    assert made.before == made.after == (1, 2)
    assert made.listings == ((2, after[1]),)


def test_lists_of_unlike_levels_stay_two():
    made = together((HOUSE, Listing(((0, ROMAN),))), (HOUSE, Listing(((0, DECIMAL),))), [(1, 1)])
    assert (made.before, made.after) == ((1, 3), (1, 2))
    assert [number for number, _ in made.listings] == [2, 3]


def test_no_list_is_joined_with_two_of_one_side():
    bullets = Listing(((1, BULLET),))
    made = together((HOUSE, bullets, bullets), (HOUSE, bullets), [(1, 1), (2, 1), (2, 1)])
    assert made.after == (1, 2)
    assert made.before == (1, 3, 2)
