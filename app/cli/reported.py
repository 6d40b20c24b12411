"""``paraph reported``: instruments that are known from what others write about them, without a signed text."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.sources import reads_files, sources
from app.errors import NotInLibrary
from app.jobs import reported as job
from app.jobs.duties import kind_title
from app.library.store import Library
from app.model.due import timed
from app.model.reported import Reported, ReportedDuty
from app.worker import Worker

_WIDTH = 100


@click.command("reported")
@click.option("--add", "pages", type=click.Path(path_type=Path), multiple=True, metavar="PAGE", help="A page to read.")
@click.option("--title", default="", metavar="WORDS", help="What the instrument that --add registers is called.")
@click.option("--remove", default="", metavar="ID", help="Take a reported instrument out.")
@click.option("--arrived", nargs=2, default=("", ""), metavar="ID TEXT", help="Hold one against its signed text.")
@reads_files
@in_library
@as_json
def reported_command(worker: Worker | None, **given: Any) -> None:
    """List reported instruments; register one from pages, hold it against its signed text, or remove it."""
    chosen, text = given["arrived"]
    if bool(given["pages"]) + bool(given["remove"]) + bool(chosen) > 1:
        raise click.UsageError("Give one of --add, --remove and --arrived.")
    with closing(opened(given["library_path"])) as library:
        if given["pages"]:
            shown: tuple[Reported, ...] = (_added(library, worker, given["pages"], given["title"]),)
        elif given["remove"]:
            library.remove_reported(_found(library, given["remove"]).id)
            shown = library.reported()
        elif chosen:
            instrument = sources(worker, given).open(library, text)
            shown = (job.arrived(library, _found(library, chosen), instrument),)
        else:
            shown = library.reported()
    if given["as_json"]:
        print_json({"reported": [_shape(each) for each in shown]})
    else:
        _print(shown)


def _added(library: Library, worker: Worker | None, pages: tuple[Path, ...], title: str) -> Reported:
    read = job.suggested(job.read_pages(pages, worker))
    if title:
        read = replace(read, particulars=replace(read.particulars, title=title))
    return job.keep(library, read, [each.duty for each in read.candidates if each.wanted])


def _found(library: Library, reference: str) -> Reported:
    found = job.found_in(library, reference)
    if found is None:
        raise NotInLibrary(reference)
    return found


def _shape(reported: Reported) -> dict[str, Any]:
    known = reported.particulars
    return {
        "id": reported.id,
        "standing": job.NOT_SIGNED,
        "title": known.title,
        "instrument_type": known.instrument_type,
        "sides": [each.country for each in known.sides],
        "signed_on": known.signed_on.isoformat() if known.signed_on else None,
        "place": known.place,
        "signed_text": reported.instrument or None,
        "facts": [
            {"field": name, "words": told.words, "source": job.source_of(reported, told)}
            for name, told in reported.facts
        ],
        "duties": [_duty(reported, each) for each in reported.duties],
        "backgrounds": [
            {"name": each.name, "sha256": each.sha256, "retrieved_from": each.retrieved_from}
            for each in reported.backgrounds
        ],
    }


def _duty(reported: Reported, duty: ReportedDuty) -> dict[str, Any]:
    term = duty.term
    return {
        "text": term.text,
        "kind": term.kind if timed(term) else "untimed",
        "amount": term.amount,
        "unit": term.unit,
        "anchor": term.anchor,
        "date": term.on.isoformat() if term.on else None,
        "words": duty.told.words,
        "source": job.source_of(reported, duty.told),
        "standing": duty.standing,
        "note": duty.note,
    }


def _print(shown: tuple[Reported, ...]) -> None:
    if not shown:
        click.echo("No instrument is only reported.")
    for each in shown:
        signed = each.particulars.signed_on
        said = f", said to be signed on {signed.isoformat()}" if signed else ""
        click.echo(f"{each.id}  {each.particulars.title} ({job.NOT_SIGNED}{said})")
        for duty in each.duties:
            kind = kind_title(duty.term.kind) if timed(duty.term) else "Duty"
            standing = "" if duty.standing == "open" else f" [{duty.standing}]"
            click.echo(f"  {kind}: “{shortened(duty.term.text, _WIDTH)}”{standing}")
            if duty.note:
                click.echo(f"    The signed text: “{shortened(duty.note, _WIDTH)}”")
