from pytestqt.qtbot import QtBot

from app.ui.watching import Board


def test_without_a_run_the_board_does_not_wait_for_one(qtbot: QtBot) -> None:
    board = Board()
    qtbot.addWidget(board)
    assert board._empty.text().startswith("Train draws")
    board.clear(running=True)
    assert board._empty.text().startswith("The first losses")
    board.clear()
    assert board._empty.text().startswith("Train draws")
