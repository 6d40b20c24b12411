"""What a file carries, found in its bytes, whatever its format."""

import io
import zipfile

import pytest

from app.jobs.carrying import carried_in
from app.jobs.exporting import file_of
from app.jobs.kinds import KINDS, Order
from tests.desks import draft
from tests.export.signed import deep_sea

_TEXT = "title: Memorandum on Tides between Japan and the United States\nparagraph: They meet.\nsignature: For Japan:"


def kinds(found):
    return {each.kind for each in found} & {"change", "comment", "hidden", "person", "company", "outside"}


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if not kind.drafts_only and not kind.needs_other], ids=lambda kind: kind.slug
)
def test_what_leaves_carries_the_text_alone(kind):
    data = file_of(kind, Order(deep_sea()))
    assert kinds(carried_in(f"a{kind.suffix}", data)) == set()


def test_a_redline_carries_its_changes_and_one_name():
    (redline,) = (kind for kind in KINDS if kind.slug == "redline")
    data = file_of(redline, Order(deep_sea(), other=draft(_TEXT), author="Delegation"))
    assert kinds(carried_in("a.docx", data, "Delegation")) == {"change"}
    assert kinds(carried_in("a.docx", data)) == {"change", "person"}


@pytest.mark.parametrize("suffix", [".xlsx", ".html"])
def test_a_table_carries_the_text_alone(suffix):
    (columns,) = (kind for kind in KINDS if kind.slug == "columns")
    data = file_of(columns, Order(draft(_TEXT), suffix=suffix))
    assert kinds(carried_in(f"a{suffix}", data)) == set()


@pytest.mark.parametrize(("name", "data", "found"), [
    ("a.html", b"<p>x</p><!-- ask Sato -->", {"comment"}),
    ("a.html", b'<meta name="author" content="Sato">', {"person"}),
    ("a.html", b"<p hidden>x</p>", {"hidden"}),
    ("a.html", b'<p style="display: none">x</p>', {"hidden"}),
    ("a.html", b'<img src="https://example.org/a.png">', {"outside"}),
    ("a.html", b"<style>p { overflow: hidden; }</style>", set()),
    ("a.md", b"<!-- recital -->\nx\n<!-- en original, by Paraph -->\n", set()),
    ("a.md", b"<!-- ask Sato first -->", {"comment"}),
    ("a.xml", b"<a><!-- x --></a>", {"comment"}),
    ("a.unknown", b"anything", set()),
])  # fmt: skip
def test_what_was_put_in_is_found(name, data, found):
    assert kinds(carried_in(name, data)) == found


def test_an_archive_carries_what_its_files_carry():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("one.html", "<!-- x -->")
        archive.writestr("two.xml", "<a/>")
    (found,) = carried_in("a.zip", out.getvalue())
    assert (found.kind, found.where) == ("comment", "one.html: ")
