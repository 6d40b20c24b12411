"""What a Word file holds beside its words: comments and tracked changes, for the person who reviews it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import UserError
from app.ingest.files import WORD
from app.language.folding import squeeze
from app.model.instrument import Instrument
from app.model.provision import Provisions
from app.word.changes import Changes
from app.word.comments import Comment


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, and the id of the provision that it stands on; empty where that is not known."""

    comment: Comment
    provision: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The comments of a file, how many tracked changes it holds, and who made them."""

    comments: tuple[Comment, ...] = ()
    changes: int = 0
    authors: tuple[str, ...] = ()


def marks_in(name: str, data: bytes, changes: Changes = "accepted") -> Marks:
    """Return what a Word file holds beside its words; nothing for other files.

    ``changes`` says how the text is read that the comments stand on. Raises UnreadableFile.
    """
    if not name.casefold().endswith(tuple(WORD)):
        return Marks()
    from app.word.package import open_package  # noqa: PLC0415 - late: lxml takes a quarter of a second
    from app.word.reviewing import comments_of  # noqa: PLC0415 - likewise
    from app.word.xml import w  # noqa: PLC0415 - likewise

    package = open_package(name, data)
    comments = comments_of(package, "rejected" if changes == "negotiated" else changes)
    if next(package.document.iter(*map(w, ("ins", "del", "moveFrom", "moveTo"))), None) is None:
        return Marks(comments)
    return Marks(comments, *_tracked(name, data))


def remarks_on(instrument: Instrument, comments: Sequence[Comment]) -> tuple[Remark, ...]:
    """Return comments, each with the provision that it stands on."""
    provisions = tuple(each for version in instrument.versions for each in version.provisions)
    return tuple(Remark(comment, commented_on(provisions, comment) or "") for comment in comments)


def commented_on(provisions: Provisions, comment: Comment) -> str | None:
    """Return the provision that stands in the comment's paragraph, or the only one with the words it is on."""
    paragraph, anchored = squeeze(comment.paragraph), squeeze(comment.anchored)
    words = [(provision.id, provision.words) for provision in provisions]
    same = [identity for identity, text in words if paragraph and (text in paragraph or paragraph in text) and text]
    on = [identity for identity, text in words if anchored and anchored in text]
    both = [identity for identity in same if identity in on]
    return next((found[0] for found in (both, same, on) if len(found) == 1), None)


def _tracked(name: str, data: bytes) -> tuple[int, tuple[str, ...]]:
    from app.ingest.reading import read_bytes  # noqa: PLC0415 - late: it brings all that reads an instrument

    try:
        found = read_bytes(name, data, changes="negotiated").instrument.proposals
    except UserError:  # the text with all changes rejected need not be an instrument
        return 0, ()
    moves = {each.move for each in found if each.move}
    return len(moves) + sum(not each.move for each in found), tuple(dict.fromkeys(each.stamp.author for each in found))
