"""Icons of the categories: each drawn here as lines, and painted where a block is named."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.ui import theme
from nodes import CATEGORIES

RING = "M10 3a7 7 0 1 0 .01 0z"

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "activation": "M2.5 15H9l8-11",
        "adversaries": "M4 4l12 12 M16 4L4 16 M3 12.5L7.5 17 M17 12.5L12.5 17",
        "agents": "M4 8h12v8.5H4z M10 8V4 M8 3.5h4 M7.5 12v.5 M12.5 12v.5",
        "attention": "M2 10c2.6-4 5.2-6 8-6s5.4 2 8 6c-2.6 4-5.2 6-8 6s-5.4-2-8-6z "
        "M10 7.6a2.4 2.4 0 1 0 .01 0z",
        "code": "M7 5l-5 5 5 5 M13 5l5 5-5 5",
        "composites": "M10 3l7.5 4-7.5 4-7.5-4z M2.5 11.5l7.5 4 7.5-4",
        "convolution": "M3 3h14v14H3z M3 10h7V3 M11.5 11.5L15 15 M15 12v3h-3",
        "data": "M4 5.5C4 4 6.7 3 10 3s6 1 6 2.5S13.3 8 10 8 4 7 4 5.5z M4 5.5v9"
        "c0 1.5 2.7 2.5 6 2.5s6-1 6-2.5v-9 M4 10c0 1.5 2.7 2.5 6 2.5s6-1 6-2.5",
        "decoding": "M3 5h7 M3 10h4 M3 15h7 M11 10h6.5 M14.5 7l3 3-3 3",
        "dense": "M6.5 5h7 M6 6l8 8 M6 14l8-8 M6.5 15h7 M5 3.4a1.6 1.6 0 1 0 .01 0z "
        "M15 3.4a1.6 1.6 0 1 0 .01 0z M5 13.4a1.6 1.6 0 1 0 .01 0z M15 13.4a1.6 1.6 0 1 0 .01 0z",
        "ends": "M8 3H3v14h5 M8 10h9.5 M14 6.5l3.5 3.5-3.5 3.5",
        "environments": f"{RING} M3 10h14 M10 3C6.3 7 6.3 13 10 17 M10 3c3.7 4 3.7 10 0 14",
        "graph_data": "M3 3h14v14H3z M10 6.5L6.5 13h7z",
        "graphs": "M9 6.5l-3 6 M11 6.5l3 6 M7 14.5h6 M10 3a2 2 0 1 0 .01 0z "
        "M5 12.5a2 2 0 1 0 .01 0z M15 12.5a2 2 0 1 0 .01 0z",
        "losses": "M3 3v14h14 M6 4c.8 6 3.6 9.3 11 9.5",
        "metrics": "M4 17v-6 M10 17V3 M16 17V8",
        "normalization": "M2 16c5 0 4-12 8-12s3 12 8 12",
        "notes": "M4 3h12v14H4z M7 7h6 M7 10h6 M7 13h3",
        "operations": f"{RING} M10 6.5v7 M6.5 10h7",
        "parameter": "M10 3c2.9 0 4.5 3 4.5 7s-1.6 7-4.5 7-4.5-3-4.5-7S7.1 3 10 3z M5.5 10h9",
        "pooling": "M2.5 2.5L7 7 M7 3.5V7H3.5 M17.5 2.5L13 7 M13 3.5V7h3.5 "
        "M2.5 17.5L7 13 M3.5 13H7v3.5 M17.5 17.5L13 13 M13 16.5V13h3.5",
        "preparation": "M3 6h7.5 M15.5 6H17 M13 3.5v5 M3 14h1.5 M9.5 14H17 M7 11.5v5",
        "recurrent": "M15.5 6.5A6.5 6.5 0 1 0 16.5 11 M15.8 2.5v4.2h-4.2",
        "regularization": f"{RING} M5 15L15 5",
        "sequences": "M2 7h4v6H2z M8 7h4v6H8z M14 7h4v6h-4z",
        "spectral": "M2 10c1.8-8.5 3.6-8.5 5.3 0s3.6 8.5 5.4 0 3.5-8.5 5.3 0",
        "trainers": f"{RING} M8.3 6.8v6.4l5-3.2z",
        "": "M6.8 7.3a3.2 3.2 0 1 1 4.8 2.8C10.5 10.8 10 11.4 10 12.7 M10 16v.2",
    }
)
"""Lines on a square of 20, by the module of the category; the empty name for what is unknown."""

SIDE, GAP = 15, 22
"""How large an icon is beside a line of usual text, and where that begins, in pixels."""
STRONG = 3.0
"""The contrast that an icon keeps to its ground."""


KNOWN = {str(vars(each)["TITLE"]): each.__name__.rpartition(".")[2] for each in CATEGORIES}
"""The modules of the categories by their titles."""
OF_COMPOSITES = ("library", "built_in")


def icon_of(category: str) -> str:
    """Give the name in `ICONS` of a category, by the name or the title of its module."""
    name = KNOWN.get(category, category.rpartition(".")[2])
    if name in OF_COMPOSITES:
        return "composites"
    return name if name in ICONS else ""


def paint(
    painter: QPainter, box: QRectF, category: str, ground: QColor, colours: theme.Theme
) -> None:
    """Paint the icon of a category into a box, in its colour as it shows on a ground."""
    colour = theme.readable(colours.category(category), ground, STRONG)
    _lines(icon_of(category), colour.name()).render(painter, box)


def paint_at(painter: QPainter, row: QRect, category: str) -> int:
    """Paint the icon of a category at the left of a row of text; give where the text begins."""
    colours = theme.current()
    side = theme.sized(SIDE)
    box = QRectF(row.left(), row.center().y() + 1 - side / 2, side, side)
    paint(painter, box, category, colours.selected, colours)
    return row.left() + theme.sized(GAP)


@cache
def _lines(name: str, colour: str) -> QSvgRenderer:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">'
        f'<path d="{ICONS[name]}" fill="none" stroke="{colour}" stroke-width="1.8" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))
