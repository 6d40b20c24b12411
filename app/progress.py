"""How a job says how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""``progress(done, total, label)``; raises ``Cancelled`` when the user has asked to stop."""


def quiet(_done: int, _total: int, _label: str = "") -> None:
    """Report to nobody."""
