"""How fast a drawing is understood, in a warm process and on one thread: medians."""

import gc
import select
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from statistics import median

import torch

from app.compiler.analysis import Analyst
from app.compiler.report import Analysis
from app.engine.client import EngineClient
from app.engine.messages import Analyse, Answer
from app.graph.graph import Graph, Link, Node, Port, Project
from app.project import file, templates
from nodes.activation import ReLU
from nodes.dense import Linear
from nodes.ends import Input

Row = tuple[str, float, str, float]


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    torch.set_num_threads(1)
    resnet, digits = templates.make("resnet50"), templates.make("cnn-digits")
    adding, wide = templates.make("lstm-adding"), of_linears(1_000)
    Analyst().analyse(resnet)  # what torch does once in a process
    gc.collect()
    return [
        ("ResNet-50, nothing remembered", fresh(resnet), "ms", 400.0),
        ("1,000 nodes, 100 of them distinct", fresh(wide), "ms", 600.0),
        ("edit near the end of ResNet-50", edited(resnet), "ms", 20.0),
        ("edit near the end of cnn-digits", edited(digits), "ms", 20.0),
        ("edit near the end of lstm-adding", edited(adding), "ms", 20.0),
        ("edit near the end of 1,000 nodes", edited(wide), "ms", 100.0),
        ("from send to answer, cnn-digits", answered(digits), "ms", 50.0),
    ]


def milliseconds(act: Callable[[], object]) -> float:
    """Give the CPU time of an act."""
    begin = time.process_time()
    act()
    return 1_000 * (time.process_time() - begin)


def fresh(project: Project, times: int = 5) -> float:
    """Give the time of an analysis by somebody who remembers nothing."""
    return median(milliseconds(lambda: Analyst().analyse(project)) for _ in range(times))


def edited(project: Project, times: int = 9) -> float:
    """Give the time of an analysis after the last `Linear` was changed."""
    analyst = Analyst()
    analyst.analyse(project)
    found = []
    for features in range(11, 11 + times):
        after = changed(project, features)
        found.append(milliseconds(lambda: analyst.analyse(after)))  # noqa: B023  # called at once
    return median(found)


def answered(project: Project, times: int = 9) -> float:
    """Give the wall time between a question to a warm engine and its answer."""
    client = EngineClient()
    client.start()
    hear(client)  # that it is ready
    found = []
    for features in range(10, 11 + times):
        text = file.write(changed(project, features))
        question = Analyse(features, text)
        begin = time.perf_counter()
        client.send(question)
        hear(client)
        found.append(1_000 * (time.perf_counter() - begin))
    client.end()
    return median(found[1:])


def hear(client: EngineClient) -> Answer:
    """Wait for an answer."""
    while client.alive:
        select.select([client], [], [], 1.0)
        for answer in client.receive():
            if isinstance(answer, Analysis):
                assert not answer.problems, answer.problems[0].message
            return answer
    raise RuntimeError(f"{client.trouble} {client.log_tail()}")


def changed(project: Project, features: int) -> Project:
    """Give the project with another number of features of its last `Linear`."""
    graph = project.graph
    linears = [name for name in graph.in_order() if isinstance(graph.nodes[name].block, Linear)]
    node = replace(graph.nodes[linears[-1]], block=Linear(features=features))
    return replace(project, graph=replace(graph, nodes=graph.nodes.set(linears[-1], node)))


def of_linears(count: int) -> Project:
    """Draw a long chain of linear layers of 50 widths, each with its activation."""
    nodes = {"input_1": Node(Input(axes="16"))}
    for index in range(0, count - 2, 2):
        nodes[f"linear_{index}"] = Node(Linear(features=8 + index // 2 % 50))
        nodes[f"relu_{index}"] = Node(ReLU())
    nodes[f"linear_{count - 2}"] = Node(Linear(features=10))
    links = [Link(Port(one, "out"), Port(other, "x")) for one, other in pairwise(nodes)]
    return Project(Graph.of(nodes, links))
