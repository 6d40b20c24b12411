"""The doctor: looks an installation over, says what is amiss and, of each thing, in one sentence what to do."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import log
from app.errors import LibraryUnusable
from app.jobs import doctor_parts
from app.jobs.doctor_parts import Check
from app.jobs.placing import place_of, see_that_it_is_there, size_of
from app.library.backups import backups
from app.library.cipher import Key, is_encrypted
from app.library.health import said
from app.library.outside import Seen, seen_in
from app.progress import Progress, quiet

_LEAST, _SCARCE = 50_000_000, 500_000_000
"""Bytes free on the disk: below the one nothing can be kept safely, below the other it is time to make room."""

_DAMAGED = "The library is damaged in 1 place."
_IN_GIGABYTES = 10_000_000_000
_OLD = timedelta(days=8)
_CHECKS = 12


def look_over(
    library: Path, key: Key | None = None, progress: Progress = quiet, *, quick: bool = False, is_open: bool = False
) -> tuple[Check, ...]:
    """Return what was found, in the order of its weight for the person: the library first.

    ``key`` is that of an encrypted library, ``is_open`` says that this process has the library open, ``quick`` leaves
    out what takes long on a large library. Nothing is changed anywhere. ``progress`` raises Cancelled.
    """
    found: list[Check] = []
    for done, look in enumerate(_looks(library, key, quick=quick, is_open=is_open)):
        progress(done, _CHECKS, "")
        found += look(progress)
    return tuple(found)


def healthy(checks: tuple[Check, ...]) -> bool:
    """Tell whether nothing is bad: a doubt is no fault."""
    return all(check.state != "bad" for check in checks)


def _looks(
    library: Path, key: Key | None, *, quick: bool, is_open: bool
) -> Iterator[Callable[[Progress], Iterator[Check]]]:
    yield lambda progress: _library(library, key, progress, quick=quick, is_open=is_open)
    yield lambda _progress: _backups(library)
    yield lambda _progress: _disk(library)
    yield lambda _progress: _place(library)
    yield from map(_without_progress, doctor_parts.LOOKS)


def _without_progress(look: Callable[[], Iterator[Check]]) -> Callable[[Progress], Iterator[Check]]:
    return lambda _progress: look()


def _library(library: Path, key: Key | None, progress: Progress, *, quick: bool, is_open: bool) -> Iterator[Check]:
    try:
        see_that_it_is_there(library)
        if not library.exists():
            yield Check("library", "doubt", "There is no library yet.", "Open Paraph: it makes one.")
            return
        if key is None and not is_open and is_encrypted(library):
            yield Check(
                "library",
                "good",
                "The library is encrypted; without its passphrase only its outside was looked at.",
                facts=(("encrypted", True), ("bytes", size_of(library))),
            )
            return
        yield from _seen(library, seen_in(library, key, progress, quick=quick))
    except LibraryUnusable as error:
        advice = "Do what it says, or restore a backup: “Restore a backup…” in the window."
        facts = (("kind", log.kind_of(error)),)
        yield Check("library", "bad", f"The library {library} cannot be used: {error.why}.", advice, facts)


def _seen(library: Path, seen: Seen) -> Iterator[Check]:
    if not seen.ours:
        said_so = f"The file {library} is not a library of Paraph."
        yield Check("library", "bad", said_so, "Choose the library's own file: “Where the library is…” in the window.")
        return
    if seen.newer:
        said_so = "The library was made by a newer version of Paraph."
        yield Check("library", "bad", said_so, "Install that version; the library stays as it is.")
        return
    if seen.faults:
        faults = tuple(said(seen.faults))
        yield Check(
            "library",
            "bad",
            _DAMAGED if len(faults) == 1 else f"The library is damaged in {len(faults)} places.",
            "Restore a backup, or save what can be saved: “Restore a backup…” in the window.",
            (("pages", len(seen.faults.pages)), ("rows", len(seen.faults.rows))),
            faults,
        )
        return
    held = seen.facts
    texts, drafts = (held.instruments, held.drafts) if held else (0, 0)
    facts = (("texts", texts), ("drafts", drafts), ("bytes", size_of(library)), ("encrypted", is_encrypted(library)))
    yield Check("library", "good", f"The library is sound. Texts: {texts}; drafts: {drafts}.", facts=facts)
    if seen.leases:
        one, many = "1 draft was open in a window that was ended.", "drafts were open in a window that was ended."
        yield Check(
            "drafts",
            "doubt",
            one if seen.leases == 1 else f"{seen.leases} {many}",
            "Open Paraph: what was typed comes back.",
            (("left", seen.leases),),
        )


def _backups(library: Path) -> Iterator[Check]:
    if not library.exists():
        return
    made = backups(library)
    if not made:
        advice = "Make one: “Back up the library” in the window; Paraph also makes one every day that it is open."
        yield Check("backups", "doubt", "There is no backup of the library yet.", advice, (("count", 0),))
        return
    age = datetime.now(UTC) - made[0].when
    facts = (("count", len(made)), ("days", age.days))
    if age > _OLD:
        said_so = f"The last backup is {age.days} days old."
        yield Check(
            "backups", "doubt", said_so, "Open Paraph, or make one: “Back up the library” in the window.", facts
        )
    else:
        there = "There is 1 backup." if len(made) == 1 else f"There are {len(made)} backups."
        yield Check("backups", "good", there, facts=facts)


def _disk(library: Path) -> Iterator[Check]:
    folder = next((each for each in library.absolute().parents if each.is_dir()), None)
    if folder is None:
        return
    free = shutil.disk_usage(folder).free
    facts = (("free", free),)
    said_so = f"{_room(free)} are free on the library's disk."
    if free < max(_LEAST, size_of(library) // 10):
        advice = "Make room before you go on: a change that finds no room is not kept."
        yield Check("disk", "bad", f"Only {said_so}", advice, facts)
    elif free < max(_SCARCE, 2 * size_of(library)):
        advice = "Make room soon: backups and the largest changes need as much as the library itself."
        yield Check("disk", "doubt", f"Only {said_so}", advice, facts)
    else:
        yield Check("disk", "good", said_so, facts=facts)


def _room(size: int) -> str:
    return f"{size // 1_000_000} MB" if size < _IN_GIGABYTES else f"{size // 1_000_000_000} GB"


def _place(library: Path) -> Iterator[Check]:
    place = place_of(library.parent)
    if place.kind == "local":
        yield Check("place", "good", "The library lies on a disk of this computer.", facts=(("local", True),))
        return
    where = {
        "network": "The library lies on another computer, and can be damaged when the network breaks off.",
        "synchronised": f"{place.by} copies the library's folder while Paraph writes, and can damage the library so.",
        "removable": "The library lies on a disk that can be taken out.",
    }[place.kind]
    advice = "Move it to a folder of this computer: “Where the library is…” in the window."
    if place.kind == "removable":
        advice = "Close Paraph before you take the disk out."
    yield Check("place", "doubt", where, advice, (("local", False), (place.kind, True)))
