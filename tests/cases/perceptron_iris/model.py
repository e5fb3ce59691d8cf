"""The network."""

from os import PathLike

from torch import Tensor, nn

from .runtime.layers.step import Step


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.weighted_sum = nn.Linear(4, 1)
        self.step = Step()

    def forward(self, features: Tensor) -> Tensor:
        x = self.weighted_sum(features)  # (B, 1)
        x = self.step(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
