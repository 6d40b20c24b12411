import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.markup import marked, parse, stable_id, substituted
from app.errors import TemplateFault
from app.model.provision import Kind, TopicSpan
from app.model.text import MarkKind, Text, whole


def read(source):
    return parse(marked(source, "t.jinja"), "t")


def shape(source):
    return [(p.kind.value, p.level, p.number, p.heading.plain if p.heading else "", p.text.plain) for p in read(source)]


def test_each_mark_opens_a_provision_and_other_lines_go_on():
    source = "title: A Title\n  on two lines\n\nsection: Purpose\n  paragraph: Words\n  go on.\n"
    assert shape(source) == [
        ("title", 0, "", "", "A Title on two lines"),
        ("section", 0, "I", "Purpose", ""),
        ("paragraph", 1, "", "", "Words go on."),
    ]


def test_items_stand_under_a_numbered_paragraph_and_beside_a_stem():
    source = (
        "section: One\nparagraph: Stem:\nitem 1: A\nitem 1: B\nparagraph 1: Whole:\nitem a: C\nsubitem i: D\n"
        "paragraph 1: E\nsection: Two\nsubheading: Sub\nparagraph: F\nitem -: G\nitem -: Lead || body\nparagraph 1: H\n"
        "closing: End\n"
    )
    assert [(level, number, text) for _, level, number, _, text in shape(source)] == [
        (0, "I", ""), (1, "", "Stem:"), (1, "1", "A"), (1, "2", "B"), (1, "1", "Whole:"), (2, "a", "C"), (3, "i", "D"),
        (1, "2", "E"), (0, "II", ""), (1, "", ""), (2, "", "F"), (2, "", "G"), (2, "", "body"), (2, "1", "H"), (0, "", "End"),
    ]  # fmt: skip


def test_the_only_paragraph_of_a_section_is_not_numbered():
    assert shape("section: One\nparagraph 1: Alone.\n")[1][2] == ""
    assert [row[2] for row in shape("section: One\nparagraph 1: A.\nparagraph 1: B.\n")] == ["I", "1", "2"]
    assert shape("section: One\nparagraph 1: A:\nitem a: B\n")[1][2] == "1"


def test_bars_part_heading_and_text():
    assert shape("item: Space || the words\nsection: Head || run in\n") == [
        ("item", 0, "", "Space", "the words"),
        ("section", 0, "I", "Head", "run in"),
    ]


def test_topics_sit_on_the_provision_or_on_its_sentences():
    whole_one, parts = read(
        "paragraph @funding @duration: Words.\nparagraph:\n  @review One.\n  @funding Two. Three.\n"
    )
    assert whole_one.topics == (TopicSpan("funding", 0, 6), TopicSpan("duration", 0, 6))
    assert parts.text.plain == "One. Two. Three."
    assert parts.topics == (TopicSpan("review", 0, 4), TopicSpan("funding", 5, 16))


def test_every_word_is_the_templates():
    [section] = read("section: Head || body")
    assert [(m.kind, m.to) for m in section.text.marks] == [(MarkKind.ORIGIN, "template:t")]
    assert section.heading.marks[0].to == "template:t"


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        ("title: A\nloose words", 2, "follows no kind"),
        ("title: A\nsectoin: Purpose", 2, "“sectoin” is not a kind; the kinds are title, chapeau"),
        ("title: A\n{# a\nlong\ncomment #}\nsectoin: Purpose", 5, "is not a kind"),
        ("title: A\n{% if x %}table: A{% endif %}", 2, "is not a kind"),
        ("section:\n", 1, "this section has no heading"),
        ("title: A\nsubitem: A", 2, "stands under no item"),
    ],
)
def test_faults_name_file_and_line(source, line, why):
    with pytest.raises(TemplateFault) as caught:
        read(source)
    assert (caught.value.name, caught.value.line) == ("t.jinja", line)
    assert why in caught.value.why


def test_marks_count_in_the_source_only():
    assert shape("title: a paragraph: is no mark, nor is word@funding or https://x.y\n")[0][4] == (
        "a paragraph: is no mark, nor is word@funding or https://x.y"
    )
    rendered = marked("title: {{ answer }}\n", "t.jinja").replace("{{ answer }}", "section: x || @funding y\n@review z")
    [title] = parse(rendered, "t")
    assert (title.kind, title.topics) == (Kind.TITLE, ())
    assert title.text.plain == "section: x || @funding y @review z"


def test_lines_stay_where_they_are():
    source = "title: A\n\n{% for x in y %}\n  item: {{ x }}\n{% endfor %}\n{#\n#}\nclosing: B\n"
    assert marked(source, "t").count("\n") == source.count("\n")


def test_ids_depend_on_the_place_alone():
    first, second = read("title: A\nclosing: B"), read("title: C\nclosing: D")
    assert [p.id for p in first] == [p.id for p in second]
    loop = read("title: A") + read("\ntitle: A")
    assert loop[0].id != loop[1].id
    assert len(stable_id("x")) == 10


@given(st.text(alphabet="ab. ", min_size=1, max_size=20), st.data())
def test_substituting_keeps_topics_on_their_words(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    [provision] = read("paragraph: x")
    spans = (TopicSpan("a", 0, start), TopicSpan("b", start, end), TopicSpan("c", end, len(text)))
    from dataclasses import replace  # noqa: PLC0415

    provision = replace(provision, text=Text(text), topics=spans)
    new = substituted(provision, start, end, whole("NEW", MarkKind.ORIGIN, "clause:x"))
    assert new.text.plain == f"{text[:start]}NEW{text[end:]}"
    assert new.text.plain[new.topics[0].start : start] == text[:start]
    if end > start:
        assert new.text.plain[new.topics[1].start : new.topics[1].end] == "NEW"
    if end < len(text):
        assert new.text.plain[new.topics[2].start : new.topics[2].end] == text[end:]
