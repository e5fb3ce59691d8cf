"""What is let go over the canvas from elsewhere: a block of the palette, or files."""

from typing import Protocol

from PySide6.QtCore import QPointF, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from app.graph.graph import Link
from app.ui.canvas import picking
from app.ui.canvas.dragging import snapped
from app.ui.canvas.geometry import Geometry

BLOCK = "application/x-netwright-block"
"""The type of what the palette lets one drag: the name of a block, as UTF-8."""
HOLD = QPointF(90, 20)
"""Where a new block is held by the pointer, from its upper left corner."""


class Ground(Protocol):
    """What a drop sees of the canvas."""

    drawn: Geometry

    @property
    def zoom(self) -> float: ...
    @property
    def asked_add(self) -> SignalInstance: ...
    @property
    def dropped(self) -> SignalInstance: ...
    def to_world(self, point: QPointF) -> QPointF: ...
    def light(self, link: Link | None) -> None: ...
    def setFocus(self) -> None: ...


class Dropping:
    """Takes what is dragged over the canvas, and asks for what it stands for."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def enter(self, event: QDragEnterEvent) -> None:
        """Take blocks and files, and nothing else."""
        mime = event.mimeData()
        if mime.hasFormat(BLOCK) or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def move(self, event: QDragMoveEvent) -> None:
        """Light the wire that the block would be put on."""
        if event.mimeData().hasFormat(BLOCK):
            self._ground.light(self._wire(event.position()))
        event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        """Ask for the block, or for what the files hold."""
        ground, mime = self._ground, event.mimeData()
        ground.light(None)
        if mime.hasFormat(BLOCK):
            name = bytes(mime.data(BLOCK).data()).decode("utf-8", errors="replace")
            place = snapped(ground.to_world(event.position()) - HOLD)
            ground.asked_add.emit(name, place.x(), place.y(), self._wire(event.position()))
            ground.setFocus()
        else:
            paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
            if paths:
                ground.dropped.emit(paths, ground.to_world(event.position()))
        event.acceptProposedAction()

    def _wire(self, point: QPointF) -> Link | None:
        ground = self._ground
        return picking.wire_at(ground.drawn, ground.to_world(point), picking.DROP / ground.zoom)
