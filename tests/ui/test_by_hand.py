"""What one does in the window with mouse and keys, and what comes of it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.graph.graph import Link, Use
from app.ui.canvas import picking
from app.ui.main_window import MainWindow
from tests.ui.conftest import port

Key, Modifier, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
NONE = Modifier.NoModifier


def middle(window: MainWindow, name: str) -> QPoint:
    canvas = window.canvas
    return canvas.to_screen(canvas.drawn.bounds({name}).center()).toPoint()


def on_wire(window: MainWindow, source: str, target: str, part: float = 0.5) -> QPoint:
    """Give a point of a wire that no node covers, as near as can be to a part of its length."""
    drawn, link = window.canvas.drawn, Link(port(source), port(target))
    path = drawn.path(drawn.wire[link])
    parts = sorted((place / 40 for place in range(1, 40)), key=lambda each: abs(each - part))
    for each in parts:
        world = path.pointAtPercent(each)
        if picking.pick(drawn, world, window.canvas.zoom).link == link:
            return window.canvas.to_screen(world).toPoint()
    raise AssertionError(f"{link} is hidden everywhere")


def click(window: MainWindow, at: QPoint, modifiers: Modifier = NONE) -> None:
    QTest.mouseClick(window.canvas, LEFT, modifiers, at)


def press(window: MainWindow, key: Key, modifiers: Modifier = NONE) -> None:
    """Press a key on the canvas, where it has the keyboard."""
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, key, modifiers)


def move(window: MainWindow, at: QPoint, modifiers: Modifier = NONE) -> None:
    """Move the pointer with a button held; `QTest.mouseMove` knows no modifiers."""
    canvas, point = window.canvas, QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, point, canvas.mapToGlobal(point), LEFT, LEFT, modifiers
    )
    QApplication.sendEvent(canvas, event)


def drag(window: MainWindow, start: QPoint, end: QPoint, modifiers: Modifier = NONE) -> None:
    QTest.mousePress(window.canvas, LEFT, modifiers, start)
    move(window, (start + end) / 2, modifiers)
    move(window, end, modifiers)
    QTest.mouseRelease(window.canvas, LEFT, modifiers, end)


def group(window: MainWindow, names: set[str]) -> str:
    window.editing.choose(names)
    window.editing.group("Front")
    return next(n for n, each in window.editing.graph.nodes.items() if isinstance(each.block, Use))


def test_a_chosen_wire_can_be_deleted_by_the_command(window: MainWindow) -> None:
    delete = window.actions_["delete"]
    assert not delete.isEnabled()
    click(window, on_wire(window, "digits.image", "conv2d_1.x"))
    assert delete.isEnabled()
    delete.trigger()
    assert window.editing.graph.feeding("conv2d_1") == {}
    assert not delete.isEnabled()
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph.feeding("conv2d_1") == {"x": port("digits.image")}


def test_backspace_deletes_what_is_chosen_and_else_leaves_the_composite(
    window: MainWindow,
) -> None:
    name = group(window, {"conv2d_1", "flatten_1"})
    window.canvas.enter(name)
    assert window.editing.place.path == (name,)
    click(window, middle(window, "flatten_1"))
    press(window, Key.Key_Backspace)
    assert "flatten_1" not in window.editing.graph.nodes
    assert window.editing.place.path == (name,)
    press(window, Key.Key_Backspace)
    assert window.editing.place.path == ()
    assert name in window.editing.graph.nodes
    press(window, Key.Key_Backspace)  # in the main drawing there is nothing to leave
    assert window.editing.place.path == ()
