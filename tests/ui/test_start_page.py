"""The start page: recent drawings and examples with pictures, by topic, a click from training."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.graph.graph import Project
from app.project import file, templates
from app.ui import start_page, theme
from app.ui.main_window import MainWindow
from app.ui.picture import glimpse
from app.ui.start_page import PICTURE, Card, StartPage, topic_of


@pytest.fixture
def begun(window: MainWindow, tmp_path: Path, digits: Project) -> MainWindow:
    path = tmp_path / "mine.netwright"
    file.save(digits, path)
    assert window.filing.open(path)
    window.filing.new()
    window.start_page.offer()
    return window


def card(window: MainWindow, name: str) -> Card:
    return next(each for each in window.start_page.cards() if name in (each.text(), each._about))


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("mlp-xor", "First steps"),
        ("cnn-digits", "Pictures"),
        ("vit-b-16", "Pictures"),
        ("tcn-adding", "Sequences"),
        ("transformer-reverse", "Sequences"),
        ("gcn-karate", "Graphs"),
        ("dcgan", "Adversaries"),
        ("ppo-cartpole", "Agents"),
    ],
)
def test_an_example_stands_with_its_topic(name: str, topic: str) -> None:
    assert topic_of(templates.make(name)) == topic


def test_every_example_comes_with_its_picture(begun: MainWindow, qtbot: QtBot) -> None:
    known = len(templates.known())
    qtbot.waitUntil(lambda: len(begun.start_page.cards()) == known + 1, timeout=20_000)
    assert all(each.shown for each in begun.start_page.cards())
    begun.start_page.grab()
    titles = [name for name, shelf in begun.start_page._shelves.items() if shelf.cards]
    assert titles == ["Go on with", *start_page.TOPICS]
    boxes = [each.geometry() for each in begun.start_page._shelves["Pictures"].cards]
    assert not any(a.intersects(b) for place, a in enumerate(boxes) for b in boxes[:place])


def test_cards_are_never_painted_over_each_other_while_they_come(
    begun: MainWindow, qtbot: QtBot
) -> None:
    page = begun.start_page

    def boxes() -> list[QRect]:
        content = page.widget()
        assert content is not None
        told = [each for each in content.findChildren(QLabel) if each.isVisible()]
        seen = [*told, *(each for each in page.cards() if each.isVisible())]
        return [QRect(each.mapTo(content, QPoint()), each.size()) for each in seen]

    class Watch(QObject):
        bad = painted = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, Card):
                found = boxes()
                self.painted += 1
                self.bad += any(
                    a.intersects(b) for place, a in enumerate(found) for b in found[:place]
                )
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    qtbot.waitUntil(lambda: page.filled, timeout=20_000)
    app.removeEventFilter(watch)
    assert watch.painted > 10
    assert not watch.bad


@pytest.mark.parametrize("percent", [100, 200])
def test_the_page_never_scrolls_sideways(begun: MainWindow, qtbot: QtBot, percent: int) -> None:
    page = begun.start_page
    qtbot.waitUntil(lambda: page.filled, timeout=20_000)
    begun.appearance.resize(percent)
    QApplication.processEvents()
    begun.resize(900, 620)
    QApplication.processEvents()
    content = page.widget()
    assert content is not None
    assert content.width() == page.viewport().width()
    for each in content.findChildren(QWidget):
        if each.isVisible():
            right = each.mapTo(page.viewport(), each.rect().topRight()).x()
            assert right < page.viewport().width(), each
    for button in content.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()


def test_the_first_frame_waits_for_no_example(window: MainWindow, qtbot: QtBot) -> None:
    canvas = QWidget()
    qtbot.addWidget(canvas)
    page = StartPage(window.filing, canvas)
    page.offer()
    QCoreApplication.processEvents()
    assert not page.cards()
    assert not page.filled
    canvas.show()
    qtbot.waitUntil(lambda: bool(page.cards()))


def test_the_engine_waits_for_no_example(
    engine: Any,
    worker: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    begin, shown = MainWindow._begin, list[int]()

    def begun(window: MainWindow) -> None:
        shown.append(len(window.start_page.cards()))
        begin(window)

    monkeypatch.setattr(MainWindow, "_begin", begun)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings, tmp_path, engine, worker)
    qtbot.addWidget(window, before_close_func=lambda each: each.end())
    window.start_page.offer()
    window.show()
    qtbot.waitUntil(lambda: bool(shown))
    assert (shown, engine.starts) == ([0], 1)


def test_a_click_opens_an_example_and_the_page_leaves(begun: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: any(each._about == "mlp-xor" for each in begun.start_page.cards()), timeout=20_000
    )
    QTest.mouseClick(card(begun, "mlp-xor"), Qt.MouseButton.LeftButton)
    assert begun.document.name == "mlp-xor"
    assert not begun.start_page.isVisible()


def test_what_was_open_last_is_gone_on_with_by_keys(begun: MainWindow, qtbot: QtBot) -> None:
    first = begun.start_page.cards()[0]
    assert first.text() == "mine"
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert begun.document.path is not None
    assert begun.document.path.stem == "mine"
    assert not begun.start_page.isVisible()


def test_who_wants_to_draw_gets_the_canvas(begun: MainWindow) -> None:
    begun.actions_["start"].trigger()
    begun.start_page.leave()
    assert not begun.start_page.isVisible()
    assert begun.canvas.hasFocus() or not begun.isActiveWindow()
    begun.actions_["start"].trigger()
    begun.editing.add("ReLU", begun.canvas.seen().center())
    assert not begun.start_page.isVisible()  # as from the palette


def test_a_picture_shows_the_drawing_in_the_colours_of_the_theme(digits: Project) -> None:
    for colours in (theme.LIGHT, theme.DARK):
        made = glimpse(digits, PICTURE, colours, 2.0)
        assert (made.width(), made.height()) == (2 * PICTURE.width(), 2 * PICTURE.height())
        assert made.pixelColor(0, 0).rgb() == colours.canvas.rgb()
        assert len({made.pixel(x, made.height() // 2) for x in range(made.width())}) > 3
    empty = glimpse(Project(), PICTURE, theme.LIGHT)
    assert len({empty.pixel(x, 60) for x in range(empty.width())}) == 1
