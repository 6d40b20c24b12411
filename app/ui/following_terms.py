"""A name that is given anew in the text ("hereinafter “MOC”"): its uses follow when the drafter says so."""

from PySide6.QtCore import QObject, Signal

from app.model.draft import Draft
from app.negotiating.names import followed_terms
from app.ui.open_draft import OpenDraft, Spot


class FollowingTerms(QObject):
    """Looks when the caret leaves a provision; ``offered`` gives what was renamed there and is still used elsewhere."""

    offered = Signal(object)

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_draft
        self._here = open_draft.spot.provision
        self._then: Draft = open_draft.draft
        open_draft.went.connect(self._went)

    def _went(self, spot: Spot) -> None:
        if spot.provision == self._here:
            return
        left, then = self._here, self._then
        self._here, self._then = spot.provision, self._open.draft
        if _words(then, left) != _words(self._then, left):
            for each in followed_terms(then, self._then):
                self.offered.emit(each)


def _words(draft: Draft, provision_id: str) -> str:
    return next((each.words for each in draft.provisions if each.id == provision_id), "")
