"""The network."""

from os import PathLike

import torch_geometric.nn as gnn
from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.filter = gnn.ChebConv(1, 1, K=9, bias=False)

    def forward(self, x: Tensor, edge_index: Tensor) -> Tensor:
        y = self.filter(x, edge_index)  # (V, 1)
        return y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
