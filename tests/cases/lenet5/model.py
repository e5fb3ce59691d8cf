"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv_1 = nn.Conv2d(1, 6, kernel_size=5)
        self.tanh_1 = nn.Tanh()
        self.pool_1 = nn.AvgPool2d(2)
        self.conv_2 = nn.Conv2d(6, 16, kernel_size=5)
        self.tanh_2 = nn.Tanh()
        self.pool_2 = nn.AvgPool2d(2)
        self.conv_3 = nn.Conv2d(16, 120, kernel_size=5)
        self.tanh_3 = nn.Tanh()
        self.dense = nn.Linear(120, 84)
        self.tanh_4 = nn.Tanh()
        self.scores = nn.Linear(84, 10)

    def forward(self, image: Tensor) -> Tensor:
        x = self.conv_1(image)  # (B, 6, 28, 28)
        x = self.tanh_1(x)  # (B, 6, 28, 28)
        x = self.pool_1(x)  # (B, 6, 14, 14)
        x = self.conv_2(x)  # (B, 16, 10, 10)
        x = self.tanh_2(x)  # (B, 16, 10, 10)
        x = self.pool_2(x)  # (B, 16, 5, 5)
        x = self.conv_3(x)  # (B, 120, 1, 1)
        x = self.tanh_3(x)  # (B, 120, 1, 1)
        x = x.flatten(1)  # (B, 120)
        x = self.dense(x)  # (B, 84)
        x = self.tanh_4(x)  # (B, 84)
        x = self.scores(x)  # (B, 10)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
