"""Writing: what the network wrote freely for the same samples, epoch by epoch."""

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from ..decoding import BothWays
from ..view import Frame, Showing, View, first_samples
from ..words import trimmed, words_of

SAMPLES = 8


def make(showing: Showing) -> View:
    """Show what was written at the end of an epoch; the user may ask for one by ``epoch``."""
    experiment, data = showing.experiment, showing.data
    decoding = experiment.decoding()
    end, pad = getattr(decoding, "end", None), getattr(decoding, "pad", None)
    now = _writer(showing)

    def view(asked: Mapping[str, Any]) -> Frame | None:
        kept = dict(showing.loop.written) if showing.loop is not None else {}
        epoch = asked.get("epoch")
        if epoch not in kept:
            epoch = max(kept, default=0)
        shown = kept[epoch] if kept else now()
        rows = []
        for place in range(min(SAMPLES, len(shown["written"]))):
            row = {}
            for name in (*experiment.ARGUMENTS, "written"):
                if shown[name].is_floating_point() or shown[name].ndim != 2:
                    continue
                field = experiment.TARGET if name == "written" else name
                ids = trimmed(shown[name][place], end, pad)
                row[name] = words_of(data, field, ids)
            rows.append(row)
        facts = {
            "rows": rows, "target": experiment.TARGET, "epoch": epoch, "epochs": sorted(kept),
        }  # fmt: skip
        return Frame({}, facts)

    return view


def _writer(showing: Showing) -> Any:
    """Give a function that lets the network write for the first samples that it did not learn."""
    batch = first_samples(showing, SAMPLES)

    def write() -> dict[str, Tensor]:
        both = BothWays(showing.experiment)
        both.losses(showing.net, batch)
        return both.shown

    return write
