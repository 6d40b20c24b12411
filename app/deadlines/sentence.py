"""A sentence that says something of time: its words, what kind of duty they speak of, what a period is counted from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from app.deadlines.rules import choices, chosen, form
from app.language.sentences import sentences
from app.model.due import Anchor, TimeKind, TimeTerm
from app.model.provision import Provision

NEAR, AROUND = 80, 160
"""Letters before a period that belong to it, and in which the verb of its duty may stand."""


_LONGEST = 2_500
"""Letters of a sentence that are looked at together: hardly any has as many, and what is hostile takes no time."""


def parts_of(words: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text begin and end; of one without end, parts of it, cut where a word ends."""
    for start, end in sentences(words):
        first = start
        while end - first > _LONGEST:
            last = words.rfind(" ", first + 1, first + _LONGEST)
            last = last if last > first else first + _LONGEST
            yield first, last
            first = last
        yield first, end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its provision, where it begins there, its words made plain, of the same length.

    ``stem`` are the words that open the list it is an item of ("The Committee will meet:"); empty outside of lists.
    ``year`` is that in which its text was signed, where it is known. No term of it begins before ``floor``: of an item
    that is read with the words that open its list those are not its own.
    """

    provision: Provision
    start: int
    words: str
    stem: str = ""
    year: int | None = None
    floor: int = 0

    def before(self, at: int, near: int = NEAR) -> str:
        """Return the words before a place, at most ``near`` letters."""
        return self.words[max(0, at - near) : at]

    def term(self, start: int, end: int, kind: TimeKind, **more: object) -> TimeTerm:
        """Return a term whose words stand between two places, signs at their end left out."""
        first, last = max(self.floor, self.start + start), max(self.floor, self.start + end)
        text = self.provision.text.plain[first:last].rstrip(" ,.;")
        return TimeTerm(text, self.provision.id, first, first + len(text), kind, **more)  # type: ignore[arg-type]


def tells_history(words: str) -> bool:
    """Tell whether a sentence is a recital by its first word and its end, or tells only of what was."""
    if form("forms", "recital").match(words) or form("forms", "preamble").match(words):
        return True
    return bool(form("forms", "told").search(words)) and not form("forms", "modal").search(words)


def kind_near(sentence: Sentence, start: int, end: int) -> TimeKind | None:
    """Return what kind of duty the words near a period speak of: those of its own clause, before it first."""
    before = form("telling", "aside").sub(",", sentence.before(start, AROUND))
    before = form("telling", "only_named").sub(" ", before)
    after = sentence.words[end : end + AROUND]
    breaks = [match.end() for match in form("forms", "breaks").finditer(before)]
    stop = form("forms", "breaks").search(after)
    stem = sentence.stem if form("forms", "modal").search(sentence.stem) else ""
    parts = (before[breaks[-1] if breaks else 0 :], after[: stop.start()] if stop else after, stem)
    for part in parts:
        found = _nearest_kind(part) if part is parts[0] else chosen("kinds", "values", part)
        if found:
            return cast("TimeKind", found)
    rest = f"{sentence.words[sentence.words.rfind(';', 0, start) + 1 : start]} {sentence.words[end:].partition(';')[0]}"
    return _only_kind(rest)


def _nearest_kind(words: str) -> str:
    """Return the kind of duty whose word stands last before a period; a meeting to review is a review."""
    found = [(last, kind) for kind, _ in choices("kinds", "values") if (last := last_of(kind, words)) is not None]
    nearest = max(found)[1] if found else ""
    return "review" if nearest == "meeting" and any(kind == "review" for _, kind in found) else nearest


def _only_kind(words: str) -> TimeKind | None:
    """Return review or report where a whole part of a sentence tells of that alone: many speak of bodies that meet."""
    kinds = [kind for kind, pattern in choices("kinds", "values") if pattern.search(words)]
    return cast("TimeKind", kinds[0]) if kinds in (["review"], ["report"]) else None


def last_of(kind: str, words: str) -> int | None:
    """Return where the last word of a kind begins; None when there is none."""
    pattern = dict(choices("kinds", "values")).get(kind)
    starts = [match.start() for match in pattern.finditer(words)] if pattern else []
    return starts[-1] if starts else None


def anchor_after(words: str, at: int) -> tuple[Anchor | None, str, int]:
    """Return what is counted from, its words, and where they end, when the words at ``at`` say so."""
    follows = form("anchors", "follows").match(words[at:])
    if not follows or (follows["gone"] and not form("anchors", "once").search(words[:at])):
        return None, "", 0
    said = without_rest(follows["what"])
    value = chosen("anchors", "values", said)
    if _is_weak(words, at, follows, value):
        return None, "", 0
    end = at + follows.start("what") + len(said)
    return cast("Anchor", value or "event"), said, end


def _is_weak(words: str, at: int, follows: re.Match[str], value: str) -> bool:
    """Tell whether a small word after a period names nothing to count from: "a year of action", "on progress"."""
    by = follows["by"].casefold()
    if follows["gone"] or follows.start("by") > len(follows[0]) - len(follows[0].lstrip()):
        return False
    begins = value in {"signature", "last_signature", "operative"}
    if not form("anchors", "weak").fullmatch(by) or (value and (by != "since" or begins)):
        return False
    return by == "on" or not form("anchors", "limited").search(words[max(0, at - NEAR) : at])


def anchor_before(before: str) -> tuple[Anchor | None, str]:
    """Return what is counted from where it stands before the period ("Upon receipt of a request, within ten days")."""
    for match in reversed(list(form("anchors", "leads").finditer(before))):
        value = chosen("anchors", "values", match["what"])
        if value:
            return cast("Anchor", value), without_rest(match["what"])
    return None, ""


def own_clause(before: str) -> str:
    """Return the words of a clause that lasts, without those before it that say when the text takes effect."""
    own = list(form("forms", "joined").finditer(before))
    return before[own[-1].end() :] if own else before


def reviews_near(before: str) -> bool:
    """Tell whether the verb next to a period is one of reviewing or reporting: then nothing lasts so long."""
    return bool(re.search(r"\b(?:review|reviewed|evaluated?|assess(?:ed)?)\b[^.;,]{0,30}$", before, re.IGNORECASE))


def without_rest(said: str) -> str:
    """Return the words of what is counted from, without what goes on after them."""
    stop = form("anchors", "cuts").search(said)
    return (said[: stop.start()] if stop else said).rstrip(" ,.;")
