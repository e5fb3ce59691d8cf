"""JSON as a project file may hold it: no NaN, no key twice, nothing without bound."""

import gc
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from nodes.errors import UserError

MOST_BYTES = 64 * 2**20
"""The most bytes that a file may have."""
DEEPEST = 32
"""The most lists and objects that may stand inside one another."""
LONGEST_NUMBER = 40
"""The most characters that a number may be written with."""

HOLDING = frozenset({dict, list})

_DIGITS = bytes.maketrans(b"-123456789", b"0000000000")
_LONG = b"0" * (LONGEST_NUMBER + 1)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class MalformedError(UserError):
    """A file is not what it should be; ``reason`` says where."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Make thousands of values without being looked through for circles, of which they have none.

    The looks took four tenths of the time to read or write a drawing of 5,000 blocks.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def refuse(template: str, **values: object) -> NoReturn:
    """Raise a `MalformedError`."""
    raise MalformedError(template, **values)


def parse(text: str | bytes) -> Any:
    """Read JSON text, UTF-8 where it is bytes.

    Raises
    ------
    MalformedError
        If it is no JSON, or JSON that could mean two things or grow without bound.
    """
    if len(text) > MOST_BYTES:
        refuse("it is larger than {most} MB", most=MOST_BYTES // 2**20)
    shown = text if isinstance(text, str) else _decoded(text)
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    try:
        data = json.loads(
            shown,
            object_pairs_hook=_once,
            parse_constant=lambda word: refuse("{word} is no number", word=word),
            parse_float=_number(float),
            parse_int=_number(int) if _LONG in raw.translate(_DIGITS) else int,
        )
    except json.JSONDecodeError as error:
        if error.pos >= len(shown.rstrip()) or error.msg.startswith("Unterminated"):
            refuse("it breaks off in line {line}", line=error.lineno)
        refuse("line {line} is no JSON at character {at}", line=error.lineno, at=error.colno)
    except RecursionError:
        refuse("it is nested too deeply")
    _bounded(data, whole=_SURROGATE.search(shown) is None and _encodable(shown))
    return data


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True)


def dump(data: Any) -> str:
    """Give plain data as one line of JSON, keys sorted."""
    return _ENCODER.encode(data)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        refuse("it is no text in UTF-8")


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        counts = Counter(name for name, _ in pairs)
        refuse("{key} stands twice", key=brief(next(k for k, n in counts.items() if n > 1)))
    return made


def brief(text: str) -> str:
    """Give a text of a file as a sentence can hold it."""
    return text if len(text) <= 40 else text[:39] + "…"


def _number(kind: Callable[[str], float]) -> Callable[[str], float]:
    def read(text: str) -> float:
        if len(text) > LONGEST_NUMBER:
            refuse("a number is written with more than {most} characters", most=LONGEST_NUMBER)
        value = kind(text)
        if not math.isfinite(value):
            refuse("{text} is too large a number", text=text)
        return value

    return read


def _bounded(data: Any, *, whole: bool) -> None:
    """Refuse what is nested too deeply, and text with half a character in it."""
    held: list[Any] = [data]
    for _ in range(DEEPEST):
        _check_halves(held, whole=whole)
        held = [
            each
            for value in held
            if type(value) in HOLDING
            for each in (value.values() if type(value) is dict else value)
            if not whole or type(each) in HOLDING
        ]
        if not held:
            return
    _check_halves(held, whole=whole)
    if any(value for value in held if type(value) in HOLDING):
        refuse("it is nested too deeply")


def _check_halves(values: list[Any], *, whole: bool) -> None:
    if whole:
        return
    for value in values:
        if isinstance(value, dict) and not all(map(_encodable, value)):
            refuse("a name holds half a character")
        if isinstance(value, str) and not _encodable(value):
            refuse("a text holds half a character")
