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
from app.jobs.dressing import marked_dress
from app.jobs.internal import internal_dress
from app.worker import Worker


@click.command("brief")
@click.argument("reference", metavar="FILE|ID|DRAFT")
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The file to write."
)
@paper
@reads_files
@in_library
@as_json
def brief_command(worker: Worker | None, **given: Any) -> None:
    """Write an explanatory note for one's own side: precedents, departures, open brackets, findings, dates."""
    out: Path = given["out"]
    word_file(out)
    with closing(opened(given["library_path"])) as library:
        text = sources(worker, given).text(library, given["reference"])
        brief = brief_of(library, text, _today())
    write_whole(out, brief_bytes(brief, internal_dress(marked_dress(Dress(given["paper"]), text))))
    if given["as_json"]:
        print_json(_shape(brief))
        return
    for name, value in brief.counts:
        click.echo(f"{name}: {value}")
    for place, words in brief.deciding:
        click.echo(f"  {place}: {words}")
    click.echo(f"Written: {out}")


def _shape(brief: Brief) -> dict[str, Any]:
    return {
        "title": brief.subject,
        "counts": [{"what": name, "value": value} for name, value in brief.counts],
        "to_decide": [{"place": place, "words": words} for place, words in brief.deciding],
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
