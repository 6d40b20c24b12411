"""Random texts of all kinds of blocks, and edited copies of them, for the laws of redlines."""

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.redlining.pairs_package import NUMBERING, PAGE, STYLES, File, num, png
from tests.redlining.pairs_xml import (
    BOLD,
    CENTRE,
    ITALIC,
    bookmark,
    box,
    cell,
    control,
    field,
    formula,
    header,
    item,
    link,
    note,
    note_mark,
    p,
    picture,
    row,
    sign,
    simple,
    style,
    t,
    table,
    vml_box,
    within,
)

WORDS = (
    "the",
    "Participants",
    "participants",
    "intend to",
    "shall",
    "“meet”",
    '"meet"',
    "once",
    "a",
    "year,",
    "in Tokyo.",
    "通告",
    "- ",
    "– ",
    "\u00a0",
)
LOOKS = ("", BOLD, ITALIC, BOLD + ITALIC, '<w:color w:val="FF0000"/>', '<w:rStyle w:val="Strong"/>')
SHAPES = (
    "",
    CENTRE,
    '<w:ind w:left="720"/>',
    style("Heading2"),
    style("Quote"),
    '<w:keepNext/><w:spacing w:before="240"/>',
    f"<w:rPr>{BOLD}</w:rPr>",
)
WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
SECTIONS = (f"<w:sectPr>{PAGE}</w:sectPr>", f"<w:sectPr>{WIDE}</w:sectPr>")

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
looks = st.sampled_from(LOOKS)
plain_runs = st.builds(t, phrases, looks)
special = st.one_of(
    st.sampled_from((sign("tab"), sign("br"), sign("br", ' w:type="page"'), sign("noBreakHyphen"), formula("x=1"), formula("y"))),
    st.sampled_from((note_mark(1), note_mark(2), note_mark(3))),
    st.builds(field, st.sampled_from(("PAGE", "REF a \\h")), phrases, looks),
    st.builds(simple, st.sampled_from(("PAGE", "REF a")), phrases),
    st.builds(link, st.sampled_from(("rId8", "rId9")), phrases),
    st.builds(within, st.just("here"), phrases),
    st.builds(control, plain_runs, st.sampled_from(("Party", "Place"))),
    st.builds(picture, st.sampled_from(("rIdI1", "rIdI2"))),
    st.builds(lambda words: box(p(words)), phrases),
    st.builds(lambda words: vml_box(p(words)), phrases),
)  # fmt: skip
inlines = st.one_of(plain_runs, plain_runs, plain_runs, special)


@dataclass(frozen=True)
class Para:
    """A paragraph as its pieces, so that edits can cut and join it."""

    pieces: tuple[str, ...]
    shape: str = ""

    def xml(self):
        return p("".join(self.pieces), self.shape)


@dataclass(frozen=True)
class Grid:
    """A table of words; a cell may hold several paragraphs or a table."""

    rows: tuple[tuple[str, ...], ...]

    def xml(self):
        return table(*(row(*map(cell, each)) for each in self.rows), columns=len(self.rows[0]))


@dataclass(frozen=True)
class Raw:
    """Any other block."""

    inner: str

    def xml(self):
        return self.inner


paragraphs = st.builds(Para, st.lists(inlines, max_size=4).map(tuple), st.one_of(st.just(""), st.sampled_from(SHAPES)))
cells = st.one_of(phrases, st.just(""), st.builds(lambda a, b: a.xml() + b.xml(), paragraphs, paragraphs))
grids = st.integers(1, 3).flatmap(
    lambda wide: st.lists(st.tuples(*[cells] * wide), min_size=1, max_size=3).map(lambda rows: Grid(tuple(rows)))
)
nested = st.builds(lambda grid, words: Grid(((words, grid.xml() + p(words)),)), grids, phrases)
others = st.one_of(
    st.builds(lambda words, at: Raw(item(words, at)), phrases, st.sampled_from((1, 2, 3))),
    st.builds(lambda words: Raw(item(words, 1, 1)), phrases),
    st.builds(lambda each: Raw(control(each.xml(), "Block")), paragraphs),
    st.builds(lambda words: Raw(bookmark("here", p(words))), phrases),
    st.builds(lambda words, said: Raw(p(words, said)), phrases, st.sampled_from(SECTIONS)),
)
blocks = st.one_of(paragraphs, paragraphs, paragraphs, grids, nested, others)
bodies = st.lists(blocks, min_size=1, max_size=6).map(tuple)


def xml(body):
    """Return blocks as the inside of a body, which ends with a paragraph."""
    made = "".join(each.xml() for each in body)
    return made if body and isinstance(body[-1], Para) else made + p()


def word_file(body, notes=("one", "two", "three"), head="Draft"):
    """Return a Word file of these blocks, with all that they may refer to."""
    return File(
        xml(body),
        styles=STYLES,
        numbering=NUMBERING + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        footnotes="".join(note(at, words) for at, words in enumerate(notes, 1)),
        headers={"rIdH1": p(head)},
        links={"rId8": "https://example.org/a", "rId9": "https://example.org/b"},
        media={"rIdI1": ("one.png", png(1)), "rIdI2": ("two.png", png(2))},
        section=header() + PAGE,
    ).bytes()


def _edit(body, kind, at, fresh, words):
    """Return a body with one edit at a place."""
    at %= len(body) or 1
    rest = list(body)
    here = rest[at] if rest else fresh
    if kind == "add":
        rest.insert(at, fresh)
    elif kind == "drop" and len(rest) > 1:
        del rest[at]
    elif kind == "move":
        rest.insert((at * 7 + 3) % len(rest), rest.pop(at))
    elif kind == "twice":
        rest.insert(at, here)
    elif kind == "replace":
        rest[at] = fresh
    elif isinstance(here, Para):
        rest[at : at + 1] = _edit_paragraph(rest, at, kind, words)
    elif isinstance(here, Grid):
        rest[at] = _edit_grid(here, kind, at, words)
    return tuple(rest)


def _edit_paragraph(rest, at, kind, words):
    here = rest[at]
    half = len(here.pieces) // 2
    if kind == "split":
        return [Para(here.pieces[:half], here.shape), Para(here.pieces[half:], here.shape)]
    if kind == "merge" and at + 1 < len(rest) and isinstance(rest[at + 1], Para):
        return [Para(here.pieces + rest.pop(at + 1).pieces, here.shape)]
    if kind == "look":
        return [
            Para(
                tuple(piece.replace("<w:r><w:t", f"<w:r><w:rPr>{ITALIC}</w:rPr><w:t") for piece in here.pieces),
                here.shape,
            )
        ]
    if kind == "shape":
        return [Para(here.pieces, CENTRE)]
    if kind == "word":
        return [Para((*here.pieces[:half], t(f" {words} "), *here.pieces[half + 1 :]), here.shape)]
    return [Para((t(words), *here.pieces), here.shape)]


def _edit_grid(grid, kind, at, words):
    rows = list(grid.rows)
    spot = at % len(rows)
    if kind == "split":
        rows.insert(spot, tuple(words for _ in rows[0]))
    elif kind == "merge" and len(rows) > 1:
        del rows[spot]
    elif kind == "look":
        rows = [(*each, words) for each in rows]
    elif kind == "shape" and len(rows[0]) > 1:
        rows = [each[1:] for each in rows]
    else:
        rows[spot] = (words, *rows[spot][1:])
    return Grid(tuple(rows))


KINDS = ("add", "drop", "move", "twice", "replace", "split", "merge", "look", "shape", "word", "words")
edits = st.tuples(st.sampled_from(KINDS), st.integers(0, 9), blocks, phrases)


class Two(tuple):
    """Two files, which are not to be printed."""

    __slots__ = ()

    def __new__(cls, before, after):
        return super().__new__(cls, (before, after))

    def __repr__(self):
        return f"Two({len(self[0])} and {len(self[1])} bytes)"


@st.composite
def pairs(draw):
    """Draw a text and an edited copy, or now and then two texts that have nothing to do with each other."""
    before = draw(bodies)
    if draw(st.integers(0, 5)) == 0:
        after = draw(bodies)
    else:
        after = before
        for edit in draw(st.lists(edits, min_size=1, max_size=5)):
            after = _edit(after, *edit)
    notes = draw(st.sampled_from((("one", "two", "three"), ("one", "two new words", "three"))))
    head = draw(st.sampled_from(("Draft", "Second draft")))
    return Two(word_file(before), word_file(after, notes, head))
