"""Nothing is waited for that a disk does, where the checks are about something else than power that fails."""

import pytest

from app.library import connections


@pytest.fixture(scope="package", autouse=True)
def careless():
    """What is written is handed on to the system, which lays it on the disk when it likes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections, "CARE", "OFF")
        yield
