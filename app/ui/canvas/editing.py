"""The one field that is edited on the canvas itself: a node's name, or the text of a note."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui import theme as look
from app.ui.canvas.face import Face
from app.ui.canvas.geometry import Geometry

SMALLEST, LARGEST = 10, 28
"""Bounds of the letters in a field, in pixels, whatever the zoom."""


class Field(QObject):
    """A real widget laid over the canvas; it follows the view, and goes when it is done.

    Attributes
    ----------
    done
        What is to stand there now; never sent where nothing changed or Escape was pressed.
    closed
        It is gone; True if a key has ended it.
    """

    done = Signal(str)
    closed = Signal(bool)

    def __init__(self, canvas: QWidget, box: QRectF, text: str, lines: bool) -> None:
        super().__init__(canvas)
        self._box, self._text, self._open = box, text, True
        self._widget: QLineEdit | QPlainTextEdit
        if lines:
            self._widget = QPlainTextEdit(text, canvas)
        else:
            self._widget = QLineEdit(text, canvas)
            self._widget.selectAll()
        self._widget.installEventFilter(self)

    @property
    def widget(self) -> QWidget:
        """The widget in which one writes."""
        return self._widget

    def begin(self) -> None:
        """Show it, and let the keyboard write into it."""
        self._widget.show()
        self._widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, box: QRectF, zoom: float) -> None:
        """Lie over a box (pixels of the canvas), with letters as large as the zoom says."""
        letters = look.font()
        letters.setPixelSize(max(SMALLEST, min(LARGEST, round(13 * zoom))))
        self._widget.setFont(letters)
        self._widget.setStyleSheet(f"font-size: {letters.pixelSize()}px; padding: 0 4px;")
        self._widget.setGeometry(box.toAlignedRect())

    @property
    def box(self) -> QRectF:
        """Where it belongs, in canvas units."""
        return self._box

    def end(self, keep: bool, *, by_key: bool = False) -> None:
        """Take it away; ``keep`` what was written, or forget it."""
        if not self._open:
            return
        self._open = False
        written = self._written()
        self._widget.removeEventFilter(self)
        self._widget.hide()
        self._widget.deleteLater()
        if keep and written != self._text:
            self.done.emit(written)
        self.closed.emit(by_key)
        self.deleteLater()

    def _written(self) -> str:
        if isinstance(self._widget, QLineEdit):
            return self._widget.text().strip()
        return self._widget.toPlainText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QFocusEvent() if event.type() == QEvent.Type.FocusOut:
                if event.reason() != Qt.FocusReason.PopupFocusReason:
                    self.end(keep=True)
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        lines = isinstance(self._widget, QPlainTextEdit)
        ends = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) or not lines
        if event.key() == Qt.Key.Key_Escape:
            self.end(keep=False, by_key=True)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and ends:
            self.end(keep=True, by_key=True)
            return True
        return False


def field_for(canvas: QWidget, face: Face, box: QRectF) -> Field:
    """Make the field of a node's name, of a note's text or of a frame's title."""
    if face.look == "note":
        return Field(canvas, box, face.summary, lines=True)
    if face.look == "frame":
        return Field(canvas, QRectF(box.x() + 8, box.y() + 6, 240, 26), face.summary, lines=False)
    if face.look == "dot":
        below = QRectF(box.center().x() - 60, box.bottom() - 6, 120, 26)
        return Field(canvas, below, face.name, lines=False)
    title = QRectF(box.x() + 26, box.y() + 6, box.width() - 32, 26)
    return Field(canvas, title, face.name, lines=False)


class Page(Protocol):
    """What writing sees of the canvas."""

    drawn: Geometry

    @property
    def zoom(self) -> float: ...
    @property
    def renamed(self) -> SignalInstance: ...
    @property
    def asked_values(self) -> SignalInstance: ...
    def to_screen(self, world: QPointF) -> QPointF: ...
    def setFocus(self) -> None: ...


class Writing:
    """Lets one text of the drawing be written where it stands, and asks for what was written.

    Attributes
    ----------
    field
        The field that is open, or None.
    """

    def __init__(self, canvas: QWidget, page: Page) -> None:
        self._canvas, self._page = canvas, page
        self.field: Field | None = None
        self._name = ""

    def begin(self, name: str) -> None:
        """Open the field of a node's name, or of the text of a note or frame."""
        page = self._page
        if name not in page.drawn.row:
            return
        self.end()
        row = page.drawn.row[name]
        face = page.drawn.faces[row]
        self.field = field = field_for(self._canvas, face, page.drawn.boxes[row])
        if face.look == "node":
            field.done.connect(lambda written: page.renamed.emit(name, written))
        else:
            field.done.connect(lambda written: page.asked_values.emit(name, {"text": written}))
        field.closed.connect(self._forget)
        self._name = name
        self.follow()
        field.begin()

    def end(self) -> None:
        """Close the field and keep what was written."""
        if self.field is not None:
            self.field.end(keep=True)

    def keep_what_is_there(self) -> None:
        """Close the field of a node that is gone."""
        if self.field is not None and self._name not in self._page.drawn.row:
            self.field.end(keep=False)

    def follow(self) -> None:
        """Lie where the view shows the text now."""
        if self.field is not None:
            box = self.field.box
            corner = self._page.to_screen(box.topLeft())
            self.field.follow(QRectF(corner, box.size() * self._page.zoom), self._page.zoom)

    def _forget(self, by_key: bool) -> None:
        self.field = None
        if by_key:  # a click elsewhere has given the keyboard to what was clicked
            self._page.setFocus()
