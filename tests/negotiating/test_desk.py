"""The desk: steps, and undo across text and records."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Draft, Put, Remark, Step, stepped
from app.model.edits import Splice
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.negotiating.desk import Desk


def _draft(words: str = "One") -> Draft:
    provision = Provision("a", Kind.PARAGRAPH, text=Text(words))
    return Draft("d", Instrument("i", Particulars(), (LanguageVersion("en", "original", (provision,)),)))


def _typed(desk: Desk, words: str) -> Step:
    old = desk.draft.provisions
    return Step((Splice(0, old, (Provision("a", Kind.PARAGRAPH, text=Text(words)),)),), "typed")


def test_typing_is_taken_back_as_one() -> None:
    """Until there is a pause."""
    desk = Desk(_draft())
    for words in ("One t", "One tw", "One two"):
        desk.do(_typed(desk, words), join="a")
    desk.pause()
    desk.do(_typed(desk, "One two."), join="a")
    desk.undo()
    assert desk.draft == _draft("One two")
    desk.undo()
    assert desk.draft == _draft()
    assert not desk.can_undo
    desk.redo()
    desk.redo()
    assert desk.draft == _draft("One two.")
    assert not desk.can_redo


@given(st.lists(st.sampled_from(["word", "note", "undo", "redo", "pause"]), max_size=40))
def test_undo_and_redo_lead_through_the_same_states(ways: list[str]) -> None:
    """What listeners are told, applied from the start, gives the draft; undoing all gives the first one."""
    desk, told = Desk(_draft()), []
    desk.listen(lambda step, _way, _origin: told.append(step))
    for number, way in enumerate(ways):
        if way == "word":
            desk.do(_typed(desk, f"Word {number}"), join="a")
        elif way == "note":
            desk.do(Step((Put(None, Remark(f"r{number}", "a", "Note")),), "noted"))
        else:
            getattr(desk, way)()
    draft = _draft()
    for step in told:
        draft = stepped(step, draft)
    assert draft == desk.draft
    while desk.can_undo:
        desk.undo()
    assert desk.draft == _draft()


def test_listeners_are_told_in_the_order_of_the_steps_even_of_those_that_a_listener_makes() -> None:
    desk, told = Desk(_draft()), []

    def answer(step: Step, _way: str, _origin: object) -> None:
        if step.what == "typed":
            desk.do(Step((Put(None, Remark("r", "a", "Seen")),), "noted"))

    desk.listen(answer)
    desk.listen(lambda step, _way, _origin: told.append((step.what, desk.joined)))
    desk.do(_typed(desk, "One two"), join="a")
    assert told == [("typed", False), ("noted", False)]


def test_undo_asks_for_earlier_steps_when_it_comes_to_the_end_of_those_at_hand() -> None:
    first, second = Desk(_draft()), []
    first.listen(lambda step, _way, _origin: second.append(step))
    for words in ("One t", "One two", "One two three"):
        first.do(_typed(first, words))
    chunks = [tuple(second[1:2]), tuple(second[:1])]
    desk = Desk(first.draft, tuple(second[2:]), earlier=lambda: chunks.pop(0) if chunks else ())
    for _ in range(3):
        assert desk.can_undo
        desk.undo()
    assert desk.draft == _draft()
    assert not desk.can_undo


def test_typing_beside_a_remark_stays_one_splice_and_one_put():
    """However many letters are typed."""
    first = _draft()
    remark = Remark("r", "a", "Why?", start=3)
    desk = Desk(stepped(Step((Put(None, remark),), "remarked"), first))
    before = desk.draft
    for count in range(1, 5):
        words = "One" + "x" * count
        then = desk.draft.remarks[0]
        text = _typed(desk, words)
        desk.do(Step((*text.changes, Put(then, replace(then, start=3 + count))), "typed"), join="a")
    assert desk.draft.remarks[0].start == 7
    desk.undo()
    assert desk.draft == before
    desk.redo()
    (step,) = desk._done
    assert len(step.changes) == 2
