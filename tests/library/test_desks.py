import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import DraftElsewhere, NotInLibrary
from app.library import leases
from app.library.desks import packed, unpacked
from app.library.health_sums import teach
from app.library.store import Library
from app.library.values import Listing, Logged, Origin, Sending
from app.model.draft import Bracket, Put, Remark, Reset, Setting, Step, Version, stepped, undone
from app.model.proposals import Stamp
from app.negotiating.desk import Desk
from tests.desks import draft, typed

NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)


def _log(desk, library, draft_id):
    """Write all that happens at a desk into the library, one step at a time."""
    desk.listen(lambda step, way, _origin: library.append(draft_id, [Logged(step, way, desk.joined)]))


def _act(desk, act, number):
    if act == "undo":
        desk.undo()
    elif act == "redo":
        desk.redo()
    elif act == "pause":
        desk.pause()
    elif act == "note":
        desk.do(Step((Put(None, Remark(f"r{number}", "p", "Why?", stamp=Stamp("A", NOON))),), "noted"))
    elif act == "bracket":
        desk.do(Step((Put(None, Bracket(f"b{number}", "trading", Stamp("A", NOON), "30 days")),), "bracketed"))
    elif act == "name":
        desk.do(Step((Reset(desk.draft.setting, Setting(name=f"n{number}")),), "renamed"))
    else:
        desk.do(typed(desk.draft, f"Words {number}"), join="p")


ACTS = st.lists(st.sampled_from(["type", "type", "undo", "redo", "pause", "note", "bracket", "name"]), max_size=30)


@given(ACTS, st.integers(0, 30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_draft_comes_back_with_its_past_wherever_it_is_left(library, acts, left):
    one = draft()
    library.begin(one, "Draft")
    desk, whole = Desk(one), Desk(one)
    _log(desk, library, one.id)
    for number, act in enumerate(acts):
        if number == left:
            library.keep_state(one.id, desk.draft, library.count(one.id))
            desk.pause()
            whole.pause()
        _act(desk, act, number)
        _act(whole, act, number)
    kept = library.kept(one.id)
    again = Desk(kept.draft, kept.done, kept.undone, iter([library.past(one.id, kept.earlier), ()]).__next__)
    assert again.draft == whole.draft
    for turn in ("redo", "undo", "redo"):
        while getattr(again, f"can_{turn}"):
            getattr(again, turn)()
            getattr(whole, turn)()
            assert again.draft == whole.draft
        assert not getattr(whole, f"can_{turn}")
    first, log = library.log(one.id)
    assert first == one
    now = first
    for each in log:
        now = stepped(each.step, now)
    assert now == kept.draft


def test_only_the_end_of_a_long_past_is_read_at_once_and_the_rest_when_it_is_wanted(library):
    one = draft()
    library.begin(one, "Draft")
    now, log = one, []
    for number in range(400):
        step = typed(now, f"Words {number}")
        now = stepped(step, now)
        log.append((step, "do"))
    library.append(one.id, log)
    kept = library.kept(one.id)
    assert (kept.draft, kept.steps) == (now, 400)
    assert 0 < len(kept.done) < 400
    assert library.past(one.id, kept.earlier) + kept.done == tuple(step for step, _ in log)


def test_steps_that_were_joined_are_taken_back_as_one_when_the_draft_is_opened_again(library):
    one = draft()
    library.begin(one, "Draft")
    first = typed(one, "A")
    second = typed(stepped(first, one), "AB")
    third = typed(stepped(second, stepped(first, one)), "ABC")
    library.append(one.id, [Logged(first), Logged(second, joined=True)])
    library.append(one.id, [Logged(third, joined=True)])
    kept = library.kept(one.id)
    assert len(kept.done) == 1
    assert stepped(undone(kept.done[0]), kept.draft) == one


def test_the_shelf_says_what_is_said_of_each_draft_the_last_changed_first(library):
    one, other = draft(), draft(name="Minerals")
    library.begin(one, "Draft", brackets=2)
    library.begin(other, "Minerals")
    library.append(
        one.id, [(typed(one, "Other words here"), "do")], Listing("Tides", "sectoral", "initialled", ("Japan",), 1, 9)
    )
    assert [each.id for each in library.shelf()] == [one.id, other.id]
    listing = library.shelf()[0].listing
    assert listing == Listing("Tides", "sectoral", "initialled", ("Japan",), 1, 9)
    assert library.shelf()[1].listing == Listing("Minerals", "", "draft", ("Japan", "United States"), 0, 16)


def test_a_draft_that_was_put_away_can_be_put_back(library):
    one = draft()
    library.begin(one, "Draft")
    library.append(one.id, [(typed(one, "Other"), "do")])
    before = library.kept(one.id)
    library.put_away(one.id)
    assert library.shelf() == ()
    with pytest.raises(NotInLibrary):
        library.kept(one.id)
    with pytest.raises(NotInLibrary):
        library.append(one.id, [])
    library.put_back(one.id)
    assert library.kept(one.id) == before
    assert len(library.shelf()) == 1


def test_what_was_put_away_long_ago_goes_for_good_and_its_files_with_it(library, tmp_path):
    one, other = draft(), draft()
    for each in (one, other):
        library.begin(each, "Draft")
        library.keep_file(each.id, Sending("a.docx", "sent"), b"the same")
    library.keep_file(one.id, Sending("b.docx", "received"), b"its own")
    library.put_away(one.id)
    library.erase_long_gone()
    library.put_back(one.id)
    library.put_away(one.id)
    with closing(sqlite3.connect(library.path)) as behind:
        teach(behind)
        behind.execute("UPDATE negotiation SET removed = ?", ((datetime.now(UTC) - timedelta(days=31)).isoformat(),))
        behind.execute("UPDATE negotiation SET removed = NULL WHERE id = ?", (other.id,))
        behind.commit()
    library.close()
    with closing(Library.open(library.path)) as again:
        with pytest.raises(NotInLibrary):
            again.put_back(one.id)
        assert again.file_data(again.files(other.id)[0].sha256) == b"the same"
        with closing(sqlite3.connect(library.path)) as behind:
            assert behind.execute("SELECT count(*) FROM paper").fetchone() == (1,)
            assert behind.execute("SELECT count(*) FROM step").fetchone() == (0,)


def test_what_was_erased_is_on_the_disk_no_more(library):
    one = draft()
    library.begin(one, "Draft")
    library.append(one.id, [(typed(one, "Our lowest offer is thirty"), "do")])
    library.keep_file(one.id, Sending("a.docx", "sent"), b"Our second secret" * 9)
    library.erase(one.id)
    library.close()
    left = library.path.read_bytes()
    assert b"lowest offer" not in left
    assert b"second secret" not in left


def test_a_draft_is_begun_once(library):
    one = draft()
    library.begin(one, "Draft")
    with pytest.raises(ValueError, match="already"):
        library.begin(one, "Draft")


def test_versions_are_kept_whole_in_their_order_and_say_after_how_many_steps(library):
    one = draft()
    library.begin(one, "Draft")
    first = library.keep_version(one.id, Version("v1", "To the US side", 99, Stamp("A", NOON), sent_to="us"), one)
    step = typed(one, "Other words")
    library.append(one.id, [(step, "do")])
    library.keep_version(one.id, Version("v0", "Second", 0, note="ours"), stepped(step, one))
    assert first.at == 0
    assert [(each.id, each.at) for each in library.versions(one.id)] == [("v1", 0), ("v0", 1)]
    assert library.draft_at(one.id, "v1") == one
    assert library.draft_at(one.id, "v0") == stepped(step, one)
    with pytest.raises(ValueError, match="already"):
        library.keep_version(one.id, Version("v1", "Again", 0), one)
    with pytest.raises(NotInLibrary):
        library.draft_at(one.id, "v9")


def test_files_are_kept_once_and_every_sending_of_them(library):
    one = draft()
    library.begin(one, "Draft")
    sent = library.keep_file(one.id, Sending("a.docx", "sent", "v1", "us", Stamp("A", NOON)), b"words")
    back = library.keep_file(one.id, Sending("b.docx", "received", "v2", "us", Stamp("B", NOON)), b"words")
    assert sent.sha256 == back.sha256
    assert library.files(one.id) == (sent, back)
    assert library.file_data(sent.sha256) == b"words"
    with pytest.raises(NotInLibrary):
        library.file_data("0" * 64)
    with closing(sqlite3.connect(library.path)) as behind:
        assert behind.execute("SELECT count(*) FROM paper").fetchone() == (1,)


def test_origins_are_kept_with_the_draft(library):
    one = draft()
    library.begin(one, "Draft")
    origin = Origin("c.1", "Memorandum", "III.1", "Funding", NOON.date(), "Tokyo", ("Japan",), "Words", "Note")
    library.keep_origins(one.id, [origin])
    assert library.origins(one.id) == (origin,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step SET step = '{}'",
        "DELETE FROM step",
        "UPDATE version SET state = x''",
        "DELETE FROM version",
        "UPDATE sending SET file = '{}'",
        "DELETE FROM sending",
        "UPDATE paper SET data = x''",
        "DELETE FROM negotiation",
    ],
)
def test_what_happened_to_a_draft_cannot_be_changed_even_by_sql(library, statement):
    one = draft()
    library.begin(one, "Draft")
    library.append(one.id, [(typed(one, "Other"), "do")])
    library.keep_version(one.id, Version("v1", "First", 0), one)
    library.keep_file(one.id, Sending("a.docx", "sent"), b"words")
    with closing(sqlite3.connect(library.path)) as behind, pytest.raises(sqlite3.IntegrityError):
        behind.execute(statement)


def test_a_log_that_has_gone_on_elsewhere_is_not_written_over(library):
    one = draft()
    library.begin(one, "Draft")
    library.append(one.id, [(typed(one, "There"), "do")], after=0)
    with pytest.raises(DraftElsewhere):
        library.append(one.id, [(typed(one, "Here"), "do")], after=0)
    assert library.count(one.id) == 1


def test_nobody_needs_to_look_at_the_texts_again_because_a_draft_was_written(library):
    before, one = library.version, draft()
    library.begin(one, "Draft")
    library.append(one.id, [(typed(one, "There"), "do")])
    library.keep_version(one.id, Version("v1", "First", 0), one)
    assert library.version == before


def test_one_window_at_a_time_writes_a_draft(library):
    one = draft()
    library.begin(one, "Draft")
    assert library.take(one.id, "first") is None
    assert library.take(one.id, "first") is None
    held = library.take(one.id, "second")
    assert held
    assert held.holder == "first"
    library.append(one.id, [(typed(one, "Here"), "do")], holder="first")
    with pytest.raises(DraftElsewhere):
        library.append(one.id, [(typed(one, "There"), "do")], holder="second")
    assert library.take(one.id, "second", over=True) is None
    with pytest.raises(DraftElsewhere):
        library.append(one.id, [], holder="first")
    library.leave(one.id, "first")
    assert library.take(one.id, "first")
    library.leave(one.id, "second")
    assert library.take(one.id, "first") is None


def test_a_draft_whose_window_died_or_fell_silent_is_free(library, monkeypatch):
    one = draft()
    library.begin(one, "Draft")
    library.take(one.id, "first")
    monkeypatch.setattr(leases, "runs", lambda _pid: False)
    assert library.take(one.id, "second") is None
    monkeypatch.setattr(leases, "runs", lambda _pid: True)
    assert library.take(one.id, "third")
    with closing(sqlite3.connect(library.path)) as behind:
        behind.execute("UPDATE lease SET seen = ?", ((datetime.now(UTC) - timedelta(minutes=5)).isoformat(),))
        behind.commit()
    assert library.take(one.id, "third") is None


def test_this_process_runs_and_one_that_was_never_there_does_not():
    assert leases.runs(1)
    assert not leases.runs(2**22 + 12345)


@given(st.text(max_size=40))
def test_any_words_survive_packing(words):
    one = draft()
    now = stepped(typed(one, words), one)
    assert unpacked(packed(now)) == now


@pytest.mark.parametrize(
    "ask",
    ["kept", "count", "log", "put_away", "put_back", "erase"],
)
def test_a_draft_that_is_not_there_is_said(library, ask):
    with pytest.raises(NotInLibrary):
        getattr(library, ask)("nothing")
