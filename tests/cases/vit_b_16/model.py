"""The network."""

from os import PathLike

import torch
from torch import Tensor, nn


class EncoderBlock(nn.Module):
    def __init__(self, in_features: int, heads: int = 12, hidden: int = 3072) -> None:
        super().__init__()
        self.norm_1 = nn.LayerNorm(in_features, eps=1e-06)
        self.attention = nn.MultiheadAttention(in_features, heads, batch_first=True)
        self.norm_2 = nn.LayerNorm(in_features, eps=1e-06)
        self.dense_1 = nn.Linear(in_features, hidden)
        self.gelu = nn.GELU()
        self.dense_2 = nn.Linear(hidden, in_features)

    def forward(self, x: Tensor) -> Tensor:
        y = self.norm_1(x)  # (B, in_channels, in_features)
        y = self.attention(y, y, y, need_weights=False)[0]  # (B, in_channels, in_features)
        add_1 = y + x  # (B, in_channels, in_features)
        y = self.norm_2(add_1)  # (B, in_channels, in_features)
        y = self.dense_1(y)  # (B, in_channels, hidden)
        y = self.gelu(y)  # (B, in_channels, hidden)
        y = self.dense_2(y)  # (B, in_channels, in_features)
        y = y + add_1  # (B, in_channels, in_features)
        return y


class Encoder(nn.Module):
    def __init__(
        self,
        in_channels: int,
        in_features: int,
        depth: int = 12,
        heads: int = 12,
        hidden: int = 3072,
    ) -> None:
        super().__init__()
        self.positions = nn.Parameter(torch.empty(1, in_channels, in_features).normal_(std=0.02))
        self.block = nn.ModuleList(
            EncoderBlock(in_features=in_features, heads=heads, hidden=hidden) for _ in range(depth)
        )
        self.norm = nn.LayerNorm(in_features, eps=1e-06)

    def forward(self, x: Tensor) -> Tensor:
        y = self.positions  # (1, 197, 768)
        y = x + y  # (B, in_channels, in_features)
        for layer in self.block:
            y = layer(y)  # (B, in_channels, in_features)
        y = self.norm(y)  # (B, in_channels, in_features)
        return y


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.patches = nn.Conv2d(3, 768, kernel_size=16, stride=16)
        self.class_token = nn.Parameter(torch.zeros(1, 1, 768))
        self.encoder = Encoder(in_channels=197, in_features=768, depth=12, heads=12, hidden=3072)
        self.scores = nn.Linear(768, 1000)

    def forward(self, image: Tensor) -> Tensor:
        x = self.patches(image)  # (B, 768, 14, 14)
        x = x.flatten(2)  # (B, 768, 196)
        words = x.transpose(1, 2)  # (B, 196, 768)
        x = self.class_token  # (1, 1, 768)
        x = x.expand(words.shape[0], -1, -1)  # (B, 1, 768)
        x = torch.cat([x, words], dim=1)  # (B, 197, 768)
        x = self.encoder(x)  # (B, 197, 768)
        x = x.select(1, 0)  # (B, 768)
        x = self.scores(x)  # (B, 1000)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
