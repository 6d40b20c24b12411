"""Commands on templates and drafts."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli import shapes
from app.cli.common import as_json, in_library, opened, output, paper, print_json, word_file
from app.drafting.questions import read_answers
from app.drafting.templates import Template, example
from app.errors import WrongAnswers
from app.jobs import drafting, exporting, templating
from app.jobs.opening import clauses_in
from app.library.store import Library
from app.model.instrument import Instrument


@click.command("templates")
@click.option("--export", "name", metavar="NAME", help="Write a template into one file, to hand on.")
@output
@click.option(
    "--import", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take a template out of one file."
)
@click.option("--as", "called", metavar="NAME", default="", help="What the imported template is called.")
@click.option("--replace", is_flag=True, help="Let it take the place of an own template of that name.")
@as_json
def templates_command(**given: Any) -> None:
    """List the templates, or hand one on as one file; a file that cannot be used is named on stderr."""
    if given["name"] and given["file"]:
        raise click.UsageError("Export or import: one at a time.")
    if given["name"]:
        _export(given["name"], given["out"], given["as_json"])
    elif given["file"]:
        _import(given)
    else:
        _list(given["as_json"])


def _list(as_json: bool) -> None:
    shelf = drafting.shelf()
    for fault in shelf.faults:
        click.echo(str(fault), err=True)
    known = shelf.templates
    if as_json:
        names = ("name", "title", "description", "signed_text_behind", "notice")
        print_json({"templates": [{name: getattr(template, name) for name in names} for template in known]})
        return
    for template in known:
        click.echo(f"{template.name:<18}{template.title}\n{'':<18}{template.description}")
        if template.notice:
            click.echo(f"{'':<18}{template.notice}")


def _export(name: str, out: Path | None, as_json: bool) -> None:
    out = out or Path(f"{name}{templating.PACK}")
    if out.suffix != templating.PACK:
        raise click.UsageError(f"The file to write must end in {templating.PACK}.")
    drafting.template_named(name)
    templating.export(name, out)
    if as_json:
        print_json({"file": str(out), "template": name})
    else:
        click.echo(f"Written: {out}")


def _import(given: dict[str, Any]) -> None:
    packed = templating.packed_in(given["file"])
    name = templating.bring_in(packed, given["called"], replace=given["replace"])
    if given["as_json"]:
        print_json({"template": name})
    else:
        click.echo(f"Imported: {name}")


@click.command("draft")
@click.argument("template")
@click.option("--answers", type=click.Path(path_type=Path), help="A TOML file of answers.")
@click.option("--example", "wants_example", is_flag=True, help="Print an answers file with the defaults.")
@output
@paper
@in_library
@as_json
def draft_command(**given: Any) -> None:
    """Assemble a draft from a template and write it as a Word file."""
    template = drafting.template_named(given["template"])
    if given["wants_example"]:
        click.echo(example(template))
        return
    out: Path | None = given["out"]
    if given["answers"] is None or out is None:
        raise click.UsageError("Name the answers with --answers and the file to write with -o, or ask for --example.")
    word_file(out)
    with closing(opened(given["library_path"])) as library:
        instrument = _assembled(library, template, given["answers"])
    exporting.export_clean(instrument, out, given["paper"])
    if given["as_json"]:
        print_json({"file": str(out), "instrument": shapes.shown(instrument, clauses_in(instrument))})
    else:
        click.echo(f"Written: {out}")


def _assembled(library: Library, template: Template, answers: Path) -> Instrument:
    """Assemble a draft; faulty answers are said of their file."""
    try:
        return drafting.assemble(library, template, read_answers(answers), {})
    except WrongAnswers as error:
        raise WrongAnswers(answers.name, error.faults) from error
