"""What the window says: templates looked up in the translations, numbers as people read them."""

from datetime import datetime
from functools import lru_cache
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import Qt as Text

from app.compiler.report import Fix, Problem
from app.ui import language, sentences
from nodes.block import Block, brief, doc
from nodes.errors import UserError, fill
from nodes.spec import EVERY, Free, Spec

CONTEXT = "blocks"
"""The context of translations for all texts that come from outside the window's own rooms."""

CHOICES = "choices"
"""The context of the words that a value of a block is one of."""

SUMMARIES = "summaries"
"""The context of what the canvas tells of a block's values."""

COUNTED = "units"
"""The context of that in which values are counted."""

SEARCHED = "search"
"""The context of the words under which blocks are found."""

KINDS = ("kind", "takes")
"""The fields of sentences in which kinds of wires stand, one or several."""

FIELD = "field"
"""The field of sentences in which a value of a block is named, as the form calls it."""

LONGEST = 2_000
"""How many characters a sentence has at most that comes as finished English."""

NOTHING = ("none", "nothing")
"""What stands in a sentence in place of a name."""

UNITS = ("B", "KiB", "MiB", "GiB", "TiB")


def translated(text: str) -> str:
    """Look up a text of a block, a hint or a template in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def told(what: UserError | Problem | Fix) -> str:
    """Give the sentence in the user's language."""
    return fill(
        translated(what.template), {name: _part(name, each) for name, each in what.values.items()}
    )


def heard(text: str) -> str:
    """Give a finished English sentence in the user's language; what is not known stays."""
    return _heard(text) if text and language.spoken() else text


@lru_cache(maxsize=4_096)
def _heard(text: str) -> str:
    known = translated(text)
    if known != text:
        return known
    made = sentences.template_of(CONTEXT, text) if len(text) <= LONGEST else None
    if made is None:
        return text
    template, values = made
    return fill(translated(template), {name: _part(name, each) for name, each in values.items()})


def summary(block: Block) -> str:
    """Tell the two or three values of a block that matter, for the canvas."""
    if not language.spoken():
        return block.summary()
    if type(block).summary is Block.summary:
        return " · ".join(f"{label(name)} {_told(value)}" for name, value in block.foremost())
    return " · ".join(map(_summed, block.summary().split(" · ")))


def _summed(part: str) -> str:
    told = QCoreApplication.translate(SUMMARIES, part)
    if told != part:
        return told
    made = sentences.template_of(SUMMARIES, part)
    if made is None:
        return " ".join(_word(each) for each in part.split(" "))
    values = {name: choice(each) for name, each in made[1].items()}
    return fill(QCoreApplication.translate(SUMMARIES, made[0]), dict(values))


def _word(text: str) -> str:
    """Give one word: one to choose from, else the name of a field, else what it is."""
    told = choice(text)
    return told if told != text else translated(text)


def _told(value: object) -> str:
    return choice(value) if isinstance(value, str) else brief(value)


def unit(counted: str) -> str:
    """Give that in which a value is counted."""
    return QCoreApplication.translate(COUNTED, counted) if counted else ""


def found_under(title: str) -> tuple[str, ...]:
    """Give the Chinese words under which a block is found, whatever the window's language."""
    told = language.in_language(language.CHINESE, SEARCHED, title)
    return tuple(told.split()) if told != title else ()


def choice(option: str) -> str:
    """Give one of the words that a value is chosen from."""
    return QCoreApplication.translate(CHOICES, option) if option else ""


def _part(name: str, value: object) -> object:
    """Give what stands in a field of a sentence; names and numbers stay as they are."""
    match value:
        case UserError():
            return told(value)
        case str() if name in KINDS and set(value.split(" or ")) <= EVERY:
            return translated(" or ").join(map(translated, value.split(" or ")))
        case str() if name == FIELD:
            return label(value)
        case str():
            return _phrase(value)
        case _:
            return value


def _phrase(text: str) -> str:
    """Give words in the user's language; a single one may be the name of a node."""
    return heard(text) if " " in text or text in NOTHING else text


def tip(text: str) -> str:
    """Give a text as a tool tip shows it letter for letter.

    Qt takes text with tags for a page, and loads the pictures that it names.
    """
    if not Text.mightBeRichText(text):
        return text
    return f"<p>{escape(text)}</p>".replace("\n", "<br>")


def help_of(kind: type) -> str:
    """Give the first sentence of a block's help."""
    return translated(doc(kind))


def label(field: str) -> str:
    """Give the name of a field as forms show it."""
    return translated(field.replace("_", " "))


def shape(spec: Spec) -> str:
    """Give the shape of a tensor as the canvas shows it: ``B × 8 × 28 × 28``."""
    if not spec.axes:
        return translated(spec.kind)
    return " × ".join(str(each) if isinstance(each, Free) else f"{each}" for each in spec.axes)


def count(number: int) -> str:
    """Give a whole number with its digits grouped."""
    here = QLocale()
    return f"{number:,}" if here.language() == QLocale.Language.C else here.toString(number)


def plural(number: int, one: str, many: str) -> str:
    """Give of two sentences, both in the user's language, the one that fits a number."""
    return one if number == 1 else many


def amount(number: int) -> str:
    """Give a whole number in full as long as it has room in a panel, else with three digits."""
    return count(number) if number < 10**9 else short(number)


def time(when: datetime) -> str:
    """Give a time as people read it, where they are."""
    return f"{when.astimezone():%Y-%m-%d %H:%M:%S}"


def short(number: float) -> str:
    """Give a large number with three digits that count: ``4.41 k``, ``1.81 G``."""
    for unit, size in (("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if number >= size:
            return f"{number / size:.3g} {unit}"
    return f"{number:.3g}"


def size(number: float) -> str:
    """Give a number of bytes in the unit that fits."""
    for unit in UNITS:
        if number < 1024 or unit == UNITS[-1]:
            break
        number /= 1024
    return f"{number:.0f} {unit}" if unit == "B" or number >= 100 else f"{number:.3g} {unit}"


def figure(number: float) -> str:
    """Give a loss or metric with four digits that count."""
    return f"{number:.4g}"


def duration(seconds: float) -> str:
    """Give a time as ``0:09`` or ``1:02:03``."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
