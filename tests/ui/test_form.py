from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.ui.fields import ChoiceField, FlagField, LineField
from app.ui.form import Form
from app.ui.values import read, stepped, written
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression, Names, Real, Sizes, Text, Whole, params


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.resize(300, 500)
    return made


def show(form: Form, block: Block, names: Mapping[str, str] | None = None) -> None:
    form.show_values(params(type(block)), block.values(), names)


def asked(form: Form) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    form.asked.connect(lambda name, value, _: heard.append((name, value)))
    return heard


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_every_block_has_a_form_that_asks_nothing_by_itself(form: Form, kind: str) -> None:
    heard = asked(form)
    show(form, CATALOGUE[kind]())
    assert heard == []
    for name in params(CATALOGUE[kind]):
        assert form.field(name) is not None


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_what_a_line_shows_is_read_back_as_the_value(kind: str) -> None:
    for name, param in params(CATALOGUE[kind]).items():
        if isinstance(param, Whole | Real | Sizes | Names | Text):
            assert read(param, name, written(param.default), names=False) == (
                param.default.strip() if isinstance(param.default, str) else param.default
            )


def line_of(form: Form, name: str) -> LineField:
    field = form.field(name)
    assert isinstance(field, LineField)
    return field


def type_in(qtbot: QtBot, field: LineField, text: str) -> None:
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_a_value_is_asked_at_enter(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"]())
    heard = asked(form)
    type_in(qtbot, line_of(form, "features"), "32")
    assert heard == [("features", 32)]


def test_what_is_no_number_is_told_at_the_field_in_a_sentence(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"]())
    heard = asked(form)
    form.show()
    type_in(qtbot, line_of(form, "features"), "many")
    errors = [each.text() for each in form.findChildren(QLabel) if each.property("role") == "error"]
    assert "features must be a whole number, not many." in errors
    assert heard == []
    form.close()


def test_a_value_beyond_its_bounds_is_told_and_not_asked(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"]())
    heard = asked(form)
    type_in(qtbot, line_of(form, "features"), "0")
    errors = [each.text() for each in form.findChildren(QLabel) if each.property("role") == "error"]
    assert "features must be at least 1, not 0." in errors
    assert heard == []


def test_a_text_that_is_too_long_is_told_in_the_form_and_not_beside_it(form: Form) -> None:
    show(form, CATALOGUE["Code"]())
    form.show()
    form.refuse("source", "It is too long.")
    error = next(each for each in form.findChildren(QLabel) if each.text() == "It is too long.")
    assert error.isVisible()
    assert error.window() is form.window()
    form.close()


def test_escape_puts_back_what_was_there(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"]().with_values(features=10))
    line = line_of(form, "features").line
    line.selectAll()
    QTest.keyClicks(line, "99")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "10"


def test_arrows_step_a_number_within_its_bounds(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"]().with_values(features=1))
    heard = asked(form)
    line = line_of(form, "features").line
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert heard == [("features", 2), ("features", 1)]


def test_real_numbers_step_by_a_tenth_of_their_size() -> None:
    rate = Real(default=0.0, hint="", low=0.0)
    assert stepped(0.003, 1, rate) == 0.004
    assert stepped(0.001, -1, rate) == 0.0009
    assert stepped(0.0, -1, rate) == 0.0


def test_an_expression_is_taken_where_there_are_names(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Linear"](), names={"channels": "8"})
    heard = asked(form)
    type_in(qtbot, line_of(form, "features"), "channels * 2")
    assert heard == [("features", Expression("channels * 2"))]


def test_a_flag_and_a_choice_ask_at_a_click(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Supervised"]())
    heard = asked(form)
    choice, flag = form.field("optimizer"), form.field("nesterov")
    assert isinstance(choice, ChoiceField)
    assert isinstance(flag, FlagField)
    choice.box.activated.emit(2)
    flag.box.click()
    assert heard == [("optimizer", "SGD"), ("nesterov", True)]


def test_sizes_are_read_however_they_are_written() -> None:
    one = Sizes(default=1, hint="", low=1, length=2, single=True)
    for text in ("3 × 5", "3x5", "3, 5", "3 5", "3;5"):
        assert read(one, "kernel", text, names=False) == (3, 5)
    assert read(one, "kernel", "3", names=False) == 3
    with pytest.raises(UserError):
        read(one, "kernel", "three", names=False)


def test_rare_values_are_folded_until_they_are_asked_for(form: Form, qtbot: QtBot) -> None:
    show(form, CATALOGUE["Supervised"]())
    form.show()
    rare = form.field("nesterov")
    assert rare is not None
    assert not rare.isVisible()
    fold = next(b for b in form.findChildren(QToolButton) if b.property("role") == "fold")
    fold.click()
    assert rare.isVisible()
    form.close()


def test_an_editor_stays_where_only_values_change(form: Form) -> None:
    show(form, CATALOGUE["Linear"]())
    before = form.field("features")
    show(form, CATALOGUE["Linear"]().with_values(features=20))
    assert form.field("features") is before
    assert line_of(form, "features").line.text() == "20"


def test_every_editor_has_a_name_for_those_who_do_not_see_it(form: Form) -> None:
    for kind in ("Supervised", "Code", "ImageFolder", "CsvTable"):
        show(form, CATALOGUE[kind]())
        for name in params(CATALOGUE[kind]):
            field = form.field(name)
            assert field is not None
            focus = field.focusProxy()
            assert focus is not None
            assert focus.accessibleName()


def test_a_value_that_was_changed_is_marked_and_can_be_taken_back(form: Form) -> None:
    kind: Any = CATALOGUE["Conv2d"]
    show(form, kind())
    assert not form.changed("channels")
    show(form, kind(channels=77))
    assert form.changed("channels")
    assert form._labels["channels"].property("changed") is True
    assert form._labels["kernel"].property("changed") is False
    assert form.default("channels") == str(params(kind)["channels"].default)
    assert form.default("bias") == "on"
    heard = asked(form)
    form.reset("channels")
    assert heard == [("channels", params(kind)["channels"].default)]
