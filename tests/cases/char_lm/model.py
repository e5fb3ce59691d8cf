"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(42, 64)
        self.lstm = nn.LSTM(64, 256, batch_first=True)
        self.scores = nn.Linear(256, 42)

    def forward(self, tokens: Tensor) -> Tensor:
        x = self.embedding(tokens)  # (B, 64, 64)
        lstm_out, (_, _) = self.lstm(x)
        x = self.scores(lstm_out)  # (B, 64, 42)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
