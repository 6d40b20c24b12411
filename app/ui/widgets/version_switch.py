"""A switch between the language versions of an instrument; it is not there when there is only one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.instrument import LanguageVersion
from app.ui.terms import language_name
from app.ui.widgets.switch import SegmentedSwitch


class VersionSwitch(QWidget):
    """Shows the languages; ``chosen`` gives the number of the one that the user takes."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._languages: tuple[str, ...] = ()
        self._switch: SegmentedSwitch | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_versions(self, versions: Sequence[LanguageVersion], current: int = 0) -> None:
        """Offer these versions, one of them shown now."""
        languages = tuple(self._name(version) for version in versions)
        if languages != self._languages:
            self._make(languages)
        if self._switch:
            self._switch.choose(str(current))
        self.setVisible(self._switch is not None)

    def _make(self, languages: tuple[str, ...]) -> None:
        self._languages = languages
        if self._switch:
            self._row.removeWidget(self._switch)
            self._switch.hide()
            self._switch.deleteLater()
            self._switch = None
        if len(languages) > 1:
            self._switch = SegmentedSwitch(tuple((str(at), name) for at, name in enumerate(languages)))
            self._switch.setAccessibleName(self.tr("Language version"))
            self._switch.chosen.connect(self._chosen)
            self._row.addWidget(self._switch)

    def _name(self, version: LanguageVersion) -> str:
        name = language_name(version.language)
        return name if version.role == "original" else self.tr("{name}, translation").format(name=name)

    def _chosen(self, key: str) -> None:
        self.chosen.emit(int(key))
