"""The network."""

from os import PathLike

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.layers.sine_positions import SinePositions


class DecoderBlock(nn.Module):
    def __init__(self, x_features: int, heads: int = 4, hidden: int = 256) -> None:
        super().__init__()
        self.self_attention = nn.MultiheadAttention(x_features, heads, batch_first=True)
        self.norm_1 = nn.LayerNorm(x_features)
        self.cross_attention = nn.MultiheadAttention(x_features, heads, batch_first=True)
        self.norm_2 = nn.LayerNorm(x_features)
        self.dense_1 = nn.Linear(x_features, hidden)
        self.relu = nn.ReLU()
        self.dense_2 = nn.Linear(hidden, x_features)
        self.norm_3 = nn.LayerNorm(x_features)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        # (B, T, x_features)
        y = self.self_attention(
            x,
            x,
            x,
            attn_mask=torch.ones(
                x.shape[-2], x.shape[-2], dtype=torch.bool, device=x.device
            ).triu(1),
            need_weights=False,
        )[0]
        y = y + x  # (B, T, x_features)
        norm_1 = self.norm_1(y)  # (B, T, x_features)
        # (B, T, x_features)
        y = self.cross_attention(
            norm_1, memory, memory, key_padding_mask=~mask, need_weights=False
        )[0]
        y = y + norm_1  # (B, T, x_features)
        norm_2 = self.norm_2(y)  # (B, T, x_features)
        y = self.dense_1(norm_2)  # (B, T, hidden)
        y = self.relu(y)  # (B, T, hidden)
        y = self.dense_2(y)  # (B, T, x_features)
        y = y + norm_2  # (B, T, x_features)
        y = self.norm_3(y)  # (B, T, x_features)
        return y


class EncoderBlock(nn.Module):
    def __init__(self, x_features: int, heads: int = 4, hidden: int = 256) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(x_features, heads, batch_first=True)
        self.norm_1 = nn.LayerNorm(x_features)
        self.dense_1 = nn.Linear(x_features, hidden)
        self.relu = nn.ReLU()
        self.dense_2 = nn.Linear(hidden, x_features)
        self.norm_2 = nn.LayerNorm(x_features)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        # (B, S, x_features)
        y = self.attention(x, x, x, key_padding_mask=~mask, need_weights=False)[0]
        y = y + x  # (B, S, x_features)
        norm_1 = self.norm_1(y)  # (B, S, x_features)
        y = self.dense_1(norm_1)  # (B, S, hidden)
        y = self.relu(y)  # (B, S, hidden)
        y = self.dense_2(y)  # (B, S, x_features)
        y = y + norm_1  # (B, S, x_features)
        y = self.norm_2(y)  # (B, S, x_features)
        return y


class Decoder(nn.Module):
    def __init__(
        self,
        symbols: int = 23,
        features: int = 64,
        depth: int = 2,
        heads: int = 4,
        hidden: int = 256,
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, features)
        self.positions = SinePositions(features)
        self.block = nn.ModuleList(
            DecoderBlock(x_features=features, heads=heads, hidden=hidden) for _ in range(depth)
        )
        self.norm = nn.LayerNorm(features)
        self.head = nn.Linear(features, symbols)

    def forward(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        x = self.embedding(tokens)  # (B, T, features)
        x = self.positions(x)  # (B, T, features)
        for layer in self.block:
            x = layer(x, memory, mask)  # (B, T, features)
        x = self.norm(x)  # (B, T, features)
        x = self.head(x)  # (B, T, symbols)
        return x


class Encoder(nn.Module):
    def __init__(
        self, features: int = 64, depth: int = 2, heads: int = 4, hidden: int = 256
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, features)
        self.positions = SinePositions(features)
        self.block = nn.ModuleList(
            EncoderBlock(x_features=features, heads=heads, hidden=hidden) for _ in range(depth)
        )
        self.norm = nn.LayerNorm(features)

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        x = self.embedding(tokens)  # (B, S, features)
        x = self.positions(x)  # (B, S, features)
        for layer in self.block:
            x = layer(x, mask)  # (B, S, features)
        x = self.norm(x)  # (B, S, features)
        return x


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(features=64, depth=2, heads=4, hidden=256)
        self.decoder = Decoder(symbols=23, features=64, depth=2, heads=4, hidden=256)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        mask = source != 0  # (B, S)
        x = self.encoder(source, mask)  # (B, S, 64)
        y = F.pad(target, (1, 0), value=1)[:, :-1]  # (B, T)
        x = self.decoder(y, x, mask)  # (B, T, 23)
        return x

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        mask = source != 0  # (B, S)
        x = self.encoder(source, mask)  # (B, S, 64)
        return x, mask

    def decode(self, tokens: Tensor, encoder: Tensor, mask: Tensor) -> Tensor:
        x = self.decoder(tokens, encoder, mask)  # (B, T, 23)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
