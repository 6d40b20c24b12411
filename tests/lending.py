"""One worker process for all commands of a test run: starting one for each would take longer than the commands."""

from contextlib import closing

import pytest

from app.worker import Worker


class Lent(Worker):
    """A worker that is not closed by who uses it."""

    shared: Worker

    def __init__(self):
        pass

    def warm(self, *modules):
        pass

    def call(self, function, *args, **kwargs):
        return Lent.shared.call(function, *args, **kwargs)

    def close(self):
        pass


@pytest.fixture(scope="session")
def shared_worker():
    with closing(Worker()) as worker:
        yield worker


@pytest.fixture
def lent_worker(shared_worker, monkeypatch):
    """The commands of a test take the shared worker."""
    monkeypatch.setattr(Lent, "shared", shared_worker, raising=False)
    monkeypatch.setattr("app.cli.main.Worker", Lent)
