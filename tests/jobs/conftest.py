"""A signed text that was taken as a draft and sent to the other side."""

import shutil
from contextlib import closing

import pytest

from app.export.docx import clean_bytes
from app.jobs import desks, importing, rounds
from app.library.store import Library
from app.model.draft import Version
from app.model.ids import new_id
from app.negotiating.printed import printed
from tests.careless import careless
from tests.jobs.back_and_forth import KATO, theirs

__all__ = ["careless"]


@pytest.fixture(scope="session")
def signed_text():
    return importing.read(importing.starter_texts()[0]).instrument


@pytest.fixture(scope="session")
def _begun(signed_text, tmp_path_factory):
    """A library in which the draft was begun, the draft, and its Word file: made once, since no test changes them."""
    path = tmp_path_factory.mktemp("begun") / "library.paraph"
    with closing(Library.open(path)) as made:
        draft = desks.begin_from_instrument(made, signed_text, "Deep-sea").draft
    return path, draft, clean_bytes(printed(draft))


@pytest.fixture
def library(_begun, tmp_path):
    """A library of the test's own."""
    shutil.copy(_begun[0], tmp_path / "library.paraph")
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        yield made


@pytest.fixture
def draft(_begun):
    return _begun[1]


@pytest.fixture
def out_file(_begun):
    return _begun[2]


@pytest.fixture
def sent(library, draft, out_file):
    version = Version(new_id(), "Sent", 0, KATO, sent_to=theirs(draft))
    return rounds.kept(library, draft, version, ("out.docx", out_file))
