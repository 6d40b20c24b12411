"""A round: sent, answered with marks and without, taken in, decided."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.export.docx import clean_bytes
from app.jobs import desks, importing, offered, rounds, signing, states
from app.jobs.back import back_of
from app.jobs.closest import likeliest
from app.model.draft import Put, Remark, Step, Version, stepped
from app.model.ids import new_id
from app.model.labels import labels
from app.model.provision import Kind
from app.model.text import Text
from app.negotiating.offers import accepted, all_accepted, all_rejected, bracketed, countered, standing
from app.negotiating.paper import paper_of
from app.negotiating.printed import printed
from app.negotiating.structure import typed
from tests.jobs.back_and_forth import HIDDEN, KATO, lines, moved, taken, theirs
from tests.jobs.their_files import at, comment, edited, new, out, tracked, words


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


def test_their_file_is_read_in_the_worker_process(library, draft, sent, out_file, shared_worker) -> None:
    data = tracked(edited(out_file, *HIDDEN), "Miller", words("intend to", "shall"))
    back = back_of("back.docx", data, worker=shared_worker)
    found = rounds.answer(library, draft, sent, back, worker=shared_worker)
    assert (len(found.unmarked), len(found.marked)) == (2, 1)
    with pytest.raises(UserError):
        back_of("back.docx", b"PK", worker=shared_worker)


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
