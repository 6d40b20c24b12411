"""What stands above and below the text, and beside it."""

import re

import pytest

from app.export.docx import clean_bytes
from app.export.dress import Dress
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
