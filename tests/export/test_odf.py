"""OpenDocument texts: the package, real lists, blocks to sign, the page; equal texts are equal files."""

import io
import zipfile
from dataclasses import replace

import docx
from docx.shared import Twips
from lxml import etree

from app.export.dress import BaseFile, Dress
from app.export.odf import odt_bytes
from app.export.odf_xml import NAMESPACES
from app.ingest.page_proof import missing_in_open_document
from app.model.instrument import LanguageVersion
from tests.export.signed import deep_sea, technology
from tests.trees import instrument, provisions


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def found(data, path, part="content.xml"):
    return etree.fromstring(parts(data)[part]).xpath(path, namespaces=NAMESPACES)


def test_the_kind_stands_first_and_as_it_is():
    with zipfile.ZipFile(io.BytesIO(odt_bytes(deep_sea()))) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        listed = etree.fromstring(package.read("META-INF/manifest.xml"))
        names = [each.get(each.nsmap["manifest"].join("{}") + "full-path") for each in listed]
        assert names == ["/", "content.xml", "styles.xml", "settings.xml", "meta.xml"]
        assert set(package.namelist()) == {"mimetype", "META-INF/manifest.xml", *names[1:]}


def test_equal_texts_are_equal_files():
    text = technology()
    assert odt_bytes(text) == odt_bytes(text)


def test_every_style_that_is_used_is_there():
    for data in (odt_bytes(deep_sea()), odt_bytes(technology(), Dress(head="Short", marking="SECRET"))):
        used = set(found(data, "//@text:style-name | //@table:style-name"))
        used |= set(found(data, "//@style:parent-style-name"))
        made = set(found(data, "//style:style/@style:name | //text:list-style/@style:name"))
        made |= set(found(data, "//style:style/@style:name | //text:list-style/@style:name", "styles.xml"))
        assert used <= made


def test_numbers_are_counted_by_lists_that_go_on():
    data = odt_bytes(deep_sea())
    said = "".join(found(data, "//office:text//text()"))
    assert "III:" not in said
    lists = found(data, "/*/office:body/office:text/text:list")
    known = [each.get(f"{{{NAMESPACES['xml']}}}id") for each in lists]
    assert len(set(known)) == len(known)
    goes_on = [each.get(f"{{{NAMESPACES['text']}}}continue-list") for each in lists]
    assert all(before is None or before in known[:at] for at, before in enumerate(goes_on))
    assert goes_on.count(None) == len({each.get(f"{{{NAMESPACES['text']}}}style-name") for each in lists})


def test_a_label_that_no_list_counts_is_words():
    data = odt_bytes(instrument("section I. | Purpose |\n  paragraph first? || Words."))
    said = "".join(found(data, "//office:text//text()"))
    assert "first?" in said
    assert "I." not in said


def test_blocks_to_sign_stay_with_each_other():
    data = odt_bytes(deep_sea())
    (table,) = found(data, "//style:table-properties")
    assert table.get(f"{{{NAMESPACES['style']}}}may-break-between-rows") == "false"
    assert set(found(data, "//style:table-row-properties/@fo:keep-together")) == {"always"}
    (row,) = found(data, "//table:table-row")
    assert len(row) == 2


def test_no_word_is_lost():
    for text in (deep_sea(), technology()):
        said = "\n".join(f"{each.label} {each.words}" for each in text.provisions)
        assert missing_in_open_document("a.odt", odt_bytes(text), said) == ()


def test_the_page_is_dressed():
    dress = Dress("letter", "Short title", "Draft of 3 May", "CONFIDENTIAL", "Japan’s original", line_numbers=True)
    data = odt_bytes(technology(), dress)
    heads = ["".join(each.itertext()) for each in found(data, "//style:header/text:p", "styles.xml")]
    assert heads == ["CONFIDENTIAL", "Short titleDraft of 3 May · Japan’s original"]
    first = ["".join(each.itertext()) for each in found(data, "//style:header-first/text:p", "styles.xml")]
    assert first == ["CONFIDENTIAL", "Draft of 3 May · Japan’s original"]
    assert found(data, "//text:linenumbering-configuration/@text:number-lines", "styles.xml") == ["true"]
    assert found(data, "//@fo:page-width", "styles.xml") == ["612pt"]
    assert found(odt_bytes(technology()), "//@fo:page-width", "styles.xml") == ["595.3pt"]
    assert found(odt_bytes(technology()), "//style:header", "styles.xml") == []


def test_a_second_language_begins_a_page_and_says_its_language():
    text = instrument("title: Memorandum of Cooperation\nsection I. | Purpose | To cooperate.")
    japanese = LanguageVersion("ja", "original", provisions("title: 協力覚書\nsection 第１条 | 目的 | 協力する。"))
    data = odt_bytes(replace(text, versions=(*text.versions, japanese)))
    assert len(found(data, "//style:style[.//@fo:break-before='page']")) == 1
    assert set(found(data, "//style:text-properties/@style:language-asian")) == {"ja"}
    last = odt_bytes(replace(text, versions=(japanese,)))
    assert "".join(found(last, "//style:footer/text:p//text()", "styles.xml")) == "1 / 1"


def test_nothing_is_said_of_who_made_it_or_when():
    said = b"".join(parts(odt_bytes(deep_sea())).values())
    for word in (b"creation-date", b"initial-creator", b"dc:creator", b"dc:date", b"printed-by", b"editing-duration"):
        assert word not in said


def test_a_ministrys_base_gives_its_styles_and_its_page():
    made = docx.Document()
    made.styles["Body Text"].font.name = "Garamond"
    made.styles.add_style("3 weird name", 1)
    made.sections[0].left_margin = Twips(2000)
    out = io.BytesIO()
    made.save(out)
    data = odt_bytes(deep_sea(), Dress(base=BaseFile(out.getvalue(), (("BodyText", "BodyText"),))))
    body = "//style:style[@style:name='BodyText']/style:text-properties/@style:font-name"
    assert found(data, body, "styles.xml") == ["Garamond"]
    assert found(data, "//@fo:margin-left", "styles.xml").count("100pt") == 1
    assert not [name for name in found(data, "//@style:name", "styles.xml") if name[0].isdigit()]
