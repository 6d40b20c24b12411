"""Marked copies of one text, made one Word file."""

from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, print_json, shortened, word_file
from app.worker import Worker

_WIDTH = 90


@click.command("combine")
@click.argument("base", type=click.Path(path_type=Path), metavar="BASE.docx")
@click.argument("copies", type=click.Path(path_type=Path), metavar="COPY.docx…", nargs=-1, required=True)
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", required=True)
@as_json
@click.pass_obj
def combine_command(worker: Worker | None, /, **given: Any) -> None:
    """Write BASE with the tracked changes of all copies, each under its author; list where they conflict."""
    from app.jobs.combining import combine_files  # noqa: PLC0415 - late: lxml, for this command only

    out: Path = given["out"]
    word_file(out)
    made = combine_files(given["base"], given["copies"], out, worker=worker)
    if given["as_json"]:
        print_json(_shape(out, made))
        return
    click.echo(f"Written: {out}. {_counted(made.authors)}")
    _print_conflicts(made.conflicts)
    for each in made.shared:
        click.echo(f"Proposed alike by {' and '.join(each.authors)}: “{_short(each.words)}” in {each.place}")
    if made.silent:
        click.echo(f"{len(made.silent)} changed without a mark:")
    for change in made.silent:
        click.echo(f"  {change.copy}: {change.kind}: “{_short(change.words)}” in {change.place}")
    for words in made.not_tracked:
        click.echo(f"Different, and without a mark in Word: {words}")
    for words in made.left_out:
        click.echo(f"Not in the combined file: {words}")


def _counted(authors: Any) -> str:
    said = ", ".join(f"{author or 'unknown'} {count}" for author, count in sorted(authors.items()))
    return f"Marks: {said}." if said else "Nobody marked anything: the text is BASE as it was."


def _print_conflicts(conflicts: Any) -> None:
    click.echo(f"{len(conflicts)} conflict{'' if len(conflicts) == 1 else 's'}{':' if conflicts else '.'}")
    for each in conflicts:
        what = "the format of " if each.kind == "format" else ""
        click.echo(f"  {what}“{_short(each.base)}” in {each.place}")
        for proposal in each.proposals:
            said = f"“{_short(proposal.words)}”" if proposal.words else "nothing"
            click.echo(f"    {proposal.author} ({proposal.copy}): {said}")


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), _WIDTH)


def _shape(out: Path, made: Any) -> dict[str, object]:
    return {
        "file": str(out),
        "authors": [{"name": name, "marks": count} for name, count in sorted(made.authors.items())],
        "conflicts": [
            {
                "kind": each.kind,
                "place": each.place,
                "base": each.base,
                "proposals": [
                    {"author": one.author, "date": one.date, "copy": one.copy, "words": one.words}
                    for one in each.proposals
                ],
            }
            for each in made.conflicts
        ],
        "shared": [{"place": each.place, "words": each.words, "authors": list(each.authors)} for each in made.shared],
        "silent": [
            {"copy": each.copy, "kind": each.kind, "words": each.words, "place": each.place} for each in made.silent
        ],
        "merged": made.merged,
        "left_out": list(made.left_out),
        "not_tracked": list(made.not_tracked),
    }
