"""The blocks, as declarations: the categories in palette order, and the catalogue by name."""

import inspect
from collections.abc import Mapping
from types import ModuleType

from nodes import (
    activation,
    adversaries,
    agents,
    attention,
    code,
    convolution,
    data,
    decoding,
    dense,
    ends,
    environments,
    graph_data,
    graphs,
    losses,
    metrics,
    normalization,
    operations,
    parameter,
    pooling,
    preparation,
    recurrent,
    regularization,
    sequences,
    spectral,
    trainers,
)
from nodes.block import Block

CATEGORIES: tuple[ModuleType, ...] = (
    data,
    graph_data,
    preparation,
    convolution,
    pooling,
    dense,
    activation,
    normalization,
    regularization,
    recurrent,
    attention,
    sequences,
    graphs,
    spectral,
    operations,
    parameter,
    losses,
    metrics,
    decoding,
    trainers,
    environments,
    agents,
    adversaries,
    ends,
    code,
)
"""One module a category, in palette order; each has a ``TITLE``."""


def blocks_of(category: ModuleType) -> tuple[type[Block], ...]:
    """Give the blocks that a category's module declares, in the order of the file."""
    return tuple(
        each
        for each in vars(category).values()
        if inspect.isclass(each)
        and issubclass(each, Block)
        and each.__module__ == category.__name__
        and not each.__name__.startswith("_")
    )


CATALOGUE: Mapping[str, type[Block]] = {
    each.__name__: each for category in CATEGORIES for each in blocks_of(category)
}
"""Every block by its name."""


def category_of(kind: type[Block]) -> str:
    """Give the title of the category that a block stands in."""
    for category in CATEGORIES:
        if category.__name__ == kind.__module__:
            return str(vars(category)["TITLE"])
    return ""
