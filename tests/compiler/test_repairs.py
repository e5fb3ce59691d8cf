"""Tests of the repairs that are offered with problems."""

from typing import Any

import pytest

from app.compiler.report import Fix, Problem
from app.graph import repairs
from app.graph.graph import Project
from tests.compiler.small import ANALYST, block, composite, graph, problem, project, use
from tests.templates.pad import Pad


def repaired(drawn: Project, fix: Fix) -> Project:
    """Carry a repair out."""
    return repairs.apply(drawn, fix.composite, fix.steps)


CASES = {
    "last channels": graph(
        {
            "data": block("Input", axes="8, 8, 3", kind="image"),
            "conv": block("Conv2d", groups=3, channels=6),
        },
        "data conv",
    ),
    "groups": graph(
        {
            "data": block("Input", axes="4, 8, 8", kind="image"),
            "conv": block("Conv2d", groups=3, channels=6),
        },
        "data conv",
    ),
    "heads": graph(
        {"data": block("Input", axes="T, 6"), "layer": block("EncoderLayer", heads=8)},
        "data layer",
    ),
    "ids": graph(
        {
            "data": block("Input", axes="T", kind="tokens", dtype="int64", high=50),
            "layer": block("LSTM"),
        },
        "data layer",
    ),
    "kernel": graph(
        {
            "data": block("Input", axes="3, 4, 4", kind="image"),
            "conv": block("Conv2d", kernel=7, border="padding"),
        },
        "data conv",
    ),
    "sum": graph(
        {
            "data": block("Input", axes="3, 8, 8", kind="image"),
            "conv": block("Conv2d", channels=5),
            "add": block("Add"),
        },
        "data conv", "data add.x[0]", "conv add.x[1]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_repair_that_is_offered_repairs(name: str) -> None:
    drawn = project(CASES[name])
    found = problem(drawn)
    assert 1 <= len(found.fixes) <= 3
    for fix in found.fixes:
        assert not ANALYST.analyse(repaired(drawn, fix)).problems, str(fix)


def test_a_repair_inside_a_composite_is_carried_out_in_its_definition() -> None:
    part = graph(
        {
            "x": block("Input"),
            "conv": block("Conv2d", groups=3, channels=6),
            "y": block("Output"),
        },
        "x conv", "conv y",
    )  # fmt: skip
    main = graph(
        {"data": block("Input", axes="4, 8, 8", kind="image"), "part": use("Part")}, "data part"
    )
    drawn = project(main, Part=composite(part))
    found = problem(drawn)
    assert {fix.composite for fix in found.fixes} == {"Part"}
    assert not ANALYST.analyse(repaired(drawn, found.fixes[0])).problems


def test_too_few_scores_for_the_classes_are_repaired_at_the_last_layer() -> None:
    drawn = project(
        graph(
            {
                "digits": block("Digits"),
                "flat": block("Flatten"),
                "fc": block("Linear", features=3),
                "loss": block("CrossEntropy"),
            },
            "digits.image flat", "flat fc", "fc loss.scores", "digits.label loss.target",
        )
    )  # fmt: skip
    found: Problem = problem(drawn)
    assert any("10" in str(fix) for fix in found.fixes)
    assert not ANALYST.analyse(repaired(drawn, found.fixes[0])).problems


def agent(features: int) -> Pad:
    return (
        Pad()
        .put("cart", "CartPole", (0, 0))
        .put("values", "Linear", (1, 0), "cart", features=features)
        .put("agent", "DQN", (2, 0), {"values": "values"})
    )


def test_an_agent_is_led_back_into_the_environment_that_it_sees() -> None:
    drawn = agent(2).project
    (fix,) = problem(drawn).fixes
    assert str(fix) == "Lead action back into cart"
    assert not ANALYST.analyse(repaired(drawn, fix)).problems


def test_an_agent_is_led_back_with_as_many_numbers_as_there_are_actions() -> None:
    drawn = agent(64).project
    (fix,) = problem(drawn).fixes
    assert str(fix) == "Lead action back into cart, with 2 features of values"
    assert not ANALYST.analyse(repaired(drawn, fix)).problems


def test_what_a_graph_gives_is_led_to_the_layer_that_needs_it() -> None:
    drawn = Pad().put("club", "KarateClub", (0, 0)).put("first", "GCNConv", (1, 0), "club").project
    (fix,) = problem(drawn).fixes
    assert str(fix) == "Lead edge_index of club to first"
    assert not ANALYST.analyse(repaired(drawn, fix)).problems


def test_the_layer_before_an_agent_gets_a_number_for_each_action() -> None:
    drawn = agent(3).lead("agent.action", "cart.action").project
    found = problem(drawn).fixes
    assert str(found[0]) == "Set the features of values to 2"
    assert not ANALYST.analyse(repaired(drawn, found[0])).problems


def test_either_of_two_trainers_may_be_taken_away() -> None:
    drawn = agent(2).lead("agent.action", "cart.action").put("again", "Supervised", (3, 0)).project
    found = [each for each in ANALYST.analyse(drawn).problems if "second trainer" in each.message]
    assert {str(fix) for fix in found[0].fixes} == {"Remove again", "Remove agent"}
    second = next(fix for fix in found[0].fixes if str(fix) == "Remove again")
    assert not ANALYST.analyse(repaired(drawn, second)).problems


def test_where_nothing_helps_nothing_is_offered() -> None:
    assert problem(project(graph({"fc": block("Linear")}))).fixes == ()


def sequence(features: int) -> Project:
    return (
        Pad()
        .put("sums", "AddingProblem", (0, 0))
        .put("lstm", "LSTM", (1, 0), "sums.sequence")
        .put("fc", "Linear", (2, 0), "lstm", features=features)
        .put("loss", "MSE", (3, 0), {"values": "fc", "target": "sums.target"})
        .put("far", "MeanAbsoluteError", (3, 1), {"values": "fc", "target": "sums.target"})
        .put("trainer", "Supervised", (4, 0), {"losses": ("loss",), "metrics": ("far",)})
        .project
    )


def test_one_repair_brings_pictures_down_to_the_classes_for_loss_and_metric() -> None:
    drawn = (
        Pad()
        .put("digits", "Digits", (0, 0))
        .put("conv", "Conv2d", (1, 0), "digits.image")
        .put("loss", "CrossEntropy", (2, 0), {"scores": "conv", "target": "digits.label"})
        .put("right", "Accuracy", (2, 1), {"scores": "conv", "target": "digits.label"})
        .put("trainer", "Supervised", (3, 0), {"losses": ("loss",), "metrics": ("right",)})
        .project
    )
    found = ANALYST.analyse(drawn).problems
    assert [each.node for each in found] == ["loss", "right"]
    for told in found:
        assert [str(fix) for fix in told.fixes] == [
            "Insert Flatten and a Linear with 10 features behind conv",
            "Insert GlobalAvgPool and a Linear with 10 features behind conv",
        ]
        for fix in told.fixes:
            after = repaired(drawn, fix)
            assert not ANALYST.analyse(after).problems
            heads = {after.graph.feeding(name)["scores"].node for name in ("loss", "right")}
            assert heads == {"linear_1"}


def test_what_a_sequence_gives_for_its_last_step_is_compared_where_one_row_is_wanted() -> None:
    drawn = sequence(10)
    for told in ANALYST.analyse(drawn).problems:
        assert str(told.fixes[0]) == "Take the last step of fc, with 1 feature of fc"
        assert not ANALYST.analyse(repaired(drawn, told.fixes[0])).problems


def rings() -> Pad:
    return (
        Pad()
        .put("ring", "Ring", (0, 0))
        .put("noise", "Noise", (0, 2))
        .put("first", "Linear", (1, 2), "noise.noise", features=2)
        .put("judge", "Linear", (2, 0), "ring.features", features=8)
        .put("bend", "ReLU", (3, 0), "judge")
        .put("score", "Linear", (4, 0), "bend", features=1)
    )


@pytest.mark.parametrize("feeds", [{"real": "score"}, {"real": "score", "generated": "first"}])
def test_the_discriminator_is_placed_again_behind_the_generator(feeds: dict[str, Any]) -> None:
    drawn = rings().put("players", "Adversarial", (5, 0), feeds).project
    found = problem(drawn)
    (fix,) = found.fixes
    assert str(fix) == "Place the discriminator again as the same module behind first"
    after = repaired(drawn, fix)
    assert not ANALYST.analyse(after).problems
    assert {node.twin for node in after.graph.nodes.values()} >= {"judge", "score"}


def test_the_vertices_of_a_graph_in_a_layer_for_pictures_are_led_to_one_for_graphs() -> None:
    drawn = (
        Pad()
        .put("club", "KarateClub", (0, 0))
        .put("conv", "Conv2d", (1, 0), "club", channels=8)
        .project
    )
    found = problem(drawn)
    assert found.message == (
        "conv expects pictures (B, C, H, W); club gives it the vertices of a graph, (V, 34). Take "
        "a layer for graphs in its place, such as GCNConv."
    )
    (fix,) = found.fixes
    assert str(fix) == "Take GCNConv in the place of conv, with club.edge_index"
    after = repaired(drawn, fix)
    assert not ANALYST.analyse(after).problems


def test_edges_in_a_layer_for_pictures_are_told_where_they_belong() -> None:
    pad = Pad().put("club", "KarateClub", (0, 0)).put("conv", "Conv2d", (1, 0))
    pad.lead("club.edge_index", "conv.x")
    assert problem(pad.project).message == (
        "conv takes a tensor at x; club gives it graph. Edges lead into a layer for graphs, such "
        "as GCNConv, beside the vertices."
    )


def test_what_leads_nowhere_is_led_to_a_block_that_lacks_a_wire() -> None:
    drawn = (
        Pad()
        .put("digits", "Digits", (0, 0))
        .put("conv", "Conv2d", (1, 0), "digits.image")
        .put("bend", "ReLU", (2, 0))
        .project
    )
    found = problem(drawn)
    assert str(found.fixes[0]) == "Lead conv.out to bend"
    for fix in found.fixes:
        assert not ANALYST.analyse(repaired(drawn, fix)).problems


def test_a_block_is_not_led_back_to_itself() -> None:
    drawn = graph({"first": block("ReLU"), "second": block("Tanh")}, "first second")
    assert problem(project(drawn)).fixes == ()


def test_an_agent_that_chooses_is_exchanged_where_actions_are_real_numbers() -> None:
    drawn = (
        Pad()
        .put("world", "Pendulum", (0, 0))
        .put("hidden", "Linear", (1, 0), "world.observation", features=16)
        .put("values", "Linear", (2, 0), "hidden", features=10)
        .put("agent", "DQN", (3, 0), {"values": "values"})
        .project
    )
    (fix,) = problem(drawn).fixes
    assert str(fix) == "Take PPO in the place of agent"
    after = repaired(drawn, fix)
    assert not ANALYST.analyse(after).problems
    assert after.graph.feeding("linear_1")["x"].node == "hidden"
