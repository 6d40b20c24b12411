"""Stale text in a draft: what its precedents and its template name, and is nowhere in its own particulars and answers.

Confirming one is leaving the finding as it is (Ignored), for the reason CONFIRMED.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from app.checking.facts import Facts
from app.checking.stale import Carried, named_in, stale
from app.errors import NotInLibrary
from app.library.keys import key
from app.library.store import Library
from app.library.values import Clause
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision
from app.model.text import MarkKind, Text
from app.progress import Progress, quiet

RULE = "stale"
CONFIRMED = "confirmed for this draft"
_LIKE, _FEW = 0.9, 12
_CLAUSE, _TEMPLATE = "clause:", "template:"
_NOT_ASKED = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.SIGNING, Kind.SIGNATURE, Kind.TABLE, Kind.ROW})


def stale_in_draft(
    draft: Draft,
    library: Library | None = None,
    read: Mapping[str, Facts] | None = None,
    progress: Progress = quiet,
) -> tuple[Finding, ...]:
    """Return the names in carried words of a draft that have to be confirmed, in the order of the text.

    What a mark says was carried counts, and with the library at hand also a provision to the letter like a signed
    clause; what was confirmed is still returned, as every finding that was left as it is. ``read`` are facts of
    provisions that are known already.
    """
    return stale(draft.instrument, tuple(_carried(draft.instrument, library, progress)), _answers(draft), read)


def stale_in_text(instrument: Instrument, library: Library, progress: Progress = quiet) -> tuple[Finding, ...]:
    """Return the names in provisions of a text that is not signed which are to the letter those of a signed clause."""
    if instrument.particulars.status == "signed" or instrument.particulars.signed_on:
        return ()
    return stale(instrument, tuple(_carried(instrument, library, progress)))


def _carried(instrument: Instrument, library: Library | None, progress: Progress) -> Iterator[Carried]:
    provisions = _provisions(instrument)
    alike = _same(instrument, library)
    for at, provision in enumerate(provisions):
        progress(at, len(provisions), "")
        if provision.kind in _NOT_ASKED:
            continue
        marked = False
        for start, end, origin in _origins(provision.text):  # headings are written in capitals whatever they name
            marked = True
            yield Carried(provision.id, start, end, _where(origin, library))
        if not marked:
            yield from _alike(provision, instrument, alike.get(provision.text.plain.strip()))


def _origins(text: Text | None) -> Iterator[tuple[int, int, str]]:
    for mark in text.marks if text else ():
        if mark.kind is MarkKind.ORIGIN and mark.to.startswith((_CLAUSE, _TEMPLATE)):
            yield mark.start, mark.end, mark.to


def _where(origin: str, library: Library | None) -> str:
    """Return in words where something was carried from."""
    if origin.startswith(_TEMPLATE):
        return "the template"
    clause = _clause(library, origin.removeprefix(_CLAUSE)) if library else None
    return _called(clause) if clause else "a precedent"


def _clause(library: Library, identity: str) -> Clause | None:
    try:
        return library.clause(identity)
    except NotInLibrary:
        return None


def _called(clause: Clause) -> str:
    year = f" ({clause.signed_on.year})" if clause.signed_on else ""
    place = f", {clause.label}" if clause.label else ""
    return f"“{clause.short_title}”{year}{place}"


def _alike(provision: Provision, instrument: Instrument, clause: Clause | None) -> Iterator[Carried]:
    """Yield a provision without marks that a signed clause has to the letter."""
    if clause and " ".join(clause.title.split()) != " ".join(instrument.particulars.title.split()):
        yield Carried(provision.id, 0, len(provision.text.plain), _called(clause))


def _same(instrument: Instrument, library: Library | None) -> Mapping[str, Clause | None]:
    """Return for the words of provisions without marks the signed clause that says the same to the letter."""
    if library is None:
        return {}
    known = _known(library, library.version, instrument.id)
    asked = {
        words
        for provision in _provisions(instrument)
        if provision.kind not in _NOT_ASKED and not any(_origins(provision.text))
        if (words := provision.text.plain.strip()) and words not in known and named_in(words)
    }
    if len(asked) > _FEW:
        known.update({**dict.fromkeys(asked), **library.to_the_letter(asked, instrument.id)})
    else:
        known.update({words: _nearest(library, words, instrument.id) for words in asked})
    return known


def _nearest(library: Library, words: str, exclude: str) -> Clause | None:
    """Return the clause that says the same to the letter: of a few words the index tells it sooner."""
    near = library.nearest(words, exclude, 3)
    return next((hit.clause for hit in near if hit.score >= _LIKE and key(hit.clause.text) == key(words)), None)


@lru_cache(maxsize=4)
def _known(_library: Library, _version: int, _exclude: str) -> dict[str, Clause | None]:
    """Return what was answered so far: a state of the library is asked once about the same words."""
    return {}


def _provisions(instrument: Instrument) -> tuple[Provision, ...]:
    return tuple(each for version in instrument.versions for each in version.provisions)


def _answers(draft: Draft) -> tuple[str, ...]:
    """Return all words that were given as answers."""
    try:
        return tuple(_strings(json.loads(draft.setting.answers)))
    except ValueError:
        return ()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
