"""The network."""

from os import PathLike

from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.rnn = nn.RNN(2, 64, batch_first=True)
        self.answer = nn.Linear(64, 1)

    def forward(self, sequence: Tensor) -> Tensor:
        rnn_out, _ = self.rnn(sequence)
        x = rnn_out.select(1, -1)  # (B, 64)
        x = self.answer(x)  # (B, 1)
        return x

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
