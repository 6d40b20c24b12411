import pytest

from app.language.countries import _by_form, code_of, countries, country_of, country_of_code, find, named


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Department of Commerce of the United States of America", "United States"),
        ("Government of Japan", "Japan"),
        ("FOR THE GOVERNMENT OF THE REPUBLIC OF KOREA", "Republic of Korea"),
        ("U.S. Department of State", "United States"),
        ("United States Department of Commerce", "United States"),
        ("Ministry of Industry and Trade of the Socialist Republic of Viet Nam", "Viet Nam"),
        ("Cabinet Office of Japan for the purposes of Science and Technology Policy", "Japan"),
        ("Government of the United Kingdom of Great Britain and Northern Ireland", "United Kingdom"),
        ("Embassy of Japan in Australia", "Japan"),
        ("Government of the People’s\nRepublic of China", "China"),
        ("Office of Science and Technology Policy", None),
        ("Tokyo Metropolitan Government", None),
    ],
)
def test_the_country_of_an_office(phrase, country):
    found = country_of(phrase)
    assert (found.name if found else None) == country


def test_mentions_do_not_overlap_and_prefer_the_longer_name():
    text = "the United States of America, Japan's ministry, U.S. and Japanese firms, New Zealand"
    assert [(text[m.start : m.end], m.country.name, m.kind) for m in find(text)] == [
        ("United States of America", "United States", "name"),
        ("Japan", "Japan", "name"),
        ("U.S.", "United States", "name"),
        ("Japanese", "Japan", "adjective"),
        ("New Zealand", "New Zealand", "name"),
    ]


def test_words_are_not_countries():
    assert not find("between us, turkey is chinaware; Japanesque")


def test_names_in_any_form_and_case():
    assert named("the united states of america").name == "United States"
    assert named("Vietnam").name == "Viet Nam"
    assert named("Atlantis") is None
    (capital,) = find("TOKYO")
    assert (capital.country.name, capital.kind) == ("Japan", "capital")


def test_the_table_is_sound():
    names = [country.name for country in countries()]
    assert len(names) == len(set(names)) > 100
    assert all(country.article in {"", "the"} and country.adjectives and country.capitals for country in countries())
    assert named("United States").article == "the"


def test_every_country_has_a_code_of_its_own():
    codes = [country.code for country in countries()]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(country_of_code(code_of(country.name)) == country.name for country in countries())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Japan", "JP"),
        ("the United States", "US"),
        ("South Korea", "KR"),
        ("United Kingdom", "UK"),
        ("European Union", "EU"),
        ("International Energy Agency", "IEA"),
        ("Ruritania", "RUR"),
        ("", ""),
    ],
)
def test_the_code_of_a_country(name, code):
    assert code_of(name) == code


@pytest.mark.parametrize(("code", "name"), [("gb", "United Kingdom"), ("USA", "United States"), ("ZZ", ""), ("", "")])
def test_the_country_of_a_code(code, name):
    assert country_of_code(code) == name


def test_every_form_is_found_whole_among_others_however_it_is_spaced():
    plain = sorted(_by_form(), key=len, reverse=True)
    for form in plain:
        written = f"of {form.replace(' ', chr(10)).replace(chr(39), '’')}, {form}’s"
        found = [written[each.start : each.end] for each in find(written)]
        assert found == [form.replace(" ", "\n").replace("'", "’"), form]
