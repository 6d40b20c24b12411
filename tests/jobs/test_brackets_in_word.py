"""Brackets go out in a Word file and are found again in it; what is internal stays here."""

import zipfile
from datetime import UTC, datetime

from app.drafting.assemble import assemble
from app.export.docx import clean_bytes
from app.jobs import drafting, importing
from app.jobs.exporting import export_draft
from app.model.draft import Draft, stepped
from app.model.proposals import Stamp
from app.negotiating.bracket_text import read
from app.negotiating.brackets import Said, alternative_added, bracketed, open_brackets, wording
from app.negotiating.outgoing import Outgoing

_SECRET = ("zugzwang", "hinterland", "Fingerspitz", "Poltergeist")
_WANTED = (
    ("once a year", Said("NO", (("CL", "twice a year"), ("EU", "")), "instructions", *_SECRET[:2])),
    ("technical workshops", Said("NO/CL", (("ASEAN", "workshops; and [AU: other events][NZ: seminars]"),), "trading")),
    ("by written decision of both Participants", Said("CL", (), "legal", *_SECRET[2:])),
)


def held(instrument):
    return [
        [
            (each.owner, each.ordinal, wording(provision).plain[each.words_start : each.words_end])
            for each in group.alternatives
        ]
        for provision in instrument.provisions
        for group in read(wording(provision)).groups
    ]


def negotiated():
    template = drafting.template_named("sectoral")
    answers = {question.key: question.default for question in template.questions}
    made = Draft("d", assemble(template, answers | {"subject": "Recycling"}))
    for words, said in _WANTED:
        at = next(at for at, each in enumerate(made.provisions) if words in each.text.plain)
        start = made.provisions[at].text.plain.index(words)
        stamp = Stamp("Zephyrine", datetime(2026, 5, 14, tzinfo=UTC))
        made = stepped(bracketed(made, at, start, start + len(words), said, stamp), made)
    yearly = next(each for each in open_brackets(made) if "EU" in each.owners)
    return stepped(alternative_added(made, yearly.at, yearly.group, "NO", "every two years"), made)


def test_brackets_come_back_as_they_went_and_reasons_stay_at_home(tmp_path):
    made = negotiated()
    path = tmp_path / "draft.docx"
    export_draft(made, path, Outgoing())
    back = importing.read(path).instrument
    assert len(held(made.instrument)) == len(_WANTED)
    assert held(back) == held(made.instrument)
    assert [("NO", "bis", "every two years") in group for group in held(back)].count(True) == 1
    with zipfile.ZipFile(path) as package:
        everything = b"\n".join(package.read(name) for name in package.namelist())
    for secret in (*_SECRET, "trading", "instructions", "Zephyrine"):
        assert secret.encode() not in everything
        assert secret.encode("utf-16-le") not in everything


def test_the_bare_writer_knows_nothing_of_records(tmp_path):
    path = tmp_path / "bare.docx"
    path.write_bytes(clean_bytes(negotiated().instrument))
    with zipfile.ZipFile(path) as package:
        everything = b"\n".join(package.read(name) for name in package.namelist())
    assert b"twice a year" in everything
    assert not any(secret.encode() in everything for secret in _SECRET)
