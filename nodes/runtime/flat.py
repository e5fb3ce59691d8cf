"""All weights of a network in one row, so that one call moves them all."""

import torch
from torch import Tensor, nn, optim


class Flat:
    """The trained weights of some parameters, laid side by side in memory.

    Small networks spend most of a step on calls, one for each of their tensors: in a row there is
    one call for the optimiser, one for the length of the gradient, one for a target's step.

    Parameters
    ----------
    weights
        The parameters; they become views of the row, and their gradients of the row's.
    """

    def __init__(self, weights: list[nn.Parameter]) -> None:
        self.row = torch.cat([weight.detach().reshape(-1) for weight in weights])
        self.row.requires_grad_()
        self.row.grad = torch.zeros_like(self.row)
        place = 0
        for weight in weights:
            end = place + weight.numel()
            weight.data = self.row.detach()[place:end].view_as(weight)
            weight.grad = self.row.grad[place:end].view_as(weight)
            place = end
        self.grad: Tensor = self.row.grad

    def adam(self, rate: float, epsilon: float = 1e-8) -> optim.Optimizer:
        """Give Adam for the row."""
        return optim.Adam([self.row], rate, eps=epsilon, fused=True)

    def clip(self, longest: float) -> None:
        """Shorten the gradient where it is longer than this; 0 leaves it."""
        if longest:
            self.grad.mul_((longest / (self.grad.norm() + 1e-6)).clamp_(max=1.0))


def trained(net: nn.Module) -> list[nn.Parameter]:
    """Give the parameters that are not locked."""
    return [weight for weight in net.parameters() if weight.requires_grad]
