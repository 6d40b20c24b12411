"""The law of Markdown: what it can carry is read back, and what it cannot is said in its docstring."""

import itertools
from dataclasses import replace

from hypothesis import assume, given, settings

from app.export.carried import carried
from app.export.markdown import _is_regular, markdown_text
from app.ingest.reading import read_bytes
from app.model.labels import labels
from app.model.provision import Kind, end_of
from tests.export.again import shape
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.thinned import examples
from tests.trees import instrument


def again(instrument):
    return read_bytes("text.md", markdown_text(instrument).encode("utf-8")).instrument


def kept(instrument):
    """Return what of an instrument Markdown can carry: all but provisions without words, and tables of other shapes."""
    return replace(instrument, versions=tuple(_kept(instrument, each) for each in instrument.versions))


def _kept(instrument, version):
    out, inside = [], 0
    for at, (each, label) in enumerate(zip(version.provisions, labels(instrument, version.provisions), strict=True)):
        regular = each.kind is Kind.TABLE and _is_regular(version.provisions, at)
        inside = end_of(version.provisions, at) if regular else inside
        heading = carried(each.heading) if each.heading else None
        heading = heading if heading and heading.plain else None
        if regular or at < inside or label or carried(each.text).plain or heading:
            level = min(each.level, out[-1].level + 1 if out else 0)
            out.append(replace(each, label=label, heading=heading, level=level))
    return replace(version, provisions=tuple(out))


@settings(max_examples=examples(10, 300))
@given(instruments())
def test_any_draft_is_read_back(instrument):
    wanted = kept(instrument)
    assume(any(each.words.strip() for version in wanted.versions for each in version.provisions))
    assert shape(again(instrument)) == shape(wanted)


def test_a_space_at_the_end_of_a_line_below_an_empty_one_stays():
    one = instrument("title: T\nparagraph: x\nparagraph: y")
    text = replace(one.provisions[1].text, plain="\n\n* a ")
    version = replace(one.versions[0], provisions=(one.provisions[0], replace(one.provisions[1], text=text)))
    one = replace(one, versions=(version,))
    assert shape(again(one)) == shape(kept(one))


def test_signed_texts_are_read_back():
    for text in (deep_sea(), technology()):
        assert shape(again(text)) == shape(text)


def edited(before, after):
    text = markdown_text(technology())
    assert before in text
    return read_bytes("text.md", text.replace(before, after, 1).encode("utf-8")).instrument


def test_what_a_stranger_added_is_read_too():
    before = technology()
    after = edited("\n## ", "\nPut in by hand,\non two lines.\n\n- an item\n- and *one* more\n\n## ")
    assert len(after.provisions) == len(before.provisions) + 3
    added = [each for each in after.provisions if each.text.plain in {"Put in by hand, on two lines.", "and one more"}]
    assert len(added) == 2
    assert added[1].text.marks[0].kind == "italic"


def test_hostile_text_is_read_without_harm():
    for after in (
        "\n" + "*" * 5000 + "_" * 5000 + "\n\n## ",
        "\n<!-- item, level 999 -->\nx\n\n## ",
        "\n|\n| |\n\n## ",
    ):
        levels = [each.level for each in edited("\n## ", after).provisions]
        assert all(level <= before + 1 for before, level in itertools.pairwise(levels))


def test_what_is_none_of_ours_is_recognised():
    text = "\n".join(markdown_text(technology()).split("\n")[1:])
    assert len(read_bytes("text.md", text.encode("utf-8")).instrument.provisions) > 10


def test_words_are_never_markup():
    words = "# 1. *x* `y` <b>z</b> [a](b) &amp; \\ | ~~s~~ __u__ > q"
    (only,) = [each for each in again(instrument(f"paragraph: {words}")).provisions if "x" in each.text.plain]
    assert only.text.plain == words
    assert not only.text.marks


def test_it_reads_as_a_text():
    told = markdown_text(
        instrument("title: On Fish\nsection I. | Purpose |\n  paragraph 1. || Fish.\n    item (a) || eels;")
    )
    assert told.split("\n\n") == [
        "<!-- en original, by Paraph -->",
        "# On Fish",
        "## I.\u2002Purpose",
        "1.\u2002Fish.",
        "- (a)\u2002eels;\n",
    ]
