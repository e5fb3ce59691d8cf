"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(64, 64)
        self.relu = nn.ReLU()
        self.scores = nn.Linear(64, 10)

    def forward(self, image: Tensor) -> Tensor:
        x = image.flatten(1)  # (B, 64)
        x = self.hidden(x)  # (B, 64)
        x = self.relu(x)  # (B, 64)
        x = self.scores(x)  # (B, 10)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
