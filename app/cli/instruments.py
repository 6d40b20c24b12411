"""Commands on instruments: list, search, precedents, compare, export."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from app.cli import shapes
from app.cli.change_lines import change_lines
from app.cli.common import as_json, in_library, marking, opened, output, paper, print_json, shortened
from app.cli.sources import Sources, reads_files, sources
from app.errors import NoMarks
from app.export.dress import Dress
from app.jobs import comparing
from app.jobs.negotiated import Negotiated, compare_marks
from app.language.topics import all_topics
from app.library.store import Library
from app.library.values import Filter
from app.worker import Worker

_WIDTH = 100
_WEIGHTY = 3


@click.command("list")
@in_library
@as_json
def list_command(library_path: Path | None, as_json: bool) -> None:
    """List the instruments of the library."""
    with closing(opened(library_path)) as library:
        entries = library.instruments()
    if as_json:
        print_json(shapes.listed(entries))
        return
    for entry in entries:
        signed = entry.signed_on.isoformat() if entry.signed_on else "no date   "
        click.echo(f"{entry.id}  {signed}  {', '.join(entry.countries)}  {shortened(entry.title, _WIDTH)}")
    if not entries:
        click.echo("The library is empty. Add signed texts with: paraph import FILE")


@click.command("search")
@click.argument("query")
@click.option("--topic", multiple=True, metavar="T", help="Only clauses with this topic; may be given several times.")
@in_library
@as_json
def search_command(query: str, topic: tuple[str, ...], library_path: Path | None, as_json: bool) -> None:
    """Find clauses: words, "an exact phrase", the beginning of a word*."""
    unknown = [name for name in topic if name not in all_topics()]
    if unknown:
        raise click.BadParameter(f"“{unknown[0]}” is none; there are {', '.join(all_topics())}.", param_hint="--topic")
    with closing(opened(library_path)) as library:
        hits = library.search(query, Filter(topics=topic))
    if as_json:
        print_json(shapes.found(hits))
        return
    for hit in hits:
        click.echo(
            f"{hit.clause.id}  {hit.clause.short_title} {hit.clause.label}".rstrip() + f"\n    {hit.clause.text}"
        )
    if not hits:
        click.echo("No clause with these words.")


@click.command("precedents")
@click.argument("reference", metavar="ID|FILE")
@click.option("--top", type=click.IntRange(1, 50), default=5, show_default=True, help="How many for each provision.")
@reads_files
@in_library
@as_json
def precedents_command(worker: Worker | None, **given: Any) -> None:
    """Show the closest precedents of every provision."""
    with closing(opened(given["library_path"])) as library:
        instrument = sources(worker, given).open(library, given["reference"])
        near = comparing.compare_with_precedents(library, instrument, given["top"])
    shape = shapes.departures(instrument, near)
    if given["as_json"]:
        print_json(shape)
        return
    for provision in shape["provisions"]:
        click.echo(f"{provision['label']} {shortened(provision['text'], _WIDTH)}".strip())
        for hit in provision["hits"]:
            click.echo(f"    {hit['score']:.0%}  {hit['instrument']} {hit['label']}  {shortened(hit['text'], _WIDTH)}")
        if not provision["hits"]:
            click.echo("    no precedent")
        for told in (each for each in provision["why"] if each["weight"] == _WEIGHTY):
            click.echo(f"    weighty: {told['text']}")


@click.command("compare")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="[AFTER]", required=False)
@output
@paper
@marking
@click.option("--author", default="Paraph", show_default=True, help="The author of the tracked changes.")
@reads_files
@in_library
@as_json
def compare_command(worker: Worker | None, **given: Any) -> None:
    """Compare two instruments or files; with -o, write a redline (.docx) or a page (.html).

    Of one Word file alone: what its tracked changes make of it, with who proposed what and when.
    """
    out: Path | None = given["out"]
    if out and out.suffix.lower() not in {".docx", ".html"}:
        raise click.UsageError("The output file must end in .docx or .html.")
    with closing(opened(given["library_path"])) as library:
        how = sources(worker, given)
        if given["after"]:
            before, after = (how.open(library, given[side]) for side in ("before", "after"))
            comparison, by = comparing.compare_instruments(before, after), None
        else:
            marks = _marks(how, library, given["before"])
            before, after, comparison, by = marks.before, marks.after, marks.comparison, marks.by
    if out and out.suffix.lower() == ".html":
        _exporting().export_comparison_html(before, after, out, given["marking"])
    elif out:
        dress = Dress(given["paper"], marking=given["marking"])
        _exporting().export_redline(before, after, out, given["author"], dress)
    if given["as_json"]:
        print_json(shapes.compared(comparison, before, after, by))
        return
    for line in change_lines(comparison, before, after, by):
        click.echo(line)
    click.echo(", ".join(f"{count} {kind.replace('_', ' and ')}" for kind, count in comparison.counts.items()))
    click.echo(comparing.said(comparison))
    if out:
        click.echo(f"Written: {out}")


def _marks(how: Sources, library: Library, reference: str) -> Negotiated:
    """Return what the marks of one file change."""
    negotiated, accepted = (
        replace(how, changes=changes).open(library, reference) for changes in ("negotiated", "accepted")
    )
    if not negotiated.proposals:
        raise click.UsageError(str(NoMarks(reference)))
    return compare_marks(negotiated, accepted)


def _exporting() -> Any:
    """Return the jobs that write files."""
    from app.jobs import exporting  # noqa: PLC0415 - late: what writes Word files takes as long to load as a comparison

    return exporting
