"""Open formats against the files kept in tests/data/reference, part by part, so that no change goes unseen.

After a change that is meant, ``python -m tests.export.test_open_references`` writes them anew; look at what differs.
"""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.export.akn import akn_bytes
from app.export.dress import Dress
from app.export.odf import odt_bytes
from app.model.instrument import Instrument, LanguageVersion, Signatory
from app.model.text import Mark, MarkKind
from tests.trees import PARTICULARS, provisions

REFERENCE = Path(__file__).parents[1] / "data" / "reference"
ENGLISH = """
title: Memorandum of Cooperation on Hydrogen between the Government of Japan and the Government of the United States of America
chapeau: The Government of Japan and the Government of the United States of America (the “Participants”),
recital: Recognizing the need for cooperation,
link: Have reached the following understandings:
section I. | Purpose
  paragraph 1. || The Participants intend to cooperate on hydrogen.
  paragraph 2. || They intend to cooperate in:
    item (a) || exchange of information;
    item (b) || secondment of experts.
section II. | Areas
  paragraph: The areas are:
  item 1. || production;
  item 2. || transport.
table:
  row:
    cell: Field
    cell: Lead
closing: The foregoing represents the understandings of the Participants.
signing: Signed at Tokyo on 3 May 2026, in duplicate.
signature: For the Government of Japan: ______ YAMADA Hanako, Minister
signature: For the Government of the United States of America: ______
annex Annex | Projects
  paragraph 1. || The projects are these.
note * || A note.
"""
JAPANESE = """
title: 水素に関する協力覚書
chapeau: 日本国政府及びアメリカ合衆国政府は、
section 第１条 | 目的
  paragraph １ || 両者は、水素に関する協力を促進する意図を有する。
"""


def bilingual():
    """A text in two languages whose ids are always the same."""
    versions = []
    for language, notation in (("en", ENGLISH), ("ja", JAPANESE)):
        made = tuple(replace(each, id=f"{language}{at}") for at, each in enumerate(provisions(notation)))
        versions.append(LanguageVersion(language, "original", made))
    first = versions[0].provisions
    italic = replace(first[2], text=replace(first[2].text, marks=(Mark(0, 11, MarkKind.ITALIC),)))
    versions[0] = replace(versions[0], provisions=(*first[:2], italic, *first[3:]))
    particulars = replace(
        PARTICULARS, title=first[0].text.plain, status="signed", signed_on=date(2026, 5, 3), place="Tokyo",
        languages=("en", "ja"), originals=2, signatories=(Signatory("jp", "YAMADA Hanako", "Minister"),),
    )  # fmt: skip
    return Instrument("reference", particulars, tuple(versions))


def made():
    """Return the parts by the names that they are kept under."""
    data = odt_bytes(bilingual(), Dress(head="Hydrogen", dated="Draft of 3 May 2026", marking="RESTRICTED"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {f"bilingual.odt/{Path(name).name}": package.read(name) for name in package.namelist()}
    return {"bilingual.akn": akn_bytes(bilingual()), **parts}


PARTS = (
    "bilingual.akn",
    *(f"bilingual.odt/{name}" for name in ("content.xml", "settings.xml", "meta.xml", "manifest.xml", "mimetype")),
)


@pytest.mark.parametrize("name", PARTS)
def test_the_part_is_as_it_is_kept(name):
    assert made()[name] == (REFERENCE / name).read_bytes()


if __name__ == "__main__":
    for part in PARTS:
        (REFERENCE / part).parent.mkdir(parents=True, exist_ok=True)
        (REFERENCE / part).write_bytes(made()[part])
