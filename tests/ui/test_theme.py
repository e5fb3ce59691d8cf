from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.theme import Appearance, Theme
from nodes import CATEGORIES

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
