"""The commands share one worker process."""

import pytest


@pytest.fixture(autouse=True)
def _borrowed(lent_worker):
    """All tests run commands."""
