"""Handing over and opening, from the dialogs."""

import pytest

from app.jobs import handed_file
from app.library.values import Sending
from app.model.draft import Version
from app.ui.hand_over_dialog import HandOverDialog, TakeInDialog
from tests.desks import draft, kept_desk


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(handed_file, "_COST", 2**8)


@pytest.fixture
def negotiated(context):
    one = kept_desk(context.library, draft(name="Minerals")).draft
    context.library.keep_version(one.id, Version("v1", "To the US side", 0), one)
    context.library.keep_file(one.id, Sending("a.docx", "sent", "v1"), b"words")
    return one


@pytest.fixture
def handed(qtbot, context, negotiated, tmp_path):
    """Return a function that hands the draft over, with a passphrase or without."""

    def hand(word=""):
        dialog = HandOverDialog(context, negotiated.id)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.word.line.setText(word)
        dialog.again.line.setText(word)
        with qtbot.waitSignal(dialog.written, timeout=10_000):
            dialog.write(tmp_path / "a.paraph")
        assert dialog.said.text() == "Saved as a.paraph."
        return tmp_path / "a.paraph"

    return hand


@pytest.fixture
def opening(qtbot, context):
    def open_one(path):
        dialog = TakeInDialog(context, path)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog._job, timeout=10_000)
        return dialog

    return open_one


def test_a_passphrase_is_typed_twice(qtbot, context, negotiated):
    dialog = HandOverDialog(context, negotiated.id)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.save.isEnabled()
    assert not dialog.again.isVisible()
    qtbot.keyClicks(dialog.word.line, "secret")
    assert dialog.again.isVisible()
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.again.line, "secre")
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.again.line, "t")
    assert dialog.save.isEnabled()


def test_where_it_cannot_be_written_that_is_said_and_it_can_be_tried_again(qtbot, context, negotiated, tmp_path):
    dialog = HandOverDialog(context, negotiated.id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.write(tmp_path / "nowhere" / "a.paraph")
    qtbot.waitUntil(lambda: "could not be saved" in dialog.said.text(), timeout=10_000)
    assert dialog.save.isEnabled()


def test_a_draft_that_is_there_is_kept_beside_or_replaced(qtbot, context, handed, opening, negotiated):
    path = handed()
    dialog = opening(path)
    assert dialog.title.text() == "Minerals"
    assert dialog.about.text() == "Japan, United States · 1 version · 1 file sent or received"
    assert dialog.clash.isVisible()
    with qtbot.waitSignal(dialog.taken, timeout=10_000) as taken:
        dialog.open_it.click()
    assert taken.args[0] != negotiated.id
    assert len(context.library.shelf()) == 2
    dialog = opening(path)
    dialog.instead.setChecked(True)
    with qtbot.waitSignal(dialog.taken, timeout=10_000) as taken:
        dialog.open_it.click()
    assert taken.args[0] == negotiated.id
    assert len(context.library.shelf()) == 2


def test_a_sealed_file_asks_for_its_passphrase_until_it_is_right(qtbot, context, handed, opening, negotiated):
    path = handed("secret")
    context.library.erase(negotiated.id)
    dialog = opening(path)
    assert dialog.word.isVisible()
    assert not dialog.open_it.isEnabled()
    dialog.word.line.setText("Secret")
    dialog.open_it.click()
    qtbot.waitUntil(lambda: "not the right one" in dialog.word._fault.text(), timeout=10_000)
    dialog.word.line.setText("secret")
    dialog.open_it.click()
    qtbot.waitUntil(lambda: not dialog.word.isVisible(), timeout=10_000)
    assert not dialog.clash.isVisible()
    with qtbot.waitSignal(dialog.taken, timeout=10_000) as taken:
        dialog.open_it.click()
    assert taken.args[0] == negotiated.id
    assert context.library.kept(negotiated.id).draft == negotiated


def test_what_is_no_negotiation_is_refused_with_a_sentence(context, opening, tmp_path):
    (tmp_path / "x.paraph").write_bytes(b"nothing")
    dialog = opening(tmp_path / "x.paraph")
    assert "not a negotiation" in dialog.said.text()
    assert not dialog.open_it.isEnabled()
