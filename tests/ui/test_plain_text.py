"""What a file says is shown letter for letter: Qt loads the pictures that a page names."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import Qt as Text
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from app.graph.graph import Composite, Graph, Node, Parameter, Project, Use
from app.training.history import Past
from app.ui import words
from app.ui.main_window import MainWindow
from app.ui.palette import Palette
from app.ui.preferred import Preferred
from app.ui.runs import Runs
from nodes import CATALOGUE
from nodes.params import Whole

PAGE = '<img src="/etc/hostname"><h1>Read me</h1>'


@pytest.mark.parametrize("text", [PAGE, f"a\n{PAGE}", "a < b", "plain", "&lt;img&gt;"])
def test_a_tip_shows_its_text_letter_for_letter(text: str) -> None:
    shown = words.tip(text)
    if not Text.mightBeRichText(shown):
        assert shown == text
        return
    document = QTextDocument()
    document.setHtml(shown)
    assert document.toPlainText() == text


def pages(widget: QWidget) -> list[str]:
    """Give what labels, tips and rows would take for a page that the file wrote."""
    found = [
        each.text()
        for each in widget.findChildren(QLabel)
        if each.textFormat() != Qt.TextFormat.PlainText
    ]
    found += [each.toolTip() for each in widget.findChildren(QWidget)]
    for tree in widget.findChildren(QTreeWidget):
        waiting: list[QTreeWidgetItem | None] = [tree.invisibleRootItem()]
        while waiting:
            item = waiting.pop()
            assert item is not None
            item.setExpanded(True)
            found += [item.toolTip(column) for column in range(item.columnCount())]
            waiting += [item.child(row) for row in range(item.childCount())]
    return [text for text in found if "<img" in text]


def test_no_room_of_the_window_takes_what_a_project_says_for_a_page(window: MainWindow) -> None:
    parameter = Parameter("width", Whole(default=3, hint=PAGE))
    inside = Graph.of({"lost": Node(CATALOGUE["Note"]().with_values(text=PAGE), title=PAGE)}, ())
    composites = Project().composites.set("Kind", Composite(inside, (parameter,), PAGE))
    graph = Graph.of({"kind": Node(Use("Kind"), title=PAGE)}, ())
    window.document.open(Project(graph, composites), Path(f"/nowhere/{PAGE[:4]}.netwright"))
    window.canvas.select({"kind"})
    assert pages(window) == []


def test_no_list_takes_what_a_project_says_for_a_page(qtbot: Any, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "palette.ini"), QSettings.Format.IniFormat)
    runs, palette = Runs(), Palette(Preferred(settings))
    for each in (runs, palette):
        qtbot.addWidget(each)
    runs.show_runs([Past(Path(f"/nowhere/{PAGE}"), "failed", {}, PAGE)], None)
    composites = Project().composites.set("Kind", Composite(help=PAGE))
    palette.show_project(Project(composites=composites))
    assert pages(runs) == []
    assert pages(palette) == []
