"""Repairs of what trains by acting or against a player: agents, environments, discriminators."""

from collections.abc import Iterator
from typing import Any

from app.compiler.case import Case, Found, fixed, join, last_layer
from app.graph import names, placing
from app.graph.graph import NETWORK, Graph, Port
from nodes.agents import DQN, SAC, TD3
from nodes.block import Block, Source, Trainer
from nodes.spec import Spec


def other_agent(case: Case) -> Found:
    """Take an agent that suits the actions: DQN where they are counted, PPO where they are not."""
    heads = [link for link in case.links if link.target.name in ("policy", "values")]
    worlds = [
        (name, port, taken)
        for name, node in case.graph.nodes.items()
        if isinstance(node.block, Source) and case.graph.reaches(name, case.name)
        for port, taken in node.block.accepts().items()
    ]
    if len(worlds) != 1 or len(heads) != 1:
        return
    world, port, taken = worlds[0]
    kind = "PPO" if taken.floating else "DQN"
    width = fixed(taken, -1) if taken.floating else taken.high
    layer = last_layer(case.graph, heads[0])
    suited = not isinstance(case.block, DQN if taken.floating else SAC | TD3)
    if suited or layer is None or not isinstance(width, int):
        return
    node, fresh = case.graph.nodes[case.name], names.free(names.stem(kind), case.graph.nodes)
    ending = Port(fresh, "policy" if taken.floating else "values")
    features = 2 * width if taken.floating else width
    steps: list[dict[str, Any]] = [
        {"verb": "remove", "names": [case.name]},
        {"verb": "add", "block": kind, "name": fresh, "values": {}, "at": [node.x, node.y]},
        join(heads[0].source, ending),
        join(Port(fresh, "action"), Port(world, port)),
        {"verb": "configure", "name": layer[0], "values": {layer[1][0]: features}},
    ]
    if taken.floating:
        steps += _valued(case, layer[0], fresh)
    yield "Take {kind} in the place of {node}", {"kind": kind, "node": case.name}, steps


def _valued(case: Case, layer: str, agent: str) -> list[dict[str, Any]]:
    """Give the steps that place a layer which tells what a state promises beside that for acts."""
    name = names.free("linear", case.graph.nodes)
    beside = case.graph.nodes[layer]
    at = list(placing.free_place(case.graph, (beside.x, beside.y)))
    before = case.graph.arriving(layer)[0].source
    return [
        {"verb": "add", "block": "Linear", "name": name, "values": {"features": 1}, "at": at},
        join(before, Port(name, "x")),
        join(Port(name, "out"), Port(agent, "value")),
    ]


def twinned(case: Case) -> Found:
    """Place the discriminator again behind the generator, and lead its score to the trainer."""
    if not isinstance(case.block, Trainer) or case.block.parts != "players":
        return
    graph = case.graph
    real = next((link for link in case.links if link.target.name == "real"), None)
    made = _generated(case)
    if real is None or made is None or not isinstance(graph.nodes[real.source.node].block, Block):
        return
    player = _before(graph, real.source.node)
    firsts = [
        link
        for name in sorted(player)
        for link in graph.arriving(name)
        if link.source.node not in player
    ]
    if len(firsts) != 1 or made.node in player:
        return
    down = max(node.y for node in graph.nodes.values()) - min(graph.nodes[n].y for n in player)
    by = (0.0, down + 180.0)
    twins = placing.place_twins(graph, sorted(player), by)[1]
    first = firsts[0].target
    yield (
        "Place the discriminator again as the same module behind {after}",
        {"after": made.node},
        [
            {"verb": "place_twins", "names": sorted(player), "by": list(by)},
            join(made, Port(twins[first.node], first.name)),
            join(Port(twins[real.source.node], real.source.name), Port(case.name, "generated")),
        ],
    )


def _generated(case: Case) -> Port | None:
    """Give what the generator makes: what leads to the trainer already, or its only loose end."""
    for link in case.links:
        if link.target.name == "generated":
            return link.source
    graph = case.graph
    drawn = [name for name, node in graph.nodes.items() if getattr(node.block, "drawn", False)]
    ends = [
        port
        for port, spec in case.specs.items()
        if spec.floating and not graph.leaving(port.node) and port.node not in drawn
        if any(graph.reaches(name, port.node) for name in drawn)
    ]
    return ends[0] if len(ends) == 1 else None


def _before(graph: Graph, last: str) -> set[str]:
    """Give a node and what comes before it, without the sources."""
    found, waiting = set(), [last]
    while waiting:
        name = waiting.pop()
        if name not in found and graph.nodes[name].role in NETWORK:
            found.add(name)
            waiting += [link.source.node for link in graph.arriving(name)]
    return found


def led_back(case: Case) -> Found:
    """Lead what an agent gives back into the only environment that takes it."""
    for outlet in case.block.outputs() if case.block.role == "trainer" else ():
        takers = [
            (name, port)
            for name, node in case.graph.nodes.items()
            if isinstance(node.block, Source) and case.graph.reaches(name, case.name)
            for port in node.block.accepts()
            if not any(link.target.name == port for link in case.graph.arriving(name))
        ]
        if len(takers) == 1:
            name, port = takers[0]
            values = {"given": outlet, "environment": name}
            lead = join(Port(case.name, outlet), Port(name, port))
            yield "Lead {given} back into {environment}", values, [lead]
            environment = case.graph.nodes[name].block
            assert isinstance(environment, Source)
            for layer, field, count in _sized(case, environment.accepts()[port]):
                yield (
                    "Lead {given} back into {environment}, with {count} {field} of {layer}",
                    {**values, "layer": layer, "field": field, "count": count},
                    [lead, {"verb": "configure", "name": layer, "values": {field: count}}],
                )


def acting(case: Case) -> Found:
    """Give the layer before an agent a number for each action of its environment."""
    for link in case.graph.leaving(case.name) if case.block.role == "trainer" else ():
        environment = case.graph.nodes[link.target.node].block
        if not isinstance(environment, Source):
            continue
        taken = environment.accepts().get(link.target.name)
        for layer, field, count in _sized(case, taken) if taken is not None else ():
            yield (
                "Set the {field} of {layer} to {count}",
                {"layer": layer, "field": field, "count": count},
                [{"verb": "configure", "name": layer, "values": {field: count}}],
            )


def _sized(case: Case, action: Spec) -> Iterator[tuple[str, str, int]]:
    """Give the layers before an agent, and how many features each should have for an action."""
    wanted = action.high if isinstance(action.high, int) else fixed(action, -1)
    for link in case.links:
        layer = last_layer(case.graph, link)
        if wanted is not None and layer is not None and layer[1][1] != wanted:
            yield layer[0], layer[1][0], wanted
