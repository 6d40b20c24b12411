"""Encodings: what a text file without a mark of its own is written in."""

import re

from charset_normalizer import from_bytes

FOREIGN = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
)
"""What files begin with that are no text: PDF, zip, old Office, pictures, RTF, gzip, programs."""

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MOSTLY = 0.85
_WIDE = 0.3
_SAMPLE = 100_000
_JAPANESE = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60\u2010-\u2026\u203b\u2190-\u2193\u2460-\u2473]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_PLAUSIBLE = re.compile(
    r"(?:(?:(?<=[\s(\[/—–-])|^)[“‘«„](?=[\w(\[])"
    r"|(?<=[\w.,;:!?)\]])[”’»](?![^\W\d_]{2})|(?<=[^\W\d_])’(?=[^\W\d_])"
    r"|[–—•§°©®™€£¥…\u00a0·½¼¾²³¹ºª×±¿¡]|(?<=[A-Za-z])[À-ÿŠŽŒœšžŸ]|[À-ÿŠŽŒœšž](?=[a-z]))",
    re.MULTILINE,
)


def decoded(data: bytes) -> str | None:
    """Return the text of ``data``; None when it is in no encoding that can be told."""
    for guess in (_wide, _marked, _western_or_japanese):
        text = guess(data)
        if text is not None:
            return text
    best = from_bytes(data).best()
    if best is None:
        return None
    if _mostly_ascii(data) and not best.encoding.startswith(("utf", "iso2022")):
        return data.decode("cp1252", errors="replace")  # English with a few signs: too little to guess another from
    return str(best)


def _mostly_ascii(data: bytes) -> bool:
    return sum(byte < 128 for byte in data) > _MOSTLY * len(data)  # noqa: PLR2004 (the end of ASCII)


def _marked(data: bytes) -> str | None:
    """Return what says itself what it is: a byte order mark, Japanese mail's escapes, or valid UTF-8."""
    if data.startswith(_MARKS):
        return None
    if b"\x1b$" in data or b"\x1b(J" in data:
        return _strictly(data, "iso2022_jp")
    return _strictly(data, "utf-8")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str | None:
    """Return UTF-16 without its mark: every other byte of English is nought."""
    if data.startswith(_MARKS):
        return None
    sample = data[:_SAMPLE]
    for encoding, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample[odd::2].count(0) > _WIDE * len(sample) and sample[1 - odd :: 2].count(0) * 20 < len(sample):
            return _strictly(data[: len(data) // 2 * 2], encoding)
    return None


def _western_or_japanese(data: bytes) -> str | None:
    """Tell English with Western signs from English with Japanese ones, by whether the signs stand as they should."""
    if data.startswith(_MARKS) or not _mostly_ascii(data):
        return None
    western = _strictly(data, "cp1252")
    if western is not None and not _FOREIGN.search(_PLAUSIBLE.sub("", western)):
        return western
    for encoding in ("euc_jp", "cp932"):
        text = _strictly(data, encoding)
        if text is not None and not _FOREIGN.search(_PLAUSIBLE.sub("", _JAPANESE.sub("", text))):
            return text
    return None
