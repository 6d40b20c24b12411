"""``paraph brief``: an explanatory note on a draft or an instrument, clause by clause, as a Word file."""

from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, paper, print_json, word_file
from app.cli.sources import reads_files, sources
from app.export.brief import Brief, brief_bytes
from app.export.dress import Dress
from app.export.files import write_whole
from app.jobs.brief import brief_of
from app.jobs.brief_reported import brief_of_reported
from app.jobs.dressing import marked_dress
from app.jobs.internal import internal_dress
from app.jobs.reported import found_in
from app.library.store import Library
from app.worker import Worker


@click.command("brief")
@click.argument("reference", metavar="FILE|ID|DRAFT|REPORTED")
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The file to write."
)
@click.option(
    "--language",
    type=click.Choice(["en", "ja"]),
    help="The language of the note's own words; else that of the text.",
)
@paper
@reads_files
@in_library
@as_json
def brief_command(worker: Worker | None, **given: Any) -> None:
    """Write an explanatory note for one's own side: precedents, departures, open brackets, findings, dates.

    REPORTED is the id of an instrument that is only reported: its facts and duties with their sources.
    """
    out: Path = given["out"]
    word_file(out)
    with closing(opened(given["library_path"])) as library:
        brief, dress = _made(library, worker, given)
    write_whole(out, brief_bytes(brief, internal_dress(dress, brief.language)))
    if given["as_json"]:
        print_json(_shape(brief))
        return
    for name, value in brief.counts:
        click.echo(f"{name}: {value}")
    for place, words in brief.deciding:
        click.echo(f"  {place}: {words}")
    click.echo(f"Written: {out}")


def _made(library: Library, worker: Worker | None, given: dict[str, Any]) -> tuple[Brief, Dress]:
    """Return the note and what its pages wear; one on what is only reported quotes no text."""
    reference, dress, language = given["reference"], Dress(given["paper"]), given["language"]
    reported = None if Path(reference).exists() else found_in(library, reference)
    if reported is not None:
        return brief_of_reported(library, reported, _today(), language or "en"), dress
    text = sources(worker, given).text(library, reference)
    return brief_of(library, text, _today(), language=language or ""), marked_dress(dress, text)


def _shape(brief: Brief) -> dict[str, Any]:
    return {
        "title": brief.subject,
        "counts": [{"what": name, "value": value} for name, value in brief.counts],
        "to_decide": [{"place": place, "words": words} for place, words in brief.deciding],
        "dates": [{"place": place, "words": words} for place, words in brief.dates],
        "clauses": [
            {
                "place": each.place,
                "what": each.what,
                "words": each.words,
                "told": [{"head": told.head, "lines": list(told.lines)} for told in each.told],
            }
            for each in brief.clauses
        ],
    }


def _today() -> date:
    return datetime.now().astimezone().date()
