"""Notes: Markdown laid out as a page, painted, and asked for the links that lie in it.

A page is made of a text that came with a file, so nothing that it names is loaded: no picture, no
style, and no HTML is read. A link is an address that is shown; opening it is asked elsewhere.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QPainter,
    QPalette,
    QPixmap,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.ui import theme as look
from app.ui.theme import Theme

MOST = 20_000
"""Of a longer text only so many letters are shown."""
SIZES = (18, 16, 14)
"""How large headings are, the first kind first; further kinds are as the last."""
GAP = 7.0
"""What is left free between paragraphs, in canvas units."""
INDENT = 18.0
"""How far lists stand in, in canvas units."""
PICTURE = re.compile(r"!(\[[^\[\]\n]*\]\([^()\n]*\))")  # none within another: in one pass
FENCE = ("```", "~~~")
SCHEMES = ("https", "http", "mailto")


class Page(QTextDocument):
    """A text that loads nothing, whatever it names."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        made = QPixmap(1, 1)  # without one, Qt opens the file itself
        made.fill(Qt.GlobalColor.transparent)
        return made


def room(box: QRectF) -> QRectF:
    """Give where a note of this box is written."""
    return box.adjusted(12, 10, -12, -8)


def paint(painter: QPainter, text: str, area: QRectF, colours: Theme) -> None:
    """Write a note into an area, as much of it as there is room for."""
    page = _page(text, round(area.width()), colours.name)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, colours.text)
    context.clip = QRectF(0, 0, area.width(), area.height())
    with look.painting(painter):
        painter.translate(area.topLeft())
        painter.setClipRect(context.clip, Qt.ClipOperation.IntersectClip)
        page.documentLayout().draw(painter, context)


def link_at(text: str, area: QRectF, point: QPointF, colours: Theme) -> str:
    """Give the address at a point of a note that is written into an area, or an empty text."""
    if not area.contains(point):
        return ""
    page = _page(text, round(area.width()), colours.name)
    address = page.documentLayout().anchorAt(point - area.topLeft())
    return address if QUrl(address).scheme() in SCHEMES else ""


def readable(text: str) -> str:
    """Give what is laid out: each line ends where it was ended, and a picture is only a link."""
    lines, fenced = [], False
    for line in text[:MOST].splitlines():
        if line.lstrip().startswith(FENCE):
            fenced = not fenced
        elif not fenced:
            line = PICTURE.sub(r"\1", line)
            if line.strip():
                line += "  "  # in Markdown, the mark of a line that ends here
        lines.append(line)
    return "\n".join(lines)


@lru_cache(maxsize=64)
def _page(text: str, width: int, worn: str) -> Page:
    made, colours = Page(), look.THEMES[worn]
    made.setUseDesignMetrics(True)
    made.setDocumentMargin(0)
    made.setIndentWidth(INDENT)
    made.setDefaultFont(look.drawn_font())
    features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    made.setMarkdown(readable(text), features | QTextDocument.MarkdownFeature.MarkdownNoHTML)
    block = made.begin()
    while block.isValid():
        _dress(block, colours)
        block = block.next()
    made.setTextWidth(width)
    return made


def _dress(block: QTextBlock, colours: Theme) -> None:
    """Give a paragraph the fonts, the colours and the gaps of a note."""
    cursor = QTextCursor(block)
    shape = QTextBlockFormat(block.blockFormat())
    fenced, follows = _is_code(block), block.next()
    together = (block.textList() is not None and follows.textList() is not None) or (
        fenced and _is_code(follows)
    )
    shape.setTopMargin(0)
    shape.setBottomMargin(2.0 * (not fenced) if together else GAP)
    if fenced:
        shape.setLeftMargin(INDENT / 2)
    elif shape.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        shape.setLeftMargin(INDENT)
        shape.setRightMargin(0)
    cursor.setBlockFormat(shape)
    level = shape.headingLevel()
    runs = [(each.fragment().position(), each.fragment().length()) for each in _runs(block)]
    for start, length in runs:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_look(cursor.charFormat(), level, colours, code=fenced))


def _is_code(block: QTextBlock) -> bool:
    shape = block.blockFormat()
    fence = QTextFormat.Property.BlockCodeFence
    return block.isValid() and (shape.hasProperty(fence) or shape.nonBreakableLines())


def _runs(block: QTextBlock) -> list[QTextBlock.iterator]:
    found, place = [], block.begin()
    while not place.atEnd():
        found.append(QTextBlock.iterator(place))
        place += 1
    return found


def _look(run: QTextCharFormat, level: int, colours: Theme, *, code: bool) -> QTextCharFormat:
    """Give what a run of letters is to look like."""
    made = QTextCharFormat(run)  # with its address
    made.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    font = QFont(look.drawn_font(bold=level > 0 or run.fontWeight() > QFont.Weight.Medium))
    font.setItalic(run.fontItalic())
    font.setStrikeOut(run.fontStrikeOut())
    if code or run.fontFixedPitch():
        font = QFont(look.code_font())
        font.setPixelSize(12)
        made.setBackground(QBrush(colours.second))
    elif level:
        font.setPixelSize(SIZES[min(level, len(SIZES)) - 1])
    font.setUnderline(run.isAnchor())
    made.setFont(font)
    made.setForeground(QBrush(colours.accent if run.isAnchor() else colours.text))
    return made
