"""A sitting: all that lives as long as a draft is open, from the desk to what is looked up beside it."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.drafting.templates import Template
from app.errors import TemplateFault
from app.jobs import desks, drafting
from app.negotiating.desk import Desk
from app.ui.answering import Answering
from app.ui.context import Context
from app.ui.draft_watch import DraftWatch
from app.ui.elbow import Elbow
from app.ui.following_terms import FollowingTerms
from app.ui.keeping import Keeping
from app.ui.open_draft import OpenDraft
from app.ui.rule_watch import RuleWatch


class Sitting(QObject):
    """Opens a desk: what is typed is kept, held against precedent and looked through; ``failed`` brings errors.

    ``followed`` is sent when what the page says of the draft may be another: its text, the time of saving.
    """

    failed = Signal(object)
    followed = Signal()

    def __init__(self, context: Context, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_draft = OpenDraft(context, desk, self)
        self.keeping = Keeping(self.open_draft)
        self.elbow = Elbow(self.open_draft, self)
        self.watch = DraftWatch(self.open_draft, self)
        self.rules = RuleWatch(self.open_draft, self)
        self.following = FollowingTerms(self.open_draft, self)
        self.without_template: TemplateFault | None = None
        self.answering = self._answering()
        self.saved_at: datetime | None = None
        for part in (self.keeping, self.elbow, self.answering):
            if part:
                part.failed.connect(self.failed)
        self.keeping.saved.connect(self._saved)
        self.keeping.left.connect(self.lock)
        self.lock()
        self.open_draft.stepped.connect(self.followed)

    def _answering(self) -> Answering | None:
        """Return what keeps answers and text together; None for a draft that no template made, or whose one is gone."""
        name = self.open_draft.draft.setting.template
        try:
            return Answering(self.open_draft, drafting.template_named(name)) if name else None
        except TemplateFault as error:
            self.without_template = error
            return None

    @property
    def title(self) -> str:
        """What the draft is called."""
        return desks.title_of(self.open_draft.draft)

    @property
    def template(self) -> Template | None:
        """The template that the draft was begun from."""
        return self.answering.template if self.answering else None

    def look_again(self) -> None:
        """Look precedents and missing parts up anew: the library may have changed meanwhile."""
        self.elbow.look_at_all()
        self.watch.look()
        self.rules.look()

    def close(self, *, lose: bool = False) -> bool:
        """End the sitting; False, and it goes on, when what was typed could be written nowhere.

        With ``lose`` it ends in any case.
        """
        if not self.keeping.close() and not lose:
            return False
        self.keeping.abandon()
        if self.answering:
            self.answering.close()
        self.watch.close()
        self.rules.close()
        self.elbow.close()
        self.open_draft.close()
        return True

    def lock(self) -> None:
        """Let the draft be read only while another window writes it."""
        self.open_draft.locked = self.keeping.elsewhere is not None
        self.followed.emit()

    def _saved(self, when: datetime) -> None:
        self.saved_at = when
        self.followed.emit()
