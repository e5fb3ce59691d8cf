"""The network."""

from os import PathLike

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.layers.padded import padded


class Decoder(nn.Module):
    def __init__(self, embedded: int = 48, features: int = 128, symbols: int = 23) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, embedded)
        self.lstm = nn.LSTM(embedded, features, batch_first=True)
        self.head = nn.Linear(features, symbols)

    def forward(self, tokens: Tensor, h: Tensor, c: Tensor) -> Tensor:
        x = self.embedding(tokens)  # (B, T, embedded)
        lstm_out, (_, _) = self.lstm(x, (h, c))
        x = self.head(lstm_out)  # (B, T, symbols)
        return x


class Encoder(nn.Module):
    def __init__(self, embedded: int = 48, features: int = 128) -> None:
        super().__init__()
        self.embedding = nn.Embedding(23, embedded)
        self.lstm = nn.LSTM(embedded, features, batch_first=True)

    def forward(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        x = self.embedding(tokens)  # (B, S, embedded)
        _, (lstm_h, lstm_c) = padded(self.lstm, x, mask)
        return lstm_h, lstm_c


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(embedded=48, features=128)
        self.decoder = Decoder(embedded=48, features=128, symbols=23)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        x = source != 0  # (B, S)
        encoder_h, encoder_c = self.encoder(source, x)
        x = F.pad(target, (1, 0), value=1)[:, :-1]  # (B, T)
        x = self.decoder(x, encoder_h, encoder_c)  # (B, T, 23)
        return x

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        x = source != 0  # (B, S)
        encoder_h, encoder_c = self.encoder(source, x)
        return encoder_h, encoder_c

    def decode(self, tokens: Tensor, encoder_h: Tensor, encoder_c: Tensor) -> Tensor:
        x = self.decoder(tokens, encoder_h, encoder_c)  # (B, T, 23)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
