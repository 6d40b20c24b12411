"""No test touches the user's files; Qt draws on no screen; the quick checks are the same every time."""

import os
from itertools import count

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


@pytest.fixture(scope="session")
def _homes(tmp_path_factory):
    """Names of folders that are not there yet: few tests make theirs, and thousands of folders take seconds."""
    folder = tmp_path_factory.mktemp("homes")
    return (str(folder / f"home{number}") for number in count())


@pytest.fixture(autouse=True)
def _own_home(_homes, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", next(_homes))
    monkeypatch.delenv("PARAPH_LIBRARY", raising=False)
