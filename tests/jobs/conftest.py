"""A signed text that was taken as a draft and sent to the other side."""

import pytest

from app.export.docx import clean_bytes
from app.jobs import desks, importing, rounds
from app.library.store import Library
from app.model.draft import Version
from app.model.ids import new_id
from app.negotiating.printed import printed
from tests.jobs.back_and_forth import KATO, theirs


@pytest.fixture(scope="module")
def signed_text():
    return importing.read(importing.starter_texts()[0]).instrument


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


@pytest.fixture
def draft(library, signed_text):
    return desks.begin_from_instrument(library, signed_text, "Deep-sea").draft


@pytest.fixture
def out_file(draft):
    return clean_bytes(printed(draft))


@pytest.fixture
def sent(library, draft, out_file):
    version = Version(new_id(), "Sent", 0, KATO, sent_to=theirs(draft))
    return rounds.kept(library, draft, version, ("out.docx", out_file))
