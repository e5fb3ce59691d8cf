"""The window in Chinese: menus, palette, inspector and sentences; and how a language is chosen."""

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QProcess, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, Problem
from app.graph import edits
from app.graph.graph import Project
from app.project.journal import recoveries
from app.ui import chooser, dialogs, language, offer, restarting, start, theme, words
from app.ui.canvas import face
from app.ui.main_window import MainWindow
from nodes import CATALOGUE
from nodes.convolution import Conv2d
from nodes.ends import Input
from nodes.errors import UserError
from nodes.trainers import Supervised
from tests.ui.conftest import Silent, Windows, port

CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
"""Two words in a row, which no name of a block or node is."""

KEPT = {"alpha 1", "beta 1", "exp"}
"""Parts of what blocks tell that are names in the code."""

REMEMBERED = (words._heard, face._told, theme._font, theme._further)


def speak(wanted: str) -> None:
    language.speak(wanted)
    for each in REMEMBERED:
        each.cache_clear()


@pytest.fixture
def english_again(qtbot: QtBot) -> Iterator[None]:
    yield
    speak(language.ENGLISH)


@pytest.fixture
def chinese(english_again: None) -> None:
    speak(language.CHINESE)


@pytest.fixture
def spoken(
    chinese: None, windows: Windows, engine: Silent, worker: Silent, digits: Project
) -> MainWindow:
    window = windows(engine, worker)
    window.document.open(digits, name="digits")
    return window


def shown(window: MainWindow) -> list[str]:
    """Give every text that the window shows."""
    told = [each.text() for each in window.findChildren(QLabel) if each.isVisibleTo(window)]
    told += [each.text() for each in window.findChildren(QAbstractButton)]
    told += [each.placeholderText() for each in window.findChildren(QLineEdit)]
    told += [each.text() for each in window.findChildren(QAction)]
    return [each for each in told if each]


def test_menus_speak_chinese(spoken: MainWindow) -> None:
    assert spoken.actions_["undo"].text().startswith("撤销")
    assert spoken.actions_["language_en"].text() == "English"  # under its own name
    names = {"language_en"}
    english = [
        key
        for key, action in spoken.actions_.items()
        if key not in names and not CHINESE.search(action.text())
    ]
    assert english == []


def test_nothing_english_is_left_in_the_window(spoken: MainWindow, analysis: Analysis) -> None:
    spoken._show_analysis(analysis)
    for name in ("digits", "conv2d_1", "linear_1", "trainer"):
        spoken.canvas.select([name])
        assert [each for each in shown(spoken) if ENGLISH.search(each)] == []
    spoken.canvas.select([])
    assert [each for each in shown(spoken) if ENGLISH.search(each)] == []


def test_the_palette_and_the_inspector_speak_chinese(spoken: MainWindow) -> None:
    spoken.canvas.select(["conv2d_1"])
    told = shown(spoken)
    assert "卷积核" in told
    assert words.help_of(Conv2d) in told
    assert words.label("kernel") == "卷积核"
    assert words.summary(Conv2d(channels=6)) == "6 个卷积核 · 3×3 · 同尺寸"
    assert words.summary(Input(kind="image", axes="3, H, W")) == "图像 3×H×W"
    assert words.summary(Supervised(epochs=3)) == "Adam 0.001 · 3 轮"


def test_a_problem_is_told_in_chinese(spoken: MainWindow, analysis: Analysis) -> None:
    template = "{node} expects real numbers; {source} gives it {dtype} {shape}."
    values = {"node": "linear_1", "source": "digits", "dtype": "int64", "shape": "(B, 8)"}
    spoken._show_analysis(replace(analysis, problems=(Problem("linear_1", template, values),)))
    told = "linear_1 期望实数；digits 给它的是 int64 (B, 8)。"
    spoken.below.turn_to("problems")
    assert told in shown(spoken)


def test_why_a_wire_may_not_be_drawn_is_told_in_chinese(spoken: MainWindow) -> None:
    why = edits.may_connect(
        spoken.document.project, spoken.editing.graph, port("linear_1.out"), port("trainer.losses")
    )
    assert why is not None
    assert words.told(why) == "linear_1.out 给出 张量；trainer.losses 接收 标量。"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a.csv has no column kind; it has x, y.", "a.csv 没有列 kind；有 x, y。"),
        ("There is no attention in this network.", "这个网络中没有注意力。"),
        ("conv2d_1", "conv2d_1"),
        ("label", "标签"),
        ("Nobody has translated this.", "Nobody has translated this."),
    ],
)
def test_what_a_run_says_in_english_is_told_in_chinese(chinese: None, said: str, told: str) -> None:
    assert words.heard(said) == told


def test_a_sentence_within_a_sentence_is_told_too(chinese: None) -> None:
    inner = UserError("There is no composite named {used}.", used="Stage")
    outer = UserError("{node} does not fit on this wire. {why}", node="relu", why=inner)
    assert words.told(outer) == "relu 不适合放在这条连线上。没有名为 Stage 的复合模块。"


def test_a_sentence_without_end_stays_as_it_is(chinese: None) -> None:
    endless = "x" + " must be text." * 20_000
    assert words.heard(endless) == endless
    nested = "x" + " must be text." * 100
    assert words.heard(nested).startswith("x必须是文本。")


def test_names_of_nodes_stay(chinese: None) -> None:
    error = UserError("{node} is no composite.", node="label")
    assert words.told(error) == "label 不是复合模块。"


def test_blocks_are_found_by_their_chinese_names(chinese: None) -> None:
    entries = offer.of_catalogue()
    for wanted, title in (
        ("交叉熵", "CrossEntropy"),
        ("二维卷积", "Conv2d"),
        ("批归一", "BatchNorm"),
    ):
        found = offer.find(wanted, entries)
        assert found, wanted
        assert found[0].title.startswith(title)
    assert offer.find("conv2d", entries)[0].title == "Conv2d"  # in English as well


def test_qt_itself_speaks_chinese(chinese: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    assert QLocale().language() == QLocale.Language.Chinese
    assert words.count(12_345) == "12,345"


def test_english_comes_back(qtbot: QtBot) -> None:
    speak(language.CHINESE)
    speak(language.ENGLISH)
    assert words.translated("Convolution") == "Convolution"
    assert (
        words.heard("a.csv has no column kind; it has x.") == "a.csv has no column kind; it has x."
    )
    assert not language.spoken()


def test_a_chosen_language_is_kept_and_told_in_itself(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def ask(_: QWidget, *told: object) -> str:
        asked.append(tuple(map(str, told)))
        return ""

    monkeypatch.setattr(dialogs, "ask", ask)
    window.actions_["language_zh_CN"].trigger()
    assert language.chosen(window._settings) == language.CHINESE
    assert all(CHINESE.search(each) for each in asked[0])
    assert window.actions_["language_zh_CN"].isChecked()
    window.actions_["language_en"].trigger()  # which is spoken already
    assert language.chosen(window._settings) == language.ENGLISH
    assert not window.actions_["language_zh_CN"].isChecked()
    assert len(asked) == 1
    window._settings.setValue(language.KEY, "klingon")
    assert language.chosen(window._settings) == language.SYSTEM


@pytest.mark.parametrize("edited", [True, False])
def test_what_is_open_stays_open_when_one_restarts_in_another_language(
    window: MainWindow, windows: Windows, monkeypatch: pytest.MonkeyPatch, edited: bool
) -> None:
    begun: list[QSettings] = []
    monkeypatch.setattr(dialogs, "ask", lambda *_: "restart")
    monkeypatch.setattr(restarting, "begin", begun.append)
    monkeypatch.setattr(chooser, "choose", lambda *_, **__: pytest.fail("it is asked"))
    if edited:
        window.editing.move({"loss": (0.0, 900.0)})
    project, path = window.document.project, window.document.path
    window.actions_["language_zh_CN"].trigger()
    assert begun == [window._settings]
    window.end()
    new = windows(Silent(), Silent())
    new.keeping.offer(new)
    assert new.document.project == project
    assert (new.document.path, new.document.name) == (path, "digits")
    assert not recoveries(new.keeping._folder)
    new.document.history.setClean()


def test_the_program_is_started_again_as_it_was_without_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *each: started.append(each))
    monkeypatch.setattr(QCoreApplication, "exit", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["/there/main.py", "mine.netwright"])
    monkeypatch.setattr(sys, "orig_argv", ["python", "-X", "dev", "main.py", "mine.netwright"])
    restarting.begin(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    assert started == [(sys.executable, ["-X", "dev", "main.py"])]


def test_the_window_starts_in_the_language_that_was_chosen(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, english_again: None
) -> None:
    monkeypatch.setattr(start, "EngineClient", Silent)
    monkeypatch.setattr(start, "WorkerClient", Silent)
    monkeypatch.setattr(start, "state_folder", lambda: tmp_path)
    monkeypatch.setattr(start, "data_folder", lambda: tmp_path)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue(language.KEY, language.CHINESE)
    settings.sync()
    window = start.make(tmp_path)
    qtbot.addWidget(window, before_close_func=lambda _: window.end())
    assert window.actions_["undo"].text() == "撤销"
    assert window.actions_["language_zh_CN"].isChecked()


@pytest.mark.parametrize(
    ("system", "meant"),
    [
        ("zh_CN", language.CHINESE),
        ("zh_SG", language.CHINESE),
        ("zh_TW", language.ENGLISH),
        ("de_DE", language.ENGLISH),
        ("C", language.ENGLISH),
    ],
)
def test_the_language_of_the_system_is_followed(
    system: str, meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert language.meant(language.SYSTEM) == meant
    assert language.meant(language.CHINESE) == language.CHINESE


def test_a_language_costs_little_beside_the_window(
    windows: Windows, engine: Silent, worker: Silent
) -> None:
    began = time.perf_counter()
    windows(engine, worker)
    opened = time.perf_counter()
    speak(language.CHINESE)
    loaded = time.perf_counter()
    speak(language.ENGLISH)
    assert loaded - opened < (opened - began) / 5


def test_chinese_letters_have_a_font(chinese: None, qtbot: QtBot) -> None:
    assert isinstance(QApplication.instance(), QApplication)
    families = theme.font().families()
    known = {each for names in theme.FAMILIES.values() for each in names}
    assert known & set(families), "see fonts in .ci/setup"
    assert families[0] not in known  # Latin letters keep their own


def test_what_the_canvas_tells_of_every_block_is_chinese(chinese: None) -> None:
    for kind in CATALOGUE.values():
        told = words.summary(kind())
        assert not ENGLISH.search(told), (kind, told)
        for part in told.split(" · "):
            assert not re.fullmatch("[a-z]{3,}( .*)?", part) or part in KEPT, (kind, part)
