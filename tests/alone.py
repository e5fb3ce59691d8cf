"""Interpreters that have nothing of the program, and are there at once.

Most of what ``python -m NAME`` takes for a small package goes into loading torch. So this file,
run as ``python tests/alone.py``, loads the large libraries once, and then splits off a process for
each line of JSON on stdin: a folder, what follows ``python`` there, and where its output and its
errors go. It answers each with the exit status; ``ready`` says that it may be asked.
"""

import json
import os
import runpy
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

OURS = ("app", "nodes", "tests", "PySide6")


class Alone:
    """Runs Python without anything of the program, as ``subprocess.run`` would."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._process = process
        self._out, self._err = folder / "out.txt", folder / "err.txt"

    def __call__(self, *arguments: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """Run ``python ARGUMENTS`` in a folder."""
        given = [str(each) for each in arguments]
        asked = [str(cwd), given, str(self._out), str(self._err)]
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        try:
            status = int(self._process.stdout.readline())
        except BaseException:  # the test has waited too long: the next must not hear the answer
            self._process.kill()
            raise
        return subprocess.CompletedProcess(
            given, status, self._out.read_text("utf-8"), self._err.read_text("utf-8")
        )

    def package(self, package: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
        """Run ``python -m NAME ARGUMENTS`` in the folder of the run."""
        return self("-m", package.name, *arguments, cwd=package.parent)


@contextmanager
def alone() -> Iterator[Alone]:
    """Start what runs Python alone."""
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Alone(process, Path(folder))
        process.stdin.close()


def main() -> None:
    """Run what is asked for until stdin ends."""
    import gymnasium  # noqa: F401  # so that no package has to load them
    import sklearn.datasets  # noqa: F401
    import torch._dynamo
    import torch.utils.data
    import torch_geometric  # noqa: F401

    torch.set_num_threads(1)  # no thread may be there when a process is split
    say("ready")
    for asked in sys.stdin:
        child = os.fork()
        if not child:
            status = 1
            try:
                status = run(*json.loads(asked))
            except BaseException:  # noqa: BLE001  # a package may raise anything
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        _, status = os.waitpid(child, 0)
        say(str(os.waitstatus_to_exitcode(status)))


def say(text: str) -> None:
    """Say something to who started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def run(folder: str, given: list[str], out: str, err: str) -> int:
    """Do what ``python GIVEN`` does in that folder."""
    os.chdir(folder)
    for number, path in enumerate((os.devnull, out, err)):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC), number)
    sys.path[0] = folder
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
    strangers = [each for each in OURS if each in sys.modules]
    if strangers:
        sys.stderr.write(f"{what} has loaded {strangers}\n")
    return int(status or 0) or len(strangers)


if __name__ == "__main__":
    main()
