"""The worker process: reading what strangers wrote, under bounds of time and memory."""

from app.worker.bounds import Limits
from app.worker.calls import Worker

__all__ = ["Limits", "Worker"]
