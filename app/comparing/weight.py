"""Weight: of what kind each change is, and why, so that "intends to" becoming "shall" outweighs forty commas."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from app.comparing.markers import Marker, Vocabulary, find_markers, holds_duty
from app.comparing.rules import stop_words
from app.comparing.spellings import contrary, same_words, spelled, tokens_of
from app.comparing.spots import Span, Spot, is_counted, spots
from app.comparing.weightrules import weight_rules, weights
from app.language.sentences import sentences
from app.model.comparison import Hunk, Reason

_RAISED = frozenset({"scope", "condition"})
_FEW = 2  # words besides which a word of scope or a term is what a change is about
_SHORT = 60  # letters of a reason's words
_LEAST_SENTENCE = 3
_ORDERED = {"period": ("longer", "shorter"), "number": ("higher", "lower"), "date": ("later", "earlier")}
_MOVABLE = frozenset({"modality", "period", "number", "date", "reference", "participant", "condition"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of two passages besides their words.

    ``legal`` holds the spans of legal character in the text before and after; ``named`` says that they name their own
    instrument (a title, a chapeau); ``signed`` that they are signature blocks; ``reciting`` that they stand before the
    provisions, where a wish is no duty.
    """

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    legal: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())
    named: bool = False
    signed: bool = False
    reciting: bool = False

    def is_legal(self, before: Span, after: Span) -> bool:
        """Tell whether a place in either text is of legal character."""
        return any(_touch(span, it) for spans, it in zip(self.legal, (before, after), strict=True) for span in spans)


@dataclass(frozen=True, slots=True)
class _Texts:
    before: str
    after: str


def weigh(hunks: Sequence[Hunk], setting: Setting) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Return the hunks with the kinds of change that each holds, and why they weigh, the heaviest first."""
    if not any(map(is_counted, hunks)):
        return tuple(hunks), ()
    texts = _Texts("".join(hunk.before for hunk in hunks), "".join(hunk.after for hunk in hunks))
    if not texts.before.strip() or not texts.after.strip():
        return _whole(hunks, "sentence", texts, reciting=setting.reciting)
    ours, theirs = (
        find_markers(text, setting.vocabulary, legal=bool(setting.legal[0] or setting.legal[1]), named=setting.named)
        for text in (texts.before, texts.after)
    )
    gone, come = whole_sentences(hunks)
    found = _settled(spots(hunks, _outside(ours, gone), _outside(theirs, come)))
    told: dict[int, tuple[Reason, ...]] = {}
    for spot in found:
        reasons = tuple(_reasons(spot, hunks, texts, setting, (gone, come)))
        told.update({at: (*told.get(at, ()), *reasons) for at in spot.hunks})
    marked = tuple(
        replace(hunk, reasons=_slugs(hunk.reasons, told[at])) if at in told else hunk for at, hunk in enumerate(hunks)
    )
    return marked, in_order(reason for reasons in told.values() for reason in reasons)


def weigh_whole(
    hunks: Sequence[Hunk], kind: str, *, reciting: bool = False
) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Weigh a provision or sentence (``kind``) that has no counterpart; ``reciting`` as in Setting."""
    texts = _Texts("".join(hunk.before for hunk in hunks), "".join(hunk.after for hunk in hunks))
    return _whole(hunks, kind, texts, reciting=reciting)


def in_order(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons, each once, the heaviest first; of equals the kind that the rules name first."""
    order = list(weights())
    return tuple(sorted(dict.fromkeys(reasons), key=lambda r: (-r.weight, order.index(r.kind))))


def _whole(
    hunks: Sequence[Hunk], kind: str, texts: _Texts, *, reciting: bool
) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    reason = _dropped_or_added(kind, texts.before.strip(), texts.after.strip(), reciting=reciting)
    marked = tuple(replace(h, reasons=_slugs(h.reasons, (reason,))) if h.op != "equal" else h for h in hunks)
    return marked, (reason,)


def _dropped_or_added(kind: str, before: str, after: str, *, reciting: bool) -> Reason:
    weight = 3 if holds_duty(before or after) and not reciting else weights()[kind]
    return Reason(kind, weight, "dropped" if before else "added", shortened(before), shortened(after))


def _slugs(known: tuple[str, ...], reasons: Iterable[Reason]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *(reason.kind for reason in in_order(reasons)))))


def _touch(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _inside(one: Span, spans: Iterable[Span]) -> bool:
    return any(start <= one[0] and one[1] <= end for start, end in spans)


def _outside(markers: Sequence[Marker], spans: Sequence[Span]) -> list[Marker]:
    return [marker for marker in markers if not _inside((marker.start, marker.end), spans)]


def whole_sentences(hunks: Sequence[Hunk]) -> tuple[list[Span], list[Span]]:
    """Return the sentences of either text of which no word is left, where others are."""
    texts = _Texts("".join(hunk.before for hunk in hunks), "".join(hunk.after for hunk in hunks))
    found: list[list[Span]] = []
    for which, text in enumerate((texts.before, texts.after)):
        kept: list[Span] = []
        at = 0
        for hunk in hunks:
            words = (hunk.before, hunk.after)[which]
            if not is_counted(hunk) and tokens_of(words):
                start, end = len(words) - len(words.lstrip()), len(words.rstrip(" .;:,"))
                kept.append((at + start, at + end))
            at += len(words)
        spans = sentences(text)
        lone = len(spans) < 2  # noqa: PLR2004 - there are no others
        found.append([] if lone else [s for s in spans if _is_alone(text, s, kept)])
    return found[0], found[1]


def _is_alone(text: str, span: Span, kept: Sequence[Span]) -> bool:
    long = len(tokens_of(text[span[0] : span[1]])) >= _LEAST_SENTENCE
    return long and not any(start < span[1] - 1 and span[0] < end for start, end in kept)


def _settled(found: Sequence[Spot]) -> list[Spot]:
    """Return the spots without the markers that have only changed their place in the sentence."""
    gone = {(m.kind, m.key): at for at, spot in enumerate(found) for m in _left(spot.ours, spot.theirs)}
    come = {(m.kind, m.key): at for at, spot in enumerate(found) for m in _left(spot.theirs, spot.ours)}
    moved = {
        key
        for key in gone.keys() & come.keys()
        if gone[key] != come[key]
        and key[0] in _MOVABLE
        and not _answered(found[gone[key]], key[0], of_ours=False)
        and not _answered(found[come[key]], key[0], of_ours=True)
    }
    if not moved:
        return list(found)
    return [
        replace(
            spot,
            ours=tuple(m for m in spot.ours if (m.kind, m.key) not in moved),
            theirs=tuple(m for m in spot.theirs if (m.kind, m.key) not in moved),
        )
        for spot in found
    ]


def _answered(spot: Spot, kind: str, *, of_ours: bool) -> bool:
    """Tell whether another word of this kind has come (or gone) at a spot."""
    left = _left(spot.ours, spot.theirs) if of_ours else _left(spot.theirs, spot.ours)
    return any(marker.kind == kind for marker in left)


def _left(markers: Sequence[Marker], others: Sequence[Marker]) -> list[Marker]:
    """Return the markers to which none of the others answers."""
    counted = Counter((m.kind, m.key) for m in others)
    left: list[Marker] = []
    for marker in markers:
        key = (marker.kind, marker.key)
        if counted[key]:
            counted[key] -= 1
        else:
            left.append(marker)
    return left


def _reasons(
    spot: Spot, hunks: Sequence[Hunk], texts: _Texts, setting: Setting, whole: tuple[list[Span], list[Span]]
) -> Iterator[Reason]:
    """Yield why a spot weighs."""
    named = [hunks[at] for at in spot.hunks if "name" in hunks[at].reasons]
    for hunk in named:
        yield Reason("name", weights()["name"], "", shortened(hunk.before.strip()), shortened(hunk.after.strip()))
    dropped = [span for span in whole[0] if _meets(span, spot.before)]
    added = [span for span in whole[1] if _meets(span, spot.after)]
    for span in dropped:
        yield _dropped_or_added("sentence", texts.before[slice(*span)], "", reciting=setting.reciting)
    for span in added:
        yield _dropped_or_added("sentence", "", texts.after[slice(*span)], reciting=setting.reciting)
    gone, come = _left(spot.ours, spot.theirs), _left(spot.theirs, spot.ours)
    rest = _rest(spot, texts, (dropped, added))
    legal = setting.is_legal(spot.before, spot.after)
    judged = list(_by_markers(_Left(gone, come), rest, texts, legal=legal))
    if named:
        judged = [reason for reason in judged if reason.kind not in {"participant", "defined_term"}]
    yield from judged
    others = ["name"] if named else ["sentence"] if dropped or added else []
    yield from _by_words(spot, rest, texts, setting, [*others, *(reason.kind for reason in judged)])


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True, slots=True)
class _Left:
    """The markers that have gone and those that have come."""

    gone: list[Marker]
    come: list[Marker]

    def of(self, kind: str) -> tuple[list[Marker], list[Marker]]:
        return [m for m in self.gone if m.kind == kind], [m for m in self.come if m.kind == kind]


@dataclass(frozen=True, slots=True)
class _Rest:
    """The words of a spot that no marker holds: those that have gone and those that have come."""

    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def telling(self) -> int:
        return sum(word not in stop_words() for word in (*self.gone, *self.come))


def _rest(spot: Spot, texts: _Texts, whole: tuple[list[Span], list[Span]]) -> _Rest:
    ours = _unmarked(texts.before, spot.before, spot.ours, whole[0])
    theirs = _unmarked(texts.after, spot.after, spot.theirs, whole[1])
    one, other = Counter(map(spelled, ours)), Counter(map(spelled, theirs))
    return _Rest(tuple((one - other).elements()), tuple((other - one).elements()))


def _unmarked(text: str, span: Span, markers: Sequence[Marker], whole: Sequence[Span]) -> list[str]:
    parts: list[str] = []
    at = span[0]
    for start, end in sorted([*((m.start, m.end) for m in markers), *whole]):
        if start >= at:
            parts.append(text[at : min(start, span[1])])
        at = max(at, end)
    return tokens_of(" ".join([*parts, text[at : span[1]] if at < span[1] else ""]))


def _by_markers(left: _Left, rest: _Rest, texts: _Texts, *, legal: bool) -> Iterator[Reason]:
    for kind in dict.fromkeys(marker.kind for marker in (*left.gone, *left.come)):
        gone, come = _counting(*left.of(kind), rest)
        raised = legal and kind in _RAISED
        weight = 3 if raised else weights()[kind]
        for one, other in zip_longest(gone, come):
            words = (
                texts.before[one.start : one.end] if one else "",
                texts.after[other.start : other.end] if other else "",
            )
            yield Reason(
                kind, weight, _direction(kind, one, other, rest), shortened(words[0]), shortened(words[1]), raised
            )


def _counting(gone: list[Marker], come: list[Marker], rest: _Rest) -> tuple[list[Marker], list[Marker]]:
    """Return the markers of one kind that count: "and" where it was exchanged, "all" where the change is about it."""
    both, few = bool(gone and come), rest.telling <= _FEW
    exchanged = all(any(m.rank == "joining" or m.key == "and/or" for m in it) for it in (gone, come))
    stems = [{m.key.split(" uncap")[0].split(" quoted")[0].removesuffix("s") for m in it} for it in (gone, come)]

    def counts(marker: Marker, others: set[str]) -> bool:
        if marker.rank == "joining":
            return exchanged
        if marker.rank == "small":
            return marker.key.split(" uncap")[0].removesuffix("s") in others
        return not marker.rank or both or few

    return [m for m in gone if counts(m, stems[1])], [m for m in come if counts(m, stems[0])]


def _direction(kind: str, one: Marker | None, other: Marker | None, rest: _Rest) -> str:
    if kind == "modality":
        return _firmness(one, other, rest)
    if one and other:
        more, less = _ORDERED.get(kind, ("", ""))
        return more if other.level > one.level else less if other.level < one.level else ""
    return "dropped" if one else "added"


def _firmness(one: Marker | None, other: Marker | None, rest: _Rest) -> str:
    """Say whether a sentence speaks firmer or softer; a bare present is where nothing but the form has gone or come."""
    if not (one and other) and rest.telling > 1:
        return "dropped" if one else "added"
    bare = float(weight_rules()["modality"]["bare"])
    before, after = (marker.level if marker else bare for marker in (one, other))
    return "" if before == after else "firmer" if after > before else "softer"


def _by_words(spot: Spot, rest: _Rest, texts: _Texts, setting: Setting, judged: Sequence[str]) -> Iterator[Reason]:
    ours, theirs = texts.before[slice(*spot.before)], texts.after[slice(*spot.after)]
    words = shortened(ours.strip()), shortened(theirs.strip())
    if _is_contrary(spot, texts) and "negation" not in judged:
        yield Reason("negation", weights()["negation"], "", *words)
        return
    if (setting.signed and (rest.gone or rest.come)) and not judged:
        yield Reason("participant", weights()["participant"], "", *words)
    elif judged:
        if rest.telling:
            yield Reason("wording", weights()["wording"], "", *words)
    elif same_words(ours, theirs) or _is_figures(spot):
        yield Reason("editorial", weights()["editorial"], "", *words)
    else:
        yield Reason("wording", weights()["wording"], "", *words)


def _is_contrary(spot: Spot, texts: _Texts) -> bool:
    """Tell whether a word, not one of a condition ("in accordance with"), has become its contrary."""
    ours, theirs = (
        set(_unmarked(text, span, [m for m in markers if m.kind == "condition"], ()))
        for text, span, markers in ((texts.before, spot.before, spot.ours), (texts.after, spot.after, spot.theirs))
    )
    return any(contrary(one, other) for one in ours - theirs for other in theirs - ours)


def _is_figures(spot: Spot) -> bool:
    """Tell whether a number, period or date is written in another way ("six months", "6 months")."""
    markers = (*spot.ours, *spot.theirs)
    return bool(spot.ours and spot.theirs) and all(m.kind in _ORDERED for m in markers)


def shortened(words: str) -> str:
    """Return words in the length in which a reason gives them."""
    squeezed = " ".join(words.split())
    return squeezed if len(squeezed) <= _SHORT else squeezed[: _SHORT - 2].rsplit(" ", 1)[0] + " …"
