"""How soon the window is there: from the start of its process to its first frame, wall and CPU."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
UNCOMPILED = "PYTHONDONTWRITEBYTECODE"

PROGRAM = """
import sys, time
from app.command_line.arguments import load_window, main
load_window()
from PySide6.QtCore import QTimer
from app.ui.main_window import MainWindow

begin = MainWindow._begin

def begun(window):
    print(time.monotonic(), flush=True)
    begin(window)
    QTimer.singleShot(0, window, lambda: usable(window))

def usable(window):
    strangers = int("torch" in sys.modules or "pyqtgraph" in sys.modules)
    print(time.monotonic(), strangers, time.process_time(), flush=True)
    window.close()

MainWindow._begin = begun
main([])
"""
"""The program, which tells when its first frame was painted, and when it waits for the user."""

Row = tuple[str, float, str, float]


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    found = [start() for _ in range(ROUNDS + 1)][1:]  # the first one warms the disk
    frames, usables, strangers, cpu = zip(*found, strict=True)
    return [
        ("from the start to the first frame", 1_000 * median(frames), "ms", 1_000.0),
        ("from the start to a window that can be used", 1_000 * median(usables), "ms", 1_000.0),
        ("CPU until then", 1_000 * median(cpu), "ms", 900.0),
        ("of torch and pyqtgraph loaded by then", float(max(strangers)), "", 0.0),
    ]


def start() -> tuple[float, float, int, float]:
    """Start the program once; give the seconds to frame and use, whether it loads much, and CPU."""
    with tempfile.TemporaryDirectory() as home:
        kept = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        places = dict.fromkeys(kept, home)
        shown = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        # The window of a user finds what was compiled the last time.
        compiled = {name: each for name, each in os.environ.items() if name != UNCOMPILED}
        begin = time.monotonic()
        said = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=compiled | places | shown,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout.split()
    return float(said[0]) - begin, float(said[1]) - begin, int(said[2]), float(said[3])
