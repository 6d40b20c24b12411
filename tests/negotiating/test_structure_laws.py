"""Whatever is done to the text of a draft, in whatever order: it can be taken back, and what must hold holds."""

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.draft import Draft, Offer, Remark, Setting, stepped, undone
from app.model.ids import new_id
from app.model.labels import labels, schemes
from app.model.proposals import Proposal
from app.model.provision import Kind
from app.model.text import MarkKind
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import HEADED, words_of
from app.negotiating.printed import rescheme
from app.negotiating.references import references
from tests.trees import PARTICULARS, instrument

TEXTS = [
    """
title: MEMORANDUM OF COOPERATION
chapeau: Japan and the United States (hereinafter the “Participants”),
recital: Recognizing the sea;
link: Have reached the following understandings:
section I. | Purpose |
  paragraph: The purpose is set out in section II and in paragraph 2 of section III.
section II. | Areas |
  paragraph: They intend to work on the following:
  item 1. | | the seabed
    subitem (i) | | deep
  item 2. | | rivers, see item 1
section III. | Meetings |
  paragraph 1. | | They meet yearly:
    item (a) | | in Tokyo
    item (b) | | online, subject to item (a)
  paragraph 2. | | Paragraph 1 applies, and so does Article 5 of the Treaty.
  subheading: | Travel |
    paragraph: Each bears its own.
closing: The foregoing represents the understandings.
signing: Signed at Tokyo.
signature: For Japan
signature: For the United States
annex Annex | List |
  paragraph: Ships.
""",
    "paragraph: Alone.",
    "section I. | One |\nsection II. | Two |\n  paragraph: See section I.",
    "title: A\nparagraph: Loose.\n  item (a) | | held\nsubheading: | Sub |\n  item • | | dot\nnote: N.",
]


def begun(notation, scheme="roman"):
    made = in_desk_form(instrument(notation, replace(PARTICULARS, status="signed")))
    draft = Draft("d", made, Setting())
    draft = draft if scheme == "roman" else stepped(rescheme(draft, scheme), draft)
    records = []
    for at, each in enumerate(draft.provisions):
        long = len(words_of(each).plain)
        records.append(Remark(f"r{at}", each.id, "Why?", long // 3, long // 2))
        proposal = Proposal(f"p{at}", "deletion", each.id, long // 2, long, heading=each.kind in HEADED)
        records.append(Offer(f"o{at}", proposal, "1"))
    return replace(draft, records=tuple(records))


KINDS = [each for each in Kind if each not in {Kind.TABLE, Kind.ROW, Kind.CELL}]
NEW = in_desk_form(instrument("section | New |\n  paragraph: See section I.\n    item: x"))
SAME_WORDS = ["split", "split", "joined", "demoted", "demoted", "promoted", "promoted", "moved", "moved_to", "retyped"]
SAME_WORDS += ["marked", "counted", "rescheme"]


def operation(draw, draft, what):
    """Draw what an operation is to be done to; return its step."""
    last = len(draft.provisions) - 1
    at = draw(st.integers(0, last))
    long = len(words_of(draft.provisions[at]).plain)
    start = draw(st.integers(0, long))
    end = draw(st.integers(start, long))
    more = {
        "typed": lambda: (start, end, draw(st.sampled_from(["", "x", " section I ", "両国"]))),
        "split": lambda: (start,),
        "moved": lambda: (draw(st.sampled_from([1, -1])),),
        "moved_to": lambda: (draw(st.integers(0, last + 1)),),
        "removed": lambda: (draw(st.integers(at, min(at + 3, last))),),
        "retyped": lambda: (draw(st.sampled_from(KINDS)),),
        "marked": lambda: (start, end, MarkKind.BOLD, draw(st.booleans())),
        "counted": lambda: (draw(st.booleans()),),
    }
    if what == "replaced":
        new = tuple(replace(each, id=new_id()) for each in NEW.provisions)
        return structure.replaced(draft, at, at, new)
    if what == "rescheme":
        return rescheme(draft, draw(st.sampled_from([slug for slug, _ in schemes()])))
    return getattr(structure, what)(draft, at, *more.get(what, tuple)())


def holds(draft):
    provisions = draft.provisions
    ids = [each.id for each in provisions]
    assert len(ids) == len(set(ids))
    assert provisions[0].level == 0
    assert all(each.level <= one.level + 1 for one, each in pairwise(provisions))
    for each in provisions:
        assert not each.label
        assert not (each.text.plain if each.kind in HEADED else each.heading)
        assert all(0 <= mark.start <= mark.end <= len(words_of(each).plain) for mark in words_of(each).marks)
        assert all(0 <= span.start <= span.end <= len(each.text.plain) for span in each.topics)
    lengths = {each.id: len(words_of(each).plain) for each in provisions}
    headed = {each.id: each.kind in HEADED for each in provisions}
    for remark in draft.remarks:
        assert 0 <= remark.start <= remark.end <= lengths[remark.provision]
    for offer in draft.offers:
        assert 0 <= offer.proposal.start <= offer.proposal.end <= lengths[offer.proposal.provision]
        assert offer.proposal.heading == headed[offer.proposal.provision]


def says_where_it_is(draft):
    """Check that what each reference says leads to its provision, read by somebody who knows the printed numbers only."""
    printed = dict(
        zip((each.id for each in draft.provisions), labels(draft.instrument, None, draft.setting.scheme), strict=True)
    )
    words = {each.id: words_of(each).plain for each in draft.provisions}
    kinds = {each.id: each.kind for each in draft.provisions}
    for each in references(draft):
        label = printed.get(each.to, "").strip(".")
        said = words[each.provision][each.start : each.end]
        before = words[each.provision][: each.start].rstrip()
        if label.strip("•") and re.search(rf"{kinds[each.to].value}s?$", before, re.IGNORECASE):
            assert label.endswith(said)


def letters(draft):
    """Return all letters but those that references write anew."""
    every = "".join(words_of(each).plain for each in draft.provisions)
    return sorted(re.sub(r" of (?:section|annex|paragraph)\b|\([a-z]+\)|[\sIVXLC0-9.()]", "", every))


@settings(max_examples=40)
@given(st.data())
def test_every_operation_can_be_taken_back_and_keeps_what_must_hold(data):
    draft = begun(data.draw(st.sampled_from(TEXTS)), data.draw(st.sampled_from(["roman", "arabic", "through"])))
    holds(draft)
    for _ in range(data.draw(st.integers(1, 8))):
        step = operation(data.draw, draft, data.draw(st.sampled_from([*SAME_WORDS, "typed", "removed", "replaced"])))
        if step is None:
            continue
        now = stepped(step, draft)
        holds(now)
        says_where_it_is(now)
        assert stepped(undone(step), now) == draft
        draft = now


@settings(max_examples=40)
@given(st.data())
def test_no_word_is_lost_when_only_the_structure_changes(data):
    draft = begun(data.draw(st.sampled_from(TEXTS)))
    for _ in range(data.draw(st.integers(1, 6))):
        step = operation(data.draw, draft, data.draw(st.sampled_from(SAME_WORDS[:-1])))
        if step is not None:
            now = stepped(step, draft)
            assert letters(now) == letters(draft)
            draft = now
