"""Interpreters that are warm: large modules are loaded in them before they are asked for anything.

Most of what ``python -m NAME`` takes for a small package goes into loading torch. So this file,
run as ``python tests/warm.py MODULES``, loads such modules once, and then splits off a process for
each line of JSON on stdin: a folder, what follows ``python`` there, and where its output and its
errors go. It answers with its number, and to that number with the exit status; ``ready`` says that
it may be asked.
"""

import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

OURS = frozenset({"app", "nodes", "tests", "PySide6"})
ROOT = Path(__file__).resolve().parent.parent

Asking = Callable[[object], int]


class Started:
    """A Python that was started warm; what it prints is read as it comes."""

    def __init__(self, asking: Asking, number: int, given: list[str], folder: Path) -> None:
        self._asking, self._given = asking, given
        self._folder = folder
        self.pid = number
        self.stdout = (folder / "out").open(encoding="utf-8")

    def wait(self) -> "subprocess.CompletedProcess[str]":
        """Wait for its end; give what it has said since."""
        with self.stdout:
            said = self.stdout.read()
        status = self._asking(self.pid)
        complained = (self._folder / "err").read_text("utf-8")
        return subprocess.CompletedProcess(self._given, status, said, complained)


class Warm:
    """Starts Python warm, else as ``subprocess`` would, each in a session of its own.

    It fails where more of the program comes to be loaded than was.
    """

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._process = process
        self._folder = folder
        self._count = 0

    def start(self, *arguments: object, cwd: Path) -> Started:
        """Start ``python ARGUMENTS`` in a folder."""
        self._count += 1
        folder = self._folder / str(self._count)
        folder.mkdir()
        os.mkfifo(folder / "out")
        given = [str(each) for each in arguments]
        number = self._ask([str(cwd), given, str(folder / "out"), str(folder / "err")])
        return Started(self._ask, number, given, folder)

    def __call__(self, *arguments: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """Run ``python ARGUMENTS`` in a folder."""
        return self.start(*arguments, cwd=cwd).wait()

    def package(self, package: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
        """Run ``python -m NAME ARGUMENTS`` in the folder of the run."""
        return self("-m", package.name, *arguments, cwd=package.parent)

    def _ask(self, what: object) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        try:
            return int(self._process.stdout.readline())
        except BaseException:  # the test has waited too long: the next must not hear the answer
            self._process.kill()
            raise


@contextmanager
def warm(*modules: str) -> Iterator[Warm]:
    """Load modules in a process from which others can be started."""
    command = [sys.executable, __file__, *modules]
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Warm(process, Path(folder))
        process.stdin.close()


def main() -> None:
    """Run what is asked for until stdin ends."""
    sys.path[0] = str(ROOT)
    for name in sys.argv[1:]:
        importlib.import_module(name)
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)  # no thread may be there when a process is split
    say("ready")
    running: set[int] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        if isinstance(asked, int):
            _, status = os.waitpid(asked, 0)
            running.remove(asked)
            say(str(os.waitstatus_to_exitcode(status)))
        elif child := os.fork():
            running.add(child)
            say(str(child))
        else:
            end(*asked)
    for each in running:  # of tests that have failed
        os.killpg(each, signal.SIGKILL)


def end(*asked: Any) -> NoReturn:
    """Run what is asked for, and end with it."""
    status = 1
    try:
        status = run(*asked)
    except BaseException:  # noqa: BLE001  # a package may raise anything
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def say(text: str) -> None:
    """Say something to who started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def run(folder: str, given: list[str], out: str, err: str) -> int:
    """Do what ``python GIVEN`` does in that folder."""
    os.setsid()
    os.chdir(folder)
    for number, path in enumerate((os.devnull, out, err)):
        os.dup2(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY), number
        )
    sys.path[0] = folder
    strangers = OURS.difference(sys.modules)
    way, what, *arguments = given
    sys.argv = [what, *arguments]
    try:
        if way == "-m":
            runpy.run_module(what, run_name="__main__", alter_sys=True)
        else:
            assert way == "-c"
            exec(what, {"__name__": "__main__"})
    except SystemExit as ended:
        status = ended.code
    else:
        status = 0
    found = strangers.intersection(sys.modules)
    if found:
        sys.stderr.write(f"{what} has loaded {sorted(found)}\n")
    return int(status or 0) or len(found)


if __name__ == "__main__":
    main()
