"""Tokens: the units in which words are compared. Joined, they give the text back to the letter."""

import re

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., e.g.
    r"|\d+(?:[.,]\d+)*"  # 180, 1,000, 2.5
    r"|[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff々〆]+"  # kanji
    r"|[\u3040-\u309f]+"  # hiragana
    r"|[\u30a0-\u30ff\uff66-\uff9f]+"  # katakana
    r"|['’]s\b"  # the possessive apart, so that Japan's holds Japan
    r"|[^\W\d_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f々〆]+"  # a word
    r"|\s+"
    r"|.",
    re.DOTALL,
)


def tokenize(text: str) -> tuple[str, ...]:
    """Return the tokens of ``text``: words, numbers, Japanese by runs of one script, white space, single signs."""
    return tuple(_TOKEN.findall(text))


def is_word(token: str) -> bool:
    """Tell whether a token is a word or a number rather than white space or a sign."""
    return token[:1].isalnum()
