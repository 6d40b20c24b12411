"""Commands on the whole library: into one open file, out of one, and what can be saved out of a damaged one."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json
from app.cli.copy_keys import key_for, key_for_new
from app.jobs.whole_library import export_library, import_library
from app.paths import library_file


@click.command("export-library")
@click.argument("out", type=click.Path(path_type=Path))
@in_library
@as_json
def export_library_command(library_path: Path | None, out: Path, as_json: bool) -> None:
    """Write all that the library holds into one open file: a zip of JSON and files (docs/library-file.md)."""
    if out.suffix.lower() != ".zip":
        raise click.UsageError("The file to write must end in .zip.")
    with closing(opened(library_path)) as library:
        facts = export_library(library, out)
        encrypted = library.key is not None
    if as_json:
        print_json({"file": str(out), "instruments": facts.instruments, "drafts": facts.drafts})
        return
    click.echo(f"Written: {out}. It holds {facts.instruments} texts and {facts.drafts} drafts, open to any reader.")
    if encrypted:
        click.echo("The library is encrypted; this file is not.", err=True)


@click.command("import-library")
@click.argument("archive", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Take the place of the library that is there, which is backed up first.")
@in_library
@as_json
def import_library_command(**given: Any) -> None:
    """Make a library out of such a file; with a passphrase file it is encrypted."""
    target = given["library_path"] or library_file()
    there = target.exists()
    if there and not given["replace"]:
        raise click.UsageError(f"There is a library already: {target}. Give --replace, or another --library.")
    present = key_for(target) if there else None
    taken = import_library(given["archive"], target, present or key_for_new(), present=present)
    if given["as_json"]:
        said = {"file": str(target), "instruments": taken.facts.instruments, "drafts": taken.facts.drafts}
        print_json({**said, "put": list(taken.put), "left": list(taken.left)})
        return
    click.echo(f"{target}: {taken.facts.instruments} texts, {taken.facts.drafts} drafts.")
    for name in taken.left:
        click.echo(f"{name} is there already and another one; it stays as it is.", err=True)
