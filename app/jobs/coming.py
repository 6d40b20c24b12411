"""Comments that came back: on which words of the draft each stands, and which of them are our own."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from app.language.folding import squeeze
from app.model.draft import Draft, Remark
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.model.sheet import Sheet
from app.negotiating.paper import Paper
from app.word.changes import moment
from app.word.comments import Comment

_LIKE = 0.6


def remarks_of(
    comments: tuple[tuple[Comment, ...], tuple[Comment, ...]],
    theirs: Sheet,
    onto: Sequence[int],
    now: Paper,
    draft: Draft,
    version: str,
) -> tuple[tuple[Remark, ...], tuple[str, ...]]:
    """Return the comments that are new as remarks on the draft now, and the ids of ours that are set as done.

    ``comments`` are those of a file with its marks rejected, and accepted; ``onto`` says where each letter of
    ``theirs`` stands in the draft. A comment of ours is known by its words; answers to it keep to it.
    """
    ours = {squeeze(each.words): each for each in draft.remarks}
    placing = _Placing(theirs, onto, now)
    known: list[str] = []
    made: list[Remark] = []
    settled: list[str] = []
    for rejected, accepted in zip(*comments, strict=True):
        own = ours.get(squeeze(rejected.text))
        if own is not None:
            known.append(own.id)
            settled += [own.id] if rejected.resolved and not own.settled else []
            continue
        place = placing.place(rejected if rejected.paragraph else accepted)
        stamp = Stamp(rejected.author, moment(rejected.date))
        made.append(
            replace(place, words=rejected.text, stamp=stamp, round=version, settled=rejected.resolved, id=new_id())
        )
        known.append(made[-1].id)
    ids = {each.id: at for at, each in enumerate(made)}
    for at, comment in enumerate(comments[0]):
        if comment.replies_to is not None and known[at] in ids and comment.replies_to < len(known):
            number = ids[known[at]]
            made[number] = replace(made[number], answers=known[comment.replies_to])
    return tuple(made), tuple(settled)


class _Placing:
    """Finds the words that a comment is on."""

    def __init__(self, theirs: Sheet, onto: Sequence[int], now: Paper) -> None:
        self._theirs, self._onto, self._now = theirs, onto, now
        self._lines = [squeeze(line[lead:]) for line, lead in zip(theirs.lines, theirs.leads, strict=True)]
        self._starts = theirs.starts

    def place(self, comment: Comment) -> Remark:
        """Return a remark without words where a comment stands; at the beginning where that is not known."""
        line = self._line(squeeze(comment.paragraph))
        first = self._now.owners[0] if self._now.owners else None
        if line is None:
            return Remark("", first.provision if first else "", "", internal=False)
        words = self._theirs.lines[line]
        anchored = squeeze(comment.anchored)
        found = words.find(comment.anchored) if comment.anchored else -1
        if found < 0 and anchored:
            found = words.find(anchored)
        start = self._starts[line] + max(found, 0)
        end = start + (len(comment.anchored) if found >= 0 else 0 if anchored else len(words))
        return self._landed(start, end, line)

    def _landed(self, start: int, end: int, line: int) -> Remark:
        places = [self._onto[at] for at in range(start, end) if self._onto[at] >= 0]
        if not places:
            near = [self._onto[at] for at in range(self._starts[line + 1] - 1, -1, -1) if self._onto[at] >= 0][:1]
            places = near
            if not places:
                return Remark("", self._now.owners[0].provision, "", internal=False)
        number = self._now.line_of(places[0])
        within = [at for at in places if self._now.line_of(at) == number]
        owner, lead = self._now.owners[number], self._now.sheet.leads[number]
        begin, length = self._now.sheet.starts[number] + lead, len(self._now.sheet.lines[number]) - lead
        first = min(max(within[0] - begin, 0), length) + owner.start
        last = min(max(within[-1] + 1 - begin, 0), length) + owner.start
        return Remark("", owner.provision, "", first, max(first, last), internal=False)

    def _line(self, paragraph: str) -> int | None:
        """Return the line that has these words, or else the one that is most like them."""
        if not paragraph or not self._lines:
            return None
        if paragraph in self._lines:
            return self._lines.index(paragraph)
        held = [at for at, line in enumerate(self._lines) if line and line in paragraph]
        if held:
            return max(held, key=lambda at: len(self._lines[at]))
        scored = [
            (SequenceMatcher(None, line, paragraph, autojunk=False).quick_ratio(), -at)
            for at, line in enumerate(self._lines)
        ]
        best = max(scored)
        return -best[1] if best[0] >= _LIKE else None
