"""Less of the same in the quick checks, all of it in the long ones."""

import contextlib

import pytest
from hypothesis import settings


def examples(quick, long):
    """Return how many examples of a law are tried; ``tests/conftest.py`` says which checks are run."""
    return quick if settings.get_current_profile_name() == "quick" else long


@contextlib.contextmanager
def about(case):
    """Let a failure name its case, where one check goes through many small ones: each check takes time of its own."""
    try:
        yield
    except AssertionError as error:
        error.add_note(f"It was {case!r}.")
        raise


def some(cases, every=3, first=0):
    """Return cases for ``parametrize``: each ``every``th of them is quick, the others are long."""
    return [
        case if at % every == first else pytest.param(case, marks=pytest.mark.long) for at, case in enumerate(cases)
    ]
