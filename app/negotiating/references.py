"""References inside a draft ("paragraph 2 of section III"): what they point to, and that their numbers follow.

Each number in such words has a REFERENCE mark to the provision meant, the deepest that the words name. A number without
a mark is looked up where it stands. When numbers change, the words say the new ones; when the provision stands in
another section now than the words, these name its section too. What refers to a provision that is gone keeps its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.labels import counts_through, labels
from app.model.provision import Kind, Provision, Provisions, end_of
from app.model.text import Mark, MarkKind, Text
from app.negotiating.fields import respelled, with_words, words_of
from app.negotiating.following import Move, replacing
from app.negotiating.reference_words import Phrase, Token, forms, manner, number_in, phrases

_TOPS = frozenset({Kind.SECTION, Kind.ANNEX})
_DEPTHS = {Kind.ANNEX: 0, Kind.SECTION: 0, Kind.PARAGRAPH: 1, Kind.ITEM: 2, Kind.SUBITEM: 3}

Pointing = tuple[tuple[Token, str], ...]
"""The numbers of one phrase, each with the id that it points to, empty where nothing has that number."""


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
    return tuple(each for each, _ in _found(draft))


def dangling(draft: Draft) -> tuple[Reference, ...]:
    """Return the references to provisions that are gone or have no such number, or to a number that nothing has.

    Of the last only those that are written as the draft's own numbers are: "Section 232" in a text whose sections are
    counted in Roman figures is some other text's.
    """
    counted = labels(draft.instrument, None, draft.setting.scheme)
    written = {(each.kind, manner(number_in(label))) for each, label in zip(draft.provisions, counted, strict=True)}
    return tuple(
        each
        for each, (token, number) in _found(draft)
        if not number and (each.to or (token.kind, manner(token.number)) in written)
    )


def _found(draft: Draft) -> Iterator[tuple[Reference, tuple[Token, str]]]:
    """Yield each reference with its number, and what that is now, empty where there is none."""
    numbers = _Numbers(draft.instrument, draft.provisions, draft.setting.scheme)
    for at, provision in enumerate(draft.provisions):
        for phrase in phrases(words_of(provision).plain):
            for token, to in _pointing(phrase, provision, at, numbers):
                place = numbers.place(to) if to else None
                there = not to or place is not None
                number = "" if place is None else numbers.number(place, token.kind)
                yield Reference(provision.id, token.start, token.end, to, there), (token, number)


def linked(instrument: Instrument, provisions: Provisions, scheme: str = "roman") -> Provisions:
    """Return provisions with a mark on each reference that can be looked up; the same ones where nothing is to do."""
    numbers = _Numbers(instrument, provisions, scheme)
    out: list[Provision] | None = None
    for at, provision in enumerate(provisions):
        words = words_of(provision)
        there = phrases(words.plain)
        if not (there or words.marks) or _has_marks(words, there):
            continue
        pointing = [pair for phrase in there for pair in _pointing(phrase, provision, at, numbers)]
        now = _with_marks(provision, pointing)
        if now is not provision:
            out = out or list(provisions)
            out[at] = now
    return tuple(out) if out else provisions


def refreshed(draft: Draft, made: Provisions, scheme: str = "") -> Provisions:
    """Return what a draft is to become with every reference written for the numbers that its provisions have then."""
    return rewritten(draft, made, scheme)[0]


def rewritten(
    draft: Draft, made: Provisions, scheme: str = "", *, ready: bool = False
) -> tuple[Provisions, tuple[Move, ...]]:
    """Return what a draft is to become with its references written anew, and how that moves words.

    ``made`` are the provisions to come, ``scheme`` the one they are numbered by then; empty: the draft's own.
    ``ready``: the references in what stays have their marks.
    """
    now = scheme or draft.setting.scheme
    before = draft.provisions if ready else linked(draft.instrument, draft.provisions, draft.setting.scheme)
    pairs = zip(draft.provisions, before, strict=True) if before is not draft.provisions else ()
    known = {old.id: (old, new) for old, new in pairs if old is not new}
    out = [_pair(known, each) if each.id in known else each for each in made] if known else list(made)
    numbers = _Numbers(draft.instrument, tuple(out), now)
    moves: list[Move] = []
    for at, provision in enumerate(out):
        if phrases(words_of(provision).plain):
            out[at] = _rewritten(provision, at, numbers, moves)
    return tuple(out), tuple(moves)


def _pair(known: dict[str, tuple[Provision, Provision]], provision: Provision) -> Provision:
    """Return a provision with the marks that its references have before the step, where its words are the same."""
    old, new = known[provision.id]
    return with_words(provision, words_of(new)) if words_of(old) == words_of(provision) else provision


class _Numbers:
    """The numbers of a text's provisions, made when they are first asked for."""

    def __init__(self, instrument: Instrument, provisions: Provisions, scheme: str) -> None:
        self._instrument, self.provisions, self.scheme = instrument, provisions, scheme
        self._printed: tuple[str, ...] | None = None
        self._labels: tuple[str, ...] = ()
        self._places: dict[str, int] | None = None
        self._parents: list[int | None] | None = None
        self._by_number: dict[str, list[int]] | None = None
        self._section_word: str | None = None

    @property
    def printed(self) -> tuple[str, ...]:
        """The number in each label, without what is printed round it."""
        if self._printed is None:
            self._labels = labels(self._instrument, self.provisions, self.scheme)
            self._printed = tuple(number_in(label) for label in self._labels)
        return self._printed

    @property
    def section_word(self) -> str:
        """What a section is called: by the word in its label, else "section"."""
        if self._section_word is None:
            kinds = (each.kind for each in self.provisions)
            first = next((at for at, kind in enumerate(kinds) if kind is Kind.SECTION and self.printed[at]), None)
            word = "" if first is None else self._labels[first].rpartition(" ")[0]
            self._section_word = word.casefold() or "section"
        return self._section_word

    def place(self, provision_id: str) -> int | None:
        """Return the index of a provision; None when it is gone."""
        if self._places is None:
            self._places = {each.id: at for at, each in enumerate(self.provisions)}
        return self._places.get(provision_id)

    def parent(self, at: int) -> int | None:
        """Return the index of what holds provision ``at``."""
        if self._parents is None:
            self._parents, above = [], list[int]()
            for index, provision in enumerate(self.provisions):
                while above and self.provisions[above[-1]].level >= provision.level:
                    above.pop()
                self._parents.append(above[-1] if above else None)
                above.append(index)
        return self._parents[at]

    def holder(self, at: int, kinds: frozenset[Kind]) -> int | None:
        """Return the index of what holds provision ``at`` and has one of the kinds; it may be that itself."""
        above: int | None = at
        while above is not None and self.provisions[above].kind not in kinds:
            above = self.parent(above)
        return above

    def number(self, at: int, kind: Kind) -> str:
        """Return the number of the provision of this kind that is, or holds, the one at ``at``."""
        wanted = frozenset({kind, Kind.SUBITEM} if kind is Kind.ITEM else {kind})
        found = self.holder(at, wanted)
        if found is None and kind is Kind.PARAGRAPH and self.provisions[at].kind is Kind.ITEM:
            found = at  # what stands numbered under a stem is called a paragraph too
        if self.calls_sections(kind) and self.provisions[at].kind is Kind.SECTION:
            found = at
        return "" if found is None else self.printed[found]

    def calls_sections(self, kind: Kind) -> bool:
        """Tell whether the word for a kind is what this text's sections are called: "Paragraph 3" in their labels."""
        return kind is Kind.PARAGRAPH and self.section_word == kind.value

    def find(self, kind: Kind, number: str, within: int | None) -> int | None:
        """Return the provision of a kind with a number, among those that ``within`` holds; None when there is none."""
        if self._by_number is None:
            self._by_number = {}
            for at, printed in enumerate(self.printed):
                self._by_number.setdefault(printed, []).append(at)
        end = len(self.provisions) if within is None else end_of(self.provisions, within)
        kind = Kind.SECTION if within is None and self.calls_sections(kind) else kind
        spare = None
        for at in self._by_number.get(number, ()):
            has = self.provisions[at].kind
            if not (-1 if within is None else within) < at < end:
                continue
            if has is kind or (kind is Kind.ITEM and has is Kind.SUBITEM):
                return at
            if spare is None and kind is Kind.PARAGRAPH and has is Kind.ITEM and within is not None:
                spare = at
        return spare


def _pointing(phrase: Phrase, provision: Provision, at: int, numbers: _Numbers) -> Pointing:
    """Return what the numbers of a phrase point to: by their marks, else by their numbers."""
    marks = {(each.start, each.end): each.to for each in words_of(provision).marks if each.kind is MarkKind.REFERENCE}
    if all((token.start, token.end) in marks for token in phrase.tokens):
        return tuple((token, marks[token.start, token.end]) for token in phrase.tokens)
    looked = _looked_up(phrase.tokens, at, numbers)
    return tuple((token, marks.get((token.start, token.end), looked[token])) for token in phrase.tokens)


def _looked_up(tokens: Sequence[Token], at: int, numbers: _Numbers) -> dict[Token, str]:
    """Return what the numbers of one phrase point to: all of them the deepest provision, where it names just one."""
    by_kind: dict[Kind, list[Token]] = {}
    for token in tokens:
        by_kind.setdefault(token.kind, []).append(token)
    order = sorted(by_kind, key=lambda kind: _DEPTHS[kind])
    out = dict.fromkeys(tokens, "")
    for scope in _scopes(by_kind[order[0]][0], at, numbers):
        within, found = scope, dict[Token, str]()
        for kind in order:
            places = [numbers.find(kind, token.number, within) for token in by_kind[kind]]
            if None in places:
                break
            found |= {
                token: numbers.provisions[place or 0].id for token, place in zip(by_kind[kind], places, strict=True)
            }
            within = places[0] if len(places) == 1 else within
        if len(found) == len(out):
            out = found
            break
    last = by_kind[order[-1]]
    if len(last) == 1 and out[last[0]] and all(len(same) == 1 for same in by_kind.values()):
        return dict.fromkeys(out, out[last[0]])
    return out


def _scopes(token: Token, at: int, numbers: _Numbers) -> Iterator[int | None]:
    """Yield where a number is looked for, the nearest first: what holds the words, or all of the text."""
    kind = token.kind
    if kind in _TOPS:
        yield None
        return
    holders = (frozenset({Kind.PARAGRAPH}), _TOPS) if kind is Kind.ITEM else (_TOPS,)
    for kinds in holders:
        found = numbers.holder(at, kinds)
        if found is not None:
            yield found
    if (
        numbers.calls_sections(kind)
        or numbers.holder(at, _TOPS) is None
        or counts_through(numbers.scheme)
        or "." in token.number
    ):
        yield None


def _has_marks(words: Text, there: Sequence[Phrase]) -> bool:
    """Tell whether each number in references has its mark, and nothing else has one."""
    marked = [(mark.start, mark.end) for mark in words.marks if mark.kind is MarkKind.REFERENCE]
    return len(marked) == sum(len(phrase.tokens) for phrase in there) and set(marked) == {
        (token.start, token.end) for phrase in there for token in phrase.tokens
    }


def _with_marks(provision: Provision, pointing: Sequence[tuple[Token, str]]) -> Provision:
    words = words_of(provision)
    if not pointing and not words.marks:
        return provision
    others = tuple(mark for mark in words.marks if mark.kind is not MarkKind.REFERENCE)
    own = tuple(Mark(token.start, token.end, MarkKind.REFERENCE, to) for token, to in pointing if to)
    if set(words.marks) == {*others, *own}:
        return provision
    marks = tuple(sorted((*others, *own), key=lambda mark: (mark.start, -mark.end, mark.kind.value, mark.to)))
    return with_words(provision, Text(words.plain, marks))


def _rewritten(provision: Provision, at: int, numbers: _Numbers, moves: list[Move]) -> Provision:
    """Return a provision whose references say the numbers that their provisions have; what is gone keeps its number."""
    found = [(phrase, _pointing(phrase, provision, at, numbers)) for phrase in phrases(words_of(provision).plain)]
    out = _with_marks(provision, [pair for _, pointing in found for pair in pointing])
    for phrase, pointing in reversed(found):
        for start, end, words in reversed(list(_wordings(phrase, pointing, at, numbers))):
            out = respelled(out, start, end, words)
            moves.append(replacing(provision.id, start, end, len(words.plain)))
    return out


def _wordings(phrase: Phrase, pointing: Pointing, at: int, numbers: _Numbers) -> Iterator[tuple[int, int, Text]]:
    """Yield what is to be written anew in a phrase: where, and the words."""
    places = [numbers.place(to) if to else None for _, to in pointing]
    said = [
        "" if at is None else numbers.number(at, token.kind) for (token, _), at in zip(pointing, places, strict=True)
    ]
    for (token, to), number in zip(pointing, said, strict=True):
        if number and number != token.number:
            yield token.start, token.end, Text(number, (Mark(0, len(number), MarkKind.REFERENCE, to),))
    known = [place for place in places if place is not None]
    if not all(said):
        return
    more = _holder_words({token.kind for token in phrase.tokens}, known, at, numbers)
    if more.plain:
        yield phrase.end, phrase.end, Text(more.plain, more.marks if len({to for _, to in pointing}) == 1 else ())
    if phrase.side:
        words = forms().above if known[0] < at else forms().below
        if (known[0] < at) != (known[0] > at):
            yield *phrase.side, Text(words)


def _holder_words(kinds: set[Kind], places: Sequence[int], at: int, numbers: _Numbers) -> Text:
    """Return the words that name what holds the provisions meant, where that is another than holds the reference."""
    if kinds & _TOPS or counts_through(numbers.scheme) or numbers.provisions[places[0]].kind in _TOPS:
        return Text()
    section, own = numbers.holder(places[0], _TOPS), numbers.holder(at, _TOPS)
    if any(numbers.holder(place, _TOPS) != section for place in places):
        return Text()
    words = Text()
    to = numbers.provisions[places[0]].id
    paragraph = frozenset({Kind.PARAGRAPH})
    holder = numbers.holder(places[0], paragraph)
    if Kind.PARAGRAPH not in kinds and holder is not None and numbers.holder(at, paragraph) != holder:
        words = _named(words, "paragraph", numbers.printed[holder], to)
    if section is not None and section != own and "." not in numbers.number(places[0], Kind.PARAGRAPH):
        name = "annex" if numbers.provisions[section].kind is Kind.ANNEX else numbers.section_word
        words = _named(words, name, numbers.printed[section], to)
    return words


def _named(words: Text, name: str, number: str, to: str) -> Text:
    if not number:
        return words
    return words.then(Text(f" of {name} ")).then(Text(number, (Mark(0, len(number), MarkKind.REFERENCE, to),)))
