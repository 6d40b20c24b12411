"""Reference files: what a clean file holds, part by part, so that no change of it goes unseen.

After a change that is meant: ``python -m tests.export.test_reference`` writes them anew; the commit says why.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from app.export.docx import clean_bytes
from app.export.dress import Dress
from app.model.instrument import LanguageVersion
from tests.export.reader import parts
from tests.export.signed import deep_sea
from tests.trees import provisions

REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference" / "clean"
KEPT = ("document", "styles", "numbering", "settings", "header1", "header2", "footer1", "footer2")
JAPANESE = """\
title: 深海鉱物資源の開発に関する協力覚書
section 第1条 | 目的 |
  paragraph 1 | | 参加者は、2026年から“深海”鉱物資源の開発に協力する。
    item （1） | | 探査
signature: 日本国経済産業省のために _____
"""


def made():
    one = deep_sea()
    japanese = LanguageVersion("ja", "original", provisions(JAPANESE))
    dress = Dress("a4", "Deep-sea MOC", "Draft of 14 May 2026", "RESTRICTED", "Japan’s original", line_numbers=True)
    data = clean_bytes(replace(one, versions=(*one.versions, japanese)), dress)
    return {name: _pretty(parts(data)[f"word/{name}.xml"]) for name in KEPT}


def _pretty(data):
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("name", KEPT)
def test_a_part_is_as_it_was(name):
    assert made()[name] == (REFERENCE / f"{name}.xml").read_text(encoding="utf-8")


if __name__ == "__main__":
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for part, text in made().items():
        (REFERENCE / f"{part}.xml").write_text(text, encoding="utf-8")
