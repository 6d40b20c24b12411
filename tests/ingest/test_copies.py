"""The signed texts renumbered, re-lettered, re-ordered and re-wrapped: the tree stays the same."""

import textwrap
from functools import cache
from pathlib import Path

import pytest

from app.ingest.reading import read_bytes
from tests.ingest import copies
from tests.thinned import some

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
SECTIONS = [
    "Section {n}. ", "Section {n}: ", "Section {n}\n", "SECTION {r} - ", "{n}. ", "{n}) ", "({n}) ", "Article {n} ", "Article {n}: ",
    "Article {r}\n", "{n} ", "§ {n}. ", "{n} - ", "Part {r}: ", "{r}.\t", "Paragraph {n}: ", "Paragraph {n} – ", "{r}. ", "{r}: ", "{a}. ", "{n}: ",
]  # fmt: skip
LETTERS = ["({a}) ", "{a}) ", "{a}. ", "({r}) ", "{r}) ", "{n}) ", "({n}) "]
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])


def read(text):
    return read_bytes("copy.txt", text.encode())


def tree(reading):
    return [
        (p.kind.value, p.level, p.heading.plain if p.heading else "", p.text.plain, p.topic_names)
        for p in reading.instrument.provisions
    ]


@cache
def original(path):
    return read(path.read_text(encoding="utf-8"))


def same(path, text):
    found = read(text)
    assert tree(found) == tree(original(path))
    assert found.instrument.particulars == original(path).instrument.particulars
    assert not found.coverage.missing
    return found


@both
@pytest.mark.parametrize("form", some(SECTIONS))
def test_sections_under_other_numbers(path, form):
    same(path, copies.renumbered(path.read_text(encoding="utf-8"), form))


@both
@pytest.mark.parametrize("form", some(LETTERS))
def test_items_under_other_letters(path, form):
    text = path.read_text(encoding="utf-8")
    same(path, copies.relettered(text, form))
    same(path, copies.relettered(copies.renumbered(text, "{n}. "), form))


@both
@pytest.mark.parametrize("width", some([50, 55, 60, 64, 68, 72, 76, 80, 90, 100]))
def test_wrapped_without_blank_lines(path, width):
    same(path, copies.rewrapped(path.read_text(encoding="utf-8"), width))


@both
@pytest.mark.parametrize("form", ["Section {n}. ", "{n}. ", "Article {n}: ", "Paragraph {n} – "])
def test_renumbered_and_wrapped(path, form):
    same(path, copies.rewrapped(copies.renumbered(path.read_text(encoding="utf-8"), form)))


@both
@pytest.mark.parametrize("shift", [1, 2, 3])
def test_sections_in_another_order(path, shift):
    text = path.read_text(encoding="utf-8")
    parts = copies.sections(text)[1]
    order = [(at + shift) % len(parts) for at in range(len(parts))]
    found, first = tree(read(copies.permuted(text, order))), tree(original(path))
    assert sorted(found) == sorted(first)
    headings = [line[2] for line in first if line[0] == "section"]
    assert [line[2] for line in found if line[0] == "section"] == [headings[at] for at in order]


@both
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("**", ""),
        lambda text: text.replace("\n- ", "\n• "),
        lambda text: text.replace("\n\n", "\n\n\n"),
        lambda text: text.replace("’", "'").replace("“", '"').replace("”", '"'),
    ],
    ids=["crlf", "bom", "no bold", "bullets", "wide", "straight quotes"],
)
def test_other_bytes(path, change):
    text = path.read_text(encoding="utf-8")
    found = read(change(text))
    shape = [line[:2] for line in tree(original(path))]
    assert [line[:2] for line in tree(found)] == shape
    assert not found.coverage.missing


def wrapped_as_it_stands(text):
    """Pages broken in the middle of sentences stay so."""
    return "\n".join("\n".join(textwrap.wrap(line, 60)) for line in text.splitlines() if line.strip())


@both
@pytest.mark.parametrize(
    "change",
    [
        wrapped_as_it_stands,
        lambda text: "\n".join("\n".join(textwrap.wrap(line, 70)) if line else "" for line in text.splitlines()),
        lambda text: "\n".join(
            "\n".join(textwrap.wrap(line, 66, subsequent_indent="    ")) for line in text.splitlines() if line
        ),
        lambda text: "\n".join(line for line in text.splitlines() if line),
        lambda text: "\n".join(f"   {line}  " for line in text.splitlines()),
        lambda text: text.replace("**\nRec", "** Rec").replace("**\nExp", "** Exp").replace("**\n\nApp", "** App"),
        lambda text: copies.SECTION.sub(lambda found: f"## {found[0]}", text),
        lambda text: copies.SECTION.sub(lambda found: f"**{found[0]}**", text),
    ],
    ids=[
        "pages",
        "blank lines",
        "hanging",
        "no blank lines",
        "pushed in",
        "bold in the line",
        "markdown",
        "bold heads",
    ],
)
def test_other_lines(path, change):
    same(path, change(path.read_text(encoding="utf-8")))
