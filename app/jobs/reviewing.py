"""The comments of a Word file, each with the provision that it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.language.folding import squeeze
from app.model.instrument import Instrument
from app.model.provision import Provisions
from app.word.comments import Comment


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, and the id of the provision that it stands on; empty where that is not known."""

    comment: Comment
    provision: str = ""


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
