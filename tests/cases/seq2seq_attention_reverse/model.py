"""The network."""

from os import PathLike

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.layers.padded import padded


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.shares = nn.Softmax(dim=-1)

    def forward(self, query: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        x = mask.unsqueeze(1)  # (B, 1, S)
        y = memory.transpose(1, 2)  # (B, 128, S)
        y = query @ y  # (B, T, S)
        x = y.masked_fill(~x, -1000000000.0)  # (B, T, S)
        x = self.shares(x)  # (B, T, S)
        x = x @ memory  # (B, T, memory_features)
        return x


class Encoder(nn.Module):
    def __init__(self, embedded: int = 48, features: int = 128) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, embedded)
        self.lstm = nn.LSTM(embedded, features, batch_first=True)

    def forward(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.embedding(tokens)  # (B, S, embedded)
        lstm_out, (lstm_h, lstm_c) = padded(self.lstm, x, mask)
        return lstm_out, lstm_h, lstm_c


class Decoder(nn.Module):
    def __init__(
        self, memory_features: int, embedded: int = 48, features: int = 128, symbols: int = 23
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, embedded)
        self.lstm = nn.LSTM(embedded, features, batch_first=True)
        self.attention = Attention()
        self.head = nn.Linear(features + memory_features, symbols)

    def forward(self, tokens: Tensor, h: Tensor, c: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        x = self.embedding(tokens)  # (B, T, embedded)
        lstm_out, (_, _) = self.lstm(x, (h, c))
        x = self.attention(lstm_out, memory, mask)  # (B, T, memory_features)
        x = torch.cat([lstm_out, x], dim=-1)  # (B, T, features + memory_features)
        x = self.head(x)  # (B, T, symbols)
        return x


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(embedded=48, features=128)
        self.decoder = Decoder(memory_features=128, embedded=48, features=128, symbols=23)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        mask = source != 0  # (B, S)
        encoder_memory, encoder_h, encoder_c = self.encoder(source, mask)
        x = F.pad(target, (1, 0), value=1)[:, :-1]  # (B, T)
        x = self.decoder(x, encoder_h, encoder_c, encoder_memory, mask)  # (B, T, 23)
        return x

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        mask = source != 0  # (B, S)
        encoder_memory, encoder_h, encoder_c = self.encoder(source, mask)
        return encoder_h, encoder_c, encoder_memory, mask

    def decode(
        self,
        tokens: Tensor,
        encoder_h: Tensor,
        encoder_c: Tensor,
        encoder_memory: Tensor,
        mask: Tensor,
    ) -> Tensor:
        x = self.decoder(tokens, encoder_h, encoder_c, encoder_memory, mask)  # (B, T, 23)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
