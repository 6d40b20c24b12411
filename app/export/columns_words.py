"""The words of our own that stand in a table for the room, in the language of the draft."""

from dataclasses import dataclass

from app.model.columns import Column, ColumnKind


@dataclass(frozen=True, slots=True)
class Words:
    """``heads`` stand above columns that nobody named; ``legend`` has the parts: plain, only there, only here."""

    number: str
    heads: tuple[tuple[ColumnKind, str], ...]
    nothing: str
    above: str
    legend: str
    only_here: str
    only_there: str
    comma: str
    inside: str
    concordance: str
    topic: str


_ENGLISH = Words(
    "No.",
    (("ours", "Our text"), ("theirs", "Their text"), ("precedent", "Precedent"), ("compromise", "Compromise")),
    "–",
    "↑ With the row above",
    "Held against the first column: ",
    "words only here",
    "words only in the first column",
    ", ",
    "Internal: not for the other side",
    "Concordance",
    "Topic",
)
_JAPANESE = Words(
    "番号",
    (("ours", "当方案"), ("theirs", "先方案"), ("precedent", "先例"), ("compromise", "妥協案")),
    "－",
    "↑ 上の行に含む",
    "第一欄との比較：",
    "この欄のみの文言",
    "第一欄のみの文言",
    "、",
    "内部用：先方への提示不可",
    "条項対照表",
    "事項",
)


def words_in(language: str) -> Words:
    """Return the words for a language (a BCP 47 tag): Japanese, else English."""
    return _JAPANESE if language.split("-", 1)[0] == "ja" else _ENGLISH


def head_of(column: Column, words: Words) -> tuple[str, str]:
    """Return what stands above a column, and the smaller line below it.

    A column that somebody named is called so; that it is a precedent or a compromise is said anyway.
    """
    usual = dict(words.heads)[column.kind]
    return column.head or usual, column.about
