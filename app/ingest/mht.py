"""Pages saved in one file (.mht, .mhtml): the page among its parts."""

import email
import email.policy
import re
from collections.abc import Sequence
from contextlib import suppress
from email.message import Message

from app.errors import UnreadableFile
from app.ingest.html import read_html
from app.ingest.lines import Line

_MOST = 60_000_000
_DEEPEST = 50
_FEW_WORDS = 60
_ADVICE = "Save the page once more from the browser."
_HEADERS = re.compile(rb"^(?:MIME-Version|Content-Type|Snapshot-Content-Location):", re.IGNORECASE | re.MULTILINE)


def read_page(name: str, data: bytes) -> tuple[str, tuple[Line, ...]]:
    """Return the text of a web page and its lines, in whichever way it was saved; raise UnreadableFile."""
    return read_mht(name, data) if is_archive(data) else read_html(name, data)


def is_archive(data: bytes) -> bool:
    """Whether bytes are a page with its parts in one file, whatever its name says."""
    head = data.removeprefix(b"\xef\xbb\xbf")[:4_096].lstrip()
    return not head.startswith(b"<") and _HEADERS.search(head) is not None


def read_mht(name: str, data: bytes) -> tuple[str, tuple[Line, ...]]:
    """Return the text of the page in an archive and its lines; raise UnreadableFile.

    The first page of an archive is the one that was saved; where it only holds frames, it is the longest of the others.
    """
    if len(data) > _MOST:
        raise UnreadableFile(name, "it is larger than any page of words", "Save the page without its pictures.")
    pages = pages_of(name, data)
    if not pages:
        raise UnreadableFile(name, "there is no page in it", _ADVICE)
    if len(pages) == 1:
        return read_html(name, *pages[0])
    found = _read(name, pages[:1])
    if not found or len(found[0][0].split()) < _FEW_WORDS:
        found = [*found, *_read(name, pages[1:])]
    if not found:
        raise UnreadableFile(name, "there are no words on the page", _ADVICE)
    return max(found, key=lambda each: len(each[0]))


def _read(name: str, pages: Sequence[tuple[bytes, str]]) -> list[tuple[str, tuple[Line, ...]]]:
    found = []
    for data, charset in pages:
        with suppress(UnreadableFile):
            found.append(read_html(name, data, charset))
    return found


def pages_of(name: str, data: bytes) -> list[tuple[bytes, str]]:
    """Return the pages of an archive, and the encoding that each is said to be in."""
    if data.count(b"multipart/") > _DEEPEST:
        raise UnreadableFile(name, "its parts are nested deeper than those of any page", _ADVICE)
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts = [part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
        return [(body, _charset(part)) for part in parts if (body := _body(part))]
    except (RecursionError, ValueError, LookupError, AssertionError, TypeError, AttributeError, IndexError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _ADVICE) from error


def _body(part: Message) -> bytes:
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _charset(part: Message) -> str:
    return str(part.get_content_charset("") or "")
