"""Project files: read from anywhere, written whole or not at all."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from app.graph.graph import Project
from app.project import pictures
from app.project.reading import prove, read
from app.project.strict import MOST_BYTES, undisturbed
from app.project.writing import write
from nodes.errors import UserError

__all__ = ["SUFFIX", "load", "read", "save", "save_bytes", "write"]

SUFFIX = ".netwright"


def load(path: Path) -> Project:
    """Read the project in a file: one of ours, or a picture that holds one.

    Raises
    ------
    UserError
        If the file cannot be read or holds no project.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(
            "{path} cannot be read: {reason}.", path=path, reason=_reason(error)
        ) from None
    try:
        if pictures.is_picture(data):
            return read(pictures.extract(data))
        return read(data)
    except UserError as error:
        raise UserError("{path}: {reason}", path=path, reason=str(error)) from None


def save(project: Project, path: Path) -> None:
    """Write a project into a file, in place of what it held.

    Raises
    ------
    UserError
        If it cannot be written; what the file held before is still there.
    """
    with undisturbed():  # what is read is let go of before anything looks through it
        data = write(project).encode("utf-8")
        if len(data) > MOST_BYTES:
            raise UserError(
                "{path} would be larger than {most} MB and could not be opened again.",
                path=path,
                most=MOST_BYTES // 2**20,
            )
        try:
            prove(data, project)
        except UserError as error:
            raise UserError(
                "{path} was not saved, since it could not be opened again: {reason} "
                "What the file held before is unharmed.",
                path=path,
                reason=str(error),
            ) from None
    save_bytes(data, path)


def save_bytes(data: bytes, path: Path) -> None:
    """Put bytes into a file, whole or not at all, and onto the disk before it is told done.

    Raises
    ------
    UserError
        If that fails; what the file held before is still there.
    """
    try:
        real = Path(os.path.realpath(path))  # a link stays a link; unlike resolve, no loop raises
        _replace(data, real)
    except OSError as error:
        raise UserError(
            "{path} could not be saved: {reason}. What the file held before is unharmed.",
            path=path,
            reason=_reason(error),
        ) from None
    _settle(real.parent)


def _replace(data: bytes, path: Path) -> None:
    """Write a file beside ``path``, and rename it onto it."""
    mode = None
    with suppress(FileNotFoundError):
        mode = stat.S_IMODE(path.stat().st_mode)
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(6)}.part")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        try:
            _write_all(descriptor, data)
            if mode is not None and hasattr(os, "fchmod"):  # Windows has no such modes
                os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _settle(folder: Path) -> None:
    """Ask for the rename itself to reach the disk.

    The new file is there by now, so a file system that cannot do this is no failure.
    """
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write \r\n otherwise
