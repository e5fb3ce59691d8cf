"""How a class writes the sizes that differ from place to place: texts, tried at every place.

A text is an expression in which each name of the class stands behind a mark, so that the writer
of the class finds what is read and says ``self.`` where ``forward`` reads it.
"""

import ast
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MARK = "ꙮ"
"""Stands before each name of the class in a text; a letter, so that texts stay expressions."""

_MARKED = re.compile(MARK + r"(\w+)")


@dataclass(frozen=True, slots=True)
class Sized:
    """The size of an axis inside a class.

    Parameters
    ----------
    text
        How the class writes it; empty where nobody knows.
    values
        What it is at each place; None where it is free or not known.
    """

    text: str
    values: tuple[int | None, ...]


def marked(name: str) -> str:
    """Give the text of a name of the class."""
    return MARK + name


def names_of(text: str) -> list[str]:
    """Give the names of the class that a text or a line of code reads."""
    return _MARKED.findall(text)


def plain(text: str, names: Mapping[str, str] | None = None) -> str:
    """Take the marks away; ``names`` tells where a name is written otherwise."""
    given = names or {}
    return _MARKED.sub(lambda found: given.get(found[1], found[1]), text)


def renamed(text: str, texts: Mapping[str, str]) -> str:
    """Put other texts in the place of some marked names; the others keep their marks."""
    return _MARKED.sub(lambda found: texts.get(found[1], found[0]), text)


def replaced(text: str, texts: Mapping[str, str]) -> str:
    """Put other texts in the place of marked names, in parentheses where they need them."""
    alone = _MARKED.fullmatch(text)
    if alone:
        return texts[alone[1]]
    return _MARKED.sub(lambda found: grouped(texts[found[1]]), text)


def grouped(text: str) -> str:
    """Put a text in parentheses unless it is a single name, number or call."""
    if text.isidentifier() or text.isdigit():
        return text
    try:
        node = ast.parse(text, mode="eval").body
    except SyntaxError:
        return f"({text})"
    return text if isinstance(node, ast.Name | ast.Constant | ast.Call) else f"({text})"


Candidate = tuple[str, Sequence[int | None]]
"""A text, and what it gives at each place."""


def choose(
    wanted: Sequence[int | None], candidates: Iterable[Candidate], drawn: Sequence[bool]
) -> str:
    """Give the first text that is true at every place where it is read; else an empty text.

    Parameters
    ----------
    wanted
        The size at each place; None where it does not matter.
    candidates
        The texts, the nearest first.
    drawn
        Whether a place stands in the drawing or is only imagined. A text that is true at the
        drawn places alone serves where none is true at all.
    """
    fallback = ""
    for text, values in candidates:
        wrong = [
            real
            for want, have, real in zip(wanted, values, drawn, strict=True)
            if want is not None and want != have
        ]
        if not wrong:
            return text
        if not fallback and not any(wrong):
            fallback = text
    return fallback
