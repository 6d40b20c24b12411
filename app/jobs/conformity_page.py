"""Both languages beside each other as a page: what differs is marked in both, and said below."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from app.checking.conformity_pairs import Row, together
from app.jobs.conformity import Held
from app.model.finding import Finding
from app.model.provision import Provision

Say = Callable[[Finding], str]


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of a page, as #RRGGBB: what is marked, the line under it, and words that are said of it."""

    mark: str = "#FBEBC5"
    line: str = "#B07A17"
    said: str = "#8F3D0E"
    rule: str = "#D8D2C4"
    ink: str = "#1F1E1A"


def plainly(finding: Finding) -> str:
    """Return what a finding says."""
    return finding.message


def table(held: Held, heads: tuple[str, str], inks: Inks, say: Say = plainly, *, only: bool = True) -> str:
    """Return both languages as a table in HTML, ``only`` the rows that differ.

    A finding's row has an anchor from f0 on, the sentence below that says it one from s0 on.
    """
    numbers = {id(each): at for at, each in enumerate(held.findings)}
    rows = "".join(_rows(held, numbers, inks, say, only=only))
    head = "".join(f'<td width="50%"><b>{escape(each)}</b></td>' for each in heads)
    return f'<table width="100%" cellspacing="0" cellpadding="8"><tr>{head}</tr>{rows}</table>'


def page(held: Held, title: str, heads: tuple[str, str], say: Say = plainly, *, only: bool = True) -> str:
    """Return a page for browsers, which needs nothing besides."""
    inks = Inks()
    style = (
        f"body{{font:16px/1.5 serif;color:{inks.ink};margin:2em auto;max-width:70em;padding:0 1em}}"
        f"td{{vertical-align:top;border-top:1px solid {inks.rule};width:50%}}"
    )
    body = table(held, heads, inks, say, only=only)
    language = escape(held.first.language, quote=True)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def rows_of(held: Held) -> tuple[tuple[Row, tuple[Finding, ...]], ...]:
    """Return the rows of both languages, one where one provision answers several, each with its findings."""
    found: dict[str, list[Finding]] = {}
    for each in held.findings:
        found.setdefault(each.beside.at if each.rule == "only_second" and each.beside else each.at, []).append(each)
    made = []
    for row in together(held.rows):
        named = [each.id for each in row.ours or row.theirs]
        made.append((row, tuple(each for name in named for each in found.get(name, ()))))
    return tuple(made)


def spans_in(
    provision: Provision, found: Iterable[Finding], *, beside: bool, heading: bool
) -> tuple[tuple[int, int], ...]:
    """Return where a provision's heading or text differs, in order and apart; ``beside`` in the other language."""
    places = (each.beside if beside else each for each in found)
    spans = sorted(
        (place.start, place.end)
        for place in places
        if place and place.at == provision.id and place.end > place.start and place.heading is heading
    )
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _rows(held: Held, numbers: dict[int, int], inks: Inks, say: Say, *, only: bool) -> Iterable[str]:
    for row, found in rows_of(held):
        if only and not found:
            continue
        anchors = "".join(f'<a name="f{numbers[id(each)]}"></a>' for each in found)
        cells = (
            _cell(row.ours, [each for each in found if each.rule != "only_second"], inks, anchors, beside=False),
            _cell(row.theirs, found, inks, "", beside=True),
        )
        yield f"<tr>{''.join(cells)}</tr>"
        for each in found:
            anchor = f'<a name="s{numbers[id(each)]}"></a>'
            yield f'<tr><td colspan="2">{anchor}<font color="{inks.said}">▲ {escape(say(each))}</font></td></tr>'


def _cell(provisions: Sequence[Provision], found: Sequence[Finding], inks: Inks, anchors: str, *, beside: bool) -> str:
    words = "<br><br>".join(_said(each, found, inks, beside=beside) for each in provisions)
    return f"<td>{anchors}{words or '–'}</td>"


def _said(provision: Provision, found: Sequence[Finding], inks: Inks, *, beside: bool) -> str:
    spans = {heading: spans_in(provision, found, beside=beside, heading=heading) for heading in (True, False)}
    label = f"{escape(provision.label)} " if provision.label else ""
    heading = f"<b>{_marked(provision.heading.plain, spans[True], inks)}</b> " if provision.heading else ""
    return f"{label}{heading}{_marked(provision.text.plain, spans[False], inks)}"


def _marked(words: str, spans: Iterable[tuple[int, int]], inks: Inks) -> str:
    out, last = "", 0
    look = f"background-color:{inks.mark};text-decoration:underline"
    for start, end in spans:
        out += f'{escape(words[last:start])}<span style="{look}">{escape(words[start:end])}</span>'
        last = end
    return (out + escape(words[last:])).replace("\n", "<br>")
