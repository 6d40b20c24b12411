"""The named versions of a draft: held against each other, or against the draft as it is now."""

from dataclasses import dataclass

from app.comparing.compare import compare
from app.library.store import Library
from app.model.comparison import Comparison
from app.model.draft import Draft, Version
from app.model.instrument import Instrument
from app.negotiating.printed import printed
from app.progress import Progress, quiet


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved from one state of a draft to a later one; ``after`` is None for the draft as it is now."""

    before: Version
    after: Version | None
    texts: tuple[Instrument, Instrument]
    comparison: Comparison


def moved_since(
    library: Library, draft: Draft, before: Version, after: Version | None = None, progress: Progress = quiet
) -> Moved:
    """Compare a version with another, or with the draft as it is now, as they are printed; raise NotInLibrary."""
    progress(0, 1, before.name)
    one = printed(library.draft_at(draft.id, before.id))
    other = printed(library.draft_at(draft.id, after.id) if after else draft)
    return Moved(before, after, (one, other), compare(one, other))
