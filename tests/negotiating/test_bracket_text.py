import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.model.text import Mark, MarkKind, Text
from app.negotiating.bracket_text import balanced, groups, next_ordinal, read, walked, written

_BRACKET = MarkKind.BRACKET


def shown(words):
    """Return the groups of words as owner, ordinal and words of each alternative."""
    return [
        [(each.owner, each.ordinal, words[each.words_start : each.words_end]) for each in group.alternatives]
        for group in groups(Text(words))
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("after [JP: 180 days][US: 90 days] of", [[("JP", "", "180 days"), ("US", "", "90 days")]]),
        ("[JP: a] [US: b]", [[("JP", "", "a"), ("US", "", "b")]]),
        ("[JP: a][US: b] [JP: c][US: d]", [[("JP", "", "a"), ("US", "", "b")], [("JP", "", "c"), ("US", "", "d")]]),
        ("[JP: a] / [US: b]", [[("JP", "", "a"), ("US", "", "b")]]),
        ("[JP: a] and [US: b]", [[("JP", "", "a")], [("US", "", "b")]]),
        ("[JP: a][JP bis: b][JP ter:c]", [[("JP", "", "a"), ("JP", "bis", "b"), ("JP", "ter", "c")]]),
        ("[JP/US: both][EU: other]", [[("JP/US", "", "both"), ("EU", "", "other")]]),
        ("[Japan, EU + USA: x]", [[("JP/EU/US", "", "x")]]),
        ("[ASEAN: x][G77: y]", [[("ASEAN", "", "x"), ("G77", "", "y")]]),
        ("[US side: x][Japanese proposal: y]", [[("US", "", "x"), ("JP", "", "y")]]),
        ("[US: ]", [[("US", "", "")]]),
        ("[US:]", [[("US", "", "")]]),
        ("[Option 1: x] [Option 2: y]", [[("", "Option 1", "x"), ("", "Option 2", "y")]]),
        ("[shall][should]", [[("", "", "shall"), ("", "", "should")]]),
        ("[shall]/[should]", [[("", "", "shall"), ("", "", "should")]]),
        ("[the] [relevant] agencies", [[("", "", "the")], [("", "", "relevant")]]),
        ("The Participants [intend to] [will] cooperate", [[("", "", "intend to"), ("", "", "will")]]),
        ("[fuels] [the front end of fuels]", [[("", "", "fuels"), ("", "", "the front end of fuels")]]),
        ("notice of [90] [180] days", [[("", "", "90"), ("", "", "180")]]),
        ("notice of [90][180] days’ length", [[("", "", "90"), ("", "", "180")]]),
        ("[its best efforts: all of them]", [[("", "", "its best efforts: all of them")]]),
        ("[180] days", [[("", "", "180")]]),
        ("within [2] years", [[("", "", "2")]]),
        ("by [2027].", [[("", "", "2027")]]),
        ("Participant[s] intend", [[("", "", "s")]]),
        ("[a] legally", [[("", "", "a")]]),
        ("[shall][ ] be", [[("", "", "shall"), ("", "", " ")]]),
        ("[agreement][arrangement]", [[("", "", "agreement"), ("", "", "arrangement")]]),
        ("[arrangement][agreement] of", [[("", "", "arrangement"), ("", "", "agreement")]]),
        ("［日本：百八十日］", [[("", "", "日本：百八十日")]]),
        ("［JP：百八十日］［US：九十日］", [[("JP", "", "百八十日"), ("US", "", "九十日")]]),
    ],
)
def test_groups_and_their_alternatives(words, expected):
    assert shown(words) == expected


@pytest.mark.parametrize(
    ("words", "use"),
    [
        ("Signed at [place] on", "blank"),
        ("on [date], in", "blank"),
        ("with [agencies of Japan]", "blank"),
        ("with [an agency]", "blank"),
        ("[a joint body]", "blank"),
        ("[an existing agreement]", "blank"),
        ("[name and title]", "blank"),
        ("[insert the name of the ministry]", "blank"),
        ("[to be determined]", "blank"),
        ("[TBD]", "blank"),
        ("the Ministry of [Country A] and", "blank"),
        ("of [____] days", "blank"),
        ("of [●] days", "blank"),
        ("of [XX] days", "blank"),
        ("[ ]", "blank"),
        ("[]", "blank"),
        ("as noted.[1]", "note"),
        ("as noted[12], and", "note"),
        ("as noted[a], and", "note"),
        ("as noted [3].", "note"),
        ("[1] The Ministry", "note"),
        ("were [sic] agreed", "editorial"),
        ("the [...] text", "editorial"),
        ("the […] text", "editorial"),
        ("[t]he text", "editorial"),
        ("[Drafting note: check with legal]", "editorial"),
        ("[NOTE: check]", "editorial"),
        ("[emphasis added]", "editorial"),
    ],
)
def test_other_uses_are_told_apart(words, use):
    found = read(Text(words))
    assert [each.use for each in found.others] == [use]
    assert not found.groups


def test_what_somebody_has_bracketed_is_a_bracket_whatever_it_says():
    (group,) = groups(Text("Signed at [place]", (Mark(10, 17, _BRACKET, "b"),)))
    assert (group.start, group.end, group.id) == (10, 17, "b")


def test_a_mark_that_ends_between_two_brackets_parts_them():
    words = "[JP: a] [US: b]"
    assert len(groups(Text(words, (Mark(0, 7, _BRACKET, "b"),)))) == 2


def test_nested_groups_and_their_marks():
    words = "[JP: in [two][US: three] years][US: at once]"
    inner, whole = words.index("[two"), len(words)
    text = Text(words, (Mark(inner, words.index(" years"), _BRACKET, "in"), Mark(0, whole, _BRACKET, "out")))
    (outer,) = groups(text)
    assert outer.id == "out"
    (nested,) = outer.alternatives[0].nested
    assert (nested.id, nested.start) == ("in", inner)
    assert [group.id for group in walked(groups(text))] == ["out", "in"]


def test_a_mark_that_lags_behind_what_was_typed_is_still_the_groups():
    words = "[JP: a longer wording][US: b]"
    (group,) = groups(Text(words, (Mark(0, 22, _BRACKET, "b"),)))
    assert group.id == "b"


@pytest.mark.parametrize(
    ("words", "strays"), [("a [b", (2,)), ("a] b", (1,)), ("[JP: a [US: b]", (0,)), ("][", (0, 1)), ("[a]]", (3,))]
)
def test_brackets_without_a_counterpart(words, strays):
    assert read(Text(words)).strays == strays
    assert not balanced(words)


def test_what_stands_behind_a_stray_is_read():
    assert shown("[open, then [JP: a][US: b]") == [[("JP", "", "a"), ("US", "", "b")]]


def test_brackets_as_deep_as_nobody_nests():
    found = read(Text("[" * 5000 + "x" + "]" * 5000))
    assert len(tuple(walked(found.groups))) <= 40


_PIECES = st.lists(
    st.sampled_from([
        *"[]:：/ [］ab1\n",
        "JP",
        "US",
        "JP: ",
        " bis",
        "[JP: x]",
        "[US: ]",
        "[1]",
        "[sic]",
        "[date]",
        "[ ]",
    ])
)


@given(st.one_of(st.text(), _PIECES.map("".join)))
@example("[JP bis: [US: ]]")
def test_any_string_is_read_and_nothing_of_it_is_lost(words):
    found = read(Text(words))
    ends = 0
    for group in found.groups:
        assert ends <= group.start < group.end <= len(words)
        ends = group.end
    for group in walked(found.groups):
        assert group.alternatives
        for each in group.alternatives:
            assert group.start <= each.start < each.words_start <= each.words_end < each.end <= group.end
            assert words[each.start] in "[［"
            assert words[each.end - 1] in "]］"
            assert all(each.words_start <= one.start and one.end <= each.words_end for one in each.nested)
    signs = {at for at, sign in enumerate(words) if sign in "[]［］"}
    seen = {at for group in walked(found.groups) for each in group.alternatives for at in (each.start, each.end - 1)}
    seen |= {at for other in found.others for at in (other.start, other.end - 1)}
    assert seen | set(found.strays) == signs


_WORDS = st.one_of(st.text(), _PIECES.map("".join)).filter(balanced)
_ALTERNATIVE = st.tuples(st.sampled_from(["JP", "US", "JP/US", "EU", "ASEAN"]), _WORDS, st.sampled_from(["", "bis"]))


@given(st.lists(_ALTERNATIVE, min_size=1, max_size=4), st.sampled_from(["", "before ", "(", "word"]))
def test_what_is_written_is_read_back_the_same(alternatives, before):
    words = before + "".join(written(owner, words, ordinal) for owner, words, ordinal in alternatives) + " after"
    assert shown(words) == [[(owner, ordinal, words) for owner, words, ordinal in alternatives]]


def test_one_more_alternative_of_the_same_owner():
    (group,) = groups(Text("[JP: a][US: b][JP bis: c]"))
    assert next_ordinal("JP", group.alternatives) == "ter"
    assert next_ordinal("US", group.alternatives) == "bis"
    assert not next_ordinal("EU", group.alternatives)
