"""What the commands share."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.paths import library_file

if TYPE_CHECKING:
    from app.library.store import Library

Command = Callable[..., Any]

_SLOT = "app.cli.passphrase_file"

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON (docs/command-line.md).")
paper = click.option(
    "--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help="The paper of a Word file."
)
changes = click.option(
    "--changes",
    type=click.Choice(["accepted", "rejected", "negotiated"]),
    default="accepted",
    show_default=True,
    help="How tracked changes in a Word file are read.",
)
marking = click.option("--marking", default="", metavar="WORDS", help="How the file is to be handled.")
output = click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", help="The file to write."
)


def in_library(command: Command) -> Command:
    """Give a command the options --library and --passphrase-file; of the latter ``opened`` knows by itself."""
    passphrase = click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_note_passphrase_file,
        help="A file whose first line is the passphrase of an encrypted library.",
    )
    return click.option(
        "--library",
        "library_path",
        type=click.Path(path_type=Path),
        metavar="PATH",
        help="The library's file; else PARAPH_LIBRARY, else the user's own.",
    )(passphrase(command))


def opened(path: Path | None) -> "Library":
    """Open the library named on the command line, or the user's, with its passphrase where it has one."""
    from app.cli.unlocking import unlocked  # noqa: PLC0415 - late: not every command opens it

    if path is None:
        from app.jobs.placing import see_that_it_is_there  # noqa: PLC0415 - late: see above

        see_that_it_is_there(library_file())
    return unlocked(path or library_file(), click.get_current_context().meta.get(_SLOT))


def passphrase_file(context: click.Context) -> Path | None:
    """Return the file that --passphrase-file names."""
    found: Path | None = context.meta.get(_SLOT)
    return found


def _note_passphrase_file(context: click.Context, _option: click.Parameter, path: Path | None) -> None:
    context.meta[_SLOT] = path


def word_file(path: Path) -> None:
    """Refuse the name of a file to write that does not say that it is a Word file."""
    if path.suffix.lower() != ".docx":
        raise click.UsageError("The file to write must end in .docx.")


def print_json(value: object) -> None:
    """Print ``value`` as JSON, in letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def shortened(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` letters, cut between words."""
    if len(text) <= width:
        return text
    return text[: width - 1].rsplit(" ", 1)[0] + "…"
