"""A clean file: real numbering, tables that do not split, nothing lost, no complaint."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from app.errors import UnwritableFile
from app.export.docx import clean_bytes, write_clean
from app.export.dress import Dress
from app.export.odf import odt_bytes
from app.export.pages import clean
from app.model.instrument import LanguageVersion
from app.model.labels import labels, roman
from app.model.provision import Kind
from app.model.text import MarkKind, whole
from app.progress import quiet
from tests.export.made import instruments
from tests.export.reader import NS, Seen, W, flat, lines, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea, technology
from tests.thinned import examples
from tests.trees import instrument, provisions
from tools import make_base

DRAFT = """
title: Memorandum of Cooperation
chapeau: The Government of Japan and the Government of Canada;
recital: Recognizing the need for it,
link: Have reached the following understandings:
section | Purpose |
  paragraph: The purpose is cooperation.
section | Areas |
  paragraph: The areas are:
  item: one;
  item: two.
section | Work |
  paragraph: The Participants intend to meet:
    item: in person; or
      subitem: at sea;
      subitem: on land;
    item: online.
  paragraph: They intend to report.
section | Themes |
  subheading | Space |
    paragraph: Among others:
    item: orbits;
    item: debris.
annex | Projects |
  paragraph: One.
"""


def draft(notation):
    made = instrument(notation)
    return replace(made, particulars=replace(made.particulars, status="draft"))


def document(data):
    return etree.fromstring(parts(data)["word/document.xml"])


def words(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("text", [deep_sea, technology])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_signed_texts_are_written_whole_and_without_complaint(text, paper, tmp_path):
    one, path = text(), tmp_path / "clean.docx"
    write_clean(one, path, Dress(paper))
    assert complaints(path) == []
    printed = words(" ".join(lines(read(path.read_bytes()))))
    assert printed == words(" ".join(f"{provision.label} {provision.words}" for provision in one.provisions))


@pytest.mark.parametrize("text", [deep_sea, technology])
def test_every_label_of_the_signed_texts_is_counted_by_word(text):
    one = text()
    counted = [seen.label for seen in flat(read(clean_bytes(one))) if seen.label]
    assert counted == [provision.label for provision in one.provisions if provision.label]


def test_labels_in_titles_and_tables_are_words_and_do_not_count():
    one = instrument(
        "title 1. | | Memorandum\nparagraph 2. | | A\ntable 3. | | B\n  row\n    cell 4. | | C\nparagraph 3. | | D"
    )
    assert lines(read(clean_bytes(one))) == ["1. Memorandum", "2. A", "3. B", "4. C", "3. D"]


def test_a_draft_is_numbered():
    printed = [f"{seen.label} {seen.text}" for seen in flat(read(clean_bytes(draft(DRAFT)))) if seen.label]
    assert printed == [
        "I. Purpose", "II. Areas", "1. one;", "2. two.", "III. Work", "1. The Participants intend to meet:",
        "(a) in person; or", "(i) at sea;", "(ii) on land;", "(b) online.", "2. They intend to report.", "IV. Themes",
        "• orbits;", "• debris.",
    ]  # fmt: skip
    assert "Annex \nProjects" in lines(read(clean_bytes(draft(DRAFT))))


def test_a_draft_counts_in_the_list_of_the_house():
    root = document(clean_bytes(draft(DRAFT)))
    found = {
        (number.find("w:numId", NS).get(f"{W}val"), number.find("w:ilvl", NS).get(f"{W}val"))
        for number in root.iterfind(".//w:numPr", NS)
    }
    assert {("1", "0"), ("1", "1"), ("1", "2"), ("1", "3")} <= found


@given(instruments())
@settings(max_examples=examples(12, 60), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_instrument_is_written_whole(one):
    data = clean_bytes(one)
    seen = words(" ".join(lines(read(data))))
    expected = " ".join(
        f"{label} {provision.words}" if label else provision.words
        for version in one.versions
        for label, provision in zip(labels(one, version.provisions), version.provisions, strict=True)
    )
    carried = re.sub("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]", "", expected)
    carried = re.sub("[\ud800-\udfff]", "\ufffd", carried)
    assert seen.replace(" ", "") == words(carried).replace(" ", "")


@given(instruments())
@settings(max_examples=examples(4, 8), deadline=None, suppress_health_check=list(HealthCheck))
def test_no_referee_complains_of_any_instrument(tmp_path_factory, one):
    path = tmp_path_factory.mktemp("any") / "any.docx"
    write_clean(one, path)
    assert complaints(path) == []


HOSTILE = "R&D <AI> \x00\x08\x1f\ufffe\ud800 100% %1 \u00a0 “quoted” \t tab ]]> <w:p/> &amp; \U0001f6f0 深海 אבג"


@pytest.mark.parametrize("kind", list(Kind))
def test_hostile_strings_are_carried_in_every_kind(kind, tmp_path):
    one = instrument("paragraph: x")
    provision = replace(
        one.provisions[0], kind=kind, text=whole(HOSTILE, MarkKind.BOLD), heading=whole(HOSTILE, MarkKind.ITALIC)
    )
    one = replace(
        one,
        versions=(LanguageVersion("en", "original", (provision,)),),
        particulars=replace(one.particulars, title=HOSTILE),
    )
    path = tmp_path / "hostile.docx"
    write_clean(one, path)
    assert complaints(path) == []
    text = "".join(seen.text for seen in flat(read(path.read_bytes())))
    assert text.count("R&D <AI> \ufffd 100% %1 \u00a0 “quoted” \t tab ]]> <w:p/> &amp; \U0001f6f0 深海 אבג") == 2


def test_signature_blocks_stand_side_by_side_and_do_not_split():
    root = document(clean_bytes(deep_sea()))
    (row,) = root.iterfind(".//w:tr", NS)
    assert row.find("w:trPr/w:cantSplit", NS) is not None
    assert root.find(".//w:tblBorders", NS) is None
    assert root.find(".//w:tblStyle", NS) is None
    left, right = read(clean_bytes(deep_sea()))[-2][0]
    assert [seen.text for seen in left] == [
        "FOR THE MINISTRY OF ECONOMY TRADE AND INDUSTRY OF JAPAN:", "BY: _____", "AKAZAWA Ryosei",
        "Minister of Economy, Trade and Industry of Japan",
    ]  # fmt: skip
    assert right[2].text == "Howard Lutnick"
    styles = etree.fromstring(parts(clean_bytes(deep_sea()))["word/styles.xml"])
    for seen in (*left, *right):
        style = styles.find(f"w:style[@w:styleId='{seen.style}']", NS)
        assert style.find("w:pPr/w:keepNext", NS) is not None
    assert read(clean_bytes(deep_sea()))[-3].keep


def test_a_signing_line_without_blocks_is_free():
    assert not read(clean_bytes(technology()))[-2].keep


@pytest.mark.parametrize(("blocks", "shape"), [(1, [2]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 2, 2])])
def test_any_number_of_signature_blocks_finds_its_place(blocks, shape):
    one = instrument("\n".join(f"signature: For side {at}:" for at in range(blocks)))
    table = read(clean_bytes(one))[0]
    assert [len(row) for row in table] == shape


def test_a_heading_runs_in_when_it_ends_in_a_sign_and_stands_alone_else():
    one = instrument("item - | Space. | Orbits.\nitem - | Fusion | Magnets.")
    assert [(seen.label, seen.text) for seen in read(clean_bytes(one))][:-1] == [
        ("-", "Space. Orbits."), ("-", "Fusion"), ("", "Magnets."),
    ]  # fmt: skip


def test_marks_become_italic_and_bold():
    one = technology()
    recital = read(clean_bytes(one))[3]
    assert recital.runs[0] == ("Expressing", False, True)
    assert recital.runs[1][1:] == (False, False)


def test_an_annex_and_a_second_language_begin_a_new_page():
    one = draft("paragraph: One.\nannex | Projects |")
    japanese = LanguageVersion("ja", "translation", provisions("title: 協力覚書\nparagraph: 参加者は協力する。"))
    one = replace(one, versions=(*one.versions, japanese))
    data = clean_bytes(one)
    assert [seen.page for seen in read(data)] == [False, False, True, False, False]
    assert read(data)[1].style == "AnnexHeading"
    languages = {lang.get(f"{W}eastAsia") for lang in document(data).iterfind(".//w:lang", NS)}
    assert languages == {"ja-JP"}
    assert b'w:hint="eastAsia"' in parts(data)["word/document.xml"]


def test_the_file_says_its_title_and_no_name():
    core = etree.fromstring(parts(clean_bytes(technology()))["docProps/core.xml"])
    said = {etree.QName(child).localname: child.text for child in core}
    assert said == {"title": technology().particulars.title, "language": "en-US"}


def test_pages_are_numbered():
    footer = parts(clean_bytes(technology()))["word/footer1.xml"].decode()
    assert re.findall(r"instrText[^>]*> (\w+) <", footer) == ["PAGE", "NUMPAGES"]
    assert re.findall(r"preserve\">([^<]+)</w:t>", footer) == ["Page ", " of "]


def test_pages_of_another_language_are_numbered_by_signs():
    one = instrument("paragraph: 参加者は協力する。")
    one = replace(one, versions=(replace(one.versions[0], language="ja"),))
    assert re.findall(r"preserve\">([^<]+)</w:t>", parts(clean_bytes(one))["word/footer1.xml"].decode()) == [" / "]


def test_equal_instruments_give_equal_files():
    one = technology()
    assert clean_bytes(one) == clean_bytes(one)


VOLATILE = re.compile(rb'w:rsid\w*="[^"]*"')


def test_the_parts_are_as_laid_down(tmp_path):
    """What the XML is to look like, part by part; of rsids nothing is asked."""
    data = parts(clean_bytes(instrument("section I: | Purpose |\n  paragraph 1. | | To share.")))
    body = VOLATILE.sub(b"", data["word/document.xml"]).decode().partition("<w:body>")[2].partition("<w:sectPr>")[0]
    assert body == (
        '<w:p><w:pPr><w:pStyle w:val="Section"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>'
        '<w:bookmarkStart w:id="1" w:name="_Text1_en_o"/><w:bookmarkEnd w:id="1"/>'
        '<w:r><w:t xml:space="preserve">Purpose</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="Numbered1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>'
        '<w:r><w:t xml:space="preserve">To share.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Closer"/></w:pPr></w:p>'
    )
    added = data["word/numbering.xml"].decode().partition('abstractNumId="2">')[2].partition("</w:abstractNum>")[0]
    assert added == (
        '<w:nsid w:val="50A00002"/><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:pStyle w:val="Section"/><w:suff w:val="tab"/><w:lvlText w:val="%1:"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="680" w:hanging="680"/>'
        '</w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Numbered1"/><w:suff w:val="tab"/>'
        '<w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
    )


def test_the_base_is_what_its_script_makes(tmp_path):
    make_base.make(tmp_path / "base.docx")
    assert parts((tmp_path / "base.docx").read_bytes()) == parts(make_base.TARGET.read_bytes())
    assert complaints(make_base.TARGET) == []


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path):
    with pytest.raises(UnwritableFile):
        write_clean(technology(), tmp_path / "missing" / "x.docx")
    folder = tmp_path / "folder.docx"
    folder.mkdir()
    with pytest.raises(UnwritableFile):
        write_clean(technology(), folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_in_the_way_is_replaced_whole(tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"old")
    write_clean(technology(), path)
    assert zipfile.is_zipfile(path)
    assert list(tmp_path.iterdir()) == [path]
    assert isinstance(read(path.read_bytes())[0], Seen)


@pytest.mark.parametrize("title", ["word " * 90, "x" * 400])
def test_a_very_long_title_fits_the_properties(title):
    text = instrument(f"title: {title}")
    properties = parts(clean_bytes(replace(text, particulars=replace(text.particulars, title=title))))[
        "docProps/core.xml"
    ]
    said = etree.fromstring(properties).findtext("{http://purl.org/dc/elements/1.1/}title")
    assert 200 < len(said) <= 255
    assert title.startswith(said)


def test_the_list_that_most_count_in_is_the_one_of_the_styles():
    """So that a section put in by hand goes on with the numbers of the others, whatever form they have."""
    files = parts(
        clean_bytes(
            instrument(
                "section Article 1: | One |\nsection Article 2: | Two |\n  paragraph 1) | | A\n  paragraph 2) | | B"
            )
        )
    )
    styles, numbering = (etree.fromstring(files[f"word/{name}.xml"]) for name in ("styles", "numbering"))
    for style in ("Section", "Numbered1"):
        (level,) = numbering.findall(f".//w:lvl[w:pStyle='{style}']", NS) or numbering.xpath(
            f".//w:lvl[w:pStyle/@w:val='{style}']", namespaces=NS
        )
        number = styles.find(f"w:style[@w:styleId='{style}']/w:pPr/w:numPr/w:numId", NS).get(f"{W}val")
        shape = numbering.find(f"w:num[@w:numId='{number}']/w:abstractNumId", NS).get(f"{W}val")
        assert level.getparent().get(f"{W}abstractNumId") == shape != "0"


@pytest.mark.parametrize(("sections", "hang"), [(17, b"680"), (18, b"1100")])
def test_headings_of_many_sections_have_room_for_their_numbers(sections, hang):
    one = instrument("\n".join(f"section {roman(at)}. | Section {at} |" for at in range(1, sections + 1)))
    level = parts(clean_bytes(one))["word/numbering.xml"].split(b"</w:lvl>")[0]
    assert b'<w:ind w:left="' + hang + b'" w:hanging="' + hang + b'"/>' in level
    (stand, *_) = [leaf.stand for leaf in clean(one, quiet).lines]
    assert (stand.left, stand.hang) == (int(hang), int(hang))
    with zipfile.ZipFile(io.BytesIO(odt_bytes(one))) as package:
        styles = package.read("styles.xml").decode()
    first = styles[styles.index('style:name="List1"') :]
    assert re.search(r'fo:margin-left="([\d.]+)pt"', first)[1] == f"{int(hang) / 20:g}"
