"""The templates page: writing with the text beside it, faults at their line, questions by form and by file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.jobs import templating
from app.paths import user_templates
from app.ui.models import template_questions as questions
from app.ui.models.template_ink import inks
from app.ui.pages.templates import TemplatesPage
from app.ui.template_dialogs import NameDialog, NewTemplateDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.template_editor import TemplateEditor


@pytest.fixture
def bare(qtbot, stocked):
    made = TemplatesPage(stocked)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    yield made
    made.hide()


@pytest.fixture
def page(bare):
    bare.shown()
    return bare


@pytest.fixture
def mine(bare, qtbot):
    bare.begin("parts")
    qtbot.waitUntil(lambda: bool(bare.preview.pages.words))
    return bare


def looked(page, qtbot):
    with qtbot.waitSignal(page.desk.looked):
        page.desk.look()


def sheet(page):
    return page.preview.pages.words


def write(editor, old, new):
    editor.rewrite(editor.text.replace(old, new))


def test_it_opens_with_a_template_and_its_text(page, qtbot):
    qtbot.waitUntil(lambda: bool(page.preview.pages.words))
    assert page.editors.text.isReadOnly()
    assert "Norway" in sheet(page)


def test_what_is_typed_shows_at_once_is_kept_and_saved_when_asked(mine, qtbot):
    write(mine.editors.text, "section: Purpose", "section: Aim")
    qtbot.waitUntil(lambda: "Aim" in sheet(mine))
    qtbot.waitUntil(lambda: templating.listed()[0].unsaved)
    assert "Aim" not in (user_templates() / "template.jinja").read_text(encoding="utf-8")
    assert "not saved yet" in mine.header.said.text()
    mine.save()
    assert "section: Aim" in (user_templates() / "template.jinja").read_text(encoding="utf-8")
    assert not templating.listed()[0].unsaved
    assert "not saved" not in mine.header.said.text()


def test_nothing_typed_is_lost_when_the_page_goes(mine, qtbot):
    write(mine.editors.text, "section: Purpose", "section: {{ half")
    mine.hide()
    mine.show()
    mine.shown()
    assert "{{ half" in mine.editors.text.text
    assert "{{ half" not in templating.opened("template").saved.text


def test_faults_stand_at_their_line_with_what_to_do(mine, qtbot):
    write(mine.editors.text, "{{ between }} the", "{{ betwen }} the")
    qtbot.waitUntil(lambda: mine.editors.faults.count() == 1)
    line = next(at for at, words in enumerate(mine.editors.text.text.splitlines(), 1) if "betwen" in words)
    assert list(mine.editors.text._faults) == [line]
    assert "Did you mean “between”?" in mine.editors.faults.item(0).text()
    assert mine.counters[0].words == "1 faults" or "1 fault" in mine.counters[0].words
    mine.editors.show_part("head")
    mine.editors.faults.step(1)
    assert mine.editors.tabs.currentWidget() is mine.editors.text
    assert mine.editors.text.textCursor().blockNumber() == line - 1
    write(mine.editors.text, "betwen", "between")
    qtbot.waitUntil(mine.editors.faults.isHidden)


def test_a_fault_in_the_file_of_questions_closes_the_form_and_is_marked_there(mine, qtbot):
    mine.editors.show_part("form")
    assert mine.editors.form.list.count() > 10
    write(mine.editors.head, "signed_text_behind = false", "signed_text_behind = ")
    qtbot.waitUntil(lambda: mine.editors.faults.count() == 1)
    assert list(mine.editors.head._faults) == [3]
    assert not mine.editors.form.list.isEnabled()
    assert "last text" in mine.preview._said.text()
    mine.editors.head.undo()
    qtbot.waitUntil(lambda: mine.editors.faults.count() == 0)
    assert mine.editors.form.list.isEnabled()


def test_a_question_made_in_the_form_stands_in_the_file_and_is_asked(mine, qtbot):
    form = mine.editors.form
    mine.editors.show_part("form")
    form.add.click()
    qtbot.keyClicks(form._fields["title"].line, "Ports")
    form._fields["key"].line.clear()
    qtbot.keyClicks(form._fields["key"].line, "ports")
    qtbot.keyClicks(form._fields["when"].line, "differences = true")
    head = mine.editors.head.text
    assert 'key = "ports"' in head
    assert 'title = "Ports"' in head
    assert "when = { differences = true }" in head
    looked(mine, qtbot)
    assert mine.editors.faults.count() == 0
    assert mine.preview.form.field("ports").isVisibleTo(mine.preview.form)
    mine.preview.form.field("differences").check.click()
    assert not mine.preview.form.field("ports").isVisibleTo(mine.preview.form)
    qtbot.keyClick(form._fields["when"].line, Qt.Key.Key_A)
    assert "when = { differences = true }" in mine.editors.head.text
    for _ in range(60):
        mine.editors.head.undo()
    assert "ports" not in mine.editors.head.text


def test_example_answers_change_the_preview(mine, qtbot):
    field = mine.preview.form.field("subject").line
    field.clear()
    qtbot.keyClicks(field, "Tidal Power")
    qtbot.waitUntil(lambda: "Tidal Power" in sheet(mine))


def test_copy_rename_delete_and_put_back(page, qtbot):
    page.open("sectoral")
    page.copy()
    assert page.desk.opened.name == "sectoral_2"
    assert not page.editors.text.isReadOnly()
    page.rename("fisheries")
    assert page.desk.opened.name == "fisheries"
    page.rename("umbrella")
    assert page.desk.opened.name == "fisheries"
    page.notices.clear()
    page.remove()
    assert "fisheries" not in page.list.names()
    [button] = [each for each in page.notices.findChildren(Button) if each.text() == "Put it back"]
    button.click()
    assert page.desk.opened.name == "fisheries"


def test_a_template_out_of_an_instrument(page, qtbot):
    dialog = NewTemplateDialog(page.context, templating.listed(), page)
    qtbot.addWidget(dialog)
    dialog._fill("deep-sea")
    assert dialog.list.count() == 1
    dialog._take(dialog.list.item(0))
    page.begin(*dialog.choice)
    looked(page, qtbot)
    assert "{{ the_names }}" in page.editors.text.text
    assert "Deep-Sea Mineral Resource Development" in sheet(page)


def test_one_file_goes_out_and_comes_in_and_a_taken_name_is_asked(mine, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    mine._ask_export()
    path = tmp_path / "out.paraph-template"
    assert path.exists()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    mine._ask_import()
    dialog = mine.findChild(NameDialog)
    assert dialog.field.text() == "template_2"
    assert dialog.take.isEnabled()
    dialog.field.setText("sectoral")
    assert not dialog.take.isEnabled()
    dialog.field.setText("Not A Name")
    assert not dialog.take.isEnabled()
    dialog.field.setText("ours")
    dialog.accept()
    assert mine.desk.opened.name == "ours"
    path.write_bytes(b"PK")
    mine.bring_in(path)
    assert mine.desk.opened.name == "ours"
    assert any("not a template" in each.text() for each in mine.notices.findChildren(QLabel))


def test_words_are_found(mine, qtbot):
    mine.find_here()
    mine.editors._find("the ", False)
    first = mine.editors.text.textCursor().position()
    mine.editors._find("the ", False)
    assert mine.editors.text.textCursor().position() != first
    assert mine.editors.text.textCursor().selectedText() == "the "
    mine.editors._find("nowhere", False)
    assert mine.editors.find_bar._said.text()


def test_going_back_to_the_saved_template_can_be_taken_back(mine, qtbot):
    saved = mine.editors.text.text
    write(mine.editors.text, "section: Purpose", "section: Aim")
    mine.go_back()
    assert mine.editors.text.text == saved
    assert templating.opened("template").texts.text == saved
    [button] = [each for each in mine.notices.findChildren(Button) if each.text() == "Put my words back"]
    button.click()
    assert "section: Aim" in mine.editors.text.text


def test_a_composition_is_not_taken_for_words(mine, qtbot):
    editor = mine.editors.text
    before = editor.text
    QApplication.sendEvent(editor, QInputMethodEvent("おぼえがき", []))
    assert editor.text == before
    assert not mine.desk.dirty
    event = QInputMethodEvent("", [])
    event.setCommitString("覚書")
    QApplication.sendEvent(editor, event)
    assert "覚書" in editor.text
    assert mine.desk.dirty


def test_only_what_differs_is_written_and_undo_takes_it_back_at_once(qtbot, looks):
    editor = TemplateEditor(looks, "x")
    qtbot.addWidget(editor)
    editor.show_text("a 🇯🇵 b\nc\n")
    editor.rewrite("a 🇯🇵 bb\nd\n")
    assert editor.text == "a 🇯🇵 bb\nd\n"
    editor.undo()
    assert editor.text == "a 🇯🇵 b\nc\n"
    assert not editor.document().isUndoAvailable()


def test_enter_keeps_the_indent(qtbot, looks):
    editor = TemplateEditor(looks, "x")
    qtbot.addWidget(editor)
    editor.show_text("  @funding No funds.")
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "x")
    assert editor.text == "  @funding No funds.\n  x"


@pytest.mark.parametrize(
    ("line", "head", "tones"),
    [
        (
            "paragraph 1 @funding: No {{ x }}.",
            False,
            [("paragraph 1", "kind"), ("@funding", "topic"), ("{{ x }}", "answer")],
        ),
        ("  {% if x %}", False, [("{% if x %}", "order")]),
        ("{# said #}", False, [("{# said #}", "remark")]),
        ("The words: no kind", False, []),
        ('key = "x" # why', True, [("key", "key"), ('"x"', "words"), ("# why", "remark")]),
        ("[[question]]", True, [("[[question]]", "kind")]),
    ],
)
def test_colours_are_few(line, head, tones):
    assert [(line[ink.start : ink.start + ink.length].strip(), ink.tone) for ink in inks(line, head)] == tones


HEAD = 'title = "T" # mine\nask = ["sides", "subject"]\n\n# about ports\n[[question]]\nkey = "ports"\n'


def test_the_form_writes_into_the_file_and_keeps_its_remarks():
    head = questions.changed(HEAD, "ports", "title", 'The "Ports"')
    assert "# mine" in head
    assert "# about ports" in head
    assert questions.question(head, "ports")["title"] == 'The "Ports"'
    head = questions.changed(head, "ports", "key", "harbours")
    assert [each.key for each in questions.asked_in(head)] == ["sides", "subject", "harbours"]
    head = questions.moved(head, "harbours", -1)
    assert [each.key for each in questions.asked_in(head)] == ["sides", "harbours", "subject"]
    head = questions.taken_up(head, "place")
    assert [each.key for each in questions.asked_in(head)][-1] == "place"
    head = questions.removed(head, "harbours")
    assert [each.key for each in questions.asked_in(head)] == ["sides", "subject", "place"]


def test_a_common_question_says_only_what_differs():
    head = questions.changed(HEAD, "subject", "default", "Tides")
    assert 'default = "Tides"' in head
    assert "required" not in head
    head = questions.changed(head, "subject", "default", "Geothermal Energy")
    assert 'key = "subject"' not in head


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", {}),
        ("contact_points = true", {"contact_points": True}),
        ('rhythm = ["as needed", "once a year"]', {"rhythm": ["as needed", "once a year"]}),
        ("contact_points", None),
        ("a = 1 }\nb = { c = 2", None),
        ("a = ", None),
    ],
)
def test_conditions_are_typed_as_the_file_has_them(words, wanted):
    assert questions.when_typed(words) == wanted
    if wanted:
        assert questions.when_typed(questions.when_said(wanted)) == wanted


def test_every_widget_has_a_name(mine):
    for widget in (
        mine.list,
        mine.editors.text,
        mine.editors.head,
        mine.editors.form.list,
        mine.preview.pages,
        mine.editors.faults,
    ):
        assert widget.accessibleName()
