"""A mutating fuzzer: a file with a few hostile changes, the same for the same seed.

It changes bytes, it changes what stands between the signs that a format is made of, and in archives it changes a part
and packs everything anew, so that what is changed is reached at all.
"""

# ruff: noqa: PLC0415 - a target loads what it needs and nothing of the others

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

SIGNS = (
    b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\n" * 50, b"\x1a", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"%n%s",
    "\u202e".encode(), "\u200b".encode(), "\ufffe".encode(), "\U000e0001".encode(), "e\u0301".encode(), "İ".encode(), "ﷺ".encode(), "٣".encode(), "²".encode(), "Ⅷ".encode(), "㉑".encode(),
    b"-1", b"0", b"2147483648", b"99999999999999999999999", b"1e999", b"NaN", b"-0", b"0x7fffffff", b"1" * 5000, b"true", b"null", b"''", b'"', b"<", b">", b"&", b"]]>", b"<!--", b"<![CDATA[",
    b"&#0;", b"&#x110000;", b"&lt;" * 200, b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"{{", b"{%", b"[[", b"]]", b"[" * 3000, b"{" * 3000, b"(" * 3000, b"[JP: ", b"../", b"\\", b"/", b":",
    b"file:///etc/passwd", b"http://127.0.0.1:9/x", b"\\\\127.0.0.1\\x", b"a" * 20000, b" " * 20000, b"\t" * 3000, b"1. " * 3000, b"(a) " * 2000, b"I.", b"Article 1", b"Annex", b"Section 99999999999999999999",
    "第".encode() + b"9" * 400 + "条".encode(), "第一条".encode() * 300, b"30 February 2026", b"0000-00-00", b"9999-12-31", b"2026-13-45", b"one hundred and " * 400, b"within 99999999999999999999 days", b"once every 0 years",
)  # fmt: skip
_TOKEN = re.compile(rb'<[^<>]{0,300}>|"[^"\n]{0,200}"|\b\d{1,9}\b|[\[\]{}()]|\b[A-Za-z_:]{2,40}\b')


def mutated(data: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """Return ``data`` with one to six changes; words of ``others`` may get in."""
    if zipfile.is_zipfile(io.BytesIO(data)) and random.random() < 0.85:
        changed = _repacked(data, random, others)
        return changed if random.random() < 0.9 else _bytewise(changed, random, others)
    return _changed(data, random, others)


def _changed(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        data = random.choice((_bytewise, _tokenwise, _tokenwise, _streamwise))(data, random, others)
    return data[:3_000_000]


def _bytewise(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + random.choice((1, 1, 2, 4, 16, 300, 5000)))
    return random.choice(_BYTEWISE)(data, at, end, random, others)


def _tokenwise(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(data[:400_000])]
    if not tokens:
        return _bytewise(data, random, others)
    (start, end), (first, last) = random.choice(tokens), random.choice(tokens)
    return random.choice(_TOKENWISE)(data, (start, end), (first, last), random)


def _streamwise(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """Change the inside of a packed stream of a PDF, where there is one."""
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL))
    if not streams:
        return _tokenwise(data, random, others)
    found = random.choice(streams)
    try:
        inner = zlib.compress(_tokenwise(zlib.decompress(found[1]), random, others))
    except zlib.error:
        inner = _tokenwise(found[1], random, others)
    return data[: found.start(1)] + inner + data[found.end(1) :]


_BYTEWISE: tuple[Callable[[bytes, int, int, Random, Sequence[bytes]], bytes], ...] = (
    lambda data, at, end, random, _o: data[:at] + bytes(random.randrange(256) for _ in range(end - at)) + data[end:],
    lambda data, at, end, _r, _o: data[:at] + data[end:],
    lambda data, at, end, random, _o: data[:at] + data[at:end] * random.choice((2, 3, 50)) + data[end:],
    lambda data, at, _e, random, _o: data[:at] + random.choice(SIGNS) + data[at:],
    lambda data, at, end, random, _o: data[:at] + random.choice(SIGNS) + data[end:],
    lambda data, at, _e, _r, _o: data[:at],
    lambda data, at, end, random, _o: data[:at] + struct.pack("<I", random.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF))) + data[end:],
    lambda data, at, end, random, others: data[:at] + random.choice([*others, data])[at : at + random.choice((20, 400, 9000))] + data[end:],
)  # fmt: skip
_TOKENWISE: tuple[Callable[[bytes, tuple[int, int], tuple[int, int], Random], bytes], ...] = (
    lambda data, one, _two, random: data[: one[0]] + random.choice(SIGNS) + data[one[1] :],
    lambda data, one, _two, random: data[: one[1]] + random.choice(SIGNS) + data[one[1] :],
    lambda data, one, _two, _r: data[: one[0]] + data[one[1] :],
    lambda data, one, two, _r: data[: one[0]] + data[two[0] : two[1]] + data[one[1] :],
    lambda data, one, two, _r: data[: one[1]] + data[min(one[0], two[0]) : max(one[1], two[1])][:200_000] + data[one[1] :],
    lambda data, one, two, _r: data[: min(one[0], two[0])] + data[max(one[1], two[1]) :],
    lambda data, one, _two, random: data[: one[0]] + data[one[0] : one[1]] * random.choice((2, 30, 400, 3000)) + data[one[1] :],
)  # fmt: skip


def _repacked(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """Change a part or two of an archive, or the list of its parts, and pack it anew."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        try:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
            return _bytewise(data, random, others)
    for _ in range(random.choice((1, 1, 2, 4))):
        at = random.randrange(len(parts)) if parts else 0
        if not parts:
            break
        name, content = parts[at]
        match random.randrange(12):
            case 0:
                del parts[at]
            case 1:
                parts.insert(at, (name, content))
            case 2:
                parts[at] = (
                    random.choice((name.upper(), "../" + name, "/" + name, name + "/", "C:\\" + name, name + "\n", "")),
                    content,
                )
            case 3:
                parts[at] = (name, random.choice(parts)[1])
            case _:
                parts[at] = (name, _changed(content, random, [part for _, part in parts]))
    return _packed(parts, random)


def _packed(parts: Sequence[tuple[str, bytes]], random: Random) -> bytes:
    import warnings

    out = io.BytesIO()
    kind = random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", kind) as archive:
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name or "x"), content, kind)
    return out.getvalue()
