"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.grow_1 = nn.ConvTranspose2d(100, 512, kernel_size=4, bias=False)
        self.norm_1 = nn.BatchNorm2d(512)
        self.bend_1 = nn.ReLU()
        self.grow_2 = nn.ConvTranspose2d(512, 256, kernel_size=4, stride=2, padding=1, bias=False)
        self.norm_2 = nn.BatchNorm2d(256)
        self.bend_2 = nn.ReLU()
        self.grow_3 = nn.ConvTranspose2d(256, 128, kernel_size=4, stride=2, padding=1, bias=False)
        self.norm_3 = nn.BatchNorm2d(128)
        self.bend_3 = nn.ReLU()
        self.grow_4 = nn.ConvTranspose2d(128, 64, kernel_size=4, stride=2, padding=1, bias=False)
        self.norm_4 = nn.BatchNorm2d(64)
        self.bend_4 = nn.ReLU()
        self.grow_5 = nn.ConvTranspose2d(64, 3, kernel_size=4, stride=2, padding=1, bias=False)
        self.picture = nn.Tanh()
        self.look_1 = nn.Conv2d(3, 64, kernel_size=4, stride=2, padding=1, bias=False)
        self.leak_1 = nn.LeakyReLU(0.2)
        self.look_2 = nn.Conv2d(64, 128, kernel_size=4, stride=2, padding=1, bias=False)
        self.see_2 = nn.BatchNorm2d(128)
        self.leak_2 = nn.LeakyReLU(0.2)
        self.look_3 = nn.Conv2d(128, 256, kernel_size=4, stride=2, padding=1, bias=False)
        self.see_3 = nn.BatchNorm2d(256)
        self.leak_3 = nn.LeakyReLU(0.2)
        self.look_4 = nn.Conv2d(256, 512, kernel_size=4, stride=2, padding=1, bias=False)
        self.see_4 = nn.BatchNorm2d(512)
        self.leak_4 = nn.LeakyReLU(0.2)
        self.score = nn.Conv2d(512, 1, kernel_size=4, bias=False)

    def forward(self, noise: Tensor, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = noise.reshape(noise.shape[0], 100, 1, 1)  # (B, 100, 1, 1)
        x = self.grow_1(x)  # (B, 512, 4, 4)
        x = self.norm_1(x)  # (B, 512, 4, 4)
        x = self.bend_1(x)  # (B, 512, 4, 4)
        x = self.grow_2(x)  # (B, 256, 8, 8)
        x = self.norm_2(x)  # (B, 256, 8, 8)
        x = self.bend_2(x)  # (B, 256, 8, 8)
        x = self.grow_3(x)  # (B, 128, 16, 16)
        x = self.norm_3(x)  # (B, 128, 16, 16)
        x = self.bend_3(x)  # (B, 128, 16, 16)
        x = self.grow_4(x)  # (B, 64, 32, 32)
        x = self.norm_4(x)  # (B, 64, 32, 32)
        x = self.bend_4(x)  # (B, 64, 32, 32)
        x = self.grow_5(x)  # (B, 3, 64, 64)
        picture = self.picture(x)  # (B, 3, 64, 64)
        x = self.look_1(picture)  # (B, 64, 32, 32)
        x = self.leak_1(x)  # (B, 64, 32, 32)
        x = self.look_2(x)  # (B, 128, 16, 16)
        x = self.see_2(x)  # (B, 128, 16, 16)
        x = self.leak_2(x)  # (B, 128, 16, 16)
        x = self.look_3(x)  # (B, 256, 8, 8)
        x = self.see_3(x)  # (B, 256, 8, 8)
        x = self.leak_3(x)  # (B, 256, 8, 8)
        x = self.look_4(x)  # (B, 512, 4, 4)
        x = self.see_4(x)  # (B, 512, 4, 4)
        x = self.leak_4(x)  # (B, 512, 4, 4)
        x = self.score(x)  # (B, 1, 1, 1)
        y = self.look_1(image)  # (B, 64, 32, 32)
        y = self.leak_1(y)  # (B, 64, 32, 32)
        y = self.look_2(y)  # (B, 128, 16, 16)
        y = self.see_2(y)  # (B, 128, 16, 16)
        y = self.leak_2(y)  # (B, 128, 16, 16)
        y = self.look_3(y)  # (B, 256, 8, 8)
        y = self.see_3(y)  # (B, 256, 8, 8)
        y = self.leak_3(y)  # (B, 256, 8, 8)
        y = self.look_4(y)  # (B, 512, 4, 4)
        y = self.see_4(y)  # (B, 512, 4, 4)
        y = self.leak_4(y)  # (B, 512, 4, 4)
        y = self.score(y)  # (B, 1, 1, 1)
        return picture, y, x

    def generate(self, noise: Tensor) -> Tensor:
        x = noise.reshape(noise.shape[0], 100, 1, 1)  # (B, 100, 1, 1)
        x = self.grow_1(x)  # (B, 512, 4, 4)
        x = self.norm_1(x)  # (B, 512, 4, 4)
        x = self.bend_1(x)  # (B, 512, 4, 4)
        x = self.grow_2(x)  # (B, 256, 8, 8)
        x = self.norm_2(x)  # (B, 256, 8, 8)
        x = self.bend_2(x)  # (B, 256, 8, 8)
        x = self.grow_3(x)  # (B, 128, 16, 16)
        x = self.norm_3(x)  # (B, 128, 16, 16)
        x = self.bend_3(x)  # (B, 128, 16, 16)
        x = self.grow_4(x)  # (B, 64, 32, 32)
        x = self.norm_4(x)  # (B, 64, 32, 32)
        x = self.bend_4(x)  # (B, 64, 32, 32)
        x = self.grow_5(x)  # (B, 3, 64, 64)
        x = self.picture(x)  # (B, 3, 64, 64)
        return x

    def discriminate(self, image: Tensor) -> Tensor:
        x = self.look_1(image)  # (B, 64, 32, 32)
        x = self.leak_1(x)  # (B, 64, 32, 32)
        x = self.look_2(x)  # (B, 128, 16, 16)
        x = self.see_2(x)  # (B, 128, 16, 16)
        x = self.leak_2(x)  # (B, 128, 16, 16)
        x = self.look_3(x)  # (B, 256, 8, 8)
        x = self.see_3(x)  # (B, 256, 8, 8)
        x = self.leak_3(x)  # (B, 256, 8, 8)
        x = self.look_4(x)  # (B, 512, 4, 4)
        x = self.see_4(x)  # (B, 512, 4, 4)
        x = self.leak_4(x)  # (B, 512, 4, 4)
        x = self.score(x)  # (B, 1, 1, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
