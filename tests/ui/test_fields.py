"""Fields of a form: what is typed comes out, and nothing typed is lost."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.jobs.drafting import template_named
from app.ui.widgets.answers_form import AnswersForm
from app.ui.widgets.fields import DateField, Spec
from app.ui.widgets.records import RecordsField, make_field

OPTIONS = (("a", "One"), ("b", "Two"))
COLUMNS = (Spec("country", "line", "Country"), Spec("date", "date", "Date"))


def spec(kind, **more):
    return Spec("key", kind, "Title", "Help", **more)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("line", "words"),
        ("text", "words\nin two lines"),
        ("number", 180),
        ("number", "soon"),
        ("choice", "b"),
        ("choice", "not among them"),
        ("yes", True),
        ("yes", False),
        ("date", date(2026, 3, 19)),
        ("date", "in spring"),
        ("list", ["one", "two"]),
        ("unheard of", "words"),
    ],
)
def test_what_is_shown_is_the_value_and_nobody_is_told(qtbot, kind, value):
    field = make_field(spec(kind, options=OPTIONS if kind == "choice" else ()))
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value(value)
        field.set_value(value)
    assert field.value() == value


def test_typing_is_told(qtbot):
    for kind in ("line", "number", "date"):
        field = make_field(spec(kind))
        qtbot.addWidget(field)
        with qtbot.waitSignal(field.edited):
            qtbot.keyClicks(field.line, "1")
    field = make_field(spec("list"))
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.edit, "x")
    assert field.value() == ["x"]


def test_a_day_that_does_not_exist_says_why(qtbot):
    field = DateField(spec("date"))
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "31 June 2026")
    field.set_fault("“Date” has to be a date.")
    assert field._fault.text() == "June has 30 days."
    assert field.control.property("fault") is True
    field.set_value("19 March 2026")
    field.set_fault("")
    assert not field._fault.text()
    assert field.control.property("fault") is False


def test_the_wheel_over_a_choice_changes_nothing(qtbot):
    field = make_field(spec("choice", options=OPTIONS))
    qtbot.addWidget(field)
    field.set_value("a")
    place, down = QPointF(5, 5), QPoint(0, -120)
    turn = QWheelEvent(
        place,
        place,
        QPoint(),
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(field.edited):
        QApplication.sendEvent(field.box, turn)
    assert field.value() == "a"
    assert not turn.isAccepted()


def test_only_the_first_field_of_a_group_leaves_its_name_to_the_group(qtbot):
    form = AnswersForm()
    qtbot.addWidget(form)
    form.ask(template_named("sectoral"))
    shown = [field for field in form._fields.values() if not field._label.isHidden()]
    hidden = [field for field in form._fields.values() if field._label.isHidden() and field.spec.kind != "yes"]
    assert form.field("subject") in shown
    assert [field.spec.key for field in hidden] == ["sides"]


@pytest.fixture
def sides(qtbot):
    field = make_field(spec("sides", columns=COLUMNS, one="Side"))
    qtbot.addWidget(field)
    field.set_value([{"country": "Japan", "date": ""}, {"country": "Peru", "date": "2026-03-19"}])
    return field


def countries(field):
    return [record["country"] for record in field.value()]


def test_records_are_added_moved_and_removed(qtbot, sides):
    assert isinstance(sides, RecordsField)
    with qtbot.waitSignal(sides.edited):
        sides._add.click()
    qtbot.keyClicks(sides._records[2]._fields["country"].line, "Ghana")
    sides._records[2]._up.click()
    assert countries(sides) == ["Japan", "Ghana", "Peru"]
    assert sides.value()[2]["date"] == date(2026, 3, 19)
    sides._records[0]._drop.click()
    assert countries(sides) == ["Ghana", "Peru"]
    assert not sides._records[0]._drop.isEnabled()


def test_what_no_column_shows_is_handed_on(qtbot, sides):
    sides.set_value([{"country": "Japan", "also": ["x"]}, {"country": "Peru"}])
    assert sides.value()[0]["also"] == ["x"]


@given(value=st.lists(st.fixed_dictionaries({"country": st.text("ab ", max_size=4).map(str.strip)}), max_size=4))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_records_are_shown(sides, value):
    sides.set_value(value)
    assert countries(sides) == [record["country"] for record in value]
