"""Project files for tests of the engine."""

from app.graph.graph import Composite, Graph, Link, Node, Port, Project
from app.project import file
from nodes.dense import Linear
from nodes.ends import Input, Output


def chain(features: int = 10, wired: bool = True) -> str:
    """Give the file of an input, a linear layer and an output, and of a composite beside them."""
    nodes = {
        "image": Node(Input(axes="16")),
        "linear_1": Node(Linear(features=features)),
        "scores": Node(Output()),
    }
    links = [Link(Port("linear_1", "out"), Port("scores", "x"))]
    if wired:
        links.append(Link(Port("image", "out"), Port("linear_1", "x")))
    within = Graph.of(
        {"x": Node(Input()), "out": Node(Output())},
        [Link(Port("x", "out"), Port("out", "x"))],
    )
    project = Project(Graph.of(nodes, links))
    return file.write(Project(project.graph, project.composites.set("Wire", Composite(within))))


CHAIN = chain()
