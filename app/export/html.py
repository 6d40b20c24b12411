"""A comparison as one page that any browser shows and prints: no script, nothing fetched, light and dark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from app.export.files import write_whole
from app.export.ooxml import safe
from app.language.dates import day_said
from app.model.comparison import Change, ChangeKind, Comparison, Hunk
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision
from app.paths import resources

_KINDS: dict[ChangeKind, str] = {
    "kept": "Kept",
    "reworded": "Reworded",
    "moved": "Moved",
    "moved_reworded": "Moved and reworded",
    "split": "Split",
    "merged": "Merged",
    "added": "Added",
    "dropped": "Dropped",
}
_MATCHED = frozenset({"role", "alternat"})
_WEIGHTS = {3: "weighty", 2: "of substance", 1: "light"}
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the page: ``name`` says which, ``mark`` the element for words that only it has."""

    name: str
    mark: str
    provisions: Mapping[str, Provision]
    labels: Mapping[str, str]

    def ids(self, change: Change) -> tuple[str, ...]:
        return change.before if self.name == "before" else change.after

    def words(self, hunk: Hunk) -> str:
        return hunk.before if self.name == "before" else hunk.after


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one hunk, as the page shows them."""

    words: str
    opening: str = ""
    closing: str = ""


def write_comparison(before: Instrument, after: Instrument, comparison: Comparison, path: Path) -> None:
    """Write the comparison as a self-contained HTML file; raise UnwritableFile."""
    write_whole(path, page(before, after, comparison).encode("utf-8"))


def page(before: Instrument, after: Instrument, comparison: Comparison) -> str:
    """Return the page that ``write_comparison`` writes."""
    sides = (_side("before", "del", before), _side("after", "ins", after))
    heads = "".join(f'<th scope="col" class="text">{head(instrument)}</th>' for instrument in (before, after))
    rows = "\n".join(_row(change, sides) for change in comparison.changes)
    header = f"""<h1>Comparison</h1>
<p>{_counts(comparison)}</p>
<p class="legend">{_legend(comparison)}</p>"""
    columns = f'<tr><th scope="col" class="kind">Change</th>{heads}</tr>'
    return document(f"{_name(before)} – {_name(after)}", header, columns, rows)


def document(title: str, header: str, columns: str, rows: str) -> str:
    """Return a whole page around one table; all but ``title`` is HTML."""
    style = style_of("comparison")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escaped(title)}</title>
<style>
{style}</style>
</head>
<body>
<header>
{header}
</header>
<table>
<thead>{columns}</thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def style_of(page: str) -> str:
    """Return the style sheet of a kind of page: the colours that all pages share, and its own."""
    return "".join((resources() / f"{name}.css").read_text(encoding="utf-8") for name in ("page", page))


def _side(name: str, mark: str, instrument: Instrument) -> _Side:
    provisions = instrument.provisions
    printed = labels(instrument)
    return _Side(
        name,
        mark,
        {provision.id: provision for provision in provisions},
        {provision.id: label for provision, label in zip(provisions, printed, strict=True)},
    )


def escaped(words: str) -> str:
    """Return words as HTML."""
    return escape(safe(words), quote=True)


def _name(instrument: Instrument) -> str:
    return instrument.particulars.title or "Untitled"


def head(instrument: Instrument) -> str:
    """Return what stands above an instrument's column, as HTML: title, place and date."""
    particulars = instrument.particulars
    day = particulars.signed_on
    signed = day_said(day) if day else ""
    facts = (particulars.place, signed, "draft" if particulars.status == "draft" else "")
    said = ", ".join(fact for fact in facts if fact)
    return escaped(_name(instrument)) + (f"<small>{escaped(said)}</small>" if said else "")


def _counts(comparison: Comparison) -> str:
    """Return how many provisions there are of each kind, as one sentence."""
    counted = comparison.counts
    parts = [f"{counted[kind]} {word.lower()}" for kind, word in _KINDS.items() if kind in counted]
    if not parts:
        return "There is nothing to compare."
    return f"Of {len(comparison.changes)} provisions: {', '.join(parts)}."


def _legend(comparison: Comparison) -> str:
    reasons = {reason for change in comparison.changes for reason in change.reasons}
    parts = ["<ins>Added words</ins> are underlined, <del>removed words</del> are struck."]
    if "role" in reasons:
        parts.append('<span class="matched">Names matched by role</span> have a dotted line; they are not counted.')
    if "alternat" in reasons:
        parts.append('<span class="matched">Names in the other order</span> have a dotted line; they are not counted.')
    if "name" in reasons:
        parts.append('<strong class="name">Names replaced</strong> are in bold.')
    return " ".join(parts)


def _row(change: Change, sides: Sequence[_Side]) -> str:
    cells = "".join(f'<td class="text {side.name}">{_cell(change, side)}</td>' for side in sides)
    moved = any(sentence.moved for sentence in change.sentences)
    note = "<small>sentences in another order</small>" if moved else ""
    weight = _WEIGHTS.get(change.weight, "")
    note = f"<small>{weight}</small>{note}" if weight else note
    return f'<tr class="{change.kind}"><th scope="row" class="kind">{_KINDS[change.kind]}{note}</th>{cells}</tr>'


def _cell(change: Change, side: _Side) -> str:
    """Return the provisions of one side, each its paragraph, with its part of the hunks."""
    ids = side.ids(change)
    if not ids:
        return f'<p class="none">{_KINDS[change.kind]}</p>'
    runs = [_run(hunk, side) for hunk in change.hunks]
    out, start = [], 0
    for known in ids:
        provision = side.provisions[known]
        end = start + len(provision.words)
        out.append(_provision(provision, side.labels[known], tuple(_cut(runs, start, end))))
        start = end + 1
    return "".join(out)


def _run(hunk: Hunk, side: _Side) -> _Run:
    words = side.words(hunk)
    if _MATCHED & set(hunk.reasons):
        other = hunk.after if side.name == "before" else hunk.before
        return _Run(words, f'<span class="matched" title="matched with: {escaped(other)}">', "</span>")
    if hunk.op == "equal":
        return _Run(words)
    weight = ' class="name"' if "name" in hunk.reasons else ""
    return _Run(words, f"<{side.mark}{weight}>", f"</{side.mark}>")


def _cut(runs: Sequence[_Run], start: int, end: int) -> Iterator[_Run]:
    """Yield what of the runs lies between two offsets of the joined words."""
    at = 0
    for run in runs:
        words = run.words[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield _Run(words, run.opening, run.closing)
        at += len(run.words)


def _provision(provision: Provision, label: str, runs: Sequence[_Run]) -> str:
    length = len(provision.heading.plain) if provision.heading else 0
    heading, text = (_html(_cut(runs, *span)) for span in ((0, length), (length, len(provision.words))))
    if heading and provision.kind not in {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}:
        heading = f"<b>{heading}</b>"
    shown = f'<span class="label">{escaped(label)}</span> ' if label else ""
    return f'<p class="{provision.kind} level{min(provision.level, _DEEPEST)}">{shown}{heading}{text}</p>'


def _html(runs: Iterator[_Run]) -> str:
    return "".join(f"{run.opening}{escaped(run.words)}{run.closing}" for run in runs)
