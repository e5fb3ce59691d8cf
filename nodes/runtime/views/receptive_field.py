"""Receptive field: which steps a convolution over time sees, through all layers beneath it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.autograd.graph import GradientEdge, get_gradient_edge

from ..view import Frame, Showing, View, first_samples

DIRECTIONS = 8
"""The norm of what a step gives to the channels is estimated from so many random directions."""
TRIES = 10
"""How many steps are looked at for one from which something leads back."""
INPUT = 0
"""The row of what the lowest layer is given; the layers stand above it, in their order."""


@dataclass(eq=False)
class Row:
    """A layer that mixes steps, as it was run; or, in the first place, what the lowest is given.

    Parameters
    ----------
    name
        Its address; of one that is run more than once with the number of the time.
    out
        What came out of it, (1, channels, T).
    kernel, stride, dilation, padding
        Those of the layer (steps).
    beneath
        The rows that it reads without another between, and how far each is shifted in what it is
        given: step ``t`` of the row stands there at ``t + shift``.
    """

    name: str
    out: Tensor
    kernel: int = 1
    stride: int = 1
    dilation: int = 1
    padding: int = 0
    beneath: tuple[tuple[int, int], ...] = ()
    edge: GradientEdge | None = field(default=None, repr=False)  # in the record of derivatives

    def taps(self, shift: int) -> list[int]:
        """Give which steps of a row beneath it sees at its step 0."""
        return [place * self.dilation - self.padding - shift for place in range(self.kernel)]


def make(showing: Showing) -> View:
    """Show the layers with what they are at each step, and what reaches one step of one of them.

    The user may ask for another ``row`` and ``step``.
    """
    net, experiment = showing.net, showing.experiment
    layers = {name: module for name, module in net.named_modules() if mixing(module)}
    shifts: dict[tuple[int, int], int] = {}
    if not layers or not hasattr(showing.data, "training"):
        return lambda _: Frame({}, {"told": "There is no convolution over time here."})
    batch = first_samples(showing, 1)
    given = [batch[name] for name in experiment.ARGUMENTS]
    signs: dict[int, Tensor] = {}

    def view(asked: Mapping[str, Any]) -> Frame | None:
        rows = traced(net, layers, given, shifts)
        if len(rows) < 2:
            return None
        row = _between(asked.get("row"), 1, len(rows) - 1)
        step = _between(asked.get("step"), 0, rows[row].out.shape[2] - 1)
        channels = rows[row].out.shape[1]
        if channels not in signs:
            signs[channels] = directions(channels).to(rows[row].out)
        arrays = {
            "activity": torch.cat([each.out[0].detach().abs().mean(0) for each in rows]).float(),
            "reach": reaching(rows, row, step, signs[channels]).float(),
        }
        first, last = span(rows, row, step)
        told = [
            [r.name, r.out.shape[2], r.kernel, r.stride, r.dilation, r.padding, r.beneath]
            for r in rows
        ]
        facts = {"rows": told, "row": row, "step": step, "first": first, "last": last}
        return Frame(arrays, facts)

    return view


def mixing(module: nn.Module) -> bool:
    """Say whether a layer slides over time and sees more than one step, or passes some by."""
    if not isinstance(module, nn.Conv1d | nn.MaxPool1d | nn.AvgPool1d):
        return False
    kernel, stride, _, _ = _geometry(module)
    return kernel > 1 or stride > 1


def traced(
    net: nn.Module,
    layers: Mapping[str, nn.Module],
    given: list[Tensor],
    shifts: dict[tuple[int, int], int],
) -> list[Row]:
    """Run a network, and give its layers over time in their order, above what the lowest is given.

    What leads from one to another is read from the record of derivatives, so that all ways count,
    around layers too. A layer that reads something else than the lowest one does is left out.

    Parameters
    ----------
    net
        The network.
    layers
        Its layers over time by their addresses.
    given
        What it is run on; of each layer the first sample counts.
    shifts
        How far one row is shifted for another, by both their places; what is found is added.
    """
    rows: list[Row] = []
    counts: dict[str, int] = {}

    def before(name: str) -> Any:
        def hook(module: nn.Module, arrived: tuple[Any, ...]) -> Any:
            x = arrived[0]
            if x.dim() != 3 or not x.is_floating_point():
                return None
            x = x[:1] if len(x) > 1 else x
            beneath = _beneath(x, rows)
            if not beneath:
                x = x if x.requires_grad else x.requires_grad_()
                left, right, edge = _unpadded(x)
                lowest = x[:, :, left : x.shape[2] - right]
                if not rows:
                    rows.append(Row("", lowest, edge=edge))
                elif torch.equal(lowest, rows[INPUT].out):
                    x = F.pad(rows[INPUT].out, (left, right))
                else:
                    return None
                beneath = {INPUT}
            counts[name] = counts.get(name, 0) + 1
            titled = name if counts[name] == 1 else f"{name} {counts[name]}"
            place = len(rows)
            for row in beneath:
                if (place, row) not in shifts:
                    shifts[place, row] = _shift(x, rows[row])
            led = tuple((row, shifts[place, row]) for row in sorted(beneath))
            rows.append(Row(titled, x, *_geometry(module), beneath=led))
            return (x, *arrived[1:])

        return hook

    def after(_module: nn.Module, arrived: tuple[Any, ...], out: Tensor) -> Tensor | None:
        if not rows or rows[-1].out is not arrived[0]:
            return None
        rows[-1].out, rows[-1].edge = out, get_gradient_edge(out)
        return out.clone()  # what follows may write over it

    handles = []
    for name, module in layers.items():
        handles.append(module.register_forward_pre_hook(before(name)))
        handles.append(module.register_forward_hook(after))
    try:
        with torch.enable_grad():
            net(*(x.detach().requires_grad_() if x.is_floating_point() else x for x in given))
    finally:
        for handle in handles:
            handle.remove()
    return rows


def reaching(rows: list[Row], row: int, step: int, signs: Tensor) -> Tensor:
    """Give how much each step of the lowest row moves one step of another.

    Parameters
    ----------
    rows
        What `traced` found.
    row, step
        The layer, and the step of what comes out of it.
    signs
        (directions, channels), of `directions`.

    Returns
    -------
    Tensor
        (T,): the norm of the derivatives of all channels by all features of each step; 0 exactly
        where nothing leads from one to the other.
    """
    squares = torch.zeros_like(rows[INPUT].out[0, 0].detach())
    with torch.enable_grad():
        wanted = rows[row].out[0, :, step]
        for sign in signs:
            squares += _derivative(wanted, rows[INPUT], sign).square().sum(0)
    norms: Tensor = squares.sqrt()
    return norms


def span(rows: list[Row], row: int, step: int) -> tuple[int, int]:
    """Give the first and the last step of the lowest row that a step can see.

    They may lie outside of the row, where a layer pads.
    """
    low, high = {row: step}, {row: step}
    for place in range(row, INPUT, -1):
        if place not in low:
            continue
        for beneath, shift in rows[place].beneath:
            taps = rows[place].taps(shift)
            first = low[place] * rows[place].stride + taps[0]
            last = high[place] * rows[place].stride + taps[-1]
            low[beneath] = min(low.get(beneath, first), first)
            high[beneath] = max(high.get(beneath, last), last)
    return low[INPUT], high[INPUT]


def directions(channels: int) -> Tensor:
    """Give directions whose squared derivatives add up to those of all channels, (n, channels)."""
    if channels <= DIRECTIONS:
        return torch.eye(channels)
    chance = torch.Generator().manual_seed(channels)
    signs = torch.randint(0, 2, (DIRECTIONS, channels), generator=chance) * 2.0 - 1.0
    return signs / math.sqrt(DIRECTIONS)


def _geometry(module: Any) -> tuple[int, int, int, int]:
    """Give kernel, stride, dilation and padding of a layer."""
    named = ("kernel_size", 1), ("stride", 1), ("dilation", 1), ("padding", 0)
    found = [getattr(module, name, default) for name, default in named]
    kernel, stride, dilation, padding = (
        each[0] if isinstance(each, tuple) else each for each in found
    )
    return int(kernel), int(stride), int(dilation), int(padding)


def _unpadded(x: Tensor) -> tuple[int, int, GradientEdge]:
    """Give how many steps were put before and behind a tensor just now, and what it was before."""
    pad: Any = getattr(x.grad_fn, "_saved_pad", ())
    before = x.grad_fn.next_functions[0] if x.grad_fn is not None and len(pad) == 2 else (None, 0)
    if before[0] is None or min(pad) < 0:
        return 0, 0, get_gradient_edge(x)
    return int(pad[0]), int(pad[1]), GradientEdge(before[0], before[1])


def _beneath(x: Tensor, rows: list[Row]) -> set[int]:
    """Give the rows from which something leads to a tensor without another row between."""
    if not x.requires_grad:
        return set()
    origins = {row.edge.node: place for place, row in enumerate(rows) if row.edge is not None}
    found: set[int] = set()
    seen: set[Any] = {None}
    open_: list[Any] = [get_gradient_edge(x).node]
    while open_:
        now = open_.pop()
        if now in origins:
            found.add(origins[now])
        elif now not in seen:
            seen.add(now)
            open_.extend(before for before, _ in now.next_functions)
    return found


def _shift(x: Tensor, row: Row) -> int:
    """Give how much later than in a row its steps stand in a tensor that is made from it."""
    liveliest = x[0].detach().abs().sum(0).argsort(descending=True)
    for place in liveliest[:TRIES].tolist():
        led = _derivative(x[0, :, place].sum(), row).abs().sum(0)
        if led.any():  # else all ReLUs are closed there
            return int(place) - int(led.argmax())
    return 0


def _derivative(wanted: Tensor, row: Row, sign: Tensor | None = None) -> Tensor:
    """Give the derivative of something by a row, (channels, T)."""
    assert row.edge is not None
    (found,) = torch.autograd.grad(wanted, [row.edge], sign, retain_graph=True)
    return found[0]


def _between(asked: Any, least: int, most: int) -> int:
    """Give what is asked for, if it is there; else the last."""
    known = isinstance(asked, int) and least <= asked <= most
    return asked if known else most
