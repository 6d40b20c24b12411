"""What every page is given: one frozen value, made in start.py."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from app.library.store import Library
    from app.worker import Worker


@dataclass(frozen=True, slots=True)
class Context:
    """The parts that pages work with; tests may put a small library of their own in."""

    library: "Library"
    settings: SettingsKeeper
    runner: Runner
    looks: Looks
    messages: Messages
    worker: "Worker | None" = None
    """The process that reads what strangers wrote; None reads in this one. Only jobs of the runner call it."""
    elbow: Runner = field(default_factory=Runner)
    """A second thread for what must be quick while a long job runs: looking up precedents, saving the open draft."""
