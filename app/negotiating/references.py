"""References inside a draft ("paragraph 2 of section III"): what they point to, and that their numbers follow.

Each number in such words has a REFERENCE mark to the provision meant; the word before it says which of the provisions
that hold that one the number is of. A number without a mark is looked up where it stands; words that go on to name
another instrument ("paragraph 2 of the Arrangement of 2019") are none of ours.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.labels import BULLET, labels
from app.model.provision import Kind, Provision, Provisions, parent_of
from app.model.text import Mark, MarkKind, Text
from app.negotiating.fields import respelled, with_words, words_of

_WORD = r"(?:sections?|parts?|paragraphs?|sub-?paragraphs?|items?|points?|annex(?:es)?)"
_NUMBER = r"(?:\([a-z]{1,3}\)|\d{1,3}(?:\.\d{1,2}){0,2}(?![\w%])|[IVXL]{1,6}(?!\w)|[A-H](?![\w’']))"
_UNIT = rf"\b{_WORD}[  ]{_NUMBER}(?:(?:,| and| or| to| through|–|,? and/or)[  ]?{_NUMBER})*(?:[  ]?\([a-z]{{1,3}}\))?"
_PHRASE = re.compile(rf"(?i:{_UNIT})(?:,?[  ](?:(?:of|in)[  ](?:the[  ])?)?(?i:{_UNIT}))*")
_ELSEWHERE = re.compile(
    r"[  ](?:of|in|to|under)[  ](?:the|that|its|their|such)[  ](?!present\b|draft\b)(?:[A-Z]|\d{4}|said\b|above-)"
)
_KINDS = {
    "section": Kind.SECTION, "part": Kind.SECTION, "paragraph": Kind.PARAGRAPH, "subparagraph": Kind.ITEM,
    "item": Kind.ITEM, "point": Kind.ITEM, "annex": Kind.ANNEX,
}  # fmt: skip
_DEPTHS = {Kind.ANNEX: 0, Kind.SECTION: 0, Kind.PARAGRAPH: 1, Kind.ITEM: 2, Kind.SUBITEM: 3}
_LAST = re.compile(r"\(?[0-9A-Za-z]+(?:\.\d+)*\)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A number in a reference, and the kind of provision that it is the number of."""

    start: int
    end: int
    number: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that stands for a provision: ``to`` is the provision's id, empty when nothing has that number.

    ``there`` is False when it pointed to a provision that is gone.
    """

    provision: str
    start: int
    end: int
    to: str
    there: bool = True


def references(draft: Draft) -> tuple[Reference, ...]:
    """Return all references of a draft, in the order of the text."""
    numbers = _Numbers(draft.instrument, draft.provisions, draft.setting.scheme)
    there = {each.id for each in draft.provisions}
    found = []
    for at, provision in enumerate(draft.provisions):
        for token, to in _resolved(provision, at, numbers):
            found.append(Reference(provision.id, token.start, token.end, to, not to or to in there))
    return tuple(found)


def dangling(draft: Draft) -> tuple[Reference, ...]:
    """Return the references to provisions that are gone, or to numbers that nothing has."""
    return tuple(each for each in references(draft) if not each.to or not each.there)


def linked(instrument: Instrument, provisions: Provisions, scheme: str = "roman") -> Provisions:
    """Return provisions with a mark on each reference that can be looked up."""
    numbers = _Numbers(instrument, provisions, scheme)
    out = list(provisions)
    for at, provision in enumerate(provisions):
        found = _resolved(provision, at, numbers)
        if found:
            out[at] = _with_marks(provision, found)
    return tuple(out)


def refreshed(draft: Draft, made: Provisions, scheme: str = "") -> Provisions:
    """Return what a draft is to become with every reference written for the numbers that its provisions have then.

    Nothing is done where no number changes. ``scheme`` is the one of ``made``; empty: the draft's own.
    """
    before = _Numbers(draft.instrument, draft.provisions, draft.setting.scheme)
    places = {each.id: at for at, each in enumerate(draft.provisions)}
    after: _Numbers | None = None
    out = list(made)
    for at, provision in enumerate(made):
        if not _phrases(words_of(provision).plain):
            continue
        known = places.get(provision.id)
        same = known is not None and draft.provisions[known] == provision
        found = _resolved(draft.provisions[known], known, before) if same and known is not None else ()
        after = after or _Numbers(draft.instrument, made, scheme or draft.setting.scheme)
        out[at] = _rewritten(provision, found or _resolved(provision, at, after), after)
    return tuple(out)


class _Numbers:
    """The numbers of a text's provisions, made when they are first asked for."""

    def __init__(self, instrument: Instrument, provisions: Provisions, scheme: str) -> None:
        self._instrument, self.provisions, self._scheme = instrument, provisions, scheme
        self._labels: tuple[str, ...] | None = None
        self._places: dict[str, int] | None = None

    @property
    def printed(self) -> tuple[str, ...]:
        """The number in each label, without what is printed round it."""
        if self._labels is None:
            found = labels(replace(self._instrument, proposals=()), self.provisions, self._scheme)
            self._labels = tuple(_number_in(label) for label in found)
        return self._labels

    def place(self, provision_id: str) -> int | None:
        """Return the index of a provision; None when it is gone."""
        if self._places is None:
            self._places = {each.id: at for at, each in enumerate(self.provisions)}
        return self._places.get(provision_id)

    def number(self, provision_id: str, kind: Kind) -> str:
        """Return the number of the provision of this kind that is, or holds, the one with this id."""
        at = self.place(provision_id)
        while at is not None:
            if _kind_fits(self.provisions[at].kind, kind):
                return self.printed[at]
            at = parent_of(self.provisions, at)
        return ""

    def holder(self, at: int, kind: Kind) -> int | None:
        """Return the index of what holds provision ``at`` and has this kind; a paragraph may be that itself."""
        above: int | None = at
        while above is not None and self.provisions[above].kind is not kind:
            above = parent_of(self.provisions, above)
        return above

    def find(self, kind: Kind, number: str, within: int | None) -> int | None:
        """Return the provision of a kind with a number, among those that ``within`` holds; None when there is none."""
        start = 0 if within is None else within + 1
        level = -1 if within is None else self.provisions[within].level
        for at in range(start, len(self.provisions)):
            if self.provisions[at].level <= level:
                return None
            if _kind_fits(self.provisions[at].kind, kind) and self.printed[at] == number:
                return at
        return None


def _kind_fits(has: Kind, wanted: Kind) -> bool:
    return has is wanted or (wanted is Kind.ITEM and has is Kind.SUBITEM)


def _number_in(label: str) -> str:
    found = _LAST.search(label.strip().rstrip(".:")) if label != BULLET else None
    return found[0] if found else ""


@lru_cache(maxsize=8192)
def _phrases(plain: str) -> tuple[tuple[Token, ...], ...]:
    """Return the references in words: the numbers of each, as they stand."""
    return tuple(
        tuple(_tokens(found))
        for found in _PHRASE.finditer(plain)
        if not _ELSEWHERE.match(plain, found.end()) and not plain[: found.start()].endswith(("Article ", "article "))
    )


def _tokens(found: re.Match[str]) -> Iterator[Token]:
    kind = Kind.PARAGRAPH
    for part in re.finditer(rf"(?i:\b(?P<word>{_WORD})\b)|(?P<number>{_NUMBER})", found[0]):
        if part["word"]:
            word = part["word"].casefold().replace("-", "").removesuffix("es" if part["word"][0] in "aA" else "s")
            kind = _KINDS.get(word.removesuffix("s"), Kind.PARAGRAPH)
        else:
            lettered = part["number"].startswith("(") and kind is Kind.PARAGRAPH
            start = found.start() + part.start()
            yield Token(start, found.start() + part.end(), part["number"], Kind.ITEM if lettered else kind)


def _resolved(provision: Provision, at: int, numbers: _Numbers) -> tuple[tuple[Token, str], ...]:
    """Return the references of a provision with the ids that they point to: by their marks, else by their numbers."""
    words = words_of(provision)
    phrases = _phrases(words.plain)
    if not phrases:
        return ()
    marks = {(mark.start, mark.end): mark.to for mark in words.marks if mark.kind is MarkKind.REFERENCE}
    found: list[tuple[Token, str]] = []
    for phrase in phrases:
        looked = _looked_up(phrase, at, numbers) if any((t.start, t.end) not in marks for t in phrase) else {}
        found += [(token, marks.get((token.start, token.end), looked.get(token, ""))) for token in phrase]
    return tuple(found)


def _looked_up(phrase: Sequence[Token], at: int, numbers: _Numbers) -> Mapping[Token, str]:
    """Return what the numbers of one phrase point to: all of them the deepest provision, where it names just one."""
    by_kind: dict[Kind, list[Token]] = {}
    for token in phrase:
        by_kind.setdefault(token.kind, []).append(token)
    order = sorted(by_kind, key=lambda kind: _DEPTHS[kind])
    within: int | None = None
    if order[0] not in {Kind.SECTION, Kind.ANNEX}:
        own = (Kind.SECTION, Kind.ANNEX) if order[0] is Kind.PARAGRAPH else (Kind.PARAGRAPH, Kind.SECTION, Kind.ANNEX)
        within = next((held for kind in own if (held := numbers.holder(at, kind)) is not None), None)
    out: dict[Token, str] = {}
    for kind in order:
        places = [numbers.find(kind, token.number, within) for token in by_kind[kind]]
        for token, place in zip(by_kind[kind], places, strict=True):
            out[token] = "" if place is None else numbers.provisions[place].id
        if len(places) == 1 and places[0] is not None:
            within = places[0]
    last = by_kind[order[-1]]
    if len(last) == 1 and out[last[0]] and all(len(tokens) == 1 for tokens in by_kind.values()):
        return dict.fromkeys(out, out[last[0]])
    return out


def _with_marks(provision: Provision, found: Sequence[tuple[Token, str]]) -> Provision:
    words = words_of(provision)
    others = tuple(mark for mark in words.marks if mark.kind is not MarkKind.REFERENCE)
    own = tuple(Mark(token.start, token.end, MarkKind.REFERENCE, to) for token, to in found if to)
    marks = tuple(sorted((*others, *own), key=lambda mark: (mark.start, -mark.end, mark.kind.value, mark.to)))
    return provision if marks == words.marks else with_words(provision, Text(words.plain, marks))


def _rewritten(provision: Provision, found: Sequence[tuple[Token, str]], numbers: _Numbers) -> Provision:
    """Return a provision whose references say the numbers that their provisions have; what is gone keeps its number."""
    out = _with_marks(provision, found)
    for token, to in reversed(found):
        number = numbers.number(to, token.kind) if to else ""
        if number and number != token.number:
            mark = Mark(0, len(number), MarkKind.REFERENCE, to)
            out = respelled(out, token.start, token.end, Text(number, (mark,)))
    return out
