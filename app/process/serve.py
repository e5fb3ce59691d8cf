"""The child's side of the talk: control arrives on stdin, messages leave on what was stdout."""

import os
import queue
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from app.process.frames import Codec, FrameError, Unpacker
from app.process.system import carry_bytes, end_own_group

BEAT = 0.5
"""Seconds between two heartbeats."""


class Server:
    """Hears what the parent asks, and answers; made once, before anything is printed.

    What is printed from then on goes to stderr, the log. When stdin ends, the parent is gone:
    this process ends, and all that it started.

    Parameters
    ----------
    codec
        Knows the messages of both sides.
    leave
        Called in a thread of its own when the parent is gone, before everything ends; it may
        take a few seconds, to save something.
    """

    def __init__(self, codec: Codec, leave: Callable[[], None] | None = None) -> None:
        self._codec = codec
        self._leave = leave
        self._out = _move_aside()
        self._lock = threading.Lock()
        self._asked: queue.SimpleQueue[tuple[Any, bytes]] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="control", daemon=True).start()

    def receive(self, timeout: float | None = None) -> tuple[Any, bytes] | None:
        """Give the next message and its payload; wait for it, or ``timeout`` seconds at most."""
        if timeout == 0 and self._asked.empty():  # asked at each step: spares an exception
            return None
        try:
            return self._asked.get(timeout=timeout)
        except queue.Empty:
            return None

    def send(self, message: Any, payload: bytes | memoryview = b"") -> None:
        """Send one message; any thread may."""
        frame = memoryview(self._codec.frame(message, payload))
        with self._lock:
            try:
                while frame:
                    frame = frame[os.write(self._out, frame) :]
            except BrokenPipeError:
                self._end()

    def beat(self, make: Callable[[], Any]) -> None:
        """Send what ``make`` gives every `BEAT` seconds from now on, whatever else goes on."""
        stopped = threading.Event()

        def run() -> None:
            while not stopped.wait(BEAT):
                self.send(make())

        threading.Thread(target=run, name="heartbeat", daemon=True).start()

    def _read(self) -> None:
        # os.read, since a lock of sys.stdin held here would deadlock forked data loaders.
        unpacker = Unpacker()
        with suppress(FrameError, OSError):  # whoever talks nonsense is not our parent
            while data := os.read(0, 1 << 16):
                for header, payload in unpacker.feed(data):
                    self._asked.put((self._codec.decode(header), payload))
        self._end()

    def _end(self) -> None:
        try:
            if self._leave is not None:
                self._leave()
        finally:
            end_own_group()


def _move_aside() -> int:
    """Keep stdout for messages under another number, and lead what is printed to the log."""
    out = os.dup(1)
    os.dup2(2, 1)
    carry_bytes(0, out)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True, errors="replace")  # type: ignore[union-attr]
    return out
