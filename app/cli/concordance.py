"""The command that says which clause answers which in several instruments."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, marking, opened, output, paper, print_json, shortened
from app.cli.sources import reads_files, sources
from app.export.dress import Dress
from app.export.files import write_whole
from app.jobs.concordance import concordance_data, concordance_of
from app.model.concordance import Answering, Concordance
from app.worker import Worker

_WIDTH, _LEAST = 70, 2
_KINDS = (".docx", ".html", ".xlsx")


@click.command("concordance")
@click.argument("references", nargs=-1, required=True, metavar="ID|FILE ID|FILE...")
@output
@paper
@marking
@reads_files
@in_library
@as_json
def concordance_command(worker: Worker | None, **given: Any) -> None:
    """Say which clause answers which; with -o, as a Word file, a page or a workbook (.docx, .html, .xlsx)."""
    out: Path | None = given["out"]
    if out and out.suffix.lower() not in _KINDS:
        raise click.UsageError("The output file must end in .docx, .html or .xlsx.")
    if len(given["references"]) < _LEAST:
        raise click.UsageError("Name two instruments or more.")
    with closing(opened(given["library_path"])) as library:
        how = sources(worker, given)
        texts = [how.open(library, reference) for reference in given["references"]]
    made = concordance_of(texts)
    if out:
        dress = Dress(given["paper"], marking=given["marking"])
        write_whole(out, concordance_data(made, out.suffix, dress, texts[0].versions[0].language))
    if given["as_json"]:
        print_json(concordance_shape(made))
        return
    _print(made)
    if out:
        click.echo(f"Written: {out}")


def _print(made: Concordance) -> None:
    for number, (_, name, facts) in enumerate(made.instruments, 1):
        click.echo(f"{number}. {name}" + (f" ({facts})" if facts else ""))
    for row in made.rows:
        click.echo("")
        for number, cell in enumerate(row.cells, 1):
            said = "; ".join(f"{each.place} {each.words}".strip() for each in cell)
            click.echo(f"  {number}: {shortened(said, _WIDTH) or '-'}")


def concordance_shape(made: Concordance) -> dict[str, Any]:
    """Return a concordance as JSON: its columns, and its rows of cells."""
    return {
        "instruments": [{"id": known, "title": name, "about": facts} for known, name, facts in made.instruments],
        "rows": [
            {"topic": row.topic or None, "heading": row.headed, "cells": [_cell(cell) for cell in row.cells]}
            for row in made.rows
        ],
    }


def _cell(cell: tuple[Answering, ...]) -> list[dict[str, str]]:
    return [{"id": each.provision, "place": each.place, "words": each.words} for each in cell]
