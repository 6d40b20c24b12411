"""Where the caret goes when a step is taken back or made again: to what changed, as a word processor would put it."""

from app.model.draft import Step
from app.model.edits import Splice
from app.model.provision import Provision
from app.negotiating.desk import Way
from app.ui.models.desk_edits import Caret
from app.ui.models.desk_words import difference, words_of

_WHOLE = frozenset({"moved", "demoted", "promoted", "retyped", "numbered", "styled", "rescheme"})
"""Steps that leave the words where they are but for references that follow: the caret stays on its letter."""


def place_after(step: Step, way: Way, was: Caret) -> Caret | None:
    """Return the place of a step as it was made now; ``was`` is where the caret stood. None: it stays."""
    splices = [change for change in step.changes if isinstance(change, Splice) and not change.version]
    if not splices or not splices[-1].new:
        return None
    splice = splices[-1]
    if step.what in _WHOLE:
        return _stays(splice, was)
    before, after = {each.id for each in splice.old}, {each.id for each in splice.new}
    fresh = [each for each in splice.new if each.id not in before]
    if fresh:
        begins = (way == "undo" and step.what == "joined") or step.what == "split"
        return Caret(fresh[0].id) if begins else Caret(fresh[-1].id, len(words_of(fresh[-1]).plain))
    gone = [at for at, each in enumerate(splice.old) if each.id not in after]
    if gone:
        return _where_gone(splice, gone[0])
    return _where_worded(splice) or _stays(splice, was)


def _stays(splice: Splice, was: Caret) -> Caret | None:
    here = any(each.id == was.provision for each in splice.new)
    return was if here else Caret(splice.new[0].id)


def _where_gone(splice: Splice, at: int) -> Caret:
    """Return the end of what stood before the first provision that went, or where the next was joined to it."""
    if not at:
        return Caret(splice.new[0].id)
    before = splice.old[at - 1]
    now = next(each for each in splice.new if each.id == before.id)
    told = _told(before, now)
    return Caret(now.id, told[0] if told else len(words_of(now).plain))


def _where_worded(splice: Splice) -> Caret | None:
    by_id = {each.id: each for each in splice.old}
    for each in splice.new:
        told = _told(by_id[each.id], each)
        if told:
            return Caret(each.id, told[1])
    return None


def _told(before: Provision, now: Provision) -> tuple[int, int] | None:
    """Return where words differ: where that begins, and where what is new ends."""
    told = difference(0, words_of(before).plain, words_of(now).plain)
    return (told.start, told.start + len(told.words)) if told else None
