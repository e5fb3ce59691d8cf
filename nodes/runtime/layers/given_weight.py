"""Layers whose weight is given to them, so that several layers can share one."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class GivenLinear(nn.Module):
    """Weighs all features by a weight that comes from elsewhere, and adds a bias of its own.

    Parameters
    ----------
    in_features, out_features
        How many numbers go in and come out.
    bias
        Whether there is a bias.
    """

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        super().__init__()
        bound = in_features**-0.5  # as torch begins
        begun = torch.empty(out_features).uniform_(-bound, bound)
        self.bias: nn.Parameter | None
        self.register_parameter("bias", nn.Parameter(begun) if bias else None)

    def forward(self, x: Tensor, weight: Tensor) -> Tensor:
        """Give x (B, …, in) by the weight (out, in)."""
        return F.linear(x, weight, self.bias)


class GivenEmbedding(nn.Module):
    """Looks ids up in a table that comes from elsewhere."""

    def forward(self, x: Tensor, weight: Tensor) -> Tensor:
        """Give the rows of the weight (entries, features) of the ids x."""
        return F.embedding(x, weight)


class GivenConv1d(nn.Conv1d):
    """Slides kernels that come from elsewhere along a sequence."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        del self.weight

    def forward(self, x: Tensor, weight: Tensor) -> Tensor:  # type: ignore[override]  # it takes one more
        """Give x (B, C, T) by the weight (channels, C, kernel)."""
        found: Tensor = self._conv_forward(x, weight, self.bias)
        return found


class GivenConv2d(nn.Conv2d):
    """Slides kernels that come from elsewhere over pictures."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        del self.weight

    def forward(self, x: Tensor, weight: Tensor) -> Tensor:  # type: ignore[override]  # it takes one more
        """Give x (B, C, H, W) by the weight (channels, C, height, width)."""
        found: Tensor = self._conv_forward(x, weight, self.bias)
        return found
