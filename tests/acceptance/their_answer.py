"""The other side's answer: the Word file that was sent, changed with marks, without marks, and with comments."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime

import docx

from app.redlining.redline import Order, redline

WHEN = datetime(2026, 5, 20, 10, 30, tzinfo=UTC)


def answered(
    sent: bytes, *, silent: Mapping[str, str], marked: Mapping[str, str], comments: Mapping[str, str], author: str
) -> bytes:
    """Return ``sent`` with the words of ``silent`` changed unmarked and those of ``marked`` as tracked changes.

    ``comments`` gives words of a paragraph and what is said of them.
    """
    hidden = _changed(sent, silent)
    tracked = redline(hidden, _changed(hidden, marked), Order(author, WHEN)).data
    return _commented(tracked, comments, author)


def _changed(data: bytes, words: Mapping[str, str]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    for old, new in words.items():
        found = [each for each in _paragraphs(document) if old in each.text]
        assert found, f"no paragraph says {old!r}"
        _replace(found[0], old, new)
    return _bytes(document)


def _replace(paragraph: object, old: str, new: str) -> None:
    """Replace words that may run over several runs: the first run takes the new ones."""
    runs = paragraph.runs  # type: ignore[attr-defined]
    start = "".join(run.text for run in runs).index(old)
    end, at = start + len(old), 0
    for run in runs:
        text, first = run.text, at
        at += len(text)
        if first <= start < at:
            run.text = text[: start - first] + new + text[max(end - first, 0) :]
        elif start < first < end:
            run.text = text[min(end - first, len(text)) :]


def _commented(data: bytes, comments: Mapping[str, str], author: str) -> bytes:
    document = docx.Document(io.BytesIO(data))
    for words, said in comments.items():
        paragraph = next(each for each in _paragraphs(document) if words in each.text)
        document.add_comment(paragraph.runs, text=said, author=author, initials=author[:1])
    return _bytes(document)


def _paragraphs(document: object) -> list[object]:
    return list(document.paragraphs)  # type: ignore[attr-defined]


def _bytes(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()
