"""What only POSIX systems have, each with a plain fallback."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

POSIX = os.name == "posix"

_KEPT = {
    "PATH",
    "HOME",
    "LANG",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    # A data set that is fetched when the user asks for it may lie behind a proxy.
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    # Windows starts no process without these.
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "NUMBER_OF_PROCESSORS",
}
_KEPT_BEGINNINGS = ("LC_", "XDG_", "CUDA_", "NVIDIA_", "OMP_", "MKL_")


def clean_environment() -> dict[str, str]:
    """Give the variables that a child may see; no ``PYTHON*`` is among them."""
    return {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _KEPT or name.startswith(_KEPT_BEGINNINGS)
    }


def own_group() -> dict[str, Any]:
    """Give the arguments of `subprocess.Popen` that start a child in a group of its own."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}


def ending(process: subprocess.Popen[bytes]) -> int | None:
    """Tell how a child ended, below zero by which signal, or None while it runs.

    It is not yet waited for, so that the number of its group stays its own until `end_group`.
    """
    if sys.platform == "win32" or process.returncode is not None:
        return process.poll()
    found = os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    if found is None:
        return None
    return found.si_status if found.si_code == os.CLD_EXITED else -found.si_status


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a child that was started with `own_group` and not waited for, and its own children."""
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # macOS refuses where all are gone
        os.killpg(process.pid, signal.SIGKILL)


def end_own_group() -> None:
    """End this process with all that it started, at once."""
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)
    os._exit(1)


def carry_bytes(*numbers: int) -> None:
    """Let file descriptors carry bytes as they are, which only Windows does not do by itself."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  # only Windows has it

        for number in numbers:
            msvcrt.setmode(number, os.O_BINARY)


def be_nice(pid: int) -> None:
    """Let other processes go before ``pid``, where the system can."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.setpriority(os.PRIO_PROCESS, pid, 5)


def die_first() -> None:
    """Ask the kernel to end this process before others when memory runs out (Linux only)."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("800", encoding="ascii")
