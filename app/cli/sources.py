"""Files of others, as every command reads them: in the worker process, with a choice of changes and a password."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from app.cli import terminal
from app.cli.common import Command, changes
from app.cli.passwords import password_in
from app.errors import PasswordNeeded, WrongPassword
from app.ingest.result import Reading
from app.jobs.opening import Text, open_instrument, open_text, reading_of
from app.library.store import Library
from app.model.instrument import Instrument
from app.word.changes import Changes
from app.worker import Worker

_Read = TypeVar("_Read")
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Sources:
    """How one command reads files."""

    worker: Worker | None
    changes: Changes
    password: str

    def open(self, library: Library, reference: str) -> Instrument:
        """Return the instrument that a file's path or an id names."""
        return self.asking(
            lambda password: open_instrument(
                library, reference, changes=self.changes, password=password, worker=self.worker
            )
        )

    def text(self, library: Library, reference: str) -> Text:
        """Return the instrument or draft that a file's path, an id or a draft's title names."""
        return self.asking(
            lambda password: open_text(library, reference, changes=self.changes, password=password, worker=self.worker)
        )

    def reading(self, reference: str) -> Reading | None:
        """Return what is read in the file that ``reference`` names; None when it names no file."""
        return self.asking(
            lambda password: reading_of(reference, changes=self.changes, password=password, worker=self.worker)
        )

    def asking(self, read: Callable[[str], _Read]) -> _Read:
        """Return what ``read`` returns for the password; at a terminal it is asked for where a file wants one."""
        password = self.password
        for _ in range(_TRIES):
            try:
                return read(password)
            except (PasswordNeeded, WrongPassword) as error:
                password = asked(error)
                if not password:
                    raise
        return read(password)


def asked(error: PasswordNeeded | WrongPassword) -> str:
    """Ask for a file's password at the terminal, not showing it; empty where there is none, or nothing is given."""
    if not terminal.answers():
        return ""
    if isinstance(error, WrongPassword):
        click.echo(str(error), err=True)
    return str(click.prompt(f"Password for {error.name}", default="", hide_input=True, show_default=False, err=True))


def reads_files(command: Command) -> Command:
    """Give a command that reads files its options, and the worker process as its first argument."""
    with_file = click.option(
        "--password-file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="A file whose first line is the password of a PDF file.",
    )
    return click.pass_obj(with_file(changes(command)))


def sources(worker: Worker | None, given: Mapping[str, Any]) -> Sources:
    """Return how files are read with these options; raise UnreadableFile when the password's file cannot be."""
    return Sources(worker, given["changes"], password_in(given["password_file"]))
