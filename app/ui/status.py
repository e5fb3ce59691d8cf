"""Status: one line that says how the engine and the run stand, and what the network costs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.compiler.report import Analysis
from app.ui import style, words
from app.ui.forecast import Forecast


class Status(QWidget):
    """Shows the state of the engine, the size of the network, and what its training needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._short = self._told = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(22)
        self.engine = QLabel(self)
        self.engine.setAccessibleName(self.tr("State of the engine"))
        self.again = QPushButton(self.tr("Start it again"), self)
        self.again.setProperty("role", "link")
        self.again.hide()
        self._parameters, self._macs, self._memory = QLabel(self), QLabel(self), QLabel(self)
        self._worker = QLabel(self)
        self._since = QLabel(self)
        self._since.setProperty("role", "chip")
        self._zoom = QLabel(self)
        for widget in (
            self.engine,
            self.again,
            self._parameters,
            self._macs,
            self._memory,
            self._worker,
            self._since,
        ):
            row.addWidget(widget)
        self._since.hide()
        row.addStretch(1)
        row.addWidget(self._zoom)
        # The line leaves things out instead of keeping the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_engine("off", "")

    def show_engine(self, state: str, trouble: str) -> None:
        """Show how the engine stands."""
        tone, told = {
            "off": ("", self.tr("engine off")),
            "starting": ("warning", self.tr("engine starting")),
            "busy": ("good", self.tr("engine working")),
            "ready": ("good", self.tr("engine ready")),
            "down": ("warning", self.tr("the engine stopped and is started again")),
            "failed": ("bad", self.tr("the engine stopped")),
        }[state]
        self.engine.setText(f"● {told}")
        self.engine.setToolTip(words.tip(trouble))
        style.put(self.engine, tone=tone)
        self.again.setVisible(state == "failed")
        self._fold()

    def show_worker(self, tone: str, told: str) -> None:
        """Show how the worker stands, where there is something to say."""
        self._worker.setText(f"● {told}" if told else "")
        style.put(self._worker, tone=tone)
        self._fold()

    def show_since(self, short: str, told: str) -> None:
        """Show that a run trains the drawing as it was; in few words where there is no room."""
        self._short, self._told = short, told
        self._since.setToolTip(told)
        self._since.setAccessibleName(told)
        self._since.setVisible(bool(told))
        self._fold()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show what the network costs."""
        network = analysis.network if analysis else None
        if network is None:
            for label in (self._parameters, self._macs):
                label.setText("")
            self._fold()
            return
        count = network.parameters
        told = words.plural(count, self.tr("{count} parameter"), self.tr("{count} parameters"))
        self._parameters.setText(told.format(count=words.count(count)))
        self._macs.setText(self.tr("{count} MACs").format(count=words.short(network.macs)))
        self._macs.setToolTip(self.tr("Multiply-accumulates for one sample"))
        self._fold()

    def show_forecast(self, found: Forecast | None) -> None:
        """Show what training takes, and what fits."""
        self._memory.setText(found.sentence() if found else "")
        style.put(self._memory, tone="" if found is None or found.fits else "warning")
        self._fold()

    def show_zoom(self, zoom: float) -> None:
        """Show how large the drawing is shown."""
        self._zoom.setText(f"{round(100 * zoom)} %")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave out what matters least until there is room for the rest."""
        layout = self.layout()
        assert layout is not None
        folded = (self._macs, self._memory, self._parameters)
        for label in folded:
            label.setVisible(bool(label.text()))
        self._since.setText(self._told)
        for label in (*folded, self._since):
            layout.invalidate()
            if layout.minimumSize().width() <= self.width():
                break
            if label is self._since:
                label.setText(self._short)
            else:
                label.hide()
