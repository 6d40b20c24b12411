"""Encodings: what a text file that does not say it is written in, told by whether its signs stand as they should."""

import re
import tomllib
from collections import Counter
from functools import cache

from charset_normalizer import from_bytes

from app.language.tongues import tongue_of
from app.paths import resources

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

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 100_000
_WORST = 0.25
_MOST_WRONG = 0.45
_ALONE = 0.02
_SURE = 0.8
_SMALL = re.compile(r"[a-zA-Z]")
_SMALL_FIRST = re.compile(r"[a-z]")
_ODD = re.compile(r"[^\x00-\x7f]")
_SIGN = re.compile(
    r"(?:(?:(?<=[\s(\[/—–-])|^)[“‘«„‹](?=[\w(\[])|(?<=[\w.,;:!?)\]%])[”’»“›](?![^\W\d_]{2})|(?<=[^\W\d_])’(?=[^\W\d_])"
    r"|(?<![^\W\d_])[–—•§°©®™€£¥…\u00a0·½¼¾¹²³±¿¡×](?![^\W\d_])|(?<![^\W\d_])[¿¡§€£¥„«\u00a0](?=\w)"
    r"|(?<=\w)[\u00a0»°ºª™®…–—](?=\W|\d|$)|(?<=\w)[–—\u00a0](?=\w))",
    re.MULTILINE,
)
_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])")
_SINGLE = (
    ("cp1252", "en fr de es pt it nl sv da fi id"),
    ("iso8859-15", "en fr de es pt it nl sv da fi id"),
    ("cp1250", "pl cs hu ro en de"),
    ("iso8859-2", "pl cs hu ro en de"),
    ("cp1254", "tr"),
    ("mac_roman", "en fr de es pt it nl sv da fi id"),
)
_CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "mac_cyrillic", "cp866")
_WIDE = (("cp932", "ja"), ("euc_jp", "ja"), ("gb18030", "zh"), ("big5hkscs", "zt"), ("cp949", "ko"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_MARK = re.compile(r"[\u3000-\u3011（），：；％－０-９Ａ-ｚ①-⑳\u2010-\u2026※→]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HALF = re.compile(r"[\uff61-\uff9f\ue000-\uf8ff]")
_LATIN = re.compile(r"[À-ſ]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def decoded(data: bytes) -> str | None:
    """Return the text of ``data``; None when it is in no encoding that can be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\x1b$" in data or b"\x1b(J" in data:
        text = _strictly(data, "iso2022_jp")
        if text is not None:
            return text
    text = _unmarked(data)
    if text is not None:
        return text
    text = _strictly(data, "utf-8")
    return text if text is not None else _told(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked(data: bytes) -> str | None:
    """Return UTF-16 or UTF-32 without its mark: the bytes that tell the script are the same again and again."""
    sample = data[: _SAMPLE // 4 * 4]
    for encoding, step, high in (("utf-32-le", 4, 3), ("utf-32-be", 4, 0), ("utf-16-le", 2, 1), ("utf-16-be", 2, 0)):
        whole = sample[: len(sample) // step * step]
        count = len(whole) // step
        if not count or data.count(0) == 0 or len(data) % step > 1:
            continue
        if step == 4 and whole[high::4].count(0) < count:  # noqa: PLR2004 (the bytes of a sign in UTF-32)
            continue
        text = _strictly(data[: len(data) // step * step], encoding)
        if text is not None and _reads(text[:_SAMPLE]):
            return text
    return None


def _reads(text: str) -> bool:
    """Tell whether signs make running text: hardly any control, and the white space and digits of the script."""
    controls = sum(sign < " " and sign not in "\t\n\r\f" for sign in text)
    known = len(re.findall(r"[\x20-\x7e\n\r\t\u00a0-\u024f\u0370-\u06ff\u2010-\u2030\u3000-\u30ff\uff01-\uff60]", text))
    letters = len(re.findall(r"[\u4e00-\u9fff\uac00-\ud7a3]", text))
    spaced = len(re.findall(r"[ \n、。]", text)) * 40 >= len(text)
    return controls * 100 <= len(text) and (known + letters) >= 0.98 * len(text) and spaced


def _told(data: bytes) -> str | None:
    """Return the text in the encoding in which it reads best."""
    sample = data[:_SAMPLE]
    found = [(score, -rank, encoding) for rank, (encoding, score) in enumerate(_scored(sample))]
    for score, _, encoding in sorted(found, reverse=True):
        text = _strictly(data, encoding)
        if text is not None and score > 1 - _MOST_WRONG:
            return text
    if sum(byte < 128 for byte in sample) > (1 - _WORST) * len(sample):  # noqa: PLR2004 (the end of ASCII)
        return data.decode("cp1252", errors="replace")  # English with a few signs: too little to tell another from
    best = from_bytes(sample).best()  # Greek, Arabic, Hebrew, Thai
    return _strictly(data, best.encoding) if best and not _CONTROL.search(str(best)) else None


def _scored(sample: bytes) -> list[tuple[str, float]]:
    """Return every encoding that the bytes may be in, and how well they read in it (1 at best)."""
    made = [(encoding, _western(text, tongues)) for encoding, tongues in _SINGLE if (text := _cut(sample, encoding))]
    made += [(encoding, _east(text, tongue)) for encoding, tongue in _WIDE if (text := _cut(sample, encoding))]
    return made + [(each, _cyrillic(text)) for each in _CYRILLIC if (text := _cut(sample, each))]


def _cut(sample: bytes, encoding: str) -> str:
    """Return the sample as text, a sign cut off at its end forgiven; empty when it is not in the encoding."""
    for end in range(4):
        text = _strictly(sample[: len(sample) - end], encoding)
        if text is not None:
            return text
    return ""


def _western(text: str, tongues: str) -> float:
    """Return how many of the signs beyond ASCII stand as they should: letters in words, marks between them."""
    odd = _ODD.findall(text)
    if not odd:
        return 1.0
    if re.search(r"[\x80-\x9f]", text) or len(odd) > len(_SMALL.findall(text)):
        return 0.0
    known = tongues.split()
    tongue = tongue_of(" ".join(text.split()), known) or (known[0] if len(known) == 1 else "")
    alphabet = _alphabets().get(tongue, frozenset())
    good = float(len(_SIGN.findall(text)))
    for word in _LETTER.findall(text):
        letters = _ODD.findall(word)
        if letters:
            good += sum(_fits(letter, word, alphabet) for letter in letters)
    return min(1.0, good / len(odd)) - (_ALONE if not alphabet else 0)


def _fits(letter: str, word: str, alphabet: frozenset[str]) -> float:
    """Return how well a letter stands in a word: 1 of the language's own, less another's, 0 a capital in small ones."""
    if not letter.isalpha() or (letter.isupper() and _SMALL_FIRST.search(word) and not word.startswith(letter)):
        return 0.0
    if letter.islower() and len(word) > 2 and sum(each.isupper() for each in word) > len(word) / 2:  # noqa: PLR2004
        return 0.0
    return 1.0 if letter.casefold() in alphabet else 0.6


def _east(text: str, tongue: str) -> float:
    odd = _ODD.findall(text)
    if not odd or (tongue != "ja" and len(odd) < 2):  # noqa: PLR2004
        return 0.0
    if tongue == "ko":
        return min(1.0, len(_HANGUL.findall(text)) / len(odd) * 1.05)
    counts = Counter(odd)
    frequent = sum(counts[sign] for sign in _frequent()[tongue])
    kana = len(_KANA.findall(text))
    marks, han = len(_MARK.findall(text)), len(_HAN.findall(text))
    latin = len(_LATIN.findall(text)) if tongue == "ja" else 0  # three bytes each in EUC-JP: seldom by accident
    good = kana + marks + latin + 2 * frequent if tongue == "ja" else marks + 3 * frequent
    limit = (kana + marks + han + latin) / len(odd)
    return min(limit, good / len(odd)) - 2 * len(_HALF.findall(text)) / len(odd)


def _cyrillic(text: str) -> float:
    odd = _ODD.findall(text)
    letters = [sign for sign in odd if "\u0400" <= sign <= "\u04ff"]
    if not letters or len(letters) < 0.8 * len(odd):
        return 0.0
    frequent = sum(sign in _frequent()["ru"] for sign in letters)
    inside = len(re.findall(r"[а-яё][А-ЯЁЂ-Џ]", text))
    score = min(1.0, 1.3 * frequent / len(letters)) - 2 * inside / len(letters)
    return score if score > _SURE else 0.0


@cache
def _rules() -> dict[str, dict[str, str]]:
    return tomllib.loads((resources() / "rules" / "encodings.toml").read_text(encoding="utf-8"))


@cache
def _alphabets() -> dict[str, frozenset[str]]:
    return {tongue: frozenset(letters) for tongue, letters in _rules()["alphabets"].items()}


@cache
def _frequent() -> dict[str, frozenset[str]]:
    return {tongue: frozenset(letters) for tongue, letters in _rules()["frequent"].items()}
