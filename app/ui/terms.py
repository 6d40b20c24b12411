"""The words of the field as they stand on the screen."""

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.language.topics import title as topic_title
from app.model.instrument import Checked
from app.model.provision import Kind

_KINDS: dict[Kind, Any] = {
    Kind.TITLE: QT_TRANSLATE_NOOP("Kind", "Title"),
    Kind.CHAPEAU: QT_TRANSLATE_NOOP("Kind", "Chapeau"),
    Kind.RECITAL: QT_TRANSLATE_NOOP("Kind", "Recital"),
    Kind.LINK: QT_TRANSLATE_NOOP("Kind", "Link phrase"),
    Kind.SECTION: QT_TRANSLATE_NOOP("Kind", "Section"),
    Kind.SUBHEADING: QT_TRANSLATE_NOOP("Kind", "Sub-heading"),
    Kind.PARAGRAPH: QT_TRANSLATE_NOOP("Kind", "Paragraph"),
    Kind.ITEM: QT_TRANSLATE_NOOP("Kind", "Item"),
    Kind.SUBITEM: QT_TRANSLATE_NOOP("Kind", "Sub-item"),
    Kind.CLOSING: QT_TRANSLATE_NOOP("Kind", "Closing"),
    Kind.SIGNING: QT_TRANSLATE_NOOP("Kind", "Signing line"),
    Kind.SIGNATURE: QT_TRANSLATE_NOOP("Kind", "Signature"),
    Kind.ANNEX: QT_TRANSLATE_NOOP("Kind", "Annex"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Kind", "Note"),
    Kind.TABLE: QT_TRANSLATE_NOOP("Kind", "Table"),
    Kind.ROW: QT_TRANSLATE_NOOP("Kind", "Row"),
    Kind.CELL: QT_TRANSLATE_NOOP("Kind", "Cell"),
}
_TYPES: dict[str, Any] = {
    "memorandum_of_cooperation": QT_TRANSLATE_NOOP("InstrumentType", "Memorandum of cooperation"),
    "memorandum_of_understanding": QT_TRANSLATE_NOOP("InstrumentType", "Memorandum of understanding"),
    "framework": QT_TRANSLATE_NOOP("InstrumentType", "Framework"),
    "arrangement": QT_TRANSLATE_NOOP("InstrumentType", "Arrangement"),
    "joint_statement": QT_TRANSLATE_NOOP("InstrumentType", "Joint statement"),
    "exchange_of_notes": QT_TRANSLATE_NOOP("InstrumentType", "Exchange of notes"),
    "other": QT_TRANSLATE_NOOP("InstrumentType", "Other"),
}
_STATUSES: dict[str, Any] = {
    "draft": QT_TRANSLATE_NOOP("Status", "Draft"),
    "ad_referendum": QT_TRANSLATE_NOOP("Status", "Ad referendum"),
    "initialled": QT_TRANSLATE_NOOP("Status", "Initialled"),
    "signed": QT_TRANSLATE_NOOP("Status", "Signed"),
    "unknown": QT_TRANSLATE_NOOP("Status", "Not known"),
}
_DOUBTS: dict[str, Any] = {
    "joined": QT_TRANSLATE_NOOP("Doubt", "joined"),
    "recital_stop": QT_TRANSLATE_NOOP("Doubt", "ends in a full stop"),
    "stem_colon": QT_TRANSLATE_NOOP("Doubt", "no colon"),
    "numbering": QT_TRANSLATE_NOOP("Doubt", "gap in numbers"),
    "missing_words": QT_TRANSLATE_NOOP("Doubt", "words missing"),
    "set_aside": QT_TRANSLATE_NOOP("Doubt", "words set aside"),
    "country": QT_TRANSLATE_NOOP("Doubt", "country not known"),
    "date": QT_TRANSLATE_NOOP("Doubt", "date not found"),
    "signatories": QT_TRANSLATE_NOOP("Doubt", "signatory missing"),
    "picture": QT_TRANSLATE_NOOP("Doubt", "only a picture"),
    "no_instrument": QT_TRANSLATE_NOOP("Doubt", "perhaps no instrument"),
    "unseen_signs": QT_TRANSLATE_NOOP("Doubt", "signs nobody sees"),
    "mixed_letters": QT_TRANSLATE_NOOP("Doubt", "letters of two scripts"),
}
_BINDINGS: dict[str, Any] = {
    "binding": QT_TRANSLATE_NOOP("Binding", "Binding"),
    "non-binding": QT_TRANSLATE_NOOP("Binding", "Non-binding"),
    "unclear": QT_TRANSLATE_NOOP("Binding", "Unclear"),
}


def kind_name(kind: Kind) -> str:
    """Return what a provision is, as a word."""
    return QCoreApplication.translate("Kind", _KINDS[kind])


def doubt_name(rule: str) -> str:
    """Return a doubt of the importer in two or three words, as they stand in its row."""
    name = _DOUBTS.get(rule)
    return QCoreApplication.translate("Doubt", name) if name else rule.replace("_", " ")


def type_names() -> tuple[tuple[str, str], ...]:
    """Return the instrument types, each with its name."""
    return tuple((slug, QCoreApplication.translate("InstrumentType", name)) for slug, name in _TYPES.items())


def status_names() -> tuple[tuple[str, str], ...]:
    """Return the states of an instrument, each with its name."""
    return tuple((slug, QCoreApplication.translate("Status", name)) for slug, name in _STATUSES.items())


def binding_names() -> tuple[tuple[str, str], ...]:
    """Return the answers to "is it binding?", each with its name."""
    return tuple((slug, QCoreApplication.translate("Binding", name)) for slug, name in _BINDINGS.items())


def counted(number: int, one: str, many: str) -> str:
    """Return ``one`` for a single thing, else ``many`` with its ``{n}`` filled in."""
    return one if number == 1 else many.format(n=figure(number))


def figure(number: int) -> str:
    """Return a number as the window's language writes it: 12,345."""
    return QLocale().toString(number)


def long_date(day: date | None) -> str:
    """Return a date as it stands in a sentence: 19 March 2026; empty without one."""
    return _day(day, QCoreApplication.translate("Dates", "d MMMM yyyy")) if day else ""


def short_date(day: date | None) -> str:
    """Return a date as it stands in a list: 19 Mar 2026; empty without one."""
    return _day(day, QCoreApplication.translate("Dates", "d MMM yyyy")) if day else ""


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def language_name(tag: str) -> str:
    """Return the name of a language by its BCP 47 tag; the tag itself where it is not known."""
    name = QLocale.languageToString(QLocale(tag).language())
    return tag if name == "C" else QCoreApplication.translate("Language", name)


def topic_name(slug: str) -> str:
    """Return the title of a topic as the window says it; empty for none."""
    return QCoreApplication.translate("Topic", topic_title(slug)) if slug else ""


def template_words(words: str) -> str:
    """Return words of a shipped template (its title, a question, its help) as the window says them; own ones stay."""
    return QCoreApplication.translate("Template", words) if words else ""


def checked_words(checked: Checked | None) -> str:
    """Say whether a text was checked against the signed copy, by whom and when."""
    if checked is None:
        return QCoreApplication.translate("Checked", "not checked against the signed copy yet")
    said = QCoreApplication.translate("Checked", "checked by {by} on {on}")
    return said.format(by=checked.by, on=long_date(checked.on))


def short_name(name: str, most: int = 44) -> str:
    """Return a file's name as a line can hold it: of a long one the beginning and the end."""
    half = most // 2 - 1
    return name if len(name) <= most else f"{name[:half].rstrip()} … {name[-half:].lstrip()}"
