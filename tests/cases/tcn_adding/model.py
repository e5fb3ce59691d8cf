"""The network."""

from os import PathLike

import torch.nn.functional as F
from torch import Tensor, nn


class Level(nn.Module):
    def __init__(
        self,
        in_channels: int,
        channels: int = 24,
        kernel: int = 6,
        dilation: int = 1,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.conv_1 = nn.utils.parametrizations.weight_norm(
            nn.Conv1d(in_channels, channels, kernel_size=kernel, dilation=dilation)
        )
        self.relu_1 = nn.ReLU()
        self.dropout_1 = nn.Dropout(dropout)
        self.conv_2 = nn.utils.parametrizations.weight_norm(
            nn.Conv1d(channels, channels, kernel_size=kernel, dilation=dilation)
        )
        self.relu_2 = nn.ReLU()
        self.dropout_2 = nn.Dropout(dropout)
        self.around = (
            nn.Conv1d(in_channels, channels, kernel_size=1)
            if in_channels != channels
            else nn.Identity()
        )
        self.relu_3 = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        # (B, channels, in_features)
        y = self.conv_1(F.pad(x, (self.conv_1.dilation[0] * (self.conv_1.kernel_size[0] - 1), 0)))
        y = self.relu_1(y)  # (B, channels, in_features)
        y = self.dropout_1(y)  # (B, channels, in_features)
        # (B, channels, in_features)
        y = self.conv_2(F.pad(y, (self.conv_2.dilation[0] * (self.conv_2.kernel_size[0] - 1), 0)))
        y = self.relu_2(y)  # (B, channels, in_features)
        y = self.dropout_2(y)  # (B, channels, in_features)
        z = self.around(x)  # (B, channels, in_features)
        y = y + z  # (B, channels, in_features)
        y = self.relu_3(y)  # (B, channels, in_features)
        return y


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        level_channels = 2
        self.level = nn.ModuleList()
        for i in range(4):
            self.level.append(
                Level(in_channels=level_channels, channels=24, kernel=6, dilation=2**i)
            )
            level_channels = 24
        self.answer = nn.Linear(24, 1)

    def forward(self, sequence: Tensor) -> Tensor:
        x = sequence.transpose(1, 2)  # (B, 2, 50)
        for layer in self.level:
            x = layer(x)  # (B, 24, 50)
        x = x.select(-1, -1)  # (B, 24)
        x = self.answer(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
