"""The look: colours for dark and light, fonts, and what turns Qt's widgets into it.

Panels ask for their look by properties: ``panel`` ("first", "second", "bar") on a frame, ``strong``
on the one button that matters, ``flat`` on a quiet one, ``muted``, ``heading`` and ``title`` on a
label, ``code`` on a field of code. Colours that are painted by hand come from `current`.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPaintDevice,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from app.ui import language

CATEGORIES: Mapping[str, str] = MappingProxyType(
    {
        "data": "#2bb5a6",
        "convolution": "#4f8cff",
        "pooling": "#31b4d9",
        "dense": "#9277ff",
        "activation": "#f2a541",
        "normalization": "#59b368",
        "graph": "#59b368",
        "recurrent": "#e86fb4",
        "metrics": "#e86fb4",
        "attention": "#d9a520",
        "trainers": "#d9a520",
        "losses": "#ff6b78",
        "operations": "#8a93a6",
        "environments": "#2bb5a6",
        "regularization": "#f2a541",
        "composites": "#6e7cf0",
    }
)
"""The colour of each palette category, by the name of its module."""

FAMILIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        language.CHINESE: (
            "PingFang SC",
            "Microsoft YaHei UI",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "WenQuanYi Micro Hei",
        )
    }
)
"""For a language the fonts with its letters, as macOS, Windows and Linux bring them."""

RELATED: Mapping[str, str] = MappingProxyType(
    {
        "ends": "data",
        "text": "data",
        "preparation": "data",
        "augmentation": "data",
        "adversaries": "trainers",
        "agents": "trainers",
        "graphs": "graph",
        "graph_data": "data",
        "spectral": "graph",
        "sequences": "recurrent",
        "combine": "operations",
        "reshape": "operations",
        "notes": "operations",
        "detection": "attention",
        "fitted": "dense",
        "decoding": "trainers",
        "library": "composites",
        "built_in": "composites",
    }
)
"""Categories that share the colour of another."""

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "red": "#e5534b",
        "orange": "#e8833a",
        "yellow": "#cfa62a",
        "green": "#57ab5a",
        "teal": "#2bb5a6",
        "blue": "#4f8cff",
        "violet": "#9277ff",
        "pink": "#e275ad",
    }
)
"""The colours that nodes, notes and frames can be given."""

BYPASSED = "#b05cff"
"""The colour of nodes that only pass something on."""

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "tensor": "#9277ff",
        "image": "#4f8cff",
        "tokens": "#31b4d9",
        "label": "#e86fb4",
        "boxes": "#f2a541",
        "masks": "#d9a520",
        "mask": "#a3ad4e",
        "graph": "#59b368",
        "text": "#8a93a6",
        "observation": "#2bb5a6",
        "action": "#f2a541",
        "scalar": "#ff6b78",
        "metric": "#e86fb4",
        "decoding": "#d9a520",
    }
)
"""The colour of each kind of wire."""

GREY = "#8a93a6"
"""The colour of what has no category or no kind yet."""

LETTERS = re.compile(r"font-size: (\d+)px")
READABLE = 4.5
"""The contrast that text keeps to what it stands on."""


@dataclass(frozen=True)
class Theme:
    """The colours of one look, each by its role.

    Parameters
    ----------
    name
        ``"dark"`` or ``"light"``.
    canvas, dots
        What the drawing stands on, and its grid.
    panel, second, line
        Panels, what stands out in them, and the lines between them.
    node, node_line
        The body of a node and its outline.
    text, muted
        What is read first, and what is secondary.
    accent, on_accent
        The one strong colour, and text on it.
    good, warning, bad
        How things stand.
    selected
        Behind a chosen row.
    shadow
        Under what floats.
    """

    name: str
    canvas: QColor
    dots: QColor
    panel: QColor
    second: QColor
    line: QColor
    node: QColor
    node_line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    good: QColor
    warning: QColor
    bad: QColor
    selected: QColor
    shadow: QColor

    @property
    def dark(self) -> bool:
        """Whether light stands on dark."""
        return self.name == "dark"

    def category(self, name: str) -> QColor:
        """Give the colour of a category's square, by the name or title of its module."""
        return _colour(CATEGORIES.get(_stem(name), GREY))

    def mark(self, name: str) -> QColor:
        """Give the colour of a mode, one that nodes can be given, or that of a category."""
        if name == "disabled":
            return self.node_line
        own = BYPASSED if name == "bypassed" else COLOURS.get(name)
        return _colour(own) if own else self.category(name)

    def category_text(self, name: str, on: QColor | None = None) -> QColor:
        """Give the colour of a category for text, with the contrast that reading needs."""
        ground = self.node if on is None else on
        return _readable(self.category(name).name(), ground.name())

    def kind(self, name: str) -> QColor:
        """Give the colour of what flows on a wire."""
        return _readable(KINDS.get(name, GREY), self.canvas.name(), 3.0)


def _theme(name: str, **colours: str) -> Theme:
    return Theme(name, **{role: QColor(colour) for role, colour in colours.items()})


DARK = _theme(
    "dark",
    canvas="#15171c",
    dots="#23262e",
    panel="#1b1e25",
    second="#20242c",
    line="#2d323c",
    node="#242933",
    node_line="#3a4150",
    text="#e8eaf0",
    muted="#97a0b1",
    accent="#6ea0ff",
    on_accent="#10131a",
    good="#4cc38a",
    warning="#f5b95f",
    bad="#ff6b6b",
    selected="#2b3342",
    shadow="#50000000",
)

LIGHT = _theme(
    "light",
    canvas="#f3f4f7",
    dots="#e2e5eb",
    panel="#ffffff",
    second="#f7f8fa",
    line="#dfe3ea",
    node="#ffffff",
    node_line="#d3d9e3",
    text="#1d2330",
    muted="#5f687c",
    accent="#1f5ae6",
    on_accent="#ffffff",
    good="#157a48",
    warning="#966000",
    bad="#c93030",
    selected="#e6edff",
    shadow="#20203050",
)

THEMES: Mapping[str, Theme] = MappingProxyType({"dark": DARK, "light": LIGHT})


class Appearance(QObject):
    """Which theme the window wears: the system's, or the one that was chosen.

    Attributes
    ----------
    changed
        Another `Theme` is worn now, or text has another size.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QApplication.setStyle("Fusion")  # while there is little yet that would be dressed twice
        self._choice = "system"
        self._worn = _of_system()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """``"system"``, ``"dark"`` or ``"light"``."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The theme that is worn."""
        return self._worn

    def choose(self, choice: str) -> None:
        """Follow the system, or wear one theme whatever the system does."""
        self._choice = choice if choice in THEMES else "system"
        self._follow()

    def resize(self, percent: int) -> None:
        """Make text as large as that, in percent, or as the nearest size that there is."""
        before = size()
        resize(percent)
        if size() != before:
            self.changed.emit(self._worn)

    def step(self, by: int) -> None:
        """Make text so many sizes larger, or smaller."""
        place = SIZES.index(size()) + by
        self.resize(SIZES[max(0, min(len(SIZES) - 1, place))])

    def _follow(self) -> None:
        wanted = THEMES.get(self._choice) or _of_system()
        if wanted is not self._worn:
            self._worn = wanted
            self.changed.emit(wanted)


_worn: list[Theme] = []
"""What `current` answers: at most one theme, set by `wear`."""


def current() -> Theme:
    """Give the theme that is worn; the system's where nobody chose."""
    return _worn[0] if _worn else _of_system()


def wear(theme: Theme, sheet: str = "") -> None:
    """Dress the whole application: its palette, its style sheet and its font.

    One style sheet with all rules is half the work of a second one on the window.

    Parameters
    ----------
    sheet
        Further rules.
    """
    _worn[:] = [theme]
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setFont(font())
        app.setPalette(palette(theme))
        app.setStyleSheet(style_sheet(theme) + sheet)


def _of_system() -> Theme:
    scheme = QGuiApplication.styleHints().colorScheme()
    return LIGHT if scheme == Qt.ColorScheme.Light else DARK


# Colours.


def _stem(name: str) -> str:
    stem = name.rpartition(".")[2].partition(" ")[0].lower()
    return RELATED.get(stem, stem)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def luminance(colour: QColor) -> float:
    """Give the relative luminance of a colour, 0 to 1, as WCAG 2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Give the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: QColor, ground: QColor, least: float = READABLE) -> QColor:
    """Darken or lighten a colour until it keeps the contrast ``least`` to its ground."""
    return _readable(colour.name(), ground.name(), least)


@cache
def _readable(name: str, ground: str, least: float = READABLE) -> QColor:
    colour, on = QColor(name), QColor(ground)
    darker = luminance(on) > 0.35
    for _ in range(40):
        if contrast(colour, on) >= least:
            break
        colour = colour.darker(105) if darker else colour.lighter(105)
    return colour


def swatch(name: str) -> QIcon:
    """Give the picture of one of the colours that nodes can have, for a menu."""
    picture = QPixmap(14, 14)
    picture.fill(Qt.GlobalColor.transparent)
    with painting_on(picture) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS[name]))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 13, 13), 4, 4)
    return QIcon(picture)


# Fonts.

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""How large text can be, in percent of what is usual."""
_size = [100]
"""How large text is now: one number, set by `resize`."""


def size() -> int:
    """Give how large text is, in percent."""
    return _size[0]


def resize(percent: int) -> None:
    """Make text as large as that, or as the nearest size that there is."""
    _size[:] = [min(SIZES, key=lambda each: abs(each - percent))]


def sized(pixels: float) -> int:
    """Give what a length that belongs to text, such as of a row, is at the size of now."""
    return round(pixels * _size[0] / 100)


@cache
def _family() -> str:
    return "Inter" if "Inter" in QFontDatabase.families() else ""


def font(*, small: bool = False, bold: bool = False) -> QFont:
    """Give the font of the window: 13 px, or 11 px for what is secondary; tabular figures.

    It is as large as the user likes text to be.
    """
    return QFont(_font(bold, sized(11 if small else 13)))


def drawn_font(*, small: bool = False, bold: bool = False) -> QFont:
    """Give the font of the drawing, which the zoom makes larger, not the size of text."""
    return QFont(_font(bold, 11 if small else 13))


@cache
def _font(bold: bool, pixels: int) -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if _family():
        made.setFamilies([_family(), *made.families()])
    made.setFamilies([*made.families(), *_further()])
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _further() -> list[str]:
    """Give the family that has the letters of the language, where Latin ones lack them."""
    known = [each for each in FAMILIES.get(language.spoken(), ()) if QFontDatabase.hasFamily(each)]
    return known[:1]


def code_font(*, small: bool = False) -> QFont:
    """Give the font of code."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setFamilies([*made.families(), *_further()])
    made.setPixelSize(sized(11 if small else 12))
    return made


# Painting by hand.


@contextmanager
def painting(painter: QPainter) -> Iterator[QPainter]:
    """Lend a painter, and give it back as it was whatever happens."""
    painter.save()
    try:
        yield painter
    finally:
        painter.restore()


@contextmanager
def painting_on(device: QPaintDevice) -> Iterator[QPainter]:
    """Open a painter on a widget or picture, and end it whatever happens."""
    painter = QPainter(device)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter
    finally:
        painter.end()


def ring(painter: QPainter, box: QRect | QRectF) -> None:
    """Paint what shows where the keyboard is, around a row or a cell."""
    with painting(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().accent, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


# Widgets.


def palette(theme: Theme) -> QPalette:
    """Give the colours of Qt's own widgets."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text),
        (role.Base, theme.second),
        (role.AlternateBase, theme.panel),
        (role.Text, theme.text),
        (role.Button, theme.second),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.bad),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.ToolTipBase, theme.second),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Light, theme.line),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Shadow, theme.canvas),
    ):
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, _faded(theme))
    return made


def _faded(theme: Theme) -> QColor:
    made = QColor(theme.muted)
    made.setAlphaF(0.6)
    return made


def style_sheet(theme: Theme) -> str:
    """Give the style sheet of the panels, after the pictures in the design."""
    sheet = _SHEET.replace("@hover", theme.accent.lighter(108).name())
    roles = [each.name for each in fields(theme) if each.type is QColor]
    for role in sorted(roles, key=len, reverse=True):  # node_line before node
        sheet = sheet.replace(f"@{role}", getattr(theme, role).name())
    return resized(sheet)


def resized(sheet: str) -> str:
    """Give a style sheet with letters as large as the user likes them."""
    return LETTERS.sub(lambda found: f"font-size: {sized(int(found[1]))}px", sheet)


_SHEET = """
QWidget { color: @text; font-size: 13px; }
QMainWindow, QDialog { background: @panel; }
QToolTip { background: @second; color: @text; border: 1px solid @node_line;
    padding: 5px 7px; font-size: 12px; }
*[panel="first"] { background: @panel; }
*[panel="second"] { background: @second; }
*[panel="bar"] { background: @panel; border-bottom: 1px solid @line; }
*[panel="status"] { background: @second; border-top: 1px solid @line; }
QLabel { background: transparent; }
*[muted="true"] { color: @muted; font-size: 11px; }
*[heading="true"] { color: @muted; font-size: 10px; font-weight: 600; }
*[title="true"] { font-size: 15px; font-weight: 600; }
*[bad="true"] { color: @bad; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
    background: @second; border: 1px solid @line; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border-color: @accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: @bad; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @muted; }
QComboBox QAbstractItemView { background: @second; border: 1px solid @node_line;
    selection-background-color: @selected; selection-color: @text; outline: 0; }
QPushButton, QToolButton { background: @second; border: 1px solid @line; border-radius: 7px;
    padding: 6px 12px; outline: 0; }
QToolButton { padding: 5px 9px; }
QPushButton:hover, QToolButton:hover { background: @selected; border-color: @node_line; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selected; }
QPushButton:disabled, QToolButton:disabled { color: @muted; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton[strong="true"], QToolButton[strong="true"] { background: @accent; color: @on_accent;
    border-color: @accent; font-weight: 600; padding: 6px 16px; }
QPushButton[strong="true"]:hover, QToolButton[strong="true"]:hover { background: @hover; }
QPushButton[strong="true"]:disabled, QToolButton[strong="true"]:disabled {
    background: @second; color: @muted; border-color: @line; }
*[flat="true"] { background: transparent; border-color: transparent; }
*[flat="true"]:hover { background: @selected; }
*[flat="true"]:focus { border-color: @accent; }
QMenuBar { background: @panel; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @second; border: 1px solid @node_line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 5px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QListView, QTreeView, QTableView { background: transparent; border: 0; outline: 0;
    selection-background-color: @selected; selection-color: @text;
    alternate-background-color: @second; gridline-color: @line; }
QListView::item, QTreeView::item { padding: 4px 6px; border-radius: 6px; }
QListView::item:hover, QTreeView::item:hover { background: @second; }
QListView::item:selected, QTreeView::item:selected { background: @selected; color: @text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @panel; color: @muted; border: 0;
    border-bottom: 1px solid @line; padding: 5px 8px; font-size: 11px; }
QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 2px 6px 2px;
    margin: 0 14px 0 0; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tear { image: none; width: 0; }
QTabBar[tight="true"]::tab { margin: 0 6px 0 0; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea, QAbstractScrollArea { background: transparent; border: 0; }
QListView { background: @panel; }
QListWidget, #finder QListView { background: transparent; }
QPlainTextEdit, QTextEdit { background: @second; border: 1px solid @line; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @node_line; border-radius: 3px; min-height: 28px;
    min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @second; border: 1px solid @line; border-radius: 5px; height: 8px;
    text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QStatusBar { background: @second; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QGroupBox { border: 1px solid @line; border-radius: 7px; margin-top: 14px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; color: @muted; }
"""
