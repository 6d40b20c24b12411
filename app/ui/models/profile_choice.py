"""The profiles that can be chosen, as the window calls them."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.checking.profiles import DEFAULT, profile, profile_names
from app.errors import UserError

_ORDER = (DEFAULT, "uk", "japan", "australia_nz", "germany", "house")
_COMMON = "base"
_TITLES: dict[str, Any] = {
    "United States (strict)": QT_TRANSLATE_NOOP("Profile", "United States (strict)"),
    "United Kingdom": QT_TRANSLATE_NOOP("Profile", "United Kingdom"),
    "Japan": QT_TRANSLATE_NOOP("Profile", "Japan"),
    "Australia and New Zealand": QT_TRANSLATE_NOOP("Profile", "Australia and New Zealand"),
    "Germany": QT_TRANSLATE_NOOP("Profile", "Germany"),
    "House": QT_TRANSLATE_NOOP("Profile", "House"),
}
"""What ships; a ministry calls its own as it likes."""


def profile_choices() -> tuple[tuple[str, str], ...]:
    """Return the profiles by name and title: those that ship, then the user's own; what all share is none of them."""
    there = [name for name in profile_names() if name != _COMMON]
    ordered = [*(name for name in _ORDER if name in there), *(name for name in there if name not in _ORDER)]
    return tuple((name, profile_title(name)) for name in ordered)


def profile_title(name: str) -> str:
    """Return what a profile is called; its name where its file cannot be read."""
    try:
        title = profile(name).title
    except UserError:
        return name
    return QCoreApplication.translate("Profile", _TITLES[title]) if title in _TITLES else title
