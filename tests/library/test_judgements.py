"""What was said of the differences between two languages: kept, in the place of what was said before, with its text."""

from dataclasses import replace

import pytest

from app.errors import NotInLibrary
from app.library.judgements import Judgement
from app.library.store import Library
from tests.library.samples import deep_sea, source

ONE = Judgement("amount_differs", "p1", "q1", "0f", "“180 days” is “九十日”.", "as agreed", "A. Ito")


def without_time(judgements):
    return {replace(each, made="") for each in judgements}


def test_a_judgement_is_kept_until_it_is_taken_back(tmp_path):
    path, one = tmp_path / "library.paraph", deep_sea()
    other = replace(ONE, digest="1f", why="")
    library = Library.open(path)
    library.add(one, source(b"x"), b"x")
    library.keep_judgement(one.id, ONE)
    library.keep_judgement(one.id, other)
    version = library.version
    library.keep_judgement(one.id, replace(ONE, why="another reason"))
    assert library.version == version  # no text is another
    library.close()
    library = Library.open(path)
    assert without_time(library.judgements(one.id)) == {other, replace(ONE, why="another reason")}
    assert all(each.made for each in library.judgements(one.id))
    library.take_judgement_back(one.id, ONE)
    library.take_judgement_back(one.id, ONE)
    assert without_time(library.judgements(one.id)) == {other}
    assert library.judgements("another") == ()
    library.remove(one.id)
    assert library.judgements(one.id) == ()
    with pytest.raises(NotInLibrary):
        library.keep_judgement(one.id, ONE)
    library.close()
