"""The law of reading: whatever the file, an instrument with every word accounted for, or a refusal."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import NotAnInstrument, UnreadableFile, UserError
from app.ingest.reading import cover, read_bytes, read_file
from app.model.provision import Kind, Place, Provision
from app.model.text import Text
from tests.thinned import examples

SIGNED = Path(__file__).parents[2] / "resources" / "signed" / "deep-sea-minerals-moc-2026.txt"
LINES = SIGNED.read_text(encoding="utf-8").split("\n")


def lawful(name, data):
    try:
        found = read_bytes(name, data)
    except UserError:
        return None
    assert not found.coverage.missing
    assert found.coverage.tree_words + found.coverage.set_aside_words == found.coverage.source_words
    level = -1
    for provision in found.instrument.provisions:
        assert 0 <= provision.level <= level + 1
        level = provision.level
        assert all(0 <= span.start <= span.end <= len(provision.text.plain) for span in provision.topics)
        assert all(0 <= place.start <= place.end <= len(found.source.text) for place in provision.places)
        assert "\n" not in provision.words
        assert "**" not in provision.words
    assert len({provision.id for provision in found.instrument.provisions}) == len(found.instrument.provisions)
    return found


@settings(deadline=None, max_examples=examples(15, 40), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, len(LINES) - 1), max_size=12), st.randoms(use_true_random=False))
def test_a_text_with_lines_lost_doubled_and_moved(cuts, random):
    lines = list(LINES)
    for cut in cuts:
        at = cut % len(lines)
        change = random.choice(["lose", "double", "move", "blank", "glue"])
        if change == "lose" and len(lines) > 1:
            lines.pop(at)
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "move":
            lines.insert(random.randrange(len(lines)), lines.pop(at))
        elif change == "blank":
            lines.insert(at, "")
        else:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    lawful("a.txt", "\n".join(lines).encode())


@settings(deadline=None, max_examples=examples(15, 30), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(["I. Purpose", "(a) x;", "- y", "Article 1", "ANNEX", "1.", "(i)", "For Japan:", "BY: ____", "2 March 2020", "Notes:", "**Bold**", "| a | b |", "The Participants intend to meet.", "Signed at Tokyo on 1 May 2020.", ""]), max_size=20))  # fmt: skip
def test_a_front_with_anything_after_it(lines):
    lawful("a.md", "\n".join([*LINES[:17], *lines]).encode())


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes(data):
    assert lawful("a.txt", data) is None


@pytest.mark.parametrize("name", ["a.pdf", "a.rtf", "a.xyz"])
def test_formats_that_are_not_read(name):
    with pytest.raises(UnreadableFile, match=name):
        read_bytes(name, b"text")


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnreadableFile, match="gone"):
        read_file(tmp_path / "gone.txt")


def test_a_very_long_line_and_many_lines_come_back():
    with pytest.raises(NotAnInstrument):
        read_bytes("a.txt", b"word " * 40_000)
    with pytest.raises(NotAnInstrument):
        read_bytes("a.txt", b"- item one of many;\n" * 1_200)


def test_words_that_no_provision_has_are_missing():
    text = "one two three four"
    provision = Provision("a", Kind.PARAGRAPH, text=Text("one"), places=(Place(0, 7),))
    found = cover(text, [provision], [Place(8, 13)])
    assert (found.source_words, found.tree_words, found.set_aside_words, found.missing) == (4, 1, 1, ("four", "two"))
