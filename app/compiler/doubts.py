"""Doubts: what can run and is most likely not meant, with what would put it right."""

from collections.abc import Iterator
from dataclasses import replace

from app.compiler.case import Case
from app.compiler.repairs import classes_wanted
from app.compiler.report import Fix, Problem
from app.compiler.shapes import Walked
from app.graph.graph import Link
from nodes.block import Block
from nodes.spec import Spec


def doubts(walked: Walked) -> Iterator[Problem]:
    """Tell of a drawing that can run where it gives scores of more classes than there are.

    A loss and the metrics beside it get the same scores, so these are told of once.
    """
    graph = walked.graph
    told = set()
    ranked = sorted(walked.order, key=lambda name: graph.nodes[name].role != "loss")
    for name in ranked:
        block = graph.nodes[name].block
        if not isinstance(block, Block) or block.role not in ("loss", "metric"):
            continue
        links = [link for link in graph.arriving(name) if link.source in walked.specs]
        case = Case(graph, name, block, links, walked.specs)
        scores = next((link for link in links if link.target.name == "scores"), None)
        if scores is None or case.target is None or scores.source in told:
            continue
        given, wanted = classes(case.spec(scores), case.target), case.target.high
        if given is None or not isinstance(wanted, int) or given <= wanted:
            continue
        told.add(scores.source)
        yield _of_classes(case, scores, given, wanted)


def classes(scores: Spec, target: Spec) -> int | None:
    """Give of how many classes there are scores, where the target is a class."""
    if target.kind != "label" or target.floating or scores.rank != target.rank + 1:
        return None
    size = scores.axes[-1 if scores.rank == 3 and scores.kind != "image" else 1]
    return size if isinstance(size, int) else None


def _of_classes(case: Case, scores: Link, given: int, wanted: int) -> Problem:
    fixes = tuple(
        Fix(template, values, "", tuple(steps)) for template, values, steps in classes_wanted(case)
    )
    problem = Problem(
        case.name,
        "{node} gets scores of {given} classes from {source}, but there are only {wanted}.",
        {"node": case.name, "given": given, "source": str(scores.source), "wanted": wanted},
        "scores",
        fixes,
        inside=case.name,
    )
    return replace(problem, warning=True)
