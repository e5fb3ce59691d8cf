"""The network."""

from os import PathLike

import torch
import torch_geometric.nn as gnn
from torch import Tensor, nn

from .runtime.layers.graph_network import EdgeUpdate, GlobalUpdate, NodeUpdate


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.exchange_1 = gnn.MetaLayer(
            EdgeUpdate(1, 1, 2, 48, 48, ways="both"),
            NodeUpdate(1, 48, 2, 48, 48, ways="both"),
            GlobalUpdate(48, 48, 2, 48, 48),
        )
        self.exchange_2 = gnn.MetaLayer(
            EdgeUpdate(48, 48, 48, 48, 48, ways="both"),
            NodeUpdate(48, 48, 48, 48, 48, ways="both"),
            GlobalUpdate(48, 48, 48, 48, 48),
        )
        self.answer = nn.Linear(144, 1)

    def forward(
        self, x: Tensor, edge_index: Tensor, edge_attr: Tensor, u: Tensor, batch: Tensor
    ) -> Tensor:
        exchange_1_vertices, exchange_1_edges, exchange_1_whole = self.exchange_1(
            x, edge_index, edge_attr, u=u, batch=batch
        )
        exchange_2_vertices, exchange_2_edges, exchange_2_whole = self.exchange_2(
            exchange_1_vertices, edge_index, exchange_1_edges, u=exchange_1_whole, batch=batch
        )
        y = gnn.global_add_pool(exchange_2_vertices, batch)  # (B, 48)
        # (B, 48)
        z = gnn.global_add_pool(exchange_2_edges, batch[edge_index[0]], int(batch.max()) + 1)
        y = torch.cat([y, z, exchange_2_whole], dim=1)  # (B, 144)
        y = self.answer(y)  # (B, 1)
        return y

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "Net":
        """Give the network with the weights of a safetensors file."""
        from safetensors.torch import load_file  # only needed to read weights

        net = cls()
        net.load_state_dict(load_file(path))
        return net
