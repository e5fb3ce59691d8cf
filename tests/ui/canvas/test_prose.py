import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.canvas import prose
from app.ui.canvas.prose import Page

AREA = QRectF(0, 0, 300, 200)


def page(text: str, width: int = 300) -> Page:
    return prose._page(text, width, theme.current().name)


def looks(text: str) -> dict[str, tuple[int, bool, bool]]:
    """Give how large each run of letters is, and whether it is bold and slanted."""
    made, found = page(text), {}
    block = made.begin()
    while block.isValid():
        for run in prose._runs(block):
            font = run.fragment().charFormat().font()
            found[run.fragment().text()] = (font.pixelSize(), font.bold(), font.italic())
        block = block.next()
    return found


def test_headings_are_larger_and_words_bold_or_slanted_as_they_say(qtbot: QtBot) -> None:
    text = "# First\n\n### Third\n\nplain **strong** and *slanted*"
    found = looks(text)
    assert found["First"][:2] == (18, True)
    assert found["Third"][:2] == (14, True)
    assert found["plain "] == (13, False, False)
    assert found["strong"] == (13, True, False)
    assert found["slanted"] == (13, False, True)


def test_code_has_its_own_font_and_a_list_its_marks(qtbot: QtBot) -> None:
    made = page("`inline`\n\n- one\n- two\n\n```\nx = 1\n# no heading\n```")
    blocks, block = {}, made.begin()
    while block.isValid():
        blocks[block.text()] = block
        block = block.next()
    assert blocks["one"].textList() is not None
    assert blocks["# no heading"].blockFormat().headingLevel() == 0
    family = theme.code_font().family()
    for text in ("inline", "x = 1"):
        run = prose._runs(blocks[text])[0].fragment()
        assert run.charFormat().font().family() == family


def test_a_line_ends_where_it_was_ended(qtbot: QtBot) -> None:
    assert page("one\ntwo").toPlainText().split("\n") == ["one", "two"]


def test_no_tag_is_read(qtbot: QtBot) -> None:
    text = '<img src="/etc/hostname"><b>bold</b>'
    assert page(text).toPlainText().strip() == text


def red(picture: QImage) -> bool:
    points = ((x, y) for x in range(0, 300, 3) for y in range(0, 200, 3))
    return any(picture.pixelColor(x, y) == QColor("#ff0000") for x, y in points)


def shown(document: QTextDocument) -> QImage:
    made = QImage(300, 200, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    with theme.painting_on(made) as painter:
        document.drawContents(painter)
    return made


@pytest.mark.parametrize(
    "text", ["![alt]({path})", "![alt][1]\n\n[1]: {path}", "a ![]({path}) b ![x][1]\n\n[1]: {path}"]
)
def test_a_note_loads_no_picture(text: str, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "red.png"
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff0000"))
    assert picture.save(str(path))
    told = text.format(path=path)
    plain = QTextDocument()
    plain.setMarkdown(told)
    assert red(shown(plain))  # so Qt would load it
    made = QImage(300, 200, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    with theme.painting_on(made) as painter:
        prose.paint(painter, told, AREA, theme.current())
    assert not red(made)
    assert not red(shown(page(told)))


def test_an_address_is_found_where_its_words_stand(qtbot: QtBot) -> None:
    text = "[words](https://example.org/a?b=c) and more"
    colours = theme.current()
    assert prose.link_at(text, AREA, QPointF(10, 8), colours) == "https://example.org/a?b=c"
    assert prose.link_at(text, AREA, QPointF(100, 8), colours) == ""
    assert prose.link_at(text, AREA, QPointF(10, -8), colours) == ""


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "/etc/passwd"])
def test_only_addresses_of_the_web_and_of_mail_lead_anywhere(address: str, qtbot: QtBot) -> None:
    text = f"[words]({address})"
    assert page(text).toPlainText() == "words"
    assert prose.link_at(text, AREA, QPointF(10, 8), theme.current()) == ""


def test_a_very_long_text_is_laid_out_in_part(qtbot: QtBot) -> None:
    assert len(page("word " * 100_000).toPlainText()) <= prose.MOST


def test_a_text_made_to_be_slow_is_read_in_one_pass() -> None:
    def seconds(text: str) -> float:
        began = time.perf_counter()
        for _ in range(20):
            prose.readable(text)
        return time.perf_counter() - began

    plain = seconds("![a](b) " * (prose.MOST // 8))
    assert seconds("![" * (prose.MOST // 2)) < 20 * plain
    assert seconds("![a](" * (prose.MOST // 5)) < 20 * plain
