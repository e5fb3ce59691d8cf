"""Sizes: what the axes of a composite's ports are called in its expressions."""

from collections.abc import Mapping

from app.graph.graph import Composite
from nodes.spec import Spec


def port_sizes(definition: Composite, arriving: Mapping[str, Spec]) -> dict[str, int]:
    """Give the sizes of a composite's ports by the names its expressions use."""
    found: dict[str, int] = {}
    for port, spec in arriving.items():
        for index, name in size_names(definition, port, spec.rank).items():
            size = spec.axes[index]
            if isinstance(size, int):
                found[name] = size
    return found


def size_names(definition: Composite, port: str, rank: int) -> dict[int, str]:
    """Name the axes of a port: ``in_channels``, ``in_features``; by the port where there are more.

    Parameters
    ----------
    definition
        The composite.
    port
        One of its input ports.
    rank
        The number of axes, the batch counted.
    """
    stem = "in" if len(definition.inputs()) == 1 else port
    match rank:
        case 2:
            return {1: f"{stem}_features"}
        case 3:
            return {1: f"{stem}_channels", 2: f"{stem}_features"}
        case 4:
            return {1: f"{stem}_channels", 2: f"{stem}_height", 3: f"{stem}_width"}
        case _:
            return {index: f"{stem}_size_{index}" for index in range(1, rank)}
