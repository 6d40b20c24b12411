"""The stage of a draft in its header: a small button that says it, and a menu to change it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.negotiating import clearing, stages
from app.negotiating.stages import STAGES, Stage
from app.ui.open_draft import OpenDraft


class StageButton(QToolButton):
    """Shows the stage of the draft that it holds; ``signing`` is sent when a person wants to sign it."""

    signing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_draft: OpenDraft | None = None
        self.setProperty("kind", "outlined")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions: dict[Stage, QAction] = {}
        for stage in STAGES:
            action = menu.addAction(stage_name(stage))
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, stage))
            self._group.addAction(action)
            self._actions[stage] = action
        menu.addSeparator()
        self._non_binding = menu.addAction(self.tr("Both sides see it as non-binding"))
        self._non_binding.setCheckable(True)
        self._non_binding.triggered.connect(self._note)
        self.setMenu(menu)
        self.setEnabled(False)
        self._show()

    @property
    def actions_by_stage(self) -> dict[Stage, QAction]:
        """The actions of the menu, for the palette."""
        return dict(self._actions)

    @property
    def non_binding(self) -> QAction:
        """The action that notes that both sides see the text as non-binding."""
        return self._non_binding

    def hold(self, open_draft: OpenDraft) -> None:
        """Show the stage of a draft from now on."""
        self.release()
        self.open_draft = open_draft
        open_draft.stepped.connect(self._stepped)
        self.setEnabled(True)
        self._show()

    def release(self) -> None:
        """Show none, and listen no more."""
        held, self.open_draft = self.open_draft, None
        if held is not None:
            held.stepped.disconnect(self._stepped)
        self.setEnabled(False)

    def _choose(self, stage: Stage) -> None:
        if self.open_draft is None:
            return
        if stage == "signed" and stages.stage_of(self.open_draft.draft) != "signed":
            self._show()
            self.signing.emit()
            return
        self.open_draft.do(stages.staged(self.open_draft.draft, stage, self.open_draft.stamp()), self)
        self._show()

    def _note(self, on: bool) -> None:
        if self.open_draft is not None:
            step = clearing.non_binding_noted(self.open_draft.draft, self.open_draft.stamp(), on=on)
            self.open_draft.do(step, self)

    def _stepped(self) -> None:
        self._show()

    def _show(self) -> None:
        stage: Stage = stages.stage_of(self.open_draft.draft) if self.open_draft else "draft"
        self._actions[stage].setChecked(True)
        self._non_binding.setChecked(bool(self.open_draft and self.open_draft.draft.setting.both_non_binding))
        self.setText(stage_name(stage))
        said = self.tr("Stage: {stage}").format(stage=stage_name(stage))
        self.setAccessibleName(said)
        self.setToolTip(said)


def stage_name(stage: Stage) -> str:
    """Return a stage as the window says it."""
    tr = QCoreApplication.translate
    return {
        "draft": tr("Stage", "Drafting"),
        "ad_referendum": tr("Stage", "Ad referendum"),
        "initialled": tr("Stage", "Initialled"),
        "signed": tr("Stage", "Signed"),
    }[stage]


def stage_warning(open_draft: OpenDraft) -> str:
    """Return what to say before the first edit of a session; empty while a draft is a draft."""
    tr = QCoreApplication.translate
    return {
        "draft": "",
        "ad_referendum": tr("Stage", "This text was agreed ad referendum. A change must be told to the other side."),
        "initialled": tr(
            "Stage", "This text was initialled. A change other than a correction opens it again for both sides."
        ),
        "signed": tr("Stage", "This text was signed. What you change here is no part of what was signed."),
    }[stages.stage_of(open_draft.draft)]
