"""The parent's side of the talk: start a child of the program, ask it, hear it, end it."""

import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.process.frames import Codec, Unpacker
from app.process.system import (
    POSIX,
    be_nice,
    clean_environment,
    end_group,
    ending,
    own_group,
)

_CHUNK = 1 << 18
_LAST_BREATH = 5.0  # the most seconds between the end of what it says and its own, under load


class Child:
    """A Python process of the program, talked with in messages; nothing here waits for it.

    It runs ``python -I command…`` in a session of its own, with a clean environment, in a new
    empty folder that goes when the child is ended. What it prints is its log.

    Parameters
    ----------
    *command
        What follows ``python -I``: ``"-m"``, a module that makes a `Server`, and its arguments.
    codec
        Knows the messages of both sides.
    nice
        Whether it gives way to other processes.
    """

    def __init__(self, *command: str, codec: Codec, nice: bool = False) -> None:
        self._codec = codec
        self._unpacker = Unpacker()
        self._over = False
        self._last_words = ""
        self.folder = Path(tempfile.mkdtemp(prefix="netwright-"))
        self._log = self.folder / "log.txt"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-I", *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=self.folder,
                env=clean_environment(),
                bufsize=0,
                **own_group(),
            )
        if nice:
            be_nice(self._process.pid)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._out = self._process.stdout.fileno()
        self._arrived: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        if POSIX:
            os.set_blocking(self._out, False)
        else:
            threading.Thread(target=self._listen, name="hear the child", daemon=True).start()
        self._to_send: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="tell the child", daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it still runs and may still say something."""
        return not self._over and ending(self._process) is None

    @property
    def returncode(self) -> int | None:
        """How it ended; None while it runs; below zero the signal that ended it."""
        deadline = time.monotonic() + _LAST_BREATH
        while self._over and ending(self._process) is None and time.monotonic() < deadline:
            time.sleep(0.001)  # it has said its last, and is about to end
        return ending(self._process)

    def fileno(self) -> int:
        """Give the file descriptor that is readable when `receive` has something to give.

        It is readable for ever once the child has ended; -1 where only a timer helps (Windows).
        """
        return self._out if POSIX and not self._process.stdout.closed else -1  # type: ignore[union-attr]

    def send(self, message: Any, payload: bytes | memoryview = b"") -> None:
        """Send a message; if the child is gone, nothing happens."""
        self._to_send.put(self._codec.frame(message, payload))

    def receive(self) -> list[tuple[Any, bytes]]:
        """Give the messages that have arrived, with their payloads; never wait.

        Raises
        ------
        FrameError
            If what arrived is no message: then the child is broken, and is best ended.
        """
        found: list[tuple[Any, bytes]] = []
        while not self._over:
            data = self._read()
            if data is None:
                break
            self._over = not data
            for header, payload in self._unpacker.feed(data):
                found.append((self._codec.decode(header), payload))
        return found

    def log_tail(self, most: int = 8_000) -> str:
        """Give the end of what it has printed."""
        with suppress(OSError), self._log.open("rb") as log:
            size = log.seek(0, os.SEEK_END)
            log.seek(max(0, size - most))
            self._last_words = log.read().decode(errors="replace")
        return self._last_words

    def end(self, grace: float = 2.0) -> None:
        """Close its stdin, and after ``grace`` seconds end it and all that it started."""
        self._to_send.put(b"")
        deadline = time.monotonic() + grace
        while ending(self._process) is None and time.monotonic() < deadline:
            # What it says meanwhile is read away, or it could hang in writing.
            if not self._read():
                time.sleep(0.005)
        if self._process.returncode is None:
            end_group(self._process)
        self._process.wait()
        self._over = True
        self._writer.join(timeout=1.0)
        assert self._process.stdout is not None
        if POSIX:  # elsewhere the thread that reads it closes it
            self._process.stdout.close()
        self.log_tail()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _read(self) -> bytes | None:
        """Give further bytes, none at the end, or None if there are none now."""
        if not POSIX:
            try:
                return self._arrived.get_nowait()
            except queue.Empty:
                return None
        try:
            return os.read(self._out, _CHUNK)
        except BlockingIOError:
            return None
        except OSError:  # closed by `end`
            return b""

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream, suppress(OSError):
            while data := os.read(stream.fileno(), _CHUNK):
                self._arrived.put(data)
        self._arrived.put(b"")

    def _write(self) -> None:
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as stream:
            while frame := self._to_send.get():
                view = memoryview(frame)
                while view:
                    view = view[stream.write(view) :]
