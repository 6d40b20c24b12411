"""What files that leave are called, and what stands in their running heads; for the window and the command line."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.drafting.phrases import capital, long_date, possessive, the
from app.export.dress import Dress
from app.export.handling import joined
from app.jobs.kinds import Kind, Order
from app.library.clauses import short_title
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.alternat import keeper_of

Text = Instrument | Draft
_MOST_WORDS = 8
_LONGEST = 80  # bytes of a title in the name of a file: no system takes more than 255 in all


def head_of(text: Text) -> str:
    """Return what stands in the running head: the short title, else the title.

    It is that of the text itself, never the name that a draft has at home.
    """
    title = _instrument(text).particulars.title
    return short_title(title) or title


def dated(text: Text, day: date) -> str:
    """Return a date as the text's first language writes it: "22 November 2026"."""
    if _instrument(text).versions[0].language.startswith("ja"):
        return f"{day.year}年{day.month}月{day.day}日"
    return long_date(day)


def called(text: Text, day: str = "") -> str:
    """Return what a text is called beside another that may have the same title: with the day that it is of."""
    title = head_of(text)
    if isinstance(text, Draft):
        return f"{title}, draft of {day}" if day else f"{title}, draft"
    signed = text.particulars.signed_on
    return f"{title}, {dated(text, signed)}" if signed else title


def marked_dress(dress: Dress, *texts: Text | None) -> Dress:
    """Return a dress that says how these texts are to be handled, besides what was asked for the file alone."""
    own = [text.setting.marking for text in texts if isinstance(text, Draft)]
    return replace(dress, marking=joined(*own, dress.marking))


def original_said(text: Text, side: str = "") -> str:
    """Return whose original a draft's text is, or that of ``side``: "Japan’s original"; empty where nobody keeps it."""
    if not isinstance(text, Draft):
        return ""
    country = text.instrument.particulars.country(side or keeper_of(text))
    return f"{capital(possessive(the(country)))} original" if country else ""


def file_name(kind: Kind, order: Order, day: date, suffix: str | None = None) -> str:
    """Return what a file is best called: its subject, the day, whose original, and the kind where it is not clean.

    An original is named where it is not the text as it is written.
    """
    words = name_words(head_of(order.text)) or ["paraph"]
    country = name_words(_instrument(order.text).particulars.country(order.choice.side))
    parts = [*words, day.isoformat(), *country, *_said(kind)]
    return f"{'-'.join(parts).lower()}{kind.suffix if suffix is None else suffix}"


def name_words(said: str) -> list[str]:
    """Return the first words of a title for a file's name, letters and figures of any script."""
    words = "-".join(re.findall(r"\w+", unicodedata.normalize("NFC", said))[:_MOST_WORDS]).lower()
    cut = words.encode()[:_LONGEST].decode(errors="ignore")
    return [word for word in cut.split("-") if word]


def note_path(path: Path) -> Path:
    """Return where the note goes that covers a redline: beside it, under its name."""
    return path.with_name(f"{path.stem}-note.docx")


def free(path: Path) -> Path:
    """Return the path, or the first one like it with a number that no file has yet."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _said(kind: Kind) -> list[str]:
    """Return the kind as part of a file's name; what a suffix says by itself is not said again."""
    return [] if kind.slug == "clean" or f".{kind.slug}" in kind.suffixes else [kind.slug]


def _instrument(text: Text) -> Instrument:
    return text.instrument if isinstance(text, Draft) else text
