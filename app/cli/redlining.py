"""Redlines of Word files against each other."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, print_json


@click.command("redline")
@click.argument("before", type=click.Path(path_type=Path), metavar="BEFORE.docx")
@click.argument("after", type=click.Path(path_type=Path), metavar="AFTER.docx")
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="The Word file to write.",
)
@click.option("--author", default="Paraph", show_default=True, help="The author of the tracked changes.")
@click.option(
    "--date",
    "when",
    type=click.DateTime(),
    metavar="DATE",
    help="The date of the tracked changes, as 2026-03-19 or 2026-03-19T14:30:00; else now.",
)
@click.option("--words-only", is_flag=True, help="Compare words and structure; the formatting of BEFORE stays.")
@click.option(
    "--incoming",
    type=click.Choice(["accepted", "rejected", "keep"]),
    default="accepted",
    show_default=True,
    help="What becomes of tracked changes that the files hold already.",
)
@as_json
def redline_command(**given: Any) -> None:
    """Write BEFORE with tracked changes: accepted they give AFTER, rejected BEFORE. The result is proven first."""
    from app.jobs import redlining  # noqa: PLC0415 - late: lxml, for this command only

    before, after, out = given["before"], given["after"], given["out"]
    if out.suffix.lower() not in {".docx", ".docm", ".dotx", ".dotm"}:
        raise click.UsageError("The file to write must end in .docx.")
    when = given["when"] or datetime.now().astimezone()
    order = redlining.order(before, after, given["author"], when, given["incoming"], words_only=given["words_only"])
    made = redlining.redline_files(before, after, out, order)
    if given["as_json"]:
        print_json(_shape(out, made))
        return
    click.echo(f"Written: {out}. {_counted(made.counts)}")
    click.echo("Proven: accepting all gives AFTER, rejecting all gives BEFORE.")
    if made.incoming:
        click.echo(f"Tracked changes that were there already: {_INCOMING[made.incoming]}.")
    for each in made.not_tracked:
        click.echo(f"Not tracked: {each}")


_INCOMING = {
    "accepted": "taken as accepted",
    "rejected": "taken as rejected",
    "keep": "kept under their authors, ours are added to them",
}


_NAMES = {
    "insertions": ("insertion", "insertions"),
    "deletions": ("deletion", "deletions"),
    "moves": ("move", "moves"),
    "formatting": ("change of formatting", "changes of formatting"),
    "rows": ("row", "rows"),
    "cells": ("cell", "cells"),
}


def _counted(counts: Mapping[str, int]) -> str:
    said = ", ".join(f"{count} {_NAMES[name][count > 1]}" for name, count in sorted(counts.items()))
    return f"Marks: {said}." if said else "The two say the same: no marks."


def _shape(out: Path, made: Any) -> dict[str, object]:
    proof = made.proof
    differences = [{"place": each.place, "expected": each.expected, "found": each.found} for each in proof.differences]
    return {
        "file": str(out),
        "counts": dict(made.counts),
        "incoming": made.incoming or None,
        "proof": {"ok": proof.ok, "differences": differences, "not_tracked": list(made.not_tracked)},
    }
