"""What Japanese words near a period or a day make of it, and the term that is made of them."""

import re
from typing import Any

from app.deadlines.rules import form
from app.model.due import TimeKind, TimeTerm
from app.model.provision import Provision

_OLD = str.maketrans("實效條國繼續變滿會發廢當兩屆圓證觀關總", "実効条国継続変満会発廃当両届円証観関総")
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") - 1)}
_PARTICLES = re.compile(r"[一-龯](?:ハ|ヲ|ノ|ヨリ|ニ)[一-龯]")
"""What a text in the script of before 1946 has between its characters, where one of today has hiragana."""


def as_today(words: str) -> str:
    """Return words in the script of today, as long as they were: 本協定ハ署名ノ日ヨリ實施セラル."""
    if not _PARTICLES.search(words) or re.search(r"[ぁ-ん]", words):
        return words
    return words.translate(_OLD).translate(_KATAKANA)


def kind_of(words: str) -> TimeKind | None:
    """Return what kind of duty words speak of: a review, a meeting, a report; None of any other."""
    kinds: tuple[TimeKind, ...] = ("review", "meeting", "report")
    for kind in kinds:
        if form("japanese", kind).search(words):
            return kind
    return None


def made(provision: Provision, start: int, end: int, kind: TimeKind, **more: Any) -> TimeTerm:
    """Return a term whose words stand between two places of a provision."""
    return TimeTerm(provision.text.plain[start:end], provision.id, start, end, kind, **more)
