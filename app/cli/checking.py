"""``paraph check``: what a lawyer would catch in an instrument, a file or a draft."""

from contextlib import closing
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.sources import reads_files, sources
from app.jobs.checking import all_of_draft, check_text
from app.jobs.opening import draft_named
from app.model.finding import Finding
from app.model.instrument import Instrument
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
        instrument, findings = reading.instrument, check_text(reading.instrument, given["practice"])
    else:
        with closing(opened(given["library_path"])) as library:
            named = draft_named(library, reference)
            if named:
                draft = library.kept(named).draft
                instrument, findings = draft.instrument, all_of_draft(draft, given["practice"])
            else:
                instrument = how.open(library, reference)
                findings = check_text(instrument, given["practice"])
    if given["as_json"]:
        print_json({"profile": given["practice"], "findings": [shape(each) for each in findings]})
    else:
        _print(instrument, findings)


def shape(finding: Finding) -> dict[str, Any]:
    """Return a finding as it is printed as JSON."""
    return {
        "rule": finding.rule,
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
    click.echo(f"{counted['error']} errors, {counted['warning']} warnings, {counted['note']} notes.")
