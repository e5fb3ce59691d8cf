"""What users read is found, translated, and carried along: the script for translators."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app.ui import language, sentences
from tests import syntax, texts, translations
from tests.syntax import Module, Reader
from tests.translations import Entry


@pytest.fixture(scope="module")
def found() -> tuple[dict[syntax.Text, str], list[str]]:
    return texts.every()


@pytest.fixture(scope="module")
def there() -> dict[syntax.Text, Entry]:
    return translations.read(translations.TS.read_text(encoding="utf-8"))


def written(tmp_path: Path, text: str) -> Module:
    path = syntax.ROOT / "app" / "ui" / "thing.py"  # where it would lie
    (tmp_path / "thing.py").write_text(text, encoding="utf-8")
    module = syntax.read(tmp_path / "thing.py")
    module.path = path
    return module


def told(module: Module) -> set[syntax.Text]:
    return {text for _, _, text in Reader([module]).texts()}


def test_every_text_can_be_read(found: tuple[dict[syntax.Text, str], list[str]]) -> None:
    known, unknown = found
    assert unknown == []
    assert len(known) > 2_000
    for text in (
        ("actions", "Undo"),
        ("actions", "Language"),
        ("blocks", "Convolution"),
        ("blocks", "kernel"),
        ("blocks", "Confusion"),
        ("blocks", "{source} gives {kind}; {target} takes {takes}."),
        ("blocks", "There is no convolution over time here."),
        ("blocks", "{file} has no array {name}."),
        ("choices", "cosine"),
        ("summaries", "{count} kernels"),
        ("Canvas", "Nothing is drawn here yet"),
        ("Watching", "paused"),
    ):
        assert text in known, text


def test_nothing_is_shown_that_no_translation_reaches() -> None:
    rooms = [module for module in syntax.program() if module.name.startswith("app.ui")]
    assert [each for module in rooms for each in syntax.untranslated(module)] == []


def test_a_text_is_found_however_it_reaches_its_translation(tmp_path: Path) -> None:
    module = written(
        tmp_path,
        """
WAYS = {"a": "By land", "b": ("By sea", 3)}
ROWS = (("x", "Rows"), ("y", "Columns"))

def say(text):
    show(words.translated(text))

class Pane:
    def go(self):
        told = "Here" if self else "There"
        self.tr(told)
        say("Said")
        say(WAYS["a"])
        words.translated(WAYS["b"][0])
        for _, title in ROWS:
            words.translated(title)
        raise UserError(f"{self.file} holds {len(self.rows)} rows.")
""",
    )
    assert told(module) == {
        *(("Pane", each) for each in ("Here", "There")),
        *(("blocks", each) for each in ("Said", "By land", "By sea", "Rows", "Columns")),
        ("blocks", "{file} holds {rows} rows."),
    }


def test_a_text_that_stands_nowhere_is_told(tmp_path: Path) -> None:
    reader = Reader([written(tmp_path, "def f(x):\n    g = x()\n    words.translated(g.text)\n")])
    assert list(reader.texts()) == []
    assert reader.unknown == ["app/ui/thing.py:3: translated(g.text)"]


def test_what_is_shown_as_it_stands_is_told(tmp_path: Path) -> None:
    module = written(
        tmp_path,
        """
label.setText("Plain")
label.setToolTip(f"{count} words" if count else self.tr("none"))
label.setText(f"{count} × {count}")
QLabel("On " + self.tr("it"))
""",
    )
    assert [each.rpartition(": ")[2] for each in syntax.untranslated(module)] == [
        "Plain",
        " words",
        "On ",
    ]


def test_what_was_translated_stays_and_what_is_gone_is_marked() -> None:
    before = {
        ("A", "Stop"): Entry("停止"),
        ("A", "Gone"): Entry("没了"),
        ("A", "Empty"): Entry(""),
    }
    after = translations.merged(before, [("A", "Stop"), ("B", "Stop"), ("B", "<New> & so")])
    assert after == {
        ("A", "Stop"): Entry("停止"),
        ("B", "Stop"): Entry("停止"),
        ("B", "<New> & so"): Entry(""),
        ("A", "Gone"): Entry("没了", vanished=True),
    }
    assert translations.read(translations.write(after)) == after
    back = translations.merged(after, [("A", "Gone")])
    assert back["A", "Gone"] == Entry("没了")


def test_every_text_is_translated(
    found: tuple[dict[syntax.Text, str], list[str]], there: dict[syntax.Text, Entry]
) -> None:
    known, _ = found
    told = "run python -m tests.translations, and translate what it lists"
    wanted = translations.merged(there, list(known))
    assert [text for text, entry in wanted.items() if not entry.translation] == [], told
    assert translations.write(wanted) == translations.TS.read_text(encoding="utf-8"), told
    listed = json.loads(sentences.TABLE.read_text(encoding="utf-8"))
    assert listed == translations.templates(known), told


def test_a_translation_has_the_fields_of_its_text(there: dict[syntax.Text, Entry]) -> None:
    for (context, text), entry in there.items():
        if entry.translation:
            wanted = sorted(set(texts.FIELD.findall(text)))
            assert sorted(set(texts.FIELD.findall(entry.translation))) == wanted, (context, text)
            assert text[:1].isspace() == entry.translation[:1].isspace(), (context, text)


def test_the_window_loads_what_is_written(there: dict[syntax.Text, Entry]) -> None:
    loaded = QTranslator()
    assert loaded.load(str(translations.QM))
    for (context, text), entry in there.items():
        told = entry.translation if not entry.vanished else ""
        assert loaded.translate(context, text) == told, (context, text)


def test_a_sentence_is_found_again_as_its_template() -> None:
    for context, templates in json.loads(sentences.TABLE.read_text(encoding="utf-8")).items():
        for template in templates:
            names = dict.fromkeys(texts.FIELD.findall(template))
            values = {name: f"value_{place}" for place, name in enumerate(names)}
            sentence = template
            for name, value in values.items():
                sentence = sentence.replace(f"{{{name}}}", value)
            made = sentences.template_of(context, sentence)
            assert made is not None
            filled = made[0]
            for name, value in made[1].items():
                filled = filled.replace(f"{{{name}}}", value)
            assert filled == sentence
            assert len(texts.FIELD.sub("", made[0])) >= len(texts.FIELD.sub("", template))


def test_translations_come_along_in_packages() -> None:
    known = {path.suffix for path in language.FOLDER.iterdir()}
    told = (syntax.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(f'"*{suffix}"' in told for suffix in known - {".ts"})
    assert '"resources*"' in told
