"""What the desk paints, in words: for tooltips and for who cannot see the marks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.language.countries import country_of_code
from app.model.draft import Remark
from app.negotiating.bracket_text import Alternative, walked
from app.ui.models.desk_looks import Look, Span
from app.ui.models.desk_marks import Marks, Wedge

_LONG = 160
_SAID = frozenset({Look.ADDED, Look.STRUCK, Look.FINDING, Look.DANGLING})


def weight_said(weight: int) -> str:
    """Say how a provision departs from its closest precedent; empty where nothing weighs."""
    said = {
        3: QCoreApplication.translate("DeskSheet", "Departs from the closest precedent: weighty."),
        2: QCoreApplication.translate("DeskSheet", "Departs from the closest precedent: of substance."),
        1: QCoreApplication.translate("DeskSheet", "Departs from the closest precedent: light."),
    }
    return said.get(weight, "")


def wedge_said(wedge: Wedge) -> str:
    """Say which words do not stand where the wedge is."""
    words = _short(wedge.words)
    if not wedge.offered:
        return QCoreApplication.translate("DeskSheet", "Missing beside the closest precedent: “{words}”").format(
            words=words
        )
    if wedge.said:
        return QCoreApplication.translate("DeskSheet", "{author} proposes to add “{words}”").format(
            author=wedge.said, words=words
        )
    return QCoreApplication.translate("DeskSheet", "Proposed to be added: “{words}”").format(words=words)


def span_said(span: Span, plain: str, place: str = "") -> str:
    """Say what marked words are; ``place`` names where a reference leads. Empty for looks that say nothing."""
    words = _short(plain[span.start : span.end])
    if span.look is Look.ADDED:
        return QCoreApplication.translate("DeskSheet", "Not in the closest precedent: “{words}”").format(words=words)
    if span.look is Look.STRUCK:
        said = QCoreApplication.translate("DeskSheet", "{author} proposes to delete “{words}”")
        if not span.said:
            said = QCoreApplication.translate("DeskSheet", "Proposed to be deleted: “{words}”")
        return said.format(author=span.said, words=words)
    if span.look is Look.REFERENCE:
        return QCoreApplication.translate("DeskSheet", "Refers to {place}. Ctrl+click goes there.").format(place=place)
    if span.look is Look.DANGLING:
        return QCoreApplication.translate("DeskSheet", "What “{words}” refers to is no longer in the draft.").format(
            words=words
        )
    return span.said if span.look is Look.FINDING else ""


def alternative_said(alternative: Alternative, plain: str) -> str:
    """Say who wants which words in brackets."""
    words = _short(plain[alternative.words_start : alternative.words_end])
    owner = " / ".join(country_of_code(code) or code for code in alternative.owners)
    if alternative.ordinal:
        owner = f"{owner} {alternative.ordinal}".strip()
    if not words:
        return QCoreApplication.translate("DeskSheet", "Bracket, {owner}: leave out").format(owner=owner)
    if not owner:
        return QCoreApplication.translate("DeskSheet", "Bracket: “{words}”").format(words=words)
    return QCoreApplication.translate("DeskSheet", "Bracket, {owner}: “{words}”").format(owner=owner, words=words)


def remark_said(remark: Remark) -> str:
    """Say a remark and whose it is."""
    if remark.stamp.author:
        return QCoreApplication.translate("DeskSheet", "Remark by {author}: {words}").format(
            author=remark.stamp.author, words=remark.words
        )
    return QCoreApplication.translate("DeskSheet", "Remark: {words}").format(words=remark.words)


def all_said(place: str, marks: Marks, plain: str) -> str:
    """Say everything that is painted for a provision, for its accessible description."""
    return " ".join(part if part.endswith((".", "”")) else f"{part}." for part in _parts(place, marks, plain))


def _parts(place: str, marks: Marks, plain: str) -> Iterator[str]:
    yield from filter(None, (place, weight_said(marks.weight)))
    yield from (span_said(span, plain) for span in marks.spans if span.look in _SAID)
    yield from (wedge_said(wedge) for wedge in marks.wedges)
    for group in walked(marks.groups):
        yield from (alternative_said(alternative, plain) for alternative in group.alternatives)
    yield from (remark_said(remark) for remark in marks.remarks)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONG else f"{flat[:_LONG].rstrip()}…"
