"""Attention: how much each word of the target looks at each word it may look at."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from ..view import Frame, Showing, View, first_samples
from ..words import words_of
from .writing import SAMPLES

SOFTMAX = frozenset({"softmax"})
MOST_WORDS = 64


def make(showing: Showing) -> View:
    """Let the network read one sample as it is taught to, and see where its attention goes.

    It reads the target and does not write: that takes one pass where writing takes one for each
    word, and a look may not cost more.

    The user may ask for a ``layer`` by its address, for a ``head`` by its number, and for another
    ``sample``.
    """
    experiment, data, net = showing.experiment, showing.data, showing.net
    batch = first_samples(showing, SAMPLES)
    given = {name: batch[name] for name in experiment.ARGUMENTS}
    target = experiment.TARGET
    samples, length = given[target].shape
    others = [name for name in given if name != target and given[name].ndim == 2]

    def view(asked: Mapping[str, Any]) -> Frame | None:
        sample = int(asked.get("sample", 0)) % samples
        with recorded(net) as maps:
            net(*(each[sample : sample + 1] for each in given.values()))
        if not maps:
            return Frame({}, {"told": "There is no attention in this network."})
        source = given[others[0]].shape[1] if others else length
        crossing = [name for name, each in maps.items() if each.shape[-2:] == (length, source)]
        layer = asked.get("layer")
        if layer not in maps:
            layer = (crossing or list(maps))[-1]
        weights = maps[layer][0]
        heads = weights.shape[0] if weights.ndim == 3 else 1
        head = asked.get("head", -1)
        if weights.ndim == 3:
            one = isinstance(head, int) and 0 <= head < heads
            weights = weights[head] if one else weights.mean(0)
        sides = [_words(count, source, sample) for count in weights.shape]
        rows, columns = (each[:MOST_WORDS] for each in sides)
        facts = {
            "layers": list(maps), "layer": layer, "heads": heads, "head": head,
            "rows": rows, "columns": columns, "sample": sample, "samples": samples,
        }  # fmt: skip
        return Frame({"weights": weights[:MOST_WORDS, :MOST_WORDS].float()}, facts)

    def _words(count: int, source: int, sample: int) -> list[str]:
        if count == length:
            return words_of(data, target, given[target][sample])
        if others and count == source:
            return words_of(data, others[0], given[others[0]][sample])
        return [str(number) for number in range(count)]

    return view


@contextmanager
def recorded(net: nn.Module) -> Iterator[dict[str, Tensor]]:
    """Keep what every attention of a network weighs, by address: (B, heads, T, S) or (B, T, S)."""
    found: dict[str, Tensor] = {}
    path: list[str] = []
    handles: list[Any] = []

    def enter(name: str, module: nn.Module) -> Any:
        def hook(_module: nn.Module, given: Any, named: dict[str, Any]) -> Any:
            path.append(name)
            if isinstance(module, nn.MultiheadAttention):
                return given, {**named, "need_weights": True, "average_attn_weights": False}
            return None

        return hook

    def leave(name: str, module: nn.Module) -> Any:
        def hook(_module: nn.Module, _given: Any, gives: Any) -> None:
            path.pop()
            if isinstance(module, nn.MultiheadAttention) and gives[1] is not None:
                found[name] = gives[1].detach()

        return hook

    for name, module in net.named_modules():
        if name:
            handles.append(module.register_forward_pre_hook(enter(name, module), with_kwargs=True))
            handles.append(module.register_forward_hook(leave(name, module), always_call=True))
    within = {name for name, each in net.named_modules() if isinstance(each, nn.MultiheadAttention)}
    try:
        with _Softmaxes(found, path, within):
            yield found
    finally:
        for handle in handles:
            handle.remove()


class _Softmaxes(TorchFunctionMode):
    """Keeps what softmax gives where it weighs places against each other."""

    def __init__(self, found: dict[str, Tensor], path: list[str], within: set[str]) -> None:
        super().__init__()
        self._found, self._path, self._within = found, path, within

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        gives = func(*args, **(kwargs or {}))
        name = self._path[-1] if self._path else "attention"
        called = getattr(func, "__name__", "")
        if called in SOFTMAX and name not in self._within and gives.ndim in (3, 4):
            self._found[name] = gives.detach()
        return gives
