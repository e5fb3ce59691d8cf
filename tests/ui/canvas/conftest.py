from collections.abc import Iterator

import pytest
from immutables import Map
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.graph.graph import Composite, Graph, Link, Node, Port, Project, Use
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE


def node(kind: str, x: float, y: float, **more: object) -> Node:
    return Node(CATALOGUE[kind](), float(x), float(y), **more)  # type: ignore[arg-type]  # fields of Node


def link(source: str, target: str) -> Link:
    return Link(Port(*source.split(".")), Port(*target.split(".")))


@pytest.fixture
def project() -> Project:
    """Make a small network whose label wire would run through two blocks."""
    inside = Graph.of({"linear_1": node("Linear", 0, 0)}, [])
    nodes = {
        "digits": node("Digits", 0, 100),
        "conv_1": node("Conv2d", 260, 60),
        "relu_1": node("ReLU", 520, 60),
        "loss": node("CrossEntropy", 780, 100),
        "block_1": Node(Use("Block"), 780, 300),
    }
    links = [
        link("digits.image", "conv_1.x"),
        link("conv_1.out", "relu_1.x"),
        link("relu_1.out", "loss.scores"),
        link("digits.label", "loss.target"),
    ]
    return Project(Graph.of(nodes, links), Map({"Block": Composite(inside)}))


@pytest.fixture
def canvas(qtbot: QtBot, project: Project) -> Iterator[Canvas]:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_drawing(project)
    with qtbot.waitExposed(made):
        made.show()
    made.zoom_to(1.0)
    made.center_on(QPointF(480, 250))
    made.set_minimap_shown(False)
    yield made
    made.close()
