"""Write files for others."""

from datetime import datetime
from pathlib import Path

from app.export.docx import write_clean
from app.export.html import write_comparison
from app.export.redline import write_redline
from app.jobs.comparing import compare_instruments
from app.model.instrument import Instrument
from app.progress import Progress, quiet
from app.settings import Paper


def export_clean(instrument: Instrument, path: Path, paper: Paper = "a4", progress: Progress = quiet) -> None:
    """Write a clean Word file; raises UnwritableFile."""
    progress(0, 1, path.name)
    write_clean(instrument, path, paper)


def export_redline(
    before: Instrument, after: Instrument, path: Path, author: str, paper: Paper = "a4", progress: Progress = quiet
) -> None:
    """Write a Word file with tracked changes, dated now: accepted it is ``after``, rejected ``before``."""
    progress(0, 1, path.name)
    write_redline(before, after, path, author, datetime.now().astimezone(), paper)


def export_comparison_html(before: Instrument, after: Instrument, path: Path, progress: Progress = quiet) -> None:
    """Write the comparison as one page that any browser shows; raises UnwritableFile."""
    progress(0, 2, path.name)
    comparison = compare_instruments(before, after)
    progress(1, 2, path.name)
    write_comparison(before, after, comparison, path)
