"""Palette: every block by category, to be searched, dragged and placed."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.graph.graph import Project
from app.ui import icons, keys, offer, style, theme, words
from app.ui.offer import Entry
from app.ui.preferred import FAVOURITES, RECENT, Preferred

ENTRY = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
STAR, SIGN = 22, 13
"""How wide the star at the right end of a row is, in pixels."""
ON_TOP = {FAVOURITES: "star", RECENT: "clock"}
"""The icons of what stands above the categories."""
MISSING = Qt.ItemFlag.ItemIsSelectable
PLACEABLE = MISSING | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
"""What can be done with the row of what needs a library that is not there, and of any other."""
GAP = 8
"""Between a title and what stands at the right of it, in pixels."""
HINT_ROOM = 36
"""What is left of the search line beside its words and its hint, in pixels: margins and a gap."""


class Palette(QWidget):
    """Shows what can be placed.

    Attributes
    ----------
    asked_place
        The user wants this entry on the canvas (its key), where the canvas thinks best.
    asked_edit
        The user wants to edit this composite of the project.
    asked_keep
        … to have it in the library too.
    asked_rename, asked_removal
        … to call this composite of the library something else; to have it there no more.
    """

    asked_place = Signal(str)
    asked_edit = Signal(str)
    asked_keep = Signal(str)
    asked_rename = Signal(str)
    asked_removal = Signal(str)

    def __init__(self, preferred: Preferred, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._preferred = preferred
        self._catalogue = offer.of_catalogue()
        self._own: tuple[Entry, ...] = ()
        self._libraries: tuple[Entry, ...] = ()
        self._composites: object = None
        self._unfolded: set[str] = set(ON_TOP)
        self._inside: dict[str, list[Entry]] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search blocks"))
        self.search.setAccessibleName(self.tr("Search blocks"))
        self.search.setClearButtonEnabled(True)
        self.search.setObjectName("search")
        hint = QLabel("Tab", self.search)
        hint.setProperty("role", "muted")
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QVBoxLayout(self.search)
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight)
        self._hint = hint
        self.tree = Tree(preferred, self)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.tree, 1)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        self.tree.itemExpanded.connect(self._unfold)
        self.tree.itemCollapsed.connect(
            lambda head: self._unfolded.discard(str(head.data(0, ENTRY)))
        )
        self.tree.itemActivated.connect(lambda item, _: self._take(item))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self._narrow("")
        # Not at once: what was placed may still be dragged out of the tree.
        preferred.changed.connect(lambda: QTimer.singleShot(0, self, self._refill))

    @property
    def unfolded(self) -> frozenset[str]:
        """The categories that are unfolded."""
        return frozenset(self._unfolded)

    def unfold(self, categories: Iterable[str]) -> None:
        """Unfold these categories and no others."""
        self._unfolded = set(categories)
        self._narrow(self.search.text())

    def show_project(self, project: Project) -> None:
        """Show the composites of a project in a category of their own."""
        if project.composites is self._composites:
            return
        self._composites = project.composites
        own = offer.of_project(project)
        if own != self._own:
            self._own = own
            self._narrow(self.search.text())

    def show_libraries(self, entries: tuple[Entry, ...]) -> None:
        """Show the composites of the libraries, in categories of their own."""
        if entries != self._libraries:
            self._libraries = entries
            self._narrow(self.search.text())

    def _entries(self) -> tuple[Entry, ...]:
        return (*self._catalogue, *self._own, *self._libraries)

    def _narrow(self, text: str) -> None:
        self._show_hint()
        self.tree.stars = frozenset(self._preferred.favourites)
        if not text.strip():
            self._nothing.hide()
            self._fill(self._entries())
            return
        found = offer.find(text, self._preferred.first(self._entries()))
        self.tree.clear()
        self.tree.addTopLevelItems([self._row(entry) for entry in found])
        self.tree.setRootIsDecorated(False)
        self.tree.begin()
        self._nothing.setText(self.tr("No block is called “{text}”.").format(text=text))
        self._nothing.setVisible(not found)

    def _fill(self, entries: tuple[Entry, ...]) -> None:
        """Show the categories; what is in one gets its rows when it is unfolded."""
        self.tree.clear()
        groups = self._preferred.groups(entries)
        self._inside = {group: held for group, held in groups.items() if held}
        for entry in entries:
            self._inside.setdefault(entry.category, []).append(entry)
        for category, held in self._inside.items():
            head = self._head(category, len(held))
            head.setExpanded(category in self._unfolded)

    def _unfold(self, head: QTreeWidgetItem) -> None:
        category = str(head.data(0, ENTRY))
        self._unfolded.add(category)
        if not head.childCount():
            head.addChildren([self._row(entry) for entry in self._inside.get(category, ())])

    def _refill(self) -> None:
        """Fill the tree anew, with the same row in the same place."""
        item, bar = self.tree.currentItem(), self.tree.verticalScrollBar()
        entry = item.data(0, ENTRY) if item else None
        at = bar.value()
        self._narrow(self.search.text())
        if isinstance(entry, Entry):
            self.tree.choose(entry.key)
        bar.setValue(at)

    def _head(self, category: str, count: int) -> QTreeWidgetItem:
        own = {
            FAVOURITES: self.tr("Favourites"),
            RECENT: self.tr("Recent"),
            offer.OWN: self.tr("This project"),
            offer.LIBRARY: self.tr("My library"),
            offer.BUILT_IN: self.tr("Built-in"),
        }
        title = own.get(category) or words.translated(category)
        head = QTreeWidgetItem(self.tree, [title])
        head.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        head.setData(0, ENTRY, category)
        head.setData(0, COUNT, count)
        told = words.plural(
            count, self.tr("{category}, {count} block"), self.tr("{category}, {count} blocks")
        )
        told = told.format(category=head.text(0), count=count)
        head.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return head

    def _row(self, entry: Entry) -> "EntryRow":
        needs = self.tr("It needs {library}, which is not installed.") if entry.missing else ""
        return EntryRow(entry, needs.format(library=entry.missing))

    def _take(self, item: QTreeWidgetItem | None) -> None:
        entry = item.data(0, ENTRY) if item else None
        if isinstance(entry, Entry) and not entry.missing:
            self.asked_place.emit(entry.key)

    def _show_menu(self, at: QPoint) -> None:
        item = self.tree.itemAt(at)
        entry = item.data(0, ENTRY) if item else None
        if not isinstance(entry, Entry) or entry.missing:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = [(self.tr("Place on the canvas"), self.asked_place, entry.key)]
        if entry.category == offer.OWN:
            offered += [
                (self.tr("Open its drawing"), self.asked_edit, entry.title),
                (self.tr("Add to my library"), self.asked_keep, entry.title),
            ]
        elif entry.category == offer.LIBRARY:
            if any(each.title == entry.title for each in self._own):
                told = self.tr("Replace by that of this project …")
                offered.append((told, self.asked_keep, entry.title))
            offered += [
                (self.tr("Rename …"), self.asked_rename, entry.title),
                (self.tr("Remove from my library …"), self.asked_removal, entry.title),
            ]
        star = QAction(self.tr("Add to favourites"), menu)
        if entry.key in self._preferred.favourites:
            star.setText(self.tr("Remove from favourites"))
        star.triggered.connect(lambda: self._preferred.turn(entry.key))
        for title, signal, told in offered:
            action = QAction(title, menu)
            action.triggered.connect(lambda _, signal=signal, told=told: signal.emit(told))
            menu.addAction(action)
        menu.addAction(star)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _take_first(self) -> None:
        if self.search.text().strip():
            self._take(self.tree.currentItem())

    def _show_hint(self) -> None:
        """Show the hint where it does not stand on words."""
        words_ = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        room = self.search.width() - words_ - self._hint.sizeHint().width()
        self._hint.setVisible(not self.search.text() and room >= HINT_ROOM)

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.search and isinstance(event, QResizeEvent):
            self._show_hint()
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QKeyEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not self.search.text():
                self.tree.setFocus()
                if self.tree.currentItem() is None:
                    self.tree.begin()
                return True
            self.tree.step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False


class EntryRow(QTreeWidgetItem):
    """The row of an entry; what it does is told when somebody asks.

    Parameters
    ----------
    entry
        What is placed.
    needs
        Why it cannot be: a sentence, or an empty text.
    """

    def __init__(self, entry: Entry, needs: str) -> None:
        super().__init__([entry.title])
        self._entry, self._needs = entry, needs
        self.setFlags(MISSING if needs else PLACEABLE)

    def data(self, column: int, role: int) -> object:
        match role:
            case Qt.ItemDataRole.UserRole:
                return self._entry
            case Qt.ItemDataRole.ToolTipRole:
                return words.tip(self._told())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._told()
        return super().data(column, role)

    def _told(self) -> str:
        entry = self._entry
        return "\n\n".join(filter(None, (words.translated(entry.help), self._needs)))


class Tree(QTreeWidget):
    """The categories, and under each its blocks."""

    def __init__(self, preferred: Preferred, parent: QWidget) -> None:
        super().__init__(parent)
        self.stars: frozenset[str] = frozenset()
        self._preferred = preferred
        self._starring = False
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setDragEnabled(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(EntryDelegate(self))
        self.setAccessibleName(self.tr("Blocks"))
        self.itemClicked.connect(self._fold)

    def begin(self) -> None:
        """Make the first row the current one."""
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def choose(self, key: str) -> None:
        """Make the row of an entry the current one, where it is shown."""
        item = self.topLevelItem(0)
        while item is not None:
            entry = item.data(0, ENTRY)
            if isinstance(entry, Entry) and entry.key == key:
                self.setCurrentItem(item)
                return
            item = self.itemBelow(item)

    def starred(self, at: QPoint) -> str:
        """Give the key of the entry on whose star a point lies, or an empty text."""
        item = self.itemAt(at)
        entry = item.data(0, ENTRY) if item is not None else None
        if item is None or not isinstance(entry, Entry) or entry.missing:
            return ""
        return entry.key if at.x() >= self.visualItemRect(item).right() - theme.sized(STAR) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the star that is pressed; nothing else comes of it, no drag and no choice."""
        key = self.starred(event.position().toPoint())
        self._starring = bool(key) and event.button() == Qt.MouseButton.LeftButton
        if self._starring:
            self._preferred.turn(key)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._starring:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._starring:
            super().mouseReleaseEvent(event)
        self._starring = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.starred(event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def step(self, by: int) -> None:
        """Make the next row, or the one before, the current one."""
        item = self.currentItem()
        following = None
        if item is not None:
            following = self.itemBelow(item) if by > 0 else self.itemAbove(item)
        if following is not None:
            self.setCurrentItem(following)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag; the row is let go when all is over, for the view chooses it once more."""
        super().startDrag(actions)
        QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        self.clearSelection()
        away = QPointF(-1, -1)  # nothing is under the pointer, though no event told so
        leave = QHoverEvent(QEvent.Type.HoverLeave, away, away, away)
        QApplication.sendEvent(self.viewport(), leave)

    def mimeTypes(self) -> list[str]:
        return [offer.MIME]

    def mimeData(self, items: object) -> QMimeData:
        data = QMimeData()
        for item in items:  # type: ignore[attr-defined]  # a list of QTreeWidgetItem
            entry = item.data(0, ENTRY)
            if isinstance(entry, Entry):
                data.setData(offer.MIME, QByteArray(entry.key.encode()))
                data.setText(entry.title)
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            if isinstance(item.data(0, ENTRY), Entry):
                self.itemActivated.emit(item, 0)
            else:
                self._fold(item)
            return
        if keys.asks_menu(event) and item is not None:
            self.customContextMenuRequested.emit(self.visualItemRect(item).center())
            return
        super().keyPressEvent(event)

    def _fold(self, item: QTreeWidgetItem) -> None:
        if not isinstance(item.data(0, ENTRY), Entry):
            item.setExpanded(not item.isExpanded())


class EntryDelegate(QStyledItemDelegate):
    """Paints a category with its icon and count, and a block under it."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        head = not isinstance(index.data(ENTRY), Entry)
        height = QFontMetrics(theme.font()).height()
        return QSize(120, height + (13 if head else 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        data = index.data(ENTRY)
        colours = theme.current()
        with theme.painting(painter):
            lit = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
            if option.state & lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.selected)
                painter.drawRoundedRect(option.rect.adjusted(0, 1, -1, -1), 6, 6)
            if option.state & QStyle.StateFlag.State_HasFocus:
                theme.ring(painter, option.rect.adjusted(0, 1, -1, -1))
            nested = isinstance(data, Entry) and index.parent().isValid()
            box = option.rect.adjusted(6 + (theme.sized(icons.GAP) if nested else 0), 0, -8, 0)
            category = data.category if isinstance(data, Entry) else str(data)
            if category in ON_TOP:
                side = theme.sized(SIGN)
                left = box.left() + (theme.sized(icons.SIDE) - side) // 2  # below each other
                sign = QRect(left, box.center().y() + 1 - side // 2, side, side)
                style.icon(ON_TOP[category], colours.muted).paint(painter, sign)
                box.setLeft(box.left() + theme.sized(icons.GAP))
            elif not nested:
                box.setLeft(icons.paint_at(painter, box, category))
            if isinstance(data, Entry) and not data.missing:
                self._star(painter, option, data.key)
                box.setRight(box.right() - theme.sized(STAR) + 8)
            mark = mark_of(data, index.data(COUNT))
            if not isinstance(data, Entry):
                mark = beside(str(index.data()), mark, box.width())
            align = Qt.AlignmentFlag.AlignVCenter
            painter.setFont(theme.font(small=True))
            painter.setPen(colours.muted)
            painter.drawText(box, align | Qt.AlignmentFlag.AlignRight, mark)
            taken = painter.fontMetrics().horizontalAdvance(mark) + GAP if mark else 0
            room = box.adjusted(0, 0, -taken, 0)
            painter.setFont(theme.font())
            missing = isinstance(data, Entry) and data.missing
            painter.setPen(colours.muted if missing else colours.text)
            title = painter.fontMetrics().elidedText(
                str(index.data()), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, align, title)

    def _star(self, painter: QPainter, option: QStyleOptionViewItem, key: str) -> None:
        """Paint the star of what is a favourite, and an empty one under the pointer."""
        held = key in self._tree.stars
        if not held and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        side = theme.sized(SIGN)
        left, middle = option.rect.right() + 1 - theme.sized(STAR) + 4, option.rect.center().y() + 1
        box = QRect(left, middle - side // 2, side, side)
        colours = theme.current()
        name, colour = ("star", colours.accent) if held else ("unstarred", colours.muted)
        style.icon(name, colour).paint(painter, box)


def beside(title: str, mark: str, room: int) -> str:
    """Give the mark where it has room beside the title, which says more."""
    wide = QFontMetrics(theme.font()).horizontalAdvance(title)
    wide += QFontMetrics(theme.font(small=True)).horizontalAdvance(mark)
    return mark if wide + GAP <= room else ""


def mark_of(data: object, count: object) -> str:
    """Give what stands at the right of a row: how many, or which library is missing."""
    if isinstance(data, Entry):
        return f"({data.missing})" if data.missing else ""
    return str(count)
