"""What the export dialog offers, in words: rows of kinds, and formats where one row stands for several."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.jobs.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Offer:
    """A row: what it is called, what that means, and the kinds of files that it stands for."""

    slug: str
    title: str
    said: str
    kinds: tuple[Kind, ...]


def offers(*, draft: bool) -> tuple[Offer, ...]:
    """Return the rows in their order; those of drafts alone for a draft."""
    tr = QCoreApplication.translate
    rows = (
        ("clean", tr("Export", "Clean text"), tr("Export", "Word, ready for signature")),
        ("redline", tr("Export", "Redline"), tr("Export", "Changes tracked against another text")),
        ("columns", tr("Export", "Table for the room"), tr("Export", "Ours, theirs, precedent, compromise")),
        ("internal", tr("Export", "Internal copy"), tr("Export", "Word, with what we know as comments")),
        ("signing-pack", tr("Export", "Signing pack"), tr("Export", "Both originals and a checklist")),
    )
    known = {kind.slug: kind for kind in KINDS if draft or not kind.drafts_only}
    made = [Offer(slug, title, said, (known.pop(slug),)) for slug, title, said in rows if slug in known]
    if known:
        title, said = tr("Export", "Reading copy"), tr("Export", "PDF, web page, Markdown and others")
        made.append(Offer("reading", title, said, tuple(known.values())))
    return tuple(made)


def format_name(kind: Kind) -> str:
    """Return what the format of a reading copy is called."""
    tr = QCoreApplication.translate
    return {
        "pdf": tr("Export", "PDF"),
        "html": tr("Export", "Web page (HTML)"),
        "md": tr("Export", "Markdown"),
        "akn": tr("Export", "Akoma Ntoso (XML)"),
        "odt": tr("Export", "OpenDocument text"),
    }.get(kind.slug, kind.slug)


def save_verb(kind: Kind, suffix: str = "") -> str:
    """Return what the button says that saves a kind of file; ``suffix`` is the chosen one of several."""
    tr = QCoreApplication.translate
    if kind.slug == "columns" and suffix != kind.suffix:
        return tr("Export", "Save workbook…") if suffix == ".xlsx" else tr("Export", "Save web page…")
    if kind.slug == "redline" and suffix == ".pdf":
        return tr("Export", "Save PDF…")
    said = {
        "signing-pack": tr("Export", "Save signing pack…"),
        "pdf": tr("Export", "Save PDF…"),
        "html": tr("Export", "Save web page…"),
        "md": tr("Export", "Save Markdown…"),
        "akn": tr("Export", "Save XML…"),
        "odt": tr("Export", "Save OpenDocument…"),
    }
    return said.get(kind.slug, tr("Export", "Save Word file…"))


def filter_of(suffix: str) -> str:
    """Return the filter of a file dialog for a suffix."""
    return f"{suffix_name(suffix)} (*{suffix})"


def suffix_name(suffix: str) -> str:
    """Return what a suffix stands for; the empty one for a folder."""
    tr = QCoreApplication.translate
    return {
        "": tr("Export", "Folder"),
        ".docx": tr("Export", "Word"),
        ".pdf": tr("Export", "PDF"),
        ".html": tr("Export", "Web page"),
        ".md": tr("Export", "Markdown"),
        ".xml": tr("Export", "Akoma Ntoso"),
        ".odt": tr("Export", "OpenDocument text"),
        ".xlsx": tr("Export", "Excel"),
        ".zip": tr("Export", "ZIP archive"),
    }.get(suffix, suffix.lstrip(".").upper())


def offer_of(made: Iterable[Offer], slug: str) -> Offer | None:
    """Return the row that has a kind; None where none has."""
    return next((offer for offer in made if slug in {offer.slug, *(kind.slug for kind in offer.kinds)}), None)
