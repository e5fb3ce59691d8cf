"""Which packages the program wrote itself, here: only their code is run without being asked for.

A run folder comes along with a project from anywhere, and importing its package runs it.
"""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from app.project.trust import Trust
from nodes.errors import UserError

_written: set[str] = set()
"""What this process wrote, known even where nothing can be remembered."""


def seal(package: Path) -> None:
    """Remember a package, as it is now, as one that the program wrote."""
    told = _told(package)
    _written.add(told)
    with suppress(UserError):  # a run needs no writable settings; it is only not known later
        Trust().trust(told)


def check(package: Path) -> None:
    """Raise a `UserError` unless the program wrote this package here, and nobody changed it."""
    try:
        for compiled in sorted(package.rglob("__pycache__")):
            _remove(compiled)  # Python would run it in place of the code that is looked at here
        told = _told(package)
    except OSError as error:
        raise UserError(
            "The code in {folder} cannot be checked: {reason}.",
            folder=package,
            reason=error.strerror or error,
        ) from error
    if told not in _written and not Trust().trusts(told):
        raise UserError(
            "The code in {folder} was not written here by Netwright, or was changed since, and so "
            "it is not run. Train the project again; or read that code, and if you trust it, run "
            "the command with --trust-code.",
            folder=package,
        )


def _remove(folder: Path) -> None:
    if folder.is_symlink() or not folder.is_dir():
        folder.unlink()
    else:
        shutil.rmtree(folder)


def _told(package: Path) -> str:
    """Name every file of a package with what it holds; a link counts as a file of its own kind."""
    lines = ["a package"]
    for folder, inner, files in os.walk(package):
        for name in sorted((*inner, *files)):
            path = Path(folder) / name
            place = path.relative_to(package).as_posix()
            if path.is_symlink():
                lines.append(f"{place!r} is a link")
            elif name in files:
                lines.append(f"{place!r} {hashlib.sha256(path.read_bytes()).hexdigest()}")
    return "\n".join(sorted(lines))
