"""An instrument as one page that any browser shows and prints: no script, nothing fetched, light and dark.

Each provision carries in attributes what it is, so that the page is read back as it was written: ``data-paraph-kind``,
``-level`` and ``-number``, its id, and ``data-paraph-part`` at its label, heading and text. A line break is a ``br``;
line breaks of the markup mean nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.export.carried import carried
from app.export.html import escaped, style_of
from app.export.package import title_of
from app.export.participles import participle
from app.export.signature import slots
from app.export.titles import broken
from app.model.instrument import Instrument, LanguageVersion
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, children_of, end_of
from app.model.text import Mark, MarkKind, Text

_HEADS = {Kind.SECTION: "h2", Kind.ANNEX: "h2", Kind.SUBHEADING: "h3"}
_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM})
_DEEPEST = 3
_MOST_LISTS = 30  # lists within one another; what is deeper says its level by its attribute alone

Spans = tuple[tuple[int, int, str], ...]
"""Where words have a look of the house's, and its class: no mark of theirs."""


def html_bytes(instrument: Instrument) -> bytes:
    """Return the page: every language version of the instrument, equal instruments giving equal bytes."""
    style = style_of("instrument")
    language = instrument.versions[0].language
    articles = "\n".join(_article(instrument, version) for version in instrument.versions)
    page = f"""<!DOCTYPE html>
<html lang="{escaped(language)}" data-paraph="instrument">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escaped(title_of(instrument))}</title>
<style>
{style}</style>
</head>
<body>
<main>
{articles}
</main>
</body>
</html>
"""
    return page.encode("utf-8")


def _article(instrument: Instrument, version: LanguageVersion) -> str:
    names = tuple(signatory.name for signatory in instrument.particulars.signatories if signatory.name)
    provisions = tuple(_carried(each) for each in version.provisions)
    writer = _Writer(provisions, labels(instrument, version.provisions), version.language, names)
    at = 0
    while at < len(version.provisions):
        at = writer.put(at)
    writer.close(-1)
    said = f'lang="{escaped(version.language)}" data-paraph-role="{version.role}"'
    return f"<article {said}>\n" + "\n".join(writer.out) + "\n</article>"


@dataclass(slots=True)
class _Writer:
    """Writes the provisions of a version in their order; ``lists`` are the levels of the items that are open."""

    provisions: Provisions
    labels: Sequence[str]
    language: str
    names: tuple[str, ...]
    out: list[str] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    titled: bool = False

    def put(self, at: int) -> int:
        """Write a provision, and what belongs into one box with it; return where the next one begins."""
        provision = self.provisions[at]
        listed = provision.kind in _LISTED
        goes_on = self.close(provision.level, item=listed)
        if listed and (goes_on or len(self.lists) < _MOST_LISTS):
            if not goes_on:
                self.out.append('<div class="items" role="list">')
            self.out.append(f'<div role="listitem"{self._facts(at)}>{self._paragraph(at)}')
            self.lists.append(provision.level)
            return at + 1
        if provision.kind is Kind.SIGNATURE:
            return self._signatures(at)
        if provision.kind is Kind.TABLE and _is_regular(self.provisions, at):
            return self._table(at)
        self.out.append(self._block(at))
        return at + 1

    def close(self, level: int, *, item: bool = False) -> bool:
        """Close the items that do not hold a provision of ``level``; tell whether it goes on the list of the last."""
        while self.lists and self.lists[-1] >= level:
            last = self.lists.pop()
            if item and last == level:
                self.out.append("</div>")
                return True
            self.out.append("</div></div>")
        return False

    def _facts(self, at: int, more: str = "") -> str:
        """Return the attributes that say what a provision is."""
        provision = self.provisions[at]
        number = f' data-paraph-number="{escaped(provision.number)}"' if provision.number else ""
        answers = f' data-paraph-answers="{escaped(provision.answers)}"' if provision.answers else ""
        kind = "subtitle" if provision.kind is Kind.TITLE else provision.kind
        classes = f"{kind} {more}".strip()
        return (
            f' id="p-{escaped(provision.id)}" class="{classes}" data-paraph-kind="{provision.kind}"'
            f' data-paraph-level="{provision.level}"{number}{answers}'
        )

    def _block(self, at: int) -> str:
        provision = self.provisions[at]
        if provision.kind is Kind.TITLE and not self.titled:
            self.titled = True
            return f"<h1{self._facts(at)}>{self._parts(at)}</h1>"
        tag = _HEADS.get(provision.kind)
        if tag:
            counted = "counted" if self.labels[at] and provision.kind is Kind.SECTION else ""
            if not provision.text.plain:
                return f"<{tag}{self._facts(at, counted)}>{self._parts(at)}</{tag}>"
            head = f'<{tag} class="{provision.kind} {counted}">{self._parts(at, text=False)}</{tag}>'
            return f"<div{self._facts(at)}>{head}<p>{_part('text', provision.text)}</p></div>"
        hangs = "hang" if self.labels[at] else ""
        deep = provision.level if provision.kind in {Kind.PARAGRAPH, *_LISTED} else 0
        inset = f"in{min(deep, _DEEPEST)}" if deep > 1 else ""
        return f"<div{self._facts(at, f'{hangs} {inset}'.strip())}>{self._paragraph(at)}</div>"

    def _paragraph(self, at: int) -> str:
        return f"<p>{self._parts(at)}</p>"

    def _parts(self, at: int, *, text: bool = True) -> str:
        provision, label = self.provisions[at], self.labels[at]
        headed = provision.kind in _HEADS or provision.kind is Kind.TITLE
        parts = [_part("label", Text(label))] if label else []
        if provision.heading is not None:
            parts.append(_part("heading", provision.heading, "span" if headed else "b"))
        if text and provision.text.plain:
            parts.append(_part("text", provision.text, spans=self._spans(provision)))
        return " ".join(parts)

    def _spans(self, provision: Provision) -> Spans:
        """Return the house's looks of words: lines of a title, parts of a signature block, what opens a recital."""
        text = provision.text
        if provision.kind is Kind.TITLE and "\n" not in text.plain:
            return tuple((start, end, "line") for start, end in _lines(broken(text).plain.split("\n")))
        if provision.kind is Kind.SIGNATURE:
            return tuple((start, end, "line") for start, end in _found(text.plain, slots(text, self.names)))
        place = participle(text, self.language) if provision.kind is Kind.RECITAL else None
        return ((*place, "participle"),) if place else ()

    def _signatures(self, at: int) -> int:
        """Write the blocks that stand side by side."""
        end = at
        while end < len(self.provisions) and self.provisions[end].kind is Kind.SIGNATURE:
            end += 1
        self.out.append('<div class="signatures">')
        self.out += [f"<div{self._facts(place)}>{self._paragraph(place)}</div>" for place in range(at, end)]
        self.out.append("</div>")
        return end

    def _table(self, at: int) -> int:
        caption = self._parts(at)
        self.out.append(f"<table{self._facts(at)}>" + (f"<caption>{caption}</caption>" if caption else "") + "<tbody>")
        for row in children_of(self.provisions, at):
            cells = "".join(
                f"<td{self._facts(cell)}>{self._parts(cell)}</td>" for cell in children_of(self.provisions, row)
            )
            self.out.append(f"<tr{self._facts(row)}>{cells}</tr>")
        self.out.append("</tbody></table>")
        return end_of(self.provisions, at)


def _carried(provision: Provision) -> Provision:
    """Return a provision as a page can carry it, whole, before its words are cut into spans."""
    heading = carried(provision.heading) if provision.heading else provision.heading
    return replace(provision, text=carried(provision.text), heading=heading)


def _is_regular(provisions: Provisions, at: int) -> bool:
    """Tell whether a table is rows of cells and nothing else, as markup can hold it."""
    rows = tuple(children_of(provisions, at))
    cells = tuple(cell for row in rows for cell in children_of(provisions, row))
    return (
        bool(rows)
        and all(provisions[row].kind is Kind.ROW and not provisions[row].words for row in rows)
        and not any(provisions[row].label for row in rows)
        and all(provisions[cell].kind is Kind.CELL for cell in cells)
        and end_of(provisions, at) == at + 1 + len(rows) + len(cells)
    )


def _lines(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where lines stand in the words that they were made of."""
    at = 0
    for line in lines:
        yield at, at + len(line)
        at += len(line)


def _found(plain: str, parts: Iterable[Text]) -> Iterator[tuple[int, int]]:
    """Yield where parts stand that follow each other in words."""
    at = 0
    for part in parts:
        start = plain.find(part.plain, at) if part.plain else -1
        if start >= 0:
            at = start + len(part.plain)
            yield start, at


def _part(name: str, text: Text, tag: str = "span", spans: Spans = ()) -> str:
    inner, at = "", 0
    for start, end, look in spans:
        words = "".join(_inline(text.cut(start, end)))
        inner += f'{"".join(_inline(text.cut(at, start)))}<span class="{look}">{words}</span>'
        at = end
    return f'<{tag} data-paraph-part="{name}">{inner}{"".join(_inline(text.cut(at, len(text.plain))))}</{tag}>'


def _inline(text: Text) -> Iterator[str]:
    """Yield words as HTML, bold and italic marked."""
    shown = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    edges = {0, len(text.plain), *(mark.start for mark in shown), *(mark.end for mark in shown)}
    for start, end in pairwise(sorted(edges)):
        kinds = _kinds(shown, start, end)
        words = escaped(text.plain[start:end]).replace("\n", "<br>")
        words = f"<i>{words}</i>" if MarkKind.ITALIC in kinds else words
        yield f"<b>{words}</b>" if MarkKind.BOLD in kinds else words


def _kinds(marks: Iterable[Mark], start: int, end: int) -> set[MarkKind]:
    return {mark.kind for mark in marks if mark.start <= start and end <= mark.end}
