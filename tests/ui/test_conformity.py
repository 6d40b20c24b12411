"""Where both languages do not say the same, in the window: marks, the strip, leaving a difference, the dialogs."""

from dataclasses import replace

import pytest

from app.negotiating.bilingual import version_added, worded
from app.ui.models.bilingual_rows import MARKS, OURS, THEIRS, WEIGHT
from app.ui.widgets.bilingual_view import BilingualView
from tests.checking.bilingual_texts import SETS, versions
from tests.ui.desk_samples import open_draft

ROWS = SETS[1]


@pytest.fixture
def held(looks):
    first, other = versions(ROWS)
    made = open_draft(looks, tuple(replace(each, level=0) for each in first.provisions))
    made.desk.do(version_added(made.draft, "ja", "translation", other.provisions))
    yield made
    made.close()


@pytest.fixture
def view(qtbot, looks, held):
    made = BilingualView(looks)
    qtbot.addWidget(made)
    made.resize(1180, 620)
    made.hold(held)
    made.show()
    made.watch.look()
    yield made
    made.release()


def reword(held, view, at, before, after):
    theirs = next(
        each for each in held.draft.instrument.versions[1].provisions if each.answers == held.draft.provisions[at].id
    )
    words = theirs.text.plain
    assert before in words
    held.desk.do(worded(held.draft, held.draft.provisions[at].id, words.replace(before, after)))
    view.watch.look()


def test_languages_that_say_the_same_are_said_to(view):
    assert view.watch.findings == ()
    assert view.strip.finding is None
    assert not view.strip.after.isEnabled()


def test_a_difference_is_marked_in_both_languages_and_said(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    view.step_difference(1)
    row = view.table.currentIndex().row()
    marks = [view.model.index(row, column).data(MARKS) for column in (OURS, THEIRS)]
    words = [view.model.index(row, column).data() for column in (OURS, THEIRS)]
    assert [word[at : at + long] for word, ((at, long),) in zip(words, marks, strict=True)] == ["180 days", "九十日"]
    assert view.model.index(row, 0).data(WEIGHT) == 3
    assert view.strip.finding.rule == "amount_differs"
    assert not view.grab().isNull()


def test_next_goes_round_all_differences(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    reword(held, view, 3, "二年", "三年")
    seen = []
    for _ in range(3):
        view.step_difference(1)
        seen.append(view.table.currentIndex().row())
    assert seen[0] == seen[2] != seen[1]


def test_leaving_one_needs_a_reason_and_is_kept_until_the_words_change(view, held):
    reword(held, view, 1, "百八十日", "九十日")
    view.step_difference(1)
    view.strip.ask_why()
    view.strip.why.returnPressed.emit()
    assert view.watch.findings
    view.strip.why.setText("settled in Tokyo")
    view.strip.why.returnPressed.emit()
    assert view.watch.findings == ()
    assert [record.why for _, record in view.watch.left] == ["settled in Tokyo"]
    reword(held, view, 1, "九十日", "八十日")
    assert [each.rule for each in view.watch.findings] == ["amount_differs"]
