"""Positions told by sines of many wave lengths."""

import math

import torch
from torch import Tensor, nn


class SinePositions(nn.Module):
    """Add to each place of a sequence a pattern that tells where it stands.

    Parameters
    ----------
    features
        How many numbers a place has; even.

    References
    ----------
    Vaswani et al., Attention is all you need, 2017
    """

    def __init__(self, features: int) -> None:
        super().__init__()
        waves = torch.exp(torch.arange(0, features, 2) * (-math.log(10_000.0) / features))
        self.register_buffer("waves", waves, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Add the pattern to x (B, T, F)."""
        assert isinstance(self.waves, Tensor)
        places = torch.arange(x.shape[1], device=x.device).unsqueeze(1)
        angles = places * self.waves
        pattern = torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)
        return x + pattern.to(x.dtype)
