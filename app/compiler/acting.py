"""What is wrong with the drawing of an agent, as far as it is known before anything is trained."""

from app.compiler.costs import of_node
from app.compiler.functions import TakenApart
from app.compiler.partition import Partition
from app.compiler.report import Fix, Problem
from app.compiler.shapes import Walked
from app.graph.graph import Project, Use
from nodes.agents import SARSA, QLearning, Table
from nodes.block import Trainer


def problems_of_agent(
    project: Project, walked: Walked, parts: Partition, taken: TakenApart
) -> list[Problem]:
    """Tell what the loop of an agent would refuse when it begins."""
    name = next(iter(parts.trainers), "")
    block = project.graph.nodes[name].block if name else None
    if not isinstance(block, Trainer) or not block.feedback:
        return []
    found = _of_sources(project, parts, name)
    costs = {
        each: of_node(project.graph.nodes[each], walked.steps.get(each, ()))
        for each in parts.network
    }
    if isinstance(block, QLearning | SARSA):
        found += _of_table(
            project, parts, name, {k for k, cost in costs.items() if cost.parameters}
        )
    elif parts.network and not any(cost.trainable for cost in costs.values()):
        found.append(_no_weights(name))
    elif taken.functions:
        trained = {each for each, cost in costs.items() if cost.trainable}
        found += _of_halves(project, name, taken, trained)
    return found


def _of_sources(project: Project, parts: Partition, agent: str) -> list[Problem]:
    """Tell which sources stand beside the environment that the agent acts in."""
    own = {link.target.node for link in project.graph.leaving(agent)}
    acted = [name for name in parts.sources if name in own]
    if not acted or len(parts.sources) == 1:
        return []
    first = acted[0]
    return [
        Problem(
            name,
            "{agent} acts in one environment, {first}, and learns from nothing else. Take {node} "
            "away; to act in several at once, raise the count of {first}.",
            {"node": name, "agent": agent, "first": first},
            fixes=(
                Fix(
                    "Take {node} away", {"node": name}, steps=({"verb": "remove", "names": [name]},)
                ),
            ),
        )
        for name in parts.sources
        if name != first
    ]


def _of_table(project: Project, parts: Partition, agent: str, weighted: set[str]) -> list[Problem]:
    """Tell what has weights and is not the one table that the agent learns."""
    nodes = project.graph.nodes
    tables = [name for name in parts.network if isinstance(nodes[name].block, Table)]
    others = [name for name in parts.network if name in weighted and name not in tables]
    if any(isinstance(nodes[name].block, Use) for name in others):
        return []  # a table may stand inside
    if len(tables) == 1 and not others:
        return []
    at = others[0] if others else tables[1] if len(tables) > 1 else agent
    return [
        Problem(
            at,
            "{agent} learns one Table and nothing else: lead what is observed into a Table, and "
            "the table into {agent}. DQN learns Q values by layers.",
            {"node": at, "agent": agent},
        )
    ]


def _no_weights(agent: str) -> Problem:
    return Problem(
        agent,
        "The network of {node} has no weights to train. Add a layer that has, or unlock one.",
        {"node": agent},
    )


def _of_halves(project: Project, agent: str, taken: TakenApart, trained: set[str]) -> list[Problem]:
    """Tell where an actor or its critics have nothing to learn with."""
    nodes = project.graph.nodes
    halves = {
        each.name: {nodes[name].twin or name for name in each.nodes} & trained
        for each in taken.functions
    }
    if {"act", "criticise"} - set(halves):
        return []
    if not halves["criticise"]:
        told = "The critics of {node} have no weights to train. Give them layers."
    elif not halves["act"] - halves["criticise"]:
        told = (
            "The policy of {node} has no weights of its own. Give it layers that the critics do "
            "not use."
        )
    else:
        return []
    return [Problem(agent, told, {"node": agent})]
