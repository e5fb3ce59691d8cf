"""What the rooms of the window add to the theme: a look for each role, icons, colours of code."""

from dataclasses import fields
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

import app
from app.ui import theme
from app.ui.theme import Theme

STROKES = {
    "undo": "M7 4 3 8l4 4 M3 8h8a5 5 0 0 1 0 10H8",
    "redo": "M13 4l4 4-4 4 M17 8H9a5 5 0 0 0 0 10h3",
    "commands": "M3 6h14 M3 10h14 M3 14h9",
    "device": "M6 6h8v8H6z M8 3v3 M12 3v3 M8 14v3 M12 14v3 M3 8h3 M3 12h3 M14 8h3 M14 12h3",
    "fold": "M5 8l5 5 5-5",
    "file": "M5 2h7l4 4v12H5z M12 2v4h4",
    "unstarred": "M10 2.6l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L2.5 8.1l5.2-.7z",
    "clock": "M10 3a7 7 0 1 0 .01 0z M10 6v4l3 2",
    "brush": "M4 16l2-5 8-8 3 3-8 8z",
    "close": "M4 4l12 12 M16 4L4 16",
    "float": "M8 4H3v13h13v-5 M11 3h6v6 M17 3l-8 8",
    "dock": "M3 4h14v12H3z M3 11h14",
    "tabs": "M3 7h4V3h6v4h4v10H3z",
}
"""Icons that are lines, as SVG paths on a square of 20."""

SOLID = {
    "star": "M10 2.6l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L2.5 8.1l5.2-.7z",
    "train": "M6 4l10 6-10 6z",
    "pause": "M5 4h3.6v12H5z M11.4 4H15v12h-3.6z",
    "go_on": "M4 4h3v12H4z M9 4l8 6-8 6z",
    "stop": "M5 5h10v10H5z",
    "back": "M15 4L7 10l8 6z M3.5 4H6v12H3.5z",
    "forward": "M5 4l8 6-8 6z M14 4h2.5v12H14z",
}
"""Icons that are filled."""

ICONS = Path(app.__file__).resolve().parent.parent / "resources" / "icons"
"""Where the few icons lie that a style sheet shows."""
SIDE = 128
"""How large icons are made, in pixels: sharp at twice the size on a screen three times as dense."""

CODE = {
    "dark": {
        "keyword": "#c792ea",
        "name": "#82aaff",
        "number": "#f5b95f",
        "text": "#8fd19e",
        "comment": "#7f8896",
    },
    "light": {
        "keyword": "#8a3ab9",
        "name": "#2257c9",
        "number": "#9a5b00",
        "text": "#1c7a45",
        "comment": "#5f687c",
    },
}


def icon(name: str, colour: QColor | None = None, off: QColor | None = None) -> QIcon:
    """Give an icon in a colour; the text's where none is said."""
    worn = theme.current()
    made = QIcon()
    made.addPixmap(_picture(name, (colour or worn.text).name()))
    made.addPixmap(_picture(name, (off or worn.muted).name()), QIcon.Mode.Disabled)
    return made


@cache
def _picture(name: str, colour: str) -> QPixmap:
    if name in SOLID:
        look = f'd="{SOLID[name]}" fill="{colour}"'
    else:
        look = (
            f'd="{STROKES[name]}" fill="none" stroke="{colour}" stroke-width="1.7" '
            'stroke-linecap="round" stroke-linejoin="round"'
        )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path {look}/></svg>'
    picture = QPixmap(QSize(SIDE, SIDE))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, SIDE, SIDE))
    finally:
        painter.end()
    return picture


def code_colours() -> dict[str, QColor]:
    """Give the colours of code in the theme that is worn."""
    return {kind: QColor(colour) for kind, colour in CODE[theme.current().name].items()}


def put(widget: QWidget, **properties: object) -> None:
    """Give a widget properties that its look depends on, and paint it by them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def sheet(worn: Theme) -> str:
    """Give the style sheet of the roles that the window's rooms use."""
    families = ", ".join(f'"{each}"' for each in theme.font().families())
    code = theme.code_font().family()
    text = f"QWidget {{ font-family: {families}; }}\nQPlainTextEdit {{ font-family: '{code}'; }}\n"
    text += _SHEET.replace("@icons", ICONS.as_posix()).replace("@name", worn.name)
    roles = [each.name for each in fields(worn) if each.type is QColor]
    for role in sorted(roles, key=len, reverse=True):
        text = text.replace(f"@{role}", getattr(worn, role).name())
    return theme.resized(text)


_SHEET = """
QWidget#below, *[docked="true"] { background: @panel; }
QWidget#below_head, QWidget#dock_title { background: @panel; }
QMainWindow#arrangement { background: @canvas; }
QMainWindow#arrangement::separator { background: @line; width: 3px; height: 3px; }
QMainWindow#arrangement::separator:hover { background: @accent; }
QDockWidget { border: 0; background: @node_line; }
QLabel[role="dock"] { color: @muted; font-size: 11px; font-weight: 600; }
QToolButton[role="knob"] { background: transparent; border: 1px solid transparent;
    border-radius: 4px; padding: 2px; }
QToolButton[role="knob"]:hover { background: @selected; }
QToolButton[role="knob"]:focus { border-color: @accent; }
QWidget#header { background: @panel; border-bottom: 1px solid @line; }
QWidget#status { background: @second; border-top: 1px solid @line; }
QWidget#status QLabel { color: @muted; font-size: 11px; }
QWidget#status QLabel[role="chip"] { color: @warning; border: 1px solid @line;
    border-radius: 7px; padding: 0 7px; }
QWidget#status QLabel[tone="good"] { color: @good; }
QWidget#status QLabel[tone="warning"] { color: @warning; }
QWidget#status QLabel[tone="bad"] { color: @bad; }
QFrame#finder { background: @panel; border: 1px solid @node_line; }
QLineEdit#search { padding: 6px 10px; border-radius: 7px; }
*[role="muted"] { color: @muted; }
*[role="muted"][changed="true"] { color: @text; }
*[role="small"] { color: @muted; font-size: 11px; }
*[role="error"] { color: @bad; font-size: 11px; }
*[role="section"] { color: @muted; font-size: 10px; font-weight: 600; padding-top: 6px; }
*[role="title"] { font-size: 15px; font-weight: 600; }
*[role="figure"] { color: @text; font-size: 12px; }
*[role="key"] { color: @muted; font-size: 12px; }
*[role="empty"] { color: @muted; padding: 8px 14px; }
*[role="empty"][inside="true"] { padding: 8px 0; }
*[role="crumbs"] { color: @muted; font-size: 12px; }
*[tone="good"] { color: @good; }
*[tone="warning"] { color: @warning; }
*[tone="bad"] { color: @bad; }
QLineEdit[role="name"] { background: transparent; border-color: transparent; color: @muted;
    padding: 2px 4px; font-size: 12px; }
QLineEdit[role="name"]:hover { border-color: @line; }
QLineEdit[role="name"]:focus { border-color: @accent; color: @text; background: @second; }
QToolButton[role="fold"] { background: transparent; border: 0; color: @muted; font-size: 11px;
    padding: 2px 0; }
QToolButton[role="fold"]:hover { color: @text; }
QToolButton[role="fold"]:disabled { color: @line; }
QToolButton[role="fold"]:focus { color: @accent; }
QPushButton[role="link"] { background: transparent; border: 0; color: @accent; padding: 1px 0;
    text-align: left; font-weight: 600; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="fix"] { padding: 3px 10px; color: @accent; }
QLabel[role="fix"] { color: @accent; }
QPushButton[role="act"] { padding: 3px 10px; border-color: @node_line; border-radius: 6px;
    font-size: 12px; }
QPushButton[role="act"]:disabled { border-color: @line; }
QPushButton[role="act"]:focus { border-color: @accent; }
QPushButton[role="file"] { background: transparent; border: 0; color: @muted; padding: 3px 8px;
    border-radius: 5px; font-size: 12px; }
QPushButton[role="file"]:checked { color: @text; background: @selected; }
QPushButton[role="file"]:hover { color: @text; }
QPushButton[role="file"]:focus { border: 1px solid @accent; }
QFrame[role="problem"] { border-radius: 7px; }
QFrame[role="problem"]:hover { background: @second; }
QFrame[role="card"] { background: @second; border: 1px solid @line; border-radius: 9px; }
QFrame[role="card"][tone="good"] { border-color: @good; }
QFrame[role="card"][tone="warning"] { border-color: @warning; }
QFrame[role="card"][tone="bad"] { border-color: @bad; }
QFrame[role="notice"] { background: @second; border-bottom: 1px solid @line; }
QPlainTextEdit { border-radius: 7px; padding: 0; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("@icons/down-@name.svg"); width: 10px; height: 10px;
    margin-right: 8px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 10px; height: 10px; margin: -5px 0; border-radius: 7px;
    background: @panel; border: 2px solid @accent; }
QSlider::handle:horizontal:hover { background: @selected; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::handle:horizontal:disabled { border-color: @line; }
QTabBar QToolButton { background: @panel; border: 0; border-radius: 4px; padding: 0; }
QTabBar QToolButton:hover { background: @selected; }
QTabBar::scroller { width: 44px; }
QScrollArea#start { background: @panel; }
QTreeWidget { outline: 0; }
QTreeView::item { padding: 0; }
QTreeView::item:focus, QListView::item:focus { border: 1px solid @accent; }
QTreeWidget#runs::item { padding: 5px 6px; border-radius: 0; }
QTreeWidget::branch { background: transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
QCheckBox { spacing: 8px; border: 1px solid transparent; border-radius: 5px; padding: 1px 2px; }
QCheckBox:focus { border-color: @accent; }
QCheckBox::indicator:unchecked { width: 12px; height: 12px; border: 1px solid @muted;
    border-radius: 3px; background: @second; }
QCheckBox::indicator:unchecked:disabled { border-color: @line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton[brand="true"] { font-weight: 600; padding: 5px 8px; }
QLabel#toast { background: @selected; color: @text; border: 1px solid @node_line;
    border-radius: 9px; padding: 8px 14px; }
QLabel#progress { color: @muted; font-size: 12px; }
"""
