"""Icons: own drawings on a grid of 24 units, in the colour that is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources


def icon(name: str, colour: str, disabled: str = "", size: int = 18) -> QIcon:
    """Return the icon ``name`` in ``colour``, and in ``disabled`` for what cannot be used now; ``size`` in pixels.

    It is drawn for the screens that there are now.
    """
    made = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
        made.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon ``name`` drawn ``size`` pixels wide for a screen of this pixel ratio."""
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg(name, colour))).render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def svg(name: str, colour: str) -> bytes:
    """Return the drawing with its current colour put in; raise OSError when there is no such drawing."""
    return _drawing(name).replace("currentColor", colour).encode()


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
