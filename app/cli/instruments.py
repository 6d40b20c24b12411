"""Commands on instruments: import, list, show, search, precedents, compare, export."""

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, cast

import click

from app.cli import shapes
from app.cli.clause_lines import clause_lines
from app.cli.common import as_json, changes, in_library, opened, output, paper, print_json, shortened, word_file
from app.errors import NotAnInstrument, UserError
from app.jobs import comparing, exporting, importing
from app.jobs.opening import clauses_in, comments_in, open_instrument, reading_of
from app.language.topics import all_topics
from app.library.store import Library
from app.library.values import Filter
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.terms import Clauses
from app.settings import Paper
from app.word.changes import Changes

_WIDTH = 100


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@changes
@in_library
@as_json
def import_command(files: tuple[Path, ...], changes: Changes, library_path: Path | None, as_json: bool) -> int:
    """Add signed texts (Word, OpenDocument, PDF, web pages, .txt, .md) to the library."""
    with closing(opened(library_path)) as library:
        results = [_import_one(library, path, changes, as_json) for path in files]
    if as_json:
        print_json({"files": results})
    return int(any(result["status"] == "refused" for result in results))


def _import_one(library: Library, path: Path, changes: Changes, silent: bool) -> dict[str, Any]:
    try:
        reading = importing.read(path, changes=changes)
        added = importing.add(library, reading)
    except UserError as error:
        click.echo(str(error), err=True)
        reasons = error.reasons if isinstance(error, NotAnInstrument) else (str(error),)
        return {"file": str(path), "status": "refused", "id": None, "reasons": list(reasons)}
    status = "added" if added.new else "already there"
    if not silent:
        count = len(reading.findings)
        doubts = f", {count} doubtful spot{'s' if count > 1 else ''} to look at" if added.new and count else ""
        click.echo(f"{added.id}  {status}: {reading.instrument.particulars.title}{doubts}")
    return {"file": str(path), "status": status, "id": added.id, "reasons": []}


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


@click.command("show")
@click.argument("reference", metavar="ID|FILE")
@changes
@in_library
@as_json
def show_command(reference: str, changes: Changes, library_path: Path | None, as_json: bool) -> None:
    """Show an instrument of the library, or a file as it would be read."""
    with closing(opened(library_path)) as library:
        reading = reading_of(reference, changes=changes)
        instrument = reading.instrument if reading else open_instrument(library, reference)
    clauses = clauses_in(instrument)
    if not as_json:
        _print_instrument(instrument, clauses)
        return
    commented = shapes.commented(instrument, comments_in(reference, changes=changes))
    print_json(shapes.shown(instrument, clauses) | shapes.covered(reading.coverage if reading else None) | commented)


def _print_instrument(instrument: Instrument, clauses: Clauses) -> None:
    particulars = instrument.particulars
    click.echo(particulars.title)
    for participant in particulars.participants:
        represented = f", represented by {participant.represented_by}" if participant.represented_by else ""
        click.echo(f"  {participant.name}{represented}")
    signed = particulars.signed_on.isoformat() if particulars.signed_on else "not known"
    click.echo(f"  Status {particulars.status}, {particulars.binding}; date {signed}; place {particulars.place or '-'}")
    for line in clause_lines(clauses):
        click.echo(f"  {line}")
    click.echo()
    for provision in instrument.provisions:
        click.echo(f"{provision.kind.value:<11}{'  ' * provision.level}{_one_line(provision)}")


def _one_line(provision: Provision) -> str:
    topics = f"  {{{', '.join(provision.topic_names)}}}" if provision.topics else ""
    return shortened(" ".join(part for part in (provision.label, provision.words) if part), _WIDTH) + topics


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
        click.echo(f"{hit.clause.id}  {hit.clause.short_title} {hit.clause.label}\n    {hit.clause.text}")
    if not hits:
        click.echo("No clause with these words.")


@click.command("precedents")
@click.argument("reference", metavar="ID|FILE")
@click.option("--top", type=click.IntRange(1, 50), default=5, show_default=True, help="How many for each provision.")
@changes
@in_library
@as_json
def precedents_command(reference: str, top: int, changes: Changes, library_path: Path | None, as_json: bool) -> None:
    """Show the closest precedents of every provision."""
    with closing(opened(library_path)) as library:
        instrument = open_instrument(library, reference, changes=changes)
        near = comparing.compare_with_precedents(library, instrument, top)
    shape = shapes.departures(instrument, near)
    if as_json:
        print_json(shape)
        return
    for provision in shape["provisions"]:
        click.echo(f"{provision['label']} {shortened(provision['text'], _WIDTH)}".strip())
        for hit in provision["hits"]:
            click.echo(f"    {hit['score']:.0%}  {hit['instrument']} {hit['label']}  {shortened(hit['text'], _WIDTH)}")
        if not provision["hits"]:
            click.echo("    no precedent")


@click.command("compare")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@output
@paper
@click.option("--author", default="Paraph", show_default=True, help="The author of the tracked changes.")
@changes
@in_library
@as_json
def compare_command(**given: Any) -> None:
    """Compare two instruments or files; with -o, write a redline (.docx) or a page (.html)."""
    out: Path | None = given["out"]
    if out and out.suffix.lower() not in {".docx", ".html"}:
        raise click.UsageError("The output file must end in .docx or .html.")
    with closing(opened(given["library_path"])) as library:
        before, after = (
            open_instrument(library, given[side], changes=given["changes"]) for side in ("before", "after")
        )
    comparison = comparing.compare_instruments(before, after)
    if out and out.suffix.lower() == ".html":
        exporting.export_comparison_html(before, after, out)
    elif out:
        exporting.export_redline(before, after, out, given["author"], given["paper"])
    if given["as_json"]:
        print_json(shapes.compared(comparison, before, after))
        return
    click.echo(", ".join(f"{count} {kind.replace('_', ' and ')}" for kind, count in comparison.counts.items()))
    click.echo(comparing.said(comparison))
    if out:
        click.echo(f"Written: {out}")


@click.command("export")
@click.argument("reference", metavar="ID|FILE")
@output
@click.option("--as", "form", type=click.Choice(["clean", "redline"]), default="clean", show_default=True)
@click.option("--against", metavar="ID|FILE", help="What a redline starts from.")
@paper
@click.option("--author", default="Paraph", show_default=True, help="The author of the tracked changes.")
@changes
@in_library
def export_command(**given: Any) -> None:
    """Write a Word file: clean, or with tracked changes against another instrument."""
    out: Path | None = given["out"]
    if out is None:
        raise click.UsageError("Name the file to write with -o.")
    word_file(out)
    if (given["form"] == "redline") != bool(given["against"]):
        raise click.UsageError("--as redline and --against go together.")
    with closing(opened(given["library_path"])) as library:
        open_ = partial(open_instrument, library, changes=given["changes"])
        instrument, against = open_(given["reference"]), open_(given["against"]) if given["against"] else None
    if against:
        exporting.export_redline(against, instrument, out, given["author"], cast("Paper", given["paper"]))
    else:
        exporting.export_clean(instrument, out, cast("Paper", given["paper"]))
    click.echo(f"Written: {out}")
