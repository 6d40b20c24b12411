"""A small text with something in its middle, as it was and as it is."""

from dataclasses import dataclass

from tests.redlining.pairs_package import File
from tests.redlining.pairs_xml import (
    p,
    style,
    t,
)

SEEK = "The Participants intend to share information on the projects under their responsibility."
MEET = "The Participants may meet once a year, alternately in Tokyo and in Manila."
COST = "Each Participant bears its own costs unless the Participants decide otherwise."
TERM = "This Memorandum takes effect on the date of signature and continues for a period of five years."
TITLE = p("Memorandum of Cooperation", style("Heading1"))
END = p("Signed in duplicate in the English language.")
RED = '<w:color w:val="FF0000"/>'
LARGE = '<w:sz w:val="32"/>'
INDENT = '<w:ind w:left="720"/>'
WIDE = '<w:spacing w:before="240" w:after="120"/>'
LAND = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'


@dataclass(frozen=True)
class Pair:
    """Two files; ``words`` is how many words a change may mark at most, where that is worth saying."""

    name: str
    before: bytes
    after: bytes
    words: int | None = None


def around(inner):
    """Return a text with this in its middle."""
    return TITLE + p(SEEK) + inner + p(COST) + END


def bodies(before, after, **parts):
    """Return two files that differ in the middle of their bodies."""
    return File(around(before), **parts), File(around(after), **parts)


def words(before, after):
    """Return two files that differ in the words of a paragraph."""
    return bodies(p(before), p(after))


def runs(before, after):
    """Return two files that differ in the runs of a paragraph."""
    return bodies(
        p(t("The Participants ") + before + t(" once a year.")), p(t("The Participants ") + after + t(" once a year."))
    )


def looks(before="", after=""):
    """Return two files that differ in the properties of a paragraph."""
    return bodies(p(MEET, before), p(MEET, after))


def pair(name, files, words=None):
    """Return a pair of two files."""
    return Pair(name, files[0].bytes(), files[1].bytes(), words)


def other_way(pairs):
    """Return the pairs with before and after exchanged."""
    return tuple(Pair(f"{each.name}, the other way", each.after, each.before, each.words) for each in pairs)
