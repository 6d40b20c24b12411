"""Make resources/base.docx from the parts in tools/base: our styles, page, footer and numbering.

Every Word file of ours is written in it. Run this after a change to a part: ``python tools/make_base.py``. The result
is the same to the byte each time. Indents in the parts are for the reader; they do not go into the file.
"""

import zipfile
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
PARTS = ROOT / "tools" / "base"
TARGET = ROOT / "resources" / "base.docx"
_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def make(target: Path) -> None:
    """Write the package, the content types first, as readers expect."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    names = sorted(path.relative_to(PARTS).as_posix() for path in PARTS.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in (_TYPES, *(name for name in names if name != _TYPES)):
            root = etree.parse(PARTS / name, parser).getroot()
            data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            package.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    make(TARGET)
