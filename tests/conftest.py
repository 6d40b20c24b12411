"""No test touches the user's files; Qt draws on no screen; the quick checks are the same every time."""

import contextlib
import gc
import os
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from tests.lending import lent_worker, shared_worker

__all__ = ["lent_worker", "shared_worker"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("quick", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=300, deadline=None)


def pytest_configure(config):
    quick = config.option.markexpr == "not long"
    settings.load_profile("quick" if quick else "thorough")
    if quick:
        _draw_the_same()


def _draw_the_same():
    """Let the quick checks draw nothing from the code: what is drawn else hangs on which modules are there by then."""
    providers._get_local_constants = lambda: providers._local_constants


@pytest.hookimpl(wrapper=True)
def pytest_collection(session):
    """Collect without looking for garbage: nearly all that is made then lives as long as the checks run.

    Where two processes share the checks, every second one reads the modules from the last to the first: each finds
    half of them made ready by the other. In a fresh clone that takes longer than many checks.
    """
    gc.disable()
    if int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 2:
        _read_backwards(session.config.args)
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def _read_backwards(wanted):
    root = Path(__file__).parents[1]
    for path in sorted((path for each in wanted for path in (root / each).rglob("test_*.py")), reverse=True):
        if (path.parent / "__init__.py").exists() and path.is_relative_to(root):
            with contextlib.suppress(Exception, pytest.skip.Exception):  # said when it is collected
                import_module(".".join(path.relative_to(root).with_suffix("").parts))


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
