"""Start page: what was open last and the examples that come along, with pictures, by topic."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.graph.graph import Project
from app.project import file, templates
from app.ui import picture, style, theme, words
from app.ui.filing import Filing
from app.ui.pieces import Pieces
from nodes.block import Block
from nodes.errors import UserError

PICTURE = QSize(224, 122)
"""How large a picture is at least, in points; where text is large, or in an open row, larger."""
WORDS = 48
"""The room for the words below a picture."""
BETWEEN = 14
MOST_RECENT = 6
MOST_BYTES = 1 << 21
"""Of a larger file no picture is made, since that would take long."""
MARGIN, NARROW = 34, 12
"""At the sides of the page, in pixels, and where it has room for few cards only."""

TOPICS = (
    "First steps", "Pictures", "Sequences", "Graphs", "Adversaries", "Agents"
)  # fmt: skip
"""What examples are about, in the order of the page."""


def topic_of(project: Project) -> str:
    """Tell what a drawing is about, by the rooms that its blocks come from."""
    drawings = [project.graph, *(each.graph for each in project.composites.values())]
    blocks = [node.block for graph in drawings for node in graph.nodes.values()]
    kinds = {type(each) for each in blocks if isinstance(each, Block)}
    rooms = {kind.__module__.rpartition(".")[2] for kind in kinds}
    if "agents" in rooms:
        return "Agents"
    if "adversaries" in rooms:
        return "Adversaries"
    if rooms & {"graphs", "graph_data", "spectral"}:
        return "Graphs"
    if any(kind.__name__ in ("Conv2d", "MaxPool2d") for kind in kinds):
        return "Pictures"
    recurring = rooms & {"recurrent", "attention", "sequences", "decoding"}
    if recurring or any(kind.__name__ == "Conv1d" for kind in kinds):
        return "Sequences"
    return "First steps"


class StartPage(QScrollArea):
    """Lies over the canvas until something is opened or begun.

    Parameters
    ----------
    filing
        What opens.
    canvas
        What it lies over.
    """

    def __init__(self, filing: Filing, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._filing = filing
        self._canvas = canvas
        self._shelves: dict[str, Shelf] = {}
        self._pieces = Pieces(self)
        self._waiting = False
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Start page"))
        self.hide()
        canvas.installEventFilter(self)

    def offer(self) -> None:
        """Be there, with what was open last and the examples."""
        self._build()
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()
        self._waiting = not self.isVisible()  # the window is not there yet: first its first frame
        if not self._waiting:
            self._pieces.begin(self._fill())

    def leave(self) -> None:
        """Give the canvas free."""
        if self.isVisible():
            self.hide()
            self._canvas.setFocus()
        self._waiting = False
        self._pieces.stop()

    @property
    def filled(self) -> bool:
        """Whether all is there that will be."""
        return not self._waiting and not self._pieces.isActive()

    def cards(self) -> list["Card"]:
        """Give what can be opened, in the order of the page."""
        return [card for shelf in self._shelves.values() for card in shelf.cards]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._canvas.rect())
        if event.type() == QEvent.Type.Paint and self._waiting:
            self._waiting = False
            self._pieces.begin(self._fill())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(8)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        title = QLabel(self.tr("Open an example and press Train"), content)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self._head.addWidget(title, 1)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for text, does, strong in (
            (self.tr("Empty drawing"), self.leave, True),
            (self.tr("Open a file …"), self._filing.choose, False),
        ):
            self._ways.addWidget(self._button(text, does, strong))
        self._head.addLayout(self._ways)
        column.addLayout(self._head)
        self._shelves = {}
        recent = self._filing.recent()[:MOST_RECENT]
        for topic in (self.tr("Go on with"), *map(words.translated, TOPICS)):
            label = QLabel(topic, content)
            label.setProperty("role", "section")
            label.setIndent(0)  # or it would not stand in line with the cards
            shelf = Shelf(label, content, rows=0 if self._shelves else 1)
            self._shelves[topic] = shelf
            column.addWidget(label)
            column.addWidget(shelf)
        for path in recent:
            card = Card(path.stem, str(path.parent))
            card.clicked.connect(lambda _, path=path: self._filing.open(path))
            next(iter(self._shelves.values())).add(card)
        column.addStretch(1)
        self.setWidget(content)
        self._fold()

    def _fold(self) -> None:
        """Have no wide margins where there is little room, and the title in a line of its own."""
        content = self.widget()
        column = content.layout() if content is not None else None
        if column is None:
            return
        wide = self.viewport().width()
        side = MARGIN if wide >= 2 * (least_wide() + MARGIN) + BETWEEN else NARROW
        column.setContentsMargins(side, 26, side, 26)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(across)
        need = self._ways.sizeHint().width()
        beside = wide >= 2 * (side + need)
        self._head.setDirection(across if beside else down)
        self._ways.setDirection(across if wide >= 2 * side + need else down)
        align = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft
        self._head.setAlignment(self._ways, align)

    def _button(self, text: str, does: Callable[[], object], strong: bool) -> QPushButton:
        button = QPushButton(text)
        style.put(button, role="act", strong=strong)
        button.clicked.connect(does)
        return button

    def _fill(self) -> Iterator[None]:
        """Put pictures to the files, then the examples, a piece at a time."""
        for card, path in zip(self.cards(), self._filing.recent(), strict=False):
            yield
            if path.stat().st_size <= MOST_BYTES:
                try:
                    card.put(file.load(path))
                except UserError:
                    card.setToolTip(self.tr("It cannot be read."))
        for template, project in templates.loaded(words.translated):
            yield
            card = Card(template.title, template.name)
            card.setToolTip(words.tip(template.help))
            card.clicked.connect(lambda _, name=template.name: self._filing.open_template(name))
            self._shelves[words.translated(topic_of(project))].add(card)
            card.put(project)
            self._settle()

    def _settle(self) -> None:
        """Lay the page out at once: else it is painted once with cards over each other."""
        for part in (self.widget(), self.viewport(), self):  # each asks the next one
            QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest.value)


def words_high() -> int:
    """Give the room for the words below a picture, as large as the user likes them."""
    return theme.sized(WORDS)


def least_wide() -> int:
    """Give how wide a card is at least: where text is large, more of its words fit."""
    return PICTURE.width() + max(0, theme.sized(PICTURE.width()) - PICTURE.width()) // 2


class Shelf(QWidget):
    """Cards side by side, which share the width; gone where there are none.

    Parameters
    ----------
    label
        Its heading.
    parent
        The widget that it stands in.
    rows
        How many rows there are at most; 0 for as many as are needed.
    """

    def __init__(self, label: QLabel, parent: QWidget, rows: int = 0) -> None:
        super().__init__(parent)
        self._label = label
        self._rows = rows
        self.cards: list[Card] = []
        # Not fixed: Qt would hold it to the height that it had with another width.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        label.hide()

    def add(self, card: "Card") -> None:
        """Put one behind the others."""
        card.setParent(self)
        self.cards.append(card)
        card.show()
        self.show()
        self._label.show()
        self.updateGeometry()
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows, card = self._rows_of(width), self._card(width)
        return rows * card.height() + max(0, rows - 1) * BETWEEN

    def sizeHint(self) -> QSize:
        wide = max(self.width(), least_wide())
        return QSize(wide, self.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._lay_out()

    @staticmethod
    def _columns(width: int) -> int:
        return max(1, (width + BETWEEN) // (least_wide() + BETWEEN))

    def _rows_of(self, width: int) -> int:
        needed = -(-len(self.cards) // self._columns(width))
        return min(needed, self._rows) if self._rows else needed

    def _card(self, width: int) -> QSize:
        """Give how large a card is on a shelf of this width."""
        columns = self._columns(width)
        wide = (width - (columns - 1) * BETWEEN) // columns
        high = wide * PICTURE.height() // PICTURE.width()
        return QSize(wide, high + words_high())

    def _lay_out(self) -> None:
        columns, rows = self._columns(self.width()), self._rows_of(self.width())
        size = self._card(self.width())
        for place, card in enumerate(self.cards):
            across, down = place % columns, place // columns
            card.resize(size)
            card.move(across * (size.width() + BETWEEN), down * (size.height() + BETWEEN))
            card.setVisible(down < rows)


class Card(QAbstractButton):
    """A drawing that can be opened: its picture, what it is called, and a word about it."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self._about = about
        self._project: Project | None = None
        self._picture: QImage | None = None
        self._as_painted: tuple[str, QSize, float] | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def shown(self) -> bool:
        """Whether there is something to paint a picture of."""
        return self._project is not None

    def put(self, project: Project) -> None:
        """Show this drawing."""
        self._project, self._as_painted = project, None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        size = QSize(self.width(), self.height() - words_high())
        ratio = self.devicePixelRatioF()
        if self._project is not None and self._as_painted != (worn.name, size, ratio):
            self._picture = picture.glimpse(self._project, size, worn, ratio)
            self._as_painted = worn.name, size, ratio
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        around = QPainterPath()
        around.addRoundedRect(box, 9, 9)
        looked_at = self.underMouse() or self.hasFocus()
        with theme.painting_on(self) as painter:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            painter.fillPath(around, worn.selected if self.isDown() else worn.node)
            painter.save()
            painter.setClipPath(around)
            top = QRectF(0, 0, size.width(), size.height())
            painter.fillRect(top, worn.canvas)
            if self._picture is not None:
                painter.drawImage(top, self._picture)
            painter.restore()
            painter.setPen(QPen(worn.accent if looked_at else worn.node_line, 1.5))
            painter.drawPath(around)
            room = QRectF(12, size.height() + 6, size.width() - 24, theme.sized(18))
            self._write(painter, room, self.text(), worn.text, bold=True)
            self._write(
                painter, room.translated(0, theme.sized(18)), self._about, worn.muted, bold=False
            )

    def _write(
        self, painter: QPainter, room: QRectF, text: str, colour: QColor, *, bold: bool
    ) -> None:
        painter.setFont(theme.font(small=True, bold=bold))
        painter.setPen(colour)
        side = Qt.TextElideMode.ElideRight if bold else Qt.TextElideMode.ElideMiddle
        told = painter.fontMetrics().elidedText(text, side, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
