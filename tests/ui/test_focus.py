"""Where the keyboard is can be seen, and it finds its way."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton, QWidget

from app.ui.fields import ChoiceField, FlagField, LineField
from app.ui.main_window import MainWindow

Key = Qt.Key


def flag(window: MainWindow) -> QWidget:
    fold(window).click()  # type: ignore[attr-defined]  # a button
    QApplication.processEvents()
    return next(each for each in window.inspector.findChildren(QCheckBox) if each.isVisible())


def fold(window: MainWindow) -> QWidget:
    found = window.inspector.findChildren(QToolButton)
    return next(each for each in found if each.property("role") == "fold" and each.isVisible())


def choice(window: MainWindow) -> QWidget:
    found = window.inspector.findChildren(ChoiceField)
    return next(each.box for each in found if each.isVisible())


def blocks(window: MainWindow) -> QWidget:
    window.palette_.tree.begin()
    return window.palette_.tree


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_what_has_the_keyboard_looks_otherwise(window: MainWindow) -> None:
    window.canvas.select(frozenset({"conv2d_1"}))
    for find in (fold, choice, flag, blocks):
        widget = find(window)
        window.canvas.setFocus()
        QApplication.processEvents()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.hasFocus(), find
        assert picture(widget) != before, find
        window.canvas.setFocus()
        QApplication.processEvents()
        assert picture(widget) == before, find


def test_tab_walks_the_inspector_from_the_first_value_downwards(window: MainWindow) -> None:
    window.canvas.select(frozenset({"conv2d_1"}))
    window.inspector.focus_first()
    heights = []
    for _ in range(5):
        widget = QApplication.focusWidget()
        assert widget is not None
        assert window.inspector.isAncestorOf(widget)
        heights.append(widget.mapToGlobal(QPoint(0, 0)).y())
        QTest.keyClick(widget, Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) == 5


def test_escape_leads_back_to_the_canvas_from_every_kind_of_editor(window: MainWindow) -> None:
    window.canvas.select(frozenset({"trainer"}))
    fold(window).click()  # type: ignore[attr-defined]  # a button
    QApplication.processEvents()
    for kind in (FlagField, ChoiceField, LineField):
        fields: list[QWidget] = list(window.inspector.findChildren(kind))
        widget = next(each for each in fields if each.isVisible()).focusProxy()
        assert widget is not None
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Escape)
        assert window.canvas.hasFocus(), kind
    assert window.canvas.selection == {"trainer"}
