"""A drawing as a picture: PNG or SVG, by the canvas's own painter, with the project inside."""

import os
import re
from math import ceil
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.compiler.report import Analysis
from app.graph.graph import Project
from app.project.file import save_bytes
from app.project.pictures import embed
from app.project.writing import write
from app.ui import theme as look
from app.ui.canvas.geometry import Geometry
from app.ui.canvas.paint import DrawingPainter, Marks
from app.ui.theme import Theme
from nodes.errors import UserError

EDGE = 40.0
"""How much empty canvas stands around the drawing, in canvas units."""
MOST = 16_000
"""The most pixels that a side of a PNG may have."""
SUFFIXES = (".png", ".svg")


def render(
    project: Project,
    analysis: Analysis | None,
    path: Path,
    colours: Theme = look.LIGHT,
    scale: float = 1.0,
    *,
    composite: str = "",
) -> None:
    """Write a drawing as PNG or SVG; the picture holds the project, and can be opened as one.

    Parameters
    ----------
    project, composite
        What is drawn: the main drawing, or the one inside a composite.
    analysis
        What the engine found out about it: shapes, counts and problems.
    path
        Where the picture goes; its suffix says which kind it is.
    colours
        The theme.
    scale
        Pixels a canvas unit.

    Raises
    ------
    UserError
        If the suffix is another, the picture would be too large or cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise UserError(
            "A drawing is written as {kinds}, not as {kind}.",
            kinds=", ".join(SUFFIXES),
            kind=kind or path.name,
        )
    _ensure_application()
    geometry = Geometry()
    geometry.follow(project, composite)
    geometry.know(analysis)
    area = geometry.bounds().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    paint = _svg if kind == ".svg" else _png
    save_bytes(embed(paint(geometry, area, colours, scale), write(project)), path)


def glimpse(project: Project, size: QSize, colours: Theme, ratio: float = 1.0) -> QImage:
    """Give a small picture of a drawing that fits into a box, without what was found out about it.

    Parameters
    ----------
    project
        Whose main drawing is drawn.
    size
        Of the box, in points.
    colours
        The theme.
    ratio
        Pixels a point.
    """
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(colours.canvas)
    geometry = Geometry()
    geometry.follow(project)
    area = geometry.bounds().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    if area.isEmpty():
        return image
    scale = min(size.width() / area.width(), size.height() / area.height(), 1.0)
    around = QRectF(0, 0, size.width() / scale, size.height() / scale)
    around.moveCenter(area.center())
    with look.painting_on(image) as painter:
        _paint(painter, geometry, around, colours, scale)
    return image


def _png(geometry: Geometry, area: QRectF, colours: Theme, scale: float) -> bytes:
    size = QSize(ceil(area.width() * scale), ceil(area.height() * scale))
    if max(size.width(), size.height()) > MOST:
        raise UserError(
            "The picture would have {width} × {height} pixels; choose a smaller scale, or SVG.",
            width=size.width(),
            height=size.height(),
        )
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colours.canvas)
    with look.painting_on(image) as painter:
        _paint(painter, geometry, area, colours, scale)
    buffer = _open()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt does not
    return bytes(buffer.data().data())


def _svg(geometry: Geometry, area: QRectF, colours: Theme, scale: float) -> bytes:
    buffer = _open()
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    size = QSize(ceil(area.width() * scale), ceil(area.height() * scale))
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle("Netwright")
    with look.painting_on(made) as painter:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), colours.canvas)
        _paint(painter, geometry, area, colours, scale)
    # Qt writes the system's name for the last resort, which no other program knows.
    return re.sub(rb'font-family="([^"]*)"', rb'font-family="\1, sans-serif"', buffer.data().data())


def _paint(
    painter: QPainter, geometry: Geometry, area: QRectF, colours: Theme, scale: float
) -> None:
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    DrawingPainter(colours).paint(painter, geometry, area, scale, marks=Marks(), vector=True)


def _open() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _ensure_application() -> None:
    """Start Qt without a screen, where the command line draws and nobody else has started it."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication([]))


_kept: list[QGuiApplication] = []
"""Qt ends when its application is collected."""
