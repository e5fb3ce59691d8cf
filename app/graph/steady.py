"""Which choices of a block may be left open, as a parameter of the composite around it."""

from typing import Any

from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Choice, Expression, params

ODD = (UserError, KeyError, ValueError, TypeError, AttributeError, IndexError)
"""What a block may raise that looks something up by a choice which is open."""


def steady(block: Block, field: str) -> bool:
    """Tell whether a choice decides nothing of what a drawing shows: its ports are the same."""
    param = params(type(block))[field]
    assert isinstance(param, Choice)
    try:
        opened = block.with_values(**{field: Expression("choice")})
        opened.summary()
        ports = _ports(opened)
    except ODD:
        return False
    return all(_alike(block, field, option, ports) for option in param.options)


def check_steady(node: str, block: Block, field: str) -> None:
    """Raise a `UserError` where a choice of a node decides what a drawing shows."""
    if not steady(block, field):
        raise UserError(
            "{field} of {node} cannot be a parameter: it decides what the block looks like.",
            field=field,
            node=node,
        )


def left_open(block: Block) -> tuple[str, ...]:
    """Give the choices of a block that a parameter decides."""
    known = params(type(block))
    return tuple(
        name
        for name, value in block.values().items()
        if isinstance(value, Expression) and isinstance(known[name], Choice)
    )


def _alike(block: Block, field: str, option: str, ports: Any) -> bool:
    try:
        return bool(_ports(block.with_values(**{field: option})) == ports)
    except UserError:
        return True  # it does not go with the other values, as will be told where it is chosen


def _ports(block: Block) -> Any:
    return block.inputs(), block.outputs(), dict(block.kinds), block.role
