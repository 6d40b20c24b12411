"""The commands share one worker process."""

import pytest

from tests.careless import careless

__all__ = ["careless"]


@pytest.fixture(autouse=True)
def _borrowed(lent_worker):
    """All tests run commands."""
