"""Values: how the value of a field is written, read, stepped, and told its bounds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.graph import expressions
from app.ui import words
from nodes.errors import UserError
from nodes.params import Choice, Expression, Flag, Names, Numbers, Param, Real, Sizes, Text, Whole

Known = Mapping[str, str]
"""The names that an expression may use, each with its value in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Text):
    """A text that is an expression, or empty."""


def written(value: object) -> str:
    """Give a value as its line shows it."""
    match value:
        case tuple():
            parts = [written(each) for each in value]
            return (" × " if all(isinstance(each, int) for each in value) else ", ").join(parts)
        case bool():
            return "true" if value else "false"
        case float():
            return _real(value)
        case _:
            return str(value)


def read(param: Param, name: str, text: str, names: bool) -> Any:
    """Make a value of what was written.

    Raises
    ------
    UserError
        If it is no value of that kind.
    """
    text = text.strip()
    match param:
        case Condition() if text:
            expressions.check(text)
            return text
        case Text():
            return text
        case Names():
            return tuple(part.strip() for part in text.split(",") if part.strip())
        case Numbers():
            return tuple(float(_number(part, name)) for part in _split(text))
        case Sizes():
            parts = tuple(_whole(part, name, names) for part in _split(text))
            return parts[0] if param.single and len(parts) == 1 else parts
        case Whole():
            return _whole(text, name, names)
        case Choice(options=options):
            return text if text in options or not names else Expression(text)
        case Flag():
            flags: dict[str, bool] = {"true": True, "false": False}
            return flags[text.lower()] if text.lower() in flags else Expression(text)
        case _:
            try:
                return float(_number(text, name))
            except UserError:
                if names:
                    return Expression(text)
                raise


def check_names(param: Param, value: object, known: Known | None) -> None:
    """Raise a `UserError` where an expression cannot be read, or names what is not known.

    A known name that ends in ``_`` stands for all that begin so.
    """
    if isinstance(param, Condition) and value:
        value = Expression(str(value))
    for part in value if isinstance(value, tuple) else (value,):
        if not isinstance(part, Expression):
            continue
        for name in sorted(expressions.names_in(part)):
            begins = (each for each in known or {} if each.endswith("_"))
            if name not in (known or {}) and not name.startswith(tuple(begins)):
                raise UserError(
                    "{name} is no name here; there are {known}. A new one is added as a parameter "
                    "of the composite.",
                    name=name,
                    known=", ".join(each for each in known or {} if not each.endswith("_"))
                    or words.translated("none"),
                )


def stepped(value: float, by: int, param: Real, fine: bool = False) -> float:
    """Give a number some steps up or down, within its bounds.

    A step is a tenth of its size, or a hundredth for a fine one.
    """
    scale = f"{abs(value):e}".partition("e")[2] if value else "-1"
    exponent = int(scale) - (1 if by < 0 and f"{abs(value):e}".startswith("1.000000") else 0)
    step = 10.0 ** max(exponent - fine, -12)
    return within(float(f"{value + by * step:.10g}"), param)


def counted(value: int, by: int, param: Whole | Sizes, fine: bool = False) -> int:
    """Give a whole number some steps up or down, within its bounds: by 1, or by 1 % where large."""
    step = 1 if fine or abs(value) < 1000 else int(10 ** (len(str(abs(value))) - 3))
    return int(within(value + by * step, param))


def stepped_part(value: Any, by: int, param: Param, fine: bool) -> Any:
    """Give one of several numbers some steps up or down; an expression stays."""
    if isinstance(param, Sizes) and isinstance(value, int):
        return counted(value, by, param, fine)
    if isinstance(param, Numbers):
        return stepped(value, by, Real(default=0.0, hint=""), fine)
    return value


def within(value: float, param: Whole | Real | Sizes) -> float:
    """Give a number, or the bound that it is beyond."""
    low = value if param.low is None else max(value, param.low)
    return low if param.high is None else min(low, param.high)


def bounds(param: Param) -> str:
    """Give in words between which numbers a value must lie; nothing where that is not said."""
    if not isinstance(param, Whole | Real | Sizes):
        return ""
    low, high = param.low, param.high
    if low is not None and high is not None:
        told = words.translated("{low} to {high}")
    elif low is not None:
        told = words.translated("at least {low}")
    elif high is not None:
        told = words.translated("at most {high}")
    else:
        return ""
    return told.format(low=_grouped(low or 0), high=_grouped(high or 0))


def _grouped(number: float) -> str:
    return words.count(int(number)) if number == int(number) else f"{number:g}"


def places(text: str) -> list[int]:
    """Give where each of several numbers begins in the text in which they are written."""
    return [start for start, _ in _spans(text)]


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in _spans(text)]


def _spans(text: str) -> list[tuple[int, int]]:
    """Give where each part of a text begins and ends."""
    part = next((f"[^{mark}]+" for mark in "×,;" if mark in text), ".+")
    if part == ".+" and text.replace("x", " ").replace(" ", "").lstrip("-").isdigit():
        part = "[^x ]+"
    found = [match.span() for match in re.finditer(part, text) if match[0].strip()]
    whole = [(text[start:end], start, end) for start, end in found]
    return [(end - len(each.lstrip()), start + len(each.rstrip())) for each, start, end in whole]


def _whole(text: str, name: str, names: bool) -> int | Expression:
    try:
        return int(text.replace("_", "").replace("\u202f", ""))
    except ValueError:
        if names and text:
            return Expression(text)
        raise UserError(
            "{name} must be a whole number, not {value}.",
            name=words.label(name),
            value=text or words.translated("nothing"),
        ) from None


def _number(text: str, name: str) -> str:
    try:
        float(text)
    except ValueError:
        raise UserError(
            "{name} must be a number, not {value}.",
            name=words.label(name),
            value=text or words.translated("nothing"),
        ) from None
    return text


def _real(value: float) -> str:
    text = f"{value:.6g}"
    return repr(value) if float(text) != value else text
