"""The rules of a profile in the open draft: found as one types, mended in one step, held to another practice."""

import pytest
from PySide6.QtCore import Qt

from app.jobs.desks import held_to
from app.model.finding import Finding, Replacement
from app.negotiating import structure
from app.negotiating.bilingual import version_added
from app.negotiating.desk import Desk
from app.ui.models.findings import Told, mending, of_rules
from app.ui.models.rule_families import family_of
from app.ui.open_draft import OpenDraft
from app.ui.pair_dialog import PairDialog
from app.ui.rule_watch import RuleWatch
from app.ui.widgets.findings_pane import FindingsPane
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
section | Cooperation |
  paragraph: The Participants shall exchange information, and they must meet.
  paragraph: The Participants shall cooperate, which they should do often.
  paragraph: The Participants intend to meet.
"""


@pytest.fixture
def open_draft(context):
    made = OpenDraft(context, Desk(draft(_NOTATION)))
    yield made
    made.close()


@pytest.fixture
def watch(open_draft):
    made = RuleWatch(open_draft)
    yield made
    made.close()


@pytest.fixture
def pane(looks, open_draft, watch, qtbot):
    made = FindingsPane(looks)
    qtbot.addWidget(made)
    made.hold(open_draft)
    made.resize(332, 600)
    made.show()
    watch.ruled.connect(made.show_ruled)
    watch.faulted.connect(made.show_fault)
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        watch.look()
    return made


def rules(pane):
    return [card.told.finding.rule for card in pane.cards]


def words(open_draft):
    return [each.text.plain for each in open_draft.draft.provisions[2:]]


def choose(pane, box, key):
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def test_what_is_typed_is_checked_after_a_pause(pane, open_draft, watch, qtbot):
    assert rules(pane).count("shall") == 2
    at = open_draft.draft.provisions[4].text.plain.index("intend to")
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        open_draft.do(structure.typed(open_draft.draft, 4, at, at + len("intend to"), "shall"))
    assert rules(pane).count("shall") == 3
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        open_draft.desk.undo()
    assert rules(pane).count("shall") == 2


def test_all_of_a_kind_are_mended_in_one_step(pane, open_draft):
    card = next(card for card in pane.cards if card.told.finding.rule == "shall")
    card.all_fixed.emit()
    assert [each.count("intend to") for each in words(open_draft)] == [1, 1, 1]
    assert "must" in words(open_draft)[0]
    assert "shall" not in rules(pane)
    open_draft.desk.undo()
    assert [each.count("shall") for each in words(open_draft)] == [1, 1, 0]


def test_a_fix_of_words_that_are_others_now_is_none(open_draft):
    at = open_draft.draft.provisions[2].id
    finding = Finding("r", at, "No.", 17, 22, fix=(Replacement(17, 22, "intend to"),), passage="SHALL")
    assert mending((Told(finding, None, 3, "r"),), open_draft.draft) is None


def test_fixes_that_lie_over_each_other_are_not_both_made(open_draft):
    at = open_draft.draft.provisions[2].id
    one = Finding("r", at, "No.", 17, 22, fix=(Replacement(17, 22, "may"),), passage="shall")
    other = Finding("s", at, "No.", 17, 22, fix=(Replacement(17, 22, "should"),), passage="shall")
    step = mending([Told(each, None, 3, "r") for each in (one, other)], open_draft.draft)
    open_draft.do(step)
    assert words(open_draft)[0].startswith("The Participants may exchange")


def test_another_profile_is_chosen_kept_with_the_draft_and_taken_back(pane, open_draft, watch, qtbot):
    assert "should" not in rules(pane)
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        choose(pane, pane.head.profiles, "uk")
    assert open_draft.draft.setting.profile == "uk"
    assert "should" in rules(pane)
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        open_draft.desk.undo()
    assert open_draft.draft.setting.profile == ""
    assert pane.head.profiles.currentData() == "us"
    assert "should" not in rules(pane)


@pytest.mark.long
def test_a_profile_that_is_not_here_is_said_in_the_pane(pane, open_draft, watch, qtbot):
    with qtbot.waitSignal(watch.faulted, timeout=20_000):
        open_draft.do(held_to(open_draft.draft, "theirs"))
    assert "theirs" in pane.head.fault.text()
    assert rules(pane) == []


@pytest.mark.long
def test_weights_and_families_are_listed_apart(pane, qtbot):
    every = len(pane.cards)
    heavy = pane.head._switches[3]
    qtbot.mouseClick(heavy, Qt.MouseButton.LeftButton)
    assert all(card.told.weight < 3 for card in pane.cards)
    assert f"of {every} findings" in pane.head.count.text()
    pane.head.show_all()
    assert len(pane.cards) == every
    choose(pane, pane.head.families, "wording")
    assert {card.told.family for card in pane.cards} == {"wording"}


@pytest.mark.long
def test_nothing_found_names_the_profile(pane, open_draft, watch, qtbot):
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        open_draft.do(structure.removed(open_draft.draft, 1, 4))
    assert pane.head.count.text() == "Nothing found. Checked with: United States (strict)."


@pytest.mark.long
def test_many_findings_are_listed_by_and_by_and_reached_by_the_key(pane, open_draft, watch, qtbot):
    more = structure.typed(open_draft.draft, 4, 0, 0, "They must go. " * 60)
    with qtbot.waitSignal(watch.ruled, timeout=20_000):
        open_draft.do(more)
    assert len(pane.cards) == 20
    assert pane._further.text().startswith("Show ")
    pane.previous()
    assert len(pane.cards) > 20
    pane._further.click()


def test_a_finding_of_the_other_language_is_told_at_what_it_answers(open_draft):
    open_draft.do(version_added(open_draft.draft, "ja", "translation"))
    now = open_draft.draft
    other = next(each for each in now.instrument.versions[1].provisions if each.answers)
    (told,) = of_rules((Finding("ja_widths", other.id, "No.", 1, 3, passage="１2"),), now)
    assert (told.finding.at, told.finding.start, told.finding.end) == (other.answers, 0, 0)
    assert "１2" in told.finding.message


@pytest.mark.parametrize(
    ("rule", "family"),
    [
        ("shall", "wording"), ("term_unused", "terms"), ("stem_colon", "lists"), ("brackets", "open"),
        ("without_chair", "gaps"), ("stale", "stale"), ("gap_review", "gaps"), ("of_nobody", "other"),
    ],
)  # fmt: skip
def test_rules_belong_to_families(rule, family):
    assert family_of(rule, {"shall"}) == family


def test_two_profiles_beside_each_other(context, open_draft, qtbot):
    names = {each.id: str(at) for at, each in enumerate(open_draft.draft.provisions)}
    dialog = PairDialog(context, open_draft.draft, names)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)

    def told():
        rows = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
        return [[row.text(at).split(".")[0] for at in range(4)] for row in rows]

    should = ["3", "… shall cooperate, which they should do often", "passes", "fails: “should”"]
    assert told() == [should]
    assert dialog.said.text().startswith("1 place passes with one profile and fails with the other.")
    dialog.apart.setChecked(False)
    assert [row[2:] for row in told()] == [
        ["fails: “shall”", "fails: “shall”"],
        ["fails: “must”", "fails: “must”"],
        ["fails: “shall”", "fails: “shall”"],
        should[2:],
    ]
    rows = [dialog.list.topLevelItem(at) for at in range(4)]
    gone = []
    dialog.went.connect(gone.append)
    dialog.list.itemActivated.emit(rows[3], 0)
    assert gone[0].provision == open_draft.draft.provisions[3].id
    dialog.close()
