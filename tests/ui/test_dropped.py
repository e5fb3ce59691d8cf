from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from app.project import file
from app.ui.dropped import from_here
from app.ui.main_window import MainWindow
from tests.ui.conftest import value


@pytest.fixture
def tables(tmp_path: Path) -> list[str]:
    found = []
    for name in ("iris", "wine"):
        path = tmp_path / f"{name}.csv"
        path.write_text("a,b\n1,2\n")
        found.append(str(path))
    return found


def test_each_file_of_data_becomes_a_block_where_it_was_dropped_and_one_edit(
    window: MainWindow, tables: list[str]
) -> None:
    before = window.document.project
    window.canvas.dropped.emit(tables, QPointF(890, 1020))
    project, history = window.document.project, window.document.history
    assert [value(project, f"csvtable_{n}", "file") for n in (1, 2)] == tables
    first, second = (project.graph.nodes[f"csvtable_{n}"] for n in (1, 2))
    assert (first.x, first.y) == (800, 1000)
    assert second.x == first.x
    assert second.y > first.y
    assert set(window.permissions.granted(project, None)) == set(tables)
    assert history.count() == 2
    history.undo()
    assert "csvtable_2" not in window.document.project.graph.nodes
    history.undo()
    assert window.document.project == before


def test_files_that_nothing_reads_are_told_and_the_others_taken(
    window: MainWindow, tables: list[str], tmp_path: Path
) -> None:
    window.canvas.dropped.emit(["/data/a.doc", tables[0], "/data/b.doc"], QPointF())
    assert window.toast.text() == "No block reads a.doc, b.doc."
    assert "csvtable_1" in window.editing.graph.nodes


def test_a_drawing_among_them_is_opened(
    window: MainWindow, tables: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "other.netwright"
    file.save(window.document.project, path)
    window.canvas.dropped.emit([*tables, str(path)], QPointF())
    assert window.document.path == path
    assert not window.document.dirty


def test_a_path_in_the_folder_of_the_project_begins_there(tmp_path: Path) -> None:
    assert from_here(str(tmp_path / "data" / "a.csv"), tmp_path) == "data/a.csv"
    assert from_here("/elsewhere/a.csv", tmp_path) == "/elsewhere/a.csv"
    assert from_here(str(tmp_path / "a.csv"), None) == str(tmp_path / "a.csv")
