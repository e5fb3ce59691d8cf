"""Expressions over the parameters of a composite: an evaluator of its own over the syntax tree."""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from nodes.block import Block
from nodes.errors import UserError
from nodes.params import BIGGEST, Expression
from nodes.written import Truth, written

LONGEST = 500
"""The most characters that an expression may have."""
DEEPEST = 60
"""The most operations that may stand inside one another."""

Plain = int | float | bool
B = TypeVar("B", bound=Block)

OPERATIONS: Mapping[type[ast.operator], tuple[str, int, Callable[[Any, Any], Plain]]] = {
    ast.Add: ("+", 11, operator.add),
    ast.Sub: ("-", 11, operator.sub),
    ast.Mult: ("*", 12, operator.mul),
    ast.Div: ("/", 12, operator.truediv),
    ast.FloorDiv: ("//", 12, operator.floordiv),
    ast.Mod: ("%", 12, operator.mod),
    ast.Pow: ("**", 14, operator.pow),
}
"""The signs of arithmetic, how tightly they bind, and what they do."""
COMPARISONS: Mapping[type[ast.cmpop], tuple[str, Callable[[Any, Any], bool]]] = {
    ast.Eq: ("==", operator.eq),
    ast.NotEq: ("!=", operator.ne),
    ast.Lt: ("<", operator.lt),
    ast.LtE: ("<=", operator.le),
    ast.Gt: (">", operator.gt),
    ast.GtE: (">=", operator.ge),
}
FUNCTIONS: Mapping[str, Callable[..., Plain]] = {"min": min, "max": max}

_EITHER, _OR, _AND, _NOT, _COMPARE, _SIGN, _POWER, _ATOM = 1, 2, 3, 4, 6, 13, 14, 20
"""How tightly each kind of expression binds; those between are in `OPERATIONS`."""


def evaluate(expression: Expression | str, env: Mapping[str, Any]) -> Plain:
    """Give the value of an expression where its names stand for what ``env`` holds.

    Raises
    ------
    UserError
        If it is no such expression, names something unknown, or its value cannot be had.
    """
    tree, text = _parse(str(expression))
    _known(tree, env)
    return _value(tree, env, text)


def names_in(expression: Expression | str) -> frozenset[str]:
    """Give the names that an expression reads.

    Raises
    ------
    UserError
        If it is no expression of this language.
    """
    return _names(_parse(str(expression))[0])


def check(expression: Expression | str) -> None:
    """Raise a `UserError` unless this is an expression of this language."""
    _parse(str(expression))


def value_of(value: Any, env: Mapping[str, Any]) -> Any:
    """Give what a value stands for; what is no expression stands for itself.

    Where the expression reads a name whose value carries a ``text``, the result is a number that
    knows how the generated code writes it.
    """
    if not isinstance(value, Expression):
        return value
    word = word_of(value, env)
    if word is not None:
        return word
    result = evaluate(value, env)
    tree, _ = _parse(value.text)
    if not any(hasattr(env[name], "text") for name in _names(tree)):
        return result
    return written(result, _write(tree, env)[0])


def word_of(expression: Expression, env: Mapping[str, Any]) -> str | None:
    """Give the word that an expression stands for, where it names a parameter that is a choice."""
    word = env.get(expression.text.strip())
    return word if isinstance(word, str) else None


def worded(block: B, env: Mapping[str, Any]) -> B:
    """Give a block with a word in the place of each name of a parameter that is a choice."""
    found = {
        name: word_of(value, env)
        for name, value in block.expressions().items()
        if isinstance(value, Expression)
    }
    words = {name: word for name, word in found.items() if word is not None}
    return block.with_values(**words) if words else block


def write(expression: Expression | str, env: Mapping[str, Any]) -> str:
    """Give an expression as code, each name replaced by the text or the number it stands for."""
    tree, _ = _parse(str(expression))
    _known(tree, env)
    return _write(tree, env)[0]


def resolve(block: B, env: Mapping[str, Any]) -> B:
    """Give a block with a value in the place of each of its expressions.

    Raises
    ------
    UserError
        If an expression has no value, or one that the block does not allow.
    """
    found = block.expressions()
    if not found:
        return block
    values = {
        name: tuple(value_of(part, env) for part in value)
        if isinstance(value, tuple)
        else value_of(value, env)
        for name, value in found.items()
    }
    return block.with_values(**values)


def substitute(expression: Expression, values: Mapping[str, Any]) -> Any:
    """Put numbers or further expressions in the place of names.

    The result is a plain number where no name is left.
    """
    tree, _ = _parse(expression.text)
    if not _names(tree) & set(values):
        return expression
    word = word_of(expression, values)
    if word is not None:
        return word
    env: dict[str, Any] = {name: _Text(name) for name in _names(tree)}
    for name in _names(tree) & set(values):
        value = values[name]
        env[name] = _Text(value.text) if isinstance(value, Expression) else value
    if not any(isinstance(each, _Text) for each in env.values()):
        return evaluate(expression, env)
    text = _write(tree, env)[0]
    if len(text) > LONGEST:
        raise UserError(
            "{text} would become longer than {most} characters.",
            text=expression.text,
            most=LONGEST,
        )
    return Expression(text)


def rename(expression: Expression, names: Mapping[str, str]) -> Expression:
    """Give an expression with other names in it, and otherwise letter for letter as it was.

    Raises
    ------
    UserError
        If it becomes longer than an expression may be.
    """
    text = _WORD.sub(lambda found: names.get(found[0], found[0]), expression.text)
    if len(text) > LONGEST:
        raise UserError(
            "{text} would be longer than {most} characters with these names.",
            text=expression.text,
            most=LONGEST,
        )
    return expression if text == expression.text else Expression(text)


_WORD = re.compile(r"(?<![\w.])[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class _Text:
    """A name that stands for other code, without a value."""

    text: str


@lru_cache(maxsize=4096)
def _parse(text: str) -> tuple[ast.expr, str]:
    shown = text.strip()
    if not shown or len(shown) > LONGEST:
        raise UserError("An expression has 1 to {most} characters.", most=LONGEST)
    if not shown.isprintable():
        raise UserError("{text} is no expression: it must be one line of plain text.", text=shown)
    try:
        tree = ast.parse(shown, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise UserError(
            "{text} cannot be read; expressions look like channels * 2 or max(1, width // 4).",
            text=shown,
        ) from None
    _admit(tree, shown)
    return tree, shown


def _admit(tree: ast.expr, text: str) -> None:
    waiting: list[tuple[ast.expr, int]] = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        if depth > DEEPEST:
            raise UserError("{text} is nested too deeply.", text=text)
        waiting += [(part, depth + 1) for part in _parts(node, text)]


def _parts(node: ast.expr, text: str) -> tuple[ast.expr, ...]:
    """Give the operands of an operation of this language."""
    match node:
        case ast.Constant(value=(bool() | int() | float()) as value) if _bounded(value):
            return ()
        case ast.Name():
            return ()
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATIONS:
            return left, right
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Not(), operand=operand):
            return (operand,)
        case ast.BoolOp(values=values):
            return tuple(values)
        case ast.Compare(left=left, ops=ops, comparators=rest) if all(
            type(op) in COMPARISONS for op in ops
        ):
            return left, *rest
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return test, body, orelse
        case ast.Call(func=ast.Name(id=name), args=[_, _, *_], keywords=[]) if (
            name in FUNCTIONS and not any(isinstance(each, ast.Starred) for each in node.args)
        ):
            return tuple(node.args)
        case _:
            raise UserError(
                "{part} cannot stand in an expression; known are numbers, parameters, "
                "+ - * / // % **, comparisons, and, or, not, min, max, and a if c else b.",
                part=ast.get_source_segment(text, node) or text,
            )


def _names(tree: ast.expr) -> frozenset[str]:
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return frozenset(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in called
    )


def _known(tree: ast.expr, env: Mapping[str, Any]) -> None:
    for name in sorted(_names(tree)):
        if name not in env:
            raise UserError(
                "{name} is no parameter here; there are {known}.",
                name=name,
                known=", ".join(sorted(env)) or "none",
            )


def _value(node: ast.expr, env: Mapping[str, Any], text: str) -> Plain:
    match node:
        case ast.Constant(value=(bool() | int() | float()) as value):
            return value
        case ast.Name(id=name):
            return _plain(env[name])
        case ast.BinOp(left=left, op=op, right=right):
            return _combine(type(op), _value(left, env, text), _value(right, env, text), text)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _value(operand, env, text)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, env, text)
        case ast.UnaryOp(operand=operand):
            return +_value(operand, env, text)
        case ast.BoolOp(op=op, values=values):
            return _either(isinstance(op, ast.Or), values, env, text)
        case ast.Compare(left=left, ops=ops, comparators=rest):
            return _compare(left, ops, rest, env, text)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return _value(body if _value(test, env, text) else orelse, env, text)
        case ast.Call(func=ast.Name(id=name), args=given):
            return FUNCTIONS[name](*(_value(each, env, text) for each in given))
        case _:
            raise AssertionError(ast.dump(node))


def _plain(value: Any) -> Plain:
    """Give a number without its text."""
    if isinstance(value, str):
        raise UserError(
            "{value} is one of several words, and no number to count with.", value=value
        )
    if isinstance(value, bool | Truth):
        return bool(value)
    return int(value) if isinstance(value, int) else float(value)


def _either(any_will_do: bool, values: list[ast.expr], env: Mapping[str, Any], text: str) -> Plain:
    result: Plain = not any_will_do
    for each in values:
        result = _value(each, env, text)
        if bool(result) == any_will_do:
            break
    return result


def _compare(
    left: ast.expr, ops: list[ast.cmpop], rest: list[ast.expr], env: Mapping[str, Any], text: str
) -> bool:
    before = _value(left, env, text)
    for op, each in zip(ops, rest, strict=True):
        after = _value(each, env, text)
        if not COMPARISONS[type(op)][1](before, after):
            return False
        before = after
    return True


def _combine(op: type[ast.operator], left: Plain, right: Plain, text: str) -> Plain:
    too_large = op is ast.Pow and abs(right) * math.log2(max(2.0, abs(left))) > 1_100
    try:
        result = math.inf if too_large else OPERATIONS[op][2](left, right)
    except ZeroDivisionError:
        raise UserError("{text} divides by zero.", text=text) from None
    except OverflowError:
        result = math.inf
    if isinstance(result, complex):
        raise UserError("{text} has no real value.", text=text)
    if not _bounded(result):
        raise UserError("{text} becomes too large.", text=text)
    return result


def _bounded(value: Plain) -> bool:
    return math.isfinite(value) if isinstance(value, float) else abs(value) <= BIGGEST


def _write(node: ast.expr, env: Mapping[str, Any]) -> tuple[str, int]:
    """Give the code of an expression and how tightly it binds.

    What does not depend on a text is written as its value.
    """
    if not any(hasattr(env[name], "text") for name in _names(node)):
        try:
            return _literal(_value(node, env, ""))
        except UserError:
            pass  # a branch that is not taken may divide by zero: it is written as it stands
    match node:
        case ast.Name(id=name):
            value = env[name]
            return (value.text, _binding(value.text)) if hasattr(value, "text") else _literal(value)
        case ast.BinOp(left=left, op=op, right=right):
            return _binary(op, left, right, env)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return f"not {_inside(operand, env, _NOT)}", _NOT
        case ast.UnaryOp(op=op, operand=operand):
            sign = "-" if isinstance(op, ast.USub) else "+"
            return f"{sign}{_inside(operand, env, _SIGN)}", _SIGN
        case ast.BoolOp(op=op, values=values):
            word, binds = ("or", _OR) if isinstance(op, ast.Or) else ("and", _AND)
            return f" {word} ".join(_inside(each, env, binds + 1) for each in values), binds
        case ast.Compare(left=left, ops=ops, comparators=rest):
            parts = [_inside(left, env, _COMPARE + 1)]
            for each, right in zip(ops, rest, strict=True):
                parts += [COMPARISONS[type(each)][0], _inside(right, env, _COMPARE + 1)]
            return " ".join(parts), _COMPARE
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return _choice(test, body, orelse, env)
        case ast.Call(func=ast.Name(id=name), args=given):
            return f"{name}({', '.join(_inside(each, env, 0) for each in given)})", _ATOM
        case ast.Constant():
            return _literal(node.value)  # type: ignore[arg-type]  # admitted: a number
        case _:
            raise AssertionError(ast.dump(node))


def _binary(
    op: ast.operator, left: ast.expr, right: ast.expr, env: Mapping[str, Any]
) -> tuple[str, int]:
    sign, binds, _ = OPERATIONS[type(op)]
    if binds == _POWER:  # binds to the right, and more tightly than a sign before it only
        base, exponent = _inside(left, env, binds + 1), _inside(right, env, _SIGN)
        space = "" if base.isidentifier() or base.isdigit() else " "
        space = space if exponent.isidentifier() or exponent.isdigit() else " "
        return f"{base}{space}{sign}{space}{exponent}", binds
    return f"{_inside(left, env, binds)} {sign} {_inside(right, env, binds + 1)}", binds


def _choice(
    test: ast.expr, body: ast.expr, orelse: ast.expr, env: Mapping[str, Any]
) -> tuple[str, int]:
    if not any(hasattr(env[name], "text") for name in _names(test)):
        return _write(body if _value(test, env, "") else orelse, env)
    then, condition = _inside(body, env, _EITHER + 1), _inside(test, env, _EITHER + 1)
    return f"{then} if {condition} else {_inside(orelse, env, _EITHER)}", _EITHER


def _inside(node: ast.expr, env: Mapping[str, Any], least: int) -> str:
    text, binds = _write(node, env)
    return text if binds >= least else f"({text})"


def _literal(value: Plain) -> tuple[str, int]:
    text = repr(_plain(value))
    return text, _SIGN if text.startswith("-") else _ATOM


@lru_cache(maxsize=4096)
def _binding(text: str) -> int:
    """Tell how tightly code binds that may be more than this language knows."""
    if text.isidentifier():
        return _ATOM
    try:
        node = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError):
        return 0
    match node:
        case ast.BinOp(op=op):
            return OPERATIONS[type(op)][1] if type(op) in OPERATIONS else 0
        case ast.UnaryOp(op=ast.Not()):
            return _NOT
        case ast.UnaryOp():
            return _SIGN
        case ast.BoolOp(op=op):
            return _OR if isinstance(op, ast.Or) else _AND
        case ast.Compare():
            return _COMPARE
        case ast.IfExp():
            return _EITHER
        case ast.Name() | ast.Attribute() | ast.Subscript() | ast.Call() | ast.Constant():
            return _ATOM
        case _:
            return 0
