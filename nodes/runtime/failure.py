"""What keeps a run from going on, told in words, with the node where it happened."""

import json
import re
import traceback
from pathlib import Path

import torch


class RunError(Exception):
    """A run cannot go on; the text says why, and what to do.

    Parameters
    ----------
    reason
        A sentence or two.
    node
        The address of the node that it is about, or empty.
    """

    def __init__(self, reason: str, node: str = "") -> None:
        super().__init__(reason)
        self.node = node


def node_at(error: BaseException, package: Path) -> str:
    """Find the node whose generated line raised an error, innermost first; empty if none did.

    ``nodes.json`` in the package holds, for each generated file, the node of each line; and for
    each twin of the main drawing the node by whose lines and weights it runs.
    """
    try:
        lines_of = json.loads((package / "nodes.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        lines = lines_of.get(path.name, []) if path.parent == package else []
        line = (frame.lineno or 0) - 1
        if 0 <= line < len(lines) and lines[line]:
            return str(lines[line])
    return ""


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether memory ran out, of a GPU or of the machine."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    told = ("can't allocate memory", "not enough memory")
    return isinstance(error, RuntimeError) and any(words in str(error) for words in told)


def asked_for(error: BaseException) -> int:
    """Read from an error how many bytes could not be had; 0 where it does not say."""
    found = re.search(r"allocate ([\d.]+) ?([KMGT]i?B|bytes)", str(error))
    if found is None:
        return 0
    unit = {"b": 0, "K": 1, "M": 2, "G": 3, "T": 4}[found[2][0]]
    return int(float(found[1]) * 1024**unit)


def in_words(size: float) -> str:
    """Write a number of bytes as a person reads it."""
    for unit in ("bytes", "KiB", "MiB"):
        if size < 1024:
            return f"{size:.0f} {unit}"
        size /= 1024
    return f"{size:.1f} GiB"
