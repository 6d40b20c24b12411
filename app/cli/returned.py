"""What came back from the other side, held against what was sent."""

from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, output, print_json, shortened, word_file
from app.worker import Worker

_WIDTH = 90


@click.command("undisclosed")
@click.argument("sent", type=click.Path(path_type=Path), metavar="SENT.docx")
@click.argument("back", type=click.Path(path_type=Path), metavar="BACK.docx")
@output
@as_json
@click.pass_obj
def undisclosed_command(worker: Worker | None, /, **given: Any) -> None:
    """Say which changes in BACK its marks show, and which they do not; with -o, write SENT with the latter marked."""
    from app.jobs.returned import check  # noqa: PLC0415 - late: lxml, for this command only

    out: Path | None = given["out"]
    if out:
        word_file(out)
    found = check(given["sent"], given["back"], out, worker=worker)
    if given["as_json"]:
        print_json({
            "clean": found.is_clean,
            "undisclosed": [_shape(mark) for mark in found.undisclosed],
            "disclosed": [_shape(mark) for mark in found.disclosed],
            "gone": [_shape(mark) for mark in found.gone],
            "not_tracked": list(found.not_tracked),
        })
        return
    _print(f"{len(found.undisclosed)} not marked", found.undisclosed)
    _print(f"{len(found.disclosed)} marked", found.disclosed)
    if found.gone:
        _print(f"{len(found.gone)} marks of what was sent are gone", found.gone)
    for each in found.not_tracked:
        click.echo(f"Different, and without a mark in Word: {each}")
    if out:
        click.echo(f"Written: {out}")


def _print(lead: str, marks: Any) -> None:
    click.echo(f"{lead}{':' if marks else '.'}")
    for mark in marks:
        who = f" ({mark.author})" if mark.author else ""
        click.echo(f"  {mark.kind}: “{shortened(mark.words, _WIDTH)}” in {mark.place}{who}")


def _shape(mark: Any) -> dict[str, str]:
    return {"kind": mark.kind, "words": mark.words, "place": mark.place, "author": mark.author, "date": mark.when}
