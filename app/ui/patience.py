"""Patience: lets one stop what takes long, by Escape, while the window goes on being painted."""

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.toast import Toast

BETWEEN = 0.05
"""From one look at what the user does to the next, in seconds."""
AFTER = 0.3
"""After how long it is said that Escape stops it, in seconds."""
HELD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.Close,
    }
)
"""What would change the drawing under the work, and is let fall."""


class Patience(QObject):
    """Is asked by the work now and then whether it shall stop.

    Parameters
    ----------
    over
        The widget at whose lower edge it is said that Escape stops it.
    sentence
        What is said.
    """

    def __init__(self, over: QWidget, sentence: str) -> None:
        super().__init__()
        self._over, self._sentence = over, sentence
        self._toast: Toast | None = None
        self._begun = self._looked = time.monotonic()
        self.stopped = False

    def __enter__(self) -> Self:
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()

    def __call__(self) -> bool:
        """Tell whether the user wants it to stop."""
        now = time.monotonic()
        if not self.stopped and now - self._looked >= BETWEEN:
            if self._toast is None and now - self._begun >= AFTER:
                self._toast = Toast(self._over)
                self._toast.say(self._sentence)
            QCoreApplication.processEvents()
            self._looked = time.monotonic()
        return self.stopped

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in HELD:
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stopped = True
        event.setAccepted(event.type() != QEvent.Type.Close)
        return True
