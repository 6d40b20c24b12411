"""Hand a negotiation over to a colleague as one file, and take one in: draft, history, versions, files, provenance."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

from app.errors import DraftElsewhere, NotInLibrary, UnreadableFile
from app.export.files import write_whole
from app.jobs.desks import listing_of, open_desk
from app.jobs.handed_file import FORMAT, json_of, packed, too_large, unpacked
from app.jobs.precedents import wording_of
from app.library.clauses import own_names
from app.library.desks import units
from app.library.nearest import neutral, spellings, wording
from app.library.notes import ClauseNote
from app.library.receiving import Received
from app.library.store import Library
from app.library.values import Logged, Origin, Sending
from app.model.codec import decode, encode
from app.model.draft import Draft, Step, Version, stepped
from app.model.edits import OutOfStep
from app.model.ids import new_id
from app.model.provision import Provision
from app.model.text import MarkKind, Text
from app.negotiating.desk import Way
from app.progress import Progress, quiet
from app.worker import Worker

How = Literal["replace", "both"]
_AGAIN = "Ask for it once more."
_NEEDED = (
    "negotiation.json",
    "first.json",
    "now.json",
    "steps.jsonl",
    "versions.json",
    "files.json",
    "origins.json",
    "notes.json",
)
_LONGEST_ID = 64
_OFTEN = 500


@dataclass(frozen=True, slots=True)
class Handed:
    """A negotiation that was read from a file, and is not in the library yet; ``title`` is what it is called there."""

    title: str
    received: Received
    notes: tuple[tuple[str, ClauseNote], ...] = ()
    """The notes on its wordings, each with the key of the wording."""

    @property
    def id(self) -> str:
        """The draft's id, the same in every library that it was handed over to."""
        return self.received.now.id


def hand_over(library: Library, draft_id: str, path: Path, passphrase: str = "", progress: Progress = quiet) -> None:
    """Write a negotiation to a file, with its internal notes: it is for colleagues. Raise NotInLibrary, UnwritableFile.

    With a passphrase the file is sealed: nobody reads it, or changes a letter in it, without that.
    """
    progress(0, 2, path.name)
    data = packed(_parts_of(library, draft_id), passphrase)
    progress(1, 2, path.name)
    write_whole(path, data)
    progress(2, 2, path.name)


def look_into(path: Path, passphrase: str = "", progress: Progress = quiet, *, worker: Worker | None = None) -> Handed:
    """Read a file that was handed over, in the worker process, and see that all in it fits together; nothing is stored.

    Raises UnreadableFile, PasswordNeeded, WrongPassword.
    """
    progress(0, 1, path.name)
    try:
        if path.stat().st_size > too_large():
            raise UnreadableFile(path.name, f"it is larger than {too_large() // 1_000_000} MB", _AGAIN)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path.name, (error.strerror or "it cannot be opened").lower()) from error
    if worker:
        return worker.call(_looked_into, path.name, data, passphrase, progress=progress, about=path.name)
    return _looked_into(path.name, data, passphrase, progress)


def _looked_into(name: str, data: bytes, passphrase: str, progress: Progress = quiet) -> Handed:
    return _handed(name, unpacked(name, data, passphrase), progress)


def take_in(library: Library, handed: Handed, how: How = "both") -> str:
    """Put a negotiation into the library and return its draft's id.

    Notes on its wordings come along where there are none yet.

    Where there is a draft with its id already, ``how`` says whether it takes that one's place; "both" gives it an id
    of its own then. Raises DraftElsewhere when the one that is to give way is being written in a window.
    """
    received = handed.received
    if how == "replace" and library.writer_of(handed.id):
        raise DraftElsewhere(handed.id)
    if how == "both" and library.holds(handed.id):
        received = _with_id(received, new_id())
    library.receive(received)
    for key, note in handed.notes:
        if library.note(key) is None:
            library.keep_note(key, note)
    return received.now.id


def origin_of(library: Library, draft_id: str, clause_id: str) -> Origin | None:
    """Return how a clause is cited that words of a draft come from; None where neither library nor draft knows it."""
    try:
        clause = library.clause(clause_id)
    except NotInLibrary:
        return next((each for each in library.origins(draft_id) if each.clause == clause_id), None)
    return Origin(
        clause.id,
        clause.title,
        clause.label,
        clause.heading,
        clause.signed_on,
        clause.place,
        clause.countries,
        clause.text,
    )


def _parts_of(library: Library, draft_id: str) -> dict[str, bytes]:
    desk = open_desk(library, draft_id)
    first, log = library.log(draft_id)
    versions = library.versions(draft_id)
    states = [library.draft_at(draft_id, each.id) for each in versions]
    files = library.files(draft_id)
    clauses = sorted({clause for each in (first, desk.draft, *states) for clause in _clauses(each)})
    origins = tuple(filter(None, (origin_of(library, draft_id, clause) for clause in clauses)))
    head = {"paraph": "negotiation", "format": FORMAT, "draft": draft_id, "title": listing_of(desk.draft).title}
    return {
        "negotiation.json": _json(head),
        "first.json": _json(encode(first)),
        "now.json": _json(encode(desk.draft)),
        "steps.jsonl": b"".join(_line(each) for each in log),
        "versions.json": _json(encode(versions)),
        **{f"versions/{number:04}.json": _json(encode(state)) for number, state in enumerate(states, start=1)},
        "files.json": _json(encode(files)),
        **{f"files/{each}": library.file_data(each) for each in sorted({file.sha256 for file in files})},
        "origins.json": _json(encode(origins)),
        "notes.json": _json([(key, encode(note)) for key, note in _notes(library, desk.draft, origins)]),
    }


def _notes(library: Library, draft: Draft, origins: Iterable[Origin]) -> Iterable[tuple[str, ClauseNote]]:
    """Yield the notes on the wordings of a draft and of the clauses that it was made of, by their keys."""
    wordings = {wording_of(draft, each.text.plain) for each in draft.provisions if each.text.plain}
    for origin in origins:
        with suppress(NotInLibrary):
            particulars = library.instrument(library.clause(origin.clause).instrument_id).particulars
            wordings.add(wording(neutral(origin.text, spellings(own_names(particulars)))))
    for key in sorted(wordings):
        note = library.note(key)
        if note:
            yield key, note


def _clauses(draft: Draft) -> Iterable[str]:
    """Yield the ids of the clauses that words of a draft come from."""
    for version in draft.instrument.versions:
        for provision in version.provisions:
            for mark in _marks(provision):
                if mark.kind is MarkKind.ORIGIN and mark.to.startswith("clause:"):
                    yield mark.to.removeprefix("clause:")


def _marks(provision: Provision) -> Iterable[Any]:
    for text in (provision.text, provision.heading):
        if isinstance(text, Text):
            yield from text.marks


def _line(logged: Logged) -> bytes:
    row = {"way": logged.way, "joined": logged.joined, "step": encode(logged.step)}
    return _json(row) + b"\n"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _handed(name: str, parts: dict[str, bytes], progress: Progress) -> Handed:
    head = _head(name, parts)
    try:
        received = _received(parts, progress)
        _fits_together(received, head["draft"])
        notes = tuple((str(key), decode(ClauseNote, note)) for key, note in json.loads(parts.get("notes.json", b"[]")))
        return Handed(str(head.get("title", "")), received, notes)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError) as error:
        raise _damaged(name) from error


def _head(name: str, parts: dict[str, bytes]) -> dict[str, Any]:
    """Return what the file says of itself, once it is one that this program can read."""
    head = json_of(name, parts.get("negotiation.json", b"{}"))
    if not isinstance(head, dict) or head.get("paraph") != "negotiation" or not isinstance(head.get("format"), int):
        raise UnreadableFile(name, "it is not a negotiation that Paraph wrote", _AGAIN)
    if head["format"] > FORMAT:
        raise UnreadableFile(name, "it was made by a newer version of Paraph", "Open it with that version.")
    if any(part not in parts for part in _NEEDED):
        raise _damaged(name)
    return head


def _received(parts: dict[str, bytes], progress: Progress) -> Received:
    first, now = _draft(parts["first.json"]), _draft(parts["now.json"])
    versions = decode(tuple[Version, ...], json.loads(parts["versions.json"]))
    states = [_draft(parts[f"versions/{number:04}.json"]) for number in range(1, len(versions) + 1)]
    files = decode(tuple[Sending, ...], json.loads(parts["files.json"]))
    return Received(
        first,
        now,
        _log(parts["steps.jsonl"], progress),
        listing_of(now),
        tuple(zip(versions, states, strict=True)),
        files,
        {each.sha256: parts[f"files/{each.sha256}"] for each in files},
        decode(tuple[Origin, ...], json.loads(parts["origins.json"])),
    )


def _draft(data: bytes) -> Draft:
    draft: Draft = decode(Draft, json.loads(data))
    for version in draft.instrument.versions:
        ids = [each.id for each in version.provisions]
        if len(set(ids)) != len(ids) or any(each.level < 0 for each in version.provisions):
            raise ValueError("the provisions are not those of a text")
    if not draft.instrument.versions:
        raise ValueError("there is no text")
    return draft


def _log(data: bytes, progress: Progress) -> tuple[Logged, ...]:
    lines = data.split(b"\n")[:-1]
    log = []
    for number, line in enumerate(lines):
        if number % _OFTEN == 0:
            progress(number, len(lines), "")
        row = json.loads(line)
        if row["way"] not in get_args(Way):
            raise ValueError(f"nothing happens by {row['way']!r}")
        log.append(Logged(decode(Step, row["step"]), row["way"], bool(row["joined"])))
    return tuple(log)


def _fits_together(received: Received, identity: object) -> None:
    """See that the log leads from the first draft to the present one, and that all belongs to one draft."""
    draft = received.first
    for each in received.log:
        draft = stepped(each.step, draft)
    if draft != received.now:
        raise OutOfStep("the log does not lead to the draft")
    units((seq, each.way, each.joined) for seq, each in enumerate(received.log, start=1))
    drafts = (received.first, received.now, *(state for _, state in received.versions))
    if (
        not isinstance(identity, str)
        or not 0 < len(identity) <= _LONGEST_ID
        or any(one.id != identity for one in drafts)
    ):
        raise ValueError("the parts are of several drafts")
    named = [version.id for version, _ in received.versions]
    if len(set(named)) != len(named):
        raise ValueError("two versions have the same id")
    if any(sha256(data).hexdigest() != known for known, data in (received.papers or {}).items()):
        raise ValueError("a file is not the one that was kept")


def _with_id(received: Received, identity: str) -> Received:
    return replace(
        received,
        first=replace(received.first, id=identity),
        now=replace(received.now, id=identity),
        versions=tuple((version, replace(draft, id=identity)) for version, draft in received.versions),
    )


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(name, "the file is damaged or not complete", _AGAIN)
