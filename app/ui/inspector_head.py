"""The head of the inspector: what is chosen, its name, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.graph.graph import Mode
from app.ui.canvas import tips
from app.ui.cards import Icon, TrustCard
from app.ui.line import Line


class Head(QWidget):
    """Shows what is chosen, and lets it be renamed.

    Attributes
    ----------
    renamed
        The user wants to call it so.
    entered, made_unique
        The user wants to open the composite, or a copy of its own.
    trusted
        The user has read the code of this node and trusts it.
    enabled
        The user wants what is disabled or bypassed to count again: its mode.
    """

    renamed = Signal(str)
    entered = Signal()
    made_unique = Signal()
    trusted = Signal()
    enabled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = Icon(self)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "title")
        self.name = Line(self)
        self.name.setProperty("role", "name")
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.name.setAccessibleName(self.tr("Name of the block"))
        self.name.editingFinished.connect(self._ask_name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addWidget(self.name, 1)
        self._help = self._muted()
        self._twin = self._muted()
        self._buttons = QWidget(self)
        enter = QPushButton(self.tr("Open"), self._buttons)
        enter.clicked.connect(self.entered)
        unique = QPushButton(self.tr("Make unique"), self._buttons)
        unique.setToolTip(self.tr("Give this block a definition of its own"))
        unique.clicked.connect(self.made_unique)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.addWidget(enter)
        buttons.addWidget(unique)
        buttons.addStretch(1)
        self._mode: Mode = ""
        self.mode = self._muted()
        self.enable = QPushButton(self)
        self.enable.setProperty("role", "fix")
        self.enable.clicked.connect(lambda: self.enabled.emit(self._mode))
        self._trust = TrustCard(self)
        self._trust.trusted.connect(self.trusted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        for part in (self._help, self._twin, self.mode, self.enable, self._buttons, self._trust):
            column.addWidget(part)
        column.setAlignment(self.enable, Qt.AlignmentFlag.AlignLeft)

    def show_what(
        self,
        title: str,
        help_: str,
        *,
        category: str = "",
        name: str = "",
        twin: str = "",
        composite: bool = False,
        doubted: bool = False,
        mode: Mode = "",
    ) -> None:
        """Show what is chosen.

        Parameters
        ----------
        title, help_, category
            What it is, what it does, and the category whose colour it has.
        name
            Its name in the drawing; none where there is nothing to rename.
        twin
            Whose module it shares.
        composite
            Whether it can be opened.
        doubted
            Whether its code waits for trust.
        mode
            Whether it is disabled, or bypassed.
        """
        self._title.setText(title)
        self._help.setText(help_)
        self._help.setVisible(bool(help_))
        self._icon.show_category(category)
        self._twin.setText(
            self.tr("The same module as {name}: values and weights are its.").format(name=twin)
        )
        self._twin.setVisible(bool(twin))
        self._buttons.setVisible(composite)
        self._trust.setVisible(doubted)
        self._show_mode(mode)
        self.name.setToolTip(f"{name}\n{self.tr('Its name, in the drawing and in the code')}")
        self.name.setVisible(bool(name))
        self.name.kept = name
        if not self.name.hasFocus():
            self.name.setText(name)
            self.name.setCursorPosition(0)  # where it is long, its beginning is seen

    def _show_mode(self, mode: Mode) -> None:
        self._mode = mode
        self.mode.setText(tips.stands(mode))
        bypassed = mode == "bypassed"
        self.enable.setText(self.tr("Bypass no more") if bypassed else self.tr("Enable"))
        self.mode.setVisible(bool(mode))
        self.enable.setVisible(bool(mode))

    def _ask_name(self) -> None:
        wanted = self.name.text().strip()
        if wanted and wanted != self.name.kept:
            self.renamed.emit(wanted)
        self.name.setText(self.name.kept)

    def _muted(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        return label
