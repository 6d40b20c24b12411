"""Akoma Ntoso files: valid against the OASIS schema, each part what it is called, ids of their own."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given
from lxml import etree

from app.export.akn import akn_bytes
from app.model.instrument import Particulars
from app.model.text import Mark, MarkKind, Text
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.export.test_open_references import bilingual
from tests.trees import instrument

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


def root(data):
    return etree.fromstring(data)


def found(data, path):
    return root(data).xpath(path, namespaces=NS)


def test_the_parts_stand_where_their_kinds_belong():
    data = akn_bytes(deep_sea())
    assert len(found(data, "/a:akomaNtoso/a:statement[@name='memorandumOfCooperation']")) == 1
    assert len(found(data, "//a:preface/a:longTitle//a:docTitle")) == 1
    assert len(found(data, "//a:preamble/a:recitals/a:recital")) == 3
    assert found(data, "//a:preamble/a:formula/@name") == ["chapeau", "link"]
    assert found(data, "//a:mainBody/a:section/a:num/text()") == ["I:", "II:", "III:", "IV:", "V:"]
    assert found(data, "//a:mainBody/a:section/@eId") == ["sec_I", "sec_II", "sec_III", "sec_IV", "sec_V"]
    assert len(found(data, "//a:section[2]/a:list[a:intro]/a:point")) == 4
    assert found(data, "//a:conclusions/a:blockContainer/@class") == ["closing", "signing", "signature", "signature"]
    assert len(found(data, "//a:conclusions//a:signature")) == 2


def test_the_metadata_is_that_of_the_instrument():
    data = akn_bytes(deep_sea())
    assert found(data, "//a:FRBRWork/a:FRBRcountry/@value") == ["jp"]
    assert set(found(data, "//a:identification//a:FRBRdate/@date")) == {"2026-03-19"}
    assert found(data, "//a:FRBRExpression/a:FRBRlanguage/@language") == ["eng"]
    assert found(data, "//a:TLCPerson/@showAs") == ["AKAZAWA Ryosei", "Howard Lutnick"]
    assert found(data, "//a:FRBRWork/a:FRBRuri/@value")[0].startswith(
        "/akn/jp/statement/memorandumOfCooperation/2026-03-19/"
    )


def test_two_languages_are_a_collection_and_annexes_attachments():
    text = bilingual()
    data = akn_bytes(text)
    assert complaints(data) == []
    assert found(data, "/a:akomaNtoso/a:documentCollection//a:component/a:statement/a:mainBody/@xml:lang") == [
        "en",
        "ja",
    ]
    assert found(data, "//a:statement/a:meta//a:FRBRExpression/a:FRBRlanguage/@language") == ["eng", "jpn"]
    assert found(data, "//a:attachment/a:doc/@name") == ["annex", "note"]
    assert len(found(data, "//a:table/a:tr/a:td")) == 2
    translated = replace(text, versions=(text.versions[0], replace(text.versions[1], role="translation")))
    assert complaints(akn_bytes(translated)) == []
    assert found(akn_bytes(translated), "//a:FRBRtranslation/@fromLanguage") == ["eng"]


def test_every_provision_keeps_its_own_id_and_what_it_answers():
    text = bilingual()
    second = tuple(replace(each, answers="en0") for each in text.versions[1].provisions)
    text = replace(text, versions=(text.versions[0], replace(text.versions[1], provisions=second)))
    data = akn_bytes(text)
    ids = [each.id for version in text.versions for each in version.provisions]
    assert sorted(found(data, "//@GUID")) == sorted(ids)
    assert found(data, "//@wId") == ["en0"] * len(second)
    assert len(set(found(data, "//@eId"))) == len(found(data, "//@eId"))


def test_a_reference_points_to_the_provision():
    text = instrument("section I. | Purpose | See section II and no other.\nsection II. | Means | Money.")
    first, second = text.provisions
    words = Text(
        first.text.plain, (Mark(4, 14, MarkKind.REFERENCE, second.id), Mark(19, 27, MarkKind.REFERENCE, "gone"))
    )
    first = replace(first, text=words)
    data = akn_bytes(replace(text, versions=(replace(text.versions[0], provisions=(first, second)),)))
    assert complaints(data) == []
    assert [(each.get("href"), each.text) for each in found(data, "//a:ref")] == [("#sec_II", "section II")]


def test_a_text_without_a_day_or_a_country_is_valid():
    text = replace(deep_sea(), particulars=Particulars())
    assert complaints(akn_bytes(text)) == []


def test_equal_texts_are_equal_files():
    text = technology()
    assert akn_bytes(text) == akn_bytes(text)
