from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.comparison import Change, Comparison, Hunk, Sentence
from app.model.provision import TopicSpan
from app.ui.compare_rows import Row, rows_of
from app.ui.compare_spots import Group
from tests.trees import PARTICULARS, instrument
from tests.ui.compare_samples import comparison, earlier, hunks, later


def _sample() -> tuple[Row, ...]:
    before, after = earlier(), later()
    return rows_of(comparison(before, after), before, after)


def _find(rows, words):
    return next(row for row in rows if any(words in piece.text for piece in row.both))


def test_a_reworded_row_holds_both_sides_with_their_marks():
    row = _find(_sample(), "recognition")
    assert [(p.text, p.mark) for p in row.before.parts[0].pieces if p.mark] == [("recognition", "removed")]
    assert [(p.text, p.mark) for p in row.after.parts[0].pieces if p.mark] == [("understandings", "added")]
    assert "".join(p.text for p in row.both) == "Have reached the following recognitionunderstandings:"


def test_a_move_gives_a_row_at_either_place_and_they_know_each_other():
    rows = _sample()
    ends = [index for index, row in enumerate(rows) if row.away]
    assert len(ends) == 2
    first, last = (rows[index] for index in ends)
    assert (first.partner, last.partner) == (ends[1], ends[0])
    assert first.after is None
    assert last.before is None
    assert (first.away.ordinal, last.away.ordinal) == (3, 2)
    assert any(piece.mark == "moved" for piece in last.after.parts[0].pieces)


def test_sentences_stand_each_in_its_row_and_only_what_answers_stands_beside():
    rows = [row for row in _sample() if row.sentence]
    assert [row.kind for row in rows] == ["reworded", "reworded", "kept", "dropped", "added"]
    assert rows[0].before.parts[0].text.startswith("This MOC")
    assert rows[1].before.parts[0].text.startswith("Nothing")
    assert [row.cell.spot.sentence for row in rows] == [1, 2, 3, 4, 4]


def _replace_topics(text, topics):
    provision = replace(text.provisions[0], topics=tuple(TopicSpan(*topic) for topic in topics))
    return replace(text, versions=(replace(text.versions[0], provisions=(provision,)),))


def test_topics_of_a_sentence_row_are_those_that_sit_on_it():
    before, after = instrument("paragraph: One is here. Two is here."), instrument("paragraph: One is here.")
    spans = (_replace_topics(before, (("funding", 0, 12), ("review", 13, 25))), after)
    change = Change(
        "reworded",
        (spans[0].provisions[0].id,),
        (after.provisions[0].id,),
        (Hunk("equal", "One is here.", "One is here."), Hunk("delete", " Two is here.", "")),
        topics_dropped=("review",),
        sentences=(
            Sentence((0, 12), (0, 12), (Hunk("equal", "One is here.", "One is here."),)),
            Sentence((13, 25), None, (Hunk("delete", "Two is here.", ""),)),
        ),
    )
    rows = rows_of(Comparison((change,)), *spans)
    assert [row.topics_dropped for row in rows] == [(), ("review",)]


def test_a_moved_sentence_has_two_rows_in_its_paragraph():
    before, after = instrument("paragraph: One a. Two b. Three c."), instrument("paragraph: Two b. Three c. One a.")
    same = tuple((Hunk("equal", text, text),) for text in ("One a.", "Two b.", "Three c."))
    change = Change(
        "reworded",
        (before.provisions[0].id,),
        (after.provisions[0].id,),
        (Hunk("replace", "One a. Two b. Three c.", "Two b. Three c. One a."),),
        sentences=(
            Sentence((7, 13), (0, 6), same[1]),
            Sentence((14, 22), (7, 15), same[2]),
            Sentence((0, 6), (16, 22), same[0], moved=True),
        ),
    )
    rows = rows_of(Comparison((change,)), before, after)
    assert [(r.kind, r.before and r.before.parts[0].text, r.after and r.after.parts[0].text) for r in rows] == [
        ("moved", "One a.", None),
        ("kept", "Two b.", "Two b."),
        ("kept", "Three c.", "Three c."),
        ("moved", None, "One a."),
    ]
    assert (rows[0].partner, rows[3].partner) == (3, 0)


def test_a_split_stands_in_one_row_with_two_parts_and_both_labels():
    before = instrument("section I. | Purpose\n  paragraph 1. || One is here. Two is here.")
    after = instrument("section I. | Purpose\n  paragraph 1. || One is here.\n  paragraph 2. || Two is here.")
    ids = [p.id for p in after.provisions]
    kept = Change("kept", (before.provisions[0].id,), (ids[0],), (Hunk("equal", "Purpose", "Purpose"),))
    words = "One is here. Two is here."
    split = Change("split", (before.provisions[1].id,), (ids[1], ids[2]), (Hunk("equal", words, words),))
    row = rows_of(Comparison((kept, split)), before, after)[1]
    assert [(part.label, part.text) for part in row.after.parts] == [("1.", "One is here."), ("2.", "Two is here.")]
    assert [part.text for part in row.before.parts] == [words]


def test_names_are_matched_replaced_or_only_in_another_order():
    before = instrument("paragraph: Japan and the United States intend that Japan fund it.")
    after = instrument("paragraph: the United States and Australia intend that Australia fund it.")
    change = Change(
        "reworded",
        (before.provisions[0].id,),
        (after.provisions[0].id,),
        (
            Hunk("equal", "Japan and the United States", "the United States and Australia", ("alternat",)),
            Hunk("equal", " intend that ", " intend that "),
            Hunk("replace", "Japan", "Australia", ("role",)),
            Hunk("replace", " fund it.", " fund it now.", ("name",)),
        ),
    )
    (row,) = rows_of(Comparison((change,)), before, after)
    marks = [(piece.mark, piece.other, piece.name) for piece in row.after.parts[0].pieces]
    assert marks[0] == ("order", "Japan and the United States", False)
    assert marks[2] == ("matched", "Japan", False)
    assert marks[3] == ("added", " fund it.", True)
    assert row.name_replaced
    assert "".join(piece.text for piece in row.both).count("Japan") == 0


def test_rows_come_in_groups_and_both_sides_in_their_own_order():
    rows = _sample()
    assert rows[0].group == Group("opening")
    assert rows[-1].group == Group("closing")
    for side in ("before", "after"):
        labels = [cell.parts[0].provision for row in rows if (cell := getattr(row, side))]
        text = earlier() if side == "before" else later()
        assert len(dict.fromkeys(labels)) == len(text.provisions)


def test_a_heading_is_bold_and_its_text_is_not():
    row = _find(_sample(), "civil space")
    assert next((piece.text, piece.bold) for piece in row.before.parts[0].pieces) == ("Space", True)
    assert not row.before.parts[0].pieces[-1].bold


_WORD = st.text(st.characters(categories=("L", "N", "P", "So")), min_size=1, max_size=8)
_WORDS = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)
_KINDS = ("kept", "reworded", "moved_reworded", "added", "dropped", "split", "merged", "sentences")


@st.composite
def _compared(draw):
    """Two texts of paragraphs and a comparison that names each of them once, in any order on either side."""
    kinds = draw(st.lists(st.sampled_from(_KINDS), min_size=1, max_size=8))
    before, after, plans = [], [], []
    for kind in kinds:
        olds = 0 if kind == "added" else 2 if kind == "merged" else 1
        news = 0 if kind == "dropped" else 2 if kind == "split" else 1
        first, second = [draw(_WORDS) for _ in range(olds)], [draw(_WORDS) for _ in range(news)]
        if kind == "kept":
            second = first
        plans.append((kind, range(len(before), len(before) + olds), range(len(after), len(after) + news)))
        before, after = before + first, after + second
    texts = []
    for words in (before, after):
        made = instrument("\n".join("paragraph: x" for _ in words) or "paragraph: x")
        provisions = tuple(
            replace(p, text=replace(p.text, plain=w)) for p, w in zip(made.provisions, words, strict=False)
        )
        texts.append(replace(made, versions=(replace(made.versions[0], provisions=provisions),)))
    order = draw(st.permutations(plans))
    return *texts, Comparison(tuple(_change(*texts, *plan) for plan in order))


def _change(before, after, kind, olds, news):
    first, second = [before.provisions[at] for at in olds], [after.provisions[at] for at in news]
    words = " ".join(p.words for p in first), " ".join(p.words for p in second)
    sentences = ()
    if kind == "sentences":
        kind, sentences = "reworded", _halves(*words)
    return Change(kind, tuple(p.id for p in first), tuple(p.id for p in second), hunks(*words), sentences=sentences)


def _halves(before, after):
    """Two sentences a side, crosswise, the second pair moved."""
    cuts = [(text.find(" ") if " " in text else len(text)) for text in (before, after)]
    spans = [((0, cut), (min(cut + 1, len(text)), len(text))) for text, cut in zip((before, after), cuts, strict=True)]
    pairs = ((spans[0][0], spans[1][1]), (spans[0][1], spans[1][0]))
    made = []
    for number, (first, second) in enumerate(pairs):
        a, b = (first if first[0] < first[1] else None), (second if second[0] < second[1] else None)
        if a or b:
            old, new = before[slice(*a)] if a else "", after[slice(*b)] if b else ""
            made.append(Sentence(a, b, hunks(old, new), moved=number == 1))
    return tuple(made)


@settings(max_examples=50)
@given(_compared())
def test_every_provisions_words_appear_once_on_its_side(compared):
    before, after, found = compared
    rows = rows_of(found, before, after)
    for side, text in (("before", before), ("after", after)):
        shown: dict[str, list[str]] = {}
        for row in rows:
            cell = getattr(row, side)
            for part in cell.parts if cell else ():
                shown.setdefault(part.provision, []).append(part.text)
        said = {provision: sorted(" ".join(texts).split()) for provision, texts in shown.items()}
        assert said == {p.id: sorted(p.words.split()) for p in text.provisions if p.words.strip()}


@settings(max_examples=50)
@given(_compared())
def test_either_side_is_read_in_the_order_of_its_text(compared):
    before, after, found = compared
    rows = rows_of(found, before, after)
    for side, text in (("before", before), ("after", after)):
        order = {p.id: index for index, p in enumerate(text.provisions)}
        places = [order[part.provision] for row in rows if (cell := getattr(row, side)) for part in cell.parts]
        assert places == sorted(places)


def test_a_draft_shows_the_labels_that_are_computed_for_paper():
    before = instrument("section | Purpose | \n  paragraph: One.", replace(PARTICULARS, status="draft"))
    after = instrument("section I: | Purpose | \n  paragraph: One.")
    pairs = zip(before.provisions, after.provisions, strict=True)
    changes = tuple(Change("kept", (a.id,), (b.id,), (Hunk("equal", a.words, b.words),)) for a, b in pairs)
    rows = rows_of(Comparison(changes), before, after)
    assert (rows[0].before.parts[0].label, rows[0].after.parts[0].label) == ("I.", "I:")
    assert rows[1].before.spot.section == "I"
