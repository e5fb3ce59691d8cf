"""The dialog in which the keys of commands are looked up and changed."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import actions, dialogs, style, theme, words
from app.ui.commands import COMMANDS, MENUS
from app.ui.keymaps import AT_TIMES, FIXED, PRESETS
from app.ui.shortcuts import BY_KEY, Shortcuts, fixed, written

KEY = Qt.ItemDataRole.UserRole
ALONE = (
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock),
)
"""Keys that give no command by themselves."""


class KeyLine(QLineEdit):
    """A line that shows the keys that are pressed in it instead of writing.

    Attributes
    ----------
    pressed
        These keys were pressed.
    """

    pressed = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take every key, also those that would be shortcuts or lead on to the next field."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        keys = pressed.toString()
        # A key that has no name, such as that of an accent, could not be read again.
        if event.key() in ALONE or not keys or QKeySequence(keys) != pressed:
            return
        self.setText(shown(keys))
        self.pressed.emit(keys)


class ShortcutDialog(QDialog):
    """Lists all commands with their keys, and lets them be changed."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(theme.sized(640), theme.sized(620))
        self.preset = QComboBox(self)
        self.preset.addItems(list(PRESETS))
        self.preset.setAccessibleName(self.tr("Keys as in"))
        self.by_name = QLineEdit(self)
        self.by_name.setPlaceholderText(self.tr("Search by name"))
        self.by_name.setAccessibleName(self.tr("Search by name"))
        self.by_name.setClearButtonEnabled(True)
        self.by_key = KeyLine(self)
        self.by_key.setPlaceholderText(self.tr("Search by pressing keys"))
        self.by_key.setAccessibleName(self.tr("Search by pressing keys"))
        self.by_key.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("runs")
        self.tree.setAccessibleName(self.tr("Commands"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.new = KeyLine(self)
        self.new.setPlaceholderText(self.tr("Press the new keys here"))
        self.new.setAccessibleName(self.tr("New keys"))
        self.besides = QCheckBox(self.tr("besides those it has"), self)
        self.none = QPushButton(self.tr("No keys"), self)
        self.back = QPushButton(self.tr("As before"), self)
        self.back.setToolTip(self.tr("Give this command the keys that it has in the preset"))
        self.all_back = QPushButton(self.tr("All as before"), self)
        close = QPushButton(self.tr("Close"), self)
        style.put(close, strong=True)
        for button in (self.none, self.back, self.all_back, close):
            button.setAutoDefault(False)
        self.told = QLabel(self)
        self.told.setProperty("role", "muted")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._lay_out(close)
        self.preset.setCurrentText(shortcuts.preset)
        self.preset.textActivated.connect(shortcuts.choose)
        self.by_name.textChanged.connect(self._search_name)
        self.by_key.pressed.connect(self._search_key)
        self.by_key.textChanged.connect(lambda _: self._narrow())
        self.tree.currentItemChanged.connect(lambda *_: self._turn())
        self.tree.itemActivated.connect(lambda *_: self.new.setFocus())
        self.new.pressed.connect(self._press)
        self.none.clicked.connect(lambda: self._give(()))
        self.back.clicked.connect(self._reset)
        self.all_back.clicked.connect(lambda: shortcuts.choose(shortcuts.preset))
        close.clicked.connect(self.accept)
        shortcuts.changed.connect(self._fill)
        self._wanted = ""
        self._fill()
        self._narrow()
        self.by_name.setFocus()

    def _lay_out(self, close: QPushButton) -> None:
        top, change, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.preset)
        top.addWidget(self.by_name, 3)
        top.addWidget(self.by_key, 2)
        change.addWidget(self.new, 1)
        change.addWidget(self.besides)
        change.addWidget(self.none)
        change.addWidget(self.back)
        bottom.addWidget(self.all_back)
        bottom.addStretch(1)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addWidget(self.told)
        column.addLayout(change)
        column.addLayout(bottom)

    @property
    def chosen(self) -> str:
        """The command that is chosen; empty for none."""
        item = self.tree.currentItem()
        return str(item.data(0, KEY) or "") if item is not None else ""

    def choose(self, command: str) -> None:
        """Choose a command."""
        for item in self._rows():
            if item.data(0, KEY) == command:
                self.tree.setCurrentItem(item)

    # The list.

    def _fill(self) -> None:
        chosen = self.chosen
        self.tree.clear()
        for menu in MENUS:
            head = self._head(actions.titled(menu))
            for command in COMMANDS:
                if command.menu == menu:
                    keys = [shown(key) for key in self._shortcuts.keys(command.key)]
                    item = QTreeWidgetItem(head, [actions.titled(command.title), ", ".join(keys)])
                    item.setData(0, KEY, command.key)
                    if self._shortcuts.changed_by_user(command.key):
                        item.setFont(1, theme.font(bold=True))
        head = self._head(self.tr("On the canvas, always"))
        for title, own in FIXED:
            self._tell_fixed(head, words.translated(title), own)
        head = self._head(self.tr("On the canvas, at times"))
        for title, own, commands in AT_TIMES:
            keys = [key for command in commands for key in self._shortcuts.keys(command)]
            self._tell_fixed(head, words.translated(title), (*own, *keys))
        self.tree.expandAll()
        self._narrow()
        self.choose(chosen)
        self._turn()

    def _head(self, title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, theme.font(bold=True))
        return head

    def _tell_fixed(self, head: QTreeWidgetItem, title: str, keys: tuple[str, ...]) -> None:
        item = QTreeWidgetItem(head, [title, ", ".join(map(shown, keys))])
        for column in range(2):
            item.setForeground(column, theme.current().muted)

    def _rows(self) -> list[QTreeWidgetItem]:
        heads = (self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount()))
        return [row for head in heads if head is not None for row in _inside(head)]

    def _search_name(self) -> None:
        self._narrow()
        first = next((item for item in self._rows() if not item.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(first)
        else:  # or new keys would go to a command that is not to be seen
            self.tree.setCurrentIndex(QModelIndex())

    def _search_key(self, keys: str) -> None:
        self._wanted = keys
        self._narrow()
        self.choose(self._shortcuts.holder(keys))

    def _narrow(self) -> None:
        """Show those commands that are searched."""
        if not self.by_key.text():
            self._wanted = ""
        wanted = self.by_name.text().lower().split()
        for item in self._rows():
            command = str(item.data(0, KEY) or "")
            told = f"{item.text(0)} {BY_KEY[command].words if command else ''}".lower()
            there = all(word in told for word in wanted)
            if self._wanted:
                there = there and shown(self._wanted) in item.text(1).split(", ")
            item.setHidden(not there)
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            if head is not None:
                head.setHidden(all(row.isHidden() for row in _inside(head)))

    # Changing.

    def _turn(self) -> None:
        command = self.chosen
        for widget in (self.new, self.besides, self.none):
            widget.setEnabled(bool(command))
        self.back.setEnabled(bool(command) and self._shortcuts.changed_by_user(command))
        self.new.clear()
        told = self.tr("Keys without Ctrl or Alt work on the canvas only.")
        if not command:
            told = self.tr("Choose a command, and press the keys that you want for it.")
        self.told.setText(told)

    def _press(self, keys: str) -> None:
        command = self.chosen
        taken, holder = fixed(keys), self._shortcuts.holder(keys)
        if taken:
            told = self.tr("{keys} cannot be given to a command: “{title}”.")
            self.told.setText(told.format(keys=shown(keys), title=taken))
            return
        if holder and holder != command:
            title = actions.titled(BY_KEY[holder].title)
            told = self.tr("{keys} already gives “{title}”.").format(keys=shown(keys), title=title)
            ways = (("take", self.tr("Take it from there")),)
            if dialogs.ask(self, self.windowTitle(), told, ways) != "take":
                self.new.clear()
                return
        before = self._shortcuts.keys(command) if self.besides.isChecked() else ()
        self._give((*before, keys))

    def _give(self, keys: tuple[str, ...]) -> None:
        self._shortcuts.set(self.chosen, keys)

    def _reset(self) -> None:
        self._shortcuts.reset(self.chosen)


def _inside(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (head.child(row) for row in range(head.childCount()))
    return [row for row in rows if row is not None]


def shown(keys: str) -> str:
    """Give keys as this system writes them."""
    return QKeySequence(written(keys)).toString(QKeySequence.SequenceFormat.NativeText)
