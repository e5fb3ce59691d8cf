"""Opens what the command line names: a project, its run folders, and values that are set."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.graph import edits, names
from app.graph.expressions import evaluate, names_in
from app.graph.graph import Mode, Project, Unknown, Use, node_of
from app.project import file
from app.project.grants import Grants
from app.project.trust import Trust
from nodes.errors import UserError
from nodes.params import (
    Choice,
    Expression,
    Flag,
    Names,
    Numbers,
    Param,
    Real,
    Sizes,
    Text,
    Whole,
    params,
)
from nodes.params import Path as PathParam

TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Opened:
    """A project as the command line has it.

    Parameters
    ----------
    project
        With the values that were set.
    path
        Its file; None for a template.
    name
        What it is called.
    granted
        Paths outside its folder that it may read.
    trusted
        Digests of the code that the user trusts.
    all_paths, all_code
        Whether any path may be read, and any code run.
    """

    project: Project
    path: Path | None
    name: str
    granted: tuple[str, ...] = ()
    trusted: frozenset[str] = frozenset()
    all_paths: bool = False
    all_code: bool = False

    @property
    def package(self) -> str:
        """The name of its package."""
        return names.identifier(self.name)


@dataclass(slots=True)
class Setting:
    """Values that are being set, and the paths among them."""

    project: Project
    chosen: list[tuple[str, Path]] = field(default_factory=list)


Modes = Sequence[tuple[str, Mode]]
"""Addresses of nodes, and how they are to count."""


def open_project(
    path: Path,
    sets: Sequence[str] = (),
    modes: Modes = (),
    *,
    trust_code: bool = False,
    trust_paths: bool = False,
) -> Opened:
    """Read a project, set values and modes in it, and see what it may read and run.

    Raises
    ------
    UserError
        If it cannot be read, or a value cannot be set.
    """
    project = file.load(path)
    return permitted(project, path, sets, modes, trust_code=trust_code, trust_paths=trust_paths)


def permitted(
    project: Project,
    path: Path | None,
    sets: Sequence[str] = (),
    modes: Modes = (),
    *,
    name: str = "",
    trust_code: bool = False,
    trust_paths: bool = False,
) -> Opened:
    """Set values in a project; paths among them were chosen by the user, and are granted."""
    setting = Setting(project)
    for each in sets:
        set_value(setting, each)
    for address, mode in modes:
        set_mode(setting, address, mode)
    grants = Grants()
    if path is not None:
        for address, chosen in setting.chosen:
            grants.grant(path, address, chosen)
    known = {str(each) for each in grants.granted(setting.project, path)}
    known |= {str(chosen) for _, chosen in setting.chosen}
    return Opened(
        setting.project,
        path,
        name or (path.stem if path else "network"),
        tuple(sorted(known)),
        Trust().trusted(setting.project),
        trust_paths,
        trust_code,
    )


def set_value(setting: Setting, text: str) -> None:
    """Set a value as ``node.param=value`` tells, through composites by a dotted path.

    What stands in a composite that other places share is set at this place only.

    Raises
    ------
    UserError
        If there is no such value, or it cannot be that.
    """
    address, equals, value = text.partition("=")
    *path, key = address.strip().split(".")
    if not equals or not path or not all([*path, key]):
        raise UserError("{text} sets nothing: write node.param=value.", text=text)
    _set(setting, _drawing(setting, path, address), path[-1], key, value.strip())


def set_mode(setting: Setting, address: str, mode: Mode) -> None:
    """Disable or bypass the node at an address, as `set_value` sets a value.

    Raises
    ------
    UserError
        If there is no such node, or it cannot be that.
    """
    path = address.strip().split(".")
    composite = _drawing(setting, path, address)
    graph = setting.project.drawing(composite)
    graph = edits.switch(setting.project, graph, path[-1], mode)
    setting.project = setting.project.with_drawing(graph, composite)


def latest_run(opened: Opened, named: Path | None) -> Path:
    """Give the folder of a run: the named one, or the latest that has weights.

    Raises
    ------
    UserError
        If there is none.
    """
    # The history of runs is read only by commands that want one.
    from app.training.history import WEIGHTS, past_runs, runs_folder  # noqa: PLC0415

    if named is not None:
        if not (named / WEIGHTS).is_file():
            raise UserError(
                "There are no weights in {run}: it is no run that has trained.", run=named
            )
        return named.resolve()
    for run in past_runs(runs_folder(opened.path)):
        if run.has_weights:
            return run.folder.resolve()
    raise UserError("{name} has no run with weights yet. Train it first.", name=opened.name)


def package_in(run: Path) -> Path:
    """Give the package that lies in the folder of a run.

    Raises
    ------
    UserError
        If there is none.
    """
    for each in sorted(run.iterdir()):
        if (each / "settings.json").is_file() and (each / "model.py").is_file():
            return each
    raise UserError("There is no package in {run}.", run=run)


def _drawing(setting: Setting, path: Sequence[str], address: str) -> str:
    """Give the composite in whose drawing the node at the end of a path stands."""
    composite = ""
    for step in path[:-1]:
        if step.isdigit():
            raise UserError(
                "{address} names one of several repeats, which share their values; "
                "leave the number out.",
                address=address,
            )
        composite = _enter(setting, composite, step)
    return composite


def _enter(setting: Setting, composite: str, name: str) -> str:
    """Give the definition that a node stands for, one of its own if others share it."""
    project = setting.project
    node = node_of(project.drawing(composite), name)
    if not isinstance(node.block, Use):
        raise UserError("{node} is no composite.", node=name)
    used = node.block.composite
    drawings = ("", *project.composites)
    places = sum(
        isinstance(each.block, Use) and each.block.composite == used
        for drawing in drawings
        for each in project.drawing(drawing).nodes.values()
    )
    if places > 1:
        setting.project = edits.make_unique(project, composite, name)
        block = setting.project.drawing(composite).nodes[name].block
        assert isinstance(block, Use)
        used = block.composite
    return used


def _set(setting: Setting, composite: str, name: str, key: str, text: str) -> None:
    graph = setting.project.drawing(composite)
    node = node_of(graph, name)
    if isinstance(node.block, Unknown):
        known: dict[str, Param] = {}
    elif isinstance(node.block, Use):
        known = edits.composite_of(setting.project, node.block.composite).params()
    else:
        known = dict(params(type(node.block)))
    if key not in known:
        raise UserError(
            "{node} has no value named {key}; it has {known}.",
            node=name,
            key=key,
            known=", ".join(known) or "none",
        )
    value = typed(known[key], f"{name}.{key}", text)
    if isinstance(known[key], PathParam) and value:
        chosen = Path(text).expanduser().resolve()
        setting.chosen.append((f"{composite}.{name}" if composite else name, chosen))
        value = str(chosen)
    if isinstance(value, Expression):
        read = names_in(value)
        if not composite and read - {"i"}:
            raise UserError("{name} cannot be {text}.", name=f"{name}.{key}", text=text)
        value = value if read else evaluate(value, {})
    known[key].admit(f"{name}.{key}", value)
    graph = edits.configure(graph, name, **{key: value})
    setting.project = setting.project.with_drawing(graph, composite)


def typed(param: Param, name: str, text: str) -> object:
    """Read a value as the command line writes it.

    Raises
    ------
    UserError
        If it is no value of that kind.
    """
    match param:
        case Flag():
            if text.lower() in TRUTHS:
                return TRUTHS[text.lower()]
            return Expression(text)
        case Whole() | Real():
            return _number(text, real=isinstance(param, Real))
        case Sizes(single=single):
            parts = [_number(each, real=False) for each in _parts(text)]
            return parts[0] if single and len(parts) == 1 else tuple(parts)
        case Numbers():
            found = tuple(_number(each, real=True) for each in _parts(text))
            if any(isinstance(each, Expression) for each in found):
                raise UserError("{name} must be a list of numbers.", name=name)
            return found
        case Names():
            return tuple(_parts(text))
        case Choice() | Text():
            return text
        case _:
            raise AssertionError(param)


def _parts(text: str) -> list[str]:
    return [each.strip() for each in text.strip("()[] ").split(",") if each.strip()]


def _number(text: str, *, real: bool) -> int | float | Expression:
    for kind in (int, float) if real else (int,):
        try:
            return kind(text)
        except ValueError:
            continue
    return Expression(text)


def with_device(settings: str, device: str) -> str:
    """Give the text of a package's settings with another device in it."""
    return json.dumps({**json.loads(settings), "device": device}, indent=2) + "\n"
