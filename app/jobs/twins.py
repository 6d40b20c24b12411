"""The same words in another file: a signed text that the library has already, read from another format of it."""

import hashlib

from app.language.folding import fold
from app.library.store import Library
from app.model.instrument import Instrument
from app.model.provision import Provisions


def twin_of(library: Library, instrument: Instrument) -> str:
    """Return the id of the text of the library that has the very words of ``instrument``; empty when there is none.

    Only texts signed on the same day by the same countries, or called the same, are looked at. How words are set does
    not count: case, quotes, dashes, white space, labels, and where one provision ends and the next begins. A text with
    tracked changes in it is nobody's twin.
    """
    if instrument.proposals:
        return ""
    wanted = _words(instrument)
    return next((each for each in library.signed_alike(instrument.particulars) if _has(library, each, wanted)), "")


def _has(library: Library, known: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a text of the library has these words, as it was read or with its corrections."""
    kept = library.instrument(known)
    if kept.proposals:
        return False
    return _words(kept) == wanted or (bool(library.corrections(known)) and _words(library.as_read(known)) == wanted)


def _words(instrument: Instrument) -> tuple[str, ...]:
    """Return a hash of the words of each language version, in whatever order the versions stand."""
    return tuple(sorted(_hash(version.provisions) for version in instrument.versions))


def _hash(provisions: Provisions) -> str:
    words = fold(" ".join(provision.words for provision in provisions))
    return hashlib.sha256("".join(words.split()).encode()).hexdigest()
