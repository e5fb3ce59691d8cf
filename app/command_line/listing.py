"""The commands that need no torch: templates, new, blocks."""

from pathlib import Path
from typing import Any

from app.command_line.output import DONE, Output
from app.command_line.projects import Modes, permitted
from app.project import file, templates
from nodes import CATALOGUE, category_of
from nodes.block import doc
from nodes.errors import UserError
from nodes.params import Choice, Flag, Names, Numbers, Param, Real, Sizes, Text, Whole, params
from nodes.params import Path as PathParam


def list_templates(output: Output) -> int:
    """List the models that come along."""
    found = templates.known()
    output.data([{"name": each.name, "title": each.title, "help": each.help} for each in found])
    output.table([(each.name, each.title) for each in found], ("template", "title"))
    return DONE


def new(template: str, path: Path, sets: list[str], modes: Modes, output: Output) -> int:
    """Start a project from a template."""
    if path.exists() and (path.is_dir() or path.stat().st_size):
        raise UserError("{path} exists already; choose another name.", path=path)
    project = templates.make(template)
    opened = permitted(project, path, sets, modes, name=path.stem)
    file.save(opened.project, path)
    output.data({"project": str(path), "template": template})
    output.say(f"{path}: {len(opened.project.graph.nodes)} blocks")
    return DONE


def list_blocks(output: Output) -> int:
    """List every block with its ports and params."""
    output.data([_block(name) for name in CATALOGUE])
    output.table(
        ((name, category_of(kind), doc(kind)) for name, kind in CATALOGUE.items()),
        ("block", "category", "what it does"),
    )
    return DONE


def _block(name: str) -> dict[str, Any]:
    kind = CATALOGUE[name]
    made = kind()
    return {
        "name": name,
        "category": category_of(kind),
        "role": kind.role,
        "help": doc(kind),
        "ports": {
            "inputs": [
                {
                    "name": inlet.name,
                    "many": inlet.many,
                    "optional": inlet.optional,
                    "takes": sorted(inlet.takes),
                }
                for inlet in made.inputs()
            ],
            "outputs": list(made.outputs()),
        },
        "params": [_param(key, param) for key, param in params(kind).items()],
    }


KINDS: tuple[tuple[type[Param], str], ...] = (
    (Flag, "flag"),
    (Whole, "whole"),
    (Real, "real"),
    (Choice, "choice"),
    (Sizes, "sizes"),
    (Numbers, "numbers"),
    (Names, "names"),
    (PathParam, "path"),
    (Text, "text"),
)
"""What each kind of param is called, the nearer kind first."""


def _param(name: str, param: Param) -> dict[str, Any]:
    kind = next(word for kind, word in KINDS if isinstance(param, kind))
    told: dict[str, Any] = {
        "name": name,
        "kind": kind,
        "default": param.write(param.default),
        "hint": param.hint,
    }
    if param.unit:
        told["unit"] = param.unit
    for bound in ("low", "high", "length"):
        if getattr(param, bound, None) is not None:
            told[bound] = getattr(param, bound)
    if isinstance(param, Choice):
        told["options"] = list(param.options)
    return told
