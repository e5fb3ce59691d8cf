"""The network."""

from os import PathLike

from torch import Tensor, nn


class ConvReLU(nn.Module):
    def __init__(self, in_channels: int, channels: int = 64) -> None:
        super().__init__()
        self.conv = nn.Conv2d(in_channels, channels, kernel_size=3, padding=1)
        self.relu = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv(x)  # (B, channels, in_height, in_width)
        y = self.relu(y)  # (B, channels, in_height, in_width)
        return y


class Stage(nn.Module):
    def __init__(self, in_channels: int, channels: int = 64, depth: int = 1) -> None:
        super().__init__()
        block_channels = in_channels
        self.block = nn.ModuleList()
        for _ in range(depth):
            self.block.append(ConvReLU(in_channels=block_channels, channels=channels))
            block_channels = channels
        self.pool = nn.MaxPool2d(2)

    def forward(self, x: Tensor) -> Tensor:
        y = x
        for layer in self.block:
            y = layer(y)  # (B, channels, in_height, in_width)
        y = self.pool(y)  # (B, channels, H, W)
        return y


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.stage_1 = Stage(in_channels=3, channels=64, depth=1)
        self.stage_2 = Stage(in_channels=64, channels=128, depth=1)
        self.stage_3 = Stage(in_channels=128, channels=256, depth=2)
        self.stage_4 = Stage(in_channels=256, channels=512, depth=2)
        self.stage_5 = Stage(in_channels=512, channels=512, depth=2)
        self.pool = nn.AdaptiveAvgPool2d(7)
        self.dense_1 = nn.Linear(25088, 4096)
        self.relu_1 = nn.ReLU()
        self.dropout_1 = nn.Dropout(0.5)
        self.dense_2 = nn.Linear(4096, 4096)
        self.relu_2 = nn.ReLU()
        self.dropout_2 = nn.Dropout(0.5)
        self.scores = nn.Linear(4096, 1000)

    def forward(self, image: Tensor) -> Tensor:
        x = self.stage_1(image)  # (B, 64, 112, 112)
        x = self.stage_2(x)  # (B, 128, 56, 56)
        x = self.stage_3(x)  # (B, 256, 28, 28)
        x = self.stage_4(x)  # (B, 512, 14, 14)
        x = self.stage_5(x)  # (B, 512, 7, 7)
        x = self.pool(x)  # (B, 512, 7, 7)
        x = x.flatten(1)  # (B, 25088)
        x = self.dense_1(x)  # (B, 4096)
        x = self.relu_1(x)  # (B, 4096)
        x = self.dropout_1(x)  # (B, 4096)
        x = self.dense_2(x)  # (B, 4096)
        x = self.relu_2(x)  # (B, 4096)
        x = self.dropout_2(x)  # (B, 4096)
        x = self.scores(x)  # (B, 1000)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
