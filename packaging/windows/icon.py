"""Makes the icon for Windows out of the product's drawing: every size drawn anew, the small ones with a thicker line.

The picture beside the installer's last page is made of the same drawing.
"""

import os
import struct
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SMALL = 24
"""Up to here the drawing for small sizes is taken; in pixels."""


SIDE = (328, 628)
"""Twice what the installer's page shows at 100 %, in pixels: on a finer screen it stays sharp."""
PAPER, SHADE = "#F4F6FA", "#DDE3EE"


def ico(drawing: Path, small: Path) -> bytes:
    """Return an .ico with all sizes: the largest as PNG, the others as pictures that every version of Windows reads."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    entries, pictures = b"", b""
    for size in SIZES:
        image = drawn(small if size <= SMALL else drawing, size)
        picture = png(image) if size == max(SIZES) else bitmap(image)
        offset = 6 + 16 * len(SIZES) + len(pictures)
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        pictures += picture
    return struct.pack("<HHH", 0, 1, len(SIZES)) + entries + pictures


def side(drawing: Path) -> bytes:
    """Return the picture for the installer's last page as .bmp: the drawing on paper, with an edge."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.fillRect(width - 2, 0, 2, height, QColor(SHADE))
    mark = width * 0.5
    QSvgRenderer(str(drawing)).render(painter, QRectF((width - mark) / 2, height * 0.16, mark, mark))
    painter.end()
    return bmp(image)


def bmp(image) -> bytes:
    """Return an image as .bmp with 24 bits: header, rows from the bottom, each filled up to four bytes."""
    width, height, line = image.width(), image.height(), image.bytesPerLine()
    bits = bytes(image.constBits())
    rows = []
    for row in range(height):
        kept = bytearray(bits[row * line : row * line + width * 3])
        kept[0::3], kept[2::3] = kept[2::3], kept[0::3]
        rows.append(bytes(kept) + bytes(-width * 3 % 4))
    packed = b"".join(reversed(rows))
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(packed), 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 14 + len(head) + len(packed), 0, 0, 14 + len(head)) + head + packed


def drawn(drawing: Path, size: int):
    """Return the drawing at a size, as an image with transparency."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def png(image) -> bytes:
    """Return an image as PNG."""
    from PySide6.QtCore import QBuffer, QByteArray

    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(kept)


def bitmap(image) -> bytes:
    """Return an image as an icon's bitmap: header, rows from the bottom, and the mask of old."""
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    bits = bytes(image.constBits())
    rows = [bits[row * size * 4 : (row + 1) * size * 4] for row in range(size)]
    mask = bytes((size + 31) // 32 * 4 * size)
    return header + b"".join(reversed(rows)) + mask
