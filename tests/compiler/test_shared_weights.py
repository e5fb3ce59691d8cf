"""One tensor in several layers: what is drawn, counted, trained and told."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch.nn import functional

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Port, Project
from app.training.package import imported, lay_out
from nodes.ends import Input
from tests.compiler.small import analysed, problem, run
from tests.templates.pad import Pad
from tests.templates.sequences import DRAWINGS


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def net_of(project: Project) -> Any:
    return run(analysed(project).files["model.py"].text)["Net"]()


def two_convolutions(kind: str = "Conv2d", shape: tuple[int, ...] = (4, 4, 3, 3)) -> Project:
    """Draw two convolutions, one after the other, that share their kernels, not their bias."""
    axes = "4, 8, 8" if kind == "Conv2d" else "4, T"
    return (
        Pad()
        .put("x", "Input", (0, 0), axes=axes, kind="image" if kind == "Conv2d" else "tensor")
        .put("kernels", "Parameter", (0, 1), shape=shape, start="normal", deviation=0.2)
        .put("first", kind, (1, 0), {"x": "x", "weight": "kernels"}, channels=4, shared=True)
        .put("relu", "Tanh", (2, 0), "first")
        .put("second", kind, (3, 0), {"x": "relu", "weight": "kernels"}, channels=4, shared=True)
        .put("out", "Output", (4, 0), "second")
        .project
    )


@pytest.mark.parametrize(("kind", "shape"), [("Conv2d", (4, 4, 3, 3)), ("Conv1d", (4, 4, 3))])
def test_two_convolutions_share_one_weight_that_is_counted_once(
    kind: str, shape: tuple[int, ...]
) -> None:
    project = two_convolutions(kind, shape)
    network = analysed(project).network
    count = 1
    for each in shape:
        count *= each
    assert network is not None
    assert network.parameters == count + 2 * 4
    net = net_of(project)
    assert set(net.state_dict()) == {"kernels", "first.bias", "second.bias"}
    x = torch.randn(2, 4, *(8,) * (len(shape) - 2))
    convolve = functional.conv2d if kind == "Conv2d" else functional.conv1d
    inner = torch.tanh(convolve(x, net.kernels, net.first.bias, padding=1))
    assert net(x).equal(convolve(inner, net.kernels, net.second.bias, padding=1))


def test_the_gradient_of_a_shared_weight_is_the_sum_of_both_uses() -> None:
    net = net_of(two_convolutions()).double()
    x = torch.randn(2, 4, 8, 8, dtype=torch.float64)
    net(x).square().sum().backward()
    one, other = (net.kernels.detach().clone().requires_grad_() for _ in range(2))
    inner = torch.tanh(functional.conv2d(x, one, net.first.bias, padding=1))
    functional.conv2d(inner, other, net.second.bias, padding=1).square().sum().backward()
    assert one.grad is not None
    assert other.grad is not None
    assert torch.allclose(net.kernels.grad, one.grad + other.grad, rtol=1e-12, atol=1e-12)


def tied() -> Project:
    """Draw a language model whose output layer reads the table of its embedding."""
    return (
        Pad()
        .put("text", "TextFile", (0, 0), length=16)
        .put("table", "Parameter", (0, 1), shape=(42, 24), start="normal", deviation=0.2)
        .put("embedding", "Embedding", (1, 0), {"x": "text.tokens", "weight": "table"},
             features=24, shared=True)
        .put("lstm", "LSTM", (2, 0), "embedding", features=24)
        .put("scores", "Linear", (3, 0), {"x": "lstm.out", "weight": "table"}, features=42,
             bias=False, shared=True)
        .put("error", "CrossEntropy", (4, 0), {"scores": "scores", "target": "text.target"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error"}, steps=10, batch_size=8,
             device="cpu", threads=1)
        .project
    )  # fmt: skip


def test_a_tied_table_stays_one_through_training_and_learns_by_both_its_uses(
    tmp_path: Path,
) -> None:
    package = lay_out(Analyst().package(tied(), name="tied_weights"), tmp_path)
    module = imported(package)
    events = list(module.run(tmp_path))
    assert events[-1].event == "finished"
    losses = [each.losses["error"] for each in events if each.event == "step"]
    assert len(losses) == 10
    program = module.load()
    net = module.trained(program, tmp_path)
    assert [name for name in net.state_dict() if not name.startswith("lstm.")] == ["table"]
    # What looks ids up and what scores them is the very same tensor, bit for bit.
    ids = torch.arange(42).unsqueeze(0)
    assert net.embedding(ids, net.table)[0].equal(net.table)
    assert net.scores(torch.eye(24), net.table).T.equal(net.table)
    torch.manual_seed(program.settings["seed"])
    begun = program.model.Net().table
    assert not net.table.equal(begun)


def led(project: Project, composite: str, source: str, target: str, port: str) -> Project:
    """Lead what a node gives to a port of another."""
    graph = edits.connect(
        project, project.drawing(composite), Port(source, "out"), Port(target, port)
    )
    return project.with_drawing(graph, composite)


def paper() -> Project:
    """Draw the base Transformer of the paper with one table of 37,000 words for all three uses."""
    project = DRAWINGS["transformer-reverse"]()
    for side in ("Encoder", "Decoder"):
        graph = edits.configure(project.drawing(side), "tokens", high=37_000)
        graph, _ = edits.add(graph, Input(axes="512", order=9), (0, 900), "table")
        graph = edits.configure(graph, "embedding", shared=True)
        project = project.with_drawing(graph, side)
        project = led(project, side, "table", "embedding", "weight")
    graph = edits.configure(project.drawing("Decoder"), "head", bias=False, shared=True)
    project = project.with_drawing(graph, "Decoder")
    project = led(project, "Decoder", "table", "head", "weight")
    project = (
        Pad(project)
        .put("table", "Parameter", (1, 4), shape=(37_000, 512), start="normal")
        .lead("table.out", "encoder.table")
        .lead("table.out", "decoder.table")
        .project
    )
    sizes = {"features": 512, "depth": 6, "heads": 8, "hidden": 2048}
    graph = edits.configure(project.graph, "encoder", **sizes)
    graph = edits.configure(graph, "decoder", symbols=37_000, **sizes)
    return project.with_drawing(graph)


def test_the_transformer_of_the_paper_with_one_table_has_its_number_of_weights() -> None:
    network = analysed(paper()).network
    assert network is not None
    assert network.parameters == 63_084_544


def test_encoder_and_decoder_run_apart_with_the_table_they_share() -> None:
    project = paper()
    small = {"features": 512, "depth": 1, "heads": 8, "hidden": 16}
    graph = edits.configure(project.graph, "encoder", **small)
    graph = edits.configure(graph, "decoder", **small)
    found = analysed(project.with_drawing(graph))
    net = run(found.files["model.py"].text)["Net"]().eval()
    source, target = torch.randint(3, 23, (2, 6)), torch.randint(3, 23, (2, 7))
    shifted = torch.cat([torch.ones(2, 1, dtype=torch.int64), target[:, :-1]], dim=1)
    names = run(found.files["experiment.py"].text)["FUNCTIONS"]
    assert "table" not in str(names)  # both read it of the network
    with torch.no_grad():
        known = {"source": source, "target": target}
        gives = net.encode(*(known[name] for name in names["encode"][0]))
        listed = gives if isinstance(gives, tuple) else (gives,)
        known |= dict(zip(names["encode"][1], listed, strict=True))
        rest = [known[name] for name in names["decode"][0][1:]]
        assert torch.allclose(net.decode(shifted, *rest), net(source, target), atol=1e-5)


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ((3, 16), "(3, 16)"),
        ((10, 16, 1), "(10, 16, 1)"),
    ],
)
def test_a_weight_of_another_shape_is_told(shape: tuple[int, ...], told: str) -> None:
    project = (
        Pad()
        .put("x", "Input", (0, 0), axes="16")
        .put("table", "Parameter", (0, 1), shape=shape)
        .put("second", "Linear", (1, 0), {"x": "x", "weight": "table"}, features=10, shared=True)
        .put("out", "Output", (2, 0), "second")
        .project
    )
    assert problem(project).message == (
        f"second needs a weight of (10, 16); table gives it {told}. Give it a Parameter of that "
        "shape."
    )
