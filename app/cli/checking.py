"""``paraph check``: what a lawyer would catch in an instrument, a file or a draft."""

from contextlib import closing
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.sources import Sources, reads_files, sources
from app.errors import UserError
from app.jobs.checked_families import family_of
from app.jobs.checking import all_of_draft, check_text
from app.jobs.opening import draft_named
from app.library.store import Library
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.paths import library_file
from app.worker import Worker

_WIDTH = 72


@click.command("check")
@click.argument("reference", metavar="FILE|ID|DRAFT")
@click.option(
    "--profile",
    "practice",
    default="us",
    show_default=True,
    metavar="NAME",
    help="Whose practice: us, uk, japan, australia_nz, germany, house, or a file of your own.",
)
@reads_files
@in_library
@as_json
def check_command(worker: Worker | None, **given: Any) -> None:
    """Check wording, terms, lists, references and signs of a file, an instrument or a draft of the library."""
    how, reference = sources(worker, given), given["reference"]
    reading = how.reading(reference)
    if reading:
        instrument, findings = reading.instrument, _of_file(reading.instrument, given)
    else:
        with closing(opened(given["library_path"])) as library:
            instrument, findings = _of_library(library, how, given)
    if given["as_json"]:
        print_json({"profile": given["practice"], "findings": [shape(each) for each in findings]})
    else:
        _print(instrument, findings)


def _of_file(instrument: Instrument, given: dict[str, Any]) -> tuple[Finding, ...]:
    """Return what is found in a file's text, held against the library where there is one that can be read."""
    if not (given["library_path"] or library_file()).exists():
        return check_text(instrument, given["practice"])
    try:
        library = opened(given["library_path"])
    except UserError:  # the file can be checked all the same
        return check_text(instrument, given["practice"])
    with closing(library):
        return check_text(instrument, given["practice"], library)


def _of_library(library: Library, how: Sources, given: dict[str, Any]) -> tuple[Instrument, tuple[Finding, ...]]:
    """Return what an id or a draft's title names, and all that is found in it."""
    named = draft_named(library, given["reference"])
    if named:
        draft = library.kept(named).draft
        return draft.instrument, all_of_draft(draft, given["practice"], library)
    instrument = how.open(library, given["reference"])
    return instrument, check_text(instrument, given["practice"], library)


def shape(finding: Finding) -> dict[str, Any]:
    """Return a finding as it is printed as JSON."""
    return {
        "rule": finding.rule,
        "family": family_of(finding.rule),
        "severity": finding.severity,
        "provision_id": finding.at,
        "span": [finding.start, finding.end],
        "heading": finding.heading,
        "passage": finding.passage,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "source": finding.source,
        "fix": [{"span": [each.start, each.end], "words": each.words} for each in finding.fix],
    }


def _print(instrument: Instrument, findings: tuple[Finding, ...]) -> None:
    provisions = {each.id: each for version in instrument.versions for each in version.provisions}
    at = ""
    for each in findings:
        if each.at != at:
            at = each.at
            provision = provisions.get(at)
            words = " ".join(f"{provision.label} {provision.words}".split()) if provision else ""
            click.echo(shortened(words, _WIDTH))
        said = f"{each.message} {each.suggestion}".strip()
        click.echo(f"  {each.severity:<8}{said}")
        if each.source:
            click.echo(f"  {'':<8}{each.source}")
    counted = {name: sum(each.severity == name for each in findings) for name in ("error", "warning", "note")}
    said = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counted.items())
    click.echo(f"{said}.")
