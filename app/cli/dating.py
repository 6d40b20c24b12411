"""``paraph deadlines``: the dates that signed texts create."""

from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, marking, opened, print_json
from app.cli.sources import reads_files, sources
from app.export.calendar import csv_bytes, ics_bytes
from app.export.files import write_whole
from app.export.handling import handled
from app.jobs.dating import Dates, dates_in_library, dates_of, is_done
from app.jobs.duties import doubt_sentences, events_of, kind_title, need_sentences, rows_of
from app.jobs.reporting_rules import with_rules
from app.language.dates import WEEKDAYS, day_said
from app.model.due import Due
from app.worker import Worker


@click.command("deadlines")
@click.argument("reference", metavar="ID|FILE", required=False)
@click.option("--all", "everything", is_flag=True, help="All instruments of the library, reported ones too.")
@click.option("--from", "since", metavar="DATE", help="The first day that counts (2026-11-22); else today.")
@click.option("--ics", type=click.Path(path_type=Path), metavar="FILE", help="Write the days for a calendar program.")
@click.option("--csv", "sheet", type=click.Path(path_type=Path), metavar="FILE", help="Write the days for a sheet.")
@click.option(
    "--language", type=click.Choice(["en", "ja"]), default="en", show_default=True, help="The language of both files."
)
@marking
@reads_files
@in_library
@as_json
def deadlines_command(worker: Worker | None, **given: Any) -> None:
    """List the dates an instrument creates: its exact words, what they are counted from, the day, what is open."""
    if bool(given["reference"]) == given["everything"]:
        raise click.UsageError("Name one instrument or file, or give --all.")
    since = _day(given["since"])
    with closing(opened(given["library_path"])) as library:
        if given["everything"]:
            found = dates_in_library(library, since)
        else:
            instrument = sources(worker, given).open(library, given["reference"])
            found = (dates_of(instrument, since, library.known_dates(instrument.id)),)
    found = tuple(with_rules(each, since) for each in found)
    if given["ics"]:
        days = ics_bytes(events_of(found, since, given["language"]), datetime.now().astimezone())
        write_whole(given["ics"], handled(days, ".ics", given["marking"]))
    if given["sheet"]:
        write_whole(given["sheet"], handled(csv_bytes(rows_of(found, given["language"])), ".csv", given["marking"]))
    if given["as_json"]:
        print_json({"terms": [_shape(dates, each) for dates in found for each in dates.dues]})
    else:
        _print(found)


def _day(given: str | None) -> date:
    try:
        return date.fromisoformat(given) if given else datetime.now().astimezone().date()
    except ValueError as error:
        raise click.UsageError(f"“{given}” is no date; write it as 2026-11-22.") from error


def _shape(dates: Dates, one: Due) -> dict[str, Any]:
    term = one.term
    return {
        "instrument_id": dates.id,
        "title": dates.particulars.title,
        "reported": dates.reported,
        "text": term.text,
        "provision_id": term.provision_id,
        "span": [term.start, term.end],
        "kind": term.kind,
        "amount": term.amount,
        "unit": term.unit,
        "bound": term.bound,
        "anchor": term.anchor,
        "anchor_text": term.anchor_text,
        "yearly": term.yearly,
        "rule": term.rule,
        "date": one.on.isoformat() if one.on else None,
        "done": is_done(dates.known, term, one.on),
        "needs": list(one.needs),
        "doubts": list(doubt_sentences(one)),
    }


def _print(found: tuple[Dates, ...]) -> None:
    for number, dates in enumerate(found):
        title = dates.particulars.title.replace("\n", " ")
        click.echo(("\n" if number else "") + title + (" (reported, not a signed text)" if dates.reported else ""))
        if not dates.dues:
            click.echo("  It says nothing of time.")
        for each in dates.dues:
            day = f"{WEEKDAYS[each.on.weekday()][:3]} {day_said(each.on)}" if each.on else "no date"
            click.echo(f"  {day:22} {kind_title(each.term.kind)}: “{each.term.text}”")
            for said in (*need_sentences(each), *doubt_sentences(each)):
                click.echo(f"{'':25}{said}")
