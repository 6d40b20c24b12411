"""Marked copies of one text made one Word file: every proposal under its author, conflicts side by side and listed.

Comments and bookmarks that are new in a copy come too. Left out, and told: the second of two formattings of the same
thing, and of two grids of a table; that a copy settled a mark of BASE (the mark stays); content controls that are new
in a copy (their words come). Of two bookmarks with one name the first stands.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from app.errors import UserError
from app.progress import Progress, quiet
from app.redlining.bring import Carrier
from app.redlining.canon import Canon
from app.redlining.combine_carried import names_of_bookmarks, note_anchors, settle_carried
from app.redlining.combine_comments import Comments
from app.redlining.combine_desk import Conflict, Desk, Proposed, Shared
from app.redlining.combine_foreign import Foreign
from app.redlining.combine_moves import names_of_moves, note_moves, settle_moves
from app.redlining.combine_parts import Packages, combine_parts, note_words
from app.redlining.combine_proof import (
    Text,
    not_brought,
    prove_base,
    prove_copy,
    rejected,
    silent_differences,
    text_of,
)
from app.redlining.combine_turn import turned
from app.redlining.combine_write import Bench
from app.redlining.listing import marks_of
from app.redlining.names import P
from app.redlining.package import Pack, highest_id, open_pack
from app.redlining.redline import Order, Unproven, redline
from app.redlining.resolve import resolve
from app.redlining.translate import Lists, Styles, relate, translate, votes_of
from app.word.xml import Element, w

__all__ = ["Combined", "Conflict", "Proposed", "Shared", "Silent", "Uncombined", "combine"]

_STORIES = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Silent:
    """A change that a copy holds without a mark of its own: ``kind`` as in a list of marks.

    "mark gone" is a mark of BASE that the copy has no more; in the combined file it stays.
    """

    copy: str
    kind: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Combined:
    """The combined file and all that is to be told of it.

    ``left_out`` says in words what of the copies is not in it, ``not_tracked`` what in them differs from BASE and has
    no mark in Word. ``authors`` are the numbers of marks of each.
    """

    data: bytes
    authors: Mapping[str, int]
    conflicts: tuple[Conflict, ...]
    shared: tuple[Shared, ...]
    silent: tuple[Silent, ...]
    left_out: tuple[str, ...]
    not_tracked: tuple[str, ...]

    @property
    def merged(self) -> bool:
        """Whether all that the copies propose is in the file."""
        return not self.left_out


class Uncombined(UserError):
    """A combined file would not keep BASE as it is, and was not written."""

    def __init__(self, name: str, places: tuple[str, ...]) -> None:
        self.name, self.places = name, places
        super().__init__(
            f"The copies of {name} were not combined, because the text without marks would change: {places[0]}. "
            "Please report this with the files."
        )


@dataclass(slots=True)
class _Copy:
    """A copy with all its changes marked; what it says with all rejected, and what is told of it."""

    data: bytes
    said: Canon
    silent: tuple[Silent, ...] = ()
    left: tuple[str, ...] = ()


def combine(
    base: bytes,
    copies: Sequence[bytes],
    names: Sequence[str],
    when: datetime,
    progress: Progress = quiet,
) -> Combined:
    """Return BASE with the marks of all copies; ``names`` are those of the files, BASE's first.

    ``when`` stamps changes that a copy holds without a mark. Raises UnreadableFile; Uncombined when the result, all
    rejected, would not be BASE.
    """
    steps = len(copies) + 2
    pack = open_pack(names[0], base)
    common = text_of(base)
    marked = []
    for nth, data in enumerate(copies, 1):
        progress(nth - 1, steps, names[nth])
        marked.append(_all_marked((base, common), data, (names[0], names[nth]), when))
    progress(steps - 2, steps, names[0])
    desk = Desk(tuple(names), highest_id(pack), frozenset(unmarked(name) for name in names[1:]))
    desk.places.update(_places(pack))
    packs = {nth: open_pack(names[nth], each.data) for nth, each in enumerate(marked, 1)}
    _write(desk, pack, packs)
    out = pack.written() if desk.changed else base
    progress(steps - 1, steps, names[0])
    left = [*desk.left, *(line for each in marked for line in each.left)]
    made = text_of(out)
    left.extend(_proven(desk, common, marked, made))
    return Combined(
        out,
        Counter(mark.author for mark in marks_of(names[0], out) if mark.author),
        tuple(desk.conflicts),
        tuple(desk.shared),
        tuple(line for nth, each in enumerate(marked, 1) for line in (*each.silent, *_gone(desk, nth))),
        tuple(dict.fromkeys(left)),
        tuple(_told(desk, common, marked, made)),
    )


def unmarked(name: str) -> str:
    """Return the author under whom changes of a copy are written that it holds without a mark."""
    return f"{name}, not marked"


def _all_marked(base: tuple[bytes, Text], data: bytes, names: tuple[str, str], when: datetime) -> _Copy:
    """Return a copy in which what differs from BASE without a mark has one too, below those that are there."""
    open_pack(names[1], data)
    said = text_of(data).settled(rejected)
    if not silent_differences(base[1].settled(rejected), said):
        return _Copy(data, said)
    made, left = _layered(resolve(base[0], "rejected"), data, names, when)
    silent = tuple(
        Silent(names[1], mark.kind, mark.words, mark.place)
        for mark in marks_of(names[1], made)
        if mark.author == unmarked(names[1])
    )
    return _Copy(made, said, silent, left)


def _gone(desk: Desk, copy: int) -> list[Silent]:
    found = dict.fromkeys(desk.gone)
    return [Silent(desk.name(each.copy), "mark gone", each.words, each.place) for each in found if each.copy == copy]


def _layered(base: bytes, data: bytes, names: tuple[str, str], when: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Return a copy with its silent changes marked below its own, and what could not be marked exactly.

    Where it cannot be done exactly, moves (which other programs write otherwise) count as words taken out and put in;
    where that does not help, only words and structure are compared.
    """
    places: tuple[str, ...] = ()
    for moves, words_only in ((True, False), (False, False), (False, True)):
        order = Order(unmarked(names[1]), when, "keep", words_only, (names[1], names[0]))
        try:
            made = turned(redline(turned(data, moves=moves), base, order).data)
        except Unproven as error:
            places = tuple(each.place for each in error.differences)
        else:
            left = (f"{names[1]}: formatting that differs without a mark",) if words_only else ()
            return made, left
    return data, tuple(f"{names[1]}: not marked, and not to be marked exactly: {place}" for place in places)


def _write(desk: Desk, base: Pack, copies: Mapping[int, Pack]) -> None:
    """Write the marks of all copies into the trees of BASE."""
    carriers = {copy: Carrier(base, pack) for copy, pack in copies.items()}
    comments = Comments(base, carriers)
    packages = Packages(base, copies, carriers)
    fresh = comments.learn()
    known = names_of_bookmarks(_stories(base))
    for copy, pack in copies.items():
        _in_terms_of(base, pack, carriers[copy])
        names = names_of_bookmarks(_stories(pack)) - known
        note_anchors(_stories(pack), fresh.get(copy, set()), names)
        known |= names
        note_words(pack)
        for root in _stories(pack):
            note_moves(root, copy)
    foreign = {
        copy: Foreign(
            desk, copy, partial(packages.note, copy), partial(packages.margin, copy), partial(comments.bring, copy)
        )
        for copy in copies
    }
    bench = Bench(desk, foreign)
    packages.bench = bench
    combine_parts(bench, packages)
    if not desk.changed:
        return
    moves = names_of_moves(_stories(base))
    for part in sorted(base.changed):
        settle_moves(base.root(part), moves, lambda copy: desk.number({copy}))
    for lost in settle_carried(_stories(base), comments.written.keys(), set(desk.bookmarks.values())):
        comments.drop(lost)
    comments.thread()


def _in_terms_of(base: Pack, pack: Pack, carrier: Carrier) -> None:
    """Give a copy's text BASE's ids of relationships, styles and lists, in place."""
    relate(carrier, base.main, pack.main)
    styles = Styles(base, pack)
    lists = Lists((base, pack), styles, votes_of(base.root(base.main), pack.root(pack.main)))
    comments = pack.related_part(pack.main, "comments")
    translate([*_stories(pack), *([] if comments is None else [pack.root(comments)])], styles, lists)


def _stories(pack: Pack) -> list[Element]:
    """Return the roots of all parts that hold text of a document's own."""
    parts = [each.target for each in pack.relations_of(pack.main).values() if each.short in _STORIES]
    return [pack.root(part) for part in [pack.main, *sorted(set(parts))] if part in pack.parts]


def _places(pack: Pack) -> dict[Element, str]:
    """Return where every paragraph of BASE stands, in words."""
    found: dict[Element, str] = {}
    stories = {pack.main: "page body"}
    for each in pack.relations_of(pack.main).values():
        if each.short in _STORIES and each.target in pack.parts:
            stories[each.target] = _STORIES[each.short]
    for part, story in stories.items():
        for number, paragraph in enumerate(pack.root(part).iter(P), 1):
            words = " ".join("".join(each.text or "" for each in paragraph.iter(w("t"), w("delText"))).split())
            begin = words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
            found[paragraph] = f"{story}, paragraph {number}, '{begin}'"
    return found


def _told(desk: Desk, base: Text, copies: Sequence[_Copy], out: Text) -> Iterator[str]:
    """Yield in words what of the copies Word has no mark for, and is not in the combined file either."""
    one, made = base.settled(rejected), out.settled(rejected)
    for copy, each in enumerate(copies, 1):
        yield from (f"{desk.name(copy)}: {words}" for words in not_brought(one, each.said, made))


def _proven(desk: Desk, base: Text, copies: Sequence[_Copy], out: Text) -> list[str]:
    """Return in words what of the copies does not stand in the combined file; raise Uncombined if BASE does not."""
    broken = tuple(str(each) for each in prove_base(base, out, [each.said for each in copies]))
    if broken:
        raise Uncombined(desk.name(0), broken)
    return [
        f"{desk.name(copy)}: {each.place}: '{each.expected}' is '{each.found}'"
        for copy, theirs in enumerate(copies, 1)
        for each in prove_copy(desk, copy, text_of(theirs.data), out)
    ]
