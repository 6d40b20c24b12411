"""What was typed while the library could not be written: a file beside it, put in when the draft is opened again.

Beside an encrypted library the file is sealed under its key. When that becomes another, ``resealed`` lays the same
words under the new one beside the first, and whichever the library's key opens is read.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import get_args

from app.errors import UnwritableFile
from app.export.files import write_whole
from app.library.cipher import Key
from app.library.cipher_sealing import sealed, unsealed
from app.library.store import Library
from app.library.values import Logged
from app.model.codec import decode, encode
from app.model.draft import Draft, Step, stepped
from app.model.edits import OutOfStep
from app.model.ids import new_id
from app.negotiating.desk import Way
from app.paths import user_folder

_ANEW = ".anew"


def lay_by(library: Library, draft_id: str, after: int, logged: Sequence[Logged]) -> bool:
    """Write down what happened to a draft after so many steps, in the place of what lay there; tell whether it is."""
    data = json.dumps({"draft": draft_id, "after": after, "log": [_row(each) for each in logged]}, ensure_ascii=False)
    for path in _places(library, draft_id):
        with suppress(UnwritableFile, OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, sealed(library.key, data.encode()))
            return True
    return False


def clear(library: Library, draft_id: str) -> None:
    """Take away what lay there: it is in the library now."""
    for path in _places(library, draft_id):
        for each in (path, path.with_name(path.name + _ANEW)):
            with suppress(OSError):
                each.unlink(missing_ok=True)


def resealed(library: Library, new: Key | None) -> tuple[Path, ...]:
    """Lay all that was laid by under a new key, beside what lies there; return the new files. Raise UnwritableFile."""
    made = []
    for path in laid_by(library):
        with suppress(OSError, ValueError):  # damaged, or under a key that is long gone: it stays where it is
            words = unsealed(library.key, path.read_bytes())
            anew = path.with_name(path.name + _ANEW)
            write_whole(anew, sealed(new, words))
            made.append(anew)
    return tuple(made)


def laid_by(library: Library) -> tuple[Path, ...]:
    """Return the files of all drafts of a library that lie beside it."""
    pattern = f"{escape(library.path.name)}-unsaved-*.json"
    return tuple(path for folder in (library.path.parent, user_folder()) for path in sorted(folder.glob(pattern)))


def settle(anew: Sequence[Path]) -> None:
    """Put what was laid under a new key in the place of what was there: the library has that key now."""
    for path in anew:
        with suppress(OSError):
            path.replace(path.with_name(path.name.removesuffix(_ANEW)))


def put_in(library: Library, draft_id: str) -> None:
    """Put what was laid by into the draft, unless a window writes it now.

    Where the draft has gone on since, what was laid by becomes a draft of its own beside it: nothing is written over.
    """
    for path in _places(library, draft_id):
        if path.exists() and library.writer_of(draft_id) is None:
            found = _read(library, path, draft_id)
            if found:
                with suppress(OutOfStep):  # made for another state than any that is here: it stays where it is
                    _appended(library, draft_id, *found)
                    clear(library, draft_id)
            return


def _appended(library: Library, draft_id: str, after: int, logged: tuple[Logged, ...]) -> None:
    if after == library.count(draft_id):
        library.append(draft_id, logged, after=after)
        return
    draft, log = library.log(draft_id)
    for each in (*log[:after], *logged):
        draft = stepped(each.step, draft)
    if draft != library.kept(draft_id).draft:
        _beside(library, draft_id, draft)


def _beside(library: Library, draft_id: str, draft: Draft) -> None:
    title = next((each.listing.title for each in library.shelf() if each.id == draft_id), "")
    library.begin(replace(draft, id=new_id(), setting=replace(draft.setting, name=f"{title} 2")), f"{title} 2")


def _read(library: Library, path: Path, draft_id: str) -> tuple[int, tuple[Logged, ...]] | None:
    """Return what was laid by; None when it cannot be read, and it stays where it is."""
    for each in (path, path.with_name(path.name + _ANEW)):
        with suppress(OSError, ValueError, TypeError, KeyError):
            data = json.loads(unsealed(library.key, each.read_bytes()))
            logged = tuple(_logged(row) for row in data["log"])
            if data["draft"] == draft_id:
                return int(data["after"]), logged
    return None


def _row(logged: Logged) -> dict[str, object]:
    return {"way": logged.way, "joined": logged.joined, "step": encode(logged.step)}


def _logged(row: dict[str, object]) -> Logged:
    way = next(known for known in get_args(Way) if known == row["way"])
    return Logged(decode(Step, row["step"]), way, bool(row["joined"]))


def _places(library: Library, draft_id: str) -> tuple[Path, Path]:
    """Return where it lies: beside the library, or else in the user's own folder."""
    name = f"{library.path.name}-unsaved-{draft_id}.json"
    return library.path.with_name(name), user_folder() / name
