"""A small writer of PDF files: words in Helvetica at given places, so that a test knows where everything stands."""

import hashlib
import struct
import zlib
from dataclasses import dataclass, field

WIDE, HIGH = 595, 842
_W = {
    " ": 278, "!": 278, '"': 355, "&": 667, "'": 191, "(": 333, ")": 333, "*": 389, "+": 584, ",": 278, "-": 333, ".": 278,
    "/": 278, ":": 278, ";": 278, "A": 667, "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 722, "I": 278,
    "J": 500, "K": 667, "L": 556, "M": 833, "N": 722, "O": 778, "P": 667, "Q": 778, "R": 722, "S": 667, "T": 611, "U": 722,
    "V": 667, "W": 944, "X": 667, "Y": 667, "Z": 611, "[": 278, "]": 278, "c": 500, "f": 278, "i": 222, "j": 222, "k": 500,
    "l": 222, "m": 833, "r": 333, "s": 500, "t": 278, "v": 500, "w": 722, "x": 500, "y": 500, "z": 500, "‘": 222, "’": 222,
    "“": 333, "”": 333, "—": 1000, "•": 350,
}  # fmt: skip


def width(text, size=11, bold=False):
    return sum(_W.get(sign, 556) for sign in text) * size / 1000 * (1.06 if bold else 1)


@dataclass
class Pdf:
    """Pages of drawing commands; ``text`` puts words at a place measured from the page's top."""

    pages: list = field(default_factory=list)
    rotate: int = 0
    notes: dict = field(default_factory=dict)

    def page(self):
        self.pages.append([])
        return self

    def text(self, x, y, words, size=11, bold=False):
        raw = words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        font = "B" if bold else "R"
        self.pages[-1].append(f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {HIGH - y:.2f} Tm (".encode() + raw + b") Tj ET")
        return self

    def picture(self):
        self.pages[-1].append(b"q 500 0 0 700 40 60 cm /Im Do Q")
        return self

    def field(self, x, y, words):
        """A field of a form, filled in."""
        return self._note(x, y, b"/Subtype/Widget/FT/Tx/T(f)/F 4", words)

    def comment(self, x, y, words):
        return self._note(x, y, b"/Subtype/FreeText/F 4", words)

    def _note(self, x, y, entries, words):
        self.notes.setdefault(len(self.pages) - 1, []).append((x, HIGH - y, entries, words))
        return self

    def _annotations(self, objects, page):
        made = []
        for x, y, entries, words in self.notes.get(page, ()):
            box = b"[0 -3 %d 12]" % (width(words) + 4)
            form = b"/Subtype/Form/BBox" + box + b"/Resources<</Font<</R 3 0 R>>>>"
            objects.append(_stream(form, f"BT /R 11 Tf ({words}) Tj ET".encode()))
            place = b"/Rect[%d %d %d %d]" % (x, y - 3, x + width(words) + 4, y + 12)
            made.append(
                b"<</Type/Annot" + entries + place + b"/Contents(%b)/AP<</N %d 0 R>>>>" % (words.encode(), len(objects))
            )
        return b"/Annots[" + b"".join(made) + b"]" if made else b""

    def data(self, squeeze=False, password=""):
        lock = Lock(password) if password else None
        objects = [b"", b""]
        objects += [
            b"<</Type/Font/Subtype/Type1/BaseFont/" + base + b"/Encoding/WinAnsiEncoding>>"
            for base in (b"Helvetica", b"Helvetica-Bold")
        ]
        objects.append(
            _stream(b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80")
        )
        kids = []
        for page, commands in enumerate(self.pages):
            notes = self._annotations(objects, page)
            body = b"\n".join(commands)
            body = zlib.compress(body) if squeeze else body
            body = lock.locked(body, len(objects) + 1) if lock else body
            objects.append(_stream(b"/Filter/FlateDecode" if squeeze else b"", body))
            kids.append(b"%d 0 R" % (len(objects) + 1))
            objects.append(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
                b"/Resources<</Font<</R 3 0 R/B 4 0 R>>/XObject<</Im 5 0 R>>>>%b>>"
                % (WIDE, HIGH, self.rotate, len(objects), notes)
            )
        objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
        return _file(objects, lock.entries() if lock else b"")


class Lock:
    """The oldest way of the format to lock a file: RC4 with a key of five bytes (ISO 32000-1, 7.6.3)."""

    PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

    def __init__(self, password):
        padded = (password.encode("latin-1") + self.PAD)[:32]
        self.owner = rc4(hashlib.md5(padded).digest()[:5], padded)
        self.key = hashlib.md5(padded + self.owner + struct.pack("<i", -4) + b"\0").digest()[:5]

    def locked(self, body, number):
        return rc4(hashlib.md5(self.key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], body)

    def entries(self):
        owner, user = self.owner.hex().encode(), rc4(self.key, self.PAD).hex().encode()
        return b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + owner + b">/U<" + user + b">>>"


def rc4(key, data):
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _stream(entries, body):
    return b"<<" + entries + b"/Length %d>>\nstream\n" % len(body) + body + b"\nendstream"


def _file(objects, more=b""):
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    out += b"trailer\n<</Size %d/Root 1 0 R" % (len(objects) + 1) + more
    return out + b">>\nstartxref\n%d\n%%%%EOF\n" % start


def wrapped(words, room, size=11, bold=False):
    """The lines of ``words`` set in ``room`` points."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size, bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
