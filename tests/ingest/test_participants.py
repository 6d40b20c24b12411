import pytest

from app.ingest.participants import collective_name, participants_of


def made(chapeau, title="", everything=""):
    found = participants_of(chapeau, title, everything)
    country = {side.id: side.country for side in found.sides}
    return [(p.name, country[p.side], p.represented_by, p.short) for p in found.participants]


def test_commas_and_ands_inside_the_names_of_ministries():
    assert made(
        "The Ministry of Land, Infrastructure, Transport and Tourism of Japan and the Ministry of Trade, Industry and Energy"
        ' of the Republic of Korea (hereinafter referred to as the "Participants"),'
    ) == [
        ("Ministry of Land, Infrastructure, Transport and Tourism of Japan", "Japan", "", ""),
        ("Ministry of Trade, Industry and Energy of the Republic of Korea", "Republic of Korea", "", ""),
    ]


def test_who_represents_whom():
    assert made(
        "The Government of Canada, represented by the Department of Natural Resources, and the Government of India,"
        " represented by the Ministry of Coal and the Ministry of Mines (the “Participants”);"
    )[0] == ("Government of Canada", "Canada", "Department of Natural Resources", "")


def test_several_ministries_on_one_side_share_its_country():
    assert [
        row[:2]
        for row in made(
            "The Ministry of Health and the Ministry of Labour of Japan, and the Department of Health of Australia,"
            ' hereinafter "the Sides"'
        )
    ] == [
        ("Ministry of Health", "Japan"),
        ("Ministry of Labour of Japan", "Japan"),
        ("Department of Health of Australia", "Australia"),
    ]


def test_governments_in_one_breath():
    assert [
        row[:2] for row in made("The Governments of Australia, Japan and the United Kingdom (the “Participants”),")
    ] == [
        ("Government of Australia", "Australia"),
        ("Government of Japan", "Japan"),
        ("Government of the United Kingdom", "United Kingdom"),
    ]


def test_acronyms_in_the_chapeau_and_later():
    chapeau = "The Ministry of Climate of Poland (“MKiŚ”) and the Department of Energy of the United States of America,"
    later = "It is led by the Department of Energy (DOE)."
    assert [row[3] for row in made(chapeau, everything=chapeau + later)] == ["MKiŚ", "DOE"]


def test_the_title_helps_when_there_is_no_chapeau():
    assert [
        row[1]
        for row in made(
            "", "Memorandum of Cooperation between the Government of Japan and the Government of Chile on Hydrogen"
        )
    ] == ["Japan", "Chile"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("(hereinafter referred to collectively as the “Participants”)", "Participants"),
        ('(each a "Participant", together the "Participants")', "Participants"),
        ("hereinafter referred to as the Sides,", "Sides"),
        ('hereinafter individually "Participant" and jointly "Participants"', "Participants"),
        ("The Government of Japan and the Government of Chile", ""),
    ],
)
def test_what_they_are_called_together(words, name):
    assert collective_name(words) == name


def test_a_short_name_may_begin_as_that_of_the_memorandum():
    assert [
        each[3]
        for each in made(
            "The Ministry of Construction of Japan (hereinafter referred to as MOC JP) and the Ministry of Construction of Viet"
            " Nam (“MOC VN”), in this Memorandum of Cooperation (the “MOC”),"
        )
    ] == ["MOC JP", "MOC VN"]
