"""Drawings that several tests use, and random ones."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from app.graph import edits
from app.graph.graph import (
    COLOURS,
    MODES,
    Composite,
    Graph,
    Link,
    Node,
    Parameter,
    Port,
    Project,
    Use,
)
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression, Flag, Real, Whole

KINDS = ("Linear", "ReLU", "Conv2d", "Dropout", "Add", "Concatenate", "LSTM", "Note", "Identity")


def made(kind: str, **values: Any) -> Block:
    """Make a block with values that may be expressions."""
    return CATALOGUE[kind](**values)


def port(text: str) -> Port:
    node, _, name = text.partition(".")
    return Port(node, name)


def links(*pairs: str) -> list[Link]:
    """Read links written as ``"a.out b.x"``."""
    return [Link(port(first), port(last)) for first, last in (pair.split() for pair in pairs)]


def drawing(nodes: dict[str, str], *pairs: str) -> Graph:
    """Make a drawing of the kinds of its nodes and its links, the nodes in a row."""
    made = {
        name: Node(CATALOGUE[kind](), x=260.0 * place)
        for place, (name, kind) in enumerate(nodes.items())
    }
    return Graph.of(made, links(*pairs))


def chain(count: int) -> Graph:
    """Make a chain of identities ``n0`` → ``n1`` → …."""
    names = [f"n{number}" for number in range(count)]
    pairs = [f"{first}.out {last}.x" for first, last in pairwise(names)]
    return drawing(dict.fromkeys(names, "Identity"), *pairs)


def residual(blocks: int) -> Graph:
    """Make residual blocks in a row."""
    nodes, pairs, last = {"image": "Input"}, [], "image"
    for number in range(blocks):
        conv, relu, add = f"conv_{number}", f"relu_{number}", f"add_{number}"
        nodes |= {conv: "Conv2d", relu: "ReLU", add: "Add"}
        pairs += [f"{last}.out {conv}.x", f"{conv}.out {relu}.x"]
        pairs += [f"{relu}.out {add}.x[0]", f"{last}.out {add}.x[1]"]
        last = add
    return drawing(nodes, *pairs)


def scaled() -> Composite:
    """Make a composite with parameters of each kind, whose inside reads them."""
    graph = drawing(
        {"x": "Input", "wide": "Linear", "relu": "ReLU", "drop": "Dropout", "out": "Output"},
        "x.out wide.x",
        "wide.out relu.x",
        "relu.out drop.x",
        "drop.out out.x",
    )
    graph = edits.configure(graph, "wide", features=Expression("channels * 2"))
    graph = edits.configure(graph, "drop", share=Expression("rate"))
    graph = edits.repeat(graph, "relu", Expression("depth"))
    graph = edits.when(graph, "drop", Expression("dropping and channels > 4"))
    parameters = (
        Parameter("channels", Whole(default=8, hint="How wide.", low=1)),
        Parameter("depth", Whole(default=1, hint="How deep.", low=0, high=9)),
        Parameter("rate", Real(default=0.5, hint="", low=0.0, high=1.0)),
        Parameter("dropping", Flag(default=True, hint="")),
    )
    return Composite(graph, parameters, help="Widens.")


def placed() -> Project:
    """Make a drawing with two places of a composite, twins, and a block with several outputs."""
    graph = drawing(
        {"x": "Input", "a": "Linear", "b": "Linear", "one": "Identity", "two": "Identity"}
        | {"sum_1": "Add", "lstm": "LSTM"},
        *("x.out a.x", "x.out b.x", "a.out one.x", "b.out two.x", "one.out sum_1.x[0]"),
        *("two.out sum_1.x[1]", "x.out sum_1.x[2]", "sum_1.out lstm.x"),
    )
    project = edits.define(Project(edits.twin(graph, "b", "a")), "Scaled", scaled())
    for name in ("one", "two"):
        graph = edits.exchange(project.graph, name, Use("Scaled"))
        project = project.with_drawing(graph)
    return project


Act = Callable[[Project, Any], Project]


def _add(project: Project, draw: Any) -> Project:
    kind = draw(st.sampled_from(KINDS))
    at = (draw(st.integers(-2000, 2000)) / 2, draw(st.integers(-2000, 2000)))
    return edits.place(project, "", CATALOGUE[kind](), at)[0]


def _place(project: Project, draw: Any) -> Project:
    if "Scaled" not in project.composites:
        project = edits.define(project, "Scaled", scaled())
    project, name = edits.place(project, "", Use("Scaled"), (0.0, 0.0))
    value: Any = draw(st.sampled_from([1, 64, Expression("2 ** 3")]))
    return project.with_drawing(edits.configure(project.graph, name, channels=value))


def _node(project: Project, draw: Any) -> str:
    return str(draw(st.sampled_from(sorted(project.graph.nodes))))


def _connect(project: Project, draw: Any) -> Project:
    graph = project.graph
    first, last = _node(project, draw), _node(project, draw)
    outlets, inlets = project.outlets(graph.nodes[first]), project.inlets(graph.nodes[last])
    if not outlets or not inlets:
        return project
    source = Port(first, draw(st.sampled_from(outlets)))
    target = Port(last, draw(st.sampled_from(inlets)).name)
    return project.with_drawing(edits.connect(project, graph, source, target))


def _disconnect(project: Project, draw: Any) -> Project:
    found = list(project.graph.links())
    if not found:
        return project
    return project.with_drawing(
        edits.disconnect(project.graph, draw(st.sampled_from(found)).target)
    )


def _remove(project: Project, draw: Any) -> Project:
    return edits.remove_nodes(project, "", {_node(project, draw)})


def _rename(project: Project, draw: Any) -> Project:
    name, number = _node(project, draw), draw(st.integers(0, 99))
    return edits.rename_node(project, "", name, f"named_{number}")


def _move(project: Project, draw: Any) -> Project:
    at = (draw(st.floats(-1e5, 1e5)), draw(st.floats(-1e5, 1e5)))
    return project.with_drawing(edits.move(project.graph, {_node(project, draw): at}))


def _title(project: Project, draw: Any) -> Project:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
    return project.with_drawing(edits.title(project.graph, _node(project, draw), text))


def _repeat(project: Project, draw: Any) -> Project:
    count: Any = draw(st.sampled_from([0, 1, 3, Expression("i + 1")]))
    return project.with_drawing(edits.repeat(project.graph, _node(project, draw), count))


def _twin(project: Project, draw: Any) -> Project:
    graph = edits.twin(project.graph, _node(project, draw), _node(project, draw))
    return project.with_drawing(graph)


def _paste(project: Project, draw: Any) -> Project:
    chosen = draw(st.sets(st.sampled_from(sorted(project.graph.nodes)), max_size=4))
    piece = edits.copy(project.graph, chosen)
    return project.with_drawing(edits.paste(project.graph, piece, (20.0, 20.0))[0])


def _group(project: Project, draw: Any) -> Project:
    chosen = draw(st.sets(st.sampled_from(sorted(project.graph.nodes)), max_size=4))
    return edits.group(project, "", chosen, f"Group{draw(st.integers(0, 99))}")


def _ungroup(project: Project, draw: Any) -> Project:
    return edits.ungroup(project, "", _node(project, draw))


def _take_out(project: Project, draw: Any) -> Project:
    chosen = draw(st.sets(st.sampled_from(sorted(project.graph.nodes)), max_size=3))
    return project.with_drawing(edits.take_out(project, project.graph, chosen))


def _put_on_wire(project: Project, draw: Any) -> Project:
    name, wires = _node(project, draw), sorted(project.graph.links())
    if not wires:
        return project
    link = draw(st.sampled_from(wires))
    return project.with_drawing(edits.put_on_wire(project, project.graph, name, link))


def _join(project: Project, draw: Any) -> Project:
    names = st.lists(st.sampled_from(sorted(project.graph.nodes)), max_size=4, unique=True)
    return project.with_drawing(edits.join_in_order(project, project.graph, draw(names))[0])


def _switch(project: Project, draw: Any) -> Project:
    mode = draw(st.sampled_from(MODES))
    return project.with_drawing(edits.switch(project, project.graph, _node(project, draw), mode))


def _reroute(project: Project, draw: Any) -> Project:
    wires = sorted(project.graph.links())
    if not wires:
        return project
    link = draw(st.sampled_from(wires))
    return project.with_drawing(edits.reroute(project, project.graph, link, (0.0, 0.0))[0])


def _colour(project: Project, draw: Any) -> Project:
    wanted = draw(st.sampled_from(("", *COLOURS)))
    return project.with_drawing(edits.colour(project.graph, _node(project, draw), wanted))


ACTS: tuple[Act, ...] = (
    *(_add, _add, _add, _connect, _connect, _connect, _connect, _place, _disconnect, _remove),
    *(_rename, _move, _title, _repeat, _twin, _paste, _group, _ungroup),
    *(_take_out, _put_on_wire, _join, _switch, _switch, _reroute, _colour),
)


@st.composite
def histories(draw: Any, most: int = 25) -> list[Project]:
    """Give the projects that a row of random edits goes through; refused edits are left out."""
    project = draw(st.sampled_from((Project(), Project(residual(3)), placed())))
    found = [project]
    for act in draw(st.lists(st.sampled_from(ACTS), min_size=most // 3, max_size=most)):
        if not project.graph.nodes and act not in {_add, _place}:
            continue
        try:
            project = act(project, draw)
        except UserError:
            continue
        found.append(project)
    return found


def projects() -> st.SearchStrategy[Project]:
    """Give projects that random edits have made."""
    return histories().map(lambda found: found[-1])
