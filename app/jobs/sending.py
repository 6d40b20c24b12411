"""The record of what was sent: the file itself, its hash, to whom, when, which original, and what it carried."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from app.errors import UnreadableFile
from app.jobs.sanitising import inspected
from app.library.store import Library
from app.library.values import Sending
from app.model.draft import Draft, Version
from app.word.cleaning import seen
from app.word.traces import Carried
from app.worker import Worker


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file is: what it carried, kinds with their counts, and a hash of the words that are seen on its pages."""

    carried: tuple[tuple[str, int], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A file that was sent or received before: of which draft, ``title`` as the shelf calls it, and as what.

    ``exact`` says that the bytes are the same; else only its words are.
    """

    draft: str
    title: str
    sending: Sending
    exact: bool = True

    @property
    def when(self) -> datetime | None:
        """When it went out or came in."""
        return self.sending.stamp.at


def sent(
    library: Library,
    draft: Draft,
    version: Version,
    file: tuple[str, bytes],
    original: str = "",
    *,
    worker: Worker | None = None,
) -> Version:
    """Keep a draft as the version that was sent, with the file (its name and bytes) and what it carried.

    ``version`` says to whom, when and by whom; ``original`` is the id of the side whose original the file is. Raises
    NotInLibrary.
    """
    name, data = file
    looked = look(name, data, worker=worker)
    sending = Sending(
        name, "sent", version.id, version.sent_to, version.stamp, original=original, size=len(data),
        carried=looked.carried, words=looked.words,
    )  # fmt: skip
    filed = library.keep_file(draft.id, sending, data)
    return library.keep_version(draft.id, replace(version, file=filed.sha256), draft)


def look(name: str, data: bytes, *, worker: Worker | None = None) -> Looked:
    """Return what is to be remembered of a file; nothing of one that cannot be read."""
    try:
        return worker.call(looked_at, name, data, about=name) if worker else looked_at(name, data)
    except UnreadableFile:
        return Looked()


def looked_at(name: str, data: bytes) -> Looked:
    """Return what a file carries and what its words are; raise UnreadableFile."""
    counts = counted(inspected(name, data))
    return Looked(
        counts, words_hash(name, data) if data.startswith(b"PK") and not name.lower().endswith(".odt") else ""
    )


def counted(carried: tuple[Carried, ...]) -> tuple[tuple[str, int], ...]:
    """Return how many of each kind are carried."""
    kinds = dict.fromkeys(each.kind for each in carried)
    return tuple((kind, sum(each.count for each in carried if each.kind == kind)) for kind in kinds)


def words_hash(name: str, data: bytes) -> str:
    """Return a hash of the words that are seen on a Word file's pages, however they are set; raise UnreadableFile."""
    words = " ".join(" ".join(seen(name, data)).split())
    return hashlib.sha256(words.encode()).hexdigest() if words else ""


def recognised(library: Library, data: bytes, name: str = "", *, worker: Worker | None = None) -> Record | None:
    """Return what a file is that was sent or received before, the last time it was; None where it is not known.

    It is known by its bytes; where these differ, by its words.
    """
    titles = {each.id: each.listing.title for each in library.shelf()}
    every = [(draft, each) for draft, each in library.all_files() if draft in titles]
    sha256 = hashlib.sha256(data).hexdigest()
    same = [(draft, each) for draft, each in every if each.sha256 == sha256]
    if same:
        draft, sending = same[-1]
        return Record(draft, titles[draft], sending)
    words = look(name or "the file", data, worker=worker).words
    alike = [(draft, each) for draft, each in every if words and each.words == words]
    if not alike:
        return None
    draft, sending = alike[-1]
    return Record(draft, titles[draft], sending, exact=False)
