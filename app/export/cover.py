"""Pages that go with a file: the note that covers a redline, the cover of a conformed copy.

They are files of their own. A redline that began with a note would not be the text any more: who accepts its changes
would have a page too many, and its page numbers would not be those of the text that both sides hold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from app.comparing.weightrules import kind_names
from app.export.docx import clean_bytes
from app.export.dress import PLAIN, Dress
from app.language.dates import day_said
from app.model.comparison import Change, Comparison
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import EMPTY, MarkKind, Text, whole

Line = tuple[str, ...]
"""The cells of a row."""
WEIGHTS = {3: "weighty", 2: "of substance", 1: "light"}
BLANK = "____________"
"""Where something is written in by hand."""
_WEIGHTY = 3
_MOST = 8
"""Weighty changes that the note tells one by one, so that it stays a page."""
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a page, under a heading; ``bold`` says whether their first cells are bold, or the first row, or none."""

    heading: str
    rows: tuple[Line, ...]
    bold: Literal["none", "cells", "row"] = "cells"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that goes with a file: a title, lines, tables, and lines at the foot."""

    title: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...]
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What a redline is of: how the texts are called that were held against each other, and when that was done."""

    before: str
    after: str
    on: date


def page_bytes(page: Page, dress: Dress = PLAIN) -> bytes:
    """Return a page as a Word file; equal pages give equal bytes."""
    return clean_bytes(page_text(page), page_dress(dress))


def page_text(page: Page) -> Instrument:
    """Return a page as a text that any kind of file can be made of."""
    text = LanguageVersion("en", "original", tuple(_numbered(_provisions(page))))
    return Instrument("page", Particulars(title=page.title), (text,))


def page_dress(dress: Dress) -> Dress:
    """Return how such a page is dressed in a file that is dressed so."""
    return replace(dress, original="", dated="", line_numbers=False)


def _provisions(page: Page) -> Iterable[Provision]:
    yield _of(Kind.TITLE, 0, Text(page.title))
    yield from (_of(Kind.CHAPEAU, 0, Text(line)) for line in page.lines)
    for table in page.tables:
        if not table.rows:
            continue
        yield replace(_of(Kind.SUBHEADING, 0, EMPTY), heading=Text(table.heading))
        yield _of(Kind.TABLE, 0, EMPTY)
        for at, row in enumerate(table.rows):
            yield _of(Kind.ROW, 1, EMPTY)
            for place, cell in enumerate(row):
                bold = (table.bold == "row" and at == 0) or (table.bold == "cells" and place == 0)
                yield _of(Kind.CELL, 2, whole(cell, MarkKind.BOLD) if bold and cell else Text(cell))
    yield from (_of(Kind.CHAPEAU, 0, Text(line)) for line in page.foot)


def _of(kind: Kind, level: int, text: Text) -> Provision:
    return Provision("", kind, level, text)


def _numbered(provisions: Iterable[Provision]) -> Iterable[Provision]:
    return (replace(each, id=f"p{at}") for at, each in enumerate(provisions))


# ---- the note on a redline


def note_bytes(
    before: Instrument, after: Instrument, comparison: Comparison, held: Held, dress: Dress = PLAIN
) -> bytes:
    """Return the note that covers a redline: what against what, when, and how many changes of which weight."""
    return page_bytes(note(before, after, comparison, held), dress)


def note(before: Instrument, after: Instrument, comparison: Comparison, held: Held) -> Page:
    """Return the page that ``note_bytes`` writes."""
    total = sum(comparison.weighed.values())
    lines = (
        f"The changes lead from “{held.before}” to “{held.after}”.",
        f"Held against each other on {day_said(held.on)}.",
        _in_words(comparison, total),
    )
    heavy = [change for change in comparison.changes if change.weight == _WEIGHTY]
    tables = (
        Table("Changes by weight", tuple(_counts(comparison)), "row"),
        Table("Weighty changes", tuple(_told(before, after, heavy[:_MOST])), "row"),
    )
    more = len(heavy) - _MOST
    foot = (f"{more} more weighty change{'s are' if more > 1 else ' is'} in the redline.",) if more > 0 else ()
    return Page("Summary of changes", lines, tables, foot)


def _in_words(comparison: Comparison, total: int) -> str:
    if not total:
        return "No words have changed. The order of names is not counted."
    moved = sum(change.kind.startswith("moved") for change in comparison.changes)
    also = f" {moved} provision{'s have' if moved > 1 else ' has'} another place." if moved else ""
    return f"{total} provision{'s' if total > 1 else ''} changed.{also} The order of names is not counted."


def _counts(comparison: Comparison) -> Iterable[Line]:
    """Yield a row for each kind of change, the weightiest first; one change counts once, by its heaviest reason."""
    names = kind_names()
    counted: dict[tuple[int, str], int] = {}
    for change in comparison.changes:
        if change.weight:
            key = change.weight, change.leading
            counted[key] = counted.get(key, 0) + 1
    if counted:
        yield ("Weight", "What changed", "How many")
    for (weight, kind), count in sorted(counted.items(), key=lambda one: (-one[0][0], -one[1], one[0][1])):
        yield (WEIGHTS[weight], names[kind][count > 1], str(count))


def _told(before: Instrument, after: Instrument, changes: Sequence[Change]) -> Iterable[Line]:
    places = _places(before) | _places(after)
    if changes:
        yield ("Where", "What changed")
    for change in changes:
        at = (change.after or change.before)[0]
        said = " ".join(reason.text for reason in change.why if reason.weight == _WEIGHTY)
        yield (places.get(at, ""), said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} …")


def _places(instrument: Instrument) -> dict[str, str]:
    """Return how each provision is called by the labels above it and its own: "IV.2(a)"; signs of lists say nothing."""
    found: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for each in instrument.provisions:
        while above and above[-1][0] >= each.level:
            above.pop()
        label = each.label.strip(" .:：")
        label = label if any(sign.isalnum() for sign in label) else ""
        name = above[-1][1] if above else ""
        between = "" if not name or label.startswith("(") else "."
        name = f"{name}{between}{label}" if label else name
        found[each.id] = name or each.kind.value.capitalize()
        above.append((each.level, name))
    return found


# ---- the cover of a conformed copy


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of a pack, and the SHA-256 of its bytes, in hexadecimal digits."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Conformed:
    """What the cover of a conformed copy says; what is empty is left blank for ink."""

    title: str
    participants: tuple[str, ...]
    place: str
    on: date | None
    signatories: tuple[str, ...]
    languages: str
    originals: int
    files: tuple[Filed, ...] = ()


def conformed_bytes(copy: Conformed, dress: Dress = PLAIN) -> bytes:
    """Return the cover of a conformed copy as a Word file."""
    return page_bytes(conformed(copy), dress)


def conformed(copy: Conformed) -> Page:
    """Return the page that ``conformed_bytes`` writes."""
    rows = (
        ("Title", copy.title),
        ("Participants", "\n".join(copy.participants)),
        ("Signed at", copy.place or BLANK),
        ("Signed on", day_said(copy.on) if copy.on else BLANK),
        ("Signed by", "\n".join(copy.signatories) or BLANK),
        ("Languages", copy.languages),
        ("Number of originals", str(copy.originals)),
    )
    files = tuple((each.name, f"SHA-256 {each.sha256}") for each in copy.files)
    return Page(
        "Conformed copy",
        ("The text that follows conforms to the signed originals; names stand where the signatures are.",),
        (Table("The instrument", rows), Table("Made from these files", files)),
        (f"Held against the signed original by {BLANK} on {BLANK}",),
    )
