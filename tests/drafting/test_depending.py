"""Questions that hang on the answers to others: the form in TOML, what is asked, and what it does to a draft."""

import pytest

from app.drafting.assemble import assemble
from app.drafting.questions import asked, check, filled
from app.drafting.templates import example, template_of
from app.errors import TemplateFault
from tests.drafting.material import AUSTRALIA, VIET_NAM, answers, shipped, words

HEAD = 'title = "Mine"\nask = ["sides", "subject", "rhythm", "contact_points", "review_years", "date", "date_style"]\n'
TEXT = "title: {{ subject }}\nparagraph: It is {{ level_of }} and {{ office }}.\n"


def question(key, when, **more):
    more = {"kind": '"line"', **more}
    return f'\n[[question]]\nkey = "{key}"\nwhen = {when}\n' + "".join(
        f"{name} = {value}\n" for name, value in more.items()
    )


def made(*questions, head=HEAD, text="title: {{ subject }}\n"):
    return template_of("mine", text, head + "".join(questions), {})


@pytest.mark.parametrize(
    ("when", "given", "there"),
    [
        ("{ contact_points = true }", {"contact_points": True}, True),
        ("{ contact_points = true }", {"contact_points": False}, False),
        ("{ contact_points = false }", {"contact_points": False}, True),
        ('{ rhythm = "as needed" }', {"rhythm": "as needed"}, True),
        ('{ rhythm = "as needed" }', {"rhythm": "once a year"}, False),
        ('{ rhythm = ["as needed", "once a year"] }', {"rhythm": "once a year"}, True),
        ('{ rhythm = "as needed", contact_points = true }', {"rhythm": "as needed", "contact_points": False}, False),
        ("{ review_years = true }", {"review_years": 0}, False),
        ("{ review_years = [1, 2] }", {"review_years": 2}, True),
        ("{ subject = true }", {"subject": "  "}, False),
        ("{ subject = false }", {"subject": " "}, True),
        ("{ date = true }", {"date": "2027-03-19"}, True),
    ],
)
def test_what_is_asked(when, given, there):
    template = made(question("office", when))
    assert ("office" in asked(template, given)) is there


def test_what_hangs_on_a_question_not_asked_is_not_asked():
    template = made(
        question("office", "{ contact_points = true }", default='"X"'), question("room", "{ office = true }")
    )
    assert {"office", "room"} <= asked(template, {"contact_points": True})
    assert not {"office", "room"} & asked(template, {"contact_points": False, "office": "Y"})


def test_a_question_not_asked_has_its_default_and_blocks_nothing():
    template = made(
        question("office", "{ contact_points = true }", required="true", default='"the embassy"'),
        question("days", "{ contact_points = true }", kind='"number"', most=9),
    )
    given = {"sides": [dict(AUSTRALIA), dict(VIET_NAM)], "subject": "Tides", "contact_points": False}
    wrong = given | {"office": "", "days": 1000}
    assert check(template, wrong) == ()
    assert filled(template, wrong)["office"] == "the embassy"
    assert filled(template, wrong)["days"] == 0
    assert len(check(template, wrong | {"contact_points": True})) == 2
    assert check(template, given | {"contact_points": True})  # required, and not there


@pytest.mark.parametrize(
    ("own", "why"),
    [
        (question("office", "{ harbour = true }"), "names “harbour”, which is no question asked before it"),
        (question("office", "{ office = true }"), "names “office”, which is no question asked before it"),
        (question("a", "{ b = true }") + question("b", "{ a = true }"), "names “b”, which is no question asked before"),
        (question("office", '{ rhythm = "daily" }'), "wants 'daily' of “rhythm”, which can be true, false or one of"),
        (question("office", "{ review_years = 99 }"), "which can be true, false or a number from 0 to 20"),
        (question("office", '{ contact_points = "yes" }'), "wants 'yes' of “contact_points”, which can be true, false"),
        (question("office", "{ rhythm = [] }"), "gives no value for “rhythm”"),
        (question("office", '"contact_points"'), "“when” of the question “office” is not known or not of its kind"),
        (
            question("t", "{ date = true }", kind='"table"', columns='[{ key = "c", when = { date = true } }]'),
            "a column of “t” has “when”",
        ),
    ],
)
def test_what_is_wrong_with_a_condition_is_said_at_its_line(own, why):
    with pytest.raises(TemplateFault) as caught:
        made(own)
    assert why in caught.value.why
    assert caught.value.line > 2


def test_a_common_condition_on_what_is_not_asked_falls_away():
    template = made(head=HEAD.replace('"date", ', ""))
    [style] = [each for each in template.questions if each.key == "date_style"]
    assert style.when == ()
    [style] = [each for each in made().questions if each.key == "date_style"]
    assert style.when == (("date", (True,)),)


def test_an_answers_file_says_when_a_question_is_asked():
    said = example(made(question("office", '{ contact_points = true, rhythm = ["as needed", "once a year"] }')))
    assert "# Asked only when: Contact points: yes; Rhythm of meetings: as needed or once a year." in said


def test_the_shipped_templates_hang_the_extension_on_the_duration():
    template = shipped()["sectoral"]
    fixed = {"duration_years": 5, "extension": False}
    assert "may be extended" in words(assemble(template, answers(template, AUSTRALIA, VIET_NAM, duration_years=5)))
    text = words(assemble(template, answers(template, AUSTRALIA, VIET_NAM, **fixed)))
    assert "remain operative for five years." in text
    assert "extended" not in text
    assert "extension" not in asked(template, {"duration_years": 0})
