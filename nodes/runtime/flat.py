"""All weights of a network in one row, so that one call moves them all."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn, optim
from torch.optim.adam import adam


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
        return _Adam(self.row, rate, epsilon)

    def clip(self, longest: float) -> None:
        """Shorten the gradient where it is longer than this; 0 leaves it."""
        if longest:
            self.grad.mul_((longest / (self.grad.norm() + 1e-6)).clamp_(max=1.0))


class _Adam(optim.Adam):
    """Adam for one row, without what torch's does at each step for hooks and profilers.

    That takes as long as moving a small network. The numbers and the state are those of torch's.
    """

    def __init__(self, row: Tensor, rate: float, epsilon: float) -> None:
        super().__init__([row], rate, eps=epsilon, fused=True)
        self._row = row
        self._beta_1, self._beta_2 = self.param_groups[0]["betas"]

    def step(self, closure: Callable[[], Any] | None = None) -> None:  # type: ignore[override]
        assert closure is None
        row, group = self._row, self.param_groups[0]
        assert row.grad is not None
        state = self.state[row] or self._begun()
        with torch.no_grad():
            adam(
                [row], [row.grad], [state["exp_avg"]], [state["exp_avg_sq"]], [], [state["step"]],
                fused=True, foreach=False, amsgrad=False, maximize=False, weight_decay=0.0,
                lr=group["lr"], beta1=self._beta_1, beta2=self._beta_2, eps=group["eps"],
            )  # fmt: skip

    step.hooked = True  # type: ignore[attr-defined]  # else torch puts its hooks around it

    def _begun(self) -> dict[str, Tensor]:
        row = self._row
        state: dict[str, Tensor] = self.state[row]
        state["step"] = torch.zeros((), device=row.device)
        state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(row), torch.zeros_like(row)
        return state


def trained(net: nn.Module) -> list[nn.Parameter]:
    """Give the parameters that are not locked."""
    return [weight for weight in net.parameters() if weight.requires_grad]
