"""The ports of a composite: to be added, renamed, put in order and removed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.graph.graph import Composite
from app.ui.line import Line
from app.ui.refocus import focused, refocus


class PortsForm(QWidget):
    """Lists the inputs and outputs of a composite.

    Attributes
    ----------
    asked_add
        The user wants another port: ``"input"`` or ``"output"``.
    asked_rename
        The user wants to call a port something else (name, new name).
    asked_move
        The user wants a port so many places later (name, places).
    asked_remove
        The user wants a port to go.
    """

    asked_add = Signal(str)
    asked_rename = Signal(str, str)
    asked_move = Signal(str, int)
    asked_remove = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self.parts: dict[tuple[str, str], QWidget] = {}
        self._rows: list[QWidget] = []
        self._lists: dict[str, QVBoxLayout] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for role, title, more in (
            ("input", self.tr("INPUTS"), self.tr("Add an input")),
            ("output", self.tr("OUTPUTS"), self.tr("Add an output")),
        ):
            label = QLabel(title, self)
            label.setProperty("role", "section")
            label.setIndent(0)
            add = QPushButton(more, self)
            add.setProperty("role", "fix")
            add.clicked.connect(lambda _, role=role: self.asked_add.emit(role))
            self._lists[role] = QVBoxLayout()
            column.addWidget(label)
            column.addLayout(self._lists[role])
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_composite(self, composite: Composite) -> None:
        """Show the ports of a composite."""
        shown = composite.inputs(), composite.outputs()
        if shown == self._shown:
            return
        self._shown = shown
        had = focused(self.parts)
        self.parts = {}
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for names, listed in zip(shown, self._lists.values(), strict=True):
            rows = self._build(names)
            listed.addWidget(rows)
            rows.show()
            self._rows.append(rows)
        refocus(self.parts, had)

    def _build(self, names: tuple[str, ...]) -> QWidget:
        rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        grid.setColumnStretch(0, 1)
        for place, name in enumerate(names):
            line = Line(rows)
            line.kept = name
            line.setText(name)
            line.setCursorPosition(0)
            line.setAccessibleName(self.tr("Name of the port {name}").format(name=name))
            line.editingFinished.connect(lambda line=line: self._ask_name(line))
            earlier = self._button("▴", self.tr("Put {name} earlier").format(name=name), place > 0)
            earlier.clicked.connect(lambda _, name=name: self.asked_move.emit(name, -1))
            last = place == len(names) - 1
            later = self._button("▾", self.tr("Put {name} later").format(name=name), not last)
            later.clicked.connect(lambda _, name=name: self.asked_move.emit(name, 1))
            gone = self._button("×", self.tr("Remove {name}").format(name=name), True)
            gone.clicked.connect(lambda _, name=name: self.asked_remove.emit(name))
            parts = {"name": line, "earlier": earlier, "later": later, "gone": gone}
            for at, (what, widget) in enumerate(parts.items()):
                grid.addWidget(widget, place, at)
                self.parts[name, what] = widget
        return rows

    def _button(self, mark: str, told: str, may: bool) -> QToolButton:
        button = QToolButton(self)
        button.setText(mark)
        button.setProperty("role", "fold")
        button.setAccessibleName(told)
        button.setToolTip(told)
        button.setEnabled(may)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _ask_name(self, line: Line) -> None:
        wanted = line.text().strip()
        if wanted and wanted != line.kept:
            kept = line.kept
            line.setText(kept)
            self.asked_rename.emit(kept, wanted)
