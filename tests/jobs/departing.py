"""Provisions that depart from signed wording, and what is read off a departure."""

from datetime import date

from hypothesis import strategies as st

from app.library.values import Clause, Hit
from app.model.instrument import Participant, Particulars, Side
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Text

OURS = Particulars(
    title="Memorandum of Cooperation on Forests between Norway and Chile",
    instrument_type="memorandum_of_cooperation",
    sides=(Side("no", "Norway"), Side("cl", "Chile")),
    participants=(Participant("no", "Government of Norway"), Participant("cl", "Government of Chile")),
    collective_name="Participants",
)
HIT = Hit(Clause("c", "i", "p", 0, 1, Kind.PARAGRAPH, "en", "I", "", (), "x", "T", "T", date(2026, 1, 1), "", ()), 0.9)
NOTICE = "Either Participant may discontinue this MOC by providing written notice to the other."
WORDS = st.lists(
    st.sampled_from(["The", "Participants", "may", "shall", "notice", "[JP:", "180]", "[", "]", "[US: 90 days]", "days",
                     "[place]", "．", "\n", "日本", "Norway", "Chile", ".", ","]),
    max_size=14,
).map(" ".join)  # fmt: skip


def paragraph(words, *topics, kind=Kind.PARAGRAPH, marks=()):
    spans = tuple(TopicSpan(*each) for each in topics)
    return Provision("p1", kind, text=Text(words, marks), topics=spans)


def after(departure):
    return "".join(hunk.after for hunk in departure.hunks)


def counted(hunks):
    return [(hunk.before, hunk.after) for hunk in hunks if hunk.op != "equal"]
