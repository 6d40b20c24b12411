"""Steps of a draft: what they change, that they can be taken back, that they are kept as JSON."""

import json
from datetime import UTC, datetime

import pytest

from app.model.codec import decode, encode
from app.model.draft import (
    Bracket,
    Clearance,
    Draft,
    Ignored,
    Offer,
    Put,
    Remake,
    Remark,
    Reset,
    Rewrite,
    Setting,
    Step,
    stepped,
    undone,
)
from app.model.edits import OutOfStep, Restate, Splice
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind, Provision
from app.model.text import Text

_STAMP = Stamp("Sato", datetime(2026, 5, 14, 9, 30, tzinfo=UTC))
_OLD = Provision("a", Kind.PARAGRAPH, text=Text("The Participants intend to meet."))
_NEW = Provision("a", Kind.PARAGRAPH, text=Text("The Participants will meet."))
_TEXT = Instrument("i", Particulars(title="T"), (LanguageVersion("en", "original", (_OLD,)),))
_DRAFT = Draft("d", _TEXT)
_OTHER = Instrument("i", Particulars(title="T"), (*_TEXT.versions, LanguageVersion("ja", "translation", ())))
_OFFER = Offer("o", Proposal("p", "insertion", "a", 3, 3, " two", stamp=_STAMP), "round1", "us")
_CHANGES = (
    Splice(0, (_OLD,), (_NEW,)),
    Restate(_TEXT.particulars, Particulars(title="U")),
    Put(None, Bracket("b", "alternative", _STAMP, fallback="120 days")),
    Put(None, _OFFER),
    Put(None, Remark("r", "a", "Why?", stamp=_STAMP)),
    Put(None, Clearance("c", "Treaties Division", "v1", _STAMP)),
    Put(None, Ignored("g", "modality", "a", "will", "agreed in Tokyo")),
    Reset(Setting(), Setting(name="N", both_non_binding=_STAMP)),
    Remake((), (_OLD,)),
)


def test_a_step_can_be_taken_back() -> None:
    """Every kind of change, all in one step."""
    step = Step(_CHANGES, "all", _STAMP)
    after = stepped(step, _DRAFT)
    assert after.provisions == (_NEW,)
    assert len(after.records) == 5
    assert (after.brackets[0].id, after.offers[0].id, after.remarks[0].id) == ("b", "o", "r")
    assert (after.clearances[0].id, after.ignored[0].id) == ("c", "g")
    assert stepped(undone(step), after) == _DRAFT


@pytest.mark.parametrize("change", [*_CHANGES, Rewrite(_TEXT, _OTHER)])
def test_a_step_is_kept_as_json(change: object) -> None:
    """What is read back is the step."""
    step = Step((change,), "typed", _STAMP)  # type: ignore[arg-type]
    assert decode(Step, json.loads(json.dumps(encode(step)))) == step
    after = stepped(step, _DRAFT)
    assert decode(Draft, json.loads(json.dumps(encode(after)))) == after


@pytest.mark.parametrize(
    "change",
    [
        Splice(0, (_NEW,), (_OLD,)),
        Put(_OFFER, None),
        Reset(Setting(name="other"), Setting()),
        Remake((_OLD,), ()),
        Rewrite(_OTHER, _TEXT),
    ],
)
def test_a_change_for_another_state_is_refused(change: object) -> None:
    """Nothing is changed by guessing."""
    with pytest.raises(OutOfStep):
        stepped(Step((change,), "wrong"), _DRAFT)  # type: ignore[arg-type]


def test_a_record_is_added_once() -> None:
    """A second one with the same id is refused."""
    once = stepped(Step((Put(None, _OFFER),), "offered"), _DRAFT)
    with pytest.raises(OutOfStep):
        stepped(Step((Put(None, _OFFER),), "offered"), once)
