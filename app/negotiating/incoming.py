"""What the other side sent back, as offers on the draft as it is now: what they marked, and what they did not.

Three texts meet: the sheet that went out (``base``), theirs with all marks rejected (``back``), and the draft now. What
differs between the first two nobody marked; the marks stand on the second. Both are told in letters of the first, and
carried to the draft by a map of its letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.language.folding import fold
from app.model.comparison import Hunk
from app.model.draft import Offer
from app.model.ids import new_id
from app.model.proposals import Proposal, ProposalKind, Stamp
from app.model.sheet import Pair, Sheet, SheetMark
from app.negotiating.landing import Landing
from app.negotiating.paper import Paper

_NOBODY = Stamp()
_BULLETS = "•▪◦●○■‣∙· \t\u00a0"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


@dataclass(frozen=True, slots=True)
class Piece:
    """``new`` in the place of ``[start:end]`` of what went out; ``stamp`` is who marked it, None where nobody did.

    ``label`` says that it is a number alone, before a line that had none.
    """

    start: int
    end: int
    new: str = ""
    stamp: Stamp | None = None
    move: str = ""
    label: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """Which version an answer becomes, and which side's it is."""

    version: str
    side: str = ""
    stamp: Stamp = _NOBODY


def letters(before: Sheet, after: Sheet, pairs: Sequence[Pair]) -> tuple[int, ...]:
    """Return for each letter of a sheet's text where it stands in another's, -1 where it does not."""
    found = [-1] * len(before.text)
    starts, others = before.starts, after.starts
    for pair in pairs:
        if not pair.before or not pair.after:
            continue
        at, to = starts[pair.before[0]], others[pair.after[0]]
        for hunk in (*pair.label, *pair.hunks):
            if hunk.before == hunk.after:
                found[at : at + len(hunk.before)] = range(to, to + len(hunk.after))
            at, to = at + len(hunk.before), to + len(hunk.after)
        found[at] = to
    return tuple(found)


def pieces(base: Sheet, back: Sheet, pairs: Sequence[Pair]) -> tuple[Piece, ...]:
    """Return what they changed, told in letters of what went out, in its order."""
    found = _tidied(list(_Weaver(base, back).pieces(pairs)), base.text)
    if _structural(found, pairs):
        found = [each for each in found if not _labels_only(each, base)]
    return tuple(sorted(found, key=lambda each: each.start))


def offers(
    base: Sheet, back: Sheet, pairs: Sequence[Pair], now: Paper, onto: Sequence[int], of: Round
) -> tuple[Offer, ...]:
    """Return what they want as offers on the draft now, in the order of the text.

    ``pairs`` say how the lines of ``base`` and ``back`` answer each other; ``onto`` where each letter of ``base``
    stands in the draft now.
    """
    if not base.lines or not now.owners:
        return ()
    landing = Landing(base, now, onto)
    made = [
        Offer(
            new_id(),
            replace(proposal, label=proposal.label or piece.label),
            of.version,
            of.side,
            piece.stamp is not None,
            was=was,
        )
        for piece in pieces(base, back, pairs)
        for proposal, was in landing.landed(piece.start, piece.end, piece.new, piece.stamp or of.stamp, piece.move)
    ]
    return _whole_moves(made)


def is_trifle(offer: Offer) -> bool:
    """Tell whether an unmarked change is one of white space, quotes, dashes, ligatures and bullets alone."""
    new = offer.proposal.new
    if offer.marked or offer.proposal.joins or "\n" in new or offer.proposal.label:
        return False
    return _plain(offer.was) == _plain(new)


def _plain(words: str) -> str:
    """Return words without white space and typographer's signs; capitals and small letters stay apart."""
    bare = "".join(_LIGATURES.get(letter, letter) for letter in words.lstrip(_BULLETS))
    return "".join(fold(letter) if not letter.isalnum() else letter for letter in bare if not letter.isspace())


def _tidied(found: list[Piece], text: str) -> list[Piece]:
    """Return pieces that take no end of a line out where one is put in beside it."""
    made: list[Piece] = []
    for each in found:
        piece = each
        first = _first_of_chain(made, piece, text) if "\n" in piece.new else None
        if first is not None and piece.new.endswith("\n"):
            at = made[-1].end - 1
            made[-1:] = [replace(made[-1], end=at), replace(piece, start=at, end=at, new=piece.new[:-1])]
            piece = replace(piece, new="")
        elif first is not None and piece.new.startswith("\n"):
            made[first] = replace(made[first], end=made[first].end - 1)
            piece = replace(piece, new=piece.new[1:])
        piece = _begun(made, piece, text)
        if made and made[-1].end == piece.start:
            made[-1], piece = _parted(made[-1], piece, text)
        while piece.new.endswith("\n") and text[piece.start : piece.end].endswith("\n"):
            piece = replace(piece, end=piece.end - 1, new=piece.new[:-1])
        while piece.new.startswith("\n") and text[piece.start : piece.end].startswith("\n"):
            piece = replace(piece, start=piece.start + 1, new=piece.new[1:])
        made.append(piece)
    return _melted([each for each in made if each.new or each.start < each.end], text)


def _melted(found: Sequence[Piece], text: str) -> list[Piece]:
    """Return the pieces, neighbours by one person within a line as one: words replaced are one change."""
    made: list[Piece] = []
    for each in found:
        last = made[-1] if made else None
        if last and last.end == each.start and not last.move and not each.move and _alike(last.stamp, each.stamp):
            went = text[last.start : each.end]
            joins = each.start == each.end and went.endswith("\n") and not _begins(text, last.start)
            inline = "\n" not in f"{last.new}{each.new}{went[:-1] if joins else went}"
            if inline and last.start < each.end:
                made[-1] = replace(last, end=each.end, new=last.new + each.new)
                continue
        made.append(each)
    return made


def _alike(one: Stamp | None, other: Stamp | None) -> bool:
    return one is not None and other is not None and one.author == other.author


def _parted(one: Piece, other: Piece, text: str) -> tuple[Piece, Piece]:
    """Return two pieces that touch, each with the lines that it alone makes: a line is never put in by halves."""
    if one.new.endswith("\n") and other.new and not _begins(text, one.start):
        return replace(one, new=one.new[:-1]), replace(other, new=f"\n{other.new}")
    return one, other


def _begun(made: list[Piece], piece: Piece, text: str) -> Piece:
    """Return a piece with the beginning of its first line, which others put in before it; nobody's where one is."""
    while "\n" in piece.new and made and _begins(text, piece.start) and made[-1].start == made[-1].end == piece.start:
        if made[-1].new.endswith("\n"):
            break
        one = made.pop()
        stamp = piece.stamp if one.stamp is not None else None
        piece = replace(piece, new=one.new + piece.new, stamp=stamp)
    return piece


def _begins(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _first_of_chain(made: Sequence[Piece], piece: Piece, text: str) -> int | None:
    """Return the first of the pieces before one that touch each other and all take the end of a line out."""
    first, start = None, piece.start
    for at in range(len(made) - 1, -1, -1):
        if made[at].end != start or not text[made[at].start : start].endswith("\n"):
            break
        first, start = at, made[at].start
    return first


def _structural(found: Sequence[Piece], pairs: Sequence[Pair]) -> bool:
    """Tell whether lines came, went or changed places: labels that the text counts then follow by themselves."""
    return any(len(pair.before) != 1 or len(pair.after) != 1 or pair.moved for pair in pairs) or any(
        "\n" in each.new for each in found
    )


def _labels_only(piece: Piece, base: Sheet) -> bool:
    starts = base.starts
    line = max(at for at, start in enumerate(starts[:-1]) if start <= piece.start) if starts[:-1] else 0
    lead = base.leads[line] if base.leads else 0
    end = starts[line] + lead
    return piece.label or (bool(lead) and piece.end <= end and piece.start < end and "\n" not in piece.new)


def _whole_moves(made: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return the offers; half a move by itself is what it does."""
    sides: dict[str, set[bool]] = {}
    for each in made:
        if each.proposal.move:
            sides.setdefault(each.proposal.move, set()).add(bool(each.proposal.new))
    whole = {move for move, both in sides.items() if len(both) > 1}
    return tuple(
        each if not each.proposal.move or each.proposal.move in whole else replace(each, proposal=_alone(each))
        for each in made
    )


def _alone(offer: Offer) -> Proposal:
    proposal = offer.proposal
    kind: ProposalKind = "deletion" if proposal.start < proposal.end or proposal.joins else "insertion"
    return replace(proposal, kind=kind, move="")


# ---- weaving what is not marked with what is


@dataclass(slots=True)
class _Run:
    """Changes that touch each other: ``at`` is the letter of what went out that comes next."""

    at: int
    made: list[Piece] = field(default_factory=list)
    open: bool = False

    def add(self, stamp: Stamp | None, move: str = "", *, taken: int = 0, new: str = "") -> None:
        """Add to the last piece where it is of the same person, else begin one."""
        last = self.made[-1] if self.made and self.open else None
        if last and last.move == move and _same(last.stamp, stamp) and last.end == self.at:
            self.made[-1] = replace(last, end=last.end + taken, new=last.new + new)
        else:
            self.made.append(Piece(self.at, self.at + taken, new, stamp, move))
        self.at += taken
        self.open = True

    def keep(self, count: int) -> None:
        """Pass letters that stay."""
        self.at += count
        self.open = False


def _same(one: Stamp | None, other: Stamp | None) -> bool:
    return (one.author if one else None) == (other.author if other else None)


def _whole_lines(marks: Sequence[SheetMark], *, begins: bool) -> list[SheetMark]:
    """Return what is put in at one place, what makes one new line as one: a line that was moved and changed has moved.

    ``begins`` says that the place is where a line begins: new lines end there, elsewhere they begin.
    """
    made: list[SheetMark] = []
    parted = any("\n" in mark.new for mark in marks)
    for mark in marks:
        last = made[-1] if made and parted else None
        within = last and (not last.new.endswith("\n") if begins else "\n" in last.new and mark.new[:1] != "\n")
        if last and within and _lined(marks, mark, begins=begins):
            made[-1] = replace(last, new=last.new + mark.new, move=last.move or mark.move)
        else:
            made.append(mark)
    return made


def _lined(marks: Sequence[SheetMark], mark: SheetMark, *, begins: bool) -> bool:
    """Tell whether a mark is part of a new line: one that begins another line's words is not."""
    at = next(at for at, each in enumerate(marks) if each is mark)
    return not begins or any("\n" in each.new for each in marks[at:])


class _Weaver:
    """Walks through the lines that came back, and tells what became of those that went out."""

    def __init__(self, base: Sheet, back: Sheet) -> None:
        self._base, self._back = base, back
        self._starts, self._others = base.starts, back.starts
        self._text = back.text
        self._inner: frozenset[int] = frozenset()
        self._struck: dict[int, SheetMark] = {}
        self._put: dict[int, list[SheetMark]] = {}
        for mark in back.marks:
            self._struck.update(dict.fromkeys(range(mark.start, mark.end), mark))
        for mark in back.marks:
            new = self._rejoined(mark.start, mark.new)
            if new:
                self._put.setdefault(mark.start, []).append(replace(mark, new=new))
        self._put = {
            at: _whole_lines(marks, begins=self._text[at - 1 : at] in {"", "\n"}) for at, marks in self._put.items()
        }
        for line in range(len(back.lines) - 1):
            if self._others[line + 1] - 1 in self._struck and self._ends_below(line):
                del self._struck[self._others[line + 1] - 1]

    def _ends_below(self, line: int) -> bool:
        """Tell whether the lines below, up to one whose end stays, are taken out whole: nothing is joined then."""
        for below in range(line + 1, len(self._others) - 1):
            letters_ = range(self._others[below], self._others[below + 1] - 1)
            if any(at not in self._struck or at in self._put for at in letters_) or letters_.stop in self._put:
                return False
            if letters_.stop not in self._struck:
                return True
        return False

    def _rejoined(self, at: int, new: str) -> str:
        """Return what a mark puts in, less the end of a line that is taken out beside it: then that end stays."""
        if new.startswith("\n") and self._text[at - 1 : at] == "\n" and self._struck.pop(at - 1, False):
            return new[1:]
        if new.endswith("\n") and self._text[at : at + 1] == "\n" and self._struck.pop(at, False):
            return new[:-1]
        return new

    def pieces(self, pairs: Sequence[Pair]) -> Iterator[Piece]:
        """Yield the pieces in the order of what came back, then the lines that nothing came back for."""
        at = 0
        for pair in sorted((pair for pair in pairs if pair.after), key=lambda pair: pair.after[0]):
            if pair.before and not pair.moved:
                yield from self._woven(pair)
                at = self._starts[pair.before[-1] + 1]
            else:
                yield from self._elsewhere(pair, at)
        yield from (
            Piece(self._starts[line], self._starts[line + 1])
            for pair in pairs
            if not pair.after
            for line in pair.before
        )

    def _elsewhere(self, pair: Pair, at: int) -> Iterator[Piece]:
        """Yield lines that were not there, or stood elsewhere; what is marked in them is read as accepted."""
        move = new_id() if pair.before else ""
        words = [line for each in pair.after for line in self._accepted(each).split("\n") if line.strip()]
        for line in pair.before:
            yield Piece(self._starts[line], self._starts[line + 1], "", None, move)
        if words:
            yield Piece(at, at, "".join(f"{line}\n" for line in words), None, move)

    def _numbers(self, lines: Sequence[int]) -> frozenset[int]:
        """Return the letters of the labels of lines: those that a line is broken into are counted by themselves."""
        return frozenset(
            at for line in lines for at in range(self._others[line], self._others[line] + self._back.leads[line])
        )

    def _accepted(self, line: int) -> str:
        made: list[str] = []
        joined = self._others[line] - 1 in self._struck
        number = self._numbers((line,)) if joined else frozenset()
        for at in range(self._others[line], self._others[line + 1]):
            made += [mark.new for mark in self._put.get(at, ())]
            made += [] if at in self._struck or at in number else [self._text[at]]
        return "".join(made)

    def _woven(self, pair: Pair) -> list[Piece]:
        run = _Run(self._starts[pair.before[0]])
        to = self._others[pair.after[0]]
        for hunk in pair.label:
            to = self._walked(run, hunk, to)
        if not self._base.leads[pair.before[0]]:
            run.made = [replace(each, label=True) for each in run.made]
        run.open = False
        self._inner = self._numbers(pair.after[1:])
        for hunk in (*pair.hunks, Hunk("equal", "\n", "\n")):
            to = self._walked(run, hunk, to)
        return run.made

    def _walked(self, run: _Run, hunk: Hunk, to: int) -> int:
        """Pass one hunk; return where the next begins in what came back."""
        if hunk.before != hunk.after:
            self._put_in(run, to)
            if hunk.before:
                run.add(None, taken=len(hunk.before))
            for at in range(to, to + len(hunk.after)):
                if at > to:
                    self._put_in(run, at)
                if at not in self._struck and at not in self._inner:
                    run.add(None, new=self._text[at])
            return to + len(hunk.after)
        for at in range(to, to + len(hunk.after)):
            self._put_in(run, at)
            mark = self._struck.get(at)
            if mark is None:
                run.keep(1)
            else:
                run.add(mark.stamp, mark.move, taken=1)
        return to + len(hunk.after)

    def _put_in(self, run: _Run, at: int) -> None:
        for mark in self._put.pop(at, ()):
            run.add(mark.stamp, mark.move, new=mark.new)
