"""A child for the tests: gives back what it hears, prints, forks, sleeps or dies when asked."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from app.process.frames import Codec
from app.process.serve import Server

ASLEEP = 60.0
"""How many seconds it sleeps when it is told to."""


@dataclass(frozen=True)
class Say:
    text: str


@dataclass(frozen=True)
class Beat:
    count: int


CODEC = Codec(Say | Beat)


def main() -> None:
    server = Server(CODEC)
    beats = 0

    def count() -> Beat:
        nonlocal beats
        beats += 1
        return Beat(beats)

    while True:
        asked = server.receive()
        assert asked is not None
        message, payload = asked
        match message.text:
            case "print":
                print("printed by the child")  # noqa: T201  # to see where it goes
                os.write(1, b"written to stdout\n")
                server.send(Say("done"))
            case "environment":
                server.send(Say("\n".join([*sys.path, *os.environ, str(Path.cwd())])))
            case "beat":
                server.beat(count)
            case "grandchild":
                other = subprocess.Popen(["sleep", "60"], stdin=subprocess.DEVNULL)
                server.send(Say(str(other.pid)))
            case "sleep":
                time.sleep(ASLEEP)
            case "nonsense":
                os.write(server._out, b"\0" * 8)
            case "die":
                os._exit(3)
            case _:
                server.send(message, payload)
