"""The looks of generated lines: double quotes, and no line longer than a hundred characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 100
_SINGLE = re.compile(r"'([^'\\]*)'")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of code and the node it stands for: ``node`` or ``Composite/node``, or nothing."""

    text: str
    node: str = ""


def quoted(text: str) -> str:
    """Write the strings of a line with double quotes, where that changes nothing."""
    return text if '"' in text else _SINGLE.sub(r'"\1"', text)


def laid_out(line: Line) -> Iterator[Line]:
    """Give a line in its final looks; a long one as several."""
    text = quoted(line.text)
    if len(text) <= LONGEST:
        yield Line(text, line.node)
        return
    code, comment = _without_comment(text)
    indent = code[: len(code) - len(code.lstrip())]
    if len(code) <= LONGEST:
        if comment:
            yield Line(indent + comment.strip(), line.node)
        yield Line(code, line.node)
        return
    if comment:
        yield Line(indent + comment.strip(), line.node)
    for each in _broken(code, indent):
        yield Line(each, line.node)


def _broken(code: str, indent: str) -> Iterator[str]:
    """Break a line at a choice, else inside its last pair of brackets."""
    inner = indent + "    "
    head, _, value = code.partition(" = ")
    if value and " if " in value and not head.strip().startswith(("for ", "if ")):
        parts = _choice(value)
        if parts:
            yield f"{head} = ("
            for each in parts:
                yield from _fitted(inner + each, inner)
            yield f"{indent})"
            return
    yield from _fitted(code, indent)


def _fitted(code: str, indent: str) -> Iterator[str]:
    if len(code) <= LONGEST:
        yield code
        return
    span = _widest(code)
    if span is None:
        yield code
        return
    first, last = span
    inner = indent + "    "
    inside = code[first + 1 : last]
    yield code[: first + 1]
    if len(inner) + len(inside) <= LONGEST:
        yield inner + inside
    else:
        for each in _arguments(inside):
            yield from _fitted(f"{inner}{each},", inner)
    yield indent + code[last:]


def _without_comment(text: str) -> tuple[str, str]:
    code, mark, comment = text.partition("  # ")
    return (code, "# " + comment) if mark else (text, "")


def _choice(value: str) -> tuple[str, ...]:
    """Take ``a if b else c`` apart, at the outermost words."""
    test = _outside(value, " if ")
    other = _outside(value, " else ")
    if test < 0 or other < test:
        return ()
    return value[:test], "if " + value[test + 4 : other], "else " + value[other + 6 :]


def _outside(text: str, word: str) -> int:
    for index, depth in _depths(text):
        if depth == 0 and text.startswith(word, index):
            return index
    return -1


def _depths(text: str) -> Iterator[tuple[int, int]]:
    """Give for each place of a line how many brackets are open; strings are passed over."""
    depth, inside = 0, False
    for index, letter in enumerate(text):
        if letter == '"':
            inside = not inside
        elif not inside and letter in "([{":
            depth += 1
        elif not inside and letter in ")]}":
            depth -= 1
        yield index, depth if not inside else depth + 1


def _widest(code: str) -> tuple[int, int] | None:
    """Find the widest pair of brackets at the outermost depth."""
    found: tuple[int, int] | None = None
    begun: int | None = None
    for index, depth in _depths(code):
        if depth == 1 and begun is None and code[index] in "([{":
            begun = index
        elif depth == 0 and begun is not None:
            if index > begun + 1 and (found is None or index - begun > found[1] - found[0]):
                found = begun, index
            begun = None
    return found


def _arguments(inside: str) -> list[str]:
    parts, begun = [], 0
    for index, depth in _depths(inside):
        if depth == 0 and inside[index] == ",":
            parts.append(inside[begun:index].strip())
            begun = index + 1
    parts.append(inside[begun:].strip())
    return [each for each in parts if each]
