"""``paraph doctor``: looks the installation over and says what to do."""

from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, passphrase_file, print_json
from app.cli.unlocking import passphrase_in
from app.jobs.diagnosing import report
from app.jobs.doctor import healthy, look_over
from app.jobs.doctor_parts import Check
from app.library.cipher import Key, is_encrypted, key_of
from app.paths import library_file

_MARKS = {"good": "ok ", "doubt": "?  ", "bad": "!! "}


@click.command("doctor")
@in_library
@click.option("--quick", is_flag=True, help="Leave out what takes long on a large library.")
@click.option(
    "--report",
    "as_report",
    is_flag=True,
    help="Print the diagnostic report for a help desk instead: no names of files, no words of texts.",
)
@as_json
@click.pass_context
def doctor_command(ctx: click.Context, library_path: Path | None, quick: bool, as_report: bool, as_json: bool) -> None:
    """Look over library, backups, fonts, base document, rights, templates and rules; say what to do.

    Nothing is changed. The exit status is 1 when something is bad, 0 when all is good or only doubtful.
    """
    library = library_path or library_file()
    checks = look_over(library, _key(ctx, library), quick=quick)
    if as_report:
        click.echo(report(checks), nl=False)
    elif as_json:
        print_json({"healthy": healthy(checks), "checks": [_shape(check) for check in checks]})
    else:
        for check in checks:
            click.echo(f"{_MARKS[check.state]}{check.said}")
            for detail in check.details:
                click.echo(f"     {detail}")
            if check.advice:
                click.echo(f"   → {check.advice}")
    ctx.exit(0 if healthy(checks) else 1)


def _key(ctx: click.Context, library: Path) -> Key | None:
    """Return the key of an encrypted library whose passphrase was given in a file; else only its outside is seen."""
    given = passphrase_in(passphrase_file(ctx))
    return key_of(library, given) if given and is_encrypted(library) else None


def _shape(check: Check) -> dict[str, Any]:
    return {
        "topic": check.topic,
        "state": check.state,
        "said": check.said,
        "advice": check.advice,
        "details": list(check.details),
        "facts": dict(check.facts),
    }
