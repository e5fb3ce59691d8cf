"""The network."""

from os import PathLike

import torch_geometric.nn as gnn
from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = gnn.GCNConv(300, 32)
        self.relu = nn.ReLU()
        self.second = gnn.GCNConv(32, 16)

    def forward(self, x: Tensor, edge_index: Tensor, pairs: Tensor) -> Tensor:
        y = self.first(x, edge_index)  # (V, 32)
        y = self.relu(y)  # (V, 32)
        y = self.second(y, edge_index)  # (V, 16)
        y = (y[pairs[0]] * y[pairs[1]]).sum(-1)  # (P,)
        return y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
