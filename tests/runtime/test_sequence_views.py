"""What networks that write show: where they look, and what they wrote."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from app.compiler.analysis import Analyst
from app.project import templates
from app.training.package import imported, lay_out
from nodes.runtime.decoding import written
from nodes.runtime.view import Showing, first_samples, undisturbed
from nodes.runtime.views import attention, writing
from nodes.runtime.words import trimmed, words_of


def showing_of(template: str, folder: Path) -> Showing:
    """Give a template's network as it is drawn, and the data that it would learn from."""
    package = Analyst().package(templates.make(template), name=template.replace("-", "_"))
    program = imported(lay_out(package, folder)).load()
    torch.manual_seed(1)
    net, data = program.model.Net(), program.experiment.data()
    return Showing(net, program.experiment, data, program.settings, torch.device("cpu"), folder)


@pytest.mark.parametrize("template", ["seq2seq-attention-reverse", "transformer-reverse"])
def test_attention_is_seen_as_the_network_weighs(template: str, tmp_path: Path) -> None:
    showing = showing_of(template, tmp_path)
    with undisturbed(showing.net):
        frame = attention.make(showing)({"sample": 2})
    assert frame is not None
    weights, facts = frame.arrays["weights"], frame.facts
    assert weights.shape == (len(facts["rows"]), len(facts["columns"]))
    assert torch.allclose(weights.sum(1), torch.ones(len(weights)), atol=1e-5)
    source = first_samples(showing, 8)["source"][2]
    assert facts["columns"] == words_of(showing.data, "source", source)
    filled = source == 0
    assert float(weights[:, filled].abs().max() if bool(filled.any()) else 0.0) == 0.0


def test_each_layer_and_head_can_be_seen_and_none_looks_ahead(tmp_path: Path) -> None:
    showing = showing_of("transformer-reverse", tmp_path)
    with undisturbed(showing.net):
        view = attention.make(showing)
        first = view({})
        assert first is not None
        layers, heads = first.facts["layers"], first.facts["heads"]
        found = {(layer, head): view({"layer": layer, "head": head}) for layer in layers
                 for head in range(heads)}  # fmt: skip
        mean = view({"layer": first.facts["layer"], "head": -1})
    assert heads > 1
    assert mean is not None
    own = [found[first.facts["layer"], head] for head in range(heads)]
    stacked = torch.stack([each.arrays["weights"] for each in own if each is not None])
    assert torch.allclose(stacked.mean(0), mean.arrays["weights"], atol=1e-6)
    ahead = [
        float(each.arrays["weights"].triu(1).abs().max())
        for (layer, _), each in found.items()
        if each is not None and "self" in layer
    ]
    assert ahead
    assert max(ahead) == 0.0


def test_recording_changes_nothing_that_is_computed(tmp_path: Path) -> None:
    showing = showing_of("transformer-reverse", tmp_path)
    batch = first_samples(showing, 4)
    given = [batch[name] for name in showing.experiment.ARGUMENTS]
    net = showing.net.eval()
    with torch.no_grad():
        before = net(*given)
        with attention.recorded(net) as maps:
            within = net(*given)
        assert maps
        assert torch.allclose(before, within, atol=1e-5)
        assert torch.equal(before, net(*given))
    assert not any(each._forward_hooks or each._forward_pre_hooks for each in net.modules())


def test_what_is_written_is_what_the_network_writes(tmp_path: Path) -> None:
    showing = showing_of("seq2seq-attention-reverse", tmp_path)
    with undisturbed(showing.net):
        frame = writing.make(showing)({})
    assert frame is not None
    batch = first_samples(showing, 8)
    given = {name: batch[name] for name in showing.experiment.ARGUMENTS}
    found = written(showing.net, showing.experiment, given, 0)
    rows: Any = frame.facts["rows"]
    assert len(rows) == 8
    for row, ids in zip(rows, found, strict=True):
        assert row["written"] == words_of(showing.data, "target", trimmed(ids, 2, 0))
        shown = row["source"]
        assert row["target"] == shown[::-1]  # the task is to turn it round


def test_an_epoch_that_is_asked_for_is_shown(tmp_path: Path) -> None:
    showing = showing_of("seq2seq-attention-reverse", tmp_path)
    ids = torch.tensor([[5, 6, 2]])

    kept = [(epoch, {"source": ids, "target": ids, "written": ids + epoch}) for epoch in (1, 2, 3)]
    live = replace(showing, loop=SimpleNamespace(written=kept))
    view = writing.make(live)
    asked = [view(each) for each in ({"epoch": 2}, {"epoch": 9}, {})]
    assert [each.facts["epoch"] for each in asked if each is not None] == [2, 3, 3]
    assert asked[0] is not None
    assert asked[0].facts["epochs"] == [1, 2, 3]
