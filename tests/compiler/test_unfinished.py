"""However a drawing is mutilated, the answer is an analysis: problems or code, never a crash."""

import ast
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.compiler.analysis import Analyst
from app.graph.graph import Graph, Link, Node, Port, Project, Standing, Use
from app.project import templates
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression, Whole, params
from tests.compiler.drawings import Gardener

EXPRESSIONS = ("1 / 0", "nothing", "i", "2 ** 40", "-1", "channels * 2", "1 < 2", "in_channels")


def mutilated(dice: random.Random, project: Project) -> Project:
    """Do to one of a project's drawings what an editor may, and what it should not."""
    composite = dice.choice(["", *sorted(project.composites)])
    graph = project.drawing(composite)
    nodes = {name: graph.nodes[name] for name in sorted(graph.nodes)}
    links = sorted(graph.links())
    name = dice.choice([*nodes]) if nodes else ""
    same = [
        other
        for other, node in nodes.items()
        if other != name and not node.twin and type(node.block) is type(nodes[name].block)
    ]
    match dice.randrange(9) if nodes else 8:
        case 0 if all(node.twin != name for node in nodes.values()):
            del nodes[name]
            links = [each for each in links if name not in (each.source.node, each.target.node)]
        case 1 if links:
            links.remove(dice.choice(links))
        case 2 if links:
            one = links.pop(dice.randrange(len(links)))
            other = dice.choice([*nodes])
            links.append(Link(Port(other, "out"), one.target))
        case 3:
            nodes[name] = replace(nodes[name], block=odd(dice, nodes[name].block))
        case 4:
            nodes[name] = replace(nodes[name], repeat=Expression(dice.choice(EXPRESSIONS)))
        case 5:
            nodes[name] = replace(nodes[name], when=Expression(dice.choice(EXPRESSIONS)))
        case 6 if same:
            nodes[name] = replace(nodes[name], twin=dice.choice(same))
        case 7 if project.composites:
            used = dice.choice([*sorted(project.composites), "Nothing"])
            nodes[name] = replace(nodes[name], block=Use(used))
        case _:
            kind = CATALOGUE[dice.choice(sorted(CATALOGUE))]
            new = f"new_{len(nodes)}"
            nodes[new] = Node(kind())
            if name:
                links.append(Link(Port(name, "out"), Port(new, "x")))
    return project.with_drawing(Graph.of(nodes, without_gaps(links)), composite)


def without_gaps(links: list[Link]) -> Iterator[Link]:
    """Number the wires of ports for many anew, as every edit does."""
    places: Counter[tuple[str, str]] = Counter()
    for link in sorted(links, key=lambda each: each.target.place):
        target = link.target
        if "[" in target.name:
            place = places[target.node, target.stem]
            places[target.node, target.stem] += 1
            target = Port(target.node, f"{target.stem}[{place}]")
        yield Link(link.source, target)


def odd(dice: random.Random, block: Standing) -> Standing:
    """Give a block with another value, or an expression that may have none."""
    if not isinstance(block, Block):
        return block
    for field, param in params(type(block)).items():
        if isinstance(param, Whole) and dice.random() < 0.5:
            value = dice.choice([1, 3, 7, 10**9, *map(Expression, EXPRESSIONS)])
            try:
                return block.with_values(**{field: value})
            except UserError:
                continue
    return block


def drawings() -> Iterator[Project]:
    for template in templates.known():
        if template.name != "vit-b-16":  # each look at it takes a while
            yield templates.make(template.name)
    for drawing in Gardener().drawings(12, first=500):
        yield drawing.project


def check(count: int, first: int) -> None:
    analyst = Analyst()
    for number, project in enumerate(drawings()):
        for turn in range(count):
            dice = random.Random(f"{first} {number} {turn}")
            after = project
            for _ in range(dice.randint(1, 4)):
                after = mutilated(dice, after)
            analysis = analyst.analyse(after)
            assert all(each.message for each in analysis.problems)
            for source in analysis.files.values():
                ast.parse(source.text)
                assert source.text.count("\n") == len(source.nodes)
            try:
                analyst.package(after)
            except UserError as error:
                assert str(error)  # noqa: PT017  # it may also succeed
            else:
                assert not analysis.problems


@pytest.mark.slow
def test_a_mutilated_drawing_is_analysed_all_the_same() -> None:
    check(6, 0)


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_a_thousand_mutilated_drawings_are_analysed_all_the_same() -> None:
    check(60, 1)
