"""How many words a redline marks, and how few would do."""

import re

from lxml import etree
from rapidfuzz.distance import LCSseq

from app.redlining.resolve_package import main_part, unpacked
from tests.word.packages import W

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKS = ("ins", "moveTo", "del", "moveFrom")


def w(tag):
    return f"{{{W}}}{tag}"


def tokens(text):
    """Return words and signs."""
    return _TOKEN.findall(text)


def body(data):
    """Return the tree of the body."""
    parts = unpacked(data)
    return etree.fromstring(parts[main_part(parts)])[0]


def lines(data):
    """Return the words of the body of a file without tracked changes, paragraph by paragraph."""
    found = []
    for paragraph in body(data).iter(w("p")):
        own = (each.text or "" for each in paragraph.iter(w("t")) if next(each.iterancestors(w("p"))) is paragraph)
        found.append("".join(own))
    return found


def words(data):
    """Return the words of the body of a file without tracked changes."""
    return [word for line in lines(data) for word in tokens(line)]


def marked(data):
    """Return how many words of the body stand in marks; those of a paragraph's neighbouring marks of a kind together."""
    count = 0
    for paragraph in body(data).iter(w("p")):
        last, text = None, ""
        for each in paragraph.iter(w("t"), w("delText")):
            if next(each.iterancestors(w("p"))) is not paragraph:
                continue
            kind = next((str(above.tag) for above in each.iterancestors(*map(w, _MARKS))), None)
            if kind != last:
                count += len(tokens(text)) if last else 0
                last, text = kind, ""
            text += each.text or ""
        count += len(tokens(text)) if last else 0
    return count


def optimum(before, after):
    """Return the fewest words that must be marked: those of both without the longest sequence that both share."""
    old, new = words(before), words(after)
    return len(old) + len(new) - 2 * LCSseq.similarity(old, new)
