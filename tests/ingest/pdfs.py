"""A small writer of PDF files: words in Helvetica at given places, so that a test knows where everything stands."""

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

    def data(self, squeeze=False):
        objects = [b"", b""]
        objects += [
            b"<</Type/Font/Subtype/Type1/BaseFont/" + base + b"/Encoding/WinAnsiEncoding>>"
            for base in (b"Helvetica", b"Helvetica-Bold")
        ]
        objects.append(
            _stream(b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80")
        )
        kids = []
        for commands in self.pages:
            body = b"\n".join(commands)
            made = _stream(b"/Filter/FlateDecode", zlib.compress(body)) if squeeze else _stream(b"", body)
            objects.append(made)
            kids.append(b"%d 0 R" % (len(objects) + 1))
            objects.append(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
                b"/Resources<</Font<</R 3 0 R/B 4 0 R>>/XObject<</Im 5 0 R>>>>>>"
                % (WIDE, HIGH, self.rotate, len(objects))
            )
        objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
        return _file(objects)


def _stream(entries, body):
    return b"<<" + entries + b"/Length %d>>\nstream\n" % len(body) + body + b"\nendstream"


def _file(objects):
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


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
