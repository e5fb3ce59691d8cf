"""The network."""

from os import PathLike

import torch
from torch import Tensor, nn

from .runtime.layers.step import Step


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([1.0, 1.0]), requires_grad=False)
        self.threshold = nn.Parameter(torch.tensor([2.0]), requires_grad=False)
        self.step = Step()

    def forward(self, features: Tensor) -> Tensor:
        x = self.weights  # (2,)
        x = features @ x  # (B,)
        y = self.threshold  # (1,)
        x = x - y  # (B,)
        x = self.step(x)  # (B,)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
