"""What is told of edits that a run does not train."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.project import file
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent


def test_edits_during_a_run_are_said_to_count_from_the_next_one_on(
    window: MainWindow, worker: Silent, tmp_path: Path
) -> None:
    chip = window.status._since
    run = tmp_path / "1"
    package = run / "digits"
    package.mkdir(parents=True)
    (package / "model.py").write_text("")
    file.save(window.document.project, run / f"project{file.SUFFIX}")
    window.editing.configure(("linear_1",), "features", 11, False)
    assert not chip.isVisible()  # nothing runs yet
    window.actions_["undo"].trigger()
    window.running.go_on(run)
    assert window.running.busy
    assert not chip.isVisible()
    window.editing.move({"linear_1": (700.0, 300.0)})
    assert not chip.isVisible()  # where it stands does not matter
    window.editing.configure(("linear_1",), "features", 12, False)
    assert chip.isVisible()
    assert "your edits count from the next run on" in chip.text()
    window.resize(620, 600)
    QApplication.processEvents()
    assert chip.text().startswith("Trains the drawing of")
    assert "your edits count" in chip.toolTip()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not chip.isVisible()
    QTest.keyClick(window.canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert chip.isVisible()
    window.training._turn("off")
    assert not chip.isVisible()
    assert not worker.failing
