"""The command that writes files for others: every kind of file, of an instrument, a file or a draft."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, cast, get_args

import click
from click.core import ParameterSource

from app.cli.common import in_library, opened, output, paper
from app.cli.sources import reads_files, sources
from app.drafting.signing_line import SigningLine
from app.export.dress import BaseFile, Dress
from app.jobs.dressing import dated, head_of, note_path, original_said
from app.jobs.kinds import FOLDER, KINDS, Ask, Kind, Order, kind_named, kind_of_suffix, suffixes
from app.jobs.opening import Text
from app.language.countries import code_of
from app.language.languages import languages
from app.model.columns import INTERNAL, ColumnKind
from app.model.draft import Draft
from app.negotiating.outgoing import KEEP, REFUSE, Outgoing
from app.settings import Paper
from app.worker import Worker

_ASKED_BY: dict[str, Ask] = {
    "against": "against",
    "columns": "columns",
    "inside": "columns",
    "filling": "filling",
    "rehearsal": "rehearsal",
    "note": "note",
    "place": "line",
    "signed_on": "line",
    "originals": "line",
    "languages": "line",
    "original": "original",
    "brackets": "brackets",
    "comments": "comments",
    "paper": "paper",
    "author": "author",
    "head": "dress",
    "dated": "dress",
    "marking": "dress",
    "line_numbers": "dress",
    "base": "dress",
}
"""What each option answers: one that means nothing for a kind is refused, not overlooked."""
_BLANK = "blank"


@click.command("export")
@click.argument("reference", metavar="ID|FILE|DRAFT")
@output
@click.option(
    "--as", "form", type=click.Choice([kind.slug for kind in KINDS]), help="The kind of file; its suffix says it."
)
@click.option("--against", metavar="ID|FILE|DRAFT", help="What a redline starts from.")
@click.option("--original", metavar="SIDE", help="Of a draft: whose original it is (a country or its code).")
@click.option("--brackets", metavar="keep|refuse|SIDE", help="What becomes of open brackets.  [default: keep]")
@click.option("--comments", is_flag=True, help="Of a draft: remarks that are not internal go along.")
@paper
@click.option("--author", default="Paraph", show_default=True, help="The author of the tracked changes.")
@click.option("--head", metavar="WORDS", help="The running head; “title” for the short title.")
@click.option("--dated", metavar="DATE|WORDS", help="The date of the draft; “today” for today’s.")
@click.option("--marking", metavar="WORDS", help="How the file is to be handled.")
@click.option("--line-numbers", is_flag=True, help="Number the lines.")
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A ministry’s Word file, whose page and styles are used.",
)
@click.option("--columns", metavar="NAMES", help="Of a table: ours,theirs,precedent,compromise or some of them.")
@click.option("--inside/--outside", default=False, help="Of a table: whether it shows what is internal.")
@click.option(
    "--filling", type=click.Choice(["fallback", "empty"]), default="fallback", help="What the compromise begins with."
)
@click.option("--note", is_flag=True, help="Of a redline: a note with counts is written beside it, as NAME-note.docx.")
@click.option("--place", metavar="WORDS", help="Of a signing line: where it is signed; “blank” for ink.")
@click.option("--signed-on", metavar="DATE", help="Of a signing line: the day (YYYY-MM-DD); “blank” for ink.")
@click.option("--originals", type=click.IntRange(1, 99), metavar="N", help="Of a signing line: how many originals.")
@click.option("--languages", metavar="TAGS", help="Of a signing line: the languages of the originals, such as en,ja.")
@click.option("--rehearsal", is_flag=True, help="Of a signing pack: brackets may be open; each page says DRAFT.")
@reads_files
@in_library
def export_command(worker: Worker | None, **given: Any) -> None:
    """Write a file for others, of an instrument in the library, a file or a draft."""
    out: Path | None = given["out"]
    if out is None:
        raise click.UsageError("Name the file to write with -o.")
    kind = _kind(given["form"], out)
    _refuse_what_means_nothing(click.get_current_context(), kind)
    if kind.needs_other and not given["against"]:
        raise click.UsageError("--as redline and --against go together.")
    with closing(opened(given["library_path"])) as library:
        how = sources(worker, given)
        order = replace(_order(given, lambda reference: how.text(library, reference)), library=library)
        if given["base"] and not kind.in_word:
            raise click.UsageError(f"--base is for Word files; --as {kind.slug} is none.")
        if kind.drafts_only and not isinstance(order.text, Draft):
            raise click.UsageError(f"--as {kind.slug} is for drafts; “{given['reference']}” is none.")
        _exporting().export(kind, order, out)
    click.echo(f"Written: {out}")
    if order.noted:
        click.echo(f"Written: {note_path(out)}")


def _exporting() -> Any:
    """Return the jobs that write files."""
    from app.jobs import exporting  # noqa: PLC0415 - late: what writes files takes as long to load as a comparison

    return exporting


def _kind(form: str | None, out: Path) -> Kind:
    """Return the kind that is named, or that the suffix stands for."""
    found = kind_named(form) if form else kind_of_suffix(out.suffix)
    if found is None:
        raise click.UsageError(f"The file to write must end in {_either(suffixes())}; --as says which kind it is.")
    known = tuple(filter(None, found.suffixes))
    if out.suffix.lower() not in known and not (FOLDER in found.suffixes and (not out.suffix or out.is_dir())):
        raise click.UsageError(f"The file to write must end in {_either(known)}.")
    return found


def _refuse_what_means_nothing(context: click.Context, kind: Kind) -> None:
    for name, ask in _ASKED_BY.items():
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE and ask not in kind.asks:
            if ask == "against":
                raise click.UsageError("--as redline and --against go together.")
            raise click.UsageError(f"--{name.replace('_', '-')} means nothing for --as {kind.slug}.")


def _order(given: dict[str, Any], open_: Callable[[str], Text]) -> Order:
    """Return what the file is made of; raise UsageError for what a draft alone can have."""
    text = open_(given["reference"])
    against = open_(given["against"]) if given["against"] else None
    if not isinstance(text, Draft):
        for name in ("original", "brackets", "comments"):
            if given[name]:
                raise click.UsageError(f"--{name} is for drafts; “{given['reference']}” is none.")
    choice = _choice(text, given) if isinstance(text, Draft) else Outgoing()
    order = Order(text, choice, against, _dress(text, choice, given), given["author"])
    order = replace(order, columns=_columns(given), inside=given["inside"], filling=given["filling"])
    return replace(order, rehearsal=given["rehearsal"], noted=given["note"], line=_line(given))


def _line(given: dict[str, Any]) -> SigningLine | None:
    """Return what the signing line is to say; None where nothing is asked of it."""
    place, on, originals = given["place"], given["signed_on"], given["originals"]
    tags = tuple(tag.strip() for tag in (given["languages"] or "").split(",") if tag.strip())
    for tag in tags:
        if tag not in languages().values():
            known = ", ".join(sorted(set(languages().values())))
            raise click.BadParameter(f"“{tag}” is no language known here; there are {known}.", param_hint="--languages")
    if place is None and on is None and originals is None and not tags:
        return None
    return SigningLine("" if place == _BLANK else place, _day(on), originals, tags)


def _day(said: str | None) -> date | Literal["blank"] | None:
    if said is None or said == _BLANK:
        return "blank" if said else None
    try:
        return date.fromisoformat(said)
    except ValueError:
        message = f"“{said}” is no date; write it as 2026-03-19, or “blank”."
        raise click.BadParameter(message, param_hint="--signed-on") from None


def _choice(draft: Draft, given: dict[str, Any]) -> Outgoing:
    """Return what of a draft leaves."""
    side = _side(draft, given["original"], "--original") if given["original"] else ""
    brackets = given["brackets"] or KEEP
    if brackets not in {KEEP, REFUSE}:
        brackets = _side(draft, brackets, "--brackets")
    return Outgoing(side, brackets, given["comments"])


def _columns(given: dict[str, Any]) -> tuple[ColumnKind, ...]:
    """Return the columns that are named; raise UsageError for one that there is not, or that is for one's own side."""
    named = tuple(name.strip() for name in (given["columns"] or "ours,theirs").split(","))
    known = get_args(ColumnKind)
    for name in named:
        if name not in known:
            raise click.BadParameter(f"“{name}” is no column; there are {', '.join(known)}.", param_hint="--columns")
        if name in INTERNAL and not given["inside"]:
            raise click.UsageError(f"The column “{name}” is for one’s own side: it goes with --inside.")
    return cast("tuple[ColumnKind, ...]", named)


def _side(draft: Draft, said: str, option: str) -> str:
    """Return the id of the side that a country, its code or the id itself names."""
    sides = draft.instrument.particulars.sides
    wanted = said.strip().casefold()
    for side in sides:
        if wanted in {side.id.casefold(), side.country.casefold(), code_of(side.country).casefold()}:
            return side.id
    known = _either(tuple(side.country for side in sides)) or "no side"
    raise click.BadParameter(f"“{said}” is no side of this draft; it names {known}.", param_hint=option)


def _dress(text: Text, choice: Outgoing, given: dict[str, Any]) -> Dress:
    head = given["head"] or ""
    return Dress(
        cast("Paper", given["paper"]),
        head_of(text) if head == "title" else head,
        _dated(text, given["dated"] or ""),
        given["marking"] or "",
        original_said(text, choice.side) if head else "",
        given["line_numbers"],
        _base(given["base"]) if given["base"] else None,
    )


def _base(path: Path) -> BaseFile:
    """Return a ministry's file with those of its styles that answer to ours; raise UnreadableFile."""
    from app.export.base_styles import suggest_styles  # noqa: PLC0415 - late: few files have a base
    from app.ingest.files import bytes_of  # noqa: PLC0415 - late: as above

    data = bytes_of(path)
    styles = tuple((own, theirs) for own, theirs, _ in suggest_styles(data, path.name) if theirs)
    return BaseFile(data, styles, path.name)


def _dated(text: Text, said: str) -> str:
    """Return a date in words; what is none stands as it is."""
    if said == "today":
        return dated(text, datetime.now().astimezone().date())
    try:
        return dated(text, date.fromisoformat(said))
    except ValueError:
        return said


def _either(names: tuple[str, ...]) -> str:
    """Return names as a choice: "a, b or c"."""
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
