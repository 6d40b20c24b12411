"""LibreOffice accepts and rejects our redlines, too."""

import shutil

import pytest

from app.export.docx import clean_bytes
from tests.export.signed import deep_sea, technology
from tests.export.test_moves import LABELS, TEXT, ordered
from tests.export.test_redline import redline
from tests.redlining.office import told
from tests.redlining.test_laws_office import python_with_uno

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not shutil.which("soffice") or python_with_uno() is None, reason="no LibreOffice with uno here"),
]
REWORDED = "The Participants review this memorandum after three years, and whenever either Participant asks for it."
PAIRS = {
    "signed": (deep_sea(), technology()),
    "a section moved": (TEXT, ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7, labels=LABELS)),
    "two sections moved": (TEXT, ordered(0, 4, 5, 6, 7, 8, 9, 1, 3, 2)),
    "moved and reworded": (TEXT, ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7, labels=LABELS, words=((5, REWORDED),))),
}
# LibreOffice gives a paragraph the style of the one before it that goes, where that is the last of the text (whether it
# moved or came), or goes by more than one mark; its words stay right.
STYLES = {"two sections moved", "moved and reworded"}


def words(line):
    """The words of a line, without its looks: what stands after the last sign of these."""
    return line.rpartition("|")[2].rpartition(">")[2]


def test_libreoffice_accepts_and_rejects_to_the_same_text(tmp_path):
    orders = []
    for at, (before, after) in enumerate(PAIRS.values()):
        for name, data in (("r", redline(before, after)), ("b", clean_bytes(before)), ("a", clean_bytes(after))):
            (tmp_path / f"{at}{name}.docx").write_bytes(data)
        ways = (("r", "accepted"), ("a", "plain"), ("r", "rejected"), ("b", "plain"))
        orders += [(str(tmp_path / f"{at}{name}.docx"), way) for name, way in ways]
    found = told(orders, tmp_path, python_with_uno())
    for at, name in enumerate(PAIRS):
        accepted, after, rejected, before = found[4 * at : 4 * at + 4]
        for made, wanted in ((accepted, after), (rejected, before)):
            assert wanted
            if name in STYLES:
                assert [words(line) for line in made] == [words(line) for line in wanted], name
            else:
                assert made == wanted, name
