"""Pictures of tensors: feature maps as tiles, vectors as bars, tables as heat maps."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui import theme

Floats = NDArray[np.float32]

MOST_TILES = 256
MOST_BARS = 512


def grey(values: Floats, dark: bool = True) -> QImage:
    """Make a picture of a table (H, W): the least value is the ground, the greatest stands out."""
    scaled = levels(values)
    shown = scaled if dark else 255 - scaled
    shown = np.ascontiguousarray(shown)
    height, width = shown.shape
    return QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def greys(values: Floats, dark: bool = True) -> list[QImage]:
    """Make a picture of each table of several (N, H, W), as `grey` does, in one go."""
    known = values.astype(np.float32)
    if not np.isfinite(known).all():
        known = np.nan_to_num(known, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = (edge(known, axis=(1, 2), keepdims=True) for edge in (np.min, np.max))
    flat = high - low < 1e-12
    spread = (known - low) * (255.0 / np.where(flat, 1.0, high - low))
    scaled = np.where(flat, np.where(high <= 0, 0, 255), spread.round()).astype(np.uint8)
    shown = np.ascontiguousarray(scaled if dark else 255 - scaled)
    _, height, width = shown.shape
    kind = QImage.Format.Format_Grayscale8
    return [QImage(each.data, width, height, width, kind).copy() for each in shown]


def colour(values: Floats) -> QImage:
    """Make a picture of red, green and blue planes (3, H, W)."""
    shown = np.ascontiguousarray(levels(values).transpose(1, 2, 0))
    height, width = shown.shape[:2]
    return QImage(shown.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def levels(values: Floats) -> NDArray[np.uint8]:
    """Give values stretched to 0..255; what is no number becomes 0."""
    known = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    if high - low < 1e-12:
        return np.full(known.shape, 0 if high <= 0 else 255, np.uint8)
    return ((known - low) * (255.0 / (high - low))).round().astype(np.uint8)


def is_picture(shape: tuple[int, ...]) -> bool:
    """Tell whether an array without its batch axis is a picture of one or three channels."""
    return len(shape) == 3 and shape[0] in (1, 3) and min(shape[1:]) > 1


def picture(values: Floats) -> QImage:
    """Make a picture of an array (1, H, W) or (3, H, W), or of a table (H, W)."""
    if values.ndim == 3 and values.shape[0] == 3:
        return colour(values)
    return grey(values[0] if values.ndim == 3 else values, theme.current().dark)


def paint(painter: QPainter, box: QRectF, values: Floats) -> None:
    """Paint any array into a box, in the way that tells most about it."""
    shape = values.shape
    if values.size == 0:
        return
    if len(shape) == 3:
        tiles(painter, box, values)
    elif len(shape) == 2 and min(shape) > 1:
        table(painter, box, lying(values))
    elif len(shape) > 3:
        tiles(painter, box, values.reshape(-1, *shape[-2:]))
    else:
        bars(painter, box, values.reshape(-1))


def table(painter: QPainter, box: QRectF, values: Floats) -> None:
    """Paint a table, its rows at least so high that one can tell them apart."""
    rows, columns = values.shape
    wide = min(box.width(), 14.0 * columns)
    high = min(box.height(), max(14.0 * rows, wide * rows / columns))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(QRectF(box.left(), box.top(), wide, high), grey(values, theme.current().dark))


def lying(values: Floats) -> Floats:
    """Turn a table that is much higher than wide, as a sequence is, so that time goes right."""
    return values.T if values.shape[0] > 2 * values.shape[1] else values


def tiles(painter: QPainter, box: QRectF, maps: Floats) -> None:
    """Paint planes (C, H, W) side by side, each stretched to its own range."""
    maps = maps[:MOST_TILES]
    count, height, width = maps.shape
    columns, side = fitting(count, width / height, box.width(), box.height())
    dark = theme.current().dark
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for place in range(count):
        left = box.left() + (place % columns) * (side * width / height + 4)
        top = box.top() + (place // columns) * (side + 4)
        target = QRectF(left, top, side * width / height, side)
        painter.drawImage(target, grey(maps[place], dark))


def fitting(count: int, aspect: float, width: float, height: float) -> tuple[int, float]:
    """Give in how many columns tiles are largest, and how high a tile is then."""
    best = (1, 1.0)
    for columns in range(1, count + 1):
        rows = math.ceil(count / columns)
        wide = (width - 4 * (columns - 1)) / columns / aspect
        high = (height - 4 * (rows - 1)) / rows
        side = min(wide, high, 96.0)
        if side > best[1] + 0.01:
            best = (columns, side)
    return best


def bars(painter: QPainter, box: QRectF, values: Floats, strong: QColor | None = None) -> None:
    """Paint a vector as bars from its zero line; the greatest is painted stronger."""
    worn = theme.current()
    shown = np.nan_to_num(values[:MOST_BARS].astype(np.float64))
    low, high = min(0.0, float(shown.min())), max(0.0, float(shown.max()))
    scale = box.height() / (high - low) if high > low else 0.0
    wide = min(26.0, box.width() / shown.size)
    gap = 2.0 if wide > 5 else 0.0
    zero = box.top() + high * scale
    greatest = int(shown.argmax())
    painter.setPen(Qt.PenStyle.NoPen)
    for place, value in enumerate(shown):
        painter.setBrush((strong or worn.accent) if place == greatest else worn.node_line)
        size = abs(value) * scale
        top = zero - size if value >= 0 else zero
        painter.drawRect(QRectF(box.left() + place * wide, top, wide - gap, max(1.0, size)))
