"""How the dates were shown last, and which of them a person was reminded of already."""

import hashlib
from datetime import date, timedelta

from app.ui.settings_keeper import SettingsKeeper

_SEEN, _KEPT = "seen.", 60


class DatesMemory:
    """Reads and keeps the choices of the dates page."""

    def __init__(self, settings: SettingsKeeper) -> None:
        self._settings = settings

    def said(self, option: str, otherwise: str = "") -> str:
        """Return what was chosen."""
        return dict(self._settings.value.dates).get(option, otherwise)

    def keep(self, **options: str) -> None:
        """Remember choices."""
        known = dict(self._settings.value.dates) | options
        self._settings.change(dates=tuple(known.items()))

    def seen(self, key: str) -> bool:
        """Tell whether a person was reminded of a day and put it away."""
        return _name(key) in dict(self._settings.value.dates)

    def see(self, key: str, on: date) -> None:
        """Remember that a person was reminded of a day; days long past are forgotten."""
        past = (on - timedelta(days=_KEPT)).isoformat()
        kept = {
            name: value for name, value in self._settings.value.dates if not name.startswith(_SEEN) or value >= past
        }
        self._settings.change(dates=tuple((kept | {_name(key): on.isoformat()}).items()))


def _name(key: str) -> str:
    return f"{_SEEN}{hashlib.sha256(key.encode()).hexdigest()[:16]}"
