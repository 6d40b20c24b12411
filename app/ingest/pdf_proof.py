"""What a second, independent count of a PDF file's words says of a reading of it, and what else a person should know.

The first reader builds lines from where letters stand; the second takes the words of each page as the library that
reads PDF files tells them. A word that only one of them has is missing, or stands twice.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "")
_BREAK = re.compile(r"[-\u00ad\u2010][ \t]*(?=[\r\n]|\Z)|[\ufffe\x02]")
_LAST = re.compile(r"[^\W_]+\Z")
_TAIL = re.compile(r"\d{1,3}$")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of the file that are missing in its text, and remarks for the review: a slug and a sentence each."""

    missing: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...] = ()


def prove(pages: Sequence[str], text: str, signs: frozenset[str] = frozenset()) -> Proof:
    """Hold the text as kept, a form feed between its pages, against the words that the library tells of each page.

    ``signs`` are the numbers of the footnotes: a reference to one of them is no word of the text.
    """
    kept = text.split("\f")
    lost: list[tuple[int, str]] = []
    more: Counter[str] = Counter()
    for number, source in enumerate(pages):
        there, have = _differing(_apart(source), kept[number] if number < len(kept) else "")
        lost += [(number + 1, word) for word in (there - have).elements()]
        more += have - there
    lost = _moved(lost, more)
    halves = {half for page in pages for half in _halves(page)} if lost else set()
    left = _joined(lost, more, halves)
    left = _raised(_unreferred(left, more, signs), more)
    left = [each for each in left if not _parted(each[1], more)]
    remarks = [
        ("missing_words", f"Words of page {page} were not read: {_few(words)}.") for page, words in _by_page(left)
    ]
    if +more:
        remarks.append(("words_twice", f"Words were read that no page holds: {_few(list((+more).elements()))}."))
    return Proof(tuple(word for _, word in left), tuple(remarks))


def _halves(page: str) -> Iterator[str]:
    """Give the words right before a hyphen at the end of a line."""
    for match in _BREAK.finditer(page):
        word = _LAST.search(_plain(page[max(0, match.start() - 60) : match.start()].translate(_UNSEEN)))
        if word:
            yield word[0]


def _differing(source: str, kept: str) -> tuple[Counter[str], Counter[str]]:
    """Return the words of the lines that only one of two texts has: most of a page is alike in both."""
    there, have = (Counter(map(str.strip, text.splitlines())) for text in (source, kept))
    return Counter(_tokens("\n".join((there - have).elements()))), Counter(
        _tokens("\n".join((have - there).elements()))
    )


def _moved(lost: Sequence[tuple[int, str]], more: Counter[str]) -> list[tuple[int, str]]:
    """Return the words that are lost, but for those that stand on another page, whole with what a page's end broke."""
    left: list[tuple[int, str]] = []
    for page, word in lost:
        known = more[word] > 0
        more[word] -= known
        left += [] if known else [(page, word)]
    return left


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _apart(source: str) -> str:
    """Return a page's words, those that the library joins over the end of a line taken apart at their hyphen."""
    return source.replace("\ufffe", "-").replace("\x02", "-")


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_plain(text.translate(_UNSEEN)))


def _joined(lost: Sequence[tuple[int, str]], more: Counter[str], halves: set[str]) -> list[tuple[int, str]]:
    """Return the words that are lost, but for parts of words that lines' ends broke and the reading made whole."""
    left = list(lost)
    wholes: dict[str, list[str]] = {}
    for each in more:
        wholes.setdefault(each[0], []).append(each)
    for first in lost:
        if first[1] not in halves or first not in left:
            continue
        for whole in wholes.get(first[1][0], ()):
            if more[whole] <= 0 or not whole.startswith(first[1]):
                continue
            parts = _parts(whole, first, left, halves)
            if parts:
                more[whole] -= 1
                for part in parts:
                    left.remove(part)
                break
    return left


def _parts(
    whole: str, first: tuple[int, str], left: Sequence[tuple[int, str]], halves: set[str]
) -> list[tuple[int, str]]:
    """Return the lost words that make a word whole, all but the last of them broken; none when they do not."""
    parts, rest = [first], whole[len(first[1]) :]
    others = [each for each in left if each != first]
    while rest:
        part = next((each for each in others if each[1] == rest), None) or next(
            (each for each in others if rest.startswith(each[1]) and each[1] in halves), None
        )
        if part is None:
            return []
        others.remove(part)
        parts.append(part)
        rest = rest[len(part[1]) :]
    return parts if len(parts) > 1 else []


def _unreferred(lost: Sequence[tuple[int, str]], more: Counter[str], signs: frozenset[str]) -> list[tuple[int, str]]:
    """Return the words that are lost, but for references to footnotes, which may stand at a word without a space."""
    left: list[tuple[int, str]] = []
    for page, word in lost:
        sign = _TAIL.search(word)
        alone = word[: sign.start()] if sign and sign[0] in signs else None
        if alone:
            known = more[alone] > 0
            more[alone] -= known
            left += [] if known else [(page, word)]
        elif alone is None:
            left.append((page, word))
    return left


def _raised(lost: Sequence[tuple[int, str]], more: Counter[str]) -> list[tuple[int, str]]:
    """Return the words that are lost, but for raised signs that the reading put to the word beside them (x², 131I)."""
    left = list(lost)
    for page, sign in [each for each in lost if len(each[1]) == 1 or _TAIL.fullmatch(each[1])]:
        for at, word in left:
            whole = next((each for each in (word + sign, sign + word) if more[each] > 0), None)
            if whole and at == page and left.count((page, sign)) > ((page, sign) == (at, word)):
                more[whole] -= 1
                left.remove((page, sign))
                left.remove((at, word))
                break
    return left


def _parted(word: str, more: Counter[str]) -> bool:
    """Whether the reading has a word in two parts: the library runs a watermark into the word that it stands over."""
    for at in range(1, len(word)):
        one, two = word[:at], word[at:]
        if more[one] > 0 and more[two] > (one == two):
            more[one] -= 1
            more[two] -= 1
            return True
    return False


def _by_page(words: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    for page in sorted({page for page, _ in words}):
        yield page, [word for at, word in words if at == page]


def _few(words: Sequence[str]) -> str:
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
