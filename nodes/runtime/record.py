"""The history of a run on disk: ``events.jsonl``, one event a line."""

import json
import math
import os
import time
from functools import cache
from pathlib import Path

from .events import Event, Step, to_json

EVENTS = "events.jsonl"
FLUSH = 0.5
"""Seconds after which what was said is on disk for others to read."""

_STRICT = json.JSONEncoder(allow_nan=False)  # made once: it costs more than what it writes


class Record:
    """Appends events to the file of a run, a few at a time.

    Parameters
    ----------
    folder
        The folder of the run.
    place
        How many bytes of the file are kept: what was written after the checkpoint from which a
        run goes on is computed again.
    """

    def __init__(self, folder: Path, place: int = 0) -> None:
        path = folder / EVENTS
        self._file = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(place)
        self._file.seek(place)
        self._waiting: list[Event] = []
        self._next = time.monotonic() + FLUSH

    def add(self, event: Event) -> None:
        """Take an event; it is on disk half a second later, or when `flush` is called."""
        self._waiting.append(event)
        now = time.monotonic()
        if now >= self._next:
            self.flush()
            self._next = now + FLUSH

    def flush(self) -> int:
        """Hand all events to the system; give the length of the file."""
        if self._waiting:
            self._file.write("".join(f"{line(event)}\n" for event in self._waiting).encode())
            self._waiting.clear()
            self._file.flush()
        return self._file.tell()

    def sync(self) -> int:
        """Put all events on the disk itself; give the length of the file."""
        place = self.flush()
        os.fsync(self._file.fileno())
        return place

    def close(self) -> None:
        """Write what waits, and close the file."""
        self.flush()
        self._file.close()


def line(event: Event) -> str:
    """Write an event as one line of JSON; a number that is none is null there."""
    if type(event) is Step and math.isfinite(sum(event.losses.values(), event.rate)):
        return _step_line(event)
    try:
        return _STRICT.encode(to_json(event))
    except ValueError:
        return json.dumps(_finite(to_json(event)))


def _step_line(step: Step) -> str:
    """Write what is said most often in a quarter of the time, as the encoder would write it."""
    losses = ", ".join([f"{_quoted(name)}: {value!r}" for name, value in step.losses.items()])
    return (
        f'{{"event": "step", "epoch": {step.epoch!r}, "step": {step.step!r}, '
        f'"losses": {{{losses}}}, "rate": {step.rate!r}}}'
    )


@cache
def _quoted(name: str) -> str:
    return json.dumps(name)


def _finite(value: object) -> object:
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, float) and not abs(value) < float("inf"):
        return None
    return value
