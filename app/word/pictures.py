"""The files of pictures without what stands in them beside the picture: place, camera, author, notes, what follows.

JPEG: ITU-T T.81, Exif 2.32. PNG: W3C PNG (third edition). GIF: GIF89a. EMF: [MS-EMF] 2.3.4.2.
"""

import re
import struct
import zlib
from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"bKGD", b"hIST", b"cICP",
    b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_APP0, _APP1, _APP14, _APP15, _COM, _SOS, _EOI, _SIGN = 0xE0, 0xE1, 0xEE, 0xEF, 0xFE, 0xDA, 0xD9, 0xFF
_ORIENTATION = 0x0112
_PRINTABLE = re.compile(rb"[\x20-\x7e]{6,}")


def bare_picture(data: bytes) -> bytes | None:
    """Return the file of a picture with nothing but the picture; None where its kind is not known, or it is broken."""
    makers = {_JPEG: _jpeg, _PNG: _png, b"GIF87a": _gif, b"GIF89a": _gif, b"\x01\0\0\0": _emf, b"BM": _bmp}
    try:
        return next((make(data) for sign, make in makers.items() if data.startswith(sign)), None)
    except (struct.error, IndexError, ValueError):
        return None


def found_in(data: bytes) -> str:
    """Return some of the words that stand in a picture's file beside it."""
    fresh = bare_picture(data) or b""
    said = [each for each in _PRINTABLE.findall(data[:200_000]) if each not in fresh]
    return " ".join(each.decode("ascii") for each in said[:6])


def _jpeg(data: bytes) -> bytes:
    out, turned = bytearray(), 1
    for kind, segment in _segments(data):
        if kind == _APP1 and segment[4:10] == b"Exif\0\0":
            turned = _orientation(segment[10:])
        elif kind == _APP0:
            out += _jfif(segment)
        elif kind == _APP14 or not (_APP0 < kind <= _APP15 or kind == _COM):
            out += segment
    return _JPEG + (b"" if turned == 1 else _turned(turned)) + bytes(out) + b"\xff\xd9"


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG file with their kinds, up to its end; a scan with its letters."""
    at = 2
    while at < len(data) and data[at + 1] != _EOI:
        if data[at] != _SIGN:
            raise ValueError("no segment")
        kind = data[at + 1]
        if kind == _SIGN:  # it only fills
            at += 1
            continue
        end = at + 2 + (0 if kind in _ALONE else int(struct.unpack_from(">H", data, at + 2)[0]))
        if kind == _SOS:
            end = _scan_end(data, end)
        yield kind, data[at:end]
        at = end


def _jfif(segment: bytes) -> bytes:
    """Return the first segment without its small picture of the picture."""
    if segment[4:9] != b"JFIF\0":
        return b""
    return segment[:2] + struct.pack(">H", 16) + segment[4:16] + b"\0\0"


def _scan_end(data: bytes, at: int) -> int:
    """Return where the letters of a scan end: at the next sign that is neither stuffed nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] and data[at + 1] not in _ALONE:
            return at
        at += 2


def _orientation(exif: bytes) -> int:
    """Return how a picture is to be turned; 1 where it is not said."""
    order = "<" if exif[:2] == b"II" else ">"
    try:
        at = struct.unpack_from(f"{order}I", exif, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", exif, at)[0]):
            tag, _, _, said = struct.unpack_from(f"{order}HHIH", exif, at + 2 + 12 * number)
            if tag == _ORIENTATION:
                return said if 1 <= said <= 8 else 1  # noqa: PLR2004 - eight ways
    except struct.error:
        return 1
    return 1


def _turned(way: int) -> bytes:
    body = b"Exif\0\0II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", _ORIENTATION, 3, 1, way, 0) + b"\0\0\0\0"
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png(data: bytes) -> bytes:
    out, at = bytearray(_PNG), len(_PNG)
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        whole = data[at : at + 12 + length]
        if len(whole) < 12 + length:
            raise ValueError("a piece is cut off")
        if kind in _PNG_KEPT:
            out += whole[:-4] + struct.pack(">I", zlib.crc32(whole[4:-4]))
        at += 12 + length
        if kind == b"IEND":
            return bytes(out)
    raise ValueError("it has no end")


def _gif(data: bytes) -> bytes:
    at = 13 + (3 * 2 ** ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    out = bytearray(data[:at])
    while data[at] != 0x3B:  # noqa: PLR2004 - its end
        start = at
        if data[at] == 0x21:  # noqa: PLR2004 - an extension
            kind = data[at + 1]
            keep = kind == 0xF9 or (kind == 0xFF and data[at + 3 : at + 14] in {b"NETSCAPE2.0", b"ANIMEXTS1.0"})  # noqa: PLR2004
            at += 2
        elif data[at] == 0x2C:  # noqa: PLR2004 - a picture
            keep = True
            at += 10 + (3 * 2 ** ((data[at + 9] & 7) + 1) if data[at + 9] & 0x80 else 0) + 1
        else:
            raise ValueError("no block")
        while data[at]:
            at += 1 + data[at]
        at += 1
        if keep:
            out += data[start:at]
    return bytes(out) + b";"


def _bmp(data: bytes) -> bytes:
    return data[: struct.unpack_from("<I", data, 2)[0] or len(data)]


def _emf(data: bytes) -> bytes | None:
    """Return a metafile without the words that its head and its remarks say; None where it is none."""
    if data[40:44] != b" EMF":
        return None
    out = bytearray(data)
    letters, at = struct.unpack_from("<II", data, 60)
    out[at : at + 2 * letters] = bytes(2 * letters)
    place, comment = 0, 70
    while place + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, place)
        if kind == comment and data[place + 12 : place + 16] not in {b"EMF+", b"GDIC"}:
            out[place + 12 : place + size] = bytes(size - 12)
        if size < 8:  # noqa: PLR2004 - the least that a record has
            return None
        place += size
    return bytes(out[:place])
