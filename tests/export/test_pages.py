from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.export.pages import Blocks, Leaf, clean, redline
from app.export.piece import Piece
from app.model.text import Mark, MarkKind, Text
from app.progress import quiet
from tests.trees import instrument
from tests.ui.compare_samples import earlier, later


def _leaves(preview):
    for line in preview.lines:
        if isinstance(line, Blocks):
            yield from (leaf for cell in line.cells for leaf in cell)
        else:
            yield line


def _words(preview, without):
    return [
        word
        for leaf in _leaves(preview)
        for word in "".join(piece.text for piece in leaf.pieces if piece.mark != without).split()
    ]


def test_a_clean_page_holds_the_text_and_no_mark():
    text = later()
    preview = clean(text, quiet)
    assert preview.changes == 0
    assert not any(piece.mark for leaf in _leaves(preview) for piece in leaf.pieces)
    assert _words(preview, "removed") == [word for p in text.provisions for word in p.words.split()]
    assert [leaf.label for leaf in _leaves(preview) if leaf.style == "Section"] == ["I:", "II:", "III:", "IV:"]


def test_a_redline_without_its_additions_is_the_text_before():
    before, after = earlier(), later()
    preview = redline(before, after, quiet)
    kept, left = _words(preview, "removed"), _words(preview, "added")
    assert sorted(kept) == sorted(word for p in after.provisions for word in p.words.split())
    assert sorted(left) == sorted(word for p in before.provisions for word in p.words.split())
    assert preview.changes == sum(leaf.changes for leaf in _leaves(preview)) > 0


def test_a_redline_of_a_text_with_itself_carries_nothing():
    text = earlier()
    assert redline(text, text, quiet).changes == 0


def test_names_are_marked_in_a_redline_also_where_only_their_order_differs():
    before = instrument("chapeau: The Government of Japan and the Government of Chile;\nparagraph: They meet.")
    after = instrument("chapeau: The Government of Chile and the Government of Japan;\nparagraph: They meet.")
    assert redline(before, after, quiet).changes > 0


def test_words_in_place_of_others_are_one_change():
    old, new = Piece("old", "removed"), Piece("new", "added")
    assert Leaf("BodyText", "", (old, new, Piece(" and "), old)).changes == 2
    assert Leaf("BodyText", "", (new, old)).changes == 2
    assert Leaf("BodyText", "", (Piece("kept"),)).changes == 0


def test_signature_blocks_stand_side_by_side():
    text = instrument("signing: SIGNED.\nsignature: FOR JAPAN: A B\nsignature: FOR CHILE: C D")
    blocks = [line for line in clean(text, quiet).lines if isinstance(line, Blocks)]
    assert [len(block.cells) for block in blocks] == [2]


_SENTENCE = st.lists(
    st.sampled_from(["Japan", "Chile", "intend", "to", "meet", "fund", "the", "work", "and,", "if", "so,", "decide"]),
    min_size=1,
).map(" ".join)
_TEXTS = st.lists(_SENTENCE, min_size=1, max_size=4).map(
    lambda lines: instrument("\n".join(f"paragraph: {line}" for line in lines))
)


@settings(max_examples=40)
@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_read_out_of_any_redline(before, after):
    preview = redline(before, after, quiet)
    assert sorted(_words(preview, "removed")) == sorted(w for p in after.provisions for w in p.words.split())
    assert sorted(_words(preview, "added")) == sorted(w for p in before.provisions for w in p.words.split())


def test_bold_and_italic_are_shown():
    marks = (Mark(0, 11, MarkKind.ITALIC), Mark(12, 16, MarkKind.BOLD))
    text = instrument("recital: x")
    recital = replace(text.provisions[0], text=Text("Recognizing that it is so;", marks))
    text = replace(text, versions=(replace(text.versions[0], provisions=(recital,)),))
    (leaf,) = clean(text, quiet).lines
    assert [(p.text, p.bold, p.italic) for p in leaf.pieces] == [
        ("Recognizing", False, True),
        (" ", False, False),
        ("that", True, False),
        (" it is so;", False, False),
    ]
