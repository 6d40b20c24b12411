from app.model.comparison import Change, Comparison, Hunk
from app.ui.compare_folds import Fold, Shown, apart, counts, differences, items, plain, snippet
from app.ui.compare_rows import Piece, rows_of
from app.ui.compare_words import CompareWords
from tests.trees import instrument
from tests.ui.compare_samples import comparison, earlier, later

ALL = Shown()


def _rows():
    before, after = earlier(), later()
    return rows_of(comparison(before, after), before, after)


def test_the_two_ends_of_a_move_are_one_difference():
    rows = _rows()
    found = differences(rows)
    assert len(found) == sum(row.kind != "kept" for row in rows) - 1
    assert counts(found)["moved"] == 1
    assert sum(counts(found).values()) == len(found)


def test_every_row_is_shown_or_held_by_one_fold():
    rows = _rows()
    for shown in (ALL, Shown(hidden=frozenset({"dropped"})), Shown(frozenset())):
        held = []
        for item in items(rows, shown, frozenset()):
            held += range(item.first, item.last + 1) if isinstance(item, Fold) else [item]
        assert held == list(range(len(rows)))


def test_a_kept_sentence_folds_and_says_what_it_holds():
    rows = _rows()
    folds = [item for item in items(rows, ALL, frozenset()) if isinstance(item, Fold)]
    assert [("sentence", "kept", 1)] in [list(fold.held) for fold in folds]
    assert all(rows[at].kind == "kept" for fold in folds for at in range(fold.first, fold.last + 1))


def test_a_kept_heading_stays_while_something_below_it_is_shown():
    rows = _rows()
    heading = next(index for index, row in enumerate(rows) if row.is_heading and row.kind == "kept")
    assert heading in items(rows, ALL, frozenset())
    assert heading not in items(rows, Shown(frozenset()), frozenset())


def test_what_is_filtered_out_folds_with_its_kind():
    rows = _rows()
    folds = [item for item in items(rows, Shown(hidden=frozenset({"dropped"})), frozenset()) if isinstance(item, Fold)]
    assert any(name == "dropped" for fold in folds for _, name, _ in fold.held)


def test_an_open_fold_stands_above_its_rows():
    rows = _rows()
    closed = next(item for item in items(rows, ALL, frozenset()) if isinstance(item, Fold))
    made = items(rows, ALL, frozenset({closed.first}))
    at = next(index for index, item in enumerate(made) if isinstance(item, Fold) and item.first == closed.first)
    assert made[at].open
    assert made[at + 1 : at + 2 + closed.last - closed.first] == tuple(range(closed.first, closed.last + 1))


def test_plain_text_says_what_was_removed_and_added():
    pieces = (Piece("a "), Piece("old", "removed"), Piece("new", "added"), Piece(" b"))
    assert plain(pieces) == "a [-old-]{+new+} b"


def test_a_snippet_keeps_the_changed_words_and_shortens_what_is_between():
    pieces = (Piece("long lead "), Piece("old", "removed"), Piece(" one two three four "), Piece("new", "added"))
    assert [piece.text for piece in snippet(pieces)] == ["old", " … ", "new"]
    assert snippet((Piece("all of it", "moved"),)) == (Piece("all of it", "moved"),)


def test_touching_words_are_kept_apart():
    assert [piece.text for piece in apart((Piece("a", "removed"), Piece("b", "added")))] == ["a", " ", "b"]
    assert len(apart((Piece("a ", "removed"), Piece("b", "added")))) == 2


def test_a_band_says_that_it_holds_names_matched_by_role(qapp):
    before, after = instrument("paragraph: Japan meets."), instrument("paragraph: Chile meets.")
    ids = (before.provisions[0].id,), (after.provisions[0].id,)
    hunks = (Hunk("equal", "Japan", "Chile", ("role",)), Hunk("equal", " meets.", " meets."))
    rows = rows_of(Comparison((Change("kept", *ids, hunks),)), before, after)
    (fold,) = items(rows, ALL, frozenset())
    words = CompareWords()
    assert words.fold(fold, rows) == "1 provision kept, names matched by role in 1: “Chile meets.”"
    assert words.summary(rows, ()) == (
        "No change.",
        "The order of names is not counted. Names are matched by role.",
    )
    assert words.reason(rows[0]) == ("Kept", "Names matched by role: Japan – Chile.")


def test_words_of_bands_over_several_groups(qapp):
    rows = _rows()
    (fold,) = items(rows, Shown(frozenset()), frozenset())
    said = CompareWords().fold(fold, rows)
    assert said.startswith("Title and chapeau to Closing and signature: ")
    assert "provisions dropped" in said
    assert "1 recital moved" in said
