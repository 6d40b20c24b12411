"""The disc of a weight: filled for weighty, half for of substance, a ring for light."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QPen

from app.ui.theme import Theme

_SIZE, _LINE = 9.0, 1.2
_WEIGHTY, _SUBSTANCE = 3, 2
_TOP, _HALF = 90 * 16, 180 * 16  # Qt counts in sixteenths of a degree, from three o'clock, against the clock


def draw_weight(painter: QPainter, middle: QPointF, weight: int, theme: Theme) -> None:
    """Draw the disc of a weight around its middle; nothing for none."""
    if not weight:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = (_SIZE - _LINE) / 2
    if weight == _WEIGHTY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.seal_fill))
        painter.drawEllipse(middle, _SIZE / 2, _SIZE / 2)
    else:
        painter.setPen(QPen(QColor(theme.ink if weight == _SUBSTANCE else theme.ink2), _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, inner, inner)
        if weight == _SUBSTANCE:
            painter.setBrush(QColor(theme.ink))
            painter.setPen(Qt.PenStyle.NoPen)
            place = QRectF(middle.x() - inner, middle.y() - inner, 2 * inner, 2 * inner)
            painter.drawPie(place, _TOP, _HALF)
    painter.restore()


def disc_image(weight: int, theme: Theme) -> str:
    """Return the disc of a weight as an image for rich text."""
    side = int(_SIZE) + 1
    fine = QGuiApplication.primaryScreen().devicePixelRatio()
    pixels = round(side * fine)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(fine, fine)
    draw_weight(painter, QPointF(side / 2, side / 2), weight, theme)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    encoded = bytes(kept.toBase64().data()).decode("ascii")
    return f"<img src='data:image/png;base64,{encoded}' width='{side}' height='{side}'>"
