"""Drawings with nodes that are disabled or bypassed, and points on wires."""

import json
import random
from collections.abc import Collection, Iterator
from dataclasses import replace

import pytest
import torch

from app.graph import edits, repairs
from app.graph.graph import Graph, Mode, Port, Project, Unknown
from app.project import templates
from nodes.errors import UserError
from tests.compiler.drawings import Gardener
from tests.compiler.small import (
    ANALYST,
    analysed,
    block,
    composite,
    graph,
    node,
    problem,
    project,
    run,
    told,
    use,
)


def switched(drawn: Project, mode: Mode, *names: str, inside: str = "") -> Project:
    for name in names:
        drawing = edits.switch(drawn, drawn.drawing(inside), name, mode)
        drawn = drawn.with_drawing(drawing, inside)
    return drawn


def by_hand(drawn: Project, gone: Collection[str], through: Collection[str]) -> Project:
    """Take away what is disabled, and take what is bypassed out of its wires and away."""
    left = edits.remove(drawn.graph, gone)
    return drawn.with_drawing(edits.remove(edits.take_out(drawn, left, through), through))


def with_points(drawn: Project, dice: random.Random, share: float) -> Project:
    """Put points on some of the wires."""
    drawing = drawn.graph
    for link in sorted(drawing.links()):
        if dice.random() < share:
            drawing, _ = edits.reroute(drawn, drawing, link, (0.0, 0.0))
    return drawn.with_drawing(drawing)


def code(drawn: Project) -> dict[str, str]:
    return {path: source.text for path, source in ANALYST.analyse(drawn).files.items()}


def chain() -> Graph:
    return graph(
        {
            "data": block("Input", axes="8"),
            "wide": block("Linear", features=8),
            "relu": block("ReLU"),
            "last": block("Linear", features=3),
            "end": block("Output"),
        },
        *("data wide", "wide relu", "relu last", "last end"),
    )


def single(drawn: Project) -> Iterator[str]:
    """Give the nodes of the network that share nothing with others."""
    first = {each.twin for each in drawn.graph.nodes.values()}
    for name, each in sorted(drawn.graph.nodes.items()):
        if each.role in {"layer", "operation"} and name not in first:
            yield name


@pytest.mark.parametrize("name", ["lenet5", "transformer-reverse", "gan-ring", "dqn-cartpole"])
def test_code_of_a_template_with_a_bypassed_block_is_that_without_it(name: str) -> None:
    drawn = templates.make(name)
    bypassed = 0
    for each in single(drawn):
        try:
            without = switched(drawn, "bypassed", each)
        except UserError:
            continue
        assert code(without) == code(by_hand(drawn, (), {each})), each
        bypassed += 1
    assert bypassed >= 2


def test_code_of_random_drawings_is_that_of_what_counts() -> None:
    gardener, changed = Gardener(), 0
    for seed in range(7):
        dice = random.Random(seed)
        drawn = gardener.drawing(seed).project
        before = code(drawn)
        assert code(with_points(drawn, dice, 0.4)) == before
        names = list(single(drawn))
        gone = set(dice.sample(names, len(names) // 8))
        through = set(dice.sample(sorted(set(names) - gone), len(names) // 5))
        mixed = switched(drawn, "disabled", *gone)
        mixed = with_points(switched(mixed, "bypassed", *through), dice, 0.2)
        after = code(mixed)
        assert after == code(by_hand(drawn, gone, through)), (seed, gone, through)
        changed += after != before
    assert changed >= 6


def test_what_is_left_out_tells_what_goes_on_through_it() -> None:
    drawn = switched(project(chain()), "bypassed", "relu")
    link = drawn.graph.arriving("wide")[0]
    drawing, name = edits.reroute(drawn, drawn.graph, link, (0.0, 0.0))
    found = analysed(drawn.with_drawing(drawing))
    plain = analysed(project(chain()))
    assert found.nodes["relu"].outputs == {"out": plain.nodes["wide"].outputs["out"]}
    assert found.nodes[name].outputs == {"out": plain.nodes["data"].outputs["out"]}
    assert found.nodes["relu"].mode == "bypassed"
    assert not found.nodes["relu"].code
    off = switched(project(chain()), "disabled", "wide", "relu", "last", "end")
    found = ANALYST.analyse(off)
    assert not found.problems
    assert all(found.nodes[each].mode == "disabled" for each in ("wide", "relu", "last", "end"))
    assert not any(found.nodes[each].outputs for each in ("wide", "relu", "last", "end"))


def test_inside_a_composite_what_is_left_out_is_told_at_its_place() -> None:
    part = graph(
        {"x": block("Input"), "relu": block("ReLU"), "wide": block("Linear"), "y": block("Output")},
        *("x relu", "relu wide", "wide y"),
    )
    main = graph({"data": block("Input", axes="8"), "part": use("Part")}, "data part")
    drawn = switched(project(main, Part=composite(part)), "bypassed", "relu", inside="Part")
    found = analysed(drawn)
    assert found.nodes["part.relu"].outputs["out"].axes[1:] == (8,)
    assert "ReLU" not in found.files["model.py"].text


def test_a_broken_block_that_is_disabled_is_no_problem() -> None:
    drawing = chain()
    broken = graph({"data": block("Input", axes="8"), "conv": block("Conv2d")}, "data conv")
    drawing, _ = edits.paste(drawing, broken)
    drawn = project(drawing)
    assert problem(drawn).node == "conv"
    assert not ANALYST.analyse(switched(drawn, "disabled", "conv")).problems


def test_what_a_disabled_block_would_give_is_missed_with_ways_out() -> None:
    drawn = switched(project(chain()), "disabled", "relu")
    found = problem(drawn)
    assert found.message == (
        "Nothing comes to x of last: relu is disabled. Enable it, or lead another wire there."
    )
    assert (found.node, found.port) == ("last", "x")
    assert [str(fix) for fix in found.fixes][:2] == ["Enable relu", "Bypass relu"]
    for fix in found.fixes:
        after = repairs.apply(drawn, fix.composite, fix.steps)
        assert not ANALYST.analyse(after).problems, str(fix)


def test_a_port_that_is_disabled_inside_is_enabled_there() -> None:
    part = graph(
        {"x": block("Input"), "wide": block("Linear"), "y": block("Output")}, "x wide", "wide y"
    )
    main = graph(
        {"data": block("Input", axes="8"), "part": use("Part"), "last": block("Linear")},
        *("data part", "part.y last"),
    )
    drawn = switched(project(main, Part=composite(part)), "disabled", "y", inside="Part")
    found = problem(drawn)
    assert "Part.y is disabled" in found.message
    fix = found.fixes[0]
    assert (str(fix), fix.composite) == ("Enable Part.y", "Part")
    assert not ANALYST.analyse(repairs.apply(drawn, fix.composite, fix.steps)).problems


def test_what_does_not_fit_through_a_bypassed_block_is_told() -> None:
    by_loss = project(
        graph(
            {"data": block("Digits"), "flat": block("Flatten"), "fc": block("Linear"),
             "error": block("CrossEntropy"), "end": block("Supervised")},
            *("data.image flat", "flat fc", "fc error.scores", "data.label error.target"),
            "error.loss end.losses[0]",
        )
    )  # fmt: skip
    off = replace(by_loss.graph.nodes["error"], mode="bypassed")  # as a file may have it
    by_loss = by_loss.with_drawing(
        replace(by_loss.graph, nodes=by_loss.graph.nodes.set("error", off))
    )
    found = problem(by_loss)
    assert "error is bypassed, and nothing that leads to it fits" in found.message
    assert [str(fix) for fix in found.fixes] == ["Enable error"]


def test_a_point_to_which_nothing_leads_is_told() -> None:
    drawn = project(graph({"point": block("Reroute"), "end": block("Linear")}, "point end"))
    assert problem(drawn).message.startswith(
        "Nothing comes to x of end: no wire leads to point. Drag one there"
    )


def test_a_repair_is_made_behind_the_points_on_a_wire() -> None:
    drawn = project(
        graph(
            {
                "data": block("Input", axes="3, 8, 8", kind="image"),
                "conv": block("Conv2d", channels=5),
                "add": block("Add"),
            },
            *("data conv", "data add.x[0]", "conv add.x[1]"),
        )
    )
    plain = problem(drawn)
    drawn = with_points(drawn, random.Random(0), 1.0)
    found = problem(drawn)
    assert [str(fix) for fix in found.fixes] == [str(fix) for fix in plain.fixes]
    for fix in found.fixes:
        after = repairs.apply(drawn, fix.composite, fix.steps)
        assert not ANALYST.analyse(after).problems, str(fix)


def twins() -> Project:
    return project(
        graph(
            {
                "data": block("Input", axes="8"),
                "one": block("Linear", features=8),
                "two": node(block("Linear", features=8), twin="one"),
                "three": node(block("Linear", features=8), twin="one"),
                "end": block("Output"),
            },
            *("data one", "one two", "two three", "three end"),
        )
    )


@pytest.mark.parametrize("gone", ["one", "two", "three"])
def test_checkpoints_of_twins_fit_whichever_of_them_is_left_out(gone: str) -> None:
    net = run(code(twins())["model.py"])["Net"]()
    drawn = switched(twins(), "bypassed", gone)
    other = run(analysed(drawn).files["model.py"].text)["Net"]()
    other.load_state_dict(net.state_dict())
    x = torch.randn(2, 8)
    assert other(x).equal(net.one(net.one(x)))
    package = ANALYST.package(drawn)
    shared = json.loads(package.files["nodes.json"])["twins"]
    assert shared == {each: "one" for each in ("two", "three") if each != gone}


def test_names_of_weights_stay_where_a_layer_before_is_left_out() -> None:
    names = set(run(code(project(chain()))["model.py"])["Net"]().state_dict())
    drawn = switched(project(chain()), "bypassed", "wide")
    left = set(run(code(drawn)["model.py"])["Net"]().state_dict())
    assert left == {each for each in names if not each.startswith("wide.")}


def test_a_composite_of_points_alone_passes_its_input_on() -> None:
    part = graph(
        {"x": block("Input"), "point": block("Reroute"), "y": block("Output")}, "x point", "point y"
    )
    main = graph(
        {"data": block("Input", axes="8"), "part": use("Part"), "last": block("Linear")},
        *("data part", "part.y last"),
    )
    found = analysed(project(main, Part=composite(part)))
    assert found.nodes["part.point"].outputs["out"].axes[1:] == (8,)


def test_a_second_analysis_is_that_of_a_fresh_start() -> None:
    """What is remembered of the nodes that stay is right while others are switched."""
    drawn = project(chain())
    for mode in ("bypassed", "disabled", "", "bypassed", ""):
        drawn = switched(drawn, mode, "relu")
        again, fresh = ANALYST.analyse(drawn), type(ANALYST)().analyse(drawn)
        assert replace(again, seconds=0.0) == replace(fresh, seconds=0.0)


def test_an_unknown_block_that_is_disabled_keeps_nothing_from_running() -> None:
    drawn = project(chain())
    drawing = edits.exchange(drawn.graph, "relu", Unknown("Vanished", '{"block": "Vanished"}'))
    drawn = drawn.with_drawing(drawing)
    assert "There is no block Vanished" in "".join(told(ANALYST.analyse(drawn)))
    drawn = switched(drawn, "disabled", "relu")
    drawn = drawn.with_drawing(
        edits.connect(drawn, drawn.graph, Port("wide", "out"), Port("last", "x"))
    )
    assert not ANALYST.analyse(drawn).problems
