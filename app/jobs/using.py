"""Using a clause of the library in a draft, wherever the caret stands: in the place that its kind has in a text."""

from dataclasses import replace

from app.drafting.voice import revoice
from app.jobs.gaps import put_in
from app.jobs.precedents import Passage, taken
from app.library.store import Library
from app.library.values import Clause
from app.model.draft import Draft, Step
from app.model.ids import new_id
from app.model.provision import Kind
from app.model.text import MarkKind, whole
from app.negotiating import structure

_ONCE = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.LINK, Kind.CLOSING, Kind.SIGNING})
"""What stands in a text once: a second title in the middle of it is nothing that anybody wants."""


def used(library: Library, draft: Draft, clause: Clause) -> Step | None:
    """Return the step that uses a clause in a draft; None where its words stand there already. Raises NotInLibrary.

    A title, chapeau, link phrase, closing or signing line takes the place of the draft's own; a recital goes after the
    last one; anything else is a paragraph where its topic belongs.
    """
    kinds = [each.kind for each in draft.provisions]
    if clause.kind in _ONCE and clause.kind in kinds:
        there = draft.provisions[kinds.index(clause.kind)]
        return taken(library, draft, Passage(there, 0, len(there.text.plain), there.topic_names), clause)
    if clause.kind is Kind.RECITAL and Kind.RECITAL in kinds:
        last = len(kinds) - 1 - kinds[::-1].index(Kind.RECITAL)
        source = library.instrument(clause.instrument_id).particulars
        words = revoice(clause.text, source, draft.instrument.particulars)
        text = whole(words, MarkKind.ORIGIN, f"clause:{clause.id}")
        recital = replace(draft.provisions[last], id=new_id(), text=text, topics=())
        return structure.inserted(draft, last + 1, (recital,))
    return put_in(draft, library, clause)
