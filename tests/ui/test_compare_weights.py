from dataclasses import replace

import pytest

from app.comparing.compare import compare
from app.comparing.weightrules import weights
from app.model.comparison import Reason
from app.ui.compare_folds import Shown, differences
from app.ui.compare_rows import rows_of
from app.ui.compare_weights import WeightWords
from app.ui.models.changes import ChangesModel
from app.ui.widgets.change_list import ChangeList
from app.ui.widgets.counts_strip import CountsStrip
from tests.trees import instrument
from tests.ui.compare_samples import earlier, later

BEFORE = """
section I. | Meetings
  paragraph: The Participants intend to meet once a year.
  paragraph: The Participants may consult the industry. Nothing in this MOC commits the Participants to the expenditure of funds.
"""
AFTER = """
section I. | Meetings
  paragraph: The Participants shall meet once a year.
  paragraph: The Participants may consult the industry. Each Participant is to pay its own costs.
"""


def _compared(before, after):
    rows = rows_of(compare(before, after), before, after)
    return rows, differences(rows)


def test_a_row_has_the_weight_and_the_reasons_of_its_change():
    rows, found = _compared(instrument(BEFORE), instrument(AFTER))
    firmer = rows[found[0].row]
    assert (firmer.weight, firmer.why[0].kind, firmer.why[0].direction) == (3, "modality", "firmer")
    assert all(row.weight == 0 for row in rows if row.kind == "kept")


def test_sentences_weigh_each_for_itself():
    rows, _ = _compared(instrument(BEFORE), instrument(AFTER))
    kept = next(row for row in rows if "consult" in row.cell.parts[0].text)
    assert kept.weight == 0 or not kept.sentence


def test_the_list_says_weight_and_leading_reason(qapp):
    model = ChangesModel()
    model.put(*_compared(instrument(BEFORE), instrument(AFTER)), Shown())
    lines = [line for at in range(model.rowCount()) if (line := model.line(model.index(at))).difference]
    assert (lines[0].weight, lines[0].kind) == (3, "Modality, firmer")
    assert lines[0].spoken.startswith("Weighty: modality, firmer")


def test_what_happened_to_a_whole_sentence_is_said_once(qapp):
    rows, found = _compared(earlier(), later())
    words = WeightWords()
    for row in (rows[difference.row] for difference in found):
        if row.kind in {"added", "dropped"} and row.weight:
            assert words.headline(row, "Sentence dropped") == "Sentence dropped"


def test_a_replaced_name_is_weighty_whoever_weighed_it(qapp):
    rows, found = _compared(earlier(), later())
    row = replace(rows[found[0].row], why=())
    named = replace(row, both=(replace(row.both[0], name=True),))
    assert (row.weight, named.weight) == (0, 3)
    assert WeightWords().headline(named, "Name replaced") == "Name replaced"


@pytest.mark.parametrize("kind", sorted(weights()))
def test_each_kind_has_a_name(qapp, kind):
    assert "_" not in WeightWords().reason(Reason(kind, 1))


def test_the_sentence_of_counts_begins_with_the_weights(qtbot, looks):
    strip = CountsStrip(looks)
    qtbot.addWidget(strip)
    rows, found = _compared(earlier(), later())
    strip.put(rows, found)
    total = 0
    for weight, word in ((3, "weighty"), (2, "of substance"), (1, "light")):
        number = sum(rows[difference.row].weight == weight for difference in found)
        total += number
        assert (f"{number} {word}" in strip.counts.text()) == bool(number)
    assert total == len(found)
    assert strip.counts.text().index("weighty") < strip.counts.text().index("reworded")


def test_each_weight_has_its_disc(qtbot, looks):
    seen = set()
    for weight in (0, 1, 2, 3):
        changes = ChangeList(looks)
        qtbot.addWidget(changes)
        changes.resize(304, 300)
        rows, found = _compared(instrument(BEFORE), instrument(AFTER))
        why = (Reason("wording", weight),) if weight else ()
        changes.put([replace(row, why=why) for row in rows], found)
        shot = changes.view.grab().toImage()
        seen.add(tuple(shot.pixelColor(x, y).name() for y in range(30, 50) for x in range(16, 26)))
    assert len(seen) == 4


def test_kinds_are_counted_in_words_that_fit_their_number(qapp):
    words = WeightWords()
    assert words.kinds(1, "provision") == "1 provision"
    assert words.kinds(11, "provision") == "11 provisions"
    assert words.kinds(2, "wording") == "2 wording"
