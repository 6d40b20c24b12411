"""Commands on many instruments at once: the table of a topic, the family of an instrument."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, marking, opened, output, print_json, shortened
from app.cli.shapes import reason
from app.cli.sources import Sources, reads_files, sources
from app.errors import NotInLibrary
from app.export.table import write_table
from app.jobs.reported import NOT_SIGNED, of_family
from app.jobs.tables import Tabled, family_of, table_of, tabulate
from app.language.topics import all_topics, title
from app.library.store import Library
from app.model.instrument import Instrument
from app.model.table import TableCell
from app.worker import Worker

_WIDTH = 160


@click.command("table")
@click.argument("topic", type=click.Choice(all_topics()), metavar="TOPIC")
@click.argument("references", nargs=-1, metavar="[ID|FILE]...")
@click.option("--family", metavar="ID", help="The instruments on the subject of this one.")
@click.option("--against", default="", metavar="ID|FILE", help="The column that the others are held against.")
@output
@marking
@reads_files
@in_library
@as_json
def table_command(worker: Worker | None, **given: Any) -> None:
    """Lay what instruments say on one topic side by side; with -o, as a page (.html).

    Without instruments, all of the library that speak of it.
    """
    out: Path | None = given["out"]
    if out and out.suffix.lower() != ".html":
        raise click.UsageError("The output file must end in .html.")
    with closing(opened(given["library_path"])) as library:
        tabled = _tabled(library, sources(worker, given), given)
    if out:
        reported = [each.particulars for each in tabled.reported]
        write_table(tabled.table, tabled.instruments, out, given["marking"], reported)
    if given["as_json"]:
        print_json(tabled_shape(tabled))
        return
    _print(tabled)
    if out:
        click.echo(f"Written: {out}")


def _tabled(library: Library, how: Sources, given: dict[str, Any]) -> Tabled:
    topic, references = given["topic"], list(given["references"])
    if given["family"]:
        references += [entry.id for entry in family_of(library, _known(library, given["family"]))]
    if given["against"] and given["against"] not in references and references:
        references.append(given["against"])
    if not references:
        return tabulate(library, topic, against=_known(library, given["against"]) if given["against"] else "")
    named = {reference: how.open(library, reference) for reference in dict.fromkeys(references)}
    against = named[given["against"]].id if given["against"] else ""
    found = table_of(topic, tuple({it.id: it for it in named.values()}.values()), against)
    return replace(found, reported=of_family(library, [it.particulars.title for it in found.instruments]))


def _known(library: Library, reference: str) -> str:
    found = library.resolve(reference)
    if found is None:
        raise NotInLibrary(reference)
    return found


def _print(tabled: Tabled) -> None:
    click.echo(title(tabled.table.topic))
    for number, row in enumerate(tabled.table.rows, 1):
        click.echo(f"\n{number}.")
        for instrument, cell in zip(tabled.instruments, row, strict=True):
            said = shortened(f"{cell.label} {cell.text}".strip(), _WIDTH) if cell else "-"
            click.echo(f"  {_head(instrument)}: {said}")
    for each in tabled.reported:
        click.echo(f"\n{each.particulars.title}: {NOT_SIGNED}")
    if not tabled.table.rows:
        click.echo("No instrument speaks of it.")


def _head(instrument: Instrument) -> str:
    particulars = instrument.particulars
    countries = ", ".join(side.country for side in particulars.sides if side.country)
    return " ".join(part for part in (str(particulars.signed_on or ""), countries) if part) or particulars.title


def tabled_shape(tabled: Tabled) -> dict[str, Any]:
    """Return a table as JSON: its columns, and its rows of cells."""
    return {
        "topic": tabled.table.topic,
        "against": tabled.instruments[tabled.table.against].id if tabled.instruments else None,
        "instruments": [
            {
                "id": it.id,
                "title": it.particulars.title,
                "signed_on": it.particulars.signed_on.isoformat() if it.particulars.signed_on else None,
                "countries": [side.country for side in it.particulars.sides],
            }
            for it in tabled.instruments
        ],
        "rows": [[_cell(cell) for cell in row] for row in tabled.table.rows],
        "reported": [{"id": each.id, "title": each.particulars.title} for each in tabled.reported],
    }


def _cell(cell: TableCell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "id": cell.provision,
        "label": cell.label,
        "text": cell.text,
        "words": [[hunk.op, hunk.before, hunk.after] for hunk in cell.hunks],
        "weight": cell.weight,
        "why": [reason(each) for each in cell.why],
    }
