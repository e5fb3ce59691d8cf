"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.hidden_1 = nn.Linear(4, 64)
        self.tanh_1 = nn.Tanh()
        self.policy = nn.Linear(64, 2)
        self.hidden_2 = nn.Linear(4, 64)
        self.tanh_2 = nn.Tanh()
        self.value = nn.Linear(64, 1)

    def forward(self, observation: Tensor) -> tuple[Tensor, Tensor]:
        x = self.hidden_1(observation)  # (B, 64)
        x = self.tanh_1(x)  # (B, 64)
        x = self.policy(x)  # (B, 2)
        y = self.hidden_2(observation)  # (B, 64)
        y = self.tanh_2(y)  # (B, 64)
        y = self.value(y)  # (B, 1)
        return x, y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
