"""``paraph conformity``: whether two language versions say the same."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli.checking import shape
from app.cli.common import as_json, in_library, opened, paper, print_json, shortened, word_file
from app.cli.sources import reads_files, sources
from app.drafting.phrases import language_name
from app.export.dress import Dress
from app.export.files import write_whole
from app.jobs.columns import places_of
from app.jobs.conformity import Held, of_text, of_two, paired, words_of
from app.jobs.conformity_word import DifferenceWords, differences_data
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.worker import Worker

_WIDTH = 72


@click.command("conformity")
@click.argument("reference", metavar="FILE|ID|DRAFT")
@click.argument("other", metavar="[FILE|ID|DRAFT]", required=False)
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", help="A Word file to write the table to."
)
@click.option("--anyway", is_flag=True, help="Hold two texts together though they seem to be of different instruments.")
@paper
@reads_files
@in_library
@as_json
def conformity_command(worker: Worker | None, **given: Any) -> None:
    """Say where two language versions do not say the same: two files, or one text in two languages."""
    how = sources(worker, given)
    out: Path | None = given["out"]
    if out:
        word_file(out)
    with closing(opened(given["library_path"])) as library:
        words = words_of(library)
        text = how.text(library, given["reference"])
        if given["other"]:
            names = given["reference"], given["other"]
            other = _instrument(how.text(library, given["other"]))
            held = of_two(_instrument(text), other, words, names, anyway=given["anyway"])
        else:
            held = of_text(text, given["reference"], words)
    if out:
        write_whole(out, _word(held, text, Dress(given["paper"])))
    if given["as_json"]:
        print_json(_shape(held))
        return
    _print(held)
    if out:
        click.echo(f"Written: {out}")


def _word(held: Held, text: Instrument | Draft, dress: Dress) -> bytes:
    heads = language_name(held.first.language), language_name(held.other.language)
    words = DifferenceWords(places=places_of(text) if isinstance(text, Draft) else {})
    return differences_data(held, _instrument(text).particulars.title, heads, words, dress)


def _instrument(text: Instrument | Draft) -> Instrument:
    return text.instrument if isinstance(text, Draft) else text


def _shape(held: Held) -> dict[str, Any]:
    rows = [
        {"first": row.ours.id if row.ours else None, "second": row.theirs.id if row.theirs else None}
        for row in held.rows
    ]
    return {
        "languages": [held.first.language, held.other.language],
        "pairs": rows,
        "findings": [shape(each) | {"beside": _beside(each)} for each in held.findings],
    }


def _beside(finding: Finding) -> dict[str, Any] | None:
    beside = finding.beside
    if beside is None:
        return None
    return {
        "provision_id": beside.at,
        "span": [beside.start, beside.end],
        "heading": beside.heading,
        "passage": beside.passage,
    }


def _print(held: Held) -> None:
    provisions = {each.id: each for version in (held.first, held.other) for each in version.provisions}
    at = ("", "")
    for each in held.findings:
        here = (each.at, each.beside.at if each.beside else "")
        if here != at:
            at = here
            for name in here:
                if name:
                    click.echo(shortened(_words(provisions[name]), _WIDTH))
        click.echo(f"  {each.severity:<8}{each.message} {each.suggestion}".rstrip())
    click.echo(f"{paired(held)} provisions held together, {len(held.findings)} findings.")


def _words(provision: Provision) -> str:
    return " ".join(f"{provision.label} {provision.words}".split())
