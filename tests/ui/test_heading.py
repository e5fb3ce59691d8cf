from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.plots import heading

TOLD = "return 1 after 3 steps · the trained agent plays, a click begins other episodes"


def painted(width: int) -> list[tuple[int, int]]:
    """Give which pixels are not of the ground."""
    image = QImage(900, 60, QImage.Format.Format_RGB32)
    ground = QColor("white")
    image.fill(ground)
    with theme.painting_on(image) as painter:
        heading.paint(painter, 10, 20, width, TOLD)
    return [(x, y) for x in range(900) for y in range(60) if image.pixelColor(x, y) != ground]


def test_a_heading_stays_in_its_line_and_in_its_room(qapp: QApplication) -> None:
    for width in (60, 200, 850):
        found = painted(width)
        assert found
        assert max(x for x, _ in found) <= 10 + width
        assert min(y for _, y in found) >= 20
        assert max(y for _, y in found) < 20 + heading.HIGH
    assert max(x for x, _ in painted(850)) < 800  # all of it is to be seen
