"""The law of OpenDocument texts: what was written is read back, structure and words, in every language."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import assume, given, settings

from app.export.odf import odt_bytes
from app.ingest.odt import read_own
from app.ingest.reading import read_bytes
from tests.export.again import shape
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.thinned import examples

SIGNED = deep_sea()
FAR_GAP = '[{"language":"en","role":"original","provisions":[["title",0,{"t":{"999999999999":[["",""]]}}]]}]'


def again(instrument):
    return read_bytes("text.odt", odt_bytes(instrument)).instrument


def test_signed_texts_are_read_back():
    for text in (deep_sea(), technology()):
        assert shape(again(text)) == shape(text)


@settings(max_examples=examples(10, 300))
@given(instruments())
def test_any_draft_is_read_back(instrument):
    assume(any(each.words.strip() for version in instrument.versions for each in version.provisions))
    assert shape(again(instrument)) == shape(instrument, printed=True)


def edited(data, old, new):
    """The file after somebody changed its text by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w") as file:
        for name in made.namelist():
            text = made.read(name)
            if name == "content.xml":
                assert old in text.decode("utf-8")
                text = text.decode("utf-8").replace(old, new, 1).encode("utf-8")
            file.writestr(name, text)
    return out.getvalue()


def test_what_a_stranger_changed_is_read_as_it_is():
    text = technology()
    first = text.provisions[2].text.plain
    data = edited(odt_bytes(text), first.split(" represented")[0], "The Ministry of Light")
    back = read_bytes("text.odt", data).instrument
    assert back.provisions[2].text.plain.startswith("The Ministry of Light")
    assert len(back.provisions) == len(text.provisions)


def test_a_paragraph_put_in_is_a_provision():
    text = technology()
    data = edited(
        odt_bytes(text), "</office:text>", '<text:p text:style-name="SigningLine">Done at Oslo.</text:p></office:text>'
    )
    reading = read_bytes("text.odt", data)
    assert [(each.kind, each.text.plain) for each in reading.instrument.provisions[-1:]] == [
        ("signing", "Done at Oslo.")
    ]
    assert reading.coverage.missing == ()


def test_a_paragraph_taken_out_is_none():
    text = technology()
    data = odt_bytes(text)
    gone = '<text:p text:style-name="LinkPhrase">'
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode("utf-8")
    whole = content[content.index(gone) : content.index("</text:p>", content.index(gone)) + len("</text:p>")]
    back = read_bytes("text.odt", edited(data, whole, "")).instrument
    assert [each.kind for each in back.provisions].count("link") == 0
    assert len(back.provisions) == len(text.provisions) - 1


def outlined(data, told):
    """The file with another outline in its metadata."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w") as file:
        for name in made.namelist():
            part = made.read(name).decode("utf-8")
            if name == "meta.xml":
                start = part.index('"string">') + len('"string">')
                part = part[:start] + escape(told) + part[part.index("</meta:user-defined>") :]
            file.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    "told",
    [
        "", "null", "{}", "[]", "[1]", "[[]]", "nonsense", "[" * 100_000, '[{"language":"en"}]',
        '[{"language":"en","role":"original","provisions":[["nothing",0]]}]',
        '[{"language":"en","role":"original","provisions":[["title",-1]]}]',
        '[{"language":"en","role":"original","provisions":[["title",1e9]]}]',
        '[{"language":"en","role":"original","provisions":[["title",0,{"t":{"a":7}}]]}]',
    ],
)  # fmt: skip
def test_a_damaged_outline_is_none(told):
    assert read_own("text.odt", outlined(odt_bytes(SIGNED), told)) is None


@pytest.mark.parametrize("told", ["nonsense", FAR_GAP])
def test_without_an_outline_of_all_words_a_file_is_recognised_as_any_text(told):
    back = read_bytes("text.odt", outlined(odt_bytes(SIGNED), told)).instrument
    assert [each.label for each in back.provisions if each.kind == "section"] == ["I:", "II:", "III:", "IV:", "V:"]
