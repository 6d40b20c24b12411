import pytest

from app.library.store import Library
from tests.library.samples import deep_sea, source, technology


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
