"""What a project may read and run besides its own text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from app.graph.graph import Node, Project
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Path as PathParam
from nodes.params import params


@dataclass(frozen=True, slots=True)
class Permissions:
    """What a project may read and run besides its own text.

    Parameters
    ----------
    folder
        The folder of the project file; None for an untitled one.
    granted
        Paths outside of it that the user has chosen, resolved.
    trusted
        Digests (sha256, hexadecimal) of the code texts that the user trusts.
    all_paths, all_code
        Whether everything is allowed, as ``--trust-paths`` and ``--trust-code`` say.
    """

    folder: Path | None = None
    granted: tuple[str, ...] = ()
    trusted: frozenset[str] = frozenset()
    all_paths: bool = False
    all_code: bool = False


def settled(project: Project, permissions: Permissions) -> tuple[Project, dict[str, UserError]]:
    """Make the paths of the main drawing absolute, and tell which ones nobody granted."""
    refused: dict[str, UserError] = {}
    real: dict[str, Node] = {}
    for name, node in project.graph.nodes.items():
        if not isinstance(node.block, Block) or not path_fields(type(node.block)):
            continue
        try:
            real[name] = replace(
                node, block=node.block.with_values(**_real(node.block, permissions))
            )
        except UserError as error:
            refused[name] = error
    if not real:
        return project, refused
    graph = replace(project.graph, nodes=project.graph.nodes.update(real))
    return replace(project, graph=graph), refused


def path_fields(kind: type) -> tuple[str, ...]:
    """Give the names of a block's fields that hold paths."""
    known: Any = kind  # a class is hashable, which the type checker does not see
    return _path_fields(known)


@cache
def _path_fields(kind: Any) -> tuple[str, ...]:
    return tuple(name for name, param in params(kind).items() if isinstance(param, PathParam))


def _real(block: Block, permissions: Permissions) -> Mapping[str, str]:
    given = {name: str(getattr(block, name)) for name in path_fields(type(block))}
    return {name: allowed(text, permissions) for name, text in given.items() if text}


def allowed(text: str, permissions: Permissions) -> str:
    """Give the real path that a project's path stands for.

    Raises
    ------
    UserError
        If it leads out of the project's folder and nobody has granted it.
    """
    path = Path(text)
    folder = permissions.folder
    if path.is_absolute() or folder is not None or permissions.all_paths:
        real = ((folder or Path.cwd()) / path).resolve()
        inside = (
            not path.is_absolute() and folder is not None and real.is_relative_to(folder.resolve())
        )
        if inside or permissions.all_paths or str(real) in permissions.granted:
            return str(real)
    raise UserError(
        "{node} reads {path}, which lies outside of the project's folder. "
        "Choose the file or folder again to allow it.",
        path=text,
    )
