"""Locks between processes, which the system gives back when their holder dies."""

import hashlib
import os
import sys
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """A file that at most one process holds; make one by `taken`."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @classmethod
    def taken(cls, path: Path) -> Self | None:
        """Take the lock of that file, or give None while another one holds it.

        Raises
        ------
        OSError
            If the file cannot be made.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return None
        return cls(descriptor)

    def give_back(self) -> None:
        """Let others take it."""
        if self._descriptor is not None:
            os.close(self._descriptor)  # which unlocks it
            self._descriptor = None


def claim(project: Path, folder: Path) -> Lock | None:
    """Claim a project file for one window, or give None where another has it open.

    Where locks cannot be kept, as on a full disk, the file is claimed without one: opening it
    matters more than being told of a second window.

    Parameters
    ----------
    project
        The file.
    folder
        Where the locks lie; not beside the project, which may be on a shared disk.
    """
    name = hashlib.sha256(os.fsencode(os.path.realpath(project))).hexdigest()[:32]
    try:
        return Lock.taken(folder / "open" / name)
    except OSError:
        return Lock(None)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
