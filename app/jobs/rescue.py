"""What was typed while the library could not be written: a file beside it, put in when the draft is opened again."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import get_args

from app.errors import UnwritableFile
from app.export.files import write_whole
from app.library.store import Library
from app.library.values import Logged
from app.model.codec import decode, encode
from app.model.draft import Draft, Step, stepped
from app.model.edits import OutOfStep
from app.model.ids import new_id
from app.negotiating.desk import Way
from app.paths import user_folder


def lay_by(library: Library, draft_id: str, after: int, logged: Sequence[Logged]) -> bool:
    """Write down what happened to a draft after so many steps, in the place of what lay there; tell whether it is."""
    data = json.dumps({"draft": draft_id, "after": after, "log": [_row(each) for each in logged]}, ensure_ascii=False)
    for path in _places(library, draft_id):
        with suppress(UnwritableFile, OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data.encode())
            return True
    return False


def clear(library: Library, draft_id: str) -> None:
    """Take away what lay there: it is in the library now."""
    for path in _places(library, draft_id):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def put_in(library: Library, draft_id: str) -> None:
    """Put what was laid by into the draft, unless a window writes it now.

    Where the draft has gone on since, what was laid by becomes a draft of its own beside it: nothing is written over.
    """
    for path in _places(library, draft_id):
        if path.exists() and library.writer_of(draft_id) is None:
            found = _read(path, draft_id)
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


def _read(path: Path, draft_id: str) -> tuple[int, tuple[Logged, ...]] | None:
    """Return what was laid by; None when it cannot be read, and it stays where it is."""
    try:
        data = json.loads(path.read_bytes())
        logged = tuple(_logged(row) for row in data["log"])
        return (int(data["after"]), logged) if data["draft"] == draft_id else None
    except (OSError, ValueError, TypeError, KeyError):
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
