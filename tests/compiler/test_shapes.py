"""Tests of how tensors are followed through drawings."""

from itertools import pairwise

import pytest

from app.compiler.analysis import Analyst
from app.compiler.shapes import MOST_DEEP, Context, Walker
from app.graph.graph import Graph, Node, Project, Unknown
from tests.compiler.small import (
    ANALYST,
    analysed,
    block,
    composite,
    graph,
    node,
    problem,
    project,
    told,
    use,
)


def shape(drawing: Graph, name: str, port: str = "out") -> str:
    """Tell what a node gives."""
    return str(analysed(project(drawing)).nodes[name].outputs[port])


def chain(axes: str, kind: str = "tensor", /, **blocks: tuple[str, dict[str, object]]) -> Graph:
    """Draw an input and blocks behind it, one after the other."""
    names = ["data", *blocks]
    return graph(
        {
            "data": block("Input", axes=axes, kind=kind),
            **{name: block(each, **values) for name, (each, values) in blocks.items()},
        },
        *(f"{a} {b}" for a, b in pairwise(names)),
    )


@pytest.mark.parametrize(
    ("axes", "kind", "values", "wanted"),
    [
        ("8, T", "Conv1d", {"channels": 4, "kernel": 5, "border": "padding"}, "(B, 4, T - 4)"),
        ("8, T", "Conv1d", {"channels": 4, "kernel": 3}, "(B, 4, T)"),
        ("T, 16", "Flatten", {}, "(B, 16*T)"),
        ("T, S", "Flatten", {}, "(B, S*T)"),
        ("8, T", "MaxPool1d", {}, "(B, 8, ≈T/2)"),
        ("T, 6", "Flatten", {"start": 0, "end": 1}, "(B*T, 6)"),
        ("T, 6", "Transpose", {}, "(B, 6, T)"),
    ],
)
def test_a_free_size_is_written_as_what_it_follows(
    axes: str, kind: str, values: dict[str, object], wanted: str
) -> None:
    assert shape(chain(axes, one=(kind, values)), "one") == wanted


def test_two_free_sizes_are_added() -> None:
    drawing = graph(
        {
            "a": block("Input", axes="T, 4"),
            "b": block("Input", axes="S, 4"),
            "joined": block("Concatenate"),
        },
        "a joined.x[0]", "b joined.x[1]",
    )  # fmt: skip
    assert shape(drawing, "joined") in ("(B, T + S, 4)", "(B, S + T, 4)")


def test_two_odd_sizes_never_look_equal() -> None:
    drawing = graph(
        {
            "data": block("Input", axes="2, T"),
            "a": block("Conv1d", kernel=2, stride=5, border="padding"),
            "b": block("Conv1d", kernel=3, stride=7, border="padding"),
        },
        "data a", "data b",
    )  # fmt: skip
    assert shape(drawing, "a") != shape(drawing, "b")


def test_a_size_that_must_be_a_multiple_is_named() -> None:
    drawing = chain("T, 6", one=("Unflatten", {"axis": 1, "parts": (4, -1)}))
    assert problem(project(drawing)).message == "one works only where T is a multiple of 4."


def test_a_circle_is_told_at_each_of_its_nodes_and_not_behind() -> None:
    drawing = graph(
        {
            "data": block("Input", axes="4"),
            "a": block("Add"),
            "b": block("Linear", features=4),
            "behind": block("ReLU"),
        },
        "data a.x[0]", "a b", "b a.x[1]", "b behind",
    )  # fmt: skip
    found = ANALYST.analyse(project(drawing))
    assert [each.node for each in found.problems] == ["a", "b"]
    assert all("circle" in each.message for each in found.problems)


def test_an_unknown_block_is_a_problem_and_nothing_behind_it_is() -> None:
    drawing = graph(
        {"data": block("Input", axes="4"), "odd": Unknown("Warp", "{}"), "fc": block("Linear")},
        "data odd", "odd fc",
    )  # fmt: skip
    found = problem(project(drawing))
    assert (found.node, "Warp" in found.message) == ("odd", True)


def test_a_port_without_a_wire_is_told_with_its_name() -> None:
    found = problem(project(graph({"fc": block("Linear")})))
    assert (found.node, found.port) == ("fc", "x")


def test_a_wire_at_a_port_that_is_gone_is_told() -> None:
    drawing = graph(
        {"data": block("Input", axes="4"), "fc": block("Linear")}, "data fc", "data fc.gone"
    )
    assert "no port gone" in problem(project(drawing)).message


def test_a_problem_inside_a_composite_is_told_once_with_its_path() -> None:
    part = graph(
        {"x": block("Input"), "conv": block("Conv2d"), "y": block("Output")}, "x conv", "conv y"
    )
    main = graph(
        {
            "data": block("Input", axes="4"),
            "part_1": use("Part"),
            "part_2": use("Part"),
            "rest": block("Add"),
        },
        "data part_1", "data part_2", "part_1.y rest.x[0]", "part_2.y rest.x[1]",
    )  # fmt: skip
    found = problem(project(main, Part=composite(part)))
    assert (found.node, found.composite, found.inside) == ("part_1.conv", "Part", "conv")
    assert "x gives it (B, 4)" in found.message


def test_a_problem_in_a_row_names_the_turn() -> None:
    part = graph(
        {
            "x": block("Input"),
            "conv": block("Conv2d", channels="in_channels", stride=4, kernel=2, border="padding"),
            "y": block("Output"),
        },
        "x conv", "conv y",
    )  # fmt: skip
    main = graph(
        {"data": block("Input", axes="3, 8, 8", kind="image"), "row": node(use("Part"), 3)},
        "data row",
    )
    assert problem(project(main, Part=composite(part))).node == "row.2.conv"


def test_a_composite_inside_itself_is_refused() -> None:
    part = graph({"x": block("Input"), "again": use("Part"), "y": block("Output")}, "x again")
    main = graph({"data": block("Input", axes="4"), "part": use("Part")}, "data part")
    found = ANALYST.analyse(project(main, Part=composite(part)))
    assert any("inside itself" in each.message for each in found.problems), told(found)


def test_composites_nest_as_deep_as_is_told() -> None:
    parts = {
        f"Part{depth}": composite(
            graph(
                {
                    "x": block("Input"),
                    "in_it": use(f"Part{depth + 1}") if depth < MOST_DEEP + 4 else block("ReLU"),
                    "y": block("Output"),
                },
                "x in_it",
                "in_it.y y" if depth < MOST_DEEP + 4 else "in_it y",
            )
        )
        for depth in range(MOST_DEEP + 5)
    }
    main = graph({"data": block("Input", axes="4"), "part": use("Part4")}, "data part")
    walked = Walker().walk(project(main, **parts), Context())
    assert any("deep" in each.message for each in walked.problems)
    main = graph({"data": block("Input", axes="4"), "part": use("Part6")}, "data part")
    assert not Walker().walk(project(main, **parts), Context()).problems


@pytest.mark.parametrize(
    ("repeat", "when", "words"),
    [(2, "", "in a row"), (1, "1 > 2", "pass anything through")],
)
def test_what_has_no_input_neither_repeats_nor_passes(repeat: int, when: str, words: str) -> None:
    drawing = graph({"p": node(block("Parameter"), repeat, when)})
    assert words in problem(project(drawing)).message


def test_a_condition_on_a_block_with_two_outputs_is_refused() -> None:
    drawing = graph(
        {"data": block("Input", axes="T, 4"), "lstm": node(block("LSTM"), when="1 > 2")},
        "data lstm",
    )
    assert "several outputs" in problem(project(drawing)).message


def test_a_parameter_that_is_not_there_is_told() -> None:
    part = composite(graph({"x": block("Input"), "y": block("Output")}, "x y"))
    main = graph({"data": block("Input", axes="4"), "part": use("Part", gone=3)}, "data part")
    assert "no parameter gone" in problem(project(main, Part=part)).message


def deep(count: int) -> Project:
    """Draw a long chain of few distinct blocks."""
    kinds = ("Linear", "ReLU", "LayerNorm", "Tanh")
    names = ["data", *(f"n_{index}" for index in range(count))]
    nodes = {"data": block("Input", axes="10")}
    nodes |= {name: block(kinds[index % 4]) for index, name in enumerate(names[1:])}
    return project(graph(nodes, *(f"{a} {b}" for a, b in pairwise(names))))


def test_ten_thousand_blocks_in_a_chain_are_followed() -> None:
    found = analysed(deep(10_000))
    assert str(found.nodes["n_9999"].outputs["out"]) == "(B, 64)"


def test_after_an_edit_the_answer_is_that_of_somebody_who_remembers_nothing() -> None:
    drawn = deep(40)
    analyst = Analyst()
    analyst.analyse(drawn)
    for name, kind in (("n_20", "GELU"), ("n_0", "Identity"), ("n_39", "Dropout")):
        nodes = drawn.graph.nodes.set(name, Node(block(kind)))
        drawn = drawn.with_drawing(Graph(nodes, drawn.graph.into, drawn.graph.out_of))
        again, fresh = analyst.analyse(drawn), Analyst().analyse(drawn)
        assert again.nodes == fresh.nodes
        assert again.files == fresh.files
        assert again.network == fresh.network


def test_what_an_edit_does_not_touch_is_not_asked_again() -> None:
    walker = Walker()
    drawn = deep(60)
    walker.walk(drawn, Context())
    asked = walker.prober.asked
    walked = walker.walk(drawn.with_drawing(drawn.graph), Context())
    assert walker.prober.asked == asked
    assert len(walked.steps) == 61


def test_what_leads_to_an_empty_port_is_told() -> None:
    twin = problem(project(graph({"trainer": block("Adversarial")})))
    drag = problem(project(graph({"linear": block("Linear", features=2)})))
    assert "discriminator" in str(twin.values["way"])
    assert str(drag.values["way"]).startswith("Drag a wire there")
