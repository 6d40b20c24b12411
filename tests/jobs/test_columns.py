"""A draft in columns: what leaves, what stays inside, and what comes back filled in, through real files."""

import copy
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.export.columns import columns_bytes
from app.export.columns_html import columns_html
from app.export.xlsx import workbook_bytes
from app.jobs import importing
from app.jobs.columns import Wanted, columns_of, text_of
from app.jobs.columns_back import proposed, returned, taken
from app.language.folding import squeeze
from app.library.store import Library
from app.model.draft import Draft, Put, Remark, Setting, Step, stepped
from app.negotiating.brackets import Said, bracketed
from app.negotiating.desk_form import in_desk_form
from app.negotiating.offers import all_accepted
from app.negotiating.structure import inserted, removed, typed
from tests.desks import draft
from tests.export.made import instruments
from tests.trees import provisions

INSIDE = Wanted(("ours", "theirs", "precedent", "compromise"), inside=True)
THREE = Wanted(("ours", "theirs", "compromise"), inside=True)
WRITERS = {"table.docx": columns_bytes, "table.xlsx": workbook_bytes}
SECRET = ("SECRET reason", "SECRET fallback", "SECRET remark")


def changed(now, words, at=2):
    return stepped(typed(now, at, 0, len(now.provisions[at].text.plain), words), now)


def word(data, *edits):
    document = docx.Document(io.BytesIO(data))
    for edit in edits:
        edit(document.tables[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write(row, column, words):
    def edit(table):
        cell = table.rows[row].cells[column]
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        for run in cell.paragraphs[0].runs:
            run._r.getparent().remove(run._r)
        cell.paragraphs[0].add_run(words)

    return edit


def put(row, column, words):
    def edit(sheet):
        sheet.cell(row + 1, column + 2).value = words

    return edit


def workbook(data, *edits):
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    for edit in edits:
        edit(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def row_of(table, key):
    return next(at for at, row in enumerate(table.rows, 1) if row.key == key)


def plain(one):
    return [squeeze(text_of(each).plain) for each in one.provisions]


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


def secretive():
    ours = draft()
    step = bracketed(ours, 2, 4, 16, Said("JP", (("US", "Sides"),), "trading", SECRET[1], SECRET[0]))
    ours = stepped(step, ours)
    remark = Remark("r", ours.provisions[4].id, SECRET[2], 0, 4)
    return stepped(Step((Put(None, remark),), ""), ours)


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


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_that_nobody_touched_changes_nothing(name) -> None:
    ours = secretive()
    theirs = changed(ours, "Other words altogether.", 4)
    data = WRITERS[name](columns_of(None, ours, replace(THREE, filling="fallback"), theirs))
    found = returned(ours, data, name)
    assert (found.rows, found.unplaced, found.others, found.missing) == ((), (), (), ())


@pytest.mark.parametrize(("name", "edited", "edit"), [("t.docx", word, write), ("t.xlsx", workbook, put)])
def test_a_compromise_becomes_proposals_on_its_provision(name, edited, edit) -> None:
    ours = draft()
    theirs = changed(ours, "The Participants shall cooperate.")
    table = columns_of(None, ours, THREE, theirs)
    row = row_of(table, ours.provisions[2].id)
    data = edited(WRITERS[f"table{name[1:]}"](table), edit(row, 3, "The Participants will cooperate."))
    found = returned(ours, data, name)
    assert (found.column, [each.after for each in found.rows]) == ("compromise", ["The Participants will cooperate."])
    now = stepped(taken(ours, found.rows), ours)
    assert plain(now) == [*plain(ours)[:2], "The Participants will cooperate.", *plain(ours)[3:]]
    assert now.records == ours.records
    beside = stepped(proposed(found.rows), ours)
    assert beside.instrument == ours.instrument
    assert [(each.was, each.proposal.new) for each in beside.offers] == [("intend to", "will")]
    assert plain(stepped(all_accepted(beside, beside.offers), beside)) == plain(now)


def test_rows_that_moved_went_or_are_new_are_known() -> None:
    ours = draft()
    table = columns_of(None, ours, THREE)
    one, other = (row_of(table, ours.provisions[at].id) for at in (2, 4))

    def turn(found):
        rows = found._tbl.tr_lst
        rows[one].addprevious(rows[other])

    def add(found):
        row = copy.deepcopy(found._tbl.tr_lst[1])
        for mark in list(row.iter()):
            if mark.tag.endswith(("bookmarkStart", "bookmarkEnd", "}r")):
                mark.getparent().remove(mark)
        found._tbl.tr_lst[-1].addnext(row)
        docx.table._Row(row, found).cells[3].paragraphs[0].add_run("A new paragraph.")

    def drop(found):
        found._tbl.remove(found._tbl.tr_lst[1])

    edits = (write(other, 3, "It is not binding."), turn, add, drop)
    found = returned(ours, word(columns_bytes(table), *edits), "t.docx")
    assert {(each.provision, each.after) for each in found.rows} == {
        (ours.provisions[4].id, "It is not binding."), ("", "A new paragraph."),
    }  # fmt: skip
    assert found.missing == ("Memorandum of Cooperation",)
    now = stepped(taken(ours, found.rows), ours)
    assert sorted(plain(now)) == sorted([*plain(ours)[:4], "It is not binding.", "A new paragraph."])


@pytest.mark.parametrize("keeper", ["", "jp"])
def test_a_table_without_its_keys_is_read_by_number_and_words(keeper) -> None:
    ours = draft(keeper=keeper)
    table = columns_of(None, ours, THREE)
    row = row_of(table, ours.provisions[4].id)

    def bare(found):
        for mark in list(found._tbl.iter()):
            if mark.tag.endswith(("bookmarkStart", "bookmarkEnd")):
                mark.getparent().remove(mark)

    data = columns_bytes(table)
    assert returned(ours, word(data, bare), "t.docx").rows == ()
    found = returned(ours, word(data, bare, write(row, 3, "It binds nobody.")), "t.docx")
    assert [(each.provision, each.after) for each in found.rows] == [(ours.provisions[4].id, "It binds nobody.")]


def test_both_changes_are_kept_where_the_draft_has_moved_on() -> None:
    ours = draft()
    table = columns_of(None, ours, Wanted(("ours",)))
    row = row_of(table, ours.provisions[2].id)
    back = word(columns_bytes(table), write(row, 1, "The Participants intend to cooperate closely."))
    later = changed(ours, "As a rule, the Participants intend to cooperate.")
    found = returned(later, back, "t.docx", earlier=(ours,))
    assert [each.after for each in found.rows] == ["As a rule, the Participants intend to cooperate closely."]
    against = changed(ours, "The Participants intend to work together closely.")
    assert [each.why for each in returned(against, back, "t.docx", earlier=(ours,)).unplaced] == ["meets"]


def test_words_struck_through_are_gone_and_marks_are_accepted() -> None:
    ours = draft()
    table = columns_of(None, ours, Wanted(("ours",)))
    row = row_of(table, ours.provisions[2].id)

    def strike(found):
        write(row, 1, "The Participants ")(found)
        paragraph = found.rows[row].cells[1].paragraphs[0]
        paragraph.add_run("intend to ").font.strike = True
        paragraph.add_run("will cooperate.")

    found = returned(ours, word(columns_bytes(table), strike), "t.docx")
    assert [each.after for each in found.rows] == ["The Participants will cooperate."]


@pytest.mark.parametrize(
    ("name", "data"), [("t.docx", b"PK"), ("t.xlsx", b"PK\x03\x04"), ("t.xlsx", b""), ("t.docx", b"")]
)
def test_what_is_no_table_of_ours_is_refused_with_a_sentence(name, data) -> None:
    with pytest.raises(UnreadableFile, match="could not be read"):
        returned(draft(), data, name)


def test_a_workbook_that_swells_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", bytes(61_000_000))
    with pytest.raises(UnreadableFile, match="unpacks to more than"):
        returned(draft(), out.getvalue(), "t.xlsx")


def test_what_the_other_side_filled_in_is_theirs() -> None:
    ours = draft(keeper="jp")
    table = columns_of(None, ours, Wanted(("ours", "theirs")))
    row = row_of(table, ours.provisions[2].id)
    found = returned(ours, word(columns_bytes(table), write(row, 2, "They will cooperate.")), "t.docx")
    assert (found.column, {each.side for each in found.rows[0].offers}) == ("theirs", {"us"})


def test_an_emptied_cell_takes_the_words_out_and_an_unknown_row_is_told() -> None:
    ours = draft()
    table = columns_of(None, ours, Wanted(("ours",)))
    rows = [row_of(table, ours.provisions[at].id) for at in (2, 4)]
    data = word(columns_bytes(table), write(rows[0], 1, ""), write(rows[1], 1, "Other words."))
    less = stepped(removed(ours, 4, 4), ours)
    found = returned(less, data, "t.docx")
    assert [(each.after, each.before) for each in found.rows] == [("", "The Participants intend to cooperate.")]
    assert [(each.words, each.why) for each in found.unplaced] == [("Other words.", "no_place")]
    now = stepped(taken(less, found.rows), less)
    assert "The Participants intend to cooperate." not in plain(now)


def test_a_line_break_that_goes_takes_nothing_along() -> None:
    ours = draft("chapeau: The Participants\ntitle:\nparagraph: They meet.")
    ours = stepped(typed(ours, 0, 16, 16, "\nintend to"), ours)
    table = columns_of(None, ours, THREE)
    found = returned(ours, word(columns_bytes(table), write(1, 3, "They will meet.")), "t.docx")
    now = stepped(taken(ours, found.rows), ours)
    assert plain(now) == ["They will meet.", "", "They meet."]


def test_a_table_of_others_is_refused() -> None:
    document = docx.Document()
    document.add_table(2, 2)
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(UnreadableFile, match="no table in it"):
        returned(draft(), out.getvalue(), "t.docx")


def a_draft(instrument):
    bare = replace(
        instrument, particulars=replace(instrument.particulars, status="draft"), versions=instrument.versions[:1]
    )
    return Draft("d", in_desk_form(bare))


drafts = instruments().map(a_draft)
relaxed = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def untouched(ours, theirs, name) -> None:
    table = columns_of(None, ours, THREE, theirs)
    found = returned(ours, WRITERS[name](table), name)
    assert (found.rows, found.unplaced, found.others) == ((), (), ())


def new_words(ours, data) -> None:
    table = columns_of(None, ours, THREE)
    keyed = [at for at, row in enumerate(table.rows) if row.key]
    if not keyed:
        return
    at = data.draw(st.sampled_from(keyed))
    words = data.draw(
        st.sampled_from(("The Participants will meet.", "深海鉱物資源に関し協力する。", "R&D <AI>, 90 days"))
    )
    found = returned(ours, word(columns_bytes(table), write(at + 1, 3, words)), "t.docx")
    key = table.rows[at].key
    was = next(each for each in ours.provisions if each.id == key)
    if squeeze(text_of(was).plain) == words:
        assert not found.rows
        return
    assert [(each.provision, squeeze(each.after)) for each in found.rows] == [(key, words)]
    now = stepped(taken(ours, found.rows), ours)
    assert [each.id for each in now.provisions] == [each.id for each in ours.provisions]
    for old, new in zip(ours.provisions, now.provisions, strict=True):
        assert squeeze(text_of(new).plain) == (words if old.id == key else squeeze(text_of(old).plain))


@relaxed
@given(drafts, drafts, st.sampled_from(list(WRITERS)))
def test_untouched_means_unchanged_for_any_draft(ours, theirs, name) -> None:
    untouched(ours, theirs, name)


@relaxed
@given(drafts, st.data())
def test_new_words_in_a_cell_change_just_that_provision(ours, data) -> None:
    new_words(ours, data)


@pytest.mark.long
@settings(relaxed, max_examples=200)
@given(drafts, drafts, st.sampled_from(list(WRITERS)))
def test_untouched_means_unchanged_for_many_drafts(ours, theirs, name) -> None:
    untouched(ours, theirs, name)


@pytest.mark.long
@settings(relaxed, max_examples=300)
@given(drafts, st.data())
def test_new_words_change_just_their_provision_in_many_drafts(ours, data) -> None:
    new_words(ours, data)


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here")
def test_a_table_that_libreoffice_saved_anew_is_the_same(tmp_path) -> None:
    name = "table.docx"
    text = importing.read(importing.starter_texts()[0]).instrument
    ours = Draft("d", in_desk_form(text), Setting(scheme="roman"))
    theirs = changed(ours, "Other words altogether.", 7)
    table = columns_of(None, ours, THREE, theirs)
    row = row_of(table, ours.provisions[7].id)
    data = columns_bytes(table)
    touched = word(data, write(row, 3, "A compromise."))
    for bytes_, wanted in ((data, []), (touched, ["A compromise."])):
        (tmp_path / name).write_bytes(bytes_)
        profile = (tmp_path / "profile").as_uri()
        out = tmp_path / "out"
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", name[-4:], "--outdir", out, tmp_path / name],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        found = returned(ours, (out / name).read_bytes(), name)
        assert ([each.after for each in found.rows], found.unplaced, found.missing) == (wanted, (), ())
