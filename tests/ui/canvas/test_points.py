"""How wires run at points that are put on them."""

from app.graph.graph import Link, Project
from app.ui.canvas.geometry import Geometry
from tests.ui.conftest import joined, node, port


def laid(point_y: float) -> tuple[Geometry, Project]:
    """Lay out a wire that runs back from right to left by a point below."""
    project = joined(
        {
            "digits": node("Digits", 800.0, 0.0),
            "point": node("Reroute", 500.0, point_y),
            "conv": node("Conv2d", 200.0, 200.0),
        },
        ("digits.image", "point.x"),
        ("point.out", "conv.x"),
    )
    geometry = Geometry()
    geometry.follow(project)
    return geometry, project


def test_a_wire_that_runs_back_passes_a_point_without_a_loop() -> None:
    for point_y in (120.0, 60.0, -80.0, 400.0):
        geometry, _ = laid(point_y)
        middle = geometry.bounds({"point"}).center()
        into = geometry.wire[Link(port("digits.image"), port("point.x"))]
        out_of = geometry.wire[Link(port("point.out"), port("conv.x"))]
        assert geometry.path(into).boundingRect().left() >= middle.x() - 12
        assert geometry.path(out_of).boundingRect().right() <= middle.x() + 12
        for row in (into, out_of):  # level where it comes and goes
            begin = geometry.path(row).pointAtPercent(0.98 if row == into else 0.02)
            assert abs(begin.y() - middle.y()) < 2


def test_a_wire_that_runs_on_passes_a_point_as_ever() -> None:
    project = joined(
        {
            "digits": node("Digits", 0.0, 0.0),
            "point": node("Reroute", 400.0, 100.0),
            "conv": node("Conv2d", 700.0, 0.0),
        },
        ("digits.image", "point.x"),
        ("point.out", "conv.x"),
    )
    geometry = Geometry()
    geometry.follow(project)
    middle = geometry.bounds({"point"}).center()
    into = geometry.wire[Link(port("digits.image"), port("point.x"))]
    assert geometry.path(into).boundingRect().right() <= middle.x() + 1
