"""Tests of drawings with the environments and agents of the catalogue."""

from typing import Any

import pytest

from app.compiler.analysis import Analyst
from app.graph import repairs
from app.graph.graph import Project
from nodes import environments
from nodes.errors import UserError
from tests.compiler.small import analysed, problem
from tests.templates.agents import DRAWINGS
from tests.templates.pad import Pad


def drawn(environment: str, agent: str, port: str, features: int, **values: Any) -> Project:
    """Draw an agent whose network is one layer."""
    pad = (
        Pad()
        .put("world", environment, (0, 0), **values)
        .put("dense", "Linear", (1, 0), "world.observation", features=features)
        .put("promise", "Linear", (1, 1), "world.observation", features=1)
    )
    feeds: dict[str, Any] = {port: "dense"}
    if port == "policy":
        feeds["value"] = "promise"
    return pad.put("agent", agent, (2, 0), feeds).lead("agent.action", "world.action").project


def wrapped(*around: tuple[str, dict[str, Any]]) -> Project:
    """Draw PPO on a cart with wrappers on the wire of its observation."""
    pad = Pad().put("world", "CartPole", (0, 0), count=2)
    before = "world.observation"
    for place, (kind, values) in enumerate(around):
        pad = pad.put(f"around_{place}", kind, (1, place), before, **values)
        before = f"around_{place}"
    return (
        pad.put("flat", "Flatten", (2, 0), before)
        .put("policy", "Linear", (3, 0), "flat", features=2)
        .put("value", "Linear", (3, 1), "flat", features=1)
        .put("agent", "PPO", (4, 0), {"policy": "policy", "value": "value"})
        .lead("agent.action", "world.action")
        .project
    )


BY_REAL_NUMBERS = (
    "agent acts by real numbers, but world has 2 actions to choose from. Take DQN or PPO in its "
    "place, or an environment that takes real numbers, such as Pendulum."
)


def test_an_agent_that_chooses_is_refused_where_actions_are_real_numbers() -> None:
    wrong = problem(drawn("Pendulum", "DQN", "values", 2))
    assert wrong.node == "agent"
    assert wrong.message == (
        "agent chooses among actions that can be counted, but world takes real numbers (B, 1). "
        "Take PPO, SAC or TD3 in its place, or an environment of actions to choose from, such as "
        "CartPole."
    )


def test_an_agent_of_real_numbers_is_refused_where_actions_are_chosen() -> None:
    project = (
        Pad()
        .put("world", "CartPole", (0, 0))
        .put("policy", "Linear", (1, 0), "world.observation", features=2)
        .put("hot", "OneHot", (1, 1))
        .put("pair", "Concatenate", (2, 1), ("world.observation", "hot"))
        .put("q", "Linear", (3, 1), "pair", features=1)
        .put("agent", "SAC", (4, 0), {"policy": "policy", "q1": "q"})
        .lead("agent.action", "world.action")
        .lead("agent.action", "hot.x")
        .project
    )
    wrong = problem(project)
    assert wrong.node == "agent"
    assert wrong.message == BY_REAL_NUMBERS


@pytest.mark.parametrize("kind", ["SAC", "TD3"])
@pytest.mark.parametrize("led", [True, False])
def test_actions_that_do_not_fit_are_told_before_a_wire_that_lacks(kind: str, led: bool) -> None:
    pad = (
        Pad()
        .put("world", "CartPole", (0, 0))
        .put("policy", "Linear", (1, 0), "world.observation", features=2)
        .put("agent", kind, (4, 0), {"policy": "policy"})
    )
    if led:
        pad.lead("agent.action", "world.action")
    wrong = problem(pad.project)
    assert wrong.message == BY_REAL_NUMBERS
    (fix,) = wrong.fixes
    assert str(fix) == "Take DQN in the place of agent"
    after = repairs.apply(pad.project, fix.composite, fix.steps)
    assert not analysed(after).problems


@pytest.mark.parametrize(
    ("environment", "agent", "port", "features", "told"),
    [
        ("CartPole", "DQN", "values", 3, "agent expects 2 features at values, one an action"),
        ("CartPole", "PPO", "policy", 4, "agent expects 2 features at policy, one an action"),
        ("Pendulum", "PPO", "policy", 1, "agent expects 2 features at policy, the mean and"),
    ],
)
def test_a_policy_of_another_size_is_told_what_is_wanted(
    environment: str, agent: str, port: str, features: int, told: str
) -> None:
    assert problem(drawn(environment, agent, port, features)).message.startswith(told)


def test_one_policy_agent_acts_by_choice_and_by_real_numbers() -> None:
    assert analysed(drawn("CartPole", "PPO", "policy", 2)).network is not None
    assert analysed(drawn("Pendulum", "A2C", "policy", 2)).network is not None


def test_an_agent_without_an_environment_is_told() -> None:
    project = (
        Pad()
        .put("seen", "Input", (0, 0), axes="4", kind="observation")
        .put("values", "Linear", (1, 0), "seen", features=2)
        .put("agent", "DQN", (2, 0), {"values": "values"})
        .project
    )
    assert problem(project).message.startswith("agent has no environment: lead action back")


def test_wrappers_stand_around_the_environment_in_the_order_of_the_wire() -> None:
    project = wrapped(
        ("TimeLimit", {"steps": 50}),
        ("ScaleReward", {"factor": 0.5}),
        ("FrameStack", {"frames": 3}),
    )
    text = analysed(project).files["experiment.py"].text
    assert "return FrameStack(ScaleReward(TimeLimit(CartPole(count=2), 50), 0.5), 3)" in text
    assert "def data() -> FrameStack:" in text
    assert 'ARGUMENTS = ("observation",)' in text
    assert "    return batch\n" in text


def test_what_is_observed_must_all_come_through_a_wrapper() -> None:
    project = (
        Pad()
        .put("world", "CartPole", (0, 0))
        .put("limit", "TimeLimit", (1, 0), "world.observation")
        .put("policy", "Linear", (2, 0), "limit", features=2)
        .put("value", "Linear", (2, 1), "world.observation", features=1)
        .put("agent", "PPO", (3, 0), {"policy": "policy", "value": "value"})
        .lead("agent.action", "world.action")
        .project
    )
    wrong = problem(project)
    assert wrong.node == "limit"
    assert "lead world into it alone" in wrong.message


def test_what_is_not_installed_is_told_at_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environments, "_installed", lambda library: library != "Box2D")
    wrong = problem(DRAWINGS["ppo-lunarlander"]())
    assert wrong.node == "lander"
    assert "needs the library Box2D, which is not installed here" in wrong.message
    assert not Analyst().analyse(DRAWINGS["ppo-cartpole"]()).problems


def beside(kind: str, *, led: bool) -> Project:
    """Draw DQN on a cart, and another source that leads into its network or nowhere."""
    pad = Pad().put("world", "CartPole", (0, 0)).put("other", kind, (0, 1))
    before: Any = "world.observation"
    if led:
        ends = ("world.observation", "other.observation" if kind == "CartPole" else "other")
        pad, before = pad.put("pair", "Concatenate", (1, 0), ends), "pair"
    return (
        pad.put("q", "Linear", (2, 0), before, features=2)
        .put("agent", "DQN", (3, 0), {"values": "q"})
        .lead("agent.action", "world.action")
        .project
    )


@pytest.mark.parametrize("kind", ["CartPole", "Noise"])
@pytest.mark.parametrize("led", [True, False])
def test_another_source_beside_the_environment_is_told_at_its_block(kind: str, led: bool) -> None:
    wrong = problem(beside(kind, led=led))
    assert wrong.node == "other"
    assert wrong.message == (
        "agent acts in one environment, world, and learns from nothing else. Take other away; to "
        "act in several at once, raise the count of world."
    )
    (fix,) = wrong.fixes
    after = repairs.apply(beside(kind, led=led), fix.composite, fix.steps)
    assert not Analyst().analyse(after).problems


def tabular(*, hot: bool, two: bool = False) -> Project:
    pad = Pad().put("world", "FrozenLake", (0, 0))
    if hot:
        pad = pad.put("hot", "OneHot", (1, 0), "world.observation")
        pad = pad.put("values", "Linear", (2, 0), "hot", features=4)
    else:
        pad = pad.put("values", "Table", (2, 0), "world.observation", actions=4)
    last = "values"
    if two:
        pad = pad.put("more", "Linear", (3, 0), "values", features=4)
        last = "more"
    return (
        pad.put("agent", "QLearning", (4, 0), {"values": last})
        .lead("agent.action", "world.action")
        .project
    )


def test_what_learns_a_table_is_told_of_layers_in_its_place() -> None:
    assert not Analyst().analyse(tabular(hot=False)).problems
    for project, node in (
        (tabular(hot=True), "values"),
        (tabular(hot=False, two=True), "more"),
    ):
        wrong = problem(project)
        assert wrong.node == node
        assert wrong.message.startswith("agent learns one Table and nothing else: lead what is")


def halves(policy: str, judged: str) -> Project:
    """Draw SAC whose critic judges what comes through one node and the action."""
    return (
        Pad()
        .put("world", "Pendulum", (0, 0))
        .put("shared", "Linear", (1, 0), "world.observation", features=2)
        .put("bent", "Tanh", (2, 0), "shared")
        .put("own", "Linear", (2, 2), "world.observation", features=2)
        .put("pair", "Concatenate", (3, 0), (judged,))
        .put("q", "Linear", (4, 0), "pair", features=1)
        .put("agent", "SAC", (5, 0), {"policy": policy, "q1": "q"})
        .lead("agent.action", "world.action")
        .lead("agent.action", "pair.x")
        .project
    )


def test_a_policy_without_weights_of_its_own_is_told() -> None:
    assert not Analyst().analyse(halves("own", "shared")).problems
    wrong = problem(halves("bent", "shared"))
    assert wrong.node == "agent"
    assert wrong.message == (
        "The policy of agent has no weights of its own. Give it layers that the critics do not use."
    )


def test_a_network_without_weights_is_told() -> None:
    project = (
        Pad()
        .put("world", "CartPole", (0, 0))
        .put("values", "Slice", (1, 0), "world.observation", length=2)
        .put("agent", "DQN", (2, 0), {"values": "values"})
        .lead("agent.action", "world.action")
        .project
    )
    told = problem(project)
    assert "has no weights to train" in told.message


def test_a_world_of_cells_says_what_is_wrong_with_it() -> None:
    for cells, told in (("S..\n.G", "differing lengths"), ("...\n..G", "no start")):
        with pytest.raises(UserError, match=told):
            environments.GridWorld(cells=cells).fields()
    world = environments.GridWorld(cells="S.G")
    assert world.fields()["observation"].high == 3
