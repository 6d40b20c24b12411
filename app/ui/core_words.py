"""Sentences that come finished, in English, from below the window, said in its language."""

from app.language.core_sentences import inside_in, said_in
from app.ui import language


def core_said(english: str) -> str:
    """Return a clause or sentence of the core as the window says it: whole where it is known, else as it is."""
    return said_in(language.spoken(), english)


def core_inside(words: str) -> str:
    """Return words that were filled into a sentence: one of the core's own among them is said as well."""
    return inside_in(language.spoken(), words)
