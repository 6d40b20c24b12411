"""A damaged library as the user meets it: looked over, gone on with on purpose, or what can be saved of it saved."""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.export.files import write_whole
from app.library.backups import backups
from app.library.backups_restoring import lay_aside, put_in_place
from app.library.cipher import Key
from app.library.connections import connect, said_plainly
from app.library.health import Faults, faults_in
from app.library.health_mark import forget
from app.progress import Progress, quiet
from app.temporary import beside

if TYPE_CHECKING:
    from app.library.salvage import Salvaged


@dataclass(frozen=True, slots=True)
class Saved:
    """A library that was made of what could be saved: ``report`` tells it all, ``aside`` is the damaged file."""

    library: Path
    aside: Path
    report: Path
    said: "Salvaged"


def look_over(library: Path, key: Key | None = None, progress: Progress = quiet) -> Faults:
    """Return what is wrong with a library, all pages and every row, while it is in use; raise LibraryUnusable."""
    with said_plainly(library), closing(connect(library, key, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = on")
        connection.execute("BEGIN")
        return faults_in(connection, progress)


def go_on_as_it_is(library: Path) -> None:
    """Take a library as it is, though it had come further: somebody put an older copy in its place on purpose."""
    forget(library)


def save_what_can_be_saved(
    damaged: Path, out: Path | None = None, key: Key | None = None, progress: Progress = quiet
) -> Saved:
    """Save what can be saved of a library that nobody has open, into ``out``, or into its own place; write a report.

    The damaged files are laid beside the backups first, as they are, and backups give what the library has lost. Raises
    NothingToSave, UnwritableFile, BackupFailed, LibraryUnusable; the damaged file is as it was then.
    """
    from app.library.salvage import salvage  # noqa: PLC0415 - late: seldom, and a window looks its library over

    aside = lay_aside(damaged)
    older = tuple(each.path for each in backups(damaged))
    if out:
        said = salvage(aside, out, key, older, progress)
    else:
        with beside(damaged, folder=True) as folder:
            made = folder / damaged.name
            said = salvage(aside, made, key, older, progress)
            put_in_place(made, damaged)
    library = out or damaged
    report = library.with_name(f"{library.stem} – what was saved.txt")
    write_whole(report, _report(damaged, aside, said).encode())
    if os.name != "nt":
        report.chmod(0o600)
    return Saved(library, aside, report, said)


def _report(damaged: Path, aside: Path, said: "Salvaged") -> str:
    counts = f"{said.texts} texts, {said.drafts} drafts with {said.versions} versions, {said.files} files"
    lines = [f"What was saved of {damaged}", "", f"{counts}, {said.entries} other entries."]
    if said.from_backup:
        lines.append(
            f"{said.from_backup} of their rows were damaged, and were taken as they were written from backups."
        )
    lines += ["", "What is not as it was:" if said.losses else "Everything is there again, word for word."]
    lines += [f"- {each}" for each in said.losses]
    return "\n".join([*lines, "", f"The damaged file is kept: {aside}", ""])
