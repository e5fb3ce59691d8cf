"""What is read as a whole must be a plain file, and fit into memory."""

import os
from pathlib import Path

from ..failure import RunError


def expect_fit(file: str, times: float, size: int = 0) -> None:
    """Raise a `RunError` unless a file can be read as a whole.

    Parameters
    ----------
    file
        The file. A pipe, which might never end, or a device is refused.
    times
        How many times its size it takes in memory.
    size
        Its size where that is not the size on disk (bytes).
    """
    path = Path(file)
    if path.exists() and not path.is_file():
        raise RunError(f"{file} is no file that can be read.")
    held = size or (path.stat().st_size if path.exists() else 0)
    there = _memory()
    if there and held * times > there:
        raise RunError(
            f"{file} holds {held / 1e9:,.1f} GB, which would not fit into memory when it is read."
        )


def expect_inside(path: Path, folder: Path) -> None:
    """Raise a `RunError` if a path in a folder is a link that leads out of it."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise RunError(
            f"{path} is a link that leads out of {folder}. Choose the folder that it leads to."
        )


def _memory() -> int:
    """Give the memory of the machine (bytes), or 0 where the system does not tell."""
    names = getattr(os, "sysconf_names", {})
    if "SC_PHYS_PAGES" not in names or "SC_PAGE_SIZE" not in names:
        return 0
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
