"""Check what came back from the other side against what was sent."""

from datetime import datetime
from pathlib import Path

from app.export.files import write_whole
from app.ingest.files import bytes_of
from app.progress import Progress, quiet
from app.redlining.undisclosed import Returned, check_returned
from app.worker import Worker

UNMARKED = "Not marked"
"""The author under whom undisclosed changes are written."""


def check(
    sent: Path, back: Path, out: Path | None = None, progress: Progress = quiet, *, worker: Worker | None = None
) -> Returned:
    """Say which changes the marks of ``back`` show and which they do not.

    With ``out``, write what was sent with the undisclosed ones as tracked changes. Raises UnreadableFile, Unproven,
    UnwritableFile.
    """
    given = bytes_of(sent), bytes_of(back), UNMARKED, datetime.now().astimezone(), (sent.name, back.name)
    if worker:
        found = worker.call(check_returned, *given, progress=progress, about=back.name)
    else:
        found = check_returned(*given, progress)
    if out:
        write_whole(out, found.data)
    return found
