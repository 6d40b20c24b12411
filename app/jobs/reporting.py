"""The report of a batch, for people and for scripts."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from app.export.files import write_whole
from app.jobs.batch import Outcome, Report, State


def report_json(report: Report) -> dict[str, Any]:
    """Return a report as the values that ``import --json`` prints."""
    return {
        "files": [_file(outcome) for outcome in report.outcomes],
        "read": len(report.of("read")),
        "already_there": len(report.of("already there")),
        "same_words": len(report.of("same words")),
        "refused": len(report.of("refused")),
        "not_done": len(report.of("not done")),
    }


def report_text(report: Report) -> str:
    """Return a report as a page of text: how many of each, then a line a file."""
    lines = [f"Import of {datetime.now().astimezone():%Y-%m-%d %H:%M}", summed_up(report), report.stopped, ""]
    for outcome in report.outcomes:
        lines.append(f"{outcome.state:<15}{outcome.place or outcome.name}")
        lines += [f"{'':<15}{said}" for said in (outcome.title, outcome.why, _to_look_at(outcome)) if said]
    return "\n".join(lines) + "\n"


def save_report(report: Report, path: Path) -> None:
    """Write a report as JSON where the name ends in .json, else as text; raise UnwritableFile."""
    if path.suffix.lower() == ".json":
        said = json.dumps(report_json(report), ensure_ascii=False, indent=1) + "\n"
    else:
        said = report_text(report)
    write_whole(path, said.encode("utf-8"))


def summed_up(report: Report) -> str:
    """Say how many files were read, were there already in this or another file, were refused, and were not done."""
    states: tuple[State, ...] = ("read", "already there", "same words", "refused", "not done")
    counts = [f"{len(report.of(state))} {state}" for state in states if report.of(state) or state == "read"]
    return f"{', '.join(counts)}."


def _file(outcome: Outcome) -> dict[str, Any]:
    return {
        "file": outcome.place or outcome.name,
        "status": "added" if outcome.state == "read" else outcome.state,
        "id": outcome.id or None,
        "reasons": list(outcome.reasons),
        "title": outcome.title,
        "doubts": outcome.doubts,
        "missing": outcome.missing,
    }


def _to_look_at(outcome: Outcome) -> str:
    said = []
    if outcome.doubts:
        said.append(f"{outcome.doubts} doubtful spot{'s' if outcome.doubts > 1 else ''} to look at")
    if outcome.missing:
        said.append(f"{outcome.missing} word{'s' if outcome.missing > 1 else ''} missing")
    return ", ".join(said)
