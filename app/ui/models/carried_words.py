"""What a file carries, kind by kind, as the page says it that is looked at before a file leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.library.values import Sending
from app.ui.terms import counted
from app.word.traces import Carried, Kind

_COUNTED: dict[Kind, tuple[Any, Any]] = {
    "change": (QT_TRANSLATE_NOOP("Send", "1 tracked change"), QT_TRANSLATE_NOOP("Send", "{n} tracked changes")),
    "comment": (QT_TRANSLATE_NOOP("Send", "1 comment"), QT_TRANSLATE_NOOP("Send", "{n} comments")),
    "hidden": (QT_TRANSLATE_NOOP("Send", "1 hidden passage"), QT_TRANSLATE_NOOP("Send", "{n} hidden passages")),
    "faint": (
        QT_TRANSLATE_NOOP("Send", "1 passage too small or too pale to be seen"),
        QT_TRANSLATE_NOOP("Send", "{n} passages too small or too pale to be seen"),
    ),
    "unprinted": (
        QT_TRANSLATE_NOOP("Send", "1 passage that is not printed"),
        QT_TRANSLATE_NOOP("Send", "{n} passages that are not printed"),
    ),
    "alternate": (
        QT_TRANSLATE_NOOP("Send", "1 passage that only other programs show"),
        QT_TRANSLATE_NOOP("Send", "{n} passages that only other programs show"),
    ),
    "person": (QT_TRANSLATE_NOOP("Send", "1 name"), QT_TRANSLATE_NOOP("Send", "{n} names")),
    "company": (QT_TRANSLATE_NOOP("Send", "1 organisation"), QT_TRANSLATE_NOOP("Send", "{n} organisations")),
    "property": (QT_TRANSLATE_NOOP("Send", "1 property"), QT_TRANSLATE_NOOP("Send", "{n} properties")),
    "time": (
        QT_TRANSLATE_NOOP("Send", "1 date or time of the work on it"),
        QT_TRANSLATE_NOOP("Send", "{n} dates and times of the work on it"),
    ),
    "template": (
        QT_TRANSLATE_NOOP("Send", "The template it was made with"),
        QT_TRANSLATE_NOOP("Send", "The template it was made with"),
    ),
    "field": (
        QT_TRANSLATE_NOOP("Send", "1 field that takes its words from elsewhere"),
        QT_TRANSLATE_NOOP("Send", "{n} fields that take their words from elsewhere"),
    ),
    "link": (QT_TRANSLATE_NOOP("Send", "1 link"), QT_TRANSLATE_NOOP("Send", "{n} links")),
    "outside": (
        QT_TRANSLATE_NOOP("Send", "1 thing fetched from elsewhere"),
        QT_TRANSLATE_NOOP("Send", "{n} things fetched from elsewhere"),
    ),
    "bookmark": (QT_TRANSLATE_NOOP("Send", "1 bookmark"), QT_TRANSLATE_NOOP("Send", "{n} bookmarks")),
    "variable": (QT_TRANSLATE_NOOP("Send", "Document variables"), QT_TRANSLATE_NOOP("Send", "Document variables")),
    "control": (QT_TRANSLATE_NOOP("Send", "1 content control"), QT_TRANSLATE_NOOP("Send", "{n} content controls")),
    "custom_xml": (QT_TRANSLATE_NOOP("Send", "1 piece of data"), QT_TRANSLATE_NOOP("Send", "{n} pieces of data")),
    "custom_property": (
        QT_TRANSLATE_NOOP("Send", "Properties of your office’s own"),
        QT_TRANSLATE_NOOP("Send", "Properties of your office’s own"),
    ),
    "label": (QT_TRANSLATE_NOOP("Send", "A sensitivity label"), QT_TRANSLATE_NOOP("Send", "{n} sensitivity labels")),
    "block": (QT_TRANSLATE_NOOP("Send", "Building blocks"), QT_TRANSLATE_NOOP("Send", "Building blocks")),
    "picture_text": (
        QT_TRANSLATE_NOOP("Send", "1 description or name of a picture"),
        QT_TRANSLATE_NOOP("Send", "{n} descriptions and names of pictures"),
    ),
    "picture_data": (
        QT_TRANSLATE_NOOP("Send", "1 picture that says where or by whom it was made"),
        QT_TRANSLATE_NOOP("Send", "{n} pictures that say where or by whom they were made"),
    ),
    "cropped": (
        QT_TRANSLATE_NOOP("Send", "1 picture that still holds what was cut away"),
        QT_TRANSLATE_NOOP("Send", "{n} pictures that still hold what was cut away"),
    ),
    "picture": (
        QT_TRANSLATE_NOOP("Send", "1 picture of a kind that is not looked into"),
        QT_TRANSLATE_NOOP("Send", "{n} pictures of a kind that is not looked into"),
    ),
    "embedded": (QT_TRANSLATE_NOOP("Send", "1 embedded file"), QT_TRANSLATE_NOOP("Send", "{n} embedded files")),
    "ole": (QT_TRANSLATE_NOOP("Send", "1 embedded object"), QT_TRANSLATE_NOOP("Send", "{n} embedded objects")),
    "macro": (QT_TRANSLATE_NOOP("Send", "Macros"), QT_TRANSLATE_NOOP("Send", "Macros")),
    "ink": (QT_TRANSLATE_NOOP("Send", "Ink"), QT_TRANSLATE_NOOP("Send", "Ink")),
    "signature": (QT_TRANSLATE_NOOP("Send", "A digital signature"), QT_TRANSLATE_NOOP("Send", "Digital signatures")),
    "foreign": (
        QT_TRANSLATE_NOOP("Send", "1 document within it that is not looked into"),
        QT_TRANSLATE_NOOP("Send", "{n} documents within it that are not looked into"),
    ),
    "revision_id": (
        QT_TRANSLATE_NOOP("Send", "1 number of an editing session"),
        QT_TRANSLATE_NOOP("Send", "{n} numbers of editing sessions"),
    ),
    "identifier": (
        QT_TRANSLATE_NOOP("Send", "1 mark of the program"),
        QT_TRANSLATE_NOOP("Send", "{n} marks of programs"),
    ),
    "printer": (QT_TRANSLATE_NOOP("Send", "Printer settings"), QT_TRANSLATE_NOOP("Send", "Printer settings")),
    "thumbnail": (
        QT_TRANSLATE_NOOP("Send", "A small picture of an earlier page"),
        QT_TRANSLATE_NOOP("Send", "A small picture of an earlier page"),
    ),
    "leftover": (
        QT_TRANSLATE_NOOP("Send", "1 leftover that belongs to nothing"),
        QT_TRANSLATE_NOOP("Send", "{n} leftovers that belong to nothing"),
    ),
}
_GROUPS: tuple[tuple[Any, tuple[Kind, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Send", "Words beside the text"),
        ("change", "comment", "hidden", "faint", "unprinted", "alternate"),
    ),
    (
        QT_TRANSLATE_NOOP("Send", "Who worked on it, when and with what"),
        ("person", "company", "label", "custom_property", "property", "time", "template", "printer", "thumbnail"),
    ),
    (
        QT_TRANSLATE_NOOP("Send", "Where it comes from and what it points to"),
        ("field", "link", "outside", "bookmark", "variable", "control", "custom_xml", "block"),
    ),
    (
        QT_TRANSLATE_NOOP("Send", "Pictures, and what is embedded"),
        (
            "picture_text",
            "picture_data",
            "cropped",
            "picture",
            "embedded",
            "ole",
            "foreign",
            "ink",
            "macro",
            "signature",
        ),
    ),
    (QT_TRANSLATE_NOOP("Send", "Numbers that programs leave"), ("revision_id", "identifier", "leftover")),
)
_STAYS: dict[Kind, Any] = {
    "cropped": QT_TRANSLATE_NOOP("Send", "Stays. In Word: Compress Pictures, and delete the cropped areas."),
    "picture": QT_TRANSLATE_NOOP("Send", "Stays. Save it as PNG and put it in anew."),
    "foreign": QT_TRANSLATE_NOOP("Send", "Stays. Open it in Word and save it: it becomes part of the text."),
    "change": QT_TRANSLATE_NOOP("Send", "Kept, accepted or rejected, as you say."),
}


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """One kind of thing: how many in words, some of them, and what is to be known where it is not taken out."""

    kind: Kind
    words: str
    examples: tuple[str, ...] = ()
    stays: str = ""


def carried_rows(carried: Iterable[Carried]) -> tuple[tuple[str, tuple[CarriedRow, ...]], ...]:
    """Return what is carried in groups, each with its name; groups of which nothing is there are left out."""
    found = tuple(carried)
    groups = (
        (QCoreApplication.translate("Send", name), tuple(row for kind in kinds if (row := _row(kind, found))))
        for name, kinds in _GROUPS
    )
    return tuple((name, rows) for name, rows in groups if rows)


def phrase(kind: Kind, count: int) -> str:
    """Return how many of a kind, in words: "18 tracked changes"."""
    one, many = _COUNTED[kind]
    return counted(count, QCoreApplication.translate("Send", one), QCoreApplication.translate("Send", many))


def _row(kind: Kind, found: tuple[Carried, ...]) -> CarriedRow | None:
    of_kind = [each for each in found if each.kind == kind]
    if not of_kind:
        return None
    examples = tuple(dict.fromkeys(example for each in of_kind for example in each.examples))
    count = len(examples) if kind == "person" and examples else sum(each.count for each in of_kind)
    stays = "" if all(each.removable for each in of_kind) else QCoreApplication.translate("Send", _STAYS.get(kind, ""))
    return CarriedRow(kind, phrase(kind, count), examples, stays)


def file_words(sending: Sending | None) -> str:
    """Return what is known of a file that went out or came in: its name, its size, and what it carried."""
    if sending is None:
        return ""
    size = QLocale().formattedDataSize(sending.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    found = dict(sending.carried)
    carried = [phrase(kind, found[kind]) for kind in _GROUPS[0][1] if found.get(kind)]
    return " · ".join(filter(None, (sending.name, size if sending.size else "", *carried)))
