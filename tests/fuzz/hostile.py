"""Files made to do harm, of every kind that is read: declarations, depths and lengths of XML, archives that swell."""

import io
import struct
import warnings
import zipfile
import zlib
from stat import S_IFLNK

from tests.ingest.pdfs import Pdf, _file, _stream

CANARY = "zcanary-of-another-file"
LAUGHS = (
    "<!DOCTYPE z [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
)


def declared(xml: bytes, doctype: str, entity: str, encoding: str = "utf-8") -> bytes:
    """Return XML with a declaration, and a reference to its entity in the first words that it holds."""
    text = xml.decode("utf-8")
    text = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
    at = text.find("</w:t>")
    at = at if at > 0 else text.rindex("</")
    said = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{text[:at]}{entity}{text[at:]}'
    return said.encode(encoding, "replace")


def declarations(canary: str) -> dict[str, tuple[str, str, str]]:
    """Return declarations by their names: doctype, reference, encoding."""
    outside = f"<!DOCTYPE z [<!ENTITY e SYSTEM '{canary}'>]>"
    parameter = f"<!DOCTYPE z [<!ENTITY % p SYSTEM '{canary}'> %p;]>"
    return {
        "laughs": (LAUGHS, "&a9;", "utf-8"),
        "quadratic": (f"<!DOCTYPE z [<!ENTITY b '{'x' * 100_000}'>]>", "&b;" * 3_000, "utf-8"),
        "outside": (outside, "&e;", "utf-8"),
        "parameter": (parameter, "", "utf-8"),
        "outside, utf-16": (outside, "&e;", "utf-16"),
        "laughs, utf-16": (LAUGHS, "&a9;", "utf-16"),
        "outside, ebcdic": (outside, "&e;", "cp037"),
        "outside, utf-7": (outside, "&e;", "utf-7"),
        "dtd": (f"<!DOCTYPE z SYSTEM '{canary}'>", "", "utf-8"),
        "included": ("", f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='{canary}'/>", "utf-8"),
        "styled": (f"<?xml-stylesheet type='text/xsl' href='{canary}'?>", "", "utf-8"),
        "deep": ("", "<z>" * 100_000 + "</z>" * 100_000, "utf-8"),
        "long attribute": ("", f"<z y='{'x' * 12_000_000}'/>", "utf-8"),
        "many attributes": ("", "<z " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/>", "utf-8"),
        "many names": ("", "".join(f"<z xmlns:n{n}='urn:{n}'>" for n in range(250)) + "</z>" * 250, "utf-8"),
    }  # fmt: skip


def with_part(data: bytes, name: str, change) -> bytes:
    """Return an archive in which one part is another; one that is not there is put in."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == name else content)
        if name not in old.namelist():
            new.writestr(name, change(b"<z>z</z>"))
    return out.getvalue()


def swollen(data: bytes, name: str, size: int = 300_000_000) -> bytes:
    """Return an archive with a part that unpacks to ``size`` bytes."""
    return _put(data, name, _zeros(size), size)


def lying(data: bytes, name: str, size: int = 300_000_000) -> bytes:
    """Return an archive with such a part, which says that it holds ten bytes."""
    return _put(data, name, _zeros(size), 10)


def overlapping(data: bytes, count: int = 4_000, size: int = 5_000_000) -> bytes:
    """Return an archive whose list names one part thousands of times."""
    made = _put(data, "z0.xml", _zeros(size), size)
    end = made.rindex(b"PK\5\6")
    start = struct.unpack("<I", made[end + 16 : end + 20])[0]
    listed = made[start:end]
    entry = listed[listed.rindex(b"PK\1\2") :]
    more = b"".join(entry.replace(b"z0.xml", f"{n:06}"[-6:].encode()) for n in range(1, count))
    known = struct.unpack("<H", made[end + 10 : end + 12])[0] + count - 1
    tail = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, known, known, len(listed) + len(more), start, 0)
    return made[:start] + listed + more + tail


def crowded(data: bytes, count: int = 30_000) -> bytes:
    """Return an archive with very many parts."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(count):
            archive.writestr(f"z/{number}.xml", b"")
    return out.getvalue()


def nested(suffix: str, depth: int = 12) -> bytes:
    """Return an archive in an archive in an archive."""
    data = b"words " * 200_000
    for at in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{at}{suffix}" if at else "a.txt", data)
        data = out.getvalue()
    return data


NAMES = (
    "../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "..\\outside.txt", "a/../../outside.txt", "\\\\host\\share\\outside.txt", "CON", "nul.txt", "a\nb.txt", "a\0b.txt", "x" * 60_000,
    "A.TXT", "a.txt", "a.txt", "./a.txt", "a//a.txt", "trailing. ", "\u202etxt.exe", "caf\udce9.txt",
)  # fmt: skip


def oddly_named(data: bytes) -> bytes:
    """Return an archive with parts of every odd name, a link among them, some twice."""
    out = io.BytesIO(data)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        for name in NAMES:
            info = zipfile.ZipInfo("z")
            info.filename = name.encode("utf-8", "replace").decode()
            archive.writestr(info, CANARY)
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, (S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _zeros(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = b"\0" * 1_000_000
    return b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()


def _put(data: bytes, name: str, packed: bytes, said: int) -> bytes:
    """Return an archive with a part that is packed already, and is said to be so large."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        start = new.fp.tell()
        raw = name.encode()
        crc = 0
        new.fp.write(
            struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(packed), said, len(raw), 0) + raw + packed
        )
        info = zipfile.ZipInfo(name)
        info.compress_type, info.header_offset, info.CRC, info.compress_size, info.file_size = (
            8,
            start,
            crc,
            len(packed),
            said,
        )
        new.filelist.append(info)
        new.NameToInfo[name] = info
        new.start_dir = new.fp.tell()
        new._didModify = True
    return out.getvalue()


def pdfs() -> dict[str, bytes]:
    """Return PDF files that lead in circles, or swell."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %b]/Contents 4 0 R/Resources<</Font<</R 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    said = _stream(b"", b"BT /R 11 Tf 72 700 Td (Memorandum of Cooperation) Tj ET")

    def made(pages=b"<</Type/Pages/Count 1/Kids[3 0 R]>>", sheet=page % b"595 842", content=said, drawn=b"null"):
        return _file([b"<</Type/Catalog/Pages 2 0 R>>", pages, sheet, content, font, drawn])

    sound = Pdf().page().text(72, 90, "MEMORANDUM OF COOPERATION").data()
    at = sound.rindex(b"startxref")
    start = sound[at:].split()[1]
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    return {
        "pages in a circle": made(b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 3 0 R]>>"),
        "a page that is its own parent": made(sheet=page.replace(b"2 0 R", b"3 0 R") % b"595 842"),
        "millions of pages": made(b"<</Type/Pages/Count 2147483647/Kids[%b]>>" % (b"3 0 R " * 50_000)),
        "a page of miles": made(sheet=page % b"1e30 1e30"),
        "no number": made(sheet=page % b"nan inf"),
        "nested arrays": made(sheet=b"[" * 200_000 + b"]" * 200_000),
        "nested names": made(content=_stream(b"", b"<<" * 100_000 + b">>" * 100_000)),
        "deep states": made(content=_stream(b"", b"q " * 2_000_000)),
        "a form in itself": made(content=_stream(b"", b"/X Do"), drawn=_stream(form, b"/X Do /X Do")),
        "swollen": made(content=_stream(b"/Filter/FlateDecode", zlib.compress(b" " * 300_000_000, 9))),
        "swollen twice": made(content=_stream(b"/Filter[/FlateDecode/FlateDecode]", zlib.compress(zlib.compress(b" " * 1_000_000_000, 9), 9))),
        "swollen runs": made(content=_stream(b"/Filter[/FlateDecode/RunLengthDecode]", zlib.compress(b"\x81 " * 5_000_000, 9))),
        "a list that leads back": sound.replace(b"trailer\n<<", b"trailer\n<</Prev %b" % start).replace(b"trailer<<", b"trailer<</Prev %b" % start),
        "many letters": made(content=_stream(b"/Filter/FlateDecode", zlib.compress(b"BT /R 11 Tf 72 700 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 100_000 + b"ET"))),
        "letters all over": made(content=_stream(b"", b"BT /R 11 Tf " + b" ".join(b"1 0 0 1 %d %d Tm (a) Tj" % (n * 7919 % 99991, n * 104729 % 99989) for n in range(20_000)) + b" ET")),
        "cut": sound[: len(sound) // 2],
        "only a head": b"%PDF-1.7\n",
        "head and zeros": b"%PDF-1.7\n" + b"\0" * 1_000_000,
    }  # fmt: skip
