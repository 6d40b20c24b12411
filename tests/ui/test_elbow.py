"""Precedent at the elbow: looked up in pieces, held against the words at every step."""

from dataclasses import replace

import pytest

from app.errors import LibraryUnusable
from app.jobs.departures import Departure
from app.library.clauses import own_names
from app.model.draft import Draft, Rewrite, Step
from app.model.edits import Splice
from app.model.instrument import Particulars
from app.model.text import Text
from app.negotiating.desk import Desk
from app.ui import elbow as module
from app.ui.elbow import Elbow
from app.ui.open_draft import OpenDraft, Spot
from tests.trees import instrument

NOTICE = "Either Participant may discontinue this MOC by written notice of discontinuation to the other Participant."
FUNDS = "Nothing in this MOC commits the Participants to the expenditure of funds."
TEXT = f"""
title: Memorandum of Cooperation on Forests
section | Discontinuation
  paragraph: {NOTICE} {{discontinuation}}
  paragraph: {FUNDS} {{funding}}
  paragraph: Whales sing differently each winter near the cape.
"""


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(module, "_PAUSE", 5)
    monkeypatch.setattr(module, "_WATCH", 30)


@pytest.fixture
def opened(stocked, quick):
    open_draft = OpenDraft(stocked, Desk(Draft("d", instrument(TEXT))))
    yield open_draft
    open_draft.close()


@pytest.fixture
def elbow(opened, qtbot):
    made = Elbow(opened)
    yield made
    made.close()


def settled(elbow, qtbot):
    qtbot.waitUntil(lambda: not elbow.busy, timeout=10_000)


def typed(open_draft, at, words):
    old = open_draft.draft.provisions[at]
    open_draft.do(Step((Splice(at, (old,), (replace(old, text=Text(words)),)),), "typed"))


def departure(open_draft, at):
    return open_draft.departures.get(open_draft.draft.provisions[at].id)


def after(departure):
    return "".join(hunk.after for hunk in departure.hunks)


def test_every_provision_is_looked_up(elbow, opened, qtbot):
    settled(elbow, qtbot)
    assert departure(opened, 0) is None
    assert departure(opened, 1) is None
    assert departure(opened, 2).hits
    assert departure(opened, 3).weight == 0
    assert departure(opened, 4).hits == ()


def test_a_key_is_marked_before_anything_is_looked_up(elbow, opened, qtbot):
    settled(elbow, qtbot)
    looked = []
    opened.looked.connect(looked.append)
    words = FUNDS.replace("commits", "shall commit")
    typed(opened, 3, words)
    assert after(departure(opened, 3)) == words
    assert departure(opened, 3).weight == 3
    assert looked == [(opened.draft.provisions[3].id,)]
    settled(elbow, qtbot)
    assert after(departure(opened, 3)) == words
    opened.desk.undo()
    assert departure(opened, 3).weight == 0


def test_a_new_provision_is_looked_up_and_one_that_is_gone_forgotten(elbow, opened, qtbot):
    settled(elbow, qtbot)
    gone = opened.draft.provisions[2]
    new = replace(opened.draft.provisions[3], id="new")
    opened.do(Step((Splice(2, (gone,), (new,)),), "put"))
    assert gone.id not in opened.departures
    settled(elbow, qtbot)
    assert opened.departures["new"].hits


def test_words_that_become_empty_have_no_precedent(elbow, opened, qtbot):
    settled(elbow, qtbot)
    typed(opened, 3, "")
    assert departure(opened, 3).hunks == ()
    settled(elbow, qtbot)
    assert departure(opened, 3) is None


def test_what_is_seen_is_looked_up_first(opened, qtbot, monkeypatch):
    order = []

    def noted(_library, _ground, provisions, _seconds, _progress):
        order.extend(provision.id for provision in provisions[:1])
        return ((provisions[0], Departure(provisions[0].id, (), ())),)

    monkeypatch.setattr(module, "some_looked_up", noted)
    ids = [provision.id for provision in opened.draft.provisions]
    opened.stand(Spot(ids[3]))
    elbow = Elbow(opened)
    elbow.look_first((ids[4], ids[1]))
    settled(elbow, qtbot)
    elbow.close()
    assert order == [ids[3], ids[4], ids[1], ids[2], ids[0]]


def test_what_was_looked_up_for_older_words_is_held_against_those_now(opened, qtbot):
    elbow = Elbow(opened)
    words = FUNDS.replace("commits", "must commit")
    typed(opened, 3, words)
    settled(elbow, qtbot)
    elbow.close()
    assert after(departure(opened, 3)) == words


def test_a_replacement_everywhere_does_not_hold_the_window(elbow, opened, qtbot, monkeypatch):
    settled(elbow, qtbot)
    seen = []
    known = dict.fromkeys((provision.id for provision in opened.draft.provisions), departure(opened, 2))
    many = tuple(replace(opened.draft.provisions[2], id=f"n{at}", text=Text(f"{NOTICE} {at}")) for at in range(40))
    opened.do(Step((Splice(2, (), many),), "put"))
    settled(elbow, qtbot)
    assert len(known) < len(opened.departures)
    monkeypatch.setattr(module, "remark", lambda _draft, provision, was: seen.append(provision.id) or replace(was))
    changed = tuple(replace(each, text=Text(f"{each.text.plain} more")) for each in many)
    opened.do(Step((Splice(2, many, changed),), "replaced"))
    assert len(seen) == module._AT_ONCE
    settled(elbow, qtbot)


def test_other_participants_let_all_be_looked_up_again(elbow, opened, qtbot):
    settled(elbow, qtbot)
    now = opened.draft.instrument
    other = replace(now, particulars=Particulars(title="Other", status="draft"))
    opened.do(Step((Rewrite(now, other),), "restated"))
    assert elbow.busy
    settled(elbow, qtbot)
    assert own_names(opened.draft.instrument.particulars) == ()


def test_a_library_that_is_emptied_takes_its_precedents_away(elbow, opened, stocked, qtbot):
    settled(elbow, qtbot)
    for entry in stocked.library.instruments():
        stocked.library.remove(entry.id)
    qtbot.waitUntil(lambda: departure(opened, 3) is not None and not departure(opened, 3).hits, timeout=10_000)
    assert departure(opened, 2).hunks == ()


def test_a_library_that_cannot_be_read_is_said(opened, qtbot, monkeypatch):
    def broken(*_given):
        raise LibraryUnusable("library.paraph", "the disk does not answer")

    monkeypatch.setattr(module, "some_looked_up", broken)
    elbow = Elbow(opened)
    with qtbot.waitSignal(elbow.failed) as said:
        pass
    elbow.close()
    assert isinstance(said.args[0], LibraryUnusable)


def test_a_closed_elbow_looks_nothing_up(elbow, opened, qtbot):
    elbow.close()
    typed(opened, 3, "Anything.")
    assert not elbow.busy
    elbow.close()


def test_what_was_looked_up_is_kept_and_is_there_when_the_draft_is_opened_again(qtbot, stocked, quick, monkeypatch):
    monkeypatch.setattr(module, "_REST", 20)
    desk = Desk(Draft("d", instrument(TEXT)))
    stocked.library.begin(desk.draft, "Forests")
    first = OpenDraft(stocked, desk)
    elbow = Elbow(first)
    qtbot.waitUntil(lambda: not elbow.busy and not elbow._anew, timeout=10_000)
    found = dict(first.departures)
    elbow.close()
    first.close()
    qtbot.waitUntil(lambda: not stocked.elbow.busy)

    def refuse(*_):
        raise AssertionError("it was looked up again")

    monkeypatch.setattr(module, "some_looked_up", refuse)
    again = OpenDraft(stocked, desk)
    elbow = Elbow(again)
    settled(elbow, qtbot)
    assert found
    assert dict(again.departures) == found
    elbow.close()
    again.close()
