"""What was looked up of a draft, kept in the library: it is there at once when the draft is opened again.

All of it can be made anew. It holds for the texts that the library has, the participants of the draft and the words of
each provision; where one of them is another, the provision is looked up as if nothing had been kept.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

from app.jobs.departures import Departure
from app.library.store import Library
from app.model.codec import decode, encode
from app.model.draft import Draft
from app.model.provision import Provision
from app.progress import Progress, quiet

_WAY = 1
"""Grows when departures are found or written in another way: what was kept before is not taken for it."""


def recalled(
    library: Library, draft: Draft, progress: Progress = quiet
) -> tuple[tuple[Provision, Departure | None], ...]:
    """Return what is kept of a draft's provisions and still holds, None for one that nothing is near."""
    kept = library.precedents_kept(draft.id, _stamp(library, draft))
    try:
        rows = json.loads(zlib.decompress(kept)) if kept else {}
        found: list[tuple[Provision, Departure | None]] = []
        for done, provision in enumerate(draft.provisions):
            progress(done, len(draft.provisions), "")
            words, departure = rows.get(provision.id, ("", None))
            if words == _words(provision):
                found.append((provision, None if departure is None else decode(Departure, departure)))
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error):
        # Written by another version, or damaged: it is made anew.
        return ()
    return tuple(found)


def remember(library: Library, draft: Draft, known: Mapping[str, Departure], progress: Progress = quiet) -> None:
    """Keep what is known of all provisions of a draft, by their ids; nothing for a draft that is not in the library."""
    rows: dict[str, Any] = {}
    for done, provision in enumerate(draft.provisions):
        progress(done, len(draft.provisions), "")
        departure = known.get(provision.id)
        rows[provision.id] = (_words(provision), None if departure is None else encode(departure))
    data = zlib.compress(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
    library.keep_precedents(draft.id, _stamp(library, draft), data)


def _stamp(library: Library, draft: Draft) -> str:
    particulars = json.dumps(encode(draft.instrument.particulars), sort_keys=True)
    return f"{_WAY} {library.texts_stamp} {hashlib.sha256(particulars.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _words(provision: Provision) -> str:
    said = json.dumps([provision.kind.value, encode(provision.heading), encode(provision.text)], sort_keys=True)
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
