"""The law of Akoma Ntoso: what was written is read back, structure, words and ids."""

from hypothesis import assume, given, settings

from app.export.akn import akn_bytes
from app.ingest.reading import read_bytes
from tests.export.again import shape
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.thinned import examples


def again(instrument):
    return read_bytes("text.akn", akn_bytes(instrument)).instrument


@settings(max_examples=examples(10, 300))
@given(instruments())
def test_any_draft_is_read_back(instrument):
    assume(any(each.words.strip() for version in instrument.versions for each in version.provisions))
    back = again(instrument)
    assert shape(back) == shape(instrument, printed=True)
    versions = [version for version in instrument.versions if version.provisions]
    for one, other in zip(back.versions, versions, strict=True):
        assert [each.id for each in one.provisions] == [each.id for each in other.provisions]
    assert back.particulars == instrument.particulars


def test_signed_texts_are_read_back():
    for text in (deep_sea(), technology()):
        assert shape(again(text)) == shape(text)


def test_what_a_stranger_added_is_read_too():
    text = akn_bytes(technology()).decode("utf-8")
    added = (
        "<article><num>99.</num><heading>New</heading><content><p>Put in by hand.</p></content></article></mainBody>"
    )
    back = read_bytes("text.akn", text.replace("</mainBody>", added).encode("utf-8")).instrument
    (found,) = [each for each in back.provisions if each.label == "99."]
    assert (found.kind, found.heading.plain, found.text.plain) == ("section", "New", "Put in by hand.")
    assert len(back.provisions) == len(technology().provisions) + 1


def test_words_where_ours_has_none_are_not_lost():
    text = akn_bytes(technology()).decode("utf-8")
    odd = text.replace("</mainBody>", "<p>Stray words at the end.</p></mainBody>").encode("utf-8")
    reading = read_bytes("text.akn", odd)
    assert any("Stray words at the end." in each.words for each in reading.instrument.provisions)
    assert reading.coverage.missing == ()
