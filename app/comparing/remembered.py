"""The last comparisons, kept: the pages, the redline and the note of one file hold the same two texts up."""

from functools import lru_cache
from threading import Lock

from app.comparing.compare import compare
from app.model.comparison import Comparison
from app.model.instrument import Instrument

_MOST = 4
_ONE_AT_A_TIME = Lock()


def compared(before: Instrument, after: Instrument) -> Comparison:
    """Return what ``compare`` does; texts that were compared a moment ago are not compared again.

    Who asks while the same texts are being compared elsewhere waits for that.
    """
    with _ONE_AT_A_TIME:
        return _held(before, after)


def forget() -> None:
    """Let go of what was compared."""
    _held.cache_clear()


@lru_cache(maxsize=_MOST)
def _held(before: Instrument, after: Instrument) -> Comparison:
    return compare(before, after)
