"""Runs packages alone, each in a process of its own, without anything of the program.

``python tests/templates/alone.py`` reads lines of JSON: the folder, the name of the package, its
arguments, and where its output goes. It answers each with the exit status. Large
libraries are loaded beforehand, once for all; ``ready`` says that they are.
"""

import json
import os
import runpy
import sys
import traceback

import gymnasium  # noqa: F401  # see below
import sklearn.datasets  # noqa: F401
import torch
import torch.utils.data
import torch_geometric  # noqa: F401

OURS = ("app", "nodes", "tests", "PySide6")


def main() -> None:
    """Run what is asked for until stdin ends."""
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
                os._exit(status)
        _, status = os.waitpid(child, 0)
        say(str(os.waitstatus_to_exitcode(status)))


def say(text: str) -> None:
    """Say something to who started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def run(folder: str, name: str, given: list[str], output: str) -> int:
    """Do what ``python -m NAME …`` does in that folder."""
    os.chdir(folder)
    sys.path[0] = folder
    sys.argv = [name, *given]
    os.dup2(os.open(output, os.O_CREAT | os.O_WRONLY), 1)
    status = 0
    try:
        runpy.run_module(name, run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        status = int(ended.code or 0)
    strangers = [each for each in OURS if each in sys.modules]
    if strangers:
        sys.stderr.write(f"{name} has loaded {strangers}\n")
    return status or len(strangers)


if __name__ == "__main__":
    main()
