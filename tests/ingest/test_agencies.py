"""An agreement of agencies, in the style of the United States: Whereas, Now therefore, forms to sign without "For"."""

from datetime import date

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
