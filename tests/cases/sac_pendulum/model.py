"""The network."""

from os import PathLike

import torch
from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.hidden_1 = nn.Linear(3, 64)
        self.relu_1 = nn.ReLU()
        self.hidden_2 = nn.Linear(64, 64)
        self.relu_2 = nn.ReLU()
        self.policy = nn.Linear(64, 2)
        self.hidden_3 = nn.Linear(4, 64)
        self.relu_3 = nn.ReLU()
        self.hidden_4 = nn.Linear(64, 64)
        self.relu_4 = nn.ReLU()
        self.q1 = nn.Linear(64, 1)
        self.hidden_5 = nn.Linear(4, 64)
        self.relu_5 = nn.ReLU()
        self.hidden_6 = nn.Linear(64, 64)
        self.relu_6 = nn.ReLU()
        self.q2 = nn.Linear(64, 1)

    def forward(self, observation: Tensor, action: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.hidden_1(observation)  # (B, 64)
        x = self.relu_1(x)  # (B, 64)
        x = self.hidden_2(x)  # (B, 64)
        x = self.relu_2(x)  # (B, 64)
        x = self.policy(x)  # (B, 2)
        pair = torch.cat([observation, action], dim=1)  # (B, 4)
        y = self.hidden_3(pair)  # (B, 64)
        y = self.relu_3(y)  # (B, 64)
        y = self.hidden_4(y)  # (B, 64)
        y = self.relu_4(y)  # (B, 64)
        y = self.q1(y)  # (B, 1)
        z = self.hidden_5(pair)  # (B, 64)
        z = self.relu_5(z)  # (B, 64)
        z = self.hidden_6(z)  # (B, 64)
        z = self.relu_6(z)  # (B, 64)
        z = self.q2(z)  # (B, 1)
        return x, y, z

    def act(self, observation: Tensor) -> Tensor:
        x = self.hidden_1(observation)  # (B, 64)
        x = self.relu_1(x)  # (B, 64)
        x = self.hidden_2(x)  # (B, 64)
        x = self.relu_2(x)  # (B, 64)
        x = self.policy(x)  # (B, 2)
        return x

    def criticise(self, observation: Tensor, action: Tensor) -> tuple[Tensor, Tensor]:
        pair = torch.cat([observation, action], dim=1)  # (B, 4)
        x = self.hidden_3(pair)  # (B, 64)
        x = self.relu_3(x)  # (B, 64)
        x = self.hidden_4(x)  # (B, 64)
        x = self.relu_4(x)  # (B, 64)
        x = self.q1(x)  # (B, 1)
        y = self.hidden_5(pair)  # (B, 64)
        y = self.relu_5(y)  # (B, 64)
        y = self.hidden_6(y)  # (B, 64)
        y = self.relu_6(y)  # (B, 64)
        y = self.q2(y)  # (B, 1)
        return x, y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
