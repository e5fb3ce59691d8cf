"""What the keys do on the canvas that are not commands: walk, move by a step, draw a wire."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.canvas import picking
from app.ui.canvas.board import Board
from app.ui.canvas.face import GRID
from app.ui.canvas.wires import KeyWire

Modifier = Qt.KeyboardModifier
DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keyboard:
    """Turns keys into what the canvas can do.

    Attributes
    ----------
    space
        Whether the space bar is held, with which a drag moves the view.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self.space = False

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False where it means nothing here."""
        board, key = self._board, event.key()
        control = bool(event.modifiers() & Modifier.ControlModifier)
        match key:
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Space:
                self.space = True
                if not board.busy:
                    board.setCursor(Qt.CursorShape.OpenHandCursor)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if board.selection or board.chosen_wire:
                links = (board.chosen_wire,) if board.chosen_wire is not None else ()
                board.asked_removal.emit(board.selection, links)
            case Qt.Key.Key_Backspace if len(board.crumbs.names) > 1:
                board.crumb_chosen.emit(len(board.crumbs.names) - 2)
            case Qt.Key.Key_A if control:
                board.select_all()
            case Qt.Key.Key_C if not event.modifiers():
                self._connect()
            case Qt.Key.Key_Home:
                board.fit_all()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if len(board.selection) == 1:
                board.enter(next(iter(board.selection)))
            case _ if key in DIRECTIONS:
                way = DIRECTIONS[Qt.Key(key)]
                if control:
                    self._step(way)
                else:
                    self._walk(way)
            case _:
                return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Let a key go; False where that means nothing here."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        self.space = False
        self._board.unsetCursor()
        return True

    def _escape(self) -> None:
        board = self._board
        if board.busy:
            board.end_gesture()
        elif board.chosen_wire is not None:
            board.choose_wire(None)
        else:
            board.select(frozenset())

    def _connect(self) -> None:
        """Draw a wire from the selected node by keys."""
        board = self._board
        chosen = next(iter(board.selection), "")
        if len(board.selection) == 1 and not board.busy and board.drawn.outputs_of(chosen):
            board.begin(KeyWire(board, chosen))
            board.update()

    def _step(self, way: tuple[int, int]) -> None:
        """Move what is selected, and what lies on a selected frame, by a step of the grid."""
        drawn, selected = self._board.drawn, self._board.selection
        names = selected.union(*picking.bundles(drawn, selected).values())
        places = {
            drawn.names[row]: (
                float(drawn.x[row] + way[0] * GRID),
                float(drawn.y[row] + way[1] * GRID),
            )
            for row in drawn.rows(sorted(names)).tolist()
        }
        if places:
            self._board.moved.emit(places)

    def _walk(self, way: tuple[int, int]) -> None:
        """Go to the next node in a direction."""
        here = next(iter(sorted(self._board.selection)), "")
        found = picking.next_to(self._board.drawn, here, way)
        if found:
            self._board.reveal(found)
