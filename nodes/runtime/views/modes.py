"""Modes: how many generated samples belong to each cloud or class of the real ones."""

from collections.abc import Mapping
from typing import Any

from ..view import Frame, Showing, View
from .generated import averaged, fixed

MOST_SAMPLES = 2_500


def make(showing: Showing) -> View:
    """Count with the first metric of the drawing that counts so."""
    experiment, net = showing.experiment, showing.net
    batch = fixed(showing, MOST_SAMPLES)

    def view(_asked: Mapping[str, Any]) -> Frame | None:
        metrics = experiment.metrics()
        with averaged(showing):
            _, measured = experiment.losses(net, batch)
        for name, tensors in measured.items():
            metric = metrics[name]
            if not hasattr(metric, "counts"):
                continue
            metric.update(*tensors)
            counts, seen = metric.counts(), len(tensors[0])
            share = float(getattr(metric, "share", 0.0))
            classes = tuple(showing.data.classes)
            names = classes if len(classes) == len(counts) else tuple(map(str, range(len(counts))))
            facts = {"metric": name, "samples": seen, "wanted": share * seen, "names": names}
            return Frame({"counts": counts}, facts)
        return None

    return view
