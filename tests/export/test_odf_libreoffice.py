"""What LibreOffice makes of OpenDocument texts: pages with every word, and files that are still read word for word."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from app.export.dress import Dress
from app.export.odf import odt_bytes
from app.ingest.reading import read_bytes
from app.model.instrument import LanguageVersion
from tests.export.again import shape
from tests.export.signed import deep_sea, technology
from tests.export.test_libreoffice import printed
from tests.trees import instrument, provisions

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler here"
    ),
]
ENGLISH = """
title: Memorandum of Cooperation on Hydrogen between the Ministry of Energy of Japan and the Department of Energy of Canada
chapeau: The Ministry of Energy of Japan and the Department of Energy of Canada (the “Participants”),
link: Have reached the following understandings:
section I. | Purpose
  paragraph 1. || The Participants intend to cooperate on hydrogen.
  paragraph 2. || They intend to cooperate in:
    item (a) || exchange of information;
    item (b) || secondment of experts.
table:
  row:
    cell: Field
    cell: Lead
signing: Signed at Tokyo on 3 May 2026, in duplicate.
signature: For the Ministry of Energy of Japan: ______
signature: For the Department of Energy of Canada: ______
annex Annex | Projects
  paragraph 1. || The projects are these.
"""
JAPANESE = """
title: 水素に関する協力覚書
chapeau: 日本国及びカナダは、
section 第１条 | 目的
  paragraph １ || 両者は、水素に関する協力を促進する意図を有する。
  paragraph ２ || 両者は、次の事項について協力する。
    item （１） || 情報の交換
section 第２条 | 法的性格
  paragraph: この覚書は、法的拘束力を有するものではない。
"""


def bilingual():
    made = instrument(ENGLISH)
    return replace(made, versions=(*made.versions, LanguageVersion("ja", "original", provisions(JAPANESE))))


def labelled(pages):
    return re.sub(r"Page \d+ of \d+|\s", "", pages)


@pytest.mark.parametrize("text", [deep_sea, technology, bilingual])
def test_every_label_and_word_is_on_the_pages(text, tmp_path):
    one = text()
    (tmp_path / "text.odt").write_bytes(odt_bytes(one, Dress("letter")))
    pages = printed(tmp_path / "text.odt")
    bare = labelled(pages)
    for version in one.versions:
        for each in version.provisions:
            if each.kind != "signature":
                heading = each.heading.plain if each.heading else ""
                assert re.sub(r"\s", "", each.label + heading) in bare
                assert re.sub(r"\s", "", each.text.plain) in bare
    total = pages.count("\f")
    assert [f"Page {at} of {total}" in page for at, page in enumerate(pages.split("\f")[:-1], 1)] == [True] * total


@pytest.mark.parametrize("text", [deep_sea, technology, bilingual])
def test_a_file_that_was_saved_again_is_read_word_for_word(text, tmp_path):
    one = text()
    (tmp_path / "text.odt").write_bytes(odt_bytes(one))
    again = tmp_path / "again"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "odt:writer8", "--outdir", again, tmp_path / "text.odt"],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    assert shape(read_bytes("text.odt", (again / "text.odt").read_bytes()).instrument) == shape(one)
