import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.graph.graph import Graph, Project
from app.project.file import load
from app.ui import theme
from app.ui.picture import render
from nodes.errors import UserError
from tests.ui.canvas.conftest import link, node


def small() -> Project:
    nodes = {"digits": node("Digits", 0, 0), "linear_1": node("Linear", 260, 0)}
    return Project(Graph.of(nodes, [link("digits.image", "linear_1.x")]))


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_picture_opens_as_the_project_it_shows(qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"drawing{suffix}"
    render(small(), None, path)
    assert load(path) == small()


def test_the_scale_says_how_many_pixels_a_unit_has(qtbot: QtBot, tmp_path: Path) -> None:
    render(small(), None, tmp_path / "one.png")
    render(small(), None, tmp_path / "two.png", theme.DARK, 2.0)
    one, two = QImage(str(tmp_path / "one.png")), QImage(str(tmp_path / "two.png"))
    assert (one.width(), one.height()) == (520, 160)
    assert two.size() == one.size() * 2
    assert one.pixelColor(2, 2) == theme.LIGHT.canvas
    assert two.pixelColor(2, 2) == theme.DARK.canvas


def test_an_svg_says_its_words_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    render(small(), None, path)
    words = " ".join(ET.parse(path).getroot().itertext())
    assert "Linear" in words
    assert "linear_1" in words


def test_a_picture_that_would_be_too_large_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="smaller scale"):
        render(small(), None, tmp_path / "drawing.png", scale=100.0)
    assert not list(tmp_path.iterdir())


def test_another_kind_of_picture_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"not as \.gif"):
        render(small(), None, tmp_path / "drawing.gif")


def test_a_picture_needs_no_window(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from app.graph.graph import Project\n"
        "from app.ui.picture import render\n"
        f"render(Project(), None, Path({str(tmp_path / 'none.png')!r}))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert (tmp_path / "none.png").stat().st_size > 0
