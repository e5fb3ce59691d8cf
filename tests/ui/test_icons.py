from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui import icons, theme
from nodes import CATEGORIES

SIDE = 40
MODULES = [each.__name__.rpartition(".")[2] for each in CATEGORIES]


def painted(category: str, colours: theme.Theme) -> Any:
    """Give the pixels of an icon as (rows, columns, red green blue)."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(colours.node)
    with theme.painting_on(picture) as painter:
        icons.paint(painter, QRectF(5, 5, 30, 30), category, colours.node, colours)
    return np.frombuffer(picture.constBits(), np.uint8).reshape(SIDE, SIDE, 4)[:, :, :3].copy()


@pytest.mark.parametrize("category", [*MODULES, "composites", "notes"])
def test_every_category_has_an_icon_of_its_own(category: str, qtbot: QtBot) -> None:
    assert icons.icon_of(category) == category
    assert list(icons.ICONS.values()).count(icons.ICONS[category]) == 1


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_category_is_known_by_its_title_too(category: Any) -> None:
    assert icons.icon_of(category.TITLE) == category.__name__.rpartition(".")[2]


def test_composites_look_alike_wherever_they_are_kept() -> None:
    kept = ("library", "built_in", "composites")
    assert {icons.icon_of(each) for each in kept} == {"composites"}


@pytest.mark.parametrize("name", icons.ICONS)
def test_an_icon_stays_in_its_box_and_can_be_seen_in_both_themes(name: str, qtbot: QtBot) -> None:
    for colours in theme.THEMES.values():
        pixels = painted(name, colours)
        ground = pixels[0, 0]
        inked = (pixels != ground).any(2)
        assert not inked[:5].any()
        assert not inked[35:].any()
        assert not inked[:, :5].any()
        assert not inked[:, 35:].any()
        away = np.abs(pixels.astype(int) - ground).sum(2)
        row, column = np.unravel_index(away.argmax(), away.shape)
        blue, green, red = (int(each) for each in pixels[row, column])
        assert theme.contrast(QColor(red, green, blue), colours.node) >= icons.STRONG - 0.1
        assert inked.sum() > 20
