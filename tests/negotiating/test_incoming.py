"""What came back, as offers: all accepted it is their text, all rejected ours."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.jobs.holding import held
from app.model.draft import Draft, Put, Remark, Step, stepped, undone
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.proposals import Stamp
from app.model.provision import Kind, Provision
from app.model.sheet import Sheet, SheetMark
from app.model.text import Text
from app.negotiating.incoming import Round, is_trifle, letters, offers
from app.negotiating.offers import accepted, all_accepted, all_rejected, in_order, standing
from app.negotiating.paper import paper_of
from tests.thinned import examples

WORDS = (
    "Participants", "intend", "to", "share", "data", "on", "minerals", "each", "year", "funding", "review", "notice",
    "experts", "should", "may", "cooperation", "180", "days",
)  # fmt: skip
MILLER, KATO = Stamp("Miller"), Stamp("Kato")

lines_ = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
kinds = st.sampled_from([Kind.PARAGRAPH, Kind.ITEM, Kind.SECTION, Kind.RECITAL, Kind.SIGNATURE])


def draft_of(found) -> Draft:
    provisions = tuple(
        Provision(f"p{at}", kind, heading=Text(words))
        if kind is Kind.SECTION
        else Provision(f"p{at}", kind, text=Text(words))
        for at, (kind, words) in enumerate(found)
    )
    text = Instrument("i", Particulars(), (LanguageVersion("en", "original", provisions),))
    return Draft("d", text)


def paper(draft):
    return paper_of(draft, ("",) * len(draft.provisions))


def squeezed(lines):
    return [" ".join(line.split()) for line in lines if line.strip()]


def read(sheet):
    """Return the lines of a sheet with its marks put in."""
    made, at = [], 0
    text = sheet.text
    for mark in sheet.marks:
        made += [text[at : mark.start], mark.new]
        at = max(at, mark.end)
    return squeezed("".join([*made, text[at:]]).split("\n"))


@st.composite
def answers(draw):
    """A draft, and a sheet with changes that nobody marked and others that are marked."""
    draft = draft_of(draw(st.lists(st.tuples(kinds, lines_), min_size=1, max_size=7)))
    lines = list(paper(draft).sheet.lines)
    for _ in range(draw(st.integers(0, 3))):
        _changed(draw, lines)
    whole = lines == list(paper(draft).sheet.lines)  # else no mark takes out the end of a line
    sheet = Sheet(tuple(lines), (0,) * len(lines))
    marks, at = [], 0
    for _ in range(draw(st.integers(0, 4))):
        if at >= len(sheet.text) - 1:
            break
        start = draw(st.integers(at, len(sheet.text) - 1))
        most = len(sheet.text) - 1 if whole else sheet.text.index("\n", start)
        end = draw(st.sampled_from([start, min(start + draw(st.integers(1, 30)), most)]))
        new = draw(st.sampled_from(["", "new", " more words ", "\nA new line", "A line\n", "cut\n"]))
        new = new.removesuffix("\n") if sheet.text[end : end + 1] == "\n" else new
        if start == end and not new:
            continue
        who = draw(st.sampled_from([MILLER, KATO]))
        if end > start:
            marks.append(SheetMark(start, end, "", who))
        if new:
            marks.append(SheetMark(end, end, new, who))
        at = end + 1
    return draft, Sheet(sheet.lines, sheet.leads, tuple(marks))


def _changed(draw, lines):
    if not lines:
        return
    at = draw(st.integers(0, len(lines) - 1))
    how = draw(st.sampled_from(["word", "gone", "new", "moved", "cut", "joined"]))
    if how == "word":
        words = lines[at].split()
        words[draw(st.integers(0, len(words) - 1))] = draw(st.sampled_from(["five", "Five", "shall", "“quoted”"]))
        lines[at] = " ".join(words)
    elif how == "gone" and len(lines) > 1:
        del lines[at]
    elif how == "new":
        lines.insert(at, draw(lines_))
    elif how == "moved":
        lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
    elif how == "cut" and " " in lines[at]:
        one, other = lines[at].split(" ", 1)
        lines[at : at + 1] = [one, other]
    elif how == "joined" and at + 1 < len(lines):
        lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]


def taken(draft, back, now=None):
    """Return the draft now with the offers of an answer to ``draft``."""
    now = now or draft
    base = paper(draft).sheet
    pairs = held(base, back)
    onto = letters(base, paper(now).sheet, held(base, paper(now).sheet))
    found = offers(base, back, pairs, paper(now), onto, Round("r", "us"))
    return stepped(Step(tuple(Put(None, each) for each in found), "answered"), now)


@settings(max_examples=examples(20, 150))
@given(answers())
def test_all_accepted_is_their_text_and_all_rejected_ours(case) -> None:
    draft, back = case
    answered = taken(draft, back)
    step = all_accepted(answered, answered.offers, MILLER)
    after = stepped(step, answered) if step else answered
    assert squeezed(paper(after).sheet.lines) == read(back)
    assert all(each.status == "accepted" for each in after.offers)
    if step:
        assert stepped(undone(step), after) == answered
    no = all_rejected(answered, answered.offers, MILLER)
    assert (stepped(no, answered) if no else answered).provisions == draft.provisions


@settings(max_examples=examples(25, 60))
@given(answers(), st.randoms(use_true_random=False))
def test_one_after_the_other_in_any_order_each_fits_or_says_that_it_does_not(case, random) -> None:
    draft, back = case
    now = taken(draft, back)
    order = [each.id for each in now.offers]
    random.shuffle(order)
    for identity in order:
        offer = next(each for each in now.offers if each.id == identity)
        state = standing(now, offer)
        step = accepted(now, offer, MILLER)
        assert (step is None) == (state in {"gone", "decided"})
        now = stepped(step, now) if step else now
        levels = [each.level for each in now.provisions]
        assert all(level <= before + 1 for before, level in zip([-1, *levels], levels, strict=False))
        for each in now.offers:
            provision = next((one for one in now.provisions if one.id == each.proposal.provision), None)
            if each.status == "open" and provision is not None and not each.proposal.label:
                field = provision.heading if each.proposal.heading else provision.text
                assert 0 <= each.proposal.start <= each.proposal.end <= len(field.plain if field else "")
    if not any(each.proposal.joins or "\n" in each.proposal.new for each in taken(draft, back).offers):
        assert squeezed(paper(now).sheet.lines) == read(back)


@settings(max_examples=examples(25, 60))
@given(answers(), st.integers(0, 6), lines_)
def test_a_draft_that_went_on_keeps_what_it_has_and_takes_what_fits(case, at, words) -> None:
    draft, back = case
    at = min(at, len(draft.provisions) - 1)
    old = draft.provisions[at]
    new = replace(old, heading=Text(words)) if old.heading else replace(old, text=Text(words))
    text = replace(
        draft.instrument,
        versions=(
            LanguageVersion("en", "original", (*draft.provisions[:at], new, *draft.provisions[at + 1 :])),
        ),
    )  # fmt: skip
    edited = replace(draft, instrument=text)
    now = taken(draft, back, edited)
    assert now.provisions == edited.provisions
    step = all_accepted(now, now.offers)
    after = stepped(step, now) if step else now
    assert all(each.status == "accepted" or standing(after, each) == "gone" for each in after.offers)


def one(words, back, marks=()):
    draft = draft_of([(Kind.PARAGRAPH, line) for line in words])
    return taken(draft, Sheet(tuple(back), (0,) * len(back), tuple(marks)))


def test_a_change_without_a_mark_says_so_and_whose_words_it_takes() -> None:
    now = one(["Notice of 180 days is given."], ["Notice of 90 days is given."])
    (offer,) = now.offers
    assert (offer.marked, offer.was, offer.proposal.new) == (False, "180", "90")


def test_every_letter_counts_but_signs_and_spaces_are_told_apart() -> None:
    now = one(["The “Working Group” may  meet."], ['The "working Group" may meet.'])
    assert [is_trifle(each) for each in now.offers] == [False, True] or [is_trifle(each) for each in now.offers] == [
        False,
        True,
        True,
    ]
    assert any("working" in each.proposal.new for each in now.offers if not is_trifle(each))


def test_a_replacement_by_one_person_is_one_offer_by_two_it_is_two() -> None:
    text = "Notice of 180 days is given."
    at = text.index("180")
    (offer,) = one([text], [text], [SheetMark(at, at + 3, "", MILLER), SheetMark(at + 3, at + 3, "90", MILLER)]).offers
    assert (offer.was, offer.proposal.new, offer.proposal.stamp) == ("180", "90", MILLER)
    two = one([text], [text], [SheetMark(at, at + 3, "", MILLER), SheetMark(at + 3, at + 3, "90", KATO)]).offers
    assert [(each.was, each.proposal.new, each.proposal.stamp.author) for each in two] == [
        ("180", "", "Miller"),
        ("", "90", "Kato"),
    ]


def test_a_paragraph_that_moved_keeps_its_identity() -> None:
    lines = ["Sharing of data on minerals each year.", "Funding by each Participant alone.", "Review after two years."]
    now = one(lines, [lines[2], lines[0], lines[1]])
    assert {each.proposal.kind for each in now.offers} == {"move"}
    after = stepped(accepted(now, now.offers[0]), now)
    assert sorted(each.id for each in after.provisions) == ["p0", "p1", "p2"]
    assert [each.words for each in after.provisions] == [lines[2], lines[0], lines[1]]
    assert {each.status for each in after.offers} == {"accepted"}


def test_a_remark_keeps_to_its_words() -> None:
    now = one(["Notice of 180 days is given."], ["A written Notice of 90 days is given."])
    remark = Remark("r", "p0", "why?", 10, 18)
    now = stepped(Step((Put(None, remark),), "remark"), now)
    after = stepped(all_accepted(now, now.offers), now)
    kept = after.remarks[0]
    assert after.provisions[0].text.plain[kept.start : kept.end] == "90 days"


def test_words_that_are_gone_leave_the_offer_open() -> None:
    draft = draft_of([(Kind.PARAGRAPH, "Notice of 180 days is given."), (Kind.PARAGRAPH, "Funding is shared.")])
    edited = draft_of([(Kind.PARAGRAPH, "Whatever else."), (Kind.PARAGRAPH, "Funding is shared.")])
    back = Sheet(("Notice of 90 days is given.", "Funding is shared."), (0, 0))
    now = taken(draft, back, edited)
    (offer,) = in_order(now, now.offers)
    assert standing(now, offer) == "gone"
    assert accepted(now, offer) is None
    assert offer.was == "180"


def test_lines_go_in_front_of_a_heading_that_moved_there() -> None:
    pp = "Participants Participants"
    kinds_ = [*[Kind.PARAGRAPH] * 4, Kind.SECTION]
    draft = draft_of(list(zip(kinds_, [f"{pp} Participants", *["Participants"] * 3, pp], strict=True)))
    lines = ("Participants", pp, pp, *["Participants"] * 3)
    now = taken(draft, Sheet(lines, (0,) * 6))
    assert squeezed(paper(stepped(all_accepted(now, now.offers), now)).sheet.lines) == list(lines)


def test_a_line_that_several_begin_is_put_in_whole_and_is_nobodys_where_a_part_is() -> None:
    words = ["Participants"] * 3
    back = [*words[:2], "Participants Participants"]
    marks = [SheetMark(26, 26, "new", MILLER), SheetMark(27, 27, "\nA new line", MILLER)]
    now = one(words, back, marks)
    after = stepped(all_accepted(now, now.offers), now)
    assert [each.words for each in after.provisions] == [*words[:2], "newP", "A new linearticipants Participants"]


def test_a_paragraph_taken_out_whole_is_not_where_the_next_one_gains_words() -> None:
    words = ["Notice of 180 days.", "Participants"]
    now = one(words, words, [SheetMark(0, 20, "", MILLER), SheetMark(20, 20, "Both ", MILLER)])
    after = stepped(all_accepted(now, now.offers), now)
    assert [each.words for each in after.provisions] == ["Both Participants"]


def singly(now, order):
    for identity in order:
        offer = next(each for each in now.offers if each.id == identity)
        step = accepted(now, offer, MILLER)
        if offer.status == "open":
            assert step is not None
            done = stepped(step, now)
            assert stepped(undone(step), done) == now
            now = done
    return now


def test_the_end_of_a_paragraph_that_goes_goes_in_either_order() -> None:
    words = ["Funding alone", "is shared.", "by each."]
    now = one(words, words, [SheetMark(8, 25, "", MILLER)])
    for offers_ in (now.offers, tuple(reversed(now.offers))):
        after = singly(now, [each.id for each in offers_])
        assert [each.words for each in after.provisions] == ["Funding by each."]


def test_lines_in_the_place_of_the_only_one_stay_lines_of_their_own() -> None:
    now = one(["Participants"], ["intend", "five"])
    last_first = [now.offers[2].id, now.offers[0].id, now.offers[1].id]
    assert [each.words for each in singly(now, last_first).provisions] == ["intend", "five"]


def test_ligatures_and_bullets_are_trifles_but_their_letters_are_not() -> None:
    now = one(["The scientific office meets."], ["▪ The scientiﬁc ofﬁce meets."])
    assert now.offers
    assert all(is_trifle(each) for each in now.offers)
    changed = one(["The scientific office meets."], ["The scientific orfice meets."])
    assert not any(is_trifle(each) for each in changed.offers)


def test_a_line_that_ends_within_a_paragraph_begins_with_its_words_there() -> None:
    words = ["share Participants"]
    now = one(words, words, [SheetMark(5, 5, "A line\n", MILLER), SheetMark(6, 6, "\nA new line", MILLER)])
    after = stepped(all_accepted(now, now.offers), now)
    assert [each.words for each in after.provisions] == ["shareA line", "A new lineParticipants"]


def test_a_blank_where_a_paragraph_is_cut_parts_what_is_still_to_come_there() -> None:
    words = ["alpha beta"]
    now = one(words, words, [SheetMark(6, 6, "gamma ", MILLER), SheetMark(6, 6, "\n", KATO)])
    for order in ([0, 1], [1, 0]):
        after = singly(now, [now.offers[at].id for at in order])
        assert [each.words.strip() for each in after.provisions] == ["alpha gamma", "beta"]
