"""What a drawing asks of the world: the fields of its data sets, and code that is trusted."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.compiler.permissions import Permissions, path_fields
from app.compiler.probe import NAMES, runtime_names
from app.compiler.shapes import Context
from nodes.block import Block
from nodes.errors import UserError
from nodes.spec import Spec


class Outside:
    """Asks data sets for their fields and runs trusted code, each once."""

    def __init__(self) -> None:
        self._fields: dict[tuple[Block, float], dict[str, Spec]] = {}
        self._classes: dict[tuple[str, str], type] = {}

    def context(self, permissions: Permissions, refused: Mapping[str, UserError]) -> Context:
        """Give what the walk over a drawing may use, where these are the permissions."""

        def trusted(name: str, text: str) -> type:
            digest = hashlib.sha256(text.encode()).hexdigest()
            if not permissions.all_code and digest not in permissions.trusted:
                raise UserError(
                    "{node} holds code that you have not trusted yet. Review it, then trust it."
                )
            if (name, digest) not in self._classes:
                self._classes[name, digest] = _run_code(name, text)
            return self._classes[name, digest]

        return Context(self._ask, trusted, refused)

    def _ask(self, block: Block) -> dict[str, Spec]:
        """Give the specs of a data set's fields; where they lie in files, ask the data set."""
        if not path_fields(type(block)):
            return block.fields()  # type: ignore[attr-defined, no-any-return]  # sources have fields
        key = block, _stamp(block)
        found = self._fields.get(key)
        if found is None:
            found = _described(block)
            self._fields[key] = found
        return found


def _stamp(block: Block) -> float:
    """Tell when the files of a data set were last changed."""
    paths = [Path(str(getattr(block, name))) for name in path_fields(type(block))]
    return max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)


def _described(block: Block) -> dict[str, Spec]:
    """Ask a data set of the runtime for the specs of its fields."""
    spared = getattr(block, "optional_files", ())
    if not all(getattr(block, name) for name in path_fields(type(block)) if name not in spared):
        raise UserError("{node} has no file yet. Choose one in its form.")
    code = block.data()  # type: ignore[attr-defined]  # sources declare it
    try:
        made = eval(code, runtime_names(block.needs))  # noqa: S307  # our own text: checked values by their repr
        told = made.describe()
    except UserError:
        raise
    except Exception as error:  # a file may hold anything, and a library may stumble over it
        raise UserError("{node} cannot read its data: {reason}", reason=_said(error)) from error
    return {name: _spec_of(each) for name, each in told.items()}


def _said(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return text if len(text) <= 1_000 else f"{text[:1_000]} …"


def _spec_of(told: Mapping[str, Any]) -> Spec:
    spec = Spec.tensor(*told.get("axes", ()), dtype=str(told.get("dtype", "float32")))
    if told.get("whole"):  # the field of a graph, whose rows are no samples
        spec = replace(spec, axes=spec.axes[1:])
    return replace(spec, kind=told.get("kind", "tensor"), high=told.get("high"))


def _run_code(name: str, text: str) -> type:
    """Run a code block that the user trusts, and give its class."""
    namespace: dict[str, Any] = {"__name__": "code_block", **NAMES}
    try:
        exec(compile(text, f"<{name}>", "exec"), namespace)  # noqa: S102  # the user trusts this very text
    except Exception as error:
        raise UserError("{node}'s code cannot be read: {reason}", reason=str(error)) from error
    found = namespace.get(name)
    if not isinstance(found, type):
        raise UserError("{node}'s code has no class {name}.", name=name)
    return found
