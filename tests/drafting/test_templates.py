import pytest

from app.drafting.assemble import assemble
from app.drafting.templates import example, load, named, survey
from app.errors import TemplateFault
from app.paths import shipped_templates
from tests.drafting.material import AUSTRALIA, VIET_NAM, answers, words

HEAD = 'title = "Mine"\ndescription = "A letter."\nask = ["sides", "subject"]\ntopics = ["funding"]\n'
TEXT = "title: {{ instrument }} on {{ subject }}\nparagraph @funding: No funds.\n"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "own"
    place.mkdir()

    def write(toml=HEAD, jinja=TEXT, name="mine"):
        for suffix, text in (("toml", toml), ("jinja", jinja)):
            if text is not None:
                (place / f"{name}.{suffix}").write_bytes(text if isinstance(text, bytes) else text.encode())
        return place

    return write


def only_fault(place):
    [fault] = survey((shipped_templates(), place)).faults
    return fault


def test_an_own_template_stands_beside_the_shipped(folder):
    place = folder()
    shelf = survey((shipped_templates(), place))
    assert shelf.faults == ()
    assert [template.name for template in shelf.templates][-1] == "mine"
    mine = named((shipped_templates(), place), "mine")
    assert mine.notice == "No signed text stands behind this template."
    draft = assemble(mine, answers(mine, AUSTRALIA, VIET_NAM, subject="Tides"))
    assert words(draft) == "Memorandum of Cooperation on Tides\nNo funds."
    assert draft.provisions[1].topic_names == ("funding",)


def test_own_files_may_be_included(folder):
    place = folder(
        jinja=TEXT
        + '{% include "_end.jinja" %}{% include "_legal.jinja" %}'.replace('{% include "_legal.jinja" %}', "")
    )
    (place / "_end.jinja").write_text("closing: The end for {{ the_names }}.\n", encoding="utf-8")
    mine = named((place,), "mine")
    assert "The end for the Government of" in words(assemble(mine, answers(mine, AUSTRALIA, VIET_NAM)))


def test_own_questions(folder):
    own = HEAD + (
        '\n[[question]]\nkey = "subject"\ndefault = "Tides"\n\n[[question]]\nkey = "ships"\nkind = "table"\ntitle = "Ships"\n'
        'columns = [{ key = "name", title = "Name", required = true }]\ndefault = [{ name = "A \\"quoted\\" one" }]\n'
    )
    mine = named((folder(toml=own, jinja=TEXT + "{% for s in ships %}\nitem: {{ s.name }}\n{% endfor %}\n"),), "mine")
    assert [question.key for question in mine.questions] == ["sides", "subject", "ships"]
    assert mine.questions[1].required
    assert 'subject = "Tides"' in example(mine)
    assert 'name = "A \\"quoted\\" one"' in example(mine)
    assert words(assemble(mine, answers(mine))).endswith('A "quoted" one')


@pytest.mark.parametrize(
    ("toml", "jinja", "file", "line", "why"),
    [
        (None, TEXT, "mine.toml", 0, "missing beside mine.jinja"),
        (HEAD, None, "mine.jinja", 0, "missing beside mine.toml"),
        ("title = \n", TEXT, "mine.toml", 1, "not TOML"),
        (HEAD + "colour = 1\n", TEXT, "mine.toml", 5, "“colour” is not known"),
        (HEAD.replace('["sides", "subject"]', "5"), TEXT, "mine.toml", 3, "“ask”"),
        (HEAD.replace('"subject"]', '"sujet"]'), TEXT, "mine.toml", 3, "“sujet”"),
        (HEAD.replace('"sides", ', ""), TEXT, "mine.toml", 3, "“sides”"),
        (
            HEAD + '[[question]]\nkey = "x"\nkind = "colour"\n',
            TEXT,
            "mine.toml",
            6,
            "“colour” is not a kind of question",
        ),
        (HEAD + '[[question]]\nkey = "X y"\n', TEXT, "mine.toml", 6, "small letters"),
        (HEAD + "[[question]]\ntitle = 'x'\n", TEXT, "mine.toml", 0, "needs a key"),
        (HEAD + '[[question]]\nkey = "x"\nrequired = 1\n', TEXT, "mine.toml", 6, "“required”"),
        (
            HEAD + '[[question]]\nkey = "x"\nkind = "number"\ndefault = "a"\n',
            TEXT,
            "mine.toml",
            6,
            "the default of “x”",
        ),
        (HEAD, "title: A\n{% if %}\n", "mine.jinja", 2, "xpected"),
        (HEAD, "title: A\n{% for x in y %}\n", "mine.jinja", 2, "end of template"),
        (HEAD, "title: A\nsectoin: B\n", "mine.jinja", 2, "“sectoin” is not a kind"),
        (HEAD, "title: A\nwords\n", "mine.jinja", 2, "follows no kind"),
        (HEAD, "title: A\n{{ x|nofilter }}\n", "mine.jinja", 2, "nofilter"),
        (HEAD, b"title: \xff\n", "mine.jinja", 1, "not UTF-8"),
        (HEAD, "x" * 400_000, "mine.jinja", 0, "too large"),
    ],
)
def test_a_broken_template_is_reported_and_hides_no_other(folder, toml, jinja, file, line, why):
    place = folder(toml, jinja)
    folder(name="good")
    fault = only_fault(place)
    assert (fault.name, fault.line) == (file, line)
    assert why in fault.why
    assert {t.name for t in load((shipped_templates(), place))} == {"sectoral", "umbrella", "supply_security", "good"}
    with pytest.raises(TemplateFault) as caught:
        named((place,), "mine")
    assert str(caught.value) == str(fault)


def test_a_name_is_given_once(folder):
    assert "another template has this name" in only_fault(folder(name="sectoral")).why


def test_a_name_without_template_lists_those_that_are():
    with pytest.raises(TemplateFault, match=r"there is no template of this name; there are .*sectoral"):
        named((shipped_templates(),), "sectorial")


@pytest.mark.parametrize(
    ("jinja", "line", "why"),
    [
        ("title: {{ topic }}\n", 1, "“topic”"),
        ("title: A\n\nsection: {{ sides[9].country }}\n", 3, ""),
        ("title: A\n{% for x in range(99999) %}\nitem: x\n{% endfor %}\n", 2, "range"),
        ("title: A\n{{ ''.__class__.__mro__ }}\n", 2, "“__class__”"),
        ("{{ subject }}\ntitle: A\n", 0, "belong to no provision"),
        ("section: A\n", 0, "makes no title"),
        ("title: A\nsection: {{ '' }}\n", 2, "has no heading"),
    ],
)
def test_a_fault_found_while_assembling_names_file_and_line(folder, jinja, line, why):
    mine = named((folder(jinja=jinja),), "mine")
    with pytest.raises(TemplateFault) as caught:
        assemble(mine, answers(mine))
    assert (caught.value.name, caught.value.line) == ("mine.jinja", line)
    assert why in caught.value.why


def test_no_folder_is_no_fault(tmp_path):
    assert survey((tmp_path / "none",)).templates == ()
