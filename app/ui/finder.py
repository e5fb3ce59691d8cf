"""Finder: a list that opens over the window and is searched by typing: blocks, or commands."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons, theme, words

ROW = Qt.ItemDataRole.UserRole
MOST_ROWS = 200
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be chosen.

    Parameters
    ----------
    key
        What `Finder.chosen` gives.
    title
        What is shown.
    detail
        What is shown beside it, muted.
    mark
        At the right: a shortcut, or why it cannot be chosen.
    category
        The category whose colour the row carries; empty for none.
    enabled
        Whether it can be chosen.
    """

    key: str
    title: str
    detail: str = ""
    mark: str = ""
    category: str = ""
    enabled: bool = True


class Finder(QFrame):
    """Opens over the window; typing narrows the rows, Enter chooses, Escape closes.

    Attributes
    ----------
    chosen
        The key of the row that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("finder")
        self._search: Callable[[str], tuple[Row, ...]] = lambda _: ()
        self._line = QLineEdit(self)
        self._line.setClearButtonEnabled(True)
        self._list = QListView(self)
        self.rows = Rows(self._list)
        self._list.setModel(self.rows)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list.clicked.connect(self._take)

    def ask(
        self,
        place: QPoint,
        hint: str,
        search: Callable[[str], tuple[Row, ...]],
        text: str = "",
    ) -> None:
        """Open at a place of the screen.

        Parameters
        ----------
        place
            Where its upper left corner goes, if it fits there.
        hint
            What is searched, shown in the empty line.
        search
            Gives the rows for what was typed, the best first.
        text
            What has been typed already.
        """
        self.resize(theme.sized(460), theme.sized(380))
        self._search = search
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(hint)
        self._list.setAccessibleName(hint)
        self._line.setText(text)
        self._narrow(text)
        self.setGeometry(self._fitting(place))
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fitting(self, place: QPoint) -> QRect:
        room = self.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        return QRect(QPoint(x, y), self.size())

    def _narrow(self, text: str) -> None:
        rows = self._search(text)[:MOST_ROWS]
        self.rows.put(rows)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(self.tr("Nothing is called “{text}”.").format(text=text))
        for place, row in enumerate(rows):
            if row.enabled:
                self._turn_to(place)
                break

    def _turn_to(self, place: int) -> None:
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self.rows.index(place, 0), only)

    def _take(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.enabled:
            self.close()
            self.chosen.emit(row.key)

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is not self._line or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QKeyEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._move(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._move(-1)
            case Qt.Key.Key_PageDown:
                self._move(8)
            case Qt.Key.Key_PageUp:
                self._move(-8)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self._list.currentIndex())
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def _move(self, by: int) -> None:
        count = self.rows.rowCount()
        if count:
            self._turn_to(max(0, min(count - 1, self._list.currentIndex().row() + by)))


class Rows(QAbstractListModel):
    """Holds the rows; what is not looked at takes no time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.all: tuple[Row, ...] = ()

    def put(self, rows: tuple[Row, ...]) -> None:
        """Hold these rows and no others."""
        self.beginResetModel()
        self.all = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.all[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return words.tip(row.detail)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}. {row.detail}"
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.all[index.row()].enabled:
            return Qt.ItemFlag.ItemIsSelectable
        return super().flags(index)


class RowDelegate(QStyledItemDelegate):
    """Paints a row: the icon of its category, the title, the detail, the mark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(theme.font()).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        colours = theme.current()
        with theme.painting(painter):
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.selected)
                painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
            box = option.rect.adjusted(10, 0, -10, 0)
            if row.category:
                box.setLeft(icons.paint_at(painter, box, row.category))
            align = Qt.AlignmentFlag.AlignVCenter
            painter.setFont(theme.font())
            painter.setPen(colours.muted)
            painter.drawText(box, align | Qt.AlignmentFlag.AlignRight, row.mark)
            room = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(row.mark) - 12, 0)
            painter.setPen(colours.text if row.enabled else colours.muted)
            painter.drawText(room, align, row.title)
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(row.title) + 10)
            painter.setPen(colours.muted)
            painter.setFont(theme.font(small=True))
            painter.drawText(room, align, _elided(row.detail, room.width(), theme.size()))


@lru_cache(maxsize=1_024)
def _elided(text: str, room: int, _size: int) -> str:
    """Shorten a detail to its room; while one types, the same rows come again and again."""
    metrics = QFontMetrics(theme.font(small=True))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
