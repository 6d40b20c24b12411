"""Names with their keys, as tooltips and lists say them."""

from PySide6.QtGui import QAction


def tip(action: QAction) -> str:
    """Return an action's name and key for its tooltip; its own tooltip where it has one."""
    return with_key(action.toolTip() or action.text(), action.shortcut().toString())


def with_key(name: str, key: str) -> str:
    """Return a name with its key, as tooltips say it; Enter and the page keys as they stand on a keyboard."""
    return f"{name}  {shown_key(key)}" if key else name


def shown_key(key: str) -> str:
    """Return a key as it stands on a keyboard: Ctrl+Enter for Qt's Ctrl+Return."""
    for said, shown in (("Return", "Enter"), ("PgDown", "PgDn")):
        key = key.replace(said, shown)
    return key
