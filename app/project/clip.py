"""A piece of a drawing as text for the clipboard, with the wires that led into it."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace

from app.graph.graph import Link, Port, Project
from app.project import file
from app.project.strict import dump

OUTER = "outer"
"""Under which key the wires from outside stand in the text."""
MOST = 10_000
_NAME = re.compile(r"\w+(\[\d{1,4}\])?")


def write(piece: Project, outer: Iterable[Link]) -> str:
    """Give the text of a piece; it is that of a project, so it can be mailed and opened too."""
    wires = [[str(link.source), str(link.target)] for link in outer]
    return file.write(replace(piece, extra=dump({OUTER: wires} if wires else {})))


def read(text: str) -> tuple[Project, tuple[Link, ...]]:
    """Give the piece that a text holds, and the wires that led into it, as far as they are wires.

    Raises
    ------
    UserError
        If it is no project.
    """
    piece = file.read(text)
    told = json.loads(piece.extra).get(OUTER)
    found = []
    for wire in told[:MOST] if isinstance(told, list) else ():
        if isinstance(wire, list) and len(wire) == 2 and all(isinstance(e, str) for e in wire):
            ends = [Port(*end.partition(".")[::2]) for end in wire]
            named = all(_NAME.fullmatch(end.name) for end in ends)
            if named and ends[1].node in piece.graph.nodes:
                found.append(Link(*ends))
    return piece, tuple(found)
