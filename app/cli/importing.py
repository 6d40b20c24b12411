"""``paraph import``: files, folders and archives into the library, with a report of each file."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.sources import Sources, asked, reads_files, sources
from app.errors import Cancelled, PasswordNeeded, WrongPassword
from app.jobs.batch import Outcome, Piece, Report, gather, import_all, import_piece
from app.jobs.reported import arrivals
from app.jobs.reporting import report_json, save_report, summed_up
from app.library.store import Library
from app.worker import Worker

_EVERY = 0.1
_WIDTH = 78


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to a file, too.")
@click.option("--same-words", is_flag=True, help="Keep a file, too, whose very words the library has from another one.")
@reads_files
@in_library
@as_json
def import_command(worker: Worker | None, **given: Any) -> int:
    """Add signed texts to the library: files, folders, .zip (Word, OpenDocument, PDF, web pages, .txt, .md)."""
    how = sources(worker, given)
    with closing(opened(given["library_path"])) as library, _line() as line:
        pieces = gather(given["files"], line.progress, worker=worker)
        pieces = tuple(replace(piece, anyway=given["same_words"]) for piece in pieces)
        report = import_all(library, pieces, line.progress, changes=how.changes, password=how.password, worker=worker)
        line.clear()
        report = _with_passwords(library, report, pieces, how)
        arrived = arrivals(library)
    _print(report, given["as_json"])
    for reported, entry in arrived:
        click.echo(
            f"{entry.id} may be the signed text of “{reported.particulars.title}”, which is only reported: "
            f"paraph reported --arrived {reported.id} {entry.id}",
            err=True,
        )
    if given["report"]:
        save_report(report, given["report"])
    return int(len(report.of("refused")) + len(report.of("not done")) > 0 or not report.outcomes)


def _with_passwords(library: Library, report: Report, pieces: tuple[Piece, ...], how: Sources) -> Report:
    """Ask at the terminal for the passwords of the files that want one, and import these once more."""
    outcomes = list(report.outcomes)
    for number, piece in enumerate(pieces):
        error = outcomes[number].error
        while isinstance(error, PasswordNeeded | WrongPassword):
            password = asked(error)
            if not password:
                break
            outcomes[number] = import_piece(library, piece, changes=how.changes, password=password, worker=how.worker)
            error = outcomes[number].error
    return replace(report, outcomes=tuple(outcomes))


def _print(report: Report, as_json: bool) -> None:
    for outcome in (*report.of("refused"), *report.of("same words")):
        click.echo(_why(outcome), err=True)
    if report.stopped:
        click.echo(f"{report.stopped} {summed_up(report)}", err=True)
    if not report.outcomes:
        click.echo("There is no file to import.", err=True)
    if as_json:
        print_json(report_json(report))
        return
    for outcome in report.outcomes:
        if outcome.id:
            click.echo(_said(outcome))
    if len(report.outcomes) > 1 and not report.stopped:
        click.echo(summed_up(report))


def _why(outcome: Outcome) -> str:
    if outcome.state == "same words":
        return f"{outcome.name}: {outcome.why} --same-words keeps it, too."
    return f"{_inside(outcome)}{outcome.why}"


def _inside(outcome: Outcome) -> str:
    """Name the archive that a refused file lies in: alone, its name is not to be found on the disk."""
    archives = [part.name for part in Path(outcome.place).parents if part.suffix.lower() == ".zip"]
    return f"{archives[-1]}: " if archives else ""


def _said(outcome: Outcome) -> str:
    status = "added" if outcome.state == "read" else outcome.state
    doubts = f", {outcome.doubts} doubtful spot{'s' if outcome.doubts > 1 else ''} to look at" if outcome.doubts else ""
    return f"{outcome.id}  {status}: {outcome.name}: {shortened(outcome.title, _WIDTH)}{doubts}"


class _Line:
    """The line of progress at a terminal; it also carries Ctrl-C to the work, which stops after what it has stored."""

    def __init__(self) -> None:
        self.stop = False
        self._seen = sys.stderr.isatty()
        self._next = 0.0
        self._shown = False

    def progress(self, done: int, total: int, label: str = "") -> None:
        """Say how far the work is; raise Cancelled after Ctrl-C."""
        if self.stop:
            raise Cancelled
        now = time.monotonic()
        if not self._seen or now < self._next:
            return
        self._next, self._shown = now + _EVERY, True
        count = f"{done + 1} of {total}  " if total else ""
        click.echo(f"\r\x1b[K{shortened(count + label, _WIDTH)}", err=True, nl=False)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False


@contextmanager
def _line() -> Iterator[_Line]:
    """Show a line of progress while the work goes on; the first Ctrl-C stops it in good order, the second at once."""
    line = _Line()

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        if line.stop:
            raise KeyboardInterrupt
        line.stop = True

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield line
    finally:
        signal.signal(signal.SIGINT, before)
        line.clear()
