"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.hidden_1 = nn.Linear(4, 128)
        self.relu_1 = nn.ReLU()
        self.hidden_2 = nn.Linear(128, 128)
        self.relu_2 = nn.ReLU()
        self.values = nn.Linear(128, 2)

    def forward(self, observation: Tensor) -> Tensor:
        x = self.hidden_1(observation)  # (B, 128)
        x = self.relu_1(x)  # (B, 128)
        x = self.hidden_2(x)  # (B, 128)
        x = self.relu_2(x)  # (B, 128)
        x = self.values(x)  # (B, 2)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
