"""Drawings of networks that write: what is taught, what runs free, and that none sees ahead."""

import importlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Port, Project
from app.training.package import imported, lay_out
from nodes import CATALOGUE
from nodes.runtime.decoding import following, leak, written
from nodes.runtime.predict import predict_inputs, predict_samples
from tests.compiler.small import analysed, run
from tests.templates.pad import Pad
from tests.templates.sequences import DRAWINGS

WRITING = ("seq2seq-lstm-reverse", "seq2seq-attention-reverse", "transformer-reverse")
ANALYST = Analyst()


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


class Drawn:
    """The network and the experiment of a drawing, run where they lie."""

    def __init__(self, project: Project) -> None:
        files = analysed(project).files
        self.names = run(files["experiment.py"].text)
        self.net: Any = run(files["model.py"].text)["Net"]().eval()

    def __getattr__(self, name: str) -> Any:
        return self.names[name]


@pytest.fixture(scope="module")
def drawn() -> Mapping[str, Drawn]:
    return {name: Drawn(DRAWINGS[name]()) for name in WRITING}


def pairs(lengths: list[int]) -> dict[str, Tensor]:
    """Make sources of these lengths and their reversals, padded."""
    source = torch.zeros(len(lengths), max(lengths), dtype=torch.int64)
    target = torch.zeros(len(lengths), max(lengths) + 1, dtype=torch.int64)
    for row, length in enumerate(lengths):
        symbols = torch.randint(3, 23, (length,))
        source[row, :length] = symbols
        target[row, :length], target[row, length] = symbols.flip(0), 2
    return {"source": source, "target": target}


@pytest.mark.parametrize("name", WRITING)
def test_the_decoder_is_taught_the_target_behind_the_start(
    name: str, drawn: Mapping[str, Drawn]
) -> None:
    each, given = drawn[name], pairs([5, 8])
    decode = following(each.net, each, given)
    shifted = torch.cat([torch.ones(2, 1, dtype=torch.int64), given["target"][:, :-1]], dim=1)
    with torch.no_grad():
        assert each.net(**given).allclose(decode(shifted), atol=1e-6)


@pytest.mark.parametrize("name", WRITING)
def test_attention_is_offered_to_be_seen_where_something_attends(name: str) -> None:
    package = ANALYST.package(DRAWINGS[name](), None, "drawn")
    views = json.loads(package.files["settings.json"])["views"]
    assert "writing" in views
    assert ("attention" in views) == (name != "seq2seq-lstm-reverse")


@pytest.mark.parametrize("name", WRITING)
def test_one_pass_that_is_taught_is_step_by_step(name: str, drawn: Mapping[str, Drawn]) -> None:
    each, given = drawn[name], pairs([5, 8])
    shifted = torch.cat([torch.ones(2, 1, dtype=torch.int64), given["target"][:, :-1]], dim=1)
    with torch.no_grad():
        whole = each.net(**given)
        decode = following(each.net, each, given)
        steps = [decode(shifted[:, : end + 1])[:, -1] for end in range(shifted.shape[1])]
    assert torch.stack(steps, dim=1).allclose(whole, atol=1e-5)


@pytest.mark.parametrize("name", WRITING)
def test_a_later_id_changes_nothing_earlier(name: str, drawn: Mapping[str, Drawn]) -> None:
    each, given = drawn[name], pairs([6, 6])
    other = {**given, "target": given["target"].clone()}
    other["target"][:, 4:] = 9
    with torch.no_grad():
        before, after = each.net(**given), each.net(**other)
    assert before[:, :5].equal(after[:, :5])  # id 4 is first read at place 5
    assert not before[:, 5].equal(after[:, 5])
    assert leak(each.net, each, given) == ("", False)


@pytest.mark.parametrize("name", WRITING)
def test_padding_changes_nothing(name: str, drawn: Mapping[str, Drawn]) -> None:
    each, given = drawn[name], pairs([4, 10, 7])
    with torch.no_grad():
        together = each.net(**given)
        for row, length in enumerate((4, 10, 7)):
            alone = {key: value[row : row + 1, : length + (key == "target")]
                     for key, value in given.items()}  # fmt: skip
            assert each.net(**alone).allclose(together[row : row + 1, : length + 1], atol=1e-5)


@pytest.mark.parametrize("name", WRITING)
def test_running_free_reads_what_it_wrote(name: str, drawn: Mapping[str, Drawn]) -> None:
    each, given = drawn[name], pairs([5, 8])
    found = written(each.net, each, given, seed=0)
    assert found.shape == given["target"].shape
    with torch.no_grad():
        scores = each.net(given["source"], found)
    over = (found == 2).cumsum(1) - (found == 2).long()
    assert torch.where(over > 0, 0, scores.argmax(-1)).equal(found)


def changed(project: Project, composite: str, node: str, **values: Any) -> Project:
    """Give a drawing with other values at a node of a composite."""
    graph = edits.configure(project.drawing(composite), node, **values)
    return project.with_drawing(graph, composite)


def small(name: str, **values: Any) -> Project:
    """Give one of the drawings, with little to learn from."""
    project = changed(DRAWINGS[name](), "", "pairs", samples=120, validation=0.25)
    given = {"steps": 5, "batch_size": 30, "device": "cpu", "threads": 1, **values}
    return changed(project, "", "trainer", **given)


def trained(
    project: Project, folder: Path, name: str, resume: bool = False
) -> list[dict[str, Any]]:
    """Train a drawing, and give what was said."""
    package = lay_out(ANALYST.package(project, name=name), folder)
    module = imported(package)
    said = list(module.run(folder, resume=resume))
    events = [json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines()]
    assert len(events) >= len(said)
    return events


def test_a_package_whose_decoder_sees_its_own_future_says_so_before_the_first_step(
    tmp_path: Path,
) -> None:
    made = ANALYST.package(small("transformer-reverse"), name="leaking")
    text = made.files["model.py"]
    open_eyed = text.replace(".triu(1)", ".triu(99)")  # as somebody may write who changes the code
    assert open_eyed != text
    lay_out(replace(made, files={**made.files, "model.py": open_eyed}), tmp_path)
    said = list(imported(tmp_path / "leaking").run(tmp_path))
    assert not any(each.event == "step" for each in said)
    assert said[-1].event == "failed"
    assert said[-1].node == "decoder.block.0.self_attention"
    assert said[-1].reason.startswith("The decoder sees its own future")


def test_validation_says_what_was_taught_and_what_ran_free(tmp_path: Path) -> None:
    events = trained(small("seq2seq-attention-reverse"), tmp_path, "both_ways")
    last = events[-1]
    assert last["event"] == "finished"
    assert set(last["metrics"]["training"]) == {"error", "exact", "right"}
    assert set(last["metrics"]["validation"]) == {
        f"{name}_{way}" for name in ("error", "exact", "right") for way in ("forced", "free")
    }


@pytest.mark.parametrize("decoding", ["Greedy", "Sampling", "Beam"])
def test_a_run_that_was_stopped_goes_on_as_if_it_had_not(decoding: str, tmp_path: Path) -> None:
    project = small("seq2seq-lstm-reverse", steps=6)
    graph = edits.remove(project.graph, ["greedy"])
    project = project.with_drawing(graph)
    project, _ = edits.place(project, "", CATALOGUE[decoding](), (0, 900), "choosing")
    graph = edits.connect(
        project, project.graph, Port("choosing", "decoding"), Port("trainer", "decoding")
    )
    project = project.with_drawing(graph)
    whole = trained(project, tmp_path / "whole", "going")
    package = lay_out(ANALYST.package(project, name="going"), tmp_path / "parts")
    module = imported(package)
    training = module.Run(module.load(), tmp_path / "parts")
    for event in training.events():
        if event.event == "step" and event.step == 4:
            training.stop()
    parts = trained(project, tmp_path / "parts", "going", resume=True)
    for events in (whole, parts):
        for event in events:
            for key in ("seconds", "run", "package", "why"):
                event.pop(key, None)
    assert parts[-1] == whole[-1]
    assert [e for e in parts if e["event"] == "epoch"][-1] == [
        e for e in whole if e["event"] == "epoch"
    ][-1]


def test_predictions_run_free_and_need_no_target(tmp_path: Path) -> None:
    trained(small("seq2seq-lstm-reverse"), tmp_path, "predicting")
    module = importlib.import_module("predicting.runtime.run")
    program = module.load()
    net = module.trained(program, tmp_path)
    data = program.experiment.data()
    found = predict_samples(net, program.experiment, data, count=3)
    target = found.inputs["target"]
    assert found.outputs["written"].shape == target.shape
    free = predict_inputs(net, {"source": found.inputs["source"].numpy()}, program.experiment, data)
    assert free.outputs["written"].shape == (3, 50)
    for long, short in zip(free.outputs["written"], found.outputs["written"], strict=True):
        assert long[: len(short)].equal(short)


def by_name(net: nn.Module, names: Mapping[str, str]) -> dict[str, Tensor]:
    """Give weights of torch's Transformer under the names of a drawing."""
    state = {}
    for name, weight in net.state_dict().items():
        parts = name.split(".")
        side, number = parts[0], parts[2]
        if parts[1] == "norm":
            state[f"{side}.norm.{parts[2]}"] = weight
            continue
        inner = ".".join([names[f"{side}.{parts[3]}"], *parts[4:]])
        state[f"{side}.block.{number}.{inner}"] = weight
    return state


NAMES = {
    "encoder.self_attn": "attention", "encoder.linear1": "dense_1", "encoder.linear2": "dense_2",
    "encoder.norm1": "norm_1", "encoder.norm2": "norm_2",
    "decoder.self_attn": "self_attention", "decoder.multihead_attn": "cross_attention",
    "decoder.linear1": "dense_1", "decoder.linear2": "dense_2",
    "decoder.norm1": "norm_1", "decoder.norm2": "norm_2", "decoder.norm3": "norm_3",
}  # fmt: skip


def test_the_drawn_transformer_is_that_of_torch() -> None:
    each = Drawn(DRAWINGS["transformer-reverse"]())
    net = each.net.double()
    reference = nn.Transformer(64, 4, 2, 2, 256, dropout=0.0, batch_first=True).double()
    own = by_name(reference, NAMES)
    assert set(net.state_dict()) - set(own) == {
        "encoder.embedding.weight", "decoder.embedding.weight", "decoder.head.weight",
        "decoder.head.bias",
    }  # fmt: skip
    net.load_state_dict(own, strict=False)
    given = pairs([4, 9, 6])
    empty = given["source"] == 0
    shifted = torch.cat([torch.ones(3, 1, dtype=torch.int64), given["target"][:, :-1]], dim=1)
    later = torch.ones(10, 10, dtype=torch.bool).triu(1)
    with torch.no_grad():
        read = net.encoder.positions(net.encoder.embedding(given["source"]))
        write = net.decoder.positions(net.decoder.embedding(shifted))
        wanted = net.decoder.head(
            reference(read, write, tgt_mask=later, src_key_padding_mask=empty,
                      memory_key_padding_mask=empty)
        )  # fmt: skip
        found = net(**given)
    assert float((found - wanted).abs().max()) < 1e-12


def test_the_transformer_of_the_paper_has_its_number_of_weights() -> None:
    project = DRAWINGS["transformer-reverse"]()
    for name in ("encoder", "decoder"):
        project = changed(project, "", name, features=512, depth=6, heads=8, hidden=2048)
    network = analysed(project).network
    assert network is not None
    around = 2 * 23 * 512 + 512 * 23 + 23
    assert network.parameters - around == 44_140_544


def test_the_public_temporal_network_has_its_number_of_weights() -> None:
    project = DRAWINGS["tcn-adding"]()
    graph = edits.repeat(edits.configure(project.graph, "level", channels=30, kernel=7), "level", 8)
    network = analysed(project.with_drawing(graph)).network
    assert network is not None
    assert network.parameters == 96_001


def test_a_temporal_network_sees_just_so_far_and_nothing_later() -> None:
    project = DRAWINGS["tcn-adding"]()
    net: Any = run(analysed(project).files["model.py"].text)["Net"]().double()
    for module in net.modules():
        if isinstance(module, nn.Conv1d):
            assert module.bias is not None
            nn.init.uniform_(module.bias, 0.1, 0.2)
    for weight in net.parameters():
        weight.data.abs_()  # no step is cut off on its way
    x = torch.rand(1, 2, 200, dtype=torch.float64, requires_grad=True)
    y = x
    for level in net.level:
        y = level(y)
    y[0, :, 170].sum().backward()
    assert x.grad is not None
    seen = x.grad.abs().sum((0, 1)).nonzero().flatten().tolist()
    assert (seen[0], seen[-1]) == (170 - 150, 170)


def convolved(border: str, kernel: int = 5, dilation: int = 3) -> Project:
    """Draw a convolution in time: causal, or with as much on both sides and the rest cut off."""
    reach = dilation * (kernel - 1)
    pad = Pad().put("x", "Input", (0, 0), axes="4, 40")
    if border == "causal":
        pad.put("conv", "Conv1d", (1, 0), "x", channels=6, kernel=kernel, border="causal",
                dilation=dilation)  # fmt: skip
        return pad.put("out", "Output", (2, 0), "conv").project
    return (
        pad.put("conv", "Conv1d", (1, 0), "x", channels=6, kernel=kernel, border="padding",
                padding=reach, dilation=dilation)
        .put("chomp", "Slice", (2, 0), "conv", axis=-1, start=0, length=40)
        .put("out", "Output", (3, 0), "chomp")
        .project
    )  # fmt: skip


def net_of(project: Project) -> Any:
    return run(analysed(project).files["model.py"].text)["Net"]().double()


def test_padding_on_the_left_is_padding_on_both_sides_with_the_end_cut_off() -> None:
    left, both = net_of(convolved("causal")), net_of(convolved("padding"))
    both.load_state_dict(left.state_dict())
    x = torch.randn(3, 4, 40, dtype=torch.float64)
    with torch.no_grad():
        assert float((left(x) - both(x)).abs().max()) <= 4e-16


def test_no_step_of_the_drawn_temporal_network_has_a_gradient_from_a_later_one() -> None:
    project = DRAWINGS["tcn-adding"]()
    graph = edits.remove(project.graph, ["last", "answer", "error", "distance", "trainer"])
    project, _ = edits.place(project.with_drawing(graph), "", CATALOGUE["Output"](), (0, 0), "out")
    graph = edits.connect(project, project.graph, Port("level", "out"), Port("out", "x"))
    net = net_of(project.with_drawing(graph)).train(False)
    x = torch.randn(2, 50, 2, dtype=torch.float64, requires_grad=True)
    given = net(x)
    for step in range(0, 50, 7):
        (gradient,) = torch.autograd.grad(given[..., step].sum(), x, retain_graph=True)
        assert float(gradient[:, step + 1 :].abs().sum()) == 0.0
        assert float(gradient[:, step].abs().sum()) > 0.0
