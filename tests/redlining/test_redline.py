"""The redline of two Word files: exact both ways, as few words as can be, whole packages."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from lxml import etree

from app.errors import UnreadableFile
from app.redlining.redline import Order, redline
from app.word.xml import w
from tests.redlining import pairs

WHEN = datetime(2026, 3, 19, 9, 30, tzinfo=UTC)
ORDER = Order("Ministry", WHEN)
EVERY = tuple(pairs.every_pair())


def part(data, name="word/document.xml"):
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def root(data):
    return etree.fromstring(part(data))


@pytest.mark.parametrize("pair", EVERY[::9], ids=lambda pair: pair.name)
def test_some_pairs_are_exact_both_ways(pair):
    assert redline(pair.before, pair.after, ORDER).proof.ok


@pytest.mark.long
@pytest.mark.parametrize("pair", EVERY, ids=lambda pair: pair.name)
def test_every_pair_is_exact_both_ways(pair):
    assert redline(pair.before, pair.after, ORDER).proof.ok


@pytest.mark.parametrize("pair", EVERY[::30], ids=lambda pair: pair.name)
def test_a_file_against_itself_stays_byte_for_byte(pair):
    made = redline(pair.before, pair.before, ORDER)
    assert made.data == pair.before
    assert not made.counts


def test_marks_bear_the_author_the_date_and_a_number_of_their_own():
    pair = next(each for each in EVERY if each.name == "all of a file")
    made = root(redline(pair.before, pair.after, ORDER).data)
    marks = list(made.iter(w("ins"), w("del")))
    assert {(each.get(w("author")), each.get(w("date"))) for each in marks} == {("Ministry", "2026-03-19T09:30:00Z")}
    assert len({each.get(w("id")) for each in marks}) == len(marks) > 1


def test_what_is_no_word_file_is_refused_by_name():
    with pytest.raises(UnreadableFile, match="the second file"):
        redline(EVERY[0].before, b"no file", ORDER)
