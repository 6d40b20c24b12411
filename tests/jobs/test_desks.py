"""Drafts are begun from templates and texts, opened with their past, copied and named."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.errors import NotInLibrary, TemplateFault
from app.jobs import desks, drafting, importing
from app.library.store import Library
from app.model.draft import Version, stepped
from app.model.proposals import Stamp
from app.model.provision import Kind
from app.model.text import MarkKind
from tests.desks import draft, keep_as_before, kept_desk, typed
from tests.library.samples import deep_sea, source
from tests.trees import instrument

NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        yield library


@pytest.fixture
def template():
    return drafting.template_named("sectoral")


def test_a_draft_that_a_template_made_is_kept_at_once(library, template):
    desk = desks.begin_from_template(library, template)
    now = desk.draft
    assert now.instrument.id == now.id
    assert now.made == now.provisions
    assert now.provisions
    assert now.setting.template == "sectoral"
    assert desks.answers_of(now).keys() == {question.key for question in template.questions}
    assert library.kept(now.id).draft == now
    listed = library.shelf()[0].listing
    assert (listed.title, listed.template) == (desks.title_of(now), "sectoral")
    assert listed.words > 300
    assert not desk.can_undo


def test_answers_that_are_given_are_used_and_one_that_does_not_fit_is_kept_all_the_same(library, template):
    answers = {"subject": "Tides", "originals": "not a number"}
    desk = desks.begin_from_template(library, template, answers)
    assert desks.title_of(desk.draft) == "Tides"
    assert "Tides" in " ".join(each.words for each in desk.draft.provisions)
    assert desks.answers_of(desk.draft)["originals"] == "not a number"


def test_a_signed_text_becomes_a_draft_without_its_date_and_names(library):
    signed = instrument("title: Memorandum\nsection I. | Purpose |\n  paragraph 1. || Words.\nclosing: Done at Tokyo.")
    told = replace(signed.particulars, signed_on=date(2025, 10, 28), status="signed", place="Tokyo")
    desk = desks.begin_from_instrument(library, replace(signed, particulars=told), "  Second round  ")
    now = desk.draft
    assert now.id != signed.id
    assert now.id == now.instrument.id
    assert (now.instrument.particulars.status, now.instrument.particulars.signed_on) == ("draft", None)
    assert all(not each.label for each in now.provisions)
    assert [each.kind for each in now.provisions][:2] == [Kind.TITLE, Kind.SECTION]
    assert now.made == ()
    assert library.shelf()[0].listing.title == "Second round"
    assert desks.open_desk(library, now.id).draft == now


def test_what_the_other_side_sent_first_is_kept_as_they_sent_it(library):
    reading = importing.read(next(iter(importing.starter_texts())))
    stamp = Stamp("A", NOON)
    desk = desks.begin_from_reading(library, reading, Version("v1", "Their first text", 0, stamp, received="us"))
    now = desk.draft
    (version,) = library.versions(now.id)
    (file,) = library.files(now.id)
    assert (version.received, version.file) == ("us", file.sha256)
    assert (file.name, file.direction, file.version, file.side) == (reading.source.name, "received", "v1", "us")
    assert library.file_data(file.sha256) == reading.data
    assert library.draft_at(now.id, "v1") == now
    assert now.instrument.particulars.status == "draft"
    assert all(mark.kind is not MarkKind.ORIGIN for each in now.provisions for mark in each.text.marks)


def test_words_of_a_signed_text_of_the_library_say_which_clause_they_come_from(library):
    signed = deep_sea()
    library.add(signed, source(b"deep sea"), b"deep sea")
    desk = desks.begin_from_instrument(library, signed)
    worded = [each for each in desk.draft.provisions if each.text.plain]
    assert worded
    assert not {each.id for each in signed.provisions} & {each.id for each in desk.draft.provisions}
    for provision in worded:
        origins = [mark for mark in provision.text.marks if mark.kind is MarkKind.ORIGIN]
        assert origins
        for mark in origins:
            clause = library.clause(mark.to.removeprefix("clause:"))
            assert clause.text in provision.text.plain[mark.start : mark.end]


def test_a_draft_of_an_older_version_is_assembled_when_it_is_opened(library, template):
    kept = json.dumps({"subject": "Tides", "no longer asked": 1, "originals": "x"})
    keep_as_before(library.path, "d1", "sectoral", kept, '{"funding": "gone.1"}', "Quiet waters")
    assert library.shelf()[0].carried
    desk = desks.open_desk(library, "d1")
    assert desk.draft.id == "d1"
    assert desks.title_of(desk.draft) == "Quiet waters"
    assert desks.answers_of(desk.draft)["subject"] == "Tides"
    assert desks.answers_of(desk.draft)["originals"] == "x"
    assert [(each.id, each.carried) for each in library.shelf()] == [("d1", False)]
    assert desks.open_desk(library, "d1").draft == desk.draft


def test_an_old_draft_whose_template_is_gone_stays_as_it_is_and_can_be_put_away(library):
    keep_as_before(library.path, "d1", "gone", title="Quiet waters")
    with pytest.raises(TemplateFault):
        desks.open_desk(library, "d1")
    assert library.shelf()[0].carried
    library.put_away("d1")
    assert library.shelf() == ()
    library.put_back("d1")
    assert library.shelf()[0].listing.title == "Quiet waters"


def test_undo_goes_back_through_all_of_a_long_past_when_the_draft_is_opened_again(library):
    desk = kept_desk(library)
    now, log, states = desk.draft, [], [desk.draft]
    for number in range(700):
        step = typed(now, f"Words {number}")
        now = stepped(step, now)
        states.append(now)
        log.append((step, "do"))
    library.append(now.id, log)
    again = desks.open_desk(library, now.id)
    for state in reversed(states[:-1]):
        assert again.can_undo
        again.undo()
        assert again.draft == state
    assert not again.can_undo
    for state in states[1:]:
        again.redo()
        assert again.draft == state


def test_the_text_of_a_draft_has_its_numbers_printed(library):
    desk = kept_desk(library)
    text = desks.text_of(library, desk.draft.id)
    assert [each.words for each in text.provisions] == [each.words for each in desk.draft.provisions]
    assert text.provisions[1].label


def test_a_copy_is_a_draft_of_its_own(library):
    desk = kept_desk(library)
    library.append(desk.draft.id, [(typed(desk.draft, "Other"), "do")])
    copy = desks.duplicate(library, desk.draft.id, "Copy")
    assert copy != desk.draft.id
    one, other = library.kept(desk.draft.id), library.kept(copy)
    assert other.draft.provisions == one.draft.provisions
    assert (other.draft.setting.name, other.steps) == ("Copy", 0)


def test_a_draft_is_called_by_its_name_else_its_subject_else_its_title():
    one = draft()
    assert desks.title_of(one) == "Memorandum of Cooperation"
    answered = replace(one, setting=replace(one.setting, answers='{"subject": " Tides "}'))
    assert desks.title_of(answered) == "Tides"
    named = stepped(desks.renamed(answered, "  Quiet   waters "), answered)
    assert desks.title_of(named) == "Quiet waters"
    assert desks.renamed(named, "Quiet waters") is None
    assert desks.title_of(stepped(desks.renamed(named, ""), named)) == "Tides"
    long = replace(one.instrument.particulars, title="Memorandum of Cooperation on Tides between Japan and Palau")
    assert desks.title_of(replace(one, instrument=replace(one.instrument, particulars=long))) == "Tides"
    broken = replace(one, setting=replace(one.setting, answers="["))
    assert desks.answers_of(broken) == {}


def test_the_shelf_counts_open_brackets():
    one = draft("title: Memorandum\nparagraph: Within [JP: 180 days][US: 90 days] of [the date].")
    assert desks.listing_of(one).brackets == 2


def test_a_draft_that_is_not_there_is_said(library):
    for ask in (desks.open_desk, lambda held, name: desks.duplicate(held, name, "Copy")):
        with pytest.raises(NotInLibrary):
            ask(library, "nothing")
