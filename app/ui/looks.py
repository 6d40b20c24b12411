"""How everything looks now: the theme in force and the two families of type."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.temporary import Scratch
from app.ui import icons
from app.ui.theme import DARK, LIGHT, Theme, palette, style_sheet

SANS = ("Inter", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", "IPAGothic", "sans-serif")
SERIF = ("Source Serif 4", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", "IPAMincho", "serif")
STYLE = ("-style", "Fusion")
"""What an application is started with."""
_SHOWN_WITH = ("Inter-Regular.otf", "Inter-SemiBold.otf", "SourceSerif4_600SemiBold.ttf")
"""The fonts in which a window is shown; the others come with its pages."""
_FIRST = len(_SHOWN_WITH)
_MARKS = (
    ("chevron-down", "ink2"),
    ("chevron-right", "ink2"),
    ("chevron-up", "ink2"),
    ("check", "fill_text"),
    ("dot", "fill_text"),
)


class Looks(QObject):
    """The theme, which follows the system or the user's choice, and fonts; sends ``changed`` after each change.

    Who draws or holds an icon asks again after ``changed``; palette and style sheet are already in place then.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system", *, whole: bool = True) -> None:
        """Without ``whole`` only the fonts are loaded that a window is shown with; ``complete`` loads the others.

        The application was then made with ``STYLE``: to name it afterwards makes all that Python knows of styles.
        """
        super().__init__()
        self._application = application
        self._choice = choice
        self._drawn = _scratch()
        self._theme: Theme | None = None
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}
        self._fonts = _fonts()
        _load(self._fonts[:_FIRST])
        if whole:
            self.complete()
            application.setStyle(STYLE[-1])
        application.setFont(self.ui())
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        application.screenAdded.connect(self._draw_anew)
        self._settle()

    def complete(self) -> None:
        """Load the fonts that were left for later."""
        _load(self._fonts[_FIRST:])

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme or LIGHT

    def choose(self, choice: str) -> None:
        """Take ``light``, ``dark``, or what the ``system`` says."""
        self._choice = choice
        self._settle()

    def ui(self, size: int = 13, weight: int = 400) -> QFont:
        """Return the font of all that Paraph says, ``size`` in pixels; weights 400, 500, 600."""
        return _font(SANS, size, weight)

    def figures(self, size: int = 12, weight: int = 400) -> QFont:
        """Return the sans font with figures of one width, for columns."""
        font = self.ui(size, weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def serif(self, size: int = 16, weight: int = 400) -> QFont:
        """Return the font of an instrument's words, ``size`` in pixels; weights 400, 500, 600, 700."""
        return _font(SERIF, size, weight)

    def icon(self, name: str, colour: str = "", size: int = 18) -> QIcon:
        """Return an icon in ``colour``, a ``#RRGGBB`` of the theme (its second ink when empty)."""
        asked = (name, colour or self.theme.ink2, self.theme.ink3, size)
        if asked not in self._icons:
            self._icons[asked] = icons.icon(*asked)
        return QIcon(self._icons[asked])

    def _system_changed(self) -> None:
        self._settle()

    def _draw_anew(self) -> None:
        """Draw icons for a screen that was added, too: it may be a finer one."""
        self._icons.clear()
        self.changed.emit()

    def _settle(self) -> None:
        hints = self._application.styleHints()
        dark = self._choice == "dark" or (self._choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        theme = DARK if dark else LIGHT
        if theme is self._theme:
            return
        self._theme = theme
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(style_sheet(theme, _sheet(), **self._more()))
        self.changed.emit()

    def _more(self) -> dict[str, str]:
        """Draw the small marks that a style sheet can only take from files, and name fonts and files."""
        theme = self.theme
        more = {"sans": _families(SANS), "serif": _families(SERIF), "ring": theme.ink if theme.dark else theme.hit}
        for mark, token in _MARKS:
            more[mark.replace("-", "_")] = ""
            if self._drawn:
                path = self._drawn.path / f"{mark}-{theme.name}.svg"
                path.write_bytes(icons.svg(mark, getattr(theme, token)))
                more[mark.replace("-", "_")] = path.as_posix()
        return more


def _scratch() -> Scratch | None:
    """Return a folder for what is drawn; where none can be made the window does without these marks."""
    try:
        return Scratch()
    except OSError:
        return None


def _sheet() -> str:
    return (resources() / "paraph.qss").read_text(encoding="utf-8")


def _fonts() -> list[Path]:
    """Return the files of our fonts, those first that a window is shown with; none where the system has them."""
    known = set(QFontDatabase.families())
    if SANS[0] in known and SERIF[0] in known:
        return []
    files = [path for path in (resources() / "fonts").iterdir() if path.suffix in {".ttf", ".otf"}]
    return sorted(files, key=lambda path: (path.name not in _SHOWN_WITH, path.name))


def _load(fonts: Sequence[Path]) -> None:
    for path in fonts:
        QFontDatabase.addApplicationFont(str(path))


def _font(families: tuple[str, ...], size: int, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def _families(families: tuple[str, ...]) -> str:
    return ", ".join(f'"{family}"' for family in families)
