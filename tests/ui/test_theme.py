import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from app.ui import style, theme
from app.ui.main_window import MainWindow
from app.ui.theme import Appearance, Theme
from nodes import CATEGORIES
from tests.ui.conftest import Silent, Windows

BOTH = pytest.mark.parametrize("colours", theme.THEMES.values(), ids=theme.THEMES)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application, and undress it afterwards."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    worn = list(theme._worn)
    yield qapp
    theme._worn[:] = worn
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@BOTH
def test_every_category_can_be_read_on_a_node(colours: Theme) -> None:
    for category in CATEGORIES:
        text = colours.category_text(category.__name__)
        assert theme.contrast(text, colours.node) >= 4.5, category.__name__


@BOTH
def test_text_can_be_read_wherever_it_stands(colours: Theme) -> None:
    grounds = (colours.canvas, colours.panel, colours.second, colours.node, colours.selected)
    for ground in grounds:
        assert theme.contrast(colours.text, ground) >= 7
        assert theme.contrast(colours.muted, ground) >= 4.2
    assert theme.contrast(colours.on_accent, colours.accent) >= 4.4


@BOTH
def test_an_empty_box_to_tick_is_seen(app: QApplication, colours: Theme) -> None:
    theme.wear(colours, style.sheet(colours))
    box = QCheckBox("")
    picture = box.grab().toImage()
    middle = picture.height() // 2
    row = [picture.pixelColor(x, middle) for x in range(picture.width())]
    assert max(theme.contrast(each, colours.panel) for each in row) >= 3.0


@BOTH
def test_only_its_border_tells_that_a_button_has_the_keys(
    app: QApplication, qtbot: QtBot, colours: Theme
) -> None:
    theme.wear(colours, style.sheet(colours))
    asked = QMessageBox()
    first = asked.addButton("Yes", QMessageBox.ButtonRole.AcceptRole)
    button = asked.addButton("No", QMessageBox.ButtonRole.RejectRole)
    qtbot.addWidget(asked)
    with qtbot.waitActive(asked):
        asked.show()
    first.setFocus()
    inside = button.rect().adjusted(3, 3, -3, -3)
    before, bare = button.grab(inside).toImage(), button.grab().toImage()
    QTest.keyClick(asked, Qt.Key.Key_Tab)  # from the first key on Qt shows where the keys are
    assert button.hasFocus()
    assert button.grab().toImage() != bare
    assert button.grab(inside).toImage() == before


@BOTH
def test_every_kind_of_wire_stands_out_from_the_canvas(colours: Theme) -> None:
    for kind in theme.KINDS:
        assert theme.contrast(colours.kind(kind), colours.canvas) >= 3.0, kind


def test_every_category_has_a_colour() -> None:
    plain = [
        each.__name__
        for each in CATEGORIES
        if theme.DARK.category(each.__name__) == QColor(theme.GREY)
    ]
    assert set(plain) <= {"nodes.operations", "nodes.parameter", "nodes.code"}


@BOTH
def test_the_style_sheet_names_no_role_that_is_missing(colours: Theme) -> None:
    assert "@" not in theme.style_sheet(colours)


def test_contrast_is_that_of_the_guideline() -> None:
    assert theme.contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert theme.contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_wearing_a_theme_dresses_the_application(app: QApplication) -> None:
    theme.wear(theme.LIGHT)
    assert theme.current() is theme.LIGHT
    assert app.palette().color(QPalette.ColorRole.Window) == theme.LIGHT.panel
    theme.wear(theme.DARK)
    assert app.palette().color(QPalette.ColorRole.Window) == theme.DARK.panel


def test_the_appearance_follows_the_system_until_one_is_chosen(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn(colours: Theme) -> None:
        monkeypatch.setattr(theme, "_of_system", lambda: colours)
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)

    monkeypatch.setattr(theme, "_of_system", lambda: theme.DARK)
    appearance = Appearance()
    told: list[Theme] = []
    appearance.changed.connect(told.append)
    turn(theme.LIGHT)
    appearance.choose("dark")
    turn(theme.DARK)
    turn(theme.LIGHT)
    appearance.choose("system")
    assert told == [theme.LIGHT, theme.DARK, theme.LIGHT]


def test_a_painter_is_ended_when_painting_fails(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    with pytest.raises(ZeroDivisionError), theme.painting_on(image) as painter:
        raise ZeroDivisionError
    assert not painter.isActive()
    assert not image.paintingActive()


def test_a_lent_painter_comes_back_as_it_was(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    with theme.painting_on(image) as painter:
        before = painter.pen()
        with theme.painting(painter):
            painter.setPen(QColor("red"))
        assert painter.pen() == before


def test_text_is_made_larger_by_keys_and_stays_so(
    window: MainWindow, windows: Windows, qtbot: QtBot
) -> None:
    tree = window.palette_.tree
    palette, inspector = window.palette_.width(), window.inspector.width()
    before = tree.sizeHintForRow(0)
    drawn = window.canvas.drawn.bounds()
    window.canvas.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for _ in range(9):  # more than there are sizes
        QTest.keyClick(window.canvas, Qt.Key.Key_Plus, both)
    assert theme.size() == 200
    QApplication.processEvents()
    assert tree.sizeHintForRow(0) > 1.4 * before
    assert window.palette_.width() > palette
    assert window.inspector.width() > inspector
    assert window.canvas.drawn.bounds() == drawn  # the zoom is for the drawing
    assert not window.actions_["text_larger"].isEnabled()
    window.canvas.select({"conv2d_1"})
    told: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    for each in (*told, *window.findChildren(QAbstractButton)):
        if each.isVisible() and each.text():
            assert each.height() >= each.fontMetrics().height(), each.text()
    window.document.history.setClean()
    window.close()
    assert windows(Silent(), Silent()).header._train.fontMetrics().height() > 24
    assert theme.size() == 200


def test_text_of_every_size_is_asked_for_in_one_way(window: MainWindow) -> None:
    for size in theme.SIZES:
        window.appearance.resize(size)
        assert window.status.engine.font().pixelSize() == theme.sized(11)
        assert window.header._train.font().pixelSize() == theme.sized(13)
        assert theme.font().pixelSize() == theme.sized(13)
        assert theme.drawn_font().pixelSize() == 13
    window.actions_["text_normal"].trigger()
    assert theme.size() == 100


DENSE = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
app = QApplication([])
from pathlib import Path
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent
folder = Path(sys.argv[1])
settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
window = MainWindow(settings, folder, Silent(), Silent())
window.filing.open_template("cnn-digits")
window.resize(900, 600)
window.show()
window.canvas.zoom_to(1.0)
QTest.qWait(50)
knobs = window.arrangement.panels["palette"].titleBarWidget()
for name, part in {
    "header": window.header, "palette": window.palette_, "canvas": window.canvas, "title": knobs
}.items():
    part.grab().save(str(folder / f"{name}.png"))
window.end()
window.document.history.setClean()
window.close()
"""


def test_everything_is_sharp_on_a_screen_of_twice_the_density(tmp_path: Path) -> None:
    """A picture made for a plain screen would consist of squares of four equal pixels."""
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-c", DENSE, str(tmp_path)]
    subprocess.run(command, env=told, check=True, capture_output=True, timeout=120)
    for name in ("header", "palette", "canvas", "title"):
        picture = QImage(str(tmp_path / f"{name}.png"))
        picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        lines = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
        high, wide = picture.height() // 2, picture.width() // 2
        fours = lines[: 2 * high, : 2 * wide].reshape(high, 2, wide, 2).astype(int)
        rough = fours.max(axis=(1, 3)) - fours.min(axis=(1, 3)) > 24
        means = fours.mean(axis=(1, 3))
        edges = np.abs(np.diff(means, axis=1)) > 24
        assert rough.sum() > 0.4 * edges.sum() > 0, name


@pytest.mark.parametrize("worn", theme.THEMES.values(), ids=lambda worn: worn.name)
@pytest.mark.parametrize("role", ["text", "muted", "accent", "good", "warning", "bad"])
def test_words_are_legible_on_every_ground(worn: theme.Theme, role: str) -> None:
    for ground in ("panel", "second", "selected", "canvas"):
        found = theme.contrast(getattr(worn, role), getattr(worn, ground))
        assert found >= theme.READABLE, ground
    assert theme.contrast(worn.on_accent, worn.accent) >= theme.READABLE
