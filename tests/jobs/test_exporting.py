"""What leaves the desk, byte by byte: canary words in everything internal are in no file of any kind."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.errors import OpenBrackets
from app.export.dress import Dress
from app.export.html import write_comparison
from app.export.table import write_table
from app.ingest.reading import read_bytes
from app.jobs.comparing import compare_instruments
from app.jobs.exporting import export, export_draft, export_originals, leaving
from app.jobs.kinds import Order, kind_named
from app.jobs.tables import table_of
from app.model.draft import Bracket, Clearance, Draft, Ignored, Offer, Remark, Setting
from app.model.proposals import Proposal, Stamp
from app.model.provision import Place, TopicSpan
from app.model.text import Mark, MarkKind, Text
from app.negotiating.outgoing import Outgoing
from tests.export.reader import lines, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea
from tests.trees import PARTICULARS, instrument

CANARY = "Kanarienvogel"
WHEN = datetime(2026, 5, 14, 10, 30, tzinfo=UTC)
_NOTATION = """\
title: Memorandum of Cooperation between Japan and the United States
section | Purpose |
  paragraph: Japan and the United States intend to cooperate.
  paragraph: They intend to meet.
section | Discontinuation |
  paragraph: It ends [JP: 180 days][US: 90 days] after notice.
signature: For Japan:
signature: For the United States:
"""


def drafted(notation=_NOTATION, **setting):
    text = instrument(notation, replace(PARTICULARS, status="draft"))
    marks = (MarkKind.ORIGIN, MarkKind.REFERENCE, MarkKind.BRACKET)
    provisions = tuple(
        replace(
            each, text=Text(each.text.plain, tuple(Mark(0, len(each.text.plain), kind, CANARY) for kind in marks)),
            topics=(TopicSpan(CANARY, 0, 1),),
        )
        for each in text.provisions
    )  # fmt: skip
    text = replace(text, versions=(replace(text.versions[0], provisions=provisions),), set_aside=(Place(0, 1),))
    at = provisions[2].id
    by = Stamp(CANARY, WHEN)
    return Draft(
        "d", text, Setting(CANARY, CANARY, f'{{"a": "{CANARY}"}}', CANARY, keeper="jp", **setting), (replace(provisions[0], text=Text(CANARY)),),
        (
            Bracket(CANARY, "instructions", by, CANARY, CANARY, CANARY, by), Remark("i", at, CANARY, 0, 5, by),
            Remark("s", at, "Shall we say “collaborate”?", 35, 44, Stamp("J. Smith", WHEN), internal=False),
            Remark("t", at, "Better not.", 35, 44, Stamp("YAMADA Hanako", WHEN), internal=False, answers="s"),
            Offer("o", Proposal("p", "insertion", at, 0, 0, CANARY, stamp=by), CANARY, "us"),
            Clearance("c", CANARY, CANARY, by, CANARY), Ignored("g", CANARY, at, CANARY, CANARY, by),
        ),
    )  # fmt: skip


def spoken(data):
    """All bytes of a file, those within a package unpacked."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"\0".join([*(name.encode() for name in package.namelist()), *map(package.read, package.namelist())])


CHOICES = [Outgoing(), Outgoing("us", "jp", remarks=True), Outgoing("jp", "us"), Outgoing(remarks=True)]


@pytest.mark.parametrize("choice", CHOICES)
def test_nothing_internal_is_in_a_word_file(tmp_path, choice):
    one, path = drafted(), tmp_path / "a.docx"
    export_draft(one, path, choice)
    data = spoken(path.read_bytes())
    assert CANARY.encode() not in data
    assert (b"J. Smith" in data) == choice.remarks
    earlier = replace(drafted(_NOTATION.replace("cooperate", "work together")), id="d")
    for before in (earlier, deep_sea()):
        export(kind_named("redline"), Order(one, choice, before, Dress("letter"), "Delegation"), path)
        data = spoken(path.read_bytes())
        assert CANARY.encode() not in data
        assert b"Delegation" in data
    assert complaints(path) == []


def test_nothing_internal_is_in_a_page_or_a_table(tmp_path):
    left = leaving(drafted(), Outgoing("us", remarks=True)).instrument
    signed = deep_sea()
    write_comparison(signed, left, compare_instruments(signed, left), tmp_path / "c.html")
    assert CANARY not in (tmp_path / "c.html").read_text(encoding="utf-8")
    tabled = table_of("discontinuation", (signed, left))
    write_table(tabled.table, tabled.instruments, tmp_path / "a.html")
    assert CANARY not in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_both_originals_are_written_and_checked(tmp_path):
    files = (("jp", tmp_path / "japan.docx"), ("us", tmp_path / "states.docx"))
    made = export_originals(drafted(), files, Outgoing())
    assert made.proven
    ours, theirs = (lines(read(path.read_bytes())) for _, path in files)
    assert "between Japan and the United States" in " ".join(ours[0].split())
    assert "between the United States and Japan" in " ".join(theirs[0].split())
    assert CANARY.encode() not in b"".join(spoken(path.read_bytes()) for _, path in files)


def test_no_file_is_written_while_a_bracket_is_open_that_may_not_be(tmp_path):
    files = (("jp", tmp_path / "japan.docx"), ("us", tmp_path / "states.docx"))
    with pytest.raises(OpenBrackets):
        export_originals(drafted(), files, Outgoing(brackets="refuse"))
    with pytest.raises(OpenBrackets):
        export_draft(drafted(), tmp_path / "a.docx", Outgoing(brackets="refuse"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("scheme", "wanted"), [
    ("roman", ["I. Purpose", "1. Japan", "2. They", "II. Discontinuation"]),
    ("arabic", ["1. Purpose", "1.1 Japan", "1.2 They", "2. Discontinuation"]),
    ("section", ["Section 1 Purpose", "1. Japan", "2. They", "Section 2 Discontinuation"]),
    ("paragraph", ["Paragraph 1 Purpose", "1. Japan", "2. They", "Paragraph 2 Discontinuation"]),
])  # fmt: skip
def test_numbers_of_every_scheme_are_counted_by_word(tmp_path, scheme, wanted):
    path = tmp_path / "a.docx"
    export_draft(drafted(scheme=scheme), path, Outgoing())
    said = lines(read(path.read_bytes()))
    for start in wanted:
        assert any(line.startswith(start) for line in said), (start, said)
    assert b"numPr" in spoken(path.read_bytes())


def test_what_goes_out_is_read_in_again_the_same(tmp_path):
    one, path = drafted(), tmp_path / "a.docx"
    export_draft(one, path, Outgoing(remarks=True))
    again = read_bytes("a.docx", path.read_bytes()).instrument
    ours = leaving(one, Outgoing()).instrument
    squeezed = ["".join(each.words.split()) for each in ours.provisions]
    assert ["".join(each.words.split()) for each in again.provisions] == squeezed
