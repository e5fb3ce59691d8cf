"""Toast: a sentence that lies over the canvas for a while, such as why a wire cannot be drawn."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

SHORTEST = 3500
"""How long a sentence stays at least, in milliseconds; longer ones stay longer."""

AROUND = QSize(30, 20)
"""What padding and border take, as the style sheet says, and a hair for the letters."""
SPARE = 18
"""What a sentence in one line is given besides its width, so that it never wraps."""


class Toast(QLabel):
    """Shows one sentence at a time at the lower edge of a widget."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, and tell it to screen readers."""
        self.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(max(SHORTEST, 60 * len(sentence)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def mousePressEvent(self, event: object) -> None:
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        room = max(200, min(560, self._over.width() - 60)) - AROUND.width()
        wide = min(room, self.fontMetrics().horizontalAdvance(self.text()) + SPARE)
        wrapped = Qt.TextFlag.TextWordWrap
        lines = self.fontMetrics().boundingRect(QRect(0, 0, wide, 0), wrapped, self.text())
        self.setFixedSize(QSize(wide, lines.height()) + AROUND)
        x = (self._over.width() - self.width()) // 2
        self.move(x, self._over.height() - self.height() - 18)
