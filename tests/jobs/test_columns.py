"""A draft in columns: what leaves, and what stays inside."""

import io
import zipfile
from dataclasses import replace

import pytest

from app.export.columns import columns_bytes
from app.export.columns_html import columns_html
from app.export.xlsx import workbook_bytes
from app.jobs import importing
from app.jobs.columns import Wanted, columns_of
from app.library.store import Library
from app.model.draft import Draft, Setting, stepped
from app.negotiating.desk_form import in_desk_form
from app.negotiating.structure import inserted, removed
from tests.desks import draft
from tests.jobs.tables import (
    INSIDE,
    SECRET,
    THREE,
    changed,
    row_of,
    secretive,
)
from tests.trees import provisions

# ---- what leaves


def test_our_text_and_theirs_stand_side_by_side_with_their_differences() -> None:
    ours = draft()
    theirs = changed(ours, "The Participants shall cooperate.")
    table = columns_of(None, ours, theirs=theirs)
    assert [column.kind for column in table.columns] == ["ours", "theirs"]
    row = table.rows[row_of(table, ours.provisions[2].id) - 1]
    assert row.label == ""
    assert [(hunk.before, hunk.after) for hunk in row.cells[1].hunks if hunk.op != "equal"] == [("intend to", "shall")]


def test_what_they_added_and_took_out_has_its_row() -> None:
    ours = draft()
    (new,) = provisions("  paragraph: They may add this.")
    theirs = stepped(inserted(ours, 3, (new,)), ours)
    theirs = stepped(removed(theirs, 5, 5), theirs)
    table = columns_of(None, ours, theirs=theirs)
    words = [tuple(cell and cell.text.plain for cell in row.cells) for row in table.rows]
    assert (None, "They may add this.") in words
    assert ("This Memorandum is not binding.", None) in words
    assert words.index((None, "They may add this.")) == 3


def test_another_instrument_is_held_beside_by_its_words() -> None:
    ours = draft()
    other = replace(ours.instrument, id="other")
    other = replace(
        other,
        versions=(replace(other.versions[0], provisions=tuple(replace(each, id=f"x{each.id}") for each in ours.provisions)),),
    )  # fmt: skip
    table = columns_of(None, ours, theirs=other)
    assert all(row.cells[0].text.plain == row.cells[1].text.plain for row in table.rows)


def test_their_column_is_called_as_it_is_named() -> None:
    ours = draft(keeper="jp")
    assert [each.head for each in columns_of(None, ours, theirs=ours).columns] == ["Japan", "United States"]
    named = columns_of(None, ours, Wanted(named=("Our second version", "14 May")), ours)
    assert (named.columns[1].head, named.columns[1].about) == ("Our second version", "14 May")


def test_the_compromise_begins_with_the_fall_back_or_with_nothing() -> None:
    ours = secretive()
    at = next(at for at, row in enumerate(columns_of(None, ours, THREE).rows) if row.key == ours.provisions[2].id)
    filled, empty = (columns_of(None, ours, replace(THREE, filling=each)) for each in ("fallback", "empty"))
    assert filled.rows[at].cells[2].text.plain == f"The {SECRET[1]} intend to cooperate."
    assert not any(row.cells[2] for row in empty.rows)


@pytest.mark.parametrize("write_it", [columns_bytes, workbook_bytes, columns_html])
def test_nothing_internal_is_in_the_copy_for_outside(write_it) -> None:
    ours = secretive()
    table = columns_of(None, ours, replace(INSIDE, inside=False, filling="fallback"), ours)
    assert [column.kind for column in table.columns] == ["ours", "theirs"]
    data = write_it(table)
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(name) for name in package.namelist()]
    assert not any(b"SECRET" in part for part in parts)
    inside = columns_of(None, ours, replace(THREE, filling="fallback"), ours)
    assert SECRET[1] in str(inside)
    assert SECRET[0] not in str(inside)
    assert inside.inside


def test_the_precedent_is_that_of_the_library(tmp_path) -> None:
    library = Library.open(tmp_path / "library.paraph")
    importing.add_starter(library)
    text = importing.read(importing.starter_texts()[1]).instrument
    ours = Draft("d", in_desk_form(replace(text, id="new")), Setting())
    table = columns_of(library, ours, INSIDE)
    library.close()
    at = [column.kind for column in table.columns].index("precedent")
    found = [row.cells[at] for row in table.rows if row.cells[at]]
    assert len(found) > 10
    assert all(cell.note for cell in found)


# ---- what comes back
