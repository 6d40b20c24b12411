"""Spaces of other kinds neither confuse recognition nor get lost."""

from pathlib import Path

import pytest

from app.ingest.reading import read_bytes

SIGNED = sorted((Path(__file__).parents[2] / "resources" / "signed").glob("*.txt"))
SPACES = {"no break": "\u00a0", "narrow": "\u202f", "ideographic": "\u3000"}


def outline(text):
    provisions = read_bytes("text.txt", text.encode()).instrument.provisions
    return [(p.level, p.kind, p.label, p.heading and p.heading.plain, p.text.plain) for p in provisions]


@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
@pytest.mark.parametrize("sign", SPACES.values(), ids=SPACES)
def test_a_text_set_with_such_spaces_is_the_same_text(path, sign):
    plain = path.read_text(encoding="utf-8")
    odd = plain
    for words in ("180 days", "OF COOPERATION", "Legal Character", "the following", "intend to", "of Japan"):
        odd = odd.replace(words, words.replace(" ", sign))
    assert odd != plain
    folded = [tuple(part.replace(sign, " ") if isinstance(part, str) else part for part in row) for row in outline(odd)]
    assert folded == outline(plain)
    assert any(f"180{sign}days" in row[-1] for row in outline(odd))
    assert any(f"Legal{sign}Character" == row[3] for row in outline(odd))
