"""Tongues: which language a paragraph is written in, told by its letters and its small words."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from app.paths import resources

_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_SCRIPTS = (
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("lo", re.compile(r"[\u0e80-\u0eff]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("si", re.compile(r"[\u0d80-\u0dff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("am", re.compile(r"[\u1200-\u137f]")),
)
_KIN = {
    "ru": (("uk", re.compile(r"[іїєґІЇЄҐ]")), ("kk", re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]"))),
    "ar": (("fa", re.compile(r"[پچژگ]")),),
}
_HALF = 0.5
_SURE = 0.12
_FEW = 4
_SEEN = 4_000  # signs of a paragraph that are looked at
_WEIGHT = 2  # two signs of Chinese or Japanese weigh as much as a word


def tongue_of(text: str, known: Iterable[str] = ()) -> str:
    """Return the BCP 47 tag of the language of ``text``; empty where it cannot be told.

    ``known`` are the languages that it may be in; without them it may be any. Chinese signs alone are Chinese, unless
    Japanese is known.
    """
    text = text[:_SEEN]
    letters = len(_LETTERS.findall(text))
    if not letters:
        return ""
    script = _by_script(text, letters, frozenset(known))
    return script if script is not None else _by_words(text, frozenset(known))


def weight_of(text: str) -> float:
    """Return how many words a text has; where words are not parted, two signs are one."""
    signs = len(_HAN.findall(text)) + len(_KANA.findall(text))
    return len(text.split()) if not signs else signs / _WEIGHT + len(re.findall(r"[A-Za-z]{2,}", text))


def _by_script(text: str, letters: int, known: frozenset[str]) -> str | None:
    """Return the language that letters other than Latin ones tell; None where most are Latin."""
    if text.isascii():
        return None
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if (kana + han) * _WEIGHT > (letters - kana - han) * _HALF and kana + han > 1:
        return "ja" if kana or "ja" in known else "zh"
    for tag, signs in _SCRIPTS:
        count = len(signs.findall(text))
        if count and count >= _HALF * letters:
            return next((kin for kin, own in _KIN.get(tag, ()) if len(own.findall(text)) * 50 >= count), tag)
    return None


def _by_words(text: str, known: frozenset[str]) -> str:
    words = Counter(word.casefold().replace("’", "'") for word in _WORD.findall(text))
    for elided in [word for word in words if word.endswith("'")]:
        words[elided] += 1  # "l'" and "d'" are surer than most
    total = sum(words.values())
    small = _small()
    scores = {tag: sum(words[word] for word in own if word in words) for tag, own in small.items()}
    if known:
        scores = {tag: score for tag, score in scores.items() if tag in known}
    ranked = sorted(scores, key=lambda tag: -scores[tag])
    if not ranked or not scores[ranked[0]]:
        return ""
    best, second = scores[ranked[0]], scores[ranked[1]] if len(ranked) > 1 else 0
    enough = best >= _SURE * total and (best > second or total >= _FEW * _FEW)
    return ranked[0] if enough and best > second else ""


@cache
def _small() -> Mapping[str, frozenset[str]]:
    rules = tomllib.loads((resources() / "rules" / "scripts.toml").read_text(encoding="utf-8"))
    return {tag: frozenset(words.split()) for tag, words in rules["small"].items()}
