"""What the command line says: JSON on stdout for programs, words for people."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

DONE, PROBLEMS, MISUSED = 0, 1, 2
"""The exit statuses: done, the project has problems, the command line or a file is wrong."""


class Output:
    """Says what a command has found.

    Parameters
    ----------
    as_json
        Whether stdout is for a program: JSON and nothing else.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._stdout: TextIO = sys.stdout

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Lead whatever else prints, user code above all, to stderr."""
        if not self.as_json:
            yield
            return
        sys.stdout = sys.stderr
        try:
            yield
        finally:
            sys.stdout = self._stdout

    def data(self, data: Any) -> None:
        """Give a program its answer, as one line where it is one of many."""
        if self.as_json:
            self.line(json.dumps(data, ensure_ascii=False, allow_nan=False, default=str))

    def line(self, text: str) -> None:
        """Write a line of the answer at once."""
        self._stdout.write(f"{text}\n")
        self._stdout.flush()

    def say(self, text: str = "") -> None:
        """Tell a person; a program is not told."""
        if not self.as_json:
            self.line(text)

    def table(self, rows: Iterable[Sequence[object]], head: Sequence[str]) -> None:
        """Show a person rows under a head, in columns."""
        if self.as_json:
            return
        listed = [list(head), *([str(cell) for cell in row] for row in rows)]
        widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
        for number, row in enumerate(listed):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.say("  ".join(cells).rstrip())
            if not number:
                self.say("  ".join("─" * width for width in widths))


def warn(text: str) -> None:
    """Tell a person what is wrong, on stderr."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
