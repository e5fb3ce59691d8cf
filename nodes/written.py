"""Numbers that know how generated code writes them, so that one string serves probe and class."""

from typing import Self


def _grouped(text: str) -> str:
    return f"({text})" if " " in text else text


def _text(value: object) -> str:
    return _grouped(repr(value))


class Size(int):
    """A whole number with the expression that gives it inside a generated class.

    Arithmetic with plain numbers and other sizes keeps the text: ``Size(64, "channels") // 2``
    is 32, written ``channels // 2``.
    """

    text: str

    def __new__(cls, value: int, text: str) -> Self:
        """Make a whole number that is written as ``text``."""
        made = super().__new__(cls, value)
        made.text = text
        return made

    def __repr__(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text

    def __format__(self, spec: str) -> str:
        return self.text

    def __add__(self, other: int) -> "Size":
        return Size(int(self) + int(other), f"{self.text} + {other!r}")

    def __radd__(self, other: int) -> "Size":
        return Size(int(other) + int(self), f"{other!r} + {self.text}")

    def __sub__(self, other: int) -> "Size":
        return Size(int(self) - int(other), f"{self.text} - {_text(other)}")

    def __rsub__(self, other: int) -> "Size":
        return Size(int(other) - int(self), f"{other!r} - {_grouped(self.text)}")

    def __mul__(self, other: int) -> "Size":
        return Size(int(self) * int(other), f"{_grouped(self.text)} * {_text(other)}")

    def __rmul__(self, other: int) -> "Size":
        return Size(int(other) * int(self), f"{_text(other)} * {_grouped(self.text)}")

    def __floordiv__(self, other: int) -> "Size":
        return Size(int(self) // int(other), f"{_grouped(self.text)} // {_text(other)}")

    def __mod__(self, other: int) -> "Size":
        return Size(int(self) % int(other), f"{_grouped(self.text)} % {_text(other)}")


class Number(float):
    """A real number with the expression that gives it inside a generated class."""

    text: str

    def __new__(cls, value: float, text: str) -> Self:
        """Make a real number that is written as ``text``."""
        made = super().__new__(cls, value)
        made.text = text
        return made

    def __repr__(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text

    def __format__(self, spec: str) -> str:
        return self.text


class Truth(int):
    """A yes or no with the expression that gives it inside a generated class."""

    text: str

    def __new__(cls, value: bool, text: str) -> Self:
        """Make a yes or no that is written as ``text``."""
        made = super().__new__(cls, value)
        made.text = text
        return made

    def __repr__(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text

    def __format__(self, spec: str) -> str:
        return self.text


def written(value: int | float, text: str) -> Size | Number | Truth:
    """Give ``value`` as a number of its kind that is written as ``text``."""
    if isinstance(value, bool):
        return Truth(value, text)
    return Size(value, text) if isinstance(value, int) else Number(value, text)


def call(name: str, *given: object, **named: object) -> str:
    """Write a call: each argument by its ``repr``, those that are `unless` left out.

    >>> call("nn.Conv2d", 1, 8, kernel_size=3, stride=unless(1, 1))
    'nn.Conv2d(1, 8, kernel_size=3)'
    """
    inside = [repr(each) for each in given]
    inside += [f"{key}={value!r}" for key, value in named.items() if value is not OMITTED]
    return f"{name}({', '.join(inside)})"


class _Omitted:
    """The argument that is not written."""


OMITTED = _Omitted()


def unless(default: object, value: object) -> object:
    """Give ``value``, or nothing to write where it is plainly the default.

    A value that is an expression is always written, since at another place it may differ.
    """
    return OMITTED if type(value) is type(default) and value == default else value
