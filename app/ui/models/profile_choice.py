"""The profiles that can be chosen, as the window calls them."""

from app.checking.profiles import DEFAULT, profile, profile_names
from app.errors import UserError
from app.ui.core_words import core_said

_ORDER = (DEFAULT, "uk", "japan", "australia_nz", "germany", "house")
_COMMON = "base"


def profile_choices() -> tuple[tuple[str, str], ...]:
    """Return the profiles by name and title: those that ship, then the user's own; what all share is none of them."""
    there = [name for name in profile_names() if name != _COMMON]
    ordered = [*(name for name in _ORDER if name in there), *(name for name in there if name not in _ORDER)]
    return tuple((name, profile_title(name)) for name in ordered)


def profile_title(name: str) -> str:
    """Return what a profile is called; its name where its file cannot be read."""
    try:
        return core_said(profile(name).title)
    except UserError:
        return name
