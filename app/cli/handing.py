"""Commands on drafts under negotiation: list them, hand one over, take one in."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli.common import as_json, in_library, opened, print_json, shortened
from app.cli.passwords import password_in
from app.cli.sources import Sources
from app.errors import NotInLibrary
from app.jobs.handing import hand_over, look_into, take_in
from app.jobs.opening import draft_named
from app.library.store import Library
from app.library.values import Shelved
from app.worker import Worker

_TITLE = 60

_sealed = click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file whose first line is the passphrase that seals the file.",
)


@click.command("drafts")
@in_library
@as_json
def drafts_command(library_path: Path | None, as_json: bool) -> None:
    """List the drafts under negotiation, the last changed first."""
    with closing(opened(library_path)) as library:
        shelf = library.shelf()
    if as_json:
        print_json({"drafts": [_shown(each) for each in shelf]})
        return
    for each in shelf:
        listing = each.listing
        said = (f"{each.changed.astimezone():%Y-%m-%d %H:%M}", listing.status, ", ".join(listing.sides))
        click.echo(f"{each.id:<12}{shortened(listing.title, _TITLE)}\n{'':<12}{' · '.join(filter(None, said))}")


@click.command("hand-over")
@click.argument("draft")
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", required=True)
@_sealed
@in_library
@as_json
def hand_over_command(**given: Any) -> None:
    """Write one negotiation into a file for a colleague: draft, history, versions, files, internal notes."""
    out: Path = given["out"]
    if out.suffix.lower() != ".paraph":
        raise click.UsageError("The file to write must end in .paraph.")
    with closing(opened(given["library_path"])) as library:
        identity = _named(library, given["draft"])
        hand_over(library, identity, out, password_in(given["password_file"]))
    if given["as_json"]:
        print_json({"file": str(out), "draft": identity})
    else:
        click.echo(f"Written: {out}. Internal notes are in it: it is for your own side.")


@click.command("take-over")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Put it in the place of the draft that is in the library already.")
@_sealed
@in_library
@as_json
@click.pass_obj
def take_over_command(worker: Worker | None, /, **given: Any) -> None:
    """Take in a negotiation that a colleague handed over."""
    path: Path = given["file"]
    asking = Sources(None, "accepted", password_in(given["password_file"])).asking
    handed = asking(lambda password: look_into(path, password, worker=worker))
    with closing(opened(given["library_path"])) as library:
        identity = take_in(library, handed, "replace" if given["replace"] else "both")
    if given["as_json"]:
        print_json({"draft": identity, "handed": handed.id, "title": handed.title})
    else:
        click.echo(f"{identity}  {handed.title}")


def _named(library: Library, reference: str) -> str:
    """Return the id of the draft that is named; raise NotInLibrary."""
    found = draft_named(library, reference)
    if found is None:
        raise NotInLibrary(reference)
    return found


def _shown(each: Shelved) -> dict[str, Any]:
    listing = each.listing
    return {
        "id": each.id,
        "title": listing.title,
        "template": listing.template,
        "status": listing.status,
        "sides": list(listing.sides),
        "open_brackets": listing.brackets,
        "words": listing.words,
        "changed": each.changed.isoformat(),
    }
