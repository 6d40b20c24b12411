"""``paraph glossary``: how words are said in another language, kept in the library."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json
from app.jobs.glossary import HEADS, KINDS, merged, read_glossary, write_glossary


@click.command("glossary")
@click.option("--export", "out", type=click.Path(path_type=Path), metavar="FILE", help="Write it (.csv, .xlsx).")
@click.option(
    "--import", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take entries in (.csv, .xlsx)."
)
@click.option("--replace", is_flag=True, help="With --import: what was there before goes.")
@in_library
@as_json
def glossary_command(**given: Any) -> None:
    """Show the glossary of the library, write it into a file, or take entries out of one."""
    out, file = given["out"], given["file"]
    _hold(given)
    with closing(opened(given["library_path"])) as library:
        entries = library.glossary()
        if file:
            read = read_glossary(file)
            library.keep_glossary(read if given["replace"] else merged(entries, read))
            entries = library.glossary()
    if out:
        write_glossary(entries, out)
    if given["as_json"]:
        print_json({"entries": [{name: getattr(each, name) for name in HEADS} for each in entries]})
    elif out or file:
        click.echo(f"{len(entries)} entries.")
    else:
        for each in entries:
            note = f"  ({each.note})" if each.note else ""
            click.echo(f"{each.language}  {each.words}  =  {each.other_language}  {each.other_words}{note}")


def _hold(given: dict[str, Any]) -> None:
    """Refuse options that do not go together, and files of other kinds."""
    out, file = given["out"], given["file"]
    if out and file:
        raise click.UsageError("Export or import: one at a time.")
    if given["replace"] and not file:
        raise click.UsageError("--replace goes with --import.")
    if any(path and path.suffix.lower() not in KINDS for path in (out, file)):
        raise click.UsageError(f"The file must end in {' or '.join(KINDS)}.")
