"""The commands share one worker process."""

from tests.lending import lent_worker, shared_worker

__all__ = ["lent_worker", "shared_worker"]
