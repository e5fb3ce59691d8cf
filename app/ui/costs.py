"""Costs: where a network is heavy, block by block, in a table that can be sorted."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis
from app.graph.graph import Project, Use
from app.ui import style, theme, words
from app.ui.document import Document
from app.ui.elided import Elided
from app.ui.forecast import Forecast

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
AMOUNT = Qt.ItemDataRole.UserRole
"""What a cell is sorted by."""
SHARE = Qt.ItemDataRole.UserRole + 1
"""How much of its column's largest a cell is, 0 to 1; nothing where that says nothing."""
BAR = 4.0
FIRST_AMOUNT = 2
"""The first column that holds an amount, with a bar."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one block takes.

    Parameters
    ----------
    address
        Where it stands, repeats counted: ``stage.0.conv``.
    block
        What it is.
    shape
        What its first output is.
    parameters, macs, memory
        Its weights, its multiply-accumulates for one sample, and the bytes of its outputs for a
        batch.
    """

    address: str
    block: str
    shape: str
    parameters: int
    macs: int
    memory: int

    @property
    def amounts(self) -> tuple[int, int, int]:
        """What has a bar."""
        return self.parameters, self.macs, self.memory


def costs_of(analysis: Analysis) -> tuple[Cost, ...]:
    """Give what each block takes that takes anything, those inside of composites for these."""
    around = {address.rpartition(".")[0] for address in analysis.nodes}
    around |= {each.rpartition(".")[0] for each in around}  # ``stage`` of ``stage.0``
    batch = analysis.network.batch_size if analysis.network else 1
    return tuple(
        Cost(
            address,
            report.block,
            next((words.shape(spec) for spec in report.outputs.values()), ""),
            report.parameters,
            report.macs,
            report.memory * batch,
        )
        for address, report in analysis.nodes.items()
        if address not in around and (report.parameters or report.macs or report.memory)
    )


def drawn_at(project: Project, address: str) -> tuple[str, str]:
    """Give the composite in whose drawing a block stands, and its name there."""
    composite, name = "", ""
    for part in address.split("."):
        if part.isdigit():
            continue
        node = project.drawing(composite).nodes.get(name) if name else None
        if node is not None and isinstance(node.block, Use):
            composite = node.block.composite
        name = part
    return composite, name


class Costs(QWidget):
    """Lists what each block takes, the heaviest first.

    Attributes
    ----------
    asked_select
        A block is to be seen: its name, or ``Composite/name``.
    asked_largest
        The largest batch that fits is to be taken.
    """

    asked_select = Signal(str)
    asked_largest = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._sum = Elided(self)
        self._sum.setProperty("role", "small")
        self._sum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fit = Elided(self)
        self._fit.setProperty("role", "small")
        # As wide as its words, so that the button stands behind them, but no wider than there is.
        self._fit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.take = QPushButton(self.tr("Take it"), self)
        self.take.setProperty("role", "link")
        self.take.setToolTip(self.tr("Choose the largest batch that fits; it can be undone"))
        self.take.clicked.connect(self.asked_largest)
        self._model = Model(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(AMOUNT)
        self.table = QTreeView(self)
        self.table.setModel(self._sorted)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSortingEnabled(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setItemDelegate(Bars(self.table))
        self.table.setAccessibleName(self.tr("Costs"))
        self.table.clicked.connect(self._show)
        self.table.activated.connect(self._show)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.sortByColumn(FIRST_AMOUNT + 1, Qt.SortOrder.DescendingOrder)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._fit)
        row.addWidget(self.take)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.show_analysis(None)
        self.show_forecast(None)

    @property
    def told(self) -> str:
        """What the whole takes, in words."""
        return self._sum.told

    def rows(self) -> list[str]:
        """Give the addresses, as they are sorted."""
        return [
            self._model.costs[self._sorted.mapToSource(self._sorted.index(row, 0)).row()].address
            for row in range(self._sorted.rowCount())
        ]

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show what an analysis found; the order stays as it was chosen."""
        costs = costs_of(analysis) if analysis is not None else ()
        if costs != self._model.costs:
            first = not self._model.costs
            self._model.put(costs)
            if first and costs:
                self._widen()
        network = analysis.network if analysis is not None else None
        self.table.setVisible(bool(costs))
        if network is None or not costs:
            self._sum.put(self.tr("Draw a network, and see here where it is heavy."))
            return
        told = words.plural(
            network.parameters,
            self.tr("{parameters} parameter · {macs} multiply-accumulates a sample"),
            self.tr("{parameters} parameters · {macs} multiply-accumulates a sample"),
        )
        self._sum.put(
            told.format(parameters=words.count(network.parameters), macs=words.short(network.macs))
        )

    def show_forecast(self, found: Forecast | None) -> None:
        """Show which batch fits."""
        known = found is not None and found.known
        self._fit.setVisible(found is not None)
        self.take.setVisible(bool(found and known and found.most not in (0, found.batch)))
        if found is not None:
            self._fit.put(found.sentence())
            style.put(self._fit, tone="" if found.fits else "warning")

    def _widen(self) -> None:
        for column in range(self._model.columnCount()):
            self.table.resizeColumnToContents(column)
            least = 130 if column >= FIRST_AMOUNT else 90
            self.table.setColumnWidth(column, max(least, self.table.columnWidth(column) + 14))

    def _show(self, index: QModelIndex) -> None:
        row = self._sorted.mapToSource(index).row()
        where = drawn_at(self._document.project, self._model.costs[row].address)
        self.asked_select.emit("/".join(filter(None, where)))


class Model(QAbstractTableModel):
    """The costs as Qt's views read them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.costs: tuple[Cost, ...] = ()
        self._most: tuple[int, ...] = ()

    def put(self, costs: tuple[Cost, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.costs = costs
        self._most = (
            tuple(map(max, zip(*(each.amounts for each in costs), strict=True))) or (0,) * 3
        )
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.costs)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("block"),
            self.tr("output"),
            self.tr("parameters"),
            self.tr("multiply-accumulates"),
            self.tr("memory of outputs"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cost, column = self.costs[index.row()], index.column()
        if column < FIRST_AMOUNT:
            # Under the pointer too: a long address is cut.
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, AMOUNT):
                return (f"{cost.address} · {cost.block}", cost.shape)[column]
            return None
        amount = cost.amounts[column - FIRST_AMOUNT]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if not amount:
                    return ""
                return words.size(amount) if column == 4 else words.count(amount)
            case _ if role == AMOUNT:
                return float(amount)  # whole numbers of Qt end at 2³¹
            case _ if role == SHARE:
                return amount / max(1, self._most[column - FIRST_AMOUNT])
        return None


class Bars(QStyledItemDelegate):
    """Paints an amount with a bar below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(SHARE)
        if share:
            box = QRectF(option.rect).adjusted(3, 0, -16, -1)
            with theme.painting(painter):
                painter.fillRect(
                    QRectF(box.left(), box.bottom() - BAR, box.width() * share, 3),
                    theme.current().accent,
                )
