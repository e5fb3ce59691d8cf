"""How much memory is free, of this computer and of its NVIDIA devices."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

INFO = Path("/proc/meminfo")
GROUP = Path("/sys/fs/cgroup")
"""Where a container finds what it may use, and uses."""
UNLIMITED = 1 << 60
NVML = ("libnvidia-ml.so.1", "nvml.dll")


def free() -> int:
    """Give how many bytes programs may still take; 0 where that cannot be found out."""
    return min((each for each in (_of_system(), _of_group()) if each), default=0)


def free_of(uuid: str) -> int:
    """Give how many bytes of an NVIDIA device are free; 0 where that cannot be found out.

    The driver is asked and no context is made, which would take some of that memory for good.

    Parameters
    ----------
    uuid
        The identity of the device, as ``GPU-…``.
    """
    driver = _driver()
    if driver is None:
        return 0
    handle, told = ctypes.c_void_p(), _Told()
    if driver.nvmlInit_v2():
        return 0
    try:
        if driver.nvmlDeviceGetHandleByUUID(uuid.encode(), ctypes.byref(handle)):
            return 0
        if driver.nvmlDeviceGetMemoryInfo(handle, ctypes.byref(told)):
            return 0
        return int(told.free)
    finally:
        driver.nvmlShutdown()


class _Told(ctypes.Structure):
    """What the driver tells of the memory of a device."""

    _fields_ = (
        ("total", ctypes.c_ulonglong),
        ("free", ctypes.c_ulonglong),
        ("used", ctypes.c_ulonglong),
    )


def _driver() -> ctypes.CDLL | None:
    for name in NVML:
        with suppress(OSError):
            return ctypes.CDLL(name)
    return None


def _of_system() -> int:
    with suppress(OSError, ValueError, IndexError):
        for line in INFO.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    with suppress(OSError, ValueError):  # all that there is, where nothing tells what is free
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return 0


def _of_group() -> int:
    """Give what a container may still take; 0 where it has no limit."""
    with suppress(OSError, ValueError):
        limit = int((GROUP / "memory.max").read_text(encoding="ascii"))  # "max" is no number
        used = int((GROUP / "memory.current").read_text(encoding="ascii"))
        for line in (GROUP / "memory.stat").read_text(encoding="ascii").splitlines():
            if line.startswith("inactive_file "):  # what was read of files goes when asked for
                used -= int(line.split()[1])
        return max(1, limit - used) if limit < UNLIMITED else 0
    return 0
