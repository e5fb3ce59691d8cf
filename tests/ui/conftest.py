from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, NetworkReport, NodeReport, Source
from app.graph import edits
from app.graph.graph import Graph, Node, Port, Project
from app.ui import chooser, dialogs, theme
from app.ui.main_window import MainWindow
from nodes import CATALOGUE
from nodes.block import Block
from nodes.spec import Spec


def node(kind: str, x: float = 0.0, y: float = 0.0, **values: Any) -> Node:
    return Node(CATALOGUE[kind](**values), x, y)


def value(project: Project, name: str, field: str, composite: str = "") -> Any:
    block = project.drawing(composite).nodes[name].block
    assert isinstance(block, Block)
    return block.values()[field]


def port(text: str) -> Port:
    return Port(*text.split("."))


def joined(nodes: dict[str, Node], *wires: tuple[str, str]) -> Project:
    project = Project(Graph.of(nodes, []))
    graph = project.graph
    for source, target in wires:
        graph = edits.connect(project, graph, port(source), port(target))
    return project.with_drawing(graph)


@pytest.fixture(autouse=True)
def no_widget_waits_for_deletion() -> Iterator[None]:
    """Let go of what a test deleted, or the next change of style would dress it too."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.setStyleSheet("")  # the next window is dressed as the first was, in a third of the time


@pytest.fixture(autouse=True)
def text_has_its_usual_size() -> Iterator[None]:
    """Let no test leave larger letters to the next."""
    yield
    theme.resize(100)


@pytest.fixture(autouse=True)
def the_pointer_lies_in_the_corner() -> Iterator[None]:
    """Let no test begin with the pointer where the one before has left it."""
    yield
    if QApplication.instance() is not None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()  # or it would keep the pointer from the next window
        QCursor.setPos(0, 0)


@pytest.fixture(autouse=True)
def no_question_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test in which the window asks something that the test does not answer."""

    def fail(*asked: object) -> str:
        pytest.fail(f"the window asked: {asked}")

    monkeypatch.setattr(dialogs, "ask", fail)
    monkeypatch.setattr(dialogs, "tell", fail)
    monkeypatch.setattr(dialogs, "ask_text", fail)
    monkeypatch.setattr(chooser, "choose", fail)


@pytest.fixture
def digits() -> Project:
    """Make a small network that can be trained in a second."""
    return joined(
        {
            "digits": node("Digits", 0, 100),
            "conv2d_1": node("Conv2d", 240, 60, channels=4),
            "flatten_1": node("Flatten", 480, 60),
            "linear_1": node("Linear", 720, 60, features=10),
            "loss": node("CrossEntropy", 960, 60),
            "accuracy": node("Accuracy", 960, 220),
            "trainer": node("Supervised", 1200, 60, epochs=2),
        },
        ("digits.image", "conv2d_1.x"),
        ("conv2d_1.out", "flatten_1.x"),
        ("flatten_1.out", "linear_1.x"),
        ("linear_1.out", "loss.scores"),
        ("digits.label", "loss.target"),
        ("linear_1.out", "accuracy.scores"),
        ("digits.label", "accuracy.target"),
        ("loss.loss", "trainer.losses"),
        ("accuracy.value", "trainer.metrics"),
    )


@pytest.fixture
def analysis() -> Analysis:
    """Make what an engine could say about the digits drawing."""
    text = "class Net:\n    conv2d_1 = 1\n    linear_1 = 2\n"
    image = Spec.image(1, 8, 8)
    return Analysis(
        1,
        {
            "digits": NodeReport("Digits", {"image": image, "label": Spec.label(10)}),
            "conv2d_1": NodeReport(
                "Conv2d", {"out": Spec.image(4, 8, 8)}, 40, 40, 2304, 1024, "self.conv2d_1 = 1"
            ),
            "linear_1": NodeReport("Linear", {"out": Spec.tensor(10)}, 2570, 2570, 2560, 40),
        },
        NetworkReport({"image": image}, {"linear_1": Spec.tensor(10)}, 2610, 2610, 4864),
        (),
        {"model.py": Source(text, ("", "conv2d_1", "linear_1", ""))},
    )


class Silent:
    """A client of a process that never says anything; what it is asked is kept."""

    def __init__(self) -> None:
        self.alive = False
        self.asked: list[Any] = []
        self.said: list[Any] = []
        self.trouble = ""
        self.failing = False
        self.starts = 0

    def start(self) -> None:
        self.alive = True
        self.starts += 1

    restart = start

    def fileno(self) -> int:
        return -1

    def send(self, question: Any, *_: bytes) -> None:
        self.asked.append(question)

    def receive(self) -> list[Any]:
        said, self.said = self.said, []
        return said

    def end(self, grace: float = 0.0) -> None:  # noqa: ARG002  # as the real one
        self.alive = False

    def asked_for(self, kind: type) -> list[Any]:
        return [each for each in self.asked if isinstance(each, kind)]


@pytest.fixture
def engine() -> Silent:
    return Silent()


@pytest.fixture
def worker() -> Silent:
    return Silent()


Windows = Callable[..., MainWindow]


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Windows:
    def leave(window: Any) -> None:
        window.end()
        window.document.history.setClean()

    def make(engine: Any, worker: Any) -> MainWindow:
        config = tmp_path / "config"
        config.mkdir(exist_ok=True)
        settings = QSettings(str(config / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(settings, config, engine, worker)
        qtbot.addWidget(window, before_close_func=leave)
        window.resize(1400, 850)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(windows: Windows, engine: Silent, worker: Silent, digits: Project) -> MainWindow:
    """Open the digits drawing in a window whose processes are silent."""
    window = windows(engine, worker)
    window.document.open(digits, name="digits")
    return window
