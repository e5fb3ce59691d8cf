"""Recurrent layers: a state that is carried along a sequence."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, block, counted
from nodes.params import choice, flag, real, whole
from nodes.spec import Spec, Wire
from nodes.written import call, unless

TITLE = "Recurrent"


@block
class _Recurrent(Block):
    """What the recurrent layers have in common."""

    features: int = whole(128, "How many numbers the state has.", low=1)
    layers: int = whole(1, "How many layers stand one above the other.", low=1, high=32)
    directions: str = choice(("forward", "both"), "Whether the sequence is also read from its end.")
    dropout: float = real(
        0.0, "How much is dropped between the layers.", low=0.0, high=1.0, advanced=True
    )
    bias: bool = flag(True, "Add learned numbers in each step.", advanced=True)

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"mask": ("mask", "tensor", "masks")}
    probe = "real"
    views = ("memory", "states")
    needs: ClassVar[tuple[str, ...]] = ("layers.padded.padded",)
    example = (Spec.tensor(7, 5),)

    def _module(self, name: str, x: Spec, **named: object) -> str:
        x.expect_rank(3)
        x.expect_floating()
        alone = type(self.layers) is int and self.layers == 1  # nothing stands between layers
        return call(
            name,
            x.features,
            self.features,
            num_layers=unless(1, self.layers),
            **named,
            bias=unless(True, self.bias),
            batch_first=True,
            dropout=unless(0.0, 0.0 if alone else self.dropout),
            bidirectional=unless(False, self.directions == "both"),
        )

    def _run(self, layer: str, x: Wire, state: str, mask: Wire | None) -> str:
        if mask:
            return f"padded({layer}, {x}, {mask}{state and f', {state}'})"
        return f"{layer}({x}{state and f', {state}'})"

    def summary(self) -> str:
        told = [counted(self.features, "feature")]
        if self.layers != 1:
            told.append(counted(self.layers, "layer"))
        if self.directions == "both":
            told.append("both ways")
        return " · ".join(told)


@block
class RNN(_Recurrent):
    """Carry a state along a sequence: each step mixes it with what arrives.

    Shape
    -----
    x : (B, T, F)
    h : (layers·directions, B, features), the first state; zeros without it
    mask : (B, T), true or not 0 where there is something to read; what follows is padding
    out : (B, T, features·directions)
    h : (layers·directions, B, features), the last state

    References
    ----------
    torch.nn.RNN
    """

    activation: str = choice(("tanh", "relu"), "What bends the sum in each step.", advanced=True)

    keeps = 6  # with all that is kept within each step; measured
    gives = ("out", "h")
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor", "h": "tensor"}
    words = ("recurrent", "elman")

    def layer(self, x: Spec, h: Spec | None = None, mask: Spec | None = None) -> str:
        return self._module("nn.RNN", x, nonlinearity=unless("tanh", self.activation))

    def run(self, layer: str, x: Wire, h: Wire | None = None, mask: Wire | None = None) -> str:
        return self._run(layer, x, str(h) if h else "", mask)


@block
class LSTM(_Recurrent):
    """Carry a state and a memory along a sequence; gates say what is kept.

    Shape
    -----
    x : (B, T, F)
    h, c : (layers·directions, B, features), the first state and memory; zeros without them
    mask : (B, T), true or not 0 where there is something to read; what follows is padding
    out : (B, T, features·directions)
    h, c : (layers·directions, B, features), the last state and memory

    References
    ----------
    torch.nn.LSTM; Hochreiter and Schmidhuber, Long short-term memory, 1997
    """

    keeps = 18  # with all that is kept within each step; measured
    gives = ("out", "h", "c")
    unpack = "{out}, ({h}, {c})"
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor", "h": "tensor", "c": "tensor"}
    words = ("long short-term memory", "recurrent")

    def layer(
        self, x: Spec, h: Spec | None = None, c: Spec | None = None, mask: Spec | None = None
    ) -> str:
        return self._module("nn.LSTM", x)

    def run(
        self,
        layer: str,
        x: Wire,
        h: Wire | None = None,
        c: Wire | None = None,
        mask: Wire | None = None,
    ) -> str:
        if not h and not c:
            return self._run(layer, x, "", mask)
        state = str(h) if h else f"torch.zeros_like({c})"
        memory = str(c) if c else f"torch.zeros_like({h})"
        return self._run(layer, x, f"({state}, {memory})", mask)


@block
class GRU(_Recurrent):
    """Carry a state along a sequence; two gates say what is renewed.

    Shape
    -----
    x : (B, T, F)
    h : (layers·directions, B, features), the first state; zeros without it
    mask : (B, T), true or not 0 where there is something to read; what follows is padding
    out : (B, T, features·directions)
    h : (layers·directions, B, features), the last state

    References
    ----------
    torch.nn.GRU; Cho et al., Learning phrase representations, 2014
    """

    keeps = 16  # with all that is kept within each step; measured
    gives = ("out", "h")
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor", "h": "tensor"}
    words = ("gated recurrent unit", "recurrent")

    def layer(self, x: Spec, h: Spec | None = None, mask: Spec | None = None) -> str:
        return self._module("nn.GRU", x)

    def run(self, layer: str, x: Wire, h: Wire | None = None, mask: Wire | None = None) -> str:
        return self._run(layer, x, str(h) if h else "", mask)
