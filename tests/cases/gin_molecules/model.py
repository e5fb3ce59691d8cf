"""The network."""

from os import PathLike

import torch
import torch_geometric.nn as gnn
from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = gnn.GINConv(
            nn.Sequential(nn.Linear(7, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 32))
        )
        self.relu_1 = nn.ReLU()
        self.second = gnn.GINConv(
            nn.Sequential(nn.Linear(32, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 32))
        )
        self.relu_2 = nn.ReLU()
        self.third = gnn.GINConv(
            nn.Sequential(nn.Linear(32, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 32))
        )
        self.relu_3 = nn.ReLU()
        self.scores = nn.Linear(96, 2)

    def forward(self, x: Tensor, edge_index: Tensor, batch: Tensor) -> Tensor:
        y = self.first(x, edge_index)  # (V, 32)
        relu_1 = self.relu_1(y)  # (V, 32)
        y = gnn.global_add_pool(relu_1, batch)  # (B, 32)
        z = self.second(relu_1, edge_index)  # (V, 32)
        relu_2 = self.relu_2(z)  # (V, 32)
        z = gnn.global_add_pool(relu_2, batch)  # (B, 32)
        third = self.third(relu_2, edge_index)  # (V, 32)
        relu_3 = self.relu_3(third)  # (V, 32)
        pool_3 = gnn.global_add_pool(relu_3, batch)  # (B, 32)
        y = torch.cat([y, z, pool_3], dim=1)  # (B, 96)
        y = self.scores(y)  # (B, 2)
        return y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
