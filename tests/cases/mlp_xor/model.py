"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(2, 8)
        self.tanh = nn.Tanh()
        self.score = nn.Linear(8, 1)

    def forward(self, features: Tensor) -> Tensor:
        x = self.hidden(features)  # (B, 8)
        x = self.tanh(x)  # (B, 8)
        x = self.score(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
