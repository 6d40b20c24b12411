"""What a person gives to import, files, folders and archives, as the single texts in it."""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath

from app.errors import UnreadableFile, UserError
from app.ingest.archives import SUFFIX, Member, Shelf, members_of, nested
from app.paths import resources
from app.progress import Progress, quiet
from app.worker import Worker

_NUMBERS = re.compile(r"(\d+)")
_PROVENANCE = ".toml"


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to import, or what stands in its way.

    ``name`` is it as a person knows it: from the folder or archive that was given, with "/" between. ``path`` is the
    file, or the archive that it lies in under the name ``inside`` (two names: in an archive within the archive).
    ``refusal`` says why it cannot be had at all. ``anyway`` keeps it where the library has its very words already,
    from another file.
    """

    name: str
    path: Path
    inside: tuple[str, ...] = ()
    refusal: UserError | None = None
    anyway: bool = False

    @property
    def place(self) -> str:
        """Where it lies, in full: the path as it was given, an archive like a folder."""
        return "/".join((str(self.path), *self.inside))


def gather(paths: Iterable[Path], progress: Progress = quiet, *, worker: Worker | None = None) -> tuple[Piece, ...]:
    """Return the files that ``paths`` name, folders and .zip archives opened, in a stable order and each once.

    What is found in folders and archives is sorted by name, numbers by value. Left out are hidden files, locks, what
    systems leave behind, the folders of saved web pages and provenance files. What cannot be opened is a piece too,
    with its refusal. Nothing is unpacked to the disk.
    """
    found: list[Piece] = []
    seen: set[tuple[Path, tuple[str, ...]]] = set()
    for path in paths:
        for piece in _under(path, worker):
            key = (piece.path.resolve(), piece.inside)
            if key not in seen:
                seen.add(key)
                found.append(piece)
                progress(0, 0, piece.name)
    return tuple(found)


def kept(names: Iterable[str]) -> list[str]:
    """Return which of these names (with "/" between folders) are texts to import, sorted."""
    given = set(names)
    known = [PurePosixPath(name) for name in given]
    texts = {str(path.with_suffix("")) for path in known if path.suffix.lower() != _PROVENANCE}
    pages = {str(path.with_suffix("")) for path in known if path.suffix.lower() in _rules()["pages"]}
    return sorted((name for name in given if not _left_out(name, texts, pages)), key=_order)


def _under(path: Path, worker: Worker | None) -> Iterator[Piece]:
    if path.is_dir():
        yield from _in_folder(path, worker)
    elif path.suffix.lower() == SUFFIX and path.is_file():
        yield from _in_archive(Piece(path.name, path), worker)
    elif not (path.suffix.lower() == _PROVENANCE and _tells_of_a_neighbour(path)):
        yield Piece(path.name, path)


def _in_folder(folder: Path, worker: Worker | None) -> Iterator[Piece]:
    closed: list[OSError] = []
    names = [
        (Path(where) / file).relative_to(folder).as_posix()
        for where, _, files in os.walk(folder, onerror=closed.append)
        for file in files
    ]
    top = folder.name or folder.resolve().name
    wanted = kept(names)
    if not wanted and not closed:
        yield Piece(top, folder, (), UnreadableFile(top, "there is no file in the folder to import"))
    for name in wanted:
        piece = Piece(f"{top}/{name}", folder / name)
        if name.lower().endswith(SUFFIX):
            yield from _in_archive(piece, worker)
        else:
            yield piece
    for error in closed:
        path = Path(error.filename or folder)
        yield Piece(path.name, path, (), UnreadableFile(path.name, (error.strerror or "it cannot be opened").lower()))


def _in_archive(archive: Piece, worker: Worker | None) -> Iterator[Piece]:
    """Yield the texts in an archive; where it cannot be opened, the archive itself with its refusal."""
    try:
        members = {member.name: member for member in _members(archive, worker)}
    except UserError as error:
        yield replace(archive, refusal=error)
        return
    wanted = kept(members)
    if not wanted:
        empty = UnreadableFile(archive.name, "there is no file in the archive to import")
        yield replace(archive, refusal=empty)
    for name in wanted:
        inside = (*archive.inside, name)
        why = members[name].why
        refusal = UnreadableFile(name, why, "Unpack the archive, and import the file itself.") if why else None
        piece = Piece(f"{archive.name}/{name}", archive.path, inside, refusal)
        if nested(inside) and not refusal:
            yield from _in_archive(piece, worker)
        else:
            yield piece


def _members(archive: Piece, worker: Worker | None) -> tuple[Member, ...]:
    """Return what an archive lists, read in the worker process where there is one: a list may be hostile too."""
    source: Path | bytes = archive.path
    if archive.inside:
        shelf = Shelf()
        try:
            source = shelf.data(archive.path, archive.inside)
        finally:
            shelf.close()
    if worker is None:
        return members_of(archive.name, source)
    return worker.call(members_of, archive.name, source, about=archive.name)


def _left_out(name: str, texts: set[str], pages: set[str]) -> bool:
    """Whether a name is of no text; ``texts`` and ``pages`` are the names beside it, without what ends them."""
    rules = _rules()
    parts = name.split("/")
    for part in parts:
        folded = part.casefold()
        if folded in rules["left_behind"] or (folded.startswith(tuple(rules["beginnings"])) and folded != ".."):
            return True
    if name.lower().endswith(_PROVENANCE):
        return name[: -len(_PROVENANCE)] in texts
    return any(_saved_with_a_page(parts[: depth + 1], pages) for depth in range(len(parts) - 1))


def _saved_with_a_page(folder: Sequence[str], pages: set[str]) -> bool:
    """Whether a folder is the one that a browser saved beside a page of its name."""
    for ending in _rules()["page_folders"]:
        if folder[-1].casefold().endswith(ending):
            return "/".join((*folder[:-1], folder[-1][: -len(ending)])) in pages
    return False


def _tells_of_a_neighbour(path: Path) -> bool:
    return any(
        other.suffix.lower() != _PROVENANCE for other in path.parent.glob(f"{_escaped(path.stem)}.*") if other.is_file()
    )


def _escaped(stem: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", stem)


def _order(name: str) -> list[tuple[list[tuple[int, int, str]], str]]:
    """Sort folder by folder, numbers by value, then by the letters as they are."""
    return [([_rank(piece) for piece in _NUMBERS.split(part.casefold())], part) for part in name.split("/")]


def _rank(piece: str) -> tuple[int, int, str]:
    return (0, int(piece), piece) if piece.isdecimal() and len(piece) < 20 else (1, 0, piece)  # noqa: PLR2004 - digits


@cache
def _rules() -> dict[str, list[str]]:
    return tomllib.loads((resources() / "rules" / "files.toml").read_text(encoding="utf-8"))
