"""The values of a block that one can edit: their kinds, bounds, hints, and how files hold them."""

import keyword
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from threading import RLock
from typing import Any, ClassVar, TypeVar
from weakref import WeakSet

from nodes.errors import UserError
from nodes.written import Truth

T = TypeVar("T")

_POSTPONED: WeakSet[type] = WeakSet()
_MAKING = RLock()
MOST_TEXT = 200_000
"""The most characters that a text value may have."""
UNITS = (
    *("px", "voxels", "units", "steps", "characters", "frames", "samples", "batches", "epochs"),
    *("episodes", "updates", "processes", "threads", "words", "ids", "pairs", "channels", "°"),
)
"""In what values are counted: pixels, volume elements, units of the canvas, steps of a sequence or
of training, and what the other words say."""
BIGGEST = 2**53
"""The largest whole number, by size, that a value may be."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A value that is written as arithmetic over the parameters of the composite it stands in."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """What a field of a block may hold.

    Parameters
    ----------
    default
        What a new block has.
    hint
        One sentence for the form.
    advanced
        Whether the form shows it only on demand.
    unit
        In what it is counted, as forms show it behind the number; one of `UNITS`.
    """

    default: Any
    hint: str
    advanced: bool = False
    unit: str = ""

    open: ClassVar[bool] = False
    """Whether an expression may stand in the place of the value."""

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless ``value`` may stand in the field ``name``."""
        raise NotImplementedError

    def read(self, name: str, value: object) -> Any:
        """Make the value from what a file holds, and check it."""
        made = Expression(value) if self.open and isinstance(value, str) else value
        self.admit(name, made)
        return made

    def write(self, value: Any) -> object:
        """Give what a file holds for the value."""
        return value.text if isinstance(value, Expression) else value

    def admit(self, name: str, value: object) -> None:
        """Check a value that may be an expression."""
        if self.open and isinstance(value, Expression):
            if not value.text.strip() or len(value.text) > 500:
                raise UserError("{name} needs an expression of 1 to 500 characters.", name=name)
            return
        self.check(name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Param):
    """A whole number between bounds, both included."""

    low: int | None = None
    high: int | None = None
    open: ClassVar[bool] = True

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless it is a whole number within the bounds."""
        if not isinstance(value, int) or isinstance(value, bool | Truth):
            raise UserError("{name} must be a whole number, not {value}.", name=name, value=value)
        _bounds(name, value, self.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Real(Param):
    """A real number between bounds, both included."""

    low: float | None = None
    high: float | None = None
    open: ClassVar[bool] = True

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless it is a finite number within the bounds."""
        if (
            isinstance(value, bool | Truth)
            or not isinstance(value, int | float)
            or not _finite(value)
        ):
            raise UserError("{name} must be a number, not {value}.", name=name, value=value)
        _bounds(name, value, self.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Param):
    """Yes or no."""

    open: ClassVar[bool] = True

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless it is true or false."""
        if not isinstance(value, bool | Truth):
            raise UserError("{name} must be true or false, not {value}.", name=name, value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Param):
    """One of a few words; inside a composite perhaps what one of its parameters says."""

    options: tuple[str, ...] = ()
    open: ClassVar[bool] = True

    def read(self, name: str, value: object) -> Any:
        """Make the word from what a file holds: what begins with ``=`` names a parameter."""
        named = isinstance(value, str) and value.startswith("=") and value not in self.options
        made = Expression(str(value)[1:]) if named else value
        self.admit(name, made)
        return made

    def write(self, value: Any) -> object:
        """Give what a file holds: the word, or the parameter behind ``=``."""
        return f"={value.text}" if isinstance(value, Expression) else value

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless it is one of the options."""
        if not isinstance(value, str) or value not in self.options:
            raise UserError(
                "{name} must be one of {options}, not {value}.",
                name=name,
                options=", ".join(self.options),
                value=value,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes(Param):
    """Several whole numbers, of which each may be an expression.

    Parameters
    ----------
    length
        How many there are; None where any number may stand.
    single
        Whether one plain number may stand for all of them.
    """

    low: int | None = None
    high: int | None = None
    length: int | None = None
    single: bool = False
    open: ClassVar[bool] = True

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless these are as many whole numbers as wanted, in bounds."""
        if self.single and not isinstance(value, tuple):
            Whole(default=0, hint="", low=self.low, high=self.high).check(name, value)
            return
        if not isinstance(value, tuple) or len(value) > 64:
            raise UserError("{name} must be a list of whole numbers.", name=name)
        if self.length is not None and len(value) != self.length:
            raise UserError("{name} must be {count} numbers.", name=name, count=self.length)
        part = Whole(default=0, hint="", low=self.low, high=self.high)
        for each in value:
            part.admit(name, each)

    def read(self, name: str, value: object) -> Any:
        """Make the numbers from what a file holds: a list, a number or an expression."""
        if isinstance(value, list):
            made = tuple(Expression(each) if isinstance(each, str) else each for each in value)
            self.check(name, made)
            return made
        if not self.single:
            raise UserError("{name} must be a list of whole numbers.", name=name)
        return Param.read(self, name, value)

    def write(self, value: Any) -> object:
        """Give what a file holds: a list, a number or an expression's text."""
        if isinstance(value, tuple):
            return [each.text if isinstance(each, Expression) else each for each in value]
        return Param.write(self, value)

    def admit(self, name: str, value: object) -> None:
        """Check the numbers; a lone expression may stand only where one number may."""
        if isinstance(value, Expression) and not self.single:
            raise UserError("{name} must be a list of whole numbers.", name=name)
        Param.admit(self, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers(Param):
    """Several real numbers, such as the mean of each channel."""

    length: int | None = None

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless these are finite numbers, as many as wanted."""
        if not isinstance(value, tuple) or len(value) > 100_000:
            raise UserError("{name} must be a list of numbers.", name=name)
        if self.length is not None and len(value) != self.length:
            raise UserError("{name} must be {count} numbers.", name=name, count=self.length)
        part = Real(default=0.0, hint="")
        for each in value:
            part.check(name, each)

    def read(self, name: str, value: object) -> Any:
        """Make the numbers from the list that a file holds."""
        made = tuple(value) if isinstance(value, list) else value
        self.check(name, made)
        return made

    def write(self, value: Any) -> object:
        """Give the list that a file holds."""
        return list(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Param):
    """A text of bounded length."""

    lines: bool = False
    most: int = MOST_TEXT

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless it is text that is not too long."""
        if not isinstance(value, str):
            raise UserError("{name} must be text.", name=name)
        if len(value) > self.most:
            raise UserError("{name} may have at most {most} characters.", name=name, most=self.most)
        if not self.lines and any(letter in value for letter in "\r\n\0"):
            raise UserError("{name} must be one line.", name=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Path(Text):
    """The path of a file or folder, relative to the project or granted by the user.

    Parameters
    ----------
    folder
        Whether it is a folder.
    suffixes
        How the file's name ends, in small letters.
    holding
        By what in it a folder, or an archive of arrays, is known to be meant: patterns of which
        one must be there. Without any, whatever has the right form may be.
    """

    folder: bool = False
    suffixes: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Param):
    """Several identifiers, such as the columns that are read."""

    plain: bool = True

    def check(self, name: str, value: object) -> None:
        """Raise a `UserError` unless these are texts, and identifiers where that is asked."""
        if not isinstance(value, tuple) or len(value) > 10_000:
            raise UserError("{name} must be a list of names.", name=name)
        for each in value:
            if not isinstance(each, str) or len(each) > 200 or "\n" in each:
                raise UserError("{name} must be a list of names.", name=name)
            if self.plain and (not each.isidentifier() or keyword.iskeyword(each)):
                raise UserError(
                    "{value} in {name} is no name: letters, digits and _ only.",
                    name=name,
                    value=each,
                )

    def read(self, name: str, value: object) -> Any:
        """Make the names from the list that a file holds."""
        made = tuple(value) if isinstance(value, list) else value
        self.check(name, made)
        return made

    def write(self, value: Any) -> object:
        """Give the list that a file holds."""
        return list(value)


def whole(
    default: int, hint: str, *, low: int | None = None, high: int | None = None, **more: Any
) -> Any:
    """Declare a whole number."""
    return _field(Whole(default=default, hint=hint, low=low, high=high, **more))


def real(
    default: float, hint: str, *, low: float | None = None, high: float | None = None, **more: Any
) -> Any:
    """Declare a real number."""
    return _field(Real(default=default, hint=hint, low=low, high=high, **more))


def flag(default: bool, hint: str, **more: Any) -> Any:
    """Declare a yes or no."""
    return _field(Flag(default=default, hint=hint, **more))


def choice(options: tuple[str, ...], hint: str, *, default: str | None = None, **more: Any) -> Any:
    """Declare one of a few words; the first is the default unless another is named."""
    first = options[0] if default is None else default
    return _field(Choice(default=first, hint=hint, options=options, **more))


def size(
    default: int | tuple[int, ...],
    hint: str,
    *,
    low: int | None = None,
    length: int = 2,
    **more: Any,
) -> Any:
    """Declare one whole number for all directions, or one for each of ``length`` directions."""
    return _field(Sizes(default=default, hint=hint, low=low, length=length, single=True, **more))


def sizes(default: tuple[int, ...], hint: str, *, low: int | None = None, **more: Any) -> Any:
    """Declare a list of whole numbers."""
    return _field(Sizes(default=default, hint=hint, low=low, **more))


def numbers(default: tuple[float, ...], hint: str, **more: Any) -> Any:
    """Declare a list of real numbers."""
    return _field(Numbers(default=default, hint=hint, **more))


def text(default: str, hint: str, *, lines: bool = False, **more: Any) -> Any:
    """Declare a text."""
    return _field(Text(default=default, hint=hint, lines=lines, **more))


def path(
    hint: str,
    *,
    folder: bool = False,
    suffixes: tuple[str, ...] = (),
    holding: tuple[str, ...] = (),
    **more: Any,
) -> Any:
    """Declare the path of a file or a folder; none at first."""
    made = Path(
        default="", hint=hint, folder=folder, suffixes=suffixes, holding=holding, most=4_096, **more
    )
    return _field(made)


def names(default: tuple[str, ...], hint: str, *, plain: bool = True, **more: Any) -> Any:
    """Declare a list of names."""
    return _field(Names(default=default, hint=hint, plain=plain, **more))


def postponed(cls: type[T]) -> type[T]:
    """Let a class become a frozen dataclass when `made` asks for it.

    Making one writes and compiles six methods. For all blocks that took a sixth of the start of the
    window, where a drawing uses few of them.
    """
    _POSTPONED.add(cls)
    return cls


@cache
def made(owner: Any) -> None:
    """Make the dataclasses that a class is and stands on, if they were postponed."""
    with _MAKING:
        for each in reversed(owner.__mro__):
            if each in _POSTPONED:
                dataclass(frozen=True, kw_only=True)(each)
                _POSTPONED.remove(each)


def params(owner: type) -> Mapping[str, Param]:
    """Give what each field of a dataclass of params may hold, in the order of declaration."""
    return _params(owner)


@cache
def _params(owner: Any) -> Mapping[str, Param]:
    made(owner)
    return {each.name: each.metadata["param"] for each in fields(owner) if "param" in each.metadata}


def check_all(owner: Any) -> None:
    """Raise a `UserError` unless every field holds what its param allows."""
    for name, param in params(type(owner)).items():
        param.admit(name, getattr(owner, name))


def _field(param: Param) -> Any:
    if param.unit and param.unit not in UNITS:
        raise ValueError(f"{param.unit} is no unit; there are {', '.join(UNITS)}")
    return field(default=param.default, metadata={"param": param})


def legal_options(options: tuple[str, ...]) -> bool:
    """Tell whether these words, which may come from anyone, can be those of a choice."""
    return 0 < len(set(options)) == len(options) <= 100 and all(
        option == option.strip()
        and len(option) <= 200
        and option.isprintable()
        and option[:1] != "="
        and "'" not in option
        for option in options
    )


def _finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _bounds(name: str, value: float, low: float | None, high: float | None) -> None:
    if low is not None and value < low:
        raise UserError(
            "{name} must be at least {low}, not {value}.", name=name, low=low, value=value
        )
    if high is not None and value > high:
        raise UserError(
            "{name} must be at most {high}, not {value}.", name=name, high=high, value=value
        )
    if abs(value) > BIGGEST:
        raise UserError("{name} is too large: {value}.", name=name, value=value)
