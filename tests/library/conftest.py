import shutil
from contextlib import closing

import pytest

from app.library.store import Library
from tests.library.samples import deep_sea, source, technology
from tests.library.whole_samples import everything


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    yield library
    library.close()


@pytest.fixture
def stocked(library):
    library.add(deep_sea(), source(b"deep sea"), b"deep sea")
    library.add(technology(), source(b"technology"), b"technology")
    return library


@pytest.fixture(scope="session")
def _full_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("full") / "full.paraph"
    with closing(Library.open(path)) as library:
        everything(library)
    return path


@pytest.fixture
def full_file(_full_file, tmp_path):
    """A library that holds something in every table; nobody has it open."""
    return shutil.copy(_full_file, tmp_path / "library.paraph")


@pytest.fixture
def full(full_file):
    library = Library.open(full_file)
    yield library
    library.close()
