"""What a file carries before it leaves, and the file without it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.common import as_json, output, print_json, shortened, word_file
from app.worker import Worker

if TYPE_CHECKING:
    from app.word.traces import Carried

_WIDTH = 90
_WORDS = {
    "change": "tracked changes", "comment": "comments", "hidden": "hidden words", "person": "names of people",
    "faint": "words too small or too pale to be seen", "unprinted": "words that are not printed",
    "company": "organisation", "property": "properties", "time": "dates and editing times", "template": "template",
    "field": "fields that take something from elsewhere", "link": "links", "outside": "fetched from outside",
    "bookmark": "bookmarks", "variable": "document variables", "control": "content controls",
    "custom_xml": "custom XML", "custom_property": "custom properties", "label": "sensitivity labels",
    "block": "building blocks", "alternate": "words for other programs", "picture_text": "words about pictures",
    "picture_data": "words in the files of pictures", "cropped": "pictures with parts cut away",
    "picture": "pictures of a kind that is not looked into", "embedded": "embedded files", "ole": "embedded objects",
    "macro": "macros", "ink": "ink", "signature": "digital signatures", "foreign": "documents of another kind within",
    "revision_id": "revision ids", "identifier": "identifiers", "printer": "printer settings",
    "thumbnail": "thumbnail", "leftover": "left over, belonging to nothing",
}  # fmt: skip


@click.command("sanitise")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@output
@click.option(
    "--changes",
    type=click.Choice(["keep", "accept", "reject"]),
    help="What becomes of tracked changes; needed with -o where FILE holds some.",
)
@click.option("--author", default="", metavar="NAME", help="The one name that may stand in the file.")
@as_json
@click.pass_obj
def sanitise_command(worker: Worker | None, /, **given: Any) -> int:
    """Say what FILE carries besides the words that are seen; with -o, write a Word file without it.

    The exit status is 1 where something is carried, or with -o is left.
    """
    from app.jobs import sanitising  # noqa: PLC0415 - late: lxml, for this command only

    path, out = given["file"], given["out"]
    if out is None:
        found = sanitising.inspect_file(path, given["author"], worker=worker)
        if given["as_json"]:
            print_json({"carried": [_shape(each) for each in found]})
        else:
            _print("Carries nothing but the words that are seen.", f"{path.name} carries:", found)
        return int(bool(found))
    word_file(out)
    choice = sanitising.Choice(given["changes"] or "", given["author"])
    made = sanitising.clean_file(path, choice, out, worker=worker)
    if given["as_json"]:
        parts = {"removed": made.removed, "left": made.left, "kept": made.kept}
        print_json({"written": str(out), **{name: [_shape(each) for each in found] for name, found in parts.items()}})
    else:
        _print("Nothing had to be taken out.", "Taken out:", made.removed)
        _print("Read back: nothing is left.", "Read back, and left in it:", made.left)
        click.echo(f"Written: {out}")
    return int(bool(made.left))


def _print(nothing: str, lead: str, found: "Sequence[Carried]") -> None:
    click.echo(lead if found else nothing)
    for kind, words in _WORDS.items():
        of_kind = [each for each in found if each.kind == kind]
        if of_kind:
            examples = dict.fromkeys(example for each in of_kind for example in each.examples)
            said = "; ".join(f"“{shortened(each, _WIDTH)}”" for each in list(examples)[:3])
            count = sum(each.count for each in of_kind)
            click.echo(f"  {words}: {count:,}" + (f" ({said})" if said else ""))


def _shape(each: "Carried") -> dict[str, Any]:
    return {
        "kind": each.kind,
        "what": each.what,
        "where": each.where,
        "count": each.count,
        "examples": list(each.examples),
        "removable": each.removable,
    }
