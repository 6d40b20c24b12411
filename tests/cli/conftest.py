"""The commands share one worker process."""

from tests.careless import careless
from tests.lending import lent_worker, shared_worker

__all__ = ["careless", "lent_worker", "shared_worker"]
