"""``paraph show``: an instrument, or with --any whatever document a file holds."""

from contextlib import closing
from typing import Any

import click

from app.cli import shapes
from app.cli.clause_lines import clause_lines
from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.sources import Sources, reads_files, sources
from app.errors import NotInLibrary
from app.ingest.result import Plain
from app.jobs.opening import clauses_in, comments_in, plain_of
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.terms import Clauses
from app.worker import Worker

_WIDTH = 100
_BOXES = {"table": "[table]", "row": "[row]", "cell": "[cell]"}
_NOTE = "[note] "


@click.command("show")
@click.argument("reference", metavar="ID|FILE")
@click.option("--any", "any_document", is_flag=True, help="Show any document in a file, be it no instrument.")
@reads_files
@in_library
@as_json
def show_command(worker: Worker | None, **given: Any) -> None:
    """Show an instrument of the library, or a file as it would be read; with --any, any document."""
    how, reference = sources(worker, given), given["reference"]
    if given["any_document"]:
        _show_any(how, reference, given["as_json"])
        return
    reading = how.reading(reference)
    if reading:
        instrument, source = reading.instrument, reading.source
    else:
        with closing(opened(given["library_path"])) as library:
            instrument = how.open(library, reference)
            source = library.source(instrument.id)
    clauses = clauses_in(instrument)
    if not given["as_json"]:
        _print_instrument(instrument, clauses)
        return
    comments = comments_in(reference, changes=how.changes, worker=worker)
    print_json(
        shapes.shown(instrument, clauses)
        | shapes.sourced(source)
        | shapes.covered(reading.coverage if reading else None)
        | shapes.commented(instrument, comments)
        | shapes.proposed(instrument)
    )


def _show_any(how: Sources, reference: str, as_json: bool) -> None:
    plain = how.asking(lambda password: plain_of(reference, changes=how.changes, password=password, worker=how.worker))
    if plain is None:
        raise NotInLibrary(reference)
    if as_json:
        print_json(shapes.plain(plain))
    else:
        _print_plain(plain)


def _print_plain(plain: Plain) -> None:
    """Print a document as a tree, a blank line before every heading."""
    for number, line in enumerate(plain.lines):
        if number and line.kind in {"heading", "table"}:
            click.echo()
        sign = _BOXES.get(line.kind) or (_NOTE if line.kind == "note" else "")
        text = " ".join(part for part in (line.label, line.text) if part)
        click.echo(f"{'  ' * line.level}{sign}{text.upper() if line.kind == 'heading' and not line.level else text}")
    click.echo(f"\n{plain.source_words} words, {plain.tree_words} shown, {len(plain.missing)} missing.")
    if plain.set_aside:
        click.echo("Set aside:")
        for passage in plain.set_aside:
            click.echo(f"  {shortened(' '.join(passage.split()), _WIDTH)}")


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
