"""A draft that was sent and answered, for the tests of the window."""

from datetime import UTC, datetime

from app.export.docx import clean_bytes
from app.jobs import rounds
from app.jobs.back import back_of
from app.model.draft import Version
from app.model.proposals import Stamp
from app.negotiating.desk import Desk
from app.negotiating.printed import printed
from tests.desks import draft
from tests.jobs.their_files import comment, edited, tracked, words

NOTATION = """\
title: Memorandum of Cooperation
link: Have reached the following understandings:
section | Purpose |
  paragraph: The Participants intend to cooperate closely in this field and in others.
section | Funding |
  paragraph: Each Participant bears the costs of what it does under this Memorandum.
section | Final matters |
  paragraph: This Memorandum ends 180 days after a notice that either Participant has given.
"""
SENT = Stamp("Kato", datetime(2026, 5, 14, 10, tzinfo=UTC))


def sent(library):
    """Return a desk whose draft went to the United States, the version, and the file that went out."""
    one = draft(NOTATION, keeper="jp")
    library.begin(one, "Draft")
    file = clean_bytes(printed(one))
    version = rounds.kept(
        library, one, Version("v1", "Sent to the United States", 0, SENT, sent_to="us"), ("out.docx", file)
    )
    return Desk(one), version, file


def their_file(file):
    """Return what comes back: one change hidden, one marked, one comment."""
    back = tracked(edited(file, words("180 days", "90 days")), "Miller", words("intend to", "shall"))
    return edited(back, comment("Each Participant", "Miller", "Who pays for meetings?"))


def answered(library):
    """Return a desk with the answer beside the draft."""
    desk, version, file = sent(library)
    found = rounds.answer(library, desk.draft, version, back_of("back.docx", their_file(file)))
    desk.do(rounds.taken_in(desk.draft, found))
    return desk, version, found
