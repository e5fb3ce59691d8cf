"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv_1 = nn.Conv2d(1, 32, kernel_size=3, padding=1)
        self.norm_1 = nn.BatchNorm2d(32)
        self.relu_1 = nn.ReLU()
        self.pool_1 = nn.MaxPool2d(2)
        self.conv_2 = nn.Conv2d(32, 64, kernel_size=3, padding=1)
        self.norm_2 = nn.BatchNorm2d(64)
        self.relu_2 = nn.ReLU()
        self.pool_2 = nn.MaxPool2d(2)
        self.dropout = nn.Dropout(0.25)
        self.scores = nn.Linear(256, 10)

    def forward(self, image: Tensor) -> Tensor:
        x = self.conv_1(image)  # (B, 32, 8, 8)
        x = self.norm_1(x)  # (B, 32, 8, 8)
        x = self.relu_1(x)  # (B, 32, 8, 8)
        x = self.pool_1(x)  # (B, 32, 4, 4)
        x = self.conv_2(x)  # (B, 64, 4, 4)
        x = self.norm_2(x)  # (B, 64, 4, 4)
        x = self.relu_2(x)  # (B, 64, 4, 4)
        x = self.pool_2(x)  # (B, 64, 2, 2)
        x = x.flatten(1)  # (B, 256)
        x = self.dropout(x)  # (B, 256)
        x = self.scores(x)  # (B, 10)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
