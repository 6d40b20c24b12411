"""Folding: keys under which two spellings of the same words are one. The words themselves are never changed."""

import unicodedata

_PLAIN = str.maketrans({
    **dict.fromkeys("‘’‚‛′＇`´", "'"),
    **dict.fromkeys("“”„‟″＂«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
})


def fold(text: str) -> str:
    """Return the key of ``text``: compatibility forms, case, quotes, dashes, invisible signs and white space folded."""
    return squeeze(unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN).casefold())


def squeeze(text: str) -> str:
    """Return ``text`` with every run of white space, line breaks included, as one space, and none at the ends."""
    return " ".join(text.split())
