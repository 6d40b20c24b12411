"""A draft begun with the file that the other side sent first."""

import pytest

from app.errors import PasswordNeeded, WrongPassword
from app.jobs import importing
from app.model.proposals import Stamp
from app.ui.first_text_dialog import FirstTextDialog


@pytest.fixture
def reading(qtbot, context):
    def read(path):
        dialog = FirstTextDialog(context, path, Stamp("A"))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog._job, timeout=20_000)
        return dialog

    return read


def test_it_becomes_the_draft_and_its_first_version(qtbot, context, reading):
    path = importing.starter_texts()[0]
    dialog = reading(path)
    assert len(dialog.sides) == 2
    dialog.sides[0][1].setChecked(True)
    with qtbot.waitSignal(dialog.begun, timeout=10_000) as begun:
        dialog.begin.click()
    library = context.library
    (version,) = library.versions(begun.args[0])
    assert (version.received, version.name) == (dialog.sides[0][0].id, "Their first text")
    assert library.file_data(version.file) == path.read_bytes()
    assert library.kept(begun.args[0]).draft.instrument.particulars.status == "draft"


def test_what_is_no_instrument_is_refused(reading, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("Milk\nBread\n", encoding="utf-8")
    dialog = reading(path)
    assert "not an instrument" in dialog.said.text()
    assert not dialog.begin.isEnabled()


def test_a_password_is_asked_for_until_it_is_right(qtbot, reading, monkeypatch):
    path, real = importing.starter_texts()[0], importing.read

    def locked(path, progress, *, password, worker):
        if password != "secret":
            raise WrongPassword(path.name) if password else PasswordNeeded(path.name)
        return real(path, progress, worker=worker)

    monkeypatch.setattr(importing, "read", locked)
    dialog = reading(path)
    assert dialog.word.isVisible()
    assert not dialog.begin.isEnabled()
    for word, wrong in (("Secret", True), ("secret", False)):
        dialog.word.line.setText(word)
        dialog.begin.click()
        qtbot.waitUntil(lambda: not dialog._job, timeout=20_000)
        assert dialog.word.isVisible() == wrong
    assert dialog.begin.isEnabled()
    assert dialog.sides
