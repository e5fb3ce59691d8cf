"""Weights in one row move as torch moves them."""

import copy

import torch
from torch import nn, optim

from nodes.runtime.flat import Flat, trained


def test_a_row_moves_as_its_weights_would_by_torch_and_goes_on_from_a_state() -> None:
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 2))
    other = copy.deepcopy(net)
    theirs = optim.Adam(other.parameters(), 1e-2, eps=1e-6, fused=True)
    row = Flat(trained(net))
    ours = row.adam(1e-2, 1e-6)
    for step in range(6):
        if step == 3:  # as a run that is resumed
            state = copy.deepcopy(ours.state_dict())
            ours = row.adam(1.0, 1e-6)
            ours.load_state_dict(state)
        x = torch.randn(5, 3)
        row.grad.zero_()
        net(x).square().sum().backward()
        ours.step()
        theirs.zero_grad()
        other(x).square().sum().backward()
        theirs.step()
        for own, same in zip(net.parameters(), other.parameters(), strict=True):
            assert torch.equal(own, same)
