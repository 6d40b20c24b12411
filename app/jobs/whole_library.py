"""The whole library to one open file and back, with the templates and rules of one's own that lie outside of it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app import temporary
from app.errors import UnwritableFile
from app.export.files import why_not, write_whole
from app.library.backups_restoring import restore
from app.library.cipher import Key
from app.library.disk import to_the_disk
from app.library.health import Facts, facts_in
from app.library.store import Library
from app.library.whole import write_library
from app.library.whole_reading import Beside, read_library
from app.paths import private, user_rules, user_templates
from app.progress import Progress, quiet

_ENDINGS = {"templates": (".jinja", ".toml"), "rules": (".toml",)}


@dataclass(frozen=True, slots=True)
class Taken:
    """What came out of an open file: what the library holds, and which files of one's own were put, or left alone.

    ``left`` are those of which there is another one already under the same name; it stays as it is.
    """

    facts: Facts
    put: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def export_library(library: Library, out: Path, progress: Progress = quiet) -> Facts:
    """Write all that a library holds into one open file, readable for anyone; raise UnwritableFile.

    Nothing of it is encrypted, also when the library is. Only the user may read the file.
    """
    try:
        with temporary.beside(out) as part, library.kept_still() as key:
            write_library(library.path, part, key, _own(), progress)
            to_the_disk(part)
            part.replace(out)
        to_the_disk(out.parent)
    except OSError as error:
        raise UnwritableFile(out.name, why_not(error)) from error
    return facts_in(library.path, library.key)


def import_library(
    archive: Path, target: Path, key: Key | None = None, *, present: Key | None = None, progress: Progress = quiet
) -> Taken:
    """Make a library out of an open file, in the place of the one at ``target``, if there is one, which is backed up.

    With ``key`` it is encrypted; ``present`` is the key of what is there. Nobody may have that open. Raises
    UnreadableFile, LibraryInUse, BackupFailed, UnwritableFile; what is there is as it was then.
    """
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with temporary.beside(target, folder=True) as folder:
            made = folder / target.name
            beside = read_library(archive, made, key, progress)
            facts = restore(made, target, key, present, progress)
    except OSError as error:
        raise UnwritableFile(target.name, why_not(error)) from error
    put, left = _put(beside)
    return Taken(facts, put, left)


def _own() -> dict[str, bytes]:
    """Return one's own templates and rules as they lie on the disk, by their names in the archive."""
    found = {}
    for folder, path in (("templates", user_templates()), ("rules", user_rules())):
        with suppress(OSError):
            for each in sorted(path.iterdir()):
                if each.suffix in _ENDINGS[folder] and not each.name.startswith(".") and each.is_file():
                    found[f"{folder}/{each.name}"] = each.read_bytes()
    return found


def _put(beside: tuple[Beside, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Put files of one's own to their places; nothing that is there is written over."""
    put, left = [], []
    for each in beside:
        if Path(each.name).suffix not in _ENDINGS[each.folder]:
            continue
        name = f"{each.folder}/{each.name}"
        folder = user_templates() if each.folder == "templates" else user_rules()
        path = folder / each.name
        if path.exists():
            if path.read_bytes() != each.data:
                left.append(name)
            continue
        private(folder)
        write_whole(path, each.data)
        put.append(name)
    return tuple(put), tuple(left)
