"""A draft begun from a signed text, from the other side's file, from a colleague's negotiation."""

import pytest

from app.jobs import drafting, handing, importing
from app.model.draft import Version
from app.ui.beginnings import Beginnings
from app.ui.widgets.draft_start import DraftStart
from tests.desks import draft, kept_desk


@pytest.fixture
def start(qtbot, looks):
    made = DraftStart(looks)
    qtbot.addWidget(made)
    made.offer(drafting.templates(), ())
    made.show()
    return made


@pytest.fixture
def beginnings(stocked, start):
    return Beginnings(stocked, start, start)


def test_a_signed_text_is_chosen_from_those_of_the_library(qtbot, beginnings, stocked, start):
    kept_desk(stocked.library)
    start.signed_wanted.emit()
    offered = beginnings.chooser._list
    assert offered.count() == 2
    with qtbot.waitSignal(beginnings.opened, timeout=10_000) as opened:
        beginnings.chooser._take(offered.item(0))
    made = stocked.library.kept(opened.args[0]).draft
    assert made.instrument.particulars.status == "draft"
    assert made.provisions
    assert not beginnings.chooser.isVisible()


def test_where_there_is_no_signed_text_that_is_said(context, start):
    beginnings = Beginnings(context, start, start)
    beginnings.ask_for_signed()
    assert beginnings.chooser._none.text() == "There is no text to choose."
    assert beginnings.chooser._none.isVisible()
    beginnings.chooser.hide()


def test_a_file_of_the_other_side_becomes_the_draft_and_its_first_version(qtbot, beginnings, stocked):
    path = importing.starter_texts()[0]
    dialog = beginnings.begin_with(path)
    qtbot.waitUntil(lambda: dialog._reading is not None, timeout=20_000)
    countries = [side.country for side, _ in dialog.sides]
    assert len(countries) == 2
    dialog.sides[0][1].setChecked(True)
    with qtbot.waitSignal(beginnings.opened, timeout=10_000) as opened:
        dialog.begin.click()
    (version,) = stocked.library.versions(opened.args[0])
    assert version.received == dialog.sides[0][0].id
    assert version.name == "Their first text"
    assert stocked.library.file_data(version.file) == path.read_bytes()


def test_what_is_no_instrument_is_refused_in_the_dialog(qtbot, beginnings, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("Milk\nBread\n", encoding="utf-8")
    dialog = beginnings.begin_with(path)
    qtbot.waitUntil(lambda: "not an instrument" in dialog.said.text(), timeout=20_000)
    assert not dialog.begin.isEnabled()
    dialog.reject()


def test_a_negotiation_is_handed_over_and_taken_in(qtbot, beginnings, stocked, start, tmp_path):
    one = kept_desk(stocked.library, draft(name="Minerals")).draft
    stocked.library.keep_version(one.id, Version("v1", "First", 0), one)
    handing.hand_over(stocked.library, one.id, tmp_path / "a.paraph")
    stocked.library.erase(one.id)
    dialog = beginnings.take_in(tmp_path / "a.paraph")
    qtbot.waitUntil(dialog.open_it.isEnabled, timeout=10_000)
    with qtbot.waitSignal(beginnings.opened, timeout=10_000) as opened:
        dialog.open_it.click()
    assert opened.args == [one.id]
    assert [each.id for each in stocked.library.versions(one.id)] == ["v1"]
