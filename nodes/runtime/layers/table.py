"""A number for each state and action."""

import torch
from torch import Tensor, nn


class Table(nn.Module):
    """Gives the row of each state.

    Parameters
    ----------
    states, actions
        How many there are.
    """

    def __init__(self, states: int, actions: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(states, actions))

    def forward(self, state: Tensor) -> Tensor:
        return self.weight[state]
