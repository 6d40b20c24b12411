"""A round: sent, answered with marks and without, taken in, decided."""

import copy
from dataclasses import replace

import pytest

from app.errors import UserError
from app.export.docx import clean_bytes
from app.jobs import desks, importing, offered, rounds, signing, states
from app.jobs.back import back_of
from app.jobs.closest import likeliest
from app.library.store import Library
from app.model.draft import Draft, Offer, Put, Remark, Step, Version, stepped
from app.model.ids import new_id
from app.model.labels import labels
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind
from app.model.text import Text
from app.negotiating.alternat import original_for
from app.negotiating.offers import accepted, all_accepted, all_rejected, bracketed, countered, standing
from app.negotiating.paper import paper_of
from app.negotiating.printed import printed
from app.negotiating.structure import typed
from app.worker import Worker
from tests.jobs.their_files import at, comment, edited, new, out, tracked, words
from tests.trees import instrument

KATO = Stamp("Kato")
HIDDEN = (words("180 days", "90 days"), words("every two years", "every three years"))


@pytest.fixture(scope="module")
def signed_text():
    return importing.read(importing.starter_texts()[0]).instrument


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


@pytest.fixture
def draft(library, signed_text):
    return desks.begin_from_instrument(library, signed_text, "Deep-sea").draft


@pytest.fixture
def out_file(draft):
    return clean_bytes(printed(draft))


@pytest.fixture
def sent(library, draft, out_file):
    version = Version(new_id(), "Sent", 0, KATO, sent_to=theirs(draft))
    return rounds.kept(library, draft, version, ("out.docx", out_file))


def theirs(draft: Draft) -> str:
    return next(each.id for each in draft.instrument.particulars.sides if each.country == "United States")


def lines(draft: Draft) -> list[str]:
    sheet = paper_of(draft, labels(draft.instrument, None, draft.setting.scheme)).sheet
    return ["".join(line[lead:].split()) for line, lead in zip(sheet.lines, sheet.leads, strict=True)]


def taken(library, draft, sent, data, name="back.docx"):
    found = rounds.answer(library, draft, sent, back_of(name, data))
    step = rounds.taken_in(draft, found)
    return found, stepped(step, draft) if step else draft


def test_what_comes_back_unchanged_brings_nothing(library, draft, sent, out_file) -> None:
    found, now = taken(library, draft, sent, edited(out_file))
    assert found.offers == ()
    assert now == draft
    assert found.without_marks


@pytest.mark.parametrize("at", range(2))
def test_every_text_goes_out_and_comes_back_the_same(library, at) -> None:
    text = importing.read(importing.starter_texts()[at]).instrument
    draft = desks.begin_from_instrument(library, text).draft
    found = rounds.answer(library, draft, None, back_of("back.docx", clean_bytes(printed(draft))))
    assert found.offers == ()


def test_unmarked_changes_are_told_from_marked_ones(library, draft, sent, out_file) -> None:
    back = tracked(edited(out_file, *HIDDEN), "Miller", words("intend to establish", "shall establish"))
    found, now = taken(library, draft, sent, back)
    assert [(each.was, each.proposal.new) for each in found.unmarked] == [("two", "three"), ("180", "90")]
    assert [(each.was, each.proposal.new) for each in found.marked] == [("intend to", "shall")]
    assert found.marked[0].proposal.stamp.author == "Miller"
    heavy = offered.weighed(now, now.offers)
    assert [heavy[each.id].weight for each in found.offers] == [3, 3, 3]
    assert {reason.kind for each in heavy.values() for reason in each.why} == {"modality", "period"}


def test_all_accepted_is_their_text_all_rejected_ours(library, draft, sent, out_file) -> None:
    edits = (
        words("intend to establish", "shall establish"),
        new("Exploring opportunities", "Promoting exchanges of experts."),
        out("Presenting technologies"),
        words("Legal Character", "Status"),
    )
    hidden = edited(out_file, *HIDDEN, new("Emphasizing", "Noting the work of both Participants on minerals,"))
    found, now = taken(library, draft, sent, tracked(hidden, "Miller", *edits))
    step = all_accepted(now, now.offers, KATO)
    after = stepped(step, now)
    wanted = back_of("accepted.docx", edited(hidden, *edits)).sheet
    letters = ["".join(line[lead:].split()) for line, lead in zip(wanted.lines, wanted.leads, strict=True)]
    assert "".join(lines(after)) == "".join(letters)
    made = next(each for each in after.provisions if each.words == "Promoting exchanges of experts.")
    beside = next(each for each in after.provisions if each.words.startswith("Exploring"))
    assert (made.kind, made.level, made.number) == (beside.kind, beside.level, beside.number)
    assert all(each.status == "accepted" for each in after.offers)
    no = stepped(all_rejected(now, now.offers, KATO), now)
    assert no.instrument == draft.instrument
    assert found.text.provisions != draft.provisions


def moved(beginning, after):
    def edit(document) -> None:
        at(document, after)._p.addnext(at(document, beginning)._p)

    return edit


@pytest.mark.parametrize("marked", [False, True])
def test_what_moved_is_the_same_provision_elsewhere(library, draft, sent, out_file, marked) -> None:
    edit = moved("Recognizing", "Affirming")
    back = tracked(out_file, "Miller", edit) if marked else edited(out_file, edit)
    found, now = taken(library, draft, sent, back)
    assert {(each.marked, each.proposal.kind) for each in found.offers} == {(marked, "move")}
    after = stepped(all_accepted(now, now.offers), now)
    was = [each.id for each in draft.provisions]
    at_ = next(at for at, each in enumerate(draft.provisions) if each.words.startswith("Recognizing"))
    wanted = [*was[:at_], was[at_ + 1], was[at_ + 2], was[at_], *was[at_ + 3 :]]
    assert [each.id for each in after.provisions] == wanted


def test_two_paragraphs_made_one_and_a_new_section(library, draft, sent, out_file) -> None:
    def join(document) -> None:
        one, other = at(document, "Emphasizing"), at(document, "Affirming")
        one.add_run(f" {other.text}")
        other._p.getparent().remove(other._p)

    back = tracked(edited(out_file, join), "Miller", new("Legal Character", "Confidentiality"))
    found, now = taken(library, draft, sent, back)
    assert [(each.marked, each.proposal.joins) for each in found.offers] == [(False, True), (True, False)]
    after = stepped(all_accepted(now, now.offers), now)
    assert len(after.provisions) == len(draft.provisions)
    made = next(each for each in after.provisions if each.words == "Confidentiality")
    assert (made.kind, made.level) == (Kind.SECTION, 0)
    assert labels(after.instrument)[after.provisions.index(made)] == "V."


def test_quotes_and_dashes_are_listed_apart(library, draft, sent, out_file) -> None:
    found, _ = taken(library, draft, sent, edited(out_file, words('"MOC"', "“MOC”"), words("180 days", "90 days")))
    assert len(found.unmarked) == 1
    assert len(found.trifles) == 2


def test_the_draft_went_on_while_they_read(library, draft, sent, out_file) -> None:
    at = next(at for at, each in enumerate(draft.provisions) if "180 days" in each.text.plain)
    start = draft.provisions[at].text.plain.index("Either Participant")
    edited_draft = stepped(typed(draft, at, start, start, "As a rule, "), draft)
    _, now = taken(library, edited_draft, sent, edited(out_file, words("180 days", "90 days")))
    (offer,) = now.offers
    assert now.provisions[at].text.plain[offer.proposal.start : offer.proposal.end] == "180"
    gone = stepped(typed(draft, at, 0, len(draft.provisions[at].text.plain), "Nothing of the sort."), draft)
    _, now = taken(library, gone, sent, edited(out_file, words("180 days", "90 days")))
    (offer,) = now.offers
    assert (standing(now, offer), offer.was) == ("gone", "180")
    assert accepted(now, offer) is None
    assert "[" in stepped(bracketed(now, offer, KATO), now).provisions[at].text.plain


def test_a_bracket_and_a_counter_proposal_stand_in_the_text(library, draft, sent, out_file) -> None:
    _, now = taken(library, draft, sent, edited(out_file, *HIDDEN))
    first, second = now.offers
    now = stepped(bracketed(now, first, KATO), now)
    now = stepped(countered(now, second, "120", KATO), now)
    plain = " ".join(each.words for each in now.provisions)
    assert "every [JP: two][US: three] years" in plain
    assert "[JP: 120][US: 90] days" in plain, plain[-900:]
    assert [each.status for each in now.offers] == ["bracketed", "countered"]


def test_several_people_and_what_one_struck_of_another(library, draft, sent, out_file) -> None:
    once = tracked(out_file, "Miller", words("intend to establish", "shall establish"))
    twice = tracked(once, "Baker", words("every two years", "every five years"))
    found, _ = taken(library, draft, sent, twice)
    assert [each.proposal.stamp.author for each in found.offers] == ["Miller", "Baker"]
    assert not found.unmarked


def test_comments_come_along_and_ours_are_known(library, draft, sent, out_file) -> None:
    at = next(at for at, each in enumerate(draft.provisions) if each.words.startswith("Emphasizing"))
    ours = Remark(new_id(), draft.provisions[at].id, "Keep this?", 0, 11, KATO, internal=False)
    draft = stepped(Step((Put(None, ours),), "remarked"), draft)
    back = edited(
        out_file, comment("Emphasizing", "Kato", "Keep this?"), comment("Recognizing", "Miller", "Why all of it?")
    )
    _, now = taken(library, draft, sent, back)
    (theirs,) = (each for each in now.remarks if each.round)
    assert (theirs.words, theirs.stamp.author, theirs.internal) == ("Why all of it?", "Miller", False)
    place = next(each for each in now.provisions if each.id == theirs.provision)
    assert place.words.startswith("Recognizing")
    assert (theirs.start, theirs.end) == (0, len(place.words))


def test_what_we_marked_ourselves_is_no_change_of_theirs(library, draft, out_file) -> None:
    ours = tracked(out_file, "Kato", words("every two years", "every three years"))
    at = next(at for at, each in enumerate(draft.provisions) if "every two years" in each.text.plain)
    start = draft.provisions[at].text.plain.index("two")
    now = stepped(typed(draft, at, start, start + 3, "three"), draft)
    sent = rounds.kept(library, now, Version(new_id(), "Redline", 0, sent_to="us"), ("out.docx", ours))
    back = tracked(ours, "Miller", words("intend to establish", "shall establish"))
    found, _ = taken(library, now, sent, back)
    assert [(each.was, each.proposal.new) for each in found.offers] == [("intend to", "shall")]


def test_a_file_without_marks_is_all_unmarked(library, draft, sent, tmp_path, out_file) -> None:
    text = "\n\n".join(paper_of(draft, labels(draft.instrument)).sheet.lines).replace("180 days", "90 days")
    found, _ = taken(library, draft, sent, text.encode(), "back.txt")
    assert found.without_marks
    assert [(each.was, each.proposal.new) for each in found.unmarked] == [("180", "90")]


def test_another_base_is_told(library, draft, sent, out_file) -> None:
    at = next(at for at, each in enumerate(draft.provisions) if each.words.startswith("Emphasizing"))
    whole = len(draft.provisions[at].text.plain)
    other = stepped(typed(draft, at, 0, whole, "Noting their common interest in clean energy,"), draft)
    second = rounds.kept(library, other, Version(new_id(), "Second", 0, sent_to="us"))
    back = back_of("back.docx", edited(clean_bytes(printed(other)), words("180 days", "90 days")))
    assert likeliest(library, draft, back).id == second.id
    assert rounds.answer(library, draft, sent, back).closest == second.id
    assert rounds.answer(library, draft, second, back).closest == ""


def test_the_answer_is_kept_with_its_file_and_its_text(library, draft, sent, out_file) -> None:
    back = edited(out_file, *HIDDEN)
    found = rounds.answer(library, draft, sent, back_of("back.docx", back))
    found = rounds.keep(library, draft.id, found, Version("", "Received", 0, KATO, note="by mail"))
    version = library.versions(draft.id)[-1]
    assert (version.name, version.received, version.note) == ("Received", theirs(draft), "by mail")
    assert library.file_data(version.file) == back
    assert [each.direction for each in library.files(draft.id)] == ["sent", "received"]
    moved = states.moved_since(library, draft, sent, version)
    assert [change.leading for change in moved.comparison.changes if change.weight] == ["period"]
    now = states.moved_since(library, found.text, sent)
    assert now.comparison.weighed == moved.comparison.weighed


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no package", b"<html>"])
def test_a_damaged_file_is_said(library, draft, sent, data) -> None:
    with pytest.raises(UserError):
        rounds.answer(library, draft, sent, back_of("back.docx", data))


def test_signing_files_the_text_once(library, draft) -> None:
    when = signing.Signing(signing.date(2026, 7, 1), " Tokyo ")
    filed = signing.sign(library, draft, when)
    assert filed.added.new
    kept = library.instrument(filed.added.id)
    assert (kept.particulars.status, kept.particulars.signed_on, kept.particulars.place) == (
        "signed", when.on, "Tokyo",
    )  # fmt: skip
    assert "180 days" in " ".join(each.words for each in kept.provisions)
    step = signing.signed_step(draft, filed, KATO)
    after = stepped(step, draft)
    assert after.instrument.particulars.status == "signed"
    assert labels(after.instrument) == labels(draft.instrument)
    again = signing.sign(library, draft, when)
    assert not again.added.new
    assert again.added.id == filed.added.id
    other = replace(
        draft,
        instrument=replace(
            draft.instrument,
            versions=(
                replace(
                    draft.instrument.versions[0],
                    provisions=(
                        *draft.provisions[:-1],
                        replace(draft.provisions[-1], text=Text(draft.provisions[-1].text.plain + "!")),
                    ),
                ),
            ),
        ),
    )
    assert signing.sign(library, other, when).alike


def test_their_file_is_read_in_the_worker_process(library, draft, sent, out_file) -> None:
    worker = Worker()
    try:
        back = back_of(
            "back.docx", tracked(edited(out_file, *HIDDEN), "Miller", words("intend to", "shall")), worker=worker
        )
        found = rounds.answer(library, draft, sent, back, worker=worker)
        assert (len(found.unmarked), len(found.marked)) == (2, 1)
        with pytest.raises(UserError):
            back_of("back.docx", b"PK", worker=worker)
    finally:
        worker.close()


def test_a_draft_without_words_takes_nothing_in(library, draft, sent, out_file) -> None:
    bare = tuple(replace(each, text=Text(), heading=None) for each in draft.provisions[:1])
    version = replace(draft.instrument.versions[0], provisions=bare)
    empty = replace(draft, instrument=replace(draft.instrument, versions=(version,)))
    found, now = taken(library, empty, sent, edited(out_file, *HIDDEN))
    assert found.offers == ()
    assert now == empty


def test_a_second_answer_leaves_what_is_open_of_the_first(library, draft, sent, out_file) -> None:
    _, now = taken(library, draft, sent, edited(out_file, HIDDEN[0]))
    second = rounds.kept(library, now, Version(new_id(), "Second", 0, sent_to=theirs(draft)))
    found, now = taken(library, now, second, edited(out_file, HIDDEN[1]))
    assert [(each.was, each.proposal.new) for each in found.offers] == [("two", "three")]
    assert len(now.offers) == 2
    after = stepped(all_accepted(now, now.offers), now)
    plain = " ".join(each.words for each in after.provisions)
    assert "every three years" in plain
    assert "90 days" in plain


def test_a_change_in_any_line_of_the_title_or_of_a_block_to_sign_is_put_in(library, draft, sent, out_file) -> None:
    hidden = edited(out_file, words("AKAZAWA Ryosei", "KATO Akira"), new("BY:", "Done by hand."))
    marked = (words("Regarding", "Concerning"), words("Howard Lutnick", "The Secretary"))
    _found, now = taken(library, draft, sent, tracked(hidden, "Miller", *marked))
    assert {standing(now, each) for each in now.offers} == {"fits"}
    for each in now.offers:
        assert accepted(now, each) is not None
    after = stepped(all_accepted(now, now.offers), now)
    wanted = back_of("accepted.docx", edited(hidden, *marked)).sheet
    letters = ["".join(line[lead:].split()) for line, lead in zip(wanted.lines, wanted.leads, strict=True)]
    assert "".join(lines(after)) == "".join(letters)
    assert stepped(all_rejected(now, now.offers), now).instrument == draft.instrument


def read_as_theirs(library, draft, sent, out_file, hidden=(), marked=()):
    """Accept all that came back; return the draft, and check that it reads as theirs does."""
    kept_ = edited(out_file, *hidden)
    _found, now = taken(library, draft, sent, tracked(kept_, "Miller", *marked))
    after = stepped(all_accepted(now, now.offers), now)
    wanted = back_of("accepted.docx", edited(kept_, *marked)).sheet
    letters = ["".join(line[lead:].split()) for line, lead in zip(wanted.lines, wanted.leads, strict=True)]
    assert "".join(lines(after)) == "".join(letters)
    return now, after


def split(beginning, words_):
    """Break a paragraph in two before some words."""

    def edit(document) -> None:
        paragraph = at(document, beginning)
        made = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(made)
        text = paragraph.text
        for each, part in ((paragraph, text.partition(words_)[0].rstrip()), (None, text[text.index(words_) :])):
            runs = (each or type(paragraph)(made, paragraph._parent)).runs
            runs[0].text = part
            for run in runs[1:]:
                run.text = ""

    return edit


def test_the_number_of_a_paragraph_that_they_broke_in_two_is_no_word(library, draft, sent, out_file) -> None:
    _now, after = read_as_theirs(library, draft, sent, out_file, [split("Engaging with", "facilitate")])
    assert any(each.words.startswith("facilitate partnerships") for each in after.provisions)


def test_a_heading_that_they_ran_into_its_paragraph_brings_no_number_as_words(library, draft, sent, out_file) -> None:
    def run_in(document) -> None:
        heading, below = at(document, "Discontinuation"), at(document, "This MOC becomes")
        heading.add_run(f" {below.text}")
        below._p.getparent().remove(below._p)

    _now, after = read_as_theirs(library, draft, sent, out_file, [run_in])
    assert any(each.words.startswith("Discontinuation This MOC") for each in after.provisions)


def test_a_paragraph_that_was_moved_and_changed_arrives_whole(library, draft, sent, out_file) -> None:
    read_as_theirs(library, draft, sent, out_file, [], [moved("Exploring", "Recognizing"), words("mutual", "common")])


@pytest.mark.parametrize("said", ["Article 5 of the Treaty applies to this MOC.", "Annex A to this MOC lists ships."])
def test_a_new_paragraph_that_begins_with_a_reference_keeps_it(library, draft, sent, out_file, said) -> None:
    _now, after = read_as_theirs(library, draft, sent, out_file, [new("This Memorandum of", said)])
    assert any(each.words == said for each in after.provisions)


def test_what_is_put_into_a_provision_that_goes_is_not_lost(library, draft, sent) -> None:
    at_ = next(at for at, each in enumerate(draft.provisions) if each.words.startswith("Exploring"))
    identity, long = draft.provisions[at_].id, len(draft.provisions[at_].text.plain)
    stamp = Stamp("Miller")
    gone = Offer("gone", Proposal("1", "deletion", identity, 0, long, stamp=stamp), "r", was="Exploring")
    come = Offer("come", Proposal("2", "insertion", identity, long, long, "Something else.", stamp=stamp), "r")
    now = stepped(Step((Put(None, gone), Put(None, come)), "answered"), draft)
    for order in ((gone, come), (come, gone)):
        after = now
        for each in order:
            step = accepted(after, each)
            assert step is not None
            after = stepped(step, after)
        assert "Something else." in {each.words for each in after.provisions}


@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("heading", ["Confidentiality", "PROTECTION OF INFORMATION"])
def test_a_new_heading_without_a_number_heads_a_section(library, draft, sent, out_file, marked, heading) -> None:
    def edit(document) -> None:
        below = at(document, "Discontinuation")
        below.insert_paragraph_before(heading, style="Normal")
        below.insert_paragraph_before("The Participants intend to protect what is shared.", style="Normal")

    back = tracked(out_file, "Miller", edit) if marked else edited(out_file, edit)
    _found, now = taken(library, draft, sent, back)
    singly = now
    for each in now.offers:
        step = accepted(singly, each)
        singly = stepped(step, singly) if step else singly
    for after in (stepped(all_accepted(now, now.offers), now), singly):
        place = next(at for at, each in enumerate(after.provisions) if each.words == heading)
        assert (after.provisions[place].kind, labels(after.instrument)[place]) == (Kind.SECTION, "V.")
        assert (after.provisions[place + 1].kind, after.provisions[place + 1].level) == (Kind.PARAGRAPH, 1)


def test_cells_of_a_new_table_head_nothing(library, draft, sent, out_file) -> None:
    def edit(document) -> None:
        made = document.add_table(1, 3)
        for cell, words_ in zip(made.rows[0].cells, ("Year", "Sum", "USD 100"), strict=True):
            cell.text = words_
        at(document, "This Memorandum of").insert_paragraph_before("")._p.addprevious(made._tbl)

    _found, now = taken(library, draft, sent, edited(out_file, edit))
    after = stepped(all_accepted(now, now.offers), now)
    assert {each.kind for each in after.provisions if each.words in {"Year", "Sum", "USD 100"}} == {Kind.PARAGRAPH}


def test_a_cell_of_a_table_that_says_something_else_is_one_change(library) -> None:
    rows = "\n".join(
        f"    row:\n      cell: {one}\n      cell: {other}" for one, other in (("Wind", "10"), ("Sun", "20"))
    )
    made = instrument(f"section I. | Projects |\n  table:\n{rows}\n  paragraph: The table is indicative.")
    draft = desks.begin_from_instrument(library, made, "Table").draft
    data = clean_bytes(printed(draft))
    found = rounds.answer(library, draft, None, back_of("back.docx", edited(data, words("Wind", "Water"))))
    assert [(each.was, each.proposal.new) for each in found.offers] == [("Wind", "Water")]


def test_bullets_of_another_program_are_no_change(library, draft, sent) -> None:
    said = paper_of(draft, labels(draft.instrument, None)).sheet.lines
    bullets = "\n".join(line.replace("• ", "▪ ", 1) for line in said)
    assert bullets.count("▪") > 1
    found = rounds.answer(library, draft, sent, back_of("back.txt", bullets.encode()))
    assert found.offers == ()


def test_the_space_where_a_title_is_broken_into_lines_is_nothing_to_decide(library, draft, sent, out_file) -> None:
    def bare(document) -> None:
        for run in document.paragraphs[0].runs:
            run.text = run.text.replace(" \n", "\n").rstrip(" ")

    found, _now = taken(library, draft, sent, tracked(out_file, "Miller", bare))
    assert found.offers == ()


def test_an_answer_on_the_original_of_the_other_side_alarms_nobody(library, draft, sent) -> None:
    own = clean_bytes(original_for(draft, theirs(draft)))
    found, _now = taken(library, draft, sent, own)
    assert found.offers == ()
    found, now = taken(library, draft, sent, edited(own, words("180 days", "90 days")))
    (offer,) = found.unmarked
    assert (offer.was, offer.proposal.new, standing(now, offer)) == ("180", "90", "fits")
