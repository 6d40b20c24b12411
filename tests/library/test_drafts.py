from tests.desks import draft, keep_as_before


def test_what_an_older_version_kept_is_on_the_shelf_until_it_is_begun_anew(library):
    keep_as_before(library.path, "d1", "sectoral", '{"subject": "鉱物"}', '{"funding": "abc.1"}', "Minerals")
    found = library.carried("d1")
    assert (found.template, found.answers, found.choices) == ("sectoral", '{"subject": "鉱物"}', '{"funding": "abc.1"}')
    assert [(each.id, each.listing.title, each.carried) for each in library.shelf()] == [("d1", "Minerals", True)]
    one = draft()
    library.begin(type(one)("d1", one.instrument), "Minerals")
    assert library.carried("d1") is None
    assert [(each.id, each.carried) for each in library.shelf()] == [("d1", False)]


def test_one_that_was_put_away_is_not_handed_out(library):
    keep_as_before(library.path, "d1", "sectoral")
    library.put_away("d1")
    assert library.carried("d1") is None
    library.put_back("d1")
    assert library.carried("d1")
