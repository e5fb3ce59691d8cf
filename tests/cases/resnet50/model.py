"""The network."""

from os import PathLike

from torch import Tensor, nn


class Bottleneck(nn.Module):
    def __init__(self, in_channels: int, channels: int = 64, stride: int = 1) -> None:
        super().__init__()
        self.conv_1 = nn.Conv2d(in_channels, channels, kernel_size=1, bias=False)
        self.norm_1 = nn.BatchNorm2d(channels)
        self.relu_1 = nn.ReLU()
        self.conv_2 = nn.Conv2d(
            channels, channels, kernel_size=3, stride=stride, padding=1, bias=False
        )
        self.norm_2 = nn.BatchNorm2d(channels)
        self.relu_2 = nn.ReLU()
        self.conv_3 = nn.Conv2d(channels, channels * 4, kernel_size=1, bias=False)
        self.norm_3 = nn.BatchNorm2d(channels * 4)
        self.projection = (
            nn.Conv2d(in_channels, channels * 4, kernel_size=1, stride=stride, bias=False)
            if stride != 1 or in_channels != channels * 4
            else nn.Identity()
        )
        self.norm_4 = (
            nn.BatchNorm2d(channels * 4)
            if stride != 1 or in_channels != channels * 4
            else nn.Identity()
        )
        self.relu_3 = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv_1(x)  # (B, channels, in_height, in_width)
        y = self.norm_1(y)  # (B, channels, in_height, in_width)
        y = self.relu_1(y)  # (B, channels, in_height, in_width)
        y = self.conv_2(y)  # (B, channels, H, W)
        y = self.norm_2(y)  # (B, channels, H, W)
        y = self.relu_2(y)  # (B, channels, H, W)
        y = self.conv_3(y)  # (B, channels * 4, H, W)
        y = self.norm_3(y)  # (B, channels * 4, H, W)
        z = self.projection(x)  # (B, channels * 4, H, W)
        z = self.norm_4(z)  # (B, channels * 4, H, W)
        y = y + z  # (B, channels * 4, H, W)
        y = self.relu_3(y)  # (B, channels * 4, H, W)
        return y


class Stage(nn.Module):
    def __init__(
        self, in_channels: int, channels: int = 64, depth: int = 2, stride: int = 1
    ) -> None:
        super().__init__()
        block_channels = in_channels
        self.block = nn.ModuleList()
        for i in range(depth):
            self.block.append(
                Bottleneck(
                    in_channels=block_channels, channels=channels, stride=stride if i == 0 else 1
                )
            )
            block_channels = channels * 4

    def forward(self, x: Tensor) -> Tensor:
        y = x
        for layer in self.block:
            y = layer(y)  # (B, channels * 4, H, W)
        return y


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
        self.norm = nn.BatchNorm2d(64)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d(3, stride=2, padding=1)
        self.stage_1 = Stage(in_channels=64, channels=64, depth=3, stride=1)
        self.stage_2 = Stage(in_channels=256, channels=128, depth=4, stride=2)
        self.stage_3 = Stage(in_channels=512, channels=256, depth=6, stride=2)
        self.stage_4 = Stage(in_channels=1024, channels=512, depth=3, stride=2)
        self.scores = nn.Linear(2048, 1000)

    def forward(self, image: Tensor) -> Tensor:
        x = self.conv(image)  # (B, 64, 112, 112)
        x = self.norm(x)  # (B, 64, 112, 112)
        x = self.relu(x)  # (B, 64, 112, 112)
        x = self.pool(x)  # (B, 64, 56, 56)
        x = self.stage_1(x)  # (B, 256, 56, 56)
        x = self.stage_2(x)  # (B, 512, 28, 28)
        x = self.stage_3(x)  # (B, 1024, 14, 14)
        x = self.stage_4(x)  # (B, 2048, 7, 7)
        x = x.flatten(2).mean(2)  # (B, 2048)
        x = self.scores(x)  # (B, 1000)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
