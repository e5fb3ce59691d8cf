"""Logic gates as data: every row of a truth table, and the four corners of exclusive or."""

import torch

from .chance import normal
from .samples import Part, Table, label, tensor

ROWS = {
    "and": (0, 0, 0, 1),
    "or": (0, 1, 1, 1),
    "nand": (1, 1, 1, 0),
    "nor": (1, 0, 0, 0),
    "xor": (0, 1, 1, 0),
    "xnor": (1, 0, 0, 1),
    "not": (1, 0),
}
"""What each gate answers, its inputs counted upwards in binary."""
CORNERS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


class TruthTable(Table):
    """Every row of a logic gate's table; training and validation are both the whole table.

    Parameters
    ----------
    gate
        Which gate: a key of `ROWS`.
    """

    def __init__(self, gate: str) -> None:
        answers = ROWS[gate]
        inputs = CORNERS if len(answers) == 4 else ((0.0,), (1.0,))
        super().__init__(
            {"features": torch.tensor(inputs), "label": torch.tensor(answers)},
            {"features": tensor(len(inputs[0])), "label": label(2)},
            ("0", "1"),
        )
        self.training = self.validation = Part(self, torch.arange(self.samples))


class Xor(Table):
    """Points around the corners of a square, labelled by exclusive or.

    Parameters
    ----------
    samples
        How many points the training part has; the validation part has as many.
    noise
        Standard deviation around the corners.
    seed
        What the noise begins with.
    """

    def __init__(self, samples: int = 4, noise: float = 0.0, seed: int = 0) -> None:
        corner = torch.arange(samples) % 4
        corners = torch.tensor(CORNERS)[corner].repeat(2, 1)
        points = corners + noise * normal(torch.arange(2 * samples), seed, 2)
        answers = torch.tensor(ROWS["xor"])[corner].repeat(2)
        super().__init__(
            {"features": points, "label": answers},
            {"features": tensor(2), "label": label(2)},
            ("0", "1"),
        )
        self.part_as_is(samples)
