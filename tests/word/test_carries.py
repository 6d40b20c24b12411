"""What a Word file carries unseen is found, and taken out without a change of what is seen."""

import io
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.export.docx import clean_bytes
from app.jobs import importing
from app.word.carries import carried
from app.word.cleaning import seen, stripped
from app.word.package import open_package
from app.word.pictures import bare_picture
from tests.export.referees import complaints
from tests.word.packages import docx, p, r
from tests.word.planted import PLACES, found_anywhere, jpeg, planted, png

BASE = Path(__file__).parents[2] / "resources" / "base.docx"
WORD = "Zqx9Canary"
KINDS = {
    "core": "person", "program": "company", "custom_properties": "custom_property", "label": "label",
    "custom_xml": "custom_xml", "template": "template", "theme": "template", "variables": "variable", "comments": "comment",
    "hidden": "hidden", "hidden_by_style": "hidden", "hidden_row": "hidden", "white": "faint", "without_ink": "faint", "vector": "picture_data", "tiny": "faint",
    "unused_note": "unprinted", "control": "control", "field": "field", "simple_field": "field", "page_number": "field", "file_link": "link",
    "picture": "picture_data", "photo": "picture_data", "fetched_picture": "outside", "ole": "ole", "macro": "macro",
    "embedded": "embedded", "signature": "signature", "blocks": "block", "alternate": "alternate",
    "bookmark": "bookmark", "people": "person", "changes": "change", "orphan": "leftover", "chunk": "hidden",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_in_a_place_is_said_and_does_not_leave(place):
    data = planted(WORD, [place])
    found = carried(data)
    assert found_anywhere(data, WORD) or place in {"field_in_field", "parted_field"}
    assert found
    if place in KINDS:
        assert KINDS[place] in {each.kind for each in found}
    made = stripped("a.docx", data, "Japan")
    assert not found_anywhere(made.data, WORD)
    assert {each.kind for each in made.left} <= ({"change"} if place == "changes" else set())
    assert seen("a.docx", made.data) == seen("a.docx", data)


@given(st.sets(st.sampled_from(PLACES), min_size=1), st.randoms(use_true_random=False))
def test_nothing_planted_anywhere_survives(places, chance):
    chosen = sorted(places)
    chance.shuffle(chosen)
    data = planted(WORD, chosen)
    made = stripped("a.docx", data, "Japan")
    assert not found_anywhere(made.data, WORD)
    assert {each.kind for each in made.left} <= {"change"}
    assert seen("a.docx", made.data) == seen("a.docx", data)
    again = stripped("a.docx", made.data, "Japan")
    assert again.data == made.data
    assert not again.out


def test_the_referees_find_nothing_new(tmp_path):
    data = planted(WORD, PLACES)
    before, after = tmp_path / "before.docx", tmp_path / "after.docx"
    before.write_bytes(data)
    after.write_bytes(stripped("a.docx", data).data)
    assert len(complaints(after)) <= len(complaints(before))
    bare = tmp_path / "bare.docx"
    bare.write_bytes(stripped("a.docx", BASE.read_bytes()).data)
    assert complaints(bare) == []


def test_our_own_clean_file_carries_nothing():
    text = importing.read(importing.starter_texts()[0]).instrument
    data = clean_bytes(text)
    assert carried(data) == ()
    assert seen("a.docx", stripped("a.docx", data).data) == seen("a.docx", data)


def test_words_that_are_seen_stay():
    body = (
        p(r("White on black", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'))
        + p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>4</w:t></w:r></w:fldSimple>')
        + p(r("not hidden", '<w:vanish w:val="0"/>') + r("contents", "<w:webHidden/>"))
    )
    for code in (" NUMPAGES  \\* Arabic ", ' DATE \\@ "d MMMM yyyy" ', ' TOC \\o "1-3" \\h ', " SEQ Table \\* ARABIC "):
        body += p(f"<w:fldSimple w:instr='{code}'>{r('result')}</w:fldSimple>")
    data = docx(body)
    assert carried(data) == ()
    assert stripped("a.docx", data).out == ()
    assert seen("a.docx", data) == ("White on black", "4", "not hiddencontents", *["result"] * 4)


def test_a_reference_still_finds_what_it_refers_to():
    made = stripped("a.docx", planted(WORD, ["named_bookmark"]))
    text = zipfile.ZipFile(io.BytesIO(made.data)).read("word/document.xml").decode()
    assert text.count("_Ref900000000") == 2
    assert " REF _Ref900000000 \\h " in text


def test_marks_that_stay_have_one_name_and_no_date():
    made = stripped("a.docx", planted(WORD, ["changes"]), "Japan")
    text = zipfile.ZipFile(io.BytesIO(made.data)).read("word/document.xml").decode()
    assert text.count('w:author="Japan"') == 2
    assert "w:date" not in text


def test_a_cut_picture_and_a_text_of_another_kind_are_said_and_stay():
    data = planted(WORD, ["picture"])
    parts = {
        info.filename: zipfile.ZipFile(io.BytesIO(data)).read(info)
        for info in zipfile.ZipFile(io.BytesIO(data)).infolist()
    }
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<a:stretch/>", b'<a:srcRect l="9000"/><a:stretch/>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, inner in parts.items():
            archive.writestr(name, inner)
    left = stripped("a.docx", out.getvalue()).left
    assert [(each.kind, each.removable) for each in left] == [("cropped", False)]


def test_a_picture_keeps_its_letters_and_how_it_is_turned():
    assert b"\x12\xff\x00\x34" in bare_picture(jpeg(WORD))
    assert b"\x12\x01\x03\x00\x01\x00\x00\x00\x06" in bare_picture(jpeg(WORD))
    assert bare_picture(bare_picture(jpeg(WORD))) == bare_picture(jpeg(WORD))
    assert bare_picture(bare_picture(png(WORD))) == bare_picture(png(WORD))
    assert bare_picture(b"\x89PNG\r\n\x1a\nbroken") is None
    assert bare_picture(b"anything") is None


@given(st.binary(max_size=200))
def test_a_broken_picture_is_none(tail):
    for sign in (b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"\x01\0\0\0" + bytes(36) + b" EMF"):
        bare_picture(sign + tail)


def test_hostile_packages_are_refused_with_a_sentence():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(6_000):
            archive.writestr(f"a{number}.xml", "")
    bomb = io.BytesIO(docx(p(r("a"))))
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", bytes(30_000_000))
    entity = io.BytesIO(docx(p(r("a"))))
    with zipfile.ZipFile(entity, "a") as archive:
        archive.writestr("customXml/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    whole = docx(p(r("a")))
    for data in (out.getvalue(), bomb.getvalue(), b"", b"%PDF-1.7", whole[: len(whole) // 2]):
        with pytest.raises(UnreadableFile):
            carried(data, "a.docx")
    assert [each.kind for each in carried(entity.getvalue())] == ["leftover"]


@given(st.randoms(use_true_random=False))
def test_a_damaged_file_is_read_or_refused(chance: random.Random):
    data = bytearray(planted(WORD, ["core", "comments", "field", "picture"]))
    for _ in range(chance.randint(1, 6)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(UnreadableFile):
        open_package("a.docx", stripped("a.docx", bytes(data)).data)
