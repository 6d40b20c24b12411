"""Akoma Ntoso files: valid against the OASIS schema, each part what it is called, ids of their own."""

from functools import cache
from pathlib import Path

from hypothesis import given
from lxml import etree

from app.export.akn import akn_bytes
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "akomantoso30.xsd"
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


def complaints(data):
    schema().validate(etree.fromstring(data))
    return [f"{error.line}: {error.message}" for error in schema().error_log]


def test_signed_texts_are_valid():
    for text in (deep_sea(), technology()):
        assert complaints(akn_bytes(text)) == []


@given(instruments())
def test_any_draft_is_valid(instrument):
    assert complaints(akn_bytes(instrument)) == []
