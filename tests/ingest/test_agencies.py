"""An agreement of agencies, in the style of the United States: Whereas, Now therefore, forms to sign without "For"."""

from datetime import date

from app.ingest.participants import participants_of
from app.ingest.reading import read_bytes
from app.model.provision import Kind

TEXT = """MEMORANDUM OF AGREEMENT
BETWEEN THE
NATIONAL WEATHER SERVICE
DEPARTMENT OF COMMERCE
UNITED STATES OF AMERICA
AND THE
METEOROLOGICAL SERVICE
REPUBLIC OF PANAMA

WHEREAS, the National Weather Service of the United States of America, subsequently referred to as NWS, and the \
Meteorological Service of the Republic of Panama, subsequently referred to as MSP, have a common interest; and

WHEREAS, the NWS is able to furnish training;

NOW THEREFORE, the NWS and the MSP, subsequently referred to as "the parties", mutually agree as follows:

ARTICLE I. OBJECTIVE

A. This Agreement sets out the terms on which the NWS provides training to the MSP.

B. The offices for coordination are:
1. For the NWS: Office of International Affairs, Silver Spring.
2. For the MSP: Directorate of Forecasts, Panama City.

ARTICLE II. EFFECTIVE DATE

This Agreement becomes effective on the date of the last signature.

NATIONAL WEATHER SERVICE
DEPARTMENT OF COMMERCE
UNITED STATES OF AMERICA
BY: Mary Jones
TITLE: Director
DATE: March 4, 2014

METEOROLOGICAL SERVICE
REPUBLIC OF PANAMA
BY: Luz Herrera
TITLE: General Manager
DATE: March 18, 2014
"""


def test_the_parts():
    provisions = read_bytes("a.txt", TEXT.encode()).instrument.provisions
    parts = [(p.kind, p.label, p.text.plain) for p in provisions]
    assert [kind for kind, _, _ in parts].count(Kind.RECITAL) == 2
    assert [text[:13] for kind, _, text in parts if kind is Kind.LINK] == ["NOW THEREFORE"]
    assert (Kind.ITEM, "1.", "For the NWS: Office of International Affairs, Silver Spring.") in parts
    assert [text.split(" BY:")[0] for kind, _, text in parts if kind is Kind.SIGNATURE] == [
        "NATIONAL WEATHER SERVICE DEPARTMENT OF COMMERCE UNITED STATES OF AMERICA",
        "METEOROLOGICAL SERVICE REPUBLIC OF PANAMA",
    ]


def test_who_signs_and_when():
    known = read_bytes("a.txt", TEXT.encode()).instrument.particulars
    assert [(known.country(each.side), each.name, each.post) for each in known.signatories] == [
        ("United States", "Mary Jones", "Director"),
        ("Panama", "Luz Herrera", "General Manager"),
    ]
    assert known.signed_on == date(2014, 3, 18)
    assert known.status == "signed"


def test_the_title_says_of_which_country_an_agency_is_where_the_chapeau_does_not():
    made = participants_of(
        "The Federal Road Administration (FRA) and the Road Authority of Chile (RAC), together the “Sides”,",
        "Arrangement between the Federal Road Administration of the United States of America and the Road Authority"
        " of Chile concerning Bridges",
    )
    assert [side.country for side in made.sides] == ["United States", "Chile"]
    assert [each.short for each in made.participants] == ["FRA", "RAC"]


def test_what_a_chapeau_tells_of_an_agency_is_no_part_of_its_name():
    made = participants_of(
        "THE PARANÁ RESEARCH FOUNDATION - FPR, established by Law nº 1 of 1960, with headquarters at Rua Um 1, represented"
        " by its President, and the JAPAN FOREST AGENCY, created on 1 July 2018, hereinafter the “Participants”,",
        "Memorandum on Cooperation",
    )
    assert [each.name for each in made.participants] == ["PARANÁ RESEARCH FOUNDATION - FPR", "JAPAN FOREST AGENCY"]


CHAPEAU = """Joint Declaration of Intent
between
the Federal Ministry of Forests of the Federal Republic of Germany
and
the Ministry of Water of the Republic of Korea
on Cooperation in the Field of Rivers

The Federal Ministry of Forests of the Federal Republic of Germany
and
the Ministry of Water of the Republic of Korea
- hereinafter referred to as "the Sides" -

convinced that rivers are the veins of a country,

intend to cooperate as follows:

1. The Sides intend to exchange experts.

2. This declaration is not legally binding.
"""


def test_a_title_ends_where_a_chapeau_names_the_participants_again_on_lines_of_their_own():
    found = read_bytes("a.txt", CHAPEAU.encode()).instrument
    title = found.provisions[0].words
    assert title.endswith("on Cooperation in the Field of Rivers")
    assert found.provisions[1].words.startswith("The Federal Ministry of Forests")
    assert [each.name for each in found.particulars.participants] == [
        "Federal Ministry of Forests of the Federal Republic of Germany",
        "Ministry of Water of the Republic of Korea",
    ]
