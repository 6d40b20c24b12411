"""Families of rules: what a list of findings is sorted out by. A rule belongs to one by its slug."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WORDING, TERMS, OPEN, CLEARANCE, NAMES, OTHER = "wording", "terms", "open", "clearance", "names", "other"
_TITLES: dict[str, Any] = {
    WORDING: QT_TRANSLATE_NOOP("Family", "Wording"),
    TERMS: QT_TRANSLATE_NOOP("Family", "Defined terms"),
    NAMES: QT_TRANSLATE_NOOP("Family", "Names"),
    "lists": QT_TRANSLATE_NOOP("Family", "Lists and numbers"),
    "references": QT_TRANSLATE_NOOP("Family", "References"),
    "grammar": QT_TRANSLATE_NOOP("Family", "Grammar"),
    "signs": QT_TRANSLATE_NOOP("Family", "Punctuation"),
    "spelling": QT_TRANSLATE_NOOP("Family", "Spelling"),
    "dates": QT_TRANSLATE_NOOP("Family", "Dates and periods"),
    OPEN: QT_TRANSLATE_NOOP("Family", "Brackets and blanks"),
    CLEARANCE: QT_TRANSLATE_NOOP("Family", "Clearance"),
    "gaps": QT_TRANSLATE_NOOP("Family", "Gaps and symmetry"),
    "stale": QT_TRANSLATE_NOOP("Family", "Carried over"),
    OTHER: QT_TRANSLATE_NOOP("Family", "Other"),
}
_BEGINNINGS = {
    TERMS: ("term_", "acronym_", "ja_term_"),
    NAMES: ("name_", "the_participants", "order_", "alternat"),
    "lists": ("stem_", "list_", "numbering"),
    "references": ("reference_", "heading_"),
    "grammar": (
        "either_", "both_", "not_nor", "doubled_word", "article_", "subject_", "each_", "our", "confused", "ja_doubled",
        "modal_", "number_agreement", "word_left", "comma_", "plural_",
    ),
    "signs": ("quote", "stop_", "recital_", "doubled_mark", "space_", "ja_stop", "ja_widths", "sign_", "link_stop"),
    "spelling": ("spelling_", "endings_", "hyphens_", "letter", "misspelled", "country_"),
    "dates": ("date_", "number_words", "two_", "review_", "notice_"),
    OPEN: ("bracket", "blank", "placeholder", "open_bracket"),
    CLEARANCE: ("changed_since_clearance",),
    "gaps": ("gap", "companion", "one_sided", "without_", "missing_"),
    "stale": ("stale", "carried"),
}  # fmt: skip


def family_of(rule: str, wording: Collection[str] = ()) -> str:
    """Return the family of a rule; ``wording`` are the slugs of a profile's own rules, which go before names alike."""
    if rule in wording:
        return WORDING
    return next((name for name, beginnings in _BEGINNINGS.items() if rule.startswith(beginnings)), OTHER)


def family_title(family: str) -> str:
    """Return what a family is called."""
    return QCoreApplication.translate("Family", _TITLES.get(family, _TITLES[OTHER]))


def in_order(families: Collection[str]) -> tuple[str, ...]:
    """Return families in the order in which they are offered."""
    return tuple(each for each in _TITLES if each in families)
