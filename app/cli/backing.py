"""Commands on backups of the library: list them, make one, put one in the library's place."""

from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json
from app.cli.copy_keys import key_for
from app.errors import LibraryUnusable
from app.jobs.backing_up import Held, back_up_now, copy_out, held, named, restore, taken_up
from app.jobs.backing_up_salvage import go_on_as_it_is, save_what_can_be_saved
from app.library.backups import keep
from app.library.backups_place import folder_of
from app.library.cipher import Key
from app.library.health import Facts
from app.paths import library_file

_WHY = {
    "daily": "daily",
    "closing": "after much work",
    "asked": "by hand",
    "update": "before an update",
    "restore": "before a restore",
}
_MEGABYTE = 1_000_000


@click.command("backups")
@in_library
@as_json
def backups_command(library_path: Path | None, as_json: bool) -> None:
    """List the backups of the library, the last made first, with what each holds."""
    path = library_path or library_file()
    found = held(path, _present_key(path))
    if as_json:
        print_json({"folder": str(folder_of(path)), "backups": [_shown(each) for each in found]})
        return
    for each in found:
        backup = each.backup
        what = _what(each.facts) if each.facts else each.why
        kept = " · kept" if backup.kept else ""
        when = f"{backup.when.astimezone():%Y-%m-%d %H:%M}"
        click.echo(f"{backup.number:<8}{when}  {_size(backup.size):>9}  {_WHY[backup.why]}{kept}")
        click.echo(f"{'':<8}{what}")
    used, limit = taken_up(path)
    click.echo(f"{folder_of(path)}: {_size(used)} of at most {_size(limit)}; those that are kept do not count.")


@click.command("backup")
@click.option("--keep", "kept", is_flag=True, help="Never let this one go.")
@in_library
@as_json
def backup_command(library_path: Path | None, kept: bool, as_json: bool) -> None:
    """Back up the library now; the copy is checked before it counts."""
    with closing(opened(library_path)) as library:
        made = back_up_now(library)
    if kept:
        made = keep(made)
    if as_json:
        print_json({"number": made.number, "file": str(made.path), "bytes": made.size})
    else:
        click.echo(f"{made.number}  {made.path}")


@click.command("restore")
@click.argument("backup")
@click.option(
    "--to", "out", type=click.Path(path_type=Path), metavar="FILE", help="Write it into another file instead."
)
@in_library
@as_json
def restore_command(**given: Any) -> None:
    """Put a backup in the library's place: its number, "last", or a file. What is there is backed up first.

    "present" goes on with the library that is there, though it is older than when it was last changed here.
    """
    path = given["library_path"] or library_file()
    if given["backup"] == "present":
        go_on_as_it_is(path)
        opened(path).close()
        click.echo(f"{path} is gone on with as it is.")
        return
    chosen = named(path, given["backup"])
    present = _present_key(path)
    key = key_for(chosen, present)
    out: Path | None = given["out"]
    facts = copy_out(chosen, out, key) if out else restore(chosen, path, key, present)
    if given["as_json"]:
        print_json({"file": str(out or path), **_facts(facts)})
    else:
        click.echo(f"Restored: {out or path}. It holds {_what(facts)}.")


@click.command("salvage")
@click.argument("damaged", type=click.Path(path_type=Path))
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", required=True)
@in_library
@as_json
def salvage_command(**given: Any) -> None:
    """Save what can be saved of a damaged library into a new one, and write down what was not."""
    damaged: Path = given["damaged"]
    if not damaged.is_file():
        raise LibraryUnusable(str(damaged), "there is no such file")
    saved = save_what_can_be_saved(damaged, given["out"], key_for(damaged))
    said = saved.said
    if given["as_json"]:
        counts = {
            name: getattr(said, name) for name in ("texts", "drafts", "versions", "files", "entries", "from_backup")
        }
        print_json({"file": str(saved.library), "report": str(saved.report), **counts, "losses": said.losses})
    else:
        click.echo(f"{saved.library}: {said.texts} texts, {said.drafts} drafts. Report: {saved.report}")
    if not said.whole:
        click.get_current_context().exit(1)


def _present_key(path: Path) -> Key | None:
    """Return the key of the library that is there; None also where it cannot be opened: it is laid aside as it is."""
    if path.exists():
        with suppress(LibraryUnusable), closing(opened(path)) as library:
            return library.key
    return None


def _shown(each: Held) -> dict[str, Any]:
    backup = each.backup
    return {
        "number": backup.number,
        "file": str(backup.path),
        "when": backup.when.isoformat(),
        "why": backup.why,
        "kept": backup.kept,
        "bytes": backup.size,
        **(_facts(each.facts) if each.facts else {"unreadable": each.why}),
    }


def _facts(facts: Facts) -> dict[str, Any]:
    return {
        "instruments": facts.instruments,
        "drafts": facts.drafts,
        "last_change": facts.changed.isoformat() if facts.changed else None,
    }


def _what(facts: Facts) -> str:
    texts = "1 text" if facts.instruments == 1 else f"{facts.instruments} texts"
    drafts = "1 draft" if facts.drafts == 1 else f"{facts.drafts} drafts"
    changed = f", last changed {facts.changed.astimezone():%Y-%m-%d %H:%M}" if facts.changed else ""
    return f"{texts}, {drafts}{changed}"


def _size(size: int) -> str:
    return f"{size / _MEGABYTE:,.1f} MB"
