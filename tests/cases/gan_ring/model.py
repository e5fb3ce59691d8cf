"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.make_1 = nn.Linear(16, 128)
        self.bend_1 = nn.ReLU()
        self.make_2 = nn.Linear(128, 128)
        self.bend_2 = nn.ReLU()
        self.make_3 = nn.Linear(128, 128)
        self.bend_3 = nn.ReLU()
        self.point = nn.Linear(128, 2)
        self.look_1 = nn.Linear(2, 128)
        self.leak_1 = nn.LeakyReLU(0.2)
        self.look_2 = nn.Linear(128, 128)
        self.leak_2 = nn.LeakyReLU(0.2)
        self.look_3 = nn.Linear(128, 128)
        self.leak_3 = nn.LeakyReLU(0.2)
        self.score = nn.Linear(128, 1)

    def forward(self, noise: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.make_1(noise)  # (B, 128)
        x = self.bend_1(x)  # (B, 128)
        x = self.make_2(x)  # (B, 128)
        x = self.bend_2(x)  # (B, 128)
        x = self.make_3(x)  # (B, 128)
        x = self.bend_3(x)  # (B, 128)
        point = self.point(x)  # (B, 2)
        x = self.look_1(point)  # (B, 128)
        x = self.leak_1(x)  # (B, 128)
        x = self.look_2(x)  # (B, 128)
        x = self.leak_2(x)  # (B, 128)
        x = self.look_3(x)  # (B, 128)
        x = self.leak_3(x)  # (B, 128)
        x = self.score(x)  # (B, 1)
        y = self.look_1(features)  # (B, 128)
        y = self.leak_1(y)  # (B, 128)
        y = self.look_2(y)  # (B, 128)
        y = self.leak_2(y)  # (B, 128)
        y = self.look_3(y)  # (B, 128)
        y = self.leak_3(y)  # (B, 128)
        y = self.score(y)  # (B, 1)
        return point, y, x

    def generate(self, noise: Tensor) -> Tensor:
        x = self.make_1(noise)  # (B, 128)
        x = self.bend_1(x)  # (B, 128)
        x = self.make_2(x)  # (B, 128)
        x = self.bend_2(x)  # (B, 128)
        x = self.make_3(x)  # (B, 128)
        x = self.bend_3(x)  # (B, 128)
        x = self.point(x)  # (B, 2)
        return x

    def discriminate(self, features: Tensor) -> Tensor:
        x = self.look_1(features)  # (B, 128)
        x = self.leak_1(x)  # (B, 128)
        x = self.look_2(x)  # (B, 128)
        x = self.leak_2(x)  # (B, 128)
        x = self.look_3(x)  # (B, 128)
        x = self.leak_3(x)  # (B, 128)
        x = self.score(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
