"""Counterpart cards in the window's words."""

from PySide6.QtCore import QCoreApplication

from app.checking.counterparts import Fact
from app.ui.core_words import core_inside


def kind_words(kind: str) -> str:
    """Say what a fact is about."""
    tr = QCoreApplication.translate
    return {
        "binding": tr("Counterpart", "Whether it binds"),
        "title": tr("Counterpart", "Title"),
        "avoid": tr("Counterpart", "Words to avoid"),
        "use": tr("Counterpart", "Words that are used"),
        "language": tr("Counterpart", "Languages"),
        "signature": tr("Counterpart", "Signature"),
        "reporting": tr("Counterpart", "Reporting"),
        "other": tr("Counterpart", "To be known"),
    }[kind]


def source_words(fact: Fact) -> str:
    """Say where a fact comes from."""
    tr = QCoreApplication.translate
    if fact.own:
        said = fact.source or tr("Counterpart", "without a source")
        return tr("Counterpart", "Your own note: {source}").format(source=said)
    if fact.source:
        return tr("Counterpart", "Source: {source}").format(source=core_inside(fact.source))
    return tr("Counterpart", "General knowledge, without a source.")
