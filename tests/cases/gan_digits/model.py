"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.make_1 = nn.Linear(32, 128)
        self.norm_1 = nn.BatchNorm1d(128)
        self.bend_1 = nn.ReLU()
        self.make_2 = nn.Linear(128, 256)
        self.norm_2 = nn.BatchNorm1d(256)
        self.bend_2 = nn.ReLU()
        self.make_3 = nn.Linear(256, 64)
        self.ink = nn.Sigmoid()
        self.look_1 = nn.Linear(64, 256)
        self.leak_1 = nn.LeakyReLU(0.2)
        self.look_2 = nn.Linear(256, 128)
        self.leak_2 = nn.LeakyReLU(0.2)
        self.score = nn.Linear(128, 1)

    def forward(self, noise: Tensor, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.make_1(noise)  # (B, 128)
        x = self.norm_1(x)  # (B, 128)
        x = self.bend_1(x)  # (B, 128)
        x = self.make_2(x)  # (B, 256)
        x = self.norm_2(x)  # (B, 256)
        x = self.bend_2(x)  # (B, 256)
        x = self.make_3(x)  # (B, 64)
        x = self.ink(x)  # (B, 64)
        picture = x.reshape(x.shape[0], 1, 8, 8)  # (B, 1, 8, 8)
        x = picture.flatten(1)  # (B, 64)
        x = self.look_1(x)  # (B, 256)
        x = self.leak_1(x)  # (B, 256)
        x = self.look_2(x)  # (B, 128)
        x = self.leak_2(x)  # (B, 128)
        x = self.score(x)  # (B, 1)
        y = image.flatten(1)  # (B, 64)
        y = self.look_1(y)  # (B, 256)
        y = self.leak_1(y)  # (B, 256)
        y = self.look_2(y)  # (B, 128)
        y = self.leak_2(y)  # (B, 128)
        y = self.score(y)  # (B, 1)
        return picture, y, x

    def generate(self, noise: Tensor) -> Tensor:
        x = self.make_1(noise)  # (B, 128)
        x = self.norm_1(x)  # (B, 128)
        x = self.bend_1(x)  # (B, 128)
        x = self.make_2(x)  # (B, 256)
        x = self.norm_2(x)  # (B, 256)
        x = self.bend_2(x)  # (B, 256)
        x = self.make_3(x)  # (B, 64)
        x = self.ink(x)  # (B, 64)
        x = x.reshape(x.shape[0], 1, 8, 8)  # (B, 1, 8, 8)
        return x

    def discriminate(self, image: Tensor) -> Tensor:
        x = image.flatten(1)  # (B, 64)
        x = self.look_1(x)  # (B, 256)
        x = self.leak_1(x)  # (B, 256)
        x = self.look_2(x)  # (B, 128)
        x = self.leak_2(x)  # (B, 128)
        x = self.score(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
