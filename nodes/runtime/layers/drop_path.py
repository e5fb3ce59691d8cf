"""Stochastic depth: whole branches left out for random samples."""

import torch
from torch import Tensor, nn


class DropPath(nn.Module):
    """Leave the branch out for random samples while training, and scale the others up.

    Parameters
    ----------
    share
        For how many samples (0 to below 1).

    References
    ----------
    Huang et al., Deep networks with stochastic depth, 2016
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.share:
            return x
        shape = (x.shape[0],) + (1,) * (x.ndim - 1)
        kept = torch.rand(shape, device=x.device) >= self.share
        return x * kept / (1 - self.share)

    def extra_repr(self) -> str:
        return f"share={self.share}"
