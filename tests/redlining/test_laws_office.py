"""LibreOffice accepts and rejects the redlines, too: where it disagrees is listed here, with the reason."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.redlining.redline import Order, redline
from tests.redlining.office import told
from tests.redlining.pairs import every_pair
from tests.redlining.pairs_mocs import moc_pairs

PYTHONS = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python", "/opt/libreoffice/program/python", sys.executable)


def python_with_uno():
    """Return a Python that can talk to LibreOffice; None when there is none."""
    for python in PYTHONS:
        if (
            Path(python).exists()
            and not subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode
        ):
            return python
    return None


pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not shutil.which("soffice") or python_with_uno() is None, reason="no LibreOffice with uno here"),
]
FIELDS = "LibreOffice reads a field as one, and updates it"
CELLS = "LibreOffice 7 knows no cells that come or go, and no merged ones that change"
# What LibreOffice makes of these is not what the marks say; the second column says why.
KNOWN = {
    "a column more": CELLS,
    "a column last": CELLS,
    "cells merged along": CELLS,
    "cells merged down": CELLS,
    "a reference's result": FIELDS,
    "a reference's code": FIELDS,
    "words beside a field": FIELDS,
    "a simple field's result": FIELDS,
    "a simple field more": FIELDS,
    "a bold field": FIELDS,
    "a table of contents": FIELDS,
    "a line in a table of contents": FIELDS,
    "a formula": "LibreOffice tracks no formulas",
    "a formula more": "LibreOffice tracks no formulas",
    "a picture of the same name": "LibreOffice joins paragraphs round a picture that comes or goes alone",
    "a picture larger": "LibreOffice joins paragraphs round a picture that comes or goes alone",
    "other letters on a level": "LibreOffice does not put back a number that a change of format took",
    "a level deeper": "LibreOffice does not put back a number that a change of format took",
    "a style of characters": "LibreOffice does not put back a style of characters",
    "footnotes numbered otherwise": "LibreOffice numbers notes by their order in the part",
    "a footnote before another": "LibreOffice numbers notes by their order in the part",
    "a paragraph with its footnote": "LibreOffice leaves an empty paragraph where a note went",
    "a header more": "Word has no mark for a header part: not tracked",
    "a header for the first page": "Word has no mark for a header part: not tracked",
    "a comment more": "Word has no mark for a comment: not tracked",
    "a comment kept on words that change": "LibreOffice now and then breaks down on a file with comments",
    "a table at the end": "LibreOffice leaves the paragraph that stands after a table at the end",
    "a control round a paragraph": "LibreOffice does not settle marks at the end of a control",
    "a control more": "Word's mark for a control is unknown to LibreOffice",
}


def answers(questions, folder):
    """Return what LibreOffice says to each (file, way), asked once: many pairs have a file in common."""
    orders = []
    for at, (data, way) in enumerate(questions):
        path = folder / f"{at}.docx"
        path.write_bytes(data)
        orders.append([str(path), way])
    return dict(zip(questions, told(orders, folder, python_with_uno()), strict=True))


def disagreements(pairs, folder):
    """Return of which pairs LibreOffice makes something else than BEFORE (rejected) or AFTER (accepted)."""
    asked = {}
    for pair in pairs:
        out = redline(pair.before, pair.after, Order("Ministry", datetime(2026, 3, 19, tzinfo=UTC))).data
        asked[pair.name] = {"rejected": ((pair.before, "plain"), (out, "rejected"))}
        asked[pair.name]["accepted"] = ((pair.after, "plain"), (out, "accepted"))
    said = answers(dict.fromkeys(each for ways in asked.values() for both in ways.values() for each in both), folder)
    found = {}
    for name, ways in asked.items():
        for way, (want, got) in ways.items():
            if said[want] != said[got] or said[got] is None:
                found[name, way] = (said[want], said[got])
    return found


def test_memoranda_come_out_the_same(tmp_path):
    """But for all edits at once, where a paragraph with a note goes: LibreOffice leaves an empty one behind."""
    found = disagreements(moc_pairs(), tmp_path)
    assert all(name.endswith("all at once") and way == "accepted" for name, way in found)
    for want, got in found.values():
        kept = [line for line in got if not line.endswith("||")]
        assert kept == [line for line in want if not line.endswith("||")]


def test_all_pairs_come_out_the_same_but_for_what_libreoffice_cannot_do(tmp_path):
    found = disagreements(every_pair(), tmp_path)
    assert {name for name, _ in found if name.removesuffix(", the other way") not in KNOWN} == set()
