"""What takes long is done a piece at a time, and what the user does comes in between."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from app.ui.pieces import Pieces


def steps(name: str, done: list[str]) -> Iterator[None]:
    for place in range(3):
        done.append(f"{name} {place}")
        yield


def test_what_waits_comes_between_the_pieces(qtbot: QtBot) -> None:
    owner = QObject()
    done: list[str] = []
    pieces = Pieces(owner)
    pieces.begin(steps("piece", done))
    QTimer.singleShot(0, owner, lambda: done.append("key"))
    qtbot.waitUntil(lambda: not pieces.isActive())
    assert [each for each in done if each != "key"] == ["piece 0", "piece 1", "piece 2"]
    assert done.index("key") < 3


def test_what_is_begun_anew_is_done_alone(qtbot: QtBot) -> None:
    owner = QObject()
    done: list[str] = []
    pieces = Pieces(owner)
    pieces.begin(steps("old", done))
    qtbot.waitUntil(lambda: bool(done))
    pieces.begin(steps("new", done))
    before = len(done)
    qtbot.waitUntil(lambda: not pieces.isActive())
    assert done[before:] == ["new 0", "new 1", "new 2"]
