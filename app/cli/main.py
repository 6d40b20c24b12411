"""``paraph``: one thin command for each of the user's verbs.

Exit status: 0 done, 1 refused or could not be done (one line on stderr a file), 2 wrong usage.
"""

import errno
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import click

from app import log
from app.errors import Cancelled, LibraryLocked, PasswordNeeded, UserError
from app.ingest.needed import needed
from app.worker import Worker

DONE, REFUSED, USAGE = 0, 1, 2

# A command does not pay for the imports of the others; each is an import that a freezer of programs finds.
# ruff: noqa: PLC0415


def _importing() -> ModuleType:
    from app.cli import importing

    return importing


def _instruments() -> ModuleType:
    from app.cli import instruments

    return instruments


def _showing() -> ModuleType:
    from app.cli import showing

    return showing


def _drafts() -> ModuleType:
    from app.cli import drafts

    return drafts


def _tables() -> ModuleType:
    from app.cli import tables

    return tables


def _concordance() -> ModuleType:
    from app.cli import concordance

    return concordance


def _redlining() -> ModuleType:
    from app.cli import redlining

    return redlining


def _returned() -> ModuleType:
    from app.cli import returned

    return returned


def _sanitising() -> ModuleType:
    from app.cli import sanitising

    return sanitising


def _combining() -> ModuleType:
    from app.cli import combining

    return combining


def _handing() -> ModuleType:
    from app.cli import handing

    return handing


def _exporting() -> ModuleType:
    from app.cli import exporting

    return exporting


def _dating() -> ModuleType:
    from app.cli import dating

    return dating


def _brief() -> ModuleType:
    from app.cli import brief

    return brief


def _reported_instruments() -> ModuleType:
    from app.cli import reported

    return reported


def _conformity() -> ModuleType:
    from app.cli import conformity

    return conformity


def _glossary() -> ModuleType:
    from app.cli import glossary

    return glossary


def _counterpart() -> ModuleType:
    from app.cli import counterpart

    return counterpart


def _encrypting() -> ModuleType:
    from app.cli import encrypting

    return encrypting


def _checking() -> ModuleType:
    from app.cli import checking

    return checking


def _doctor() -> ModuleType:
    from app.cli import doctor

    return doctor


def _backing() -> ModuleType:
    from app.cli import backing

    return backing


def _whole() -> ModuleType:
    from app.cli import whole

    return whole


_COMMANDS: dict[str, Callable[[], ModuleType]] = {
    "import": _importing,
    "list": _instruments,
    "show": _showing,
    "search": _instruments,
    "precedents": _instruments,
    "templates": _drafts,
    "draft": _drafts,
    "drafts": _handing,
    "hand-over": _handing,
    "take-over": _handing,
    "compare": _instruments,
    "export": _exporting,
    "table": _tables,
    "concordance": _concordance,
    "redline": _redlining,
    "undisclosed": _returned,
    "combine": _combining,
    "check": _checking,
    "conformity": _conformity,
    "glossary": _glossary,
    "counterpart": _counterpart,
    "sanitise": _sanitising,
    "deadlines": _dating,
    "reported": _reported_instruments,
    "brief": _brief,
    "doctor": _doctor,
    "backup": _backing,
    "backups": _backing,
    "restore": _backing,
    "salvage": _backing,
    "export-library": _whole,
    "import-library": _whole,
    "encrypt": _encrypting,
    "decrypt": _encrypting,
}
"""The commands, and what loads the module of each."""


class _Commands(click.Group):
    """Loads a command when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the work."""
        return [*_COMMANDS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command with this name; None when there is none."""
        load = _COMMANDS.get(cmd_name)
        if load is None:
            return super().get_command(ctx, cmd_name)
        found: click.Command = getattr(load(), f"{cmd_name.replace('-', '_')}_command")
        return found


def _say_versions(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from app.jobs.diagnosing import versions

        click.echo(versions())
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_say_versions,
    help="Say the version of Paraph, and of the Python and Qt that it runs with.",
)  # fmt: skip
@click.pass_context
def paraph(ctx: click.Context) -> None:
    """Draft and compare memoranda of cooperation. Without a command the window opens."""
    ctx.call_on_close(ctx.ensure_object(Worker).close)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status; no traceback ever reaches the terminal."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program for the window has none on Windows
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    worker = Worker()
    try:
        _warm(worker, arguments)
        status = paraph.main(list(arguments), prog_name="paraph", standalone_mode=False, obj=worker)
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, Cancelled, KeyboardInterrupt, BrokenPipeError):
        return REFUSED
    except UserError as error:
        click.echo(_said(error), err=True)
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the edge: a bug becomes one line and a report
        if _nobody_reads(error):
            return REFUSED
        click.echo(_reported(error), err=True)
        return REFUSED
    finally:
        worker.close()
    return status if isinstance(status, int) else DONE


def _nobody_reads(error: Exception) -> bool:
    """Tell whether who reads our output has gone: Windows calls a pipe that is closed an invalid argument."""
    return sys.platform == "win32" and isinstance(error, OSError) and error.errno == errno.EINVAL and not error.filename


def _warm(worker: Worker, arguments: Sequence[str]) -> None:
    """Start the worker process where files are named, so that it gets ready while the command is loaded."""
    if arguments and arguments[0] in {"import", "show", "precedents", "compare", "export", "table", "concordance"}:
        files = [argument for argument in arguments[1:] if not argument.startswith("-") and _exists(argument)]
        if files:
            worker.warm(*needed(files))


def _exists(argument: str) -> bool:
    try:
        return Path(argument).exists() and not argument.endswith(".paraph")
    except (OSError, ValueError):
        return False


def _said(error: UserError) -> str:
    if isinstance(error, PasswordNeeded):
        return f"{error} Write it into a file and name that with --password-file."
    if isinstance(error, LibraryLocked):
        return f"{error} Write it into a file and name that with --passphrase-file, or in PARAPH_PASSPHRASE_FILE."
    return str(error)


def _reported(error: Exception) -> str:
    """Note a bug, by its kind and our own lines on its way, and say where; nothing is sent."""
    said = f"A fault in Paraph ({type(error).__name__}: {error})."
    return f"{said} Where it happened is noted in {log.log_file()}." if log.fault(error) else said
