"""Tests of the classes that drawings become."""

import ast
import os
import subprocess
import sys
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from app.graph.graph import Composite, Graph, Project
from tests.compiler.small import (
    ANALYST,
    analysed,
    block,
    classes,
    composite,
    graph,
    model,
    node,
    problem,
    project,
    use,
)


def resnet() -> Project:
    """Two stages of residual blocks, the first of each with a projection where sizes differ."""
    differs = "stride != 1 or in_channels != channels"
    residual = graph(
        {
            "x": block("Input"),
            "conv_1": block("Conv2d", channels="channels", stride="stride", bias=False),
            "norm_1": block("BatchNorm2d"),
            "relu_1": block("ReLU"),
            "conv_2": block("Conv2d", channels="channels", bias=False),
            "norm_2": block("BatchNorm2d"),
            "short": node(
                block("Conv2d", channels="channels", kernel=1, stride="stride", bias=False),
                when=differs,
            ),
            "add_1": block("Add"),
            "relu_2": block("ReLU"),
            "y": block("Output"),
        },
        "x conv_1", "conv_1 norm_1", "norm_1 relu_1", "relu_1 conv_2", "conv_2 norm_2",
        "x short", "norm_2 add_1.x[0]", "short add_1.x[1]", "add_1 relu_2", "relu_2 y",
    )  # fmt: skip
    stage = graph(
        {
            "x": block("Input"),
            "row": node(
                use("Residual", channels="channels", stride="stride if i == 0 else 1"), "depth"
            ),
            "y": block("Output"),
        },
        "x row", "row.y y",
    )  # fmt: skip
    main = graph(
        {
            "image": block("Input", axes="3, 32, 32", kind="image"),
            "stem": block("Conv2d", channels=8),
            "stage_1": use("Stage", channels=8, depth=2, stride=1),
            "stage_2": use("Stage", channels=16, depth=2, stride=2),
            "pool": block("GlobalAvgPool"),
            "head": block("Linear", features=10),
            "logits": block("Output"),
        },
        "image stem", "stem stage_1", "stage_1.y stage_2", "stage_2.y pool", "pool head",
        "head logits",
    )  # fmt: skip
    return project(
        main,
        Residual=composite(residual, channels=8, stride=1),
        Stage=composite(stage, channels=8, depth=2, stride=1),
    )


def dense() -> Project:
    """A growing repeat: each layer concatenates what it makes with what it took."""
    growing = graph(
        {
            "x": block("Input"),
            "conv": block("Conv2d", channels="growth"),
            "joined": block("Concatenate"),
            "y": block("Output"),
        },
        "x conv", "x joined.x[0]", "conv joined.x[1]", "joined y",
    )  # fmt: skip
    main = graph(
        {
            "image": block("Input", axes="3, 16, 16", kind="image"),
            "grow": node(use("Growing", growth=4), 3),
            "last": block("Conv2d", channels=5, kernel=1),
            "y": block("Output"),
        },
        "image grow", "grow.y last", "last y",
    )  # fmt: skip
    return project(main, Growing=composite(growing, growth=4))


def inside(drawing: Graph, main: Graph, **defaults: int) -> Project:
    """Put a drawing into a composite named Part."""
    return project(main, Part=composite(drawing, **defaults))


def around(axes: str = "12", **values: Any) -> Graph:
    """Draw the main drawing around the composite Part."""
    return graph(
        {"data": block("Input", axes=axes), "part": use("Part", **values), "out": block("Output")},
        "data part", "part.y out",
    )  # fmt: skip


def forward(drawn: Project, *shapes: tuple[int, ...]) -> Any:
    """Run the network on tensors of these shapes."""
    torch.manual_seed(0)
    return classes(drawn)["Net"]().eval()(*map(torch.randn, shapes))


def test_a_stage_with_a_projection_has_the_shapes_and_the_weights_of_the_paper() -> None:
    net = classes(resnet())["Net"]()
    assert net(torch.zeros(2, 3, 32, 32)).shape == (2, 10)
    assert "stage_2.row.0.short.weight" in net.state_dict()
    assert "stage_2.row.1.short.weight" not in net.state_dict()
    assert "stage_1.row.0.short.weight" not in net.state_dict()


def test_addresses_in_the_state_are_the_paths_of_the_nodes() -> None:
    drawn = resnet()
    paths = set(analysed(drawn).nodes)
    for key in classes(drawn)["Net"]().state_dict():
        assert key.rpartition(".")[0] in paths


def test_a_class_works_with_values_that_nobody_drew() -> None:
    stage = classes(resnet())["Stage"]
    made = stage(in_channels=5, channels=12, depth=3, stride=2)
    assert made(torch.zeros(1, 5, 20, 20)).shape == (1, 12, 10, 10)
    assert stage(in_channels=12, channels=12, depth=0)(torch.zeros(1, 12, 9, 9)).shape[1] == 12


def test_a_repeat_may_grow_what_it_passes() -> None:
    text = model(dense())
    assert forward(dense(), (2, 3, 16, 16)).shape == (2, 5, 16, 16)
    assert "grow_channels = grow_channels + 4" in text
    growing = classes(dense())["Growing"]
    assert growing(in_channels=7, growth=3)(torch.zeros(1, 7, 4, 4)).shape == (1, 10, 4, 4)


def test_a_growing_repeat_in_a_composite_says_the_last_size_in_its_own_names() -> None:
    part = graph(
        {
            "x": block("Input"),
            "grow": node(use("Growing", growth="growth"), "depth"),
            "last": block("Conv2d", channels="growth", kernel=1),
            "y": block("Output"),
        },
        "x grow", "grow.y last", "last y",
    )  # fmt: skip
    drawn = project(
        around("3, 8, 8", growth=4, depth=3),
        Growing=dense().composites["Growing"],
        Part=composite(part, growth=4, depth=2),
    )
    made = classes(drawn)["Part"](in_channels=2, growth=5, depth=4)
    assert made(torch.zeros(1, 2, 8, 8)).shape == (1, 5, 8, 8)


def test_twins_share_one_module() -> None:
    drawn = project(
        graph(
            {
                "left": block("Input", axes="6"),
                "right": block("Input", axes="6"),
                "tower": block("Linear", features=4),
                "tower_twin": node(block("Linear", features=4), twin="tower"),
                "apart": block("Subtract"),
                "y": block("Output"),
            },
            "left tower",
            "right tower_twin",
            "tower apart.a",
            "tower_twin apart.b",
            "apart y",
        )
    )
    net = classes(drawn)["Net"]()
    assert set(net.state_dict()) == {"tower.weight", "tower.bias"}
    same = torch.randn(3, 6)
    assert torch.equal(net(same, same), torch.zeros(3, 4))
    nodes = analysed(drawn).nodes
    assert (nodes["tower"].parameters, nodes["tower_twin"].parameters) == (28, 0)


def test_a_twin_inside_a_composite_is_counted_once() -> None:
    part = graph(
        {
            "x": block("Input"),
            "a": block("Linear", features=12),
            "b": node(block("Linear", features=12), twin="a"),
            "y": block("Output"),
        },
        "x a", "a b", "b y",
    )  # fmt: skip
    found = analysed(inside(part, around()))
    assert found.nodes["part"].parameters == 12 * 12 + 12
    assert found.network is not None
    assert found.network.parameters == 12 * 12 + 12


def test_attention_between_two_sequences_keeps_their_two_times() -> None:
    part = graph(
        {
            "x": node(block("Input", order=0)),
            "memory": node(block("Input", order=1)),
            "look": block("MultiheadAttention", heads=2),
            "add_1": block("Add"),
            "y": block("Output"),
        },
        "x look.query", "memory look.key", "memory look.value", "x add_1.x[0]", "look add_1.x[1]",
        "add_1 y",
    )  # fmt: skip
    main = graph(
        {
            "target": block("Input", axes="T, 8", order=0),
            "source": block("Input", axes="S, 8", order=1),
            "part": node(use("Part"), 2),
            "y": block("Output"),
        },
        "target part.x", "source part.memory", "part.y y",
    )  # fmt: skip
    drawn = inside(part, main)
    assert forward(drawn, (2, 5, 8), (2, 9, 8)).shape == (2, 5, 8)
    assert str(analysed(drawn).nodes["part"].outputs["y"]) == "(B, T, 8)"


def test_no_turns_pass_the_input_through() -> None:
    drawn = project(
        graph(
            {
                "data": block("Input", axes="4"),
                "row": node(block("Linear", features=9), 0),
                "head": block("Linear", features=2),
                "y": block("Output"),
            },
            "data row",
            "row head",
            "head y",
        )
    )
    assert set(classes(drawn)["Net"]().state_dict()) == {"head.weight", "head.bias"}
    assert "nn.Linear(4, 2)" in model(drawn)


def test_a_row_of_a_composite_with_two_outputs_hands_on_each_by_its_name() -> None:
    part = graph(
        {
            "x": block("Input", order=0),
            "state": block("Input", order=1),
            "mix": block("Add"),
            "next": block("Linear", features=6),
            "y": block("Output", order=0),
            "z": block("Output", order=1),
        },
        "x mix.x[0]", "state mix.x[1]", "mix next", "next y", "mix z",
    )  # fmt: skip
    main = graph(
        {
            "a": block("Input", axes="6"),
            "b": block("Input", axes="6"),
            "row": node(use("Part"), 3),
            "one": block("Output", order=0),
            "two": block("Output", order=1),
        },
        "a row.x", "b row.state", "row.y one", "row.z two",
    )  # fmt: skip
    drawn = inside(part, main)
    one, two = forward(drawn, (2, 6), (2, 6))
    assert one.shape == two.shape == (2, 6)


def test_a_condition_on_an_operation_with_two_inputs_passes_the_first() -> None:
    part = graph(
        {
            "x": block("Input"),
            "double": block("Scale", factor=2.0),
            "apart": node(block("Subtract"), when="skip > 0"),
            "y": block("Output"),
        },
        "x double", "x apart.a", "double apart.b", "apart y",
    )  # fmt: skip
    drawn = inside(part, around(skip=1), skip=0)
    ones = torch.ones(1, 12)
    made = classes(drawn)["Part"]
    assert torch.equal(made(skip=1)(ones), -ones)
    assert torch.equal(made(skip=0)(ones), ones)


def test_sizes_that_no_text_gives_are_asked_of_the_caller() -> None:
    part = graph(
        {
            "x": block("Input"),
            "conv": block("Conv2d", channels=4, kernel=3, stride=2, border="padding"),
            "flat": block("Flatten"),
            "fc": block("Linear", features=3),
            "y": block("Output"),
        },
        "x conv", "conv flat", "flat fc", "fc y",
    )  # fmt: skip
    main = graph(
        {
            "small": block("Input", axes="1, 9, 9", kind="image"),
            "large": block("Input", axes="1, 21, 21", kind="image"),
            "part_1": use("Part"),
            "part_2": use("Part"),
            "one": block("Output"),
            "two": block("Output"),
        },
        "small part_1", "large part_2", "part_1.y one", "part_2.y two",
    )  # fmt: skip
    drawn = inside(part, main)
    text = model(drawn)
    assert "fc_x_size_1: int" in text
    results = forward(drawn, *((2, 1, 9, 9), (2, 1, 21, 21)))
    assert [each.shape for each in results] == [(2, 3), (2, 3)]


def test_sizes_that_no_text_gives_are_a_row_of_numbers_in_a_loop() -> None:
    part = graph(
        {
            "x": block("Input"),
            "conv": block("Conv2d", channels="in_channels", kernel=3, stride=2, border="padding"),
            "norm": block("LayerNorm", over="all but the batch"),
            "y": block("Output"),
        },
        "x conv", "conv norm", "norm y",
    )  # fmt: skip
    main = graph(
        {
            "data": block("Input", axes="2, 31, 31", kind="image"),
            "row": node(use("Part"), 3),
            "y": block("Output"),
        },
        "data row", "row.y y",
    )  # fmt: skip
    drawn = inside(part, main)
    assert "(15, 7, 3)[i]" in model(drawn)
    assert forward(drawn, (1, 2, 31, 31)).shape == (1, 2, 3, 3)


def test_flattening_inside_a_composite_multiplies_the_sizes_of_its_port() -> None:
    part = graph(
        {
            "x": block("Input"),
            "flat": block("Flatten"),
            "fc": block("Linear", features="width"),
            "y": block("Output"),
        },
        "x flat", "flat fc", "fc y",
    )  # fmt: skip
    made = classes(inside(part, around("3, 4, 4", width=7), width=5))["Part"]
    assert made(in_channels=2, in_height=3, in_width=5, width=4)(torch.zeros(1, 2, 3, 5)).shape == (
        1, 4,
    )  # fmt: skip


def test_what_only_a_loss_for_training_reads_runs_in_training_only() -> None:
    drawn = project(
        graph(
            {
                "digits": block("Digits"),
                "flat": block("Flatten"),
                "body": block("Linear", features=8),
                "main_head": block("Linear", features=10),
                "side_head": block("Linear", features=10),
                "loss": block("CrossEntropy"),
                "side_loss": block("CrossEntropy", training_only=True, weight=0.3),
                "trainer": block("Supervised"),
            },
            "digits.image flat",
            "flat body",
            "body main_head",
            "body side_head",
            "main_head loss.scores",
            "digits.label loss.target",
            "side_head side_loss.scores",
            "digits.label side_loss.target",
            "loss.loss trainer.losses[0]",
            "side_loss.loss trainer.losses[1]",
        )
    )
    net = classes(drawn)["Net"]()
    image = torch.zeros(2, 1, 8, 8)
    results = dict(zip(("main_head", "side_head"), net.train()(image), strict=True))
    assert all(isinstance(each, Tensor) for each in results.values())
    assert net.eval()(image)[1] is None


def test_comments_show_the_texts_that_a_class_knows() -> None:
    text = model(resnet())
    assert "self.conv_1(x)  # (B, channels, H, W)" in text
    assert "(B, 8, 32, 32)" in text


@pytest.mark.parametrize("drawn", [resnet(), dense()], ids=["resnet", "dense"])
def test_generated_code_is_tidy(drawn: Project) -> None:
    text = model(drawn)
    tree = ast.parse(text)
    assert max(map(len, text.splitlines())) <= 100
    assert text == text.rstrip("\n") + "\n"
    read = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Import | ast.ImportFrom):
            names = [(name.asname or name.name).partition(".")[0] for name in each.names]
            assert set(names) <= read | {"load_file"}


@pytest.mark.parametrize("drawn", [resnet(), dense()], ids=["resnet", "dense"])
def test_equal_drawings_give_equal_code_however_they_were_put_together(drawn: Project) -> None:
    def turned(each: Graph) -> Graph:
        names = sorted(each.nodes, reverse=True)
        return Graph.of({n: each.nodes[n] for n in names}, [*each.links()][::-1])

    other = project(
        turned(drawn.graph),
        **{
            name: Composite(turned(each.graph), each.parameters)
            for name, each in sorted(drawn.composites.items(), reverse=True)
        },
    )
    assert model(other) == model(drawn)


def test_code_does_not_depend_on_the_seed_of_hashes() -> None:
    code = "from tests.compiler.test_module import *; print(model(resnet()) + model(dense()))"
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == model(resnet()) + model(dense()) + "\n"


def test_a_composite_may_be_named_like_a_layer_of_the_runtime() -> None:
    part = graph(
        {"x": block("Input"), "jump": block("Step"), "y": block("Output")}, "x jump", "jump y"
    )
    drawn = project(
        graph(
            {"data": block("Input", axes="4"), "part": use("Step"), "out": block("Output")},
            "data part",
            "part.y out",
        ),
        Step=composite(part),
    )
    assert set(forward(drawn, (3, 4)).unique().tolist()) <= {0.0, 1.0}


def test_a_composite_of_unlike_forms_is_refused_once_with_its_node() -> None:
    part = graph(
        {
            "x": block("Input"),
            "norm": block("LayerNorm", over="all but the batch"),
            "y": block("Output"),
        },
        "x norm", "norm y",
    )  # fmt: skip
    main = graph(
        {
            "flat": block("Input", axes="6"),
            "deep": block("Input", axes="5, 6"),
            "part_1": use("Part"),
            "part_2": use("Part"),
            "one": block("Output"),
            "two": block("Output"),
        },
        "flat part_1", "deep part_2", "part_1.y one", "part_2.y two",
    )  # fmt: skip
    found = problem(inside(part, main))
    assert (found.composite, found.inside) == ("Part", "norm")
    assert found.node in ("part_1.norm", "part_2.norm")
    assert "other code" in found.message


def test_what_is_known_of_an_unfinished_drawing_becomes_code() -> None:
    drawn = project(
        graph(
            {
                "data": block("Input", axes="4"),
                "done": block("Linear", features=3),
                "loose": block("Linear", features=2),
            },
            "data done",
        )
    )
    found = ANALYST.analyse(drawn)
    assert [each.node for each in found.problems] == ["loose"]
    assert "self.done = nn.Linear(4, 3)" in found.files["model.py"].text


def test_an_output_may_give_an_input_back() -> None:
    drawn = project(
        graph(
            {
                "data": block("Input", axes="4"),
                "fc": block("Linear", features=3),
                "one": block("Output"),
                "two": block("Output"),
            },
            "data fc",
            "fc one",
            "data two",
        )
    )
    given = torch.ones(2, 4)
    net = classes(drawn)["Net"]()
    assert isinstance(net, nn.Module)
    assert torch.equal(net(given)[1], given)


def test_sizes_after_a_row_of_operations_are_numbers() -> None:
    drawn = project(
        graph(
            {
                "data": block("Input", axes="6, 4"),
                "row": node(block("Permute"), 3),
                "fc": block("Linear", features=2),
                "y": block("Output"),
            },
            "data row",
            "row fc",
            "fc y",
        )
    )
    assert "nn.Linear(6, 2)" in model(drawn)
    assert forward(drawn, (2, 6, 4)).shape == (2, 4, 2)
