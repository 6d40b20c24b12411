"""Two small instruments and a comparison of them made by hand, so that the page is tested without the engine."""

from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from app.language.tokens import tokenize
from app.model.comparison import Change, Comparison, Hunk, Sentence
from app.model.instrument import Instrument, Particulars
from tests.trees import PARTICULARS, instrument

EARLIER = """
title: Memorandum of Cooperation Regarding the Technology Prosperity Deal
chapeau: The Government of the United States of America and the Government of Japan (the “Participants”);
recital: Expressing mutual interest in science and technology capabilities and standards;
recital: Affirming the value of bilateral science and technology collaboration to enrich the lives and livelihoods of citizens in both countries;
recital: Noting the longstanding collaboration established under the existing Agreement;
link: Have reached the following recognition:
section I. | Purpose
  paragraph: The purpose of this Memorandum is to strengthen collaboration in strategic science.
section II. | Areas of Cooperation
  paragraph: The Participants intend to collaborate in a number of disciplines, including but not limited to the following:
  item - | Space | The Participants intend to continue their strong partnership in civil space.
section III. | Legal Character
  paragraph: This MOC does not create legally binding rights and obligations under domestic laws of either the United States and Japan or under international law. Nothing in this MOC is intended to affect any existing agreements between the Participants. Nothing in this MOC commits the Participants to the expenditure of funds. Each of the United States and Japan declares their intention to abide by their respective domestic laws.
section IV. | Modification and Discontinuation
  paragraph: Japan intends to fund the joint research.
  paragraph: Either Participant may discontinue this MOC and in such case should provide written notice of discontinuation to the other Participant.
closing: The foregoing represents the recognition reached between the Participants on the matters referred to in this MOC.
signing: Signed at Tokyo on October 28, 2025, in duplicate, in the English language.
"""
LATER = """
title: Memorandum of Cooperation Regarding Deep-Sea Mineral Resource Development
chapeau: The Government of Japan and the Government of the United States of America (the “Participants”);
recital: Recognizing the importance of joint research and technical and scientific cooperation;
recital: Expressing mutual interest in science and technology capabilities and standards;
recital: Affirming their intention to advance bilateral cooperation in a mutually beneficial manner through this partnership,
link: Have reached the following understandings:
section I: | Establishment of the Working Group
  paragraph 1. || Participants intend to establish a Working Group to facilitate bilateral cooperation in science and technology.
section II: | Areas of Cooperation
  paragraph: The Working Group intends to focus on the following activities
  item 1. || Sharing information on deep-sea science and seabed mineral resource projects.
section III: | Legal Character
  paragraph: This MOC does not constitute nor create rights or obligations under the domestic laws of either Japan or the United States or under international law. Nothing in this MOC is intended to alter or affect any existing agreements between Japan and the United States. Nothing in this MOC commits the Participants to the expenditure of funds. The Participants intend to review this MOC every two years.
section IV: | Discontinuation
  paragraph: The United States intends to fund the joint research.
  paragraph: Either Participant may discontinue this MOC by providing written notice of discontinuation to the other Participant.
closing: The foregoing represents the recognition reached between the Participants.
signing: SIGNED on March 19, 2026, in duplicate, in the English language.
"""
# (kind, indices before, indices after)
_PAIRS = (
    ("reworded", 0, 0),
    ("kept", 1, 1),
    ("added", None, 2),
    ("kept", 2, 3),
    ("moved_reworded", 3, 4),
    ("dropped", 4, None),
    ("reworded", 5, 5),
    ("dropped", 6, None),
    ("dropped", 7, None),
    ("added", None, 6),
    ("added", None, 7),
    ("kept", 8, 8),
    ("reworded", 9, 9),
    ("dropped", 10, None),
    ("added", None, 10),
    ("kept", 11, 11),
    ("sentences", 12, 12),
    ("reworded", 13, 13),
    ("name", 14, 14),
    ("reworded", 15, 15),
    ("reworded", 16, 16),
    ("reworded", 17, 17),
)
_LEGAL = ((0, 0), (1, 1), (2, 2), (3, None), (None, 3))


def hunks(before: str, after: str, reasons: tuple[str, ...] = ()) -> tuple[Hunk, ...]:
    """Word hunks by difflib, good enough to look at."""
    left, right = tokenize(before), tokenize(after)
    made = []
    for op, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        made.append(Hunk(op, "".join(left[a:b]), "".join(right[c:d]), reasons if op != "equal" else ()))
    return tuple(made)


def earlier(**particulars: object) -> Instrument:
    return instrument(EARLIER, _particulars("Technology Prosperity Deal", date(2025, 10, 28), "Tokyo", **particulars))


def later(**particulars: object) -> Instrument:
    return instrument(
        LATER, _particulars("Deep-Sea Mineral Resource Development", date(2026, 3, 19), "", **particulars)
    )


def comparison(before: Instrument, after: Instrument) -> Comparison:
    return Comparison(tuple(_change(before, after, *pair) for pair in _PAIRS))


def _particulars(title: str, signed: date, place: str, **others: object) -> Particulars:
    return replace(PARTICULARS, title=title, signed_on=signed, place=place, status="signed", **others)


def _change(before: Instrument, after: Instrument, kind: str, at: int | None, to: int | None) -> Change:
    first = before.provisions[at] if at is not None else None
    second = after.provisions[to] if to is not None else None
    ids = (first.id,) if first else (), (second.id,) if second else ()
    words = first.words if first else "", second.words if second else ""
    if kind == "sentences":
        return Change("reworded", *ids, hunks(*words), sentences=_sentences(*words))
    if kind == "name":
        return Change("reworded", *ids, hunks(*words, reasons=("name",)))
    if kind == "kept":
        reasons = ("alternat",) if words[0] != words[1] else ()
        return Change("kept", *ids, (Hunk("equal", *words, reasons),))
    return Change(kind, *ids, hunks(*words))


def _sentences(before: str, after: str) -> tuple[Sentence, ...]:
    left, right = _spans(before), _spans(after)
    made = []
    for a, b in _LEGAL:
        spans = left[a] if a is not None else None, right[b] if b is not None else None
        made.append(
            Sentence(*spans, hunks(*(t[s[0] : s[1]] if s else "" for t, s in zip((before, after), spans, strict=True))))
        )
    return tuple(made)


def _spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for part in text.split(". "):
        end = min(start + len(part) + 1, len(text))
        spans.append((start, end))
        start = end + 1
    return spans
