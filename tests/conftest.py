"""No test touches the user's files; Qt draws on no screen; the quick checks are the same every time."""

import os

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=300, deadline=None)


def pytest_configure(config):
    settings.load_profile("quick" if config.option.markexpr == "not long" else "thorough")


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp):
    """What draws pages takes the application that runs: here the one that the window's tests need."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PARAPH_LIBRARY", raising=False)
