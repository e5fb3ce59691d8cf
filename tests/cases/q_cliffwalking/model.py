"""The network."""

from os import PathLike

from torch import Tensor, nn

from .runtime.layers.table import Table


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.table = Table(48, 4)

    def forward(self, observation: Tensor) -> Tensor:
        x = self.table(observation)  # (B, 4)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
