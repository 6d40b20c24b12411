"""A round: what they changed in titles, headings, numbers, tables and blocks to sign arrives as they wrote it."""

import copy

import pytest

from app.export.docx import clean_bytes
from app.jobs import desks, rounds
from app.jobs.back import back_of
from app.model.draft import Offer, Put, Step, stepped
from app.model.labels import labels
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind
from app.negotiating.alternat import original_for
from app.negotiating.offers import accepted, all_accepted, all_rejected, standing
from app.negotiating.paper import paper_of
from app.negotiating.printed import printed
from tests.jobs.back_and_forth import lines, moved, taken, theirs
from tests.jobs.their_files import at, edited, new, tracked, words
from tests.trees import instrument


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
