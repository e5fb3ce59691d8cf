"""What is told where a wire brings nothing, since a node is disabled, bypassed or a reroute."""

from collections.abc import Mapping
from dataclasses import replace

from app.compiler.report import Fix, Problem
from app.compiler.shapes import UNFED
from app.graph.effective import Effective, Lost

TOLD: Mapping[str, str] = {
    "disabled": (
        "Nothing comes to {port} of {node}: {source} is disabled. Enable it, or lead another wire "
        "there."
    ),
    "bypassed": (
        "Nothing comes to {port} of {node}: {source} is bypassed, and nothing that leads to it "
        "fits here. Enable it, or lead another wire here."
    ),
    "": (
        "Nothing comes to {port} of {node}: no wire leads to {source}. Drag one there from the "
        "block that gives it."
    ),
}
"""By the mode of the node at which a wire ends."""
WAYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "disabled": (("Enable {source}", ""), ("Bypass {source}", "bypassed")),
    "bypassed": (("Enable {source}", ""),),
    "": (),
}
"""By that mode, what is done and which mode it then has."""


def explained(problem: Problem, counted: Effective) -> Problem:
    """Tell of a port that gets nothing why it does not, where a wire leads there."""
    if problem.template != UNFED:
        return problem
    missing = str(problem.values["ports"]).split(", ")
    for port, lost in counted.lost.get(problem.composite, {}).items():
        if port.node == problem.inside and port.stem in missing:
            return _told(problem, port.stem, lost)
    return problem


def _told(problem: Problem, port: str, lost: Lost) -> Problem:
    elsewhere = lost.composite != problem.composite
    source = f"{lost.composite}.{lost.node}" if elsewhere else lost.node
    fixes = tuple(
        Fix(
            told,
            {"source": source},
            lost.composite,
            ({"verb": "switch", "name": lost.node, "mode": mode},),
        )
        for told, mode in WAYS[lost.mode]
    )
    return replace(
        problem,
        template=TOLD[lost.mode],
        values={"node": problem.inside, "port": port, "source": source},
        port=port,
        fixes=fixes,
    )
