"""Grid: what each cell of a world promises, and where the agent would go from there."""

from collections.abc import Mapping
from typing import Any

import torch

from ..acting import Policy
from ..environments.environment import Environment
from ..view import Frame, Showing, View

WAYS = {
    "CliffWalking": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "": ((-1, 0), (0, 1), (1, 0), (0, -1)),
}
"""Where each action leads, as columns and rows, by the kind of the environment."""


def make(showing: Showing) -> View:
    """Judge every cell at once."""
    environment: Environment = showing.data
    rows: tuple[str, ...] | None = getattr(environment, "rows", None)
    policy = Policy(showing.net, showing.experiment, showing.device)
    ways = WAYS.get(type(environment.innermost).__name__, WAYS[""])

    def view(_asked: Mapping[str, Any]) -> Frame | None:
        if rows is None or environment.axes:
            return Frame({}, {"told": "This environment has no cells that can be drawn."})
        if showing.loop is not None and hasattr(showing.loop, "table"):
            values = torch.tensor(showing.loop.table)  # written into the network only at times
        else:
            cells = torch.arange(environment.states, device=showing.device)
            found = policy(cells)
            values = found["values"] if "values" in found else found["policy"]
        arrays = {"values": values.float().reshape(len(rows), len(rows[0]), -1)}
        facts: dict[str, Any] = {"rows": rows, "ways": ways}
        loop = showing.loop
        if loop is not None:
            facts["at"] = [int(each) for each in loop.seen.reshape(-1)[:16]]
        return Frame(arrays, facts)

    return view
