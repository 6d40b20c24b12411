"""Finding words in a draft, and putting others in their place in one step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.language.folding import fold
from app.model.draft import Draft, Step
from app.model.edits import Splice
from app.model.provision import Provision
from app.model.text import Text
from app.negotiating.fields import HEADED, words_of
from app.negotiating.following import Move, following, replacing
from app.negotiating.structure import written

_UNSPACED = "\u2e80"  # from here on scripts have no spaces between words


@dataclass(frozen=True, slots=True)
class Found:
    """Words found: ``[start:end]`` of a provision's text, or of its heading."""

    provision: str
    heading: bool
    start: int
    end: int


def found(draft: Draft, words: str, *, case: bool = False, whole_words: bool = False) -> tuple[Found, ...]:
    """Return all places of ``words``, in the order of the text, none over another.

    Quotation marks, dashes, widths and white space are folded; capitals too, unless ``case``.
    """
    sought, _ = folded(words)
    sought = sought.strip(" ")
    asked = _letters(words) if case else None
    return tuple(
        Found(provision.id, provision.kind in HEADED, start, end)
        for provision in draft.provisions
        for start, end in _places(words_of(provision).plain, sought, asked, whole_words=whole_words)
    )


def rewording(draft: Draft, changes: Iterable[tuple[str, int, int, str]], what: str) -> Step | None:
    """Return the step that writes words anew: provision, start, end and new words of each, none over another."""
    by_id: dict[str, list[tuple[int, int, str]]] = {}
    for known, start, end, new in changes:
        by_id.setdefault(known, []).append((start, end, new))
    splices, moves = list[Splice](), list[Move]()
    for at, provision in enumerate(draft.provisions):
        now = provision
        for start, end, new in sorted(by_id.get(provision.id, ()), reverse=True):
            now = written(now, start, end, Text(new))
            moves.append(replacing(provision.id, start, end, len(new)))
        if now != provision:
            splices.append(Splice(at, (provision,), (now,)))
    return Step((*splices, *following(draft, *moves)), what) if splices else None


def is_whole(plain: str, start: int, end: int) -> bool:
    """Tell whether words end where they are cut: no letter goes on there, in a script that has spaces."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    return not _goes_on(before, plain[start : start + 1]) and not _goes_on(plain[end - 1 : end], after)


def _goes_on(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum() and max(one, other) < _UNSPACED


def _places(plain: str, sought: str, asked: list[str] | None, *, whole_words: bool) -> Iterator[tuple[int, int]]:
    """Yield where ``sought`` stands in these very letters, if any are ``asked``; what is passed over hides nothing."""
    key, places = folded(plain)
    at = key.find(sought) if sought else -1
    while at >= 0:
        last = at + len(sought)
        start, end = places[at], places[last - 1] + 1
        taken = (
            (not at or places[at - 1] != start)
            and (last == len(key) or places[last] != places[last - 1])
            and (asked is None or _letters(plain[start:end]) == asked)
            and (not whole_words or is_whole(plain, start, end))
        )
        if taken:
            yield start, end
        at = key.find(sought, last if taken else at + 1)


@lru_cache(maxsize=4096)
def folded(plain: str) -> tuple[str, tuple[int, ...]]:
    """Return the key of a text, and for each letter of it the place of the one that it stands for."""
    if plain.isascii() and "  " not in plain and plain.isprintable() and not {"`"} & set(plain):
        return plain.casefold(), tuple(range(len(plain)))
    signs, places = list[str](), list[int]()
    for at, letter in enumerate(plain):
        key = " " if letter.isspace() else fold(letter)
        if key == " " and signs and signs[-1] == " ":
            continue
        signs += key
        places += [at] * len(key)
    return "".join(signs), tuple(places)


def _letters(words: str) -> list[str]:
    return [letter for letter in words if letter.isalpha()]


def in_words(provision: Provision, words: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a provision to the letter, whole."""
    plain = words_of(provision).plain
    at = plain.find(words) if words else -1
    while at >= 0:
        if is_whole(plain, at, at + len(words)):
            yield at, at + len(words)
        at = plain.find(words, at + len(words))
