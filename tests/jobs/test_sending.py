"""What was sent stays with the draft, and a file is known again by its bytes or by its words."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from app.errors import NotInLibrary
from app.export.docx import clean_bytes
from app.jobs import desks, importing, rounds
from app.jobs.handing import hand_over, look_into, take_in
from app.jobs.sanitising import Choice, cleaned
from app.jobs.sending import recognised, sent
from app.library.store import Library
from app.model.draft import Version
from app.model.proposals import Stamp
from app.negotiating.printed import printed
from tests.word.packages import docx, p, r
from tests.word.planted import planted

KATO = Stamp("Kato", datetime(2026, 5, 14, 9, tzinfo=UTC))


@pytest.fixture(scope="module")
def signed_text():
    return importing.read(importing.starter_texts()[0]).instrument


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        yield made


@pytest.fixture
def draft(library, signed_text):
    return desks.begin_from_instrument(library, signed_text, "Deep-sea").draft


def test_what_was_sent_stays_with_the_draft(library, draft):
    data = planted("Canary", ["core", "comments"])
    version = sent(library, draft, Version("v1", "Sent", 0, KATO, sent_to="japan"), ("out.docx", data), "japan")
    (kept,) = library.files(draft.id)
    assert (kept.name, kept.side, kept.original, kept.size, kept.stamp) == (
        "out.docx",
        "japan",
        "japan",
        len(data),
        KATO,
    )
    assert version.file == kept.sha256
    assert dict(kept.carried)["comment"] == 1
    assert library.file_data(kept.sha256) == data
    assert library.draft_at(draft.id, "v1") == draft


def test_a_file_is_known_again(library, draft):
    data = planted("Canary", ["core", "hidden"])
    sent(library, draft, Version("v1", "Sent", 0, KATO, sent_to="japan"), ("out.docx", data))
    known = recognised(library, data)
    assert (known.draft, known.title, known.exact, known.when) == (draft.id, "Deep-sea", True, KATO.at)
    alike = recognised(library, cleaned("out.docx", data, Choice()).data, "again.docx")
    assert (alike.sending, alike.exact) == (known.sending, False)
    assert recognised(library, docx(p(r("another text")))) is None
    assert recognised(library, b"no file at all") is None
    library.put_away(draft.id)
    assert recognised(library, data) is None


def test_the_last_time_counts(library, draft):
    data = docx(p(r("words")))
    for number in (1, 2):
        sent(library, draft, Version(f"v{number}", "Sent", 0, KATO, sent_to="japan"), (f"{number}.docx", data))
    assert recognised(library, data).sending.name == "2.docx"


def test_a_file_that_nobody_can_read_is_kept_all_the_same(library, draft):
    rounds.kept(library, draft, Version("v1", "Sent", 0, KATO, sent_to="japan"), ("out.txt", b"words"))
    (kept,) = library.files(draft.id)
    assert (kept.carried, kept.words, kept.size) == ((), "", 5)
    assert recognised(library, b"words").exact


def test_it_goes_with_the_draft_when_that_is_handed_over(library, draft, tmp_path):
    sent(
        library,
        draft,
        Version("v1", "Sent", 0, KATO, sent_to="japan"),
        ("out.docx", data := clean_bytes(printed(draft))),
    )
    hand_over(library, draft.id, tmp_path / "a.paraph")
    with closing(Library.open(tmp_path / "theirs.db")) as theirs:
        take_in(theirs, look_into(tmp_path / "a.paraph"))
        assert theirs.files(draft.id) == library.files(draft.id)
        assert recognised(theirs, data).draft == draft.id


def test_a_draft_that_is_not_there(library, draft):
    library.put_away(draft.id)
    with pytest.raises(NotInLibrary):
        sent(library, draft, Version("v1", "Sent", 0, KATO), ("a.docx", b"words"))
