"""Tests of drawings that run in a circle through an agent."""

from collections.abc import Mapping

import pytest
import torch

from app.compiler.partition import partition, upstream
from app.graph import edits
from app.graph.graph import Graph, Node, Port, Project, Standing, Unknown, Use, circle
from app.graph.layout import layout
from nodes.errors import UserError
from tests.compiler.families import Chooser, Swing
from tests.compiler.small import ANALYST, analysed, block, classes, graph, problem, project, told

EMPTY = Project()
BACK = "agent.action swing.action"
WIRES = ("swing.observation body", "body relu", "relu head", "head agent.values")


def drawn(*wires: str, **more: Standing) -> Graph:
    """Draw a policy between an environment and an agent, with these wires."""
    return graph({**policy(), **more}, *wires)


def policy() -> Mapping[str, Standing | Node]:
    return {
        "agent": Chooser(),
        "body": block("Linear", features=16),
        "head": block("Linear", features=2),
        "relu": block("ReLU"),
        "swing": Swing(),
    }


def with_critic(*wires: str) -> Graph:
    """Draw a critic beside the policy, which judges the action that the agent takes."""
    return drawn(
        *WIRES, BACK, "agent.action hot", "hot pair.x[1]", "swing.observation pair.x[0]",
        "pair critic", "critic agent.worth", *wires,
        hot=block("OneHot"), pair=block("Concatenate"), critic=block("Linear", features=1),
    )  # fmt: skip


def test_an_environment_waits_for_nobody_and_its_agent_stands_last() -> None:
    assert drawn(*WIRES, BACK).in_order() == ("swing", "body", "relu", "head", "agent")
    assert circle(drawn(*WIRES, BACK)) == ()
    assert with_critic().in_order()[-1] == "agent"


def test_what_stands_in_a_circle_is_grouped_and_taken_apart() -> None:
    closed = project(drawn(*WIRES, BACK))
    grouped = edits.group(closed, "", ["body", "relu", "head"], "Policy")
    assert analysed(grouped).nodes["agent"].outputs["action"].high == 2
    (used,) = (name for name, each in grouped.graph.nodes.items() if isinstance(each.block, Use))
    apart = edits.ungroup(grouped, "", used)
    assert set(apart.graph.links()) == set(closed.graph.links())


def test_nothing_is_reached_through_an_agent() -> None:
    closed = drawn(*WIRES, BACK)
    assert closed.reaches("swing", "agent")
    assert not closed.reaches("agent", "swing")
    assert upstream(closed, ["head"]) == {"swing", "body", "relu", "head"}


@pytest.mark.parametrize("last", [*WIRES, BACK])
def test_a_circle_may_be_closed_by_any_of_its_wires(last: str) -> None:
    open_ = drawn(*(wire for wire in (*WIRES, BACK) if wire != last))
    link = next(iter(graph({}, last).links()))
    assert edits.may_connect(EMPTY, open_, link.source, link.target) is None
    after = edits.connect(EMPTY, open_, link.source, link.target)
    assert after == drawn(*WIRES, BACK)


def test_a_circle_without_an_agent_is_refused_with_both_names() -> None:
    with pytest.raises(UserError, match=r"body already feeds head, and .* only through an agent"):
        edits.connect(EMPTY, drawn(*WIRES, BACK), Port("head", "out"), Port("body", "x"))


def test_a_circle_without_an_agent_is_told_with_both_names() -> None:
    found = ANALYST.analyse(
        project(drawn("relu body", "body relu", "relu head", "head agent.values", BACK))
    )
    assert [each.message.partition(";")[0] for each in found.problems] == [
        "body and relu stand in a circle",
        "relu and body stand in a circle",
    ]  # fmt: skip


def test_the_wire_that_leads_back_is_drawn_from_right_to_left() -> None:
    places = layout(drawn(*WIRES, BACK))
    across = [places[name][0] for name in ("swing", "body", "relu", "head", "agent")]
    assert across == sorted(set(across))
    assert layout(drawn(*WIRES, BACK)) == places


def test_an_action_is_what_the_environment_takes() -> None:
    found = analysed(project(drawn(*WIRES, BACK)))
    action = found.nodes["agent"].outputs["action"]
    assert (action.kind, str(action), action.dtype, action.high) == ("action", "(B,)", "int64", 2)
    three = drawn(*WIRES, BACK, swing=Swing(ways=3), head=block("Linear", features=3))
    assert analysed(project(three)).nodes["agent"].outputs["action"].high == 3


def test_what_the_agent_gets_must_suit_what_the_environment_takes() -> None:
    wrong = problem(project(drawn(*WIRES, BACK, swing=Swing(ways=3))))
    assert wrong.message == "agent expects 3 features, one an action; head gives it (B, 2)."
    assert problem(project(drawn(*WIRES, BACK, head=block("Linear", features=5)))).node == "agent"


def test_an_agent_without_an_environment_is_told() -> None:
    wrong = problem(project(drawn(*WIRES)))
    assert wrong.message == (
        "agent has no environment: lead action back into the one whose observation it acts on."
    )


def test_a_problem_of_the_environment_is_told_there_alone() -> None:
    unknown = problem(project(drawn(*WIRES, BACK, swing=Unknown("Swing", "{}"))))
    assert (unknown.node, "no block Swing" in unknown.message) == ("swing", True)
    gone = drawn(*WIRES, "agent.action swing.push")
    assert problem(project(gone)).message == (
        "swing has no port push any more; take the wire away."
    )


def test_an_environment_takes_actions_of_agents_only() -> None:
    random = block("Input", axes="", kind="action", dtype="int64", high=2)
    wires = (*WIRES[:-1], "noise.out swing.action")
    nodes = {name: each for name, each in policy().items() if name != "agent"}
    wrong = problem(project(graph({**nodes, "noise": random}, *wires)))
    assert wrong.message == "swing takes action from an agent; noise is none."


def test_an_agent_acts_in_one_environment() -> None:
    wires = (*WIRES, BACK, "agent.action other.action")
    second = problem(project(drawn(*wires, other=Swing())))
    assert second.node == "other"
    assert "acts in one environment" in second.message
    wrong = ANALYST.analyse(project(drawn(*wires, other=Swing(ways=7))))
    assert "what another environment takes" in "".join(told(wrong))


def test_a_drawing_with_an_environment_and_no_agent_is_a_network() -> None:
    nodes = {name: each for name, each in policy().items() if name != "agent"}
    found = analysed(project(graph(nodes, *WIRES[:-1])))
    assert found.network is not None
    assert {name: str(spec) for name, spec in found.network.inputs.items()} == {
        "observation": "(B, 4)"
    }


def test_the_network_lies_between_the_observation_and_the_agent() -> None:
    parts = partition(project(drawn(*WIRES, BACK)))
    assert parts.network == ("body", "relu", "head")
    assert parts.arguments == {"observation": Port("swing", "observation")}
    assert parts.results == {"head": Port("head", "out")}
    assert (parts.sources, parts.trainers) == (("swing",), ("agent",))


def test_the_code_of_a_policy_is_that_of_a_network() -> None:
    names = classes(project(drawn(*WIRES, BACK)))
    assert names["Net"]()(torch.zeros(7, 4)).shape == (7, 2)
    assert "def forward(self, observation: Tensor) -> Tensor:" in analysed(
        project(drawn(*WIRES, BACK))
    ).files["model.py"].text  # fmt: skip


def test_a_critic_takes_the_action_as_an_argument() -> None:
    closed = project(with_critic())
    parts = partition(closed)
    assert set(parts.arguments) == {"observation", "action"}
    assert parts.results == {"critic": Port("critic", "out"), "head": Port("head", "out")}
    found = analysed(closed)
    assert str(found.nodes["hot"].outputs["out"]) == "(B, 2)"
    given = {"observation": torch.zeros(5, 4), "action": torch.ones(5, dtype=torch.int64)}
    worth, values = classes(closed)["Net"]()(*(given[name] for name in parts.arguments))
    assert (worth.shape, values.shape) == ((5, 1), (5, 2))


def test_an_edit_of_the_environment_reaches_the_action() -> None:
    first = analysed(project(with_critic()))
    three = with_critic()
    nodes = {
        **three.nodes,
        "swing": Node(Swing(ways=3)),
        "head": Node(block("Linear", features=3)),
    }
    after = analysed(project(Graph.of(nodes, three.links())))
    assert str(first.nodes["hot"].outputs["out"]) == "(B, 2)"
    assert str(after.nodes["hot"].outputs["out"]) == "(B, 3)"
    assert problem(project(drawn(*WIRES))).node == "agent"


def test_what_leads_to_the_agent_is_computed_from_a_batch() -> None:
    text = analysed(project(drawn(*WIRES, BACK))).files["experiment.py"].text
    assert 'ARGUMENTS = ("observation",)' in text
    assert 'return {"values": head}' in text
