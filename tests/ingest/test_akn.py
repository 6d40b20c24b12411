"""Akoma Ntoso files of others: an instrument is read in its order, a hostile file is refused with a sentence."""

import pytest

from app.errors import NotAnInstrument, UnreadableFile
from app.ingest import akn
from app.ingest.plain import read_plain
from app.ingest.reading import read_bytes

THEIRS = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 <doc name="memorandum">
  <meta><identification source="#them"><FRBRWork><FRBRthis value="/akn/xx"/></FRBRWork></identification></meta>
  <preface><longTitle><p><docType>Memorandum of Cooperation</docType> between the Ministry of Energy of
    Japan and the Department of Energy of Canada</p></longTitle></preface>
  <preamble>
   <formula name="parties"><p>The Ministry of Energy of Japan and the Department of Energy of Canada
     (hereinafter referred to as the “Participants”),</p></formula>
   <recitals><recital><p><i>Recognizing</i> the need for cooperation,</p></recital></recitals>
   <formula name="enacting"><p>Have reached the following understandings:</p></formula>
  </preamble>
  <mainBody>
   <section><num>1.</num><heading>Purpose</heading>
    <content><p>The Participants intend to cooperate on hydrogen<authorialNote marker="1"><p>A note.</p></authorialNote>.</p></content></section>
   <section><num>2.</num><heading>Areas of Cooperation</heading>
    <paragraph><intro><p>The Participants intend to cooperate in:</p></intro>
     <point><num>(a)</num><content><p>research;</p></content></point>
     <point><num>(b)</num><content><p>exchange of experts.</p></content></point></paragraph></section>
   <section><num>3.</num><heading>Duration</heading>
    <content><p>This Memorandum is intended to continue for five years. It is not legally binding.</p></content></section>
  </mainBody>
  <conclusions><p>Signed at Tokyo on 3 March 2025, in duplicate, in the English language.</p>
   <p><signature>For the Ministry of Energy of Japan:</signature></p>
   <p><signature>For the Department of Energy of Canada:</signature></p></conclusions>
 </doc>
</akomaNtoso>
""".encode()


def test_an_instrument_of_others_is_read_in_order():
    reading = read_bytes("theirs.xml", THEIRS)
    found = [(each.kind.value, each.label, each.words) for each in reading.instrument.provisions]
    assert ("section", "1.", "Purpose") in [(kind, label, words) for kind, label, words in found]
    assert ("item", "(a)", "research;") in found
    assert ("item", "(b)", "exchange of experts.") in found
    assert found[0][0] == "title"
    assert [kind for kind, _, _ in found].count("section") == 3
    assert [kind for kind, _, _ in found].count("signature") == 2
    assert reading.coverage.missing == ()
    assert [side.country for side in reading.instrument.particulars.sides] == ["Japan", "Canada"]


def test_any_document_is_read_as_lines():
    assert any(line.text == "Purpose" and line.label == "1." for line in read_plain("theirs.akn", THEIRS).lines)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b"  \n", "it is empty"),
        (b"<akomaNtoso", "its XML is damaged or not complete"),
        (b"<html><body/></html>", "it is XML, but not a text in Akoma Ntoso"),
        (b'<!DOCTYPE a [<!ENTITY e "x">]><akomaNtoso>&e;</akomaNtoso>', "it holds declarations"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><akomaNtoso/>', "it holds declarations"),
        ("<akomaNtoso/>".encode("utf-16"), "it holds declarations"),
        (b"<akomaNtoso>" + b"<div>" * 9_000 + b"</div>" * 9_000 + b"</akomaNtoso>", "nested deeper"),
        (b"<akomaNtoso/>", "there are no words in it"),
        (b"<akomaNtoso>&unknown;</akomaNtoso>", "its XML is damaged"),
        (b"PK\x03\x04", "its XML is damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data, why):
    with pytest.raises(UnreadableFile) as refused:
        read_bytes("theirs.xml", data)
    assert why in str(refused.value)
    assert str(refused.value).startswith("theirs.xml could not be read: ")


def test_a_file_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(akn, "_MOST", 1_000)
    with pytest.raises(UnreadableFile, match="larger than"):
        read_bytes("theirs.xml", THEIRS)


def test_a_law_is_no_instrument():
    law = b"<akomaNtoso><act><body><article><num>1</num><content><p>Taxes rise.</p></content></article></body></act></akomaNtoso>"
    with pytest.raises(NotAnInstrument):
        read_bytes("law.xml", law)
