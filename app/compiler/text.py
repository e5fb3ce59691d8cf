"""The looks of generated lines: double quotes, and no line longer than a hundred characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

LONGEST = 100
_STRING = re.compile(r"'((?:[^'\\]|\\.)*)'")
_SIGNS = (" + ", " - ", " * ", " // ")
_IN_STRING = 1_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of code.

    Parameters
    ----------
    text
        The code.
    node
        The node it stands for: ``node`` or ``Composite/node``, or nothing.
    comment
        What is said behind it.
    """

    text: str
    node: str = ""
    comment: str = ""

    @property
    def whole(self) -> str:
        """The code with its comment."""
        return f"{self.text}  # {self.comment}" if self.comment else self.text

    def indented(self, indent: str) -> "Line":
        """Give the line further in."""
        return Line(indent + self.text, self.node, self.comment) if indent else self


def quoted(text: str) -> str:
    """Write the strings of a line with double quotes, where that changes nothing."""
    if '"' in text:
        return text
    return _STRING.sub(lambda found: found[0] if "\\" in found[1] else f'"{found[1]}"', text)


@lru_cache(maxsize=60_000)
def laid_out(line: Line) -> tuple[Line, ...]:
    """Give a line in its final looks; a long one as several."""
    return tuple(_laid_out(line))


def _laid_out(line: Line) -> Iterator[Line]:
    text = quoted(line.text)
    whole = replace(line, text=text).whole
    if len(whole) <= LONGEST:
        yield Line(whole, line.node)
        return
    indent = text[: len(text) - len(text.lstrip())]
    if line.comment:
        yield Line(f"{indent}# {line.comment}"[:LONGEST].rstrip(), line.node)
    for each in _broken(text, indent):
        yield Line(each, line.node)


def _broken(code: str, indent: str) -> Iterator[str]:
    """Break a line at a choice, else inside its widest pair of brackets."""
    equals = _outside(code, " = ")
    if len(code) > LONGEST and equals >= 0:
        head, value = code[:equals], code[equals + 3 :]
        parts = _choice(value)
        if parts:
            yield f"{head} = ("
            for each in parts:
                yield from _fitted(f"{indent}    {each}", f"{indent}    ")
            yield f"{indent})"
            return
    yield from _fitted(code, indent)


def _fitted(code: str, indent: str) -> Iterator[str]:
    span = _widest(code) if len(code) > LONGEST else None
    if span is None:
        yield code
        return
    first, last = span
    yield code[: first + 1]
    yield from _inner(code[first + 1 : last], indent + "    ")
    yield from _fitted(indent + code[last:], indent)


def _inner(inside: str, indent: str) -> Iterator[str]:
    """Give what stands in brackets: in one line, or a line each."""
    if len(indent) + len(inside) <= LONGEST:
        yield indent + inside
        return
    loop = _outside(inside, " for ")
    if loop >= 0:
        yield from _fitted(indent + inside[:loop], indent)
        yield indent + inside[loop + 1 :]
        return
    parts = _arguments(inside)
    comma = "," if len(parts) > 1 or inside.rstrip().endswith(",") else ""
    for each in parts:
        yield from _part(f"{each}{comma}", indent)


def _part(code: str, indent: str) -> Iterator[str]:
    """Give what stands between two commas; a long sum has a line for each of its terms."""
    if len(indent) + len(code) <= LONGEST or _widest(code) is not None:
        yield from _fitted(indent + code, indent)
        return
    rest = code
    while len(indent) + len(rest) > LONGEST:
        sign = next((place for word in _SIGNS if (place := _outside(rest, word)) > 0), -1)
        if sign < 0:
            break
        yield indent + rest[:sign]
        rest = rest[sign + 1 :]
    yield indent + rest


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
    """Give for each place of a line how many brackets are open; strings are deeper than any."""
    depth, quote, escaped = 0, "", False
    for index, letter in enumerate(text):
        if quote:
            yield index, _IN_STRING
            if escaped:
                escaped = False
            elif letter == "\\":
                escaped = True
            elif letter == quote:
                quote = ""
            continue
        if letter in "\"'":
            quote = letter
        elif letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        yield index, _IN_STRING if quote else depth


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
