"""Every reader refuses what was made to do harm, or reads the rest of it: at once, in little memory, fetching nothing."""

from contextlib import closing, suppress

import pytest

from app.errors import Unfinished, UserError
from app.ingest.apart import read_apart
from app.worker import Limits, Worker
from tests.fuzz import hostile
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import run, suffix

PARTS = {
    "docx": ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/comments.xml", "customXml/item1.xml",
             "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml", "docProps/core.xml"),
    "odt": ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "settings.xml"),
    "columns-xlsx": ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"),
    "glossary-xlsx": ("xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    "carrying": ("word/document.xml", "customXml/item1.xml", "word/_rels/document.xml.rels"),
    "carrying-odt": ("content.xml", "meta.xml"),
    "dressing": ("word/document.xml", "word/header1.xml", "word/theme/theme1.xml", "word/_rels/document.xml.rels"),
    "redlining": ("word/document.xml", "word/settings.xml"),
}  # fmt: skip
PLAIN = ("fodt", "xml", "html")
ARCHIVES = (
    "docx",
    "odt",
    "columns-xlsx",
    "glossary-xlsx",
    "carrying",
    "carrying-odt",
    "dressing",
    "redlining",
    "zip",
    "paraph",
)
PDFS = (
    "pages in a circle", "a page that is its own parent", "millions of pages", "a page of miles", "no number", "nested arrays", "nested names", "deep states", "a form in itself", "swollen", "swollen twice", "swollen runs",
    "a list that leads back", "many letters", "letters all over", "cut", "only a head", "head and zeros",
)  # fmt: skip
HARM = tuple(hostile.declarations(""))
QUICK = {
    ("docx", "word/document.xml", "laughs"),
    ("odt", "content.xml", "outside"),
    ("columns-xlsx", "xl/workbook.xml", "laughs"),
    ("dressing", "word/header1.xml", "outside, utf-16"),
}


@pytest.fixture(scope="module")
def worker():
    """A process with less room than the program gives: what is refused is refused in it."""
    with closing(Worker(Limits(20, 300))) as made:
        yield made


@pytest.fixture(scope="module")
def canary(tmp_path_factory):
    path = tmp_path_factory.mktemp("canary") / "secret.txt"
    path.write_text(hostile.CANARY)
    return path.as_uri()


def quick(cases, chosen):
    return [case if case in chosen else pytest.param(*case, marks=pytest.mark.long) for case in cases]


@pytest.mark.parametrize(
    ("target", "part", "harm"),
    quick([(target, part, harm) for target, parts in PARTS.items() for part in parts for harm in HARM], QUICK),
)
def test_no_part_of_a_package_does_harm(worker, canary, target, part, harm):
    doctype, entity, encoding = hostile.declarations(canary)[harm]
    data = hostile.with_part(seeds(target)[0], part, lambda xml: hostile.declared(xml, doctype, entity, encoding))
    worker.call(run, target, data, about="hostile")
    assert hostile.CANARY not in read(worker, target, data)


@pytest.mark.parametrize(
    ("target", "harm"),
    quick([(target, harm) for target in PLAIN for harm in HARM], {("fodt", "laughs"), ("xml", "outside")}),
)
def test_no_file_of_xml_does_harm(worker, canary, target, harm):
    doctype, entity, encoding = hostile.declarations(canary)[harm]
    data = hostile.declared(seeds(target)[0], doctype, entity, encoding)
    worker.call(run, target, data, about="hostile")
    assert hostile.CANARY not in read(worker, target, data)


def read(worker, target, data):
    """Return all that is read of a document; nothing of what is refused."""
    if target not in {"docx", "odt", *PLAIN}:
        return ""
    try:
        return repr(worker.call(read_apart, f"hostile.{suffix(target)}", data, about="hostile"))
    except UserError as error:
        return str(error)


def main_part(target):
    return {"zip": "a/one.txt", "paraph": "now.json"}.get(target) or PARTS[target][0]


BOMBS = {
    "swollen": lambda data, target: hostile.swollen(data, main_part(target)),
    "swollen aside": lambda data, _target: hostile.swollen(data, "zzz/aside.bin"),
    "lying": lambda data, target: hostile.lying(data, main_part(target)),
    "overlapping": lambda data, _target: hostile.overlapping(data),
    "crowded": lambda data, _target: hostile.crowded(data),
    "nested": lambda _data, target: hostile.nested(f".{suffix(target)}"),
    "odd names": lambda data, _target: hostile.oddly_named(data),
}


@pytest.mark.parametrize(
    ("target", "bomb"),
    quick(
        [(target, bomb) for target in ARCHIVES for bomb in BOMBS],
        {("docx", "lying"), ("zip", "odd names"), ("glossary-xlsx", "swollen")},
    ),
)
def test_no_archive_swells(worker, target, bomb):
    worker.call(run, target, BOMBS[bomb](seeds(target)[0], target), about="hostile")


@pytest.mark.parametrize("size", [500, pytest.param(100_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("target", ["html", "md", "txt"])
def test_depth_and_length_of_text_end_somewhere(worker, target, size):
    for words in (
        "<div>" * size,
        "> " * size,
        "<b><i>" * size,
        "[" * size,
        "- " * size + "x",
        "<table><tr><td>" * size,
        "&lt;" * size,
        "`" * size,
        "#" * size,
        "*a **b " * size,
    ):
        worker.call(run, target, f"Memorandum of Cooperation\n\n{words}".encode(), about="hostile")


@pytest.mark.long
@pytest.mark.parametrize("case", PDFS)
def test_no_pdf_leads_in_circles_or_swells(worker, case):
    """What the library that reads PDF cannot refuse is ended with its process, and said; the next file has another."""
    data = hostile.pdfs()[case]
    for target in ("pdf", "carrying-pdf"):
        with suppress(Unfinished):
            worker.call(run, target, data, about="hostile")
        assert worker.call(len, (1, 2)) == 2
