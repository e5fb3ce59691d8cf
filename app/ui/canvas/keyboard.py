"""What the keys do on the canvas that are not commands: walk, choose, move, draw a wire.

The arrows go from node to node, along the wires first. The node that they have come to has the
ring and is selected; with Shift the selection stays as it is, and the space bar adds that node to
it or takes it away.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.graph.graph import Link
from app.ui.canvas import picking, walking
from app.ui.canvas.board import Board
from app.ui.canvas.face import GRID
from app.ui.canvas.geometry import Side
from app.ui.canvas.wires import KeyWire

Modifier = Qt.KeyboardModifier
DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
HELD = (
    Modifier.ShiftModifier | Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier
)
"""What is held beside a key; that a key lies on the keypad is left out."""
STRONG = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier
"""What makes a key one of a command, whatever is being done."""
WALKING = (Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier)
"""What may be held beside an arrow; with anything else it belongs to the commands."""


class Keyboard:
    """Turns keys into what the canvas can do.

    Attributes
    ----------
    space
        Whether the space bar is held, with which a drag moves the view.
    panned
        Whether a drag has moved the view since it was pressed.
    command_of
        Gives the command of some keys; empty for none.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self.space = self.panned = False
        self.command_of: Callable[[str], str] = lambda _: ""
        self._came: tuple[str, walking.Way, str] | None = None

    def keeps(self, event: QKeyEvent) -> bool:
        """Tell whether a key belongs to the gesture at work, and not to a command."""
        gesture = self._board.gesture
        if gesture is None or event.modifiers() & STRONG:
            return False
        command = self.command_of(QKeySequence(event.keyCombination()).toString())
        return command not in gesture.commands

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False where it means nothing here."""
        board, key = self._board, event.key()
        held = event.modifiers() & HELD
        plain = held == Modifier.NoModifier
        match key:
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Space:
                self.panned = self.panned and event.isAutoRepeat()
                self.space = True
                if not board.busy:
                    board.setCursor(Qt.CursorShape.OpenHandCursor)
            case Qt.Key.Key_Backspace if plain and self._may_leave():
                board.crumb_chosen.emit(len(board.crumbs.names) - 2)
            case Qt.Key.Key_Home if plain:
                board.fit_all()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.here:
                board.enter(self.here)
            case _ if key in DIRECTIONS and held in WALKING:
                way = DIRECTIONS[Qt.Key(key)]
                if held == Modifier.ControlModifier:
                    self._step(way)
                elif board.chosen_wire is not None:
                    self._leave_wire(board.chosen_wire, way)
                else:
                    self._walk(way, keep=held == Modifier.ShiftModifier)
            case _:
                return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Let a key go; False where that means nothing here."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        self.space = False
        self._board.unsetCursor()
        name = self._board.marks.focused
        if name and not self.panned and not self._board.busy:
            self._board.click(name, add=True)
            self._board.focus(name)
        return True

    @property
    def here(self) -> str:
        """Give the node that the keys are about: the one with the ring, else the one chosen."""
        board = self._board
        if board.marks.focused in board.drawn.row:
            return board.marks.focused
        return next(iter(board.selection)) if len(board.selection) == 1 else ""

    def _may_leave(self) -> bool:
        """Tell whether there is a drawing around this one, and nothing that is to be deleted."""
        board = self._board
        chosen = board.selection or board.chosen_wire is not None
        return not chosen and len(board.crumbs.names) > 1

    def _escape(self) -> None:
        board = self._board
        if board.busy:
            board.end_gesture()
        elif board.chosen_wire is not None:
            here = board.marks.focused
            board.choose_wire(None)
            if here:
                board.select(frozenset({here}))
        else:
            board.select(frozenset())

    def connect(self, side: Side) -> None:
        """Draw a wire by keys from the node, or into it; from a node without outputs, into it.

        Where one is being drawn, it begins at the next port.
        """
        board, here = self._board, self.here
        if isinstance(board.gesture, KeyWire):
            board.gesture.go_on()
        if not here or board.busy:
            return
        face = board.drawn.faces[board.drawn.row[here]]
        if not face.outputs:
            side = "in"
        if face.outputs if side == "out" else face.inputs:
            board.begin(KeyWire(board, here, side))
            board.update()

    def go_through_wires(self, by: int) -> None:
        """Choose the next wire of the node, or the one before."""
        board, here = self._board, self.here
        links = walking.wires(board.drawn, here)
        if not links or board.busy:
            return
        chosen = board.chosen_wire
        place = links.index(chosen) + by if chosen in links else 0 if by > 0 else -1
        board.choose_wire(links[place % len(links)])
        board.focus(here)

    def _leave_wire(self, link: Link, way: walking.Way) -> None:
        """Go from the chosen wire to one of its ends, or to the next wire."""
        if way[0]:
            self._board.choose_wire(None)
            self._board.reveal(link.source.node if way[0] < 0 else link.target.node)
            self._board.focus(link.source.node if way[0] < 0 else link.target.node)
        else:
            self.go_through_wires(way[1])

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

    def _walk(self, way: walking.Way, *, keep: bool) -> None:
        """Go to the next node in a direction, the way back being the way one came."""
        board, here = self._board, self.here
        if not here and board.selection:
            here = min(board.selection)
        found = walking.step(board.drawn, here, way)
        if self._came is not None and self._came[1:] == ((-way[0], -way[1]), here):
            found = self._came[0] if self._came[0] in board.drawn.row else found
        if not found:
            return
        self._came = here, way, found
        if keep:
            board.show_node(found)
        else:
            board.reveal(found)
        board.focus(found)
