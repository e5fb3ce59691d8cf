"""What the window says: templates looked up in the translations, numbers as people read them."""

from html import escape

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import Qt as Text

from app.compiler.report import Fix, Problem
from nodes.block import doc
from nodes.errors import UserError, fill
from nodes.spec import Free, Spec

CONTEXT = "blocks"
"""The context of translations for all texts that come from outside the window's own rooms."""

UNITS = ("B", "KiB", "MiB", "GiB", "TiB")


def translated(text: str) -> str:
    """Look up a text of a block, a hint or a template in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def told(what: UserError | Problem | Fix) -> str:
    """Give the sentence in the user's language."""
    return fill(translated(what.template), dict(what.values))


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
