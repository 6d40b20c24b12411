"""The form of a template's questions: which are there, and the way of the keyboard through them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.drafting.questions import defaults
from app.drafting.templates import template_of
from app.ui.models.draft_state import faults, open_questions
from app.ui.widgets.answers_form import AnswersForm

HEAD = """title = "Mine"
ask = ["sides", "subject"]
[[question]]
key = "ports"
kind = "yes"
title = "Ports"
group = "Sea"
[[question]]
key = "harbour"
title = "Harbour"
group = "Harbours"
required = true
when = { ports = true }
[[question]]
key = "pier"
title = "Pier"
group = "Harbours"
when = { harbour = true }
[[question]]
key = "end"
title = "End"
group = "Sea again"
"""


@pytest.fixture
def template():
    return template_of("mine", "title: {{ subject }}\n", HEAD, {})


@pytest.fixture
def form(qtbot, looks, template):
    made = AnswersForm()
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.ask(template)
    made.show_answers(defaults(template))
    made.show()
    return made


def there(form):
    return [key for key in ("ports", "harbour", "pier", "end") if form.field(key).isVisibleTo(form)]


def headings(form):
    return [each.text() for each in form.findChildren(type(form.field("end")._label)) if each.property("role") == "strong"
            and each.isVisibleTo(form)]  # fmt: skip


def test_questions_come_and_go_with_the_answers_and_keep_what_was_typed(form, qtbot):
    given = []
    form.answered.connect(lambda key, value: given.append((key, value)))
    assert there(form) == ["ports", "end"]
    assert "Harbours" not in headings(form)
    form.field("ports").check.click()
    assert there(form) == ["ports", "harbour", "end"]
    assert "Harbours" in headings(form)
    qtbot.keyClicks(form.field("harbour").line, "Akita")
    assert there(form) == ["ports", "harbour", "pier", "end"]
    form.field("ports").check.click()
    assert there(form) == ["ports", "end"]
    form.field("ports").check.click()
    assert form.field("harbour").value() == "Akita"
    assert ("harbour", "Akita") in given


def test_the_tab_key_goes_through_what_is_there_in_its_order(form, qtbot):
    def way():
        form.field("ports").setFocus()
        found = []
        for _ in range(3):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            found += [key for key in ("ports", "harbour", "pier", "end") if form.field(key).control.hasFocus()]
        return found

    form.activateWindow()
    form.show_answers({"ports": True, "harbour": "Akita"})
    assert way() == ["harbour", "pier", "end"]
    form.show_answers({"ports": False})
    assert way()[:1] == ["end"]


def test_what_is_not_asked_is_neither_faulty_nor_open(template):
    given = defaults(template) | {"ports": False, "harbour": "", "end": "x"}
    assert faults(template, given) == ()
    assert "harbour" not in [question.key for question in open_questions(template, given)]
    [fault] = faults(template, given | {"ports": True})
    assert fault.key == "harbour"
