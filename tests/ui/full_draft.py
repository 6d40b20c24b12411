"""A draft with something in every pane, for the tests of access and for the pictures of the window."""

from dataclasses import replace
from datetime import UTC, datetime

from app.export.docx import clean_bytes
from app.jobs import desks, drafting, rounds
from app.jobs.back import back_of
from app.library.store import Library
from app.model.draft import Clearance, Draft, Put, Step, Version
from app.model.proposals import Stamp
from app.negotiating.bilingual import version_added, worded
from app.negotiating.brackets import Said, bracketed
from app.negotiating.desk import Desk
from app.negotiating.printed import printed
from tests.acceptance.their_answer import answered

SIDES = [
    {
        "country": "Japan", "name": "Ministry of Economy, Trade and Industry of Japan",
        "lead": "Ministry of Economy, Trade and Industry", "signatory": "", "post": "Minister",
    },
    {
        "country": "United States", "name": "Department of Commerce of the United States of America",
        "lead": "Department of Commerce", "signatory": "", "post": "Secretary",
    },
]  # fmt: skip
WE, THEY = (Stamp("K. Yamada", datetime(2026, 5, day, 10, tzinfo=UTC)) for day in (14, 20))
_SILENT, _SPOKEN = {"every two years": "every three years"}, {"intend to establish": "will establish"}
_COMMENT = {"contact point": "Our side cannot go along with this."}


def full_draft(library: Library) -> str:
    """Keep a draft with two rounds, brackets, offers, remarks, a finding and a second language; return its id."""
    answers = {"sides": SIDES, "subject": "Deep-Sea Mineral Resources", "recitals": []}
    desk = desks.begin_from_template(library, drafting.template_named("sectoral"), answers)
    _do(library, desk, _bracketed(desk.draft))
    sent = _send(library, desk.draft)
    _do(library, desk, Step((Put(None, Clearance("c", "Treaties Division", sent.id, WE)),), "cleared", WE))
    _answer(library, desk, sent)
    _do(library, desk, version_added(desk.draft, "ja", "translation"))
    _do(
        library,
        desk,
        worded(desk.draft, _at(desk.draft, "discontinue this").id, "いずれの参加者も終了させることができる。"),
    )
    return desk.draft.id


def _do(library: Library, desk: Desk, step: Step | None) -> None:
    assert step is not None
    desk.do(step)
    library.append(desk.draft.id, ((step, "do"),))


def _at(draft: Draft, words: str):
    return next(each for each in draft.provisions if words in each.text.plain)


def _bracketed(draft: Draft) -> Step | None:
    provision = _at(draft, "180 days")
    start = provision.text.plain.index("180 days")
    said = Said("JP", (("US", "90 days"),), "trading", "120 days", "Tokyo answers by 20 May.")
    return bracketed(draft, draft.provisions.index(provision), start, start + len("180 days"), said, WE)


def _send(library: Library, draft: Draft) -> Version:
    us = draft.instrument.particulars.sides[1].id
    version = Version("v1", "Sent to the United States", 0, WE, sent_to=us)
    return rounds.kept(library, draft, version, ("to the US side.docx", clean_bytes(printed(draft))))


def _answer(library: Library, desk: Desk, sent: Version) -> None:
    file = clean_bytes(printed(desk.draft))
    data = answered(file, silent=_SILENT, marked=_SPOKEN, comments=_COMMENT, author="C. Laurent")
    found = rounds.answer(library, desk.draft, sent, back_of("US comments.docx", data))
    found = rounds.keep(library, desk.draft.id, found, replace(found.version, name="US comments", stamp=THEY))
    _do(library, desk, rounds.taken_in(desk.draft, found, THEY))
