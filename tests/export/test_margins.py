"""What stands above and below the text, and beside it."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest

from app.export.comments import Comments
from app.export.docx import clean_bytes
from app.export.dress import BaseFile, Dress
from app.model.draft import Remark
from tests.export.reader import parts
from tests.export.referees import complaints
from tests.trees import instrument

ONE = instrument("title: Memorandum of Cooperation\nparagraph: The Participants intend to cooperate.")
FULL = Dress(
    head="Deep-sea MOC", dated="Draft of 14 May 2026", marking="RESTRICTED <R&D>", original="Japan’s original",
    line_numbers=True,
)  # fmt: skip


def said(data, part):
    xml = parts(data)[f"word/{part}.xml"].decode()
    return "|".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>|<w:(tab)/>", xml) and _pieces(xml))


def _pieces(xml):
    return [words or "TAB" for words, _ in re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:tab/>)", xml)]


def test_the_running_head_leaves_the_title_out_on_the_first_page():
    data = clean_bytes(ONE, FULL)
    heads = {said(data, name) for name in ("header1", "header2")}
    assert heads == {
        "RESTRICTED &lt;R&amp;D&gt;|Deep-sea MOC|TAB|Draft of 14 May 2026 · Japan’s original",
        "RESTRICTED &lt;R&amp;D&gt;|TAB|Draft of 14 May 2026 · Japan’s original",
    }
    assert said(data, "footer1") == said(data, "footer2") == "Page |1| of |1|RESTRICTED &lt;R&amp;D&gt;"


def test_a_plain_file_has_no_head():
    assert not [name for name in parts(clean_bytes(ONE)) if "header" in name]


def test_lines_are_numbered_on_request():
    assert b"<w:lnNumType" in parts(clean_bytes(ONE, FULL))["word/document.xml"]
    assert b"lnNumType" not in parts(clean_bytes(ONE))["word/document.xml"]


@pytest.mark.parametrize("dress", [FULL, Dress("letter", head="MOC"), Dress(dated="2026"), Dress(marking="R\x00\ny")])
def test_no_referee_complains(dress, tmp_path):
    (tmp_path / "a.docx").write_bytes(clean_bytes(ONE, dress))
    assert complaints(tmp_path / "a.docx") == []


def base(*, even=False, ids=True):
    """A ministry's file whose styles have other ids, and perhaps other heads on even pages."""
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Ministry"
    word.settings.odd_and_even_pages_header_footer = even
    out = io.BytesIO()
    word.save(out)
    return renamed(out.getvalue()) if ids else out.getvalue()


def renamed(data):
    """The same file as a Word in another language writes it: styles have ids that say nothing."""
    files = parts(data)
    known = re.findall(rb'w:styleId="([^"]+)"', files["word/styles.xml"])
    ids = {own: b"a%d" % at for at, own in enumerate(known)}
    called = re.compile(rb'(w:styleId="|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]+)')
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in files.items():
            archive.writestr(name, called.sub(lambda hit: hit[1] + ids.get(hit[2], hit[2]), part))
    return out.getvalue()


def test_heads_feet_and_comments_use_the_styles_that_a_base_has(tmp_path):
    remark = Remark("r", ONE.provisions[1].id, "Is this so?", internal=False)
    dress = replace(FULL, base=BaseFile(base(even=True)))
    data = clean_bytes(ONE, dress, Comments((remark,)))
    (tmp_path / "a.docx").write_bytes(data)
    assert complaints(tmp_path / "a.docx") == []
    files = parts(data)
    known = set(re.findall(rb'w:styleId="([^"]+)"', files["word/styles.xml"]))
    names = re.findall(rb'<w:name w:val="([^"]+)"', files["word/styles.xml"])
    assert len({name.lower() for name in names}) == len(names)
    for name, part in files.items():
        if re.fullmatch(r"word/(document|comments|header\d+|footer\d+)\.xml", name):
            assert set(re.findall(rb'<w:[prt]\w*Style w:val="([^"]+)"', part)) <= known, name


def test_even_pages_with_heads_of_their_own_say_the_marking_too():
    files = parts(clean_bytes(ONE, replace(FULL, base=BaseFile(base(even=True)))))
    kinds = re.findall(rb'<w:(\w+)Reference [^>]*w:type="even"', files["word/document.xml"])
    assert sorted(kinds) == [b"footer", b"header"]
    margins = [part for name, part in files.items() if re.search(r"/(header|footer)\d", name)]
    assert len(margins) == 4
    assert all(b"RESTRICTED" in part for part in margins)


def test_the_running_head_ends_at_the_margin_whatever_stops_a_base_has():
    files = parts(clean_bytes(ONE, replace(FULL, base=BaseFile(base(ids=False)))))
    head = next(part for name, part in files.items() if "header" in name and b"Deep-sea MOC" in part)
    stops = re.findall(rb'<w:tab w:val="(\w+)" w:pos="(\d+)"', head)
    assert [kind for kind, _ in stops] == [b"clear", b"clear", b"right"]


def test_a_foot_that_stands_on_all_pages_says_the_marking_once():
    word = docx.Document()
    word.sections[0].footer.paragraphs[0].text = "1 Example Street"
    out = io.BytesIO()
    word.save(out)
    files = parts(clean_bytes(ONE, replace(FULL, base=BaseFile(out.getvalue()))))
    (foot,) = [part for name, part in files.items() if "/footer" in name]
    assert foot.count(b"RESTRICTED") == 1
