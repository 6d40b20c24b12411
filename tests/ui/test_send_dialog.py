"""The page that says what a file carries before it leaves."""

from datetime import UTC, datetime

import pytest

from app.jobs import desks, importing
from app.jobs.sanitising import inspected
from app.jobs.sending import sent
from app.library.values import Sending
from app.model.draft import Version
from app.model.proposals import Stamp
from app.ui.models.carried_words import carried_rows, file_words, phrase
from app.ui.models.carrying import said
from app.ui.open_draft import OpenDraft
from app.ui.send_dialog import SendDialog
from app.ui.version_dialog import VersionDialog
from app.word.traces import Carried
from tests.word.packages import docx, p, r
from tests.word.planted import PLACES, planted

KATO = Stamp("Kato", datetime(2026, 5, 14, 9, tzinfo=UTC))


@pytest.fixture
def dialog(qtbot, context):
    made = SendDialog(context)
    qtbot.addWidget(made)
    made.show()
    return made


def _shown(dialog):
    tops = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    return {top.text(0): [top.child(n).text(0) for n in range(top.childCount())] for top in tops}


def test_it_says_what_a_file_carries_and_cleans_it(qtbot, dialog, tmp_path):
    path, out = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(planted("Canary", ["core", "comments", "field"]))
    dialog.file.put(path)
    qtbot.waitUntil(dialog.list.isVisible, timeout=20_000)
    assert dialog.said.text() == "Carries 1 comment and 1 name."
    assert _shown(dialog)["Words beside the text"] == ["1 comment"]
    assert not dialog.changes.isVisible()
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        dialog.clean(out)
    assert "read back" in dialog.said.text()
    assert list(_shown(dialog)) == ["Taken out"]
    assert inspected("b.docx", out.read_bytes()) == ()


def test_it_asks_what_becomes_of_tracked_changes(qtbot, dialog, tmp_path):
    path, out = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(planted("Canary", ["changes"]))
    dialog.file.put(path)
    qtbot.waitUntil(dialog.changes.isVisible, timeout=20_000)
    assert not dialog.clean_it.isEnabled()
    dialog.changes.set_value("keep")
    dialog.changes.edited.emit()
    assert dialog.clean_it.isEnabled()
    dialog.author.set_value("Japan")
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        dialog.clean(out)
    assert _shown(dialog)["Kept, as you said"] == ["2 tracked changes"]
    assert {
        name for each in inspected("b.docx", out.read_bytes()) if each.kind == "person" for name in each.examples
    } == {"Japan"}


def test_a_file_that_carries_nothing_or_is_none(qtbot, dialog, tmp_path):
    (tmp_path / "a.docx").write_bytes(docx(p(r("words"))))
    dialog.file.put(tmp_path / "a.docx")
    qtbot.waitUntil(lambda: "nothing but the words" in dialog.said.text(), timeout=20_000)
    assert not dialog.list.isVisible()
    assert not dialog.clean_it.isVisible()
    (tmp_path / "b.docx").write_bytes(b"no file")
    dialog.file.put(tmp_path / "b.docx")
    qtbot.waitUntil(lambda: "could not be read" in dialog.said.text(), timeout=20_000)


def test_a_file_that_was_sent_is_known_again(qtbot, context, dialog, tmp_path):
    text = importing.read(importing.starter_texts()[0]).instrument
    draft = desks.begin_from_instrument(context.library, text, "Deep-sea").draft
    side = draft.instrument.particulars.sides[0]
    data = docx(p(r("words")))
    sent(context.library, draft, Version("v", "Sent", 0, KATO, sent_to=side.id), ("out.docx", data))
    (tmp_path / "again.docx").write_bytes(data)
    dialog.file.put(tmp_path / "again.docx")
    qtbot.waitUntil(dialog.known.isVisible, timeout=20_000)
    assert "on 14 May 2026: out.docx, of the draft “Deep-sea”." in dialog.known.text()
    assert side.country in dialog.known.text()


def test_the_file_that_goes_with_a_version_is_looked_into(qtbot, context, tmp_path):
    text = importing.read(importing.starter_texts()[0]).instrument
    opened = OpenDraft(context, desks.begin_from_instrument(context.library, text, "Deep-sea"))
    path, out = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(planted("Canary", ["comments"]))
    dialog = VersionDialog(context, opened, None, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.carries.isVisible, timeout=20_000)
    assert dialog.carries.text() == "Carries 1 comment and 1 name. No hidden text."
    dialog.check.click()
    check = dialog.findChild(SendDialog)
    qtbot.waitUntil(check.list.isVisible, timeout=20_000)
    check.clean(out)
    qtbot.waitUntil(lambda: dialog.file.path == out, timeout=20_000)
    check.close()
    other = opened.draft.instrument.particulars.sides[1].id
    assert dialog.original.isVisible()
    assert dialog.check.x() == dialog.carries.x()
    assert dialog.check.width() < dialog.carries.width()
    dialog.original.set_value(other)
    dialog.keep()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    (kept,) = context.library.files(opened.draft.id)
    assert (kept.name, dict(kept.carried), kept.original) == ("b.docx", {}, other)


def test_every_kind_has_words():
    found = inspected("a.docx", planted("Canary", PLACES))
    rows = [row for _, rows in carried_rows(found) for row in rows]
    assert {row.kind for row in rows} == {each.kind for each in found}
    assert all(row.words and "{" not in row.words for row in rows)
    stays = carried_rows([Carried("cropped", "picture", "a", 2, removable=False)])[0][1][0]
    assert (stays.words, stays.stays[:6]) == ("2 pictures that still hold what was cut away", "Stays.")
    assert phrase("person", 1) == "1 name"


def test_it_is_said_in_one_line():
    assert said([Carried("change", "ins", "a", 18)], 2, "Kato") == (
        "Carries 18 tracked changes and 2 brackets. No comments, notes, hidden text or names but the author’s."
    )
    assert file_words(Sending("out.docx", "sent", size=84_000, carried=(("time", 2), ("change", 18)))) == (
        "out.docx · 84 kB · 18 tracked changes"
    )
    assert not file_words(None)
