"""``paraph``: one thin command for each of the user's verbs.

Exit status: 0 done, 1 refused or could not be done (one line on stderr a file), 2 wrong usage.
"""

import sys
import traceback
from collections.abc import Sequence

import click

from app.cli.drafts import draft_command, templates_command
from app.cli.instruments import (
    compare_command,
    export_command,
    import_command,
    list_command,
    precedents_command,
    search_command,
    show_command,
)
from app.cli.tables import table_command
from app.errors import Cancelled, UserError
from app.paths import user_folder

DONE, REFUSED, USAGE = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def paraph() -> None:
    """Draft and compare memoranda of cooperation. Without a command the window opens."""


for _command in (
    import_command,
    list_command,
    show_command,
    search_command,
    precedents_command,
    templates_command,
    draft_command,
    compare_command,
    export_command,
    table_command,
):
    paraph.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status; no traceback ever reaches the terminal."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = paraph.main(list(arguments), prog_name="paraph", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, Cancelled, KeyboardInterrupt, BrokenPipeError):
        return REFUSED
    except UserError as error:
        click.echo(str(error), err=True)
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the edge: a bug becomes one line and a report
        click.echo(_reported(error), err=True)
        return REFUSED
    return status if isinstance(status, int) else DONE


def _reported(error: Exception) -> str:
    """Keep a report of a bug beside the library and say where it is; nothing is sent."""
    said = f"A fault in Paraph ({type(error).__name__}: {error})."
    report = user_folder() / "fault.log"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return said
    return f"{said} A report is in {report}."
