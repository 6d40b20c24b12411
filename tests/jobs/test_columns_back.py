"""A draft in columns that comes back filled in, through real files: as proposals, told, or refused."""

import copy
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.export.columns import columns_bytes
from app.jobs import importing
from app.jobs.columns import Wanted, columns_of, text_of
from app.jobs.columns_back import proposed, returned, taken
from app.language.folding import squeeze
from app.model.draft import Draft, Setting, stepped
from app.negotiating.desk_form import in_desk_form
from app.negotiating.offers import all_accepted
from app.negotiating.structure import removed, typed
from tests.desks import draft
from tests.jobs.tables import THREE, WRITERS, changed, drafts, plain, put, row_of, secretive, word, workbook, write


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


@pytest.mark.parametrize("name", WRITERS)
def test_a_provision_that_is_but_a_dash_stays_and_can_be_emptied(name) -> None:
    ours = draft("title: –\nparagraph: They meet.\nparagraph: -\nparagraph: ↑")
    theirs = draft("title:\nparagraph: They meet.")
    assert returned(ours, WRITERS[name](columns_of(None, ours, THREE, theirs)), name).rows == ()
    data = word(columns_bytes(columns_of(None, ours, Wanted(("ours",)))), write(1, 1, ""))
    assert [(each.before, each.after) for each in returned(ours, data, "t.docx").rows] == [("–", "")]


def test_a_table_of_others_is_refused() -> None:
    document = docx.Document()
    document.add_table(2, 2)
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(UnreadableFile, match="no table in it"):
        returned(draft(), out.getvalue(), "t.docx")


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
